//! Errors of the operating system, in a form that can be stored and shown in any language.
//!
//! The system's messages are in English on most computers, so they are shown only when the program's
//! language is English, and for errors without a text here.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};

use serde::{Deserialize, Serialize};

use crate::i18n::{Language, MessageArg, language, tr};

/// An error of the operating system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SystemError {
    kind: Kind,
    /// The system's error number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<i32>,
    /// The system's message for an error without a text here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[serde(rename = "words")]
    message: String,
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
    Other,
}

/// The reason why a file is not read, found by this program instead of the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// A pipe, a device, a socket or a folder.
    NotRegular,
    TooLarge,
    /// The path contains a broken link.
    LinkToNothing,
}

/// The kind of an error that a disk can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiskFault {
    Full,
    ReadOnly,
    Other,
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
        // The message of another library says more than the kind.
        let kind = if inner.is_some() {
            Kind::Other
        } else {
            kind_of(error)
        };
        Self {
            kind,
            code: error.raw_os_error(),
            message: match kind {
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
            message: String::new(),
        }
    }

    /// What it says about the disk; `None` when it says nothing about one.
    pub fn disk_fault(&self) -> Option<DiskFault> {
        match self.kind {
            Kind::DiskFull => Some(DiskFault::Full),
            Kind::ReadOnlyDisk => Some(DiskFault::ReadOnly),
            Kind::PermissionDenied
            | Kind::QuotaExceeded
            | Kind::FileTooLarge
            | Kind::DeviceFault
            | Kind::TooManyOpenFiles
            | Kind::TimedOut => Some(DiskFault::Other),
            Kind::NotFound
            | Kind::AlreadyExists
            | Kind::IsAFolder
            | Kind::NotAFolder
            | Kind::NameTooLong
            | Kind::Busy
            | Kind::AddressInUse
            | Kind::NotRegular
            | Kind::FarTooLarge
            | Kind::LinkToNothing
            | Kind::Other => None,
        }
    }

    /// The reason, without the system's number.
    pub fn reason(&self) -> String {
        let message = self.system_message();
        let end = message.find(" (os error").unwrap_or(message.len());
        message
            .get(..end)
            .filter(|message| !message.is_empty())
            .unwrap_or_else(|| self.text())
            .to_owned()
    }

    /// The system's message, if it should be shown; otherwise blank.
    fn system_message(&self) -> String {
        if !self.message.is_empty() {
            return self.message.clone();
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
        let message = self.system_message();
        match self.code {
            _ if !message.is_empty() => f.write_str(&message),
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

impl<'a> From<&'a SystemError> for MessageArg<'a> {
    fn from(error: &'a SystemError) -> Self {
        Self::from(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_error_shows_the_message_of_the_system() {
        for code in [2, 5, 13, 17, 28, 30, 88] {
            let error = io::Error::from_raw_os_error(code);
            let stored = serde_json::to_string(&SystemError::from(&error)).unwrap();
            let read: SystemError = serde_json::from_str(&stored).unwrap();
            assert_eq!(read.to_string(), error.to_string(), "{stored}");
            assert!(error.to_string().starts_with(&read.reason()));
        }
        let own = io::Error::other(FileFault::TooLarge);
        assert_eq!(
            SystemError::from(own).to_string(),
            tr!("file-too-large-reason")
        );
        // The error around an unknown kind keeps it as it is.
        assert!(serde_json::from_str::<SystemError>(r#"{"kind":"tooHot"}"#).is_err());
    }
}
