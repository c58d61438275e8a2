//! What the pages of a damaged database have: drafts, records and the rest, each found by the form of its row.
//!
//! A change of the schema adds the new form of a row here.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::pages::{Age, FoundRow, Pages, Place};
use super::patch;
use super::row_format::FoundValue;
use super::stored_draft::parse;
use super::values::{from_json, time};
use crate::domain::account::Account;
use crate::domain::attachment::is_sha256;
use crate::domain::country_requirements::AccountRequirements;
use crate::domain::draft::Draft;
use crate::domain::library_document::DocumentDates;

/// The place of the newest version of a draft or a record.
#[derive(Clone, Copy, Debug)]
struct Newest {
    version: i64,
    place: Place,
}

/// What the list said of a draft.
#[derive(Clone, Debug, Default)]
pub(super) struct Listed {
    pub(super) name: String,
    /// True when the server has or may have the profile.
    pub(super) was_sent: bool,
}

/// Everything that was found; contents stay in the file.
#[derive(Debug, Default)]
pub(super) struct Found {
    drafts: BTreeMap<Uuid, Newest>,
    /// By the number of the draft's row.
    records: HashMap<i64, Newest>,
    /// What was typed last, by the number of the draft's row.
    outdated: HashMap<i64, Newest>,
    /// The numbers of the rows of drafts.
    numbers: HashMap<Uuid, i64>,
    listed: HashMap<Uuid, Listed>,
    history: HashMap<Uuid, BTreeMap<i64, Place>>,
    pub(super) accounts: BTreeMap<(i64, Uuid), Account>,
    pub(super) views: BTreeMap<String, (i64, i64, String)>,
    pub(super) requirements: BTreeMap<Uuid, AccountRequirements>,
    pub(super) settings: BTreeMap<String, Value>,
    /// By the content of the document, the newest.
    pub(super) document_dates: BTreeMap<String, (i64, DocumentDates)>,
}

impl Found {
    pub(super) fn in_pages(pages: &mut Pages, age: Age) -> Self {
        let mut found = Self::default();
        pages.each_row(age, |place, row| found.add(place, &row));
        found
    }

    fn add(&mut self, place: Place, row: &FoundRow) {
        use FoundValue::{Integer, Null, Text};

        match (row.number, row.values.as_slice()) {
            (Some(number), [Null, Text(_), Integer(version), _, _, _, _, Text(_)]) => {
                let Some((draft, _)) = draft_of(row) else {
                    return;
                };
                let version = *version;
                let known = self.drafts.get(&draft.id);
                if known.is_none_or(|known| known.version < version) {
                    self.drafts.insert(draft.id, Newest { version, place });
                    self.numbers.insert(draft.id, number);
                }
            }
            (Some(number), [Null, Integer(version), Integer(_), _, _, Text(_)]) => {
                let version = *version;
                let known = self.records.get(&number);
                if known.is_none_or(|known| known.version < version) {
                    self.records.insert(number, Newest { version, place });
                }
            }
            (Some(number), [Null, Integer(version), Integer(_), Integer(_), Text(_)]) => {
                let version = *version;
                let known = self.outdated.get(&number);
                if known.is_none_or(|known| known.version < version) {
                    self.outdated.insert(number, Newest { version, place });
                }
            }
            (Some(sequence), [Null, Text(draft), Integer(_), Text(_), _, _, _, _, _, _]) => {
                if let Ok(draft) = Uuid::try_parse(draft) {
                    self.history
                        .entry(draft)
                        .or_default()
                        .insert(sequence, place);
                }
            }
            (
                Some(number),
                [
                    Null,
                    Text(id),
                    Integer(_),
                    _,
                    Integer(_),
                    _,
                    Text(name),
                    rest @ ..,
                ],
            ) => {
                self.add_listed(number, id, name, rest);
            }
            (None, [Text(id), Integer(number)]) => {
                if let Ok(id) = Uuid::try_parse(id) {
                    self.numbers.entry(id).or_insert(*number);
                }
            }
            (None, [Text(id), Integer(position), Integer(version), Text(json)]) => {
                if let Ok(account) = from_json::<Account>("accounts", json) {
                    self.accounts.insert((*position, account.id), account);
                } else if serde_json::from_str::<Value>(json).is_ok() {
                    let view = (*position, *version, json.clone());
                    self.views.insert(id.clone(), view);
                }
            }
            (
                None,
                [
                    Text(sha256),
                    issued @ (Null | Text(_)),
                    expires @ (Null | Text(_)),
                    Integer(changed_at),
                ],
            ) if is_sha256(sha256) => {
                self.add_document_dates(sha256, [issued, expires], *changed_at);
            }
            (None, [Text(key), Text(json)]) => {
                if let Ok(account) = Uuid::try_parse(key) {
                    if let Ok(requirements) = from_json("requirements", json) {
                        self.requirements.insert(account, requirements);
                    }
                } else if let Ok(value) = serde_json::from_str(json) {
                    self.settings.insert(key.clone(), value);
                }
            }
            // Entries of indexes, and what is derived from the rest.
            _ => {}
        }
    }

