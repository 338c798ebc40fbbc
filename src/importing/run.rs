//! The import itself, batch by batch: judge in memory, commit what can be taken, go on.
//!
//! A batch becomes one pack; then git moves the branch and the working tree on to it in one move. A run that is cut off
//! leaves whole batches behind, and the next run passes over their rows.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use git2::{Signature, Time};
use jiff::Timestamp;

use super::error::ImportError;
use super::fate::{Fate, RowFate};
use super::map::ImportMap;
use super::plan::{CasePlan, Heads, Plan, Standing, numbers, plan, read};
use super::row::Around;
use super::table::Table;
use crate::arrival::arrival;
use crate::case::path::CasePath;
use crate::check::signature::unsigned::UNSIGNED;
use crate::check::time::OVERDUE;
use crate::finding::Finding;
use crate::history::worktree::uncommitted;
use crate::history::{History, Repository, part, read_versions, snapshot};
use crate::intake::acknowledge::{ownable, owning};
use crate::load::load_import_map;
use crate::load::schema::{FOLDER, Form, directive};
use crate::recording::git::{GitError, git, signs};
use crate::recording::{Desk, Entry, RecordError, append, message};
use crate::sop::SopKey;
use crate::source::Source;
use crate::stamp::CommitId;

/// After how many steps a batch ends; a case is never parted.
const BATCH: usize = 500;

/// What is to be imported.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The log of steps.
    pub log: &'a Path,
    /// The log of cases, where their heads stand in a file of their own.
    pub cases: Option<&'a Path>,
    /// The map.
    pub map: &'a Path,
    /// Rules whose findings are no reason to refuse.
    pub allowed: &'a [String],
    /// Judge and tell, but record nothing.
    pub dry_run: bool,
}

/// What became of a log.
#[derive(Debug)]
pub struct Report {
    /// Lasting name of the log.
    pub source: String,
    /// Name of its file.
    pub file: String,
    /// Every row of the log, in its order.
    pub rows: Vec<RowFate>,
    /// Rows of the log of cases that could not be used.
    pub case_rows: Vec<RowFate>,
    /// Cases that were opened.
    pub opened: usize,
    /// Cases that were there and got more steps.
    pub continued: usize,
    /// Findings of what was recorded, by rule: they stay for everybody to see.
    pub findings: BTreeMap<&'static str, usize>,
}

/// Imports a log. `progress` is told how many of how many steps are done.
///
/// # Errors
/// When the import can't begin, or stops; what was committed until then stays, and the next run goes on from there.
pub fn run(
    desk: &Desk,
    request: Request<'_>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Report, ImportError> {
    let map = read_map(request.map)?;
    let table = Table::read(request.log, &map.form)?;
    table.has_columns_of(&map.step_patterns())?;
    let heads_table = match request.cases {
        Some(path) => Table::read(path, &map.form)?,
        None => table.clone(),
    };
    heads_table.has_columns_of(&map.case_patterns())?;
    let key = SopKey {
        sop: map.case.sop.clone(),
        revision: map.case.revision,
    };
    let around = Around {
        map: &map,
        sop: desk.sop(&key)?,
        roster: &desk.content.roster,
        zone: &desk.content.settings.zone,
        today: desk.day(),
    };
    let email = &desk.committer.email;
    if !desk.officers().iter().any(|officer| officer.recorder) {
        return Err(ImportError::NoRecorder(email.clone()));
    }
    let rows = read(&table, around);
    let numbers = numbers(&rows);
    let (heads, case_rows) = match request.cases {
        Some(_) => Heads::read(&heads_table, &numbers, around),
        None => (Heads::default(), Vec::new()),
    };
    let stands = stands(desk, &numbers)?;
    let Plan { cases, fates } = plan((&table, rows), &heads, &stands, around);
    if !request.dry_run {
        at_rest(desk, &cases)?;
    }
    let mut work = Work {
        desk,
        request,
        map: &map,
        file: (table.name.clone(), table.sha256.clone()),
        signs: signs(&desk.site).map_err(RecordError::from)?,
        editors: desk.holds(&format!("{FOLDER}/{}", Form::Case.file()))?,
        tip: desk.head,
        report: Report {
            source: map.source.clone(),
            file: table.name.clone(),
            rows: fates,
            case_rows,
            opened: 0,
            continued: 0,
            findings: BTreeMap::new(),
        },
    };
    let total = cases.iter().map(|case| case.steps.len()).sum();
    let mut done = 0;
    for batch in batches(&cases) {
        progress(done, total);
        work.batch(batch)?;
        done += batch.iter().map(|case| case.steps.len()).sum::<usize>();
    }
    progress(total, total);
    let mut report = work.report;
    report.rows.sort_by_key(|row| row.line);
    report.case_rows.sort_by_key(|row| row.line);
    Ok(report)
}

