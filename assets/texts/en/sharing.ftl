### A profile that other programs work on as well.

sharing-edited-notice = { $holder } is editing this profile. To change it here, take it over
sharing-sent-notice = { $holder } is sending this profile. You can change it when that is done
sharing-edited-banner = { $holder } has been editing this profile since { $time }. You can read it here
sharing-sent-banner = { $holder } has been sending this profile since { $time }. You can read it here
sharing-take-over-button = Take over
sharing-trashed-notice = Another window or command moved “{ $title }” to the trash
sharing-conflict-title = Another window or command changed this profile, too
sharing-conflict-hint = These fields have its value now. Choose which value to keep
sharing-mine-label = Yours
sharing-theirs-label = Theirs
sharing-empty = (blank)
sharing-keep-mine-button = Keep yours
sharing-keep-theirs-button = Keep theirs
sharing-close-notice = First choose which values of “{ $title }” to keep. To close without choosing, close again
