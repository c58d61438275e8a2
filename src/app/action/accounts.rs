//! Actions on accounts, their tokens and the sandbox.

use uuid::Uuid;

use crate::app::state::AccountForm;
use crate::domain::account::{Token, TypedToken};
use crate::domain::origin::Origin;

#[derive(Debug)]
pub enum AccountAction {
    OpenDialog,
    /// Open the form for an account, or for a new one.
    Edit(Option<Uuid>),
    ChangeForm(AccountForm),
    Save {
        new_id: Uuid,
        token: TypedToken,
        keep: TokenStorage,
    },
    /// Read again from the keyring if there is a token.
    LoadToken(Uuid),
    /// Store the token that was typed again, or keep it in memory only.
    StoreToken {
        account: Uuid,
        /// The server that the token was entered for.
        origin: Origin,
        token: Token,
        keep: TokenStorage,
    },
    ForgetToken(Uuid),
    Remove(Uuid),
    Use(Uuid),
    TestConnection(Uuid),
    /// Learn the names of the account's server, by reading only.
    LearnNames(Uuid),
    /// Use the names that were proposed.
    AcceptNames,
    /// Leave the names as they are.
    LeaveNames,
    UseSandbox(Uuid),
    RetrySandbox,
}

/// The place where a newly typed token is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenStorage {
    Keyring,
    SessionOnly,
}
