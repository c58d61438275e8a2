### Fehler dieses Computers, der Sandbox und von Antworten.

crash-window-closed = In Profile Desk ist ein Fehler aufgetreten, und das Programm musste geschlossen werden. Ihre Eingaben wurden vorher gespeichert. Der Bericht liegt unter { $report }; er enthält nichts von Ihren Eingaben
sandbox-start-in-use = Ein anderes Profile Desk verwendet die Sandbox in diesem Ordner; schließen Sie es zuerst ({ $folder })
sandbox-start-folder = Der Ordner der Sandbox lässt sich nicht lesen oder beschreiben; prüfen Sie, ob er Ihnen gehört und auf dem Datenträger Platz ist ({ $folder }: { $source })
sandbox-start-port = Port { $port } dieses Computers kann nicht verwendet werden; wählen Sie einen anderen Port ({ $source })
failure-answer-not-read = Profile Desk konnte sie nicht lesen
failure-another-profile = sie betrifft ein anderes Profil
failure-reason-not-kept = der Grund wurde nicht gespeichert
system-error-with-number = { $reason } (Systemfehler { $number })
system-error-not-found = Datei oder Ordner nicht vorhanden
system-error-permission-denied = Zugriff verweigert
system-error-already-exists = Bereits vorhanden
system-error-disk-full = Kein Speicherplatz mehr auf dem Datenträger
system-error-quota-exceeded = Ihr Anteil am Speicherplatz ist aufgebraucht
system-error-file-too-large = Die Datei ist zu groß
system-error-read-only-disk = Der Datenträger ist schreibgeschützt
system-error-is-a-folder = Es handelt sich um einen Ordner
system-error-not-a-folder = Kein Ordner
system-error-name-too-long = Der Name ist nicht zulässig
system-error-busy = Wird gerade verwendet
system-error-address-in-use = Die Adresse wird bereits verwendet
system-error-timed-out = Zeitüberschreitung
system-error-device-fault = Das Gerät meldet einen Fehler
system-error-too-many-open-files = Zu viele Dateien sind geöffnet
system-error-other = Unbekannter Fehler
