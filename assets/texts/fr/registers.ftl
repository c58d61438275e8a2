### The shape of a trade register number, at the end of "… should have" and "… has".

shape-8-digits = 8 chiffres
shape-10-digits-the-first-0-or-1 = 10 chiffres commençant par 0 ou 1
shape-8-digits-or-letters-and-digits = 8 chiffres, ou des lettres et des chiffres
shape-hra-or-hrb-with-digits-and-the-court = HRA ou HRB suivi de chiffres, et le tribunal
shape-9-digits-14-for-a-siret = 9 chiffres (14 pour un SIRET)
shape-11-digits-or-a-province-with-digits-for-the-rea = 11 chiffres, ou une province et des chiffres pour le REA
shape-a-letter-7-digits-and-a-control-character = une lettre, 7 chiffres et un caractère de contrôle
shape-9-digits = 9 chiffres
shape-10-digits = 10 chiffres
shape-up-to-6-digits-and-a-letter = jusqu’à 6 chiffres et une lettre
shape-che-and-9-digits = CHE et 9 chiffres
shape-7-digits-a-hyphen-and-a-check-digit = 7 chiffres, un trait d’union et une clé de contrôle
shape-4-to-7-digits = de 4 à 7 chiffres
shape-a-letter-and-up-to-6-digits = une lettre et jusqu’à 6 chiffres
shape-j-with-county-number-and-year-or-2-to-10-digits-for-the-cui = J avec le județ, le numéro et l’année, ou de 2 à 10 chiffres pour le CUI
shape-10-digits-the-first-two-from-01-to-20 = 10 chiffres commençant par 01 à 20
shape-9-digits-11-for-an-abn = 9 chiffres (11 pour un ABN)
shape-13-digits-that-begin-with-94 = 13 chiffres commençant par 94
shape-13-digits = 13 chiffres
shape-9-or-10-characters-the-last-a-letter = 9 ou 10 caractères, dont le dernier est une lettre
shape-21-letters-and-digits = 21 lettres et chiffres
