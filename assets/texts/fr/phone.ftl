### Phone numbers. A fault stands behind the name of the field.

phone-country-hint = Tel que vous le composez dans ce pays ({ $country }), ou avec l’indicatif du pays
phone-fault-warning = Le numéro de téléphone du représentant { $fault }. Saisissez-le sous la forme { $example }
phone-country-code-missing-warning = Saisissez le numéro de téléphone du représentant avec l’indicatif du pays, par exemple { $example }
phone-words-left-out-hint = Le numéro sera envoyé sous la forme { $e164 }, sans « { $words } »
phone-no-digits-reason = ne contient aucun chiffre
phone-words-reason = contient « { $words } », qui ne fait pas partie d’un numéro
phone-too-short-reason = est trop court
phone-too-long-reason = est trop long
phone-country-code-reason = commence par un indicatif de pays qui n’existe pas
phone-not-assigned-reason = n’existe pas
