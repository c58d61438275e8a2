### One program at a time sends a profile, always with the account that it was first sent with.

profile-is-being-sent = Ein anderes Programm sendet dieses Profil gerade, deshalb wurde hier nichts geändert. Versuchen Sie es danach erneut
another-program-is-sending = Ein anderes Programm sendet dieses Profil gerade. Von hier wurde nichts gesendet. Versuchen Sie es danach erneut
another-program-stored-record = Ein anderes Programm hat zum Einreichen dieses Profils einen neueren Stand gespeichert. Dieser Stand wurde beibehalten
another-program-sent-meanwhile = Ein anderes Programm hat dieses Profil inzwischen gesendet oder geändert. Von hier wurde nichts mehr gesendet, und der Stand des anderen Programms wurde beibehalten
submitted-at-address-before = Dieses Profil wurde mit dem Konto „{ $name }“ bei { $base } eingereicht. Das Konto hat jetzt eine andere Adresse. Stellen Sie die alte Adresse wieder her oder duplizieren Sie das Profil, um es bei der neuen einzureichen
in-doubt-at-address-before = Es ist unklar, ob CM.com dieses Profil mit dem Konto „{ $name }“ bei { $base } erhalten hat. Das Konto hat jetzt eine andere Adresse. Stellen Sie zuerst die alte Adresse wieder her und suchen Sie erneut
submitted-with-account-id-before = Dieses Profil wurde mit dem Konto „{ $name }“ unter der Konto-ID { $guid } eingereicht. Das Konto hat jetzt eine andere ID. Stellen Sie die alte ID wieder her oder duplizieren Sie das Profil, um es mit der neuen einzureichen
in-doubt-with-account-id-before = Es ist unklar, ob CM.com dieses Profil mit dem Konto „{ $name }“ unter der Konto-ID { $guid } erhalten hat. Das Konto hat jetzt eine andere ID. Stellen Sie zuerst die alte ID wieder her und suchen Sie erneut
