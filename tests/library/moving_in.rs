//! A library of the format before the database is moved in whole, whatever happens meanwhile, and
//! nothing of it is lost.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use profile_desk::clock;
use profile_desk::domain::database_error::DatabaseError;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::submission::SubmissionState;
use profile_desk::settings::{Settings, Theme};
use profile_desk::store::{Database, MovedIn, StoreError, is_move_needed, move_in};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use uuid::Uuid;

use crate::harness::desktop::inner_arguments;
use crate::harness::system_calls::this_program_with_fault;

const KEPT: &str = "library-before-sqlite";
/// The drafts of the fixture that are moved in, and of these the ones in the trash.
const DRAFTS: usize = 25;
const TRASHED: [u128; 2] = [40, 41];

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/folder-library")
}

/// A copy of the fixture in a folder of its own.
fn copy() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("data");
    copy_to(&root);
    (folder, root)
}

fn copy_to(root: &Path) {
    let mut copy = Command::new("cp");
    let copied = copy.arg("-a").arg(fixture()).arg(root).status();
    assert!(copied.unwrap().success());
}

/// A data folder with one plain draft, by number.
fn with_drafts(numbers: &[u128]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("data");
    for number in numbers {
        write_draft(&root, *number, &format!("Number {number}"));
    }
    (folder, root)
}

fn write_draft(root: &Path, number: u128, name: &str) -> PathBuf {
    let folder = root.join("drafts").join(id(number).to_string());
    fs::create_dir_all(&folder).unwrap();
    let draft = json!({
        "format": 1,
        "createdAt": "2026-01-02T03:04:05.123456789Z",
        "changedAt": "2026-01-02T03:04:06Z",
        "profile": {"name": name},
    });
    fs::write(folder.join("draft.json"), draft.to_string()).unwrap();
    folder
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn hash_of(content: &[u8]) -> String {
    format!("{:x}", Sha256::digest(content))
}

/// A document with this content, as a draft lists it.
fn listed(content: &str) -> Value {
    json!({
        "sha256": hash_of(content.as_bytes()), "name": "a.pdf", "size": content.len(),
        "mediaType": "application/pdf", "addedAt": "2026-01-02T03:04:06Z",
    })
}

fn moved_in(root: &Path) -> MovedIn {
    move_in(root, &mut |_, _| {}).unwrap()
}

/// All files below a folder, links as their targets; not the database and the lock.
fn tree(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fn add(root: &Path, folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let path = entry.path();
            let kind = entry.file_type().unwrap();
            let content = if kind.is_dir() {
                add(root, &path, found);
                continue;
            } else if kind.is_symlink() {
                format!("-> {}", fs::read_link(&path).unwrap().display()).into_bytes()
            } else if kind.is_file() {
                fs::read(&path).unwrap()
            } else {
                b"special".to_vec()
            };
            found.insert(path.strip_prefix(root).unwrap().to_owned(), content);
        }
    }
    let mut found = BTreeMap::new();
    add(root, root, &mut found);
    let own = ["library.db", "library.lock", "library.claim"];
    found.retain(|path, _| {
        !own.iter()
            .any(|own| path.to_string_lossy().starts_with(own))
    });
    found
}

/// The file is moved out of the way; all others stay.
fn is_moved(path: &Path) -> bool {
    [
        "drafts",
        "trash",
        "settings.json",
        "accounts.json",
        "requirements.json",
    ]
    .iter()
    .any(|old| path.to_string_lossy().starts_with(old))
}

