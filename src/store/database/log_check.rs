//! Tells whether a write-ahead log is damaged before its end (<https://sqlite.org/fileformat2.html#walformat>).
//!
//! `SQLite` takes the first damaged frame for the end of the log, without an error. When the frames after it were
//! committed, and some are in the database already, it reads a mixture of times, and writes that into the database
//! when it is closed.

use std::io::Read;
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::connection::log_of;
use super::pages::{FRAME_HEADER, LOG_HEADER, LOG_MAGIC, PAGE_LENGTH, number_at};
use crate::files;

/// The number of looks that have to agree with the first.
const LOOKS: u32 = 3;
const PAUSE: Duration = Duration::from_millis(20);
#[expect(clippy::cast_possible_truncation, reason = "32")]
const HEADER: usize = LOG_HEADER as usize;
#[expect(clippy::cast_possible_truncation, reason = "a page and 24")]
const FRAME: usize = (FRAME_HEADER + PAGE_LENGTH) as usize;

/// True when changes that were committed come after a damaged frame. One transaction after it may be what was being
/// written when the power failed, and was not reported as saved.
pub(super) fn is_damaged(path: &Path) -> bool {
    let look = || {
        let mut log = Vec::new();
        let read = files::open(&log_of(path)).map(|(mut file, _)| file.read_to_end(&mut log));
        matches!(read, Ok(Ok(_))) && commits_after_damage(&log) > 1
    };
    // Another program may begin the log anew while it is read.
    look()
        && (0..LOOKS).all(|_| {
            thread::sleep(PAUSE);
            look()
        })
}

/// The number of transactions that end after the first damaged frame.
fn commits_after_damage(log: &[u8]) -> usize {
    let Some((header, frames)) = log.split_at_checked(HEADER) else {
        return 0;
    };
    let mut sum = Sum::of(header);
    let is_log = number_at(header, 0).is_some_and(|magic| magic | 1 == LOG_MAGIC);
    let is_whole = is_log && sum.take(header.get(..24)) && sum.is_at(header, 24);
    let mut frames = frames.chunks_exact(FRAME).peekable();
    let salts = if is_whole {
        header.get(16..24)
    } else {
        frames.peek().and_then(|frame| frame.get(8..16))
    };
    if is_whole {
        let mut is_valid = |frame: &&[u8]| {
            frame.get(8..16) == salts
                && sum.take(frame.get(..8))
                && sum.take(frame.get(24..))
                && sum.is_at(frame, 16)
        };
        while frames.next_if(|frame| is_valid(frame)).is_some() {}
    }
    let is_commit = |frame: &&[u8]| {
        frame.get(8..16) == salts && number_at(frame, 4).is_some_and(|pages| pages > 0)
    };
    frames.filter(is_commit).count()
}

/// The checksum of a log, which runs on from frame to frame.
struct Sum {
    is_big_endian: bool,
    values: (u32, u32),
}

impl Sum {
    fn of(header: &[u8]) -> Self {
        Self {
            is_big_endian: number_at(header, 0) == Some(LOG_MAGIC),
            values: (0, 0),
        }
    }

    /// Adds bytes. Returns false when they are not there.
    fn take(&mut self, bytes: Option<&[u8]>) -> bool {
        for pair in bytes.unwrap_or_default().chunks_exact(8) {
            let (one, two) = pair.split_at(4);
            self.values.0 = self
                .values
                .0
                .wrapping_add(self.number(one))
                .wrapping_add(self.values.1);
            self.values.1 = self
                .values
                .1
                .wrapping_add(self.number(two))
                .wrapping_add(self.values.0);
        }
        bytes.is_some()
    }

    fn number(&self, bytes: &[u8]) -> u32 {
        let number = number_at(bytes, 0).unwrap_or_default();
        if self.is_big_endian {
            number
        } else {
            number.swap_bytes()
        }
    }

    /// True when this checksum stands there.
    fn is_at(&self, bytes: &[u8], place: usize) -> bool {
        number_at(bytes, place) == Some(self.values.0)
            && number_at(bytes, place + 4) == Some(self.values.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;

    /// The log of five transactions, not written into the database yet.
    fn log() -> (tempfile::TempDir, Vec<u8>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        let connection = Connection::open(&path).unwrap();
        connection
            .execute_batch(&format!(
                "PRAGMA page_size = {PAGE_LENGTH}; PRAGMA journal_mode = WAL; CREATE TABLE t (x)"
            ))
            .unwrap();
        for _ in 0..4 {
            connection
                .execute_batch("INSERT INTO t VALUES (zeroblob(3000))")
                .unwrap();
        }
        let log = std::fs::read(log_of(&path)).unwrap();
        (folder, log)
    }

    #[test]
    fn damage_before_two_commits_is_told_from_a_transaction_that_was_being_written() {
        let (folder, whole) = log();
        assert_eq!(commits_after_damage(&whole), 0);
        assert_eq!(commits_after_damage(&[]), 0);
        let frames = (whole.len() - HEADER) / FRAME;
        let commits: Vec<usize> = (0..frames)
            .filter(|index| number_at(&whole, HEADER + index * FRAME + 4) != Some(0))
            .collect();
        assert_eq!(commits.len(), 5);
        for frame in 0..frames {
            let mut damaged = whole.clone();
            damaged[HEADER + frame * FRAME + 500] ^= 1;
            let after = commits.iter().filter(|commit| **commit >= frame).count();
            assert_eq!(commits_after_damage(&damaged), after, "frame {frame}");
            std::fs::write(folder.path().join("a.db-wal"), &damaged).unwrap();
            assert_eq!(is_damaged(&folder.path().join("a.db")), after > 1);
        }
        let mut damaged = whole.clone();
        damaged[..32].fill(0);
        assert_eq!(commits_after_damage(&damaged), 5);
        // The rest of a log that was begun anew.
        let mut older = whole.clone();
        for frame in 3..frames {
            older[HEADER + frame * FRAME + 8] ^= 1;
        }
        assert_eq!(commits_after_damage(&older), 0);
    }
}