fn read_map(path: &Path) -> Result<ImportMap, ImportError> {
    let text = std::fs::read_to_string(path).map_err(|source| ImportError::File {
        path: path.to_owned(),
        source,
    })?;
    let source = Source::new(path.display().to_string(), text);
    load_import_map(&source).map_err(ImportError::Map)
}

/// Cases of the record with these numbers.
fn stands(
    desk: &Desk,
    numbers: &BTreeSet<String>,
) -> Result<BTreeMap<String, Standing>, ImportError> {
    let mut history = History::of_head(desk.head);
    let found = snapshot(&desk.repository, &mut history).map_err(RecordError::from)?;
    let ours =
        |path: &&String| CasePath::parse(path).is_some_and(|path| numbers.contains(path.number));
    let paths: BTreeSet<String> = found.cases.keys().filter(ours).cloned().collect();
    let unread = |error| ImportError::from(RecordError::from(error));
    let none = BTreeSet::new();
    let mut history = History::of_head(desk.head);
    let stood = part(&desk.repository, &mut history, (&paths, &none)).map_err(unread)?;
    let read = read_versions(&desk.repository, &mut history, &stood).map_err(unread)?;
    let mut stands = BTreeMap::new();
    for (path, change) in &stood.cases {
        let version = read.get(path, Some(*change));
        let standing = Standing {
            path: path.clone(),
            text: version.map_or_else(String::new, |version| version.source.text.to_string()),
            // What is wrong in form can't be continued.
            record: version.and_then(|version| version.sound_record().cloned()),
        };
        if let Some(named) = CasePath::parse(path) {
            stands.insert(named.number.to_owned(), standing);
        }
    }
    Ok(stands)
}

/// Refuses a working tree in which somebody, or git itself, is in the middle of something. Files of cases that this import
/// opens may lie there: a run that was cut off left them.
fn at_rest(desk: &Desk, cases: &[CasePlan]) -> Result<(), ImportError> {
    if desk.repository.is_busy() {
        return Err(ImportError::Busy);
    }
    let opened: BTreeSet<&str> = cases
        .iter()
        .filter(|case| case.stands.is_none())
        .map(|case| case.number.as_str())
        .collect();
    let edits = uncommitted(&desk.repository).map_err(RecordError::from)?;
    let in_the_way: Vec<String> = edits
        .into_iter()
        .filter(|edit| edit.path.starts_with("cases/"))
        .filter(|edit| {
            !edit
                .case
                .as_deref()
                .is_some_and(|case| opened.contains(case))
        })
        .map(|edit| edit.path)
        .collect();
    if in_the_way.is_empty() {
        Ok(())
    } else {
        Err(ImportError::Edited(in_the_way))
    }
}

fn batches(cases: &[CasePlan]) -> Vec<&[CasePlan]> {
    let mut batches = Vec::new();
    let mut rest = cases;
    while !rest.is_empty() {
        let mut steps = 0;
        let end = rest.iter().position(|case| {
            steps += case.steps.len();
            steps >= BATCH
        });
        let (batch, others) = rest.split_at(end.map_or(rest.len(), |end| end + 1));
        batches.push(batch);
        rest = others;
    }
    batches
}

/// One commit to be.
struct Link<'a> {
    case: &'a CasePlan,
    path: String,
    /// Position of the step in its case, from 1.
    index: usize,
    line: u32,
    key: &'a str,
    text: String,
    message: String,
}

struct Work<'a> {
    desk: &'a Desk,
    request: Request<'a>,
    map: &'a ImportMap,
    /// Name and SHA-256 of the log.
    file: (String, String),
    signs: bool,
    /// Whether the site brings schemas for editors.
    editors: bool,
    tip: CommitId,
    report: Report,
}

