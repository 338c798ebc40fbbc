//! The arguments. Words of the command line are English; what they do is told in Indonesian.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Args as ClapArgs, CommandFactory, Parser, Subcommand};
use jiff::civil::Date;

use super::case::args::CaseCommand;
use super::hook::args::HookCommand;
use super::serve::Listen;
use super::values::{FormArg, Format, LanguageArg, RulesFormat, SeverityArg, VerifyFormat};
use crate::profile::Profile;

const TEMPLATE: &str = "\
{before-help}{name} {version}
{about-with-newline}
Pemakaian: {usage}

{all-args}{after-help}";

pub(super) const COMMAND_TEMPLATE: &str = "\
{about-with-newline}
Pemakaian: {usage}

{all-args}
";

/// SOP dan arsip berkas yang dapat diperiksa: dari riwayat git ke situs yang terbit
#[derive(Debug, Parser)]
#[command(
    name = "tertib",
    version,
    help_template = TEMPLATE,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    subcommand_help_heading = "Perintah",
    subcommand_value_name = "PERINTAH",
    override_usage = "tertib <PERINTAH> [OPSI]",
    after_help = "Kode keluar: 0 selesai, 1 ada temuan (check) atau perbedaan (verify), 2 gagal."
)]
pub struct Args {
    /// Bahasa pesan: id (bawaan) atau en
    #[arg(
        long,
        global = true,
        value_enum,
        default_value = "id",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "Umum",
        value_name = "BAHASA"
    )]
    pub language: LanguageArg,
    /// Tampilkan bantuan ini
    #[arg(short, long, global = true, action = clap::ArgAction::HelpShort, help_heading = "Umum")]
    help: Option<bool>,
    /// Tampilkan versi
    #[arg(short = 'V', long, action = clap::ArgAction::Version, help_heading = "Umum")]
    version: Option<bool>,
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Periksa berkas dan riwayatnya, lalu tampilkan temuan
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib check [OPSI]")]
    Check(CheckArgs),
    /// Catat berkas: buka, langkah, koreksi, batal; lihat keadaannya; kirim ke peladen kantor
    #[command(
        subcommand,
        help_template = COMMAND_TEMPLATE,
        disable_help_subcommand = true,
        subcommand_help_heading = "Perintah",
        subcommand_value_name = "PERINTAH",
        override_usage = "tertib case <PERINTAH> [OPSI]"
    )]
    Case(Box<CaseCommand>),
    /// Pasang pemeriksaan pada git: sebelum commit, dan sebelum peladen menerima kiriman
    #[command(
        subcommand,
        help_template = COMMAND_TEMPLATE,
        disable_help_subcommand = true,
        subcommand_help_heading = "Perintah",
        subcommand_value_name = "PERINTAH",
        override_usage = "tertib hook <PERINTAH> [OPSI]"
    )]
    Hook(HookCommand),
    /// Periksa, lalu terbitkan seluruh situs sekaligus
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib build [OPSI]")]
    Build(BuildArgs),
    /// Cetak jangkar: teks pendek untuk surat atau notulen, yang kelak membuktikan riwayat tidak ditulis ulang
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib anchor [OPSI]")]
    Anchor(AnchorArgs),
    /// Bandingkan folder terbitan dengan arsip: berkas mana yang berubah, hilang, atau tambahan
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib verify FOLDER [OPSI]")]
    Verify(VerifyArgs),
    /// Tampilkan pratinjau di peramban dan perbarui setiap ada perubahan
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib serve [OPSI]")]
    Serve(ServeArgs),
    /// Jelaskan setiap aturan, dengan contoh yang diterima dan yang ditolak
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib rules [ATURAN] [OPSI]")]
    Rules(RulesArgs),
    /// Tulis skema JSON untuk penyunting teks: berkas, SOP, petugas, kalender, setelan
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib schema [SKEMA] [OPSI]")]
    Schema(SchemaArgs),
    /// Cetak pelengkap perintah untuk shell
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib completions SHELL")]
    Completions(CompletionsArgs),
    /// Tulis halaman manual untuk perintah man
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib man [OPSI]")]
    Man(ManArgs),
    /// Lihat file tema, atau salin satu di antaranya untuk diubah
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib theme <PERINTAH> [OPSI]", subcommand_help_heading = "Perintah", subcommand_value_name = "PERINTAH", disable_help_subcommand = true)]
    Theme(ThemeArgs),
    /// Buat situs baru yang kosong
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib init FOLDER [OPSI]")]
    Init(InitArgs),
    /// Tulis situs contoh dengan riwayat lengkap, bangun, lalu layani
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib demo [FOLDER] [OPSI]")]
    Demo(DemoArgs),
}