/// The first column of a query of the database.
fn column<T: rusqlite::types::FromSql>(root: &Path, query: &str) -> Vec<T> {
    let database = rusqlite::Connection::open(root.join("library.db")).unwrap();
    let mut query = database.prepare(query).unwrap();
    let rows = query.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

/// The names of the drafts in the database, in the order of their ids.
fn names(root: &Path) -> Vec<String> {
    column(root, "SELECT name FROM catalogue ORDER BY id")
}

/// The ids of the drafts in the database, in order.
fn ids(root: &Path) -> Vec<Uuid> {
    let ids: Vec<String> = column(root, "SELECT id FROM catalogue ORDER BY id");
    ids.iter().map(|id| Uuid::try_parse(id).unwrap()).collect()
}

/// Each draft of the fixture that is moved in, as read from the database.
fn drafts(root: &Path) -> BTreeMap<Uuid, Draft> {
    let database = Database::open(root).unwrap();
    let ids = ids(root).into_iter();
    ids.map(|id| (id, database.draft(id).unwrap().draft))
        .collect()
}

/// The end of a move of the fixture: the drafts, and all files.
type End = (BTreeMap<Uuid, Draft>, BTreeMap<PathBuf, Vec<u8>>);

fn end_of(root: &Path) -> End {
    (drafts(root), tree(root))
}

/// The end of a move that nothing disturbs.
fn undisturbed() -> &'static End {
    static END: OnceLock<End> = OnceLock::new();
    END.get_or_init(|| {
        let (_folder, root) = copy();
        moved_in(&root);
        end_of(&root)
    })
}

#[track_caller]
fn assert_complete(root: &Path) {
    assert!(!is_move_needed(root), "something is left");
    let (drafts, files) = end_of(root);
    let (expected, expected_files) = undisturbed();
    assert_eq!(drafts.len(), DRAFTS);
    assert_eq!(drafts, *expected);
    let names = |files: &BTreeMap<PathBuf, Vec<u8>>| -> BTreeSet<PathBuf> {
        files.keys().cloned().collect()
    };
    let (names, expected_names) = (names(&files), names(expected_files));
    let differing: Vec<_> = names.symmetric_difference(&expected_names).collect();
    assert!(differing.is_empty(), "{differing:?}");
    assert!(files == *expected_files, "a file has another content");
}

/// Every file of the fixture is where it was, or in the folder of the old files.
#[track_caller]
fn assert_nothing_lost(root: &Path) {
    let now = tree(root);
    for (path, content) in tree(&fixture()) {
        let found = now
            .get(&path)
            .or_else(|| now.get(&Path::new(KEPT).join(&path)));
        assert!(found == Some(&content), "{} is lost", path.display());
    }
}

