//! How long a profile is in review, as a text.

use jiff::Timestamp;

use crate::app::state::State;
use crate::domain::submission::Stage;
use crate::i18n::tr;

/// The day of the review beside the usual ones, and whether it takes longer. `None` for a profile that is not in
/// review, or when too few reviews for its country are known.
pub(super) fn review_age(
    state: &State,
    at_server: Stage,
    country: &str,
    submitted_at: Option<Timestamp>,
) -> Option<(String, bool)> {
    if at_server != Stage::InReview {
        return None;
    }
    let (now, following) = (state.now.wall, &state.following);
    let age = following.review_age(country, submitted_at, now)?;
    let (from, to) = age.usual?;
    let text = if from == to {
        tr!("review-day-one", day = age.day, usual = to)
    } else {
        tr!("review-day", day = age.day, from = from, to = to)
    };
    Some((text, age.is_overdue))
}
