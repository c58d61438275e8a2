### The settings.

settings-title = Instellingen
settings-theme-label = Kleuren
settings-language-label = Taal
settings-language-system = Systeemtaal
settings-text-size-label = Tekstgrootte
settings-text-smaller-button = Kleiner
settings-text-reset-button = Standaard
settings-text-larger-button = Groter
settings-notifications-label = Meldingen
settings-notifications-checkbox = Een melding tonen als een status verandert terwijl het venster op de achtergrond staat
settings-library-hint = Concepten, documenten, instellingen en accounts staan in deze map. Producttokens staan in de sleutelbos. Start met --data-dir om een andere map te gebruiken
