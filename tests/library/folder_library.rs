//! Makes the folder library in `tests/fixtures/folder-library` with the store that wrote such
//! libraries.

use std::fs;
use std::path::Path;

use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::country_requirements::{AccountRequirements, Dated, RequirementsCache};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::{Finding, FindingKind};
use profile_desk::domain::history::EventKind;
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::requirement::RequirementKind;
use profile_desk::domain::submission::{Step, SubmissionState};
use profile_desk::settings::{Settings, Theme};
use profile_desk::store::Library;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::library::{full, record};
use crate::harness::window::{
    answer, at, example_draft, in_review, production_account, refused, requirement, sandbox_account,
};

fn edit(path: &Path, change: impl FnOnce(&mut Value)) {
    let mut json: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    change(&mut json);
    fs::write(path, serde_json::to_vec_pretty(&json).unwrap()).unwrap();
}

fn named(id: u128, name: &str) -> Draft {
    let mut draft = example_draft(id, "amsterdam-office");
    draft.changed_at = at(i64::try_from(id).unwrap());
    name.clone_into(&mut draft.content.profile.name);
    draft
}

fn sent(id: u128, name: &str) -> Draft {
    let mut draft = in_review(id, &sandbox_account());
    draft.changed_at = at(i64::try_from(id).unwrap());
    name.clone_into(&mut draft.content.profile.name);
    draft.submission.sent = Some(Payload::of(&draft));
    let account = "Sandbox".to_owned();
    draft
        .submission
        .note(at(0), EventKind::Submitted { account });
    draft
}

