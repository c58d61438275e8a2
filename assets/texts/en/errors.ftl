### Errors of this computer, of the sandbox and of answers.

crash-window-closed = Profile Desk made a mistake of its own and had to close. What you had typed was saved first. The report is { $report }; it holds nothing of what you typed
sandbox-start-in-use = Another Profile Desk runs the sandbox in this folder; close it first ({ $folder })
sandbox-start-folder = Could not read or write the sandbox’s folder; check that it is yours and the disk has room ({ $folder }: { $source })
sandbox-start-port = Could not listen on port { $port } of this computer; choose another port ({ $source })
failure-answer-not-read = Profile Desk could not read it
failure-another-profile = it is about another profile
failure-reason-not-kept = the reason was not kept
system-error-with-number = { $reason } (os error { $number })
system-error-not-found = No such file or folder
system-error-permission-denied = Permission denied
system-error-already-exists = It is there already
system-error-disk-full = No space left on the disk
system-error-quota-exceeded = Your share of the disk is used up
system-error-file-too-large = The file is too large
system-error-read-only-disk = The disk is read-only
system-error-is-a-folder = It is a folder
system-error-not-a-folder = It is not a folder
system-error-name-too-long = The name can’t be used
system-error-busy = It is in use
system-error-address-in-use = The address is already in use
system-error-timed-out = It took too long
system-error-device-fault = The device reports an error
system-error-too-many-open-files = Too many files are open
system-error-other = Unknown error
