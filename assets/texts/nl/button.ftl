### Buttons and words that several places share.

button-add-address = E-mail toevoegen
button-cancel = Annuleren
button-cancelling = Annuleren…
button-close = Sluiten
button-copy = Kopiëren
button-dismiss = Melding sluiten
button-open-accounts = Accounts openen…
button-remove = Verwijderen: { $name }
button-try-again = Opnieuw proberen
button-undo = Ongedaan maken
status-checking = Opvragen…

## Marks and patterns of texts.

format-decimal-mark = ,
format-digit-group-mark = .
format-list-and = { " " }en{ " " }
format-quoted = “{ $text }”
format-error-remedy = { $what }. { $remedy }
format-error-detail = { $sentence }: { $detail }
format-day-month = { $day } { $month ->
    [1] jan
    [2] feb
    [3] mrt
    [4] apr
    [5] mei
    [6] jun
    [7] jul
    [8] aug
    [9] sep
    [10] okt
    [11] nov
   *[12] dec
}
