//! The findings of a draft, and those of them that the form shows.

use jiff::Timestamp;

use super::{PaperState, State, Thumbnail};
use crate::domain::approval::{Answer, ApprovalStatus};
use crate::domain::attachment::{MediaType, PreviewError};
use crate::domain::checklist::Checklist;
use crate::domain::country_requirements::{ApplicableRequirements, RequirementsQuery};
use crate::domain::decision::ShownTask;
use crate::domain::defect::Defect;
use crate::domain::draft::Draft;
use crate::domain::fields::FieldId;
use crate::domain::finding::{FieldPath, Finding, FindingKind};
use crate::domain::library_document::DocumentDates;
use crate::domain::preflight::{KnownDocument, preflight};
use crate::domain::requirement_changes::NewRequirement;
use crate::domain::submission::Stage;
use crate::domain::validate::{sort, unreadable, validate};

impl State {
    /// The queries about a draft's countries that were never answered: what they ask for can't be
    /// checked.
    pub fn unanswered_queries(&self, draft: &Draft) -> Vec<RequirementsQuery> {
        let known = self.account_requirements();
        let mut queries = RequirementsQuery::of(&draft.content.profile);
        queries.retain(|query| !known.is_some_and(|known| known.answers(query)));
        queries
    }

    /// The checklist of the open draft, with the findings that its form shows.
    pub fn checklist(&self, draft: &Draft) -> Checklist {
        let applicable = self.applicable_requirements(draft);
        let mut checklist = Checklist::of(
            &draft.content,
            &applicable,
            self.shown_findings(),
            self.open_tasks(),
        );
        if !draft.submission.is_submitted() && !self.unanswered_queries(draft).is_empty() {
            checklist.add_unknown_requirements();
        }
        let record = &draft.submission;
        let refused = record.current_answer().and_then(Answer::approval);
        if let Some(status @ (ApprovalStatus::Rejected | ApprovalStatus::Incomplete)) = &refused
            && !record.is_deleted()
        {
            checklist.add_refusal(status, draft.changes_since_sent() > 0);
        }
        if draft.submission.stage() == Stage::Approved {
            checklist.add_missing(&self.missing_since_approval(draft));
        } else if let Some(known) = self.account_requirements() {
            let country = draft.content.profile.country_code.trim();
            checklist.add_dates(&known.new_since(country, draft.created_at));
        }
        checklist
    }

