### The page to review before submitting, and the request.

review-title = Laatste controle voor het indienen
review-incomplete-title = CM.com heeft dit nodig om het profiel te kunnen goedkeuren
review-warnings-title = Controleer dit voordat u indient
review-progress = Voorbereiden…
review-documents-progress = De documenten worden gecontroleerd. Daarna wordt het profiel verzonden, tenzij er een waarschuwing is
review-goes-to-production = Dit gaat naar CM.com ({ $production_base }) met het account “{ $name }” (Productie)
review-goes-to-custom = Dit gaat naar { $base } met het account “{ $name }” (Aangepast)
review-goes-to-sandbox = Dit gaat naar de sandbox met het account “{ $name }”. Alles blijft op deze computer
review-values-tab = Waarden
review-id-default = Wordt gemaakt bij het indienen
review-account-default = Id van het account “{ $name }”
review-change-button = Wijzigen
review-change-tooltip = Wijzigen: { $line }
review-no-request-hint = Nog geen verzoek
review-submit-button = Profiel indienen bij { $place }
review-submit-incomplete-button = Onvolledig indienen bij { $place }
review-submit-anyway-button = Toch indienen bij { $place }
review-changed-notice = Het profiel is gewijzigd sinds u deze controle opende. Bekijk wat er nu wordt verzonden
review-sandbox-name = de sandbox
review-custom-server-name = deze server
request-title = Wat er wordt verzonden
request-token-hint = Het token is weggelaten. De document-id’s worden na het uploaden ingevuld
request-document-id = (wordt na het uploaden ingevuld)
request-copy-json-button = Kopiëren als JSON
request-copy-curl-button = Kopiëren als curl
request-problems-reason = Kies eerst een account en los de problemen op