    fn add_document_dates(&mut self, sha256: &str, dates: [&FoundValue; 2], changed_at: i64) {
        let [issued, expires] = dates.map(|date| match date {
            FoundValue::Text(text) => text.parse().ok(),
            FoundValue::Null | FoundValue::Integer(_) | FoundValue::Other => None,
        });
        let dates = DocumentDates { issued, expires };
        let known = self.document_dates.get(sha256);
        if !dates.is_empty() && known.is_none_or(|(at, _)| *at < changed_at) {
            self.document_dates
                .insert(sha256.to_owned(), (changed_at, dates));
        }
    }

    fn add_listed(&mut self, number: i64, id: &str, name: &str, rest: &[FoundValue]) {
        use FoundValue::Text;

        let [company, _, _, _, _, Text(status), _, guid, ..] = rest else {
            return;
        };
        let Ok(id) = Uuid::try_parse(id) else {
            return;
        };
        self.numbers.entry(id).or_insert(number);
        let name = match company {
            Text(company) if name.is_empty() => company,
            _ => name,
        };
        let listed = Listed {
            name: name.to_owned(),
            was_sent: status != "draft" || matches!(guid, Text(_)),
        };
        self.listed.insert(id, listed);
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = Uuid> {
        self.drafts.keys().copied()
    }

    pub(super) fn has(&self, id: Uuid) -> bool {
        self.drafts.contains_key(&id)
    }

    /// What the list said of each draft.
    pub(super) fn listed(&self) -> impl Iterator<Item = (Uuid, &Listed)> {
        self.listed.iter().map(|(id, listed)| (*id, listed))
    }

    pub(super) fn listed_as(&self, id: Uuid) -> Option<&Listed> {
        self.listed.get(&id)
    }

    /// True when anything else names the draft: then it was not deleted.
    pub(super) fn names(&self, id: Uuid) -> bool {
        self.listed.contains_key(&id) || self.history.contains_key(&id)
    }

    /// The draft, without its record, and since when it is in the trash.
    pub(super) fn draft(&self, pages: &mut Pages, id: Uuid) -> Option<(Draft, Option<Timestamp>)> {
        let newest = self.drafts.get(&id)?;
        let row = pages.row(newest.place)?;
        let typed = self.outdated.get(self.numbers.get(&id)?);
        let typed = typed.filter(|typed| typed.version > newest.version);
        let typed = typed.and_then(|typed| pages.row(typed.place));
        typed
            .and_then(|typed| draft_of(&with_newer(&row, &typed)?))
            .or_else(|| draft_of(&row))
    }

    /// The record of a draft, as JSON.
    pub(super) fn record(&self, pages: &mut Pages, id: Uuid) -> Option<String> {
        let newest = self.records.get(self.numbers.get(&id)?)?;
        match pages.row(newest.place)?.values.pop()? {
            FoundValue::Text(record) => Some(record),
            FoundValue::Null | FoundValue::Integer(_) | FoundValue::Other => None,
        }
    }

    /// The rows of a draft's history, by sequence number.
    pub(super) fn history(&self, pages: &mut Pages, id: Uuid) -> Vec<(i64, Vec<FoundValue>)> {
        let rows = self.history.get(&id).into_iter().flatten();
        let rows =
            rows.filter_map(|(sequence, place)| Some((*sequence, pages.row(*place)?.values)));
        rows.collect()
    }
}

/// The row of a draft with what was typed since.
fn with_newer(row: &FoundRow, typed: &FoundRow) -> Option<FoundRow> {
    use FoundValue::{Integer, Text};

    let [_, _, changed_at @ Integer(_), _, Text(patch)] = typed.values.as_slice() else {
        return None;
    };
    let mut newer = row.clone();
    if let [.., old_changed_at, _, Text(content)] = newer.values.as_mut_slice() {
        *content = patch::apply(content, patch).ok()?;
        *old_changed_at = changed_at.clone();
    }
    Some(newer)
}

fn draft_of(row: &FoundRow) -> Option<(Draft, Option<Timestamp>)> {
    use FoundValue::{Integer, Null, Text};

    let [
        _,
        Text(id),
        _,
        _,
        Integer(created_at),
        Integer(changed_at),
        trashed_at,
        Text(content),
    ] = row.values.as_slice()
    else {
        return None;
    };
    let trashed_at = match trashed_at {
        Null => None,
        Integer(at) => Some(time(*at)),
        Text(_) | FoundValue::Other => return None,
    };
    let id = Uuid::try_parse(id).ok()?;
    let draft = parse(id, (*created_at, *changed_at), content).ok()?;
    Some((draft, trashed_at))
}
