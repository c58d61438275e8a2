//! What a command says: data on standard output, notes and complaints on standard error.
//!
//! Whoever reads the data may go away (`| head`); that is no failure and is not spoken
//! of. The work goes on, since it may be half-way at the server.

use std::io::{self, ErrorKind, Write};

use serde_json::Value;

use super::exit::{CommandError, Exit};
use crate::domain::text::is_invisible;

pub(super) struct Output {
    quiet: bool,
    /// Nothing more is written once this has happened.
    broken: Option<io::Error>,
}

impl Output {
    pub(super) fn new(quiet: bool) -> Self {
        Self {
            quiet,
            broken: None,
        }
    }

    pub(super) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// A line of data.
    pub(super) fn line(&mut self, text: &str) {
        self.write(&one_line(text));
    }

    /// Data for programs.
    pub(super) fn json(&mut self, value: &Value) {
        // The texts of a `Value` can always be written.
        let text = serde_json::to_string_pretty(value).unwrap_or_default();
        self.write(&escaped(&text));
    }

    /// A table for a spreadsheet, whose cells are fit to be shown.
    pub(super) fn table(&mut self, csv: &[u8]) {
        self.write(String::from_utf8_lossy(csv).trim_end());
    }

    /// A note for people, which `--quiet` leaves out.
    pub(super) fn note(&self, text: &str) {
        if !self.quiet {
            write_error(text);
        }
    }

    /// What went wrong.
    #[expect(clippy::unused_self, reason = "one way to speak for all commands")]
    pub(super) fn write_error(&self, text: &str) {
        write_error(text);
    }

    fn write(&mut self, text: &str) {
        if self.broken.is_some() {
            return;
        }
        let mut stdout = io::stdout().lock();
        let written = writeln!(stdout, "{text}").and_then(|()| stdout.flush());
        self.broken = written.err();
    }

    /// The end of a command: also of one whose data could not be written.
    pub(super) fn end(self, end: Result<Exit, CommandError>) -> Exit {
        let exit = end.unwrap_or_else(|stopped| {
            write_error(&stopped.message);
            stopped.exit
        });
        match self.broken {
            Some(error) if error.kind() != ErrorKind::BrokenPipe => {
                write_error(&format!("We could not write the result ({error})"));
                exit.max(Exit::Local)
            }
            _ => exit,
        }
    }
}

/// JSON in which what can't be seen, or steers a terminal, stands as an escape: whoever reads it as
/// JSON gets the same. Outside of its strings JSON has nothing of the kind but line breaks.
fn escaped(json: &str) -> String {
    use std::fmt::Write;
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if c == '\n' || !is_invisible(c) {
            text.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a string can't fail.
            let _ = write!(text, "\\u{unit:04x}");
        }
    }
    text
}

/// Writes to standard error; when even that is gone there is nobody to tell.
pub fn write_error(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", one_line(text));
}

/// A text as one line that can't steer a terminal: names and sentences come from files
/// and servers.
pub(super) fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c == '\n' || c == '\t' { ' ' } else { c })
        .filter(|&c| !is_invisible(c))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_the_same_without_what_steers_a_terminal() {
        let text: String = ('\0'..=char::MAX).collect();
        let value = serde_json::json!({ text.clone(): [text] });
        let json = escaped(&serde_json::to_string_pretty(&value).unwrap());
        assert!(json.chars().all(|c| c == '\n' || !is_invisible(c)));
        assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), value);
        assert_eq!(escaped("\u{e0041}\u{9b}é"), "\\udb40\\udc41\\u009bé");
    }

    #[test]
    fn a_line_stays_one_and_steers_no_terminal() {
        let text = one_line("a\u{1b}[31mred\r\nnext\u{202e}");
        assert_eq!(text, "a[31mred next");
    }
}
