//! Reads why the server refused a request: problem details, the `message` form of CM.com's other
//! products, or plain text become findings on fields, and general messages for the rest.

use serde_json::{Map, Value};

use super::wire;
use crate::domain::account::Overrides;
use crate::domain::api_error::{ApiError, WEB_PAGE};
use crate::domain::fields::Kind;
use crate::domain::finding::{FieldPath, Finding, FindingKind};
use crate::domain::text::clean;

/// The most characters that are shown of a text of the server's.
pub(super) const MAX_TEXT: usize = 500;
/// The most findings, and the most general messages, that are kept.
const MAX_ENTRIES: usize = 100;
/// Names that a key may begin with before the field's name: they only say where the field is.
const WRAPPERS: [&str; 8] = [
    "$",
    "body",
    "request",
    "command",
    "model",
    "input",
    "profile",
    "companyProfile",
];

/// The body of an error answer, without the token.
pub(super) enum Explanation {
    Json(Value),
    /// Anything other than JSON, such as a web page; may be blank.
    Text(String),
}

/// The error for a 4xx answer.
pub(super) fn of(status: u16, body: Explanation, overrides: &Overrides) -> ApiError {
    let (findings, general) = read(body, overrides);
    ApiError::Refused {
        status,
        findings,
        general,
    }
}

/// All messages of the server in one line; blank when there are none.
pub(super) fn detail(body: Explanation, overrides: &Overrides) -> String {
    let (findings, mut general) = read(body, overrides);
    general.extend(
        findings
            .into_iter()
            .map(|finding| format!("{}: {}", finding.path, finding.message)),
    );
    clean(&general.join("; "), MAX_TEXT)
}

fn read(body: Explanation, overrides: &Overrides) -> (Vec<Finding>, Vec<String>) {
    let mut collected = Collected {
        overrides,
        findings: Vec::new(),
        general: Vec::new(),
    };
    match body {
        Explanation::Json(Value::Object(answer)) => collected.object(&answer),
        Explanation::Json(Value::String(text)) => collected.message(&text),
        Explanation::Json(Value::Array(entries)) => collected.entries(&entries),
        Explanation::Json(_) => {}
        Explanation::Text(text) if text.trim_start().starts_with('<') => {
            collected.general.push(WEB_PAGE.to_owned());
        }
        Explanation::Text(text) => collected.message(&text),
    }
    collected.findings.truncate(MAX_ENTRIES);
    collected.general.truncate(MAX_ENTRIES);
    (collected.findings, collected.general)
}

struct Collected<'a> {
    overrides: &'a Overrides,
    findings: Vec<Finding>,
    general: Vec<String>,
}

impl Collected<'_> {
    fn object(&mut self, answer: &Map<String, Value>) {
        match any_case(answer, "errors") {
            Some(Value::Object(errors)) => {
                for (key, value) in errors {
                    self.add_values(key, value);
                }
            }
            Some(Value::Array(entries)) => self.entries(entries),
            Some(Value::String(text)) => self.message(text),
            _ => {}
        }
        let text = |name| any_case(answer, name).and_then(Value::as_str);
        if let Some(message) = text("message") {
            let mut sentence = message.to_owned();
            if let Some(more) = text("messageDetail").filter(|more| !more.trim().is_empty()) {
                sentence = format!("{sentence}: {more}");
            }
            let code = any_case(answer, "messageCode").map(|code| match code {
                Value::String(code) => code.clone(),
                other => other.to_string(),
            });
            if let Some(code) = code.filter(|code| !code.is_empty() && code != "null") {
                sentence = format!("{sentence} ({code})");
            }
            self.message(&sentence);
        }
        // The title only says that there are errors, so it is used when there is nothing else.
        if self.findings.is_empty() && self.general.is_empty() {
            for name in ["title", "detail", "error"] {
                if let Some(sentence) = text(name) {
                    self.message(sentence);
                }
            }
        }
    }

    /// Adds a list of errors: texts, or objects that name a field.
    fn entries(&mut self, entries: &[Value]) {
        for entry in entries {
            match entry {
                Value::String(text) => self.message(text),
                Value::Object(entry) => {
                    let text = |names: [&str; 3]| {
                        names
                            .into_iter()
                            .find_map(|name| any_case(entry, name).and_then(Value::as_str))
                    };
                    let key = text(["field", "propertyName", "property"]).unwrap_or("");
                    if let Some(message) = text(["message", "errorMessage", "description"]) {
                        self.add_values(key, &Value::from(message));
                    }
                }
                _ => {}
            }
        }
    }

    fn add_values(&mut self, key: &str, value: &Value) {
        match value {
            Value::Array(entries) => {
                for entry in entries {
                    self.add_values(key, entry);
                }
            }
            Value::String(text) => self.add(key, text),
            Value::Null => {}
            other => self.add(key, &other.to_string()),
        }
    }

    fn add(&mut self, key: &str, text: &str) {
        let text = clean(text, MAX_TEXT);
        let message = text.strip_suffix('.').unwrap_or(&text);
        if message.is_empty() {
            return;
        }
        if let Some(path) = field_path(key, self.overrides) {
            let finding = Finding::problem(path, FindingKind::Server, message);
            self.findings.push(finding);
        } else {
            let key = clean(key, 100);
            match key.as_str() {
                "" | "$" => self.message(message),
                key => self.message(&format!("{key}: {message}")),
            }
        }
    }

    fn message(&mut self, text: &str) {
        let text = clean(text, MAX_TEXT);
        let message = text.strip_suffix('.').unwrap_or(&text);
        if !message.is_empty() {
            self.general.push(message.to_owned());
        }
    }
}

