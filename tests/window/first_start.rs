//! The first start: an example to try the program with.

use std::time::Duration;

use crate::harness::window::{Harness, at, example, window};
use egui_kittest::kittest::Queryable;
use profile_desk::app::job_event::{DocumentEvent, JobEvent};
use profile_desk::domain::attachment::Attached;

#[test]
fn the_first_start_offers_an_example_in_the_sandbox_with_its_documents() {
    let harness = Harness::with(Vec::new(), Vec::new());
    let mut window = window(harness, [800.0, 600.0], egui::Theme::Light);
    window.get_by_label("Try with an example profile").click();
    window.run();
    let harness = window.state_mut();
    assert!(harness.state.dialog.is_none());
    assert_eq!(harness.state.account_in_use().unwrap().name, "Sandbox");
    assert_eq!(*harness.profile(), example("amsterdam-office"));
    let draft = harness.state.open_draft().unwrap().id;
    let documents = harness.effects.example_documents();
    assert_eq!(documents.len(), 3);
    for document in documents {
        let name = document.name;
        let attached = harness
            .store
            .library
            .attach_content((name, document.content), &[], at(0));
        let attached = attached.unwrap();
        assert!(matches!(&attached, Attached::New(new) if new.name == name));
        harness.done(JobEvent::Documents(DocumentEvent::Attached {
            draft,
            requirement: document.requirement.map(str::to_owned),
            outcomes: vec![Ok(attached)],
        }));
    }
    harness.wait(Duration::from_secs(5));
    let saved = harness.store.library.read(draft).unwrap().draft;
    assert_eq!(saved.content.attachments.len(), 3);
    let meets = |id: &str| {
        saved
            .content
            .attachments
            .iter()
            .any(|one| one.requirement.as_deref() == Some(id))
    };
    assert!(meets("5a0d0001-0000-4000-8000-000000000001"));
}
