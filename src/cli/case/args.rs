//! The arguments of `tertib case`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use jiff::civil::Date;

use crate::cli::args::COMMAND_TEMPLATE;

const HEADING: &str = "Opsi";

/// Commands for staff.
#[derive(Debug, Subcommand)]
pub enum CaseCommand {
    /// Buka berkas baru
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib case new [NOMOR] [OPSI]")]
    New(NewArgs),
    /// Catat satu langkah
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib case step NOMOR [OPSI]")]
    Step(StepArgs),
    /// Betulkan langkah yang sudah tercatat
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib case correct NOMOR [LANGKAH] [OPSI]")]
    Correct(CorrectArgs),
    /// Batalkan berkas
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib case cancel NOMOR [OPSI]")]
    Cancel(CancelArgs),
    /// Perlihatkan keadaan satu berkas
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib case status NOMOR [OPSI]")]
    Status(StatusArgs),
    /// Daftar berkas: yang berjalan, jatuh tempo, terlambat
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib case list [OPSI]")]
    List(ListArgs),
    /// Masukkan log lama (CSV) sebagai berkas, satu commit per langkah, bertanda diimpor
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib case import FILE.csv --map PETA.toml [OPSI]")]
    Import(ImportArgs),
    /// Kirim catatan yang menunggu ke peladen kantor
    #[command(help_template = COMMAND_TEMPLATE, override_usage = "tertib case send [OPSI]")]
    Send(SendArgs),
}

/// Where, and on which day.
#[derive(Debug, Args)]
pub struct Place {
    /// Folder situs (yang berisi tertib.toml); bawaan: folder ini
    #[arg(long, default_value = ".", hide_default_value = true, value_name = "FOLDER", help_heading = HEADING)]
    pub site: PathBuf,
    /// Tanggal keadaan, TTTT-BB-HH; tanpa ini dipakai SOURCE_DATE_EPOCH atau hari ini
    #[arg(long, value_name = "TANGGAL", help_heading = HEADING)]
    pub as_of: Option<Date>,
}

/// How an entry is saved.
#[derive(Debug, Args)]
pub struct Saving {
    /// Jangan bertanya: isi yang tidak disebut diambil dari SOP
    #[arg(short, long, help_heading = HEADING)]
    pub yes: bool,
    /// Perlihatkan apa yang akan dicatat, tanpa mencatatnya
    #[arg(long, help_heading = HEADING)]
    pub dry_run: bool,
    /// Catat juga bila melanggar aturan ini, karena memang begitulah kejadiannya; boleh diulang
    #[arg(long, value_name = "ATURAN", help_heading = HEADING)]
    pub allow: Vec<String>,
    /// Kirim ke peladen kantor sesudah dicatat
    #[arg(long, help_heading = HEADING)]
    pub send: bool,
}

/// Options of `case new`.
#[derive(Debug, Args)]
pub struct NewArgs {
    /// Nomor berkas; bawaan: nomor berikutnya pada tahun itu
    #[arg(value_name = "NOMOR", help_heading = "Argumen")]
    pub number: Option<String>,
    /// Kunci SOP
    #[arg(long, value_name = "SOP", help_heading = HEADING)]
    pub sop: Option<String>,
    /// Revisi SOP; bawaan: yang terakhir
    #[arg(long, value_name = "REVISI", help_heading = HEADING)]
    pub revision: Option<u32>,
    /// Judul berkas
    #[arg(long, value_name = "TEKS", help_heading = HEADING)]
    pub title: Option<String>,
    /// Unit pemohon
    #[arg(long, value_name = "TEKS", help_heading = HEADING)]
    pub applicant: Option<String>,
    /// Waktu diterima: TTTT-BB-HH JJ:MM, atau JJ:MM untuk hari ini; bawaan: sekarang
    #[arg(long, value_name = "WAKTU", help_heading = HEADING)]
    pub received: Option<String>,
    /// Klasifikasi: terbuka (bawaan), terbatas, rahasia
    #[arg(long, value_name = "KLASIFIKASI", help_heading = HEADING)]
    pub classification: Option<String>,
    #[command(flatten)]
    pub saving: Saving,
    #[command(flatten)]
    pub place: Place,
}

/// Values of a step.
#[derive(Debug, Args)]
pub struct Values {
    /// Nomor aktivitas pada SOP
    #[arg(long, value_name = "NOMOR", help_heading = HEADING)]
    pub activity: Option<u32>,
    /// Id lajur pelaksana
    #[arg(long, value_name = "LAJUR", help_heading = HEADING)]
    pub lane: Option<String>,
    /// Id petugas yang mengerjakan
    #[arg(long, value_name = "PETUGAS", help_heading = HEADING)]
    pub officer: Option<String>,
    /// Waktu selesai: TTTT-BB-HH JJ:MM, atau JJ:MM untuk hari ini
    #[arg(long, value_name = "WAKTU", help_heading = HEADING)]
    pub finished: Option<String>,
    /// Waktu mulai dikerjakan
    #[arg(long, value_name = "WAKTU", help_heading = HEADING)]
    pub started: Option<String>,
    /// Kelengkapan yang ada; boleh diulang
    #[arg(long = "requirement", value_name = "TEKS", help_heading = HEADING)]
    pub requirements: Vec<String>,
    /// Output, sebagai NAMA atau NAMA=FILE untuk lampiran; boleh diulang
    #[arg(long = "output", value_name = "NAMA[=FILE]", help_heading = HEADING)]
    pub outputs: Vec<String>,
    /// Jawaban keputusan, misalnya ya atau tidak
    #[arg(long, value_name = "JAWABAN", help_heading = HEADING)]
    pub decision: Option<String>,
    /// Catatan
    #[arg(long, value_name = "TEKS", help_heading = HEADING)]
    pub note: Option<String>,
}

