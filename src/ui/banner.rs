//! The banner above the form: where the profile stands, what CM.com wrote about it, and what can be done next.

mod next_steps;

use egui::{Color32, Frame, Margin, ProgressBar, Rect, RichText, Ui};

use jiff::Timestamp;

use crate::app::action::Action;
use crate::app::state::{PollingError, State, Submitting};
use crate::domain::api_error::{self, ApiError};
use crate::domain::approval::{Answer, ApprovalStatus};
use crate::domain::attachment::size_text;
use crate::domain::checklist::Checklist;
use crate::domain::draft::Draft;
use crate::domain::finding::FindingKind;
use crate::domain::submission::{Stage, SubmissionState, not_found};
use crate::domain::text::{Piece, pieces};
use crate::i18n::tr;

use super::accessibility;
use super::command::Command;
use super::remembered_size::{remember, remembered};
use super::review_age::review_age;
use super::theme::{self, RADIUS, STEP, palette};
use super::time_format::{clock_time, day_and_time};
use super::ui_state::UiState;
use super::widgets::chip_ui;

/// The least width for the text, with the buttons beside it.
const TEXT_WIDTH: f32 = 300.0;
/// The height of the comment from which on it scrolls.
const MAX_COMMENT: f32 = 84.0;

/// Takes the room of the banner, which [`banner_ui`] draws after the form, so that the Tab key comes to its buttons
/// after the last input.
pub(super) fn take_place(ui: &mut Ui) -> Rect {
    let height = remembered(ui, height_id());
    let (_, place) = ui.allocate_space(egui::vec2(ui.available_width(), height));
    place
}

fn height_id() -> egui::Id {
    egui::Id::unique("height of the banner")
}

/// What the banner is about, all that its parts need.
struct Banner<'a> {
    state: &'a State,
    draft: &'a Draft,
    checklist: &'a Checklist,
    is_read_only: bool,
}

pub(super) fn banner_ui(
    ui: &mut Ui,
    place: Rect,
    (state, draft, checklist): (&State, &Draft, &Checklist),
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let is_read_only = state.is_open_read_only();
    let banner = Banner {
        state,
        draft,
        checklist,
        is_read_only,
    };
    let room = egui::UiBuilder::new().id_salt("banner").max_rect(place);
    let shown = ui.scope_builder(room, |ui| {
        accessibility::region(ui, tr!("banner-title"));
        let (_, ground) = banner.tones(ui);
        Frame::new()
            .fill(ground)
            .corner_radius(RADIUS)
            .inner_margin(Margin::symmetric(12, 8))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                // Other buttons have another width, which is measured anew.
                let id = banner.buttons_id();
                let buttons = remembered(ui, id);
                let gap = 3.0 * STEP;
                if ui.available_width() < TEXT_WIDTH + gap + buttons {
                    banner.text_ui(ui);
                    ui.add_space(STEP);
                    ui.horizontal_wrapped(|ui| banner.buttons_ui(ui, ui_state, actions));
                    return;
                }
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = gap;
                    ui.vertical(|ui| {
                        ui.set_width(ui.available_width() - buttons - gap);
                        banner.text_ui(ui);
                    });
                    let shown = ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = 2.0 * STEP;
                        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
                        banner.buttons_ui(ui, ui_state, actions);
                        ui.min_rect().width()
                    });
                    remember(ui, id, shown.inner);
                });
            });
        ui.min_rect().height()
    });
    remember(ui, height_id(), shown.inner);
}

