//! The FILEs of the command line: profiles as JSON, from a file or from standard input.

use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::exit::{CommandError, Exit};
use crate::domain::country_requirements::AccountRequirements;
use crate::domain::draft::Content;
use crate::domain::fields::{FIELDS, Field, FieldId, Kind, within};
use crate::domain::finding::{FieldPath, Finding, FindingKind};
use crate::domain::normalize::{Remark, normalize};
use crate::domain::profile::CompanyProfile;
use crate::domain::text;
use crate::domain::untrusted_json::{profile_file, repeated};
use crate::domain::validate::{sort, validate};
use crate::files::{self, NotRead};

/// No profile is near it; a larger file is another one.
const LARGEST: u64 = 8 * 1024 * 1024;

/// Standard input, as a FILE.
pub(super) const STDIN: &str = "-";

/// A profile of a file, and what is found about it, in the order of the form.
pub(super) struct Checked {
    pub(super) profile: CompanyProfile,
    pub(super) findings: Vec<Finding>,
    pub(super) file_warnings: Vec<FileWarning>,
    /// What was put into its usual form and is to be said, though it is right.
    pub(super) remarks: Vec<Remark>,
}

/// What is odd about a member of a FILE, whatever its value: it is no field of a profile,
/// perhaps one that is spelt wrongly, or it stands there twice.
pub(super) struct FileWarning {
    pub(super) name: String,
    pub(super) message: String,
}

/// Reads and checks a FILE, also for what its countries ask where that is known.
pub(super) fn read(
    file: &str,
    known: Option<&AccountRequirements>,
) -> Result<Checked, CommandError> {
    let bytes = bytes(file)?;
    let json = profile_file(&bytes)
        .map_err(|error| CommandError::new(Exit::Problems, error.to_string()))?;
    let (mut profile, mut findings) = CompanyProfile::from_members(json);
    findings.extend(clean(&mut profile));
    // Before anything is judged: what follows from the country needs it in its usual form.
    let (countries, remarks): (Vec<Remark>, Vec<Remark>) = normalize(&mut profile)
        .into_iter()
        .partition(|(field, _)| matches!(field.row().kind, Kind::Country(_)));
    // Other programs would not take a country that is written like that.
    let countries = countries.into_iter();
    findings.extend(countries.map(|(field, message)| Finding::warning(field.into(), message)));
    let content = Content {
        profile: profile.clone(),
        ..Content::default()
    };
    let applicable = known.map(|known| known.applicable_to(&profile));
    let mut found = validate(&content, &applicable.unwrap_or_default());
    // A value of the wrong type was left out: that is said once, not as missing too.
    found.retain(|finding| {
        let left_out =
            |f: &Finding| f.kind == FindingKind::WrongType && f.path.field == finding.path.field;
        finding.kind != FindingKind::Missing || !findings.iter().any(left_out)
    });
    findings.extend(found);
    sort(&mut findings, &profile);
    let mut oddities = unknown_members(&profile);
    oddities.extend(repeated(&bytes).into_iter().map(|name| FileWarning {
        name,
        message: "This is in the file more than once. The last one was used".to_owned(),
    }));
    Ok(Checked {
        profile,
        findings,
        file_warnings: oddities,
        remarks,
    })
}

/// Leaves out of each text what can't be seen, as typing and pasting do, and says so.
fn clean(profile: &mut CompanyProfile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut clean = |path: FieldPath, label: &str, text: &mut String| {
        let (kept, left_out) = text::typed(text);
        let of = within(label);
        if left_out > 0 {
            let message = text::left_out(left_out, &of);
            findings.push(Finding::warning(path.clone(), message));
        }
        if text::has_lines(text) {
            let message = format!("{label} had several lines. They are now one line");
            findings.push(Finding::warning(path, message));
        }
        *text = kept;
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
    // What has a field's name and is here has the wrong type, which is a finding.
    let is_field = |name: &str| FIELDS.iter().any(|row| row.json == name);
    let names = profile.other.keys().filter(|name| !is_field(name));
    let strange = names.map(|name| {
        let lower = name.to_lowercase();
        let alike = |row: &&Field| strsim::damerau_levenshtein(&lower, &row.json.to_lowercase());
        let nearest = FIELDS.iter().min_by_key(alike);
        let meant = nearest.filter(|row| alike(row) <= 2);
        let question =
            meant.map_or_else(String::new, |row| format!(". Did you mean “{}”?", row.json));
        FileWarning {
            name: name.clone(),
            message: format!("This is not a profile field, so it is not sent{question}"),
        }
    });
    strange.collect()
}

fn bytes(file: &str) -> Result<Vec<u8>, CommandError> {
    if file != STDIN {
        let instead = "use - as the FILE to read from a pipe";
        return read_file(Path::new(file), "profile", instead);
    }
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes);
    match read {
        Ok(count) if count as u64 > LARGEST => Err(too_large("profile")),
        Ok(_) => Ok(bytes),
        Err(error) => Err(not_read(&error)),
    }
}

/// Reads a file of JSON that the command line names: `what` it should be, and what to do `instead`
/// of naming a pipe.
pub(super) fn read_file(path: &Path, what: &str, instead: &str) -> Result<Vec<u8>, CommandError> {
    if path.is_dir() {
        return Err(not_read(&ErrorKind::IsADirectory.into()));
    }
    files::read(path, LARGEST).map_err(|error| match error {
        NotRead::TooLarge => too_large(what),
        NotRead::NotRegular => CommandError::new(
            Exit::Problems,
            format!("This is a pipe or a device, not a file: {instead}"),
        ),
        // For who names it, that is the same.
        NotRead::LinkToNothing => not_read(&ErrorKind::NotFound.into()),
        NotRead::Failed(error) => not_read(&error),
    })
}

fn too_large(what: &str) -> CommandError {
    let message = format!("This file is larger than 8 MB, so it is not a {what}");
    CommandError::new(Exit::Problems, message)
}

/// Why a file was not read. One that is not there was named wrongly, which is a problem of the
/// input; the rest is the computer's.
fn not_read(error: &io::Error) -> CommandError {
    let message = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => "This file does not exist",
        ErrorKind::IsADirectory => "This is a folder, not a file",
        ErrorKind::InvalidInput => "This is not a file name",
        _ => return CommandError::local(format!("We could not read this file ({error})")),
    };
    CommandError::new(Exit::Problems, message)
}
