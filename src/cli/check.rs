//! `check`: finds the same problems and warnings in profiles as the window. Sends no request: the
//! country requirements are read from the library, where the window stores them.

use serde_json::{Value, json};

use super::arguments::CheckArgs;
use super::exit::{CommandError, Exit};
use super::input::{self, Checked};
use super::output::Output;
use crate::domain::country;
use crate::domain::country_requirements::{AccountRequirements, RequirementsQuery};
use crate::domain::finding::{Finding, Severity};
use crate::domain::normalize::Remark;
use crate::store::Library;

/// A finding in a file, for output.
struct Row<'a> {
    file: &'a str,
    field: String,
    severity: Severity,
    message: String,
}

impl Row<'_> {
    fn json(&self) -> Value {
        json!({
            "file": self.file,
            "field": self.field,
            "severity": self.severity,
            "message": self.message,
        })
    }
}

pub(super) fn check(args: &CheckArgs, library: &Library, out: &mut Output) -> Exit {
    let mut exit = Exit::Done;
    let known = cached_requirements(library);
    let mut all = Vec::new();
    for file in &args.files {
        let rows = match input::read(file, known.as_ref()) {
            Ok(checked) => {
                print_remarks(file, &checked.remarks, out);
                print_unknown(file, &checked, known.as_ref(), out);
                if checked.findings.iter().any(Finding::is_problem) {
                    exit = exit.max(Exit::Problems);
                }
                rows(file, checked)
            }
            Err(error) => {
                exit = exit.max(error.exit);
                vec![Row {
                    file,
                    field: String::new(),
                    severity: Severity::Problem,
                    message: error.message,
                }]
            }
        };
        if !args.json {
            for row in &rows {
                out.line(&finding_line(file, &row.field, row.severity, &row.message));
            }
        }
        out.note(&format!("{file}: {}", summary(&rows)));
        all.extend(rows.iter().map(Row::json));
    }
    if args.json {
        out.json(&Value::Array(all));
    }
    exit
}

/// Says that a profile was checked without the requirements of its country of numbers.
fn print_unknown(file: &str, checked: &Checked, known: Option<&AccountRequirements>, out: &Output) {
    let code = checked.profile.country_code.trim();
    let query = RequirementsQuery::Requirements(code.to_owned());
    let is_known = known.is_some_and(|known| known.answers(&query));
    if country::find(code).is_some() && !is_known {
        let country = country::in_sentence(code);
        out.note(&format!(
            "{file}: We don’t know here what CM.com requires for {country}, so documents and extra fields were not \
             checked. Open the profile in the window, or submit it, to find out"
        ));
    }
}

/// The stored country requirements of the account in use. An unreadable file is ignored here: the
/// window reports it and requests the requirements again.
pub(super) fn cached_requirements(library: &Library) -> Option<AccountRequirements> {
    // Neither a new library is made nor one of an older version moved in for it.
    if !library.has_database() {
        return None;
    }
    let (settings, _) = library.settings();
    let (accounts, _) = library.accounts();
    let in_use = settings.account_in_use;
    let in_use = in_use.or_else(|| accounts.first().map(|account| account.id))?;
    let (mut cache, _) = library.requirements();
    cache.accounts.remove(&in_use)
}

fn rows(file: &str, checked: Checked) -> Vec<Row<'_>> {
    let findings = checked.findings.into_iter().map(|finding| Row {
        file,
        field: finding.path.to_string(),
        severity: finding.severity,
        message: finding.message,
    });
    let warnings = checked.file_warnings.into_iter().map(|warning| Row {
        file,
        field: warning.name,
        severity: Severity::Warning,
        message: warning.message,
    });
    findings.chain(warnings).collect()
}

/// Prints the values that were normalized, which are not findings.
pub(super) fn print_remarks(name: &str, remarks: &[Remark], out: &Output) {
    for (field, message) in remarks {
        out.note(&line(name, field.row().json, message));
    }
}

/// Prints the findings.
///
/// # Errors
/// When there are problems: they stop the submission.
pub(super) fn print_findings(
    name: &str,
    findings: &[Finding],
    out: &Output,
) -> Result<(), CommandError> {
    for finding in findings {
        let field = finding.path.to_string();
        let line = finding_line(name, &field, finding.severity, &finding.message);
        if finding.is_problem() {
            out.write_error(&line);
        } else {
            out.note(&line);
        }
    }
    let problems: Vec<&Finding> = findings.iter().filter(|f| f.is_problem()).collect();
    let message = match problems.as_slice() {
        [] => return Ok(()),
        [one] => format!("Nothing was sent: {}", one.message),
        many => format!("Nothing was sent: the profile has {} problems", many.len()),
    };
    Err(CommandError::new(Exit::Problems, message))
}

/// `FILE: field: message`, with `warning:` before the message of a warning.
pub(super) fn finding_line(file: &str, field: &str, severity: Severity, message: &str) -> String {
    match severity {
        Severity::Problem => line(file, field, message),
        Severity::Warning => line(file, field, &format!("warning: {message}")),
    }
}

/// `FILE: field: message`, or without the field when the message is about the whole file.
fn line(file: &str, field: &str, message: &str) -> String {
    if field.is_empty() {
        format!("{file}: {message}")
    } else {
        format!("{file}: {field}: {message}")
    }
}

fn summary(rows: &[Row]) -> String {
    let of = |severity| rows.iter().filter(|row| row.severity == severity).count();
    let counted = |count, one: &str| match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{count} {one}s")),
    };
    let parts = [
        counted(of(Severity::Problem), "problem"),
        counted(of(Severity::Warning), "warning"),
    ];
    match parts {
        [Some(problems), Some(warnings)] => format!("{problems} and {warnings}"),
        [Some(some), None] | [None, Some(some)] => some,
        [None, None] => "no problems".to_owned(),
    }
}
