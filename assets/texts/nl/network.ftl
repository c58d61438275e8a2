### Requests to CM.com: why one could not be made, and what its response says.

network-unreachable-error = We konden { $host } niet bereiken ({ $reason })
network-tls-error = We konden geen beveiligde verbinding maken met { $host } ({ $reason })
network-timeout-error = { $host } reageerde niet op tijd
network-lost-error = De verbinding met { $host } is verbroken ({ $reason })
network-request-error = We konden het verzoek niet maken. Controleer het adres en het token van het account
network-certificates-error = Deze computer kan geen beveiligde verbindingen maken: we konden de certificaten van het systeem niet lezen
network-token-characters-error = Het producttoken bevat tekens die niet kunnen worden verzonden. Vervang het token
network-cancelled = Geannuleerd

## Reasons.

network-other-side-reason = de server heeft de verbinding gesloten
network-cut-off-reason = het antwoord werd afgebroken
network-timeout-reason = er kwam niet op tijd antwoord
network-name-reason = we konden { $name } niet vinden
network-proxy-reason = de proxy van deze computer heeft de verbinding geblokkeerd
network-refused-reason = de verbinding werd geweigerd
network-no-route-reason = niet bereikbaar vanaf dit netwerk
network-reset-reason = de verbinding werd meteen gesloten
network-other-reason = de verbinding is mislukt
tls-no-certificate-reason = de server heeft geen certificaat
tls-not-tls-reason = de server gebruikt daar geen TLS
tls-refused-reason = de server heeft de verbinding geweigerd
tls-version-reason = de server biedt geen veilige protocolversie of versleuteling aan
tls-handshake-reason = de handshake met de server is mislukt
tls-certificate-expired-reason = het certificaat is verlopen
tls-certificate-not-yet-valid-reason = het certificaat is nog niet geldig: controleer de klok van deze computer
tls-certificate-name-reason = het certificaat is voor een andere naam
tls-certificate-issuer-reason = het certificaat is zelfondertekend, of deze computer kent de uitgever niet
tls-certificate-revoked-reason = het certificaat is ingetrokken
tls-certificate-other-reason = het certificaat is niet te vertrouwen

## Responses of CM.com.

response-unauthorised-error = CM.com heeft het producttoken niet geaccepteerd
response-forbidden-error = Dit account heeft hiervoor geen rechten bij CM.com
response-not-found-error = CM.com kon dit profiel of adres niet vinden
response-conflict-error = CM.com heeft het profiel geweigerd omdat het al bestaat
response-refused-error = CM.com heeft het profiel geweigerd zonder een reden te geven
response-refused-status-error = CM.com heeft het profiel geweigerd ({ $status })
response-refused-fields-error = { $count ->
    [one] CM.com heeft een probleem gevonden in één veld
   *[other] CM.com heeft problemen gevonden in { $count } velden
}
response-wait-error = CM.com heeft ons gevraagd te wachten met het volgende verzoek
response-wait-seconds-error = { $seconds ->
    [one] CM.com heeft ons gevraagd één seconde te wachten met het volgende verzoek
   *[other] CM.com heeft ons gevraagd { $seconds } seconden te wachten met het volgende verzoek
}
response-wait-minutes-error = CM.com heeft ons gevraagd { $minutes } minuten te wachten met het volgende verzoek
response-wait-hours-error = CM.com heeft ons gevraagd { $hours } uur te wachten met het volgende verzoek
response-wait-days-error = CM.com heeft ons gevraagd { $days } dagen te wachten met het volgende verzoek
response-server-error = CM.com heeft een storing ({ $status })
response-redirect-error = De server verwijst door naar { $to }. Profile Desk volgt die verwijzing niet
response-redirect-elsewhere = een ander adres
response-unreadable-error = De server gaf een onverwacht antwoord ({ $detail })
response-web-page-reason = Het antwoord was een webpagina, geen antwoord van de API
response-empty-reason = het is leeg
response-too-large-reason = het is groter dan 8 MB
response-not-json-reason = het is geen geldige JSON
response-not-profile-reason = het is geen profiel
response-not-list-reason = het is geen lijst
response-entry-not-profile-reason = een item in de lijst is geen profiel
response-entry-not-requirement-reason = een item in de lijst is geen vereiste
response-entry-not-field-reason = een item heeft geen veldnaam
response-no-fields-reason = er staan geen veldnamen in
response-no-document-id-reason = er staat geen document-id in
response-other-profile-reason = het gaat over een ander profiel: { $profile }
response-not-this-profile-reason = het bevat dit profiel niet
response-other-values-reason = het bevat niet de waarden die u hebt verzonden voor: { $labels }
response-id-alone-reason = het bevat alleen de id van dit profiel, en CM.com kan geen profiel met die id vinden
response-not-read-reason = Profile Desk kon het niet lezen
response-unnamed-profile-reason = het gaat over een ander profiel
response-reason-not-kept = de reden is niet bewaard

## Statuses of HTTP.

http-status-with-number = { $sentence } ({ $status })
http-status-payment-required = CM.com vereist eerst een betaling
http-status-method-not-allowed = CM.com accepteert dit soort verzoek niet op dit adres
http-status-not-acceptable = CM.com kan niet antwoorden in een indeling die Profile Desk leest
http-status-proxy-sign-in = U moet zich aanmelden bij een proxy tussen u en CM.com
http-status-gone = CM.com heeft niet meer wat u hebt opgevraagd
http-status-length-required = CM.com vereist dat de lengte van de inhoud wordt vermeld
http-status-precondition = Het verzoek voldoet niet aan een voorwaarde van CM.com
http-status-content-too-large = De inhoud is groter dan CM.com accepteert
http-status-address-too-long = Het adres van het verzoek is langer dan CM.com accepteert
http-status-unsupported-media-type = CM.com accepteert de indeling van de inhoud niet
http-status-misdirected = Het verzoek kwam aan bij een server die geen verzoeken voor dit adres afhandelt
http-status-locked = CM.com heeft vergrendeld wat dit verzoek zou wijzigen
http-status-protocol-version = CM.com vereist een andere versie van HTTP
http-status-headers-too-large = De headers van het verzoek zijn groter dan CM.com accepteert
http-status-legal-reasons = CM.com kan dit om juridische redenen niet doen
http-status-not-implemented = CM.com ondersteunt dit verzoek niet
http-status-bad-gateway = Een server vóór CM.com kreeg een onbruikbaar antwoord
http-status-unavailable = CM.com is op dit moment niet beschikbaar
http-status-gateway-timeout = Een server vóór CM.com kreeg niet op tijd antwoord
http-status-no-room = CM.com heeft geen ruimte meer om dit op te slaan
http-status-network-sign-in = U moet zich eerst aanmelden bij uw netwerk
