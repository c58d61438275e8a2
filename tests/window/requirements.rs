//! Requirements of countries: queried in the background, stored with their date, met by
//! attaching, ticked as read, and listed before an incomplete profile is sent.

use std::time::Duration;

use crate::harness::window::{
    Harness, Window, answer, at, attachment, drop_file, example_draft, numbers, press,
    production_account, queries, requirement, sandbox_account, shown, window,
};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use egui_material_icons::icons::ICON_DRAG_INDICATOR;
use profile_desk::app::action::{
    AccountAction, Action, DocumentAction, FormAction, LibraryAction, RequirementAction,
    SubmissionAction,
};
use profile_desk::app::effect::Focus;
use profile_desk::app::job_event::{
    AccountEvent, FileDialogEvent, JobEvent, RequirementEvent, StoreEvent,
};
use profile_desk::app::state::{Dialog, QueryState, StoreKey};
use profile_desk::domain::account::{Account, Environment};
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::attachment::Attached;
use profile_desk::domain::country_requirements::{RequirementsQuery, RequirementsResponse};
use profile_desk::domain::duplicate::{DuplicatePart, duplicate};
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::{FieldPath, FindingKind};
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::requirement::{RequiredField, Requirement, RequirementKind};
use profile_desk::domain::submission::SubmissionState;
use profile_desk::store::Library;
use uuid::Uuid;

const OPEN: Uuid = Uuid::from_u128(1);

fn dutch() -> Vec<Requirement> {
    vec![
        requirement("extract", RequirementKind::Document, "Extract"),
        requirement("identity", RequirementKind::Document, "Identity document"),
        Requirement {
            number_types: vec!["LOCAL".to_owned()],
            ..requirement(
                "region",
                RequirementKind::CompanyRestriction,
                "In the region",
            )
        },
        requirement("few", RequirementKind::RequestRestriction, "Few at a time"),
    ]
}

fn court() -> Vec<RequiredField> {
    vec![RequiredField {
        name: "registerCourt".to_owned(),
        description: Some("Register court".to_owned()),
    }]
}

/// A valid profile for Dutch numbers, with the sandbox running.
fn harness() -> Harness {
    let draft = example_draft(1, "amsterdam-office");
    let mut harness = Harness::with(vec![draft], vec![sandbox_account(), production_account()]);
    harness.sandbox_started();
    harness
}

fn company(country: &str) -> RequirementsQuery {
    RequirementsQuery::RequiredFields(country.to_owned())
}

fn meets(harness: &Harness) -> Vec<Option<String>> {
    let attachments = &harness.state.open_draft().unwrap().content.attachments;
    attachments.iter().map(|a| a.requirement.clone()).collect()
}

// Queried in the background

#[test]
fn both_countries_of_a_profile_are_queried_once_per_run() {
    let mut harness = harness();
    assert_eq!(queries(&mut harness), [numbers("NL"), company("NL")]);
    harness.answer(
        numbers("NL"),
        Ok(RequirementsResponse::Requirements(dutch())),
    );
    harness.answer(
        company("NL"),
        Ok(RequirementsResponse::RequiredFields(Vec::new())),
    );
    harness.act(Action::Library(LibraryAction::New(Uuid::from_u128(2))));
    harness.act(Action::Library(LibraryAction::Open(OPEN)));
    assert_eq!(queries(&mut harness), []);
    let code =
        |field, code: &str| Action::Form(FormAction::Edit(FieldPath::from(field), code.to_owned()));
    harness.act(code(FieldId::AddressCountryCode, "DE"));
    assert_eq!(queries(&mut harness), [company("DE")]);
    harness.act(code(FieldId::CountryCode, "BE"));
    assert_eq!(queries(&mut harness), [numbers("BE")]);
    // An unknown country is not queried.
    harness.act(code(FieldId::CountryCode, "Atlantis"));
    assert_eq!(queries(&mut harness), []);
}

/// The query may be faster than the keyring.
#[test]
fn queries_that_failed_without_a_token_are_sent_again() {
    let mut harness = harness();
    queries(&mut harness);
    let account = "Sandbox".to_owned();
    let detail = LocalError::NoToken { account };
    harness.answer(numbers("NL"), Err(ApiError::Local { detail }));
    harness.done(JobEvent::Accounts(AccountEvent::TokenStored));
    assert_eq!(queries(&mut harness), [numbers("NL"), company("NL")]);
    assert_eq!(
        harness.state.requirement_queries[&numbers("NL")],
        QueryState::Running
    );
}

