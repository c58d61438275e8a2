### How a postal code is entered where a country has none. $country stands within the sentence, $filler is
### what to enter.

addresses-postal-code-none = Enter the postal code; addresses in { $country } have none, so enter { $filler }
addresses-postal-code-unknown = Enter the postal code; if addresses in { $country } have none, enter { $filler }
country-read-as = “{ $typed }” was read as { $country } ({ $code })
