//! The site's settings (`tertib.toml`).

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::finding::{Rule, Severity};
use crate::profile::Profile;

/// Language of pages and messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Indonesian.
    #[default]
    Id,
    /// English.
    En,
}

impl Language {
    /// Its code: `id` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// Reads a code back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Id, Self::En].into_iter().find(|l| l.code() == code)
    }
}

/// What the office's server takes when somebody pushes (`[kiriman]`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Intake {
    /// The least grave finding that refuses a push to the published branch (`tolak`).
    pub refused_from: Severity,
    /// What becomes of other branches (`cabang_lain`).
    pub other_branches: OtherBranches,
}

impl Default for Intake {
    fn default() -> Self {
        Self {
            refused_from: Severity::High,
            other_branches: OtherBranches::default(),
        }
    }
}

/// What becomes of a push to a branch that is not published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OtherBranches {
    /// It is taken unseen: only what is published is judged.
    #[default]
    Accepted,
    /// It is judged by what it would bring to the published branch.
    Judged,
    /// It is refused.
    Refused,
}

impl OtherBranches {
    /// The words of the settings.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("terima", Self::Accepted),
        ("nilai", Self::Judged),
        ("tolak", Self::Refused),
    ];

    /// The word of the settings.
    pub fn word(self) -> &'static str {
        let word = Self::WORDS.into_iter().find(|(_, own)| *own == self);
        word.map_or("", |(word, _)| word)
    }
}

/// What `tertib.toml` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Title of the site.
    pub title: String,
    /// The zone in which all dates are judged.
    pub zone: TimeZone,
    /// IANA name of the zone, for display.
    pub zone_name: String,
    /// Address at which the site is published, with `/` at its end; `None` where pages name none.
    pub address: Option<String>,
    /// Language of the site.
    pub language: Language,
    /// Theme folder under `themes/`; `baku` is the built-in one.
    pub theme: String,
    /// Picture beside the title, by path below `content/`; the program brings none of its own.
    pub logo: Option<String>,
    /// How many working days after `selesai` a step may be committed without `late-record`.
    pub recording_tolerance: u32,
    /// First day on which every commit of the record must be signed; `None` when signatures are not asked for.
    pub signing_since: Option<Date>,
    /// What the office's server takes.
    pub intake: Intake,
    /// Severities that the site changed; `None` is switched off.
    pub severities: BTreeMap<String, Option<Severity>>,
    /// Profiles that the site adjusted or defined, by name.
    pub profiles: BTreeMap<String, Profile>,
}

/// What of the settings decides which verdicts are given. How grave they are and whether they are shown, `[aturan]` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deciding<'a> {
    /// `zona_waktu`.
    pub zone: &'a str,
    /// `toleransi_catat`, in working days.
    pub recording_tolerance: u32,
    /// `wajib_sejak` of `[tanda_tangan]`.
    pub signing_since: Option<Date>,
}

impl Deciding<'_> {
    /// What differs, as `key: before → after` in the words of the file.
    pub fn differences(&self, after: &Deciding<'_>) -> Vec<String> {
        let texts = |it: &Deciding<'_>| {
            let since = it.signing_since.map(|day| day.to_string());
            [
                ("zona_waktu", it.zone.to_owned()),
                (
                    "toleransi_catat",
                    format!("{} hari", it.recording_tolerance),
                ),
                ("wajib_sejak", since.unwrap_or_else(|| "–".to_owned())),
            ]
        };
        let pairs = texts(self).into_iter().zip(texts(after));
        pairs
            .filter(|(before, after)| before != after)
            .map(|((key, before), (_, after))| format!("{key}: {before} → {after}"))
            .collect()
    }
}

/// What a key of `tertib.toml` is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It decides which verdicts are given: a change of it is judged by `settings-changed`.
    Verdicts,
    /// It says how grave findings are; the site shows what was changed and what that hides.
    Severities,
    /// It says how the site looks and what it shows to whom.
    Display,
    /// It says what the office's server takes. What was taken is judged all the same.
    Intake,
}

/// Every key of `tertib.toml`, with the table that it stands in.
pub const KEYS: [(&str, Purpose); 12] = [
    ("judul", Purpose::Display),
    ("zona_waktu", Purpose::Verdicts),
    ("alamat", Purpose::Display),
    ("bahasa", Purpose::Display),
    ("tema", Purpose::Display),
    ("logo", Purpose::Display),
    ("berkas.toleransi_catat", Purpose::Verdicts),
    ("kiriman.tolak", Purpose::Intake),
    ("kiriman.cabang_lain", Purpose::Intake),
    ("tanda_tangan.wajib_sejak", Purpose::Verdicts),
    ("profil", Purpose::Display),
    ("aturan", Purpose::Severities),
];

impl Settings {
    /// What decides verdicts. Taken apart whole, so that a new setting is put on one side or the other.
    pub fn deciding(&self) -> Deciding<'_> {
        let Self {
            zone: _,
            zone_name,
            recording_tolerance,
            signing_since,
            severities: _,
            title: _,
            address: _,
            language: _,
            theme: _,
            logo: _,
            profiles: _,
            intake: _,
        } = self;
        Deciding {
            zone: zone_name,
            recording_tolerance: *recording_tolerance,
            signing_since: *signing_since,
        }
    }

    /// Severity of a rule on this site; `None` when the rule is off.
    pub fn severity(&self, rule: &Rule) -> Option<Severity> {
        match self.severities.get(rule.name) {
            Some(changed) => *changed,
            None => rule.severity,
        }
    }

    /// The publication profile of this name.
    pub fn profile(&self, name: &str) -> Option<Profile> {
        match self.profiles.get(name) {
            Some(own) => Some(own.clone()),
            None if name == Profile::INTERNAL => Some(Profile::internal()),
            None if name == Profile::PUBLIC => Some(Profile::public()),
            None => None,
        }
    }

    /// Names of all profiles that there are here.
    pub fn profile_names(&self) -> Vec<&str> {
        let mut names = vec![Profile::INTERNAL, Profile::PUBLIC];
        let own = self.profiles.keys().map(String::as_str);
        names.extend(own.filter(|name| *name != Profile::PUBLIC));
        names
    }
}
