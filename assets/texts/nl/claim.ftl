### Welk programma een profiel heeft

claim-window-name = Een venster van Profile Desk van { $who }
claim-command-name = Een opdracht van Profile Desk van { $who }
claim-sending-change-error = { $holder } verzendt dit profiel, dus hier is niets gewijzigd. Probeer het opnieuw als dat klaar is
claim-sending-send-error = { $holder } verzendt dit profiel. Vanuit dit programma is niets verzonden. Probeer het opnieuw als dat klaar is
claim-editing-change-error = { $holder } bewerkt dit profiel, dus hier is niets gewijzigd. Open daar een ander profiel of wacht twee minuten, en probeer het dan opnieuw
claim-editing-send-error = { $holder } bewerkt dit profiel. Vanuit dit programma is niets verzonden. Open daar een ander profiel of wacht twee minuten, en probeer het dan opnieuw
claim-failed-error = Er is niets verzonden ({ $reason }): dit programma kon niet vastleggen dat het het profiel verzendt. Probeer het opnieuw als dat is verholpen
