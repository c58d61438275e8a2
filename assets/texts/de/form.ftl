### The form, the inspector beside it, and what is pasted into it.

form-title = Formular
rail-title = Abschnitte
rail-warnings = { $count ->
    [one] 1 Warnung
   *[other] { $count } Warnungen
}
banner-title = Status
banner-ready = Bereit zum Einreichen
banner-replace-document-button = Dokument ersetzen
banner-replace-documents-button = Dokumente ersetzen
banner-edit-button = Bearbeiten
value-copy-tooltip = { $label } kopieren
value-copied = Kopiert
form-tab-tooltip = { $label }, { $count } zu prüfen
form-empty-title = Kein Profil geöffnet
form-empty-hint = Ein Unternehmen braucht ein freigegebenes Profil, bevor es in einem Land Rufnummern beantragen kann
form-submitting-hint = Wird eingereicht. Danach können Sie dieses Profil wieder bearbeiten
form-unchanged-hint = Keine Änderungen seit dem Einreichen
form-cancel-button = Einreichen abbrechen
form-submit-button = Einreichen …
form-submit-cm-button = Bei CM.com einreichen
form-submit-sandbox-button = Bei der Sandbox einreichen
form-submit-custom-button = Beim eigenen Server einreichen
form-update-button = Änderungen senden …
saving-failed = Nicht gespeichert
saving-progress = Wird gespeichert …
saving-nothing = Noch keine Änderungen
saving-done = Entwurf gespeichert ({ $at })
saving-done-here = Entwurf auf diesem Computer gespeichert ({ $at })
possible-duplicate-hint = „{ $title }“ in der Bibliothek hat dieselbe Nummer
possible-duplicate-copy-button = Daraus kopieren …
possible-duplicate-open-button = Öffnen
inspector-title = Checkliste
checklist-progress = { $done } von { $total } erledigt
checklist-done = Erledigt ({ $count })
checklist-open = Offen
checklist-requirements-unknown = Klären, was CM.com für die Länder verlangt
checklist-refused = Ändern, was CM.com beanstandet ({ $status })
checklist-item = { $label }: { $state }
inspector-history-title = Verlauf
inspector-details-title = Details
inspector-history-begun = Entwurf angelegt
server-fields-hint = Diese Angaben legt CM.com fest. Sie können sie hier nicht bearbeiten
server-fields-draft-hint = Diese Angaben legt CM.com fest, nachdem Sie das Profil eingereicht haben

## Values that were read in another form than they were typed.

normalize-country-hint = „{ $typed }“ wurde als { $country } ({ $code }) erkannt
normalize-postal-code-hint = „{ $typed }“ wurde in „{ $usual }“ geändert, die übliche Schreibweise in diesem Land
normalize-register-number-hint = „{ $label }“ wurde entfernt, weil es nicht zur Nummer { $number } gehört
normalize-characters-hint = { $count ->
    [one] { $of }: 1 unsichtbares Zeichen wurde entfernt
   *[other] { $of }: { $count } unsichtbare Zeichen wurden entfernt
}

## Pasting.

paste-lines-joined-notice = Der eingefügte Text hatte mehrere Zeilen. Daraus wurde eine einzige
paste-offer = Das sieht wie { $what } aus: { $told }
paste-offer-rest = { $text }. Nicht verwendet: { $left_over }
paste-offer-button = Felder ausfüllen
paste-address-kind = eine Adresse
paste-signature-kind = eine E-Mail-Signatur
paste-part = { $label } „{ $part }“
paste-other-profile-notice = Jetzt ist ein anderes Profil geöffnet. Fügen Sie die Zeilen dort erneut ein, wo sie hingehören
