//! Files and folders. No other module opens, reads or makes them.
//!
//! Only regular files are read, up to a size limit: reading a pipe could block for ever, and a device
//! or a sparse file could fill the memory. New files and folders are accessible to this user only, with
//! any umask, which could also remove rights of the owner.

mod below;
mod json;
mod set_aside;

use std::ffi::OsStr;
use std::fs::{self, File, Metadata, OpenOptions, ReadDir};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use tempfile::{Builder, NamedTempFile, TempDir};
use thiserror::Error;

use crate::domain::system_error::{FileFault, SystemError};

pub use below::{file_below, make_folder_below};
pub use json::{JsonFileError, Layout, Limits, new_json_beside, read_formatted, read_object};
pub use set_aside::{keep_beside, set_aside};

/// The modes of new folders and files.
const FOLDER_MODE: u32 = 0o700;
#[cfg(unix)]
const FILE_MODE: u32 = 0o600;
/// Flags with which neither opening nor reading waits for another program.
#[cfg(unix)]
const UNBLOCKING: i32 = libc::O_NONBLOCK | libc::O_NOCTTY;
/// The deepest nesting of folders that is processed: deeper than any made by this program.
const MAX_DEPTH: usize = 8;
/// The prefix of the names of unfinished files.
const UNFINISHED: &str = ".new-";

/// The reason why a file was not read.
#[derive(Debug, Error)]
pub enum NotRead {
    /// A pipe, a device, a socket or a folder.
    #[error("{}", FileFault::NotRegular)]
    NotRegular,
    #[error("{}", FileFault::TooLarge)]
    TooLarge,
    /// The path contains a broken link, for example to a drive that is not mounted.
    #[error("{}", FileFault::LinkToNothing)]
    LinkToNothing,
    #[error(transparent)]
    Failed(#[from] io::Error),
}

impl NotRead {
    /// True when the path does not exist.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Failed(error) if error.kind() == ErrorKind::NotFound)
    }
}

impl From<NotRead> for io::Error {
    fn from(error: NotRead) -> Self {
        match error {
            NotRead::Failed(error) => error,
            NotRead::NotRegular => Self::other(FileFault::NotRegular),
            NotRead::TooLarge => Self::other(FileFault::TooLarge),
            NotRead::LinkToNothing => Self::other(FileFault::LinkToNothing),
        }
    }
}

impl From<NotRead> for SystemError {
    fn from(error: NotRead) -> Self {
        io::Error::from(error).into()
    }
}

/// Opens a regular file for reading. Other kinds of files are not opened at all.
pub fn open(path: &Path) -> Result<(File, Metadata), NotRead> {
    check_regular(&metadata(path)?)?;
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(UNBLOCKING);
    }
    let file = options.open(path)?;
    // The file may have been replaced between the check and the opening.
    let metadata = file.metadata()?;
    check_regular(&metadata)?;
    Ok((file, metadata))
}

/// Checks that there is a regular file, without opening it: closing it would end all locks of this program on
/// the file, such as those of `SQLite` (<https://sqlite.org/howtocorrupt.html>).
pub fn check_file(path: &Path) -> Result<(), NotRead> {
    check_regular(&metadata(path)?)
}

/// The metadata of the file or folder at a path, following links.
fn metadata(path: &Path) -> Result<Metadata, NotRead> {
    fs::metadata(path).map_err(|error| {
        let is_behind_link = error.kind() == ErrorKind::NotFound
            // The nearest existing ancestor: if it can't be followed, it is a broken link.
            && path
                .ancestors()
                .find(|path| fs::symlink_metadata(path).is_ok())
                .is_some_and(is_broken_link);
        if is_behind_link {
            NotRead::LinkToNothing
        } else {
            error.into()
        }
    })
}

/// True when a path does not exist. A path that can't be checked counts as existing.
pub fn is_missing(path: &Path) -> bool {
    metadata(path).is_err_and(|error| error.is_missing())
}

/// True when a path is a broken link.
pub fn is_broken_link(path: &Path) -> bool {
    path.is_symlink() && fs::metadata(path).is_err()
}

/// The entries of a folder; `None` when the path does not exist.
pub fn entries(folder: &Path) -> Result<Option<ReadDir>, NotRead> {
    match metadata(folder) {
        Err(error) if error.is_missing() => Ok(None),
        Err(error) => Err(error),
        Ok(_) => Ok(Some(fs::read_dir(folder)?)),
    }
}

/// Reads a regular file of at most `max_bytes`.
pub fn read(path: &Path, max_bytes: u64) -> Result<Vec<u8>, NotRead> {
    let (file, metadata) = open(path)?;
    if metadata.len() > max_bytes {
        return Err(NotRead::TooLarge);
    }
    let mut bytes = Vec::new();
    // The file may grow while it is read, and some system files report no size.
    file.take(max_bytes.saturating_add(1))
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > max_bytes {
        return Err(NotRead::TooLarge);
    }
    Ok(bytes)
}

fn check_regular(metadata: &Metadata) -> Result<(), NotRead> {
    if metadata.is_file() {
        Ok(())
    } else {
        Err(NotRead::NotRegular)
    }
}

/// Makes a folder and its missing parents, for this user only. An existing folder keeps its mode.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let parent = folder
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    if let Some(parent) = parent {
        make_folder(parent)?;
    }
    match make_new_folder(folder) {
        // Another program made the folder first, or the path is not a folder.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            if folder.is_dir() {
                Ok(())
            } else {
                Err(ErrorKind::NotADirectory.into())
            }
        }
        result => result,
    }
}

/// Makes a folder that must not exist yet, for this user only.
pub fn make_new_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(FOLDER_MODE);
    }
    builder.create(folder)?;
    set_mode(folder, FOLDER_MODE)
}

