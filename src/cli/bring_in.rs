//! `bring-in`: lists the profiles that only CM.com has, and brings them in as drafts.

use serde_json::{Value, json};
use uuid::Uuid;

use super::account_select;
use super::arguments::BringInArgs;
use super::exit::{CommandError, Exit};
use super::output::Output;
use super::refresh::exit_of_error;
use super::stop_signal;
use crate::clock;
use crate::connect::{BringInJob, Connector};
use crate::domain::account::Account;
use crate::domain::bring_in::{BroughtIn, ServerOnly};
use crate::domain::fields::labels;
use crate::store::{Library, Secrets};

/// A profile that only CM.com has, and what became of it.
struct Found {
    job: BringInJob,
    profile: ServerOnly,
    outcome: Option<BroughtIn>,
}

pub(super) async fn bring_in(
    args: &BringInArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let accounts = accounts(args, library)?;
    let connector = Connector::new(Secrets::start(library), library.root().join("sandbox"));
    let cancel = stop_signal::listen();
    let work = async {
        let (mut found, mut worst) = find(args, library, &accounts, &connector, out).await;
        if !args.ids.is_empty() {
            found = choose(found, &args.ids)?;
        }
        if (args.all || !args.ids.is_empty()) && !args.dry_run {
            worst = worst.max(Box::pin(bring(&mut found)).await);
        }
        Ok((found, worst))
    };
    let ended = tokio::select! {
        ended = work => ended,
        () = cancel.cancelled() => {
            let message = "Stopped. Profiles that were brought in until then are saved";
            Err(CommandError::new(Exit::Cancelled, message))
        }
    };
    connector.stop_sandbox().await;
    let (found, worst) = ended?;
    print(args, &found, out);
    Ok(worst)
}

/// The named account, or all that are saved here.
fn accounts(args: &BringInArgs, library: &Library) -> Result<Vec<Account>, CommandError> {
    let all = account_select::accounts(library)?;
    match &args.account.account {
        Some(name) => Ok(vec![account_select::named(all, name)?]),
        None if all.is_empty() => {
            let message = "No accounts yet. Add one with `account add`";
            Err(CommandError::new(Exit::Usage, message))
        }
        None => Ok(all),
    }
}

/// The profiles of the accounts that no draft has.
async fn find(
    args: &BringInArgs,
    library: &Library,
    accounts: &[Account],
    connector: &Connector,
    out: &Output,
) -> (Vec<Found>, Exit) {
    let (mut found, mut worst) = (Vec::new(), Exit::Done);
    for account in accounts {
        let name = &account.name;
        let client = account_select::client(&args.account, account, connector, out).await;
        let job = match client {
            Ok(client) => BringInJob {
                library: library.clone(),
                client,
                account: account.clone(),
                clock: clock::now,
            },
            Err(error) => {
                out.write_error(&format!("{name}: {}", error.message));
                worst = worst.max(error.exit);
                continue;
            }
        };
        match job.list().await {
            Ok(list) => {
                if !list.all {
                    out.note(&format!(
                        "{name}: The account has more profiles than could be read. Only the first {} were compared",
                        list.compared
                    ));
                }
                let shown = list.profiles.into_iter();
                let shown = shown.filter(|one| args.deleted || !one.is_deleted);
                found.extend(shown.map(|profile| Found {
                    job: job.clone(),
                    profile,
                    outcome: None,
                }));
            }
            Err(error) => {
                out.write_error(&format!("{name}: {}", error.message()));
                worst = worst.max(exit_of_error(&error));
            }
        }
    }
    (found, worst)
}

