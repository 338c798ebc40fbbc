//! The figures of a set of cases: by month, by due date, by age, by unit, by rule.

use super::super::visible;
use super::figure::{Drawing, FigureView, Gallery};
use super::numbers::{month, number, of, share, short_month};
use super::table::{Cell, Table};
use crate::chart::{Bar, Caption, Column, MonthWords, Scale, Tone, months};
use crate::finding::Severity;
use crate::statistics::{AGE_LIMITS, Month, StepTally, Totals, UnitTally};

/// How many months the chart and the table on the page show; the file has all.
pub(super) const MONTHS: usize = 24;

/// The legend of steps.
pub(super) const STEPS: [(Tone, &str); 3] = [
    (Tone::Good, "tepat-waktu"),
    (Tone::Bad, "statistik-terlambat"),
    (Tone::Neutral, "statistik-tidak-dinilai"),
];

/// The parts of a bar or column of steps.
pub(super) fn parts(steps: StepTally) -> Vec<(Tone, usize)> {
    vec![
        (Tone::Good, steps.on_time),
        (Tone::Bad, steps.late),
        (Tone::Neutral, steps.not_judged()),
    ]
}

impl Gallery<'_, '_> {
    /// On-time share per month, at most so many months up to that of the as-of day.
    pub(super) fn months(
        &mut self,
        key: &'static str,
        totals: &Totals,
        window: &[Month],
    ) -> FigureView {
        let tally = |month: &Month| totals.months.get(month).copied().unwrap_or_default();
        // The chart begins with the first month that has steps, but shows at least half a year.
        let first = window.iter().position(|m| totals.months.contains_key(m));
        let from = first.unwrap_or(0).min(window.len().saturating_sub(6));
        let shown = window.get(from..).unwrap_or(window);
        let columns: Vec<Column> = shown
            .iter()
            .map(|month| Column {
                label: short_month(self.words, *month),
                share: (tally(month).on_time, tally(month).judged()),
                parts: parts(tally(month)),
            })
            .collect();
        let last = shown.iter().rev().find(|month| tally(month).judged() > 0);
        let said = last.map(|last| {
            let steps = tally(last);
            let value = of(self.words, steps.on_time, steps.judged());
            (
                format!("{}: {value}", month(self.words, *last)),
                share(steps.on_time, steps.judged()),
            )
        });
        let (described, last) = said.unwrap_or_default();
        let (id, title) = (self.id(key), self.title(key));
        let caption = Caption {
            id: &id,
            title: &title,
            description: &described,
        };
        let words = MonthWords {
            share: &self.words.get("statistik-sumbu-bagian"),
            amount: &self.words.get("statistik-sumbu-langkah"),
            last: &last,
            language: self.words.catalog.language(),
        };
        let drawing = Drawing {
            svg: Some(months(caption, &columns, words)),
            legend: STEPS.to_vec(),
            undrawn: 0,
        };
        let row = |(month_of, steps): (&Month, &StepTally)| {
            let mut row = vec![Cell::Text(month(self.words, *month_of))];
            row.extend(step_cells(*steps));
            row
        };
        let table = Table {
            columns: std::iter::once("statistik-kolom-bulan")
                .chain(STEP_COLUMNS)
                .collect(),
            rows: totals.months.iter().rev().map(row).collect(),
        };
        let mut figure = self.figure(key, drawing, &table);
        let shown = shown.len().min(figure.table.rows.len());
        figure.table.rest += figure.table.rows.len() - shown;
        figure.table.rows.truncate(shown);
        figure
    }

