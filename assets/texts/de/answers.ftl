### Answers of the server: whether they are about the profile, and when it may be asked again.

answer-is-not-this-profile = CM.com hat geantwortet, aber nicht mit diesem Profil
answer-is-about-another = sie betrifft ein anderes Profil: { $profile }
answer-shows-other-values = sie zeigt andere Werte, als gesendet wurden: { $labels }
cm-no-longer-knows-profile = CM.com kennt dieses Profil nicht mehr
cm-knows-profile-again = CM.com kennt dieses Profil wieder
not-found = Nicht gefunden
not-found-since = CM.com antwortet so seit { $time }. Prüfen Sie, ob das Konto stimmt, und fragen Sie dann bei CM.com nach. Um das Profil erneut einzureichen, duplizieren Sie es
status-asked-again-at = CM.com bittet zu warten. Der Status wird um { $time } erneut abgefragt
country-asked-again-at = CM.com hat um Warten gebeten. Es wird um { $time } erneut gefragt
answer-names-only-the-id = sie nennt nur die ID dieses Profils, und CM.com findet kein Profil mit dieser ID
found-with-other-values = Bei CM.com gefunden: Das Profil ist dort, mit anderen Werten in: { $labels }
changes-found-at-cm = Bei CM.com gefunden: Die Änderungen sind angekommen
cm-has-other-values = CM.com hat andere Werte in: { $labels }
