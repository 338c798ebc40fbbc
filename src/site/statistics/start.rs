//! The small figures of the start page.

use super::super::atlas::Atlas;
use super::figure::{FigureView, Gallery};
use super::numbers::{of, share};
use crate::site::Sheets;
use crate::statistics::{Month, StepTally};

/// How many months the start page shows.
const MONTHS: usize = 12;

/// On-time share over a year, running cases by due date, and by age. Their tables are files of the page of statistics.
pub(in crate::site) fn figures(atlas: &Atlas<'_>) -> Vec<FigureView> {
    // No table is offered as a file here.
    let mut sheets = Sheets::new();
    let mut gallery = Gallery {
        words: atlas.words,
        prefix: "dasbor-",
        folder: None,
        sheets: &mut sheets,
    };
    let totals = &atlas.figures.whole;
    let window = Month::of(atlas.inputs.as_of).back(MONTHS);
    let months = window.iter().filter_map(|month| totals.months.get(month));
    let year = months.fold(StepTally::default(), |sum, steps| sum.plus(*steps));
    let mut on_time = gallery.months("setahun", totals, &window);
    on_time.headline = (year.judged() > 0).then(|| share(year.on_time, year.judged()));
    on_time.about = of(atlas.words, year.on_time, year.judged());
    // The earlier months are told on the page of statistics.
    on_time.table.rest = 0;
    let mut due = gallery.due(totals);
    due.about.clear();
    let [age, _] = gallery.ages(totals);
    vec![on_time, due, age]
}
