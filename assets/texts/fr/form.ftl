### The form, the inspector beside it, and what is pasted into it.

form-title = Formulaire
rail-title = Sections
rail-warnings = { $count ->
    [one] 1 avertissement
   *[other] { $count } avertissements
}
banner-title = État
banner-ready = Prêt à soumettre
banner-replace-document-button = Remplacer le document
banner-replace-documents-button = Remplacer les documents
banner-edit-button = Modifier
value-copy-tooltip = Copier { $label }
value-copied = Copié
form-tab-tooltip = { $label }, { $count } à vérifier
form-empty-title = Aucun profil ouvert
form-empty-hint = Une entreprise doit avoir un profil approuvé avant de pouvoir demander des numéros de téléphone dans un pays
form-submitting-hint = Soumission en cours. Vous pourrez modifier ce profil ensuite
form-unchanged-hint = Inchangé depuis la soumission
form-cancel-button = Annuler la soumission
form-submit-button = Soumettre…
form-submit-cm-button = Soumettre à CM.com
form-submit-sandbox-button = Soumettre à la sandbox
form-submit-custom-button = Soumettre au serveur personnalisé
form-update-button = Envoyer les modifications…
saving-failed = Non enregistré
saving-progress = Enregistrement…
saving-nothing = Aucune modification
saving-done = Brouillon enregistré : { $at }
saving-done-here = Brouillon enregistré sur cet ordinateur : { $at }
possible-duplicate-hint = « { $title } » dans la bibliothèque a le même numéro
possible-duplicate-copy-button = Copier depuis ce profil…
possible-duplicate-open-button = Ouvrir
inspector-title = Liste de contrôle
checklist-progress = { $done } sur { $total } terminés
checklist-done = Terminé ({ $count })
checklist-open = À faire
checklist-requirements-unknown = Savoir ce que CM.com exige pour les pays
checklist-refused = Modifier ce que CM.com a signalé ({ $status })
checklist-item = { $label } : { $state }
inspector-history-title = Historique
inspector-details-title = Détails
inspector-history-begun = Brouillon créé
server-fields-hint = Ces valeurs sont définies par CM.com. Elles ne sont pas modifiables ici
server-fields-draft-hint = CM.com définit ces valeurs après la soumission du profil

## Values that were read in another form than they were typed.

normalize-country-hint = « { $typed } » a été interprété comme { $country } ({ $code })
normalize-postal-code-hint = « { $typed } » a été remplacé par « { $usual } », la forme en usage dans ce pays
normalize-register-number-hint = « { $label } », qui ne fait pas partie du numéro { $number }, a été supprimé
normalize-characters-hint = { $count ->
    [one] { $count } caractère invisible a été supprimé ({ $of })
   *[other] { $count } caractères invisibles ont été supprimés ({ $of })
}

## Pasting.

paste-lines-joined-notice = Le texte collé comportait plusieurs lignes. Elles sont maintenant réunies en une seule
paste-offer = Ce texte ressemble à { $what } : { $told }
paste-offer-rest = { $text }. Non repris : { $left_over }
paste-offer-button = Remplir les champs
paste-address-kind = une adresse
paste-signature-kind = une signature
paste-part = { $label } « { $part } »
paste-other-profile-notice = Un autre profil est ouvert maintenant. Collez à nouveau les lignes au bon endroit
