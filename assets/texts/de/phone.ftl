### Phone numbers. A fault stands behind the name of the field.

phone-country-hint = Wie im Inland gewählt ({ $country }) oder mit Landesvorwahl
phone-fault-warning = Die Telefonnummer des Vertreters { $fault }. Geben Sie sie so ein: { $example }
phone-country-code-missing-warning = Telefonnummer des Vertreters mit Landesvorwahl eingeben, wie { $example }
phone-words-left-out-hint = Die Nummer wird als { $e164 } gesendet, ohne „{ $words }“
phone-no-digits-reason = enthält keine Ziffern
phone-words-reason = enthält „{ $words }“, was nicht zu einer Nummer gehört
phone-too-short-reason = ist zu kurz
phone-too-long-reason = ist zu lang
phone-country-code-reason = beginnt mit einer Landesvorwahl, die es nicht gibt
phone-not-assigned-reason = existiert nicht
