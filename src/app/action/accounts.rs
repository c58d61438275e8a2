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
        keep: KeepToken,
    },
    /// Ask the keyring again what it has.
    AskToken(Uuid),
    /// Put the token that was typed there again, or keep it in memory only.
    StoreToken {
        account: Uuid,
        /// The server that it was entered for.
        origin: Origin,
        token: Token,
        keep: KeepToken,
    },
    ForgetToken(Uuid),
    Remove(Uuid),
    Use(Uuid),
    TestConnection(Uuid),
    TakeSandbox(Uuid),
    RetrySandbox,
}

/// Where a token that was just typed is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepToken {
    InKeyring,
    ThisRun,
}
