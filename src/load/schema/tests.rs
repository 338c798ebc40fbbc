//! Readers and schemas agree: every value of whole files is taken away, replaced by values of other kinds, and joined by
//! keys that nobody knows; each time both are asked.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use jsonschema::Validator;
use serde_json::{Value as Json, json};
use toml::Value;

use super::Form;
use crate::check::form::{SCHEMA, SYNTAX};
use crate::finding::Finding;
use crate::load::report::Report;
use crate::load::{calendar, case, import_map, roster, settings, sop};
use crate::sop::SopKey;
use crate::source::Source;

/// What no schema can say, because it is about something else than one value of one file.
const BEYOND: [&str; 8] = [
    "bentuk-koreksi-langkah",
    "bentuk-masa-terbalik",
    "bentuk-kunci-ssh",
    "bentuk-zona-waktu",
    "bentuk-tanda-tangan-tanpa-tanggal",
    "bentuk-id-ganda",
    "bentuk-kunci-dua-petugas",
    "bentuk-bentuk-waktu",
];

const CASE: &str = r#"
sop = "uji"
revisi = 0
judul = "Permohonan"
pemohon = "Dinas"
diterima = 2025-04-14T08:05:00+07:00
klasifikasi = "terbuka"

[[langkah]]
aktivitas = 1
pelaksana = "pemohon"
petugas = "unit-01"
selesai = 2025-04-14T10:12:00+07:00
mulai = 2025-04-14T09:12:00+07:00
kelengkapan = ["Surat"]
output = ["Surat", { nama = "Laporan", berkas = "a.pdf", sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }]
keputusan = "ya"
catatan = "Catatan"
impor = { sumber = "log", kunci = "1/1", baris = 2, disimpulkan = ["keputusan"] }

[[koreksi]]
langkah = 1
petugas = "unit-01"
tanggal = 2025-04-14T10:12:00+07:00
alasan = "Salah tulis"
isi = { aktivitas = 1, pelaksana = "a", petugas = "b", selesai = 2025-04-14T10:12:00+07:00, mulai = 2025-04-14T10:12:00+07:00, kelengkapan = [], output = [], keputusan = "ya", catatan = "" }

[pembatalan]
petugas = "unit-01"
tanggal = 2025-04-14T10:12:00+07:00
alasan = "Ditarik"
"#;

const SOP: &str = r#"
nama = "Layanan"
nomor = "1"
instansi = ["Pemerintah", "Dinas"]
tanggal_pembuatan = 2025-01-02
tanggal_revisi = 2025-01-02
tanggal_pengesahan = 2025-01-03
tanggal_efektif = 2025-01-03
disahkan_oleh = "Kepala"
dasar_hukum = ["UU"]
kualifikasi = ["SMA"]
keterkaitan = ["SOP lain"]
peralatan = ["Komputer"]
peringatan = "Awas"
pencatatan = "Disimpan"
satuan_hari = "kerja"

[[pelaksana]]
id = "tim"
nama = "Tim"

[[aktivitas]]
nomor = 1
uraian = "Memeriksa"
pelaksana = ["tim"]
kelengkapan = ["Surat"]
waktu = "3 hari"
output = ["Surat"]
keterangan = "-"
keputusan = { ya = 2, tidak = 1 }

[[aktivitas]]
nomor = 2
uraian = "Menyerahkan"
pelaksana = ["tim"]
lanjut = "selesai"

[[keraguan]]
bidang = "aktivitas.1.waktu"
keyakinan = "mungkin"
catatan = "Kabur"
"#;

