//! The output of commands: data on standard output, notes and errors on standard error.
//!
//! The reader of the data may close the pipe (`| head`). That is not an error and is not reported. The
//! command continues, because a submission may be half done.

use std::io::{self, BufWriter, ErrorKind, Write};

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::exit::{CommandError, Exit};
use crate::domain::text::is_invisible;

/// The size of the buffer of a list, in bytes.
const BUFFER: usize = 64 * 1024;

pub(super) struct Output {
    quiet: bool,
    /// The first error of standard output. Nothing more is written after it.
    stdout_error: Option<io::Error>,
}

impl Output {
    pub(super) fn new(quiet: bool) -> Self {
        Self {
            quiet,
            stdout_error: None,
        }
    }

    pub(super) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Writes a line of data.
    pub(super) fn line(&mut self, text: &str) {
        self.write(&one_line(text));
    }

    /// Writes data for programs.
    pub(super) fn json(&mut self, value: &Value) {
        // The texts of a `Value` can always be written.
        let text = serde_json::to_string_pretty(value).unwrap_or_default();
        self.write(&escaped(&text));
    }

    /// Writes a list for programs, value by value as `fill` adds them.
    ///
    /// # Errors
    /// The error of `fill`.
    pub(super) fn json_list<T: Serialize, E>(
        &mut self,
        fill: impl FnOnce(&mut dyn FnMut(&T)) -> Result<(), E>,
    ) -> Result<(), E> {
        // What is written at once stays together in the buffer, so its characters are whole.
        let mut stdout = BufWriter::with_capacity(BUFFER, Escaping(io::stdout().lock()));
        let mut json = serde_json::Serializer::pretty(&mut stdout);
        let mut failed = None;
        let mut result = Ok(());
        match json.serialize_seq(None) {
            Err(error) => failed = Some(error),
            Ok(mut list) => {
                result = fill(&mut |value| {
                    if failed.is_none() {
                        failed = list.serialize_element(value).err();
                    }
                });
                failed = failed.or_else(|| list.end().err());
            }
        }
        let ended = match failed {
            Some(error) => Err(error.into()),
            None => writeln!(stdout).and_then(|()| stdout.flush()),
        };
        if self.stdout_error.is_none() {
            self.stdout_error = ended.err();
        }
        result
    }

    /// Writes a table for a spreadsheet. Its cells must already be safe to show.
    pub(super) fn table(&mut self, csv: &[u8]) {
        self.write(String::from_utf8_lossy(csv).trim_end());
    }

    /// Writes a note for people, unless `--quiet` is set.
    pub(super) fn note(&self, text: &str) {
        if !self.quiet {
            write_error(text);
        }
    }

    /// Writes an error.
    #[expect(
        clippy::unused_self,
        reason = "the same form as the other output of a command"
    )]
    pub(super) fn write_error(&self, text: &str) {
        write_error(text);
    }

    fn write(&mut self, text: &str) {
        if self.stdout_error.is_some() {
            return;
        }
        let mut stdout = io::stdout().lock();
        let written = writeln!(stdout, "{text}").and_then(|()| stdout.flush());
        self.stdout_error = written.err();
    }

    /// Ends the output: prints the error of the command or of standard output, and returns the result.
    pub(super) fn end(self, result: Result<Exit, CommandError>) -> Exit {
        let exit = result.unwrap_or_else(|error| {
            write_error(&error.message);
            error.exit
        });
        match self.stdout_error {
            Some(error) if error.kind() != ErrorKind::BrokenPipe => {
                write_error(&format!("We could not write the result ({error})"));
                exit.max(Exit::Local)
            }
            _ => exit,
        }
    }
}

/// Writes JSON with the characters of [`escaped`]. JSON is written in whole characters.
struct Escaping<W>(W);

impl<W: Write> Write for Escaping<W> {
    fn write(&mut self, json: &[u8]) -> io::Result<usize> {
        let is_plain = |byte: &u8| matches!(byte, b'\n' | b' '..=b'~');
        if json.iter().all(is_plain) {
            self.0.write_all(json)?;
        } else {
            let text = std::str::from_utf8(json).map_err(io::Error::other)?;
            self.0.write_all(escaped(text).as_bytes())?;
        }
        Ok(json.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// JSON with invisible and control characters replaced by escapes, which has the same value. Outside
/// strings, JSON contains no such characters except line breaks.
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

/// Writes to standard error. An error of standard error itself is ignored.
pub fn write_error(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", one_line(text));
}

/// A text as one line without control characters of a terminal: names and messages come from files
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
    fn escapes_control_characters_without_changing_the_json_value() {
        let text: String = ('\0'..=char::MAX).collect();
        let value = serde_json::json!({ text.clone(): [text] });
        let json = escaped(&serde_json::to_string_pretty(&value).unwrap());
        assert!(json.chars().all(|c| c == '\n' || !is_invisible(c)));
        assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), value);
        assert_eq!(escaped("\u{e0041}\u{9b}é"), "\\udb40\\udc41\\u009bé");
    }

    #[test]
    fn removes_control_characters_and_line_breaks_from_a_line() {
        let text = one_line("a\u{1b}[31mred\r\nnext\u{202e}");
        assert_eq!(text, "a[31mred next");
    }
}
