//! Actions on a draft that other programs work on as well.

use uuid::Uuid;

use crate::domain::merge::Part;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SharingAction {
    /// Edit a draft here that another window is editing.
    TakeOver(Uuid),
    /// Keep this window's value of a part that another program changed too, or that program's.
    Decide {
        draft: Uuid,
        part: Part,
        keep_mine: bool,
    },
}