#[test]
#[ignore = "writes into FOLDER_LIBRARY"]
fn makes_the_folder_library() {
    let root = std::env::var_os("FOLDER_LIBRARY").unwrap();
    let root = Path::new(&root);
    let library = Library::at(root);
    let save = |draft: &Draft| {
        library.save(draft).unwrap();
        if draft.submission != Default::default() {
            library
                .save_submission(draft.id, &draft.submission)
                .unwrap();
        }
    };
    let folder = |id: u128| root.join("drafts").join(Uuid::from_u128(id).to_string());
    let outside = tempfile::tempdir().unwrap();
    let with_document = |draft: &mut Draft, text: &str| {
        let file = outside.path().join("Extract.pdf");
        fs::write(&file, format!("%PDF-1.4\n% {text}\n%%EOF\n")).unwrap();
        let already = draft.content.attachments.clone();
        let attached = library.attach(draft.id, &file, &already, at(3));
        use profile_desk::domain::attachment::Attached;
        match attached.unwrap() {
            Attached::New(attachment) => draft.content.attachments.push(attachment),
            other => panic!("{other:?}"),
        }
    };
    let timeout = || ApiError::Timeout {
        host: "api.cm.com".to_owned(),
    };

    // Every state of a submission.
    let mut draft = full(1);
    for text in ["one", "two"] {
        with_document(&mut draft, text);
        save(&draft);
    }
    save(&draft);
    let mut draft = sent(2, "Creating");
    draft.submission.sent = None;
    draft.submission.answer = None;
    let since = at(20);
    let step = Step::Create;
    draft.submission.state = SubmissionState::Running { step, since };
    save(&draft);
    let mut draft = named(3, "Refused");
    let text = "This city is not known";
    draft.submission.state = refused(Finding::problem(
        FieldId::City.into(),
        FindingKind::Server,
        text,
    ));
    draft.submission.refused = Some(Payload::of(&draft));
    save(&draft);
    let mut draft = sent(4, "In doubt");
    draft.submission.sent = None;
    draft.submission.answer = None;
    draft.submission.attempts = vec![Payload::of(&draft)];
    draft.submission.doubt_since = Some(at(20));
    let error = timeout();
    draft.submission.state = SubmissionState::Unknown { error, since };
    save(&draft);
    let mut draft = sent(5, "In review");
    with_document(&mut draft, "one");
    save(&draft);
    for (id, status, comment) in [
        (6, "Approved", None),
        (7, "Rejected", Some("The extract is too old")),
        (8, "Incomplete", Some("Add the back of the passport")),
    ] {
        let mut draft = sent(id, status);
        draft.submission.apply_answer(answer(status, comment));
        save(&draft);
    }
    let mut draft = sent(9, "Deleted at the server");
    let mut deleted = answer("Approved", None);
    deleted.deleted_on = Some("2026-05-01T00:00:00Z".to_owned());
    draft.submission.apply_answer(deleted);
    save(&draft);
    let mut draft = sent(10, "No longer found");
    draft.submission.apply_error(&ApiError::NotFound, at(30));
    save(&draft);
    let mut draft = sent(11, "Update in doubt");
    draft.submission.state = SubmissionState::Stopped {
        step: Step::Update,
        error: timeout(),
        at: at(40),
        in_doubt: true,
    };
    save(&draft);
    let mut draft = named(12, "Stopped by this computer");
    draft.submission.state = SubmissionState::Stopped {
        step: Step::Create,
        error: LocalError::Fault.into(),
        at: at(40),
        in_doubt: false,
    };
    save(&draft);
    let mut draft = named(13, "Format 1 of the record");
    draft.submission = record();
    save(&draft);
    edit(&folder(13).join("submission.json"), |json| {
        json["format"] = json!(1)
    });

    // Damage.
    for name in ["Older", "Old", "Truncated, with earlier saves"] {
        save(&named(20, name));
    }
    let file = folder(20).join("draft.json");
    fs::write(&file, &fs::read(&file).unwrap()[..500]).unwrap();
    save(&named(21, "Truncated"));
    let file = folder(21).join("draft.json");
    fs::write(&file, &fs::read(&file).unwrap()[..500]).unwrap();
    save(&sent(22, "Damaged record"));
    fs::write(
        folder(22).join("submission.json"),
        "{\"format\": 2, \"state\": ",
    )
    .unwrap();
    for name in ["Saved before", "0 bytes"] {
        save(&named(23, name));
    }
    fs::write(folder(23).join("draft.json"), "").unwrap();
    let mut draft = named(24, "Listed document without a hash");
    for text in ["three", "four"] {
        with_document(&mut draft, text);
    }
    save(&draft);
    edit(&folder(24).join("draft.json"), |json| {
        json["attachments"][0]["sha256"] = json!("../../passwd");
    });
    for (id, name) in [(25, "Missing document"), (26, "Changed document")] {
        let mut draft = named(id, name);
        with_document(&mut draft, name);
        save(&draft);
        let hash = &draft.content.attachments[0].sha256;
        let file = folder(id).join("attachments").join(format!("{hash}.pdf"));
        if id == 25 {
            fs::remove_file(file).unwrap();
        } else {
            fs::write(file, "%PDF-1.4 other").unwrap();
        }
    }
    fs::create_dir_all(folder(27).join("draft.json")).unwrap();
    fs::write(
        folder(27).join("draft.json/file"),
        "in a folder in place of a file",
    )
    .unwrap();

    // Newer formats.
    save(&named(30, "Newer draft"));
    edit(&folder(30).join("draft.json"), |json| {
        json["format"] = json!(99)
    });
    save(&sent(31, "Newer record"));
    edit(&folder(31).join("submission.json"), |json| {
        json["format"] = json!(99)
    });

    // Trash, and twins.
    for id in [40, 41] {
        let mut draft = if id == 40 {
            named(id, "In the trash")
        } else {
            sent(id, "Sent, in the trash")
        };
        with_document(&mut draft, "trash");
        save(&draft);
        library.trash(draft.id, "").unwrap();
    }
    save(&named(42, "In the list and the trash: the trash"));
    library.trash(Uuid::from_u128(42), "").unwrap();
    save(&sent(42, "In the list and the trash: the list"));
    save(&named(0xabc, "Capitals"));
    let capitals = "00000000-0000-0000-0000-000000000ABC";
    fs::rename(folder(0xabc), root.join("drafts").join(capitals)).unwrap();
    save(&named(0xabc, "Small letters"));
    save(&named(0xdef, "Capitals alone"));
    let capitals = "00000000-0000-0000-0000-000000000DEF";
    fs::rename(folder(0xdef), root.join("drafts").join(capitals)).unwrap();

    // Odd files.
    fs::create_dir_all(folder(50).join("attachments")).unwrap();
    fs::write(folder(50).join("sending.lock"), "").unwrap();
    std::os::unix::fs::symlink("/no/drive/here", folder(51)).unwrap();
    fs::write(folder(52), "a file in place of a draft's folder").unwrap();
    fs::write(folder(5).join(".new-Ab12"), "{\"format\": 1, ").unwrap();
    fs::write(folder(5).join("draft.json.damaged-1"), "{").unwrap();
    fs::write(root.join("drafts/notes.txt"), "mine").unwrap();
    fs::write(root.join("notes.txt"), "mine").unwrap();
    fs::create_dir_all(root.join("lent")).unwrap();
    fs::write(root.join("lent/Extract.pdf"), "%PDF-1.4").unwrap();
    fs::write(root.join("settings.json.damaged-1"), "{").unwrap();
    fs::write(root.join("library.lock"), "").unwrap();

    // Settings.
    let id = Uuid::from_u128(0x11b);
    fs::write(
        root.join("library.json"),
        format!("{{\"format\": 1, \"id\": \"{id}\"}}"),
    )
    .unwrap();
    let settings = Settings {
        theme: Theme::Dark,
        last_open: Some(Uuid::from_u128(1)),
        account_in_use: Some(sandbox_account().id),
        ..Settings::default()
    };
    library.save_settings(&settings).unwrap();
    edit(&root.join("settings.json"), |json| {
        json["nextYear"] = json!({"deep": 1})
    });
    library
        .save_accounts(&[production_account(), sandbox_account()])
        .unwrap();
    let found = Dated {
        as_of: at(1),
        entries: vec![requirement(
            "proof",
            RequirementKind::Document,
            "A proof of address",
        )],
    };
    let mut cache = RequirementsCache::default();
    let own = AccountRequirements {
        requirements: [("NL".to_owned(), found)].into(),
        ..AccountRequirements::default()
    };
    cache.accounts.insert(sandbox_account().id, own);
    library.save_requirements(&cache).unwrap();
}