/// Which site, which revision, which day.
#[derive(Debug, ClapArgs)]
pub struct SiteArgs {
    /// Folder situs (yang berisi tertib.toml) atau repositori bare; bawaan: folder ini
    #[arg(
        long,
        default_value = ".",
        hide_default_value = true,
        hide_possible_values = true,
        value_name = "FOLDER",
        help_heading = "Opsi"
    )]
    pub site: PathBuf,
    /// Revisi git yang dinilai; bawaan: HEAD
    #[arg(
        long,
        default_value = "HEAD",
        hide_default_value = true,
        hide_possible_values = true,
        value_name = "REVISI",
        help_heading = "Opsi"
    )]
    pub rev: String,
    /// Tanggal keadaan, TTTT-BB-HH; tanpa ini dipakai SOURCE_DATE_EPOCH atau hari ini
    #[arg(long, value_name = "TANGGAL", help_heading = "Opsi")]
    pub as_of: Option<Date>,
    /// Baca seluruh riwayat dari awal, tanpa singgahan dari penilaian yang lalu; hasilnya sama
    #[arg(long, help_heading = "Opsi")]
    pub no_cache: bool,
}

/// Options of `check`.
#[derive(Debug, ClapArgs)]
pub struct CheckArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// Bentuk laporan: text (bawaan), json, atau sarif
    #[arg(
        long,
        value_enum,
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true,
        value_name = "BENTUK",
        help_heading = "Opsi"
    )]
    pub format: Format,
    /// Keparahan terendah yang berbuah kode keluar 1: kritis, tinggi (bawaan), sedang, rendah, informasi
    #[arg(
        long,
        value_enum,
        default_value = "tinggi",
        hide_default_value = true,
        hide_possible_values = true,
        value_name = "KEPARAHAN",
        help_heading = "Opsi"
    )]
    pub fail_on: SeverityArg,
    /// Berkas teks yang memuat jangkar, misalnya salinan surat; boleh diulang
    #[arg(long = "anchor", value_name = "BERKAS", help_heading = "Opsi")]
    pub anchors: Vec<PathBuf>,
}

/// Options of `anchor`.
#[derive(Debug, ClapArgs)]
pub struct AnchorArgs {
    /// Folder situs (yang berisi tertib.toml) atau repositori bare; bawaan: folder ini
    #[arg(
        long,
        default_value = ".",
        hide_default_value = true,
        value_name = "FOLDER",
        help_heading = "Opsi"
    )]
    pub site: PathBuf,
    /// Revisi git yang dijangkarkan; bawaan: HEAD
    #[arg(
        long,
        default_value = "HEAD",
        hide_default_value = true,
        value_name = "REVISI",
        help_heading = "Opsi"
    )]
    pub rev: String,
}

/// Options of `verify`.
#[derive(Debug, ClapArgs)]
pub struct VerifyArgs {
    /// Folder terbitan, yang berisi manifest.json
    #[arg(value_name = "FOLDER", help_heading = "Argumen")]
    pub folder: PathBuf,
    /// Folder situs (yang berisi tertib.toml) atau repositori bare; bawaan: folder ini
    #[arg(
        long,
        default_value = ".",
        hide_default_value = true,
        value_name = "FOLDER",
        help_heading = "Opsi"
    )]
    pub site: PathBuf,
    /// Bentuk laporan: text (bawaan) atau json
    #[arg(
        long,
        value_enum,
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true,
        value_name = "BENTUK",
        help_heading = "Opsi"
    )]
    pub format: VerifyFormat,
}

/// Options of `completions`.
#[derive(Debug, ClapArgs)]
pub struct CompletionsArgs {
    /// bash, zsh, fish, elvish, atau powershell
    #[arg(
        value_enum,
        hide_possible_values = true,
        value_name = "SHELL",
        help_heading = "Argumen"
    )]
    pub shell: clap_complete::Shell,
}

/// Options of `man`.
#[derive(Debug, ClapArgs)]
pub struct ManArgs {
    /// Folder tempat menulis satu halaman per perintah; tanpa ini halaman utama dicetak
    #[arg(long, value_name = "FOLDER", help_heading = "Opsi")]
    pub output: Option<PathBuf>,
}

/// Options of `schema`.
#[derive(Debug, ClapArgs)]
pub struct SchemaArgs {
    /// case, sop, roster, calendar, settings, atau import; tanpa ini semuanya
    #[arg(
        value_enum,
        hide_possible_values = true,
        value_name = "SKEMA",
        help_heading = "Argumen"
    )]
    pub form: Option<FormArg>,
    /// Folder tempat menulisnya; tanpa ini satu skema dicetak
    #[arg(long, value_name = "FOLDER", help_heading = "Opsi")]
    pub output: Option<PathBuf>,
}

/// Options of `rules`.
#[derive(Debug, ClapArgs)]
pub struct RulesArgs {
    /// Nama satu aturan, misalnya late-step; tanpa ini semua aturan
    #[arg(value_name = "ATURAN", help_heading = "Argumen")]
    pub rule: Option<String>,
    /// Bentuk rujukan: text (bawaan) atau markdown
    #[arg(
        long,
        value_enum,
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true,
        value_name = "BENTUK",
        help_heading = "Opsi"
    )]
    pub format: RulesFormat,
}