#[test]
fn another_account_is_queried_and_has_its_own_requirements() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    assert_eq!(
        harness.state.account_requirements().unwrap().requirements["NL"]
            .entries
            .len(),
        4
    );
    queries(&mut harness);
    harness.act(Action::Accounts(AccountAction::Use(
        production_account().id,
    )));
    assert_eq!(queries(&mut harness), [numbers("NL"), company("NL")]);
    assert!(harness.state.account_requirements().is_none());
    // A late response to the first account is stored for that one, and not used for the second.
    harness.done(JobEvent::Requirements(RequirementEvent::Received {
        account: Box::new(sandbox_account()),
        query: company("NL"),
        sent_at: harness.up,
        outcome: Ok(RequirementsResponse::RequiredFields(court())),
        at: at(5),
    }));
    assert!(harness.state.account_requirements().is_none());
    assert_eq!(
        harness.state.requirements.accounts[&sandbox_account().id]
            .required_fields
            .len(),
        1
    );
    // A response of a server that the account no longer uses is dropped.
    let elsewhere = Environment::Custom("https://api.example.com".parse().unwrap());
    harness.done(JobEvent::Requirements(RequirementEvent::Received {
        account: Box::new(Account {
            environment: elsewhere,
            ..production_account()
        }),
        query: company("NL"),
        sent_at: harness.up,
        outcome: Ok(RequirementsResponse::RequiredFields(court())),
        at: at(6),
    }));
    assert!(harness.state.account_requirements().is_none());
    // The requirements of an account are removed with it.
    harness.act(Action::Accounts(AccountAction::Remove(
        sandbox_account().id,
    )));
    assert!(harness.state.requirements.accounts.is_empty());
}

#[test]
fn a_response_is_stored_and_used_offline_with_its_date() {
    let mut first = harness();
    first.requires("NL", dutch());
    first.wait(Duration::from_secs(3));
    let saved = first.effects.requirement_saves()[0];
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path());
    library.save_requirements(saved).unwrap();

    let (cache, problem) = library.requirements();
    assert!(problem.is_none());
    let mut second = Harness::with(Vec::new(), vec![sandbox_account()]);
    second.up = Duration::from_hours(24);
    second.requirements = cache;
    second.load(
        vec![example_draft(1, "amsterdam-office")],
        first.state.settings.clone(),
        vec![sandbox_account()],
    );
    second.sandbox_started();
    let detail = LocalError::Sentence("CM.com could not be reached".to_owned());
    let error = ApiError::Local { detail };
    second.answer(numbers("NL"), Err(error.clone()));
    let trouble = QueryState::Failed(error);
    assert_eq!(second.state.requirement_queries[&numbers("NL")], trouble);
    second.act(Action::Form(FormAction::Check));
    assert!(
        shown(&second).iter().any(|text| text.contains("Extract")),
        "{:?}",
        shown(&second)
    );
    let told = &second.state.account_requirements().unwrap().requirements["NL"];
    assert_eq!(told.as_of, at(0));

    let mut window = window(second, [1280.0, 3000.0], egui::Theme::Light);
    let lines = [
        "For numbers in the Netherlands, as of 10 Mar",
        "We could not refresh this. CM.com could not be reached",
    ];
    for line in lines {
        assert!(
            window.query_by_label_contains(line).is_some(),
            "{line} is not there"
        );
    }
    window.state_mut().effects.clear();
    window
        .query_all_by_label("Try again")
        .next()
        .unwrap()
        .click();
    window.run();
    assert!(!window.state().effects.queries().is_empty());
}

#[test]
fn a_response_that_could_not_be_saved_is_saved_again() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    harness.wait(Duration::from_secs(3));
    harness.done(JobEvent::Store(StoreEvent::Saved {
        key: StoreKey::Requirements,
        at: at(3),
        outcome: Err(LocalError::Fault),
    }));
    harness.effects.clear();
    harness.wait(Duration::from_secs(6));
    assert!(!harness.effects.requirement_saves().is_empty());
}