fn any_case<'a>(json: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    json.get(name).or_else(|| {
        json.iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    })
}

/// The path of the field that a key of the server's means, such as `City`, `EmailAddresses[1]`,
/// `$.companyName`, `body.requiredFields.taxId`.
fn field_path(key: &str, overrides: &Overrides) -> Option<FieldPath> {
    let mut segments = key
        .split(['.', '[', ']', '/'])
        .map(|segment| segment.trim_matches(['"', '\'', ' ']))
        .filter(|segment| !segment.is_empty());
    let wrapper = |segment: &&str| WRAPPERS.iter().any(|w| w.eq_ignore_ascii_case(segment));
    let first = segments.find(|segment| !wrapper(segment))?;
    let names: Vec<&str> = [first].into_iter().chain(segments).collect();
    let (field, used) = wire::field_at(&names, overrides)?;
    let part = names.get(used).copied();
    Some(match (&field.row().kind, part) {
        (Kind::ExtraFields, Some(name)) => FieldPath::key(field, name),
        (Kind::EmailAddresses | Kind::NumberTypes | Kind::Documents, Some(index)) => {
            match index.parse() {
                Ok(index) => FieldPath::item(field, index),
                Err(_) => field.into(),
            }
        }
        _ => field.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::untrusted_json;

    fn read_body(body: &str) -> (Vec<Finding>, Vec<String>) {
        let text = || Explanation::Text(body.to_owned());
        let body = untrusted_json::json(body).map_or_else(|_| text(), Explanation::Json);
        read(body, &Overrides::default())
    }

    fn finding_texts(body: &str) -> Vec<String> {
        let (findings, _) = read_body(body);
        findings
            .iter()
            .map(|finding| format!("{}={}", finding.path, finding.message))
            .collect()
    }

    #[test]
    fn finds_the_field_of_a_key_in_every_spelling() {
        let body = r#"{"title": "One or more validation errors occurred.", "errors": {
            "City": ["Too long."], "EmailAddresses[1]": ["Not an address"],
            "$.companyName": "Missing", "body.requiredFields.taxId": ["Wrong"],
            "requiredFields['vat']": ["Wrong"], "ProfileName": ["Taken", "Short"],
            "documents[0].guid": ["Unknown document"]}}"#;
        assert_eq!(
            finding_texts(body),
            [
                "city=Too long",
                "emailAddresses[1]=Not an address",
                "companyName=Missing",
                "requiredFields.taxId=Wrong",
                "requiredFields.vat=Wrong",
                "name=Taken",
                "name=Short",
                "documents[0]=Unknown document",
            ]
        );
        let (_, general) = read_body(body);
        assert_eq!(general, [""; 0]);
    }

    #[test]
    fn keeps_the_name_of_an_unknown_key() {
        let body = r#"{"Errors": {"shoeSize": ["Too big."], "": ["Bad profile"]}}"#;
        let (findings, general) = read_body(body);
        assert_eq!(findings, []);
        assert_eq!(general, ["shoeSize: Too big", "Bad profile"]);
    }

    #[test]
    fn finds_the_message_in_every_shape_of_refusal() {
        let general = |body| read_body(body).1;
        assert_eq!(
            general(
                r#"{"message": "No", "messageCode": 42, "messageDetail": "Country is closed"}"#
            ),
            ["No: Country is closed (42)"]
        );
        assert_eq!(
            general(r#"{"title": "Bad Request", "status": 400}"#),
            ["Bad Request"]
        );
        assert_eq!(general("Company is blocked."), ["Company is blocked"]);
        assert_eq!(general("\"Company is blocked\""), ["Company is blocked"]);
        assert_eq!(general("<html><b>400</b></html>").len(), 1);
        assert_eq!(general(""), [""; 0]);
        assert_eq!(
            finding_texts(r#"[{"propertyName": "City", "errorMessage": "Too long"}]"#),
            ["city=Too long"]
        );
    }
}
