### Following profiles at CM.com, and bringing in those that are not here.

refresh-running = Checking CM.com…
refresh-last = Last checked { $time }
refresh-last-failed = Last checked { $time }. CM.com can’t be reached
refresh-never = CM.com can’t be reached
refresh-nothing-notice = No submitted profiles yet
refresh-changes-notice = { $action ->
    [0] CM.com has news about { $count } profiles
    [one] CM.com has news about { $count } profiles. 1 needs action
   *[other] CM.com has news about { $count } profiles. { $action } need action
}
refresh-values-notice = CM.com changed values of “{ $title }”
refresh-choose-notice = CM.com changed values of “{ $title }” that you edited. Open it to choose
bring-in-title = Bring in from CM.com
bring-in-hint = These profiles are at CM.com and not in this library. Their documents stay at CM.com: they can’t be downloaded
bring-in-loading = Reading the profiles at CM.com…
bring-in-nothing = All profiles of CM.com are in this library
bring-in-failed = { $account }: { $why }
bring-in-cut-short = { $account }: only the first { $count } profiles were compared
bring-in-all = { $count ->
    [one] Select 1 profile
   *[other] Select all { $count } profiles
}
bring-in-deleted = Show deleted profiles
bring-in-button = { $count ->
    [one] Bring in 1 profile
   *[other] Bring in { $count } profiles
}
bring-in-progress = { $done } of { $count } brought in
bring-in-result = { $count ->
    [one] 1 profile was brought in
   *[other] { $count } profiles were brought in
}
bring-in-documents = { $count ->
    [one] 1 document stays at CM.com
   *[other] { $count } documents stay at CM.com
}
bring-in-one-failed = { $name }: { $why }
