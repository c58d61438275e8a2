//! What follows from the state is derived after every action, whatever the action was.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod desk;

use std::time::Instant;

use desk::{Desk, example_draft, production_account};
use profile_desk::app::action::{Action, Done, Effect};
use profile_desk::domain::asked::{Asked, Question};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::settings::Settings;
use uuid::Uuid;

const OPEN: Uuid = Uuid::from_u128(1);

fn queries(desk: &mut Desk) -> Vec<Question> {
    let effects = desk.asked.drain(..);
    let queries = effects.filter_map(|effect| match effect {
        Effect::Ask { about, .. } => Some(about),
        _ => None,
    });
    queries.collect()
}

#[test]
fn a_default_account_that_is_chosen_at_the_start_is_asked_for_the_open_draft() {
    let mut desk = Desk::with(Vec::new(), Vec::new());
    desk.done(Done::Loaded {
        drafts: vec![example_draft(1, "amsterdam-office")],
        settings: Settings::default(),
        accounts: vec![production_account()],
        asked: Asked::default(),
        folder: "/home/me/profiles".into(),
        read_only: false,
        complaints: Vec::new(),
    });
    let wanted = [
        Question::Requirements("NL".to_owned()),
        Question::RequiredFields("NL".to_owned()),
    ];
    assert_eq!(queries(&mut desk), wanted);
}

/// For people: `cargo test --test settle -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement, not a promise"]
fn the_time_of_a_key_among_100_000_drafts() {
    let one = example_draft(1, "amsterdam-office");
    let drafts: Vec<Draft> = (1..=100_000)
        .map(|id| {
            let mut draft = one.clone();
            draft.id = Uuid::from_u128(id);
            draft.content.profile.business_register_number = format!("{:08}", 10_000_000 + id);
            draft
        })
        .collect();
    let begun = Instant::now();
    let mut desk = Desk::with(drafts, vec![production_account()]);
    println!("loaded in {:?}", begun.elapsed());
    desk.act(Action::Open(OPEN));
    for (name, field) in [
        ("city", FieldId::City),
        ("register number", FieldId::BusinessRegisterNumber),
    ] {
        let mut times: Vec<_> = (0..50)
            .map(|key| {
                let text = format!("1{key}");
                let begun = Instant::now();
                desk.act(Action::Edit(field.into(), text));
                begun.elapsed()
            })
            .collect();
        times.sort_unstable();
        println!("{name}: median {:?}, slowest {:?}", times[25], times[49]);
    }
    let begun = Instant::now();
    desk.act(Action::Tick);
    println!("tick: {:?}", begun.elapsed());
}
