### Een profiel waaraan andere programma’s ook werken.

sharing-edited-notice = { $holder } bewerkt dit profiel. Neem het over om het hier te wijzigen
sharing-sent-notice = { $holder } verzendt dit profiel. U kunt het wijzigen als dat klaar is
sharing-edited-banner = { $holder } bewerkt dit profiel sinds { $time }. U kunt het hier lezen
sharing-sent-banner = { $holder } verzendt dit profiel sinds { $time }. U kunt het hier lezen
sharing-take-over-button = Overnemen
sharing-trashed-notice = Een ander venster of een opdracht heeft ‘{ $title }’ naar de prullenbak verplaatst
sharing-conflict-title = Een ander venster of een opdracht heeft dit profiel ook gewijzigd
sharing-conflict-hint = Deze velden hebben nu de andere waarde. Kies welke waarde u wilt behouden
sharing-mine-label = Uw waarde
sharing-theirs-label = De andere
sharing-empty = (leeg)
sharing-keep-mine-button = Uw waarde behouden
sharing-keep-theirs-button = De andere behouden
sharing-close-notice = Kies eerst welke waarden van ‘{ $title }’ u wilt behouden. Sluit nogmaals om te sluiten zonder te kiezen
