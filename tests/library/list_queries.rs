//! Any search, filter and order of the list shows what a plain comparison of all rows shows, in rows, ids and
//! numbers, whether the rows are derived already or not.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use profile_desk::domain::approval::Answer;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::facets::Facets;
use profile_desk::domain::profile_row::{ProfileRow, ProfileStatus, search_text};
use profile_desk::domain::row_order::sort_text;
use profile_desk::domain::row_query::{Column, Filters, Order, RowQuery, TimeRange};
use profile_desk::domain::submission::{Stage, SubmissionRecord, SubmissionState, Target};
use profile_desk::store::Database;
use proptest::collection::{btree_set, vec};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Map;
use uuid::Uuid;

const WHO: &str = "ann@desk";
const NAMES: [&str; 6] = ["", "Ärzte Köln", "arzte koln", "Zoo", "Łódź", "***"];
const COMMENTS: [&str; 4] = ["", "Too old", "too OLD!", "Not readable"];
const COUNTRIES: [&str; 5] = ["", "NL", "DE", "ÅL", "GB"];
const TYPES: [&[&str]; 4] = [&[], &["LOCAL"], &["NATIONAL", "TOLLFREE"], &["odd"]];
const STATUSES: [&str; 4] = ["Approved", "Rejected", "InReview", "Żeton"];
const ACCOUNTS: [&str; 3] = ["Acme", "Zebra", "Ärger"];
const SEARCHES: [&str; 15] = [
    "",
    "*",
    "o",
    "zo",
    "arzte",
    "köln",
    "netherlands",
    "nl",
    "review",
    "toll",
    "acme",
    "old",
    "00000000-0000-4000",
    "abcdef",
    "no such",
];

fn at(seconds: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds)
}

/// A time of a few, so that some rows have the same.
fn time() -> impl Strategy<Value = Timestamp> {
    (0_i64..4).prop_map(at)
}

fn record() -> impl Strategy<Value = SubmissionRecord> {
    let answer = weighted(0.7, (select(&STATUSES[..]), select(&COMMENTS[..]), time()));
    let sent = (time(), select(&ACCOUNTS[..]), 0_u128..4, answer);
    weighted(0.7, sent).prop_map(|sent| {
        let Some((submitted_at, account, guid, answer)) = sent else {
            return SubmissionRecord::default();
        };
        SubmissionRecord {
            state: SubmissionState::Submitted { at: submitted_at },
            guid: Some(Uuid::from_u128(guid + 0x4000_8000_0000_0000_0000)),
            target: Some(Target {
                account: Uuid::from_u128(0xacc),
                account_name: account.to_owned(),
                environment: "Sandbox".to_owned(),
                account_guid: Uuid::from_u128(0xacd),
                base: None,
            }),
            answer: answer.map(|(status, comment, received_at)| Answer {
                status: Some(status.to_owned()),
                status_comment: Some(comment.to_owned()),
                received_at,
                deleted_on: None,
                raw: Map::new(),
            }),
            ..SubmissionRecord::default()
        }
    })
}

/// What a draft has, and whether it is in the trash.
fn draft() -> impl Strategy<Value = (Draft, Option<Timestamp>)> {
    let texts = (select(&NAMES[..]), select(&NAMES[..]));
    let kinds = (select(&COUNTRIES[..]), select(&TYPES[..]));
    (texts, kinds, time(), record(), weighted(0.2, time())).prop_map(
        |((name, company), (country, types), changed_at, record, trashed_at)| {
            let mut draft = Draft::new(Uuid::nil(), changed_at);
            let profile = &mut draft.content.profile;
            name.clone_into(&mut profile.name);
            company.clone_into(&mut profile.company_name);
            country.clone_into(&mut profile.country_code);
            profile.phone_number_types = types.iter().map(|&word| word.to_owned()).collect();
            draft.submission = record;
            (draft, trashed_at)
        },
    )
}

