//! A row of the list of profiles: what is shown of a draft without reading all of it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::approval::ApprovalStatus;
use super::country::fold;
use super::draft::Draft;
use super::history::{Event, EventKind};
use super::submission::{Stage, SubmissionRecord, SubmissionState};
use crate::i18n::tr;

/// The values that a list of profiles shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileRow {
    pub id: Uuid,
    /// Blank for a profile without a name.
    pub name: String,
    pub company: String,
    /// As typed.
    pub register_number: String,
    pub city: String,
    /// The country of the numbers, as typed.
    pub country: String,
    /// The API's names of the number types.
    pub number_types: Vec<String>,
    pub stage: Stage,
    pub status: ProfileStatus,
    /// The server's comment on the status.
    pub comment: String,
    /// The id of the profile at the server.
    pub guid: Option<Uuid>,
    pub account_name: String,
    pub changed_at: Timestamp,
    pub submitted_at: Option<Timestamp>,
    /// The time at which the server's last decision was received.
    pub decided_at: Option<Timestamp>,
    /// True while the server has the profile, or may have it, and has not decided about it. Then the
    /// trash keeps it.
    pub is_undecided: bool,
    /// Since when it is in the trash. The library knows it, not the draft.
    pub trashed_at: Option<Timestamp>,
}

impl ProfileRow {
    pub fn of(draft: &Draft) -> Self {
        let profile = &draft.content.profile;
        let record = &draft.submission;
        let answer = record.current_answer();
        let comment = answer.and_then(|answer| answer.status_comment.clone());
        let target = record.target.as_ref();
        let decided_at = record.is_decided().then(|| record.status_since());
        let submitted = record.is_submitted() || record.is_in_doubt();
        Self {
            id: draft.id,
            name: profile.name.trim().to_owned(),
            company: profile.company_name.trim().to_owned(),
            register_number: profile.business_register_number.trim().to_owned(),
            city: profile.city.trim().to_owned(),
            country: profile.country_code.trim().to_owned(),
            number_types: profile.phone_number_types.clone(),
            stage: record.stage(),
            status: draft.status(),
            comment: comment.unwrap_or_default(),
            guid: record.guid.filter(|_| submitted),
            account_name: target.map_or_else(String::new, |target| target.account_name.clone()),
            changed_at: draft.changed_at,
            submitted_at: record.submitted_at(),
            decided_at: decided_at.flatten(),
            is_undecided: record.is_undecided(),
            trashed_at: None,
        }
    }

    /// The name shown to people.
    pub fn title(&self) -> &str {
        match self.name.as_str() {
            "" => tr!("profile-untitled"),
            name => name,
        }
    }
}

/// All that the search of the list looks in, folded: any part of it may be typed.
pub fn search_text(draft: &Draft) -> String {
    let profile = &draft.content.profile;
    let contact = format!(
        "{} {}",
        profile.contact_first_name, profile.contact_last_name
    );
    let record = &draft.submission;
    let account = record
        .target
        .as_ref()
        .map(|target| target.account_name.as_str());
    let comment = record
        .current_answer()
        .and_then(|answer| answer.status_comment.as_deref());
    let texts = [
        Some(profile.name.as_str()),
        Some(&profile.company_name),
        Some(&profile.business_register_number),
        Some(&profile.city),
        Some(&contact),
        account,
        comment,
    ];
    let texts = texts.into_iter().flatten();
    let texts = texts.chain(profile.email_addresses.iter().map(String::as_str));
    let folded: Vec<String> = texts.map(fold).filter(|text| !text.is_empty()).collect();
    // A line break is in no folded text, so nothing is found across two of them.
    folded.join("\n")
}

/// The state of a profile in a word.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum ProfileStatus {
    Draft,
    /// A submission was stopped, and the server does not have the profile.
    NotSubmitted,
    Submitting,
    /// It is not known whether the server has the profile.
    Unknown,
    Submitted,
    /// The server no longer has the profile.
    NotFound,
    Deleted,
    /// The server approved the profile, and it was changed here since it was sent.
    ApprovedUnsent,
    /// The status as the server wrote it.
    Reported(String),
}

/// The prefix of a reported status in its text form.
const REPORTED: &str = "reported:";

impl ProfileStatus {
    pub fn label(&self) -> &str {
        match self {
            Self::Draft => tr!("profile-state-draft"),
            Self::NotSubmitted => tr!("profile-state-not-submitted"),
            Self::Submitting => tr!("profile-state-submitting"),
            Self::Unknown => tr!("profile-state-unknown"),
            Self::Submitted => tr!("profile-state-submitted"),
            Self::NotFound => tr!("profile-state-not-found"),
            Self::Deleted => tr!("profile-state-deleted"),
            Self::ApprovedUnsent => tr!("profile-state-approved-unsent"),
            Self::Reported(word) => ApprovalStatus::from_word(word)
                .known_label()
                .unwrap_or(word),
        }
    }