#[test]
fn the_fixture_moves_in_completely() {
    let (_folder, root) = copy();
    let before = tree(&root);
    assert!(is_move_needed(&root));
    let mut steps = Vec::new();
    let moved = move_in(&root, &mut |done, all| steps.push((done, all))).unwrap();
    let all = steps[0].1;
    let expected: Vec<_> = (0..=all).map(|done| (done, all)).collect();
    assert_eq!(steps, expected);
    assert_eq!(
        (moved.drafts, moved.trashed, moved.accounts),
        (DRAFTS, 2, 2)
    );
    assert_eq!(moved.kept_in, root.join(KEPT));

    assert!(!root.join("library.db-wal").exists());

    // Nothing is changed or lost; what is not the library's stays.
    let mut after = tree(&root);
    for (path, content) in before {
        let path = if is_moved(&path) {
            Path::new(KEPT).join(path)
        } else {
            path
        };
        assert!(after.remove(&path) == Some(content), "{}", path.display());
    }
    let mut documents = BTreeSet::new();
    for (path, content) in after {
        let hash = hash_of(&content);
        let place = Path::new("documents").join(&hash[..2]).join(&hash);
        assert_eq!(path, place, "it is left behind");
        let mode = fs::metadata(root.join(&path)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        documents.insert(hash);
    }
    assert_eq!(documents.len(), moved.documents);

    // Each draft is the one in its folder.
    let found = drafts(&root);
    assert_eq!(found.len(), DRAFTS);
    let database = Database::open(&root).unwrap();
    for (draft, stored) in &found {
        let number = draft.as_u128();
        let place = if TRASHED.contains(&number) {
            "trash"
        } else {
            "drafts"
        };
        let mut folder = fixture().join(place).join(draft.to_string());
        if !folder.exists() {
            folder.set_file_name(draft.to_string().to_uppercase());
        }
        compare(number, &folder, stored);
        for attachment in &stored.content.attachments {
            let is_there = documents.contains(&attachment.sha256);
            assert_eq!(is_there, ![25, 26].contains(&number), "{number}");
        }
        assert!(database.field_changes(*draft).unwrap().is_empty());
    }

    // The list, its search and the trash.
    let count = |condition: &str| -> usize {
        let query = format!("SELECT count(*) FROM catalogue WHERE {condition}");
        column(&root, &query)[0]
    };
    assert_eq!(count("trashed_at IS NULL"), DRAFTS - 2);
    assert_eq!(count("stage = 3"), 1, "approved");
    let search = "row IN (SELECT rowid FROM catalogue_search WHERE search MATCH '\"doubt\"')";
    assert_eq!(count(search), 2);

    // Settings, with what a newer program has written.
    let settings: Settings = database.setting("window").unwrap().unwrap();
    assert_eq!(
        (settings.theme, settings.last_open),
        (Theme::Dark, Some(id(1)))
    );
    let raw: Map<String, Value> = database.setting("window").unwrap().unwrap();
    assert_eq!(raw["nextYear"], json!({"deep": 1}));
    assert_eq!(raw.get("format"), None);
    let accounts = database.accounts().unwrap();
    let accounts: Vec<_> = accounts.iter().map(|account| account.id).collect();
    assert_eq!(accounts, [id(8), id(7)]);
    let saved_in: Option<Uuid> = database.setting("accountsSavedIn").unwrap();
    assert_eq!(saved_in, Some(id(0x11b)));
    let requirements = database.requirements().unwrap();
    assert!(
        requirements.accounts[&id(7)]
            .requirements
            .contains_key("NL")
    );
    assert!(!is_move_needed(&root));
}

/// Compares a draft with the text of its files.
fn compare(number: u128, folder: &Path, stored: &Draft) {
    let read = |name: &str| -> Option<Map<String, Value>> {
        serde_json::from_slice(&fs::read(folder.join(name)).ok()?).ok()
    };
    let draft = read("draft.json").or_else(|| read("draft.json.1"));
    if let Some(draft) = draft {
        let profile: Value = serde_json::to_value(&stored.content.profile).unwrap();
        assert_eq!(profile, draft["profile"], "{number}");
        let left_out = usize::from(number == 24);
        let listed = draft["attachments"].as_array().map_or(0, Vec::len);
        assert_eq!(stored.content.attachments.len(), listed - left_out);
        assert_eq!(json!(stored.changed_at), draft["changedAt"]);
        assert_eq!(json!(stored.visibility), draft["shown"]);
    } else {
        assert_eq!(number, 21);
        assert_eq!(stored.content.profile.name, "Truncated");
    }
    if number == 22 {
        assert!(stored.submission.is_in_doubt(), "it might have been sent");
        return;
    }
    let record = serde_json::to_value(&stored.submission).unwrap();
    match read("submission.json") {
        Some(mut file) => {
            file.remove("format");
            assert_eq!(record, Value::Object(file), "{number}");
        }
        None => assert_eq!(stored.submission.state, SubmissionState::NotSubmitted),
    }
}

#[test]
fn everything_that_could_not_be_read_is_named_where_it_is_kept() {
    let (_folder, root) = copy();
    let mut errors: Vec<String> = moved_in(&root).errors.iter().map(kind).collect();
    errors.sort();
    let mut expected = [
        "damaged 14/draft.json",
        "damaged 15/draft.json",
        "partly read Truncated",
        "damaged 16/submission.json",
        "damaged 17/draft.json",
        "left out 18/draft.json Extract.pdf",
        "document Extract.pdf of Missing document: true",
        "document Extract.pdf of Changed document: false",
        "not read 1b/draft.json",
        "newer 1e/draft.json",
        "newer 1f/submission.json",
        "other version trash/2a",
        "other version drafts/ABC",
        "not read 33/draft.json",
        "not read 34/draft.json",
    ];
    expected.sort_unstable();
    assert_eq!(errors, expected);
}

/// An error in short, with the last parts of its path; the file has to be there.
fn kind(error: &StoreError) -> String {
    let short = |path: &Path| {
        let name = path
            .to_str()
            .unwrap()
            .replace("00000000-0000-0000-0000-", "");
        let path = name.rsplit('/').take(2).collect::<Vec<_>>();
        format!(
            "{}/{}",
            path[1].trim_start_matches('0'),
            path[0].trim_start_matches('0')
        )
    };
    let kept = |path: &Path| {
        assert!(
            path.components().any(|part| part.as_os_str() == KEPT),
            "{}",
            path.display()
        );
        short(path)
    };
    match error {
        StoreError::Damaged { aside, .. } => {
            let aside = aside.as_deref().unwrap();
            assert!(aside.is_file());
            format!("damaged {}", kept(aside))
        }
        StoreError::LeftOut { aside, names, .. } => {
            format!("left out {} {names}", kept(aside.as_deref().unwrap()))
        }
        StoreError::PartlyRead { name } => format!("partly read {name}"),
        StoreError::Newer { file, .. } => format!("newer {}", kept(file)),
        StoreError::NotRead { file, .. } => format!("not read {}", kept(file)),
        StoreError::OtherVersion { folder } => format!("other version {}", kept(folder)),
        StoreError::DocumentNotMovedIn {
            name,
            title,
            reason,
        } => format!("document {name} of {title}: {}", reason.is_some()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_time_of_the_move_to_the_trash_stays() {
    let (_folder, root) = with_drafts(&[1]);
    fs::create_dir(root.join("trash")).unwrap();
    let name = id(1).to_string();
    fs::rename(
        root.join("drafts").join(&name),
        root.join("trash").join(&name),
    )
    .unwrap();
    let metadata = fs::metadata(root.join("trash").join(&name)).unwrap();
    let trashed = std::os::unix::fs::MetadataExt::ctime(&metadata);
    // The move happens in a later second.
    while clock::now().as_second() <= trashed {
        thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(moved_in(&root).trashed, 1);
    let stored: Vec<i64> = column(&root, "SELECT trashed_at FROM drafts");
    assert_eq!(stored, [trashed * 1_000_000]);
}

#[test]
fn a_library_that_an_older_program_uses_is_refused_and_left_alone() {
    let (_folder, root) = copy();
    let before = tree(&root);
    let busy = |path: PathBuf, is_draft: bool| {
        let lock = File::options()
            .create(true)
            .append(true)
            .open(path)
            .unwrap();
        lock.lock().unwrap();
        let error = move_in(&root, &mut |_, _| {}).unwrap_err();
        assert!(
            matches!(&error, StoreError::InUse { draft, .. } if *draft == is_draft),
            "{error:?}"
        );
        assert!(!root.join("library.db").exists());
        drop(lock);
    };
    busy(root.join("library.lock"), false);
    assert_eq!(tree(&root), before);
    let draft = root.join("drafts").join(id(1).to_string());
    busy(draft.join("sending.lock"), true);
    fs::remove_file(draft.join("sending.lock")).unwrap();
    assert_eq!(tree(&root), before);
    moved_in(&root);
    assert_complete(&root);
}

#[test]
fn drafts_that_an_older_program_adds_later_are_moved_in_too() {
    let (_folder, root) = with_drafts(&[1, 2]);
    moved_in(&root);
    write_draft(&root, 1, "Number 1");
    write_draft(&root, 2, "Another version");
    write_draft(&root, 3, "New");
    fs::write(
        root.join("accounts.json"),
        json!({"format": 1, "accounts": []}).to_string(),
    )
    .unwrap();
    assert!(is_move_needed(&root));
    let moved = moved_in(&root);
    assert_eq!(moved.drafts, 1);
    let other = root.join(KEPT).join("drafts-2").join(id(2).to_string());
    let expected = StoreError::OtherVersion {
        folder: other.clone(),
    };
    assert_eq!(moved.errors, [expected]);
    let text = fs::read_to_string(other.join("draft.json")).unwrap();
    assert!(text.contains("Another version"));
    assert_eq!(names(&root), ["Number 1", "Number 2", "New"]);
    assert!(!is_move_needed(&root) && !root.join("drafts").exists());
}

#[test]
fn a_draft_that_arrives_during_the_move_is_moved_in_too() {
    let (_folder, root) = with_drafts(&[1]);
    let mut arrived = false;
    let moved = move_in(&root, &mut |_, _| {
        if !arrived {
            write_draft(&root, 2, "Late");
            arrived = true;
        }
    });
    assert_eq!(moved.unwrap().drafts, 2);
    assert_eq!(names(&root), ["Number 1", "Late"]);
    assert!(!is_move_needed(&root));
}

#[test]
fn of_two_folders_of_one_draft_the_readable_one_is_moved_in_unless_the_other_was_sent() {
    let (_folder, root) = with_drafts(&[0xa, 0xb, 0xc]);
    let lower = |number: u128| root.join("drafts").join(id(number).to_string());
    for number in [0xa, 0xb, 0xc] {
        let upper = root
            .join("drafts")
            .join(id(number).to_string().to_uppercase());
        fs::rename(lower(number), upper).unwrap();
        fs::create_dir(lower(number)).unwrap();
        fs::write(lower(number).join("draft.json"), "{").unwrap();
    }
    fs::write(lower(0xb).join("submission.json"), r#"{"format": 2}"#).unwrap();
    fs::write(lower(0xc).join("draft.json"), r#"{"format": 99}"#).unwrap();
    let moved = moved_in(&root);
    assert_eq!(ids(&root), [id(0xa)]);
    let errors: Vec<String> = moved.errors.iter().map(kind).collect();
    let expected = [
        "damaged a/draft.json",
        "damaged b/draft.json",
        "other version drafts/B",
        "newer c/draft.json",
        "other version drafts/C",
    ];
    assert_eq!(errors, expected);
}

#[test]
fn odd_files_neither_block_the_move_nor_are_followed() {
    let (folder, root) = with_drafts(&[1, 2, 3, 4, 5, 6, 7]);
    let draft = |number: u128| root.join("drafts").join(id(number).to_string());
    let fifo = |path: &Path| {
        let made = Command::new("mkfifo").arg(path).status().unwrap();
        assert!(made.success());
    };
    for number in [1, 2] {
        fs::remove_file(draft(number).join("draft.json")).unwrap();
    }
    fifo(&draft(1).join("draft.json"));
    symlink("/dev/zero", draft(2).join("draft.json")).unwrap();
    fifo(&draft(3).join("submission.json"));
    // A folder that is somewhere else.
    fs::rename(draft(4), folder.path().join("elsewhere")).unwrap();
    symlink(folder.path().join("elsewhere"), draft(4)).unwrap();
    // A document that is a pipe, and one that is linked.
    let hash = hash_of(b"%PDF-1.4");
    for number in [5, 6] {
        let path = draft(number).join("draft.json");
        let mut json: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        json["attachments"] = json!([listed("%PDF-1.4")]);
        fs::write(path, json.to_string()).unwrap();
        fs::create_dir(draft(number).join("attachments")).unwrap();
    }
    fifo(&draft(5).join(format!("attachments/{hash}.pdf")));
    fs::write(folder.path().join("a.pdf"), "%PDF-1.4").unwrap();
    let linked = draft(6).join(format!("attachments/{hash}.pdf"));
    symlink(folder.path().join("a.pdf"), linked).unwrap();
    // 10 MB of text, a folder without a draft, and pipes in place of files and folders.
    write_draft(&root, 7, &"x".repeat(10_000_000));
    fs::create_dir_all(draft(8).join("attachments")).unwrap();
    fifo(&draft(9));
    fifo(&root.join("settings.json"));
    fifo(&root.join("trash"));
    fs::create_dir(root.join("accounts.json")).unwrap();

    let moved = moved_in(&root);
    let errors: BTreeSet<String> = moved.errors.iter().map(kind).collect();
    let expected = [
        "not read 1/draft.json",
        "not read 2/draft.json",
        "not read 3/submission.json",
        "document a.pdf of Number 5: true",
        "not read 9/draft.json",
        "not read library-before-sqlite/settings.json",
        "not read library-before-sqlite/accounts.json",
    ];
    assert_eq!(errors, expected.map(str::to_owned).into());
    assert_eq!(ids(&root), [4, 5, 6, 7].map(id));
    assert_eq!(moved.documents, 1);
    let document = root.join("documents").join(&hash[..2]).join(&hash);
    assert!(fs::symlink_metadata(&document).unwrap().is_file());
    assert_eq!(fs::read(document).unwrap(), b"%PDF-1.4");
    assert!(!is_move_needed(&root));
}

#[test]
fn files_of_others_with_the_same_names_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    for name in ["drafts", "trash"] {
        fs::create_dir_all(root.join(name).join(id(1).to_string())).unwrap();
        fs::write(root.join(name).join("letter.txt"), "mine").unwrap();
    }
    fs::write(root.join("settings.json"), r#"{"theme": "dark"}"#).unwrap();
    fs::write(root.join("accounts.json"), "not JSON").unwrap();
    assert!(!is_move_needed(root));
    let before = tree(root);
    moved_in(root);
    assert_eq!(tree(root), before);

    // The settings of a program that has no draft yet.
    fs::write(
        root.join("settings.json"),
        r#"{"format": 1, "theme": "dark"}"#,
    )
    .unwrap();
    assert!(is_move_needed(root));
    moved_in(root);
    let settings: Settings = Database::open(root)
        .unwrap()
        .setting("window")
        .unwrap()
        .unwrap();
    assert_eq!(settings.theme, Theme::Dark);
    assert!(root.join("accounts.json").exists() && !root.join("settings.json").exists());
}

#[test]
fn a_folder_of_drafts_that_cannot_be_read_stops_the_move() {
    let (folder, root) = with_drafts(&[1]);
    let elsewhere = folder.path().join("drive");
    fs::rename(root.join("drafts"), &elsewhere).unwrap();
    symlink(folder.path().join("not mounted"), root.join("drafts")).unwrap();
    assert!(is_move_needed(&root));
    let before = tree(&root);
    let error = move_in(&root, &mut |_, _| {}).unwrap_err();
    assert!(matches!(error, StoreError::Folder { .. }), "{error}");
    assert_eq!(tree(&root), before);
    assert!(!root.join("library.db").exists());
    fs::rename(elsewhere, folder.path().join("not mounted")).unwrap();
    assert_eq!(moved_in(&root).drafts, 1);
}

#[test]
fn a_damaged_document_in_its_new_place_is_replaced() {
    let (_folder, root) = copy();
    let (_, files) = undisturbed();
    for (path, content) in files {
        if path.starts_with("documents") {
            fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            fs::write(root.join(path), &content[1..]).unwrap();
        }
    }
    moved_in(&root);
    assert_complete(&root);
}

/// This test program again, running one of its inner tests.
fn set_inner(command: &mut Command, root: &Path) {
    command
        .args(inner_arguments("inner_moves_in"))
        .env("MOVING_IN_ROOT", root)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
}

#[test]
#[ignore = "a program that is killed, or whose calls fail"]
fn inner_moves_in() {
    let root = PathBuf::from(std::env::var_os("MOVING_IN_ROOT").unwrap());
    match move_in(&root, &mut |_, _| {}) {
        Ok(moved) => println!("moved {} {:?}", moved.drafts, moved.errors),
        Err(error) => println!("failed: {error}"),
    }
}

/// A program that was killed while it wrote the claim of its lock has the library for some seconds more.
fn moved_in_after_kill(root: &Path) {
    let started = Instant::now();
    loop {
        match move_in(root, &mut |_, _| {}) {
            Ok(moved) => {
                // What had been moved in before is no other version.
                let is_other =
                    |error: &&StoreError| matches!(error, StoreError::OtherVersion { .. });
                assert!(
                    moved.errors.iter().filter(is_other).count() <= 2,
                    "{moved:?}"
                );
                return;
            }
            Err(StoreError::InUse { draft: false, .. }) => {
                assert!(
                    started.elapsed() < Duration::from_secs(30),
                    "it stays locked"
                );
            }
            Err(error) => panic!("{error:?}"),
        }
    }
}

#[test]
fn a_move_that_is_killed_at_any_moment_is_done_by_the_next_one() {
    const TIMES: u32 = 60;
    let started = Instant::now();
    let (_folder, root) = copy();
    let mut command = Command::new(std::env::current_exe().unwrap());
    set_inner(&mut command, &root);
    assert!(command.output().unwrap().status.success());
    let duration = started.elapsed();
    assert_complete(&root);

    let half = |first: u32| {
        let (mut before, mut after) = (0, 0);
        for step in (first..TIMES).step_by(2) {
            let (_folder, root) = copy();
            let mut command = Command::new(std::env::current_exe().unwrap());
            set_inner(&mut command, &root);
            let mut child = command.spawn().unwrap();
            thread::sleep(duration * step / TIMES);
            child.kill().unwrap();
            child.wait().unwrap();
            assert_nothing_lost(&root);
            if is_move_needed(&root) {
                before += 1;
                moved_in_after_kill(&root);
            } else {
                after += 1;
            }
            assert_complete(&root);
        }
        (before, after)
    };
    let (one, other) = thread::scope(|scope| {
        let other = scope.spawn(|| half(1));
        (half(0), other.join().unwrap())
    });
    assert!(one.0 + other.0 > TIMES / 4, "{one:?} {other:?}");
}

/// Calls that fail: which ones, and the errors.
const FAULTS: [(&str, &str); 6] = [
    ("fsync,fdatasync", "EIO"),
    ("rename,renameat,renameat2", "EIO"),
    ("mkdir,mkdirat", "ENOSPC"),
    ("pwrite64", "ENOSPC"),
    ("pwrite64", "EIO"),
    ("ftruncate,fallocate", "EIO"),
];

#[test]
fn a_move_with_a_failed_system_call_is_done_by_the_next_one() {
    let faults = |faults: &[(&str, &str)]| {
        let mut tried = 0;
        for (calls, error) in faults {
            let (mut nth, mut step) = (1, 1);
            while moved_with_fault(calls, error, nth) {
                tried += 1;
                nth += step;
                if nth > 6 {
                    step *= 2;
                }
            }
        }
        tried
    };
    let (one, other) = FAULTS.split_at(FAULTS.len() / 2);
    let tried = thread::scope(|scope| {
        let other = scope.spawn(|| faults(other));
        faults(one) + other.join().unwrap()
    });
    assert!(tried >= 30, "only {tried} calls were made to fail");
}

/// A move with one failing call, and one without. Returns true if there was such a call.
fn moved_with_fault(calls: &str, error: &str, nth: u32) -> bool {
    let (folder, root) = copy();
    let log = folder.path().join("trace");
    let fault = format!("inject={calls}:error={error}:when={nth}");
    let mut strace = this_program_with_fault(calls, &fault, &log);
    set_inner(&mut strace, &root);
    let output = strace.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{fault}: {output:?}");
    assert_nothing_lost(&root);
    if text.contains("failed: ") {
        // The old library is still all there.
        assert!(is_move_needed(&root), "{fault}: {text}");
        for path in tree(&fixture()).keys() {
            assert!(
                fs::symlink_metadata(root.join(path)).is_ok(),
                "{fault}: {}",
                path.display()
            );
        }
    } else {
        assert!(
            text.contains(&format!("moved {DRAFTS} ")),
            "{fault}: {text}"
        );
    }
    if is_move_needed(&root) {
        moved_in(&root);
    }
    assert_complete(&root);
    fs::read_to_string(&log).unwrap().contains("(INJECTED)")
}

/// A small file system, removed at the end.
struct SmallDisk(TempDir);

impl SmallDisk {
    fn new(kilobytes: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let disk = Self(folder);
        disk.mount(&["-t", "tmpfs", "-o", &format!("size={kilobytes}k"), "tmpfs"]);
        disk
    }

    fn mount(&self, arguments: &[&str]) {
        let mut mount = Command::new("mount");
        let mounted = mount.args(arguments).arg(self.0.path()).status();
        assert!(mounted.unwrap().success(), "run it as root");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_disk_that_fills_up_during_the_move_keeps_the_old_library() {
    let (mut refused, mut done) = (0, 0);
    for spare in (0..1024).step_by(48) {
        let disk = SmallDisk::new(16 * 1024);
        let root = disk.0.path().join("data");
        copy_to(&root);
        let ballast = disk.0.path().join("ballast");
        let mut file = File::create(&ballast).unwrap();
        while file.write(&[1; 4096]).is_ok_and(|written| written > 0) {}
        let size = file.metadata().unwrap().len();
        file.set_len(size.saturating_sub(spare * 1024)).unwrap();
        match move_in(&root, &mut |_, _| {}) {
            Ok(_) => done += 1,
            Err(error) => {
                refused += 1;
                assert!(
                    matches!(
                        &error,
                        StoreError::NotMovedIn {
                            reason: DatabaseError::Full | DatabaseError::NotOpened(_)
                        }
                    ),
                    "{error:?}"
                );
                assert_nothing_lost(&root);
                assert!(is_move_needed(&root));
            }
        }
        file.set_len(0).unwrap();
        fs::remove_file(ballast).unwrap();
        if is_move_needed(&root) {
            moved_in(&root);
        }
        assert_complete(&root);
    }
    assert!(refused > 2 && done > 2, "{refused} refused, {done} done");
}

#[test]
fn a_folder_that_cannot_be_written_is_refused() {
    let disk = SmallDisk::new(16 * 1024);
    let root = disk.0.path().join("data");
    copy_to(&root);
    let before = tree(&root);
    disk.mount(&["-o", "remount,ro"]);
    let error = move_in(&root, &mut |_, _| {}).unwrap_err();
    assert!(matches!(error, StoreError::Folder { .. }), "{error:?}");
    assert!(error.to_string().contains("Read-only"), "{error}");
    assert_eq!(tree(&root), before);
    disk.mount(&["-o", "remount,rw"]);
    moved_in(&root);
    assert_complete(&root);
}

#[test]
#[ignore = "prints a time"]
fn ten_thousand_drafts_move_in() {
    const COUNT: u128 = 10_000;
    let (_folder, root) = with_drafts(&[]);
    let sample = fixture().join("drafts").join(id(7).to_string());
    let record = fs::read(sample.join("submission.json")).unwrap();
    let draft: Value =
        serde_json::from_slice(&fs::read(sample.join("draft.json")).unwrap()).unwrap();
    for number in 1..=COUNT {
        let folder = root.join("drafts").join(id(number).to_string());
        fs::create_dir_all(folder.join("attachments")).unwrap();
        let content = format!("%PDF-1.4 {number}");
        let mut draft = draft.clone();
        draft["attachments"] = json!([listed(&content)]);
        let draft = serde_json::to_vec_pretty(&draft).unwrap();
        fs::write(folder.join("draft.json"), draft).unwrap();
        fs::write(folder.join("submission.json"), &record).unwrap();
        let hash = hash_of(content.as_bytes());
        fs::write(folder.join(format!("attachments/{hash}.pdf")), content).unwrap();
    }
    let started = Instant::now();
    let moved = moved_in(&root);
    println!("{} drafts in {:?}", moved.drafts, started.elapsed());
    assert_eq!(
        (moved.drafts as u128, moved.documents as u128),
        (COUNT, COUNT)
    );
    assert!(moved.errors.is_empty());
    assert!(started.elapsed() < Duration::from_secs(20));
}
