### Problems with a trade register number other than its shape and check digit.

register-number-year = Vérifiez l’année dans ce numéro ({ $name }) : { $year }
register-number-birth-date = Vérifiez la date de naissance dans ce numéro : ce jour n’existe pas
register-number-tax-office = Vérifiez les 8e, 9e et 10e chiffres : aucun codice fiscale d’entreprise ne contient { $code } à cet endroit
register-number-label = « { $label } », qui ne fait pas partie du numéro { $number }, a été supprimé
register-number-two = Il y a deux numéros ici. Saisissez-en un seul ({ $name }), par exemple { $example }
register-number-vat = C’est le numéro de TVA. Il contient le numéro à saisir ({ $name }) : { $number }
