### The shape of a trade register number, at the end of "… bestaat het uit".

shape-8-digits = 8 cijfers
shape-10-digits-the-first-0-or-1 = 10 cijfers, waarvan de eerste 0 of 1 is
shape-8-digits-or-letters-and-digits = 8 cijfers, of letters en cijfers
shape-hra-or-hrb-with-digits-and-the-court = HRA of HRB met cijfers, en de rechtbank
shape-9-digits-14-for-a-siret = 9 cijfers (14 voor een SIRET)
shape-11-digits-or-a-province-with-digits-for-the-rea = 11 cijfers, of een provincie met cijfers voor het REA
shape-a-letter-7-digits-and-a-control-character = een letter, 7 cijfers en een controleteken
shape-9-digits = 9 cijfers
shape-10-digits = 10 cijfers
shape-up-to-6-digits-and-a-letter = maximaal 6 cijfers en een letter
shape-che-and-9-digits = CHE en 9 cijfers
shape-7-digits-a-hyphen-and-a-check-digit = 7 cijfers, een koppelteken en een controlecijfer
shape-4-to-7-digits = 4 tot en met 7 cijfers
shape-a-letter-and-up-to-6-digits = een letter en maximaal 6 cijfers
shape-j-with-county-number-and-year-or-2-to-10-digits-for-the-cui = J met district, nummer en jaar, of 2 tot en met 10 cijfers voor de CUI
shape-10-digits-the-first-two-from-01-to-20 = 10 cijfers, waarvan de eerste twee 01 tot en met 20 zijn
shape-9-digits-11-for-an-abn = 9 cijfers (11 voor een ABN)
shape-13-digits-that-begin-with-94 = 13 cijfers die met 94 beginnen
shape-13-digits = 13 cijfers
shape-9-or-10-characters-the-last-a-letter = 9 of 10 tekens, waarvan het laatste een letter is
shape-21-letters-and-digits = 21 letters en cijfers
