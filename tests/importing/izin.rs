//! A real log of thousands of steps, row by row. It is not ours to bring along: its folder is named by `TERTIB_LOG_IZIN`, and
//! holds `events.csv` (case, seq, code, activity, resource, group, completed) and `cases.csv` (case, channel, department,
//! responsible, group, started, deadline, ended): J. Buijs (2014), Receipt phase of an environmental permit application process
//! ('WABO'), doi 10.4121/uuid:a07386a5-7be3-4367-9535-70bc9e77dbe6.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use jiff::Timestamp;

use super::*;
use crate::support::office::Server;

const SOP: &str = include_str!("izin/sop.md");
const PETA: &str = include_str!("izin/peta.toml");

/// A row of the log as the record must have it.
#[derive(Debug, PartialEq, Eq)]
struct Step {
    case: String,
    activity: u32,
    officer: String,
    finished: i64,
}

fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(|row| row.unwrap()).collect()
}

/// An office in which everybody whom the log names may do everything.
fn office(officers: &BTreeSet<String>) -> Site {
    let mut roster = "[[petugas]]\nid = \"pencatat-01\"\nnama = \"Pencatat\"\nemail = [\"pencatat-01@contoh.go.id\"]\npencatat = true\n".to_owned();
    for id in officers {
        let lane = |lane: &str| format!("{{ id = \"{lane}\", sejak = 2010-01-01 }}");
        write!(
            roster,
            "\n[[petugas]]\nid = \"{id}\"\nnama = \"{id}\"\nemail = [\"{}@contoh.go.id\"]\npelaksana = [{}, {}]\n",
            id.to_lowercase(),
            lane("loket"),
            lane("pemeriksa")
        )
        .unwrap();
    }
    let mut calendar = String::new();
    for year in 2010..=2012 {
        let day = format!(
            "tanggal = {year}-01-01\nnama = \"Tahun Baru\"\njenis = \"nasional\"\ndasar = \"UU\"\n"
        );
        write!(calendar, "[[libur]]\n{day}\n").unwrap();
    }
    Site::empty()
        .file(
            "tertib.toml",
            "judul = \"Arsip\"\nzona_waktu = \"Europe/Amsterdam\"\n",
        )
        .file("content/kalender.toml", &calendar)
        .file("content/petugas.toml", &roster)
        .file("content/sop/izin-lingkungan/0.md", SOP)
        .commit("Awal")
}

