//! `check`: what is found about profiles, exactly as the window would find it. No server
//! is asked: what the countries ask is taken from the library, where the window keeps it.

use serde_json::{Value, json};

use super::arguments::CheckArgs;
use super::exit::{CommandError, Exit};
use super::input::{self, Checked};
use super::output::Output;
use crate::domain::country_requirements::AccountRequirements;
use crate::domain::finding::{Finding, Severity};
use crate::domain::normalize::Remark;
use crate::store::Library;

/// A finding of a file as data.
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
                out.line(&line(file, &row.field, &row.message));
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

/// What the account in use was told of countries. A file that can't be read is told by the
/// window, which asks again.
pub(super) fn cached_requirements(library: &Library) -> Option<AccountRequirements> {
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
    let oddities = checked.file_warnings.into_iter().map(|oddity| Row {
        file,
        field: oddity.name,
        severity: Severity::Warning,
        message: oddity.message,
    });
    findings.chain(oddities).collect()
}

/// Says what was put into its usual form, which is no finding.
pub(super) fn print_remarks(name: &str, remarks: &[Remark], out: &Output) {
    for (field, message) in remarks {
        out.note(&line(name, field.row().json, message));
    }
}

/// Tells what was found; problems stop the submission.
pub(super) fn print_findings(
    name: &str,
    findings: &[Finding],
    out: &Output,
) -> Result<(), CommandError> {
    for finding in findings {
        let line = line(name, &finding.path.to_string(), &finding.message);
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

/// `FILE: field: sentence`, or without the field where a sentence is about the whole.
pub(super) fn line(file: &str, field: &str, message: &str) -> String {
    if field.is_empty() {
        format!("{file}: {message}")
    } else {
        format!("{file}: {field}: {message}")
    }
}

fn summary(rows: &[Row]) -> String {
    let of = |severity| rows.iter().filter(|row| row.severity == severity).count();
    let words = |count, one: &str| match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{count} {one}s")),
    };
    let parts = [
        words(of(Severity::Problem), "problem"),
        words(of(Severity::Warning), "warning"),
    ];
    match parts {
        [Some(problems), Some(warnings)] => format!("{problems} and {warnings}"),
        [Some(some), None] | [None, Some(some)] => some,
        [None, None] => "no problems".to_owned(),
    }
}
