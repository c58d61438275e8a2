### Hoe een postcode wordt ingevuld waar een land er geen heeft.

addresses-postal-code-none = Vul de postcode in; adressen in dit land ({ $country }) hebben er geen, vul daarom { $filler } in
addresses-postal-code-unknown = Vul de postcode in; hebben adressen in dit land ({ $country }) er geen, vul dan { $filler } in
country-read-as = “{ $typed }” is gelezen als { $country } ({ $code })
