### The shape of a trade register number, at the end of "… should have" and "… has".

shape-8-digits = 8 Ziffern
shape-10-digits-the-first-0-or-1 = 10 Ziffern, beginnend mit 0 oder 1
shape-8-digits-or-letters-and-digits = 8 Ziffern oder Buchstaben und Ziffern
shape-hra-or-hrb-with-digits-and-the-court = HRA oder HRB mit Ziffern und Registergericht
shape-9-digits-14-for-a-siret = 9 Ziffern (14 bei einer SIRET)
shape-11-digits-or-a-province-with-digits-for-the-rea = 11 Ziffern oder bei der REA eine Provinz mit Ziffern
shape-a-letter-7-digits-and-a-control-character = ein Buchstabe, 7 Ziffern und ein Prüfzeichen
shape-9-digits = 9 Ziffern
shape-10-digits = 10 Ziffern
shape-up-to-6-digits-and-a-letter = bis zu 6 Ziffern und ein Buchstabe
shape-che-and-9-digits = CHE und 9 Ziffern
shape-7-digits-a-hyphen-and-a-check-digit = 7 Ziffern, ein Bindestrich und eine Prüfziffer
shape-4-to-7-digits = 4 bis 7 Ziffern
shape-a-letter-and-up-to-6-digits = ein Buchstabe und bis zu 6 Ziffern
shape-j-with-county-number-and-year-or-2-to-10-digits-for-the-cui = J mit Kreis, Nummer und Jahr oder bei der CUI 2 bis 10 Ziffern
shape-10-digits-the-first-two-from-01-to-20 = 10 Ziffern, beginnend mit 01 bis 20
shape-9-digits-11-for-an-abn = 9 Ziffern (11 bei einer ABN)
shape-13-digits-that-begin-with-94 = 13 Ziffern, beginnend mit 94
shape-13-digits = 13 Ziffern
shape-9-or-10-characters-the-last-a-letter = 9 oder 10 Zeichen, am Ende ein Buchstabe
shape-21-letters-and-digits = 21 Buchstaben und Ziffern
