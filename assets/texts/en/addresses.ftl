### How a postal code is entered where a country has none. $country stands within the sentence, $filler is
### what to enter.

addresses-postal-code-none = Addresses in { $country } usually have no postal code: enter { $filler }
addresses-postal-code-unknown = Enter the postal code. If addresses in { $country } have none, enter { $filler }
country-read-as = “{ $typed }” was read as { $country } ({ $code })
postal-code-changed = “{ $typed }” is written “{ $usual }” in this country
