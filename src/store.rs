//! Stores drafts, attachments, settings and accounts on disk, and tokens in the keyring.
//!
//! All calls here block, except those of [`Secrets`]; callers run them outside the thread
//! that paints. Knows the domain only.

mod claim;
mod database;
mod documents;
mod export;
mod external_copies;
mod files;
mod folder_library;
mod json_limits;
mod library;
mod library_backups;
mod library_claims;
mod library_document_list;
mod library_documents;
mod library_following;
mod library_id;
mod library_queries;
mod library_records;
mod library_recovery;
mod library_replacement;
mod library_trash;
mod library_views;
mod lock;
mod moving_in;
mod owner;
mod presence;
mod privacy;
mod secrets;
mod set_aside;
mod settings;
mod typed_paths;

use std::path::PathBuf;

pub use crate::domain::local_error::{SecretError, StoreError};
pub use database::{BackupContents, Database, KnownProfile, StoredDraft, WithoutContent};
pub use documents::{Documents, NotAdded, Removed};
pub use export::{Exported, export_table};
pub use library::{Library, Opened};
pub use library_backups::{BackedUp, BackupError, Restored};
pub use library_claims::SendingClaim;
pub use library_document_list::DocumentQuery;
pub use moving_in::{MovedIn, is_needed as is_move_needed, move_in};
pub use privacy::make_private;
pub use secrets::{Secrets, Stored};
pub use settings::stored_settings;
pub use typed_paths::{complete_path, expand_home};

/// The default data folder.
pub fn default_root() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("com", "Profile Desk", "profile-desk")?;
    Some(dirs.data_dir().to_owned())
}
