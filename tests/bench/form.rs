//! How long the form takes to be checked, and to become another country's: `cargo bench`.
//!
//! Criterion tells the mean and how it moves; the slowest of a hundred, which is what
//! somebody feels while typing, is told at the end, and more than [`MOST`] is a failure.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a benchmark fails loudly"
)]

#[path = "../desk/mod.rs"]
mod desk;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::Criterion;
use desk::{Desk, example, example_draft, requirement, sandbox_account};
use profile_desk::app::action::Action;
use profile_desk::app::draw;
use profile_desk::domain::asked::Wanted;
use profile_desk::domain::draft::Content;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::requirement::{RequiredField, RequirementKind};
use profile_desk::domain::validate::validate;
use profile_desk::domain::warm_up;
use profile_desk::ui::theme;

/// What the 99th percentile of checking a whole form may take.
const MOST: Duration = Duration::from_micros(200);
const RUNS: usize = 20_000;

const PROFILES: [&str; 6] = [
    "amsterdam-office",
    "antwerp-office",
    "austin-office",
    "berlin-office",
    "london-office",
    "osaka-office",
];

/// The middle and the slowest of a hundred.
fn percentiles(mut run: impl FnMut()) -> (Duration, Duration) {
    let timed = |_| {
        let begun = Instant::now();
        run();
        begun.elapsed()
    };
    let mut times: Vec<Duration> = (0..RUNS).map(timed).collect();
    times.sort_unstable();
    let at = |share: usize| times.get(RUNS * share / 100).copied().unwrap();
    (at(50), at(99))
}

fn tell(what: &str, (p50, p99): (Duration, Duration)) {
    println!("{what}: median {p50:?}, p99 {p99:?} of {RUNS} runs");
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    warm_up();
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
    let wanted = Wanted {
        requirements: asked.iter().collect(),
        fields: &fields,
    };
    let mut slowest = Duration::ZERO;
    for name in PROFILES {
        let content = Content {
            profile: example(name),
            ..Content::default()
        };
        let run = || drop(black_box(validate(black_box(&content), &wanted)));
        criterion.bench_function(&format!("validate {name}"), |bench| bench.iter(run));
        let took = percentiles(run);
        tell(&format!("validate {name}"), took);
        slowest = slowest.max(took.1);
    }
    countries(&mut criterion);
    criterion.final_summary();
    assert!(slowest < MOST, "checking a form took {slowest:?}");
}

/// From the choice of another country to the drawn form, by turns of two countries.
fn countries(criterion: &mut Criterion) {
    let draft = example_draft(1, "amsterdam-office");
    let mut desk = Desk::with(vec![draft], vec![sandbox_account()]);
    let ctx = egui::Context::default();
    theme::install(&ctx);
    let size = egui::vec2(1280.0, 800.0);
    let mut frame = |code: &str| {
        let place = FieldId::AddressCountryCode.into();
        desk.act(Action::Edit(place, code.to_owned()));
        let input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)),
            ..egui::RawInput::default()
        };
        let output = ctx.run_ui(input, |ui| {
            draw(
                ui,
                &mut desk,
                |desk| (&desk.state, &mut desk.view),
                Desk::act,
            );
        });
        black_box(output);
        desk.asked.clear();
    };
    let mut turn = ["US", "JP"].into_iter().cycle();
    let mut run = || frame(turn.next().unwrap());
    criterion.bench_function("another country, drawn", |bench| bench.iter(&mut run));
}
