### What is wrong with the number of a trade register beside its shape and check digit.

register-number-year = Check the year in the { $name }: it is { $year }
register-number-birth-date = Check the date of birth in this number: there is no such day
register-number-tax-office = Check the 8th to 10th digits: no codice fiscale of a company has { $code } there
register-number-label = “{ $label }” was left out: it is not part of the number { $number }
register-number-two = There are two numbers here: enter one, the { $name }, like { $example }
register-number-vat = This is the VAT number: write { $number }, the { $name } in it