// Documents

#[test]
fn a_document_attached_to_a_requirement_meets_it() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    harness.act(Action::Documents(DocumentAction::Pick(Some(
        "identity".to_owned(),
    ))));
    harness.done(JobEvent::FileDialog(FileDialogEvent::DocumentsPicked {
        draft: harness.state.open_draft().unwrap().id,
        requirement: Some("identity".to_owned()),
        paths: vec!["/tmp/passport.pdf".into()],
    }));
    let (_, requirement, _) = harness.effects.attaches()[0];
    assert_eq!(requirement, Some("identity"));
    harness.attached(Some("identity"), Attached::New(attachment("a")));
    assert_eq!(meets(&harness), [Some("identity".to_owned())]);
    // One requirement is left, and the next file may be anything.
    harness.attached(None, Attached::New(attachment("b")));
    assert_eq!(meets(&harness)[1], None);
    harness.act(Action::Form(FormAction::Check));
    let missing =
        "Attach a document for numbers in the Netherlands, or choose which document it is: Extract";
    assert!(
        shown(&harness).contains(&missing.to_owned()),
        "{:?}",
        shown(&harness)
    );
    // The same file again, now for a requirement.
    harness.attached(Some("extract"), Attached::AlreadyAttached(attachment("b")));
    assert_eq!(meets(&harness)[1].as_deref(), Some("extract"));
    let told = |harness: &Harness| {
        let texts = harness.state.notices.iter().map(|notice| &notice.text);
        texts
            .filter(|text| text.starts_with("“b.pdf” was attached for another requirement"))
            .count()
    };
    assert_eq!(told(&harness), 0);
    // For another requirement it no longer meets the first one, and a notice says so.
    harness.attached(Some("identity"), Attached::AlreadyAttached(attachment("b")));
    assert_eq!(meets(&harness)[1].as_deref(), Some("identity"));
    assert_eq!(told(&harness), 1);
    harness.act(Action::Form(FormAction::Undo));
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(meets(&harness)[1], None);
}

#[test]
fn number_types_decide_the_requirements_and_remove_no_document() {
    let mut harness = harness();
    let mut sends_query = dutch();
    sends_query[1].number_types = vec!["LOCAL".to_owned()];
    harness.requires("NL", sends_query);
    harness.attached(Some("identity"), Attached::New(attachment("a")));
    harness.act(Action::Form(FormAction::Check));
    let count = |harness: &Harness| shown(harness).len();
    assert_eq!(count(&harness), 3, "{:?}", shown(&harness));
    let local = profile_desk::domain::profile::PhoneNumberType::Local;
    harness.act(Action::Form(FormAction::SetNumberType(local, false)));
    assert_eq!(count(&harness), 2, "{:?}", shown(&harness));
    assert_eq!(meets(&harness), [Some("identity".to_owned())]);
}

#[test]
fn a_document_keeps_no_requirement_of_another_country() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    harness.attached(Some("identity"), Attached::New(attachment("a")));
    harness.act(Action::Form(FormAction::Edit(
        FieldId::CountryCode.into(),
        "SE".to_owned(),
    )));
    // Until the requirements of Sweden are known, nothing is removed.
    assert_eq!(meets(&harness), [Some("identity".to_owned())]);
    harness.requires("SE", Vec::new());
    assert_eq!(meets(&harness), [None]);
}

#[test]
fn a_requirement_of_other_number_types_is_still_named() {
    let mut harness = harness();
    let mut sends_query = dutch();
    sends_query[1].number_types = vec!["TOLLFREE".to_owned()];
    harness.requires("NL", sends_query);
    harness.attached(Some("identity"), Attached::New(attachment("a")));
    harness.act(Action::Form(FormAction::GoTo(FieldId::Documents.into())));
    let window = window(harness, [1280.0, 1400.0], egui::Theme::Light);
    let meets = window.get_by_label("Requirement for a.pdf");
    assert_eq!(
        meets.value().as_deref(),
        Some("Document for: Identity document")
    );
}

