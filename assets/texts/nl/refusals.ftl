### Wat CM.com heeft beslist over eerdere profielen voor het land van een nieuw concept.

refusals-hint = { $country }: { $refused } van { $decided } profielen zijn teruggekomen
refusals-reason-hint = { $country }: { $refused } van { $decided } profielen zijn teruggekomen. Meestal: “{ $reason }” ({ $times ->
    [one] één keer
   *[other] { $times } keer
})
refusals-cases-title = Teruggekomen profielen tonen ({ $count })
