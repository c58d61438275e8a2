### What CM.com decided about earlier profiles for the country of a new draft.

refusals-hint = { $country }: { $refused } of { $decided } profiles came back
refusals-reason-hint = { $country }: { $refused } of { $decided } profiles came back. Most often: “{ $reason }” ({ $times ->
    [one] once
   *[other] { $times } times
})
refusals-cases-title = Show profiles that came back ({ $count })
