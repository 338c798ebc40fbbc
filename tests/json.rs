//! The JSON report keeps to its published schema.

#![allow(clippy::expect_used)]

mod support;

use support::{CASE, HEAD, Site};

fn schema() -> jsonschema::Validator {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../schemas/check.schema.json")).expect("is JSON");
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .expect("is a schema")
}

#[test]
fn reports_of_good_and_bad_cases_are_valid() {
    let schema = schema();
    let unreadable = Site::with_case(2)
        .file("cases/2025/04/2025-0002.toml", "sop = ")
        .commit("rusak");
    let deleted = Site::with_case(1).remove(CASE).commit("hapus");
    for site in [Site::new(), Site::with_case(3), unreadable, deleted] {
        let report = site.json("2025-05-30");
        let errors: Vec<String> = schema
            .iter_errors(&report)
            .map(|error| error.to_string())
            .collect();
        assert_eq!(errors, [""; 0], "{report:#}");
    }
}

#[test]
fn the_schema_refuses_what_is_no_report() {
    let schema = schema();
    let mut report = Site::with_case(1).json("2025-04-14");
    report["cases"][0]["steps"][0]["late"] = "ya".into();
    assert!(!schema.is_valid(&report));
    assert!(!schema.is_valid(&serde_json::json!({ "schema": 2 })));
    let site = Site::new().file(CASE, HEAD);
    assert!(schema.is_valid(&site.json("2025-04-14")));
}
