//! The library's id, by which the keyring tells its tokens from those of other libraries.
//!
//! `library.json` holds it: made with the first token, never changed. A copy of the whole
//! library has the same id, and so the same tokens.

use std::io::ErrorKind;
use std::path::PathBuf;

use serde::{Deserialize, Deserializer, Serialize, de};
use uuid::Uuid;

use super::StoreError;
use super::files::{OnDamage, read_json, written};
use super::library::Library;
use crate::domain::account::stands_for_none;
use crate::files::put_in_new_place;

const LIBRARY_ID: &str = "library.json";

#[derive(Serialize, Deserialize)]
struct IdFile {
    #[serde(deserialize_with = "of_one_library")]
    id: Uuid,
}

/// An id that stands for nobody would be shared by libraries that have nothing in common.
fn of_one_library<'de, D: Deserializer<'de>>(from: D) -> Result<Uuid, D::Error> {
    let id = Uuid::deserialize(from)?;
    if stands_for_none(id) {
        return Err(de::Error::custom("the id stands for no library"));
    }
    Ok(id)
}

impl Library {
    /// The id; `None` as long as no token was stored. Nothing becomes of a damaged file.
    pub(super) fn id(&self) -> Result<Option<Uuid>, StoreError> {
        self.read_id(OnDamage::Leave)
    }

    /// The id, made if there is none. Programs that make it at the same time agree on one.
    ///
    /// # Errors
    /// Also when the file is damaged and another program has the library.
    pub(super) fn make_id(&self) -> Result<Uuid, StoreError> {
        match self.read_id(self.on_damage()) {
            Ok(Some(id)) => return Ok(id),
            Ok(None) | Err(StoreError::Damaged { aside: Some(_), .. }) => {}
            Err(left_alone) => return Err(left_alone),
        }
        let id = Uuid::new_v4();
        let path = self.id_path();
        let placed = written(&path, &IdFile { id }).and_then(|file| put_in_new_place(file, &path));
        match placed {
            Ok(()) => Ok(id),
            // Another program was faster.
            Err(source) if source.kind() == ErrorKind::AlreadyExists => {
                self.id()?.ok_or(StoreError::NotWritten { source })
            }
            Err(source) => Err(StoreError::NotWritten { source }),
        }
    }

    fn read_id(&self, on_damage: OnDamage) -> Result<Option<Uuid>, StoreError> {
        let file: Option<IdFile> = read_json(&self.id_path(), on_damage)?;
        Ok(file.map(|file| file.id))
    }

    fn id_path(&self) -> PathBuf {
        self.root().join(LIBRARY_ID)
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
}
