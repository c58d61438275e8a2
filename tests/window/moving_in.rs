//! Profiles of an older version are moved into the library while the window is open.

use egui_kittest::kittest::Queryable;
use profile_desk::app::job_event::{JobEvent, StoreEvent};
use profile_desk::app::state::Tone;
use profile_desk::settings::Settings;

use crate::harness::window::{Harness, window};

fn moving_in(harness: &mut Harness, done: usize, all: usize) {
    harness.done(JobEvent::Store(StoreEvent::MovingIn { done, all }));
}

#[test]
fn the_window_shows_how_many_profiles_were_moved_so_far() {
    let mut harness = Harness::with(Vec::new(), Vec::new());
    moving_in(&mut harness, 0, 250);
    moving_in(&mut harness, 120, 250);
    let mut window = window(harness, [1200.0, 800.0], egui::Theme::Dark);
    window.get_by_label("Moving your profiles into the new library: 120 of 250");
    let loaded = window.state().loaded(Settings::default(), Vec::new());
    window.state_mut().done(loaded);
    window.run();
    assert!(window.query_by_label_contains("Moving your").is_none());
}

#[test]
fn a_notice_tells_where_the_old_files_are_when_all_profiles_were_moved() {
    for (count, expected) in [
        (
            1,
            "1 profile was moved into the new library. Its old files are kept in /home/me/old",
        ),
        (
            250,
            "250 profiles were moved into the new library. Their old files are kept in /home/me/old",
        ),
    ] {
        let mut harness = Harness::with(Vec::new(), Vec::new());
        let mut loaded = harness.loaded(Settings::default(), Vec::new());
        let JobEvent::Store(StoreEvent::Loaded { moved_in, .. }) = &mut loaded else {
            unreachable!()
        };
        *moved_in = Some((count, "/home/me/old".into()));
        harness.done(loaded);
        let notices = harness.state.notices.iter();
        let notices: Vec<_> = notices.map(|it| (it.tone, it.text.as_str())).collect();
        assert_eq!(notices, [(Tone::Good, expected)]);
    }
}
