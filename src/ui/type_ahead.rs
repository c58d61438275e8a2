//! Keeps typed keys in order. egui hands a frame all keys since the last one, but moves the focus
//! once per frame: on a busy computer the text after a Tab would go into the field before it. So
//! each frame gets at most one key that moves the focus, and the following keys wait for the
//! next.

use egui::{Event, Key};

/// The keys that wait for the next frame.
#[derive(Default)]
pub struct TypeAhead {
    waiting: Vec<Event>,
}

impl TypeAhead {
    /// Leaves in `events` only what this frame may handle; no typing while `held`, because the
    /// focus is about to move. `in_text` is true while a text field has the focus, where Space is a character.
    /// Returns true when events are waiting.
    pub fn sort(&mut self, events: &mut Vec<Event>, held: bool, in_text: bool) -> bool {
        let mut all = std::mem::take(&mut self.waiting);
        all.append(events);
        let mut open = !held;
        // Enter accepts the choice of a list, which is drawn before the text changes: the key
        // waits until the list has seen the new text.
        let mut text = false;
        let mut has_text = false;
        for event in all {
            let is_its_text = has_text && matches!(event, Event::Text(_));
            has_text = false;
            if !is_typed(&event) || is_its_text {
                events.push(event);
            } else if open && !(text && is_enter(&event)) {
                open = !moves_focus(&event, in_text);
                text |= changes_text(&event);
                has_text = is_alt(&event);
                events.push(event);
            } else {
                open = false;
                self.waiting.push(event);
            }
        }
        !self.waiting.is_empty()
    }
}

/// Returns true for events with an order that matters: keys and text.
fn is_typed(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. }
            | Event::Text(_)
            | Event::Paste(_)
            | Event::Copy
            | Event::Cut
            | Event::Ime(_)
    )
}

fn changes_text(event: &Event) -> bool {
    let deletes = |key: &Key| matches!(key, Key::Backspace | Key::Delete);
    match event {
        Event::Key { key, pressed, .. } => *pressed && deletes(key),
        _ => matches!(event, Event::Text(_) | Event::Paste(_) | Event::Ime(_)),
    }
}

fn is_enter(event: &Event) -> bool {
    matches!(
        event,
        Event::Key {
            key: Key::Enter,
            pressed: true,
            ..
        }
    )
}

fn moves_focus(event: &Event, in_text: bool) -> bool {
    let Event::Key {
        key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return false;
    };
    let is_button_pressed = *key == Key::Space && !in_text;
    modifiers.command
        || modifiers.alt
        || is_button_pressed
        || matches!(
            key,
            Key::Tab | Key::Enter | Key::Escape | Key::F1 | Key::F6 | Key::F8
        )
}

/// True for a key with Alt, which types a character as well: who takes the key takes both.
fn is_alt(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: true, modifiers, .. } if modifiers.alt)
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    fn key(key: Key) -> Event {
        Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        }
    }

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    #[test]
    fn text_typed_after_a_tab_waits_for_the_next_frame() {
        let mut ahead = TypeAhead::default();
        let mut frame = vec![
            text("a"),
            key(Key::Tab),
            text("b"),
            key(Key::Tab),
            text("c"),
        ];
        assert!(ahead.sort(&mut frame, false, true));
        assert_eq!(frame, [text("a"), key(Key::Tab)]);
        let mut frame = vec![text("d")];
        assert!(ahead.sort(&mut frame, false, true));
        assert_eq!(frame, [text("b"), key(Key::Tab)]);
        let mut frame = Vec::new();
        assert!(!ahead.sort(&mut frame, false, true));
        assert_eq!(frame, [text("c"), text("d")]);
    }

    #[test]
    fn a_key_with_alt_keeps_the_character_that_it_types() {
        let mut ahead = TypeAhead::default();
        let alt = Event::Key {
            key: Key::Num2,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::ALT,
        };
        let mut frame = vec![alt.clone(), text("2"), text("a")];
        assert!(ahead.sort(&mut frame, false, true));
        assert_eq!(frame, [alt, text("2")]);
        let mut frame = Vec::new();
        assert!(!ahead.sort(&mut frame, false, true));
        assert_eq!(frame, [text("a")]);
    }

    #[test]
    fn enter_waits_until_the_text_before_it_was_searched() {
        let mut ahead = TypeAhead::default();
        let mut frame = vec![text("nether"), key(Key::Enter), text("b")];
        assert!(ahead.sort(&mut frame, false, true));
        assert_eq!(frame, [text("nether")]);
        let mut frame = Vec::new();
        assert!(ahead.sort(&mut frame, false, true));
        assert_eq!(frame, [key(Key::Enter)]);
        let mut frame = Vec::new();
        assert!(!ahead.sort(&mut frame, false, true));
        assert_eq!(frame, [text("b")]);
    }

    #[test]
    fn typing_waits_while_the_focus_is_about_to_move() {
        let mut ahead = TypeAhead::default();
        let mut frame = vec![text("a"), Event::PointerGone];
        assert!(ahead.sort(&mut frame, true, true));
        assert_eq!(frame, [Event::PointerGone]);
        let mut frame = Vec::new();
        assert!(!ahead.sort(&mut frame, false, true));
        assert_eq!(frame, [text("a")]);
    }

    #[test]
    fn space_waits_for_nothing_in_a_text_field_and_presses_a_button_elsewhere() {
        let typed = || vec![text("a"), key(Key::Space), text(" "), text("b")];
        let mut frame = typed();
        assert!(!TypeAhead::default().sort(&mut frame, false, true));
        assert_eq!(frame, typed());
        let mut ahead = TypeAhead::default();
        assert!(ahead.sort(&mut frame, false, false));
        assert_eq!(frame, typed()[..2]);
    }
}