impl Banner<'_> {
    /// What decides which buttons there are, and how wide.
    fn buttons_id(&self) -> egui::Id {
        let state = self.state;
        let record = &self.draft.submission;
        egui::Id::unique((
            "buttons of the banner",
            (self.draft.id, std::mem::discriminant(&record.state)),
            (record.stage(), state.shows_values()),
            state.submitting_open().is_some(),
            (state.editor.as_ref()).is_some_and(|editor| editor.changes_since_sent > 0),
            Command::Check.label(),
        ))
    }

    fn answer(&self) -> Option<&Answer> {
        self.draft.submission.current_answer()
    }

    fn approval(&self) -> Option<ApprovalStatus> {
        self.answer().and_then(Answer::approval)
    }

    /// What CM.com wrote about the status.
    fn comment(&self) -> Option<&str> {
        let comment = self.answer()?.status_comment.as_deref()?;
        (!comment.trim().is_empty()).then_some(comment)
    }

    /// The colours of the text and of the ground.
    fn tones(&self, ui: &Ui) -> (Color32, Color32) {
        let colours = palette(ui);
        let record = &self.draft.submission;
        match &record.state {
            SubmissionState::Unknown { .. } => (colours.warning, colours.warning_ground),
            SubmissionState::Stopped { error, .. } if *error != ApiError::Cancelled => {
                (colours.danger, colours.danger_ground)
            }
            _ if record.not_found_since.is_some() => (colours.danger, colours.danger_ground),
            _ => match record.stage() {
                Stage::NeedsAction => (colours.danger, colours.danger_ground),
                Stage::Approved => (colours.success, colours.success_ground),
                Stage::Draft | Stage::InReview | Stage::Deleted => (colours.text, colours.raised),
            },
        }
    }

    fn text_ui(&self, ui: &mut Ui) {
        ui.spacing_mut().item_spacing.y = 2.0;
        if let Some(job) = self.state.submitting_open() {
            return progress_ui(ui, job);
        }
        match &self.draft.submission.state {
            SubmissionState::Stopped {
                error, in_doubt, ..
            } => self.stopped_ui(ui, error, *in_doubt),
            SubmissionState::Unknown { error, .. } => self.unknown_ui(ui, error),
            SubmissionState::NotSubmitted | SubmissionState::Running { .. } => self.draft_ui(ui),
            SubmissionState::Submitted { .. } => self.submitted_ui(ui),
        }
    }

    /// The status and a sentence beside it, which is announced.
    fn headline_ui(&self, ui: &mut Ui, text: &str) {
        self.headline_of_ui(ui, text, None);
    }

    /// The same, with the time since when it is known.
    fn headline_of_ui(&self, ui: &mut Ui, text: &str, at: Option<Timestamp>) {
        let (colour, _) = self.tones(ui);
        // An id by text: otherwise it is not read out again when it changes.
        let id = ui.scope_id().with(("headline", text));
        ui.scope_builder(egui::UiBuilder::new().scope_id(id), |ui| {
            ui.horizontal_wrapped(|ui| {
                chip_ui(ui, self.draft.submission.stage(), &self.draft.status());
                if let Some(at) = at {
                    let at = clock_time(ui, at, self.state.now.wall);
                    ui.label(RichText::new(at).size(theme::SMALL + 0.5));
                }
                let text = RichText::new(text).strong().color(colour);
                accessibility::announced(&ui.label(text));
            });
        });
    }

    fn draft_ui(&self, ui: &mut Ui) {
        let progress = self.checklist.progress();
        let text = if progress.is_done() {
            tr!("banner-ready").to_owned()
        } else {
            tr!(
                "checklist-progress",
                done = progress.done,
                total = progress.total
            )
        };
        self.headline_ui(ui, &text);
        if self.draft.visibility.checked && progress.problems == 0 && progress.warnings > 0 {
            let findings = self.state.shown_findings();
            let is_incomplete = { findings }.any(|one| one.kind == FindingKind::Incomplete);
            let text = if is_incomplete {
                tr!("check-ok-incomplete")
            } else {
                tr!("check-ok-warnings")
            };
            small_ui(ui, text);
        }
    }

    /// The error, and what was kept.
    fn stopped_ui(&self, ui: &mut Ui, error: &ApiError, in_doubt: bool) {
        let outcome = match (self.draft.submission.is_submitted(), in_doubt) {
            (true, true) => tr!("submit-outcome-changes-unknown"),
            (true, false) => tr!("submit-outcome-changes-not-sent"),
            (false, _) => tr!("submit-outcome-nothing-submitted"),
        };
        self.headline_ui(ui, &format!("{}. {outcome}", error.message()));
        if let ApiError::Refused {
            general, findings, ..
        } = error
            && !findings.is_empty()
        {
            for message in general {
                line_ui(ui, api_error::explanation_shown(message));
            }
        }
        small_ui(ui, &kept_hint(self.draft));
        self.comment_ui(ui);
    }

    fn unknown_ui(&self, ui: &mut Ui, error: &ApiError) {
        self.headline_ui(ui, tr!("submit-unknown-title"));
        line_ui(ui, &error.message());
        if let Some(outcome) = &self.draft.submission.last_lookup {
            line_ui(ui, &outcome.message());
        }
        small_ui(ui, tr!("submit-unknown-hint"));
    }

    fn submitted_ui(&self, ui: &mut Ui) {
        let (state, record) = (self.state, &self.draft.submission);
        let when = |at| clock_time(ui, at, state.now.wall);
        let (text, next) = if let Some(since) = record.not_found_since {
            let hint = tr!("approval-not-found-hint", time = when(since));
            (not_found(), hint)
        } else if record.is_deleted_by_us() {
            let at = record.deleted_at().unwrap_or(state.now.wall);
            let at = day_and_time(ui, at, state.now.wall);
            let text = tr!("approval-deleted-by-us", time = at);
            return self.deleted_ui(ui, &text);
        } else if record.is_deleted() {
            let hint = tr!("approval-deleted-hint").to_owned();
            (hint, String::new())
        } else if let Some(status) = self.approval() {
            // Without its account and in the trash the status is not checked automatically.
            let is_checked = state.open_trashed_since().is_none()
                && state.polling.failures.get(&self.draft.id) != Some(&PollingError::NoAccount);
            let is_missing = status.is_waiting() && !self.checklist.progress().is_done();
            let next = match (is_checked, is_missing) {
                (false, _) => "",
                (true, true) => tr!("approval-waiting-missing-hint"),
                (true, false) => status.next(),
            };
            // The comment says more.
            let meaning = if self.comment().is_some() {
                ""
            } else {
                status.meaning()
            };
            (meaning.to_owned(), next.to_owned())
        } else {
            (tr!("form-unchanged-hint").to_owned(), String::new())
        };
        let at = self.answer().and(record.status_since());
        self.headline_of_ui(ui, &text, at);
        self.comment_ui(ui);
        if !next.is_empty() {
            small_ui(ui, &next);
        }
        if record.is_deletion_in_doubt() {
            let text = tr!("approval-deletion-in-doubt-hint");
            let text = RichText::new(text).color(palette(ui).warning);
            ui.add(egui::Label::new(text).wrap());
        }
        self.review_age_ui(ui);
        if let Some(error) = state.polling.failures.get(&self.draft.id) {
            let text = RichText::new(error.message()).color(palette(ui).danger);
            ui.add(egui::Label::new(text).wrap());
        }
        if let Some(hold) = state.hold_of(self.draft) {
            let time = clock_time(ui, hold.until_wall, state.now.wall);
            line_ui(ui, &tr!("approval-check-later-hint", time = time));
        }
    }

    /// A person had the profile deleted.
    fn deleted_ui(&self, ui: &mut Ui, text: &str) {
        self.headline_ui(ui, text);
        small_ui(ui, tr!("approval-deleted-by-us-hint"));
    }

    /// How long the profile is in review, beside what is usual for its country.
    fn review_age_ui(&self, ui: &mut Ui) {
        let (record, profile) = (&self.draft.submission, &self.draft.content.profile);
        let country = profile.country_code.trim();
        let age = review_age(self.state, record.stage(), country, record.submitted_at());
        let Some((text, is_overdue)) = age else {
            return;
        };
        let text = RichText::new(text).size(theme::SMALL + 0.5);
        let text = if is_overdue {
            text.color(palette(ui).warning)
        } else {
            text
        };
        ui.add(egui::Label::new(text).wrap());
    }

    /// The server's comment. A web address in it opens only when it is clicked.
    fn comment_ui(&self, ui: &mut Ui) {
        let Some(comment) = self.comment() else {
            return;
        };
        egui::ScrollArea::vertical()
            .id_salt(("comment", self.draft.id))
            .max_height(MAX_COMMENT)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                // A row of text is as high as its letters, also when it contains a link.
                ui.spacing_mut().interact_size.y = 0.0;
                ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
                ui.horizontal_wrapped(|ui| {
                    ui.label("CM.com: ");
                    for piece in pieces(comment) {
                        match piece {
                            Piece::Plain(text) => ui.label(text),
                            Piece::Link(url) => {
                                let colour = palette(ui).text;
                                let link = theme::link_ui(ui, RichText::new(url.as_str()), colour);
                                if link.clicked() {
                                    ui.ctx().open_url(egui::OpenUrl::new_tab(&url));
                                }
                                link
                            }
                        };
                    }
                });
            });
        self.tasks_ui(ui);
    }

    /// How many of the marked parts were changed.
    fn tasks_ui(&self, ui: &mut Ui) {
        let editor = self.state.editor.as_ref();
        let tasks = editor.map_or(&[][..], |editor| &editor.tasks);
        if !tasks.is_empty() {
            let done = tasks.iter().filter(|task| task.is_done).count();
            small_ui(ui, &tr!("task-progress", done = done, total = tasks.len()));
        }
    }
}

