//! Claims: which program is editing or sending a draft.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::i18n::tr;

/// The reason for claiming a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ClaimPurpose {
    /// Somebody is typing. Another window may take the draft over.
    Editing,
    /// It is on its way to the server. Nobody can take it over while that program runs.
    Sending,
}

/// The kind of a program that uses the library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProgramKind {
    Window,
    #[default]
    Command,
}

/// The program that has claimed a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Holder {
    pub purpose: ClaimPurpose,
    pub program: ProgramKind,
    /// The user and the computer, as “anna@desk”.
    pub who: String,
    pub since: Timestamp,
}

/// What a claim of another program prevented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Attempt {
    Change,
    Send,
}

impl Holder {
    /// True when somebody is typing there: then the draft can be taken over.
    pub fn is_editing(&self) -> bool {
        self.purpose == ClaimPurpose::Editing
    }

    /// The program, as the subject of a sentence.
    pub fn name(&self) -> String {
        match self.program {
            ProgramKind::Window => tr!("claim-window-name", who = self.who.clone()),
            ProgramKind::Command => tr!("claim-command-name", who = self.who.clone()),
        }
    }

    /// Why an attempt was refused, what was kept, and what to do.
    pub fn refusal(&self, attempt: Attempt) -> String {
        let holder = self.name();
        match (self.purpose, attempt) {
            (ClaimPurpose::Sending, Attempt::Change) => {
                tr!("claim-sending-change-error", holder = holder)
            }
            (ClaimPurpose::Sending, Attempt::Send) => {
                tr!("claim-sending-send-error", holder = holder)
            }
            (ClaimPurpose::Editing, Attempt::Change) => {
                tr!("claim-editing-change-error", holder = holder)
            }
            (ClaimPurpose::Editing, Attempt::Send) => {
                tr!("claim-editing-send-error", holder = holder)
            }
        }
    }
}
