### Postal codes in countries that have none, and values changed to their usual form. $country is
### the plain name, without an article, $filler is what to enter.

addresses-postal-code-none = Adressen in diesem Land ({ $country }) haben meist keine Postleitzahl. Geben Sie { $filler } ein
addresses-postal-code-unknown = Geben Sie die Postleitzahl ein. Falls Adressen in diesem Land ({ $country }) keine haben, geben Sie { $filler } ein
country-read-as = „{ $typed }“ wurde als { $country } ({ $code }) erkannt
postal-code-changed = „{ $typed }“ wurde in „{ $usual }“ geändert, die übliche Schreibweise in diesem Land
