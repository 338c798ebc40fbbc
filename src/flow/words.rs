//! The flow of a row in words, for those who do not see the drawing.

use super::grid::{Grid, Shape, Symbol};
use super::metrics::capitalised;
use crate::finding::{Param, Params};
use crate::sop::{Activity, Flow, Sop, Target};
use crate::text::Catalog;

/// Says what stands in a row and where the flow goes from there.
pub(super) struct Teller<'a> {
    /// The procedure.
    pub sop: &'a Sop,
    /// Its symbols.
    pub grid: &'a Grid,
    /// Words.
    pub catalog: &'a Catalog,
}

impl Teller<'_> {
    /// One row; `index` counts from the top.
    pub fn row(&self, index: usize) -> String {
        let Some(row) = self.grid.rows.get(index) else {
            return String::new();
        };
        let symbols: Vec<String> = row
            .symbols
            .iter()
            .filter_map(|&symbol| self.grid.symbols.get(symbol))
            .map(|symbol| self.symbol(symbol))
            .collect();
        let then = format!("; {} ", self.catalog.get("bagan-lalu"));
        let mut parts = vec![symbols.join(&then)];
        if let Some(activity) = self
            .sop
            .activities
            .get(index)
            .filter(|_| row.activity.is_some())
        {
            parts.extend(self.ways(index, activity));
        }
        parts.retain(|part| !part.is_empty());
        parts.join("; ")
    }

    fn symbol(&self, symbol: &Symbol) -> String {
        let kind = match symbol.shape {
            Shape::Start => "bagan-mulai",
            Shape::Process => "bagan-proses",
            Shape::Decision => "bagan-keputusan",
            Shape::End => "bagan-akhir",
            Shape::Connector => "bagan-sambungan",
        };
        let lane = self
            .sop
            .lanes
            .get(symbol.lane)
            .map_or("", |l| l.name.as_str());
        let mut params = Params::new();
        params.insert("pelaksana", Param::from(lane));
        params.insert("simbol", Param::from(self.catalog.get(kind)));
        match symbol.number {
            Some(number) => {
                params.insert("nomor", Param::from(number.to_string()));
                self.catalog.with("bagan-letak-bernomor", &params)
            }
            None => self.catalog.with("bagan-letak", &params),
        }
    }

    fn ways(&self, index: usize, activity: &Activity) -> Vec<String> {
        match &activity.flow {
            Flow::Next(target) => vec![self.way(index, target.value)],
            Flow::Decision(answers) => answers
                .iter()
                .map(|answer| {
                    let mut params = Params::new();
                    params.insert("jawaban", Param::from(capitalised(&answer.name)));
                    params.insert("arah", Param::from(self.way(index, answer.target.value)));
                    self.catalog.with("bagan-jika", &params)
                })
                .collect(),
        }
    }

    fn way(&self, index: usize, target: Target) -> String {
        let Target::Activity(number) = target else {
            return self.catalog.get("bagan-ke-akhir");
        };
        let row = self
            .grid
            .rows
            .iter()
            .position(|row| row.activity == Some(number));
        let key = if row.is_some_and(|row| row <= index) {
            "bagan-kembali"
        } else {
            "bagan-lanjut"
        };
        let mut params = Params::new();
        params.insert("nomor", Param::from(number.to_string()));
        self.catalog.with(key, &params)
    }
}
