profile-is-being-sent = Ein anderes Programm sendet dieses Profil, deshalb wurde hier nichts geändert. Versuchen Sie es erneut, wenn es fertig ist
another-program-is-sending = Ein anderes Programm sendet dieses Profil. Von hier aus wurde nichts gesendet; versuchen Sie es erneut, wenn es fertig ist
another-program-stored-record = Ein anderes Programm hat inzwischen gespeichert, was mit diesem Profil geschehen ist. Das wurde behalten
another-program-sent-meanwhile = Ein anderes Programm hat dieses Profil inzwischen gesendet oder geändert. Von hier aus wurde nichts mehr gesendet; was das andere gespeichert hat, wurde behalten
submitted-at-address-before = Dieses Profil wurde mit dem Konto „{ $name }“ bei { $base } eingereicht, das jetzt eine andere Adresse hat. Ändern Sie die Adresse zurück oder duplizieren Sie das Profil, um es bei der neuen einzureichen
in-doubt-at-address-before = Es ist nicht bekannt, ob CM.com dieses Profil mit dem Konto „{ $name }“ bei { $base } erhalten hat, das jetzt eine andere Adresse hat. Ändern Sie zuerst die Adresse zurück und suchen Sie erneut danach
