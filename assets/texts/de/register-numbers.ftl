### Problems with a trade register number other than its shape and check digit.

register-number-year = Prüfen Sie das Jahr in der { $name }: Dort steht { $year }
register-number-birth-date = Prüfen Sie das Geburtsdatum in dieser Nummer: Diesen Tag gibt es nicht
register-number-tax-office = Prüfen Sie die 8. bis 10. Ziffer: Im codice fiscale eines Unternehmens steht dort nie { $code }
register-number-label = „{ $label }“ wurde entfernt, weil es nicht zur Nummer { $number } gehört
register-number-two = Hier stehen zwei Nummern. Geben Sie nur die { $name } ein, zum Beispiel { $example }
register-number-vat = Das ist die Umsatzsteuer-ID. Geben Sie { $number } ein, die darin enthaltene { $name }
