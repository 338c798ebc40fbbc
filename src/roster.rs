//! The roster (`content/petugas.toml`): officers, what they may do and since when.

use jiff::civil::Date;

/// Days from `since` to `until`, both included; no end means still in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// In the order of the file.
    pub officers: Vec<Officer>,
}

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
    /// The officer with this id.
    pub fn officer(&self, id: &str) -> Option<&Officer> {
        self.officers.iter().find(|officer| officer.id == id)
    }

    /// Whether whoever commits with this address may record for the officer: it is the officer's own, or that of somebody
    /// who records for others. Several officers may share an address, such as that of a counter.
    pub fn may_record(&self, email: &str, officer: &str) -> bool {
        self.officers
            .iter()
            .filter(|author| author.has_email(email))
            .any(|author| author.recorder || author.id == officer)
    }

    /// The officer who commits with this address, compared without regard to case.
    pub fn by_email(&self, email: &str) -> Option<&Officer> {
        self.officers
            .iter()
            .find(|officer| officer.has_email(email))
    }
}
