//! Claims: rows that name the program that is editing or sending a draft.

use std::path::PathBuf;

use jiff::Timestamp;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::values::{from_json, id, to_json};
use super::{Database, DatabaseError};
use crate::domain::claim::{ClaimPurpose, Holder, ProgramKind};
use crate::store::owner::Owner;

/// A program with a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::store) struct Claimant {
    /// The id of this run of the program; see [`Presence`](crate::store::presence::Presence).
    pub(in crate::store) program: Uuid,
    pub(in crate::store) kind: ProgramKind,
    /// The user and the computer.
    pub(in crate::store) who: String,
    pub(in crate::store) since: Timestamp,
    pub(in crate::store) owner: Owner,
    /// The folder of the library: a claim that was copied with its database does not apply to the copy.
    pub(in crate::store) folder: PathBuf,
}

impl Claimant {
    pub(in crate::store) fn holder(&self, purpose: ClaimPurpose) -> Holder {
        Holder {
            purpose,
            program: self.kind,
            who: self.who.clone(),
            since: self.since,
        }
    }
}

/// A row of the claims.
#[derive(Clone, Debug)]
pub(in crate::store) struct Claim {
    pub(in crate::store) draft: Uuid,
    pub(in crate::store) purpose: ClaimPurpose,
    pub(in crate::store) claimant: Claimant,
}

impl Claim {
    pub(in crate::store) fn holder(&self) -> Holder {
        self.claimant.holder(self.purpose)
    }
}

impl Database {
    /// Claims a draft, unless one of the claims on it `prevents` that. Returns the one that does.
    ///
    /// # Errors
    /// When the claims can't be read or written: then the draft is not claimed.
    pub(in crate::store) fn claim(
        &self,
        new: &Claim,
        prevents: impl Fn(&Claim) -> bool,
    ) -> Result<Option<Claim>, DatabaseError> {
        self.write(|sql| {
            let claims = claims(sql, Some(new.draft))?;
            if let Some(other) = claims.into_iter().find(|claim| prevents(claim)) {
                return Ok(Some(other));
            }
            sql.prepare_cached(
                "INSERT OR REPLACE INTO claims (draft, purpose, program, holder)
                 VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![
                new.draft.to_string(),
                name(new.purpose),
                new.claimant.program.to_string(),
                to_json(&new.claimant)?,
            ])?;
            Ok(None)
        })
    }

    /// All claims, or those on one draft; also those of programs that have ended.
    ///
    /// # Errors
    /// When they can't be read.
    pub(in crate::store) fn claims(
        &self,
        draft: Option<Uuid>,
    ) -> Result<Vec<Claim>, DatabaseError> {
        self.read(|sql| claims(sql, draft))
    }

    /// Ends a claim of a program, if it still has it.
    ///
    /// # Errors
    /// When that can't be written.
    pub(in crate::store) fn release(
        &self,
        draft: Uuid,
        purpose: ClaimPurpose,
        program: Uuid,
    ) -> Result<(), DatabaseError> {
        self.write(|sql| {
            sql.prepare_cached(
                "DELETE FROM claims WHERE draft = ?1 AND purpose = ?2 AND program = ?3",
            )?
            .execute([&draft.to_string(), name(purpose), &program.to_string()])?;
            Ok(())
        })
    }

    /// Ends all claims of a program.
    ///
    /// # Errors
    /// When that can't be written.
    pub(in crate::store) fn release_all(&self, program: Uuid) -> Result<(), DatabaseError> {
        self.write(|sql| {
            sql.execute(
                "DELETE FROM claims WHERE program = ?1",
                [program.to_string()],
            )?;
            Ok(())
        })
    }
}

fn claims(sql: &Connection, draft: Option<Uuid>) -> Result<Vec<Claim>, DatabaseError> {
    let mut query = sql.prepare_cached(
        "SELECT draft, purpose, holder FROM claims WHERE ?1 IS NULL OR draft = ?1",
    )?;
    let mut rows = query.query([draft.map(|draft| draft.to_string())])?;
    let mut claims = Vec::new();
    while let Some(row) = rows.next()? {
        let holder: String = row.get("holder")?;
        // A purpose or a program that only a newer version knows still keeps others out.
        let purpose = match row.get_ref("purpose")?.as_str() {
            Ok("editing") => ClaimPurpose::Editing,
            Ok(_) | Err(_) => ClaimPurpose::Sending,
        };
        claims.push(Claim {
            draft: id(row, "draft")?,
            purpose,
            claimant: from_json("claims", &holder)?,
        });
    }
    Ok(claims)
}

/// The purpose as it is stored.
fn name(purpose: ClaimPurpose) -> &'static str {
    match purpose {
        ClaimPurpose::Editing => "editing",
        ClaimPurpose::Sending => "sending",
    }
}
