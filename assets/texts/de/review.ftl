### The page to review before submitting, and the request.

review-title = Übersicht vor dem Einreichen
review-incomplete-title = Das braucht CM.com für die Freigabe des Profils
review-warnings-title = Vor dem Einreichen prüfen
review-progress = Wird vorbereitet …
review-documents-progress = Die Dokumente werden geprüft. Danach wird das Profil gesendet, sofern keine Warnung auftritt
review-goes-to-production = Das Profil geht mit dem Konto „{ $name }“ (Produktion) an CM.com ({ $production_base })
review-goes-to-custom = Das Profil geht mit dem Konto „{ $name }“ (Eigener Server) an { $base }
review-goes-to-sandbox = Das Profil geht mit dem Konto „{ $name }“ an die Sandbox. Nichts verlässt diesen Computer
review-values-tab = Werte
review-id-default = Wird beim Einreichen vergeben
review-account-default = ID des Kontos „{ $name }“
review-change-button = Ändern
review-change-tooltip = { $line } ändern
review-no-request-hint = Noch keine Anfrage
review-submit-button = Profil bei { $place } einreichen
review-submit-incomplete-button = Unvollständig bei { $place } einreichen
review-submit-anyway-button = Trotzdem bei { $place } einreichen
review-changed-notice = Das Profil hat sich geändert, seit Sie diese Übersicht geöffnet haben. Prüfen Sie, was jetzt gesendet wird
review-sandbox-name = der Sandbox
review-custom-server-name = diesem Server
request-title = Was gesendet wird
request-token-hint = Das Token ist weggelassen. Dokument-IDs werden nach dem Hochladen eingesetzt
request-document-id = (folgt nach dem Hochladen)
request-copy-json-button = Als JSON kopieren
request-copy-curl-button = Als curl kopieren
request-problems-reason = Wählen Sie zuerst ein Konto aus und beheben Sie die Probleme
