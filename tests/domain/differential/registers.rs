//! Findings for register numbers that another implementation made, for
//! `tests/differential/registers`, which compares the two. Without it there is nothing to read.

use std::{env, fs};

use jiff::tz::TimeZone;
use profile_desk::clock;
use profile_desk::domain::country::{self, Country};
use profile_desk::domain::register::{self, Register};
use serde::{Deserialize, Serialize};

/// Numbers of one format.
#[derive(Deserialize)]
struct Asked {
    form: String,
    country: String,
    numbers: Vec<String>,
}

#[derive(Serialize)]
struct Answer {
    form: String,
    /// For each number a 1 if it is accepted and a 0 if it has a finding, and the same for every
    /// other digit in each of its places, from the left, 0 to 9.
    taken: Vec<String>,
}

#[test]
#[ignore = "run by tests/differential/registers"]
fn numbers_are_compared_with_another_implementation() {
    let path = |name: &str| env::var(name).expect("run tests/differential/registers");
    register::numbers_run_until(clock::now().to_zoned(TimeZone::UTC).year());
    let asked = fs::read_to_string(path("REGISTER_NUMBERS")).unwrap();
    let cache: Vec<Asked> = serde_json::from_str(&asked).unwrap();
    let answers: Vec<Answer> = cache.into_iter().map(answer).collect();
    let answers = serde_json::to_string(&answers).unwrap();
    fs::write(path("REGISTER_VERDICTS"), answers).unwrap();
}

fn answer(cache: Asked) -> Answer {
    let register = register::of(&cache.country).unwrap();
    let country = country::find(&cache.country).unwrap();
    let numbers = cache.numbers.iter();
    Answer {
        form: cache.form,
        taken: numbers
            .map(|number| taken(number, register, country))
            .collect(),
    }
}

fn taken(number: &str, register: &Register, country: &Country) -> String {
    let taken = |number: &str| register.warning(number, country, false).is_none();
    let sign = |taken: bool| if taken { '1' } else { '0' };
    let mut signs = String::from(sign(taken(number)));
    for (at, old) in number.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        for new in ('0'..='9').filter(|new| *new != old) {
            let mut slip = number.to_owned();
            slip.replace_range(at..=at, &new.to_string());
            signs.push(sign(taken(&slip)));
        }
    }
    signs
}
