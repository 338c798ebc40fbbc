//! Signatures of commits: who signed, whether the signature fits the commit, and whether the key may speak for its officer.
//!
//! The way of a signature is a pipeline of its own: [`envelope`] takes it out of the raw commit as git put it in,
//! `armor` and `sshsig` read it, [`seal`] holds it against the signed text, and [`judge`] asks the roster whose key it is.
//! Only SSH signatures are verified, in-process; what can't be checked is said to be so and is never good.
//!
//! A signature proves that somebody holds an officer's key, not that a certified authority knows the person. Pages say so.

mod armor;
pub mod envelope;
pub mod judge;
pub mod keyring;
pub mod seal;
mod sshsig;
#[cfg(test)]
pub(crate) mod testing;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::stamp::CommitId;

/// What a commit's signature is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is none.
    Unsigned,
    /// It fits the commit, and its key is that of the officer who is author and committer, and was in force.
    Good {
        /// The officer's id.
        officer: String,
    },
    /// It does not fit the commit, or is no signature that is accepted.
    Faulty(Fault),
    /// It fits the commit, but its key was revoked on that day or before.
    Revoked {
        /// Whose key it was.
        officer: String,
        /// Day from which it must not be trusted.
        day: Date,
    },
    /// It fits the commit, but its key was not in force on that day.
    OutOfTerm {
        /// Whose key it is.
        officer: String,
        /// First day of the term.
        since: Date,
        /// Last day of the term.
        until: Option<Date>,
    },
    /// It fits the commit, but its key is another officer's than the commit's.
    Mismatch {
        /// Whose key it is.
        officer: String,
        /// Who of the commit is not that officer.
        role: Role,
        /// The officer that the commit names there; `None` when the address is nobody's.
        named: Option<String>,
    },
    /// It fits the commit, but its key is in no officer's list.
    Stranger {
        /// The key's fingerprint, as `ssh-keygen -l` shows it.
        fingerprint: String,
    },
    /// It can't be checked here.
    Uncheckable(Foreign),
    /// It fits the commit, but no roster stood in any parent, so nobody's key was known.
    NoRoster {
        /// This is the one commit with which the roster begins: nothing could have stood before it.
        first: bool,
    },
}

/// Why a signature is no good, whoever's key it claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The commit is not what was signed.
    Wrong,
    /// It is cut short or garbled.
    Garbled,
    /// The commit carries more than one.
    Repeated,
    /// It was made for something else than a commit.
    Namespace(String),
    /// Key or method are too weak to be accepted, such as SHA-1, DSA or short RSA keys.
    Weak(String),
}

/// Kinds of signature that are not verified here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// OpenPGP (GPG).
    OpenPgp,
    /// X.509 (S/MIME).
    X509,
    /// An OpenSSH certificate.
    Certificate,
    /// A method that this program does not know.
    Method(String),
    /// Over the SHA-256 form of the commit, which is not there.
    OtherHash,
    /// The commit is too large to be looked at; its size in bytes.
    TooLarge(usize),
}

/// Who of a commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who made the change.
    Author,
    /// Who made the commit.
    Committer,
}

/// Why a commit had to be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// Its own day is not before the day of the setting.
    Dated,
    /// It is dated before that day, but stands on a commit that is not.
    Follows {
        /// Day of the latest such commit.
        day: Date,
    },
}

/// A commit of the record and its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// What the signature is worth.
    pub standing: Standing,
    /// Why it had to be signed; `None` when it need not be.
    pub demand: Option<Demand>,
}

/// Every commit that touches the record and either is signed or had to be.
pub type Signatures = BTreeMap<CommitId, Signed>;
