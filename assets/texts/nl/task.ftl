### Taken van een beoordeling: de velden en documenten die iemand bij de toelichting van CM.com heeft gemarkeerd.

task-title = Velden markeren
task-hint = Vink aan wat u volgens de toelichting moet wijzigen. Wat u aanvinkt, toont de toelichting en blijft in de checklist staan tot u het wijzigt
task-comment = CM.com: { $comment }
task-named-title = Genoemd in de toelichting
task-none-named-hint = We hebben in de toelichting geen veld of document gevonden
task-mark-button = Markeren
task-at-input = Beoordelaar: { $comment }
task-word = Gemarkeerd
task-remove-button = Markering van { $label } verwijderen
task-item = Toelichting van de beoordelaar: { $label }
task-progress = { $total ->
    [one] { $done } van { $total } gemarkeerd veld gewijzigd
   *[other] { $done } van { $total } gemarkeerde velden gewijzigd
}
task-decided-again-notice = CM.com heeft opnieuw over dit profiel beslist. Er is niets gemarkeerd. Open “Velden markeren” opnieuw voor de nieuwe toelichting
