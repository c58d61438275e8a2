### Addresses. $country stands within the sentence: "the Netherlands"; $filler is what to enter where a country has
### no postal codes.

address-postal-code-none-missing = Addresses in { $country } usually have no postal code. Enter { $filler }
address-postal-code-unknown-missing = Enter the postal code. If addresses in { $country } have none, enter { $filler }
address-postal-code-none-hint = Addresses in { $country } usually have no postal code, but CM.com requires 1 to 12 characters. Enter { $filler }
address-postal-code-unknown-hint = We don’t know the postal code format in { $country }. CM.com accepts 1 to 12 characters. If there is no postal code, enter { $filler }
address-region-none-hint = Addresses in { $country } usually have none. Leave it blank unless CM.com requires it
address-zip-code-label = ZIP code
address-pin-code-label = PIN code
address-city-or-district-label = City or district
address-city-or-post-town-label = City or post town
address-city-or-suburb-label = City or suburb

## Names of regions; .all is all of them within a sentence.

region-area = Area
    .all = areas
region-county = County
    .all = counties
region-department = Department
    .all = departments
region-district = District
    .all = districts
region-do-si = Province or city
    .all = provinces and cities
region-emirate = Emirate
    .all = emirates
region-island = Island
    .all = islands
region-oblast = Oblast
    .all = oblasts
region-parish = Parish
    .all = parishes
region-prefecture = Prefecture
    .all = prefectures
region-province = Province
    .all = provinces
region-state = State
    .all = states
