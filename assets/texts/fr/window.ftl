### The window.

help-on = Aide : { $field }
help-on-keys = { $name } ({ $keys } quand le curseur s’y trouve)
help-example = Par exemple
help-required = obligatoire
help-optional = peut rester vide
help-server = défini par CM.com
help-takes = Dans l’API : { $name }, { $presence }, { $max } caractères au maximum
help-takes-any = Dans l’API : { $name }, { $presence }
what-comes-next = La suite
what-comes-next-draft = Remplissez les champs, joignez les documents, puis vérifiez et soumettez le profil. CM.com l’examine, et sa réponse apparaît ici
language = Langue
language-of-desktop = Celle du système
