### "Check profile" and what it finds in any field. $country and $here stand within the sentence.

check-ok = Keine Probleme. Sie können dieses Profil einreichen
check-ok-warnings = Keine Probleme. Sehen Sie sich die Warnungen an, bevor Sie dieses Profil einreichen
check-ok-incomplete = Keine Probleme. Sie können dieses Profil einreichen, aber die Prüfung beginnt erst, wenn alles vorliegt, was die Länder verlangen
check-no-problem-notice = Es gibt keine Probleme
check-problems-title = { $count ->
    [one] Es gibt ein Problem
   *[other] Es gibt { $count } Probleme
}
check-warnings-title = Warnungen
check-problem-label = Problem
check-warning-label = Warnung

## Problems.

check-too-long-error = { $label }: höchstens { $max } Zeichen (jetzt { $now })
check-too-short-error = { $label }: mindestens { $min } Zeichen (jetzt { $now })
check-country-code-error = { $label }: „{ $value }“ ist kein Land. Wählen Sie eines aus der Liste oder geben Sie einen Code aus zwei Buchstaben ein, wie NL
check-uuid-form-error = { $label } muss so aussehen: 123e4567-e89b-12d3-a456-426614174000
check-uuid-nil-error = { $label } darf nicht { $value } sein: Das ist ein Platzhalter. Lassen Sie das Feld stattdessen leer
check-number-types-unknown-error = Rufnummernarten müssen LOCAL, NATIONAL oder TOLLFREE sein („{ $unknown }“ gehört nicht dazu)
check-number-types-twice-warning = Rufnummernarten dürfen jede Art nur einmal enthalten ({ $word } ist doppelt angegeben)
check-email-form-error = E-Mail-Adresse in der Form name@example.com eingeben
check-email-twice-warning = { $address } ist doppelt aufgeführt
check-email-domain-warning = Prüfen Sie { $address }. Meinten Sie { $meant }?
check-documents-too-many-error = Höchstens { $most } Dokumente (jetzt { $count })
check-documents-by-id-warning = Die Datei führt Dokumente auf, die bereits bei CM.com sind. Diese werden nicht gesendet. Hängen Sie stattdessen die Dateien hier an

## Warnings.

check-name-of-copy-warning = Benennen Sie diese Kopie um
check-other-value-warning = Für dieses Feld wurden gleichzeitig zwei Werte eingegeben. Der andere ist „{ $value }“
check-other-value-blank-warning = Für dieses Feld wurden gleichzeitig zwei Werte eingegeben. Der andere ist leer
check-street-has-number-warning = Die Straße enthält auch die Nummer { $number }. Lassen Sie sie hier weg: Sie wird als „{ $field }“ gesendet
check-street-number-warning = „{ $value }“ ist mehr als eine Hausnummer. Tragen Sie den Rest unter „{ $extra }“ ein
check-postal-code-form-warning = { $label } sollte in diesem Land ({ $here }) so aussehen: { $example }
check-postal-code-prefix-warning = { $label } { $value } gibt es in diesem Land ({ $here }) nicht, auch wenn die Form stimmt (wie { $example })
check-postal-code-region-warning = { $label } { $value } gehört nicht zu „{ $name }“
check-region-unknown-warning = „{ $value }“ steht nicht in der Liste der { $regions } ({ $here })
check-region-missing-warning = { $missing }. In diesem Land ({ $here }) gehört das zur Adresse

## What the countries require.

check-extra-field-missing = „{ $label }“ ausfüllen. Das ist eine Pflichtangabe für Unternehmen in diesem Land ({ $here })
check-document-missing = Dokument für Rufnummern ({ $here }) anhängen: { $text }
check-document-unassigned = Dokument für Rufnummern ({ $here }) anhängen oder ein angehängtes zuordnen: { $text }
check-restriction-unread = Für Rufnummern ({ $here }) als gelesen bestätigen: { $text }
