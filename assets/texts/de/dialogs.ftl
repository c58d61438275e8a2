### Other dialogs: first start, settings, about, export, copy.

folders-in = { $folders } Ordner in { $into }
written-to = Exportiert: { $folder }
these-documents-could-not-be = Export unvollständig. Diese Dokumente konnten nicht kopiert werden: { $missing }. { $text }
list-and = { " " }und{ " " }

copied-from-undo-takes-it = Aus „{ $title }“ kopiert. Sie können das rückgängig machen

there-is-no-profile-in = In der Liste sind keine Profile zum Exportieren
enter-folder-like-documents = Ordner eingeben, zum Beispiel ~/Dokumente

copy-from-another-profile = Aus anderem Profil kopieren
what-is-copied-takes-place = Kopierte Werte ersetzen die vorhandenen. Sie können das rückgängig machen
no-other-profile-fits = Keine anderen passenden Profile
choose-profile-and-at-least = Wählen Sie ein Profil und mindestens einen Teil zum Kopieren aus
search-by-profile-company-number = Profil, Unternehmen, Nummer oder Ort suchen
search-for-profile-to-copy = Profil suchen, aus dem kopiert werden soll

language = Sprache
language-of-desktop = Systemsprache
token-is-left-out = Das Token ist weggelassen. Dokument-IDs werden nach dem Hochladen eingesetzt
welcome-to-profile-desk = Willkommen bei Profile Desk
send-changes = Änderungen senden?
export = Exportieren
all-commands = Alle Befehle
settings = Einstellungen
what-will-be-sent = Was gesendet wird
document = Dokument
fill-in-company-profiles-check = Unternehmensprofile ausfüllen, prüfen, bei CM.com einreichen und die Freigabe verfolgen
there-is-no-account-yet = Sie haben noch kein Konto. Probieren Sie die Sandbox aus, einen Testserver in diesem Programm. Nichts verlässt diesen Computer, und über jedes Profil wird nach wenigen Sekunden entschieden.
use-sandbox = Sandbox verwenden
not-now = Nicht jetzt
they-go-out-with-account = Konto: { $name } ({ $label })
these-cant-be-changed-or = Diese Angaben lassen sich nach dem Anlegen eines Profils weder ändern noch leeren und bleiben bei CM.com, wie sie sind: { $labels }
send-the-changes = Änderungen senden
export-profiles = { $count ->
    [one] Dieses Profil exportieren
   *[other] { $count } Profile exportieren
}
new-folder-is-made-with = Legt einen neuen Ordner mit den Feldern als JSON und den Dokumenten an. Vorhandene Dateien bleiben erhalten
new-folder-is-made-for = Legt für jedes Profil einen neuen Ordner mit den Feldern als JSON und den Dokumenten an, dazu eine Tabelle für Ihre Tabellenkalkulation. Vorhandene Dateien bleiben erhalten
folder = Ordner
choose-more = Auswählen …
exporting-more = Wird exportiert …
version-under-mit-licence = Version { $version }, MIT-Lizenz
country-names-are-from-unicode = Ländernamen aus Unicode CLDR, Adressformate aus libaddressinput von Google (CC-BY 4.0), Rufnummerndaten aus libphonenumber von Google, Symbole aus Material Symbols (Apache 2.0).
it-has-not-been-used = Profile Desk wurde noch nicht mit dem echten CM.com verwendet. Einige Namen und Pfade der API sind Annahmen, die Sie je Konto ändern können. Die README-Datei führt sie auf.
colours = Farben
size-text = Textgröße
smaller = Kleiner
usual = Standard
larger = Größer
news = Benachrichtigungen
notify-when-status-changes-while = Über Statusänderungen benachrichtigen, wenn das Fenster im Hintergrund ist
drafts-documents-settings-and-accounts = In diesem Ordner liegen Entwürfe, Dokumente, Einstellungen und Konten. Produkt-Tokens sind im Schlüsselbund. Um einen anderen Ordner zu verwenden, starten Sie mit --data-dir
copy-as-json = Als JSON kopieren
copy-as-curl = Als curl kopieren
choose-account-and-mend-problems = Wählen Sie zuerst ein Konto aus und beheben Sie die Probleme
duplicate-is-new = Legt einen neuen Entwurf mit den angekreuzten Teilen von „{ $title }“ an. IDs, Status und Kommentar bleiben beim Original
duplicate = Duplizieren
duplicate-profile = Profil duplizieren
