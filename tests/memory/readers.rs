//! The memory and time of each reader for 1 MiB of hostile input.

use std::time::{Duration, Instant};

use crate::harness::readers::bench::{Bench, Reader};
use crate::harness::readers::bombs::{MIB, dense, framed, frames, large};

use crate::{MEMORY, alone};

const MAX_GROWTH: usize = 64 * MIB;
/// Far longer than any read takes, without optimisation and on a busy computer.
const TIME_LIMIT: Duration = Duration::from_secs(5);
/// Space for the text around an input.
const FRAME: usize = 512;

/// The inputs for each reader: rejected ones, and the largest that are accepted.
fn inputs(reader: Reader) -> Vec<(&'static str, Vec<u8>)> {
    let (size, values) = match reader {
        // Files of this program may hold one value per ten bytes.
        Reader::Draft | Reader::Record | Reader::Settings | Reader::Accounts | Reader::Asked => {
            (MIB, MIB / 10)
        }
        Reader::SandboxProfile | Reader::SandboxDocument => (MIB, 100_000),
        // At most 256 KiB of an error response is read.
        Reader::Refusal | Reader::Forbidden | Reader::ServerFault => (MIB / 4, 50_000),
        _ => (MIB, 50_000),
    };
    let size = size - FRAME;
    let mut inputs = Vec::new();
    for (name, bomb) in dense(size, values) {
        // Alone, and in places where any value is kept.
        for frame in frames(reader).iter().take(2) {
            inputs.push((name, framed(*frame, &bomb)));
        }
    }
    inputs.extend(large(size));
    inputs
}

#[test]
fn no_reader_of_files_takes_more_than_64_mib_or_5_seconds_for_1_mib() {
    alone("inner_readers_of_files");
}

#[test]
#[ignore = "runs in a process of its own"]
fn inner_readers_of_files() {
    check(|reader| !is_of_answers(reader));
}

#[test]
fn no_reader_of_answers_takes_more_than_64_mib_or_5_seconds_for_1_mib() {
    alone("inner_readers_of_answers");
}

#[test]
#[ignore = "runs in a process of its own"]
fn inner_readers_of_answers() {
    check(is_of_answers);
}

/// True when it reads what a server answers.
fn is_of_answers(reader: Reader) -> bool {
    match reader {
        Reader::Created
        | Reader::Got
        | Reader::Listed
        | Reader::Requirements
        | Reader::RequiredFields
        | Reader::Consequences
        | Reader::Uploaded
        | Reader::Refusal
        | Reader::Forbidden
        | Reader::ServerFault => true,
        Reader::Draft
        | Reader::Record
        | Reader::Settings
        | Reader::Accounts
        | Reader::Asked
        | Reader::SandboxProfile
        | Reader::SandboxDocument
        | Reader::SandboxAddress
        | Reader::Profile => false,
    }
}

fn check(which: impl Fn(Reader) -> bool) {
    let bench = Bench::new();
    let mut broken = Vec::new();
    for reader in Reader::ALL.into_iter().filter(|reader| which(*reader)) {
        let mut most = (0, "");
        let mut longest = (Duration::ZERO, "");
        for (name, bytes) in inputs(reader) {
            assert!(bytes.len() <= MIB);
            let before = MEMORY.current_usage();
            MEMORY.reset_peak_usage();
            let start = Instant::now();
            bench.read(reader, &bytes);
            let took = start.elapsed();
            let grown = MEMORY.peak_usage().saturating_sub(before) / 1024;
            most = most.max((grown, name));
            longest = longest.max((took, name));
            if grown > MAX_GROWTH / 1024 || took > TIME_LIMIT {
                broken.push(format!("{reader:?}, {name}: {grown} KiB, {took:?}"));
            }
        }
        println!("{reader:?}: at most {most:?} KiB and {longest:?}");
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
