### What the text and the dates of a document say about the profile, before it is sent.

preflight-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
preflight-months = { $count ->
    [one] 1 Monat
   *[other] { $count } Monate
}
preflight-expired-warning = „{ $name }“ ist am { $date } abgelaufen. Ersetzen Sie es durch ein neues Dokument
preflight-expires-today-warning = „{ $name }“ läuft heute ab. Ersetzen Sie es durch ein neues Dokument
preflight-expires-warning = { $count ->
    [one] „{ $name }“ läuft am { $date } ab, in 1 Tag. Ersetzen Sie es durch ein neues Dokument
   *[other] „{ $name }“ läuft am { $date } ab, in { $count } Tagen. Ersetzen Sie es durch ein neues Dokument
}
preflight-too-old-warning = „{ $name }“ wurde am { $date } ausgestellt. Zulässiges Höchstalter: { $age }
preflight-ambiguous-warning = „{ $name }“ wurde am { $one } oder { $other } ausgestellt: Die Reihenfolge von Tag und Monat ist nicht eindeutig. Zulässiges Höchstalter: { $age }
preflight-blank-warning = „{ $name }“ ist leer: Auf den Seiten ist nichts zu sehen
preflight-neither-warning = In „{ $name }“ stehen weder „{ $company }“ noch die Handelsregisternummer { $own }. Möglicherweise geht es um ein anderes Unternehmen
preflight-name-warning = In „{ $name }“ steht „{ $company }“ nicht. Prüfen Sie den Unternehmensnamen
preflight-number-warning = In „{ $name }“ steht die Handelsregisternummer { $own } nicht. Prüfen Sie die Nummer
preflight-other-number-warning = In „{ $name }“ steht die Handelsregisternummer { $number }, nicht { $own }. Möglicherweise geht es um ein anderes Unternehmen
preflight-other-page-warning = Seite { $page } von „{ $name }“ sieht aus wie der Auszug eines anderen Unternehmens mit der Handelsregisternummer { $number }

## Why the text of a document is not known.

preflight-image-error = Die Daten in einem Bild können nicht gelesen werden. Geben Sie sie selbst ein
preflight-unreadable-error = Der Text dieses Dokuments kann nicht gelesen werden. Geben Sie die Daten selbst ein
preflight-too-much-error = Den Text dieses Dokuments zu lesen würde zu viel Zeit oder Speicher kosten. Geben Sie die Daten selbst ein
