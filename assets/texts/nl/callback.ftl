### The callback address, and where CM.com cannot reach it.

callback-form-error = De callback-URL moet beginnen met https:// of http:// en een host bevatten, zoals https://example.com/profiles
callback-space-error = De callback-URL mag geen spaties, regeleinden of verborgen tekens bevatten
callback-backslash-error = Gebruik in de callback-URL / in plaats van \. Sommige programma’s zouden het profiel anders naar een andere host sturen
callback-user-like-host-error = In de callback-URL mag geen “{ $typed }” vóór het @-teken staan. Het lijkt de host te zijn, maar het profiel zou naar { $host } worden gestuurd
callback-empty-user-error = In de callback-URL mag geen “{ $typed }” vóór { $host } staan. Er staat geen gebruikersnaam vóór het @-teken
callback-two-ats-error = In de callback-URL mag maar één @ vóór { $host } staan. Gebruik %40 voor een @ in een wachtwoord
callback-host-reading-error = De host “{ $typed }” in de callback-URL wordt gelezen als { $read }. Vul in plaats daarvan { $read } in
callback-host-form-error = De callback-URL moet een host bevatten, zoals hooks.example.com (“{ $typed }” is dat niet)
callback-port-form-error = De poort in de callback-URL moet een getal van 1 tot en met 65535 zijn (“{ $typed }” is dat niet)
callback-port-zero-warning = CM.com kan dit adres niet bereiken: poort 0 is niet te gebruiken
callback-trailing-dot-warning = Verwijder de punt aan het eind van de host in de callback-URL
callback-characters-warning = De callback-URL bevat tekens die niet zijn toegestaan in een webadres. Schrijf elk van die tekens als % met de code ervan, zoals %20 voor een spatie of %25 voor %
callback-reading-warning = De callback-URL wordt gelezen als { $read }. Vul die vorm in
callback-http-warning = De callback-URL begint met http://, dus het profiel zou zonder versleuteling worden verzonden
callback-password-warning = De callback-URL bevat een gebruikersnaam of wachtwoord. Iedereen die het profiel ziet, kan die lezen
callback-fragment-warning = De callback-URL eindigt op “#{ $fragment }”. Dat deel wordt niet naar een server verzonden
callback-unreachable-warning = CM.com kan dit adres niet bereiken: { $host } is { $why }

## Reasons why CM.com cannot reach a host.

callback-host-loopback-reason = deze computer zelf
callback-host-private-name-reason = een naam in een privénetwerk
callback-host-test-name-reason = een naam die is gereserveerd voor tests
callback-host-link-local-reason = een link-local-adres
callback-host-private-address-reason = een adres in een privénetwerk
callback-host-not-unicast-reason = niet het adres van één host
callback-host-documentation-reason = een adres dat is gereserveerd voor voorbeelden
callback-host-benchmark-reason = een adres dat is gereserveerd voor netwerkmetingen
callback-host-transition-reason = een adres dat IPv4 over IPv6 vervoert
callback-host-reserved-reason = een gereserveerd adres dat niet in gebruik is
callback-host-tor-reason = een naam in het Tor-netwerk
callback-host-outside-dns-reason = een naam buiten de domeinnamen van het internet
callback-host-infrastructure-reason = een naam die is gereserveerd voor het internet zelf
callback-port-error = Callbacks kunnen niet worden ontvangen op poort { $port } ({ $reason })
