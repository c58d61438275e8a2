### The callback address, and where CM.com cannot reach it.

callback-form-error = Callback-URL muss mit https:// oder http:// beginnen und einen Host enthalten, wie https://example.com/profiles
callback-space-error = Callback-URL darf keine Leerzeichen, Zeilenumbrüche oder unsichtbaren Zeichen enthalten
callback-backslash-error = Callback-URL muss / statt \ enthalten. Manche Programme würden das Profil sonst an einen anderen Host senden
callback-user-like-host-error = Callback-URL darf vor dem @ nicht „{ $typed }“ enthalten. Das sieht wie der Host aus, das Profil würde aber an { $host } gesendet
callback-empty-user-error = Callback-URL darf vor { $host } nicht „{ $typed }“ enthalten. Vor dem @ steht kein Benutzername
callback-two-ats-error = Callback-URL darf vor { $host } nur ein @ enthalten. Schreiben Sie in einem Passwort stattdessen %40
callback-host-reading-error = Callback-URL enthält den Host „{ $typed }“, der als { $read } gelesen wird. Geben Sie stattdessen { $read } ein
callback-host-form-error = Callback-URL muss einen Host wie hooks.example.com enthalten („{ $typed }“ ist keiner)
callback-port-form-error = Port in der Callback-URL muss eine Zahl von 1 bis 65535 sein („{ $typed }“ ist keine)
callback-port-zero-warning = CM.com kann diese Adresse nicht erreichen: Port 0 ist nicht nutzbar
callback-trailing-dot-warning = Entfernen Sie den Punkt am Ende des Hosts in der Callback-URL
callback-characters-warning = Callback-URL enthält Zeichen, die in einer Webadresse nicht erlaubt sind. Schreiben Sie jedes als % mit seinem Code, wie %20 für ein Leerzeichen oder %25 für %
callback-reading-warning = Callback-URL wird als { $read } gelesen. Geben Sie sie in dieser Form ein
callback-http-warning = Callback-URL beginnt mit http://. Das Profil würde unverschlüsselt gesendet
callback-password-warning = Callback-URL enthält einen Benutzernamen oder ein Passwort. Alle, die das Profil sehen, können das lesen
callback-fragment-warning = Callback-URL endet auf „#{ $fragment }“. Dieser Teil wird nicht an den Server gesendet
callback-unreachable-warning = CM.com kann diese Adresse nicht erreichen: { $host } ist { $why }

## Reasons why CM.com cannot reach a host.

callback-host-loopback-reason = dieser Computer selbst
callback-host-private-name-reason = ein Name in einem privaten Netzwerk
callback-host-test-name-reason = ein Name, der für Tests reserviert ist
callback-host-link-local-reason = eine Link-Local-Adresse
callback-host-private-address-reason = eine Adresse in einem privaten Netzwerk
callback-host-not-unicast-reason = nicht die Adresse eines einzelnen Hosts
callback-host-documentation-reason = eine Adresse, die für Beispiele reserviert ist
callback-host-benchmark-reason = eine Adresse, die für Netzmessungen reserviert ist
callback-host-transition-reason = eine Adresse, die IPv4 über IPv6 überträgt
callback-host-reserved-reason = eine reservierte, nicht genutzte Adresse
callback-host-tor-reason = ein Name im Tor-Netzwerk
callback-host-outside-dns-reason = ein Name außerhalb der Domainnamen des Internets
callback-host-infrastructure-reason = ein Name, der für das Internet selbst reserviert ist
callback-port-error = Callbacks können auf Port { $port } nicht empfangen werden ({ $reason })
