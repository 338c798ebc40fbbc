//! The figures of one SOP: its activities, their days, its lanes, its decisions.

use super::super::visible;
use super::figure::{Drawing, FigureView, Gallery};
use super::numbers::{number, of, share};
use super::table::{Cell, Table};
use super::whole::{STEP_COLUMNS, STEPS, parts, step_cells};
use crate::chart::{Bar, Caption, Scale, Strip, Tone, Value, spread};
use crate::sop::{DayUnit, Sop};
use crate::statistics::{
    ActivityKey, ActivityTally, Distribution, SopStatistics, Standard, StepTally,
};

/// What the days of an activity are called on the axis.
fn unit_key(unit: DayUnit) -> &'static str {
    match unit {
        DayUnit::Working => "statistik-hari-kerja",
        DayUnit::Calendar => "statistik-hari-kalender",
    }
}

/// An activity with its figures and its name.
struct Row<'a> {
    key: ActivityKey,
    tally: &'a ActivityTally,
    /// `3 · Evaluasi`, with the revision before it where there are several.
    name: String,
    /// `3`, or `rev. 1 · 3`.
    short: String,
    description: String,
}

/// The parts of one SOP's figures that are told apart by revision.
pub(super) struct Procedure<'a> {
    figures: &'a SopStatistics,
    /// The newest text, for what the SOP as a whole says.
    sop: Option<&'a Sop>,
}

impl<'a> Procedure<'a> {
    pub(super) fn new(figures: &'a SopStatistics) -> Self {
        let newest = figures.texts.values().next_back();
        Self {
            figures,
            sop: newest.map(AsRef::as_ref),
        }
    }

    fn unit(&self) -> DayUnit {
        self.sop.map_or(DayUnit::Working, |sop| sop.day_unit)
    }

    /// The activities with steps, in the order of the form of each revision.
    fn rows(&self, gallery: &Gallery<'_, '_>) -> Vec<Row<'a>> {
        let mut revisions: Vec<u32> = self.figures.activities.keys().map(|k| k.revision).collect();
        revisions.dedup();
        let several = revisions.len() > 1;
        let row = |(key, tally): (&ActivityKey, &'a ActivityTally)| {
            let text = self.figures.texts.get(&key.revision);
            let activity = text.and_then(|sop| sop.activity(key.activity));
            let description = visible(activity.map_or("", |a| a.description.as_str()));
            let short = if several {
                let gaps = [
                    ("revisi", key.revision.to_string()),
                    ("nomor", key.activity.to_string()),
                ];
                gallery.words.with("statistik-aktivitas-revisi", gaps)
            } else {
                key.activity.to_string()
            };
            Row {
                key: *key,
                tally,
                name: format!("{short} · {description}"),
                short,
                description,
            }
        };
        let place = |row: &Row<'_>| {
            let text = self.figures.texts.get(&row.key.revision);
            let numbers = text.map(|sop| sop.activities.iter().map(|a| a.number.value));
            let place = numbers.and_then(|mut n| n.position(|number| number == row.key.activity));
            (row.key.revision, place)
        };
        let mut rows: Vec<Row<'a>> = self.figures.activities.iter().map(row).collect();
        rows.sort_by_key(place);
        rows
    }
}

impl Gallery<'_, '_> {
    /// On-time share per activity.
    pub(super) fn activities(&mut self, procedure: &Procedure<'_>) -> FigureView {
        let rows = procedure.rows(self);
        let bars: Vec<Bar> = rows
            .iter()
            .map(|row| self.step_bar(row.name.clone(), row.tally.steps))
            .collect();
        // A form has as many rows as it has: all are drawn.
        let drawing = Drawing {
            legend: STEPS.to_vec(),
            ..self.bars("aktivitas", &bars, Scale::Each)
        };
        let table = Table {
            columns: ["kolom-no", "kolom-aktivitas", "statistik-kolom-standar"]
                .into_iter()
                .chain(STEP_COLUMNS)
                .collect(),
            rows: rows
                .iter()
                .map(|row| {
                    let mut cells = vec![
                        Cell::Text(row.short.clone()),
                        Cell::Text(row.description.clone()),
                        Cell::Text(self.standard(row.tally.standard)),
                    ];
                    cells.extend(step_cells(row.tally.steps));
                    cells
                })
                .collect(),
        };
        self.figure("aktivitas", drawing, &table)
    }

    fn step_bar(&self, label: String, steps: StepTally) -> Bar {
        let value = if steps.judged() == 0 {
            self.words.get("statistik-tidak-dinilai")
        } else {
            of(self.words, steps.on_time, steps.judged())
        };
        Bar {
            label,
            value,
            parts: parts(steps),
        }
    }

    pub(super) fn standard(&self, standard: Standard) -> String {
        match standard {
            Standard::One(limit, _) => self.words.limit(limit),
            Standard::Several => self.words.get("statistik-standar-beda"),
            Standard::None | Standard::Unseen => "–".to_owned(),
        }
    }

