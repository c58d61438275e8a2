//! The progress of a submission on standard error: bars on a terminal, plain lines elsewhere.

use std::io::{self, IsTerminal};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use tokio::time::Instant;

use super::output::{one_line, write_error};
use crate::domain::submission::Progress;

/// Shows the progress of one file.
#[derive(Clone)]
pub(super) struct ProgressMeter {
    file: String,
    display: Display,
    /// The time until which the server asked to wait.
    requested_wait: Arc<Mutex<Option<Instant>>>,
}

#[derive(Clone)]
enum Display {
    Nothing,
    Lines,
    Bar(ProgressBar),
}

impl ProgressMeter {
    pub(super) fn new(file: &str, quiet: bool) -> Self {
        let display = if quiet {
            Display::Nothing
        } else if io::stderr().is_terminal() {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            bar.set_style(style("{spinner} {msg}"));
            bar.enable_steady_tick(Duration::from_millis(120));
            Display::Bar(bar)
        } else {
            Display::Lines
        };
        Self {
            file: one_line(file),
            display,
            requested_wait: Arc::default(),
        }
    }

    /// The time until which the server asked to wait, if it did.
    pub(super) fn requested_wait_until(&self) -> Option<Instant> {
        let until = self.requested_wait.lock();
        *until.unwrap_or_else(PoisonError::into_inner)
    }

    /// The function that a submission calls with its progress.
    pub(super) fn listener(&self) -> Arc<dyn Fn(Progress) + Send + Sync> {
        let meter = self.clone();
        Arc::new(move |progress| meter.show(&progress))
    }

    fn show(&self, progress: &Progress) {
        match progress {
            Progress::Step { index, count, step } => {
                let (number, step) = (index + 1, step.message());
                self.show_action(&format!("step {number} of {count}: {step}"));
            }
            Progress::Bytes { sent, total } => {
                if let Display::Bar(bar) = &self.display {
                    bar.set_style(style("{spinner} {msg} {bar:24} {bytes} of {total_bytes}"));
                    bar.set_length(*total);
                    bar.set_position(*sent);
                }
            }
            // Not shown here: the command reports the wait when it ends.
            Progress::WaitRequested { retry_after } => {
                let wait = Duration::from_secs(retry_after.unwrap_or_default());
                let until = self.requested_wait.lock();
                *until.unwrap_or_else(PoisonError::into_inner) = Instant::now().checked_add(wait);
            }
        }
    }

    /// Shows the current action.
    pub(super) fn show_action(&self, action: &str) {
        let text = format!("{}: {}", self.file, one_line(action));
        match &self.display {
            Display::Nothing => {}
            Display::Lines => write_error(&text),
            Display::Bar(bar) => {
                bar.set_style(style("{spinner} {msg}"));
                bar.set_message(text);
            }
        }
    }

    /// Removes the bar, so that lines can follow.
    pub(super) fn clear(&self) {
        if let Display::Bar(bar) = &self.display {
            bar.finish_and_clear();
        }
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}
