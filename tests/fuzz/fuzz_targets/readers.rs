//! Passes the fuzzer's bytes to one of the readers, chosen by the first byte.
//!
//! The conditions for all inputs are checked in the bench that the tests use too. The fuzzer
//! starts with a valid value for each reader, put into the folder that `SEEDS` names.

#![no_main]
#![allow(dead_code, reason = "the tests use the rest of both modules")]

#[path = "../../harness/readers/bench.rs"]
mod bench;
#[path = "../../harness/readers/bombs.rs"]
mod bombs;

use std::cell::LazyCell;
use std::path::Path;
use std::{env, fs};

use bench::{Bench, Reader};
use libfuzzer_sys::fuzz_target;

thread_local! {
    static BENCH: LazyCell<Bench> = LazyCell::new(Bench::new);
}

fn write_seeds(folder: &Path) {
    for (first, reader) in (0_u8..).zip(Reader::ALL) {
        let seed = [&[first], bombs::whole(reader).as_bytes()].concat();
        fs::write(folder.join(format!("{reader:?}")), seed).unwrap();
    }
}

fuzz_target!(
    init: {
        if let Some(folder) = env::var_os("SEEDS") {
            write_seeds(Path::new(&folder));
        }
    },
    |input: &[u8]| {
        if let Some((first, bytes)) = input.split_first() {
            let reader = Reader::ALL[usize::from(*first) % Reader::ALL.len()];
            BENCH.with(|bench| bench.read(reader, bytes));
        }
    }
);