    /// Running cases by due date.
    pub(super) fn due(&mut self, totals: &Totals) -> FigureView {
        let due = totals.due;
        let rows = [
            ("tenggat-lewat", Tone::Bad, due.overdue),
            ("tenggat-hari-ini", Tone::Warn, due.today),
            ("tenggat-pekan-ini", Tone::Warn, due.this_week),
            ("tenggat-pekan-depan", Tone::Plain, due.next_week),
            ("tenggat-kemudian", Tone::Plain, due.later),
            ("tenggat-tanpa", Tone::Neutral, due.unlimited),
        ];
        let rows = rows
            .map(|(key, tone, count)| (self.words.get(&format!("statistik-{key}")), tone, count));
        self.counted(
            "tenggat",
            &["statistik-kolom-tenggat", "statistik-kolom-berkas"],
            &rows,
        )
    }

    /// Bars of plain amounts, one row each.
    fn counted(
        &mut self,
        key: &'static str,
        columns: &[&'static str],
        rows: &[(String, Tone, usize)],
    ) -> FigureView {
        let bar = |(label, tone, count): &(String, Tone, usize)| Bar {
            label: label.clone(),
            value: number(self.words, *count),
            parts: vec![(*tone, *count)],
        };
        let bars: Vec<Bar> = rows.iter().map(bar).collect();
        let drawing = self.bars(key, &bars, Scale::Shared);
        let row = |(label, _, count): &(String, Tone, usize)| {
            vec![Cell::Text(label.clone()), Cell::Count(*count)]
        };
        let table = Table {
            columns: columns.to_vec(),
            rows: rows.iter().map(row).collect(),
        };
        self.figure(key, drawing, &table)
    }

    /// Running cases by age, twice: since they came in, and since their last step.
    pub(super) fn ages(&mut self, totals: &Totals) -> [FigureView; 2] {
        let labels = self.age_labels();
        [
            ("umur", totals.ages.since_received),
            ("diam", totals.ages.since_last),
        ]
        .map(|(key, counts)| {
            let rows = labels.iter().cloned().zip(counts);
            let rows: Vec<_> = rows
                .map(|(label, count)| (label, Tone::Plain, count))
                .collect();
            self.counted(
                key,
                &["statistik-kolom-umur", "statistik-kolom-berkas"],
                &rows,
            )
        })
    }

    fn age_labels(&self) -> Vec<String> {
        let mut from = 0;
        let mut labels = Vec::with_capacity(AGE_LIMITS.len() + 1);
        for limit in AGE_LIMITS {
            let gaps = [("dari", from.to_string()), ("sampai", limit.to_string())];
            labels.push(self.words.with("statistik-umur-antara", gaps));
            from = limit + 1;
        }
        labels.push(self.words.count("statistik-umur-lebih", from - 1));
        labels
    }

    /// Load and lateness per unit, the unit with the most cases first.
    pub(super) fn units(&mut self, totals: &Totals) -> FigureView {
        let mut units: Vec<(&String, &UnitTally)> = totals.units.iter().collect();
        units.sort_by_key(|(name, unit)| (std::cmp::Reverse(unit.cases.total()), *name));
        let named = |name: &String| {
            if name.is_empty() {
                self.words.get("statistik-unit-tanpa-nama")
            } else {
                visible(name)
            }
        };
        let bars: Vec<Bar> = units
            .iter()
            .map(|(name, unit)| {
                let running = unit.cases.running - unit.overdue.min(unit.cases.running);
                Bar {
                    label: named(name),
                    value: self.words.with(
                        "statistik-nilai-berkas",
                        [
                            ("n", number(self.words, unit.cases.total())),
                            ("persen", share(unit.steps.on_time, unit.steps.judged())),
                        ],
                    ),
                    parts: vec![
                        (Tone::Plain, unit.cases.total() - unit.cases.running),
                        (Tone::Warn, running),
                        (Tone::Bad, unit.overdue),
                    ],
                }
            })
            .collect();
        let mut drawing = self.bars("pemohon", &bars, Scale::Shared);
        drawing.legend = vec![
            (Tone::Plain, "statistik-berkas-tutup"),
            (Tone::Warn, "statistik-berkas-berjalan"),
            (Tone::Bad, "statistik-berkas-lewat"),
        ];
        let row = |(name, unit): &(&String, &UnitTally)| {
            vec![
                Cell::Text(named(name)),
                Cell::Count(unit.cases.total()),
                Cell::Count(unit.cases.running),
                Cell::Count(unit.overdue),
                Cell::Count(unit.cases.finished),
                Cell::Count(unit.steps.judged()),
                Cell::Count(unit.steps.late),
                Cell::Share(unit.steps.on_time, unit.steps.judged()),
            ]
        };
        let table = Table {
            columns: vec![
                "kolom-pemohon",
                "statistik-kolom-berkas",
                "keadaan-berjalan",
                "statistik-kolom-lewat",
                "keadaan-selesai",
                "statistik-kolom-dinilai",
                "statistik-terlambat",
                "statistik-kolom-bagian",
            ],
            rows: units.iter().map(row).collect(),
        };
        self.figure("pemohon", drawing, &table)
    }

    /// Findings per rule and severity, the gravest first.
    pub(super) fn findings(&mut self, totals: &Totals) -> FigureView {
        let rules = totals.findings.rules.iter();
        let counts = rules.flat_map(|(rule, counts)| {
            counts
                .iter()
                .map(move |(severity, count)| (*severity, *count, *rule))
        });
        let mut counts: Vec<(Severity, usize, &'static str)> = counts.collect();
        counts.sort_by_key(|(severity, count, rule)| {
            (
                std::cmp::Reverse(*severity),
                std::cmp::Reverse(*count),
                *rule,
            )
        });
        let title = |rule: &str| {
            let key = format!("temuan-judul-{rule}");
            let title = self.words.get(&key);
            if title.starts_with('⟦') {
                rule.to_owned()
            } else {
                title
            }
        };
        let bars: Vec<Bar> = counts
            .iter()
            .map(|(severity, count, rule)| Bar {
                label: title(rule),
                value: format!(
                    "{} · {}",
                    self.words.severity(*severity),
                    number(self.words, *count)
                ),
                parts: vec![(tone(*severity), *count)],
            })
            .collect();
        let mut drawing = self.bars("temuan", &bars, Scale::Shared);
        drawing.legend = vec![
            (Tone::Bad, "statistik-tingkat-berat"),
            (Tone::Warn, "tingkat-sedang"),
            (Tone::Neutral, "statistik-tingkat-ringan"),
        ];
        let row = |(severity, count, rule): &(Severity, usize, &'static str)| {
            vec![
                Cell::Link(title(rule), format!("aturan/index.html#{rule}")),
                Cell::Text((*rule).to_owned()),
                Cell::Text(self.words.severity(*severity)),
                Cell::Count(*count),
            ]
        };
        let table = Table {
            columns: vec![
                "statistik-kolom-aturan",
                "statistik-kolom-nama-aturan",
                "statistik-kolom-tingkat",
                "kolom-temuan",
            ],
            rows: counts.iter().map(row).collect(),
        };
        self.figure("temuan", drawing, &table)
    }
}

/// Titles of the columns that [`step_cells`] fills.
pub(super) const STEP_COLUMNS: [&str; 5] = [
    "statistik-kolom-langkah",
    "tepat-waktu",
    "statistik-terlambat",
    "statistik-tidak-dinilai",
    "statistik-kolom-bagian",
];

/// Steps: all, on time, late, not judged, and the share on time of those judged.
pub(super) fn step_cells(steps: StepTally) -> [Cell; 5] {
    [
        Cell::Count(steps.total()),
        Cell::Count(steps.on_time),
        Cell::Count(steps.late),
        Cell::Count(steps.not_judged()),
        Cell::Share(steps.on_time, steps.judged()),
    ]
}

fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Critical | Severity::High => Tone::Bad,
        Severity::Medium => Tone::Warn,
        Severity::Low | Severity::Info => Tone::Neutral,
    }
}
