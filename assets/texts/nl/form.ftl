### The form, the inspector beside it, and what is pasted into it.

form-title = Formulier
rail-title = Onderdelen
rail-warnings = { $count ->
    [one] 1 waarschuwing
   *[other] { $count } waarschuwingen
}
banner-title = Status
banner-ready = Klaar om in te dienen
banner-replace-document-button = Document vervangen
banner-replace-documents-button = Documenten vervangen
banner-edit-button = Bewerken
value-copy-tooltip = { $label } kopiëren
value-copied = Gekopieerd
form-tab-tooltip = { $label }, { $count } te controleren
form-empty-title = Geen profiel geopend
form-empty-hint = Een bedrijf heeft een goedgekeurd profiel nodig om telefoonnummers in een land te kunnen aanvragen
form-submitting-hint = Wordt ingediend. Daarna kunt u dit profiel weer bewerken
form-unchanged-hint = Geen wijzigingen sinds het indienen
form-cancel-button = Indienen annuleren
form-submit-button = Indienen…
form-submit-cm-button = Indienen bij CM.com
form-submit-sandbox-button = Indienen bij de sandbox
form-submit-custom-button = Indienen bij aangepaste server
form-update-button = Wijzigingen verzenden…
saving-failed = Niet opgeslagen
saving-progress = Opslaan…
saving-nothing = Nog geen wijzigingen
saving-done = Concept opgeslagen { $at }
saving-done-here = Concept opgeslagen { $at } op deze computer
possible-duplicate-hint = “{ $title }” in de bibliotheek heeft hetzelfde nummer
possible-duplicate-copy-button = Hieruit kopiëren…
possible-duplicate-open-button = Openen
inspector-title = Checklist
checklist-progress = { $done } van { $total } klaar
checklist-done = Klaar ({ $count })
checklist-open = Te doen
checklist-requirements-unknown = Uitzoeken wat CM.com voor de landen vereist
checklist-refused = Wijzigen wat CM.com heeft aangegeven ({ $status })
checklist-item = { $label }: { $state }
inspector-history-title = Geschiedenis
inspector-details-title = Details
inspector-history-begun = Concept gemaakt
server-fields-hint = CM.com stelt deze velden in. U kunt ze hier niet bewerken
server-fields-draft-hint = CM.com stelt deze velden in nadat u het profiel hebt ingediend

## Values that were read in another form than they were typed.

normalize-country-hint = We hebben “{ $typed }” gelezen als { $country } ({ $code })
normalize-postal-code-hint = We hebben “{ $typed }” gewijzigd in “{ $usual }”, de gebruikelijke schrijfwijze in dit land
normalize-register-number-hint = We hebben “{ $label }” verwijderd, want dat hoort niet bij het nummer { $number }
normalize-characters-hint = { $count ->
    [one] We hebben 1 verborgen teken verwijderd uit: { $of }
   *[other] We hebben { $count } verborgen tekens verwijderd uit: { $of }
}

## Pasting.

paste-lines-joined-notice = De geplakte tekst had meerdere regels. Daar is één regel van gemaakt
paste-offer = Dit lijkt { $what }: { $told }
paste-offer-rest = { $text }. Niet gebruikt: { $left_over }
paste-offer-button = Velden invullen
paste-address-kind = een adres
paste-signature-kind = een e-mailhandtekening
paste-part = { $label } “{ $part }”
paste-other-profile-notice = Er is nu een ander profiel geopend. Plak de regels opnieuw waar ze horen
