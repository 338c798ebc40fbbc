//! Bounds of the office's files: what is longer is a mistake of form that says so, and one only.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fmt::Write;

use super::*;
use crate::finding::Param;

const HEAD: &str = "nama = \"Uji\"\nnomor = \"1\"\ninstansi = [\"Dinas\"]\ntanggal_pembuatan = 2025-01-02\n\
                    tanggal_pengesahan = 2025-01-03\ndisahkan_oleh = \"Kepala\"\nsatuan_hari = \"kerja\"\n";

/// An SOP of so many lanes and activities; `flow` is what follows the activity with a number.
fn sop(lanes: usize, activities: usize, flow: impl Fn(usize) -> String) -> String {
    let mut text = HEAD.to_owned();
    for lane in 0..lanes {
        writeln!(text, "[[pelaksana]]\nid = \"l{lane}\"\nnama = \"L\"").unwrap();
    }
    for number in 1..=activities {
        let flow = flow(number);
        let head = format!("nomor = {number}\nuraian = \"x\"\npelaksana = [\"l0\"]");
        writeln!(text, "[[aktivitas]]\n{head}\n{flow}").unwrap();
    }
    text
}

/// One activity to the next.
fn chain(last: usize) -> impl Fn(usize) -> String {
    move |number| match number {
        number if number == last => "lanjut = \"selesai\"".to_owned(),
        number => format!("lanjut = {}", number + 1),
    }
}

/// The mistakes in an SOP, each with its place and the numbers in it; whether it is an SOP all the same.
fn read(text: &str) -> (Vec<String>, bool) {
    let key = SopKey {
        sop: "uji".to_owned(),
        revision: 0,
    };
    let source = Source::new(key.path(), format!("+++\n{text}+++\n"));
    let mut report = Report::new(&source, 0);
    let sop = sop::read(&key, &mut report);
    (told(&report.into_mistakes()), sop.is_some())
}

fn told(mistakes: &[Finding]) -> Vec<String> {
    let numbers = |finding: &Finding| {
        let numbers = finding.params.values().filter_map(|param| match param {
            Param::Number(number) => Some(format!(" {number}")),
            _ => None,
        });
        numbers.collect::<String>()
    };
    let mistakes = mistakes.iter();
    mistakes
        .map(|mistake| format!("{}{}", mistake.message, numbers(mistake)))
        .collect()
}

#[test]
fn an_sop_has_so_many_activities_and_lanes_and_no_more() {
    let whole = sop(LANE_LIMIT, ACTIVITY_LIMIT, chain(ACTIVITY_LIMIT));
    assert_eq!(read(&whole), (Vec::new(), true));
    let long = sop(1, ACTIVITY_LIMIT + 1, chain(ACTIVITY_LIMIT + 1));
    let refused = vec!["bentuk-daftar-panjang 500 501".to_owned()];
    assert_eq!(read(&long), (refused, false));
    let wide = sop(LANE_LIMIT + 1, 2, chain(2));
    let refused = vec!["bentuk-daftar-panjang 50 51".to_owned()];
    assert_eq!(read(&wide), (refused, false));
}

#[test]
fn a_decision_has_so_many_answers_and_no_more() {
    let answers = |count: usize| {
        let answers: Vec<String> = (0..count).map(|n| format!("a{n} = \"selesai\"")).collect();
        let flow = format!("keputusan = {{ {} }}", answers.join(", "));
        read(&sop(1, 1, move |_| flow.clone()))
    };
    assert_eq!(answers(ANSWER_LIMIT), (Vec::new(), true));
    let refused = vec!["bentuk-daftar-panjang 20 21".to_owned()];
    assert_eq!(answers(ANSWER_LIMIT + 1), (refused, false));
}