    /// The status as a text that is stored.
    pub fn to_text(&self) -> String {
        let name = match self {
            Self::Draft => "draft",
            Self::NotSubmitted => "notSubmitted",
            Self::Submitting => "submitting",
            Self::Unknown => "unknown",
            Self::Submitted => "submitted",
            Self::NotFound => "notFound",
            Self::Deleted => "deleted",
            Self::ApprovedUnsent => "approvedUnsent",
            Self::Reported(word) => return format!("{REPORTED}{word}"),
        };
        name.to_owned()
    }

    /// Reads the result of [`to_text`](Self::to_text); `None` for any other text.
    pub fn from_text(text: &str) -> Option<Self> {
        Some(match text {
            "draft" => Self::Draft,
            "notSubmitted" => Self::NotSubmitted,
            "submitting" => Self::Submitting,
            "unknown" => Self::Unknown,
            "submitted" => Self::Submitted,
            "notFound" => Self::NotFound,
            "deleted" => Self::Deleted,
            "approvedUnsent" => Self::ApprovedUnsent,
            other => Self::Reported(other.strip_prefix(REPORTED)?.to_owned()),
        })
    }
}

impl From<ProfileStatus> for String {
    fn from(status: ProfileStatus) -> Self {
        status.to_text()
    }
}

impl TryFrom<String> for ProfileStatus {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::from_text(&text).ok_or(text)
    }
}

impl Draft {
    /// The state in a word, with changes that were not sent.
    pub fn status(&self) -> ProfileStatus {
        let is_approved = self.submission.stage() == Stage::Approved;
        match self.submission.status() {
            ProfileStatus::Reported(_) if is_approved && self.changes_since_sent() > 0 => {
                ProfileStatus::ApprovedUnsent
            }
            status => status,
        }
    }
}

impl SubmissionRecord {
    /// The state in a word.
    pub fn status(&self) -> ProfileStatus {
        let reported = self
            .answer
            .as_ref()
            .and_then(|answer| answer.status.clone());
        match (&self.state, reported) {
            (SubmissionState::Running { .. }, _) => ProfileStatus::Submitting,
            (SubmissionState::Unknown { .. }, _) => ProfileStatus::Unknown,
            _ if self.not_found_since.is_some() => ProfileStatus::NotFound,
            _ if self.is_deleted() => ProfileStatus::Deleted,
            (_, Some(word)) => ProfileStatus::Reported(word),
            (SubmissionState::NotSubmitted, None) => ProfileStatus::Draft,
            (SubmissionState::Stopped { .. }, None) => ProfileStatus::NotSubmitted,
            (SubmissionState::Submitted { .. }, None) => ProfileStatus::Submitted,
        }
    }

    /// True when the profile was brought in then: when it was submitted is not known.
    fn was_brought_in(&self, at: Timestamp) -> bool {
        let is_it =
            |event: &Event| event.at == at && matches!(event.kind, EventKind::BroughtIn { .. });
        self.history.iter().any(is_it)
    }

    /// The time of the submission, once the server has the profile and if it was submitted from here.
    pub fn submitted_at(&self) -> Option<Timestamp> {
        match self.state {
            SubmissionState::Submitted { at } => Some(at).filter(|at| !self.was_brought_in(*at)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::approval::Answer;
    use crate::domain::payload::Payload;

    #[test]
    fn an_approved_profile_says_that_changes_were_not_sent() {
        let mut draft = Draft::new(Uuid::from_u128(1), Timestamp::UNIX_EPOCH);
        draft.submission.state = SubmissionState::Submitted {
            at: Timestamp::UNIX_EPOCH,
        };
        draft.submission.sent = Some(Payload::of(&draft));
        for (word, changed) in [
            ("Approved", ProfileStatus::ApprovedUnsent),
            ("Rejected", ProfileStatus::Reported("Rejected".to_owned())),
        ] {
            draft.content.profile.contact_first_name = String::new();
            draft.submission.answer = Some(Answer {
                received_at: Timestamp::UNIX_EPOCH,
                status: Some(word.to_owned()),
                status_comment: None,
                deleted_on: None,
                raw: serde_json::Map::new(),
            });
            let unchanged = ProfileStatus::Reported(word.to_owned());
            assert_eq!(ProfileRow::of(&draft).status, unchanged);
            draft.content.profile.contact_first_name = "Anna".to_owned();
            assert_eq!(ProfileRow::of(&draft).status, changed);
        }
        let text = ProfileStatus::ApprovedUnsent.to_text();
        assert_eq!(
            ProfileStatus::from_text(&text),
            Some(ProfileStatus::ApprovedUnsent)
        );
        assert_eq!(
            ProfileStatus::ApprovedUnsent.label(),
            "Approved, changes not sent"
        );
    }
}
