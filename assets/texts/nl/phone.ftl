### Phone numbers. A fault stands behind the name of the field.

phone-country-hint = Zoals u het in dit land ({ $country }) kiest, of met het landnummer
phone-fault-warning = Het telefoonnummer van de vertegenwoordiger { $fault }. Vul het in zoals { $example }
phone-country-code-missing-warning = Vul het telefoonnummer van de vertegenwoordiger in met het landnummer, zoals { $example }
phone-words-left-out-hint = We verzenden het nummer als { $e164 }, zonder “{ $words }”
phone-no-digits-reason = bevat geen cijfers
phone-words-reason = bevat “{ $words }”, wat geen deel is van een nummer
phone-too-short-reason = is te kort
phone-too-long-reason = is te lang
phone-country-code-reason = begint met een landnummer dat niet bestaat
phone-not-assigned-reason = bestaat niet
