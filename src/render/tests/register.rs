//! The register as other programs read it.

use super::*;

fn table(files: &Files) -> Vec<Vec<String>> {
    let bytes = files.get("temuan/register.csv").unwrap();
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text);
    let records = reader.records().map(Result::unwrap);
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

/// The value that a script assigns.
fn assigned(files: &Files, path: &str) -> serde_json::Value {
    let script = String::from_utf8(files.get(path).unwrap().clone()).unwrap();
    let json = match script.strip_prefix("window.tertibTemuan={indeks:") {
        Some(rest) => rest.strip_suffix(",bagian:{}};\n").unwrap(),
        None => script
            .split_once('=')
            .unwrap()
            .1
            .strip_suffix(";\n")
            .unwrap(),
    };
    serde_json::from_str(json).unwrap()
}

#[test]
fn the_table_has_a_line_for_every_finding_and_titles_in_the_language_of_the_site() {
    let table = table(&files(Language::Id));
    assert_eq!(table.len(), 1 + 6);
    assert!(table.iter().all(|line| line.len() == table[0].len()));
    assert_eq!(table[0][..3], ["Tingkat", "Aturan", "Judul aturan"]);
    let late = table.iter().find(|line| line[1] == "late-step").unwrap();
    assert_eq!(late[4..6], ["2025-0003", "3"]);
    assert_eq!(
        late[12],
        "Langkah 3 selesai 10 hari kerja melewati batas waktunya."
    );
}

#[test]
fn words_of_a_case_are_no_formula_in_the_table() {
    let mut world = World::new(Language::Id);
    let case = world.archive.cases.iter_mut().find(|c| c.id == "2025-0003");
    let case = case.unwrap();
    let mut version = (*case.version).clone();
    version.record.as_mut().unwrap().title = "=HYPERLINK(\"http://x\";\"a\")\r\n,\"".to_owned();
    case.version = Arc::new(version);
    let files = world_files(&world, &ThemeFiles::new()).unwrap();
    let table = table(&files);
    let late = table.iter().find(|line| line[1] == "late-step").unwrap();
    assert_eq!(late[6], "'=HYPERLINK(\"http://x\";\"a\")\r\n,\"");
    for cell in table.iter().flatten() {
        assert!(
            !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
            "{cell}"
        );
    }
}

#[test]
fn the_scripts_hold_what_the_table_holds() {
    let files = files(Language::En);
    let table = table(&files);
    let index = assigned(&files, "temuan/data/indeks.js");
    let part = assigned(&files, "temuan/data/0.js");
    assert_eq!(index["jumlah"], 6);
    for (at, line) in table[1..].iter().enumerate() {
        let column = |name: &str| {
            let place = index["kolom"][name]["baris"][at].as_i64().unwrap();
            let value = usize::try_from(place).ok();
            value.map(|value| index["kolom"][name]["nilai"][value][0].as_str().unwrap())
        };
        let word = |column: usize| {
            let place = part["baris"][at][column].as_i64().unwrap();
            let value = usize::try_from(place).ok();
            value.map_or("", |value| part["kata"][value].as_str().unwrap())
        };
        assert_eq!(column("tingkat"), Some(line[0].as_str()));
        assert_eq!(column("aturan"), Some(line[1].as_str()));
        assert_eq!(column("tahun").unwrap_or(""), line[8]);
        let rule = index["kolom"]["aturan"]["baris"][at].as_u64().unwrap();
        let rule = usize::try_from(rule).unwrap();
        assert_eq!(index["kriteria"][rule].as_str().unwrap(), line[10]);
        assert_eq!(word(0), line[12]);
        assert_eq!(word(4), line[4]);
        assert_eq!(word(6), line[17]);
    }
}
