//! Reading why the server refused something: problem details, the sister products'
//! `message` form, or plain text, to findings on fields and sentences for the rest.

use serde_json::{Map, Value};

use super::wire;
use crate::domain::account::Overrides;
use crate::domain::api_error::{ApiError, WEB_PAGE};
use crate::domain::fields::Kind;
use crate::domain::finding::{FieldPath, Finding, FindingKind};
use crate::domain::text::clean;

/// How much of a text of the server's is shown, in characters.
pub(super) const MAX_TEXT: usize = 500;
/// How many findings and how many sentences are kept.
const MOST: usize = 100;
/// What a key may begin with besides its field: it only says where the field stood.
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

/// What an answer without success says, without the token.
pub(super) enum Explanation {
    Json(Value),
    /// Anything else, such as a web page; may be blank.
    Text(String),
}

/// The failure that a 4xx answer stands for.
pub(super) fn of(status: u16, body: Explanation, overrides: &Overrides) -> ApiError {
    let (findings, general) = read(body, overrides);
    ApiError::Refused {
        status,
        findings,
        general,
    }
}

/// All that the server says, in one line; blank when it says nothing.
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
    let mut found = Found {
        overrides,
        findings: Vec::new(),
        general: Vec::new(),
    };
    match body {
        Explanation::Json(Value::Object(answer)) => found.object(&answer),
        Explanation::Json(Value::String(text)) => found.message(&text),
        Explanation::Json(Value::Array(entries)) => found.entries(&entries),
        Explanation::Json(_) => {}
        Explanation::Text(text) if text.trim_start().starts_with('<') => {
            found.general.push(WEB_PAGE.to_owned());
        }
        Explanation::Text(text) => found.message(&text),
    }
    found.findings.truncate(MOST);
    found.general.truncate(MOST);
    (found.findings, found.general)
}

struct Found<'a> {
    overrides: &'a Overrides,
    findings: Vec<Finding>,
    general: Vec<String>,
}

impl Found<'_> {
    fn object(&mut self, answer: &Map<String, Value>) {
        match any_case(answer, "errors") {
            Some(Value::Object(errors)) => {
                for (key, value) in errors {
                    self.at(key, value);
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
        // The title only says that there are errors: of use when nothing else does.
        if self.findings.is_empty() && self.general.is_empty() {
            for name in ["title", "detail", "error"] {
                if let Some(sentence) = text(name) {
                    self.message(sentence);
                }
            }
        }
    }

    /// A list of errors: sentences, or objects that name a field.
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
                    if let Some(said) = text(["message", "errorMessage", "description"]) {
                        self.at(key, &Value::from(said));
                    }
                }
                _ => {}
            }
        }
    }

    fn at(&mut self, key: &str, value: &Value) {
        match value {
            Value::Array(sentences) => {
                for message in sentences {
                    self.at(key, message);
                }
            }
            Value::String(text) => self.put(key, text),
            Value::Null => {}
            other => self.put(key, &other.to_string()),
        }
    }

    fn put(&mut self, key: &str, text: &str) {
        let text = clean(text, MAX_TEXT);
        let message = text.strip_suffix('.').unwrap_or(&text);
        if message.is_empty() {
            return;
        }
        if let Some(path) = place(key, self.overrides) {
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

/// The place that a key of the server's means, such as `City`, `EmailAddresses[1]`,
/// `$.companyName`, `body.requiredFields.taxId`.
fn place(key: &str, overrides: &Overrides) -> Option<FieldPath> {
    let mut segments = key
        .split(['.', '[', ']', '/'])
        .map(|segment| segment.trim_matches(['"', '\'', ' ']))
        .filter(|segment| !segment.is_empty());
    let wrapper = |segment: &&str| WRAPPERS.iter().any(|w| w.eq_ignore_ascii_case(segment));
    let name = segments.find(|segment| !wrapper(segment))?;
    let field = wire::field_of(name, overrides)?;
    let part = segments.next();
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

    fn said(body: &str) -> (Vec<Finding>, Vec<String>) {
        let text = || Explanation::Text(body.to_owned());
        let body = untrusted_json::json(body).map_or_else(|_| text(), Explanation::Json);
        read(body, &Overrides::default())
    }

    fn places(body: &str) -> Vec<String> {
        let (findings, _) = said(body);
        findings
            .iter()
            .map(|finding| format!("{}={}", finding.path, finding.message))
            .collect()
    }

    #[test]
    fn keys_in_every_spelling_land_on_their_field() {
        let body = r#"{"title": "One or more validation errors occurred.", "errors": {
            "City": ["Too long."], "EmailAddresses[1]": ["Not an address"],
            "$.companyName": "Missing", "body.requiredFields.taxId": ["Wrong"],
            "requiredFields['vat']": ["Wrong"], "ProfileName": ["Taken", "Short"],
            "documents[0].guid": ["Unknown document"]}}"#;
        assert_eq!(
            places(body),
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
        let (_, general) = said(body);
        assert_eq!(general, [""; 0]);
    }

    #[test]
    fn an_unknown_key_is_told_with_its_name() {
        let body = r#"{"Errors": {"shoeSize": ["Too big."], "": ["Bad profile"]}}"#;
        let (findings, general) = said(body);
        assert_eq!(findings, []);
        assert_eq!(general, ["shoeSize: Too big", "Bad profile"]);
    }

    #[test]
    fn every_shape_of_refusal_says_something() {
        let general = |body| said(body).1;
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
            places(r#"[{"propertyName": "City", "errorMessage": "Too long"}]"#),
            ["city=Too long"]
        );
    }
}