impl Work<'_> {
    fn batch(&mut self, cases: &[CasePlan]) -> Result<(), ImportError> {
        let person = self.person()?;
        let mut links: Vec<Link<'_>> = Vec::new();
        for case in cases {
            links.extend(self.links(case));
        }
        let findings = self.judged(&links, &person)?;
        let links = self.without_refused(links, &findings);
        if links.is_empty() {
            return Ok(());
        }
        let mut owned: BTreeMap<(&str, usize), Vec<&Finding>> = BTreeMap::new();
        for finding in &findings {
            let Some(case) = finding.case.as_deref() else {
                continue;
            };
            // What is found of a whole case is owned up to where its last step comes.
            let last = || {
                links
                    .iter()
                    .rfind(|link| link.case.number == case)
                    .map(|link| link.index)
            };
            let index = finding.step.map(|step| step as usize).or_else(last);
            if let Some(index) = index {
                owned.entry((case, index)).or_default().push(finding);
            }
        }
        let mut messages = Vec::new();
        for link in &links {
            let found = owned.get(&(link.case.number.as_str(), link.index));
            let found = found.map_or(&[][..], Vec::as_slice);
            for finding in found {
                *self.report.findings.entry(finding.rule.name).or_default() += 1;
            }
            let rules = ownable(found.iter().copied());
            messages.push(format!("{}\n", owning(&link.message, &rules)));
        }
        let fates = if self.request.dry_run {
            vec![Fate::Recordable; links.len()]
        } else {
            let commits = self.write(&links, &messages, &person)?;
            commits.into_iter().map(Fate::Recorded).collect()
        };
        let taken: BTreeMap<&str, &CasePlan> = links
            .iter()
            .map(|link| (link.case.number.as_str(), link.case))
            .collect();
        let opened = taken.values().filter(|case| case.stands.is_none()).count();
        self.report.opened += opened;
        self.report.continued += taken.len() - opened;
        for (link, fate) in links.iter().zip(fates) {
            self.report.rows.push(row_fate(link, fate));
        }
        Ok(())
    }

    /// The commits of a case.
    fn links<'c>(&self, case: &'c CasePlan) -> Vec<Link<'c>> {
        let (path, mut text) = match (&case.stands, &case.head) {
            (Some((path, text)), _) => (path.clone(), text.clone()),
            (None, Some(head)) => {
                let day = head.received.date_in(&self.desk.content.settings.zone);
                let (year, month) = (day.year(), day.month());
                let path = format!("cases/{year:04}/{month:02}/{}.toml", case.number);
                let first = if self.editors {
                    directive(Form::Case, &path)
                } else {
                    String::new()
                };
                let text = append(&first, &Entry::Case(head.clone()).toml());
                (path, text)
            }
            (None, None) => return Vec::new(),
        };
        let key = SopKey {
            sop: self.map.case.sop.clone(),
            revision: self.map.case.revision,
        };
        let sop = self.desk.sop(&key).ok();
        let steps = case.steps.iter().enumerate();
        steps
            .map(|(at, planned)| {
                let index = case.before + at + 1;
                text = append(&text, &Entry::Step(planned.step.clone()).toml());
                let activity = sop.and_then(|sop| sop.activity(planned.step.activity));
                let line = message::step(
                    &case.number,
                    index,
                    activity.map(|activity| activity.description.as_str()),
                );
                Link {
                    case,
                    path: path.clone(),
                    index,
                    line: planned.line,
                    key: &planned.key,
                    text: text.clone(),
                    message: message::imported(
                        &line,
                        (&self.map.source, planned.line),
                        (&self.file.0, &self.file.1),
                    ),
                }
            })
            .collect()
    }

    /// What the server would find of the batch.
    fn judged(
        &self,
        links: &[Link<'_>],
        person: &Signature<'_>,
    ) -> Result<Vec<Finding>, ImportError> {
        let repository = Repository::open(&self.desk.site).map_err(RecordError::from)?;
        // What an earlier batch of a dry run only thought of is no part of the base: its cases are others.
        let mut chain = repository.chain(self.tip).map_err(RecordError::from)?;
        for link in links {
            let file = [(link.path.as_str(), link.text.as_bytes())];
            chain.commit(&file, "", person).map_err(RecordError::from)?;
        }
        let tip = chain.tip();
        let brought = arrival(&repository, Some(self.tip), tip, self.desk.as_of)
            .map_err(RecordError::from)?;
        let mut findings = brought.findings;
        findings.retain(|finding| {
            finding.rule != &OVERDUE && !(self.signs && finding.rule == &UNSIGNED)
        });
        Ok(findings)
    }

    /// Takes out the cases of which something too grave would be found, and tells their rows so.
    fn without_refused<'c>(&mut self, links: Vec<Link<'c>>, findings: &[Finding]) -> Vec<Link<'c>> {
        let refused_from = self.desk.content.settings.intake.refused_from;
        let allowed = |finding: &Finding| {
            self.request
                .allowed
                .iter()
                .any(|rule| rule == finding.rule.name)
        };
        let mut grave: BTreeMap<&str, BTreeMap<usize, &Finding>> = BTreeMap::new();
        for finding in findings {
            if finding.severity < refused_from || allowed(finding) {
                continue;
            }
            let Some(case) = finding.case.as_deref() else {
                continue;
            };
            let first = || {
                links
                    .iter()
                    .find(|link| link.case.number == case)
                    .map(|link| link.index)
            };
            let own = |step: usize| {
                links
                    .iter()
                    .any(|link| link.case.number == case && link.index == step)
            };
            let step = finding
                .step
                .map(|step| step as usize)
                .filter(|step| own(*step));
            if let Some(index) = step.or_else(first) {
                let of_case = grave.entry(case).or_default();
                let worst = of_case.entry(index).or_insert(finding);
                if finding.severity > worst.severity {
                    *worst = finding;
                }
            }
        }
        let mut kept = Vec::new();
        let mut fates = Vec::new();
        for link in links {
            let Some(of_case) = grave.get(link.case.number.as_str()) else {
                kept.push(link);
                continue;
            };
            let fate = match of_case.get(&link.index) {
                Some(finding) => Fate::Found(Box::new((*finding).clone())),
                None => {
                    let at = of_case.keys().next().copied().unwrap_or(link.index);
                    let held_by = link.case.steps.get(at - link.case.before - 1);
                    Fate::Held(held_by.map_or(link.line, |step| step.line))
                }
            };
            fates.push(row_fate(&link, fate));
        }
        self.report.rows.extend(fates);
        kept
    }

    /// Writes the commits and moves the branch on to the last.
    fn write(
        &mut self,
        links: &[Link<'_>],
        messages: &[String],
        person: &Signature<'_>,
    ) -> Result<Vec<CommitId>, ImportError> {
        let unwritten =
            |error: crate::history::RepositoryError| RecordError::Unwritten(error.to_string());
        let repository = Repository::open(&self.desk.site).map_err(RecordError::from)?;
        let mut chain = repository.chain(self.tip).map_err(RecordError::from)?;
        let mut commits = Vec::new();
        for (link, message) in links.iter().zip(messages) {
            let file = [(link.path.as_str(), link.text.as_bytes())];
            commits.push(chain.commit(&file, message, person).map_err(unwritten)?);
        }
        let trees = chain.trees().to_vec();
        chain.write().map_err(unwritten)?;
        if self.signs {
            commits = self.signed(&trees, messages)?;
        }
        let tip = commits.last().copied().unwrap_or(self.tip);
        for link in links {
            self.clear(link)?;
        }
        let site = &self.desk.site;
        if let Err(error) = git(site, &["merge", "--ff-only", "--quiet", &tip.to_string()]) {
            let now = Repository::open(site).and_then(|repository| repository.resolve("HEAD"));
            let now = now.map_err(RecordError::from)?;
            return Err(if now == self.tip {
                error.into()
            } else {
                RecordError::Moved
            }
            .into());
        }
        self.tip = tip;
        Ok(commits)
    }

    /// The same commits with the signature that git is told to make.
    fn signed(
        &self,
        trees: &[CommitId],
        messages: &[String],
    ) -> Result<Vec<CommitId>, ImportError> {
        let mut parent = self.tip;
        let mut commits = Vec::new();
        for (tree, message) in trees.iter().zip(messages) {
            let (tree, before) = (tree.to_string(), parent.to_string());
            let message = message.trim_end();
            let arguments = ["commit-tree", &tree, "-p", &before, "-m", message, "-S"];
            let made = git(&self.desk.site, &arguments).map_err(RecordError::from)?;
            parent = made.parse().map_err(|_| {
                RecordError::Git(GitError::Refused {
                    command: "commit-tree".to_owned(),
                    said: made,
                })
            })?;
            commits.push(parent);
        }
        Ok(commits)
    }

    /// Removes what a run that was cut off left in the place of a new case, where it is but the beginning of what git is
    /// about to write there. Anything else stays, and git refuses to overwrite it.
    fn clear(&self, link: &Link<'_>) -> Result<(), RecordError> {
        let is_last = link.index == link.case.before + link.case.steps.len();
        if link.case.stands.is_some() || !is_last {
            return Ok(());
        }
        let path = self.desk.site.join(&link.path);
        let failed = |source| RecordError::File {
            path: path.clone(),
            source,
        };
        match std::fs::symlink_metadata(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(failed(error)),
            Ok(found) if !found.is_file() => return Err(RecordError::Edited(link.path.clone())),
            Ok(_) => {}
        }
        let stands = std::fs::read(&path).map_err(failed)?;
        if !link.text.as_bytes().starts_with(&stands) {
            return Err(RecordError::Edited(link.path.clone()));
        }
        std::fs::remove_file(&path).map_err(failed)
    }

    fn person(&self) -> Result<Signature<'static>, ImportError> {
        let now = Timestamp::now();
        let zone = self.desk.content.settings.zone.clone();
        let offset = now.to_zoned_datetime(zone).offset();
        let time = Time::new(now.as_second(), offset.seconds() / 60);
        let committer = &self.desk.committer;
        Signature::new(&committer.name, &committer.email, &time)
            .map_err(|error| RecordError::from(GitError::from(error)).into())
    }
}

fn row_fate(link: &Link<'_>, fate: Fate) -> RowFate {
    RowFate {
        line: link.line,
        key: link.key.to_owned(),
        case: link.case.number.clone(),
        fate,
    }
}
