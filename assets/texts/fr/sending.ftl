### Reviewing, sending and following a profile.

open = Ouvrir

mend-problems-first-nothing-was = Corrigez d’abord les problèmes ; rien n’a été envoyé
cm-will-have-to-validate = CM.com devra valider à nouveau le profil
cm-does-not-have-to = CM.com n’a pas besoin de valider à nouveau le profil
cm-does-not-say-whether = CM.com ne dit pas s’il devra valider à nouveau le profil
changes-were-not-sent-sentence = { $sentence }. Les modifications n’ont pas été envoyées

its-account-is-no-longer = Son compte n’est plus ici, ou son adresse a été modifiée ; ajoutez-le à nouveau sous Comptes, ou rétablissez son adresse, pour voir l’état
news-of = « { $title } » : { $status }

profile-was-deleted-at-cm = Le profil a été supprimé chez CM.com. Dupliquez-le pour le soumettre à nouveau
cm-did-not-approve-profile = CM.com n’a pas approuvé le profil

another-profile-is-being-submitted = Un autre profil est en cours de soumission ; soumettez celui-ci ensuite
cm-may-have-this-profile = CM.com a peut-être déjà ce profil : recherchez-le à nouveau, ou renvoyez-le malgré tout
cm-has-this-profile-as = CM.com a ce profil tel qu’il est ici ; rien n’a changé depuis
cm-takes-no-changes-these = Une fois un profil créé, CM.com n’accepte plus ces modifications : { $labels }. Dupliquez le profil pour le soumettre comme nouveau
something-came-in-since-you = Du nouveau est arrivé depuis votre relecture ; voici ce qui serait envoyé maintenant
sandbox-is-starting-submit-again = La sandbox démarre ; soumettez à nouveau dans un instant
look-for-profile-at-cm = Rechercher le profil chez CM.com
was-submitted-and-is = « { $title } » a été soumis ; état : { $status }
was-submitted = « { $title } » a été soumis
we-dont-know-whether-cm-title = Nous ne savons pas si CM.com a reçu « { $title } » ; ouvrez-le pour le rechercher à nouveau
changes-to-were-not-sent = Les modifications de « { $title } » n’ont pas été envoyées ; ouvrez-le pour voir pourquoi
changes-to-are-in-doubt = Nous ne savons pas si CM.com a pris en compte les modifications de « { $title } » ; ouvrez-le pour voir pourquoi
was-not-submitted-open-it = « { $title } » n’a pas été soumis ; ouvrez-le pour voir pourquoi
account-that-this-profile-was = Le compte avec lequel ce profil a été soumis n’est plus ici, ou son adresse a été modifiée ; ajoutez-le à nouveau sous Comptes, ou rétablissez son adresse

cm-needs-this-before-it = Ce dont CM.com a besoin pour approuver le profil
check-this-first = À vérifier d’abord
putting-it-together-more = Préparation…
it-goes-to-cm-with = Envoi à CM.com ({ $production_base }) avec le compte « { $name } » (Production)
it-goes-to-with-account = Envoi à { $base } avec le compte « { $name } » (Personnalisé)
it-goes-to-stand-in = Envoi à la simulation sur cet ordinateur avec le compte « { $name } » (Sandbox)
the-sandbox = la sandbox
this-server = ce serveur
values = Valeurs
chosen-when-you-submit = Choisi lors de la soumission
that = Celui de « { $name } »
not-provided = Non renseigné
change = Modifier
change-line = Modifier : { $line }
there-is-no-request-yet = Il n’y a pas encore de requête
submit-incomplete-to = Soumettre incomplet à { $place }
submit-anyway-to = Soumettre malgré tout à { $place }
submit-profile-to = Soumettre le profil à { $place }

cm-sets-these-they-cant = CM.com définit ces valeurs ; elles ne se modifient pas ici
cm-sets-these-after-profile = CM.com définit ces valeurs une fois le profil soumis
not-set = Non défini

what-comes-next = La suite
what-comes-next-draft = Remplissez les champs, joignez les documents, puis vérifiez et soumettez le profil. CM.com l’examine, et sa réponse apparaît ici
submitting-now = Soumission en cours
done = Terminé
now = En cours
to-do = À faire
of-sent = { $sent } sur { $total }
submit-again = Soumettre à nouveau
retry = Réessayer
draft-is-kept-as-it = Le brouillon est conservé tel quel
draft-is-kept-and-documents = { $count ->
    [one] Le brouillon est conservé tel quel. Un document est déjà chez CM.com et ne sera pas renvoyé
   *[other] Le brouillon est conservé tel quel. { $count } documents sont déjà chez CM.com et ne seront pas renvoyés
}
we-dont-know-whether-cm-received-this = Nous ne savons pas si CM.com a reçu ce profil
look-again-before-sending-it = Recherchez le profil à nouveau avant de le renvoyer : il repart sous le même ID, pour que CM.com puisse voir qu’il s’agit du même profil
send-again-anyway = Renvoyer malgré tout
approval = Approbation
ask-now = Demander maintenant
id = ID
last-answer = Dernière réponse
whole-answer = Réponse complète
news-title = { $status } : { $title }