/// The profiles whose ids begin with these.
fn choose(found: Vec<Found>, ids: &[String]) -> Result<Vec<Found>, CommandError> {
    let is_named = |one: &Found, id: &String| {
        let guid = one.profile.guid.to_string();
        guid.starts_with(&id.trim().to_lowercase())
    };
    for id in ids {
        let message = match found.iter().filter(|one| is_named(one, id)).count() {
            1 => continue,
            0 => format!(
                "No profile that only CM.com has begins with “{id}”. Nothing was brought in. Without an ID, they are listed"
            ),
            count => format!(
                "{count} profiles begin with “{id}”. Enter more of the ID. Nothing was brought in"
            ),
        };
        return Err(CommandError::new(Exit::Problems, message));
    }
    let named = found.into_iter();
    Ok(named
        .filter(|one| ids.iter().any(|id| is_named(one, id)))
        .collect())
}

async fn bring(found: &mut [Found]) -> Exit {
    let mut worst = Exit::Done;
    // The profiles of an account follow each other.
    for group in found.chunk_by_mut(|one, next| one.job.account.id == next.job.account.id) {
        let guids: Vec<Uuid> = group.iter().map(|one| one.profile.guid).collect();
        let Some(job) = group.first().map(|one| one.job.clone()) else {
            continue;
        };
        job.bring_in(&guids, |guid, outcome| {
            if let BroughtIn::Failed(error) = &outcome {
                worst = worst.max(exit_of_error(error));
            }
            let one = group.iter_mut().find(|one| one.profile.guid == guid);
            if let Some(one) = one {
                one.outcome = Some(outcome);
            }
        })
        .await;
    }
    worst
}

fn print(args: &BringInArgs, found: &[Found], out: &mut Output) {
    if args.json {
        return out.json(&Value::Array(found.iter().map(json_of).collect()));
    }
    for one in found {
        let profile = &one.profile;
        let status = if profile.is_deleted {
            "Deleted".to_owned()
        } else {
            profile.status_label()
        };
        out.line(&format!(
            "{}  {status}  {}  {}  {}",
            profile.guid, profile.name, profile.company, profile.country
        ));
        if let Some(note) = one.outcome.as_ref().and_then(note_of) {
            out.write_error(&format!("{}: {note}", profile.name));
        }
    }
    let added = found.iter().filter(|one| is_added(one)).count();
    let asked = args.all || !args.ids.is_empty();
    out.note(&match found.len() {
        0 => "All profiles of CM.com are in this library".to_owned(),
        count if !asked || args.dry_run => {
            format!("{count} only at CM.com. Nothing was brought in")
        }
        count => format!("{added} of {count} brought in"),
    });
}

fn is_added(one: &Found) -> bool {
    matches!(one.outcome, Some(BroughtIn::Added { .. }))
}

/// What has to be said of a profile that was brought in, or why it was not.
fn note_of(outcome: &BroughtIn) -> Option<String> {
    match outcome {
        BroughtIn::Added {
            documents, unread, ..
        } => {
            let documents = match documents {
                0 => None,
                1 => Some("Its document stays at CM.com and can’t be downloaded".to_owned()),
                count => Some(format!(
                    "Its {count} documents stay at CM.com and can’t be downloaded"
                )),
            };
            let unread = (!unread.is_empty())
                .then(|| format!("We could not read CM.com’s values of: {}", labels(unread)));
            let notes: Vec<String> = documents.into_iter().chain(unread).collect();
            (!notes.is_empty()).then(|| notes.join(". "))
        }
        BroughtIn::Known => Some("Another window or command has brought it in".to_owned()),
        BroughtIn::Failed(error) => Some(format!("{}. It was not brought in", error.message())),
    }
}

fn json_of(one: &Found) -> Value {
    let profile = &one.profile;
    let (draft, documents, error) = match &one.outcome {
        Some(BroughtIn::Added {
            draft, documents, ..
        }) => (Some(*draft), Some(*documents), None),
        Some(BroughtIn::Failed(error)) => (None, None, Some(error.message())),
        Some(BroughtIn::Known) | None => (None, None, None),
    };
    json!({
        "guid": profile.guid,
        "account": one.job.account.name,
        "name": profile.name,
        "companyName": profile.company,
        "countryCode": profile.country,
        "status": profile.status,
        "deleted": profile.is_deleted,
        "draft": draft,
        "documents": documents,
        "error": error,
    })
}
