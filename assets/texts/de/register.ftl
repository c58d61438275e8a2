### Trade registers and their numbers.

register-hint = Aufbau ({ $country }): { $shape }
register-unknown-hint = Die Nummer im Handelsregister
register-number-name = Registernummer ({ $name })
register-shape-warning = die { $name } ist in diesem Land ({ $country }) so aufgebaut: { $shape }, zum Beispiel { $example }
register-check-digit-warning = Prüfen Sie die { $name }: Die Prüfziffer passt nicht. Wenn die übrigen Ziffern stimmen, müsste sie { $fits } sein
register-check-digit-none-warning = Prüfen Sie die { $name }: So beginnt keine, also ist eine der Ziffern falsch
register-court-missing-warning = Geben Sie auch das Registergericht an, wie „{ $number }, Amtsgericht München“: Die Nummer allein ist nicht eindeutig
register-year-warning = Prüfen Sie das Jahr in der { $name }: Dort steht { $year }
register-birth-date-warning = Prüfen Sie das Geburtsdatum in dieser Nummer: Diesen Tag gibt es nicht
register-two-numbers-warning = Hier stehen zwei Nummern. Geben Sie nur die { $name } ein, zum Beispiel { $example }
register-vat-warning = Das ist die Umsatzsteuer-ID. Geben Sie { $number } ein, die darin enthaltene { $name }
register-fr-la-poste-warning = Prüfen Sie die SIRET von La Poste: Die Summe der Ziffern muss ein Vielfaches von 5 sein
register-gb-padding-warning = Eine Companies-House-Nummer hat 8 Zeichen. Geben Sie { $padded } statt { $number } ein
register-hu-tax-number-warning = Das sieht nach einer Steuernummer (adószám, 11 Ziffern) aus. Die cégjegyzékszám hat 10 Ziffern, wie 01-09-123456
register-it-tax-office-warning = Prüfen Sie die 8. bis 10. Ziffer: Im codice fiscale eines Unternehmens steht dort nie { $code }
register-jp-register-office-warning = Das sieht nach der Nummer des Registeramts (会社法人等番号, 12 Ziffern) aus. Die Hōjin Bangō hat davor eine Ziffer mehr
register-nl-branch-warning = Das sieht nach der Nummer einer Niederlassung (vestigingsnummer, 12 Ziffern) aus. Die KVK-Nummer des Unternehmens hat 8 Ziffern
register-nl-rsin-warning = Das sieht nach einer RSIN (9 Ziffern) aus, der Nummer für Steuern. Die KVK-Nummer hat 8 Ziffern
register-nz-company-number-warning = Das sieht nach einer Company Number aus. Die NZBN hat 13 Ziffern, wie 9429000000017
register-pl-padding-warning = Eine KRS-Nummer hat 10 Ziffern. Geben Sie { $padded } statt { $number } ein
register-pl-regon-warning = Das sieht nach einer REGON-Nummer ({ $digits } Ziffern) aus. Die KRS-Nummer hat 10 Ziffern, wie 0000123456
register-pl-tax-number-warning = Eine KRS-Nummer beginnt mit 000. Das sieht nach einer Steuernummer (NIP) aus
register-us-prefix-warning = Prüfen Sie die ersten Ziffern: Keine EIN beginnt mit { $unused }

## The form of the numbers of a register, as the end of "… has".

register-shape-8-digits = 8 Ziffern
register-shape-9-digits = 9 Ziffern
register-shape-10-digits = 10 Ziffern
register-shape-13-digits = 13 Ziffern
register-shape-au = 9 Ziffern (11 bei einer ABN)
register-shape-ch = CHE und 9 Ziffern
register-shape-de = HRA oder HRB mit Ziffern und Registergericht
register-shape-gb = 8 Ziffern oder Buchstaben und Ziffern
register-shape-be = 10 Ziffern, beginnend mit 0 oder 1
register-shape-fr = 9 Ziffern (14 bei einer SIRET)
register-shape-it = 11 Ziffern oder bei der REA eine Provinz mit Ziffern
register-shape-es = ein Buchstabe, 7 Ziffern und ein Prüfzeichen
register-shape-at = bis zu 6 Ziffern und ein Buchstabe
register-shape-fi = 7 Ziffern, ein Bindestrich und eine Prüfziffer
register-shape-ie = 4 bis 7 Ziffern
register-shape-lu = ein Buchstabe und bis zu 6 Ziffern
register-shape-ro = J mit Kreis, Nummer und Jahr oder bei der CUI 2 bis 10 Ziffern
register-shape-hu = 10 Ziffern, beginnend mit 01 bis 20
register-shape-nz = 13 Ziffern, beginnend mit 94
register-shape-sg = 9 oder 10 Zeichen, am Ende ein Buchstabe
register-shape-in = 21 Buchstaben und Ziffern
