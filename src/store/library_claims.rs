//! Claims on the drafts of a library: programs tell each other which draft they edit or send.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Arc;

use uuid::Uuid;

use super::StoreError;
use super::database::{Claim, Claimant, Database};
use super::library::{Library, Shared, unpoisoned};
use super::owner::{self, Owner};
use super::presence::{self, Presence};
use crate::clock;
use crate::domain::claim::{Attempt, ClaimPurpose, Holder};
use crate::domain::database_error::DatabaseError;

/// A draft that is being sent. Other programs don't send or change it until this is dropped.
#[derive(Debug)]
pub struct SendingClaim {
    library: Library,
    draft: Uuid,
    /// The ids of the profiles at the server that belong to other drafts.
    profiles_of_others: BTreeSet<Uuid>,
}

impl SendingClaim {
    /// True while this program has the draft. Another computer may have taken it over while this one
    /// slept.
    pub fn is_held(&self) -> bool {
        let claims = self.library.claims(Some(self.draft));
        claims.is_ok_and(|claims| claims.iter().any(|claim| self.is_own(claim)))
    }

    /// Returns a function that reads the ids of the profiles at the server that belong to other drafts, including
    /// those in the trash. Where they can't be read any more, they are those of before.
    pub fn profiles_of_others(&self) -> impl Fn() -> BTreeSet<Uuid> + 'static {
        let (library, draft) = (self.library.clone(), self.draft);
        let before = self.profiles_of_others.clone();
        move || {
            library
                .profiles_of_others(draft)
                .unwrap_or_else(|_| before.clone())
        }
    }

    fn is_own(&self, claim: &Claim) -> bool {
        claim.purpose == ClaimPurpose::Sending && self.library.is_own(claim)
    }
}

impl Drop for SendingClaim {
    fn drop(&mut self) {
        unpoisoned(&self.library.shared.sending).remove(&self.draft);
        // A row that stays no longer counts.
        self.library.release(self.draft, ClaimPurpose::Sending);
    }
}

impl Library {
    /// Claims a draft for sending it. Windows then don't change it, and no other program sends it.
    ///
    /// # Errors
    /// [`StoreError::Claimed`] when another program is editing or sending it.
    pub fn claim_for_sending(&self, draft: Uuid) -> Result<SendingClaim, StoreError> {
        let refused = |holder| StoreError::Claimed {
            holder,
            attempt: Attempt::Send,
        };
        // Before the row is written, so that it counts at once.
        if !unpoisoned(&self.shared.sending).insert(draft) {
            return Err(refused(self.claimant().holder(ClaimPurpose::Sending)));
        }
        let claimed = self.claim(draft, ClaimPurpose::Sending, |claim| {
            !self.is_own(claim) && self.applies(claim)
        });
        if !matches!(claimed, Ok(None)) {
            unpoisoned(&self.shared.sending).remove(&draft);
        }
        if let Some(holder) = claimed? {
            return Err(refused(holder));
        }
        let mut claim = SendingClaim {
            library: self.clone(),
            draft,
            profiles_of_others: BTreeSet::new(),
        };
        claim.profiles_of_others = self.profiles_of_others(draft)?;
        Ok(claim)
    }

    /// Claims a draft for editing it. Returns the other program that has it, if there is one.
    ///
    /// # Errors
    /// When it can't be claimed.
    pub fn claim_for_editing(&self, draft: Uuid) -> Result<Option<Holder>, StoreError> {
        self.claim(draft, ClaimPurpose::Editing, |claim| {
            self.applies(claim) && !self.is_own(claim)
        })
    }

    /// Claims a draft for editing it, from whoever is editing it. Returns the program that is sending it,
    /// if there is one: then nothing is changed.
    ///
    /// # Errors
    /// When it can't be claimed.
    pub fn take_over(&self, draft: Uuid) -> Result<Option<Holder>, StoreError> {
        self.claim(draft, ClaimPurpose::Editing, |claim| {
            claim.purpose == ClaimPurpose::Sending && self.applies(claim) && !self.is_own(claim)
        })
    }

    /// Ends the editing of a draft, so that others can edit it.
    pub fn release_editing(&self, draft: Uuid) {
        self.release(draft, ClaimPurpose::Editing);
    }

