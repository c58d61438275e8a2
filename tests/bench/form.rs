//! The time to check the form, and to change its country: `cargo bench`.
//!
//! Criterion reports the mean; this prints the slowest of a hundred too, which a person notices
//! while typing. More than [`MAX_CHECK_TIME`] for a check or more than a [`FRAME`] for another
//! country is a failure.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a benchmark fails loudly"
)]

#[path = "../harness/harness.rs"]
mod harness;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::Criterion;
use harness::window::{Harness, example, example_draft, requirement, sandbox_account};
use profile_desk::app::action::{Action, FormAction};
use profile_desk::desktop::draw;
use profile_desk::domain::country_requirements::ApplicableRequirements;
use profile_desk::domain::draft::Content;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::requirement::{RequiredField, RequirementKind};
use profile_desk::domain::validate::validate;
use profile_desk::domain::{country, phone, preload};
use profile_desk::ui::theme;

/// Limit for the 99th percentile of checking a whole form.
const MAX_CHECK_TIME: Duration = Duration::from_micros(200);
/// The time of a frame at 60 frames per second.
const FRAME: Duration = Duration::from_micros(16_667);
const RUNS: usize = 20_000;

const PROFILES: [&str; 6] = [
    "amsterdam-office",
    "antwerp-office",
    "austin-office",
    "berlin-office",
    "london-office",
    "osaka-office",
];

/// The median and the 99th percentile of a hundred runs.
fn percentiles(mut run: impl FnMut()) -> (Duration, Duration) {
    let measure = |_| {
        let begun = Instant::now();
        run();
        begun.elapsed()
    };
    let mut times: Vec<Duration> = (0..RUNS).map(measure).collect();
    times.sort_unstable();
    let at = |share: usize| times.get(RUNS * share / 100).copied().unwrap();
    (at(50), at(99))
}

fn tell(what: &str, (p50, p99): (Duration, Duration)) {
    println!("{what}: median {p50:?}, p99 {p99:?} of {RUNS} runs");
}

/// Time of the first phone number of each country, including reading and compiling its rules.
fn first_phone_numbers() {
    let first = |country: &str| {
        let begun = Instant::now();
        black_box(phone::read("+31 20 123 4567", country));
        begun.elapsed()
    };
    let codes = country::all().iter().map(|country| country.code.as_str());
    let mut times: Vec<(Duration, &str)> = codes.map(|code| (first(code), code)).collect();
    times.sort_unstable();
    println!("slowest first phone number: {:?}", times.last().unwrap());
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    preload();
    first_phone_numbers();
    let asked = [
        requirement("extract", RequirementKind::Document, "Extract"),
        requirement(
            "region",
            RequirementKind::CompanyRestriction,
            "In the region",
        ),
        requirement("few", RequirementKind::RequestRestriction, "Few at a time"),
    ];
    let fields = [RequiredField {
        name: "taxId".to_owned(),
        description: Some("Tax number".to_owned()),
    }];
    let applicable = ApplicableRequirements {
        requirements: asked.iter().collect(),
        fields: &fields,
    };
    let mut slowest = Duration::ZERO;
    for name in PROFILES {
        let content = Content {
            profile: example(name),
            ..Content::default()
        };
        let run = || drop(black_box(validate(black_box(&content), &applicable)));
        criterion.bench_function(&format!("validate {name}"), |bench| bench.iter(run));
        let took = percentiles(run);
        tell(&format!("validate {name}"), took);
        slowest = slowest.max(took.1);
    }
    let switch = countries(&mut criterion);
    criterion.final_summary();
    assert!(slowest < MAX_CHECK_TIME, "checking a form took {slowest:?}");
    assert!(
        switch < FRAME,
        "the switch to another country took {switch:?}"
    );
}

/// A frame in which another country is chosen, alternating between two: the old form is drawn,
/// the choice made, and the new form drawn in the same frame.
fn countries(criterion: &mut Criterion) -> Duration {
    let draft = example_draft(1, "amsterdam-office");
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    let ctx = egui::Context::default();
    theme::install(&ctx);
    let size = egui::vec2(1280.0, 800.0);
    let mut frame = |code: &str| {
        let input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)),
            ..egui::RawInput::default()
        };
        let mut passes = 0;
        let output = ctx.run_ui(input, |ui| {
            draw(
                ui,
                &mut harness,
                |harness| (&harness.state, &mut harness.view),
                Harness::act,
            );
            passes += 1;
            if passes == 1 {
                let path = FieldId::AddressCountryCode.into();
                harness.act(Action::Form(FormAction::Edit(path, code.to_owned())));
                ui.ctx().request_discard("another form");
            }
        });
        assert_eq!(passes, 2);
        black_box(output);
        harness.effects.clear();
    };
    let mut turn = ["US", "JP"].into_iter().cycle();
    let mut run = || frame(turn.next().unwrap());
    criterion.bench_function("another country", |bench| bench.iter(&mut run));
    let took = percentiles(run);
    tell("another country", took);
    took.1
}
