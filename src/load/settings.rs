//! `tertib.toml` → [`Settings`].

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use toml::de::DeValue;

use super::fields::{Fields, read_leaf};
use super::profile::profiles;
use super::report::Report;
use super::values::{choice, required_day};
use crate::check;
use crate::check::signature::{UNSIGNED, UNSIGNED_SEVERITY};
use crate::finding::{Rule, Severity};
use crate::settings::{Intake, Language, OtherBranches, Settings};
use crate::source::Located;

/// Working days within which a step is committed when the settings don't say.
const DEFAULT_TOLERANCE: u32 = 2;

/// The words of `bahasa`.
pub(super) const LANGUAGES: [(&str, Language); 2] = [("id", Language::Id), ("en", Language::En)];

/// Endings of pictures that browsers show.
pub(super) const PICTURES: [&str; 5] = [".svg", ".png", ".webp", ".jpg", ".jpeg"];

/// The files that are published as they are, by path below `content/`.
pub type Media = BTreeMap<String, Arc<[u8]>>;

/// Reads the settings; `None` when a mistake keeps them from being understood. `media` is what the same commit publishes;
/// without it (for settings of long ago) a picture is taken to be there.
pub fn read(report: &mut Report<'_>, media: Option<&Media>) -> Option<Settings> {
    let text = report.source.text.clone();
    let table = report.parse(&text);
    let mut fields = Fields::new(&table, report);
    let title = fields.text("judul", report);
    let zone = zone(&mut fields, report);
    let address = address(&mut fields, report);
    let language = language(&mut fields, report);
    let theme = fields.optional::<String>("tema", report);
    let theme = theme.map_or_else(|| Some("baku".to_owned()), |theme| folder(theme, report));
    let logo = fields.optional::<String>("logo", report);
    let logo = logo.and_then(|logo| picture(&logo, media, report));
    let tolerance = fields
        .table("berkas", report)
        .map_or(Some(DEFAULT_TOLERANCE), |cases| tolerance(cases, report));
    let intake = fields
        .table("kiriman", report)
        .map_or_else(|| Some(Intake::default()), |table| intake(table, report));
    let signing = fields.table("tanda_tangan", report);
    let signed = signing.is_some();
    let signing_since = signing.map_or(Some(None), |table| signing_since(table, report).map(Some));
    let mut severities = fields
        .table("aturan", report)
        .map_or_else(BTreeMap::new, |rules| severities(rules, signed, report));
    if signed {
        // The setting switches the rule on; `[aturan]` still has the last word.
        severities
            .entry(UNSIGNED.name.to_owned())
            .or_insert(Some(UNSIGNED_SEVERITY));
    }
    let profiles = fields
        .table("profil", report)
        .map_or_else(BTreeMap::new, |table| profiles(table, report));
    fields.finish(report);
    let (zone_name, zone) = zone?;
    Some(Settings {
        title: title?.value,
        zone,
        zone_name,
        address: address?,
        language: language?,
        theme: theme?,
        logo,
        recording_tolerance: tolerance?,
        signing_since: signing_since?,
        intake: intake?,
        severities,
        profiles,
    })
}

/// The zone database inside the program, so that verdicts don't depend on the machine's.
fn zone(fields: &mut Fields<'_, '_>, report: &mut Report<'_>) -> Option<(String, TimeZone)> {
    let name = fields.required::<String>("zona_waktu", report)?;
    match TimeZoneDatabase::bundled().get(&name.value) {
        Ok(zone) => Some((name.value, zone)),
        Err(_) => {
            report
                .mistake("bentuk-zona-waktu", name.span)
                .params
                .insert("nilai", name.value.into());
            None
        }
    }
}

fn language(fields: &mut Fields<'_, '_>, report: &mut Report<'_>) -> Option<Language> {
    match fields.optional::<String>("bahasa", report) {
        None => Some(Language::default()),
        Some(code) => choice(&code, "bahasa", &LANGUAGES, report),
    }
}

/// The site's address: `http` or `https`, without query and fragment; a missing `/` at its end is added. `None` when it is
/// no such address.
fn address(fields: &mut Fields<'_, '_>, report: &mut Report<'_>) -> Option<Option<String>> {
    let Some(written) = fields.optional::<String>("alamat", report) else {
        return Some(None);
    };
    let address = url::Url::parse(&written.value).ok().filter(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none()
    });
    let Some(address) = address else {
        report
            .mistake("bentuk-alamat-situs", written.span)
            .params
            .insert("nilai", written.value.into());
        return None;
    };
    let slash = if address.path().ends_with('/') {
        ""
    } else {
        "/"
    };
    Some(Some(format!("{address}{slash}")))
}

