//! The list that drops down under a field: what can be chosen, by arrow keys or with the pointer,
//! while the cursor stays in the field.

use egui::{Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, ScrollArea, Ui};

use super::accessibility;

/// How many rows the list shows at a time.
const ROWS: f32 = 8.0;
const ROW: f32 = 28.0;
/// The height of the list at the most.
pub(super) const HEIGHT: f32 = ROWS * ROW;

/// The row of a list that is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Selection {
    pub(super) index: Option<usize>,
    /// True when it was moved by keys or pointer.
    pub(super) moved: bool,
    /// True when the list has to scroll to it.
    pub(super) scroll: bool,
}

/// What an arrow key does at the end of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AtEnd {
    Stay,
    GoRound,
}

impl Selection {
    /// A row that was not moved to, for a list that opens.
    pub(super) fn at(index: usize) -> Self {
        Self {
            index: Some(index),
            moved: false,
            scroll: true,
        }
    }

    /// Moves by the arrow keys of this frame. Taken before the text field sees them.
    pub(super) fn take_arrows(&mut self, ui: &Ui, count: usize, at_end: AtEnd) {
        if take_key(ui, Key::ArrowDown) {
            self.move_down(count, at_end);
        }
        if take_key(ui, Key::ArrowUp) {
            self.move_up(count, at_end);
        }
    }

    fn move_down(&mut self, count: usize, at_end: AtEnd) {
        let next = self.index.map_or(0, |index| index + 1);
        self.move_to(match at_end {
            _ if next < count => next,
            AtEnd::Stay => count.saturating_sub(1),
            AtEnd::GoRound => 0,
        });
    }

    fn move_up(&mut self, count: usize, at_end: AtEnd) {
        let last = count.saturating_sub(1);
        self.move_to(match (self.index, at_end) {
            (None, _) | (Some(0), AtEnd::GoRound) => last,
            (Some(index), _) => index.saturating_sub(1),
        });
    }

    fn move_to(&mut self, index: usize) {
        *self = Self {
            index: Some(index),
            moved: true,
            scroll: true,
        };
    }
}

/// Takes a key from the input, if it was pressed alone.
pub(super) fn take_key(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}

/// A row as it is drawn.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    /// Tells it from all others of its list.
    pub(super) key: &'a str,
    pub(super) label: &'a str,
    /// True when it may be too long for the list, and is shown whole under the pointer.
    pub(super) is_long: bool,
}

/// What the pointer did with a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pointer {
    /// The row that was clicked.
    pub(super) clicked: Option<usize>,
    pub(super) is_on_list: bool,
}

/// The list under a field; `name` is for screen readers.
pub(super) fn suggestions_ui<T>(
    anchor: &Response,
    name: &str,
    items: &[T],
    row: impl Fn(&T) -> Row<'_>,
    selection: &mut Selection,
) -> Pointer {
    let mut clicked = None;
    let popup = popup(anchor, name).show(|ui| {
        let Selection { index, moved, .. } = *selection;
        let chosen = index.and_then(|index| items.get(index)).map(&row);
        let chosen = chosen.map(|row| row.label);
        accessibility::choices(ui, name, chosen, items.len(), moved);
        clicked = rows_ui(ui, anchor.id, items, row, selection);
    });
    Pointer {
        clicked,
        is_on_list: popup.is_some_and(|popup| popup.response.contains_pointer()),
    }
}

/// The rows alone, in a list that is open; `anchor` is the field that has the focus. Returns the row
/// that was clicked.
pub(super) fn rows_ui<T>(
    ui: &mut Ui,
    anchor: Id,
    items: &[T],
    row: impl Fn(&T) -> Row<'_>,
    selection: &mut Selection,
) -> Option<usize> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical()
        .max_height(HEIGHT)
        .auto_shrink([false, true]);
    if let Some(index) = selection.index
        && std::mem::take(&mut selection.scroll)
    {
        #[expect(clippy::cast_precision_loss, reason = "some hundred rows at the most")]
        let offset = (index as f32 - ROWS / 2.0).max(0.0) * ROW;
        area = area.vertical_scroll_offset(offset);
    }
    let mut clicked = None;
    area.show_rows(ui, ROW, items.len(), |ui, range| {
        let items = items.iter().enumerate();
        for (index, item) in items.take(range.end).skip(range.start) {
            let is_chosen = selection.index == Some(index);
            let option = row_ui(ui, anchor, &row(item), is_chosen);
            accessibility::option(&option, anchor, is_chosen, selection.moved);
            if option.clicked() {
                clicked = Some(index);
            }
        }
    });
    clicked
}

fn row_ui(ui: &mut Ui, anchor: Id, row: &Row<'_>, is_chosen: bool) -> Response {
    // The Tab key goes on to the next field, not into the list.
    let button = egui::Button::selectable(is_chosen, row.label)
        .sense(egui::Sense::CLICK)
        .truncate()
        .min_size([ui.available_width(), ROW].into());
    let own = egui::UiBuilder::new().scope_id(anchor.with(row.key));
    let option = ui.scope_builder(own, |ui| ui.add(button)).inner;
    if row.is_long {
        option.on_hover_text(row.label)
    } else {
        option
    }
}

/// In the place of a list in which there is nothing to choose: a sentence, which is read out.
pub(super) fn no_suggestions_ui(anchor: &Response, name: &str, message: &str) -> Pointer {
    let popup = popup(anchor, name).show(|ui| accessibility::announced(&ui.label(message)));
    Pointer {
        clicked: None,
        is_on_list: popup.is_some_and(|popup| popup.response.contains_pointer()),
    }
}

fn popup<'a>(anchor: &Response, name: &'a str) -> Popup<'a> {
    Popup::from_response(anchor)
        .id(anchor.id.with("suggestions"))
        .open(true)
        .width(anchor.rect.width())
        .gap(4.0)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .accessible_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_an_end_the_choice_stays_or_goes_round() {
        let mut stays = Selection::at(1);
        stays.move_down(2, AtEnd::Stay);
        assert_eq!(stays.index, Some(1));
        stays.move_up(2, AtEnd::Stay);
        stays.move_up(2, AtEnd::Stay);
        assert_eq!(stays.index, Some(0));
        let mut round = Selection::default();
        round.move_up(3, AtEnd::GoRound);
        assert_eq!(round.index, Some(2));
        round.move_down(3, AtEnd::GoRound);
        assert_eq!(round.index, Some(0));
        round.move_up(3, AtEnd::GoRound);
        assert_eq!(round.index, Some(2));
    }
}