fn range() -> impl Strategy<Value = Option<TimeRange>> {
    let range = (weighted(0.7, time()), weighted(0.7, time()));
    weighted(0.2, range.prop_map(|(from, to)| TimeRange { from, to }))
}

/// No condition, or one or two of these values.
fn some<T: Ord + Clone + std::fmt::Debug + 'static>(
    of: Vec<T>,
) -> impl Strategy<Value = BTreeSet<T>> {
    prop_oneof![3 => Just(BTreeSet::new()), 1 => btree_set(select(of), 1..3)]
}

fn filters() -> impl Strategy<Value = Filters<TimeRange>> {
    let statuses = STATUSES.map(|word| ProfileStatus::Reported(word.to_owned()));
    let statuses = [ProfileStatus::Draft, ProfileStatus::Submitted]
        .into_iter()
        .chain(statuses);
    let texts = |texts: &[&str]| some(texts.iter().map(|&text| text.to_owned()).collect());
    (
        some(Stage::ALL.to_vec()),
        some(statuses.collect()),
        texts(&COUNTRIES),
        texts(&["LOCAL", "TOLLFREE", "odd"]),
        texts(&ACCOUNTS),
        (range(), range(), range()),
    )
        .prop_map(
            |(
                stages,
                statuses,
                countries,
                number_types,
                accounts,
                (submitted, decided, changed),
            )| {
                Filters {
                    stages,
                    statuses,
                    countries,
                    number_types,
                    accounts,
                    submitted,
                    decided,
                    changed,
                }
            },
        )
}

fn query() -> impl Strategy<Value = RowQuery> {
    let order = (select(&Column::ALL[..]), any::<bool>());
    let order = order.prop_map(|(column, descending)| Order { column, descending });
    let except = btree_set((1_u128..20).prop_map(Uuid::from_u128), 0..3);
    let search = prop_oneof![Just(""), select(&SEARCHES[..])];
    (
        search,
        filters(),
        order,
        weighted(0.3, Just(())),
        any::<bool>(),
        except,
    )
        .prop_map(
            |(search, filters, order, trashed, filled_in, except)| RowQuery {
                search: search.to_owned(),
                filters: Box::new(filters),
                order,
                trashed: trashed.is_some(),
                filled_in,
                except,
            },
        )
}

/// The drafts that the list shows, by a plain comparison of all.
fn expected(drafts: &[(Draft, Option<Timestamp>)], query: &RowQuery) -> Vec<ProfileRow> {
    let shown = drafts.iter().filter_map(|(draft, trashed_at)| {
        let row = ProfileRow {
            trashed_at: *trashed_at,
            ..ProfileRow::of(draft)
        };
        let is_shown =
            row.trashed_at.is_some() == query.trashed && query.shows(&row, &search_text(draft));
        is_shown.then_some(row)
    });
    let mut shown: Vec<ProfileRow> = shown.collect();
    shown.sort_by(|one, other| query.order.compare_rows(one, other));
    shown
}

fn check(database: &Database, drafts: &[(Draft, Option<Timestamp>)], query: &RowQuery) {
    let expected = expected(drafts, query);
    let rows = database.rows(query, 0..99).unwrap();
    assert_eq!(rows, expected, "{query:#?}");
    for range in [0..2, 1..3, 2..9, 5..6, 30..31] {
        let of_expected = range.clone().filter_map(|position| expected.get(position));
        let part = database.rows(query, range.clone()).unwrap();
        assert!(part.iter().eq(of_expected), "{range:?} {query:#?}");
    }
    for range in [0..usize::MAX, 1..3, 2..usize::MAX, 30..31] {
        let ids = database.ids(query, &range).unwrap();
        let of_expected = expected.iter().skip(range.start).take(range.len());
        assert!(
            of_expected.map(|row| row.id).eq(ids),
            "{range:?} {query:#?}"
        );
    }
    let some: BTreeSet<Uuid> = drafts
        .iter()
        .step_by(2)
        .map(|(draft, _)| draft.id)
        .collect();
    let shown = expected
        .iter()
        .map(|row| row.id)
        .filter(|id| some.contains(id));
    let found = database.shown_of(query, &some).unwrap();
    assert_eq!(found, shown.collect(), "{query:#?}");
    let mut each = Vec::new();
    database.each_row(query, |row| each.push(row)).unwrap();
    assert_eq!(each, expected);

    check_names(database, &expected, query);
    check_facets(database, drafts, query);
    let counts = database.counts(query).unwrap();
    assert_eq!(counts.shown, expected.len(), "{query:#?}");
    let counted = |is_trashed: bool| {
        drafts.iter().filter(move |(draft, trashed_at)| {
            trashed_at.is_some() == is_trashed && !query.except.contains(&draft.id)
        })
    };
    assert_eq!(counts.trashed, counted(true).count());
    let mut by_stage = BTreeMap::new();
    for (draft, _) in counted(false) {
        *by_stage.entry(draft.submission.stage()).or_default() += 1;
    }
    assert_eq!(counts.by_stage, by_stage);
}

