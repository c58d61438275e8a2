### Phone numbers. A fault stands behind the name of the field.

phone-country-hint = As dialled in { $country }, or with the country code
phone-fault-warning = The representative’s phone number { $fault }. Enter it like { $example }
phone-country-code-missing-warning = Enter the representative’s phone number with its country code, like { $example }
phone-words-left-out-hint = We send the number as { $e164 }, without “{ $words }”
phone-no-digits-reason = has no digits
phone-words-reason = contains “{ $words }”, which is not part of a number
phone-too-short-reason = is too short
phone-too-long-reason = is too long
phone-country-code-reason = starts with a country code that does not exist
phone-not-assigned-reason = does not exist
