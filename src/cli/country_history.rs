//! What `country` tells of the past: how the requirements of a country changed, and how the reviews of the profiles for
//! its numbers ended.

use serde_json::{Value, json};

use super::check;
use super::output::Output;
use super::report::local_day;
use crate::domain::country::Country;
use crate::domain::country_requirements::AccountRequirements;
use crate::domain::refusals::CountryRefusals;
use crate::domain::requirement::Requirement;
use crate::domain::requirement_changes::RequirementsChange;
use crate::domain::submission::Target;
use crate::store::Library;

/// How the reviews ended at the server of the current account.
pub(super) fn refusals(library: &Library, country: &Country) -> Option<CountryRefusals> {
    let in_use = check::account_in_use(library)?;
    let (accounts, _) = library.accounts();
    let account = accounts.iter().find(|account| account.id == in_use)?;
    let refusals = library.refusals(&country.code, Target::from(account).server());
    // What can't be read is reported by the commands on drafts.
    refusals.ok().filter(|refusals| refusals.decided > 0)
}

/// Prints both, where there is something to tell.
pub(super) fn print(
    country: &Country,
    known: &AccountRequirements,
    refusals: Option<&CountryRefusals>,
    out: &mut Output,
) {
    let mut line = |label: &str, text: &str| out.line(&format!("  {label:<17}{text}"));
    for change in known.changes(&country.code).iter().rev() {
        line("Changed", &format!("since {}", local_day(change.since)));
        for (what, requirement) in texts(change) {
            line("", &format!("- {what}: {}", requirement.text));
        }
    }
    let Some(refusals) = refusals else {
        return;
    };
    let (refused, decided) = (refusals.refused, refusals.decided);
    let mut text = format!("{refused} of {decided} profiles came back");
    if let Some((comment, count)) = &refusals.reason {
        let times = if *count == 1 { "time" } else { "times" };
        text = format!("{text}. Most often ({count} {times}): {comment}");
    }
    line("Reviews", &text);
    for case in &refusals.cases {
        let name = match case.name.as_str() {
            "" => "Untitled profile",
            name => name,
        };
        let at = local_day(case.at);
        line("", &format!("- {name}, {at}: {}", case.comment));
    }
}

/// The requirements of a change, each with what happened to it.
fn texts<'a>(
    change: &RequirementsChange<'a>,
) -> impl Iterator<Item = (&'static str, &'a Requirement)> {
    let difference = &change.difference;
    let added = difference.added.iter().map(|one| ("added", *one));
    let changed = difference.changed.iter().map(|one| ("changed to", one.1));
    let removed = difference.removed.iter().map(|one| ("removed", *one));
    added
        .chain(changed)
        .chain(removed)
        .collect::<Vec<_>>()
        .into_iter()
}

/// Adds both for programs.
pub(super) fn add_data(
    data: &mut Value,
    country: &Country,
    known: &AccountRequirements,
    refusals: Option<&CountryRefusals>,
) {
    let changes = known.changes(&country.code);
    let changes = changes.iter().map(|change| {
        let pairs = change.difference.changed.iter();
        let pairs = pairs.map(|(before, after)| json!({ "before": before, "after": after }));
        json!({
            "since": change.since,
            "added": change.difference.added,
            "removed": change.difference.removed,
            "changed": pairs.collect::<Vec<_>>(),
        })
    });
    let changes: Vec<Value> = changes.collect();
    let refusals = refusals.map(|refusals| {
        let reason = refusals.reason.as_ref();
        let cases = refusals.cases.iter().map(|case| {
            json!({
                "id": case.draft,
                "name": case.name,
                "at": case.at,
                "comment": case.comment,
            })
        });
        json!({
            "decided": refusals.decided,
            "refused": refusals.refused,
            "reason": reason.map(|(comment, count)| json!({ "comment": comment, "profiles": count })),
            "cases": cases.collect::<Vec<_>>(),
        })
    });
    if let Value::Object(members) = data {
        members.insert("requirementChanges".to_owned(), changes.into());
        members.insert("refusals".to_owned(), refusals.into());
    }
}
