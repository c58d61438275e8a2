//! What is marked in a draft for CM.com's comment, as `show` tells it.

use serde_json::{Value, json};

use crate::domain::country_requirements::ApplicableRequirements;
use crate::domain::decision::ShownTask;
use crate::domain::draft::Draft;

fn tasks(draft: &Draft) -> Vec<ShownTask> {
    draft.review_tasks(&ApplicableRequirements::default())
}

/// A line for people for each mark.
pub(super) fn lines(draft: &Draft) -> Vec<String> {
    let line = |task: ShownTask| {
        let state = if task.is_done { "changed" } else { "to do" };
        format!("{} ({state})", task.label)
    };
    tasks(draft).into_iter().map(line).collect()
}

/// The marks for programs.
pub(super) fn data(draft: &Draft) -> Value {
    let data = |task: ShownTask| {
        json!({
            "field": task.path.field,
            "label": task.label,
            "changed": task.is_done,
        })
    };
    tasks(draft).into_iter().map(data).collect()
}
