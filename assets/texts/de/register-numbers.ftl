### What is wrong with the number of a trade register beside its shape and check digit.

register-number-year = Prüfen Sie das Jahr in dieser Nummer ({ $name }): Dort steht { $year }
register-number-birth-date = Prüfen Sie das Geburtsdatum in dieser Nummer: Diesen Tag gibt es nicht
register-number-tax-office = Prüfen Sie die 8. bis 10. Ziffer: Keine codice fiscale eines Unternehmens hat dort { $code }
register-number-label = „{ $label }“ wurde weggelassen: Es gehört nicht zur Nummer { $number }
register-number-two = Hier stehen zwei Nummern: Geben Sie nur eine an ({ $name }), zum Beispiel { $example }
register-number-vat = Das ist die Umsatzsteuernummer: Geben Sie { $number } an, die Nummer darin ({ $name })
