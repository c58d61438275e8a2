//! `--document PATH[=REQUIREMENT]`: a file, and the requirement that it is for.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use uuid::Uuid;

use super::exit::{CommandError, Exit};
use super::next_command::shell_word;
use crate::clock;
use crate::domain::attachment::{AttachError, Attached, Attachment, clean_name, with_ending};
use crate::domain::country_requirements::ApplicableRequirements;
use crate::domain::draft::Draft;
use crate::domain::finding::Finding;
use crate::domain::preflight::{self, KnownDocument};
use crate::domain::requirement::{self, Requirement};
use crate::domain::validate;
use crate::store::Library;
use crate::thumbnail::{defect_of, text_of};

/// A document in the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DocumentArg {
    pub(super) path: PathBuf,
    pub(super) requirement: Option<String>,
}

/// True when the text could mean two existing files, so that only the country's requirements show
/// which one is meant.
pub(super) fn is_ambiguous(text: &str, exists: impl Fn(&Path) -> bool) -> bool {
    text.rsplit_once('=')
        .is_some_and(|(path, _)| exists(Path::new(text)) && exists(Path::new(path)))
}

/// Parses a document of the command line. A path may contain `=`: the part after the last one is a
/// requirement when the country has it, or when the whole text is not a file.
pub(super) fn parse(
    text: &str,
    known: &[&Requirement],
    exists: impl Fn(&Path) -> bool,
) -> DocumentArg {
    let path_only = || DocumentArg {
        path: text.into(),
        requirement: None,
    };
    let Some((path, requirement)) = text.rsplit_once('=') else {
        return path_only();
    };
    let is_known = known.iter().any(|r| r.has_id(requirement.trim())) && exists(Path::new(path));
    if !is_known && exists(Path::new(text)) {
        return path_only();
    }
    DocumentArg {
        path: path.into(),
        requirement: Some(requirement.trim().to_owned()).filter(|r| !r.is_empty()),
    }
}

/// Copies the documents into the library for a draft; after an error only some are copied. `report`
/// receives a message for each renamed document.
pub(super) fn attach(
    library: &Library,
    documents: &[DocumentArg],
    report: impl Fn(&str),
) -> Result<Vec<Attachment>, CommandError> {
    let mut attachments: Vec<Attachment> = Vec::new();
    let not_an_id = |target: &&DocumentArg| {
        let id = target.requirement.as_deref();
        id.is_some_and(|id| Uuid::try_parse(id).is_err())
    };
    if let Some(DocumentArg { path, requirement }) = documents.iter().find(not_an_id) {
        let (path, id) = (path.display(), requirement.as_deref().unwrap_or_default());
        return Err(CommandError::new(
            Exit::Problems,
            format!(
                "Requirement ID for {path} must look like 123e4567-e89b-12d3-a456-426614174000 (“{id}” does not). Nothing was sent"
            ),
        ));
    }
    for target in documents {
        match library.attach(&target.path, &attachments, clock::now()) {
            Ok(Attached::Renamed {
                mut attachment,
                was,
            }) => {
                report(&attachment.renamed_from(&was));
                attachment.requirement.clone_from(&target.requirement);
                attachments.push(attachment);
            }
            Ok(Attached::New(mut attachment)) => {
                attachment.requirement.clone_from(&target.requirement);
                attachments.push(attachment);
            }
            Ok(Attached::AlreadyAttached(same)) => {
                let existing = attachments.iter_mut().find(|a| a.sha256 == same.sha256);
                if let Some(existing) = existing
                    && let Some(id) = &target.requirement
                {
                    let other_id = existing.requirement.get_or_insert_with(|| id.clone());
                    if !other_id.eq_ignore_ascii_case(id) {
                        return Err(two_requirements(&target.path, id, &existing.name, other_id));
                    }
                }
            }
            Err(error) => {
                let exit = match error {
                    AttachError::Unreadable { .. }
                    | AttachError::NotCopied { .. }
                    | AttachError::NotStored { .. } => Exit::Local,
                    _ => Exit::Problems,
                };
                return Err(CommandError::new(
                    exit,
                    format!("{error}. Nothing was sent"),
                ));
            }
        }
    }
    Ok(attachments)
}

/// The error when one content is listed for two requirements: it is sent once, with one of them.
fn two_requirements(path: &Path, id: &str, name: &str, other_id: &str) -> CommandError {
    let path = path.display();
    CommandError::new(
        Exit::Problems,
        format!(
            "{path} can’t be used for {id}: it is the same file as “{name}”, which is for {other_id}, and a file can be for one requirement only. List it once, or save the pages for {id} as a separate file. Nothing was sent"
        ),
    )
}

