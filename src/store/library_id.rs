//! The library's id, which distinguishes its tokens in the keyring from those of other libraries.
//!
//! `library.json` holds the id and the library's folder. A library that was moved, or restored from a
//! backup, keeps its id and so its tokens. A copy next to the original is another library, and gets its
//! own id with the next token.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer, Serialize, de};
use uuid::Uuid;

use super::StoreError;
use super::files::{read_json, write_json, write_unplaced};
use super::library::Library;
use super::lock::Lock;
use super::set_aside::OnDamage;
use crate::clock;
use crate::domain::account::is_nil_or_max;
use crate::files::put_in_new_place;

const LIBRARY_ID: &str = "library.json";

#[derive(Serialize, Deserialize)]
struct IdFile {
    #[serde(deserialize_with = "library_id")]
    id: Uuid,
    /// The folder of the library when this was written; blank in the file of an earlier version.
    #[serde(default)]
    folder: PathBuf,
}

/// Rejects a null id: unrelated libraries would share it.
fn library_id<'de, D: Deserializer<'de>>(from: D) -> Result<Uuid, D::Error> {
    let id = Uuid::deserialize(from)?;
    if is_nil_or_max(id) {
        return Err(de::Error::custom("the id stands for no library"));
    }
    Ok(id)
}

impl Library {
    /// The id; `None` until a token is stored here. A damaged file is left unchanged.
    pub(super) fn id(&self) -> Result<Option<Uuid>, StoreError> {
        let file = self.read_id(OnDamage::Leave)?;
        Ok(file.filter(|file| !self.is_copy(file)).map(|file| file.id))
    }

    /// The id, which is created if there is none. Programs that create it at the same time get the same
    /// one.
    ///
    /// # Errors
    /// When the file can't be read or written.
    pub(super) fn make_id(&self) -> Result<Uuid, StoreError> {
        let path = self.id_path();
        let folder = canonical(self.root());
        // Only one program at a time replaces a damaged file.
        let is_readable = self.read_id(OnDamage::Leave).is_ok();
        let lock = (!is_readable).then(|| Lock::of_library(self.root()));
        let _lock = lock.transpose()?;
        match self.read_id(OnDamage::SetAside) {
            Ok(Some(file)) if self.is_copy(&file) => {
                let id = Uuid::new_v4();
                self.note_restored(clock::now())?;
                write_json(&path, &IdFile { id, folder })?;
                return Ok(id);
            }
            Ok(Some(file)) => {
                let id = file.id;
                // The library was moved. If this fails, only a later copy is not recognised.
                if file.folder != folder && self.note_restored(clock::now()).is_ok() {
                    let _ = write_json(&path, &IdFile { id, folder });
                }
                return Ok(id);
            }
            Ok(None) | Err(StoreError::Damaged { aside: Some(_), .. }) => {}
            Err(error) => return Err(error),
        }
        let id = Uuid::new_v4();
        let result = write_unplaced(&path, &IdFile { id, folder })
            .and_then(|file| put_in_new_place(file, &path));
        match result {
            Ok(()) => Ok(id),
            // Another program was faster.
            Err(source) if source.kind() == ErrorKind::AlreadyExists => {
                self.id()?.ok_or(StoreError::NotWritten {
                    source: source.into(),
                })
            }
            Err(error) => Err(StoreError::NotWritten {
                source: error.into(),
            }),
        }
    }

    /// True when the library is in another folder than the one where it got its id, until it is next written here:
    /// both may have sent profiles since.
    pub(super) fn was_moved_or_copied(&self) -> bool {
        let here = canonical(self.root());
        match self.read_id(OnDamage::Leave) {
            Ok(file) => {
                file.is_some_and(|file| !file.folder.as_os_str().is_empty() && file.folder != here)
            }
            // It may have been.
            Err(_) => true,
        }
    }

