//! Copies of attachments for opening in other programs.
//!
//! The stored file of an attachment is what is uploaded, so no other program may change it. Other
//! programs get a read-only copy under the attachment's name. The copies are removed when the
//! window closes, or at the next start of a window if that failed.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::domain::attachment::{Attachment, OpenError};
use crate::files::{make_folder_below, new_beside, put_in_place};

use super::library::Library;
use super::presence;

const FOLDER: &str = "lent";
/// The number of characters of a hash that distinguish the attachments of a draft.
const HASH_CHARS: usize = 16;

impl Library {
    /// Copies an attachment's content for another program, and returns the path of the copy.
    pub fn copy_for_external_use(
        &self,
        draft: Uuid,
        attachment: &Attachment,
    ) -> Result<PathBuf, OpenError> {
        // The file may have been replaced: only the attached content is opened.
        let content = self.documents().content(attachment)?;
        // Otherwise another window would remove the copy.
        if let Err(error) = self.announce() {
            tracing::warn!(%error, "the copy may be removed early");
        }
        let folder = self.shared.program.to_string();
        write_external_copy(self.root(), &folder, draft, attachment, &content)
    }

    /// Removes the copies that this program made, and those of programs that have ended.
    pub fn remove_external_copies(&self) {
        let all = self.root().join(FOLDER);
        match all.symlink_metadata() {
            Ok(metadata) if metadata.is_dir() => {}
            // A link may lead outside: only the link itself is removed.
            Ok(_) => drop(fs::remove_file(&all)),
            Err(_) => return,
        }
        let Ok(folders) = fs::read_dir(&all) else {
            return;
        };
        for folder in folders.flatten() {
            let program = folder.file_name().to_str().map(Uuid::try_parse);
            let is_used = matches!(program, Some(Ok(program))
                if program != self.shared.program && presence::is_present(self.root(), program));
            if !is_used {
                // Copies that are still open are removed next time.
                let _ = fs::remove_dir_all(folder.path());
            }
        }
        // Once it is empty.
        let _ = fs::remove_dir(all);
    }
}

/// Writes the content of an attachment to a copy for another program, and returns its path.
fn write_external_copy(
    root: &Path,
    program: &str,
    draft: Uuid,
    attachment: &Attachment,
    content: &[u8],
) -> Result<PathBuf, OpenError> {
    let hash: String = attachment.sha256.chars().take(HASH_CHARS).collect();
    let write = || -> io::Result<PathBuf> {
        let names = [FOLDER, program, &draft.to_string(), &hash];
        let path = make_folder_below(root, &names)?.join(attachment.copy_name());
        copy(&path, content)?;
        Ok(path)
    };
    write().map_err(|error| OpenError::NotCopied {
        name: attachment.name.clone(),
        source: error.into(),
    })
}

fn copy(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = new_beside(path.parent().unwrap_or(Path::new(".")))?;
    file.write_all(content)?;
    let mut permissions = file.as_file().metadata()?.permissions();
    permissions.set_readonly(true);
    file.as_file().set_permissions(permissions)?;
    // Replaces an earlier copy, which may have been changed.
    put_in_place(file, path)
}
