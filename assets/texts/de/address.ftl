### Addresses. $country stands within the sentence: "the Netherlands"; $filler is what to enter where a country has
### no postal codes.

address-postal-code-none-missing = Adressen in diesem Land ({ $country }) haben meist keine Postleitzahl. Geben Sie { $filler } ein
address-postal-code-unknown-missing = Geben Sie die Postleitzahl ein. Falls Adressen in diesem Land ({ $country }) keine haben, geben Sie { $filler } ein
address-postal-code-none-hint = Adressen in diesem Land ({ $country }) haben meist keine Postleitzahl, aber CM.com verlangt 1 bis 12 Zeichen. Geben Sie { $filler } ein
address-postal-code-unknown-hint = Das Format der Postleitzahlen in diesem Land ({ $country }) ist nicht bekannt. CM.com akzeptiert 1 bis 12 Zeichen. Gibt es keine Postleitzahl, geben Sie { $filler } ein
address-region-none-hint = Adressen in diesem Land ({ $country }) enthalten das meist nicht. Lassen Sie das Feld leer, sofern CM.com nichts anderes verlangt
address-zip-code-label = ZIP-Code
address-pin-code-label = PIN-Code
address-city-or-district-label = Ort oder Bezirk
address-city-or-post-town-label = Ort (Post Town)
address-city-or-suburb-label = Ort oder Stadtteil

## Names of regions; .all is all of them within a sentence.

region-area = Gebiet
    .all = Gebiete
region-county = County
    .all = Countys
region-department = Departamento
    .all = Departamentos
region-district = Distrikt
    .all = Distrikte
region-do-si = Provinz oder Stadt
    .all = Provinzen und Städte
region-emirate = Emirat
    .all = Emirate
region-island = Insel
    .all = Inseln
region-oblast = Oblast
    .all = Oblaste
region-parish = Parish
    .all = Parishes
region-prefecture = Präfektur
    .all = Präfekturen
region-province = Provinz
    .all = Provinzen
region-state = Bundesstaat
    .all = Bundesstaaten
