### One document in place of another one, in all profiles that have it.

replace-in-use-reason = { $holder } gebruikt dit profiel
replace-being-sent-reason = Het wordt ingediend
replace-gone-reason = Het staat in de prullenbak of is verwijderd
replace-not-there-reason = Het heeft twee lijsten met documenten, of heeft dit document niet meer. Open het om te kiezen
replace-has-new-reason = Het heeft het nieuwe document al

replace-title = { $count ->
    [one] “{ $name }” vervangen in 1 profiel
   *[other] “{ $name }” vervangen in { $count } profielen
}
replace-progress = Een ogenblik…
replace-review-button = Controleren
replace-summary = { $count ->
    [0] “{ $name }” kan het nu in geen enkel profiel vervangen
    [one] “{ $name }” vervangt het in 1 profiel. Er wordt niets verzonden
   *[other] “{ $name }” vervangt het in { $count } profielen. Er wordt niets verzonden
}
replace-confirm-button = { $count ->
    [one] In 1 profiel vervangen
   *[other] In { $count } profielen vervangen
}
replace-changes = Wordt gewijzigd
replace-needs-sending = Wordt gewijzigd. Het is ingediend: verzend daarna de wijzigingen
replace-left-out = Overgeslagen. { $why }
replace-same-error = “{ $name }” is hetzelfde document. Kies een ander bestand
replace-done-notice = { $count ->
    [0] Er is niets vervangen
    [one] “{ $name }” staat nu in 1 profiel
   *[other] “{ $name }” staat nu in { $count } profielen
}
replace-send-notice = { $count ->
    [one] 1 daarvan is ingediend: open het en verzend de wijzigingen
   *[other] { $count } daarvan zijn ingediend: open ze en verzend de wijzigingen
}
replace-left-out-notice = Overgeslagen: { $names }
