profile-is-being-sent = Another program is sending this profile, so nothing was changed here. Try again when it has ended
another-program-is-sending = Another program is sending this profile. Nothing was sent from here; try again when it has ended
another-program-stored-record = Another program has stored what happened to this profile meanwhile. That was kept
another-program-sent-meanwhile = Another program sent or changed this profile meanwhile. Nothing more was sent from here; what the other one stored was kept
submitted-at-address-before = This profile was submitted with the account “{ $name }” at { $base }. The account has another address now. Change the address back, or duplicate the profile to submit it to the new one
in-doubt-at-address-before = We don’t know whether CM.com received this profile with the account “{ $name }” at { $base }. The account has another address now. Change the address back and look again first
submitted-with-account-id-before = This profile was submitted with the account “{ $name }” under the account id { $guid }. The account has another id now. Change the id back, or duplicate the profile to submit it with the new one
in-doubt-with-account-id-before = We don’t know whether CM.com received this profile with the account “{ $name }” under the account id { $guid }. The account has another id now. Change the id back and look again first
