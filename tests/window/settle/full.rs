//! The derived state computed from scratch, without the program's caches.

use std::collections::{BTreeMap, BTreeSet};

use profile_desk::app::state::{PollingError, QueryState, SandboxState, State, StoreKey, View};
use profile_desk::domain::account::{Account, Environment};
use profile_desk::domain::country;
use profile_desk::domain::country_requirements::{RequirementsCache, RequirementsQuery};
use profile_desk::domain::draft::{Content, Draft, FindingVisibility};
use profile_desk::domain::possible_duplicate::RegisterNumber;
use profile_desk::domain::profile_row::{ProfileRow, search_text};
use profile_desk::domain::row_query::RowQuery;
use profile_desk::domain::submission::{Stage, SubmissionRecord};
use profile_desk::domain::summary::summary;
use profile_desk::domain::validate::{sort, unreadable, validate};
use profile_desk::settings::Settings;
use uuid::Uuid;

use crate::harness::window::Harness;

/// The data passed to the disk, and the queries sent to servers.
#[derive(Default)]
pub(crate) struct World {
    pub(crate) contents: BTreeMap<Uuid, (Content, FindingVisibility)>,
    pub(crate) records: BTreeMap<Uuid, SubmissionRecord>,
    pub(crate) settings: Settings,
    pub(crate) accounts: Vec<Account>,
    pub(crate) answers: RequirementsCache,
    pub(crate) queries: Vec<(Account, RequirementsQuery)>,
    /// The drafts that the person checked by hand.
    pub(crate) asked_by_hand: BTreeSet<Uuid>,
}

/// Compares everything derived with the result of a full derivation.
pub(crate) fn check(harness: &Harness, world: &World) {
    let state = &harness.state;
    let drafts = all_drafts(harness);
    list(harness, &drafts);
    open_draft(state, &drafts);
    queries(state, world);
    polling(state, &drafts, world);
    saving(state, world);
}

/// The drafts of the library, those in memory as they are there.
pub(crate) fn all_drafts(harness: &Harness) -> BTreeMap<Uuid, Draft> {
    let stored = harness.store.library.open().unwrap().drafts;
    let mut drafts: BTreeMap<Uuid, Draft> =
        stored.into_iter().map(|draft| (draft.id, draft)).collect();
    let in_memory = harness.state.drafts.values();
    drafts.extend(in_memory.map(|draft| (draft.id, draft.clone())));
    drafts
}

fn finds(draft: &Draft, search: &str) -> bool {
    let query = RowQuery {
        search: search.to_owned(),
        ..RowQuery::default()
    };
    query.shows(&ProfileRow::of(draft), &search_text(draft))
}

fn list(harness: &Harness, drafts: &BTreeMap<Uuid, Draft>) {
    let state = &harness.state;
    if !state.loaded {
        return;
    }
    let found = || {
        let drafts = drafts.values();
        drafts.filter(|draft| finds(draft, &state.list.search))
    };
    let view = state.list.view;
    let mut rows: Vec<&Draft> = found()
        .filter(|draft| view == View::All || view == View::Stage(draft.submission.stage()))
        .collect();
    rows.sort_by_key(|draft| draft.id);
    let rows: Vec<ProfileRow> = rows.into_iter().map(ProfileRow::of).collect();
    let list = &state.list;
    let shown = (0..list.len()).map(|position| list.row(position).expect("it was read").clone());
    let mut shown: Vec<ProfileRow> = shown.collect();
    shown.sort_by_key(|row| row.id);
    let ids = |rows: &[ProfileRow]| rows.iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(ids(&shown), ids(&rows), "rows");
    assert_eq!(shown, rows, "rows");
    let mut counts: BTreeMap<Stage, usize> = BTreeMap::new();
    for draft in drafts.values() {
        *counts.entry(draft.submission.stage()).or_default() += 1;
    }
    assert_eq!(state.list.counts(), counts, "counts");
}

