### What is wrong with the number of a trade register beside its shape and check digit.

register-number-year = Controleer het jaar in dit nummer ({ $name }): er staat { $year }
register-number-birth-date = Controleer de geboortedatum in dit nummer: die dag bestaat niet
register-number-tax-office = Controleer het 8e tot en met 10e cijfer: geen codice fiscale van een bedrijf heeft daar { $code }
register-number-label = “{ $label }” is weggelaten: het hoort niet bij het nummer { $number }
register-number-two = Hier staan twee nummers: vul er één in, voor { $name }, zoals { $example }
register-number-vat = Dit is het btw-nummer: vul { $number } in, het nummer daarin voor { $name }
