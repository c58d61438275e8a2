### Learning the names of CM.com's API: what was found, how sure it is, and why.

learn-button = Learn API names…
learn-progress = Reading profiles to learn the names…
learn-title = API names of “{ $account }”
learn-hint = Nothing at CM.com was changed. Check each name before you accept. Names that are not known stay as they are
learn-none-new = Nothing to change. The names we found are the ones in use
learn-no-profiles-error = We could not find the profiles of this account. Nothing was learned
learn-in-use = as now: { $name }
learn-keeps = Don’t know. Stays { $name }
learn-keeps-nothing = Don’t know
learn-accept-button = { $count ->
    [one] Accept 1 name
   *[other] Accept { $count } names
}
learn-accepted-notice = { $count ->
    [one] 1 name saved for “{ $account }”
   *[other] { $count } names saved for “{ $account }”
}
learn-changed-notice = The account “{ $account }” was changed meanwhile. Learn its names again
learn-path = Path: { $name }
learn-answer = Place in the answer: { $name }
learn-status = Status: { $name }

## How sure a name is.

learn-certain = Certain
learn-likely = Likely
learn-unknown = Don’t know

## Why.

learn-equal-values = { $count ->
    [one] Equal values in 1 profile
   *[other] Equal values in { $count } profiles
}
learn-answered = CM.com answered here
learn-other-method = CM.com has this path
learn-same-path = The same path as “{ $route }”
learn-name-and-form = The name and the values fit nothing else
learn-word = The word has one meaning
learn-not-shown = No profile shows it
learn-several = More than one fits: { $names }
learn-no-proof = { $name } may be it, but nothing proves it
learn-unknown-word = We do not know what this word means
learn-no-path = We found none of the likely paths
learn-answers-everything = The server answers every path like this