#[test]
fn what_a_document_is_for_is_chosen_with_the_arrow_keys() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    harness.attached(None, Attached::New(attachment("a")));
    harness.act(Action::Form(FormAction::GoTo(FieldId::Documents.into())));
    let mut window = window(harness, [1280.0, 1400.0], egui::Theme::Light);
    let press = |window: &mut Window, keys: &[Key]| {
        for key in keys {
            window.key_press(*key);
            window.run();
        }
    };
    let options = |window: &Window| window.query_all_by_role(Role::ListBoxOption).count();
    let closed = options(&window);
    let list = |window: &Window| options(window) - closed;
    window.get_by_label("Requirement for a.pdf").focus();
    window.run();
    press(&mut window, &[Key::Space]);
    assert_eq!(list(&window), 3);
    press(
        &mut window,
        &[Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Enter],
    );
    assert_eq!(list(&window), 0);
    assert_eq!(meets(window.state()), [Some("extract".to_owned())]);
    // Escape leaves all as it was, and the focus where it is.
    press(&mut window, &[Key::Space, Key::ArrowDown, Key::Escape]);
    assert_eq!(list(&window), 0);
    assert_eq!(meets(window.state()), [Some("extract".to_owned())]);
    assert!(window.get_by_label("Requirement for a.pdf").is_focused());
    press(&mut window, &[Key::Space, Key::ArrowUp, Key::Enter]);
    assert_eq!(meets(window.state()), [None]);
}

// Restrictions

#[test]
fn a_changed_restriction_must_be_ticked_as_read_again() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    harness.act(Action::Requirements(RequirementAction::SetRead(
        "region".to_owned(),
        true,
    )));
    harness.act(Action::Form(FormAction::Check));
    let unread = |harness: &Harness| {
        let texts = shown(harness);
        texts
            .into_iter()
            .filter(|text| text.starts_with("Confirm you have read"))
            .collect::<Vec<_>>()
    };
    let few = "Confirm you have read, for numbers in the Netherlands: Few at a time";
    assert_eq!(unread(&harness), [few]);
    harness.act(Action::Requirements(RequirementAction::SetRead(
        "few".to_owned(),
        true,
    )));
    assert!(unread(&harness).is_empty());
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(unread(&harness), [few]);
    harness.act(Action::Form(FormAction::Redo));
    let mut changed = dutch();
    changed[3].text = "One at a time".to_owned();
    harness.requires("NL", changed);
    assert_eq!(unread(&harness).len(), 1);
    // It is kept with the draft, but not copied to a duplicate, which may be for another company.
    let draft = harness.state.open_draft().unwrap().clone();
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path());
    library.save(&draft).unwrap();
    let again = library.load(draft.id).unwrap().content.restrictions_read;
    assert_eq!(again, draft.content.restrictions_read);
    assert_eq!(again.len(), 2);
    let copy = duplicate(
        &draft,
        Uuid::from_u128(9),
        at(0),
        &DuplicatePart::ALL.into(),
    );
    assert!(copy.content.restrictions_read.is_empty());
}

// Extra fields

#[test]
fn the_extra_fields_of_the_address_country_are_required() {
    let mut harness = harness();
    let path = FieldPath::key(FieldId::RequiredFields, "registerCourt");
    harness.act(Action::Form(FormAction::Edit(
        FieldId::AddressCountryCode.into(),
        "DE".to_owned(),
    )));
    harness.answer(
        company("DE"),
        Ok(RequirementsResponse::RequiredFields(court())),
    );
    let found = |harness: &Harness| harness.state.findings_at(&path).count();
    assert_eq!(found(&harness), 0, "it is missed only after a check");
    harness.act(Action::Form(FormAction::Check));
    assert_eq!(found(&harness), 1);
    let text = "Enter the register court. It is required for companies in Germany";
    assert!(
        shown(&harness).contains(&text.to_owned()),
        "{:?}",
        shown(&harness)
    );
    harness.act(Action::Form(FormAction::Edit(
        path.clone(),
        "Amtsgericht Bonn".to_owned(),
    )));
    assert_eq!(found(&harness), 0);
}