fn open_draft(state: &State, drafts: &BTreeMap<Uuid, Draft>) {
    let Some(editor) = &state.editor else {
        return;
    };
    let draft = state.open_draft().expect("what is open is in the library");
    let content = &draft.content;
    let mut findings = validate(content, &state.applicable_requirements(draft));
    if draft.submission.stage() != Stage::Approved {
        let defect = |sha256: &str| state.defect_of(sha256);
        findings.extend(unreadable(&content.attachments, defect));
    }
    findings.extend(draft.problems_from_server());
    sort(&mut findings, &content.profile);
    assert_eq!(editor.findings, findings, "findings");
    assert_eq!(
        editor.changes_since_sent,
        draft.changes_since_sent(),
        "changes"
    );
    assert_eq!(editor.checklist, state.checklist(draft), "checklist");
    let values = state
        .shows_values()
        .then(|| summary(draft, &state.applicable_requirements(draft)));
    assert_eq!(editor.values, values, "values");
    let number = RegisterNumber::of(&content.profile);
    let duplicates: BTreeSet<Uuid> = number.map_or_else(BTreeSet::new, |number| {
        let others = drafts.values().filter(|other| other.id != draft.id);
        let others = others.filter(|other| number.is_number_of(&other.content.profile));
        others.map(|other| other.id).collect()
    });
    let found = editor.possible_duplicate.as_ref();
    match found {
        Some(row) => assert!(duplicates.contains(&row.id), "duplicate: {row:?}"),
        None => assert!(duplicates.is_empty(), "duplicates: {duplicates:?}"),
    }
    for attachment in &content.attachments {
        assert!(
            state.thumbnails.contains_key(&attachment.sha256),
            "a picture"
        );
    }
}

fn is_reachable(state: &State, account: &Account) -> bool {
    account.environment != Environment::Sandbox || matches!(state.sandbox, SandboxState::On(_))
}

fn queries(state: &State, world: &World) {
    let sandboxes = |account: &Account| account.environment == Environment::Sandbox;
    if state.loaded && state.accounts.iter().any(sandboxes) {
        assert_ne!(state.sandbox, SandboxState::Off, "the sandbox runs");
    }
    let (Some(draft), Some(account)) = (state.open_draft(), state.account_in_use()) else {
        return;
    };
    let is_held = state.hold_on(account).is_some();
    let profile = &draft.content.profile;
    let numbers = country::find(profile.country_code.trim());
    let numbers = numbers.map(|country| RequirementsQuery::Requirements(country.code.clone()));
    let address = country::find(profile.address_country_code.trim());
    let address = address.map(|country| RequirementsQuery::RequiredFields(country.code.clone()));
    for query in numbers.into_iter().chain(address) {
        let asking = state.requirement_queries.get(&query);
        if is_reachable(state, account) {
            assert!(asking.is_some(), "{query:?} is queried");
        }
        let was_queried = world.queries.iter().any(|(known, question)| {
            let is_same = known.id == account.id
                && known.environment == account.environment
                && known.account_guid == account.account_guid;
            is_same && *question == query
        });
        match asking {
            None => {}
            Some(QueryState::Postponed) => assert!(is_held, "{query:?} is held back"),
            Some(_) => assert!(was_queried, "{query:?} with {}", account.name),
        }
    }
}

fn polling(state: &State, drafts: &BTreeMap<Uuid, Draft>, world: &World) {
    let mut expected = BTreeSet::new();
    for draft in drafts.values() {
        let record = &draft.submission;
        let is_open = !record.is_decided() || (record.is_update_in_doubt() && !record.is_deleted());
        let waits = record.is_submitted() && is_open && record.guid.is_some();
        if !waits || state.is_busy(draft.id) || !state.loaded {
            continue;
        }
        let error = state.polling.failures.get(&draft.id);
        let is_known = state.account_of(draft).is_some();
        assert_eq!(
            error == Some(&PollingError::NoAccount),
            !is_known,
            "its account"
        );
        if is_known {
            expected.insert(draft.id);
        }
    }
    let planned: BTreeSet<Uuid> = state.polling.next.drafts().collect();
    let missing: Vec<_> = expected.difference(&planned).collect();
    assert!(missing.is_empty(), "not polled: {missing:?}");
    let mut more = planned.difference(&expected);
    assert!(
        more.all(|id| world.asked_by_hand.contains(id)),
        "polled for nothing: {planned:?}, not {expected:?}"
    );
}

fn saving(state: &State, world: &World) {
    let unsaved = &state.autosave.unsaved;
    for draft in state.drafts.values() {
        let known = world.contents.get(&draft.id);
        let is_known = known.is_some_and(|(content, shown)| {
            (content, shown) == (&draft.content, &draft.visibility)
        });
        let key = StoreKey::Draft(draft.id);
        assert!(is_known || unsaved.contains_key(&key), "{key:?}");
        let is_known = world.records.get(&draft.id) == Some(&draft.submission);
        let key = StoreKey::Record(draft.id);
        assert!(is_known || unsaved.contains_key(&key), "{key:?}");
    }
    let rest = [
        (StoreKey::Settings, world.settings == state.settings),
        (StoreKey::Accounts, world.accounts == state.accounts),
        (StoreKey::Requirements, world.answers == state.requirements),
    ];
    for (key, is_known) in rest {
        assert!(is_known || unsaved.contains_key(&key), "{key:?}");
    }
}
