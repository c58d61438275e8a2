//! A damaged database: what can be read stays, the latest backup fills in the rest, and all of it is told.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use profile_desk::clock;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::history::EventKind;
use profile_desk::domain::recovered::Recovered;
use profile_desk::domain::submission::{SubmissionRecord, SubmissionState};
use profile_desk::settings::Settings;
use profile_desk::store::Library;
use uuid::Uuid;

use crate::harness::desktop::inner_arguments;
use crate::harness::window::{example_draft, sandbox_account};

/// Damages a file.
type Damage = fn(&mut Vec<u8>);

const PAGE: usize = 1024;
const ROOT: &str = "RECOVERY_ROOT";
/// Most drafts have pages of their own, some share one.
const DRAFTS: u128 = 120;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// A draft with a content that shows its number and round, of many lengths.
fn draft(number: u128, round: u32) -> Draft {
    let mut draft = example_draft(number, "amsterdam-office");
    draft.content.profile.name = format!("Profile {number} of round {round}");
    let length = usize::try_from(number * 97 % 6000).unwrap();
    draft.content.profile.city = "x".repeat(length);
    draft
}

fn submitted() -> SubmissionRecord {
    let mut record = SubmissionRecord {
        state: SubmissionState::Submitted { at: clock::now() },
        guid: Some(Uuid::from_u128(7)),
        ..SubmissionRecord::default()
    };
    record.note(
        clock::now(),
        EventKind::Submitted {
            account: "Practice".to_owned(),
        },
    );
    record
}

/// A library with drafts, each third of which was sent, and each tenth of which is in the trash.
fn fill(root: &Path) -> Library {
    let library = Library::at(root);
    for number in 1..=DRAFTS {
        library.save(&draft(number, 1)).unwrap();
        if number % 3 == 0 {
            library.save_submission(id(number), &submitted()).unwrap();
        }
        if number % 10 == 0 {
            library.trash(id(number), "").unwrap();
        }
    }
    library.save_accounts(&[], &[sandbox_account()]).unwrap();
    let settings = Settings::default();
    library.save_settings(&settings, &settings).unwrap();
    library
}

/// Gives each draft a content of the next round.
fn next_round(library: &Library, round: u32) {
    for number in 1..=DRAFTS {
        library.load(id(number)).unwrap();
        library.save(&draft(number, round)).unwrap();
    }
    library.update_list().unwrap();
}

/// Numbers that look random, the same each time.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }
}

/// The drafts with a part on each page.
fn drafts_by_page(database: &Path) -> BTreeMap<usize, BTreeSet<u128>> {
    let sql = rusqlite::Connection::open(database).unwrap();
    let mut query = sql.prepare("SELECT id FROM drafts ORDER BY row").unwrap();
    let ids = query.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let mut ids = ids.map(|id| Uuid::parse_str(&id.unwrap()).unwrap().as_u128());
    let mut query = sql
        .prepare(
            "SELECT path, pageno, pagetype, ncell FROM dbstat WHERE name = 'drafts' ORDER BY path",
        )
        .unwrap();
    let pages = query.query_map([], |row| {
        Ok((
            row.get::<_, String>(0)?,
            row.get::<_, usize>(1)?,
            row.get::<_, String>(2)?,
            row.get::<_, usize>(3)?,
        ))
    });
    let pages: Vec<_> = pages.unwrap().map(Result::unwrap).collect();
    let mut found: BTreeMap<usize, BTreeSet<u128>> = BTreeMap::new();
    let mut by_leaf: BTreeMap<String, Vec<u128>> = BTreeMap::new();
    for (path, page, kind, cells) in &pages {
        if kind == "leaf" {
            let own: Vec<u128> = ids.by_ref().take(*cells).collect();
            found.insert(*page, own.iter().copied().collect());
            by_leaf.insert(path.clone(), own);
        }
    }
    assert_eq!(ids.next(), None);
    for (path, page, kind, _) in &pages {
        if kind == "overflow" {
            let (leaf, rest) = path.rsplit_once('/').unwrap();
            let cell = usize::from_str_radix(rest.split_once('+').unwrap().0, 16).unwrap();
            let own = &by_leaf[&format!("{leaf}/")];
            found.insert(*page, BTreeSet::from([own[cell]]));
        }
    }
    found
}

/// Opens a damaged library, and recovers it as the window does.
#[track_caller]
fn recover(root: &Path) -> Option<Recovered> {
    let library = Library::at(root);
    library.check_and_recover().unwrap();
    let recovered = library.take_recovered();
    library.database().unwrap().check().unwrap();
    recovered
}

