//! How much of a repository is looked at and held in memory.
//!
//! A repository may be made so that a few kilobytes of it stand for billions of files. What follows from its size is bounded
//! here, each bound in what it counts, never by a clock: the same repository is given up at the same place everywhere. An
//! honest archive grows by commits, so what a commit adds to the work is bounded per commit, on top of what any repository
//! may have.

/// Bounds of one repository. The default is what the program declares; tests set smaller ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes kept of all commits: their names, addresses and first lines, and [`COMMIT_WEIGHT`] for each.
    pub commits: usize,
    /// Entries that differ between commits and their parents, in a history of no commits; [`weight`] counts them.
    pub changes: usize,
    /// What each commit adds to `changes`.
    pub changes_per_commit: usize,
    /// Bytes of the tree objects that are compared (on both sides), in a history of no commits.
    pub trees: usize,
    /// What each commit adds to `trees`.
    pub trees_per_commit: usize,
    /// Files of the site at one commit; [`weight`] counts them.
    pub files: usize,
    /// Bytes of all versions of all case files, and [`ENTRY_WEIGHT`] for each of their entries, in a history of no commits.
    pub versions: usize,
    /// What each commit adds to `versions`.
    pub versions_per_commit: usize,
    /// The same of one case file.
    pub versions_of_one: usize,
    /// Commits passed while looking for where the two sides of merges parted, in a history of no commits.
    pub partings: usize,
    /// What each commit adds to `partings`.
    pub partings_per_commit: usize,
    /// Bytes of the attachments that cases name, each object once, in a history of no commits.
    pub attachments: usize,
    /// What each commit adds to `attachments`: the largest attachment there may be.
    pub attachments_per_commit: usize,
    /// Bytes of the office's own files at the chosen commit: `tertib.toml`, `content/`, `themes/`.
    pub office: usize,
    /// Bytes of all versions of the office's files that decide verdicts: settings, calendar, roster, SOPs.
    pub office_versions: usize,
}

const MIB: usize = 1024 * 1024;

/// How many missing or damaged objects are told one by one; a walk that meets more goes no further into the past.
pub const MISSING_LIMIT: usize = 1_000;

/// Files of the site at one commit.
pub const FILES: usize = 1_000_000;

/// What a commit counts besides its texts, in bytes: about what the program keeps of it.
pub const COMMIT_WEIGHT: usize = 512;

/// What a step, a correction or an output of a case counts besides its bytes in the file.
pub const ENTRY_WEIGHT: usize = 2048;

/// How many bytes of a path make an entry count as one more.
const PATH_WEIGHT: usize = 128;

impl Default for Limits {
    fn default() -> Self {
        Self {
            commits: 1024 * MIB,
            changes: 250_000,
            changes_per_commit: 50,
            trees: 1024 * MIB,
            trees_per_commit: MIB,
            files: FILES,
            versions: 256 * MIB,
            versions_per_commit: MIB / 32,
            versions_of_one: 64 * MIB,
            partings: 10_000_000,
            partings_per_commit: 500,
            attachments: 1024 * MIB,
            attachments_per_commit: 64 * MIB,
            office: 256 * MIB,
            office_versions: 64 * MIB,
        }
    }
}

impl Limits {
    /// How much the differing entries of a history may weigh.
    pub fn changes_in(&self, commits: usize) -> usize {
        let added = commits.saturating_mul(self.changes_per_commit);
        self.changes.saturating_add(added)
    }

    /// How much the versions of case files may weigh.
    pub fn versions_in(&self, commits: usize) -> usize {
        let added = commits.saturating_mul(self.versions_per_commit);
        self.versions.saturating_add(added)
    }

    /// How many commits may be passed to find where the sides of merges parted.
    pub fn partings_in(&self, commits: usize) -> usize {
        let added = commits.saturating_mul(self.partings_per_commit);
        self.partings.saturating_add(added)
    }

    /// How many bytes of attachments may be hashed.
    pub fn attachments_in(&self, commits: usize) -> usize {
        let added = commits.saturating_mul(self.attachments_per_commit);
        self.attachments.saturating_add(added)
    }

    /// How many bytes of tree objects a history's comparisons may read.
    pub fn trees_in(&self, commits: usize) -> usize {
        let added = commits.saturating_mul(self.trees_per_commit);
        self.trees.saturating_add(added)
    }
}

/// What an entry counts whose path has so many bytes: one, and one more for every 128 of them.
pub fn weight(length: usize) -> usize {
    1 + length / PATH_WEIGHT
}

/// A bound that was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// [`Limits::commits`].
    Commits,
    /// [`Limits::changes`].
    Changes,
    /// [`Limits::trees`].
    Trees,
    /// [`Limits::files`].
    Files,
    /// [`Limits::versions`].
    Versions,
    /// [`Limits::versions_of_one`].
    VersionsOfOne,
    /// [`Limits::office_versions`].
    OfficeVersions,
    /// [`Limits::partings`].
    Partings,
    /// [`Limits::attachments`].
    Attachments,
    /// [`MISSING_LIMIT`].
    Missing,
}

/// What is left of a bound.
#[derive(Clone, Copy, Debug)]
pub struct Left(usize);

impl Left {
    /// All of it.
    pub fn of(limit: usize) -> Self {
        Self(limit)
    }

    /// Takes so much of it; `false`, and nothing is left, where it is not there.
    #[must_use]
    pub fn take(&mut self, amount: usize) -> bool {
        let left = self.0.checked_sub(amount);
        self.0 = left.unwrap_or_default();
        left.is_some()
    }

    /// Takes so much of it, where it is there.
    #[must_use]
    pub fn take_if(&mut self, amount: usize) -> bool {
        let left = self.0.checked_sub(amount);
        self.0 = left.unwrap_or(self.0);
        left.is_some()
    }

    /// Gives back what was taken.
    pub fn give_back(&mut self, amount: usize) {
        self.0 = self.0.saturating_add(amount);
    }

    /// How much is left.
    pub fn rest(self) -> usize {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_is_taken_to_its_end_and_no_further() {
        let mut left = Left::of(10);
        assert!(left.take(4) && left.take(6));
        assert!(!left.take(1));
        let mut left = Left::of(10);
        assert!(!left.take(11) && !left.take(1), "nothing is left");
        let mut left = Left::of(10);
        assert!(!left.take_if(11) && left.take_if(10) && !left.take_if(1));
        left.give_back(4);
        assert_eq!(left.rest(), 4);
    }

    #[test]
    fn long_paths_count_more_and_commits_widen_the_bounds() {
        assert_eq!(weight("cases/2025/04/2025-0001.toml".len()), 1);
        assert_eq!(weight(1280), 11);
        let limits = Limits::default();
        assert_eq!(limits.changes_in(0), 250_000);
        assert_eq!(limits.changes_in(1_000), 300_000);
        assert_eq!(limits.trees_in(4), 1028 * MIB);
        assert_eq!(limits.trees_in(usize::MAX), usize::MAX);
    }
}
