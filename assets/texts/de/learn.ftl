### Learning the names of CM.com's API: what was found, how sure it is, and why.

learn-button = API-Namen lernen …
learn-progress = Profile werden gelesen, um die Namen zu lernen …
learn-title = API-Namen von „{ $account }“
learn-hint = Bei CM.com wurde nichts geändert. Prüfen Sie jeden Namen, bevor Sie übernehmen. Unbekannte Namen bleiben, wie sie sind
learn-none-new = Nichts zu ändern. Die gefundenen Namen werden schon verwendet
learn-no-profiles-error = Die Profile dieses Kontos wurden nicht gefunden. Es wurde nichts gelernt
learn-in-use = wie jetzt: { $name }
learn-keeps = Nicht bekannt. Bleibt { $name }
learn-keeps-nothing = Nicht bekannt
learn-accept-button = { $count ->
    [one] 1 Namen übernehmen
   *[other] { $count } Namen übernehmen
}
learn-accepted-notice = { $count ->
    [one] 1 Name für „{ $account }“ gespeichert
   *[other] { $count } Namen für „{ $account }“ gespeichert
}
learn-changed-notice = Das Konto „{ $account }“ wurde inzwischen geändert. Lernen Sie die Namen noch einmal
learn-path = Pfad: { $name }
learn-answer = Stelle in der Antwort: { $name }
learn-status = Status: { $name }

## How sure a name is.

learn-certain = Sicher
learn-likely = Wahrscheinlich
learn-unknown = Nicht bekannt

## Why.

learn-equal-values = { $count ->
    [one] Gleiche Werte in 1 Profil
   *[other] Gleiche Werte in { $count } Profilen
}
learn-answered = CM.com hat hier geantwortet
learn-other-method = CM.com hat diesen Pfad
learn-same-path = Derselbe Pfad wie „{ $route }“
learn-name-and-form = Name und Werte passen zu nichts anderem
learn-word = Das Wort hat nur eine Bedeutung
learn-not-shown = Kein Profil zeigt es
learn-several = Mehr als eines passt: { $names }
learn-no-proof = { $name } könnte es sein, aber nichts beweist es
learn-unknown-word = Was dieses Wort bedeutet, ist nicht bekannt
learn-no-path = Keiner der wahrscheinlichen Pfade wurde gefunden
learn-answers-everything = Der Server antwortet auf jeden Pfad so
