### Problems with a trade register number other than its shape and check digit.

register-number-year = Controleer het jaar in het { $name }: er staat { $year }
register-number-birth-date = Controleer de geboortedatum in dit nummer: die dag bestaat niet
register-number-tax-office = Controleer het 8e tot en met 10e cijfer: geen enkele codice fiscale van een bedrijf heeft daar { $code }
register-number-label = We hebben “{ $label }” verwijderd, want dat hoort niet bij het nummer { $number }
register-number-two = Hier staan twee nummers. Vul alleen het { $name } in, zoals { $example }
register-number-vat = Dit is het btw-nummer. Vul { $number } in, het { $name } dat erin staat
