### Responses that are not about the profile or differ from it, profiles that CM.com can't find, and
### waits that CM.com asked for.

answer-is-not-this-profile = elle ne contient pas ce profil
answer-is-about-another = elle concerne un autre profil : { $profile }
answer-shows-other-values = elle ne contient pas les valeurs que vous avez envoyées pour : { $labels }
cm-no-longer-knows-profile = CM.com ne trouve plus ce profil
cm-knows-profile-again = CM.com a retrouvé ce profil
not-found = Introuvable
not-found-since = Introuvable depuis : { $time }. Vérifiez que vous utilisez le bon compte, puis contactez CM.com. Pour soumettre à nouveau le profil, dupliquez-le
status-asked-again-at = CM.com demande de patienter. Prochaine actualisation du statut : { $time }
country-asked-again-at = CM.com demande de patienter. Prochain essai : { $time }
answer-names-only-the-id = elle ne contient que l’ID de ce profil, et CM.com ne trouve aucun profil portant cet ID
found-with-other-values = Trouvé chez CM.com, mais avec d’autres valeurs pour : { $labels }
changes-found-at-cm = Trouvé chez CM.com : vos modifications ont bien été reçues
cm-has-other-values = CM.com a d’autres valeurs pour : { $labels }
