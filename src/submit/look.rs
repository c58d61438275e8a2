//! Looking for a profile whose answer was lost: by its id, then by what it says.

use std::collections::BTreeSet;

use backon::BackoffBuilder;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::line::Line;
use crate::api::ServerProfile;
use crate::domain::failure::Failure;
use crate::domain::fields::FieldId;
use crate::texts::tr;

/// What is looked for.
pub(super) struct Wanted {
    /// The id that it was sent with.
    pub(super) guid: Uuid,
    /// Whether a person typed that id: it may be another profile's.
    pub(super) typed: bool,
    /// What it was sent with, under this program's names: one of these.
    pub(super) bodies: Vec<Map<String, Value>>,
    /// The ids of the profiles that belong to other drafts.
    pub(super) others: BTreeSet<Uuid>,
}

/// What a look brought.
#[derive(Debug)]
pub(super) enum Look {
    Found(Box<ServerProfile>),
    /// Neither the id nor a profile of that content is there.
    Absent,
    /// The id belongs to a profile that says something else.
    OtherProfile,
    /// The id is not there, and more than one profile has that content.
    Several,
    /// The server could not be asked.
    Failed(Failure),
}

impl Wanted {
    /// A profile of another id counts as the same only when nothing that tells profiles
    /// of one company apart differs.
    fn is_like(&self, found: &ServerProfile) -> bool {
        self.bodies.iter().any(|body| is_like(body, found))
    }

    fn is_others(&self, found: &ServerProfile) -> bool {
        found.guid.is_some_and(|guid| self.others.contains(&guid))
    }
}

fn is_like(body: &Map<String, Value>, found: &ServerProfile) -> bool {
    let differs = |field: FieldId| {
        let name = field.row().json;
        let ours = body.get(name).and_then(Value::as_str);
        let theirs = found.fields.get(name).and_then(Value::as_str);
        match (ours, theirs) {
            (Some(ours), Some(theirs)) => {
                ours.trim().to_lowercase() != theirs.trim().to_lowercase()
            }
            _ => false,
        }
    };
    let told = |field: FieldId| found.fields.contains_key(field.row().json);
    let all = [
        FieldId::Name,
        FieldId::BusinessRegisterNumber,
        FieldId::CompanyName,
        FieldId::CountryCode,
    ];
    told(FieldId::Name) && told(FieldId::BusinessRegisterNumber) && !all.into_iter().any(differs)
}

impl Line {
    /// One look. `by_content` also goes through the list, for a server that gave the
    /// profile an id of its own.
    pub(super) async fn look(&self, wanted: &Wanted, by_content: bool) -> Look {
        let by_id = self.client.get(wanted.guid).await;
        let failed = match by_id {
            Ok(found) if found.guid.is_some_and(|guid| guid != wanted.guid) => None,
            Ok(found) if wanted.typed && (wanted.is_others(&found) || !wanted.is_like(&found)) => {
                return Look::OtherProfile;
            }
            Ok(found) => return Look::Found(Box::new(found)),
            Err(Failure::NotFound) => None,
            Err(failure) => Some(failure),
        };
        if !by_content {
            return failed.map_or(Look::Absent, Look::Failed);
        }
        let (mut alike, mut several) = (None, false);
        let searched = self.client.search(|found| {
            let same = found.guid == Some(wanted.guid);
            let gone = found.deleted_on.is_some();
            let like = !wanted.is_others(&found) && wanted.is_like(&found);
            if found.guid.is_some() && !gone && (same || like) {
                several |= alike.replace(found).is_some();
            }
        });
        let searched = match searched.await {
            Ok(searched) => searched,
            Err(failure) => return Look::Failed(failure),
        };
        let is_same = |found: &ServerProfile| found.guid == Some(wanted.guid);
        match (alike, failed) {
            (Some(_), _) if several => Look::Several,
            // Another one like it may be among those that were not looked at.
            (Some(found), _) if searched.all || is_same(&found) => Look::Found(Box::new(found)),
            _ if !searched.all => Look::Failed(Failure::Local {
                detail: tr!("search-was-cut-short", count = searched.profiles),
            }),
            (_, None) => Look::Absent,
            (_, Some(failure)) => Look::Failed(failure),
        }
    }

    /// Several looks with growing waits, until one brings something; one look in a
    /// bounded time once the person has cancelled.
    pub(super) async fn look_patiently(&self, wanted: &Wanted) -> Look {
        let mut last = Look::Absent;
        if !self.cancel.is_cancelled() {
            for wait in self.pace.look.build() {
                if !self.wait(wait).await {
                    break;
                }
                last = tokio::select! {
                    look = self.look(wanted, true) => look,
                    () = self.cancel.cancelled() => break,
                };
                if !matches!(last, Look::Absent | Look::Failed(_)) {
                    return last;
                }
            }
        }
        if !self.cancel.is_cancelled() {
            return last;
        }
        match tokio::time::timeout(self.pace.last_look, self.look(wanted, true)).await {
            Ok(look) => look,
            Err(_) => Look::Failed(Failure::Cancelled),
        }
    }
}
