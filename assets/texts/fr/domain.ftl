### The profile: environments, checks of its fields, statuses and errors.

production = Production
sandbox = Sandbox
custom = Personnalisé
enter-base-address-in-form = Saisissez l’adresse de base sous la forme https://api.example.com
base-address-must-start-with = L’adresse de base doit commencer par https:// (http:// seulement sur cet ordinateur)
base-address-must-have-no = L’adresse de base ne doit comporter ni nom d’utilisateur, ni paramètre, ni fragment
zip-code = Code ZIP
pin-code = Code PIN
city-or-district = Ville ou district
city-or-post-town = Ville ou localité postale
city-or-suburb = Ville ou quartier
in-review = À l’examen
approved = Approuvé
png-image = Image PNG
jpeg-image = Image JPEG
bytes = { $bytes ->
    [one] { $bytes } octet
   *[other] { $bytes } octets
}
callback-address-starts-with-http = L’URL de rappel commence par http:// : le profil serait envoyé sans chiffrement
callback-address-has-user-name = L’URL de rappel contient un nom d’utilisateur ou un mot de passe. Toute personne qui voit le profil peut le lire
callback-address-ends-in-which = L’URL de rappel se termine par « #{ $fragment } », qui n’est pas transmis au serveur
cm-cannot-reach-this-address = CM.com ne peut pas joindre cette adresse : { $host } est { $why }
this-computer-itself = cet ordinateur lui-même
name-private-network = un nom de réseau privé
name-that-is-kept-for = un nom réservé aux tests
link-local-address = une adresse de lien local
address-private-network = une adresse de réseau privé
no-address-one-host = une adresse qui ne désigne pas un hôte unique
untitled-profile = Profil sans nom
copy = Copie de { $name }
could-not-reach = Impossible de joindre { $host } ({ $reason })
could-not-make-secure-connection = Impossible d’établir une connexion sécurisée avec { $host } ({ $reason })
did-not-answer-in-time = { $host } n’a pas répondu à temps
connection-to-was-lost = La connexion à { $host } a été perdue ({ $reason })
cm-did-not-accept-product = CM.com n’a pas accepté le jeton produit
this-account-may-not-do = Ce compte n’a pas cette autorisation chez CM.com
cm-does-not-know-this = CM.com n’a pas trouvé ce profil ou cette adresse
cm-refused-profile-as-one = CM.com n’a pas accepté le profil, car il existe déjà
cm-refused-profile-without-saying = CM.com n’a pas accepté le profil et n’a pas donné de raison
cm-found-problems-in-fields = { $count ->
    [one] CM.com a trouvé un problème dans un champ
   *[other] CM.com a trouvé des problèmes dans { $count } champs
}
cm-asks-to-wait-seconds = { $seconds ->
    [one] CM.com demande d’attendre { $seconds } seconde avant la prochaine requête
   *[other] CM.com demande d’attendre { $seconds } secondes avant la prochaine requête
}
cm-asks-to-wait-while = CM.com demande de patienter avant la prochaine requête
cm-has-fault-its-own = CM.com rencontre un problème ({ $status })
server-points-to-which-profile = Le serveur redirige vers { $to }, mais Profile Desk ne suit pas cette redirection
answer-server-cant-be-understood = Le serveur a envoyé une réponse inattendue ({ $detail })
cancelled = Annulé
file-is-no-text-in = Ce fichier n’est pas du JSON valide : ce n’est pas du texte en UTF-8
file-is-empty = Ce fichier est vide
file-must-hold-one-profile = Le fichier doit contenir un seul profil, sous forme d’objet JSON entre {"{"} {"}"}
file-is-no-profile = Ce fichier n’est pas un profil : { $unfit }
local = Local
national = National
must-be-in-file = { $label } : le fichier doit contenir { $what }
list-words = une liste de mots
list-texts = une liste de textes
map-texts = un objet dont les valeurs sont des textes
text = un texte
for-has-like = { $name } ({ $country }) : saisissez { $shape }, par exemple { $example }
check-digit-does-not-fit = Vérifiez ce numéro ({ $name }) : sa clé de contrôle ne correspond pas. Avec les autres chiffres tels quels, elle serait { $fits }
no-begins-like-this-one = Vérifiez ce numéro ({ $name }) : aucun ne commence ainsi, donc un de ses chiffres est faux
number = numéro { $name }
kvk-is-rsin = Ce numéro ressemble à un RSIN (9 chiffres), le numéro fiscal. Le numéro KVK a 8 chiffres
kvk-is-branch = Ce numéro ressemble à un numéro d’établissement (vestigingsnummer, 12 chiffres). Le numéro KVK de l’entreprise a 8 chiffres
companies-house-number-for-united = Un numéro Companies House a 8 caractères. Saisissez { $padded } au lieu de { $number }
name-court-register-too-like = Ajoutez le tribunal, par exemple « { $number }, Amtsgericht München » : le numéro seul n’est pas unique
siret-la-poste-has-digits = Vérifiez le SIRET de La Poste : la somme de ses chiffres doit être un multiple de 5
krs-number-for-poland-begins = Un numéro KRS commence par 000. Celui-ci ressemble à un numéro fiscal (NIP)
digits-is-regon-number-krs = Ce numéro ressemble à un numéro REGON ({ $digits } chiffres). Le numéro KRS a 10 chiffres, par exemple 0000123456
krs-number-for-poland-has = Un numéro KRS a 10 chiffres. Saisissez { $padded } au lieu de { $number }
cegjegyzek-is-tax-number = Ce numéro ressemble à un numéro fiscal (adószám, 11 chiffres). Le cégjegyzékszám a 10 chiffres, par exemple 01-09-123456
no-ein-begins-with-check = Vérifiez les premiers chiffres : aucun EIN ne commence par { $unused }
this-looks-like-company-number = Ce numéro ressemble à un numéro de société. Le NZBN a 13 chiffres, par exemple 9429000000017
japan-is-register-office = Ce numéro ressemble à celui du bureau d’enregistrement (会社法人等番号, 12 chiffres). Le Hōjin Bangō a un chiffre de plus au début
draft = Brouillon
status = Statut
comment = Commentaire
id-at-cm = ID CM.com
changed = Modifié
drafts = Brouillons
needs-action = Action requise
status-is-with-comment = Statut : { $status } – { $comment }
status-is = Statut : { $status }
deleted-at-cm = Supprimé chez CM.com
profile-desk-was-closed-before = Profile Desk s’est fermé avant la fin de la soumission
this-profile-was-submitted-with = Ce profil a été soumis avec le compte « { $name } ». Utilisez ce compte, ou dupliquez le profil pour le soumettre avec un autre
we-dont-know-whether-cm = Il n’est pas certain que CM.com ait reçu ce profil avec le compte « { $name } ». Utilisez d’abord ce compte pour le rechercher à nouveau
submitting = Soumission…
unknown = Inconnu
deleted = Supprimé
not-submitted = Non soumis
submitted = Soumis
characters-that-cant-be-seen = { $count ->
    [one] { $count } caractère invisible a été supprimé ({ $of })
   *[other] { $count } caractères invisibles ont été supprimés ({ $of })
}
toll-free = Appel gratuit
must-be-characters-or-fewer = { $label } : { $max } caractères au maximum ({ $now } actuellement)
must-be-characters-or-more = { $label } : { $min } caractères au minimum ({ $now } actuellement)
must-be-two-letter-iso = { $label } : choisissez un pays de la liste ou saisissez un code à deux lettres comme NL (« { $value } » n’en est pas un)
must-look-like-123e4567-e89b = { $label } : la forme attendue est 123e4567-e89b-12d3-a456-426614174000
callback-address-must-start-with = L’URL de rappel doit commencer par https:// ou http:// et contenir un hôte, par exemple https://example.com/profiles
number-types-must-be-local = Les types de numéros doivent être LOCAL, NATIONAL ou TOLLFREE (« { $unknown } » n’en fait pas partie)
enter-e-mail-address-in = Saisissez une adresse e-mail sous la forme nom@example.com
is-listed-twice = { $address } figure deux fois dans la liste
may-be-slip-domain-is = Vérifiez { $address }. Vouliez-vous dire { $meant } ?
file-names-documents-that-are = Le fichier cite des documents qui sont déjà chez CM.com. Ils ne sont pas envoyés. Joignez plutôt les fichiers ici
documents-must-be-or-fewer = Documents : { $most } au maximum ({ $count } actuellement)
enter-it-is-asked-companies = Renseignez le champ « { $label } ». Il est obligatoire pour les entreprises de ce pays ({ $here })
attach-what-is-asked-for = Joignez un document pour les numéros de ce pays ({ $here }) : { $text }
read-and-tick-for-numbers = Confirmez que vous avez lu cette règle pour les numéros de ce pays ({ $here }) : { $text }
phone-words-left-out = Le numéro sera envoyé sous la forme { $e164 }, sans « { $words } »
phone-number-representative-needs-its = Saisissez le numéro de téléphone du représentant avec l’indicatif du pays, par exemple { $example }
is-more-than-street-number = « { $value } » ne contient pas qu’un numéro de rue. Déplacez le reste dans « { $extra } »
for-looks-like = { $label } ({ $here }) : utilisez un format comme { $example }
is-not-one = { $label } : { $value } ne correspond pas à { $name }
is-none = « { $value } » ne figure pas parmi les { $regions } de ce pays ({ $here })
addresses-in-have-one = { $missing }. Il figure dans les adresses de ce pays ({ $here })
not-attached-empty = Impossible de joindre « { $name } » : le fichier est vide
not-attached-too-large = Impossible de joindre « { $name } » : il fait { $size } octets, et un fichier ne peut pas dépasser { $most } octets
not-attached-wrong-type = Impossible de joindre « { $name } » : son contenu n’est pas un fichier PDF, PNG ou JPEG
not-attached-too-many = Impossible de joindre « { $name } » : un profil peut comporter { $most } documents au maximum. Retirez-en d’abord un
not-attached-no-file = Impossible de joindre « { $name } » : ce n’est pas un fichier
not-attached-not-found = Impossible de joindre « { $name } » : ce fichier n’existe pas
not-attached-cant-be-read = Impossible de joindre « { $name } » : la lecture a échoué ({ $reason })
not-attached-cant-be-copied = Impossible de joindre « { $name } » : la copie dans la bibliothèque a échoué ({ $reason })
it-is-nested-too-deeply = l’imbrication est trop profonde
it-has-far-too-many = il y a beaucoup trop d’éléments
it-is-no-json = ce n’est pas du JSON valide : { $cause }

