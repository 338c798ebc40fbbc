//! Wherever an imported case is shown, it says that it was recorded afterwards.

use super::*;

const NOTICE: &str = "Berkas ini diimpor dari log log-2025 dan dicatat belakangan. Commit-nya membuktikan kapan log dimasukkan ke \
arsip, bukan kapan langkahnya pertama kali ditulis. Waktu selesainya adalah kata log itu.";

fn tertib(desk: &Desk, arguments: &[&str]) -> String {
    let output = quiet(program())
        .args(arguments)
        .args(["--as-of", &today(), "--site"])
        .arg(desk.site.path())
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn status_list_and_json_say_so() {
    let desk = Desk::new();
    assert_eq!(desk.rows(LOG, &[]).0, 0);
    let status = tertib(&desk, &["case", "status", "2025-0001"]);
    assert!(status.contains(NOTICE), "{status}");
    let list = tertib(&desk, &["case", "list", "--all"]);
    let line = |number: &str| {
        list.lines()
            .find(|line| line.contains(number))
            .unwrap()
            .to_owned()
    };
    assert!(line("2025-0001").contains("Selesai. Diimpor,"), "{list}");
    let report: serde_json::Value =
        serde_json::from_str(&tertib(&desk, &["case", "status", "2025-0001", "--json"])).unwrap();
    assert_eq!(
        report["steps"][1]["imported"],
        serde_json::json!({ "source": "log-2025", "key": "2025-0001/2", "row": 4, "concluded": [] })
    );
    // The whole report is as its schema has it.
    let schema = serde_json::from_str(include_str!("../../schemas/check.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let whole: serde_json::Value =
        serde_json::from_str(&tertib(&desk, &["check", "--format", "json"])).unwrap();
    let faults: Vec<String> = schema
        .iter_errors(&whole)
        .map(|error| error.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn pages_lists_and_the_search_say_so() {
    let desk = Desk::new();
    assert_eq!(desk.rows(&LOG.replace(";J;", ";;"), &[]).0, 0);
    let output = desk.path("situs");
    for profile in ["internal", "publik"] {
        let target = output.join(profile);
        tertib(
            &desk,
            &[
                "build",
                "--profile",
                profile,
                "--output",
                target.to_str().unwrap(),
            ],
        );
        let read = |path: &str| std::fs::read_to_string(target.join(path)).unwrap();
        let page = read("berkas/2025/04/2025-0001.html");
        assert!(page.contains(NOTICE), "{profile}");
        for row in ["2", "4", "5"] {
            assert!(
                page.contains(&format!("diimpor dari log-2025, baris {row}")),
                "{profile} {row}"
            );
        }
        assert!(page.contains(
            "baris 4; jawaban tidak tertulis di log; disimpulkan dari langkah berikutnya"
        ));
        // The page claims nothing of when the steps were written down.
        assert!(
            !page.contains("ditulis dan masuk git pada saat yang sama"),
            "{profile}"
        );
        assert!(
            page.contains(
                "Waktu commit langkah yang diimpor adalah waktu log dimasukkan ke arsip."
            ),
            "{profile}"
        );
        assert!(
            page.contains("Langkah yang diimpor diukur menurut waktu yang tertulis di log."),
            "{profile}"
        );
        let list = read("arsip/index.html");
        assert_eq!(
            list.matches("Diimpor, dicatat belakangan").count(),
            2,
            "{profile}"
        );
        let shard = |name: &str| {
            let path = target.join(format!("cari/indeks/{name}.js"));
            support::shard::shard(&std::fs::read(path).unwrap())
        };
        assert!(
            shard("meta").contains("\"asal\"")
                && shard("kolom/saring").contains("[\"Diimpor, dicatat belakangan\"]"),
            "{profile}: no facet"
        );
    }
}

/// The mark is no way round recording in time: under a step recorded here it excuses nothing.
#[test]
fn a_late_step_that_only_calls_itself_imported_is_late() {
    let mark = "impor = { sumber = \"log\", kunci = \"1\", baris = 1 }\n";
    let site = Site::with_case(1)
        .by("tim-01")
        .at("2025-06-16T14:30:00+07:00")
        .append(support::CASE, &format!("{}{mark}", support::STEP_2))
        .commit("2025-0001: langkah 2");
    let report = site.json("2025-06-17");
    let late = report["findings"].as_array().unwrap().iter();
    let late: Vec<_> = late
        .filter(|finding| finding["rule"] == "late-record")
        .collect();
    assert_eq!(late.len(), 1);
    assert_eq!(late[0]["step"], 2);
}
