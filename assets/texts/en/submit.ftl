### A submission: its steps, how it ended, and what can be done then.

submission-step-done = Done
submission-upload-progress = { $sent } of { $total }
submit-create-progress = Creating the profile with “{ $account }”
submit-lookup-progress = Looking for the profile
submit-status-progress = Getting the status
submit-upload-progress = Uploading “{ $name }”
submit-update-progress = Sending changes with “{ $account }”
submit-delete-progress = Deleting the profile with “{ $account }”
submit-deleted-error = CM.com has deleted this profile. To submit it again, duplicate it
submit-resubmit-button = Submit again
submit-retry-button = Try again
submit-send-anyway-button = Send again anyway
submit-look-up-button = Look again
submit-draft-kept-hint = Your draft is kept
submit-documents-kept-hint = { $count ->
    [one] Your draft is kept. 1 document is already at CM.com and won’t be uploaded again
   *[other] Your draft is kept. { $count } documents are already at CM.com and won’t be uploaded again
}
submit-unknown-title = We don’t know whether CM.com received this profile
submit-unknown-hint = Look again before you send it again. The profile is always sent with the same ID, so CM.com can tell it is the same profile
submit-problems-error = { $count ->
    [one] The profile has a problem
   *[other] The profile has { $count } problems
}
submit-progress-not-stored-error = We could not save the progress ({ $why })
submit-nothing-changed-error = Nothing has changed since the last submission
submit-fixed-fields-error = CM.com does not accept changes to these fields: { $labels }
submit-not-submitted-error = This profile has not been submitted yet
submit-id-taken-error = The profile ID you entered belongs to another profile at CM.com
submit-no-token-error = The account “{ $name }” has no product token. Enter it under Accounts
submit-changed-elsewhere-error = Another program sent or changed this profile in the meantime. Nothing more was sent from here, and the other program’s record was kept

## Why it does not begin.

submit-other-running-notice = Another profile is being submitted. Submit this one when that is done
submit-in-doubt-notice = CM.com may already have this profile. Look again, or send it again anyway
submit-unchanged-notice = No changes to send. CM.com has this profile as it is here
submit-fixed-fields-notice = CM.com does not accept changes to these fields after a profile is created: { $labels }. Duplicate the profile to submit it again as a new one
submit-sandbox-starting-notice = The sandbox is starting. Submit again in a moment
submit-account-missing-error = The account you submitted this profile with was removed or its address was changed. Add it again under Accounts, or change the address back
submit-other-account-error = This profile was submitted with the account “{ $name }”. Use that account, or duplicate the profile to submit it with another one
submit-other-address-error = This profile was submitted with the account “{ $name }” at { $base }. The account now has another address. Change the address back, or duplicate the profile to submit it to the new one
submit-other-account-id-error = This profile was submitted with the account “{ $name }” under the account ID { $guid }. The account now has another ID. Change the ID back, or duplicate the profile to submit it with the new one
submit-unknown-other-account-error = We don’t know whether CM.com received this profile with the account “{ $name }”. Select that account and use “Look again” before you send it with another one
submit-unknown-other-address-error = We don’t know whether CM.com received this profile with the account “{ $name }” at { $base }. The account now has another address. Change the address back and use “Look again” before you send the profile again
submit-unknown-other-account-id-error = We don’t know whether CM.com received this profile with the account “{ $name }” under the account ID { $guid }. The account now has another ID. Change the ID back and use “Look again” before you send the profile again

## Notices of its end.

submit-done-notice = “{ $title }” was submitted
submit-done-status-notice = “{ $title }” was submitted. Status: { $status }
submit-unknown-notice = We don’t know whether CM.com received “{ $title }”. Open it to look again
submit-stopped-notice = “{ $title }” was not submitted. Open it to see why
update-done-notice = The changes to “{ $title }” were sent
update-done-same-notice = The changes to “{ $title }” were sent. The status is still: { $status }
update-done-review-notice = The changes to “{ $title }” were sent. CM.com reviews the profile again
update-done-status-notice = The changes to “{ $title }” were sent. Status: { $status }
update-stopped-notice = The changes to “{ $title }” were not sent. Open it to see why
update-unknown-notice = We don’t know whether CM.com received the changes to “{ $title }”. Open it to see why

## Changes of a submitted profile.

update-title = Send changes?
update-other-file = { $value }, another file
summary-document-for = { $document } for “{ $requirement }”
update-change = { $label }: { $before } becomes { $after }
update-not-sent-title = Not sent
update-account-hint = Account: { $name } ({ $label })
update-fixed-fields-hint = These can’t be changed or cleared after a profile is created, and stay as they are at CM.com: { $labels }
update-send-button = Send changes
update-problems-error = Fix the problems first. Nothing was sent
update-review-needed = This change will start a new review
update-review-not-needed = This change will not start a new review
update-review-not-needed-refused = This change will not start a new review. The profile stays: { $status }
update-review-unknown = CM.com does not say if this change will start a new review
update-review-asking = Asking CM.com if this change will start a new review…
update-not-sent-error = { $sentence }. Your changes were not sent

## Looking a profile up at CM.com, when it is not known whether it arrived.

lookup-failed = We could not look for the profile at CM.com: { $failure }
lookup-absent = We looked at CM.com: the profile is not there yet
lookup-several = We looked at CM.com: several profiles are similar, so we did not choose one
lookup-other-profile = We looked at CM.com: this profile’s ID belongs to another profile
lookup-cut-short-reason = we could not search all profiles, and this one is not among the first { $count }
lookup-cut-short-similar-reason = we could not search all profiles, and a similar one is among the first { $count }
lookup-cut-short-empty-reason = the search took too long
