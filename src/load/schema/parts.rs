//! What the schemas are made of.

use serde_json::{Map, Value, json};

/// A whole schema of a file.
pub fn file(title: &str, table: Value) -> Value {
    let mut all = Map::new();
    all.insert(
        "$schema".to_owned(),
        json!("http://json-schema.org/draft-07/schema#"),
    );
    all.insert("title".to_owned(), json!(title));
    if let Value::Object(table) = table {
        all.extend(table);
    }
    Value::Object(all)
}

/// A table with these keys; those of `required` must be there.
pub fn table<'k>(required: &[&str], keys: impl IntoIterator<Item = (&'k str, Value)>) -> Value {
    let keys: Map<String, Value> = keys
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": keys,
    })
}

/// A list of tables.
pub fn tables(table: Value) -> Value {
    json!({ "type": "array", "items": table })
}

/// So many entries at most.
pub fn most(mut list: Value, entries: usize) -> Value {
    if let Value::Object(object) = &mut list {
        object.insert("maxItems".to_owned(), json!(entries));
    }
    list
}

/// Adds what an editor shows beside a key.
pub fn told(mut schema: Value, description: &str) -> Value {
    if let Value::Object(object) = &mut schema {
        object.insert("description".to_owned(), json!(description));
    }
    schema
}

/// Text that may be empty.
pub fn any_text() -> Value {
    json!({ "type": "string" })
}

/// Text with something in it.
pub fn text() -> Value {
    json!({ "type": "string", "pattern": r"\S" })
}

/// Text of this form.
pub fn pattern(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}

/// A list of texts.
pub fn texts() -> Value {
    json!({ "type": "array", "items": any_text() })
}

/// One of these words.
pub fn words<'w>(words: impl IntoIterator<Item = &'w str>) -> Value {
    let words: Vec<&str> = words.into_iter().collect();
    json!({ "type": "string", "enum": words })
}

/// A whole number that is not negative.
pub fn number() -> Value {
    json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX })
}

/// True or false.
pub fn switch() -> Value {
    json!({ "type": "boolean" })
}

/// A day, as TOML writes it: without quotes.
pub fn day() -> Value {
    pattern(r"^\d{4}-\d\d-\d\d$")
}

/// A moment with its offset, as TOML writes it: without quotes.
pub fn moment() -> Value {
    pattern(r"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$")
}