/// A name is found from each row on, and around.
fn check_names(database: &Database, expected: &[ProfileRow], query: &RowQuery) {
    for text in ["a", "Z", "ärzte k", "q", "*"] {
        let start = sort_text(text);
        let is_found = |row: &ProfileRow| {
            let name = sort_text(&row.name);
            name.zip(start.as_ref())
                .is_some_and(|(name, start)| name.starts_with(start))
        };
        for from in 0..=expected.len() {
            let found = (from..expected.len()).chain(0..from).find_map(|position| {
                let row = expected.get(position).filter(|row| is_found(row))?;
                Some((position, row.id))
            });
            let next = database.next_named(query, text, from).unwrap();
            assert_eq!(next, found, "{text} from {from} {query:#?}");
        }
    }
}

/// Each value is counted as often as a filter by it alone shows rows.
fn check_facets(database: &Database, drafts: &[(Draft, Option<Timestamp>)], query: &RowQuery) {
    let shown = |change: &dyn Fn(&mut Filters<TimeRange>)| {
        let mut query = query.clone();
        change(&mut query.filters);
        expected(drafts, &query)
    };
    let mut facets = Facets::default();
    for row in shown(&|filters| filters.statuses.clear()) {
        *facets.statuses.entry(row.status).or_default() += 1;
    }
    for row in shown(&|filters| filters.countries.clear()) {
        *facets.countries.entry(row.country).or_default() += 1;
    }
    for row in shown(&|filters| filters.accounts.clear()) {
        *facets.accounts.entry(row.account_name).or_default() += 1;
    }
    let rows = shown(&|filters| filters.number_types.clear());
    for word in rows.into_iter().flat_map(|row| row.number_types) {
        *facets.number_types.entry(word).or_default() += 1;
    }
    assert_eq!(database.facets(query).unwrap(), facets, "{query:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_list_shows_what_a_comparison_of_all_rows_shows(
        drafts in vec(draft(), 1..20),
        outdated in btree_set(0_usize..20, 0..4),
        queries in vec(query(), 40),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::open(folder.path()).unwrap();
        let mut drafts = drafts;
        for (number, (draft, trashed_at)) in drafts.iter_mut().enumerate() {
            draft.id = Uuid::from_u128(number as u128 + 1);
            database.save_draft(draft, 0).unwrap();
            if draft.submission != SubmissionRecord::default() {
                database.save_record(draft.id, &draft.submission, 0, WHO).unwrap();
            }
            database.set_trashed(draft.id, *trashed_at).unwrap();
        }
        for number in outdated {
            if let Some((draft, _)) = drafts.get_mut(number) {
                draft.content.profile.name = format!("{} changed", draft.content.profile.name);
                draft.content.profile.country_code = "BE".to_owned();
                draft.changed_at = at(5);
                database.save_draft(draft, 1).unwrap();
            }
        }
        for query in &queries {
            check(&database, &drafts, query);
        }
        database.update_catalogue(WHO).unwrap();
        for query in &queries {
            check(&database, &drafts, query);
        }
    }
}
