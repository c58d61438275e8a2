profile-is-being-sent = Een ander programma verzendt dit profiel, dus hier is niets gewijzigd. Probeer het opnieuw als dat klaar is
another-program-is-sending = Een ander programma verzendt dit profiel. Vanaf hier is niets verzonden; probeer het opnieuw als dat klaar is
another-program-stored-record = Een ander programma heeft intussen opgeslagen wat er met dit profiel is gebeurd. Dat is bewaard
another-program-sent-meanwhile = Een ander programma heeft dit profiel intussen verzonden of gewijzigd. Vanaf hier is niets meer verzonden; wat het andere programma opsloeg, is bewaard
submitted-at-address-before = Dit profiel is ingediend met het account “{ $name }” op { $base }. Het account heeft nu een ander adres. Zet het adres terug, of dupliceer het profiel om het bij het nieuwe adres in te dienen
in-doubt-at-address-before = Het is niet bekend of CM.com dit profiel heeft ontvangen met het account “{ $name }” op { $base }. Het account heeft nu een ander adres. Zet eerst het adres terug en zoek opnieuw
submitted-with-account-id-before = Dit profiel is ingediend met het account “{ $name }” onder de account-id { $guid }. Het account heeft nu een andere id. Zet de id terug, of dupliceer het profiel om het met de nieuwe in te dienen
in-doubt-with-account-id-before = Het is niet bekend of CM.com dit profiel heeft ontvangen met het account “{ $name }” onder de account-id { $guid }. Het account heeft nu een andere id. Zet eerst de id terug en zoek opnieuw
