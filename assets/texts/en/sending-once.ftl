### One program at a time sends a profile, always with the account that it was first sent with.

profile-is-being-sent = Another program is sending this profile, so nothing was changed here. Try again when it is done
another-program-is-sending = Another program is sending this profile. Nothing was sent from here. Try again when it is done
another-program-stored-record = Another program has saved a newer record of this profile’s submission. That record was kept
another-program-sent-meanwhile = Another program sent or changed this profile in the meantime. Nothing more was sent from here, and the other program’s record was kept
submitted-at-address-before = This profile was submitted with the account “{ $name }” at { $base }. The account now has another address. Change the address back, or duplicate the profile to submit it to the new one
in-doubt-at-address-before = We don’t know whether CM.com received this profile with the account “{ $name }” at { $base }. The account now has another address. Change the address back and look again first
submitted-with-account-id-before = This profile was submitted with the account “{ $name }” under the account ID { $guid }. The account now has another ID. Change the ID back, or duplicate the profile to submit it with the new one
in-doubt-with-account-id-before = We don’t know whether CM.com received this profile with the account “{ $name }” under the account ID { $guid }. The account now has another ID. Change the ID back and look again first
