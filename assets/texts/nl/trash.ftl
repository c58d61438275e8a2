### De prullenbak: de weergave, terugzetten en verwijderen.

trash-title = Prullenbak
trash-empty = De prullenbak is leeg
trash-hint = Profielen worden na 30 dagen in de prullenbak verwijderd, behalve als CM.com er nog niet over heeft beslist
trash-row-deleted-in = { $days ->
    [0] alleen vandaag nog
    [one] nog 1 dag
   *[other] nog { $days } dagen
}
trash-banner = In de prullenbak sinds { $since }. Wordt verwijderd op { $until }
trash-kept-banner = In de prullenbak sinds { $since }. Wordt niet automatisch verwijderd, omdat CM.com er nog niet over heeft besloten
trash-restore-button = Terugzetten
trash-delete-button = Definitief verwijderen…
trash-empty-button = Prullenbak legen…
trash-confirm-button = Definitief verwijderen
trash-delete-title = Profiel definitief verwijderen
trash-delete-question = “{ $title }” definitief verwijderen? De documenten en de geschiedenis worden ook verwijderd. U kunt dit niet ongedaan maken
trash-delete-submitted-warning = CM.com bewaart dit profiel. Het wordt alleen op deze computer verwijderd
trash-delete-doubt-warning = Misschien heeft CM.com dit profiel ontvangen. Dan bewaart CM.com het. Na het verwijderen weet deze computer er niets meer van
trash-empty-title = Prullenbak legen
trash-empty-question = { $count ->
    [one] 1 profiel definitief verwijderen? U kunt dit niet ongedaan maken. Als CM.com het profiel heeft, blijft het daar bewaard
   *[other] { $count } profielen definitief verwijderen? U kunt dit niet ongedaan maken. De profielen die CM.com heeft, blijven daar bewaard
}
trash-deleted-notice = “{ $title }” is definitief verwijderd
trash-emptied-notice = { $count ->
    [one] 1 profiel is definitief verwijderd
   *[other] { $count } profielen zijn definitief verwijderd
}
trash-restored-many-notice = { $count ->
    [one] 1 profiel is teruggezet
   *[other] { $count } profielen zijn teruggezet
}
trash-expired-notice = { $count ->
    [one] 1 profiel stond 30 dagen in de prullenbak en is verwijderd
   *[other] { $count } profielen stonden 30 dagen in de prullenbak en zijn verwijderd
}
trash-in-use-notice = { $count ->
    [one] 1 profiel staat nog in de prullenbak, omdat een ander programma het bewerkt of verzendt. Probeer het opnieuw als dat klaar is
   *[other] { $count } profielen staan nog in de prullenbak, omdat andere programma’s ze bewerken of verzenden. Probeer het opnieuw als dat klaar is
}
trash-read-only-notice = Dit profiel staat in de prullenbak. Zet het terug om het te wijzigen
trash-deleted-elsewhere-notice = Een ander venster of een opdracht heeft “{ $title }” definitief verwijderd
trash-delete-error = Niet verwijderd ({ $source }). Wat niet is verwijderd, staat nog in de prullenbak. Probeer het opnieuw
trash-deleted-elsewhere-error = Dit profiel staat niet meer in de prullenbak. Een ander venster of een opdracht heeft het definitief verwijderd
trash-restored-elsewhere-error = Dit profiel is niet verwijderd. Een ander venster of een opdracht heeft het teruggezet en het staat in de lijst
