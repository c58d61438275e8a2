//! Reads the FILEs of the command line: profiles as JSON, from a file or from standard input.

use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::exit::{CommandError, Exit};
use crate::domain::country_requirements::AccountRequirements;
use crate::domain::draft::Content;
use crate::domain::fields::{FIELDS, Field, FieldId, Kind, label_in_sentence};
use crate::domain::finding::{FieldPath, Finding, FindingKind};
use crate::domain::normalize::{Remark, normalize};
use crate::domain::profile::CompanyProfile;
use crate::domain::text;
use crate::domain::untrusted_json::{profile_file, repeated};
use crate::domain::validate::{sort, validate};
use crate::files::{self, NotRead};

/// The size limit of a FILE, in bytes. Profiles are much smaller.
const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// Standard input, as a FILE.
pub(super) const STDIN: &str = "-";

/// A profile from a file, with its findings in the order of the form.
pub(super) struct Checked {
    pub(super) profile: CompanyProfile,
    pub(super) findings: Vec<Finding>,
    pub(super) file_warnings: Vec<FileWarning>,
    /// Values that were normalized. They are reported, although they were valid.
    pub(super) remarks: Vec<Remark>,
}

/// A warning about a member of a FILE, whatever its value: it is not a field of a profile (perhaps
/// misspelt), or it occurs twice.
pub(super) struct FileWarning {
    pub(super) name: String,
    pub(super) message: String,
}

/// Reads and checks a FILE, also against the country requirements if these are known.
pub(super) fn read(
    file: &str,
    known: Option<&AccountRequirements>,
) -> Result<Checked, CommandError> {
    let bytes = bytes(file)?;
    let json = profile_file(&bytes)
        .map_err(|error| CommandError::new(Exit::Problems, error.to_string()))?;
    let (mut profile, mut findings) = CompanyProfile::from_members(json);
    findings.extend(clean(&mut profile));
    // Before the checks: those that depend on the country need its normalized code.
    let (countries, remarks): (Vec<Remark>, Vec<Remark>) = normalize(&mut profile)
        .into_iter()
        .partition(|(field, _)| matches!(field.row().kind, Kind::Country(_)));
    // A warning, because other programs may not accept the country in this form.
    let countries = countries.into_iter();
    findings.extend(countries.map(|(field, message)| Finding::warning(field.into(), message)));
    let content = Content {
        profile: profile.clone(),
        ..Content::default()
    };
    let applicable = known.map(|known| known.applicable_to(&profile));
    let mut found = validate(&content, &applicable.unwrap_or_default());
    // A value of the wrong type was left out. It is reported once, not also as missing.
    found.retain(|finding| {
        let has_wrong_type =
            |f: &Finding| f.kind == FindingKind::WrongType && f.path.field == finding.path.field;
        finding.kind != FindingKind::Missing || !findings.iter().any(has_wrong_type)
    });
    findings.extend(found);
    sort(&mut findings, &profile);
    let mut warnings = unknown_members(&profile);
    warnings.extend(repeated(&bytes).into_iter().map(|name| FileWarning {
        name,
        message: "This is in the file more than once. The last one was used".to_owned(),
    }));
    Ok(Checked {
        profile,
        findings,
        file_warnings: warnings,
        remarks,
    })
}

/// Removes invisible characters from each text, as typing and pasting do, and returns warnings.
pub(super) fn clean(profile: &mut CompanyProfile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut clean = |path: FieldPath, label: &str, text: &mut String| {
        let (cleaned, left_out) = text::typed(text);
        let field = label_in_sentence(label);
        if left_out > 0 {
            let message = text::left_out(left_out, &field);
            findings.push(Finding::warning(path.clone(), message));
        }
        if text::has_lines(text) {
            let message = format!("{label} had several lines. They are now one line");
            findings.push(Finding::warning(path, message));
        }
        *text = cleaned;
    };
    for row in &FIELDS {
        if let Some(text) = profile.text_mut(row.id) {
            clean(row.id.into(), row.label(), text);
        }
    }
    let row = FieldId::EmailAddresses.row();
    for (index, address) in profile.email_addresses.iter_mut().enumerate() {
        clean(FieldPath::item(row.id, index), row.label(), address);
    }
    for (name, text) in &mut profile.required_fields {
        clean(FieldPath::key(FieldId::RequiredFields, name), name, text);
    }
    findings
}

fn unknown_members(profile: &CompanyProfile) -> Vec<FileWarning> {
    // A member here with the name of a field has the wrong type, which is already a finding.
    let is_field = |name: &str| FIELDS.iter().any(|row| row.json == name);
    let names = profile.other.keys().filter(|name| !is_field(name));
    let warnings = names.map(|name| {
        let lower = name.to_lowercase();
        let distance = |row: &&Field| strsim::damerau_levenshtein(&lower, &row.json.to_lowercase());
        let nearest = FIELDS.iter().min_by_key(distance);
        let suggestion = nearest.filter(|row| distance(row) <= 2);
        let hint =
            suggestion.map_or_else(String::new, |row| format!(". Did you mean “{}”?", row.json));
        FileWarning {
            name: name.clone(),
            message: format!("This is not a profile field, so it is not sent{hint}"),
        }
    });
    warnings.collect()
}

fn bytes(file: &str) -> Result<Vec<u8>, CommandError> {
    if file != STDIN {
        let instead = "use - as the FILE to read from a pipe";
        return read_file(Path::new(file), "profile", instead);
    }
    let mut bytes = Vec::new();
    let read = io::stdin()
        .lock()
        .take(MAX_BYTES + 1)
        .read_to_end(&mut bytes);
    match read {
        Ok(count) if count as u64 > MAX_BYTES => Err(too_large("profile")),
        Ok(_) => Ok(bytes),
        Err(error) => Err(not_read(&error)),
    }
}

/// Reads a JSON file from the command line. `what` names its content, `instead` the alternative to a
/// pipe; both are for messages.
pub(super) fn read_file(path: &Path, what: &str, instead: &str) -> Result<Vec<u8>, CommandError> {
    if path.is_dir() {
        return Err(not_read(&ErrorKind::IsADirectory.into()));
    }
    files::read(path, MAX_BYTES).map_err(|error| match error {
        NotRead::TooLarge => too_large(what),
        NotRead::NotRegular => CommandError::new(
            Exit::Problems,
            format!("This is a pipe or a device, not a file: {instead}"),
        ),
        // The same for the user.
        NotRead::LinkToNothing => not_read(&ErrorKind::NotFound.into()),
        NotRead::Failed(error) => not_read(&error),
    })
}

fn too_large(what: &str) -> CommandError {
    let message = format!("This file is larger than 8 MB, so it is not a {what}");
    CommandError::new(Exit::Problems, message)
}

/// The error for a file that was not read. A wrong name is a problem of the input; other errors are
/// local failures.
fn not_read(error: &io::Error) -> CommandError {
    let message = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => "This file does not exist",
        ErrorKind::IsADirectory => "This is a folder, not a file",
        ErrorKind::InvalidInput => "This is not a file name",
        _ => return CommandError::local(format!("We could not read this file ({error})")),
    };
    CommandError::new(Exit::Problems, message)
}
