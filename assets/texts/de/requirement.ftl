### What the countries require.

requirements-title = Anforderungen
requirements-approved-hint = Nichts weiter nötig
requirements-none-hint = Keine Dokumente nötig
requirements-none-for-types-hint = Keine Dokumente nötig für diese Rufnummernarten
requirements-no-more-documents-hint = Keine weiteren Dokumente nötig
requirements-country-title = Für Rufnummern ({ $country })
requirements-as-of = { $what }, Stand: { $when }
requirements-failed-hint = Aktualisierung nicht möglich. { $sentence }
requirements-wait-hint = CM.com verlangt eine Wartezeit. Nächster Versuch: { $time }
requirements-refresh-button = Erneut versuchen
requirements-load-button = Anforderungen abrufen
requirement-company-kind = Regel für Unternehmen. Kein Dokument nötig
requirement-number-request-kind = Regel für Rufnummernanträge. Kein Dokument nötig
requirement-document-hint = Dokument anhängen oder hierher ziehen
requirement-met-by = Angehängt: { $met }
requirement-attach-button = Anhängen …
requirement-attach-tooltip = Anhängen für: { $requirement }
requirement-read = { $note }. Als gelesen bestätigt
requirement-unread = { $note }. Ankreuzen, um es als gelesen zu bestätigen

## Was sich an dem geändert hat, was sie verlangen.

requirement-new-hint = { $country } verlangt seit { $when }: { $text }
requirement-since = Seit { $when }: { $text }
requirements-changed-notice = Geänderte Anforderungen: { $country }
requirement-changes-title = Geänderte Anforderungen
requirement-changes-button = Änderungen anzeigen
requirement-changes-empty = Noch keine Änderungen. Wir vergleichen bei jedem Abruf, was ein Land verlangt
requirement-changes-affected-title = { $count ->
    [one] { $count } freigegebenes Profil erfüllt die Anforderungen nicht mehr
   *[other] { $count } freigegebene Profile erfüllen die Anforderungen nicht mehr
}
requirement-changes-all-met = Alle freigegebenen Profile erfüllen die Anforderungen weiterhin
requirement-changes-since-title = { $country }, seit { $when }
requirement-changes-added = Neu: { $text }
requirement-changes-changed = Geändert: „{ $before }“ lautet jetzt „{ $after }“
requirement-changes-removed = Entfallen: { $text }
