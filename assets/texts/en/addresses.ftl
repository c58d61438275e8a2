### Postal codes in countries that have none, and values changed to their usual form. $country stands
### within the sentence ("the Netherlands"), $filler is what to enter.

addresses-postal-code-none = Addresses in { $country } usually have no postal code. Enter { $filler }
addresses-postal-code-unknown = Enter the postal code. If addresses in { $country } have none, enter { $filler }
country-read-as = We read “{ $typed }” as { $country } ({ $code })
postal-code-changed = We changed “{ $typed }” to “{ $usual }”, the usual form in this country
