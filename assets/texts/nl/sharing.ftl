### Een profiel waaraan andere programma’s ook werken.

sharing-edited-notice = { $holder } bewerkt dit profiel. Neem het over om het hier te wijzigen
sharing-sent-notice = { $holder } verzendt dit profiel. U kunt het wijzigen als dat klaar is
sharing-edited-banner = { $holder } bewerkt dit profiel sinds { $time }. U kunt het hier lezen
sharing-sent-banner = { $holder } verzendt dit profiel sinds { $time }. U kunt het hier lezen
sharing-take-over-button = Overnemen
sharing-trashed-notice = Een ander venster of een opdracht heeft “{ $title }” naar de prullenbak verplaatst
sharing-values-title = Kies uit twee waarden
sharing-values-hint = Twee vensters of opdrachten hebben deze velden tegelijk gewijzigd. Beide waarden zijn opgeslagen
sharing-value-now-label = Nu
sharing-other-value-label = De andere
sharing-empty = (leeg)
sharing-keep-value-button = Deze behouden
sharing-use-value-button = Deze gebruiken
sharing-restored-notice = Een opdracht heeft de bibliotheek uit een back-up teruggezet. Geopende profielen zijn nu zoals in de back-up. “Ongedaan maken” brengt terug wat u had
sharing-server-values-hint = CM.com heeft deze velden gewijzigd nadat u ze had bewerkt. Beide waarden zijn opgeslagen
sharing-server-value-label = Bij CM.com
