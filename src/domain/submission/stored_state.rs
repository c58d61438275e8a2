//! The state of a submission on disk. A state or step of a newer version is in doubt, since only that
//! version knows what was sent, and is written back unchanged.

use jiff::Timestamp;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::{Step, SubmissionState};
use crate::domain::api_error::ApiError;

/// The member that has the kind of a state; an error has it under another name.
const STATE: &str = "state";

pub(super) fn serialize<S: Serializer>(
    state: &SubmissionState,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match state {
        SubmissionState::Unknown {
            error: ApiError::Unknown(values),
            ..
        } if values.contains_key(STATE) => values.serialize(serializer),
        state => state.serialize(serializer),
    }
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<SubmissionState, D::Error> {
    let values = Map::deserialize(deserializer)?;
    // First, since trying a state takes the values, and a copy of them much memory.
    if !is_of_a_newer_version(&values) {
        return SubmissionState::deserialize(Value::Object(values)).map_err(Error::custom);
    }
    let time = ["since", "at"].into_iter().find_map(|name| {
        let time = values.get(name)?.as_str()?;
        time.parse().ok()
    });
    Ok(SubmissionState::Unknown {
        error: ApiError::Unknown(values),
        since: time.unwrap_or(Timestamp::UNIX_EPOCH),
    })
}

/// True when the kind of state or of step is unknown. Wrong values of a known kind are damage.
fn is_of_a_newer_version(values: &Map<String, Value>) -> bool {
    let Some(Value::String(state)) = values.get(STATE) else {
        return false;
    };
    let step = match values.get("step") {
        Some(Value::String(step)) => Some(step),
        Some(Value::Object(step)) => step.keys().next(),
        _ => None,
    };
    !SubmissionState::is_known(state) || step.is_some_and(|step| !Step::is_known(step))
}

impl SubmissionState {
    /// True for the stored name of a kind of state.
    fn is_known(name: &str) -> bool {
        matches!(
            name,
            "notSubmitted" | "running" | "stopped" | "unknown" | "submitted"
        )
    }
}

impl Step {
    /// True for the stored name of a kind of step.
    fn is_known(name: &str) -> bool {
        matches!(name, "upload" | "create" | "update" | "readBack")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::submission::SubmissionRecord;

    /// Reads a record with these members, and checks that it is written back unchanged.
    fn read(stored: &Value) -> Result<SubmissionRecord, serde_json::Error> {
        let mut whole = json!({"guid": null, "sent": null, "attempts": [], "refused": null,
            "target": null, "documents": {}, "answer": null, "doubtSince": null,
            "notFoundSince": null, "history": []});
        let members = stored.as_object().unwrap().clone();
        whole.as_object_mut().unwrap().extend(members);
        let record = serde_json::from_value(whole.clone())?;
        assert_eq!(serde_json::to_value(&record).unwrap(), whole);
        Ok(record)
    }

    #[test]
    fn a_state_or_step_of_a_newer_version_is_in_doubt_and_written_back_unchanged() {
        let at = "2026-03-10T09:30:00Z";
        for newer in [
            json!({"state": "scheduled", "at": at, "slot": {"queue": 7}}),
            json!({"state": "running", "step": "sign", "since": at}),
            json!({"state": "running", "step": {"sign": {"page": 2}}, "since": at}),
            json!({"state": "stopped", "step": "sign", "failure": {"kind": "notFound"}, "at": at,
                "in_doubt": false}),
        ] {
            let record = read(&newer).unwrap();
            assert!(record.is_in_doubt());
            let SubmissionState::Unknown { error, since } = &record.state else {
                panic!("{:?}", record.state);
            };
            assert_eq!(*since, at.parse().unwrap());
            assert!(error.message().contains("newer version"));
        }
    }

    #[test]
    fn an_error_or_lookup_of_a_newer_version_is_written_back_unchanged() {
        let at = "2026-03-10T09:30:00Z";
        let newer = json!({"kind": "quotaUsedUp", "left": {"hours": 2}});
        for failed in [
            json!({"state": "stopped", "step": "create", "failure": newer, "at": at,
                "in_doubt": false}),
            json!({"state": "unknown", "failure": newer, "since": at}),
        ] {
            let record = read(&failed).unwrap();
            let (SubmissionState::Stopped { error, .. } | SubmissionState::Unknown { error, .. }) =
                record.state
            else {
                panic!("{:?}", record.state);
            };
            assert!(error.message().contains("newer version"));
            assert!(error.may_have_arrived());
        }
        for lookup in [
            json!({"look": "byPhone", "minutes": 3}),
            json!({"look": "failed", "failure": newer}),
        ] {
            let record = json!({"state": "unknown", "failure": {"kind": "timeout", "host": "a"},
                "since": at, "lastLook": lookup});
            let lookup = read(&record).unwrap().last_lookup.unwrap();
            assert!(lookup.message().contains("newer version"));
        }
        let event = json!({"at": at, "event": "inDoubt", "failure": newer});
        let record = read(&json!({"state": "notSubmitted", "history": [event]})).unwrap();
        assert!(record.history[0].kind.message().contains("newer version"));
    }

    #[test]
    fn wrong_values_of_a_known_state_are_damage() {
        let failure = json!({"kind": "notFound"});
        for damaged in [
            json!({"state": "submitted", "at": 5}),
            json!({"state": "running", "step": "create"}),
            json!({"state": 5}),
            json!({"at": "2026-03-10T09:30:00Z"}),
            json!({"state": "stopped", "step": 5, "failure": failure, "at": "2026-03-10T09:30:00Z"}),
        ] {
            assert!(read(&damaged).is_err(), "{damaged}");
        }
    }

    #[test]
    fn every_state_and_step_is_known_by_its_stored_name() {
        let at = Timestamp::UNIX_EPOCH;
        let sha256 = String::new();
        let steps = [
            Step::Upload { sha256 },
            Step::Create,
            Step::Update,
            Step::ReadBack,
        ];
        for step in steps {
            // The compiler says here when a kind is missing above.
            match step {
                Step::Upload { .. } | Step::Create | Step::Update | Step::ReadBack => {}
            }
            let name = match serde_json::to_value(&step).unwrap() {
                Value::String(name) => name,
                Value::Object(step) => step.keys().next().unwrap().clone(),
                other => panic!("{other}"),
            };
            assert!(Step::is_known(&name), "{name}");
        }
        let (step, error) = (Step::Create, ApiError::NotFound);
        let states = [
            SubmissionState::NotSubmitted,
            SubmissionState::Running {
                step: step.clone(),
                since: at,
            },
            SubmissionState::Stopped {
                step,
                error: error.clone(),
                at,
                in_doubt: false,
            },
            SubmissionState::Unknown { error, since: at },
            SubmissionState::Submitted { at },
        ];
        for state in states {
            match state {
                SubmissionState::NotSubmitted
                | SubmissionState::Running { .. }
                | SubmissionState::Stopped { .. }
                | SubmissionState::Unknown { .. }
                | SubmissionState::Submitted { .. } => {}
            }
            let stored = serde_json::to_value(&state).unwrap();
            let name = stored[STATE].as_str().unwrap();
            assert!(SubmissionState::is_known(name), "{name}");
        }
    }
}
