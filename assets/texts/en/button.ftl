### Buttons and words that several places share.

button-add-address = Add email
button-cancel = Cancel
button-cancelling = Cancelling…
button-close = Close
button-copy = Copy
button-dismiss = Dismiss
button-open-accounts = Open accounts…
button-remove = Remove { $name }
button-try-again = Try again
button-undo = Undo
status-checking = Checking…

## Marks and patterns of texts.

format-decimal-mark = .
format-digit-group-mark = ,
format-list-and = { " " }and{ " " }
format-quoted = “{ $text }”
format-error-remedy = { $what }. { $remedy }
format-error-detail = { $sentence }: { $detail }
format-day-month = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
