### The shape of a trade register number, at the end of "… should have" and "… has".

shape-8-digits = 8 digits
shape-10-digits-the-first-0-or-1 = 10 digits starting with 0 or 1
shape-8-digits-or-letters-and-digits = 8 digits, or letters and digits
shape-hra-or-hrb-with-digits-and-the-court = HRA or HRB with digits, and the court
shape-9-digits-14-for-a-siret = 9 digits (14 for a SIRET)
shape-11-digits-or-a-province-with-digits-for-the-rea = 11 digits, or a province with digits for the REA
shape-a-letter-7-digits-and-a-control-character = a letter, 7 digits and a check character
shape-9-digits = 9 digits
shape-10-digits = 10 digits
shape-up-to-6-digits-and-a-letter = up to 6 digits and a letter
shape-che-and-9-digits = CHE and 9 digits
shape-7-digits-a-hyphen-and-a-check-digit = 7 digits, a hyphen and a check digit
shape-4-to-7-digits = 4 to 7 digits
shape-a-letter-and-up-to-6-digits = a letter and up to 6 digits
shape-j-with-county-number-and-year-or-2-to-10-digits-for-the-cui = J with county, number and year, or 2 to 10 digits for the CUI
shape-10-digits-the-first-two-from-01-to-20 = 10 digits starting with 01 to 20
shape-9-digits-11-for-an-abn = 9 digits (11 for an ABN)
shape-13-digits-that-begin-with-94 = 13 digits starting with 94
shape-13-digits = 13 digits
shape-9-or-10-characters-the-last-a-letter = 9 or 10 characters ending with a letter
shape-21-letters-and-digits = 21 letters and digits
