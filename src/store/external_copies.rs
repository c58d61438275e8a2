//! Copies of attachments that are lent to other programs.
//!
//! An attachment lies in the library under its hash and goes out as it lies there. So no
//! other program gets that file: it gets a copy, under the name that people know, which it
//! can't write to. The copies are removed when the window closes, and at the next start
//! where it could not.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::domain::attachment::{Attachment, MAX_FILE_BYTES};
use crate::domain::local_error::LocalError;
use crate::files::{self, NotRead, make_folder_below, new_beside, put_in_place};

use super::attachments::hash_of;
use super::library::Library;

const FOLDER: &str = "lent";
/// How much of a hash tells the attachments of a draft apart.
const HASH_CHARS: usize = 16;

impl Library {
    /// A copy of an attachment's content for another program.
    pub fn copy_for_external_use(
        &self,
        draft: Uuid,
        attachment: &Attachment,
    ) -> Result<PathBuf, LocalError> {
        let name = || attachment.name.clone();
        let content = files::read(&self.attachment_path(draft, attachment), MAX_FILE_BYTES);
        let content = content.map_err(|error| match error {
            NotRead::TooLarge => LocalError::DocumentChanged { name: name() },
            error if error.is_missing() => LocalError::DocumentGone { name: name() },
            error => LocalError::DocumentNotCopied {
                name: name(),
                source: error.into(),
            },
        })?;
        // Whatever came to lie there: nothing but what was attached is opened.
        if hash_of(&content) != attachment.sha256 {
            return Err(LocalError::DocumentChanged { name: name() });
        }
        let hash: String = attachment.sha256.chars().take(HASH_CHARS).collect();
        let copied = || -> io::Result<PathBuf> {
            let names = [FOLDER, &draft.to_string(), &hash];
            let path = make_folder_below(self.root(), &names)?.join(attachment.copy_name());
            copy(&path, &content)?;
            Ok(path)
        };
        copied().map_err(|error| LocalError::DocumentNotCopied {
            name: name(),
            source: error.into(),
        })
    }

    /// Removes the copies, if this program has the library: another one's are in use.
    pub fn remove_external_copies(&self) {
        if self.is_locked_here() {
            // What is still held open is removed the next time.
            let _ = fs::remove_dir_all(self.external_copies_folder());
        }
    }

    fn external_copies_folder(&self) -> PathBuf {
        self.root().join(FOLDER)
    }
}

fn copy(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = new_beside(path.parent().unwrap_or(Path::new(".")))?;
    file.write_all(content)?;
    let mut permissions = file.as_file().metadata()?.permissions();
    permissions.set_readonly(true);
    file.as_file().set_permissions(permissions)?;
    // A new one each time, whatever became of the last.
    put_in_place(file, path)
}