## The approval status at CM.com: its name, .meaning, and .next: the next step and who takes it.

status-pending = En attente
    .meaning = CM.com a reçu le profil et n’a pas encore commencé l’examen
    .next = Rien à faire pour le moment. Le statut est actualisé automatiquement, et la décision de CM.com vous sera signalée
status-in-review = À l’examen
    .meaning = CM.com examine le profil
    .next = Rien à faire pour le moment. Le statut est actualisé automatiquement, et la décision de CM.com vous sera signalée
status-approved = Approuvé
    .meaning = CM.com a approuvé le profil
    .next = Vous pouvez maintenant demander des numéros de téléphone avec ce profil
status-rejected = Rejeté
    .meaning = CM.com n’a pas approuvé le profil. Le commentaire en donne la raison
    .next = Corrigez ce que le commentaire indique, puis envoyez vos modifications. Si l’adresse est erronée, dupliquez le profil et soumettez-le comme nouveau profil
status-incomplete = Incomplet
    .meaning = CM.com a besoin de plus d’informations pour commencer l’examen
    .next = Ajoutez ce que demandent le commentaire et les exigences, puis envoyez vos modifications
status-other =
    .meaning = CM.com utilise un statut que Profile Desk ne connaît pas
    .next = Le statut est affiché tel que CM.com l’envoie. Il est actualisé automatiquement
