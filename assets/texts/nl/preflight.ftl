### What the text and the dates of a document say about the profile, before it is sent.

preflight-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
preflight-months = { $count ->
    [one] 1 maand
   *[other] { $count } maanden
}
preflight-expired-warning = “{ $name }” is verlopen op { $date }. Vervang het door een nieuw document
preflight-expires-today-warning = “{ $name }” verloopt vandaag. Vervang het door een nieuw document
preflight-expires-warning = { $count ->
    [one] “{ $name }” verloopt op { $date }, over 1 dag. Vervang het door een nieuw document
   *[other] “{ $name }” verloopt op { $date }, over { $count } dagen. Vervang het door een nieuw document
}
preflight-too-old-warning = “{ $name }” is afgegeven op { $date }. Het mag niet ouder zijn dan { $age }
preflight-ambiguous-warning = “{ $name }” is afgegeven op { $one } of { $other }: de volgorde van dag en maand is niet duidelijk. Het mag niet ouder zijn dan { $age }
preflight-blank-warning = “{ $name }” is leeg: er is niets te zien op de pagina’s
preflight-neither-warning = In “{ $name }” staan “{ $company }” en het handelsregisternummer { $own } niet. Misschien gaat het over een ander bedrijf
preflight-name-warning = In “{ $name }” staat “{ $company }” niet. Controleer de bedrijfsnaam
preflight-number-warning = In “{ $name }” staat het handelsregisternummer { $own } niet. Controleer het nummer
preflight-other-number-warning = In “{ $name }” staat het handelsregisternummer { $number }, niet { $own }. Misschien gaat het over een ander bedrijf
preflight-other-page-warning = Pagina { $page } van “{ $name }” lijkt een uittreksel van een ander bedrijf, met het handelsregisternummer { $number }

## Why the text of a document is not known.

preflight-image-error = De datums van een afbeelding kunnen niet worden gelezen. Vul ze zelf in
preflight-unreadable-error = De tekst van dit document kan niet worden gelezen. Vul de datums zelf in
preflight-too-much-error = De tekst van dit document lezen kost te veel tijd of geheugen. Vul de datums zelf in
