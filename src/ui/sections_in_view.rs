//! Which section of the form is in sight.

use egui::{Rect, Ui};

use uuid::Uuid;

use crate::domain::fields::{FieldId, Section};

use super::theme::STEP;

/// A heading so far below the top of the form counts as reached.
const REACHED: f32 = 120.0;

/// Which section of the form is in sight, and which one the form is to scroll to.
#[derive(Default)]
pub(super) struct SectionsInView {
    /// The headings drawn in this frame.
    headings: Vec<(Section, Rect)>,
    /// The sections of the form that was drawn last.
    drawn: Vec<Section>,
    /// The section that was chosen, or that the cursor went to, until the form is scrolled.
    chosen: Option<Section>,
    focused: Option<Section>,
    clicked: Option<Section>,
    go_to: Option<Section>,
    current: Option<Section>,
    /// The draft that was drawn last.
    draft: Option<Uuid>,
}

impl SectionsInView {
    /// The section that is in sight.
    pub(super) fn current(&self) -> Option<Section> {
        self.current
    }

    /// True when the form has it.
    pub(super) fn is_drawn(&self, section: Section) -> bool {
        self.drawn.contains(&section)
    }

    /// It was clicked in the rail.
    pub(super) fn click(&mut self, section: Section) {
        self.clicked = Some(section);
    }

    pub(super) fn take_clicked(&mut self) -> Option<Section> {
        self.clicked.take()
    }

    /// The form is to scroll there.
    pub(super) fn go_to(&mut self, section: Section) {
        self.go_to = Some(section);
    }

    pub(super) fn heading(&mut self, section: Section, place: Rect) {
        self.headings.push((section, place));
    }

    /// The form is drawn: scrolls to the section that was chosen.
    pub(super) fn form_drawn(&mut self, ui: &Ui, draft: Uuid, focused: Option<FieldId>) {
        let headings = std::mem::take(&mut self.headings);
        let focused = focused.map(|field| field.row().form_section());
        if self.draft != Some(draft) {
            *self = Self {
                go_to: self.go_to.take(),
                draft: Some(draft),
                ..Self::default()
            };
        }
        self.drawn = headings.iter().map(|(section, _)| *section).collect();
        if let Some(section) = self.go_to.take() {
            let heading = headings.iter().find(|(of, _)| *of == section);
            if let Some((_, place)) = heading {
                ui.scroll_to_rect(place.expand(2.0 * STEP), Some(egui::Align::Min));
            }
            self.chosen = Some(section);
        }
        if focused.is_some() && focused != self.focused {
            self.chosen = focused;
        }
        self.focused = focused;
        if ui.input(egui::InputState::is_scrolling) {
            self.chosen = None;
        }
        let top = ui.clip_rect().top() + REACHED;
        let reached = headings.iter().rfind(|(_, place)| place.top() <= top);
        let reached = reached.or(headings.first()).map(|(section, _)| *section);
        self.current = self.chosen.or(reached);
    }
}
