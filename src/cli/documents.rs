//! `--document PATH[=REQUIREMENT]`: which file, and what it is to meet.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::exit::{CommandError, Exit};
use crate::clock;
use crate::domain::attachment::{AttachError, Attached, Attachment, clean_name, with_ending};
use crate::domain::draft::Draft;
use crate::domain::finding::Finding;
use crate::domain::requirement::{self, Requirement};
use crate::domain::validate;
use crate::store::Library;
use crate::thumbnail::defect_of;

/// A document as the command line names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DocumentArg {
    pub(super) path: PathBuf,
    pub(super) requirement: Option<String>,
}

/// Whether the text could mean two files that both exist, so that only the country's
/// requirements tell which one is meant.
pub(super) fn is_ambiguous(text: &str, exists: impl Fn(&Path) -> bool) -> bool {
    text.rsplit_once('=')
        .is_some_and(|(path, _)| exists(Path::new(text)) && exists(Path::new(path)))
}

/// Reads a document of the command line. A path may hold `=` itself: what follows the
/// last one is a requirement when the country knows it, or when the whole is no file.
pub(super) fn parse(
    text: &str,
    known: &[&Requirement],
    exists: impl Fn(&Path) -> bool,
) -> DocumentArg {
    let whole = || DocumentArg {
        path: text.into(),
        requirement: None,
    };
    let Some((path, requirement)) = text.rsplit_once('=') else {
        return whole();
    };
    let is_known = known.iter().any(|r| r.has_id(requirement.trim())) && exists(Path::new(path));
    if !is_known && exists(Path::new(text)) {
        return whole();
    }
    DocumentArg {
        path: path.into(),
        requirement: Some(requirement.trim().to_owned()).filter(|r| !r.is_empty()),
    }
}

/// Copies the documents into the library for a draft; after an error it has only some. `say` is told what
/// goes by another name than its own.
pub(super) fn attach(
    library: &Library,
    draft: Uuid,
    documents: &[DocumentArg],
    say: impl Fn(&str),
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
        match library.attach(draft, &target.path, &attachments, clock::now()) {
            Ok(Attached::Renamed {
                mut attachment,
                was,
            }) => {
                say(&attachment.renamed_from(&was));
                attachment.requirement.clone_from(&target.requirement);
                attachments.push(attachment);
            }
            Ok(Attached::New(mut attachment)) => {
                attachment.requirement.clone_from(&target.requirement);
                attachments.push(attachment);
            }
            Ok(Attached::AlreadyAttached(same)) => {
                let twice = attachments.iter_mut().find(|a| a.sha256 == same.sha256);
                if let Some(twice) = twice
                    && let Some(id) = &target.requirement
                {
                    let before = twice.requirement.get_or_insert_with(|| id.clone());
                    if !before.eq_ignore_ascii_case(id) {
                        return Err(two_requirements(&target.path, id, &twice.name, before));
                    }
                }
            }
            Err(refusal) => {
                let exit = match refusal {
                    AttachError::Unreadable { .. } | AttachError::NotCopied { .. } => Exit::Local,
                    _ => Exit::Problems,
                };
                return Err(CommandError::new(
                    exit,
                    format!("{refusal}. Nothing was sent"),
                ));
            }
        }
    }
    Ok(attachments)
}

/// That one content can't be for two requirements: it is sent once, with one of them.
fn two_requirements(path: &Path, id: &str, name: &str, before: &str) -> CommandError {
    let path = path.display();
    CommandError::new(
        Exit::Problems,
        format!(
            "{path} can’t be used for {id}: it is the same file as “{name}”, which is for {before}, and a file can be for one requirement only. List it once, or save the pages for {id} as a separate file. Nothing was sent"
        ),
    )
}

/// The documents of a draft that can't be read, in the order of the draft. Each is looked at by
/// a process of its own, as in the window.
pub(super) async fn unreadable(library: &Library, draft: &Draft) -> Vec<Finding> {
    let mut defects = BTreeMap::new();
    // Without its own program nothing can be looked at, which is no defect of a document.
    let Ok(program) = std::env::current_exe() else {
        return Vec::new();
    };
    for attachment in &draft.content.attachments {
        let file = library.attachment_path(draft.id, attachment);
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

/// Which documents meet nothing while something is still asked, and the options that say what
/// they are for, ready to be pasted.
pub(super) fn unassigned(
    requirements: &[&Requirement],
    attachments: &[Attachment],
    texts: &[String],
) -> Vec<String> {
    let unmet = requirement::unmet(requirements, attachments);
    let loose: Vec<&Attachment> = attachments
        .iter()
        .filter(|attachment| attachment.requirement.is_none())
        .collect();
    if unmet.is_empty() || loose.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = loose.iter().map(|a| format!("“{}”", a.name)).collect();
    let are = if names.len() == 1 { "is" } else { "are" };
    let names = names.join(" and ");
    // Each is sent once, with one requirement.
    let one = if unmet.len() > 1 {
        " (choose one for each file)"
    } else {
        ""
    };
    let mut lines = vec![format!(
        "{names} {are} not linked to a requirement, so CM.com has to find out what each is for. To link them, use these options{one}:"
    )];
    for requirement in unmet {
        for attachment in &loose {
            let path = option(path_of(attachment, texts), &requirement.id);
            lines.push(format!("  --document {path}  for: {}", requirement.text));
        }
    }
    lines
}

/// An attachment's path as the command line has it.
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

/// What stands behind `--document`, fit for a shell.
fn option(path: &str, requirement: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-=:+,".contains(c);
    let whole = format!("{path}={requirement}");
    if whole.chars().all(plain) {
        whole
    } else {
        format!("'{}'", whole.replace('\'', r"'\''"))
    }
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
    fn what_is_to_be_pasted_is_one_word_for_a_shell() {
        assert_eq!(option("../a.pdf", "x-1"), "../a.pdf=x-1");
        assert_eq!(option("my scan's.pdf", "x"), r"'my scan'\''s.pdf=x'");
    }

    #[test]
    fn what_follows_the_last_equals_sign_is_the_requirement() {
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
    fn a_path_may_hold_an_equals_sign() {
        let files = ["a=b.pdf", "c", "c=extract", "d", "d=e"];
        assert_eq!(parsed("a=b.pdf", &files), ("a=b.pdf".into(), None));
        assert_eq!(parsed("a=b.pdf=", &files), ("a=b.pdf".into(), None));
        // Both exist: only a requirement that is known is one.
        assert_eq!(parsed("c=extract", &files).0, "c");
        assert_eq!(parsed("d=e", &files), ("d=e".into(), None));
        let exists = |path: &Path| files.iter().any(|file| Path::new(file) == path);
        assert!(is_ambiguous("c=extract", exists));
        assert!(!is_ambiguous("a=b.pdf", exists));
    }
}
