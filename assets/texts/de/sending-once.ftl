another-program-is-sending = Ein anderes Programm sendet dieses Profil. Von hier wurde nichts gesendet; versuchen Sie es erneut, wenn es fertig ist
another-program-stored-record = Ein anderes Programm hat inzwischen gespeichert, was mit diesem Profil geschehen ist. Das wurde behalten
another-program-sent-meanwhile = Ein anderes Programm hat dieses Profil inzwischen gesendet oder geändert. Von hier wurde nichts mehr gesendet; was das andere gespeichert hat, wurde behalten
