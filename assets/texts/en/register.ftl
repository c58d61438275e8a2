### Trade registers and their numbers.

register-hint = In { $country } it has { $shape }
register-unknown-hint = The number in the trade register
register-number-name = { $name } number
register-shape-warning = the { $name } for { $country } should have { $shape }, like { $example }
register-check-digit-warning = Check the { $name }: its check digit does not match. With the other digits as they are it would be { $fits }
register-check-digit-none-warning = Check the { $name }: none starts like this, so one of its digits is wrong
register-court-missing-warning = Add the court, like “{ $number }, Amtsgericht München”: the number alone is not unique
register-year-warning = Check the year in the { $name }: it is { $year }
register-birth-date-warning = Check the date of birth in this number: there is no such day
register-two-numbers-warning = There are two numbers here. Enter only the { $name }, like { $example }
register-vat-warning = This is the VAT number. Enter { $number }, the { $name } it contains
register-fr-la-poste-warning = Check the SIRET of La Poste: its digits must add up to a multiple of 5
register-gb-padding-warning = A Companies House number has 8 characters. Enter { $number } as { $padded }
register-hu-tax-number-warning = This looks like a tax number (adószám, 11 digits). The cégjegyzékszám has 10 digits, like 01-09-123456
register-it-tax-office-warning = Check the 8th to 10th digits: no company’s codice fiscale has { $code } there
register-jp-register-office-warning = This looks like the register office number (会社法人等番号, 12 digits). The Hōjin Bangō has one more digit in front
register-nl-branch-warning = This looks like a branch number (vestigingsnummer, 12 digits). The KVK number of the company has 8 digits
register-nl-rsin-warning = This looks like an RSIN (9 digits), the number for taxes. The KVK number has 8 digits
register-nz-company-number-warning = This looks like a company number. The NZBN has 13 digits, like 9429000000017
register-pl-padding-warning = A KRS number has 10 digits. Enter { $number } as { $padded }
register-pl-regon-warning = This looks like a REGON number ({ $digits } digits). The KRS number has 10 digits, like 0000123456
register-pl-tax-number-warning = A KRS number starts with 000. This looks like a tax number (NIP)
register-us-prefix-warning = Check the first digits: no EIN starts with { $unused }

## The form of the numbers of a register, as the end of "… has".

register-shape-8-digits = 8 digits
register-shape-9-digits = 9 digits
register-shape-10-digits = 10 digits
register-shape-13-digits = 13 digits
register-shape-au = 9 digits (11 for an ABN)
register-shape-ch = CHE and 9 digits
register-shape-de = HRA or HRB with digits, and the court
register-shape-gb = 8 digits, or letters and digits
register-shape-be = 10 digits starting with 0 or 1
register-shape-fr = 9 digits (14 for a SIRET)
register-shape-it = 11 digits, or a province with digits for the REA
register-shape-es = a letter, 7 digits and a check character
register-shape-at = up to 6 digits and a letter
register-shape-fi = 7 digits, a hyphen and a check digit
register-shape-ie = 4 to 7 digits
register-shape-lu = a letter and up to 6 digits
register-shape-ro = J with county, number and year, or 2 to 10 digits for the CUI
register-shape-hu = 10 digits starting with 01 to 20
register-shape-nz = 13 digits starting with 94
register-shape-sg = 9 or 10 characters ending with a letter
register-shape-in = 21 letters and digits
