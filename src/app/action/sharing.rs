//! Actions on a draft that other programs work on as well.

use uuid::Uuid;

use crate::domain::other_value::OtherValue;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SharingAction {
    /// Edit a draft here that another window is editing.
    TakeOver(Uuid),
    /// Choose between a value of the open draft and another one for the same part.
    Choose { other: OtherValue, use_other: bool },
}
