### Profielen bij CM.com volgen, en ophalen wat hier ontbreekt.

refresh-running = CM.com wordt gecontroleerd…
refresh-last = Laatst gecontroleerd { $time }
refresh-last-failed = Laatst gecontroleerd { $time }. CM.com is niet bereikbaar
refresh-never = CM.com is niet bereikbaar
refresh-nothing-notice = Nog geen ingediende profielen
refresh-changes-notice = { $action ->
    [0] CM.com heeft nieuws over { $count } profielen
    [one] CM.com heeft nieuws over { $count } profielen. Bij 1 is actie nodig
   *[other] CM.com heeft nieuws over { $count } profielen. Bij { $action } is actie nodig
}
refresh-values-notice = CM.com heeft waarden van “{ $title }” gewijzigd
refresh-choose-notice = CM.com heeft waarden van “{ $title }” gewijzigd die u had bewerkt. Open het profiel om te kiezen
bring-in-title = Ophalen bij CM.com
bring-in-hint = Deze profielen staan bij CM.com en niet in deze bibliotheek. De documenten blijven bij CM.com: ze kunnen niet worden gedownload
bring-in-loading = De profielen bij CM.com worden gelezen…
bring-in-nothing = Alle profielen van CM.com staan in deze bibliotheek
bring-in-failed = { $account }: { $why }
bring-in-cut-short = { $account }: alleen de eerste { $count } profielen zijn vergeleken
bring-in-all = { $count ->
    [one] 1 profiel selecteren
   *[other] Alle { $count } profielen selecteren
}
bring-in-deleted = Verwijderde profielen tonen
bring-in-button = { $count ->
    [one] 1 profiel ophalen
   *[other] { $count } profielen ophalen
}
bring-in-progress = { $done } van { $count } opgehaald
bring-in-result = { $count ->
    [one] 1 profiel is opgehaald
   *[other] { $count } profielen zijn opgehaald
}
bring-in-documents = { $count ->
    [one] 1 document blijft bij CM.com
   *[other] { $count } documenten blijven bij CM.com
}
bring-in-one-failed = { $name }: { $why }