    /// Days per activity against its limit, the whole distribution.
    pub(super) fn days(&mut self, procedure: &Procedure<'_>) -> FigureView {
        let rows = procedure.rows(self);
        let strips: Vec<Strip> = rows
            .iter()
            .filter(|row| row.tally.days.count() > 0)
            .map(|row| {
                let limit = row.tally.standard.days();
                let judged = row.tally.standard != Standard::None;
                Strip {
                    label: row.name.clone(),
                    value: self.median(&row.tally.days, limit),
                    values: values(&row.tally.days, &row.tally.late_days, judged),
                    quartiles: quartiles(&row.tally.days),
                    limit,
                }
            })
            .collect();
        let mut drawing = self.strips("lama", &strips, procedure.unit());
        drawing.legend = STEPS.to_vec();
        let mut columns = vec!["kolom-no", "kolom-aktivitas", "statistik-kolom-standar"];
        columns.extend(DAY_COLUMNS);
        let table = Table {
            columns,
            rows: rows
                .iter()
                .map(|row| {
                    let mut cells = vec![
                        Cell::Text(row.short.clone()),
                        Cell::Text(row.description.clone()),
                        Cell::Text(self.standard(row.tally.standard)),
                    ];
                    cells.extend(day_cells(&row.tally.days));
                    cells
                })
                .collect(),
        };
        let mut figure = self.figure("lama", drawing, &table);
        let all = rows.iter().flat_map(|row| {
            row.tally.days.values().map(move |(days, count)| {
                vec![
                    Cell::Text(row.short.clone()),
                    Cell::Days(Some(days)),
                    Cell::Count(count),
                    Cell::Count(row.tally.late_days.of(days)),
                ]
            })
        });
        let all = Table {
            columns: vec![
                "kolom-no",
                "statistik-kolom-hari",
                "statistik-kolom-langkah",
                "statistik-terlambat",
            ],
            rows: all.collect(),
        };
        figure.downloads.extend(self.file("sebaran", &all));
        figure
    }

    /// Days from the request to the last step, of the finished cases.
    pub(super) fn lead(&mut self, procedure: &Procedure<'_>) -> FigureView {
        let lead = &procedure.figures.lead;
        let name = self.words.get("statistik-lama-berkas-nama");
        let strip = Strip {
            label: name.clone(),
            value: self.median(lead, None),
            values: values(lead, &Distribution::default(), false)
                .into_iter()
                .map(|value| Value {
                    plain: value.neutral,
                    neutral: 0,
                    ..value
                })
                .collect(),
            quartiles: quartiles(lead),
            limit: None,
        };
        let drawing = self.strips("lama-berkas", &[strip], procedure.unit());
        let mut cells = vec![Cell::Text(name)];
        cells.extend(day_cells(lead));
        let mut columns = vec!["kolom-keterangan"];
        columns.extend(DAY_COLUMNS);
        // The first number counts cases here.
        if let Some(count) = columns.get_mut(1) {
            *count = "statistik-kolom-berkas";
        }
        let rows = if lead.count() > 0 {
            vec![cells]
        } else {
            Vec::new()
        };
        self.figure("lama-berkas", drawing, &Table { columns, rows })
    }

    fn median(&self, days: &Distribution, limit: Option<i64>) -> String {
        let Some(median) = days.quantile(50) else {
            return "–".to_owned();
        };
        match limit {
            Some(limit) => {
                let gaps = [("n", median.to_string()), ("batas", limit.to_string())];
                self.words.with("statistik-median-batas", gaps)
            }
            None => self.words.count("statistik-median", median),
        }
    }

    fn strips(&self, key: &str, strips: &[Strip], unit: DayUnit) -> Drawing {
        let said = strips.iter().map(|s| format!("{}: {}", s.label, s.value));
        let described = said.collect::<Vec<_>>().join("; ");
        let (id, title) = (self.id(key), self.title(key));
        let caption = Caption {
            id: &id,
            title: &title,
            description: &described,
        };
        let unit = self.words.get(unit_key(unit));
        Drawing {
            svg: (!strips.is_empty()).then(|| spread(caption, strips, &unit)),
            legend: Vec::new(),
            undrawn: 0,
        }
    }

