//! Warnings about documents that can't be read.

use crate::domain::attachment::Attachment;
use crate::domain::defect::Defect;
use crate::domain::fields::FieldId;
use crate::domain::finding::{FieldPath, Finding, FindingKind};

/// Returns a finding for each attachment with a defect. `defect_of` returns the known defect of a
/// content hash, since the rules don't read files.
pub fn unreadable(
    attachments: &[Attachment],
    defect_of: impl Fn(&str) -> Option<Defect>,
) -> Vec<Finding> {
    let finding = |(index, attachment): (usize, &Attachment)| {
        let defect = defect_of(&attachment.sha256)?;
        let path = FieldPath::item(FieldId::Documents, index);
        let message = defect.message(&attachment.name);
        // Without its file, a document can't be sent.
        Some(if defect == Defect::Gone {
            Finding::problem(path, FindingKind::Unreadable, message)
        } else {
            Finding {
                kind: FindingKind::Unreadable,
                ..Finding::warning(path, message)
            }
        })
    };
    let numbered = attachments.iter().enumerate();
    numbered.filter_map(finding).collect()
}
