### Fouten van deze computer, van de sandbox en van antwoorden.

crash-window-closed = Profile Desk heeft zelf een fout gemaakt en moest worden gesloten. Wat u had ingevuld, is eerst opgeslagen. Het rapport staat in { $report }; er staat niets in van wat u hebt ingevuld
sandbox-start-in-use = Een andere Profile Desk gebruikt de sandbox in deze map; sluit die eerst ({ $folder })
sandbox-start-folder = De map van de sandbox kan niet worden gelezen of beschreven; controleer of de map van u is en of er ruimte is op de schijf ({ $folder }: { $source })
sandbox-start-port = Poort { $port } van deze computer kan niet worden gebruikt; kies een andere poort ({ $source })
failure-answer-not-read = Profile Desk kon het niet lezen
failure-another-profile = het gaat over een ander profiel
failure-reason-not-kept = de reden is niet bewaard
system-error-with-number = { $reason } (systeemfout { $number })
system-error-not-found = Bestand of map bestaat niet
system-error-permission-denied = Geen toegang
system-error-already-exists = Bestaat al
system-error-disk-full = De schijf is vol
system-error-quota-exceeded = Uw deel van de schijf is vol
system-error-file-too-large = Het bestand is te groot
system-error-read-only-disk = De schijf is alleen-lezen
system-error-is-a-folder = Het is een map
system-error-not-a-folder = Het is geen map
system-error-name-too-long = De naam kan niet worden gebruikt
system-error-busy = In gebruik
system-error-address-in-use = Het adres is al in gebruik
system-error-timed-out = Het duurde te lang
system-error-device-fault = Het apparaat meldt een fout
system-error-too-many-open-files = Er zijn te veel bestanden open
system-error-other = Onbekende fout
