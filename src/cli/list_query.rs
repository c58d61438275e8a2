//! Which drafts `list` shows, and in which order.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::arguments::ListArgs;
use super::exit::{CommandError, Exit};
use crate::clock;
use crate::domain::country::{self, fold};
use crate::domain::facets::Facets;
use crate::domain::profile_row::ProfileStatus;
use crate::domain::row_order::{Column, Order};
use crate::domain::row_query::{RowQuery, TimeRange};
use crate::store::Library;

/// The words of `--sort`.
const COLUMNS: [(&str, Column); 10] = [
    ("status", Column::Status),
    ("name", Column::Name),
    ("company", Column::Company),
    ("country", Column::Country),
    ("number-types", Column::NumberTypes),
    ("submitted", Column::Submitted),
    ("decided", Column::Decided),
    ("changed", Column::Changed),
    ("comment", Column::Comment),
    ("account", Column::Account),
];
/// CM.com's words that the window has labels for.
const KNOWN_WORDS: [&str; 5] = ["Pending", "InReview", "Approved", "Rejected", "Incomplete"];

/// The query of a list.
pub(super) fn query(args: &ListArgs, library: &Library) -> Result<RowQuery, CommandError> {
    let shown = &args.shown;
    let mut query = match &shown.view {
        Some(name) => of_view(library, name)?,
        None => RowQuery::default(),
    };
    query.trashed |= args.trash;
    if !shown.status.is_empty() || !shown.account.is_empty() {
        let facets = occurring(library, query.trashed)?;
        let filters = &mut query.filters;
        if !shown.status.is_empty() {
            filters.statuses = statuses(&shown.status, &facets)?;
        }
        if !shown.account.is_empty() {
            filters.accounts = accounts(&shown.account, &facets, library)?;
        }
    }
    if !shown.country.is_empty() {
        let codes = shown.country.iter().map(|typed| country_code(typed));
        query.filters.countries = codes.collect::<Result<_, _>>()?;
    }
    if let Some(date) = &shown.decided_since {
        query.filters.decided = Some(TimeRange {
            from: Some(time(date)?),
            to: None,
        });
    }
    if let Some(search) = &shown.search {
        query.search.clone_from(search);
    }
    if let Some(sort) = &shown.sort {
        query.order = order(sort)?;
    }
    Ok(query)
}

fn of_view(library: &Library, name: &str) -> Result<RowQuery, CommandError> {
    let (views, errors) = library.views();
    let found = views
        .iter()
        .find(|view| view.name == name)
        .or_else(|| views.iter().find(|view| fold(&view.name) == fold(name)));
    if let Some(view) = found {
        return Ok(RowQuery {
            search: view.search.clone(),
            filters: Box::new(view.filters.at(clock::now())),
            order: view.order,
            trashed: view.trashed,
            ..RowQuery::default()
        });
    }
    if let Some(error) = errors.into_iter().next() {
        return Err(CommandError::local(error));
    }
    let names = views.iter().map(|view| view.name.as_str());
    Err(unknown("view", name, names))
}

fn occurring(library: &Library, trashed: bool) -> Result<Facets, CommandError> {
    let all = RowQuery {
        trashed,
        ..RowQuery::default()
    };
    library.facets(&all).map_err(CommandError::local)
}

fn statuses(words: &[String], facets: &Facets) -> Result<BTreeSet<ProfileStatus>, CommandError> {
    let mut known: BTreeSet<ProfileStatus> = facets.statuses.keys().cloned().collect();
    known.extend([
        ProfileStatus::Draft,
        ProfileStatus::NotSubmitted,
        ProfileStatus::Submitting,
        ProfileStatus::Unknown,
        ProfileStatus::Submitted,
        ProfileStatus::NotFound,
        ProfileStatus::Deleted,
    ]);
    known.extend(KNOWN_WORDS.map(|word| ProfileStatus::Reported(word.to_owned())));
    let mut chosen = BTreeSet::new();
    for word in words {
        let meant = known.iter().filter(|one| fold(one.label()) == fold(word));
        let before = chosen.len();
        chosen.extend(meant.cloned());
        if chosen.len() == before {
            let labels: BTreeSet<&str> = known.iter().map(ProfileStatus::label).collect();
            return Err(unknown("status", word, labels.into_iter()));
        }
    }
    Ok(chosen)
}

fn accounts(
    names: &[String],
    facets: &Facets,
    library: &Library,
) -> Result<BTreeSet<String>, CommandError> {
    let (accounts, _) = library.accounts();
    let mut known: BTreeSet<String> = facets.accounts.keys().cloned().collect();
    known.extend(accounts.into_iter().map(|account| account.name));
    known.remove("");
    let mut chosen = BTreeSet::new();
    for name in names {
        let same: BTreeSet<String> = known.iter().filter(|one| *one == name).cloned().collect();
        let alike = known.iter().filter(|one| fold(one) == fold(name));
        let meant = if same.is_empty() {
            alike.cloned().collect()
        } else {
            same
        };
        if meant.is_empty() {
            return Err(unknown("account", name, known.iter().map(String::as_str)));
        }
        chosen.extend(meant);
    }
    Ok(chosen)
}

fn country_code(typed: &str) -> Result<String, CommandError> {
    let found = country::read(typed);
    let (country, _) = found.ok_or_else(|| {
        let message = format!(
            "We do not know the country “{typed}”. Enter a code or a name, like NL or Netherlands"
        );
        CommandError::new(Exit::Usage, message)
    })?;
    Ok(country.code.clone())
}

/// The time that a date means, which begins at midnight where this computer is.
fn time(typed: &str) -> Result<Timestamp, CommandError> {
    if let Ok(at) = typed.parse::<Timestamp>() {
        return Ok(at);
    }
    let date = typed.parse::<Date>();
    let midnight = date.and_then(|date| date.to_zoned(TimeZone::system()));
    midnight.map(|at| at.timestamp()).map_err(|_| {
        let message = format!("“{typed}” is not a date like 2026-03-01");
        CommandError::new(Exit::Usage, message)
    })
}

fn order(typed: &str) -> Result<Order, CommandError> {
    let (word, direction) = typed.split_once(':').unwrap_or((typed, ""));
    let column = COLUMNS.iter().find(|(name, _)| *name == word);
    let Some((_, column)) = column else {
        return Err(unknown(
            "column",
            word,
            COLUMNS.iter().map(|(name, _)| *name),
        ));
    };
    let descending = match direction {
        "" => column.begins_with_last(),
        "asc" => false,
        "desc" => true,
        other => return Err(unknown("direction", other, ["asc", "desc"].into_iter())),
    };
    Ok(Order {
        column: *column,
        descending,
    })
}

fn unknown<'a>(what: &str, typed: &str, known: impl Iterator<Item = &'a str>) -> CommandError {
    let known: Vec<&str> = known.collect();
    let message = if known.is_empty() {
        format!("There is no {what} “{typed}”")
    } else {
        format!(
            "There is no {what} “{typed}”. There are: {}",
            known.join(", ")
        )
    };
    CommandError::new(Exit::Usage, message)
}
