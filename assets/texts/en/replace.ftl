### One document in place of another one, in all profiles that have it.

replace-in-use-reason = { $holder } is using this profile
replace-being-sent-reason = It is being submitted
replace-gone-reason = It is in the trash or was deleted
replace-not-there-reason = It has two lists of documents, or no longer has this one. Open it to choose
replace-has-new-reason = It has the new document already

replace-title = { $count ->
    [one] Replace “{ $name }” in 1 profile
   *[other] Replace “{ $name }” in { $count } profiles
}
replace-progress = One moment…
replace-review-button = Review
replace-summary = { $count ->
    [0] “{ $name }” can’t replace it in any profile now
    [one] “{ $name }” will replace it in 1 profile. Nothing is sent
   *[other] “{ $name }” will replace it in { $count } profiles. Nothing is sent
}
replace-confirm-button = { $count ->
    [one] Replace in 1 profile
   *[other] Replace in { $count } profiles
}
replace-changes = Changes
replace-needs-sending = Changes. It was submitted, so send its changes afterwards
replace-left-out = Left out. { $why }
replace-same-error = “{ $name }” is the same document. Choose another file
replace-done-notice = { $count ->
    [0] Nothing was replaced
    [one] “{ $name }” is now in 1 profile
   *[other] “{ $name }” is now in { $count } profiles
}
replace-send-notice = { $count ->
    [one] 1 of them was submitted: open it and send the changes
   *[other] { $count } of them were submitted: open each and send the changes
}
replace-left-out-notice = Left out: { $names }
