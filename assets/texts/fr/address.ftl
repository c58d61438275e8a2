### Addresses. $country stands within the sentence: "the Netherlands"; $filler is what to enter where a country has
### no postal codes.

address-postal-code-none-missing = Les adresses de ce pays ({ $country }) n’ont généralement pas de code postal. Saisissez { $filler }
address-postal-code-unknown-missing = Saisissez le code postal. Si les adresses de ce pays ({ $country }) n’en ont pas, saisissez { $filler }
address-postal-code-none-hint = Les adresses de ce pays ({ $country }) n’ont généralement pas de code postal, mais CM.com exige de 1 à 12 caractères. Saisissez { $filler }
address-postal-code-unknown-hint = Le format des codes postaux de ce pays ({ $country }) n’est pas connu. CM.com accepte de 1 à 12 caractères. S’il n’y a pas de code postal, saisissez { $filler }
address-region-none-hint = Les adresses de ce pays ({ $country }) n’en comportent généralement pas. Laissez vide, sauf si CM.com l’exige
address-zip-code-label = Code ZIP
address-pin-code-label = Code PIN
address-city-or-district-label = Ville ou district
address-city-or-post-town-label = Ville ou localité postale
address-city-or-suburb-label = Ville ou quartier

## Names of regions; .all is all of them within a sentence.

region-area = Zone
    .all = zones
region-county = Comté
    .all = comtés
region-department = Département
    .all = départements
region-district = District
    .all = districts
region-do-si = Province ou ville
    .all = provinces et villes
region-emirate = Émirat
    .all = émirats
region-island = Île
    .all = îles
region-oblast = Oblast
    .all = oblasts
region-parish = Paroisse
    .all = paroisses
region-prefecture = Préfecture
    .all = préfectures
region-province = Province
    .all = provinces
region-state = État
    .all = États
