### Problems on this computer: files and the keyring.

it-is-far-too-large = het is veel te groot
it-has-no-format-version = er staat geen versie van de bestandsindeling in
profile = dit profiel
record-submission-was-damaged = De gegevens over het indienen waren beschadigd
library-cant-be-opened-at = We konden de bibliotheek in { $folder } niet openen ({ $source }). Er is niets gewijzigd. Controleer of u in deze map mag schrijven
not-saved-what-you-typed = Niet opgeslagen ({ $source }). Wat u hebt getypt, blijft in dit venster staan en we blijven proberen het op te slaan
cant-be-read-it-was = We konden { $file } niet lezen ({ $source }). Het bestand staat nog op dezelfde plaats
is-damaged = { $file } is beschadigd ({ $reason }). { $fate }
only-part-could-be-read = We konden “{ $name }” maar deels lezen. Controleer elk veld ervan
was-written-by-newer-profile = { $file } is opgeslagen met een nieuwere versie van Profile Desk (indeling { $format }). Het bestand is niet gewijzigd. Werk Profile Desk bij om het te openen
could-not-be-moved-it = We konden “{ $title }” niet verplaatsen ({ $source }). Het staat nog op dezelfde plaats
nothing-could-be-written-to = We konden niet schrijven naar { $folder } ({ $source }). Kies een andere map
library-is-in-use = Een ander venster of een opdracht van Profile Desk gebruikt de bibliotheek in { $folder }. Er is niets gewijzigd. Sluit het venster of wacht tot de opdracht klaar is en probeer het dan opnieuw
it-was-set-aside-as = Het bestand is bewaard als { $file }
it-was-left-where-it = Het bestand staat nog op dezelfde plaats. Het wordt apart gezet zodra het venster de bibliotheek opent

this-computer-has-no-keyring = Deze computer heeft geen sleutelbos die Profile Desk kan gebruiken
keyring-is-locked = De sleutelbos is vergrendeld
keyring-has-not-answered-yet = De sleutelbos heeft nog niet gereageerd
keyrings-question-was-closed-without = De vraag van de sleutelbos is zonder antwoord gesloten
keyring-did-not-do-it = De sleutelbos gaf een fout
install-package-gnome-keyring-and = Installeer het pakket gnome-keyring en meld u opnieuw aan
unlock-it-and-try-again = Ontgrendel de sleutelbos en probeer het opnieuw
answer-its-question-which-may = Beantwoord de vraag van de sleutelbos, die mogelijk achter een ander venster staat, en probeer het opnieuw
keyring-try-again = Probeer het opnieuw
keyring-trouble = { $what }. { $remedy }
keyring-trouble-or-keep = { $what }. { $remedy }, of bewaar het token alleen tot u Profile Desk sluit
its-thread-has-ended = de thread ervan is gestopt
what-it-holds-is-not = de vermelding is geen token
