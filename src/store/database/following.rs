//! Following submitted profiles: what is known about the profiles of an account, and what a refresh of them changes.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Transaction, params};
use uuid::Uuid;

use super::history::{Edit, SERVER};
use super::records::{self, Basis};
use super::stored_draft::{content_of, load, load_record};
use super::values::{id, micros, to_json};
use super::{Database, catalogue, documents, drafts, history, list_row};
use crate::clock;
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::{Draft, SavedAs};
use crate::domain::review_time::{MAX_CASES, ReviewTimes};
use crate::domain::submission::SubmissionRecord;

/// The account of a record, as in the index `records_by_account`.
const ACCOUNT: &str =
    "CASE WHEN json_valid(record) THEN json_extract(record, '$.target.accountGuid') END";

/// A draft in the list, with the record of its profile without the history.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownProfile {
    pub draft: Uuid,
    pub profile: Uuid,
    pub record: SubmissionRecord,
}

impl Database {
    /// The drafts in the list that have these profiles at the server.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn known_profiles(
        &self,
        profiles: &BTreeSet<Uuid>,
    ) -> Result<Vec<KnownProfile>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT drafts.row, drafts.id AS id, profile
                 FROM json_each(?1) CROSS JOIN records ON records.profile = json_each.value
                 JOIN drafts USING (row)
                 WHERE records.profile IS NOT NULL AND trashed_at IS NULL",
            )?;
            let mut rows = query.query([to_json(profiles)?])?;
            let mut known = Vec::new();
            while let Some(row) = rows.next()? {
                known.push(KnownProfile {
                    draft: id(row, "id")?,
                    profile: id(row, "profile")?,
                    record: load_record(sql, row.get("row")?)?.0,
                });
            }
            Ok(known)
        })
    }

    /// Those of these profiles that a draft has, in the list or in the trash.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn profiles_here(
        &self,
        profiles: &BTreeSet<Uuid>,
    ) -> Result<BTreeSet<Uuid>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT profile FROM json_each(?1) CROSS JOIN records ON records.profile = json_each.value
                 WHERE records.profile IS NOT NULL",
            )?;
            let mut rows = query.query([to_json(profiles)?])?;
            let mut here = BTreeSet::new();
            while let Some(row) = rows.next()? {
                here.insert(id(row, "profile")?);
            }
            Ok(here)
        })
    }

    /// The profiles that the server has or may have of an account, by its id there.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn profiles_of_account(&self, account: Uuid) -> Result<BTreeSet<Uuid>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(&format!(
                "SELECT profile FROM records WHERE profile IS NOT NULL AND {ACCOUNT} = ?1"
            ))?;
            let mut rows = query.query([account.to_string()])?;
            let mut profiles = BTreeSet::new();
            while let Some(row) = rows.next()? {
                profiles.insert(id(row, "profile")?);
            }
            Ok(profiles)
        })
    }

    /// The ids at the server of the accounts that have profiles.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn accounts_with_profiles(&self) -> Result<BTreeSet<Uuid>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(&format!(
                "SELECT DISTINCT {ACCOUNT} FROM records WHERE profile IS NOT NULL"
            ))?;
            let accounts = query.query_map([], |row| row.get::<_, Option<String>>(0))?;
            let mut found = BTreeSet::new();
            for account in accounts {
                found.extend(account?.and_then(|text| Uuid::try_parse(&text).ok()));
            }
            Ok(found)
        })
    }

    /// The drafts in the list of which it is not known whether the server has the profile.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn in_doubt(&self) -> Result<Vec<Uuid>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT id FROM catalogue
                 WHERE row_group IN (SELECT id FROM row_groups WHERE status = 'unknown' AND NOT trashed)",
            )?;
            let mut rows = query.query([])?;
            let mut ids = Vec::new();
            while let Some(row) = rows.next()? {
                ids.push(id(row, "id")?);
            }
            Ok(ids)
        })
    }

    /// Saves what a refresh changed in a draft and its record, as one change. The history says that CM.com changed
    /// the content. `who` is the person, for what was typed before.
    ///
    /// # Errors
    /// [`DatabaseError::Changed`] when the draft or its record has another version now: then nothing is written.
    pub fn save_refreshed(
        &self,
        draft: &Draft,
        basis: SavedAs,
        who: &str,
    ) -> Result<(), DatabaseError> {
        self.write(|sql| {
            // What was typed is content from now on, with its own line in the history.
            catalogue::update(sql, who)?;
            let row = records::row_of(sql, draft.id)?;
            save_content(sql, row, draft, basis.content)?;
            // 0: what this program saves here, its window does not know yet.
            let record = Basis::strict(basis.record, 0);
            records::write(sql, (row, draft.id), &draft.submission, record, who)?;
            list_row::derive(sql, row)
        })
    }

    /// Adds a draft with the record of its profile, unless a draft has the profile. Returns false then.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn add_profile(&self, draft: &Draft, who: &str) -> Result<bool, DatabaseError> {
        let run = self.run;
        self.write(|sql| {
            let profile = draft.submission.guid.map(|guid| guid.to_string());
            let mut query =
                sql.prepare_cached("SELECT EXISTS (SELECT 1 FROM records WHERE profile = ?1)")?;
            if query.query_row([profile], |row| row.get(0))? {
                return Ok(false);
            }
            let row = drafts::insert(sql, draft, run)?;
            let basis = Basis::strict(0, run);
            records::write(sql, (row, draft.id), &draft.submission, basis, who)?;
            list_row::put(sql, row, draft)?;
            documents::note(sql, row, &draft.content.all_attachments())?;
            Ok(true)
        })
    }

    /// How long the server took to decide, by country of the numbers.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn review_times(&self) -> Result<ReviewTimes, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT row_groups.country, decided_at - submitted_at
                 FROM catalogue INDEXED BY catalogue_reviews JOIN row_groups ON row_groups.id = row_group
                 WHERE decided_at > submitted_at AND row_groups.country <> '' AND row_groups.status <> 'deleted'
                 LIMIT ?1",
            )?;
            let mut rows = query.query([MAX_CASES])?;
            let mut by_country: BTreeMap<String, Vec<i64>> = BTreeMap::new();
            while let Some(row) = rows.next()? {
                let cases = by_country.entry(row.get(0)?).or_default();
                cases.push(row.get::<_, i64>(1)? / 1_000_000);
            }
            Ok(ReviewTimes::of(by_country))
        })
    }
}

fn save_content(
    sql: &Transaction<'_>,
    row: i64,
    draft: &Draft,
    based_on: i64,
) -> Result<(), DatabaseError> {
    let stored = load(sql, draft.id)?;
    if stored.saved_as.content != based_on {
        return Err(DatabaseError::Changed);
    }
    let (before, after) = (content_of(&stored.draft)?, content_of(draft)?);
    if before == after {
        return Ok(());
    }
    let edit = Edit {
        draft: draft.id,
        at: micros(clock::now()),
        who: SERVER,
        based_on,
        version: based_on + 1,
    };
    history::append_changes(sql, &edit, &before, &after)?;
    sql.prepare_cached(
        "UPDATE drafts SET version = ?2, saved_by = 0, content = ?3 WHERE row = ?1",
    )?
    .execute(params![row, based_on + 1, after])?;
    Ok(())
}
