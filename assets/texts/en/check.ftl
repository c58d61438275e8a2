### "Check profile" and what it finds in any field. $country and $here stand within the sentence.

check-ok = No problems. You can submit this profile
check-ok-warnings = No problems. Check the warnings before you submit this profile
check-ok-incomplete = No problems. You can submit this profile, but the review starts only when it has everything the countries require
check-no-problem-notice = There are no problems to go to
check-problems-title = { $count ->
    [one] There is a problem
   *[other] There are { $count } problems
}
check-warnings-title = Warnings
check-problem-label = Problem
check-warning-label = Warning

## Problems.

check-too-long-error = { $label } must be { $max } characters or fewer (now { $now })
check-too-short-error = { $label } must be { $min } characters or more (now { $now })
check-country-code-error = { $label } must be a country from the list, or a two-letter code like NL (“{ $value }” is not one)
check-uuid-form-error = { $label } must look like 123e4567-e89b-12d3-a456-426614174000
check-uuid-nil-error = { $label } must not be { $value }, which is a placeholder. Leave it blank instead
check-number-types-unknown-error = Number types must be LOCAL, NATIONAL or TOLLFREE (“{ $unknown }” is not one)
check-number-types-twice-warning = Number types must list each type once ({ $word } is listed twice)
check-email-form-error = Enter an email address in the form name@example.com
check-email-twice-warning = { $address } is listed twice
check-email-domain-warning = Check { $address }. Did you mean { $meant }?
check-documents-too-many-error = Documents must be { $most } or fewer (now { $count })
check-documents-by-id-warning = The file lists documents that are already at CM.com. Those are not sent. Attach the files here instead

## Warnings.

check-name-of-copy-warning = Rename this copy
check-other-value-warning = Two values were entered for this field at the same time. The other one is “{ $value }”
check-other-value-blank-warning = Two values were entered for this field at the same time. The other one is blank
check-street-has-number-warning = Street has the number { $number }, too. Leave it out here: it is sent as “{ $field }”
check-street-number-warning = “{ $value }” is more than a street number. Move the rest to “{ $extra }”
check-postal-code-form-warning = { $label } for { $here } should look like { $example }
check-postal-code-prefix-warning = { $label } { $value } is not used in { $here }, although it has the form { $example }
check-postal-code-region-warning = { $label } { $value } is not in { $name }
check-region-unknown-warning = “{ $value }” is not one of the { $regions } of { $here }
check-region-missing-warning = { $missing }. Addresses in { $here } have one

## What the countries require.

check-extra-field-missing = Enter the { $label }. It is required for companies in { $here }
check-document-missing = Attach a document for numbers in { $here }: { $text }
check-document-unassigned = Attach a document for numbers in { $here }, or choose which document it is: { $text }
check-restriction-unread = Confirm you have read, for numbers in { $here }: { $text }
