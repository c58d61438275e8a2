### Requests to CM.com: why one could not be made, and what its response says.

network-unreachable-error = { $host } ist nicht erreichbar ({ $reason })
network-tls-error = Eine sichere Verbindung zu { $host } ist nicht möglich ({ $reason })
network-timeout-error = { $host } hat nicht rechtzeitig geantwortet
network-lost-error = Die Verbindung zu { $host } ist abgebrochen ({ $reason })
network-request-error = Die Anfrage konnte nicht erstellt werden. Prüfen Sie Adresse und Token des Kontos
network-certificates-error = Dieser Computer kann keine sicheren Verbindungen herstellen: Die Zertifikate des Systems sind nicht lesbar
network-token-characters-error = Das Produkt-Token enthält Zeichen, die sich nicht senden lassen. Ersetzen Sie das Token
network-cancelled = Abgebrochen

## Reasons.

network-other-side-reason = der Server hat die Verbindung geschlossen
network-cut-off-reason = die Antwort wurde abgeschnitten
network-timeout-reason = keine rechtzeitige Antwort
network-name-reason = { $name } wurde nicht gefunden
network-proxy-reason = der Proxy dieses Computers hat die Verbindung blockiert
network-refused-reason = die Verbindung wurde abgelehnt
network-no-route-reason = aus diesem Netzwerk nicht erreichbar
network-reset-reason = die Verbindung wurde sofort geschlossen
network-other-reason = die Verbindung ist fehlgeschlagen
tls-no-certificate-reason = der Server hat kein Zertifikat
tls-not-tls-reason = der Server verwendet dort kein TLS
tls-refused-reason = der Server hat sie abgelehnt
tls-version-reason = der Server bietet keine sichere Protokollversion oder Verschlüsselung an
tls-handshake-reason = der Handshake mit dem Server ist fehlgeschlagen
tls-certificate-expired-reason = das Zertifikat ist abgelaufen
tls-certificate-not-yet-valid-reason = das Zertifikat ist noch nicht gültig – prüfen Sie die Uhr dieses Computers
tls-certificate-name-reason = das Zertifikat ist für einen anderen Namen ausgestellt
tls-certificate-issuer-reason = das Zertifikat ist selbst signiert oder dieser Computer kennt den Aussteller nicht
tls-certificate-revoked-reason = das Zertifikat wurde widerrufen
tls-certificate-other-reason = das Zertifikat ist nicht vertrauenswürdig

## Responses of CM.com.

response-unauthorised-error = CM.com hat das Produkt-Token nicht akzeptiert
response-forbidden-error = Dieses Konto ist bei CM.com nicht dazu berechtigt
response-not-found-error = CM.com konnte dieses Profil oder diese Adresse nicht finden
response-conflict-error = CM.com hat das Profil nicht angenommen, weil es bereits vorhanden ist
response-refused-error = CM.com hat das Profil ohne Angabe von Gründen nicht angenommen
response-refused-status-error = CM.com hat das Profil nicht angenommen ({ $status })
response-refused-fields-error = { $count ->
    [one] CM.com hat in einem Feld ein Problem gefunden
   *[other] CM.com hat in { $count } Feldern Probleme gefunden
}
response-wait-error = CM.com verlangt eine Wartezeit vor der nächsten Anfrage
response-wait-seconds-error = { $seconds ->
    [one] CM.com lässt die nächste Anfrage erst in einer Sekunde zu
   *[other] CM.com lässt die nächste Anfrage erst in { $seconds } Sekunden zu
}
response-wait-minutes-error = CM.com lässt die nächste Anfrage erst in { $minutes } Minuten zu
response-wait-hours-error = CM.com lässt die nächste Anfrage erst in { $hours } Stunden zu
response-wait-days-error = CM.com lässt die nächste Anfrage erst in { $days } Tagen zu
response-server-error = Bei CM.com ist ein Problem aufgetreten ({ $status })
response-redirect-error = Der Server leitet an { $to } weiter. Profile Desk folgt dieser Weiterleitung nicht
response-redirect-elsewhere = eine andere Adresse
response-unreadable-error = Der Server hat eine unerwartete Antwort gesendet ({ $detail })
response-web-page-reason = Die Antwort war eine Webseite, keine API-Antwort
response-empty-reason = leer
response-too-large-reason = größer als 8 MB
response-not-json-reason = kein gültiges JSON
response-not-profile-reason = kein Profil
response-not-list-reason = keine Liste
response-entry-not-profile-reason = ein Eintrag der Liste ist kein Profil
response-entry-not-requirement-reason = ein Eintrag der Liste ist keine Anforderung
response-entry-not-field-reason = ein Eintrag ohne Feldnamen
response-no-fields-reason = ohne Feldnamen
response-no-document-id-reason = ohne Dokument-ID
response-other-profile-reason = sie betrifft ein anderes Profil: { $profile }
response-not-this-profile-reason = sie enthält dieses Profil nicht
response-other-values-reason = sie zeigt nicht die gesendeten Werte für: { $labels }
response-id-alone-reason = sie enthält nur die ID dieses Profils, und CM.com findet kein Profil mit dieser ID
response-not-read-reason = Profile Desk konnte sie nicht lesen
response-unnamed-profile-reason = sie betrifft ein anderes Profil
response-reason-not-kept = der Grund wurde nicht gespeichert

## Statuses of HTTP.

http-status-with-number = { $sentence } ({ $status })
http-status-payment-required = CM.com verlangt zuerst eine Zahlung
http-status-method-not-allowed = CM.com nimmt diese Art von Anfrage unter dieser Adresse nicht an
http-status-not-acceptable = CM.com kann nicht in einem Format antworten, das Profile Desk liest
http-status-proxy-sign-in = Ein Proxy zwischen Ihnen und CM.com verlangt eine Anmeldung
http-status-gone = Das Angefragte gibt es bei CM.com nicht mehr
http-status-length-required = CM.com verlangt eine Angabe zur Länge des Inhalts
http-status-precondition = Die Anfrage erfüllt eine Bedingung von CM.com nicht
http-status-content-too-large = Der Inhalt ist größer, als CM.com zulässt
http-status-address-too-long = Die Adresse der Anfrage ist länger, als CM.com zulässt
http-status-unsupported-media-type = CM.com nimmt das Format des Inhalts nicht an
http-status-misdirected = Die Anfrage hat einen Server erreicht, der für diese Adresse nicht zuständig ist
http-status-locked = CM.com hat gesperrt, was diese Anfrage ändern würde
http-status-protocol-version = CM.com verlangt eine andere HTTP-Version
http-status-headers-too-large = Die Header der Anfrage sind größer, als CM.com zulässt
http-status-legal-reasons = CM.com darf dies aus rechtlichen Gründen nicht tun
http-status-not-implemented = CM.com unterstützt diese Anfrage nicht
http-status-bad-gateway = Ein CM.com vorgeschalteter Server hat eine unbrauchbare Antwort erhalten
http-status-unavailable = CM.com ist zurzeit nicht verfügbar
http-status-gateway-timeout = Ein CM.com vorgeschalteter Server hat nicht rechtzeitig eine Antwort erhalten
http-status-no-room = CM.com hat keinen Speicherplatz mehr dafür
http-status-network-sign-in = Ihr Netzwerk verlangt zuerst eine Anmeldung