    /// True when the library that this id was made for still exists, and is not this one under another
    /// path.
    fn is_copy(&self, file: &IdFile) -> bool {
        let root = self.root();
        if file.folder.as_os_str().is_empty() || file.folder == canonical(root) {
            return false;
        }
        let original = Self::at(&file.folder);
        let has_same_id =
            matches!(original.read_id(OnDamage::Leave), Ok(Some(other)) if other.id == file.id);
        has_same_id && !is_same_file(&original.id_path(), &self.id_path())
    }

    fn read_id(&self, on_damage: OnDamage) -> Result<Option<IdFile>, StoreError> {
        read_json(&self.id_path(), on_damage)
    }

    fn id_path(&self) -> PathBuf {
        self.root().join(LIBRARY_ID)
    }
}

/// The canonical path of a folder, or the given path when that can't be found.
fn canonical(folder: &Path) -> PathBuf {
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}

/// True when two paths lead to the same file, for example on a disk that is mounted twice.
fn is_same_file(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let identity = |path: &Path| fs::metadata(path).map(|file| (file.dev(), file.ino()));
        identity(one).is_ok_and(|one| identity(other).is_ok_and(|other| one == other))
    }
    #[cfg(not(unix))]
    {
        canonical(one) == canonical(other)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn programs_that_start_together_get_one_id() {
        for _ in 0..20 {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path().join("data");
            assert_eq!(Library::at(&root).id().unwrap(), None);
            assert!(!root.exists(), "reading creates nothing");
            let ids: BTreeSet<Uuid> = std::thread::scope(|scope| {
                let make = || Library::at(&root).make_id().unwrap();
                let threads: Vec<_> = (0..8).map(|_| scope.spawn(make)).collect();
                threads.into_iter().map(|t| t.join().unwrap()).collect()
            });
            assert_eq!(ids.len(), 1);
            assert_eq!(Library::at(&root).id().unwrap(), ids.first().copied());
        }
    }

    #[cfg(unix)]
    #[test]
    fn does_not_replace_a_broken_link_with_an_id() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path());
        std::os::unix::fs::symlink("/no/drive/here", library.id_path()).unwrap();
        assert!(library.id().is_err() && library.make_id().is_err());
        assert!(library.id_path().is_symlink());
    }

    #[test]
    fn replaces_a_damaged_id_only_for_a_new_token() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path());
        std::fs::write(library.id_path(), "{").unwrap();
        assert!(library.id().is_err());
        assert_eq!(std::fs::read_to_string(library.id_path()).unwrap(), "{");
        let id = library.make_id().unwrap();
        assert_eq!(library.id().unwrap(), Some(id));
        assert!(folder.path().join("library.json.damaged-1").exists());
    }

    #[test]
    fn a_copy_gets_another_id_and_a_moved_library_keeps_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| Library::at(&folder.path().join(name));
        let one = at("one");
        let id = one.make_id().unwrap();
        let copy = at("copy");
        std::fs::create_dir(copy.root()).unwrap();
        std::fs::copy(one.id_path(), copy.id_path()).unwrap();
        assert_eq!(copy.id().unwrap(), None);
        assert_eq!(one.id().unwrap(), Some(id));
        let copy_id = copy.make_id().unwrap();
        assert_ne!(copy_id, id);
        assert_eq!(copy.id().unwrap(), Some(copy_id));

        std::fs::rename(one.root(), folder.path().join("moved")).unwrap();
        let moved = at("moved");
        assert_eq!(moved.id().unwrap(), Some(id));
        assert_eq!(moved.make_id().unwrap(), id);
        std::fs::create_dir(one.root()).unwrap();
        std::fs::copy(moved.id_path(), one.id_path()).unwrap();
        assert_eq!(one.id().unwrap(), None, "a copy of the moved library");

        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(moved.root(), folder.path().join("link")).unwrap();
            assert_eq!(at("link").id().unwrap(), Some(id));
        }
        // The file of an earlier version does not name its folder.
        let earlier = format!(r#"{{"format":1,"id":"{id}"}}"#);
        std::fs::write(one.id_path(), earlier).unwrap();
        assert_eq!(one.id().unwrap(), Some(id));
    }
}
