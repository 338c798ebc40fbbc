//! Procedures for the good repositories: the standard SOP, or a random one that can be carried out.

use std::fmt::Write as _;

use crate::rng::Rng;

/// The SOP that the program brings along.
const STANDARD: &str = include_str!("../../content/sop/interoperabilitas-data/0.md");

/// A row of the form.
#[derive(Clone, Debug)]
pub struct Activity {
    pub number: u32,
    pub lanes: Vec<String>,
    pub requirements: Vec<String>,
    pub outputs: Vec<String>,
    /// As written, such as `3 hari`; empty for none.
    pub limit: String,
    /// Answers and where they lead (0 is the end); one without a name for `lanjut`.
    pub exits: Vec<(String, u32)>,
}

impl Activity {
    pub fn is_decision(&self) -> bool {
        self.exits.len() > 1
    }

    /// Whether a step may be left for one more working day and be on time all the same.
    pub fn is_patient(&self, working: bool) -> bool {
        working
            && matches!(
                self.limit.as_str(),
                "" | "3 hari" | "14 hari" | "1 minggu" | "1 bulan"
            )
    }
}

#[derive(Clone, Debug)]
pub struct Procedure {
    pub id: String,
    pub text: String,
    pub lanes: Vec<String>,
    pub working_days: bool,
    pub activities: Vec<Activity>,
}

impl Procedure {
    pub fn path(&self) -> String {
        format!("content/sop/{}/0.md", self.id)
    }

    pub fn activity(&self, number: u32) -> &Activity {
        &self.activities[number as usize - 1]
    }

    pub fn any(rng: &mut Rng) -> Self {
        if rng.chance(25) {
            Self::standard()
        } else {
            Self::random(rng)
        }
    }

    /// The standard SOP, read by nothing of the program under test.
    fn standard() -> Self {
        let front = STANDARD.split("+++").nth(1).expect("front matter");
        let table: toml::Table = front.parse().expect("TOML");
        let words = |row: &toml::Value, key: &str| -> Vec<String> {
            let list = row.get(key).and_then(|list| list.as_array());
            let list = list.map(Vec::as_slice).unwrap_or_default();
            list.iter()
                .map(|word| word.as_str().expect("text").to_owned())
                .collect()
        };
        let target = |value: &toml::Value| {
            value
                .as_integer()
                .map_or(0, |number| u32::try_from(number).expect("small"))
        };
        let rows = table["aktivitas"].as_array().expect("rows");
        let activities = (1..).zip(rows).map(|(number, row)| Activity {
            number,
            lanes: words(row, "pelaksana"),
            requirements: words(row, "kelengkapan"),
            outputs: words(row, "output"),
            limit: row
                .get("waktu")
                .map_or("", |text| text.as_str().expect("text"))
                .to_owned(),
            exits: match row.get("keputusan") {
                Some(answers) => {
                    let answers = answers.as_table().expect("answers");
                    // The answer that goes on stands first.
                    ["ya", "tidak"]
                        .iter()
                        .map(|name| ((*name).to_owned(), target(&answers[*name])))
                        .collect()
                }
                None => vec![(String::new(), target(&row["lanjut"]))],
            },
        });
        let lanes = table["pelaksana"].as_array().expect("lanes");
        Self {
            id: "interoperabilitas-data".to_owned(),
            text: STANDARD.to_owned(),
            lanes: lanes
                .iter()
                .map(|lane| lane["id"].as_str().expect("id").to_owned())
                .collect(),
            working_days: true,
            activities: activities.collect(),
        }
    }

    /// Activities in a row; decisions among them lead back or past one; always at least one decision, never at the end.
    fn random(rng: &mut Rng) -> Self {
        let working_days = rng.chance(70);
        let lanes: Vec<String> = ["loket", "tim-teknis", "kepala-bidang"][..2 + rng.below(2)]
            .iter()
            .map(|lane| (*lane).to_owned())
            .collect();
        let count = 4 + u32::try_from(rng.below(4)).expect("small");
        let limits: &[&str] = if working_days {
            &[
                "", "1 hari", "2 hari", "3 hari", "14 hari", "1 minggu", "1 bulan", "16 jam",
            ]
        } else {
            &["", "5 hari", "7 hari", "1 minggu", "2 minggu", "1 bulan"]
        };
        let must_decide = 2 + u32::try_from(rng.below(count as usize - 2)).expect("small");
        let activities = (1..=count).map(|number| {
            let next = if number == count { 0 } else { number + 1 };
            let decides = number == must_decide || (number != count && rng.chance(20));
            let mut exits = vec![(String::new(), next)];
            if decides {
                let other = match rng.below(3) {
                    0 if number + 2 <= count => number + 2,
                    _ => 1 + u32::try_from(rng.below(number as usize)).expect("small"),
                };
                let (one, two) = *rng.pick(&[("ya", "tidak"), ("sesuai", "belum sesuai")]);
                exits = vec![(one.to_owned(), next), (two.to_owned(), other)];
            }
            let mut lane = vec![rng.pick(&lanes).clone()];
            if rng.chance(20) {
                let second = rng.pick(&lanes).clone();
                if !lane.contains(&second) {
                    lane.push(second);
                }
            }
            let mut papers = |kind: &str| -> Vec<String> {
                (0..1 + rng.below(2))
                    .map(|n| format!("{kind} {number}-{n}"))
                    .collect()
            };
            Activity {
                number,
                lanes: lane,
                requirements: papers("Berkas"),
                outputs: papers("Hasil"),
                limit: (*rng.pick(limits)).to_owned(),
                exits,
            }
        });
        let activities: Vec<Activity> = activities.collect();
        let text = text(&lanes, working_days, &activities);
        Self {
            id: "layanan-uji".to_owned(),
            text,
            lanes,
            working_days,
            activities,
        }
    }
}

fn text(lanes: &[String], working_days: bool, activities: &[Activity]) -> String {
    let unit = if working_days { "kerja" } else { "kalender" };
    let mut text = format!(
        "+++\nnama = \"Layanan Uji\"\nnomor = \"000/1/2025\"\ninstansi = [\"Dinas Uji\"]\ntanggal_pembuatan = 2025-01-02\n\
         tanggal_pengesahan = 2025-01-03\ndisahkan_oleh = \"Kepala Dinas\"\nsatuan_hari = \"{unit}\"\n"
    );
    for lane in lanes {
        write!(
            text,
            "\n[[pelaksana]]\nid = \"{lane}\"\nnama = \"{lane}\"\n"
        )
        .expect("written");
    }
    for row in activities {
        let target = |number: u32| {
            if number == 0 {
                "\"selesai\"".to_owned()
            } else {
                number.to_string()
            }
        };
        write!(
            text,
            "\n[[aktivitas]]\nnomor = {}\nuraian = \"Mengerjakan bagian {}\"\npelaksana = {:?}\nkelengkapan = {:?}\noutput = {:?}\n",
            row.number, row.number, row.lanes, row.requirements, row.outputs
        )
        .expect("written");
        if !row.limit.is_empty() {
            writeln!(text, "waktu = {:?}", row.limit).expect("written");
        }
        if row.is_decision() {
            let answers: Vec<String> = row
                .exits
                .iter()
                .map(|(name, to)| format!("{name:?} = {}", target(*to)))
                .collect();
            writeln!(text, "keputusan = {{ {} }}", answers.join(", ")).expect("written");
        } else {
            writeln!(text, "lanjut = {}", target(row.exits[0].1)).expect("written");
        }
    }
    text.push_str("+++\nLayanan untuk uji.\n");
    text
}
