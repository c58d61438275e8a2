//! Answers that arrive late: each says what it answers, and counts for nothing else.

use super::*;

use profile_desk::app::state::{TestState, TokenState};
use profile_desk::domain::origin::Origin;

const OPEN: Uuid = Uuid::from_u128(1);
const OTHER: Uuid = Uuid::from_u128(2);

// The consequence of an update

/// A submitted profile with one change.
fn changed() -> Harness {
    let mut draft = example_draft(1, "amsterdam-office");
    let sent = Payload::of(&draft);
    draft.submission = *record(SubmissionState::Submitted { at: at(0) });
    draft.submission.sent = Some(sent);
    draft.submission.target = Some(Target::from(&production_account()));
    let mut harness = Harness::with(vec![draft], vec![production_account()]);
    type_into(&mut harness, FieldId::CompanyName, "Another B.V.");
    harness
}

fn consequence_of(payload: Payload) -> JobEvent {
    JobEvent::Submission(SubmissionEvent::UpdateChecked {
        draft: OPEN,
        payload: Box::new(payload),
        answer: Ok(Revalidation::NotRequired),
    })
}

fn last_notice(harness: &Harness) -> &str {
    harness
        .state
        .notices
        .last()
        .map_or("", |notice| &notice.text)
}

#[test]
fn a_consequence_of_an_earlier_text_is_not_shown_for_the_text_now() {
    let mut harness = changed();
    harness.act(Action::Submission(SubmissionAction::Submit));
    let earlier = Payload::of(harness.state.drafts.get(&OPEN).unwrap());
    type_into(&mut harness, FieldId::CompanyName, "Yet Another B.V.");
    harness.done(consequence_of(earlier.clone()));
    assert!(revalidation(&harness).is_some());
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert!(harness.effects.submits().is_empty());
    // The text now is asked about, and an answer about the earlier one is none.
    assert_eq!(revalidation(&harness), None);
    harness.done(consequence_of(earlier));
    assert_eq!(revalidation(&harness), None);
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert!(harness.effects.submits().is_empty());
    harness.update_checked(Ok(Revalidation::Required));
    assert_eq!(revalidation(&harness), Some(Revalidation::Required));
}

