//! Data on disk: drafts, attachments, settings, exports.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod attaching;
mod backups;
mod claims;
mod database;
mod defects;
mod disk_faults;
mod document_list;
mod documents;
mod exports;
#[path = "../harness/harness.rs"]
mod harness;
mod list_queries;
mod moving_in;
mod moving_in_damage;
mod no_locks;
mod odd_database_files;
mod own_saves;
mod paper_texts;
mod power_cut;
mod recovery;
mod refusals;
mod reopening;
mod saved_views;
mod schema_versions;
mod settings;
mod sharing;
mod thumbnails;
mod trash;
mod untrusted;
