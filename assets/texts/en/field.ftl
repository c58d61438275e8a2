### The fields of a company profile: a message each.
### The label; .help under it; .missing when it is required and blank; .meaning and .example in
### the help that opens beside the label. { "" } where there is nothing to say.
### Source of the meaning: CM.com's reference page "Create Company Profile".

field-name = Profile name
    .help = For you and your colleagues, like “Amsterdam Office”. It can differ from the company name
    .missing = Enter the profile name
    .meaning = The name that you and your colleagues see here and at CM.com. It can differ from the company name. Use the place or the purpose of the numbers to tell profiles of one company apart
    .example = Amsterdam Office
field-country-code = Country for numbers
    .help = Which country do you need numbers in?
    .missing = Select the country you need numbers in
    .meaning = The country where you want to request phone numbers with this profile. It decides which documents and restrictions apply
    .example = Netherlands
field-phone-number-types = Number types
    .help = Which types of number do you need?
    .missing = Select at least one number type
    .meaning = The types of phone number you want to request: local (for one area), national (for the whole country) or toll-free (free to call). A country can require different documents for each
    .example = Local and National
field-guid = Profile ID
    .help = Leave blank to create one automatically
    .missing = { "" }
    .meaning = The ID of this profile at CM.com, a UUID. If you leave it blank, we create one before anything is sent, so a profile is never created twice
    .example = 123e4567-e89b-12d3-a456-426614174000
field-account-guid = Account ID
    .help = Leave blank to use the current account
    .missing = { "" }
    .meaning = The CM.com account that the profile is for, a UUID. If you leave it blank, we use the ID of the current account
    .example = 7f1c0d7e-5f0a-4d52-9c43-0f6a3d3c1b9e
field-company-name = Company name
    .help = The registered name of the company that will use the numbers
    .missing = Enter the company name
    .meaning = The company that will use the numbers, exactly as written in the trade register
    .example = Voorbeeld Telecom B.V.
field-business-register-number = Business register number
    .help = The number in the trade register, like the KVK number in the Netherlands
    .missing = Enter the business register number
    .meaning = The company’s number in the trade register of its country
    .example = 12345678
field-representative-first-name = Representative’s first name
    .help = { "" }
    .missing = Enter the representative’s first name
    .meaning = The person authorised to sign contracts for the company. Use the name in the passport or the register extract
    .example = Anna
field-representative-last-name = Representative’s last name
    .help = { "" }
    .missing = Enter the representative’s last name
    .meaning = The last name of the same person, with any prefixes
    .example = van der Berg
field-representative-phone-number = Representative’s phone number
    .help = With the country code, like +31 20 123 4567
    .missing = { "" }
    .meaning = A number where the representative can be reached. We send it in international format
    .example = +31 20 123 4567
field-address-country-code = Country of the address
    .help = { "" }
    .missing = Select the country of the address
    .meaning = The country where the company has its address. It decides the format of the address. CM.com can require extra fields for companies there
    .example = Netherlands
field-street = Street
    .help = { "" }
    .missing = Enter the street
    .meaning = The street of the company address, without the number
    .example = Keizersgracht
field-street-number = Street number
    .help = { "" }
    .missing = Enter the street number
    .meaning = The house number, up to 10 characters
    .example = 126
field-street-number-extra = Apartment, suite or unit
    .help = { "" }
    .missing = { "" }
    .meaning = Anything after the street number: an apartment, suite, floor or letter
    .example = 2nd floor
field-postal-code = Postal code
    .help = { "" }
    .missing = Enter the postal code
    .meaning = The postal code of the address, 1 to 12 characters
    .example = 1015 CX
field-city = City
    .help = { "" }
    .missing = Enter the city
    .meaning = The city, town or village of the address
    .example = Amsterdam
field-region = Region
    .help = A state, province or county, if addresses have one
    .missing = { "" }
    .meaning = The state, province or county of the address, if addresses in the country have one
    .example = Noord-Holland
field-required-fields = Extra fields
    .help = Other details this country needs
    .missing = { "" }
    .meaning = Other details that the country of the address needs. The review starts only when they are complete
    .example = Court of registration: Amtsgericht München
field-contact-first-name = Contact’s first name
    .help = { "" }
    .missing = Enter the contact’s first name
    .meaning = The person CM.com contacts about the status or for more information: the person who follows the request, not the one who signs
    .example = Ben
field-contact-last-name = Contact’s last name
    .help = { "" }
    .missing = Enter the contact’s last name
    .meaning = The last name of the same person
    .example = Jansen
field-email-addresses = Email addresses
    .help = One email per line. You can paste a list
    .missing = Enter at least one email address
    .meaning = Where CM.com writes when it needs more information or the status changes. With a shared mailbox, messages don’t have to wait for one person
    .example = numbers@example.com
field-callback-url = Callback URL
    .help = A web address where CM.com posts the whole profile when its status changes
    .missing = { "" }
    .meaning = A web address of your own systems. CM.com posts the whole profile to it each time the status changes
    .example = https://example.com/company-profiles
field-documents = Documents
    .help = The documents that the country for numbers requires by law
    .missing = { "" }
    .meaning = Documents that the country for numbers requires by law, such as a trade register extract or proof of address: PDF, PNG or JPEG, up to 10 MB each
    .example = Register extract, not older than 3 months
field-status = Approval status
    .help = { "" }
    .missing = { "" }
    .meaning = CM.com’s status for the profile. Only CM.com sets it
    .example = Approved
field-status-comment = Status comment
    .help = { "" }
    .missing = { "" }
    .meaning = CM.com’s comment on the status, for example what is missing
    .example = The register extract is older than three months
field-deleted-on = Deleted on
    .help = { "" }
    .missing = { "" }
    .meaning = When the profile was deleted at CM.com. Blank while it is active
    .example = 2026-03-01

## The parts of the form.

section-numbers = Numbers and country
    .short = Numbers
section-company = Company
section-representative = Authorised representative
    .short = Representative
    .intro = The person authorised to sign contracts for the company
section-address = Company address
    .short = Address
section-contact = Contact
    .intro = The person CM.com contacts about the status or for more information
section-documents = Documents
section-advanced = Advanced
    .intro = Only where CM.com or your own systems ask for it
section-review = Check and submit
    .short = Check and submit
field-same-country-button = Use { $country }

## Of any field.

field-missing = Enter the { $label }
field-optional-label = { $label } (optional)
field-fixed-hint = CM.com does not change this once a profile is created
field-email-label = Email address { $index }
field-characters = { $now } of { $max } characters
field-not-set = Not set
field-not-provided = Not provided

## Number types.

number-type-local = Local
number-type-national = National
number-type-toll-free = Toll-free

## The help beside a label.

help-title = Help with { $field }
help-tooltip = { $name } ({ $keys } while the cursor is in it)
help-example-label = Example
help-required = required
help-optional = optional
help-server = set by CM.com
help-api = In the API: { $name }, { $presence }, at most { $max } characters
help-api-no-limit = In the API: { $name }, { $presence }

## Extra fields.

extra-field-country-label = For companies in { $country }
extra-field-name-label = Name of an extra field
extra-field-name-placeholder = Name, like vatNumber
extra-field-add-button = Add
extra-field-add-tooltip = Add extra field
extra-field-name-missing-reason = Enter a name for the field first

## Lists of suggestions.

choices-label = Choices
choices-country-placeholder = Type a country or its code
choices-search-placeholder = Type to search
choices-empty = No match for “{ $typed }”. It is kept as typed
choices-only = { $chosen }, the only choice
choices-one-of = { $chosen }, one of { $count } choices
