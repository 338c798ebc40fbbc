//! Routes turned into points that stretch with the cells, and the least sizes at which they hold.

use super::claims::Level;
use super::columns::Columns;
use super::exits::{Exit, Side};
use super::grid::{Grid, Shape, Symbol};
use super::metrics::{Sizes, label_text};
use super::route::{Entry, Leg, Route, route_all};
use super::tracks::{Along, Tracks};

/// A point in a row's cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// The row.
    pub row: usize,
    /// From the left, in halves of a lane.
    pub x: Along,
    /// From the row's top, in halves of a band.
    pub y: Along,
}

/// A symbol with its place and size.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// Its centre.
    pub centre: Spot,
    /// Half its width in pixels.
    pub half_width: i32,
    /// Half its height in pixels.
    pub half_height: i32,
}

/// One link's line, from symbol to symbol.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Which link.
    pub link: usize,
    /// Its corners, first and last on the outlines of its symbols.
    pub points: Vec<Spot>,
}

/// Words beside the beginning of a line.
#[derive(Clone, Debug)]
pub(super) struct Label {
    /// Which link.
    pub link: usize,
    /// The words.
    pub text: String,
    /// Where their baseline begins, or ends when they stand left of it.
    pub at: Spot,
    /// On which side of `at` they stand.
    pub side: Side,
    /// Width they are given, in pixels.
    pub width: i32,
}

/// One row's share of the layout.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowFrame {
    /// How many bands share its height equally.
    pub bands: usize,
    /// Least height in pixels.
    pub height: i32,
}

/// Everything in place.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// Least places across in pixels: the boundaries of the lanes and between them the middles of their symbols.
    pub marks: Vec<i32>,
    /// Rows from the top.
    pub rows: Vec<RowFrame>,
    /// Symbols, in the order of the grid.
    pub symbols: Vec<Placed>,
    /// Lines, in the order of the links.
    pub lines: Vec<Line>,
    /// Labels of answers.
    pub labels: Vec<Label>,
}

impl Layout {
    /// A place across, in pixels.
    pub fn mark(&self, half: usize) -> i32 {
        self.marks.get(half).copied().unwrap_or(0)
    }

    /// Width of a lane in pixels.
    pub fn lane_width(&self, lane: usize) -> i32 {
        self.mark(2 * lane + 2) - self.mark(2 * lane)
    }

    /// Width of all lanes in pixels.
    pub fn width(&self) -> i32 {
        self.marks.last().copied().unwrap_or(0)
    }
}

/// Lays an SOP out. The end symbol has room for the word in it, each lane is at least as wide as asked.
pub(super) fn lay_out(grid: &Grid, sizes: &Sizes, end: &str, least: &[i32]) -> Layout {
    let routes = route_all(grid, sizes);
    let tracks = Tracks::assign(grid, &routes, sizes);
    let maker = Maker {
        grid,
        routes: &routes.routes,
        tracks: &tracks,
        sizes,
        end_half_width: sizes.end_half_width(end),
    };
    let widths = maker.half_widths();
    let bands: Vec<Band> = (0..grid.bands.len()).map(|b| maker.band(b)).collect();
    let symbols: Vec<Placed> = grid
        .symbols
        .iter()
        .zip(&widths)
        .map(|(symbol, &half_width)| Placed {
            centre: maker.centre(symbol, &bands),
            half_width,
            half_height: sizes.half_height(symbol.shape),
        })
        .collect();
    let lines = maker
        .routes
        .iter()
        .map(|route| maker.line(route, &symbols, &bands))
        .collect();
    let labels: Vec<Label> = maker
        .routes
        .iter()
        .filter_map(|route| maker.label(route, &symbols))
        .collect();
    let rows = grid
        .rows
        .iter()
        .map(|row| {
            let of_row = bands.iter().skip(row.first_band).take(row.bands);
            let tallest = of_row.map(Band::height).max().unwrap_or(0);
            RowFrame {
                bands: row.bands,
                height: tallest * px(row.bands),
            }
        })
        .collect();
    let columns = Columns {
        grid,
        routes: &routes.routes,
        tracks: &tracks,
        sizes,
        half_widths: &widths,
        labels: &labels,
        least,
    };
    Layout {
        marks: columns.marks(),
        rows,
        symbols,
        lines,
        labels,
    }
}

/// Heights of a band's parts.
#[derive(Clone, Copy, Debug)]
struct Band {
    top: i32,
    half: i32,
    bottom: i32,
}

impl Band {
    fn height(&self) -> i32 {
        self.top + 2 * self.half + self.bottom
    }
}

struct Maker<'a> {
    grid: &'a Grid,
    routes: &'a [Route],
    tracks: &'a Tracks,
    sizes: &'a Sizes,
    end_half_width: i32,
}

