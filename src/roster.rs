//! The roster (`content/petugas.toml`): officers, what they may do and since when.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use jiff::civil::Date;

/// Days from `since` to `until`, both included; no end means still in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// First day.
    pub since: Date,
    /// Last day.
    pub until: Option<Date>,
}

impl Term {
    /// Whether the day lies inside.
    pub fn contains(&self, day: Date) -> bool {
        self.since <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// A lane that an officer works in for a time.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Duty {
    /// Lane id.
    pub lane: String,
    /// When.
    pub term: Term,
}

/// An SSH key that an officer signs with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SigningKey {
    /// The public key in OpenSSH's one-line form.
    pub ssh: String,
    /// When it is in use.
    pub term: Term,
    /// Day from which it must no longer be trusted.
    pub revoked: Option<Date>,
}

/// One officer. On pages an officer is an id and a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Officer {
    /// Key used in cases.
    pub id: String,
    /// Name as shown inside the office.
    pub name: String,
    /// E-mail addresses that the officer commits with.
    pub email: Vec<String>,
    /// Lanes, with terms.
    pub duties: Vec<Duty>,
    /// May record steps for others (`pencatat`).
    pub recorder: bool,
    /// Signing keys.
    pub keys: Vec<SigningKey>,
}

/// All officers.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    /// In the order of the file.
    pub officers: Vec<Officer>,
    index: OnceLock<Index>,
}

/// Where officers stand in the list, so that a roster of any length is asked as fast as a short one; made when first asked
/// for, of a list that nobody changes after that.
#[derive(Clone, Debug, Default)]
struct Index {
    /// The first officer with an id.
    by_id: HashMap<String, usize>,
    /// The officers with an address, in small letters, in the order of the file.
    by_email: HashMap<String, Vec<usize>>,
    /// Addresses of those who record for others.
    recorders: HashSet<String>,
}

impl Index {
    fn of(officers: &[Officer]) -> Self {
        let mut index = Self::default();
        for (at, officer) in officers.iter().enumerate() {
            index.by_id.entry(officer.id.clone()).or_insert(at);
            for email in &officer.email {
                let email = email.to_ascii_lowercase();
                if officer.recorder {
                    index.recorders.insert(email.clone());
                }
                let owners = index.by_email.entry(email).or_default();
                if owners.last() != Some(&at) {
                    owners.push(at);
                }
            }
        }
        index
    }
}

/// The index follows from the officers.
impl PartialEq for Roster {
    fn eq(&self, other: &Self) -> bool {
        self.officers == other.officers
    }
}

impl Eq for Roster {}

impl Officer {
    /// Whether this officer commits with this address, compared without regard to case.
    pub fn has_email(&self, email: &str) -> bool {
        self.email.iter().any(|own| own.eq_ignore_ascii_case(email))
    }

    /// Whether this officer worked in a lane on a day.
    pub fn works_in(&self, lane: &str, day: Date) -> bool {
        let mut duties = self.duties.iter();
        duties.any(|duty| duty.lane == lane && duty.term.contains(day))
    }
}

impl Roster {
    /// The roster of these officers.
    pub fn new(officers: Vec<Officer>) -> Self {
        Self {
            officers,
            index: OnceLock::new(),
        }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.officers))
    }

    /// The officer with this id.
    pub fn officer(&self, id: &str) -> Option<&Officer> {
        self.officers.get(*self.index().by_id.get(id)?)
    }

    /// Whether whoever commits with this address may record for the officer: it is the officer's own, or that of somebody
    /// who records for others. Several officers may share an address, such as that of a counter.
    pub fn may_record(&self, email: &str, officer: &str) -> bool {
        let own = |officer: &Officer| officer.has_email(email);
        self.index().recorders.contains(&email.to_ascii_lowercase())
            || self.officer(officer).is_some_and(own)
    }

    /// The officers who commit with this address, compared without regard to case, in the order of the file.
    pub fn having(&self, email: &str) -> impl Iterator<Item = &Officer> {
        let owners = self.index().by_email.get(&email.to_ascii_lowercase());
        let owners = owners.into_iter().flatten();
        owners.filter_map(|at| self.officers.get(*at))
    }

    /// The officer who commits with this address, compared without regard to case.
    pub fn by_email(&self, email: &str) -> Option<&Officer> {
        self.having(email).next()
    }
}
