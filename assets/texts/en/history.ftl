### The history of a profile: a line each.

history-submitted = Submitted with “{ $account_name }”
history-already-submitted = Not submitted again: CM.com already has this profile
history-unknown = We don’t know whether CM.com received this profile: { $failure }
history-still-unknown = We still don’t know whether CM.com received this profile
submit-outcome-nothing-submitted = Nothing was submitted
history-documents-only = { $count ->
    [one] The profile was not submitted. 1 document is at CM.com
   *[other] The profile was not submitted. { $count } documents are at CM.com
}
history-changes-sent = Changes sent with “{ $account_name }”
submit-outcome-changes-not-sent = Your changes were not sent
submit-outcome-changes-unknown = We don’t know whether CM.com received the changes
history-not-updated = Not updated: CM.com does not have this profile yet
history-id-assigned = CM.com gave the profile a different ID
history-document-uploaded = Document uploaded: { $name }
history-outcome-not-stored = We could not save the result: { $why }
history-status = Status: { $status }
history-status-comment = Status: { $status } – { $comment }
history-status-failed = We could not get the status: { $why }
history-deleted = Deleted at CM.com
history-deleted-by-person = Deleted at CM.com with “{ $account_name }”
history-deletion-refused = Not deleted at CM.com: { $failure }
history-deletion-in-doubt = We don’t know whether CM.com deleted this profile: { $failure }
history-not-deleted = Not deleted: CM.com still has this profile
history-gone = CM.com can no longer find this profile
history-back = CM.com found this profile again
history-found = Found at CM.com: the profile was received
history-found-other-values = Found at CM.com, but with other values for: { $labels }
history-changes-found = Found at CM.com: your changes were received
history-interrupted = Profile Desk closed before the submission was finished
history-stopped = { $failure }. { $outcome }
history-newer-version = Recorded by a newer version of Profile Desk. Update Profile Desk to read it
history-brought-in = Brought in from CM.com with “{ $account_name }”
history-server-changed = CM.com changed { $label } from “{ $before }” to “{ $after }”
history-server-added = CM.com set { $label } to “{ $after }”
history-server-removed = CM.com removed { $label }, which was “{ $before }”
history-server-documents = CM.com changed the documents
history-brought-in-documents = { $count ->
    [one] Brought in from CM.com with “{ $account_name }”. Its document is at CM.com and can’t be downloaded
   *[other] Brought in from CM.com with “{ $account_name }”. Its { $count } documents are at CM.com and can’t be downloaded
}
