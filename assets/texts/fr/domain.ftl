### What is said about a profile: the parts of the form, what is found, what happened.

production = Production
sandbox = Sandbox
custom = Personnalisé
enter-base-address-in-form = Indiquez l’adresse de base sous la forme https://api.example.com
base-address-must-start-with = L’adresse de base doit commencer par https:// (http:// seulement sur cet ordinateur)
base-address-must-have-no = L’adresse de base ne doit comporter ni nom d’utilisateur, ni requête, ni fragment
zip-code = Code ZIP
pin-code = Code PIN
city-or-district = Ville ou district
city-or-post-town = Ville ou localité postale
city-or-suburb = Ville ou quartier
in-review = En examen
approved = Approuvé
png-image = Image PNG
jpeg-image = Image JPEG
bytes = { $bytes ->
    [one] { $bytes } octet
   *[other] { $bytes } octets
}
callback-address-starts-with-http = L’adresse de rappel commence par http:// ; le profil circulerait donc en clair
callback-address-has-user-name = L’adresse de rappel contient un nom d’utilisateur ou un mot de passe ; toute personne qui voit le profil peut le lire
callback-address-ends-in-which = L’adresse de rappel se termine par « #{ $fragment } », qui n’est pas envoyé au serveur
cm-cannot-reach-this-address = CM.com ne peut pas joindre cette adresse : { $host } est { $why }
this-computer-itself = cet ordinateur lui-même
name-private-network = un nom de réseau privé
name-that-is-kept-for = un nom réservé aux tests
link-local-address = une adresse de lien local
address-private-network = une adresse de réseau privé
no-address-one-host = une adresse qui ne désigne pas un hôte unique
untitled-profile = Profil sans nom
copy = { $name } (copie)
could-not-reach = Impossible de joindre { $host } ({ $reason })
could-not-make-secure-connection = Impossible d’établir une connexion sécurisée avec { $host } ({ $reason })
did-not-answer-in-time = { $host } n’a pas répondu à temps
connection-to-was-lost = La connexion à { $host } a été perdue ({ $reason })
cm-did-not-accept-product = CM.com n’a pas accepté le jeton produit
this-account-may-not-do = Ce compte n’est pas autorisé à faire cela chez CM.com
cm-does-not-know-this = CM.com ne connaît pas cette adresse ou ce profil
cm-refused-profile-as-one = CM.com a refusé le profil, car il l’a déjà
cm-refused-profile-without-saying = CM.com a refusé le profil sans dire pourquoi
cm-found-problems-in-fields = { $count ->
    [one] CM.com a trouvé un problème dans un champ
   *[other] CM.com a trouvé des problèmes dans { $count } champs
}
cm-asks-to-wait-seconds = { $seconds ->
    [one] CM.com demande d’attendre { $seconds } seconde avant la prochaine requête
   *[other] CM.com demande d’attendre { $seconds } secondes avant la prochaine requête
}
cm-asks-to-wait-while = CM.com demande d’attendre un peu avant la prochaine requête
cm-has-fault-its-own = CM.com rencontre une erreur interne ({ $status })
server-points-to-which-profile = Le serveur renvoie vers { $to } ; Profile Desk ne suit pas ce renvoi
answer-server-cant-be-understood = La réponse du serveur est incompréhensible ({ $detail })
cancelled = Annulé
file-is-no-text-in = Le fichier n’est pas un texte en UTF-8, ce n’est donc pas du JSON
file-is-empty = Le fichier est vide
file-must-hold-one-profile = Le fichier doit contenir un seul profil, sous forme d’objet JSON entre {"{"} {"}"}
file-is-no-profile = Le fichier n’est pas un profil : { $unfit }
local = Géographique
national = National
must-be-in-file = { $label } : le fichier doit contenir { $what }
list-words = une liste de mots
list-texts = une liste de textes
map-texts = un objet dont les valeurs sont des textes
text = un texte
for-has-like = { $name } ({ $country }) : { $shape }, par exemple { $example }
check-digit-does-not-fit = La clé de contrôle ne convient pas ({ $name }) ; les autres chiffres restant tels quels, ce serait { $fits }
no-begins-like-this-one = Aucun numéro ne commence ainsi ({ $name }) ; un des chiffres est faux, quelle que soit la clé de contrôle
number = numéro { $name }
kvk-is-rsin = 9 chiffres : c’est un RSIN, le numéro fiscal ; le numéro KVK a 8 chiffres
kvk-is-branch = 12 chiffres : c’est le numéro d’un établissement (vestigingsnummer) ; le numéro KVK de l’entreprise a 8 chiffres
companies-house-number-for-united = Un numéro Companies House (Royaume-Uni) a 8 caractères ; { $number } s’écrit { $padded }
name-court-register-too-like = Indiquez aussi le tribunal qui tient le registre, comme « { $number }, Amtsgericht München » ; chaque tribunal numérote à partir de 1
siret-la-poste-has-digits = La somme des chiffres d’un SIRET de La Poste est un multiple de 5 ; ce n’est pas le cas ici
krs-number-for-poland-begins = Un numéro KRS (Pologne) commence par 000 ; celui-ci ressemble à un numéro fiscal (NIP)
digits-is-regon-number-krs = { $digits } chiffres : c’est un numéro REGON ; le numéro KRS a 10 chiffres, comme 0000123456
krs-number-for-poland-has = Un numéro KRS (Pologne) a 10 chiffres ; { $number } s’écrit { $padded }
cegjegyzek-is-tax-number = 11 chiffres : c’est un numéro fiscal (adószám) ; le cégjegyzékszám a 10 chiffres, comme 01-09-123456
no-ein-begins-with-check = Aucun EIN ne commence par { $unused } ; vérifiez les premiers chiffres
this-looks-like-company-number = Ce numéro ressemble à un numéro d’entreprise néo-zélandais ; le NZBN a 13 chiffres, comme 9429000000017
japan-is-register-office = 12 chiffres : c’est le numéro du bureau d’enregistrement (会社法人等番号) ; le numéro de société en a un de plus au début
draft = Brouillon
status = État
comment = Commentaire
id-at-cm = ID chez CM.com
changed = Modifié
drafts = Brouillons
needs-action = Action requise
status-is-with-comment = État : { $status } – { $comment }
status-is = État : { $status }
deleted-at-cm = Supprimé chez CM.com
profile-desk-was-closed-before = Profile Desk a été fermé avant la fin de la soumission
this-profile-was-submitted-with = Ce profil a été soumis avec le compte « { $name } ». Utilisez ce compte, ou dupliquez le profil pour le soumettre avec un autre
we-dont-know-whether-cm = Nous ne savons pas si CM.com a reçu ce profil avec le compte « { $name } ». Recherchez-le d’abord à nouveau avec ce compte
submitting = Soumission…
unknown = Inconnu
deleted = Supprimé
not-submitted = Non soumis
submitted = Soumis
characters-that-cant-be-seen = { $count ->
    [one] { $count } caractère invisible a été retiré ({ $of })
   *[other] { $count } caractères invisibles ont été retirés ({ $of })
}
toll-free = Gratuit
must-be-characters-or-fewer = { $label } : { $max } caractères au maximum (actuellement { $now })
must-be-characters-or-more = { $label } : { $min } caractères au minimum (actuellement { $now })
must-be-two-letter-iso = { $label } : indiquez un code ISO 3166-1 à deux lettres, comme NL (« { $value } » n’en est pas un)
must-look-like-123e4567-e89b = { $label } : utilisez la forme 123e4567-e89b-12d3-a456-426614174000
callback-address-must-start-with = L’adresse de rappel doit commencer par https:// ou http:// et indiquer un hôte, comme https://example.com/profiles
number-types-must-be-local = Les types de numéros doivent être LOCAL, NATIONAL ou TOLLFREE (« { $unknown } » n’en fait pas partie)
enter-e-mail-address-in = Indiquez une adresse e-mail sous la forme name@example.com
is-listed-twice = { $address } figure deux fois dans la liste
may-be-slip-domain-is = { $address } contient peut-être une faute de frappe ; le domaine { $meant } est proche
file-names-documents-that-are = Le fichier cite des documents déjà présents chez CM.com ; joignez plutôt les fichiers ici, ces références ne sont pas envoyées
documents-must-be-or-fewer = Documents : { $most } au maximum (actuellement { $count })
enter-it-is-asked-companies = Indiquez : { $label } ; c’est demandé aux entreprises de ce pays ({ $here })
attach-what-is-asked-for = Joignez ce qui est demandé pour les numéros de ce pays ({ $here }) : { $text }
read-and-tick-for-numbers = Lisez et cochez pour les numéros de ce pays ({ $here }) : { $text }
phone-words-left-out = « { $words } » n’est pas repris : le numéro est envoyé sous la forme { $e164 }
phone-number-representative-needs-its = Le numéro de téléphone du représentant doit comporter l’indicatif du pays, comme { $example }
is-more-than-street-number = « { $value } » contient plus qu’un numéro de rue ; indiquez le reste dans « { $extra } »
for-looks-like = { $label } ({ $here }) : le format attendu est du type { $example }
is-not-one = { $label } : { $value } ne correspond pas à { $name }
is-none = « { $value } » ne figure pas parmi les { $regions } de ce pays ({ $here })
addresses-in-have-one = { $missing } ; les adresses de ce pays ({ $here }) comportent cet élément
not-attached-empty = « { $name } » n’a pas été joint : le fichier est vide
not-attached-too-large = « { $name } » n’a pas été joint : sa taille est de { $size } octets, la limite par fichier est de { $most } octets
not-attached-wrong-type = « { $name } » n’a pas été joint : d’après son contenu, ce n’est pas un fichier PDF, PNG ou JPEG
not-attached-too-many = « { $name } » n’a pas été joint : un profil accepte { $most } documents au maximum ; retirez-en un d’abord
not-attached-no-file = « { $name } » n’a pas été joint : ce n’est pas un fichier
not-attached-not-found = « { $name } » n’a pas été joint : ce fichier n’existe pas
not-attached-cant-be-read = « { $name } » n’a pas été joint : la lecture est impossible ({ $reason })
not-attached-cant-be-copied = « { $name } » n’a pas été joint : la copie dans la bibliothèque est impossible ({ $reason })
it-is-nested-too-deeply = l’imbrication est trop profonde
it-has-far-too-many = il y a beaucoup trop d’éléments
it-is-no-json = ce n’est pas du JSON : { $cause }

