//! Moves in the list: to the top of another one, to a name that is typed, to the row of the profile that is opened, and
//! on to the next profile.

use uuid::Uuid;

use super::List;
use crate::app::library_query::NameRequest;
use crate::domain::row_order::sort_text;

impl List {
    /// The question for the next row whose name begins with what was typed: the row with the cursor may be the one,
    /// unless the same letter was typed again, which goes through the names with that letter.
    pub(in crate::app) fn name_request(&self, typed: &str) -> NameRequest {
        let mut letters = typed.chars();
        let first = letters.next();
        let is_one_letter = letters.all(|letter| Some(letter) == first);
        let cursor = self.selection.cursor();
        let from = if is_one_letter { cursor + 1 } else { cursor };
        NameRequest {
            query: self.query_of_stored(),
            begins_with: match first {
                Some(letter) if is_one_letter => letter.to_string(),
                _ => typed.to_owned(),
            },
            from,
            from_stored: from.saturating_sub(self.shown_in_memory().count()),
        }
    }

    /// Moves the cursor to the next row with a name that was looked for; `stored` is the one that the store found,
    /// with its position there.
    pub(in crate::app) fn go_to_name(
        &mut self,
        request: &NameRequest,
        stored: Option<(usize, Uuid)>,
    ) {
        let Some(text) = sort_text(&request.begins_with) else {
            return;
        };
        let in_memory = self.shown_in_memory().count();
        let own = self
            .shown_in_memory()
            .enumerate()
            .filter(|(_, row)| sort_text(&row.name).is_some_and(|name| name.starts_with(&text)));
        let found = own
            .map(|(position, row)| (position, row.id))
            .chain(stored.map(|(position, id)| (in_memory + position, id)));
        // Those before come after the last.
        let nearest = found.min_by_key(|(position, _)| (*position < request.from, *position));
        if let Some((position, id)) = nearest {
            self.selection.move_to(position, Some(id));
        }
    }

    /// A profile is opened: the cursor is on its row, and the rows around it are read.
    pub(in crate::app) fn open(&mut self, id: Uuid) {
        if let Some(position) = self.position(id) {
            self.selection.put(position, id);
            if !self.in_view.contains(&position) {
                self.in_view = position..position + self.in_view.len();
            }
        }
        if !self.order_when_opened.contains(&id) {
            self.order_when_opened = self.rows().map(|row| row.id).collect();
        }
    }

    /// The list is shown again.
    pub(in crate::app) fn close(&mut self) {
        self.order_when_opened.clear();
    }

    /// The profile so many rows below the open one, in the order in which the list was when that was opened.
    pub(in crate::app) fn next(&self, open: Uuid, rows: isize) -> Option<Uuid> {
        let order = &self.order_when_opened;
        let at = order.iter().position(|id| *id == open);
        let next = at.and_then(|at| at.checked_add_signed(rows));
        if let Some(next) = next.and_then(|next| order.get(next)) {
            return Some(*next);
        }
        // Beyond what was read then.
        let next = self.position(open)?.checked_add_signed(rows)?;
        let next = self.row(next)?.id;
        (!order.contains(&next)).then_some(next)
    }

    /// Other profiles are shown from now on: what is not in sight is not selected.
    pub(in crate::app) fn show_another(&mut self) {
        self.selection.clear();
        self.go_to_top();
    }

    /// Begins at the first row, as another list is shown.
    pub(in crate::app) fn go_to_top(&mut self) {
        self.in_view = 0..self.in_view.len();
        self.selection.move_to(0, None);
        self.asking_name = None;
        self.shown_from_top += 1;
    }
}
