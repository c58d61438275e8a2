//! Actions on accounts, their tokens and the sandbox.

use uuid::Uuid;

use crate::app::state::AccountForm;
use crate::domain::account::{Token, TypedToken};
use crate::domain::origin::Origin;

#[derive(Debug)]
pub enum AccountAction {
    OpenDialog,
    /// Fill in an account, or a new one.
    Edit(Option<Uuid>),
    ChangeForm(AccountForm),
    Save {
        new_id: Uuid,
        token: TypedToken,
        keep: TokenStorage,
    },
    /// Ask the keyring again what it has.
    LoadToken(Uuid),
    /// Put the token that was typed there again, or keep it in memory only.
    StoreToken {
        account: Uuid,
        /// The server that it was entered for.
        origin: Origin,
        token: Token,
        keep: TokenStorage,
    },
    ForgetToken(Uuid),
    Remove(Uuid),
    Use(Uuid),
    TestConnection(Uuid),
    UseSandbox(Uuid),
    RetrySandbox,
}

/// Where a token that was just typed is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenStorage {
    Keyring,
    SessionOnly,
}
