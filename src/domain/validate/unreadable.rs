//! The documents that can't be read as they are.

use crate::domain::attachment::Attachment;
use crate::domain::defect::Defect;
use crate::domain::fields::FieldId;
use crate::domain::finding::{Finding, FindingKind, Place};

/// A warning for each attachment with a defect. `defect_of` gives what is known of a content
/// by its hash: reading files is not the business of the rules.
pub fn unreadable(
    attachments: &[Attachment],
    defect_of: impl Fn(&str) -> Option<Defect>,
) -> Vec<Finding> {
    let finding = |(index, attachment): (usize, &Attachment)| {
        let defect = defect_of(&attachment.sha256)?;
        let place = Place::item(FieldId::Documents, index);
        let sentence = defect.sentence(&attachment.name);
        Some(Finding {
            kind: FindingKind::Unreadable,
            ..Finding::warning(place, sentence)
        })
    };
    let numbered = attachments.iter().enumerate();
    numbered.filter_map(finding).collect()
}
