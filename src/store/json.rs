//! The dossier format, `cartouche-dossier/1`.
//!
//! Each record of each list is read by itself, so that a broken one costs no other. Unknown fields
//! and records that do not hold are kept and written back where they were.

use schemars::JsonSchema;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::domain::{
    self, Anomaly, Assessment, Claim, Class, Dossier, Extra, FrameworkEntry, Header, Passage,
    Problem, Reading, Records, Scale, Scene, Section, SetAside, Source,
};

/// The version of the format that this program reads and writes.
pub const FORMAT: &str = "cartouche-dossier/1";

/// Reads a dossier. The error says where in the text and what was expected, on one line.
pub fn dossier_from_json(bytes: &[u8]) -> Result<(Dossier, Vec<Problem>), String> {
    let value: Value = serde_json::from_slice(bytes).map_err(|error| {
        format!("{}:{}: is no JSON: {}", error.line(), error.column(), without_place(&error))
    })?;
    let Value::Object(mut top) = value else {
        return Err(format!("expected an object with \"format\": \"{FORMAT}\""));
    };
    let header = header(&mut top)?;
    let mut scale = match top.shift_remove("scale") {
        None | Some(Value::Null) => Map::new(),
        Some(Value::Object(scale)) => scale,
        Some(_) => return Err("scale: expected an object with classes and readings".to_owned()),
    };
    let mut reader = Reader { problems: Vec::new(), set_aside: Vec::new() };
    let records = Records {
        sources: reader.list::<Source>(&mut top, Section::Sources)?,
        passages: reader.list::<Passage>(&mut top, Section::Passages)?,
        claims: reader.list::<Claim>(&mut top, Section::Claims)?,
        classes: reader.list::<Class>(&mut scale, Section::Classes)?,
        readings: reader.list::<Reading>(&mut scale, Section::Readings)?,
        assessments: reader.list::<Assessment>(&mut top, Section::Assessments)?,
        anomalies: reader.list::<Anomaly>(&mut top, Section::Anomalies)?,
        framework: reader.list::<FrameworkEntry>(&mut top, Section::Framework)?,
        scenes: reader.list::<Scene>(&mut top, Section::Scenes)?,
        scale: field(Value::Object(scale)).map_err(|message| format!("scale: {message}"))?,
        header,
        extra: top,
        set_aside: reader.set_aside,
    };
    let mut problems = reader.problems;
    let (dossier, more) = domain::assemble(records);
    problems.extend(more);
    Ok((dossier, problems))
}

fn header(top: &mut Map<String, Value>) -> Result<Header, String> {
    match top.get("format").and_then(Value::as_str) {
        Some(FORMAT) => {}
        Some(other) => {
            let other: String = other.chars().take(60).collect();
            return Err(format!("format: is \"{other}\"; expected \"{FORMAT}\""));
        }
        None => return Err(format!("format: is missing; expected \"{FORMAT}\"")),
    }
    let fields: Map<String, Value> = ["format", "id", "title", "subject", "as_of"]
        .into_iter()
        .filter_map(|name| top.shift_remove(name).map(|value| (name.to_owned(), value)))
        .collect();
    field(Value::Object(fields))
}

/// Reads one value; the message names the field inside it.
fn field<T: DeserializeOwned>(value: Value) -> Result<T, String> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().to_string();
        let message = error.into_inner().to_string().replace('\n', " ");
        if path == "." { message } else { format!("{path}: {message}") }
    })
}

/// Records with their places in their list.
type Listed<T> = Vec<(usize, T)>;

struct Reader {
    problems: Vec<Problem>,
    set_aside: Vec<SetAside>,
}

