### The trash: its view, restoring and deleting.

trash-title = Trash
trash-empty = The trash is empty
trash-hint = Profiles are deleted after 30 days in the trash, except those that CM.com has not decided about
trash-row-deleted-in = { $days ->
    [0] deleted today
    [one] deleted in 1 day
   *[other] deleted in { $days } days
}
trash-banner = In the trash since { $since }. Will be deleted on { $until }
trash-kept-banner = In the trash since { $since }. Not deleted automatically, because CM.com has not decided about it yet
trash-restore-button = Restore
trash-delete-button = Delete for good…
trash-empty-button = Empty trash…
trash-confirm-button = Delete for good
trash-delete-title = Delete profile for good
trash-delete-question = Delete “{ $title }” for good? Its documents and history are deleted with it. You can’t undo this
trash-delete-submitted-warning = CM.com keeps this profile. It is deleted on this computer only
trash-delete-doubt-warning = CM.com may have received this profile, and then keeps it. After you delete it, this computer no longer knows about it
trash-empty-title = Empty trash
trash-empty-question = { $count ->
    [one] Delete 1 profile for good? You can’t undo this. If CM.com has it, CM.com keeps it
   *[other] Delete { $count } profiles for good? You can’t undo this. CM.com keeps those that it has
}
trash-deleted-notice = “{ $title }” was deleted for good
trash-emptied-notice = { $count ->
    [one] 1 profile was deleted for good
   *[other] { $count } profiles were deleted for good
}
trash-restored-many-notice = { $count ->
    [one] 1 profile was restored
   *[other] { $count } profiles were restored
}
trash-expired-notice = { $count ->
    [one] 1 profile was in the trash for 30 days and was deleted
   *[other] { $count } profiles were in the trash for 30 days and were deleted
}
trash-in-use-notice = { $count ->
    [one] 1 profile is still in the trash, because another program is editing or sending it. Try again when that is done
   *[other] { $count } profiles are still in the trash, because other programs are editing or sending them. Try again when that is done
}
trash-read-only-notice = This profile is in the trash. Restore it to change it
trash-deleted-elsewhere-notice = Another window or command deleted “{ $title }” for good
trash-delete-error = Not deleted ({ $source }). What was not deleted is still in the trash. Try again
trash-deleted-elsewhere-error = This profile is no longer in the trash. Another window or command has deleted it for good
trash-restored-elsewhere-error = This profile was not deleted. Another window or command has restored it, and it is in the list
