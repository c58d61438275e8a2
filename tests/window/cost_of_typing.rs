//! A minute of typing costs little on the disk, and at most two seconds of it are not saved yet.

use std::fs;
use std::process::Stdio;
use std::time::Duration;

use profile_desk::app::job_event::{JobEvent, StoreEvent};
use profile_desk::app::state::StoreKey;
use profile_desk::domain::fields::FieldId;

use crate::harness::desktop::inner_arguments;
use crate::harness::system_calls::this_program_with_fault;
use crate::harness::window::{Harness, example_draft, sandbox_account, type_into};

/// 350 keys a minute: a fast typist, as the benchmarks have it.
const KEY: Duration = Duration::from_millis(170);

/// With 25 minutes, in which the write-ahead log is moved into the database once, the average is the same.
const MINUTES: u64 = 3;

/// The fields that are filled in one after the other.
const FIELDS: [FieldId; 10] = [
    FieldId::Name,
    FieldId::CompanyName,
    FieldId::RepresentativeFirstName,
    FieldId::RepresentativeLastName,
    FieldId::Street,
    FieldId::StreetNumberExtra,
    FieldId::City,
    FieldId::ContactFirstName,
    FieldId::ContactLastName,
    FieldId::CallbackUrl,
];

/// Lets time pass, and answers the saves, which the library of the harness has carried out.
fn pass(harness: &mut Harness, time: Duration) {
    let end = harness.up + time;
    while let Some(due) = harness.state.next_deadline().filter(|due| *due < end) {
        harness.wait(due.saturating_sub(harness.up));
        answer(harness);
        if harness.state.next_deadline() == Some(due) {
            break;
        }
    }
    harness.wait(end.saturating_sub(harness.up));
    answer(harness);
}

fn answer(harness: &mut Harness) {
    let effects = harness.effects.take();
    let (at, ids) = (harness.state.now.wall, effects.saves());
    for id in ids.iter().map(|draft| draft.id) {
        harness.done(JobEvent::Store(StoreEvent::Saved {
            key: StoreKey::Draft(id),
            at,
            outcome: Ok(()),
        }));
    }
}

#[test]
#[ignore = "a program whose calls are counted"]
fn inner_types_for_a_minute() {
    let drafts = (1..200).map(|id| example_draft(id, "amsterdam-office"));
    let mut harness = Harness::with(drafts.collect(), vec![sandbox_account()]);
    let root = harness.store.library.root().to_owned();
    println!("root {}", root.display());
    pass(&mut harness, Duration::from_secs(30));
    let mark = |name: &str| drop(fs::read(root.join(name)));
    mark("begin");
    for _ in 0..MINUTES {
        type_for_a_minute(&mut harness);
        // The list follows after a pause.
        pass(&mut harness, Duration::from_secs(15));
    }
    mark("end");
}

fn type_for_a_minute(harness: &mut Harness) {
    let end = harness.up + Duration::from_mins(1);
    for field in FIELDS.into_iter().cycle() {
        let mut text = String::new();
        for key in 0..25 {
            if harness.up >= end {
                return;
            }
            text.push(if key % 6 == 5 { ' ' } else { 'x' });
            type_into(harness, field, &text);
            answer(harness);
            pass(harness, KEY);
        }
    }
}

#[test]
fn a_minute_of_typing_costs_at_most_64_kb_and_40_syncs() {
    let log = tempfile::NamedTempFile::new().unwrap();
    let calls = "trace=pwrite64,pwritev,fsync,fdatasync,openat,ftruncate";
    let mut strace = this_program_with_fault(&calls[6..], calls, log.path());
    let output = strace
        .args(inner_arguments("inner_types_for_a_minute"))
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let trace = fs::read_to_string(log.path()).unwrap();
    let part = |from: &str, to: &str| {
        let from = trace.find(&format!("/{from}\"")).unwrap();
        let to = trace.find(&format!("/{to}\"")).unwrap();
        &trace[from..to]
    };
    let cost = |part: &str| {
        let written = part.lines().filter(|line| line.contains("pwrite"));
        let written = written.filter_map(|line| line.rsplit("= ").next()?.parse::<u64>().ok());
        let synced = part.lines().filter(|line| line.contains("sync(")).count();
        (written.sum::<u64>(), u64::try_from(synced).unwrap())
    };
    let (bytes, syncs) = cost(part("begin", "end"));
    let (bytes, syncs) = (bytes / MINUTES, syncs / MINUTES);
    eprintln!("a minute of typing: {bytes} bytes, {syncs} syncs");
    assert!(
        bytes <= 64 * 1024 && syncs <= 40,
        "{bytes} bytes, {syncs} syncs"
    );
}
