//! Files and folders: the one room that opens, reads and makes them.
//!
//! What is read is a regular file with a limit: a pipe would be waited for without end, a device
//! or a sparse file would fill the memory. What is made is for this user alone, whatever the umask
//! is: it can take rights away from its owner, too.

mod json;
mod set_aside;

use std::ffi::OsStr;
use std::fs::{self, File, Metadata, OpenOptions, ReadDir};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};
use thiserror::Error;

use crate::i18n::{FileFault, SystemError};

pub use json::{JsonFileError, Layout, Limits, new_json_beside, read_formatted, read_object};
pub use set_aside::{keep_beside, set_aside};

/// The modes of folders and files that are made.
const FOLDER_MODE: u32 = 0o700;
#[cfg(unix)]
const FILE_MODE: u32 = 0o600;
/// With these flags neither opening nor reading waits for another program.
#[cfg(unix)]
const UNBLOCKING: i32 = libc::O_NONBLOCK | libc::O_NOCTTY;
/// How deep folders are gone into: deeper than any that is made here.
const DEEPEST: usize = 8;
/// How the names of unfinished files begin.
const UNFINISHED: &str = ".new-";

/// Why a file was not read.
#[derive(Debug, Error)]
pub enum NotRead {
    /// A pipe, a device, a socket or a folder.
    #[error("{}", FileFault::NotRegular)]
    NotRegular,
    #[error("{}", FileFault::TooLarge)]
    TooLarge,
    /// It is behind a link, or is one, that leads to nothing: of a drive that is not mounted.
    #[error("{}", FileFault::LinkToNothing)]
    LinkToNothing,
    #[error(transparent)]
    Failed(#[from] io::Error),
}

impl NotRead {
    /// Whether nothing at all has the name.
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

/// Opens a regular file for reading. Nothing else is even opened.
pub fn open(path: &Path) -> Result<(File, Metadata), NotRead> {
    regular(&metadata(path)?)?;
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(UNBLOCKING);
    }
    let file = options.open(path)?;
    // It may have been replaced between the look and the opening.
    let metadata = file.metadata()?;
    regular(&metadata)?;
    Ok((file, metadata))
}

/// What a path leads to.
fn metadata(path: &Path) -> Result<Metadata, NotRead> {
    fs::metadata(path).map_err(|error| {
        let is_behind_link = error.kind() == ErrorKind::NotFound
            // The nearest that is there: if it can't be followed, it is a link.
            && path
                .ancestors()
                .find(|path| fs::symlink_metadata(path).is_ok())
                .is_some_and(leads_nowhere);
        if is_behind_link {
            NotRead::LinkToNothing
        } else {
            error.into()
        }
    })
}

/// Whether nothing at all has a name. What can't be looked at is there.
pub fn is_missing(path: &Path) -> bool {
    metadata(path).is_err_and(|error| error.is_missing())
}

/// Whether a path is a link that can't be followed to its end.
pub fn leads_nowhere(path: &Path) -> bool {
    path.is_symlink() && fs::metadata(path).is_err()
}

/// What is in a folder; `None` where there is nothing at all of this name.
pub fn entries(folder: &Path) -> Result<Option<ReadDir>, NotRead> {
    match metadata(folder) {
        Err(error) if error.is_missing() => Ok(None),
        Err(error) => Err(error),
        Ok(_) => Ok(Some(fs::read_dir(folder)?)),
    }
}

/// Reads a regular file of at most `most` bytes.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, NotRead> {
    let (file, metadata) = open(path)?;
    if metadata.len() > most {
        return Err(NotRead::TooLarge);
    }
    let mut bytes = Vec::new();
    // It may grow while it is read, and some files of the system have no size.
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(NotRead::TooLarge);
    }
    Ok(bytes)
}

fn regular(metadata: &Metadata) -> Result<(), NotRead> {
    if metadata.is_file() {
        Ok(())
    } else {
        Err(NotRead::NotRegular)
    }
}

/// Makes a folder, with those above it that are missing, for this user alone. One that is there
/// keeps its mode.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let above = folder
        .parent()
        .filter(|above| !above.as_os_str().is_empty());
    if let Some(above) = above {
        make_folder(above)?;
    }
    match make_new_folder(folder) {
        // Another program was quicker, or something else is in the way.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            if folder.is_dir() {
                Ok(())
            } else {
                Err(ErrorKind::NotADirectory.into())
            }
        }
        made => made,
    }
}

/// Makes a folder that must not be there yet, for this user alone.
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

