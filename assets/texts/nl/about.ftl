### About, the welcome at the first start, and the program as a whole.

app-name-count = ({ $count }) Profile Desk
app-summary = Vul bedrijfsprofielen in, controleer ze, dien ze in bij CM.com en volg de goedkeuring
app-fault-notice = Er ging iets mis in Profile Desk. Wat u hebt getypt, is behouden. Probeer het opnieuw en meld het als het weer gebeurt
app-crash-notice = Er ging iets mis en Profile Desk moest sluiten. Wat u had getypt, is eerst opgeslagen
app-crash-report-notice = Er is iets misgegaan en Profile Desk moest worden gesloten. Wat u had ingevuld, is eerst opgeslagen. Het rapport staat in { $report }. Daar staat niets in van wat u hebt ingevuld
app-no-display-error = Er is geen scherm om een venster op te openen: WAYLAND_DISPLAY en DISPLAY zijn niet ingesteld. Opdrachten werken ook zonder scherm. Met `profile-desk help` krijgt u er een overzicht van
app-window-error = We konden het venster niet openen: { $error }
app-window-lost-error = Het venster kan niet meer worden getekend: { $error }. Wat u had getypt, is opgeslagen. Start Profile Desk opnieuw
app-opengl-lost-error = Er ging iets mis in OpenGL en Profile Desk moest sluiten. Wat u had getypt, is opgeslagen. Start Profile Desk opnieuw. Gebeurt dit weer, voer dan `profile-desk --renderer cpu` uit. Dat werkt zonder OpenGL
clock-wrong-error = De klok van deze computer staat op { $time }. Zet de klok goed en probeer het opnieuw
welcome-title = Welkom bij Profile Desk
welcome-sandbox-hint = U hebt nog geen account. Probeer de sandbox, een testserver in dit programma. Alles blijft op deze computer en over elk profiel wordt na enkele seconden beslist.
welcome-use-sandbox-button = Sandbox gebruiken
welcome-example-button = Proberen met een voorbeeldprofiel
welcome-not-now-button = Niet nu
about-title = Over Profile Desk
about-version = Versie { $version }, MIT-licentie
about-data-sources = Landnamen komen uit Unicode CLDR, adresindelingen uit libaddressinput van Google (CC-BY 4.0), gegevens over telefoonnummers uit libphonenumber van Google en pictogrammen uit Material Symbols (Apache 2.0)
about-untested-hint = Profile Desk is nog niet gebruikt met het echte CM.com. Sommige namen en paden van de API zijn aannames, die u per account kunt wijzigen. In de README staat welke.
about-drawn-by-gpu = Het venster wordt getekend door OpenGL: { $name }
about-drawn-by-cpu = Het venster wordt getekend door de processor, zonder videokaart
