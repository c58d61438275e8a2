//! Copies of attachments that are lent to other programs.
//!
//! An attachment lies in the library under its hash and goes out as it lies there. So no
//! other program gets that file: it gets a copy, under the name that people know, which it
//! can't write to. The copies are removed when the window closes, and at the next start
//! where it could not.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;
use uuid::Uuid;

use crate::domain::attachment::Attachment;

use super::attachments::hash_of;
use super::files::{make_folder, new_beside, put_in_place};
use super::library::Library;
use crate::texts::tr;

const FOLDER: &str = "lent";
/// How much of a hash tells the attachments of a draft apart.
const HASH_CHARS: usize = 16;

/// Why there is no copy.
#[derive(Debug, Error)]
pub enum NotLent {
    #[error("{}", tr!("is-no-longer-in-library", name = name))]
    Gone { name: String },
    #[error("{}", tr!("is-damaged-its-content-in", name = name))]
    Altered { name: String },
    #[error("{}", tr!("was-not-opened-it-cant", name = name, source = source))]
    NotCopied { name: String, source: io::Error },
}

impl Library {
    /// A copy of an attachment's content for another program.
    pub fn lend(&self, draft: Uuid, attachment: &Attachment) -> Result<PathBuf, NotLent> {
        let name = || attachment.name.clone();
        let content = fs::read(self.attachment_path(draft, attachment));
        let content = content.map_err(|source| match source.kind() {
            ErrorKind::NotFound => NotLent::Gone { name: name() },
            _ => NotLent::NotCopied {
                name: name(),
                source,
            },
        })?;
        // Whatever came to lie there: nothing but what was attached is opened.
        if hash_of(&content) != attachment.sha256 {
            return Err(NotLent::Altered { name: name() });
        }
        let hash: String = attachment.sha256.chars().take(HASH_CHARS).collect();
        let folder = self.lent_folder().join(draft.to_string()).join(hash);
        let path = folder.join(attachment.copy_name());
        let copied = copy(&folder, &path, &content);
        copied.map_err(|source| NotLent::NotCopied {
            name: name(),
            source,
        })?;
        Ok(path)
    }

    /// Removes the copies, if this program has the library: another one's are in use.
    pub fn take_back(&self) {
        if self.is_locked_here() {
            // What is still held open is removed the next time.
            let _ = fs::remove_dir_all(self.lent_folder());
        }
    }

    fn lent_folder(&self) -> PathBuf {
        self.root().join(FOLDER)
    }
}

fn copy(folder: &Path, path: &Path, content: &[u8]) -> io::Result<()> {
    make_folder(folder)?;
    let mut file = new_beside(folder)?;
    file.write_all(content)?;
    let mut permissions = file.as_file().metadata()?.permissions();
    permissions.set_readonly(true);
    file.as_file().set_permissions(permissions)?;
    // A new one each time, whatever became of the last.
    put_in_place(file, path)
}
