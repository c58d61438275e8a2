### Learning the names of CM.com's API: what was found, how sure it is, and why.

learn-button = API-namen leren…
learn-progress = Profielen lezen om de namen te leren…
learn-title = API-namen van “{ $account }”
learn-hint = Bij CM.com is niets gewijzigd. Controleer elke naam voordat u accepteert. Namen die niet bekend zijn, blijven zoals ze zijn
learn-none-new = Niets te wijzigen. De gevonden namen zijn al in gebruik
learn-no-profiles-error = We konden de profielen van dit account niet vinden. Er is niets geleerd
learn-in-use = zoals nu: { $name }
learn-keeps = Niet bekend. Blijft { $name }
learn-keeps-nothing = Niet bekend
learn-accept-button = { $count ->
    [one] 1 naam accepteren
   *[other] { $count } namen accepteren
}
learn-accepted-notice = { $count ->
    [one] 1 naam opgeslagen voor “{ $account }”
   *[other] { $count } namen opgeslagen voor “{ $account }”
}
learn-changed-notice = Het account “{ $account }” is intussen gewijzigd. Leer de namen opnieuw
learn-path = Pad: { $name }
learn-answer = Plaats in het antwoord: { $name }
learn-status = Status: { $name }

## How sure a name is.

learn-certain = Zeker
learn-likely = Waarschijnlijk
learn-unknown = Niet bekend

## Why.

learn-equal-values = { $count ->
    [one] Gelijke waarden in 1 profiel
   *[other] Gelijke waarden in { $count } profielen
}
learn-answered = CM.com antwoordde hier
learn-other-method = CM.com heeft dit pad
learn-same-path = Hetzelfde pad als “{ $route }”
learn-name-and-form = De naam en de waarden passen bij niets anders
learn-word = Het woord heeft één betekenis
learn-not-shown = Geen profiel toont het
learn-several = Er past meer dan één: { $names }
learn-no-proof = { $name } kan het zijn, maar niets bewijst het
learn-unknown-word = We weten niet wat dit woord betekent
learn-no-path = We vonden geen van de waarschijnlijke paden
learn-answers-everything = De server antwoordt zo op elk pad
