//! Looking for a profile whose answer was lost: by its id, then by what it says.

use std::collections::BTreeSet;

use backon::BackoffBuilder;
use uuid::Uuid;

use super::line::Line;
use crate::domain::failure::Failure;
use crate::domain::same_profile::{NotOwn, OwnProfile};
use crate::domain::server_profile::ServerProfile;
use crate::texts::tr;

/// What is looked for.
pub(super) struct Wanted {
    /// The id and the texts that it was sent with.
    pub(super) own: OwnProfile,
    /// Whether a person typed that id: it may be another profile's.
    pub(super) typed: bool,
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
    fn is_others(&self, found: &ServerProfile) -> bool {
        found.guid.is_some_and(|guid| self.others.contains(&guid))
    }

    /// Whether a profile that has the id is another one: an id that was typed may be anybody's.
    fn is_taken(&self, found: &ServerProfile) -> bool {
        self.typed && (self.is_others(found) || !self.own.is_like(found))
    }

    /// Whether an entry of the list is the profile.
    fn is_entry(&self, found: &ServerProfile) -> bool {
        if found.guid == Some(self.own.guid) {
            return self.own.check(found).is_ok() && !self.is_taken(found);
        }
        found.guid.is_some() && !found.is_error && !self.is_others(found) && self.own.is_like(found)
    }
}

impl Line {
    /// One look. `by_content` also goes through the list, for a server that gave the
    /// profile an id of its own.
    pub(super) async fn look(&self, wanted: &Wanted, by_content: bool) -> Look {
        let by_id = self.client.get(wanted.own.guid).await;
        let failed = match by_id {
            Ok(found) => match wanted.own.check_found(&found) {
                Ok(()) if wanted.is_taken(&found) => return Look::OtherProfile,
                Ok(()) => return Look::Found(Box::new(found)),
                Err(NotOwn::Other(_)) if wanted.typed && found.guid == Some(wanted.own.guid) => {
                    return Look::OtherProfile;
                }
                Err(why) => Some(why.into()),
            },
            Err(Failure::NotFound) => None,
            Err(failure) => {
                self.tell_wish_to_wait(&failure);
                Some(failure)
            }
        };
        if !by_content {
            return failed.map_or(Look::Absent, Look::Failed);
        }
        let (mut own, mut alike, mut several) = (None, None::<ServerProfile>, false);
        let searched = self.client.search(|found| {
            if found.deleted_on.is_some() || !wanted.is_entry(&found) {
                return;
            }
            if found.guid == Some(wanted.own.guid) {
                own = Some(found);
            } else {
                let guid = found.guid;
                // A list may change while it is gone through, and show a profile twice.
                let before = alike.replace(found);
                several |= before.is_some_and(|before| before.guid != guid);
            }
        });
        let searched = searched.await;
        // Its id is enough, whatever else is there or was not looked at.
        if let Some(own) = own {
            return Look::Found(Box::new(own));
        }
        let searched = match searched {
            Ok(searched) => searched,
            Err(failure) => {
                self.tell_wish_to_wait(&failure);
                return Look::Failed(failure);
            }
        };
        let cut_short = |detail| Look::Failed(Failure::Local { detail });
        let count = searched.profiles;
        match (alike, failed) {
            (Some(_), _) if several => Look::Several,
            (Some(found), _) if searched.all => Look::Found(Box::new(found)),
            // Another one like it may be among those that were not looked at.
            (Some(_), _) => cut_short(tr!("search-cut-short-found-alike", count = count)),
            (None, _) if !searched.all => cut_short(tr!("search-was-cut-short", count = count)),
            (None, None) => Look::Absent,
            (None, Some(failure)) => Look::Failed(failure),
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
