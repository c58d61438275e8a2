//! The progress of a submission, from the running job to whoever shows it.

use std::fmt;

use crate::i18n::tr;

/// The progress of a submission.
#[derive(Clone, PartialEq, Eq)]
pub enum Progress {
    /// The start of a step, which ends the one before. `index` counts from 0; `count` is the number
    /// of steps as far as it is known.
    Step {
        index: usize,
        count: usize,
        step: ProgressStep,
    },
    /// The number of bytes of the document that were handed to the system.
    Bytes { sent: u64, total: u64 },
    /// The server asked to wait (429), with the number of seconds, if it gave one.
    WaitRequested { retry_after: Option<u64> },
}

impl fmt::Debug for Progress {
    /// Without the step, which names a file or an account.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Step { index, count, .. } => write!(f, "step {} of {count}", index + 1),
            Self::Bytes { sent, total } => write!(f, "{sent} of {total} bytes"),
            Self::WaitRequested { .. } => f.write_str("asked to wait"),
        }
    }
}

/// A step of a submission as it is shown. The record of a submission stores a
/// [`Step`](super::Step), which names nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProgressStep {
    Upload {
        /// The name of the document.
        name: String,
    },
    Create {
        /// The name of the account.
        account: String,
    },
    Update {
        /// The name of the account.
        account: String,
    },
    Delete {
        /// The name of the account.
        account: String,
    },
    CheckStatus,
    LookUp,
}

impl ProgressStep {
    /// Message that says what is being done; no full stop.
    pub fn message(&self) -> String {
        match self {
            Self::Upload { name } => tr!("submit-upload-progress", name = name),
            Self::Create { account } => tr!("submit-create-progress", account = account),
            Self::Update { account } => tr!("submit-update-progress", account = account),
            Self::Delete { account } => tr!("submit-delete-progress", account = account),
            Self::CheckStatus => tr!("submit-status-progress").to_owned(),
            Self::LookUp => tr!("submit-lookup-progress").to_owned(),
        }
    }
}
