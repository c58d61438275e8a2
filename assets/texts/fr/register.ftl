### Trade registers and their numbers.

register-hint = Format ({ $country }) : { $shape }
register-unknown-hint = Le numéro au registre du commerce
register-number-name = numéro { $name }
register-shape-warning = { $name } ({ $country }) : saisissez { $shape }, par exemple { $example }
register-check-digit-warning = Vérifiez ce numéro ({ $name }) : sa clé de contrôle ne correspond pas. Avec les autres chiffres tels quels, elle serait { $fits }
register-check-digit-none-warning = Vérifiez ce numéro ({ $name }) : aucun ne commence ainsi, donc un de ses chiffres est faux
register-court-missing-warning = Ajoutez le tribunal, par exemple « { $number }, Amtsgericht München » : le numéro seul n’est pas unique
register-year-warning = Vérifiez l’année dans ce numéro ({ $name }) : { $year }
register-birth-date-warning = Vérifiez la date de naissance dans ce numéro : ce jour n’existe pas
register-two-numbers-warning = Il y a deux numéros ici. Saisissez-en un seul ({ $name }), par exemple { $example }
register-vat-warning = C’est le numéro de TVA. Il contient le numéro à saisir ({ $name }) : { $number }
register-fr-la-poste-warning = Vérifiez le SIRET de La Poste : la somme de ses chiffres doit être un multiple de 5
register-gb-padding-warning = Un numéro Companies House a 8 caractères. Saisissez { $padded } au lieu de { $number }
register-hu-tax-number-warning = Ce numéro ressemble à un numéro fiscal (adószám, 11 chiffres). Le cégjegyzékszám a 10 chiffres, par exemple 01-09-123456
register-it-tax-office-warning = Vérifiez les 8e, 9e et 10e chiffres : aucun codice fiscale d’entreprise ne contient { $code } à cet endroit
register-jp-register-office-warning = Ce numéro ressemble à celui du bureau d’enregistrement (会社法人等番号, 12 chiffres). Le Hōjin Bangō a un chiffre de plus au début
register-nl-branch-warning = Ce numéro ressemble à un numéro d’établissement (vestigingsnummer, 12 chiffres). Le numéro KVK de l’entreprise a 8 chiffres
register-nl-rsin-warning = Ce numéro ressemble à un RSIN (9 chiffres), le numéro fiscal. Le numéro KVK a 8 chiffres
register-nz-company-number-warning = Ce numéro ressemble à un numéro de société. Le NZBN a 13 chiffres, par exemple 9429000000017
register-pl-padding-warning = Un numéro KRS a 10 chiffres. Saisissez { $padded } au lieu de { $number }
register-pl-regon-warning = Ce numéro ressemble à un numéro REGON ({ $digits } chiffres). Le numéro KRS a 10 chiffres, par exemple 0000123456
register-pl-tax-number-warning = Un numéro KRS commence par 000. Celui-ci ressemble à un numéro fiscal (NIP)
register-us-prefix-warning = Vérifiez les premiers chiffres : aucun EIN ne commence par { $unused }

## The form of the numbers of a register, as the end of "… has".

register-shape-8-digits = 8 chiffres
register-shape-9-digits = 9 chiffres
register-shape-10-digits = 10 chiffres
register-shape-13-digits = 13 chiffres
register-shape-au = 9 chiffres (11 pour un ABN)
register-shape-ch = CHE et 9 chiffres
register-shape-de = HRA ou HRB suivi de chiffres, et le tribunal
register-shape-gb = 8 chiffres, ou des lettres et des chiffres
register-shape-be = 10 chiffres commençant par 0 ou 1
register-shape-fr = 9 chiffres (14 pour un SIRET)
register-shape-it = 11 chiffres, ou une province et des chiffres pour le REA
register-shape-es = une lettre, 7 chiffres et un caractère de contrôle
register-shape-at = jusqu’à 6 chiffres et une lettre
register-shape-fi = 7 chiffres, un trait d’union et une clé de contrôle
register-shape-ie = de 4 à 7 chiffres
register-shape-lu = une lettre et jusqu’à 6 chiffres
register-shape-ro = J avec le județ, le numéro et l’année, ou de 2 à 10 chiffres pour le CUI
register-shape-hu = 10 chiffres commençant par 01 à 20
register-shape-nz = 13 chiffres commençant par 94
register-shape-sg = 9 ou 10 caractères, dont le dernier est une lettre
register-shape-in = 21 lettres et chiffres
