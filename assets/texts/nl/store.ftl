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
library-in-is-open-in = De bibliotheek in { $folder } is al geopend in een andere Profile Desk. Er is niets gewijzigd; sluit die eerst
it-was-set-aside-as = Het bestand is apart gezet als { $file }
it-was-left-where-it = Het bestand staat nog op dezelfde plaats; het venster zet het apart
