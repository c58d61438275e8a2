### Buttons and words that several places share.

button-add-address = E-Mail hinzufügen
button-cancel = Abbrechen
button-cancelling = Wird abgebrochen …
button-close = Schließen
button-copy = Kopieren
button-dismiss = Ausblenden
button-open-accounts = Konten öffnen …
button-remove = { $name } entfernen
button-try-again = Erneut versuchen
button-undo = Rückgängig
status-checking = Wird abgefragt …

## Marks and patterns of texts.

format-decimal-mark = ,
format-digit-group-mark = .
format-list-and = { " " }und{ " " }
format-quoted = „{ $text }“
format-error-remedy = { $what }. { $remedy }
format-error-detail = { $sentence }: { $detail }
format-day-month = { $day }. { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
}
