### Wie eine Postleitzahl angegeben wird, wo ein Land keine hat.

addresses-postal-code-none = Postleitzahl eingeben; Adressen in diesem Land ({ $country }) haben keine, geben Sie daher { $filler } ein
addresses-postal-code-unknown = Postleitzahl eingeben; haben Adressen in diesem Land ({ $country }) keine, geben Sie { $filler } ein
country-read-as = „{ $typed }“ wurde als { $country } ({ $code }) gelesen
