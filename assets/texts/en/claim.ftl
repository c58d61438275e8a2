### Which program has a profile

claim-window-name = A Profile Desk window of { $who }
claim-command-name = A Profile Desk command of { $who }
claim-sending-change-error = { $holder } is sending this profile, so nothing was changed here. Try again when it is done
claim-sending-send-error = { $holder } is sending this profile. Nothing was sent from here. Try again when it is done
claim-editing-change-error = { $holder } is editing this profile, so nothing was changed here. Open another profile there or wait two minutes, then try again
claim-editing-send-error = { $holder } is editing this profile. Nothing was sent from here. Open another profile there or wait two minutes, then try again
claim-failed-error = Nothing was sent ({ $reason }): this program could not record that it is sending the profile. When that is fixed, try again