/// Makes a folder below `root` that is reached by no link: what is written there stays there.
pub fn make_folder_below(root: &Path, names: &[&str]) -> io::Result<PathBuf> {
    make_folder(root)?;
    let mut folder = root.to_owned();
    for name in names {
        folder.push(name);
        match fs::symlink_metadata(&folder) {
            Ok(metadata) if metadata.is_dir() => {}
            Ok(_) => return Err(ErrorKind::NotADirectory.into()),
            Err(error) if error.kind() == ErrorKind::NotFound => make_new_folder(&folder)?,
            Err(error) => return Err(error),
        }
    }
    Ok(folder)
}

/// Makes a file for this user alone. It must not be there yet, not even as a link.
pub fn make_new_file(path: &Path) -> io::Result<File> {
    open_private(OpenOptions::new().write(true).create_new(true), path)
}

/// Opens a file for locking, or makes it for this user alone; its content stays.
pub fn open_lock(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    open_or_make(options.write(true).create(true).truncate(false), path)
}

/// Opens a file to write to its end, or makes it for this user alone.
pub fn open_at_end(path: &Path) -> io::Result<File> {
    open_or_make(OpenOptions::new().append(true).create(true), path)
}

fn open_or_make(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    // A link is no regular file either: it would lead what is written to another place.
    if let Ok(metadata) = fs::symlink_metadata(path) {
        regular(&metadata)?;
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
    regular(&file.metadata()?)?;
    make_private(&file)?;
    Ok(file)
}

/// A new file in `folder` for this user alone; gone unless it is put in place.
pub fn new_beside(folder: &Path) -> io::Result<NamedTempFile> {
    let file = Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
    make_private(file.as_file())?;
    Ok(file)
}

/// Puts a written file in place under its name, durably.
///
/// # Errors
/// Also where the name is that of a link to nothing: what is behind it would be lost with it.
pub fn put_in_place(file: NamedTempFile, path: &Path) -> io::Result<()> {
    if leads_nowhere(path) {
        return Err(NotRead::LinkToNothing.into());
    }
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}

/// Puts a written file in place under a name that nothing has yet, durably.
///
/// # Errors
/// [`ErrorKind::AlreadyExists`] when something has it by now.
pub fn put_in_new_place(file: NamedTempFile, path: &Path) -> io::Result<()> {
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}

/// Whether a name is that of an unfinished file.
pub fn is_unfinished(name: &OsStr) -> bool {
    name.to_string_lossy().starts_with(UNFINISHED)
}

/// Removes what a program that was killed had begun to write.
pub fn remove_unfinished(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if is_unfinished(&entry.file_name()) {
            // It is in nobody's way.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Makes renames in a folder durable. Only Unix can and needs it.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Whether anybody else may do anything with a file or folder. Links are not followed.
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

/// Takes from everybody else what they may do with a file or folder. What belongs to somebody
/// else stays as it is, and so does a link with what it leads to.
#[cfg(unix)]
pub fn close_to_others(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    if let Ok(metadata) = fs::symlink_metadata(path)
        && is_open_to_others(path)
    {
        let own = if metadata.is_dir() {
            FOLDER_MODE
        } else {
            FILE_MODE
        };
        // Who may not do that has been told nothing, and can do nothing about it.
        let _ = set_mode(path, metadata.permissions().mode() & own);
    }
}

#[cfg(not(unix))]
pub fn close_to_others(_path: &Path) {}

/// As [`close_to_others`], with all that is in a folder. The folder comes last: as long as it is
/// open, not all in it may be closed.
pub fn close_all_to_others(path: &Path) {
    close_below(path, DEEPEST);
}

fn close_below(path: &Path, deepest: usize) {
    let is_folder = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir());
    if is_folder && deepest > 0 {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            close_below(&entry.path(), deepest - 1);
        }
    }
    close_to_others(path);
}

/// The mode is set on the open file: the umask has no part in it.
#[cfg(unix)]
fn make_private(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = file.metadata()?.permissions().mode() & 0o777;
    if mode == FILE_MODE {
        return Ok(());
    }
    match file.set_permissions(fs::Permissions::from_mode(FILE_MODE)) {
        // Some disks know no modes, and a file that is there may be somebody else's.
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
        // Some disks know no modes.
        Err(error) if error.kind() != ErrorKind::PermissionDenied => Err(error),
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn set_mode(_path: &Path, _mode: u32) -> io::Result<()> {
    Ok(())
}