/// The consequence that the open dialog shows.
fn revalidation(harness: &Harness) -> Option<Revalidation> {
    match &harness.state.dialog {
        Some(Dialog::ConfirmUpdate { revalidation, .. }) => *revalidation,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_consequence_that_comes_after_its_dialog_was_closed_opens_none() {
    let mut harness = changed();
    harness.act(Action::Submission(SubmissionAction::Submit));
    harness.act(Action::Dialogs(DialogAction::Close));
    harness.update_checked(Ok(Revalidation::Unknown));
    assert!(harness.state.dialog.is_none(), "nothing was asked");
    harness.act(Action::Submission(SubmissionAction::Submit));
    assert_eq!(harness.effects.update_checks().len(), 2);
    harness.update_checked(Ok(Revalidation::Unknown));
    assert_eq!(revalidation(&harness), Some(Revalidation::Unknown));
}

#[test]
fn what_changed_after_its_consequence_was_shown_is_checked_again() {
    let mut harness = changed();
    harness.act(Action::Submission(SubmissionAction::Submit));
    harness.update_checked(Ok(Revalidation::NotRequired));
    harness.attached(None, Attached::New(attachment("a")));
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert!(harness.effects.submits().is_empty());
    assert_eq!(harness.effects.update_checks().len(), 2);
    harness.update_checked(Ok(Revalidation::Required));
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert_eq!(harness.effects.submits().len(), 1);
}

// Documents

fn completions(typed: &str) -> JobEvent {
    JobEvent::Documents(DocumentEvent::PathCompletions {
        typed: typed.to_owned(),
        paths: vec![format!("{typed}/a")],
    })
}

#[test]
fn only_completions_of_the_path_as_it_is_now_are_offered() {
    let mut harness = blank();
    let complete = |harness: &mut Harness, path: &str| {
        let path = path.to_owned();
        harness.act(Action::Documents(DocumentAction::CompletePath(path)));
    };
    complete(&mut harness, "/h");
    complete(&mut harness, "/home");
    harness.done(completions("/home"));
    harness.done(completions("/h"));
    assert_eq!(harness.state.completions, ["/home/a"]);
    complete(&mut harness, "/home/b");
    let path = "/home/b".to_owned();
    harness.act(Action::Documents(DocumentAction::AttachTyped(path)));
    harness.done(completions("/home/b"));
    assert!(harness.state.completions.is_empty(), "it was attached");
}

#[test]
fn files_of_two_dialogs_are_each_for_what_they_were_picked_for() {
    let drafts = [1, 2].map(|id| example_draft(id, "amsterdam-office"));
    let mut harness = Harness::with(drafts.into(), vec![production_account()]);
    harness.act(Action::Library(LibraryAction::Open(OPEN)));
    let extract = Some("extract".to_owned());
    harness.act(Action::Documents(DocumentAction::Pick(extract.clone())));
    // The first dialog hangs.
    harness.wait(Duration::from_secs(11));
    harness.act(Action::Library(LibraryAction::Open(OTHER)));
    harness.act(Action::Documents(DocumentAction::Pick(None)));
    for (draft, requirement) in [(OPEN, extract), (OTHER, None)] {
        harness.done(JobEvent::FileDialog(FileDialogEvent::DocumentsPicked {
            draft,
            requirement,
            paths: vec!["a.pdf".into()],
        }));
    }
    let attaches = harness.effects.attaches().into_iter();
    let attaches: Vec<_> = attaches.map(|(draft, what, _)| (draft, what)).collect();
    assert_eq!(attaches, [(OPEN, Some("extract")), (OTHER, None)]);
}

#[test]
fn the_end_of_an_earlier_file_dialog_is_not_that_of_the_one_that_is_open() {
    let mut harness = blank();
    harness.act(Action::Documents(DocumentAction::Pick(None)));
    harness.wait(Duration::from_secs(11));
    let extract = Some("extract".to_owned());
    harness.act(Action::Documents(DocumentAction::Pick(extract)));
    harness.done(JobEvent::FileDialog(FileDialogEvent::DocumentsPicked {
        draft: OPEN,
        requirement: None,
        paths: Vec::new(),
    }));
    harness.effects.clear();
    harness.act(Action::Documents(DocumentAction::Pick(None)));
    assert!(harness.effects.file_dialogs().is_empty(), "one is open");
}

// Folders and exports

fn no_folder_dialog(drafts: &[Uuid]) -> JobEvent {
    JobEvent::FileDialog(FileDialogEvent::Unavailable {
        purpose: FileDialogEffect::PickFolder(ExportScope::Drafts(drafts.to_vec())),
        why: FileDialogError::Missing,
    })
}

fn export_dialog(harness: &Harness) -> &profile_desk::app::state::ExportDialog {
    match &harness.state.dialog {
        Some(Dialog::Export(dialog)) => dialog,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_dialog_that_did_not_open_is_reported_where_it_was_asked_for() {
    let mut harness = whole();
    harness.act(Action::Export(ExportAction::Ask(OPEN)));
    harness.act(Action::Export(ExportAction::PickFolder));
    assert_eq!(
        harness.effects.folder_dialogs(),
        [&ExportScope::Drafts(vec![OPEN])]
    );
    harness.no_file_dialog(FileDialogError::Missing);
    assert_eq!(export_dialog(&harness).progress, ExportProgress::Idle);
    assert_eq!(last_notice(&harness), FileDialogError::Missing.to_string());
    harness.done(no_folder_dialog(&[OTHER]));
    let progress = &export_dialog(&harness).progress;
    assert_eq!(*progress, ExportProgress::Idle, "another export's");
    harness.done(no_folder_dialog(&[OPEN]));
    let failed = ExportProgress::Failed(FileDialogError::Missing.into());
    assert_eq!(export_dialog(&harness).progress, failed);

    let mut harness = whole();
    harness.act(Action::Documents(DocumentAction::Pick(None)));
    harness.done(no_folder_dialog(&[OPEN]));
    assert_eq!(last_notice(&harness), FileDialogError::Missing.to_string());
    assert_ne!(harness.view.focus, Some(Focus::PathField));
    harness.effects.clear();
    harness.act(Action::Documents(DocumentAction::Pick(None)));
    assert!(harness.effects.file_dialogs().is_empty(), "one is open");
}

#[test]
fn a_folder_is_for_the_export_that_it_was_picked_for() {
    let mut harness = whole();
    let picked = |drafts: Vec<Uuid>| {
        let folder = Some(PathBuf::from("/mnt/stick"));
        let scope = ExportScope::Drafts(drafts);
        JobEvent::FileDialog(FileDialogEvent::FolderPicked { scope, folder })
    };
    harness.act(Action::Export(ExportAction::Ask(OPEN)));
    let before = export_dialog(&harness).folder.clone();
    harness.done(picked(vec![OTHER]));
    assert_eq!(export_dialog(&harness).folder, before);
    harness.done(picked(vec![OPEN]));
    assert_eq!(export_dialog(&harness).folder, "/mnt/stick");
}

#[test]
fn the_end_of_an_earlier_export_leaves_the_dialog_of_the_next_alone() {
    let done = || {
        Ok(ExportOutcome {
            into: "/one".into(),
            folders: vec!["/one/Office".into()],
            table: None,
            missing: Vec::new(),
        })
    };
    let failed = || Err(ExportError::Fault);
    let start = |harness: &mut Harness, folder: &str| {
        harness.act(Action::Export(ExportAction::Ask(OPEN)));
        let folder = folder.to_owned();
        harness.act(Action::Export(ExportAction::ChangeFolder(folder)));
        harness.act(Action::Export(ExportAction::Start));
    };
    let ended = |harness: &mut Harness, into: &str, outcome| {
        harness.done(JobEvent::Store(StoreEvent::Exported {
            scope: ExportScope::Drafts(vec![OPEN]),
            into: into.into(),
            outcome,
        }));
    };
    for outcome in [done(), failed()] {
        let mut harness = whole();
        start(&mut harness, "/one");
        harness.act(Action::Dialogs(DialogAction::Close));
        start(&mut harness, "/two");
        let message = match &outcome {
            Ok(exported) => exported.message(),
            Err(why) => why.to_string(),
        };
        ended(&mut harness, "/one", outcome);
        assert_eq!(last_notice(&harness), message);
        let progress = &export_dialog(&harness).progress;
        assert!(
            matches!(progress, ExportProgress::Running(..)),
            "{progress:?}"
        );
        harness.act(Action::Export(ExportAction::Start));
        assert_eq!(harness.effects.exports().len(), 2, "the second still runs");
        ended(&mut harness, "/two", failed());
        let failed = ExportProgress::Failed(ExportError::Fault);
        assert_eq!(export_dialog(&harness).progress, failed);
    }
}

// Accounts

fn accounts() -> (Harness, Account) {
    let account = account_at("https://a.example");
    let draft = example_draft(1, "amsterdam-office");
    let mut harness = Harness::with(vec![draft], vec![account.clone()]);
    harness.act(Action::Accounts(AccountAction::OpenDialog));
    (harness, account)
}

fn dialog(harness: &Harness) -> &profile_desk::app::state::AccountsDialog {
    match &harness.state.dialog {
        Some(Dialog::Accounts(dialog)) => dialog,
        other => panic!("{other:?}"),
    }
}

/// Saves the account with another server, without a token.
fn save_at(harness: &mut Harness, id: Uuid, base: &str) {
    harness.act(Action::Accounts(AccountAction::Edit(Some(id))));
    let mut form = dialog(harness).form.clone().unwrap();
    base.clone_into(&mut form.base);
    harness.act(Action::Accounts(AccountAction::ChangeForm(form)));
    harness.act(Action::Accounts(AccountAction::Save {
        new_id: id,
        token: TypedToken::Blank,
        keep: TokenStorage::SessionOnly,
    }));
    assert_eq!(dialog(harness).form, None, "it is saved");
}

fn tested(account: &Account) -> JobEvent {
    JobEvent::Accounts(AccountEvent::ConnectionTested {
        account: Box::new(account.clone()),
        state: TestState::Passed(3),
    })
}

#[test]
fn a_connection_counts_only_for_the_server_and_the_token_that_were_tested() {
    let (mut harness, account) = accounts();
    let test = |harness: &mut Harness| {
        harness.done(token_checked(&account, None, TokenState::Saved));
        harness.act(Action::Accounts(AccountAction::TestConnection(account.id)));
    };
    test(&mut harness);
    assert_eq!(harness.effects.connection_tests(), [&account]);
    save_at(&mut harness, account.id, "https://b.example");
    harness.done(tested(&account));
    assert_eq!(dialog(&harness).tests.get(&account.id), None);
    test(&mut harness);
    harness.done(tested(&account));
    let running = Some(&TestState::Running);
    assert_eq!(dialog(&harness).tests.get(&account.id), running);
    let now = harness.state.account(account.id).unwrap().clone();
    harness.done(tested(&now));
    let passed = Some(&TestState::Passed(3));
    assert_eq!(dialog(&harness).tests.get(&account.id), passed);

    test(&mut harness);
    harness.act(Action::Accounts(AccountAction::ForgetToken(account.id)));
    harness.done(tested(&now));
    assert_eq!(dialog(&harness).tests.get(&account.id), None);
}

fn token_checked(account: &Account, origin: Option<Origin>, state: TokenState) -> JobEvent {
    JobEvent::Accounts(AccountEvent::TokenChecked {
        account: account.id,
        origin,
        state,
    })
}

#[test]
fn the_state_of_a_token_counts_only_for_the_server_that_it_is_for() {
    let (mut harness, account) = accounts();
    save_at(&mut harness, account.id, "https://b.example");
    harness.done(token_checked(&account, account.origin(), TokenState::Saved));
    let token = |harness: &Harness| dialog(harness).tokens.get(&account.id).cloned();
    assert_eq!(token(&harness), Some(TokenState::Loading));
    let locked = LocalError::Sentence("The keyring is locked".to_owned());
    let failed = TokenState::Failed(locked.clone());
    harness.done(token_checked(&account, account.origin(), failed.clone()));
    assert_eq!(token(&harness), Some(TokenState::Loading));
    assert_eq!(last_notice(&harness), locked.to_string(), "it is said");
    let now = harness.state.account(account.id).unwrap().origin();
    harness.done(token_checked(&account, now, TokenState::None));
    assert_eq!(token(&harness), Some(TokenState::None));
}

#[test]
fn a_token_that_stays_in_the_keyring_after_its_account_is_reported() {
    let (mut harness, account) = accounts();
    harness.act(Action::Accounts(AccountAction::Remove(account.id)));
    let locked = LocalError::Sentence("The keyring is locked".to_owned());
    let failed = TokenState::Failed(locked.clone());
    harness.done(token_checked(&account, None, failed));
    assert_eq!(last_notice(&harness), locked.to_string());
    assert_eq!(dialog(&harness).tokens.get(&account.id), None);
}

#[test]
fn a_sandbox_without_an_account_is_not_restarted_in_silence() {
    let mut harness = Harness::with(Vec::new(), vec![sandbox_account()]);
    let no_port = LocalError::Sentence("No port".to_owned());
    harness.done(JobEvent::Accounts(AccountEvent::SandboxStarted(Err(
        no_port,
    ))));
    harness.act(Action::Accounts(AccountAction::Remove(
        sandbox_account().id,
    )));
    harness.effects.clear();
    harness.act(Action::Accounts(AccountAction::RetrySandbox));
    assert!(harness.effects.sandbox_starts().is_empty());
    let notice = harness.state.notices.last().unwrap();
    assert_eq!(
        notice.text,
        "No account uses the sandbox any more. To use it again, add it under Accounts"
    );
    assert_eq!(notice.action, Some(NoticeAction::OpenAccounts));
    let notices = harness.state.notices.iter();
    let actions: Vec<_> = notices.filter_map(|one| one.action.as_ref()).collect();
    assert_eq!(actions, [&NoticeAction::OpenAccounts], "no other button");
}
