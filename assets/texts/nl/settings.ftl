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
settings-callback-label = Callback
settings-callback-checkbox = Berichten van CM.com over statuswijzigingen ontvangen zolang dit venster open is
settings-callback-hint = Vul dit adres in als callbackadres van een profiel, zoals CM.com het kan bereiken: het werkt alleen op deze computer, tenzij een proxy het doorstuurt. Houd het geheim
settings-callback-copy-button = Adres kopiëren
settings-library-hint = Concepten, documenten, instellingen en accounts staan in deze map. Producttokens staan in de sleutelbos. Start met --data-dir om een andere map te gebruiken