    /// What an approved profile does not meet, of what its country asks for since its approval.
    pub fn missing_since_approval(&self, draft: &Draft) -> Vec<NewRequirement<'_>> {
        let target = draft.submission.target.as_ref();
        let known = target.and_then(|target| self.requirements.accounts.get(&target.account));
        known.map_or_else(Vec::new, |known| known.missing_since_approval(draft))
    }

    /// When what the country of a draft asks for was last changed, as far as that is known.
    pub(in crate::app) fn requirements_since(&self, draft: &Draft) -> Option<Timestamp> {
        let target = draft.submission.target.as_ref();
        let account = target.map(|target| target.account);
        let account = account.or(self.settings.account_in_use)?;
        let known = self.requirements.accounts.get(&account)?;
        let current = known
            .requirements
            .get(draft.content.profile.country_code.trim())?;
        Some(current.since())
    }

    /// The known requirements of a draft's countries. For a submitted draft only those that can
    /// still be met by sending something; for an approved one none.
    pub fn applicable_requirements(&self, draft: &Draft) -> ApplicableRequirements<'_> {
        let Some(known) = self.account_requirements() else {
            return ApplicableRequirements::default();
        };
        let record = &draft.submission;
        if record.stage() == Stage::Approved {
            return ApplicableRequirements::default();
        }
        let mut applicable = known.applicable_to(&draft.content.profile);
        if record.is_submitted() {
            applicable
                .requirements
                .retain(|requirement| requirement.is_document());
        }
        applicable
    }

    /// The defect that makes a document unreadable, by the hash of its content, once it was
    /// checked.
    pub fn defect_of(&self, sha256: &str) -> Option<Defect> {
        match self.thumbnails.get(sha256)? {
            Thumbnail::Unavailable(PreviewError::Defect(defect)) => Some(*defect),
            Thumbnail::Unavailable(
                PreviewError::TooLarge | PreviewError::TooMuch | PreviewError::Unsupported,
            )
            | Thumbnail::Loading
            | Thumbnail::Loaded(_) => None,
        }
    }

    /// True once a document was opened, whatever came of it.
    pub(in crate::app) fn is_looked_at(&self, sha256: &str) -> bool {
        let thumbnail = self.thumbnails.get(sha256);
        thumbnail.is_some_and(|thumbnail| *thumbnail != Thumbnail::Loading)
    }

    /// The defect of each attachment of a draft.
    pub(in crate::app) fn defects_of(&self, draft: &Draft) -> impl Iterator<Item = Option<Defect>> {
        let attachments = draft.content.attachments.iter();
        attachments.map(|attachment| self.defect_of(&attachment.sha256))
    }

    /// All findings of a draft, in the order of its form.
    pub(in crate::app) fn findings_of(&self, draft: &Draft) -> Vec<Finding> {
        let mut findings = validate(&draft.content, &self.applicable_requirements(draft));
        // CM.com does not read the documents of an approved profile again.
        if draft.submission.stage() != Stage::Approved {
            let attachments = &draft.content.attachments;
            findings.extend(unreadable(attachments, |sha256| self.defect_of(sha256)));
        }
        findings.extend(self.preflight_of(draft));
        findings.extend(draft.problems_from_server());
        sort(&mut findings, &draft.content.profile);
        findings
    }

    /// What is known of a document, by the hash of its content.
    pub fn known_document(&self, sha256: &str) -> KnownDocument<'_> {
        let paper = match self.papers.get(sha256) {
            Some(PaperState::Read(paper)) => Some(paper.as_ref()),
            Some(PaperState::Reading | PaperState::Unknown(_)) | None => None,
        };
        KnownDocument {
            paper,
            dates: self.document_dates.get(sha256).copied().unwrap_or_default(),
        }
    }

    /// The documents of a draft whose text was never asked for.
    pub(in crate::app) fn unread_papers(&self, draft: &Draft) -> Vec<String> {
        let attachments = draft.content.attachments.iter();
        let unread = attachments.filter(|attachment| {
            attachment.media_type == MediaType::Pdf && !self.papers.contains_key(&attachment.sha256)
        });
        unread.map(|attachment| attachment.sha256.clone()).collect()
    }

    /// What the texts and the dates of the documents say.
    fn preflight_of(&self, draft: &Draft) -> Vec<Finding> {
        let applicable = self.applicable_requirements(draft);
        let is_approved = draft.submission.stage() == Stage::Approved;
        let about = (self.now.today(), is_approved);
        preflight(&draft.content, &applicable, about, |sha256| {
            self.known_document(sha256)
        })
    }

    /// What the findings about documents depend on besides their content, for each attachment of a draft.
    pub(in crate::app) fn documents_known(
        &self,
        draft: &Draft,
    ) -> impl Iterator<Item = (bool, DocumentDates)> {
        let attachments = draft.content.attachments.iter();
        attachments.map(|attachment| {
            let known = self.known_document(&attachment.sha256);
            (known.paper.is_some(), known.dates)
        })
    }

    /// The same without those from the server, which are about what was sent before.
    pub(in crate::app) fn local_findings_of(&self, draft: &Draft) -> Vec<Finding> {
        let mut findings = self.findings_of(draft);
        findings.retain(|finding| finding.kind != FindingKind::Server);
        findings
    }

    /// The tasks of the open draft that are not done.
    pub fn open_tasks(&self) -> impl Iterator<Item = &ShownTask> {
        let tasks = self.editor.iter().flat_map(|editor| &editor.tasks);
        tasks.filter(|task| !task.is_done)
    }

    /// The task at an input that is not done, if there is one.
    pub fn task_at(&self, path: &FieldPath) -> Option<&ShownTask> {
        // That of the list of addresses stands at the first of them.
        let first_address = FieldPath::item(FieldId::EmailAddresses, 0);
        let whole = FieldPath::from(FieldId::EmailAddresses);
        self.open_tasks()
            .find(|task| task.path == *path || (*path == first_address && task.path == whole))
    }

    /// The findings that the form shows at an input.
    pub fn findings_at<'a>(&'a self, path: &'a FieldPath) -> impl Iterator<Item = &'a Finding> {
        self.shown_findings()
            .filter(move |finding| finding.path == *path)
    }

    /// All findings that the form shows, in the order of the form.
    pub fn shown_findings(&self) -> impl Iterator<Item = &Finding> {
        let visibility = self.open_draft().map(|draft| &draft.visibility);
        let editor = self.editor.iter();
        editor
            .flat_map(|editor| &editor.findings)
            .filter(move |finding| visibility.is_some_and(|visibility| visibility.shows(finding)))
    }
}
