### One program at a time sends a profile, always with the account that it was first sent with.

profile-is-being-sent = Een ander programma verzendt dit profiel, dus hier is niets gewijzigd. Probeer het opnieuw als dat klaar is
another-program-is-sending = Een ander programma verzendt dit profiel. Vanuit dit programma is niets verzonden. Probeer het opnieuw als dat klaar is
another-program-stored-record = Een ander programma heeft nieuwere gegevens over het indienen van dit profiel opgeslagen. Die gegevens zijn behouden
another-program-sent-meanwhile = Een ander programma heeft dit profiel intussen verzonden of gewijzigd. Vanuit dit programma is niets meer verzonden en de gegevens van het andere programma zijn behouden
submitted-at-address-before = Dit profiel is ingediend met het account “{ $name }” op { $base }. Het account heeft nu een ander adres. Zet het adres terug, of dupliceer het profiel om het bij het nieuwe adres in te dienen
in-doubt-at-address-before = We weten niet of CM.com dit profiel heeft ontvangen met het account “{ $name }” op { $base }. Het account heeft nu een ander adres. Zet het adres terug en zoek eerst opnieuw
submitted-with-account-id-before = Dit profiel is ingediend met het account “{ $name }” onder de account-id { $guid }. Het account heeft nu een andere id. Zet de id terug, of dupliceer het profiel om het met de nieuwe id in te dienen
in-doubt-with-account-id-before = We weten niet of CM.com dit profiel heeft ontvangen met het account “{ $name }” onder de account-id { $guid }. Het account heeft nu een andere id. Zet de id terug en zoek eerst opnieuw