const ROSTER: &str = r#"
[[petugas]]
id = "unit-01"
nama = "Petugas"
email = ["unit-01@contoh.go.id"]
pelaksana = [{ id = "pemohon", sejak = 2025-01-01, sampai = 2025-12-31 }]
pencatat = true
kunci = [{ ssh = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJdD7y3aLq454yWBdwLWbieU1ebz9/cu7/QEXn9OIeZJ", sejak = 2025-01-01, sampai = 2025-12-31, dicabut = 2025-06-01 }]
"#;

const CALENDAR: &str = r#"
[jam_kerja]
senin = ["07:30-12:00", "13.00 - 16.00"]
selasa = []
rabu = ["07:30-12:00"]
kamis = ["07:30-12:00"]
jumat = ["07:30-12:00"]

[[libur]]
tanggal = 2025-04-18
nama = "Wafat Yesus Kristus"
jenis = "nasional"
dasar = "SKB"
"#;

const SETTINGS: &str = r#"
judul = "Situs"
zona_waktu = "Asia/Jakarta"
alamat = "https://sop.contoh.go.id/"
bahasa = "id"
tema = "baku"
logo = "content/lambang.svg"
berkas = { toleransi_catat = "2 hari" }
kiriman = { tolak = "tinggi", cabang_lain = "nilai" }
tanda_tangan = { wajib_sejak = 2026-01-01 }

[profil.publik]
klasifikasi = ["terbuka"]
catatan = []
lampiran = ["terbuka"]
pemohon = ["terbuka"]
petugas = false
penulis_commit = false

[profil.inspektorat]
klasifikasi = ["rahasia"]
petugas = true

[aturan]
late-record = "informasi"
late-step = false
overdue = "mati"
"#;

const IMPORT: &str = r#"
sumber = "log-2011"
kunci = "{nomor}/{urutan}"

[file]
enkode = "utf-8"
pemisah = ";"
pemisah_daftar = "|"
waktu = ["iso", "%d/%m/%Y %H:%M"]
zona = "Asia/Jakarta"
jam = "16:00"
urutan = "file"

[berkas]
nomor = "{nomor}"
sop = "uji"
revisi = 0
judul = "Permohonan {perihal}"
pemohon = "{unit}"
diterima = "{masuk}"
klasifikasi = "terbuka"

[langkah]
berkas = "{nomor}"
aktivitas = "{kode}"
pelaksana = "{bagian}"
petugas = "{nama}"
selesai = "{selesai}"
mulai = "{mulai}"
kelengkapan = "{syarat}"
output = "{hasil}"
keputusan = "{jawaban}"
catatan = "{catatan}"
simpulkan_keputusan = true

[nilai.aktivitas]
T01 = 1

[nilai.pelaksana]
Depan = "loket"

[nilai.petugas]
"*" = "loket-01"

[nilai.keputusan]
J = "ya"
"#;

fn sample(form: Form) -> &'static str {
    match form {
        Form::Case => CASE,
        Form::Sop => SOP,
        Form::Roster => ROSTER,
        Form::Calendar => CALENDAR,
        Form::Settings => SETTINGS,
        Form::Import => IMPORT,
    }
}

/// What the reader says of a file.
fn mistakes(form: Form, toml: &str) -> Vec<Finding> {
    let read = |text: &str, read: &dyn Fn(&mut Report<'_>)| {
        let source = Source::new("file", text.to_owned());
        let mut report = Report::new(&source, 0);
        read(&mut report);
        report.into_mistakes()
    };
    match form {
        Form::Case => case::read(Source::new("file", toml.to_owned())).mistakes,
        Form::Sop => {
            let key = SopKey {
                sop: "uji".to_owned(),
                revision: 0,
            };
            let page = format!("+++\n{toml}\n+++\n");
            read(&page, &|report| drop(sop::read(&key, report)))
        }
        Form::Roster => read(toml, &|report| drop(roster::read(report))),
        Form::Calendar => read(toml, &|report| drop(calendar::read(report))),
        Form::Settings => read(toml, &|report| drop(settings::read(report, None))),
        Form::Import => read(toml, &|report| drop(import_map::read(report))),
    }
}

/// As editors hand TOML to a schema: days and moments are texts.
fn json_of(value: &Value) -> Json {
    match value {
        Value::String(text) => json!(text),
        Value::Integer(number) => json!(number),
        Value::Float(number) => json!(number),
        Value::Boolean(switch) => json!(switch),
        Value::Datetime(at) => json!(at.to_string()),
        Value::Array(items) => items.iter().map(json_of).collect(),
        Value::Table(table) => {
            let keys = table
                .iter()
                .map(|(key, value)| (key.clone(), json_of(value)));
            Json::Object(keys.collect())
        }
    }
}

fn validator(form: Form) -> Validator {
    jsonschema::draft7::new(&form.schema()).unwrap()
}

/// Whether both say the same of a file; `None` where the reader speaks of what no schema can know.
fn agree(form: Form, validator: &Validator, file: &Value) -> Option<bool> {
    let text = toml::to_string(file).unwrap();
    let found = mistakes(form, &text);
    let about_form = |finding: &&Finding| finding.rule == &SCHEMA || finding.rule == &SYNTAX;
    let found: Vec<_> = found.iter().filter(about_form).map(|f| f.message).collect();
    if found.iter().any(|message| BEYOND.contains(message)) {
        return None;
    }
    let valid = validator.is_valid(&json_of(file));
    if valid == found.is_empty() {
        return Some(valid);
    }
    panic!(
        "{}: reader says {found:?}, schema says {valid}:\n{text}",
        form.name()
    )
}

/// A way to a value: keys and places in lists.
type Way = Vec<Part>;

#[derive(Clone, Debug)]
enum Part {
    Key(String),
    Place(usize),
}

fn ways(value: &Value, here: &Way, all: &mut Vec<Way>) {
    let mut go = |part: Part, value: &Value| {
        let mut way = here.clone();
        way.push(part);
        all.push(way.clone());
        ways(value, &way, all);
    };
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                go(Part::Key(key.clone()), value);
            }
        }
        Value::Array(items) => {
            for (place, value) in items.iter().enumerate() {
                go(Part::Place(place), value);
            }
        }
        _ => {}
    }
}

