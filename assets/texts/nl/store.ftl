### What happens on this computer: files, the keyring.

it-is-far-too-large = het is veel te groot
it-has-no-format-version = er staat geen formaatversie in
profile = Het profiel
record-submission-was-damaged = De gegevens over het indienen waren beschadigd
library-cant-be-opened-at = De bibliotheek in { $folder } kan niet worden geopend ({ $source }). Er is niets gewijzigd; controleer of er in de map kan worden geschreven
not-saved-what-you-typed = Niet opgeslagen ({ $source }). Wat u hebt ingevuld, blijft in dit venster staan; het opslaan wordt automatisch opnieuw geprobeerd
cant-be-read-it-was = { $file } kan niet worden gelezen ({ $source }). Het bestand staat nog op dezelfde plaats
is-damaged = { $file } is beschadigd ({ $reason }). { $fate }
only-part-could-be-read = Alleen een deel van “{ $name }” kon worden gelezen; controleer elk veld
was-written-by-newer-profile = { $file } is gemaakt met een nieuwere versie van Profile Desk (formaat { $format }). Het bestand is niet gewijzigd; werk Profile Desk bij om het te openen
could-not-be-moved-it = “{ $title }” kon niet worden verplaatst ({ $source }). Het staat nog op dezelfde plaats
nothing-could-be-written-to = Er kon niets worden geschreven in { $folder } ({ $source }). Kies een andere map
library-is-in-use = De bibliotheek in { $folder } is in gebruik door een andere Profile Desk, een venster of een opdracht. Er is niets gewijzigd; sluit het venster of wacht tot de opdracht klaar is, en probeer het dan opnieuw
it-was-set-aside-as = Het bestand is apart gezet als { $file }
it-was-left-where-it = Het bestand staat nog op dezelfde plaats; het venster zet het apart

this-computer-has-no-keyring = Deze computer heeft geen sleutelbos die Profile Desk kan gebruiken
keyring-is-locked = De sleutelbos is vergrendeld
keyring-has-not-answered-yet = De sleutelbos heeft nog geen antwoord gegeven
keyrings-question-was-closed-without = De vraag van de sleutelbos is zonder antwoord gesloten
keyring-did-not-do-it = De sleutelbos heeft het niet gedaan
install-package-gnome-keyring-and = Installeer het pakket gnome-keyring en meld u opnieuw aan
unlock-it-and-try-again = Ontgrendel de sleutelbos en probeer het opnieuw
answer-its-question-which-may = Beantwoord de vraag van de sleutelbos (mogelijk achter een ander venster) en probeer het opnieuw
keyring-try-again = Probeer het opnieuw
keyring-trouble = { $what }. { $remedy }
keyring-trouble-or-keep = { $what }. { $remedy }, of bewaar het token alleen totdat Profile Desk wordt gesloten
its-thread-has-ended = de bijbehorende thread is beëindigd
what-it-holds-is-not = de inhoud is geen token
