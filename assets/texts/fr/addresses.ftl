### Comment indiquer un code postal là où un pays n’en a pas.

addresses-postal-code-none = Les adresses de ce pays ({ $country }) n’ont en général pas de code postal : indiquez { $filler }
addresses-postal-code-unknown = Indiquez le code postal. Si les adresses de ce pays ({ $country }) n’en ont pas, indiquez { $filler }
country-read-as = « { $typed } » a été lu comme { $country } ({ $code })
postal-code-changed = « { $typed } » s’écrit « { $usual } » dans ce pays
