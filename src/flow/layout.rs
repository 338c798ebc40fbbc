//! Routes turned into points that stretch with the cells, and the least sizes at which they hold.

use super::claims::Level;
use super::exits::{Exit, Side};
use super::grid::{Grid, Shape, Symbol};
use super::metrics::{
    ARROW_ROOM, BOTTOM_FIRST, CLEAR, GUTTER, LABEL_HEIGHT, LABEL_LIFT, TOP_FIRST, TRACK,
    half_height, half_width, half_width_at, half_width_for_port, label_text, label_width, reach_at,
};
use super::route::{Entry, Leg, Route, Run, route_all};
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
    /// Least width of a lane in pixels.
    pub lane_width: i32,
    /// Rows from the top.
    pub rows: Vec<RowFrame>,
    /// Symbols, in the order of the grid.
    pub symbols: Vec<Placed>,
    /// Lines, in the order of the links.
    pub lines: Vec<Line>,
    /// Labels of answers.
    pub labels: Vec<Label>,
}

/// Lays an SOP out. The end symbol is at least `end_half_width` pixels wide on each side, for the word in it.
pub(super) fn lay_out(grid: &Grid, end_half_width: i32) -> Layout {
    let routes = route_all(grid);
    let tracks = Tracks::assign(grid, &routes);
    let maker = Maker {
        grid,
        routes: &routes.routes,
        tracks: &tracks,
        end_half_width,
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
            half_height: half_height(symbol.shape),
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
    Layout {
        lane_width: 2 * maker.half_lane(&widths, &labels),
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
                Shape::End => half_width(s.shape).max(self.end_half_width),
                _ => half_width(s.shape),
            })
            .collect();
        let mut widen = |symbol: usize, port: i32| {
            let needed = half_width_for_port(self.grid.symbols[symbol].shape, port.abs());
            widths[symbol] = widths[symbol].max(needed);
        };
        for route in self.routes {
            let link = &self.grid.links[route.link];
            if let Exit::Bottom(port, _) = route.exit
                && port != 0
            {
                widen(link.from, port);
            }
            if let Entry::Top(port) = route.entry
                && port != 0
            {
                widen(link.to, port);
            }
        }
        widths
    }

    fn band(&self, band: usize) -> Band {
        let symbols = || self.grid.symbols.iter().filter(|s| s.band == band);
        let half = symbols().map(|s| half_height(s.shape)).max().unwrap_or(0);
        let gutter = |count: i32, first: i32, room: i32| {
            if count == 0 {
                GUTTER
            } else {
                GUTTER.max(first + TRACK * (count - 1) + room)
            }
        };
        let labels_below = self.routes.iter().any(|route| {
            let link = &self.grid.links[route.link];
            matches!(route.exit, Exit::Bottom(..))
                && link.answer.is_some()
                && self.grid.symbols[link.from].band == band
        });
        let room = if labels_below {
            LABEL_HEIGHT + CLEAR
        } else {
            CLEAR
        };
        let bottom = gutter(
            self.tracks.count(Level::Bottom(band)),
            BOTTOM_FIRST,
            room + 2,
        );
        Band {
            top: gutter(self.tracks.count(Level::Top(band)), TOP_FIRST, ARROW_ROOM),
            half,
            bottom: bottom.max(room + 2),
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
                px: TOP_FIRST + TRACK * track,
            },
            // The gutters may need different heights, so the symbol stands in the middle of what they leave.
            Level::Middle(_) => Along {
                half: top + 1,
                px: bands.get(band).map_or(0, |b| (b.top - b.bottom) / 2),
            },
            Level::Bottom(_) => Along {
                half: top + 2,
                px: -BOTTOM_FIRST - TRACK * track,
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
                let reach = reach_at(shape(link.from), from.half_width, port);
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
                let reach = reach_at(shape(link.to), to.half_width, port);
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
                let edge = half_width_at(shape, from.half_width, LABEL_LIFT);
                (side, edge + 4, -LABEL_LIFT - 3)
            }
            Exit::Bottom(port, side) => (
                side,
                side.sign() * port + 5,
                from.half_height + LABEL_HEIGHT - 1,
            ),
        };
        Some(Label {
            link: route.link,
            at: moved(from.centre, side.sign() * dx, dy),
            side,
            width: label_width(&text),
            text,
        })
    }

    /// Half of the least lane width: in every band, what stands around the lane's centre and the lines at its boundary.
    fn half_lane(&self, widths: &[i32], labels: &[Label]) -> i32 {
        let symbols = self
            .grid
            .symbols
            .iter()
            .zip(widths)
            .flat_map(|(s, &width)| {
                // Beside a symbol there must be room for an arrowhead.
                let sides = [Side::Left, Side::Right];
                sides.map(|side| (s.band, s.lane, side, width, 2 * CLEAR + 2))
            });
        let labels = labels.iter().map(|label| {
            let symbol = &self.grid.symbols[self.grid.links[label.link].from];
            let edge = label.side.sign() * label.at.x.px + label.width;
            (symbol.band, symbol.lane, label.side, edge, 3)
        });
        let beside_symbols = symbols.chain(labels).map(|(band, lane, side, edge, room)| {
            let reach = self
                .tracks
                .reach(boundary(lane, side), side.opposite(), Some(band));
            edge + reach + if reach > 0 { room } else { room.min(CLEAR) }
        });
        let runs = self.routes.iter().flat_map(|route| &route.legs);
        let beside_runs = runs.filter_map(|leg| match *leg {
            Leg::Vertical(Run::Lane(lane, at)) => {
                let side = if at < 0 { Side::Left } else { Side::Right };
                let reach = self
                    .tracks
                    .reach(boundary(lane, side), side.opposite(), None);
                Some(at.abs() + reach + TRACK)
            }
            _ => None,
        });
        beside_symbols.chain(beside_runs).max().unwrap_or(0)
    }
}

/// The channel on a side of a lane.
fn boundary(lane: usize, side: Side) -> usize {
    match side {
        Side::Left => lane,
        Side::Right => lane + 1,
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
