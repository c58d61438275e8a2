### Was CM.com über frühere Profile für das Land eines neuen Entwurfs entschieden hat.

refusals-hint = { $country }: { $refused } von { $decided } Profilen kamen zurück
refusals-reason-hint = { $country }: { $refused } von { $decided } Profilen kamen zurück. Meistens: „{ $reason }“ ({ $times ->
    [one] einmal
   *[other] { $times }-mal
})
refusals-cases-title = Zurückgekommene Profile anzeigen ({ $count })