impl Reader {
    /// Reads the records of a list one by one. A missing list is an empty one.
    fn list<T: DeserializeOwned>(
        &mut self,
        parent: &mut Map<String, Value>,
        section: Section,
    ) -> Result<Listed<T>, String> {
        let name = section.key();
        let items = match parent.shift_remove(name) {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(items)) => items,
            Some(_) => return Err(format!("{name}: expected a list")),
        };
        let mut records = Vec::with_capacity(items.len());
        for (index, value) in items.into_iter().enumerate() {
            match field::<T>(value.clone()) {
                Ok(record) => records.push((index, record)),
                Err(message) => {
                    let place = place(name, index, &value);
                    self.problems.push(Problem::dropped(&place, None, message));
                    self.set_aside.push(SetAside { section, index, value });
                }
            }
        }
        Ok(records)
    }
}

fn place(list: &str, index: usize, record: &Value) -> String {
    let id = record.get("id").or_else(|| record.get("country")).and_then(Value::as_str);
    id.map_or_else(|| format!("{list}[{index}]"), |id| format!("{list}[{index}] \"{id}\""))
}

/// The message of a JSON error without its " at line 3 column 9", which stands before it.
fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rfind(" at line ").and_then(|at| text.get(..at)).unwrap_or(&text).to_owned()
}

/// Writes a dossier, with what was set aside put back.
pub fn dossier_to_json(dossier: &Dossier) -> Result<Value, serde_json::Error> {
    let mut top = object(dossier.header())?;
    let lists = Lists { dossier };
    top.insert("sources".to_owned(), lists.of(Section::Sources, dossier.sources())?);
    top.insert("passages".to_owned(), lists.of(Section::Passages, dossier.passages())?);
    top.insert("claims".to_owned(), lists.of(Section::Claims, dossier.claims())?);
    let mut scale = object(dossier.scale())?;
    scale.insert("classes".to_owned(), lists.of(Section::Classes, &dossier.scale().classes)?);
    scale.insert("readings".to_owned(), lists.of(Section::Readings, &dossier.scale().readings)?);
    top.insert("scale".to_owned(), Value::Object(scale));
    top.insert("assessments".to_owned(), lists.of(Section::Assessments, dossier.assessments())?);
    top.insert("anomalies".to_owned(), lists.of(Section::Anomalies, dossier.anomalies())?);
    top.insert("framework".to_owned(), lists.of(Section::Framework, dossier.framework())?);
    top.insert("scenes".to_owned(), lists.of(Section::Scenes, dossier.scenes())?);
    top.extend(dossier.extra().clone());
    Ok(Value::Object(top))
}

fn object(value: &impl Serialize) -> Result<Map<String, Value>, serde_json::Error> {
    serde_json::from_value(serde_json::to_value(value)?)
}

struct Lists<'a> {
    dossier: &'a Dossier,
}

impl Lists<'_> {
    fn of<T: Serialize>(
        &self,
        section: Section,
        records: &[T],
    ) -> Result<Value, serde_json::Error> {
        let mut values = records.iter().map(serde_json::to_value).collect::<Result<Vec<_>, _>>()?;
        let mut aside: Vec<&SetAside> =
            self.dossier.set_aside().iter().filter(|record| record.section == section).collect();
        aside.sort_by_key(|record| record.index);
        for record in aside {
            values.insert(record.index.min(values.len()), record.value.clone());
        }
        Ok(Value::Array(values))
    }
}

/// The format as the schema sees it.
#[derive(JsonSchema)]
#[schemars(title = "Cartouche dossier")]
#[expect(dead_code, reason = "only its schema is used")]
struct DossierFile {
    #[schemars(flatten)]
    header: Header,
    #[serde(default)]
    sources: Vec<Source>,
    #[serde(default)]
    passages: Vec<Passage>,
    #[serde(default)]
    claims: Vec<Claim>,
    #[serde(default)]
    scale: Scale,
    #[serde(default)]
    assessments: Vec<Assessment>,
    #[serde(default)]
    anomalies: Vec<Anomaly>,
    #[serde(default)]
    framework: Vec<FrameworkEntry>,
    #[serde(default)]
    scenes: Vec<Scene>,
    #[schemars(flatten)]
    extra: Extra,
}

/// The JSON Schema of the format.
pub fn schema() -> Value {
    schemars::schema_for!(DossierFile).to_value()
}
