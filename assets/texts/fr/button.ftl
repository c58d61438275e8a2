### Buttons and words that several places share.

button-add-address = Ajouter une adresse
button-cancel = Annuler
button-cancelling = Annulation…
button-close = Fermer
button-copy = Copier
button-dismiss = Fermer le message
button-open-accounts = Ouvrir les comptes…
button-remove = Retirer : { $name }
button-try-again = Réessayer
button-undo = Annuler l’action
status-checking = Chargement…

## Marks and patterns of texts.

format-decimal-mark = ,
format-digit-group-mark = { " " }
format-list-and = { " " }et{ " " }
format-quoted = « { $text } »
format-error-remedy = { $what }. { $remedy }
format-error-detail = { $sentence } : { $detail }
format-day-month = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
