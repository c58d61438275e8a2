### Postal codes in countries that have none, and values changed to their usual form. $country is its
### plain name ("Pays-Bas"), $filler is what to enter.

addresses-postal-code-none = Les adresses de ce pays ({ $country }) n’ont généralement pas de code postal. Saisissez { $filler }
addresses-postal-code-unknown = Saisissez le code postal. Si les adresses de ce pays ({ $country }) n’en ont pas, saisissez { $filler }
country-read-as = « { $typed } » a été interprété comme { $country } ({ $code })
postal-code-changed = « { $typed } » a été remplacé par « { $usual } », la forme en usage dans ce pays
