//! What countries ask, and how addresses and names are written there.

use profile_desk::app::action::{Action, FormAction, RequirementAction, SubmissionAction};
use profile_desk::app::job_event::{DocumentEvent, JobEvent};
use profile_desk::domain::attachment::{Attached, Attachment};
use profile_desk::domain::country_requirements::{
    RequirementsCache, RequirementsQuery, RequirementsResponse,
};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::requirement::{RequiredField, RequirementKind};
use uuid::Uuid;

use super::states::{extract, library};
use crate::harness::window::{Harness, at, example_draft, requirement, sandbox_account};

/// A German company that wants Dutch numbers, with most of what that asks missing.
pub fn incomplete() -> Harness {
    let mut draft = example_draft(1, "berlin-office");
    let profile = &mut draft.content.profile;
    "NL".clone_into(&mut profile.country_code);
    "HRB 6794".clone_into(&mut profile.business_register_number);
    profile.required_fields.clear();
    let mut harness = library(draft);
    let mut asked = harness.state.account_requirements().unwrap().requirements["NL"]
        .entries
        .clone();
    asked.extend([
        requirement(
            "identity",
            RequirementKind::Document,
            "Identity document of the authorised representative",
        ),
        requirement(
            "few",
            RequirementKind::RequestRestriction,
            "Local numbers can be requested for one prefix region at a time",
        ),
    ]);
    // The first answer, not a change of another one.
    harness.state.requirements = RequirementsCache::default();
    harness.requires("NL", asked);
    let field = RequiredField {
        name: "registerCourt".to_owned(),
        description: Some("Register court (Amtsgericht)".to_owned()),
    };
    let query = RequirementsQuery::RequiredFields("DE".to_owned());
    harness.answer(query, Ok(RequirementsResponse::RequiredFields(vec![field])));
    let extract = Attachment {
        requirement: Some("extract".to_owned()),
        ..extract()
    };
    harness.done(JobEvent::Documents(DocumentEvent::Attached {
        draft: Uuid::from_u128(1),
        requirement: Some("extract".to_owned()),
        outcomes: vec![Ok(Attached::New(extract))],
    }));
    harness.act(Action::Requirements(RequirementAction::SetRead(
        "few".to_owned(),
        true,
    )));
    harness
}

/// What the countries ask, with an extra field in sight.
pub fn requirements() -> Harness {
    let mut harness = incomplete();
    harness.act(Action::Form(FormAction::Check));
    let court = FieldPath::key(FieldId::RequiredFields, "registerCourt");
    harness.act(Action::Form(FormAction::GoTo(court)));
    harness
}

/// The question before an incomplete profile goes out.
pub fn incomplete_question() -> Harness {
    let mut harness = incomplete();
    harness.sandbox_started();
    harness.act(Action::Submission(SubmissionAction::Submit));
    harness
}

/// An address as it is written in America, with mistakes.
pub fn address_us() -> Harness {
    let mut draft = example_draft(1, "austin-office");
    "Ontario".clone_into(&mut draft.content.profile.region);
    "7870".clone_into(&mut draft.content.profile.postal_code);
    "12, Block B".clone_into(&mut draft.content.profile.street_number);
    let mut harness = library(draft);
    for field in [FieldId::Region, FieldId::PostalCode, FieldId::StreetNumber] {
        harness.act(Action::Form(FormAction::Blurred(field.into())));
    }
    harness.act(Action::Form(FormAction::GoTo(FieldId::City.into())));
    harness
}

/// A profile of a Japanese company, and others whose names are in other scripts.
pub fn scripts() -> Harness {
    let named = |id: u128, example: &str, company: &str| {
        let mut draft = example_draft(id, example);
        company.clone_into(&mut draft.content.profile.company_name);
        draft
    };
    let mut open = named(1, "osaka-office", "なにわ通信サービス株式会社");
    open.changed_at = at(0);
    let drafts = vec![
        named(2, "london-office", "شركة الاتصالات العربية"),
        named(3, "berlin-office", "บริษัท โทรคมนาคม จำกัด"),
        named(
            4,
            "antwerp-office",
            "หจก. ตัวอย่าง – Ελληνικά – Кириллица – Đặng",
        ),
        open,
    ];
    let mut harness = Harness::with(drafts, vec![sandbox_account()]);
    harness.act(Action::Form(FormAction::GoTo(
        FieldId::BusinessRegisterNumber.into(),
    )));
    harness
}

/// An address that was pasted whole into the street of a blank profile.
pub fn pasted() -> Harness {
    let mut harness = library(Draft::new(Uuid::from_u128(1), at(-500)));
    let lines = "Acme BV\nKerkstraat 12 bis\n1012ab Amsterdam\nThe Netherlands";
    let street = FieldPath::from(FieldId::Street);
    harness.act(Action::Form(FormAction::PastedLines(
        street.clone(),
        lines.to_owned(),
    )));
    harness.act(Action::Form(FormAction::Edit(
        street.clone(),
        lines.replace('\n', " "),
    )));
    harness.act(Action::Form(FormAction::GoTo(street)));
    harness
}
