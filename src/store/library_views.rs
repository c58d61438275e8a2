//! The saved views of the library.

use uuid::Uuid;

use super::StoreError;
use super::database::Database;
use super::library::Library;
use crate::domain::database_error::DatabaseError;
use crate::domain::saved_view::SavedView;

impl Library {
    /// The saved views in their order, and those that can't be read, which are left out.
    pub fn views(&self) -> (Vec<SavedView>, Vec<StoreError>) {
        let read = match self.ask(Database::views) {
            Ok(read) => read,
            Err(error) => return (Vec::new(), vec![error]),
        };
        let (mut views, mut errors) = (Vec::new(), Vec::new());
        for view in read {
            match view {
                Ok(view) => views.push(view),
                Err((name, reason)) => errors.push(StoreError::ViewNotRead { name, reason }),
            }
        }
        (views, errors)
    }

    /// Saves a view, a new one after the others. It replaces what another program has saved of it.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn save_view(&self, view: &SavedView) -> Result<(), StoreError> {
        saved(self.database()?.save_view(view))
    }

    /// Gives a view another name. False when another program has deleted it.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn rename_view(&self, id: Uuid, name: &str) -> Result<bool, StoreError> {
        saved(self.database()?.rename_view(id, name))
    }

    /// Deletes a view.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn delete_view(&self, id: Uuid) -> Result<(), StoreError> {
        saved(self.database()?.delete_view(id))
    }
}

fn saved<T>(outcome: Result<T, DatabaseError>) -> Result<T, StoreError> {
    outcome.map_err(|reason| StoreError::ViewNotSaved { reason })
}
