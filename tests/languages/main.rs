//! Texts in each language of the window.
//!
//! A process of its own, because the language is one for the whole process.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

#[path = "../harness/harness.rs"]
mod harness;
mod history_and_errors;
mod list;
mod window;

use std::sync::{Mutex, MutexGuard, PoisonError};

use profile_desk::i18n::{self, Language};

/// Sets a language until this is dropped; then it is English again. Only one test at a time has
/// it.
struct Speaking {
    _turn: MutexGuard<'static, ()>,
}

fn speaking(language: Language) -> Speaking {
    static TURN: Mutex<()> = Mutex::new(());
    let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    i18n::set_language(language);
    Speaking { _turn: turn }
}

impl Drop for Speaking {
    fn drop(&mut self) {
        i18n::set_language(Language::English);
    }
}
