//! The main screens, compared with pictures of them.

mod desk;

use desk::{Desk, example_draft, sandbox_account, window};
use profile_desk::app::action::Action;
use profile_desk::domain::draft::Draft;
use uuid::Uuid;

const WIDE: [f32; 2] = [1280.0, 800.0];

#[test]
fn a_blank_profile() {
    let desk = Desk::with(
        vec![Draft::new(Uuid::from_u128(1), desk::at(-500))],
        vec![sandbox_account()],
    );
    for (name, theme) in [("light", egui::Theme::Light)] {
        let mut harness = window(
            Desk::with(
                vec![Draft::new(Uuid::from_u128(1), desk::at(-500))],
                vec![sandbox_account()],
            ),
            WIDE,
            theme,
        );
        harness.snapshot(format!("blank_{name}"));
    }
    let mut desk = desk;
    desk.act(Action::Check);
    let mut harness = window(desk, WIDE, egui::Theme::Dark);
    harness.snapshot("checked_dark");
}
