//! The areas of the window that a key goes through: the focus returns to where it was in each.

use std::collections::BTreeMap;

use egui::{Context, FocusDirection, Id, Memory, Rect, Ui};

/// An area of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Area {
    Views,
    Table,
    /// What can be done with the selected profiles.
    Selection,
    Rail,
    /// What can be done with the open profile.
    Banner,
    Form,
    Checklist,
}

/// In the order of the key.
const OF_LIBRARY: [Area; 3] = [Area::Table, Area::Selection, Area::Views];
const OF_PROFILE: [Area; 4] = [Area::Form, Area::Banner, Area::Checklist, Area::Rail];

/// Where the areas are, and what had the focus in each.
#[derive(Default)]
pub(super) struct Areas {
    places: BTreeMap<Area, Rect>,
    /// Those of the frame before.
    before: BTreeMap<Area, Rect>,
    last: BTreeMap<Area, Id>,
    wanted: Option<Area>,
}

impl Areas {
    /// At the end of a frame: notes what has the focus.
    pub(super) fn note_focus(&mut self, ctx: &Context) {
        let focused = ctx.memory(Memory::focused);
        let Some(widget) = focused.and_then(|id| ctx.read_response(id)) else {
            return;
        };
        if let Some(area) = self.at(widget.rect) {
            self.last.insert(area, widget.id);
        }
    }

    fn at(&self, place: Rect) -> Option<Area> {
        let mut places = self.places.iter();
        let found = places.find(|(_, area)| area.contains(place.center()));
        found.map(|(area, _)| *area)
    }

    /// Goes on to the next area of the place that is shown, or back. Returns it, so that it can be shown.
    pub(super) fn go_on(&mut self, ctx: &Context, is_profile: bool, forward: bool) -> Option<Area> {
        let all = if is_profile {
            OF_PROFILE.as_slice()
        } else {
            OF_LIBRARY.as_slice()
        };
        // The others are shown when they are gone to.
        let is_there = |area: &&Area| **area != Area::Selection || self.places.contains_key(area);
        let order: Vec<Area> = all.iter().filter(is_there).copied().collect();
        let focused = ctx.memory(Memory::focused);
        let place = focused.and_then(|id| ctx.read_response(id));
        let here = place.and_then(|widget| self.at(widget.rect));
        let here = here.and_then(|area| order.iter().position(|one| *one == area));
        let count = order.len();
        let next = match (here, forward) {
            (None, _) => 0,
            (Some(index), true) => index + 1,
            (Some(index), false) => index + count - 1,
        };
        self.wanted = order.get(next % count).copied();
        self.wanted
    }

    /// Before the areas of a place are drawn: only those that are shown can be gone to.
    pub(super) fn clear(&mut self) {
        self.before = std::mem::take(&mut self.places);
    }

    /// At the beginning of an area, before its widgets: takes the focus if the key went here.
    pub(super) fn begin(&mut self, ui: &Ui, area: Area, place: Rect) {
        self.places.insert(area, place);
        if self.wanted != Some(area) {
            return;
        }
        self.wanted = None;
        let ctx = ui.ctx();
        let last = self.last.get(&area).copied();
        // What was not in the window cannot be looked at yet.
        let was_drawn = self.before.contains_key(&area);
        let last = last.filter(|id| {
            let widget = ctx.read_response(*id);
            let is_there = widget
                .is_some_and(|widget| widget.enabled() && place.contains(widget.rect.center()));
            is_there || !was_drawn
        });
        ctx.memory_mut(|memory| {
            if let Some(last) = last {
                memory.request_focus(last);
                return;
            }
            // Without a focus, the next widget that is drawn gets it.
            if let Some(focused) = memory.focused() {
                memory.surrender_focus(focused);
            }
            memory.move_focus(FocusDirection::Next);
        });
        ctx.request_repaint();
    }
}