impl Maker<'_> {
    /// Half the width of each symbol, wide enough for its ports.
    fn half_widths(&self) -> Vec<i32> {
        let mut widths: Vec<i32> = self
            .grid
            .symbols
            .iter()
            .map(|s| match s.shape {
                Shape::End => self.end_half_width,
                shape => self.sizes.half_width(shape),
            })
            .collect();
        let shape = |symbol: usize| self.grid.symbols[symbol].shape;
        let mut widen = |symbol: usize, needed: i32| {
            widths[symbol] = widths[symbol].max(needed);
        };
        for route in self.routes {
            let link = &self.grid.links[route.link];
            if let Exit::Bottom(port, _) = route.exit
                && port != 0
            {
                let needed = self.sizes.half_width_for_exit(shape(link.from), port.abs());
                widen(link.from, needed);
            }
            if let Entry::Top(port) = route.entry
                && port != 0
            {
                let needed = self.sizes.half_width_for_entry(shape(link.to), port.abs());
                widen(link.to, needed);
            }
        }
        widths
    }

    fn band(&self, band: usize) -> Band {
        let sizes = self.sizes;
        let symbols = self.grid.symbols.iter().filter(|s| s.band == band);
        let half = symbols.map(|s| sizes.half_height(s.shape)).max();
        let gutter = |count: i32, room: i32| {
            if count == 0 {
                sizes.gutter
            } else {
                sizes
                    .gutter
                    .max(sizes.first + sizes.track * (count - 1) + room)
            }
        };
        let labels = |below: bool| {
            self.routes.iter().any(|route| {
                let link = &self.grid.links[route.link];
                matches!(route.exit, Exit::Bottom(..)) == below
                    && link.answer.is_some()
                    && self.grid.symbols[link.from].band == band
            })
        };
        let room = if labels(true) {
            sizes.label_height + sizes.clear + 2
        } else {
            sizes.clear + 2
        };
        let beside = if labels(false) { sizes.label_top() } else { 0 };
        Band {
            top: gutter(self.tracks.count(Level::Top(band)), sizes.arrow_room),
            half: half.unwrap_or(0).max(beside),
            bottom: gutter(self.tracks.count(Level::Bottom(band)), room).max(room),
        }
    }

    fn centre(&self, symbol: &Symbol, bands: &[Band]) -> Spot {
        self.spot(
            Along {
                half: 2 * symbol.lane + 1,
                px: 0,
            },
            self.level(Level::Middle(symbol.band), 0, bands),
        )
    }

    fn spot(&self, x: Along, (row, y): (usize, Along)) -> Spot {
        Spot { row, x, y }
    }

    /// Row and height of a track of a level.
    fn level(&self, level: Level, track: i32, bands: &[Band]) -> (usize, Along) {
        let (Level::Top(band) | Level::Middle(band) | Level::Bottom(band)) = level;
        let row = self.grid.bands.get(band).copied().unwrap_or(0);
        let first = self.grid.rows.get(row).map_or(0, |r| r.first_band);
        let top = 2 * (band - first);
        let y = match level {
            Level::Top(_) => Along {
                half: top,
                px: self.sizes.first + self.sizes.track * track,
            },
            // The gutters may need different heights, so the symbol stands in the middle of what they leave.
            Level::Middle(_) => Along {
                half: top + 1,
                px: bands.get(band).map_or(0, |b| (b.top - b.bottom) / 2),
            },
            Level::Bottom(_) => Along {
                half: top + 2,
                px: -self.sizes.first - self.sizes.track * track,
            },
        };
        (row, y)
    }

    fn line(&self, route: &Route, symbols: &[Placed], bands: &[Band]) -> Line {
        let link = &self.grid.links[route.link];
        let (from, to) = (symbols[link.from], symbols[link.to]);
        let shape = |symbol: usize| self.grid.symbols[symbol].shape;
        let mut points = vec![match route.exit {
            Exit::Bottom(port, _) => {
                let reach = self.sizes.reach_at(shape(link.from), from.half_width, port);
                moved(from.centre, port, reach)
            }
            Exit::Side(side) => moved(from.centre, side.sign() * from.half_width, 0),
        }];
        for pair in route.legs.windows(2) {
            let (run, level) = match *pair {
                [Leg::Vertical(run), Leg::Horizontal(level)]
                | [Leg::Horizontal(level), Leg::Vertical(run)] => (run, level),
                _ => continue,
            };
            let track = self.tracks.track(route.link, level);
            points.push(self.spot(
                self.tracks.across(route.link, run),
                self.level(level, track, bands),
            ));
        }
        points.push(match route.entry {
            Entry::Top(port) => {
                let reach = self.sizes.reach_at(shape(link.to), to.half_width, port);
                moved(to.centre, port, -reach)
            }
            Entry::Side(side) => moved(to.centre, side.sign() * to.half_width, 0),
        });
        Line {
            link: route.link,
            points,
        }
    }

    fn label(&self, route: &Route, symbols: &[Placed]) -> Option<Label> {
        let link = &self.grid.links[route.link];
        let text = label_text(link.answer.as_deref()?);
        let from = symbols[link.from];
        let shape = self.grid.symbols[link.from].shape;
        let (side, dx, dy) = match route.exit {
            Exit::Side(side) => {
                let lift = self.sizes.label_lift;
                let edge = self.sizes.half_width_at(shape, from.half_width, lift);
                (side, edge + 4, -lift - 3)
            }
            Exit::Bottom(port, side) => (
                side,
                side.sign() * port + 5,
                from.half_height + self.sizes.label_height - 1,
            ),
        };
        Some(Label {
            link: route.link,
            at: moved(from.centre, side.sign() * dx, dy),
            side,
            width: self.sizes.label_width(&text),
            text,
        })
    }
}

fn moved(spot: Spot, dx: i32, dy: i32) -> Spot {
    Spot {
        row: spot.row,
        x: spot.x.shift(dx),
        y: spot.y.shift(dy),
    }
}

fn px(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX / 4096)
}
