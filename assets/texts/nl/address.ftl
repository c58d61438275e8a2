### Addresses. $country stands within the sentence: "the Netherlands"; $filler is what to enter where a country has
### no postal codes.

address-postal-code-none-missing = Adressen in dit land ({ $country }) hebben meestal geen postcode. Vul { $filler } in
address-postal-code-unknown-missing = Vul de postcode in. Hebben adressen in dit land ({ $country }) er geen, vul dan { $filler } in
address-postal-code-none-hint = Adressen in dit land ({ $country }) hebben meestal geen postcode, maar CM.com vereist 1 tot en met 12 tekens. Vul { $filler } in
address-postal-code-unknown-hint = We kennen de indeling van postcodes in dit land ({ $country }) niet. CM.com accepteert 1 tot en met 12 tekens. Is er geen postcode, vul dan { $filler } in
address-region-none-hint = Adressen in dit land ({ $country }) hebben dit meestal niet. Laat het leeg, tenzij CM.com het vereist
address-zip-code-label = Postcode (ZIP)
address-pin-code-label = Postcode (PIN)
address-city-or-district-label = Plaats of district
address-city-or-post-town-label = Plaats of post town
address-city-or-suburb-label = Plaats of wijk

## Names of regions; .all is all of them within a sentence.

region-area = Gebied
    .all = gebieden
region-county = Graafschap
    .all = graafschappen
region-department = Departement
    .all = departementen
region-district = District
    .all = districten
region-do-si = Provincie of stad
    .all = provincies en steden
region-emirate = Emiraat
    .all = emiraten
region-island = Eiland
    .all = eilanden
region-oblast = Oblast
    .all = oblasten
region-parish = Parochie
    .all = parochies
region-prefecture = Prefectuur
    .all = prefecturen
region-province = Provincie
    .all = provincies
region-state = Staat
    .all = staten