#[test]
fn texts_and_lists_of_the_office_have_a_length() {
    let items = |count: usize| format!("peralatan = [{}]\n", "\"a\",".repeat(count));
    let with = |more: &str| read(&sop(1, 1, chain(1)).replacen("nama", &format!("{more}nama"), 1));
    assert_eq!(with(&items(LIST_LIMIT)), (Vec::new(), true));
    let refused = vec!["bentuk-daftar-panjang 1000 1001".to_owned()];
    assert_eq!(with(&items(LIST_LIMIT + 1)), (refused, false));
    let text = |length| format!("peringatan = \"{}\"\n", "a".repeat(length));
    assert_eq!(with(&text(TEXT_LIMIT)), (Vec::new(), true));
    let refused = vec!["bentuk-teks-panjang 4096 4097".to_owned()];
    assert_eq!(with(&text(TEXT_LIMIT + 1)), (refused, false));
}

#[test]
fn faults_of_a_graph_are_told_as_mistakes_of_one_file_are() {
    // Each leads to itself: none but the first is reached, and none reaches the end.
    let (mistakes, _) = read(&sop(1, ACTIVITY_LIMIT, |number| {
        format!("lanjut = {number}")
    }));
    assert_eq!(mistakes.len(), MISTAKE_LIMIT + 1);
    assert_eq!(mistakes[MISTAKE_LIMIT], "bentuk-terlalu-banyak 899");
}

#[test]
fn officers_are_without_number_but_what_each_has_is_not() {
    let officer = |duties: usize| {
        let duty = "{ id = \"a\", sejak = 2025-01-01 },";
        let duties = duty.repeat(duties);
        format!("[[petugas]]\nid = \"a\"\nnama = \"A\"\npelaksana = [{duties}]\n")
    };
    let read = |text: String| {
        let source = Source::new("content/petugas.toml", text);
        let mut report = Report::new(&source, 0);
        roster::read(&mut report);
        told(&report.into_mistakes())
    };
    assert_eq!(read(officer(LIST_LIMIT)), [""; 0]);
    assert_eq!(
        read(officer(LIST_LIMIT + 1)),
        ["bentuk-daftar-panjang 1000 1001"]
    );
}

#[test]
fn a_case_may_list_what_it_likes() {
    let list = "\"a\",".repeat(LIST_LIMIT + 1);
    let text = format!(
        "sop = \"uji\"\nrevisi = 0\njudul = \"{}\"\npemohon = \"A\"\nditerima = 2025-04-14T08:00:00+07:00\n\
         klasifikasi = \"terbuka\"\n[[langkah]]\naktivitas = 1\npelaksana = \"a\"\npetugas = \"a\"\n\
         selesai = 2025-04-14T09:00:00+07:00\nkelengkapan = [{list}]\n",
        "a".repeat(TEXT_LIMIT + 1)
    );
    assert!(case::read(Source::new("a.toml", text)).mistakes.is_empty());
}

#[test]
fn a_key_of_megabytes_is_like_no_other() {
    let (mistakes, _) = read(&format!(
        "{} = 1\n{}",
        "a".repeat(2_000_000),
        sop(1, 1, chain(1))
    ));
    assert_eq!(mistakes, ["bentuk-kunci-asing"]);
}

#[test]
fn a_key_belongs_to_one_officer() {
    use crate::signature::testing::{ed25519, line};
    let officer = |id: &str, keys: &[u8]| {
        let keys = keys.iter().map(|seed| {
            let key = line(&ed25519(*seed));
            format!("{{ ssh = \"{key} {id}\", sejak = 2025-01-02 }}")
        });
        let keys: Vec<String> = keys.collect();
        let keys = keys.join(", ");
        format!("[[petugas]]\nid = \"{id}\"\nnama = \"N\"\nemail = []\nkunci = [{keys}]\n")
    };
    let read = |text: String| {
        let source = Source::new("content/petugas.toml", text);
        let mut report = Report::new(&source, 0);
        roster::read(&mut report);
        told(&report.into_mistakes())
    };
    let own = officer("a", &[1, 2, 1]) + &officer("b", &[3]);
    assert_eq!(read(own), [""; 0]);
    let shared = officer("a", &[1, 2]) + &officer("b", &[3, 2]);
    assert_eq!(read(shared), ["bentuk-kunci-dua-petugas"]);
}
