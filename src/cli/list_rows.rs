//! The rows that `list` prints.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;
use uuid::Uuid;

use super::exit::CommandError;
use crate::clock;
use crate::domain::draft::Draft;
use crate::domain::profile_row::ProfileRow;
use crate::domain::requirement_changes::AffectedProfile;
use crate::domain::row_query::RowQuery;
use crate::domain::trash;
use crate::store::Library;

/// The rows of the list, with the state of each draft as it is now.
pub(super) struct Rows<'a> {
    library: &'a Library,
    pub(super) query: RowQuery,
    /// With `--requirement-changed`, the approved profiles that no longer meet what their country asks for.
    pub(super) affected: Option<BTreeMap<Uuid, AffectedProfile>>,
    /// Drafts whose program ended while it was sending them.
    interrupted: BTreeMap<Uuid, ProfileRow>,
}

impl<'a> Rows<'a> {
    pub(super) fn of(
        library: &'a Library,
        query: RowQuery,
        requirement_changed: bool,
    ) -> Result<Self, CommandError> {
        let affected = requirement_changed.then(|| affected(library)).transpose()?;
        let interrupted = library.interrupted().map_err(CommandError::local)?;
        let interrupted = interrupted.into_iter().map(|stored| {
            let draft = after_restart(stored.draft);
            let row = ProfileRow {
                trashed_at: stored.trashed_at,
                ..ProfileRow::of(&draft)
            };
            (draft.id, row)
        });
        Ok(Self {
            library,
            query,
            affected,
            interrupted: interrupted.collect(),
        })
    }

    /// True for a draft that is listed, if it meets the conditions of the query.
    pub(super) fn shows(&self, id: Uuid) -> bool {
        let affected = self.affected.as_ref();
        affected.is_none_or(|affected| affected.contains_key(&id))
    }

    /// What an approved profile no longer meets.
    pub(super) fn missing(&self, id: Uuid) -> Option<&[(String, Timestamp)]> {
        let affected = self.affected.as_ref()?.get(&id)?;
        Some(&affected.missing)
    }

    pub(super) fn each(&self, mut each: impl FnMut(ProfileRow)) -> Result<(), CommandError> {
        let each = |row: ProfileRow| {
            if self.shows(row.id) {
                each(self.interrupted.get(&row.id).cloned().unwrap_or(row));
            }
        };
        let done = self.library.each_row(&self.query, each);
        done.map_err(CommandError::local)
    }
}

/// A row of the list for programs.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ListedDraft {
    id: Uuid,
    name: String,
    company_name: String,
    status: String,
    guid: Option<Uuid>,
    updated_at: Timestamp,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    trash: Option<InTrash>,
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<Vec<Missing>>,
}

/// What an approved profile no longer meets.
#[derive(Serialize)]
struct Missing {
    text: String,
    since: Timestamp,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InTrash {
    trashed_at: Timestamp,
    deleted_at: Option<Timestamp>,
}

impl ListedDraft {
    pub(super) fn of(missing: Option<&[(String, Timestamp)]>, row: ProfileRow) -> Self {
        Self {
            id: row.id,
            status: row.status.label().to_owned(),
            name: row.name,
            company_name: row.company,
            guid: row.guid,
            updated_at: row.changed_at,
            trash: row.trashed_at.map(|since| InTrash {
                trashed_at: since,
                deleted_at: (!row.is_undecided).then(|| trash::deleted_at(since)),
            }),
            missing: missing.map(|missing| {
                let missing = missing.iter().cloned();
                missing
                    .map(|(text, since)| Missing { text, since })
                    .collect()
            }),
        }
    }
}

/// The approved profiles that no longer meet what their country asks for.
fn affected(library: &Library) -> Result<BTreeMap<Uuid, AffectedProfile>, CommandError> {
    let (cache, errors) = library.requirements();
    if let Some(error) = errors.into_iter().next() {
        return Err(CommandError::local(error));
    }
    let affected = library.affected_by_changes(&cache);
    let affected = affected.map_err(CommandError::local)?.into_iter();
    Ok(affected.map(|one| (one.draft, one)).collect())
}

/// A draft as it is once the program that sent it has ended.
pub(super) fn after_restart(mut draft: Draft) -> Draft {
    draft.submission = draft.submission.after_restart(clock::now());
    draft
}
