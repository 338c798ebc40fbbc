//! The site model: which pages there are and what stands on each, as plain values ready for a template.
//!
//! [`Atlas`] knows where everything will be and what was counted, [`Overview`] what pages about the whole archive say of its cases and findings;
//! [`pages`] and [`documents()`] are pure functions of them. Each
//! kind of page has a module with its view: words and numbers in the form in which they are shown. The views know no template; [`crate::render`] joins the two.

mod archive;
mod atlas;
pub mod case;
pub mod changes;
pub mod compare;
pub mod diagram;
pub mod disabled;
pub mod documents;
mod edition;
mod finding;
mod guide;
mod known;
mod line;
mod lost;
pub mod office;
pub mod outline;
mod overview;
mod path;
mod plain;
pub mod print;
pub mod procedure;
pub mod register;
mod rules;
mod share;
mod shared;
pub mod sop;
pub mod sop_list;
pub mod start;
mod state;
pub mod statistics;
mod summary;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
pub mod timeline;
mod words;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::case::assemble::Archive;
use crate::check::Verdict;
use crate::history::History;
use crate::load::Content;
use crate::policy::Policy;
use crate::redact::Withheld;
use crate::spreadsheet::Sheet;
use crate::text::Catalog;

pub use crate::escape::page::visible;
pub use archive::ArchiveView;
pub use atlas::Atlas;
pub use case::CasePages;
pub use documents::{documents, documents_of_cases};
pub use edition::EditionView;
pub use finding::{FindingView, PlaceView};
pub use guide::{GuideView, GuidesView};
pub use line::{CaseLine, Tag};
pub use lost::LOST;
pub use office::{PATH as OFFICE_HISTORY, history as office_history};
pub use overview::{Overview, Since};
pub(crate) use path::root_of as path_root;
pub use register::{RegisterListView, RegisterView, RowView};
pub use rules::RulesView;
pub use share::{ShareView, share};
pub use shared::{Shared, TextLink};
pub use state::{StateView, whole};
pub use summary::{CaseSummary, Instant, Stage};

/// Everything that decides what the site says.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// What the office wrote.
    pub content: &'a Content,
    /// The cases.
    pub archive: &'a Archive,
    /// The history behind them.
    pub history: &'a History,
    /// What the office's own files said at each commit.
    pub policy: &'a Policy,
    /// What is wrong with them.
    pub verdict: &'a Verdict,
    /// What the edition leaves out; `None` when it shows everything.
    pub withheld: Option<&'a Withheld>,
    /// The day on which everything is judged, in the site's zone.
    pub as_of: Date,
    /// Words in the site's language.
    pub catalog: &'a Catalog,
}

/// Tables by the path of the file that they become.
pub type Sheets = BTreeMap<String, Sheet>;

/// The whole site before it is HTML.
#[derive(Clone, Debug)]
pub struct Site {
    /// What every page may show.
    pub shared: Shared,
    /// From which day and commit it was made.
    pub state: StateView,
    /// The pages but those of the cases, by path.
    pub pages: Vec<Page>,
    /// Page of every text that the office wrote, by its file below the site's root.
    pub texts: BTreeMap<String, String>,
    /// Every finding, the gravest first.
    pub register: register::Register,
    /// The newest changes.
    pub changes: changes::Changes,
    /// Tables to take along, by the path of their file.
    pub sheets: Sheets,
    /// Files that are no pages, by path relative to the site's root.
    pub files: BTreeMap<String, String>,
}

/// One page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Path relative to the site's root, with `/`.
    pub path: String,
    /// Template below `templates/` of the theme.
    pub template: &'static str,
    /// Which entry of the navigation it belongs to.
    pub section: Section,
    /// Its title.
    pub title: String,
    /// What stands on it.
    pub view: View,
}

/// The entries of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Section {
    /// Beranda.
    Beranda,
    /// SOP.
    Sop,
    /// Arsip.
    Arsip,
    /// Temuan.
    Temuan,
    /// Statistik.
    Statistik,
    /// Panduan.
    Panduan,
    /// Pencarian.
    Cari,
}

/// What stands on a page, by kind.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum View {
    /// The start page.
    Start(Box<start::StartView>),
    /// The list of SOPs.
    SopList(sop_list::SopListView),
    /// One SOP revision.
    Sop(Box<sop::SopView>),
    /// The flowchart of one SOP revision.
    Diagram(Box<diagram::DiagramView>),
    /// Two revisions side by side.
    Compare(Box<compare::CompareView>),
    /// The list of cases.
    Archive(ArchiveView),
    /// One case.
    Case(Box<case::CaseView>),
    /// The register of findings.
    Register(RegisterView),
    /// The findings of one rule or severity.
    RegisterList(RegisterListView),
    /// Figures.
    Statistics(Box<statistics::StatisticsView>),
    /// The six-monthly monitoring form.
    Assessment(Box<statistics::AssessmentView>),
    /// All rules.
    Rules(RulesView),
    /// Every change of the office's own files.
    Office(office::OfficeView),
    /// A page that the office wrote.
    Guide(GuideView),
    /// The list of those.
    Guides(GuidesView),
    /// The page for addresses where nothing is.
    Lost {},
    /// The search page, which a script fills.
    Search {},
}

/// What every page shows, and the page of every text that the office wrote, by its file.
pub fn frame(atlas: &Atlas<'_>) -> (Shared, BTreeMap<String, String>) {
    (shared::shared(atlas), atlas.texts())
}

/// Decides which pages there are beside those of the cases ([`CasePages`]), and what stands on each.
pub fn pages(atlas: &Atlas<'_>, overview: &Overview) -> Site {
    let mut site = pages_of_few(atlas, overview);
    let office = office::page(atlas);
    let at = site.pages.partition_point(|page| page.path < office.path);
    site.pages.insert(at, office);
    site
}

/// [`pages`] but that of the office's own history, which needs the cases themselves: the map may be of a few of them.
pub fn pages_of_few(atlas: &Atlas<'_>, overview: &Overview) -> Site {
    let inputs = atlas.inputs;
    let cases = &overview.cases;
    let mut pages = vec![
        start::page(atlas, cases),
        sop_list::page(atlas, cases),
        rules::page(atlas),
        lost::page(atlas),
        Page {
            path: atlas::SEARCH.to_owned(),
            template: "cari.html",
            section: Section::Cari,
            title: inputs.catalog.get("judul-cari"),
            view: View::Search {},
        },
    ];
    let register = register::register(atlas, &overview.findings);
    pages.extend(register::pages(atlas, &register));
    pages.extend(archive::pages(atlas, cases));
    pages.extend(sop::pages(atlas, cases));
    pages.extend(diagram::pages(atlas));
    pages.extend(compare::pages(atlas));
    pages.extend(guide::pages(atlas));
    let (figures, sheets) = statistics::pages(atlas);
    pages.extend(figures);
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    let shared = shared::shared(atlas);
    Site {
        state: state::state(atlas, &shared),
        shared,
        texts: atlas.texts(),
        register,
        changes: changes::changes(atlas, &overview.news),
        files: diagram::files(atlas),
        pages,
        sheets,
    }
}