## The approval status at CM.com: its word, .meaning, and .next: what comes next and who does it.

status-pending = En attente
    .meaning = CM.com a le profil et n’a pas encore commencé à l’examiner
    .next = Rien à faire pour l’instant. L’état est redemandé automatiquement, et un message vous signale la décision de CM.com
status-in-review = En examen
    .meaning = CM.com examine le profil
    .next = Rien à faire pour l’instant. L’état est redemandé automatiquement, et un message vous signale la décision de CM.com
status-approved = Approuvé
    .meaning = CM.com a approuvé le profil
    .next = Des numéros de téléphone peuvent être demandés avec ce profil
status-rejected = Refusé
    .meaning = CM.com n’a pas approuvé le profil ; le commentaire dit pourquoi
    .next = Corrigez ce que le commentaire indique, puis envoyez les modifications. Si l’adresse est fausse, dupliquez le profil et soumettez la copie
status-incomplete = Incomplet
    .meaning = CM.com a besoin de plus d’informations avant de commencer l’approbation
    .next = Ajoutez ce qu’indiquent le commentaire et les exigences, puis envoyez les modifications
status-other =
    .meaning = CM.com utilise un état que Profile Desk ne connaît pas
    .next = L’état est affiché tel que CM.com l’écrit. Il est redemandé automatiquement
