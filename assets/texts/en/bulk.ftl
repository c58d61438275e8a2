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
bulk-check-documents = { $count ->
    [one] The documents of 1 profile are checked when you open it
   *[other] The documents of { $count } profiles are checked when you open them
}
bulk-check-more = { $count ->
    [one] And 1 more
   *[other] And { $count } more
}
bulk-check-link-name = { $kind }: { $message } ({ $title })
bulk-check-stop-button = Stop
bulk-check-too-many-notice = Select at most { $most } profiles to check them
