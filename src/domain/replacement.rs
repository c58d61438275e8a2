//! One document in place of another one in all profiles that have it, and back.

use uuid::Uuid;

use super::attachment::Attachment;
use super::claim::Holder;
use super::draft::{Content, Draft};
use crate::i18n::tr;

/// A document that takes the place of another one in a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swap {
    pub draft: Uuid,
    /// The hash of the content that is replaced.
    pub old: String,
    /// Its requirement is that of the document before.
    pub new: Attachment,
}

/// The reason that a profile keeps its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Another program is editing or sending it.
    InUse(Holder),
    /// This program is sending it.
    BeingSent,
    /// It is in the trash, or was deleted.
    Gone,
    /// It does not have the document any more, or only as one of two values that a person has to choose from.
    NotThere,
    /// It has the new document already.
    HasNew,
    /// It could not be read or saved.
    Failed(String),
}

impl LeftOut {
    /// The reason for people, without a full stop.
    pub fn message(&self) -> String {
        match self {
            Self::InUse(holder) => tr!("replace-in-use-reason", holder = holder.name()),
            Self::BeingSent => tr!("replace-being-sent-reason").to_owned(),
            Self::Gone => tr!("replace-gone-reason").to_owned(),
            Self::NotThere => tr!("replace-not-there-reason").to_owned(),
            Self::HasNew => tr!("replace-has-new-reason").to_owned(),
            Self::Failed(why) => why.clone(),
        }
    }
}

/// What becomes of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub draft: Uuid,
    pub title: String,
    /// True when it was submitted, so that the new document has to be sent.
    pub needs_sending: bool,
    pub left_out: Option<LeftOut>,
}

impl Planned {
    /// What becomes of a profile that nothing prevents from being changed.
    pub fn of(draft: &Draft, swap: &Swap) -> Self {
        Self {
            draft: draft.id,
            title: draft.title().to_owned(),
            needs_sending: draft.submission.is_submitted(),
            left_out: swapped(&draft.content, swap).err(),
        }
    }
}

/// A profile that was changed, and how it is changed back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swapped {
    pub planned: Planned,
    /// The name of the document that was put there.
    pub name: String,
    /// `None` when it was left out.
    pub back: Option<Swap>,
}

/// The content with the new document in the place of the old one, and the document that was there.
///
/// # Errors
/// When the content does not have the old document, or has the new one already.
pub fn swapped(content: &Content, swap: &Swap) -> Result<(Content, Attachment), LeftOut> {
    let has_new = |one: &Attachment| one.sha256 == swap.new.sha256;
    if content.attachments.iter().any(has_new) {
        return Err(LeftOut::HasNew);
    }
    let mut content = content.clone();
    let mut attachments = content.attachments.iter_mut();
    let old = attachments.find(|one| one.sha256 == swap.old);
    let Some(old) = old else {
        return Err(LeftOut::NotThere);
    };
    let new = Attachment {
        requirement: old.requirement.clone(),
        ..swap.new.clone()
    };
    let before = std::mem::replace(old, new);
    Ok((content, before))
}

/// The swap that brings back the document that was there before.
pub fn back(swap: &Swap, before: Attachment) -> Swap {
    Swap {
        draft: swap.draft,
        old: swap.new.sha256.clone(),
        new: before,
    }
}
