//! Joins a case's versions, transitions and SOP into one [`Case`](super::Case).

/// Which transition (index into the case's transitions) first brought each entry; `None` when no transition shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    /// The commit that created the file.
    pub created: Option<usize>,
    /// Per step.
    pub steps: Vec<Option<usize>>,
    /// Per correction.
    pub corrections: Vec<Option<usize>>,
    /// The withdrawal.
    pub cancellation: Option<usize>,
}

/// All cases of the record, those deleted included, ordered by number.
#[derive(Clone, Debug, Default)]
pub struct Archive {
    /// The cases.
    pub cases: Vec<super::Case>,
}

impl Archive {
    /// The case with this number.
    pub fn case(&self, id: &str) -> Option<&super::Case> {
        self.cases.iter().find(|case| case.id == id)
    }
}
