### Problems with a trade register number other than its shape and check digit.

register-number-year = Check the year in the { $name }: it is { $year }
register-number-birth-date = Check the date of birth in this number: there is no such day
register-number-tax-office = Check the 8th to 10th digits: no company’s codice fiscale has { $code } there
register-number-label = We removed “{ $label }”, which is not part of the number { $number }
register-number-two = There are two numbers here. Enter only the { $name }, like { $example }
register-number-vat = This is the VAT number. Enter { $number }, the { $name } it contains
