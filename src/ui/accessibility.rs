//! What only a screen reader hears: names and roles that nothing drawn gives, what is
//! announced, and the choice that the arrow keys move while the cursor stays in its text.

use crate::i18n::tr;
use egui::accesskit::{Live, Node, Role};
use egui::{Id, Response, Ui};

fn write_node(response: &Response, write: impl FnOnce(&mut Node)) {
    response.ctx.accesskit_node_builder(response.id, write);
}

/// The window by its name.
pub(super) fn window(ctx: &egui::Context) {
    ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
        node.set_label("Profile Desk");
    });
}

/// A name that is put together only where somebody listens.
pub(super) fn named(response: &Response, name: impl FnOnce() -> String) {
    write_node(response, |node| node.set_label(name()));
}

/// Read out when it appears and when its words change.
pub(super) fn announced(response: &Response) {
    write_node(response, |node| node.set_live(Live::Polite));
}

/// An icon says nothing that the text beside it does not say.
pub(super) fn decoration(icon: &Response) {
    write_node(icon, Node::set_hidden);
}

/// An icon that stands for a word.
pub(super) fn icon_label(icon: &Response, word: &str) {
    write_node(icon, |node| {
        node.set_role(Role::Image);
        node.clear_value();
        node.set_label(word);
    });
}

/// What helps to fill in an input, for one that has nothing more urgent to say.
pub(super) fn help(input: &Response, text: &str) {
    write_node(input, |node| {
        if node.description().is_none() && !text.is_empty() {
            node.set_description(text);
        }
    });
}

/// What is in this `ui` belongs together under a name.
pub(super) fn group(ui: &Ui, name: &str) {
    part(ui, Role::Group, name);
}

/// A part of the window that one can jump to.
pub(super) fn region(ui: &Ui, name: &str) {
    part(ui, Role::Region, name);
}

fn part(ui: &Ui, role: Role, name: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        node.set_label(name);
    });
}

/// The list under a text that searches it. What typing has chosen is announced; what the
/// arrow keys chose is heard as [`option`].
pub(super) fn choices(ui: &Ui, name: &str, chosen: Option<&str>, count: usize, by_arrows: bool) {
    part(ui, Role::ListBox, name);
    let Some(chosen) = chosen.filter(|_| !by_arrows) else {
        return;
    };
    let message = match count {
        1 => tr!("choices-only", chosen = chosen),
        _ => tr!("choices-one-of", chosen = chosen, count = count),
    };
    // Of its own: all that is in something announced is announced, too.
    let id = ui.unique_id().with("announced");
    let place = egui::Rect::from_min_size(ui.max_rect().min, egui::Vec2::ZERO);
    let nothing_drawn = ui.interact(place, id, egui::Sense::hover());
    announced(&nothing_drawn);
    write_node(&nothing_drawn, |node| {
        node.set_role(Role::Label);
        node.set_value(message);
    });
}

/// One of the choices under a text. The one that the arrow keys chose is what a screen
/// reader takes for focused. Its id has to be that of the choice, not of the row.
pub(super) fn option(option: &Response, text: Id, chosen: bool, by_arrows: bool) {
    write_node(option, |node| {
        node.set_role(Role::ListBoxOption);
        node.clear_toggled();
        node.set_selected(chosen);
    });
    if chosen && by_arrows {
        option.ctx.accesskit_node_builder(text, |node| {
            node.set_active_descendant(option.id.accesskit_id());
        });
    }
}
