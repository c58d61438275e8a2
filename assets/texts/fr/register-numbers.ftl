### What is wrong with the number of a trade register beside its shape and check digit.

register-number-year = Vérifiez l’année dans ce numéro ({ $name }) : { $year }
register-number-birth-date = Vérifiez la date de naissance dans ce numéro : ce jour n’existe pas
register-number-tax-office = Vérifiez les 8e, 9e et 10e chiffres : aucun codice fiscale de société ne contient { $code } à cet endroit
register-number-label = « { $label } » a été retiré : cela ne fait pas partie du numéro { $number }
register-number-two = Il y a deux numéros ici : indiquez-en un seul ({ $name }), par exemple { $example }
register-number-vat = C’est le numéro de TVA : indiquez { $number }, le numéro qu’il contient ({ $name })
