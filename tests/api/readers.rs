//! Every reader with hostile input: arbitrary bytes, random values, damaged files, and inputs
//! made to do harm.
//!
//! The conditions for all inputs are checked in `readers/bench.rs`.

use std::time::{Duration, Instant};

use crate::harness::readers::bench::{Bench, Outcome, Reader};
use crate::harness::readers::bombs::{framed, frames, large, sharp, whole};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value};

/// Far longer than any read takes, without optimisation and on a busy computer.
const TIME_LIMIT: Duration = Duration::from_secs(5);
/// Larger inputs are tested together with the memory.
const SIZE: usize = 8 * 1024;
/// Texts that often cause errors.
const UNUSUAL_TEXTS: &[&str] = &[
    "",
    "\0",
    "\u{1b}[31m",
    "\u{202e}",
    "null",
    "-1",
    "2026-99-99",
];

#[test]
fn a_valid_value_is_accepted_by_its_reader() {
    let bench = Bench::new();
    for reader in Reader::ALL {
        let refuses = matches!(
            reader,
            Reader::Refusal | Reader::Forbidden | Reader::ServerFault | Reader::SandboxAddress
        );
        let outcome = bench.read(reader, whole(reader).as_bytes());
        assert_eq!(outcome == Outcome::Refused, refuses, "{reader:?}");
    }
}

#[test]
fn hostile_inputs_harm_no_reader() {
    let bench = Bench::new();
    let bombs: Vec<_> = sharp().into_iter().chain(large(SIZE)).collect();
    for reader in Reader::ALL {
        for (name, bomb) in &bombs {
            for frame in frames(reader) {
                let bytes = framed(*frame, bomb);
                let start = Instant::now();
                bench.read(reader, &bytes);
                let elapsed = start.elapsed();
                assert!(elapsed < TIME_LIMIT, "{reader:?}, {name}: {elapsed:?}");
            }
        }
    }
}

/// Any JSON value.
fn wild() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        select(UNUSUAL_TEXTS).prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((".{0,4}", inner), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Replaces one of the values inside another, counted from the outside.
fn replace(within: &mut Value, count: &mut usize, wild: &Value) {
    if *count == 0 {
        *within = wild.clone();
    }
    *count = count.wrapping_sub(1);
    match within {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, count, wild)),
        Value::Object(members) => members
            .values_mut()
            .for_each(|value| replace(value, count, wild)),
        _ => {}
    }
}

#[derive(Clone, Debug)]
enum Damage {
    Flipped(Index, u8),
    Cut(Index),
    Gone(Index, Index),
    Doubled(Index, Index),
    Added(Index, Vec<u8>),
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        3 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Damage::Flipped(at, byte)),
        1 => any::<Index>().prop_map(Damage::Cut),
        1 => any::<(Index, Index)>().prop_map(|(from, to)| Damage::Gone(from, to)),
        1 => any::<(Index, Index)>().prop_map(|(from, to)| Damage::Doubled(from, to)),
        1 => (any::<Index>(), vec(any::<u8>(), 1..8)).prop_map(|(at, new)| Damage::Added(at, new)),
    ]
}

impl Damage {
    fn damaged(&self, bytes: &mut Vec<u8>) {
        let length = bytes.len() + 1;
        let range = |one: &Index, other: &Index| {
            let (one, other) = (one.index(length), other.index(length));
            one.min(other)..one.max(other)
        };
        match self {
            Self::Flipped(at, flipped) => {
                if let Some(byte) = bytes.get_mut(at.index(length)) {
                    *byte ^= flipped;
                }
            }
            Self::Cut(at) => bytes.truncate(at.index(length)),
            Self::Gone(from, to) => drop(bytes.drain(range(from, to))),
            Self::Doubled(from, to) => {
                let range = range(from, to);
                let piece = bytes.get(range.clone()).unwrap().to_vec();
                bytes.splice(range.end..range.end, piece);
            }
            Self::Added(at, new) => {
                let at = at.index(length);
                bytes.splice(at..at, new.iter().copied());
            }
        }
    }
}

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

#[test]
fn any_bytes_are_read_or_rejected() {
    let bench = Bench::new();
    proptest!(config(), |(bytes in vec(any::<u8>(), 0..200))| {
        for reader in Reader::ALL {
            bench.read(reader, &bytes);
        }
    });
}

#[test]
fn any_value_in_any_place_is_read_or_rejected() {
    let bench = Bench::new();
    proptest!(config(), |(wild in wild(), at in any::<usize>())| {
        for reader in Reader::ALL {
            let Ok(mut json) = serde_json::from_str::<Value>(whole(reader)) else {
                continue;
            };
            let mut places = usize::MAX;
            replace(&mut json.clone(), &mut places, &wild);
            let mut count = at % (usize::MAX - places);
            replace(&mut json, &mut count, &wild);
            bench.read(reader, json.to_string().as_bytes());
        }
    });
}

#[test]
fn a_damaged_value_is_read_or_rejected() {
    let bench = Bench::new();
    proptest!(config(), |(all in vec(damage(), 1..4))| {
        for reader in Reader::ALL {
            let mut bytes = whole(reader).as_bytes().to_vec();
            for damage in &all {
                damage.damaged(&mut bytes);
            }
            bench.read(reader, &bytes);
        }
    });
}
