//! Actions on the profiles at CM.com: refreshing all, and bringing in those that are not here.

use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FollowAction {
    /// Refresh the profiles of all accounts now.
    RefreshAll,
    /// List the profiles that only CM.com has.
    AskBringIn,
    /// Tick a profile, by its id at the server, or no longer.
    Tick(Uuid, bool),
    /// Tick all that are listed, or none.
    TickAll(bool),
    /// List those that were deleted at CM.com, too.
    ShowDeleted(bool),
    /// Bring in what is ticked.
    ConfirmBringIn,
}
