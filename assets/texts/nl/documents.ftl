### The documents of the library: who has them, and their dates.

library-documents-title = Documenten
library-documents-search-label = Documenten zoeken
library-documents-search-placeholder = Bestandsnaam of profiel
library-documents-due-label = Verlopen, of verloopt binnen 30 dagen
library-documents-empty = Geen documenten gevonden
library-documents-more = { $count ->
    [one] En nog 1. Zoek om het te vinden
   *[other] En nog { $count }. Zoek om ze te vinden
}
library-documents-used-by = { $count ->
    [one] In 1 profiel
   *[other] In { $count } profielen
}
library-documents-count-expired = { $count ->
    [one] 1 is verlopen
   *[other] { $count } zijn verlopen
}
library-documents-count-today = { $count ->
    [one] 1 verloopt vandaag
   *[other] { $count } verlopen vandaag
}
library-documents-count-week = { $count ->
    [one] 1 verloopt binnen 7 dagen
   *[other] { $count } verlopen binnen 7 dagen
}
library-documents-count-month = { $count ->
    [one] 1 verloopt binnen 30 dagen
   *[other] { $count } verlopen binnen 30 dagen
}
library-documents-expired = Verlopen op { $date }
library-documents-expires-today = Verloopt vandaag
library-documents-expires-in = { $count ->
    [one] Verloopt op { $date }, over 1 dag
   *[other] Verloopt op { $date }, over { $count } dagen
}
library-documents-expires = Verloopt op { $date }
library-documents-profiles-label = Profielen
library-documents-issued-label = Datum van afgifte
library-documents-expires-label = Geldig tot en met
library-documents-save-button = Datums opslaan
library-documents-saved-hint = Datums opgeslagen
library-documents-date-error = { $label }: vul een datum in, zoals 2026-03-31
library-documents-ambiguous-error = { $label }: dag en maand kunnen verwisseld zijn. Vul de datum in zoals 2026-03-31
library-documents-reversed-error = Het document zou verlopen voordat het is afgegeven. Controleer de datums
library-documents-either = { $one } of { $other }
library-documents-says-issued = Volgens het document is het afgegeven op { $date }
library-documents-says-expires = Volgens het document verloopt het op { $date }
library-documents-says-nothing = Geen datums gevonden in de tekst van het document
library-documents-use-button = Deze datums gebruiken
library-documents-choose-button = Kiezen uit bibliotheek…
library-documents-attach-button = Toevoegen aan dit profiel
library-documents-replace-button = In alle profielen vervangen…
library-documents-replace-name = { $name } in alle profielen vervangen