file = Le fichier
line-column = ligne { $line }, colonne { $column }
ends-too-early-at = { $file } se termine trop tôt, à la { $at } ({ $reason })
does-not-hold-what-it = { $file } n’a pas le contenu attendu ({ $reason })
does-not-hold-what-it-should = { $file } n’a pas le contenu attendu à la { $at } ({ $reason })
is-no-json-something-is = { $file } n’est pas du JSON : il y a une erreur à la { $at } ({ $reason })
phone-number-representative-write-it = Le numéro de téléphone du représentant { $fault } ; écrivez-le comme { $example }
for-has-form-but-no = { $label } ({ $here }) : le format est bien du type { $example }, mais aucun code comme { $value } n’est attribué
profile-has-problems = { $count ->
    [one] Le profil a un problème
   *[other] Le profil a { $count } problèmes
}
progress-could-not-be-stored = La progression n’a pas pu être enregistrée ({ $why })
nothing-has-changed-since-last = Rien n’a changé depuis la dernière fois
cm-takes-no-changes-in = CM.com n’accepte pas ces modifications dans une mise à jour : { $labels }
phone-fault-no-digits = ne contient aucun chiffre
phone-fault-words = contient « { $words } », qui ne fait pas partie d’un numéro
is-too-short = est trop court
is-too-long = est trop long
begins-with-country-code-that = commence par un indicatif qui n’est celui d’aucun pays
is-none-that-is-given = n’est pas un numéro attribué
group-numbers = Pays et types des numéros
name-is-that-of-copy = Le profil porte encore le nom de l’original ; donnez-lui un nom à lui
unit-kb = Ko
unit-mb = Mo
unit-gb = Go
with-detail = { $sentence } : { $detail }