    /// Load and lateness per lane, in the order of the form.
    pub(super) fn lanes(&mut self, procedure: &Procedure<'_>) -> FigureView {
        let place = |id: &str| {
            let place = procedure.sop.and_then(|sop| sop.lane_index(id));
            place.unwrap_or(usize::MAX)
        };
        let mut lanes: Vec<_> = procedure.figures.lanes.iter().collect();
        lanes.sort_by_key(|(id, _)| (place(id), *id));
        let name = |id: &str| visible(procedure.sop.map_or(id, |sop| sop.lane_name(id)));
        let bars: Vec<Bar> = lanes
            .iter()
            .map(|(id, lane)| self.step_bar(name(id), lane.steps))
            .collect();
        let drawing = Drawing {
            legend: STEPS.to_vec(),
            ..self.bars("pelaksana", &bars, Scale::Shared)
        };
        let table = Table {
            columns: std::iter::once("kolom-pelaksana")
                .chain(STEP_COLUMNS)
                .chain([
                    "statistik-kolom-median",
                    "statistik-kolom-menunggu",
                    "statistik-kolom-lewat",
                ])
                .collect(),
            rows: lanes
                .iter()
                .map(|(id, lane)| {
                    let mut cells = vec![Cell::Text(name(id))];
                    cells.extend(step_cells(lane.steps));
                    cells.push(Cell::Days(lane.days.quantile(50)));
                    cells.push(Cell::Count(lane.waiting));
                    cells.push(Cell::Count(lane.overdue));
                    cells
                })
                .collect(),
        };
        self.figure("pelaksana", drawing, &table)
    }

    /// How often each decision gave each answer, and which of them send back.
    pub(super) fn decisions(&mut self, procedure: &Procedure<'_>) -> FigureView {
        let rows = procedure.rows(self);
        let mut bars = Vec::new();
        let mut cells = Vec::new();
        for row in &rows {
            let decided = row.tally.decided();
            for (answer, tally) in &row.tally.answers {
                let back = tally.sent_back > 0;
                bars.push(Bar {
                    label: format!("{} · {}", row.short, visible(answer)),
                    value: of(self.words, tally.given, decided),
                    parts: vec![
                        (if back { Tone::Bad } else { Tone::Good }, tally.given),
                        (Tone::Plain, 0),
                    ],
                });
                let key = if back {
                    "statistik-kembali-ya"
                } else {
                    "statistik-kembali-tidak"
                };
                cells.push(vec![
                    Cell::Text(row.short.clone()),
                    Cell::Text(row.description.clone()),
                    Cell::Text(visible(answer)),
                    Cell::Text(self.words.get(key)),
                    Cell::Count(tally.given),
                    Cell::Share(tally.given, decided),
                ]);
            }
            if row.tally.unanswered > 0 {
                cells.push(vec![
                    Cell::Text(row.short.clone()),
                    Cell::Text(row.description.clone()),
                    Cell::Text(self.words.get("statistik-tanpa-jawaban")),
                    Cell::Text("–".to_owned()),
                    Cell::Count(row.tally.unanswered),
                    Cell::Share(0, 0),
                ]);
            }
        }
        let mut drawing = self.bars("keputusan", &bars, Scale::Shared);
        drawing.legend = vec![
            (Tone::Good, "statistik-kembali-tidak"),
            (Tone::Bad, "statistik-kembali-ya"),
        ];
        let table = Table {
            columns: vec![
                "kolom-no",
                "kolom-aktivitas",
                "statistik-kolom-jawaban",
                "statistik-kolom-kembali",
                "statistik-kolom-kali",
                "statistik-kolom-bagian-jawaban",
            ],
            rows: cells,
        };
        let decided: usize = rows.iter().map(|row| row.tally.decided()).sum();
        let back: usize = rows.iter().map(|row| row.tally.sent_back()).sum();
        let mut figure = self.figure("keputusan", drawing, &table);
        figure.headline = (decided > 0).then(|| {
            let gaps = [
                ("n", number(self.words, back)),
                ("semua", number(self.words, decided)),
                ("persen", share(back, decided)),
            ];
            self.words.with("statistik-keputusan-kembali", gaps)
        });
        figure
    }
}

/// Titles of the columns that [`day_cells`] fills.
const DAY_COLUMNS: [&str; 6] = [
    "statistik-kolom-langkah",
    "statistik-kolom-terpendek",
    "statistik-kolom-kuartil-1",
    "statistik-kolom-median",
    "statistik-kolom-kuartil-3",
    "statistik-kolom-terlama",
];

fn day_cells(days: &Distribution) -> [Cell; 6] {
    let quantile = |percent| Cell::Days(days.quantile(percent));
    [
        Cell::Count(days.count()),
        quantile(0),
        quantile(25),
        quantile(50),
        quantile(75),
        quantile(100),
    ]
}

fn quartiles(days: &Distribution) -> Option<[i64; 3]> {
    Some([days.quantile(25)?, days.quantile(50)?, days.quantile(75)?])
}

fn values(days: &Distribution, late: &Distribution, judged: bool) -> Vec<Value> {
    let value = |(at, count): (i64, usize)| {
        let bad = late.of(at).min(count);
        let rest = count - bad;
        Value {
            at,
            good: if judged { rest } else { 0 },
            bad,
            neutral: if judged { 0 } else { rest },
            plain: 0,
        }
    };
    days.values().map(value).collect()
}
