### Postal codes in countries that have none, and values changed to their usual form. $country stands
### without an article, so in brackets behind "dit land"; $filler is what to enter.

addresses-postal-code-none = Adressen in dit land ({ $country }) hebben meestal geen postcode. Vul { $filler } in
addresses-postal-code-unknown = Vul de postcode in. Hebben adressen in dit land ({ $country }) er geen, vul dan { $filler } in
country-read-as = We hebben “{ $typed }” gelezen als { $country } ({ $code })
postal-code-changed = We hebben “{ $typed }” gewijzigd in “{ $usual }”, de gebruikelijke schrijfwijze in dit land
