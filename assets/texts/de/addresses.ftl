### Wie eine Postleitzahl angegeben wird, wo ein Land keine hat.

addresses-postal-code-none = Adressen in diesem Land ({ $country }) haben meist keine Postleitzahl: Geben Sie { $filler } ein
addresses-postal-code-unknown = Geben Sie die Postleitzahl ein. Haben Adressen in diesem Land ({ $country }) keine, geben Sie { $filler } ein
country-read-as = „{ $typed }“ wurde als { $country } ({ $code }) gelesen
postal-code-changed = „{ $typed }“ wird in diesem Land „{ $usual }“ geschrieben
