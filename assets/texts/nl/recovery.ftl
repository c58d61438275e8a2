### The recovery of a damaged library.

recovery-notice = { $count ->
    [0] De bibliotheek was beschadigd of verwijderd en er kon geen profiel uit het bestand worden gelezen
    [one] De bibliotheek was beschadigd en is hersteld. 1 profiel is uit het bestand gelezen
   *[other] De bibliotheek was beschadigd en is hersteld. { $count } profielen zijn uit het bestand gelezen
}
recovery-from-backup-notice = { $count ->
    [one] 1 profiel is zoals het in de back-up { $backup } stond: { $names }. Wat daarna is opgeslagen, ontbreekt. Controleer het
   *[other] { $count } profielen zijn zoals ze in de back-up { $backup } stonden, waaronder { $names }. Wat daarna is opgeslagen, ontbreekt. Controleer ze
}
recovery-in-doubt-notice = { $count ->
    [one] Van 1 profiel weten we niet meer of CM.com het heeft: { $names }. Zoek het op voordat u het opnieuw verstuurt
   *[other] Van { $count } profielen weten we niet meer of CM.com ze heeft, waaronder { $names }. Zoek ze op voordat u ze opnieuw verstuurt
}
recovery-lost-notice = { $count ->
    [one] 1 profiel kon niet worden teruggehaald: { $names }
   *[other] { $count } profielen konden niet worden teruggehaald, waaronder { $names }
}
recovery-kept-notice = Het beschadigde bestand wordt bewaard als { $file }
store-recovery-error = De bibliotheek is beschadigd en kon niet worden hersteld ({ $reason }). De bestanden zijn niet gewijzigd. Maak ruimte op de schijf of controleer de toegangsrechten en start Profile Desk opnieuw
submit-library-restored-error = De bibliotheek is teruggezet of gekopieerd, dus CM.com heeft dit profiel misschien al. Er is niets verstuurd
