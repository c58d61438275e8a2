//! The log of the program, for finding faults: names, ids and results, never text that was typed or
//! came from a server.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tracing_subscriber::layer::{Layer, SubscriberExt};
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, fmt};

use crate::domain::text::lines;
use crate::files::{make_folder, open_at_end};

/// The filter for standard error, unless `PROFILE_DESK_LOG` is set. Libraries log errors only: some quote
/// addresses or bytes that they send.
const ON_STDERR: &str = "warn,reqwest=error,hyper=error,hyper_util=error,zbus=error,rustls=error,winit=error,egui_system_font_provider=error";
/// The filter for the file: only messages of this program.
const IN_FILE: &str = "off,profile_desk=info";
/// The size limit of the file, in bytes, and the number of older files that are kept.
const FILE_SIZE: u64 = 1024 * 1024;
const OLDER_FILES: usize = 3;

/// Logs to standard error, for a command: it says itself what is wrong with the library.
pub fn to_stderr() {
    let filter = format!("{ON_STDERR},profile_desk::store=error");
    // The program also works without a log.
    let _ = tracing_subscriber::registry()
        .with(stderr(&filter))
        .try_init();
}

/// Logs to standard error, and to a file in the data folder.
pub fn to_stderr_and_file(data_dir: &Path) {
    let file = LogFile::at(data_dir.join("log").join("profile-desk.log"));
    let layer = fmt::layer()
        .with_ansi(false)
        .with_writer(Mutex::new(Visible(file)))
        .with_filter(EnvFilter::new(IN_FILE));
    let _ = tracing_subscriber::registry()
        .with(stderr(ON_STDERR))
        .with(layer)
        .try_init();
}

fn stderr<S>(usual: &str) -> impl Layer<S> + use<S>
where
    S: tracing::Subscriber + for<'span> tracing_subscriber::registry::LookupSpan<'span>,
{
    let filter = EnvFilter::try_from_env("PROFILE_DESK_LOG").unwrap_or_else(|_| usual.into());
    fmt::layer()
        .with_ansi(false)
        .with_writer(|| Visible(io::stderr()))
        .with_filter(filter)
}

/// Removes invisible characters from each line: a path or an error may contain control characters of a
/// terminal.
struct Visible<W>(W);

impl<W: Write> Write for Visible<W> {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let (text, _) = lines(&String::from_utf8_lossy(line));
        self.0.write_all(text.as_bytes())?;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// A log file that is rotated when it is full. (The crates for this can't make files that only their
/// owner can read, or panic when the folder is missing.)
struct LogFile {
    path: PathBuf,
    open: Option<(File, u64)>,
}

impl LogFile {
    fn at(path: PathBuf) -> Self {
        Self { path, open: None }
    }

    /// The file with its size.
    fn open(&self) -> io::Result<(File, u64)> {
        make_folder(self.path.parent().unwrap_or(Path::new(".")))?;
        let file = open_at_end(&self.path)?;
        let size = file.metadata()?.len();
        Ok((file, size))
    }

    fn name(&self, age: usize) -> PathBuf {
        match age {
            0 => self.path.clone(),
            _ => self.path.with_extension(format!("{age}.log")),
        }
    }

    fn rotate(&self) -> io::Result<()> {
        for age in (0..OLDER_FILES).rev() {
            let (from, to) = (self.name(age), self.name(age + 1));
            if from.exists() {
                fs::rename(from, to)?;
            }
        }
        Ok(())
    }
}

impl Write for LogFile {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let length = line.len() as u64;
        let (mut file, mut size) = match self.open.take() {
            Some(open) => open,
            None => self.open()?,
        };
        if size + length > FILE_SIZE && size > 0 {
            self.rotate()?;
            (file, size) = self.open()?;
        }
        file.write_all(line)?;
        self.open = Some((file, size + length));
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn does_not_wait_for_a_pipe_or_follow_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("profile-desk.log");
        let status = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(status.unwrap().success());
        LogFile::at(path.clone()).write_all(b"line").unwrap_err();
        fs::remove_file(&path).unwrap();
        let elsewhere = folder.path().join("elsewhere");
        fs::write(&elsewhere, "mine").unwrap();
        std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
        LogFile::at(path).write_all(b"line").unwrap_err();
        assert_eq!(fs::read(elsewhere).unwrap(), b"mine");
    }

    #[test]
    fn removes_control_characters_of_a_terminal() {
        let mut written = Vec::new();
        let line = "a\u{1b}[31mb\u{9b}c\u{202e}d\n";
        Visible(&mut written).write_all(line.as_bytes()).unwrap();
        assert_eq!(written, b"a[31mbcd\n");
    }

    #[test]
    fn rotates_a_full_log_and_removes_the_oldest() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = LogFile::at(folder.path().join("log/profile-desk.log"));
        let line = vec![b'x'; 400_000];
        for _ in 0..20 {
            log.write_all(&line).unwrap();
        }
        let mut sizes: Vec<_> = fs::read_dir(folder.path().join("log"))
            .unwrap()
            .map(|entry| entry.unwrap().metadata().unwrap())
            .collect();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert!(
                sizes
                    .iter()
                    .all(|m| m.permissions().mode() & 0o777 == 0o600)
            );
        }
        assert_eq!(sizes.len(), 1 + OLDER_FILES);
        sizes.retain(|metadata| metadata.len() > FILE_SIZE);
        assert!(sizes.is_empty());
        // Without its folder, the log is created again without an error.
        fs::remove_dir_all(folder.path().join("log")).unwrap();
        log.open = None;
        log.write_all(&line).unwrap();
    }
}