/// A theme's name is the name of a folder below `themes/`, never a path.
fn folder(name: Located<String>, report: &mut Report<'_>) -> Option<String> {
    let plain = !name.value.is_empty()
        && name
            .value
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if !plain {
        let finding = report.mistake("bentuk-nama-folder", name.span);
        finding.params.insert("kunci", "tema".into());
        finding.params.insert("nilai", name.value.into());
        return None;
    }
    Some(name.value)
}

/// A picture below `content/` that is there.
fn picture(
    path: &Located<String>,
    media: Option<&Media>,
    report: &mut Report<'_>,
) -> Option<String> {
    let below = path.value.strip_prefix("content/");
    let below = below.filter(|below| PICTURES.iter().any(|ending| below.ends_with(ending)));
    let found = below.filter(|below| media.is_none_or(|media| media.contains_key(*below)));
    if found.is_none() {
        let finding = report.mistake("bentuk-logo", path.span);
        finding.params.insert("nilai", path.value.clone().into());
    }
    found.map(str::to_owned)
}

fn tolerance(mut cases: Fields<'_, '_>, report: &mut Report<'_>) -> Option<u32> {
    let text = cases.optional::<String>("toleransi_catat", report);
    cases.finish(report);
    let Some(text) = text else {
        return Some(DEFAULT_TOLERANCE);
    };
    let days = text
        .value
        .strip_suffix("hari")
        .and_then(|amount| amount.trim().parse().ok());
    if days.is_none() {
        let finding = report.mistake("bentuk-toleransi", text.span);
        finding.params.insert("nilai", text.value.into());
    }
    days
}

/// `None` when a word is none of those that are known: a server must not guess what to refuse.
fn intake(mut table: Fields<'_, '_>, report: &mut Report<'_>) -> Option<Intake> {
    let default = Intake::default();
    let severities = Severity::ALL.map(|severity| (severity.name(), severity));
    let refused_from = table.optional::<String>("tolak", report);
    let refused_from = refused_from.map_or(Some(default.refused_from), |word| {
        choice(&word, "tolak", &severities, report)
    });
    let other = table.optional::<String>("cabang_lain", report);
    let other = other.map_or(Some(default.other_branches), |word| {
        choice(&word, "cabang_lain", &OtherBranches::WORDS, report)
    });
    table.finish(report);
    Some(Intake {
        refused_from: refused_from?,
        other_branches: other?,
    })
}

fn signing_since(mut table: Fields<'_, '_>, report: &mut Report<'_>) -> Option<Date> {
    let since = required_day(&mut table, "wajib_sejak", report);
    table.finish(report);
    since.map(|since| since.value)
}

fn severities(
    mut table: Fields<'_, '_>,
    signed: bool,
    report: &mut Report<'_>,
) -> BTreeMap<String, Option<Severity>> {
    let choices: Vec<(&'static str, Option<Severity>)> = Severity::ALL
        .iter()
        .map(|severity| (severity.name(), Some(*severity)))
        .chain([("mati", None)])
        .collect();
    let mut severities = BTreeMap::new();
    for (name, value) in table.entries(report) {
        let Some(rule) = known_rule(&name, report) else {
            continue;
        };
        // `false` switches a rule off, as many people write it.
        if let DeValue::Boolean(false) = value.get_ref() {
            severities.insert(name.value, None);
        } else if let Some(word) = read_leaf::<String>(value, rule.name, report)
            && let Some(severity) = choice(&word, rule.name, &choices, report)
        {
            if rule.name == UNSIGNED.name && severity.is_some() && !signed {
                report.mistake("bentuk-tanda-tangan-tanpa-tanggal", word.span);
            }
            severities.insert(name.value, severity);
        }
    }
    severities
}

fn known_rule(name: &Located<String>, report: &mut Report<'_>) -> Option<&'static Rule> {
    let rules = check::rules();
    let found = rules.iter().find(|rule| rule.name == name.value).copied();
    if found.is_none() {
        let near = check::nearest(&name.value);
        let finding = report.mistake("bentuk-aturan-asing", name.span);
        finding.params.insert("kunci", name.value.clone().into());
        finding
            .params
            .insert("mirip", near.map_or("", |rule| rule.name).into());
    }
    found
}