/// The drafts in a library by number, those in the trash as well.
fn drafts(root: &Path) -> BTreeMap<u128, Draft> {
    let library = Library::at(root);
    let all = 1..=DRAFTS;
    let known = all.filter(|number| library.has(id(*number)));
    known
        .map(|number| (number, library.load(id(number)).unwrap()))
        .collect()
}

fn copy_database(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_file() && !name.ends_with("-shm") {
            fs::copy(entry.path(), to.join(name)).unwrap();
        }
    }
    let backups = from.join("backups");
    if backups.exists() {
        copy_database(&backups, &to.join("backups"));
    }
}

fn kept(root: &Path, recovered: &Recovered) -> Vec<u8> {
    assert_eq!(recovered.damaged.parent(), Some(root));
    fs::read(&recovered.damaged).unwrap()
}

#[test]
fn every_draft_is_read_whose_pages_are_not_damaged() {
    const TIMES: u64 = 60;
    let folder = tempfile::tempdir().unwrap();
    let sound = folder.path().join("sound");
    let library = fill(&sound);
    next_round(&library, 2);
    drop(library);
    let content = fs::read(sound.join("library.db")).unwrap();
    let by_page = drafts_by_page(&sound.join("library.db"));
    let count = content.len() / PAGE;
    let mut noticed = 0;
    for seed in 1..=TIMES {
        let mut numbers = Numbers(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let root = folder.path().join(seed.to_string());
        copy_database(&sound, &root);
        fs::create_dir(root.join("documents")).unwrap();
        let mut damaged = content.clone();
        let mut lost: BTreeSet<u128> = BTreeSet::new();
        for _ in 0..=numbers.below(8) {
            let page = 1 + numbers.below(count);
            let bytes = &mut damaged[(page - 1) * PAGE..page * PAGE];
            match numbers.below(3) {
                0 => bytes.fill(0),
                1 => bytes.fill_with(|| u8::try_from(numbers.below(256)).unwrap()),
                _ => bytes[..100].fill(0xff),
            }
            lost.extend(by_page.get(&page).into_iter().flatten());
        }
        if numbers.below(4) == 0 {
            let length = damaged.len() - numbers.below(damaged.len() / 4);
            for page in length / PAGE + 1..=count {
                lost.extend(by_page.get(&page).into_iter().flatten());
            }
            damaged.truncate(length);
        }
        fs::write(root.join("library.db"), &damaged).unwrap();
        let recovered = recover(&root);
        let found = drafts(&root);
        for number in 1..=DRAFTS {
            match found.get(&number) {
                // Bytes within a text may be other ones without a sign of it.
                Some(_) if lost.contains(&number) => {}
                Some(found) => assert_eq!(found.content, draft(number, 2).content),
                None => assert!(lost.contains(&number), "seed {seed} lost draft {number}"),
            }
        }
        let Some(recovered) = recovered else {
            continue;
        };
        noticed += 1;
        assert_eq!(kept(&root, &recovered), damaged, "it is kept as it was");
        assert_eq!(recovered.read, found.len());
        assert!(recovered.lost.len() <= lost.len(), "{recovered:?}");
        fs::remove_dir_all(root).unwrap();
    }
    assert!(noticed > TIMES * 9 / 10, "{noticed}");
}

#[test]
fn a_damaged_log_loses_at_most_what_is_in_it() {
    const TIMES: u64 = 40;
    let folder = tempfile::tempdir().unwrap();
    let used = folder.path().join("used");
    drop(fill(&used));
    // Not closed, so that the log stays.
    let library = Library::at(&used);
    next_round(&library, 2);
    let sound = folder.path().join("sound");
    copy_database(&used, &sound);
    let log = fs::read(sound.join("library.db-wal")).unwrap();
    assert!(log.len() > 100 * PAGE, "{}", log.len());
    let mut newest = 0;
    for seed in 1..=TIMES {
        let mut numbers = Numbers(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let root = folder.path().join(seed.to_string());
        copy_database(&sound, &root);
        let mut damaged = log.clone();
        for _ in 0..=numbers.below(3) {
            let at = numbers.below(damaged.len() - PAGE);
            match numbers.below(3) {
                0 => damaged[at..at + PAGE].fill(0),
                1 => damaged[at..at + 64].fill(0xff),
                _ => damaged[..32].fill(0),
            }
        }
        if numbers.below(4) == 0 {
            damaged.truncate(numbers.below(log.len()));
        }
        fs::write(root.join("library.db-wal"), &damaged).unwrap();
        // SQLite ignores a log from its first damaged frame on, without an error.
        let recovered = recover(&root);
        let found = drafts(&root);
        let lost = recovered.map_or(0, |recovered| recovered.lost.len());
        assert!(lost <= 3, "seed {seed} lost {lost}");
        let all = usize::try_from(DRAFTS).unwrap();
        assert_eq!(found.len() + lost, all, "seed {seed}");
        for (number, found) in found {
            let rounds = [draft(number, 1).content, draft(number, 2).content];
            assert!(rounds.contains(&found.content), "seed {seed}, {number}");
            newest += usize::from(found.content == rounds[1]);
        }
        fs::remove_dir_all(root).unwrap();
    }
    assert!(newest > 0);
}

fn files_of(sound: &Path, root: &Path, damage: impl Fn(&mut Vec<u8>)) -> Vec<u8> {
    copy_database(sound, root);
    let path = root.join("library.db");
    let mut content = fs::read(&path).unwrap();
    damage(&mut content);
    fs::write(&path, &content).unwrap();
    content
}

#[test]
fn a_file_without_its_beginning_is_ours_if_other_files_show_it() {
    let folder = tempfile::tempdir().unwrap();
    let sound = folder.path().join("sound");
    let library = fill(&sound);
    library.back_up_daily(clock::now()).unwrap().unwrap();
    next_round(&library, 2);
    drop(library);
    let cases: [(&str, Damage, u32); 5] = [
        ("empty", Vec::clear, 1),
        (
            "overwritten at its beginning",
            |file| file[..100].fill(b'x'),
            2,
        ),
        ("without its first page", |file| file[..PAGE].fill(0), 2),
        ("of another program", |file| file[68] ^= 1, 2),
        ("short", |file| file.truncate(50), 1),
    ];
    for (what, damage, round) in cases {
        let root = folder.path().join(what);
        let damaged = files_of(&sound, &root, damage);
        // Any use of the library recovers it.
        let library = Library::at(&root);
        assert_eq!(library.accounts().0, [sandbox_account()], "{what}");
        let recovered = library.take_recovered().expect(what);
        assert_eq!(library.take_recovered(), None);
        assert_eq!(kept(&root, &recovered), damaged, "{what}");
        let found = drafts(&root);
        assert_eq!(found.len(), usize::try_from(DRAFTS).unwrap(), "{what}");
        for (number, found) in &found {
            assert_eq!(found.content, draft(*number, round).content, "{what}");
            let is_sent = found.submission.is_submitted();
            assert_eq!(is_sent, number % 3 == 0, "{what}: {number}");
            assert_eq!(found.submission.history.is_empty(), !is_sent);
            let is_in_list = library.is_in_list(id(*number)).unwrap();
            assert_eq!(is_in_list, number % 10 != 0, "{what}");
        }
        if round == 1 {
            assert_eq!(recovered.from_backup.len(), found.len(), "{what}");
            assert_eq!(recovered.read, 0);
            let text = recovered.to_string();
            assert!(text.contains("no profile could be read"), "{text}");
            assert!(
                text.contains("120 profiles are as they were in the backup"),
                "{text}"
            );
        } else {
            assert_eq!(recovered.read, found.len(), "{what}");
            assert_eq!(recovered.from_backup, [""; 0], "{what}");
        }
        assert_eq!(recovered.in_doubt, [""; 0]);
        assert_eq!(recovered.lost, [""; 0]);
        assert!(library.restored_at().is_some(), "looked up before a create");
        let other = Library::at(&root);
        other.check_and_recover().unwrap();
        assert_eq!(other.take_recovered(), None, "once");
    }
}

#[test]
fn a_file_that_was_never_ours_stays() {
    let folder = tempfile::tempdir().unwrap();
    for content in [&b"SQLite format 3"[..], &[7; 5000][..]] {
        let root = folder.path().join(content.len().to_string());
        fs::create_dir(&root).unwrap();
        fs::write(root.join("library.db"), content).unwrap();
        let library = Library::at(&root);
        library.open().unwrap_err();
        library.check_and_recover().unwrap_err();
        assert_eq!(fs::read(root.join("library.db")).unwrap(), content);
        assert_eq!(library.take_recovered(), None);
    }
}

#[test]
fn a_draft_whose_record_is_lost_is_in_doubt() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("data");
    let library = Library::at(&root);
    for number in 1..=3 {
        library.save(&draft(number, 1)).unwrap();
    }
    // When the backup is made, the second one was stopped; later both are sent.
    let stopped = SubmissionRecord {
        guid: Some(Uuid::from_u128(8)),
        ..SubmissionRecord::default()
    };
    library.save_submission(id(2), &stopped).unwrap();
    library.back_up_daily(clock::now()).unwrap().unwrap();
    for number in [1, 2] {
        library.save_submission(id(number), &submitted()).unwrap();
    }
    drop(library);
    let path = root.join("library.db");
    let page: usize = {
        let sql = rusqlite::Connection::open(&path).unwrap();
        let query = "SELECT rootpage FROM sqlite_schema WHERE name = 'records'";
        sql.query_row(query, [], |row| row.get(0)).unwrap()
    };
    let mut content = fs::read(&path).unwrap();
    content[(page - 1) * PAGE..page * PAGE].fill(0);
    fs::write(&path, content).unwrap();
    let recovered = recover(&root).unwrap();
    let drafts = drafts(&root);
    assert!(drafts[&1].submission.is_in_doubt() && drafts[&2].submission.is_in_doubt());
    assert_eq!(drafts[&2].submission.guid, Some(Uuid::from_u128(8)));
    assert_eq!(drafts[&3].submission, SubmissionRecord::default());
    let names = ["Profile 1 of round 1", "Profile 2 of round 1"];
    assert_eq!(recovered.in_doubt, names);
    assert!(
        recovered
            .to_string()
            .contains("no longer know whether CM.com has them")
    );
}

#[test]
fn programs_that_notice_it_together_recover_it_once() {
    let folder = tempfile::tempdir().unwrap();
    let sound = folder.path().join("sound");
    drop(fill(&sound));
    let root = folder.path().join("data");
    files_of(&sound, &root, |file| file[..PAGE].fill(0));
    fs::create_dir(root.join("documents")).unwrap();
    let recover = || {
        let library = Library::at(&root);
        library.open().unwrap();
        library.take_recovered()
    };
    let recovered: Vec<Recovered> = thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(recover)).collect();
        let ended = threads.into_iter().map(|thread| thread.join().unwrap());
        ended.flatten().collect()
    });
    assert_eq!(recovered.len(), 1);
    assert_eq!(drafts(&root).len(), usize::try_from(DRAFTS).unwrap());
    let aside = fs::read_dir(&root).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_str().unwrap().starts_with("library-damaged")
    });
    assert_eq!(aside.count(), 1);
}