/// Options of `case step`.
#[derive(Debug, Args)]
pub struct StepArgs {
    /// Nomor berkas
    #[arg(value_name = "NOMOR", help_heading = "Argumen")]
    pub number: String,
    #[command(flatten)]
    pub values: Values,
    #[command(flatten)]
    pub saving: Saving,
    #[command(flatten)]
    pub place: Place,
}

/// Options of `case correct`.
#[derive(Debug, Args)]
pub struct CorrectArgs {
    /// Nomor berkas
    #[arg(value_name = "NOMOR", help_heading = "Argumen")]
    pub number: String,
    /// Urutan langkah di dalam berkas, mulai dari 1
    #[arg(value_name = "LANGKAH", help_heading = "Argumen")]
    pub step: Option<u32>,
    /// Alasan pembetulan
    #[arg(long, value_name = "TEKS", help_heading = HEADING)]
    pub reason: Option<String>,
    /// Id petugas yang membetulkan; bawaan: Anda, menurut alamat surel git
    #[arg(long, value_name = "PETUGAS", help_heading = HEADING)]
    pub by: Option<String>,
    #[command(flatten)]
    pub values: Values,
    #[command(flatten)]
    pub saving: Saving,
    #[command(flatten)]
    pub place: Place,
}

/// Options of `case cancel`.
#[derive(Debug, Args)]
pub struct CancelArgs {
    /// Nomor berkas
    #[arg(value_name = "NOMOR", help_heading = "Argumen")]
    pub number: String,
    /// Alasan pembatalan
    #[arg(long, value_name = "TEKS", help_heading = HEADING)]
    pub reason: Option<String>,
    /// Id petugas yang membatalkan; bawaan: Anda, menurut alamat surel git
    #[arg(long, value_name = "PETUGAS", help_heading = HEADING)]
    pub by: Option<String>,
    /// Waktu pembatalan; bawaan: sekarang
    #[arg(long, value_name = "WAKTU", help_heading = HEADING)]
    pub date: Option<String>,
    #[command(flatten)]
    pub saving: Saving,
    #[command(flatten)]
    pub place: Place,
}

/// Options of `case status`.
#[derive(Debug, Args)]
pub struct StatusArgs {
    /// Nomor berkas
    #[arg(value_name = "NOMOR", help_heading = "Argumen")]
    pub number: String,
    /// Satu objek JSON untuk program lain
    #[arg(long, help_heading = HEADING)]
    pub json: bool,
    #[command(flatten)]
    pub place: Place,
}

/// Options of `case list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Hanya yang melewati batas waktu
    #[arg(long, help_heading = HEADING)]
    pub late: bool,
    /// Hanya yang jatuh tempo dalam sekian hari kalender; tanpa angka: 7
    #[arg(long, value_name = "HARI", num_args = 0..=1, default_missing_value = "7", help_heading = HEADING)]
    pub due: Option<i64>,
    /// Semua berkas, juga yang selesai dan dibatalkan
    #[arg(long, conflicts_with_all = ["late", "due"], help_heading = HEADING)]
    pub all: bool,
    /// JSON untuk program lain
    #[arg(long, help_heading = HEADING)]
    pub json: bool,
    #[command(flatten)]
    pub place: Place,
}

/// Options of `case import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// Log langkah: CSV, satu baris per langkah, baris pertama nama kolom
    #[arg(value_name = "FILE.csv", help_heading = "Argumen")]
    pub log: PathBuf,
    /// Peta: kolom mana berarti apa
    #[arg(long, value_name = "PETA.toml", help_heading = HEADING)]
    pub map: PathBuf,
    /// Log berkas, bila judul, pemohon, dan waktu diterima ada di CSV tersendiri
    #[arg(long, value_name = "FILE.csv", help_heading = HEADING)]
    pub cases: Option<PathBuf>,
    /// Periksa dan ceritakan saja, tanpa mencatat apa pun
    #[arg(long, help_heading = HEADING)]
    pub dry_run: bool,
    /// Tulis nasib setiap baris ke file CSV ini
    #[arg(long, value_name = "FILE.csv", help_heading = HEADING)]
    pub report: Option<PathBuf>,
    /// Catat juga berkas yang melanggar aturan ini, karena memang begitulah kejadiannya; boleh diulang
    #[arg(long, value_name = "ATURAN", help_heading = HEADING)]
    pub allow: Vec<String>,
    #[command(flatten)]
    pub place: Place,
}

/// Options of `case send`.
#[derive(Debug, Args)]
pub struct SendArgs {
    #[command(flatten)]
    pub place: Place,
}
