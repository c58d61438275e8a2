### Tasks of a review: the fields and documents that a person has marked for CM.com’s comment.

task-title = Mark fields
task-hint = Tick what the comment asks you to change. What you tick shows the comment and stays in the checklist until you change it
task-comment = CM.com: { $comment }
task-named-title = Named in the comment
task-none-named-hint = We found no field or document in the comment
task-mark-button = Mark
task-at-input = Reviewer: { $comment }
task-word = Marked
task-remove-button = Remove mark from { $label }
task-item = Reviewer’s comment: { $label }
task-progress = { $total ->
    [one] { $done } of { $total } marked field changed
   *[other] { $done } of { $total } marked fields changed
}
task-decided-again-notice = CM.com has decided about this profile again. Nothing was marked. Open “Mark fields” again for the new comment
