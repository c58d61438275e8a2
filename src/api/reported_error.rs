//! Errors that a server reports in the body of an answer whose HTTP status says success.
//!
//! The names are in [`wire`].

use serde_json::{Map, Value};

use super::wire;
use crate::domain::account::Overrides;
use crate::domain::approval::ApprovalStatus;
use crate::domain::fields::FieldId;

/// True when an answer reports an error. `status` is its approval status, if it has one.
pub(super) fn is_error(
    raw: &Map<String, Value>,
    status: Option<&str>,
    overrides: &Overrides,
) -> bool {
    let any = |names: &[&str], is: fn(&Value) -> bool| {
        let named = |key: &String| names.iter().any(|name| name.eq_ignore_ascii_case(key));
        raw.iter().any(|(key, value)| named(key) && is(value))
    };
    let http = wire::field(raw, FieldId::Status, overrides).and_then(number);
    // A profile that was not approved may list its problems without being an error.
    let is_explained = matches!(
        status.map(ApprovalStatus::from_word),
        Some(ApprovalStatus::Rejected | ApprovalStatus::Incomplete)
    );
    // RFC 9457, and the form of one of CM.com's other products.
    let is_problem =
        any(wire::PROBLEM_TITLES, has_content) && any(wire::PROBLEM_DETAILS, has_content);
    any(wire::SUCCESS_FLAGS, is_false)
        || any(wire::RESULTS, is_error_word)
        || status.is_some_and(|word| is_error_word(&word.into()))
        || http.is_some_and(|status| (400..600).contains(&status))
        || (!is_explained
            && (is_problem
                || any(wire::ERROR_MEMBERS, has_content)
                || any(wire::ERROR_CODES, is_error_code)))
}

fn is_false(value: &Value) -> bool {
    match value {
        Value::Bool(flag) => !flag,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => ["false", "no", "0"]
            .iter()
            .any(|word| text.trim().eq_ignore_ascii_case(word)),
        _ => false,
    }
}

/// True for an error word in any case, with or without separators between its parts.
fn is_error_word(value: &Value) -> bool {
    let word = value.as_str().unwrap_or_default();
    let word: String = word.chars().filter(char::is_ascii_alphabetic).collect();
    let is = |error: &&str| error.eq_ignore_ascii_case(&word);
    wire::ERROR_STATUSES.iter().any(is)
}

/// True for a code that does not mean success: success is zero, a 2xx status, or a success word.
fn is_error_code(value: &Value) -> bool {
    let Some(number) = number(value) else {
        let word = value.as_str().map(str::trim).unwrap_or_default();
        let is = |success: &&str| success.eq_ignore_ascii_case(word);
        return !word.is_empty() && !wire::SUCCESS_CODES.iter().any(is);
    };
    number != 0 && !(200..300).contains(&number)
}

fn number(value: &Value) -> Option<u64> {
    match value {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

fn has_content(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(flag) => *flag,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(entries) => !entries.is_empty(),
        Value::Object(members) => !members.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn is_an_error(body: &Value) -> bool {
        let raw = body.as_object().unwrap();
        let status = raw.get("status").and_then(Value::as_str);
        is_error(raw, status, &Overrides::default())
    }

    #[test]
    fn tells_an_error_from_a_profile_whatever_the_http_status() {
        for error in [
            json!({"success": false, "guid": "4b7cdb6e-0f10-4f2a-8f5c-0f3f0d3a9a11"}),
            json!({"IsSuccess": "False"}),
            json!({"success": 0}),
            json!({"success": 0.0}),
            json!({"succeeded": "0"}),
            json!({"ok": " No "}),
            json!({"created": false}),
            json!({"result": "error"}),
            json!({"error": "No credit"}),
            json!({"error": "Could not be loaded", "status": "Approved"}),
            json!({"errors": [{"field": "name"}]}),
            json!({"errors": ["no"], "status": "Pending"}),
            json!({"errors": {"Name": ["Too long"]}, "status": "Escalated"}),
            json!({"errorMessage": "no", "status": "Approved"}),
            json!({"validationErrors": ["no"]}),
            json!({"fault": {"code": 1}}),
            json!({"exception": "x"}),
            json!({"status": 422, "title": "Refused"}),
            json!({"title": "Not Found", "detail": "x"}),
            json!({"title": "Not Found", "traceId": "1", "status": "Pending"}),
            json!({"message": "Company profile not found", "messageCode": "404"}),
            json!({"code": "E1", "detail": "x"}),
            json!({"statusCode": 500}),
            json!({"status": "error"}),
            json!({"status": "Failed"}),
            json!({"status": "NotFound"}),
            json!({"status": "Not found"}),
            json!({"status": "unsuccessful"}),
            json!({"ok": false, "status": "Approved"}),
        ] {
            assert!(is_an_error(&error), "{error}");
        }
        for success in [
            json!({}),
            json!({"success": true, "error": null, "errors": [], "status": "Pending"}),
            json!({"success": 1, "ok": "yes", "succeeded": null, "status": "Pending"}),
            json!({"error": "", "errors": {}, "status": "Escalated"}),
            json!({"errorCode": 0, "messageCode": "Created", "message": "Created"}),
            json!({"statusCode": 201, "message": "Created", "created": "2026-01-01"}),
            json!({"code": "AMS", "name": "Office", "title": "Office"}),
            json!({"status": "Rejected", "errors": ["The extract is too old"]}),
            json!({"status": "Incomplete", "message": "A document", "messageCode": "M1"}),
        ] {
            assert!(!is_an_error(&success), "{success}");
        }
    }
}