#[test]
#[ignore = "needs the log of permits: TERTIB_LOG_IZIN=FOLDER cargo test --test importing -- --ignored"]
fn nothing_of_a_real_log_is_lost_row_by_row() {
    let folder = PathBuf::from(std::env::var("TERTIB_LOG_IZIN").expect("TERTIB_LOG_IZIN"));
    let (events, cases) = (folder.join("events.csv"), folder.join("cases.csv"));
    let rows_in = rows(&events);
    let officer = |name: &str| match name {
        "test" => "uji-1".to_owned(),
        "TEST" => "uji-2".to_owned(),
        name => name.to_owned(),
    };
    let officers = rows_in
        .iter()
        .map(|row| officer(&row["resource"]))
        .collect();
    let desk = Desk::of(office(&officers));
    desk.write("peta.toml", PETA);
    let report = desk.path("laporan.csv");
    let files = [
        "--cases",
        cases.to_str().unwrap(),
        "--report",
        report.to_str().unwrap(),
    ];
    let fate = |fates: &[BTreeMap<String, String>]| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for row in fates {
            *counts.entry(row["Nasib"].clone()).or_default() += 1;
        }
        counts
    };
    let key = |row: &BTreeMap<String, String>| format!("{}/{}", row["case"], row["seq"]);
    let keys: BTreeSet<String> = rows_in.iter().map(key).collect();
    assert_eq!(keys.len(), rows_in.len());

    // Without leave for anything against the SOP, every row is taken, refused with a reason, or held; none is missing.
    let output = desk.import(&events, &[&files[..], &["--dry-run"]].concat());
    assert_eq!(output.status.code(), Some(1));
    let fates = rows(&report);
    assert_eq!(
        fates
            .iter()
            .map(|row| row["Kunci"].clone())
            .collect::<BTreeSet<_>>(),
        keys
    );
    assert_eq!(fates.len(), rows_in.len());
    let unexplained = |row: &&BTreeMap<String, String>| {
        row["Nasib"] != "dapat dicatat" && row["Sebab"].is_empty()
    };
    assert_eq!(fates.iter().find(unexplained), None);
    println!("tanpa izin: {:?}", fate(&fates));

    // With leave for what its clerks did, all of it is recorded.
    let rules = [
        "missing-decision",
        "out-of-order",
        "step-after-end",
        "time-reversed",
        "wrong-start",
    ];
    let allow: Vec<&str> = rules.iter().flat_map(|rule| ["--allow", *rule]).collect();
    let server = Server::of(&desk.site, &[]);
    let begun = std::time::Instant::now();
    let before = desk.commits();
    let output = desk.import(&events, &[&files[..], &allow].concat());
    println!("{:?}: {}", begun.elapsed(), told(&output).1);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(desk.commits(), before + rows_in.len());
    assert_eq!(desk.git(&["status", "--porcelain"]), "");
    assert_eq!(desk.git(&["fsck", "--no-dangling"]), "");

    // Each row stands as a step of its own in the case it belongs to, and nothing else does.
    let map: toml::Table = PETA.parse().unwrap();
    let mut expected: BTreeMap<String, Step> = BTreeMap::new();
    for row in &rows_in {
        let finished: Timestamp = row["completed"].parse().unwrap();
        let step = Step {
            case: row["case"].clone(),
            activity: u32::try_from(
                map["nilai"]["aktivitas"][&row["code"]]
                    .as_integer()
                    .unwrap(),
            )
            .unwrap(),
            officer: officer(&row["resource"]),
            finished: finished.as_second(),
        };
        expected.insert(key(row), step);
    }
    let mut recorded: BTreeMap<String, Step> = BTreeMap::new();
    let mut heads = 0;
    let files = walkdir::WalkDir::new(desk.site.path().join("cases"));
    for file in files
        .into_iter()
        .map(Result::unwrap)
        .filter(|file| file.file_type().is_file())
    {
        heads += 1;
        let case: toml::Table = std::fs::read_to_string(file.path())
            .unwrap()
            .parse()
            .unwrap();
        for step in case["langkah"].as_array().unwrap() {
            let finished: Timestamp = step["selesai"]
                .as_datetime()
                .unwrap()
                .to_string()
                .parse()
                .unwrap();
            let of_row = Step {
                case: file
                    .path()
                    .file_stem()
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned(),
                activity: u32::try_from(step["aktivitas"].as_integer().unwrap()).unwrap(),
                officer: step["petugas"].as_str().unwrap().to_owned(),
                finished: finished.as_second(),
            };
            let key = step["impor"]["kunci"].as_str().unwrap().to_owned();
            assert_eq!(recorded.insert(key.clone(), of_row), None, "{key} twice");
        }
    }
    assert_eq!(heads, rows(&cases).len());
    assert_eq!(recorded, expected);
    // And the report names for each row the commit that brought it.
    let fates = rows(&report);
    assert_eq!(
        fate(&fates),
        BTreeMap::from([("tercatat".to_owned(), rows_in.len())])
    );
    let subjects = desk.git(&["log", "--format=%H %s", &format!("-n{}", rows_in.len())]);
    let subjects: BTreeMap<&str, &str> = subjects
        .lines()
        .filter_map(|line| line.split_once(' '))
        .collect();
    let mut named = BTreeSet::new();
    for row in &fates {
        let subject = subjects[row["Commit"].as_str()];
        assert!(
            subject.starts_with(&format!("{}: langkah ", row["Berkas"])),
            "{subject}"
        );
        assert!(named.insert(row["Commit"].clone()));
    }

    // A second run finds nothing left to do.
    let output = desk.import(&events, &["--cases", cases.to_str().unwrap()]);
    let (code, said) = told(&output);
    assert_eq!(code, 0, "{said}");
    // Numbers stand in thousands.
    let count = format!("{}.{:03}", rows_in.len() / 1000, rows_in.len() % 1000);
    assert!(
        said.contains(&format!("Sudah tercatat sebelumnya: {count}.")),
        "{said}"
    );

    // What the log lacks is owned up to: the office's server takes all of it.
    let begun = std::time::Instant::now();
    let address = server.path().to_string_lossy().into_owned();
    let output = quiet("git")
        .current_dir(desk.site.path())
        .args(["push", "--quiet", &address, "HEAD:refs/heads/main"])
        .output()
        .unwrap();
    let (code, said) = told(&output);
    println!("{:?}: {said}", begun.elapsed());
    assert_eq!(code, 0, "{said}");
    assert_eq!(server.tip("main"), desk.git(&["rev-parse", "HEAD"]));
}
