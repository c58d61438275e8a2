### Answers of the server: whether they are about the profile, and when it may be asked again.

answer-is-not-this-profile = CM.com a répondu, mais pas avec ce profil
answer-is-about-another = elle concerne un autre profil : { $profile }
answer-shows-other-values = elle montre d’autres valeurs que celles envoyées : { $labels }
cm-no-longer-knows-profile = CM.com ne connaît plus ce profil
cm-knows-profile-again = CM.com connaît à nouveau ce profil
not-found = Introuvable
not-found-since = CM.com répond ainsi depuis { $time }. Vérifiez que le compte est le bon, puis adressez-vous à CM.com. Pour soumettre à nouveau le profil, dupliquez-le
status-asked-again-at = CM.com demande d’attendre. L’état sera demandé à nouveau à { $time }
country-asked-again-at = CM.com a demandé d’attendre. La question sera posée à nouveau à { $time }
answer-names-only-the-id = elle ne donne que l’ID de ce profil, et CM.com ne trouve aucun profil avec cet ID
found-with-other-values = Trouvé chez CM.com : le profil y est, avec d’autres valeurs dans : { $labels }
changes-found-at-cm = Trouvé chez CM.com : les modifications ont été reçues
cm-has-other-values = CM.com a d’autres valeurs dans : { $labels }
