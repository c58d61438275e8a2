### The form, the inspector beside it, and what is pasted into it.

form-title = Form
rail-title = Sections
rail-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
banner-title = Status
banner-ready = Ready to submit
banner-replace-document-button = Replace document
banner-replace-documents-button = Replace documents
banner-edit-button = Edit
value-copy-tooltip = Copy { $label }
value-copied = Copied
form-tab-tooltip = { $label }, { $count } to check
form-empty-title = No profile is open
form-empty-hint = A company needs an approved profile before it can request phone numbers in a country
form-submitting-hint = Submitting. You can edit this profile again after that
form-unchanged-hint = No changes since submission
form-cancel-button = Cancel submission
form-submit-button = Submit…
form-submit-cm-button = Submit to CM.com
form-submit-sandbox-button = Submit to the sandbox
form-submit-custom-button = Submit to the custom server
form-update-button = Send changes…
saving-failed = Not saved
saving-progress = Saving…
saving-nothing = No changes yet
saving-done = Draft saved { $at }
saving-done-here = Draft saved { $at } on this computer
possible-duplicate-hint = “{ $title }” in the library has the same number
possible-duplicate-copy-button = Copy from it…
possible-duplicate-open-button = Open it
inspector-title = Checklist
checklist-progress = { $done } of { $total } done
checklist-done = Done ({ $count })
checklist-open = To do
checklist-requirements-unknown = Find out what CM.com requires for the countries
checklist-refused = Change what CM.com wrote about ({ $status })
checklist-item = { $label }: { $state }
inspector-history-title = History
inspector-details-title = Details
inspector-history-begun = Draft created
server-fields-hint = CM.com sets these. You can’t edit them here
server-fields-draft-hint = CM.com sets these after you submit the profile

## Values that were read in another form than they were typed.

normalize-country-hint = We read “{ $typed }” as { $country } ({ $code })
normalize-postal-code-hint = We changed “{ $typed }” to “{ $usual }”, the usual form in this country
normalize-register-number-hint = We removed “{ $label }”, which is not part of the number { $number }
normalize-characters-hint = { $count ->
    [one] We removed 1 hidden character from { $of }
   *[other] We removed { $count } hidden characters from { $of }
}

## Pasting.

paste-lines-joined-notice = The pasted text had several lines. They are now one line
paste-offer = This looks like { $what }: { $told }
paste-offer-rest = { $text }. Not used: { $left_over }
paste-offer-button = Fill in the fields
paste-address-kind = an address
paste-signature-kind = a signature
paste-part = { $label } “{ $part }”
paste-other-profile-notice = Another profile is open now. Paste the lines again where they belong
