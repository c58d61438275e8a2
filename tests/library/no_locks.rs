//! A file system without locks, or without shared memory, as some network drives are: one program at a time can
//! use the library, and another one is told by whom it is used.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use profile_desk::clock;
use profile_desk::store::Library;

use crate::harness::desktop::inner_arguments;
use crate::harness::library::{full, record};

const ROOT: &str = "NO_LOCKS_ROOT";
/// The number of the draft that is saved.
const DRAFT: &str = "NO_LOCKS_DRAFT";

#[test]
#[ignore = "a program whose file system has no locks"]
fn inner_saves_and_waits() {
    let library = Library::at(Path::new(&std::env::var_os(ROOT).unwrap()));
    let id: u128 = std::env::var(DRAFT).unwrap().parse().unwrap();
    let mut draft = full(id);
    let begun = Instant::now();
    let save = || {
        library.save(&draft)?;
        library.save_submission(draft.id, &record())?;
        library.update_list()?;
        Ok::<_, profile_desk::store::StoreError>(())
    };
    match save() {
        Ok(()) => {
            // What was there is the library again after a while.
            let backup = library.root().with_extension(format!("backup-{id}"));
            library.back_up_to(&backup, clock::now()).unwrap();
            library.restore_backup(&backup, clock::now()).unwrap();
            assert_eq!(library.load(draft.id).unwrap().content, draft.content);
            println!("\nsaved in {}", begun.elapsed().as_millis());
        }
        Err(error) => println!("\nfailed: {error}"),
    }
    // Until the test has looked.
    let _ = std::io::stdin().read(&mut [0]);
    draft.content.profile.city.push('!');
    let _ = library.save(&draft);
}

/// Starts a program that saves a draft, with calls that fail.
fn start(root: &Path, draft: u128, faults: &[&str]) -> (Child, BufReader<ChildStdout>) {
    let mut strace = Command::new("strace");
    strace
        .args(["-f", "-qq", "-o", "/dev/null"])
        .args(faults)
        .arg(std::env::current_exe().unwrap())
        .args(inner_arguments("inner_saves_and_waits"))
        .env(ROOT, root)
        .env(DRAFT, draft.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = strace.spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap());
    (child, lines)
}

/// What the program says of its save.
fn said(lines: &mut BufReader<ChildStdout>) -> String {
    let mut line = String::new();
    while !line.starts_with("saved") && !line.starts_with("failed") {
        line.clear();
        assert_ne!(lines.read_line(&mut line).unwrap(), 0, "it ended");
    }
    line
}

fn end(mut child: Child, mut lines: BufReader<ChildStdout>) {
    child.stdin.take().unwrap().write_all(b"\n").unwrap();
    let mut rest = String::new();
    lines.read_to_string(&mut rest).unwrap();
    assert!(child.wait().unwrap().success(), "{rest}");
}

#[test]
fn one_program_at_a_time_uses_a_library_without_locks() {
    for (case, faults) in [
        ("ENOLCK", ["-e", "inject=fcntl,flock:error=ENOLCK"]),
        ("EOPNOTSUPP", ["-e", "inject=fcntl,flock:error=EOPNOTSUPP"]),
    ] {
        for exists in [false, true] {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path().join("data");
            if exists {
                Library::at(&root).save(&full(9)).unwrap();
            }
            let (first, mut lines) = start(&root, 1, &faults);
            let outcome = said(&mut lines);
            let time = outcome.strip_prefix("saved in ").expect(&outcome);
            let time: u64 = time.trim().parse().unwrap();
            assert!(time < 5_000, "{case}: {time} ms");

            let begun = Instant::now();
            let (second, mut second_lines) = start(&root, 2, &faults);
            let refused = said(&mut second_lines);
            let is_told = refused.contains("another program is using it (")
                && refused.contains("only one at a time");
            assert!(is_told, "{case}: {refused}");
            assert!(begun.elapsed() < Duration::from_secs(10), "{case}");
            // A computer where the same folder has locks is told as well.
            let error = Library::at(&root).save(&full(3)).unwrap_err();
            assert!(error.to_string().contains("only one at a time"), "{error}");
            end(first, lines);
            // The second program goes on where the first has ended.
            end(second, second_lines);

            let library = Library::at(&root);
            let mut drafts = library.open().unwrap().drafts;
            drafts.sort_by_key(|draft| draft.id);
            let cities: Vec<_> = drafts
                .iter()
                .map(|d| d.content.profile.city.clone())
                .collect();
            let changed = full(1).content.profile.city + "!";
            assert_eq!(cities[..2], [changed.clone(), changed], "{case}");
            assert_eq!(drafts[0].submission, record());
            assert_eq!(drafts.len(), if exists { 3 } else { 2 }, "{case}");
            let left = fs::read_dir(&root)
                .unwrap()
                .map(|entry| entry.unwrap().file_name());
            let left = left.filter(|name| name.to_string_lossy().starts_with(".new-"));
            assert_eq!(left.count(), 0, "{case}");
        }
    }
}

#[test]
fn a_program_that_was_killed_keeps_nobody_out() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("data");
    let faults = ["-e", "inject=fcntl,flock:error=ENOLCK"];
    let (mut first, mut lines) = start(&root, 1, &faults);
    assert!(said(&mut lines).starts_with("saved"));
    // With its tracer, which would leave it running.
    let pid = first.id().to_string();
    let killed = Command::new("pkill").args(["-KILL", "-P", &pid]).status();
    assert!(killed.unwrap().success());
    first.wait().unwrap();
    let (second, mut lines) = start(&root, 2, &faults);
    let outcome = said(&mut lines);
    assert!(outcome.starts_with("saved"), "{outcome}");
    end(second, lines);
    assert_eq!(Library::at(&root).open().unwrap().drafts.len(), 2);
}
