//! Errors of the operating system: which one it is, to be told in any language and kept on disk.
//!
//! The system's own words are English on most machines, so they are told in English only, and for
//! what is not named here.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};

use serde::{Deserialize, Serialize};

use super::{Language, language, tr};

/// An error of the operating system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SystemError {
    kind: Kind,
    /// The system's number of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<i32>,
    /// The system's own words, of a kind that has no text here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Kind {
    NotFound,
    PermissionDenied,
    AlreadyExists,
    DiskFull,
    QuotaExceeded,
    FileTooLarge,
    ReadOnlyDisk,
    IsAFolder,
    NotAFolder,
    NameTooLong,
    Busy,
    AddressInUse,
    TimedOut,
    DeviceFault,
    TooManyOpenFiles,
    NotRegular,
    FarTooLarge,
    LinkToNothing,
    #[serde(other)]
    Other,
}

/// Why a file is not read, found out by this program and not by the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// A pipe, a device, a socket or a folder.
    NotRegular,
    TooLarge,
    /// It is behind a link, or is one, that leads to nothing.
    LinkToNothing,
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        SystemError::from(*self).fmt(f)
    }
}

impl Error for FileFault {}

impl From<FileFault> for SystemError {
    fn from(fault: FileFault) -> Self {
        Self::of(match fault {
            FileFault::NotRegular => Kind::NotRegular,
            FileFault::TooLarge => Kind::FarTooLarge,
            FileFault::LinkToNothing => Kind::LinkToNothing,
        })
    }
}

impl From<ErrorKind> for SystemError {
    fn from(kind: ErrorKind) -> Self {
        Self::from(io::Error::from(kind))
    }
}

impl From<io::Error> for SystemError {
    fn from(error: io::Error) -> Self {
        Self::from(&error)
    }
}

impl From<&io::Error> for SystemError {
    fn from(error: &io::Error) -> Self {
        let inner = error.get_ref();
        if let Some(fault) = inner.and_then(|inner| inner.downcast_ref::<FileFault>()) {
            return Self::from(*fault);
        }
        // Words that another library put in say more than the kind.
        let kind = if inner.is_some() {
            Kind::Other
        } else {
            kind_of(error)
        };
        Self {
            kind,
            code: error.raw_os_error(),
            words: match kind {
                Kind::Other => error.to_string(),
                _ => String::new(),
            },
        }
    }
}

fn kind_of(error: &io::Error) -> Kind {
    match error.kind() {
        ErrorKind::NotFound => Kind::NotFound,
        ErrorKind::PermissionDenied => Kind::PermissionDenied,
        ErrorKind::AlreadyExists => Kind::AlreadyExists,
        ErrorKind::StorageFull => Kind::DiskFull,
        ErrorKind::QuotaExceeded => Kind::QuotaExceeded,
        ErrorKind::FileTooLarge => Kind::FileTooLarge,
        ErrorKind::ReadOnlyFilesystem => Kind::ReadOnlyDisk,
        ErrorKind::IsADirectory => Kind::IsAFolder,
        ErrorKind::NotADirectory => Kind::NotAFolder,
        ErrorKind::InvalidFilename => Kind::NameTooLong,
        ErrorKind::ResourceBusy => Kind::Busy,
        ErrorKind::AddrInUse => Kind::AddressInUse,
        ErrorKind::TimedOut => Kind::TimedOut,
        _ => match error.raw_os_error() {
            #[cfg(unix)]
            Some(libc::EIO) => Kind::DeviceFault,
            #[cfg(unix)]
            Some(libc::EMFILE | libc::ENFILE) => Kind::TooManyOpenFiles,
            _ => Kind::Other,
        },
    }
}

impl SystemError {
    fn of(kind: Kind) -> Self {
        Self {
            kind,
            code: None,
            words: String::new(),
        }
    }

    /// What it is, without the system's number.
    pub fn reason(&self) -> String {
        let words = self.system_words();
        let end = words.find(" (os error").unwrap_or(words.len());
        words
            .get(..end)
            .filter(|words| !words.is_empty())
            .unwrap_or_else(|| self.text())
            .to_owned()
    }

    /// The system's own words, where they are to be told.
    fn system_words(&self) -> String {
        if !self.words.is_empty() {
            return self.words.clone();
        }
        match self.code {
            Some(code) if language() == Language::English => {
                io::Error::from_raw_os_error(code).to_string()
            }
            _ => String::new(),
        }
    }

    fn text(&self) -> &'static str {
        match self.kind {
            Kind::NotFound => tr!("system-error-not-found"),
            Kind::PermissionDenied => tr!("system-error-permission-denied"),
            Kind::AlreadyExists => tr!("system-error-already-exists"),
            Kind::DiskFull => tr!("system-error-disk-full"),
            Kind::QuotaExceeded => tr!("system-error-quota-exceeded"),
            Kind::FileTooLarge => tr!("system-error-file-too-large"),
            Kind::ReadOnlyDisk => tr!("system-error-read-only-disk"),
            Kind::IsAFolder => tr!("system-error-is-a-folder"),
            Kind::NotAFolder => tr!("system-error-not-a-folder"),
            Kind::NameTooLong => tr!("system-error-name-too-long"),
            Kind::Busy => tr!("system-error-busy"),
            Kind::AddressInUse => tr!("system-error-address-in-use"),
            Kind::TimedOut => tr!("system-error-timed-out"),
            Kind::DeviceFault => tr!("system-error-device-fault"),
            Kind::TooManyOpenFiles => tr!("system-error-too-many-open-files"),
            Kind::NotRegular => tr!("file-not-a-file-reason"),
            Kind::FarTooLarge => tr!("file-too-large-reason"),
            Kind::LinkToNothing => tr!("file-broken-link-reason"),
            Kind::Other => tr!("system-error-other"),
        }
    }
}

impl fmt::Display for SystemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.system_words();
        match self.code {
            _ if !words.is_empty() => f.write_str(&words),
            Some(code) => f.write_str(&tr!(
                "system-error-with-number",
                reason = self.text(),
                number = code.to_string()
            )),
            None => f.write_str(self.text()),
        }
    }
}

impl Error for SystemError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_that_was_kept_is_told_as_the_system_told_it() {
        for code in [2, 5, 13, 17, 28, 30, 88] {
            let error = io::Error::from_raw_os_error(code);
            let kept = serde_json::to_string(&SystemError::from(&error)).unwrap();
            let read: SystemError = serde_json::from_str(&kept).unwrap();
            assert_eq!(read.to_string(), error.to_string(), "{kept}");
            assert!(error.to_string().starts_with(&read.reason()));
        }
        let own = io::Error::other(FileFault::TooLarge);
        assert_eq!(
            SystemError::from(own).to_string(),
            tr!("file-too-large-reason")
        );
        let newer: SystemError = serde_json::from_str(r#"{"kind":"tooHot"}"#).unwrap();
        assert_eq!(newer.to_string(), tr!("system-error-other"));
    }
}
