//! Loading and saving: nothing is lost on the way.

use std::collections::BTreeSet;

use cartouche::domain::{Dossier, Section};
use cartouche::store::{bundled_dossier, dossier_from_json, dossier_to_json, schema};
use serde_json::{Value, json};

use crate::own;

/// The dossiers as they stand in their files.
fn files() -> [Value; 2] {
    let read = |path| std::fs::read(path).unwrap();
    let bundled: std::path::PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "data", "russia-latin-america.json"].iter().collect();
    [bundled, own::fixture("own-dossier.json")]
        .map(|path| serde_json::from_slice(&read(path)).unwrap())
}

fn loaded(value: &Value) -> Dossier {
    dossier_from_json(value.to_string().as_bytes()).expect("it is a dossier").0
}

fn saved(dossier: &Dossier) -> Value {
    dossier_to_json(dossier).expect("a dossier can be written")
}

/// What `before` holds and `after` does not, by its path. Fields may have been added.
fn lost(before: &Value, after: &Value, path: &str) -> Vec<String> {
    let below = |key: &str, value: &Value, found: Option<&Value>| match found {
        Some(found) => lost(value, found, &format!("{path}/{key}")),
        None => vec![format!("{path}/{key}")],
    };
    match (before, after) {
        (Value::Object(fields), Value::Object(_)) => {
            fields.iter().flat_map(|(key, v)| below(key, v, after.get(key))).collect()
        }
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => {
            let items = items.iter().zip(others).enumerate();
            items.flat_map(|(at, (v, other))| below(&at.to_string(), v, Some(other))).collect()
        }
        _ if before == after => Vec::new(),
        _ => vec![format!("{path}: {before} became {after}")],
    }
}

/// Puts a field that the format does not name into every object.
fn with_unknown_fields(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(with_unknown_fields);
            fields.insert("x-later".to_owned(), json!({ "kept": [1, "two", null] }));
        }
        Value::Array(items) => items.iter_mut().for_each(with_unknown_fields),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn nothing_is_lost_between_a_file_and_its_save_and_a_second_save_is_the_same() {
    for file in files() {
        let once = saved(&loaded(&file));
        assert_eq!(lost(&file, &once, ""), [""; 0]);
        assert_eq!(saved(&loaded(&once)).to_string(), once.to_string());
    }
}

#[test]
fn fields_that_the_format_does_not_name_survive_in_every_record() {
    for mut file in files() {
        with_unknown_fields(&mut file);
        // An assessment's classes are a map from readings, not a record.
        for assessment in file["assessments"].as_array_mut().unwrap() {
            assessment["classes"].as_object_mut().unwrap().remove("x-later");
        }
        assert_eq!(lost(&file, &saved(&loaded(&file)), ""), [""; 0]);
    }
}

#[test]
fn a_record_that_was_set_aside_is_put_back_where_it_was() {
    let [_, mut file] = files();
    file["claims"][3]["date"] = json!("some time ago");
    file["passages"][0]["source"] = json!("nowhere");
    file["scale"]["classes"][1] = json!("no class at all");
    let (dossier, problems) = dossier_from_json(file.to_string().as_bytes()).unwrap();
    // The class costs two assessments, and the reading of a third, their class.
    let aside: Vec<_> =
        dossier.set_aside().iter().map(|record| (record.section, record.index)).collect();
    for record in [(Section::Claims, 3), (Section::Passages, 0), (Section::Classes, 1)] {
        assert!(aside.contains(&record), "{record:?} of {aside:?}: {problems:?}");
    }
    let claims = file["claims"].as_array().unwrap().len();
    assert_eq!(dossier.claims().len(), claims - 1, "the others are still there");
    assert_eq!(lost(&file, &saved(&dossier), ""), [""; 0]);
}

/// The names of all fields in some JSON, each with the list that it is in.
fn field_names(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                names.insert(key.clone());
                // Bibliographic records and ratings have names of their own.
                if key != "csl" && !(key == "classes" && value.is_object()) {
                    field_names(value, names);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| field_names(item, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The names of all properties that a schema describes.
fn property_names(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            for (key, value) in fields {
                if key == "properties"
                    && let Some(properties) = value.as_object()
                {
                    names.extend(properties.keys().cloned());
                }
                property_names(value, names);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| property_names(item, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_schema_describes_every_field_of_the_format() {
    let schema = schema();
    let (mut used, mut described) = Default::default();
    for file in &files() {
        field_names(file, &mut used);
    }
    property_names(&schema, &mut described);
    let missing: Vec<_> = used.difference(&described).collect();
    assert_eq!(missing, [""; 0], "fields that the dossiers use and the schema does not describe");
    assert!(used.len() > 40, "{used:?}");
}

#[test]
fn the_schema_is_a_json_schema_whose_references_all_lead_somewhere() {
    let schema = schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["type"], "object");
    for required in ["format", "id", "title"] {
        assert!(schema["required"].as_array().unwrap().contains(&json!(required)), "{required}");
    }
    let text = schema.to_string();
    let references: Vec<&str> =
        text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(references.len() > 10, "{references:?}");
    for reference in references {
        assert!(schema.pointer(reference).is_some(), "{reference} leads nowhere");
    }
}

#[test]
fn the_bundled_dossier_is_the_one_in_the_data_folder() {
    let [file, _] = files();
    let (bundled, _) = bundled_dossier().unwrap();
    assert_eq!(saved(&bundled), saved(&loaded(&file)));
}