/// A folder for this user only, outside the library, which is removed with its content when it is dropped.
#[derive(Debug)]
pub struct TemporaryFolder(TempDir);

impl TemporaryFolder {
    pub fn new() -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        set_mode(folder.path(), FOLDER_MODE)?;
        Ok(Self(folder))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }
}

/// Makes a file for this user only. The path must not exist yet, not even as a link.
pub fn make_new_file(path: &Path) -> io::Result<File> {
    open_private(OpenOptions::new().write(true).create_new(true), path)
}

/// Opens a file for locking, or makes it for this user only; its content stays.
pub fn open_lock(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    open_or_make(options.write(true).create(true).truncate(false), path)
}

/// Opens a file for appending, or makes it for this user only.
pub fn open_at_end(path: &Path) -> io::Result<File> {
    open_or_make(OpenOptions::new().append(true).create(true), path)
}

fn open_or_make(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    // Links are refused as well: they would redirect writes to another file.
    if let Ok(metadata) = fs::symlink_metadata(path) {
        check_regular(&metadata)?;
    }
    open_private(options, path)
}

fn open_private(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options
            .mode(FILE_MODE)
            .custom_flags(UNBLOCKING | libc::O_NOFOLLOW);
    }
    let file = options.open(path)?;
    check_regular(&file.metadata()?)?;
    make_private(&file)?;
    Ok(file)
}

/// A new temporary file in `folder` for this user only; removed unless it is put in place.
pub fn new_beside(folder: &Path) -> io::Result<NamedTempFile> {
    let file = Builder::new().prefix(UNFINISHED).tempfile_in(folder);
    let file = file.map_err(without_path)?;
    make_private(file.as_file())?;
    Ok(file)
}

/// The error without the path of the temporary file, which nobody knows.
fn without_path(error: io::Error) -> io::Error {
    match error.kind() {
        kind @ (ErrorKind::NotFound
        | ErrorKind::NotADirectory
        | ErrorKind::PermissionDenied
        | ErrorKind::ReadOnlyFilesystem
        | ErrorKind::StorageFull
        | ErrorKind::QuotaExceeded) => kind.into(),
        _ => error,
    }
}

/// Moves a temporary file to its path, durably.
///
/// # Errors
/// Also when the path is a broken link: replacing it would lose the link to its target.
pub fn put_in_place(file: NamedTempFile, path: &Path) -> io::Result<()> {
    if is_broken_link(path) {
        return Err(NotRead::LinkToNothing.into());
    }
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}

/// Moves a temporary file to a path that does not exist yet, durably or not at all.
///
/// # Errors
/// [`ErrorKind::AlreadyExists`] when the path exists.
pub fn put_in_new_place(file: NamedTempFile, path: &Path) -> io::Result<()> {
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    sync_folder(path.parent().unwrap_or(Path::new("."))).inspect_err(|_| {
        // The error says that there is no file.
        let _ = fs::remove_file(path);
    })
}

/// True for the name of an unfinished file.
pub fn is_unfinished(name: &OsStr) -> bool {
    name.to_string_lossy().starts_with(UNFINISHED)
}

/// Removes unfinished files of a program that was killed.
pub fn remove_unfinished(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if is_unfinished(&entry.file_name()) {
            // A file that can't be removed does no harm.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Makes renames in a folder durable. Needed and possible only on Unix.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// True when other users have any access to a file or folder. Links are not followed.
#[cfg(unix)]
pub fn is_open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::symlink_metadata(path).is_ok_and(|metadata| {
        let mode = metadata.permissions().mode();
        (metadata.is_dir() || metadata.is_file()) && mode & 0o077 != 0
    })
}

#[cfg(not(unix))]
pub fn is_open_to_others(_path: &Path) -> bool {
    false
}

/// Removes other users' access to a file or folder. Files of another owner are not changed, nor are
/// links and their targets.
#[cfg(unix)]
pub fn close_to_others(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    if let Ok(metadata) = fs::symlink_metadata(path)
        && is_open_to_others(path)
    {
        let allowed_mode = if metadata.is_dir() {
            FOLDER_MODE
        } else {
            FILE_MODE
        };
        // A failure is ignored, because the user can do nothing about it.
        let _ = set_mode(path, metadata.permissions().mode() & allowed_mode);
    }
}

#[cfg(not(unix))]
pub fn close_to_others(_path: &Path) {}

/// Like [`close_to_others`], including all content of a folder. The folder is closed last: while it is
/// open, its content may not be closed completely.
pub fn close_all_to_others(path: &Path) {
    close_below(path, MAX_DEPTH);
}

fn close_below(path: &Path, max_depth: usize) {
    let is_folder = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir());
    if is_folder && max_depth > 0 {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            close_below(&entry.path(), max_depth - 1);
        }
    }
    close_to_others(path);
}

/// Sets the mode on the open file, where the umask does not apply.
#[cfg(unix)]
fn make_private(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = file.metadata()?.permissions().mode() & 0o777;
    if mode == FILE_MODE {
        return Ok(());
    }
    match file.set_permissions(fs::Permissions::from_mode(FILE_MODE)) {
        // Some file systems have no modes, and an existing file may have another owner.
        Err(error) if error.kind() != ErrorKind::PermissionDenied => Err(error),
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn make_private(_file: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if fs::metadata(path)?.permissions().mode() & 0o777 == mode {
        return Ok(());
    }
    match fs::set_permissions(path, fs::Permissions::from_mode(mode)) {
        // Some file systems have no modes.
        Err(error) if error.kind() != ErrorKind::PermissionDenied => Err(error),
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn set_mode(_path: &Path, _mode: u32) -> io::Result<()> {
    Ok(())
}