/// What the way leads to, changed; `None` takes it away.
fn changed(file: &Value, way: &[Part], new: Option<&Value>) -> Value {
    let mut file = file.clone();
    let (last, before) = way.split_last().unwrap();
    let mut at = &mut file;
    for part in before {
        at = match part {
            Part::Key(key) => at.get_mut(key.as_str()).unwrap(),
            Part::Place(place) => at.get_mut(*place).unwrap(),
        };
    }
    match (last, at, new) {
        (Part::Key(key), Value::Table(table), Some(new)) => {
            table.insert(key.clone(), new.clone());
        }
        (Part::Key(key), Value::Table(table), None) => {
            table.remove(key);
        }
        (Part::Place(place), Value::Array(items), Some(new)) => items[*place] = new.clone(),
        (Part::Place(place), Value::Array(items), None) => {
            items.remove(*place);
        }
        _ => panic!("{way:?}"),
    }
    file
}

/// Values that stand in for another. A moment or day between quotes is none of them: a schema takes it for one.
fn others() -> Vec<Value> {
    let day = "2025-04-14".parse().unwrap();
    let clock = "2025-04-14T10:12:00".parse().unwrap();
    let moment = "2025-04-14T10:12:00Z".parse().unwrap();
    vec![
        Value::Integer(7),
        Value::Integer(0),
        Value::Integer(-1),
        Value::Integer(5_000_000_000),
        Value::Float(1.5),
        Value::Boolean(true),
        Value::Boolean(false),
        Value::String(String::new()),
        Value::String("  ".to_owned()),
        Value::String("x".to_owned()),
        Value::String("14 hari".to_owned()),
        Value::String("0 hari".to_owned()),
        Value::String("selesai".to_owned()),
        Value::String("rahasia".to_owned()),
        Value::String("12:00-07:30x".to_owned()),
        Value::Datetime(day),
        Value::Datetime(clock),
        Value::Datetime(moment),
        Value::Array(Vec::new()),
        Value::Array(vec![Value::Integer(1)]),
        Value::Array(vec![Value::String("x".to_owned())]),
        Value::Table(toml::Table::new()),
    ]
}

/// A moment or day stands where text may stand: the reader sees the difference, JSON doesn't.
fn is_blurred(file: &Value, way: &[Part], new: &Value) -> bool {
    let mut at = file;
    for part in way {
        at = match part {
            Part::Key(key) => &at[key.as_str()],
            Part::Place(place) => &at[*place],
        };
    }
    let in_a_list = matches!(way.last(), Some(Part::Place(_)));
    new.is_datetime() && (at.is_str() || at.is_array() || in_a_list)
}

#[test]
fn whole_files_are_valid() {
    for form in Form::ALL {
        let file: Value = Value::Table(sample(form).parse().unwrap());
        assert_eq!(
            agree(form, &validator(form), &file),
            Some(true),
            "{}",
            form.name()
        );
    }
}

#[test]
fn readers_and_schemas_say_the_same_of_every_change() {
    for form in Form::ALL {
        let file: Value = Value::Table(sample(form).parse().unwrap());
        let validator = validator(form);
        let mut all = Vec::new();
        ways(&file, &Vec::new(), &mut all);
        let (mut valid, mut invalid) = (0, 0);
        let mut ask = |changed: &Value| match agree(form, &validator, changed) {
            Some(true) => valid += 1,
            Some(false) => invalid += 1,
            None => {}
        };
        for way in &all {
            ask(&changed(&file, way, None));
            for other in others() {
                if !is_blurred(&file, way, &other) {
                    ask(&changed(&file, way, Some(&other)));
                }
            }
            let mut asing = way.clone();
            if let Some(Part::Key(key)) = asing.last_mut() {
                *key = "asing".to_owned();
                ask(&changed(&file, &asing, Some(&Value::Integer(1))));
            }
        }
        assert!(
            valid > 20 && invalid > 100,
            "{}: {valid}, {invalid}",
            form.name()
        );
    }
}

#[test]
fn the_files_in_the_tree_are_these_schemas() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(super::FOLDER);
    for form in Form::ALL {
        let path = folder.join(form.file());
        if std::env::var("SNAPSHOTS").is_ok_and(|way| way == "overwrite") {
            std::fs::write(&path, form.text()).unwrap();
        }
        let stands = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            stands == form.text(),
            "{} is not as the program writes it: SNAPSHOTS=overwrite cargo test --lib schema",
            path.display()
        );
        // Each is itself a valid schema.
        assert!(jsonschema::meta::is_valid(&form.schema()));
    }
}

#[test]
fn the_line_for_editors_leads_from_the_file_to_the_folder_of_schemas() {
    assert_eq!(
        super::directive(Form::Settings, "tertib.toml"),
        "#:schema schemas/settings.schema.json\n"
    );
    assert_eq!(
        super::directive(Form::Case, "cases/2025/04/2025-0001.toml"),
        "#:schema ../../../schemas/case.schema.json\n"
    );
}
