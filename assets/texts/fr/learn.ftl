### Learning the names of CM.com's API: what was found, how sure it is, and why.

learn-button = Apprendre les noms de l’API…
learn-progress = Lecture des profils pour apprendre les noms…
learn-title = Noms de l’API pour « { $account } »
learn-hint = Rien n’a été modifié chez CM.com. Vérifiez chaque nom avant d’accepter. Les noms inconnus restent tels quels
learn-none-new = Rien à modifier. Les noms trouvés sont déjà utilisés
learn-no-profiles-error = Les profils de ce compte sont introuvables. Rien n’a été appris
learn-in-use = comme maintenant : { $name }
learn-keeps = Inconnu. Reste { $name }
learn-keeps-nothing = Inconnu
learn-accept-button = { $count ->
    [one] Accepter { $count } nom
   *[other] Accepter { $count } noms
}
learn-accepted-notice = { $count ->
    [one] { $count } nom enregistré pour « { $account } »
   *[other] { $count } noms enregistrés pour « { $account } »
}
learn-changed-notice = Le compte « { $account } » a été modifié entre-temps. Apprenez à nouveau ses noms
learn-path = Chemin : { $name }
learn-answer = Place dans la réponse : { $name }
learn-status = Statut : { $name }

## How sure a name is.

learn-certain = Certain
learn-likely = Probable
learn-unknown = Inconnu

## Why.

learn-equal-values = { $count ->
    [one] Valeurs égales dans { $count } profil
   *[other] Valeurs égales dans { $count } profils
}
learn-answered = CM.com a répondu ici
learn-other-method = CM.com a ce chemin
learn-same-path = Le même chemin que « { $route } »
learn-name-and-form = Le nom et les valeurs ne conviennent à rien d’autre
learn-word = Ce mot n’a qu’un sens
learn-not-shown = Aucun profil ne le montre
learn-several = Plusieurs conviennent : { $names }
learn-no-proof = { $name } pourrait convenir, mais rien ne le prouve
learn-unknown-word = Le sens de ce mot est inconnu
learn-no-path = Aucun des chemins probables n’a été trouvé
learn-answers-everything = Le serveur répond ainsi à chaque chemin