file = Le fichier
line-column = ligne { $line }, colonne { $column }
ends-too-early-at = { $file } est incomplet. Il s’arrête à la { $at } ({ $reason })
does-not-hold-what-it = { $file } n’a pas le contenu attendu ({ $reason })
does-not-hold-what-it-should = { $file } n’a pas le contenu attendu à la { $at } ({ $reason })
is-no-json-something-is = { $file } n’est pas du JSON valide. Vérifiez la { $at } ({ $reason })
phone-number-representative-write-it = Le numéro de téléphone du représentant { $fault }. Saisissez-le sous la forme { $example }
for-has-form-but-no = { $label } ({ $here }) : { $value } n’est pas attribué, même si le format est bon (comme { $example })
profile-has-problems = { $count ->
    [one] Le profil comporte un problème
   *[other] Le profil comporte { $count } problèmes
}
progress-could-not-be-stored = Impossible d’enregistrer l’avancement ({ $why })
nothing-has-changed-since-last = Rien n’a changé depuis la dernière soumission
cm-takes-no-changes-in = CM.com n’accepte pas de modification de ces champs : { $labels }
phone-fault-no-digits = ne contient aucun chiffre
phone-fault-words = contient « { $words } », qui ne fait pas partie d’un numéro
is-too-short = est trop court
is-too-long = est trop long
begins-with-country-code-that = commence par un indicatif de pays qui n’existe pas
is-none-that-is-given = n’existe pas
group-numbers = Pays et types de numéros
name-is-that-of-copy = Renommez cette copie
unit-kb = ko
unit-mb = Mo
unit-gb = Go
with-detail = { $sentence } : { $detail }