/// Options of `build`.
#[derive(Debug, ClapArgs)]
pub struct BuildArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    #[command(flatten)]
    pub profile: ProfileArgs,
    /// Folder terbitan; bawaan: publik di dalam folder situs, atau terbit-PROFIL untuk profil lain
    #[arg(long, value_name = "FOLDER", help_heading = "Opsi")]
    pub output: Option<PathBuf>,
    /// Tanpa kabar kemajuan dan ringkasan; peringatan dan kesalahan tetap diberitahukan
    #[arg(short, long, help_heading = "Opsi")]
    pub quiet: bool,
}

/// What a published site shows.
#[derive(Debug, ClapArgs)]
pub struct ProfileArgs {
    /// Profil terbitan: internal (semua; bawaan), publik, atau profil dari tertib.toml
    #[arg(
        long = "profile",
        default_value = Profile::INTERNAL,
        hide_default_value = true,
        hide_possible_values = true,
        value_name = "PROFIL",
        help_heading = "Opsi"
    )]
    pub name: String,
}

/// Where a server listens.
#[derive(Debug, ClapArgs)]
pub struct ListenArgs {
    /// Alamat yang didengarkan; bawaan: hanya komputer ini
    #[arg(
        long,
        default_value = "127.0.0.1",
        hide_default_value = true,
        value_name = "ALAMAT",
        help_heading = "Opsi"
    )]
    pub address: IpAddr,
    /// Nomor porta; bawaan: 8000
    #[arg(
        long,
        default_value = "8000",
        hide_default_value = true,
        value_name = "PORTA",
        help_heading = "Opsi"
    )]
    pub port: u16,
}

/// Options of `serve`.
#[derive(Debug, ClapArgs)]
pub struct ServeArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    #[command(flatten)]
    pub profile: ProfileArgs,
    #[command(flatten)]
    listen: ListenArgs,
}

/// What to do with the theme.
#[derive(Debug, ClapArgs)]
pub struct ThemeArgs {
    #[command(subcommand)]
    pub command: ThemeCommand,
}

/// What to do with the theme.
#[derive(Debug, Subcommand)]
pub enum ThemeCommand {
    /// Tampilkan semua file tema: mana bawaan, mana milik situs, mana yang asalnya sudah berubah
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib theme list [OPSI]")]
    List(ThemeListArgs),
    /// Salin satu file bawaan ke themes/TEMA/ untuk diubah; tidak pernah menimpa
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib theme eject FILE [OPSI]")]
    Eject(ThemeEjectArgs),
}

/// Options of `theme list`.
#[derive(Debug, ClapArgs)]
pub struct ThemeListArgs {
    /// Folder situs (yang berisi tertib.toml); bawaan: folder ini
    #[arg(
        long,
        default_value = ".",
        hide_default_value = true,
        value_name = "FOLDER",
        help_heading = "Opsi"
    )]
    pub site: PathBuf,
}

/// Options of `theme eject`.
#[derive(Debug, ClapArgs)]
pub struct ThemeEjectArgs {
    /// File tema, misalnya aset/token.css; lihat "tertib theme list"
    #[arg(value_name = "FILE", help_heading = "Argumen")]
    pub file: String,
    /// Folder situs (yang berisi tertib.toml); bawaan: folder ini
    #[arg(
        long,
        default_value = ".",
        hide_default_value = true,
        value_name = "FOLDER",
        help_heading = "Opsi"
    )]
    pub site: PathBuf,
}

/// Options of `init`.
#[derive(Debug, ClapArgs)]
pub struct InitArgs {
    /// Folder situs baru; belum ada atau kosong
    #[arg(value_name = "FOLDER", help_heading = "Argumen")]
    pub folder: PathBuf,
}

/// Options of `demo`.
#[derive(Debug, ClapArgs)]
pub struct DemoArgs {
    /// Folder situs contoh; bawaan: tertib-demo
    #[arg(
        default_value = "tertib-demo",
        hide_default_value = true,
        value_name = "FOLDER",
        help_heading = "Argumen"
    )]
    pub folder: PathBuf,
    #[command(flatten)]
    pub profile: ProfileArgs,
    /// Bangun saja, jangan layani
    #[arg(long, help_heading = "Opsi")]
    pub no_serve: bool,
    /// Tanggal keadaan, TTTT-BB-HH; bawaan: tanggal contoh, 2026-11-23
    #[arg(long, value_name = "TANGGAL", help_heading = "Opsi")]
    pub as_of: Option<Date>,
    #[command(flatten)]
    listen: ListenArgs,
}

impl ServeArgs {
    /// Where to listen.
    pub fn listen(&self) -> Listen {
        self.listen.listen()
    }
}

impl DemoArgs {
    /// Where to listen.
    pub fn listen(&self) -> Listen {
        self.listen.listen()
    }
}

impl ListenArgs {
    fn listen(&self) -> Listen {
        Listen {
            address: self.address,
            port: self.port,
        }
    }
}

/// The command line's description, for help snapshots, completions and the manual page.
pub fn command() -> clap::Command {
    Args::command()
}