#[test]
fn an_extra_field_is_a_real_field_of_the_form() {
    let mut harness = harness();
    harness.act(Action::Form(FormAction::Edit(
        FieldId::AddressCountryCode.into(),
        "DE".to_owned(),
    )));
    harness.answer(
        company("DE"),
        Ok(RequirementsResponse::RequiredFields(court())),
    );
    harness.act(Action::Form(FormAction::Check));
    let path = FieldPath::key(FieldId::RequiredFields, "registerCourt");
    harness.act(Action::Form(FormAction::GoTo(path)));
    let mut window = window(harness, [800.0, 600.0], egui::Theme::Light);
    let field = window.get_by_role_and_label(Role::TextInput, "Register court");
    assert!(field.is_focused());
    let text = field.accesskit_node().description().unwrap_or_default();
    assert!(text.contains("Enter the register court"), "{text}");
    field.type_text("Bonn");
    window.run();
    assert_eq!(
        window.state().profile().required_fields["registerCourt"],
        "Bonn"
    );
}

// Before an incomplete profile is sent

fn question(harness: &Harness) -> Vec<FindingKind> {
    match &harness.state.dialog {
        Some(Dialog::Review(review)) => review.warnings.iter().map(|w| w.kind).collect(),
        other => panic!("no question: {other:?}"),
    }
}

#[test]
fn an_incomplete_profile_is_sent_after_a_review_that_names_missing_items() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    harness.answer(
        company("NL"),
        Ok(RequirementsResponse::RequiredFields(court())),
    );
    harness.act(Action::Submission(SubmissionAction::Submit));
    let missing = [FindingKind::Incomplete; 3];
    let unread = [FindingKind::Missing; 2];
    let kinds = question(&harness);
    assert_eq!(
        kinds.iter().filter(|kind| missing.contains(kind)).count(),
        3
    );
    assert_eq!(kinds.iter().filter(|kind| unread.contains(kind)).count(), 2);
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    for line in [
        "CM.com needs this before it can approve the profile",
        "Attach a document for numbers in the Netherlands: Extract",
        "Enter the register court. It is required for companies in the Netherlands",
    ] {
        assert!(window.query_all_by_label(line).next().is_some(), "{line}");
    }
    window.state_mut().effects.clear();
    let button = "Submit to the sandbox without the missing items";
    window.get_by_label(button).click();
    window.run_steps(3);
    assert_eq!(window.state().effects.submits().len(), 1);
}

#[test]
fn a_complete_profile_has_nothing_missing() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    for (id, sha256) in [("extract", "a"), ("identity", "b")] {
        harness.attached(Some(id), Attached::New(attachment(sha256)));
    }
    for id in ["region", "few"] {
        harness.act(Action::Requirements(RequirementAction::SetRead(
            id.to_owned(),
            true,
        )));
    }
    harness.readable();
    harness.act(Action::Submission(SubmissionAction::Submit));
    assert_eq!(question(&harness), []);
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert!(!harness.effects.submits().is_empty());
}

#[test]
fn check_says_that_an_incomplete_profile_can_be_submitted_but_not_approved() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    harness.act(Action::Form(FormAction::Check));
    let window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    let told = window.query_by_label_contains("the review starts only when");
    assert!(told.is_some());
}

#[test]
fn an_approved_profile_has_no_requirements() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.visibility.checked = true;
    draft.submission.state = SubmissionState::Submitted { at: at(0) };
    draft.submission.answer = Some(answer("Approved", None));
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.requires("NL", dutch());
    assert_eq!(shown(&harness), Vec::<String>::new());
}

#[test]
fn f8_moves_from_a_ticked_restriction_to_the_next_requirement() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    harness.act(Action::Form(FormAction::Check));
    let paths: Vec<FieldPath> = {
        let findings = harness.state.shown_findings();
        findings.map(|finding| finding.path.clone()).collect()
    };
    let focus = |harness: &Harness| harness.view.focus.clone();
    for (index, path) in paths.iter().enumerate() {
        harness.act(Action::Form(FormAction::NextProblem));
        assert_eq!(focus(&harness), Some(Focus::Field(path.clone())), "{index}");
        for id in ["few", "region"] {
            if *path == FieldPath::key(FieldId::Documents, id) {
                harness.act(Action::Requirements(RequirementAction::SetRead(
                    id.to_owned(),
                    true,
                )));
            }
        }
    }
    let draft = harness.state.open_draft().unwrap();
    assert_eq!(draft.content.restrictions_read.len(), 2);
}

// In the window

fn inspector(harness: Harness) -> Window {
    window(harness, [1280.0, 1400.0], egui::Theme::Light)
}

