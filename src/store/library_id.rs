//! The library's id, by which the keyring tells its tokens from those of other libraries.
//!
//! `library.json` holds it, and the folder that it was made in. A library that was moved or put back
//! from a backup keeps its id, and so its tokens. A copy beside the original is another library, and
//! gets an id of its own with the next token.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer, Serialize, de};
use uuid::Uuid;

use super::StoreError;
use super::files::{read_json, write_json, written};
use super::library::Library;
use super::set_aside::OnDamage;
use crate::domain::account::is_nil_or_max;
use crate::files::put_in_new_place;

const LIBRARY_ID: &str = "library.json";

#[derive(Serialize, Deserialize)]
struct IdFile {
    #[serde(deserialize_with = "of_one_library")]
    id: Uuid,
    /// The folder of the library when this was written; blank in the file of an earlier version.
    #[serde(default)]
    folder: PathBuf,
}

/// An id that stands for nobody would be shared by libraries that have nothing in common.
fn of_one_library<'de, D: Deserializer<'de>>(from: D) -> Result<Uuid, D::Error> {
    let id = Uuid::deserialize(from)?;
    if is_nil_or_max(id) {
        return Err(de::Error::custom("the id stands for no library"));
    }
    Ok(id)
}

impl Library {
    /// The id; `None` as long as no token was stored here. Nothing becomes of a damaged file.
    pub(super) fn id(&self) -> Result<Option<Uuid>, StoreError> {
        let file = self.read_id(OnDamage::Leave)?;
        Ok(file.filter(|file| !self.is_copy(file)).map(|file| file.id))
    }

    /// The id, made if there is none. Programs that make it at the same time agree on one.
    ///
    /// # Errors
    /// Also when the file is damaged and another program has the library.
    pub(super) fn make_id(&self) -> Result<Uuid, StoreError> {
        let path = self.id_path();
        let folder = real(self.root());
        match self.read_id(self.on_damage()) {
            Ok(Some(file)) if self.is_copy(&file) => {
                let id = Uuid::new_v4();
                write_json(&path, &IdFile { id, folder })?;
                return Ok(id);
            }
            Ok(Some(file)) => {
                let id = file.id;
                if file.folder != folder {
                    // It was moved. Should this fail, only a later copy is not known as one.
                    let _ = write_json(&path, &IdFile { id, folder });
                }
                return Ok(id);
            }
            Ok(None) | Err(StoreError::Damaged { aside: Some(_), .. }) => {}
            Err(left_alone) => return Err(left_alone),
        }
        let id = Uuid::new_v4();
        let placed =
            written(&path, &IdFile { id, folder }).and_then(|file| put_in_new_place(file, &path));
        match placed {
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

    /// Whether the library that this id was made for is still where it was, and is not this one under
    /// another name.
    fn is_copy(&self, file: &IdFile) -> bool {
        let here = self.root();
        if file.folder.as_os_str().is_empty() || file.folder == real(here) {
            return false;
        }
        let there = Self::at(&file.folder);
        let has_same_id =
            matches!(there.read_id(OnDamage::Leave), Ok(Some(other)) if other.id == file.id);
        has_same_id && !is_same_file(&there.id_path(), &self.id_path())
    }

    fn read_id(&self, on_damage: OnDamage) -> Result<Option<IdFile>, StoreError> {
        read_json(&self.id_path(), on_damage)
    }

    fn id_path(&self) -> PathBuf {
        self.root().join(LIBRARY_ID)
    }
}

/// A folder by its own name, whatever links lead to it.
fn real(folder: &Path) -> PathBuf {
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}

/// Whether two paths lead to one file, as where a disk is mounted twice.
fn is_same_file(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let number = |path: &Path| fs::metadata(path).map(|file| (file.dev(), file.ino()));
        number(one).is_ok_and(|one| number(other).is_ok_and(|other| one == other))
    }
    #[cfg(not(unix))]
    {
        real(one) == real(other)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn programs_that_start_at_once_agree_on_one_id() {
        for _ in 0..20 {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path().join("data");
            assert_eq!(Library::at(&root).id().unwrap(), None);
            assert!(!root.exists(), "reading makes nothing");
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
    fn no_id_is_made_in_place_of_a_link_to_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path());
        std::os::unix::fs::symlink("/no/drive/here", library.id_path()).unwrap();
        library.lock().unwrap();
        assert!(library.id().is_err() && library.make_id().is_err());
        assert!(library.id_path().is_symlink());
    }

    #[test]
    fn a_damaged_id_is_replaced_only_by_who_has_the_library() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path());
        std::fs::write(library.id_path(), "{").unwrap();
        assert!(library.id().is_err());
        assert!(library.make_id().is_err());
        assert_eq!(std::fs::read_to_string(library.id_path()).unwrap(), "{");
        library.lock().unwrap();
        let id = library.make_id().unwrap();
        assert_eq!(library.id().unwrap(), Some(id));
        assert!(folder.path().join("library.json.damaged-1").exists());
    }

    #[test]
    fn a_copy_is_another_library_and_what_was_moved_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| Library::at(&folder.path().join(name));
        let one = at("one");
        let id = one.make_id().unwrap();
        let copy = at("copy");
        std::fs::create_dir(copy.root()).unwrap();
        std::fs::copy(one.id_path(), copy.id_path()).unwrap();
        assert_eq!(copy.id().unwrap(), None);
        assert_eq!(one.id().unwrap(), Some(id));
        let of_copy = copy.make_id().unwrap();
        assert_ne!(of_copy, id);
        assert_eq!(copy.id().unwrap(), Some(of_copy));

        std::fs::rename(one.root(), folder.path().join("moved")).unwrap();
        let moved = at("moved");
        assert_eq!(moved.id().unwrap(), Some(id));
        assert_eq!(moved.make_id().unwrap(), id);
        std::fs::create_dir(one.root()).unwrap();
        std::fs::copy(moved.id_path(), one.id_path()).unwrap();
        assert_eq!(one.id().unwrap(), None, "a copy of what was moved");

        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(moved.root(), folder.path().join("link")).unwrap();
            assert_eq!(at("link").id().unwrap(), Some(id));
        }
        // The file of an earlier version does not say where it was made.
        let earlier = format!(r#"{{"format":1,"id":"{id}"}}"#);
        std::fs::write(one.id_path(), earlier).unwrap();
        assert_eq!(one.id().unwrap(), Some(id));
    }
}