#[test]
fn a_recovery_that_was_cut_off_is_finished() {
    let folder = tempfile::tempdir().unwrap();
    let sound = folder.path().join("sound");
    drop(fill(&sound));
    // As a killed program leaves it: the damaged file is moved, its log and the new database are not.
    let root = folder.path().join("data");
    copy_database(&sound, &root);
    let new = root.join("library.db");
    fs::rename(&new, root.join("library-recovered.db")).unwrap();
    fs::write(root.join("library-damaged-2026-11-27-120000.db"), "damaged").unwrap();
    fs::write(root.join("library.db-wal"), "its log").unwrap();
    assert_eq!(drafts(&root).len(), usize::try_from(DRAFTS).unwrap());
    let aside: PathBuf = root.join("library-damaged-2026-11-27-120000.db-wal");
    assert_eq!(fs::read(aside).unwrap(), b"its log");
    assert!(!root.join("library-recovered.db").exists());
}

#[test]
#[ignore = "a program that is killed"]
fn inner_recovers() {
    let root = PathBuf::from(std::env::var_os(ROOT).unwrap());
    println!("recovering");
    Library::at(&root).open().unwrap();
    println!("recovered");
}

#[test]
fn a_program_that_is_killed_while_it_recovers_loses_nothing() {
    const TIMES: u32 = 40;
    let folder = tempfile::tempdir().unwrap();
    let sound = folder.path().join("sound");
    drop(fill(&sound));
    fs::create_dir(sound.join("documents")).unwrap();
    let start = |root: &Path| {
        Command::new(std::env::current_exe().unwrap())
            .args(inner_arguments("inner_recovers"))
            .env(ROOT, root)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let prepare = |name: &str| {
        let root = folder.path().join(name);
        let damaged = files_of(&sound, &root, |file| file[..PAGE].fill(0));
        fs::create_dir(root.join("documents")).unwrap();
        (root, damaged)
    };
    let (root, _) = prepare("whole");
    let begun = Instant::now();
    assert!(start(&root).wait_with_output().unwrap().status.success());
    let duration = begun.elapsed();
    let mut killed = 0;
    for step in 0..TIMES {
        let (root, damaged) = prepare(&step.to_string());
        let mut child = start(&root);
        thread::sleep(duration * step / TIMES);
        child.kill().unwrap();
        let output = child.wait_with_output().unwrap();
        killed += u32::from(!String::from_utf8_lossy(&output.stdout).contains("recovered"));
        let all = usize::try_from(DRAFTS).unwrap();
        assert_eq!(drafts(&root).len(), all, "step {step}");
        let aside = fs::read_dir(&root).unwrap().filter_map(|entry| {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            name.starts_with("library-damaged")
                .then(|| fs::read(entry.path()).unwrap())
        });
        assert_eq!(aside.collect::<Vec<_>>(), [damaged], "step {step}");
        assert!(!root.join("library-recovered.db").exists());
        fs::remove_dir_all(root).unwrap();
    }
    assert!(killed > TIMES / 4, "{killed}");
}