    /// The drafts that other programs are editing or sending.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn holders(&self) -> Result<BTreeMap<Uuid, Holder>, StoreError> {
        let mut holders = BTreeMap::new();
        for claim in self.claims(None)? {
            if !self.is_own(&claim) && self.applies(&claim) {
                let known: &mut Holder =
                    holders.entry(claim.draft).or_insert_with(|| claim.holder());
                if claim.purpose == ClaimPurpose::Sending {
                    *known = claim.holder();
                }
            }
        }
        Ok(holders)
    }

    /// True when a program, also this one, is sending a draft.
    pub fn is_being_sent(&self, draft: Uuid) -> bool {
        self.sender(draft).is_some()
    }

    /// Checks that no program is sending the draft.
    ///
    /// # Errors
    /// [`StoreError::Claimed`] when one is.
    pub fn check_not_being_sent(&self, draft: Uuid) -> Result<(), StoreError> {
        match self.sender(draft) {
            Some(holder) => Err(StoreError::Claimed {
                holder,
                attempt: Attempt::Change,
            }),
            None => Ok(()),
        }
    }

    /// Checks that no other program is editing or sending the draft.
    ///
    /// # Errors
    /// [`StoreError::Claimed`] when one is.
    pub fn check_not_claimed(&self, draft: Uuid, attempt: Attempt) -> Result<(), StoreError> {
        let claims = self.claims(Some(draft))?;
        let other = |claim: &&Claim| !self.is_own(claim) && self.applies(claim);
        match claims.iter().find(other) {
            Some(claim) => Err(StoreError::Claimed {
                holder: claim.holder(),
                attempt,
            }),
            None => Ok(()),
        }
    }

    fn sender(&self, draft: Uuid) -> Option<Holder> {
        let claims = self.claims(Some(draft)).unwrap_or_default();
        let sends = |claim: &&Claim| claim.purpose == ClaimPurpose::Sending && self.applies(claim);
        claims.iter().find(sends).map(Claim::holder)
    }

    fn claims(&self, draft: Option<Uuid>) -> Result<Vec<Claim>, StoreError> {
        self.ask(|database| database.claims(draft))
    }

    fn claim(
        &self,
        draft: Uuid,
        purpose: ClaimPurpose,
        prevents: impl Fn(&Claim) -> bool,
    ) -> Result<Option<Holder>, StoreError> {
        // Opens the database first: it may have been deleted together with the presence.
        let database = self.database()?;
        self.announce()?;
        let claim = Claim {
            draft,
            purpose,
            claimant: self.claimant(),
        };
        let other = database
            .claim(&claim, prevents)
            .map_err(|reason| StoreError::NotClaimed { reason })?;
        Ok(other.map(|other| other.holder()))
    }

    fn release(&self, draft: Uuid, purpose: ClaimPurpose) {
        if let Ok(Some(database)) = self.database_if_any()
            && let Err(error) = database.release(draft, purpose, self.shared.program)
        {
            tracing::warn!(%error, "a claim was not released");
        }
    }

    /// Makes this program visible to others.
    pub(super) fn announce(&self) -> Result<(), StoreError> {
        let mut presence = unpoisoned(&self.shared.presence);
        if !presence.as_ref().is_some_and(Presence::is_visible) {
            *presence = None;
            *presence = Some(Presence::announce(self.root(), self.shared.program)?);
        }
        Ok(())
    }

    fn claimant(&self) -> Claimant {
        Claimant {
            program: self.shared.program,
            kind: self.shared.kind,
            who: owner::who(),
            since: clock::now(),
            owner: Owner::this_program(),
            folder: self.canonical_root(),
        }
    }

    fn is_own(&self, claim: &Claim) -> bool {
        claim.claimant.program == self.shared.program
    }

    /// True while the program of a claim runs.
    fn applies(&self, claim: &Claim) -> bool {
        let claimant = &claim.claimant;
        if self.is_own(claim) {
            return claim.purpose == ClaimPurpose::Editing
                || unpoisoned(&self.shared.sending).contains(&claim.draft);
        }
        if presence::is_present(self.root(), claimant.program) {
            return true;
        }
        // Its lock may have been deleted.
        let this_program = Owner::this_program();
        let runs = claimant.folder == self.canonical_root()
            && !claimant.owner.is_same_run(&this_program)
            && claimant.owner.is_running(&this_program) == Some(true);
        if !runs {
            presence::remove(self.root(), claimant.program);
        }
        runs
    }

    fn canonical_root(&self) -> std::path::PathBuf {
        fs::canonicalize(self.root()).unwrap_or_else(|_| self.root().to_owned())
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        let presence = unpoisoned(&self.presence).take();
        let database: Option<Arc<Database>> = unpoisoned(&self.database).take();
        if presence.is_some()
            && let Some(database) = database.filter(|database| database.is_in_place())
            && let Err(error) = database.release_all(self.program)
            && error != DatabaseError::ReadOnly
        {
            tracing::warn!(%error, "claims were not released");
        }
    }
}
