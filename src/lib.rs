//! tertib publishes an office's procedures (SOPs) and proves, from git history, that its cases followed them.
//!
//! The program is a pipeline of values; each stage is a pure function of the one before, with reading at one end and
//! writing at the other:
//!
//! 1. [`load`] reads settings, calendar, roster, SOPs and pages at one commit;
//! 2. [`history`] passes once over the commits and finds every change of every case file;
//! 3. [`policy`] says which settings, calendar, roster and SOPs were in force at each commit;
//! 4. [`case`] reads each version of a case and measures its steps against its SOP;
//! 5. [`check`] turns what it sees into findings, [`statistics`] counts;
//! 6. [`redact`] leaves out what the publication profile withholds;
//! 7. [`site`] decides which pages there are and what stands on them;
//! 8. [`render`] makes HTML of them, [`flow`] draws the flowcharts, [`chart`] the charts, [`search`] the search index;
//! 9. [`mod@write`] publishes the result in one move.
//!
//! The nouns of the domain ([`sop`], [`calendar`], [`roster`], [`settings`], [`profile`], [`case`], [`signature`], [`finding`]) know neither git nor
//! templates nor the terminal.

pub mod anchor;
pub mod arrival;
pub mod build;
pub mod calendar;
pub mod case;
pub mod chart;
pub mod check;
pub mod cli;
pub mod demo;
pub mod digest;
pub mod escape;
pub mod finding;
pub mod flow;
pub mod fresh;
pub mod history;
pub mod hooks;
pub mod importing;
pub mod init;
pub mod intake;
pub mod judge;
pub mod kept;
pub mod load;
pub mod maps;
pub mod past;
pub mod policy;
pub mod profile;
pub mod progress;
pub mod publishing;
pub mod recording;
pub mod redact;
pub mod reference;
pub mod render;
pub mod report;
pub mod roster;
pub mod search;
pub mod serve;
pub mod settings;
pub mod shelf;
pub mod signature;
pub mod site;
pub mod sop;
pub mod source;
pub mod spreadsheet;
pub mod stamp;
pub mod statistics;
pub mod text;
pub mod theme;
pub mod threads;
pub mod verify;
pub mod write;
