### Reviewing, submitting and following a profile.

open = Ouvrir

mend-problems-first-nothing-was = Corrigez d’abord les problèmes. Rien n’a été envoyé
cm-will-have-to-validate = Cette modification entraînera un nouvel examen
cm-does-not-have-to = Cette modification n’entraînera pas de nouvel examen
cm-does-not-say-whether = CM.com ne précise pas si cette modification entraînera un nouvel examen
changes-were-not-sent-sentence = { $sentence }. Vos modifications n’ont pas été envoyées

its-account-is-no-longer = Le compte de ce profil a été supprimé ou son adresse a été modifiée. Pour voir le statut, ajoutez à nouveau le compte sous « Comptes » ou rétablissez son adresse
news-of = « { $title } » : { $status }

profile-was-deleted-at-cm = Ce profil a été supprimé chez CM.com. Dupliquez-le pour le soumettre à nouveau
cm-did-not-approve-profile = CM.com n’a pas approuvé le profil

another-profile-is-being-submitted = Un autre profil est en cours de soumission. Soumettez celui-ci ensuite
cm-may-have-this-profile = CM.com a peut-être déjà ce profil. Recherchez-le à nouveau, ou renvoyez-le quand même
cm-has-this-profile-as = Aucune modification à envoyer. CM.com a ce profil tel qu’il est ici
cm-takes-no-changes-these = CM.com n’accepte plus de modification de ces champs une fois le profil créé : { $labels }. Dupliquez le profil pour le soumettre comme nouveau profil
something-came-in-since-you = Le profil a changé depuis l’ouverture de ce récapitulatif. Vérifiez ce qui va être envoyé
sandbox-is-starting-submit-again = La sandbox démarre. Soumettez à nouveau dans un instant
look-for-profile-at-cm = Rechercher le profil chez CM.com
was-submitted-and-is = « { $title } » a été soumis. Statut : { $status }
was-submitted = « { $title } » a été soumis
we-dont-know-whether-cm-title = Il n’est pas certain que CM.com ait reçu « { $title } ». Ouvrez-le pour le rechercher à nouveau
changes-to-were-not-sent = Les modifications de « { $title } » n’ont pas été envoyées. Ouvrez le profil pour savoir pourquoi
changes-to-are-in-doubt = Il n’est pas certain que CM.com ait reçu les modifications de « { $title } ». Ouvrez le profil pour savoir pourquoi
was-not-submitted-open-it = « { $title } » n’a pas été soumis. Ouvrez-le pour savoir pourquoi
account-that-this-profile-was = Le compte avec lequel vous avez soumis ce profil a été supprimé ou son adresse a été modifiée. Ajoutez-le à nouveau sous « Comptes » ou rétablissez son adresse

cm-needs-this-before-it = Éléments dont CM.com a besoin pour approuver le profil
check-this-first = À vérifier avant de soumettre
putting-it-together-more = Préparation…
it-goes-to-cm-with = Envoi à CM.com ({ $production_base }) avec le compte « { $name } » (Production)
it-goes-to-with-account = Envoi à { $base } avec le compte « { $name } » (Personnalisé)
it-goes-to-stand-in = Envoi à la sandbox avec le compte « { $name } ». Rien ne quitte cet ordinateur
the-sandbox = la sandbox
this-server = ce serveur
values = Valeurs
chosen-when-you-submit = Créé lors de la soumission
that = ID du compte « { $name } »
not-provided = Non renseigné
change = Modifier
change-line = Modifier : { $line }
there-is-no-request-yet = Pas encore de requête
submit-incomplete-to = Soumettre à { $place } sans les éléments manquants
submit-anyway-to = Soumettre quand même à { $place }
submit-profile-to = Soumettre le profil à { $place }

cm-sets-these-they-cant = Ces valeurs sont définies par CM.com. Elles ne sont pas modifiables ici
cm-sets-these-after-profile = CM.com définit ces valeurs après la soumission du profil
not-set = Non défini

what-comes-next = Étape suivante
what-comes-next-draft = Remplissez les champs et joignez les documents, puis vérifiez et soumettez le profil. La décision de CM.com s’affichera ici
submitting-now = Soumission en cours
done = Terminé
now = En cours
to-do = À faire
of-sent = { $sent } sur { $total }
submit-again = Soumettre à nouveau
retry = Réessayer
draft-is-kept-as-it = Votre brouillon est conservé
draft-is-kept-and-documents = { $count ->
    [one] Votre brouillon est conservé. { $count } document est déjà chez CM.com et ne sera pas renvoyé
   *[other] Votre brouillon est conservé. { $count } documents sont déjà chez CM.com et ne seront pas renvoyés
}
we-dont-know-whether-cm-received-this = Il n’est pas certain que CM.com ait reçu ce profil
look-again-before-sending-it = Recherchez le profil à nouveau avant de le renvoyer. Il est toujours envoyé avec le même ID : CM.com peut ainsi reconnaître qu’il s’agit du même profil
send-again-anyway = Renvoyer quand même
approval = Approbation
ask-now = Actualiser le statut
id = ID
last-answer = Mise à jour
whole-answer = Réponse complète (JSON)
news-title = { $status } : { $title }
