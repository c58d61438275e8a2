### Other dialogs: the first start, settings, about, export, copy.

folders-in = { $folders } Ordner in { $into }
written-to = Geschrieben: { $folder }
these-documents-could-not-be = { $text }. Diese Dokumente konnten nicht kopiert werden: { $missing }
list-and = { " " }und{ " " }

copied-from-undo-takes-it = Aus „{ $title }“ kopiert; „Rückgängig“ nimmt es zurück

there-is-no-profile-in = Es wird kein Profil angezeigt, das exportiert werden kann
enter-folder-like-documents = Ordner eingeben, wie ~/Dokumente

copy-from-another-profile = Aus anderem Profil kopieren
what-is-copied-takes-place = Was kopiert wird, ersetzt, was hier steht; „Rückgängig“ bringt es zurück
no-other-profile-fits = Kein anderes Profil passt
choose-profile-and-at-least = Wählen Sie ein Profil und mindestens einen Teil davon
search-by-profile-company-number = Nach Profil, Firma, Nummer oder Ort suchen
search-for-profile-to-copy = Profil suchen, aus dem kopiert werden soll

language = Sprache
language-of-desktop = Wie der Desktop
token-is-left-out = Das Token ist weggelassen; Dokumente werden genannt, sobald sie hochgeladen sind
welcome-to-profile-desk = Willkommen bei Profile Desk
send-changes = Änderungen senden?
export = Exportieren
all-commands = Alle Befehle
settings = Einstellungen
what-will-be-sent = Was gesendet wird
document = Dokument
fill-in-company-profiles-check = Füllen Sie Firmenprofile aus, prüfen Sie sie, reichen Sie sie bei CM.com ein und verfolgen Sie die Freigabe.
there-is-no-account-yet = Es gibt noch kein Konto. Die Sandbox ist eine Nachbildung von CM.com in diesem Programm: Nichts verlässt diesen Computer, und über ein Profil wird nach wenigen Sekunden entschieden.
use-sandbox = Sandbox verwenden
not-now = Nicht jetzt
they-go-out-with-account = Sie werden mit dem Konto „{ $name }“ ({ $label }) gesendet.
these-cant-be-changed-or = Diese Angaben können nicht geändert oder geleert werden, sobald ein Profil angelegt ist, und bleiben bei CM.com, wie sie sind: { $labels }
send-the-changes = Änderungen senden
export-profiles = { $count ->
    [one] Dieses Profil exportieren
   *[other] { $count } Profile exportieren
}
new-folder-is-made-with = Ein neuer Ordner wird angelegt, mit den Feldern als JSON und den Dokumenten; Vorhandenes bleibt erhalten
new-folder-is-made-for = Für jedes Profil wird ein neuer Ordner angelegt, mit seinen Feldern als JSON und seinen Dokumenten, dazu eine Tabelle für die Tabellenkalkulation; Vorhandenes bleibt erhalten
folder = Ordner
choose-more = Auswählen …
exporting-more = Wird exportiert …
version-under-mit-licence = Version { $version }, unter der MIT-Lizenz
country-names-are-from-unicode = Ländernamen stammen aus Unicode CLDR, Adressformen aus libaddressinput von Google (CC-BY 4.0), Nummernpläne aus libphonenumber von Google, Symbole aus Material Symbols (Apache 2.0).
it-has-not-been-used = Profile Desk wurde noch nicht mit dem echten CM.com verwendet: Einige Namen und Pfade sind Vermutungen, die ein Konto berichtigen kann. Das README nennt sie.
colours = Farben
size-text = Textgröße
smaller = Kleiner
usual = Normal
larger = Größer
news = Benachrichtigungen
notify-when-status-changes-while = Benachrichtigen, wenn sich ein Status ändert, während das Fenster im Hintergrund ist
drafts-documents-settings-and-accounts = Entwürfe, Dokumente, Einstellungen und Konten liegen in diesem Ordner; Produkt-Tokens sind im Schlüsselbund. Einen anderen Ordner wählen Sie beim Start mit --data-dir
copy-as-json = Als JSON kopieren
copy-as-curl = Als curl kopieren
choose-account-and-mend-problems = Wählen Sie zuerst ein Konto und beheben Sie die Probleme
duplicate-is-new = Ein neuer Entwurf mit dem, was von „{ $title }“ angekreuzt ist. IDs, Status und Kommentar bleiben beim Original
duplicate = Duplizieren
duplicate-profile = Profil duplizieren
