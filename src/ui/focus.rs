//! The keyboard focus. The widget that was focused or clicked last gets the focus back when the
//! last dialog closes, and the Tab key starts from it when nothing is focused. When the focused
//! widget disappears, a neighbour gets the focus.

use egui::{Context, FocusDirection, Id, Key, LayerId, Memory, Order, Sense, Ui, UiBuilder};

use crate::app::state::State;

use super::ui_state::{FocusPlace, UiState};

/// Space that is scrolled into view around a focused widget.
pub(super) const SCROLL_MARGIN: f32 = 12.0;

/// Before drawing: the Tab key starts from the last focused widget.
pub(super) fn begin(ctx: &Context, state: &State, ui_state: &mut UiState) {
    ui_state.restore_focus =
        state.dialog.is_none() && ui_state.dialog_was_open && ui_state.focus.is_none();
    let nothing = ctx.memory(Memory::focused).is_none();
    // An open menu or list has its own Tab order.
    ui_state.popup_is_open = egui::Popup::is_any_open(ctx);
    let free = state.dialog.is_none() && !ui_state.popup_is_open;
    if nothing && free && ctx.input(|input| input.key_pressed(Key::Tab)) {
        focus_last(ctx, ui_state);
    }
}

/// After drawing, because until then a dialog that was just closed keeps the focus. A requested
/// focus has priority.
pub(super) fn end(ctx: &Context, state: &State, ui_state: &mut UiState) {
    note_focus(ctx);
    if state.dialog.is_some() {
        ui_state.focus_place = None;
        return;
    }
    keep_place(ctx, state, ui_state);
    // The focused widget may have disappeared with its dialog.
    let is_drawn = |id: &Id| {
        ctx.read_response(*id)
            .is_some_and(|r| r.layer_id.order != Order::Foreground)
    };
    let focused = ctx.memory(Memory::focused).filter(is_drawn);
    if std::mem::take(&mut ui_state.restore_focus) && focused.is_none() {
        focus_last(ctx, ui_state);
        // The focus returns to its old place, so nothing scrolls.
        note_focus(ctx);
        ctx.request_repaint();
        return;
    }
    let clicked = ctx.interaction_snapshot(|snapshot| snapshot.clicked);
    let id = clicked
        .or(focused)
        .filter(|id| can_take_focus_back(ctx, *id));
    ui_state.last_focused = id.or(ui_state.last_focused);
}

/// When the focused widget disappears or is disabled, as a button by its own action, the focus goes
/// to the next widget below it, or else above. Otherwise the Tab key would start from the top.
fn keep_place(ctx: &Context, state: &State, ui_state: &mut UiState) {
    let draft = state.open_draft().map(|draft| draft.id);
    let focused = ctx.memory(Memory::focused);
    let place = ui_state.focus_place.take();
    if let Some(id) = focused.filter(|id| *id != stand_in()) {
        let widget = ctx.read_response(id);
        let widget = widget.filter(|widget| widget.layer_id.order == Order::Background);
        ui_state.focus_place = widget.map(|widget| FocusPlace {
            id,
            rect: widget.rect,
            draft,
            is_left: false,
            is_searched: false,
        });
        return;
    }
    let Some(place) = place.filter(|place| place.draft == draft) else {
        return;
    };
    let widget = ctx.read_response(place.id);
    let is_there = widget.is_some_and(|widget| widget.enabled());
    let goes_elsewhere = ui_state.focus.is_some()
        || ctx.input(|input| input.pointer.any_down() || input.is_scrolling());
    if goes_elsewhere {
        return;
    }
    if is_there {
        if !place.is_left {
            ui_state.focus_place = Some(FocusPlace {
                is_left: true,
                ..place
            });
            ctx.request_repaint();
        }
        return;
    }
    // egui searches from a widget that is there.
    let builder = UiBuilder::new()
        .layer_id(LayerId::background())
        .max_rect(place.rect);
    let ui = Ui::new(ctx.clone(), stand_in().with("ui"), builder);
    ui.interact(place.rect, stand_in(), Sense::focusable_noninteractive());
    let direction = if place.is_searched {
        FocusDirection::Up
    } else {
        FocusDirection::Down
    };
    ctx.memory_mut(|memory| {
        memory.request_focus(stand_in());
        memory.move_focus(direction);
    });
    ctx.request_repaint();
    ui_state.focus_place = (!place.is_searched).then_some(FocusPlace {
        is_searched: true,
        ..place
    });
}

/// A widget at the place of one that can no longer have the focus.
fn stand_in() -> Id {
    Id::unique("stand-in for the focus")
}

fn last_focus() -> Id {
    Id::unique("last focus")
}

fn note_focus(ctx: &Context) {
    let focused = ctx.memory(Memory::focused);
    ctx.data_mut(|data| data.insert_temp(last_focus(), focused));
}

/// Scrolls a widget that just got the focus by keyboard into view, with some space around it.
/// Called at the end of the scrolling content.
pub(super) fn scroll_to_focus(ui: &Ui, margin: f32) {
    let focused = ui.memory(Memory::focused);
    let last: Option<Id> = ui.data(|data| data.get_temp(last_focus())).flatten();
    let by_pointer = ui.input(|input| input.pointer.any_down());
    if last == focused || by_pointer {
        return;
    }
    let inside = focused
        .and_then(|id| ui.ctx().read_response(id))
        .filter(|response| ui.min_rect().contains_rect(response.rect));
    if let Some(response) = inside {
        ui.scroll_to_rect(response.rect.expand(margin), None);
    }
}

fn focus_last(ctx: &Context, ui_state: &UiState) {
    if let Some(id) = ui_state
        .last_focused
        .filter(|id| can_take_focus_back(ctx, *id))
    {
        ctx.memory_mut(|memory| memory.request_focus(id));
    }
}

/// Returns true when the Tab key can reach the widget and it is in the window itself: menus and
/// notices are gone when the focus is returned.
fn can_take_focus_back(ctx: &Context, id: Id) -> bool {
    ctx.read_response(id).is_some_and(|response| {
        response.layer_id.order == Order::Background
            && response.sense.is_focusable()
            && response.enabled()
    })
}
