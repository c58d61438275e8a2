### Hoe een postcode wordt ingevuld waar een land er geen heeft.

addresses-postal-code-none = Adressen in dit land ({ $country }) hebben meestal geen postcode: vul { $filler } in
addresses-postal-code-unknown = Vul de postcode in. Hebben adressen in dit land ({ $country }) er geen, vul dan { $filler } in
country-read-as = “{ $typed }” is gelezen als { $country } ({ $code })
postal-code-changed = “{ $typed }” wordt in dit land geschreven als “{ $usual }”
