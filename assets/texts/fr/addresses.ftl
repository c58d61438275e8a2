### Comment indiquer un code postal là où un pays n’en a pas.

addresses-postal-code-none = Indiquez le code postal ; les adresses de ce pays ({ $country }) n’en ont pas, indiquez donc { $filler }
addresses-postal-code-unknown = Indiquez le code postal ; si les adresses de ce pays ({ $country }) n’en ont pas, indiquez { $filler }
country-read-as = « { $typed } » a été lu comme { $country } ({ $code })
