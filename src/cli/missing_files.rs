//! FILEs that do not exist: nothing is sent, not even the other FILEs, since the command line is
//! probably not what was meant.

use std::io::ErrorKind;
use std::path::Path;

use super::arguments::SubmitArgs;
use super::exit::{CommandError, Exit};
use super::input::STDIN;
use super::report::Report;

/// A report for each FILE when at least one of them does not exist; otherwise none.
pub(super) fn missing_files(args: &SubmitArgs) -> Vec<Report> {
    if args.files.iter().all(|file| exists(file)) {
        return Vec::new();
    }
    let reports = args.files.iter().map(|file| {
        let message = if exists(file) {
            "Nothing was sent, because another FILE does not exist".to_owned()
        } else {
            format!("This file does not exist{}", hint(file, args))
        };
        Report::of_file(file, CommandError::new(Exit::Problems, message))
    });
    reports.collect()
}

fn exists(file: &str) -> bool {
    // What else is wrong, such as a link to nothing, is reported when the FILE is read.
    file == STDIN
        || match Path::new(file).symlink_metadata() {
            Ok(_) => true,
            Err(error) => !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory),
        }
}

/// `--wait 60` waits as long as `--wait` alone, and `60` is a FILE.
fn hint(file: &str, args: &SubmitArgs) -> String {
    match file.parse::<u64>() {
        Ok(seconds) if args.wait.is_some() => {
            format!(". To wait for {seconds} seconds, enter --wait={seconds}")
        }
        _ => String::new(),
    }
}
