//! What a long run says of itself while it goes on: the stage it is in, and how much of that is done.
//!
//! Nothing that is judged or written depends on who listens.

/// A stage of a publication, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Commits and trees of the history; steps are commits.
    History,
    /// What the record held at each commit: cases, SOPs, office files, attachments, signatures.
    Record,
    /// Order, time, performer, documents and integrity.
    Check,
    /// What stands on which page.
    Model,
    /// Pages from templates; steps are pages.
    Pages,
    /// The search index.
    Search,
    /// Files on the disk; steps are files.
    Files,
}

impl Stage {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::History,
        Self::Record,
        Self::Check,
        Self::Model,
        Self::Pages,
        Self::Search,
        Self::Files,
    ];

    /// Its word in figures and, after `tahap-`, in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Self::History => "riwayat",
            Self::Record => "catatan",
            Self::Check => "periksa",
            Self::Model => "isi",
            Self::Pages => "halaman",
            Self::Search => "pencarian",
            Self::Files => "file",
        }
    }
}

/// Who is told how far a run has come. Stages that go on in several threads tell from all of them.
pub trait Progress: Sync {
    /// A stage begins, and the one before it is over; `steps` is how many there are to do, where that is known.
    fn begin(&self, stage: Stage, steps: Option<usize>);
    /// So many more steps of the stage are done.
    fn advance(&self, steps: usize);
}

/// Nobody.
#[derive(Clone, Copy, Debug)]
pub struct Unseen;

impl Progress for Unseen {
    fn begin(&self, _stage: Stage, _steps: Option<usize>) {}
    fn advance(&self, _steps: usize) {}
}