/// The unreadable documents of a draft, in the order of the draft. Each is decoded in a separate
/// process, as in the window.
pub(super) async fn unreadable(library: &Library, draft: &Draft) -> Vec<Finding> {
    let mut defects = BTreeMap::new();
    // Without the path of this program no document can be decoded, which is not a defect of it.
    let Ok(program) = std::env::current_exe() else {
        return Vec::new();
    };
    for attachment in &draft.content.attachments {
        let file = library.attachment_path(attachment);
        if file.is_file()
            && let Some(defect) = defect_of(&program, &file, attachment.media_type).await
        {
            defects.insert(attachment.sha256.as_str(), defect);
        }
    }
    validate::unreadable(&draft.content.attachments, |sha256| {
        defects.get(sha256).copied()
    })
}

/// What the texts and the dates of the documents of a draft say against its profile. Each text is read in a separate
/// process, as in the window.
pub(super) async fn preflight(
    library: &Library,
    draft: &Draft,
    applicable: &ApplicableRequirements<'_>,
) -> Vec<Finding> {
    let mut papers = BTreeMap::new();
    if let Ok(program) = std::env::current_exe() {
        for attachment in &draft.content.attachments {
            let file = library.attachment_path(attachment);
            if let Ok(paper) = text_of(&program, &file, attachment.media_type).await {
                papers.insert(attachment.sha256.as_str(), paper);
            }
        }
    }
    let dates = library.document_dates().unwrap_or_default();
    let about = (clock::now().to_zoned(TimeZone::system()).date(), false);
    preflight::preflight(&draft.content, applicable, about, |sha256| KnownDocument {
        paper: papers.get(sha256),
        dates: dates.get(sha256).copied().unwrap_or_default(),
    })
}

/// The documents without a requirement while some requirements still need a document, and the options
/// that link them, ready to paste.
pub(super) fn unassigned(
    requirements: &[&Requirement],
    attachments: &[Attachment],
    texts: &[String],
) -> Vec<String> {
    let unmet = requirement::unmet(requirements, attachments);
    let unlinked: Vec<&Attachment> = attachments
        .iter()
        .filter(|attachment| attachment.requirement.is_none())
        .collect();
    if unmet.is_empty() || unlinked.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = unlinked.iter().map(|a| format!("“{}”", a.name)).collect();
    let (verb, which) = match names.len() {
        1 => ("is", "it is for. To link it"),
        _ => ("are", "each is for. To link them"),
    };
    let names = names.join(" and ");
    // Each document is sent once, with one requirement.
    let hint = if unmet.len() > 1 {
        " (choose one for each file)"
    } else {
        ""
    };
    let mut lines = vec![format!(
        "{names} {verb} not linked to a requirement, so CM.com has to find out what {which}, use these options{hint}:"
    )];
    for requirement in unmet {
        for attachment in &unlinked {
            let path = shell_word(&format!(
                "{}={}",
                path_of(attachment, texts),
                requirement.id
            ));
            lines.push(format!("  --document {path}  for: {}", requirement.text));
        }
    }
    lines
}

/// An attachment's path as in the command line.
fn path_of<'a>(attachment: &'a Attachment, texts: &'a [String]) -> &'a str {
    let named = |text: &&String| {
        let name = Path::new(text.trim_end_matches('=')).file_name();
        name.is_some_and(|name| {
            let name = clean_name(&name.to_string_lossy());
            with_ending(&name, attachment.media_type) == attachment.name
        })
    };
    let text = texts.iter().find(named).unwrap_or(&attachment.name);
    text.trim_end_matches('=')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::requirement::RequirementKind;

    fn parsed(text: &str, files: &[&str]) -> (String, Option<String>) {
        let known = [Requirement {
            id: "extract".to_owned(),
            kind: RequirementKind::Document,
            text: String::new(),
            number_types: Vec::new(),
        }];
        let known: Vec<&Requirement> = known.iter().collect();
        let target = parse(text, &known, |path| {
            files.iter().any(|file| Path::new(file) == path)
        });
        let path = target.path.to_string_lossy().into_owned();
        (path, target.requirement)
    }

    #[test]
    fn takes_the_part_after_the_last_equals_sign_as_requirement() {
        let extract = Some("extract".to_owned());
        let files = ["a.pdf", "a=b.pdf"];
        assert_eq!(
            parsed("a.pdf=extract", &files),
            ("a.pdf".into(), extract.clone())
        );
        assert_eq!(
            parsed("a=b.pdf=extract", &files),
            ("a=b.pdf".into(), extract)
        );
        assert_eq!(
            parsed("a.pdf=other", &files),
            ("a.pdf".into(), Some("other".into()))
        );
    }

    #[test]
    fn accepts_a_path_with_an_equals_sign() {
        let files = ["a=b.pdf", "c", "c=extract", "d", "d=e"];
        assert_eq!(parsed("a=b.pdf", &files), ("a=b.pdf".into(), None));
        assert_eq!(parsed("a=b.pdf=", &files), ("a=b.pdf".into(), None));
        // Both files exist: only a known requirement counts.
        assert_eq!(parsed("c=extract", &files).0, "c");
        assert_eq!(parsed("d=e", &files), ("d=e".into(), None));
        let exists = |path: &Path| files.iter().any(|file| Path::new(file) == path);
        assert!(is_ambiguous("c=extract", exists));
        assert!(!is_ambiguous("a=b.pdf", exists));
    }
}
