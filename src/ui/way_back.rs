//! Where the keyboard goes on: what had the focus, or was clicked last, gets it back when
//! the last dialog closes, and is where the Tab key begins when nothing has the focus.

use egui::{Context, Id, Key, Memory, Order};

use crate::app::state::State;

use super::view::View;

/// Before anything is drawn: the Tab key begins where somebody was.
pub(super) fn begin(ctx: &Context, state: &State, view: &mut View) {
    view.gives_back = state.dialog.is_none() && view.dialog_was_open && view.focus.is_none();
    let nothing = ctx.memory(Memory::focused).is_none();
    // A menu or a list in front of the window has an order of its own.
    let free = state.dialog.is_none() && !egui::Popup::is_any_open(ctx);
    if nothing && free && ctx.input(|input| input.key_pressed(Key::Tab)) {
        focus_home(ctx, view);
    }
}

/// After everything is drawn: until then a dialog that has just closed keeps the focus
/// from the window. What was asked for by name goes first.
pub(super) fn end(ctx: &Context, state: &State, view: &mut View) {
    if state.dialog.is_some() {
        return;
    }
    // What has the focus may have gone with its dialog.
    let there = |id: &Id| {
        ctx.read_response(*id)
            .is_some_and(|r| r.layer_id.order != Order::Foreground)
    };
    let focused = ctx.memory(Memory::focused).filter(there);
    if std::mem::take(&mut view.gives_back) && focused.is_none() {
        focus_home(ctx, view);
        // It is where it was: nothing scrolls.
        view.last_focus = view.home;
        ctx.request_repaint();
        return;
    }
    let clicked = ctx.interaction_snapshot(|snapshot| snapshot.clicked);
    let home = clicked.or(focused).filter(|id| is_home(ctx, *id));
    view.home = home.or(view.home);
}

fn focus_home(ctx: &Context, view: &View) {
    if let Some(home) = view.home.filter(|id| is_home(ctx, *id)) {
        ctx.memory_mut(|memory| memory.request_focus(home));
    }
}

/// Whether the Tab key comes to it, and it is in the window itself: a menu or a notice
/// is gone when the focus comes back.
fn is_home(ctx: &Context, id: Id) -> bool {
    ctx.read_response(id).is_some_and(|response| {
        response.layer_id.order == Order::Background
            && response.sense.is_focusable()
            && response.enabled()
    })
}
