### A profile that other programs work on as well.

sharing-edited-notice = { $holder } is editing this profile. To change it here, take it over
sharing-sent-notice = { $holder } is sending this profile. You can change it when that is done
sharing-edited-banner = { $holder } has been editing this profile since { $time }. You can read it here
sharing-sent-banner = { $holder } has been sending this profile since { $time }. You can read it here
sharing-take-over-button = Take over
sharing-trashed-notice = Another window or command moved “{ $title }” to the trash
sharing-values-title = Choose between two values
sharing-values-hint = Two windows or commands changed these fields at the same time. Both values are saved
sharing-value-now-label = Now
sharing-other-value-label = Other
sharing-empty = (blank)
sharing-keep-value-button = Keep this
sharing-use-value-button = Use this
sharing-restored-notice = A command restored the library from a backup. Open profiles are now as in the backup. Undo brings back what you had
sharing-server-values-hint = CM.com changed these fields after you edited them. Both values are saved
sharing-server-value-label = At CM.com
