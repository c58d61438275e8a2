//! Information only for screen readers: names and roles that nothing drawn gives, announcements,
//! and the choice that the arrow keys move while the cursor stays in the text.

use crate::i18n::tr;
use egui::accesskit::{self, Live, Node, Role};
use egui::{Id, Rect, Response, Ui};

fn write_node(response: &Response, write: impl FnOnce(&mut Node)) {
    response.ctx.accesskit_node_builder(response.id, write);
}

/// Names the window.
pub(super) fn window(ctx: &egui::Context) {
    ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
        node.set_label("Profile Desk");
    });
}

/// Names a widget. The name is built only when a screen reader is active.
pub(super) fn named(response: &Response, name: impl FnOnce() -> String) {
    write_node(response, |node| node.set_label(name()));
}

/// Reads out another text than the label shows.
pub(super) fn read_as(label: &Response, text: &str) {
    write_node(label, |node| node.set_value(text));
}

/// Announces a widget when it appears and when its text changes.
pub(super) fn announced(response: &Response) {
    write_node(response, |node| node.set_live(Live::Polite));
}

/// Hides an icon that adds nothing to the text beside it.
pub(super) fn decoration(icon: &Response) {
    write_node(icon, Node::set_hidden);
}

/// Names an icon that has the meaning of a word.
pub(super) fn icon_label(icon: &Response, word: &str) {
    write_node(icon, |node| {
        node.set_role(Role::Image);
        node.clear_value();
        node.set_label(word);
    });
}

/// Adds a help text to an input that does not have a finding as its description.
pub(super) fn help(input: &Response, text: &str) {
    write_node(input, |node| {
        if node.description().is_none() && !text.is_empty() {
            node.set_description(text);
        }
    });
}

/// A table whose rows the arrow keys go through while the table itself has the focus.
pub(super) fn table(table: &Response, name: &str) {
    write_node(table, |node| {
        node.set_role(Role::ListBox);
        node.set_label(name);
        node.set_multiselectable();
    });
}

/// A row of a table. The name is built only when a screen reader is active, and outside of egui's lock.
pub(super) fn table_row(row: &Response, is_selected: bool, name: impl FnOnce() -> String) {
    let is_read = row.ctx.accesskit_node_builder(row.id, |_| ()).is_some();
    if is_read {
        let name = name();
        row.widget_info(|| {
            egui::WidgetInfo::selected(egui::Role::ListBoxOption, true, is_selected, &name)
        });
        // egui says it as of a check box.
        write_node(row, |node| {
            node.clear_toggled();
            node.set_selected(is_selected);
        });
        pressable(row);
    }
}

/// A button that the Tab key skips: the same can be done by the keys of its table or by a menu.
pub(super) fn button_of_table(button: &Response, name: &str) {
    write_node(button, |node| {
        node.set_role(Role::Button);
        node.set_label(name);
    });
    pressable(button);
}

/// Where it is, and that it can be pressed. egui tells that of widgets that the Tab key goes to.
fn pressable(widget: &Response) {
    let Rect { min, max } = widget.rect;
    write_node(widget, |node| {
        node.set_bounds(accesskit::Rect {
            x0: min.x.into(),
            y0: min.y.into(),
            x1: max.x.into(),
            y1: max.y.into(),
        });
        node.add_action(accesskit::Action::Click);
    });
}

/// The row with the cursor counts as focused for screen readers.
pub(super) fn table_cursor(ctx: &egui::Context, table: Id, row: Id) {
    ctx.accesskit_node_builder(table, |node| {
        node.set_active_descendant(row.accesskit_id());
    });
}

/// Groups everything in this `ui` under a name.
pub(super) fn group(ui: &Ui, name: &str) {
    part(ui, Role::Group, name);
}

/// Makes this `ui` a region of the window that screen readers can jump to.
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
    // The announcement has a widget of its own: everything inside an announced one is read out
    // too.
    let id = ui.unique_id().with("announced");
    let place = egui::Rect::from_min_size(ui.max_rect().min, egui::Vec2::ZERO);
    let nothing_drawn = ui.interact(place, id, egui::Sense::hover());
    announced(&nothing_drawn);
    write_node(&nothing_drawn, |node| {
        node.set_role(Role::Label);
        node.set_value(message);
    });
}

/// One of the choices under a text. The one chosen by arrow keys counts as focused for screen
/// readers. `option` must be the response of the choice itself, not of its row.
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
