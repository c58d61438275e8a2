//! Several lines pasted into one field: when they are an address or a signature, a notice offers
//! to fill the fields from them, as one undo step.

use std::time::Duration;

use crate::app::effect::{Effect, Focus, WindowEffect};
use crate::app::state::{Notice, NoticeAction, PastedBlock, State, Tone};
use crate::domain::address::{self, block};
use crate::domain::fields::{FieldId, Section, label_in_sentence};
use crate::domain::finding::{FieldPath, PathPart};
use crate::domain::profile::CompanyProfile;
use crate::domain::{signature, text};

use super::notices::notify;
use super::{country, open_draft};
use crate::i18n::{quoted, tr};

/// Time for which the offer to split pasted lines is shown.
const OFFER_DURATION: Duration = Duration::from_mins(1);

/// The parts found in pasted lines.
#[derive(Default)]
struct PastedParts {
    kind: &'static str,
    parts: Vec<(FieldId, String)>,
    emails: Vec<String>,
    /// Other fields that are emptied, so that an old and a new address are not mixed.
    cleared: Vec<FieldId>,
    /// The lines that belong to none of the fields.
    left_over: Vec<String>,
}

/// Several lines were pasted into one field, which joins them.
pub(super) fn pasted_lines(state: &mut State, path: &FieldPath, pasted: &str) {
    if path.field == FieldId::EmailAddresses || !text::has_lines(pasted) {
        return;
    }
    let Some(draft) = state.open_draft() else {
        return;
    };
    let profile = &draft.content.profile;
    let (visible, _) = text::lines(pasted);
    let found = match (&path.part, path.field.row().section) {
        (PathPart::Whole, Section::Address) => address(&visible, profile),
        (PathPart::Whole, Section::Contact) => contact(&visible, profile),
        (PathPart::Whole, Section::Representative) => representative(&visible, profile),
        (
            PathPart::Whole,
            Section::Numbers
            | Section::Company
            | Section::Documents
            | Section::Advanced
            | Section::Review,
        )
        | (PathPart::Item(_) | PathPart::Key(_), _) => None,
    };
    let Some(found) = found else {
        let text = tr!("paste-lines-joined-notice");
        notify(state, Tone::Plain, text, None);
        return;
    };
    let message = offer_text(&found);
    let action = NoticeAction::SplitPasted(PastedBlock {
        draft: draft.id,
        path: path.clone(),
        before: profile.text(path.field).unwrap_or_default().to_owned(),
        parts: found.parts,
        emails: found.emails,
        cleared: found.cleared,
    });
    state.notices.retain(|notice| !is_paste_offer(notice));
    notify(state, Tone::Plain, message, Some(action));
    if let Some(notice) = state.notices.last_mut() {
        notice.until = Some(state.now.uptime + OFFER_DURATION);
    }
}

/// The country whose address format is assumed when the lines name none.
fn assumed_country(profile: &CompanyProfile) -> &str {
    match profile.address_country_code.trim() {
        "" => profile.country_code.trim(),
        chosen => chosen,
    }
}

fn address(text: &str, profile: &CompanyProfile) -> Option<PastedParts> {
    let block::Block {
        mut parts,
        mut left_over,
    } = block::split(text, assumed_country(profile))?;
    // An address must not change a company name that is filled in already.
    if !profile.company_name.trim().is_empty() {
        let company = |(field, _): &mut (FieldId, String)| *field == FieldId::CompanyName;
        left_over.extend(parts.extract_if(.., company).map(|(_, name)| name));
    }
    Some(PastedParts {
        kind: tr!("paste-address-kind"),
        parts,
        cleared: address::PARTS.into(),
        left_over,
        ..PastedParts::default()
    })
}

fn contact(text: &str, profile: &CompanyProfile) -> Option<PastedParts> {
    let signature = signature::split(text, assumed_country(profile))?;
    Some(PastedParts {
        kind: tr!("paste-signature-kind"),
        parts: vec![
            (FieldId::ContactFirstName, signature.first_name),
            (FieldId::ContactLastName, signature.last_name),
        ],
        emails: signature.emails,
        ..PastedParts::default()
    })
}

fn representative(text: &str, profile: &CompanyProfile) -> Option<PastedParts> {
    let signature = signature::split(text, assumed_country(profile))?;
    let phone = signature.phone;
    let phone = phone.map(|phone| (FieldId::RepresentativePhoneNumber, phone));
    let name = [
        (FieldId::RepresentativeFirstName, signature.first_name),
        (FieldId::RepresentativeLastName, signature.last_name),
    ];
    Some(PastedParts {
        kind: tr!("paste-signature-kind"),
        parts: name.into_iter().chain(phone).collect(),
        ..PastedParts::default()
    })
}

fn offer_text(found: &PastedParts) -> String {
    let parts = found.parts.iter();
    let parts = parts.map(|(field, part)| {
        tr!(
            "paste-part",
            label = label_in_sentence(field.row().label()),
            part = part
        )
    });
    let emails = found.emails.iter().map(|email| quoted([email]));
    let messages: Vec<String> = parts.chain(emails).collect();
    let text = tr!("paste-offer", what = found.kind, told = messages.join(", "));
    if found.left_over.is_empty() {
        return text;
    }
    let left_over = quoted(&found.left_over);
    tr!("paste-offer-rest", text = text, left_over = left_over)
}

fn is_paste_offer(notice: &Notice) -> bool {
    matches!(notice.action, Some(NoticeAction::SplitPasted(_)))
}

/// Fills the fields from pasted lines. Together with the paste it is one undo step.
pub(super) fn split(state: &mut State, pasted: PastedBlock, effects: &mut Vec<Effect>) {
    state.notices.retain(|notice| !is_paste_offer(notice));
    if state.open_draft().map(|draft| draft.id) != Some(pasted.draft) {
        let text = tr!("paste-other-profile-notice");
        notify(state, Tone::Plain, text, None);
        return;
    }
    open_draft::drop_typing_step(state, pasted.path.field, &pasted.before);
    let path = pasted.path.clone();
    open_draft::change(state, &path, |content| {
        let profile = &mut content.profile;
        if let Some(text) = profile.text_mut(path.field) {
            *text = pasted.before;
        }
        for field in pasted.cleared {
            if let Some(text) = profile.text_mut(field) {
                text.clear();
            }
        }
        for (field, part) in pasted.parts {
            if let Some(text) = profile.text_mut(field) {
                *text = part;
            }
        }
        if !pasted.emails.is_empty() {
            profile.email_addresses = pasted.emails;
        }
        country::drop_blank_extra_fields(content);
    });
    effects.push(Effect::Window(WindowEffect::Focus(Focus::Field(
        pasted.path,
    ))));
}
