### Checking several profiles at once.

bulk-check-title = Check profiles
bulk-check-progress = { $done } of { $count } checked
bulk-check-stopped = Stopped: { $done } of { $count } were checked
bulk-check-result = { $count ->
    [one] 1 profile was checked
   *[other] { $count } profiles were checked
}
bulk-check-ok = { $count ->
    [one] 1 has no problems or warnings
   *[other] { $count } have no problems or warnings
}
bulk-check-unlisted = { $count ->
    [one] 1 more profile has problems or warnings. Fix some of these, then check again
   *[other] { $count } more profiles have problems or warnings. Fix some of these, then check again
}
bulk-check-requirements = { $count ->
    [one] For 1 profile we could not check what the country requires
   *[other] For { $count } profiles we could not check what the country requires
}
bulk-check-more = { $count ->
    [one] And 1 more
   *[other] And { $count } more
}
bulk-check-link-name = { $kind }: { $message } ({ $title })
bulk-stop-button = Stop
bulk-check-too-many-notice = Select at most { $most } profiles to check them

bulk-submit-title = Submit profiles
bulk-submit-reading = { $done } of { $count } read
bulk-submit-summary = { $count ->
    [0] None of the selected profiles can be submitted
    [one] 1 profile will be submitted
   *[other] { $count } profiles will be submitted
}
bulk-submit-left-out = { $count ->
    [one] 1 is left out
   *[other] { $count } are left out
}
bulk-submit-button = { $count ->
    [one] Submit 1 profile to { $place }
   *[other] Submit { $count } profiles to { $place }
}
bulk-submit-progress = Submitting { $done } of { $count }
bulk-submit-paused = Paused at { $done } of { $count }
bulk-submit-stopping = Stopping. The profile that is being submitted is cancelled if CM.com does not have it yet
bulk-submit-result = { $done } of { $count } were submitted
bulk-submit-pause-button = Pause
bulk-submit-continue-button = Continue
bulk-submit-ready = Will be submitted
bulk-submit-sending = Submitting
bulk-submit-submitted = Submitted
bulk-submit-submitted-refused = Submitted. { $what }
bulk-submit-refused-count = { $count ->
    [one] 1 needs action
   *[other] { $count } need action
}
bulk-submit-refused = Not submitted. { $why }
bulk-submit-not-sent = Not sent. { $why }
bulk-submit-unknown = We don’t know whether CM.com received it. Open it to look again
bulk-submit-out = Left out. { $why }
bulk-submit-busy-reason = It is being submitted
bulk-submit-changes-reason = It has changes to a submitted profile. Open it to review and send them
bulk-submit-changed-reason = It changed after the review
bulk-submit-stopped-reason = You stopped before it was sent
bulk-submit-too-many-notice = Select at most { $most } profiles to submit them
