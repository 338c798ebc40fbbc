//! The arguments of `tertib hook`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;

use crate::cli::args::COMMAND_TEMPLATE;
use crate::publishing::Edition;

const HEADING: &str = "Opsi";

/// git's hooks.
#[derive(Debug, Subcommand)]
pub enum HookCommand {
    /// Pasang pemeriksaan: di salinan kerja sebelum commit, di repositori bare sebelum kiriman diterima
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib hook install [OPSI]")]
    Install(InstallArgs),
    /// Cabut pemeriksaan, dan kembalikan skrip lain yang tadinya ada
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib hook remove [OPSI]")]
    Remove(RemoveArgs),
    /// Dijalankan git: periksa yang akan di-commit
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib hook pre-commit [OPSI]")]
    PreCommit(StagedArgs),
    /// Dijalankan git: usulkan pesan commit
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib hook prepare-commit-msg FILE [SUMBER] [OPSI]")]
    PrepareCommitMsg(MessageArgs),
    /// Dijalankan git: periksa yang akan di-commit bersama pesannya
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib hook commit-msg FILE [OPSI]")]
    CommitMsg(MessageArgs),
    /// Dijalankan git di peladen: terima atau tolak kiriman
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib hook pre-receive [OPSI]")]
    PreReceive(ReceiveArgs),
    /// Dijalankan git di peladen: terbitkan yang baru diterima
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib hook post-receive --publish PROFIL=FOLDER [OPSI]")]
    PostReceive(PublishArgs),
}

/// Options of `hook install`.
#[derive(Debug, Args)]
pub struct InstallArgs {
    /// Folder situs atau repositori bare; bawaan: folder ini
    #[arg(long, default_value = ".", hide_default_value = true, value_name = "FOLDER", help_heading = HEADING)]
    pub site: PathBuf,
    /// Bila sudah ada skrip lain: simpan di sampingnya dan jalankan lebih dahulu
    #[arg(long, help_heading = HEADING)]
    pub chain: bool,
    /// Repositori bare: terbitkan setiap kiriman, PROFIL=FOLDER; boleh diulang
    #[arg(long, value_name = "PROFIL=FOLDER", help_heading = HEADING)]
    pub publish: Vec<Edition>,
    /// Repositori bare yang masih kosong: cabang yang akan terbit; bawaan: main
    #[arg(long, value_name = "CABANG", help_heading = HEADING)]
    pub branch: Option<String>,
}

/// Options of `hook remove`.
#[derive(Debug, Args)]
pub struct RemoveArgs {
    /// Folder situs atau repositori bare; bawaan: folder ini
    #[arg(long, default_value = ".", hide_default_value = true, value_name = "FOLDER", help_heading = HEADING)]
    pub site: PathBuf,
}

/// Options of `hook pre-commit`.
#[derive(Debug, Args)]
pub struct StagedArgs {
    /// Folder situs; bawaan: folder ini
    #[arg(long, default_value = ".", hide_default_value = true, value_name = "FOLDER", help_heading = HEADING)]
    pub site: PathBuf,
    /// Tanggal keadaan, TTTT-BB-HH; tanpa ini dipakai SOURCE_DATE_EPOCH atau hari ini
    #[arg(long, value_name = "TANGGAL", help_heading = HEADING)]
    pub as_of: Option<Date>,
}

/// Options of the hooks that are given a message.
#[derive(Debug, Args)]
pub struct MessageArgs {
    /// File yang memuat pesan commit
    #[arg(value_name = "FILE", help_heading = "Argumen")]
    pub file: PathBuf,
    /// Asal pesannya, menurut git
    #[arg(value_name = "SUMBER", help_heading = "Argumen")]
    pub source: Vec<String>,
    #[command(flatten)]
    pub staged: StagedArgs,
}

/// Options of `hook pre-receive`.
#[derive(Debug, Args)]
pub struct ReceiveArgs {
    /// Repositori bare; bawaan: folder ini
    #[arg(long, default_value = ".", hide_default_value = true, value_name = "FOLDER", help_heading = HEADING)]
    pub site: PathBuf,
    /// Tanggal keadaan, TTTT-BB-HH; tanpa ini dipakai SOURCE_DATE_EPOCH atau hari ini
    #[arg(long, value_name = "TANGGAL", help_heading = HEADING)]
    pub as_of: Option<Date>,
}

/// Options of `hook post-receive`.
#[derive(Debug, Args)]
pub struct PublishArgs {
    /// Repositori bare; bawaan: folder ini
    #[arg(long, default_value = ".", hide_default_value = true, value_name = "FOLDER", help_heading = HEADING)]
    pub site: PathBuf,
    /// Profil dan folder terbitannya; boleh diulang
    #[arg(long, required = true, value_name = "PROFIL=FOLDER", help_heading = HEADING)]
    pub publish: Vec<Edition>,
    /// Tanggal keadaan, TTTT-BB-HH; tanpa ini dipakai SOURCE_DATE_EPOCH atau hari ini
    #[arg(long, value_name = "TANGGAL", help_heading = HEADING)]
    pub as_of: Option<Date>,
}