#[test]
fn a_restriction_is_ticked_by_keyboard() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    harness.act(Action::Form(FormAction::GoTo(FieldPath::key(
        FieldId::Documents,
        "region",
    ))));
    let mut window = inspector(harness);
    let tick = window.get_by_role_and_label(Role::CheckBox, "In the region");
    assert!(tick.is_focused());
    window.key_press(egui::Key::Space);
    window.run();
    let draft = window.state().state.open_draft().unwrap();
    assert_eq!(draft.content.restrictions_read.len(), 1);
}

#[test]
fn going_to_a_requirement_in_a_small_window_shows_the_inspector() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    harness.act(Action::Form(FormAction::Check));
    harness.view.focus = Some(Focus::Field(FieldPath::key(FieldId::Documents, "identity")));
    let window = window(harness, [800.0, 600.0], egui::Theme::Light);
    let attach = window.get_by_label("Attach for: Identity document");
    assert!(attach.is_focused());
}

#[test]
fn an_attachment_is_dragged_onto_the_requirement_that_it_meets() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    harness.attached(None, Attached::New(attachment("a")));
    assert_eq!(meets(&harness), [None]);
    harness.act(Action::Form(FormAction::GoTo(FieldId::Documents.into())));
    let mut window = inspector(harness);
    let handle = window.get_by_label(ICON_DRAG_INDICATOR.codepoint).rect();
    let target = window.get_by_label("Attach for: Identity document").rect();
    window.drag_at(handle.center());
    window.run_steps(2);
    window.hover_at(target.center());
    window.run_steps(2);
    window.drop_at(target.center());
    window.run_steps(3);
    assert_eq!(meets(window.state()), [Some("identity".to_owned())]);
}

#[test]
fn a_file_dropped_on_a_slot_meets_its_requirement_and_elsewhere_none() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    harness.act(Action::Form(FormAction::GoTo(FieldId::Documents.into())));
    let mut window = inspector(harness);
    let slot = window.get_by_label("Identity document").rect().center();
    let requirements = |window: &Window| {
        let attaches = window.state().effects.attaches();
        let all = attaches
            .iter()
            .map(|(_, requirement, _)| requirement.map(str::to_owned));
        all.collect::<Vec<_>>()
    };
    window.hover_at(slot);
    window.run();
    drop_file(&mut window, "/x/passport.pdf");
    assert_eq!(requirements(&window), [Some("identity".to_owned())]);
    // Some systems tell where the pointer is after the drop only.
    window.remove_cursor();
    window.run();
    drop_file(&mut window, "/x/passport2.pdf");
    assert_eq!(requirements(&window).len(), 1);
    window.hover_at(slot);
    window.run();
    assert_eq!(requirements(&window).len(), 2);
    assert_eq!(requirements(&window)[1].as_deref(), Some("identity"));
    // Or not at all.
    window.remove_cursor();
    window.run();
    drop_file(&mut window, "/x/other.pdf");
    window.run_steps(4);
    assert_eq!(requirements(&window)[2..], [None]);
}

#[test]
fn a_document_stands_in_the_slot_of_its_requirement_and_others_below() {
    let mut harness = harness();
    harness.requires("NL", dutch());
    harness.attached(Some("identity"), Attached::New(attachment("passport")));
    harness.attached(None, Attached::New(attachment("other")));
    harness.act(Action::Form(FormAction::GoTo(FieldId::Documents.into())));
    let mut window = inspector(harness);
    let top = |window: &Window, label: &str| window.get_by_label(label).rect().top();
    let order = [
        "Extract",
        "Identity document",
        "passport.pdf",
        "In the region",
        "Other documents",
        "other.pdf",
    ];
    let tops = order.map(|label| top(&window, label));
    assert!(tops.is_sorted(), "{tops:?}");
    // By keyboard, it goes to another slot, or to none.
    let choice = window.get_by_label("Requirement for passport.pdf");
    choice.focus();
    window.run();
    for key in [Key::Enter, Key::ArrowUp, Key::Enter] {
        press(&mut window, key);
    }
    assert_eq!(meets(window.state()), [Some("extract".to_owned()), None]);
    assert!(top(&window, "passport.pdf") < top(&window, "Identity document"));
}