/// The step under way, with how much of a document was sent.
fn progress_ui(ui: &mut Ui, job: &Submitting) {
    let colours = palette(ui);
    if let Some(step) = job.steps.last() {
        let text = RichText::new(step.message()).strong();
        accessibility::announced(&ui.add(egui::Label::new(text).wrap()));
    }
    if let Some((sent, total)) = job.bytes {
        #[expect(clippy::cast_precision_loss, reason = "a bar on the screen")]
        let share = sent as f32 / total.max(1) as f32;
        let text = tr!(
            "submission-upload-progress",
            sent = size_text(sent),
            total = size_text(total)
        );
        let bar = ProgressBar::new(share)
            .desired_height(6.0)
            .fill(colours.accent);
        ui.add(bar).accessible_name(text.as_str());
        small_ui(ui, &text);
    }
    small_ui(ui, tr!("form-submitting-hint"));
}

fn line_ui(ui: &mut Ui, text: &str) {
    ui.add(egui::Label::new(text).wrap());
}

fn small_ui(ui: &mut Ui, text: &str) {
    let text = RichText::new(text).size(theme::SMALL + 0.5);
    ui.add(egui::Label::new(text).wrap());
}

fn kept_hint(draft: &Draft) -> String {
    let uploaded = draft
        .content
        .attachments
        .iter()
        .filter(|attachment| draft.submission.documents.contains_key(&attachment.sha256))
        .count();
    match uploaded {
        0 => tr!("submit-draft-kept-hint").to_owned(),
        count => tr!("submit-documents-kept-hint", count = count),
    }
}
