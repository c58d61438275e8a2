//! How far a submission is: bars on a terminal, plain lines elsewhere, on standard error.

use std::io::{self, IsTerminal};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use tokio::time::Instant;

use super::output::{one_line, write_error};
use crate::submit::Progress;

/// Shows the progress of one file.
#[derive(Clone)]
pub(super) struct ProgressMeter {
    file: String,
    shows: Shows,
    /// Until when the server asked to wait.
    asked_to_wait: Arc<Mutex<Option<Instant>>>,
}

#[derive(Clone)]
enum Shows {
    Nothing,
    Lines,
    Bar(ProgressBar),
}

impl ProgressMeter {
    pub(super) fn new(file: &str, quiet: bool) -> Self {
        let shows = if quiet {
            Shows::Nothing
        } else if io::stderr().is_terminal() {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            bar.set_style(style("{spinner} {msg}"));
            bar.enable_steady_tick(Duration::from_millis(120));
            Shows::Bar(bar)
        } else {
            Shows::Lines
        };
        Self {
            file: one_line(file),
            shows,
            asked_to_wait: Arc::default(),
        }
    }

    /// Until when the server asked to wait, if it did.
    pub(super) fn asked_to_wait_until(&self) -> Option<Instant> {
        let until = self.asked_to_wait.lock();
        *until.unwrap_or_else(PoisonError::into_inner)
    }

    /// What a submission tells its progress to.
    pub(super) fn listener(&self) -> Arc<dyn Fn(Progress) + Send + Sync> {
        let meter = self.clone();
        Arc::new(move |progress| meter.show(&progress))
    }

    fn show(&self, progress: &Progress) {
        match progress {
            Progress::Step {
                index,
                count,
                label,
                ..
            } => self.say(&format!("step {} of {count}: {label}", index + 1)),
            Progress::Bytes { sent, total, .. } => {
                if let Shows::Bar(bar) = &self.shows {
                    bar.set_style(style("{spinner} {msg} {bar:24} {bytes} of {total_bytes}"));
                    bar.set_length(*total);
                    bar.set_position(*sent);
                }
            }
            // What waits for it says so at its end.
            Progress::WaitRequested { retry_after } => {
                let wait = Duration::from_secs(retry_after.unwrap_or_default());
                let until = self.asked_to_wait.lock();
                *until.unwrap_or_else(PoisonError::into_inner) = Instant::now().checked_add(wait);
            }
        }
    }

    /// Says what is being done.
    pub(super) fn say(&self, what: &str) {
        let text = format!("{}: {}", self.file, one_line(what));
        match &self.shows {
            Shows::Nothing => {}
            Shows::Lines => write_error(&text),
            Shows::Bar(bar) => {
                bar.set_style(style("{spinner} {msg}"));
                bar.set_message(text);
            }
        }
    }

    /// Takes the bar away, so that lines can follow.
    pub(super) fn clear(&self) {
        if let Shows::Bar(bar) = &self.shows {
            bar.finish_and_clear();
        }
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}
