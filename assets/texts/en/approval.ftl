### The approval status at CM.com: its word, .meaning, and .next: what comes next and who does it.

approval-pending = Pending
    .meaning = CM.com has the profile and has not started the review
    .next = Nothing to do now. We check automatically and tell you when CM.com decides
approval-in-review = In review
    .meaning = CM.com is reviewing the profile
    .next = Nothing to do now. We check automatically and tell you when CM.com decides
approval-waiting-missing-hint = The checklist has items that CM.com may ask for. We check the status automatically and tell you when CM.com decides
approval-approved = Approved
    .meaning = CM.com approved the profile
    .next = You can now request phone numbers with this profile
approval-rejected = Rejected
    .meaning = CM.com did not approve the profile. The comment says why
    .next = Fix what the comment asks for, then send your changes. If the address is wrong, duplicate the profile and submit it again as a new profile
approval-incomplete = Incomplete
    .meaning = CM.com needs more information before the review can start
    .next = Add what the comment and requirements ask for, then send your changes
approval-other =
    .meaning = CM.com uses a status that Profile Desk does not know
    .next = The status is shown as CM.com sends it. We check automatically for changes
approval-check-now-button = Check status
approval-check-later-hint = CM.com asked us to wait. Next check: { $time }
approval-deleted-hint = This profile was deleted at CM.com. Duplicate it to submit it again
approval-deleted-by-us = Deleted at CM.com on { $time }
approval-deleted-by-us-hint = It stays here with its documents and history. To submit it again, duplicate it
approval-deletion-in-doubt-hint = We don’t know whether CM.com deleted this profile. We check its status automatically
approval-not-found-hint = Not found since { $time }. Check that you are using the right account, then contact CM.com. To submit the profile again, duplicate it
approval-rejected-hint = CM.com did not approve the profile
approval-other-values-hint = CM.com has other values for: { $labels }
approval-account-missing-error = This profile’s account is not set up here, or its address was changed. To see the status, add the account under Accounts, or change the address back
approval-id-label = ID
approval-last-response-label = Last updated
approval-whole-response-label = Full response (JSON)

## States of a profile, in the library and above the form.

profile-state-draft = Draft
profile-state-drafts = Drafts
profile-state-needs-action = Needs action
profile-state-in-review = In review
profile-state-approved = Approved
profile-state-approved-unsent = Approved, changes not sent
profile-state-submitting = Submitting…
profile-state-not-submitted = Not submitted
profile-state-submitted = Submitted
profile-state-unknown = Unknown
profile-state-deleted = Deleted
profile-state-not-found = Not found
profile-untitled = Untitled profile
profile-status-label = Status
profile-comment-label = Comment

## Notifications of the desktop.

notification-title = { $status }: { $title }
notification-status = “{ $title }”: { $status }
notification-open-button = Open
review-day = Day { $day }, usually { $from } to { $to }
review-day-one = Day { $day }, usually { $usual }
