### The recovery of a damaged library.

recovery-notice = { $count ->
    [0] The library was damaged or deleted, and no profile could be read from its file
    [one] The library was damaged and has been repaired. 1 profile was read from its file
   *[other] The library was damaged and has been repaired. { $count } profiles were read from its file
}
recovery-from-backup-notice = { $count ->
    [one] 1 profile is as it was in the backup { $backup }: { $names }. What was saved later is missing. Check it
   *[other] { $count } profiles are as they were in the backup { $backup }, including { $names }. What was saved later is missing. Check them
}
recovery-in-doubt-notice = { $count ->
    [one] For 1 profile we no longer know whether CM.com has it: { $names }. Look it up before you send it again
   *[other] For { $count } profiles we no longer know whether CM.com has them, including { $names }. Look them up before you send them again
}
recovery-lost-notice = { $count ->
    [one] 1 profile could not be recovered: { $names }
   *[other] { $count } profiles could not be recovered, including { $names }
}
recovery-kept-notice = The damaged file is kept as { $file }
store-recovery-error = The library is damaged and could not be repaired ({ $reason }). Its files are unchanged. Make room on the disk or check its access rights, then start Profile Desk again
submit-library-restored-error = The library was restored or copied, so CM.com may already have this profile. Nothing was sent
