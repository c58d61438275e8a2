### The fields of a company profile: a message each.
### The label; .help under it; .missing when it is required and blank; .meaning and .example in
### the help that opens beside the label. { "" } where there is nothing to say.
### Source of the meaning: CM.com's reference page "Create Company Profile".

field-name = Nom du profil
    .help = Pour vous et vos collègues, par exemple « Bureau d’Amsterdam ». Il peut différer du nom de l’entreprise
    .missing = Saisissez le nom du profil
    .meaning = Le nom que vous et vos collègues voyez ici et chez CM.com. Il peut différer du nom de l’entreprise. Indiquez le lieu ou l’usage des numéros pour distinguer les profils d’une même entreprise
    .example = Bureau d’Amsterdam
field-country-code = Pays des numéros
    .help = Dans quel pays avez-vous besoin de numéros ?
    .missing = Sélectionnez le pays où vous avez besoin de numéros
    .meaning = Le pays où vous voulez demander des numéros de téléphone avec ce profil. Il détermine les documents à fournir et les restrictions qui s’appliquent
    .example = Pays-Bas
field-phone-number-types = Types de numéros
    .help = De quels types de numéros avez-vous besoin ?
    .missing = Sélectionnez au moins un type de numéro
    .meaning = Les types de numéros de téléphone que vous voulez demander : local (une zone), national (tout le pays) ou appel gratuit (sans frais pour l’appelant). Un pays peut exiger des documents différents pour chacun
    .example = Local et National
field-guid = ID du profil
    .help = Laissez vide pour le créer automatiquement
    .missing = { "" }
    .meaning = L’ID de ce profil chez CM.com, un UUID. Si vous laissez le champ vide, l’ID est créé avant tout envoi, pour qu’un profil ne soit jamais créé deux fois
    .example = 123e4567-e89b-12d3-a456-426614174000
field-account-guid = ID de compte
    .help = Laissez vide pour utiliser le compte actif
    .missing = { "" }
    .meaning = Le compte CM.com auquel le profil est destiné, un UUID. Si vous laissez le champ vide, c’est l’ID du compte actif qui est utilisé
    .example = 7f1c0d7e-5f0a-4d52-9c43-0f6a3d3c1b9e
field-company-name = Nom de l’entreprise
    .help = Le nom officiel de l’entreprise qui utilisera les numéros
    .missing = Saisissez le nom de l’entreprise
    .meaning = L’entreprise qui utilisera les numéros, exactement comme elle figure au registre du commerce
    .example = Voorbeeld Telecom B.V.
field-business-register-number = Numéro d’immatriculation
    .help = Le numéro au registre du commerce, par exemple le numéro KVK aux Pays-Bas
    .missing = Saisissez le numéro d’immatriculation
    .meaning = Le numéro de l’entreprise au registre du commerce de son pays
    .example = 12345678
field-representative-first-name = Prénom du représentant
    .help = { "" }
    .missing = Saisissez le prénom du représentant
    .meaning = La personne habilitée à signer des contrats au nom de l’entreprise. Indiquez le nom qui figure sur le passeport ou l’extrait du registre
    .example = Anna
field-representative-last-name = Nom du représentant
    .help = { "" }
    .missing = Saisissez le nom du représentant
    .meaning = Le nom de famille de cette personne, avec ses éventuelles particules
    .example = van der Berg
field-representative-phone-number = Téléphone du représentant
    .help = Avec l’indicatif du pays, par exemple +31 20 123 4567
    .missing = { "" }
    .meaning = Un numéro où joindre le représentant. Il est envoyé au format international
    .example = +31 20 123 4567
field-address-country-code = Pays de l’adresse
    .help = { "" }
    .missing = Sélectionnez le pays de l’adresse
    .meaning = Le pays où l’entreprise a son adresse. Il détermine le format de l’adresse. CM.com peut exiger des champs supplémentaires pour les entreprises de ce pays
    .example = Pays-Bas
field-street = Rue
    .help = { "" }
    .missing = Saisissez la rue
    .meaning = La rue de l’adresse de l’entreprise, sans le numéro
    .example = Keizersgracht
field-street-number = Numéro de rue
    .help = { "" }
    .missing = Saisissez le numéro de rue
    .meaning = Le numéro dans la rue, 10 caractères au maximum
    .example = 126
field-street-number-extra = Complément d’adresse
    .help = { "" }
    .missing = { "" }
    .meaning = Tout ce qui suit le numéro : appartement, bureau, étage ou lettre
    .example = 2e étage
field-postal-code = Code postal
    .help = { "" }
    .missing = Saisissez le code postal
    .meaning = Le code postal de l’adresse, de 1 à 12 caractères
    .example = 1015 CX
field-city = Ville
    .help = { "" }
    .missing = Saisissez la ville
    .meaning = La ville ou le village de l’adresse
    .example = Amsterdam
field-region = Région
    .help = L’État, la province ou le comté, si les adresses en comportent
    .missing = { "" }
    .meaning = L’État, la province ou le comté de l’adresse, si les adresses du pays en comportent
    .example = Noord-Holland
field-required-fields = Champs supplémentaires
    .help = Autres informations exigées par ce pays
    .missing = { "" }
    .meaning = Autres informations exigées par le pays de l’adresse. L’examen ne commence que lorsqu’elles sont complètes
    .example = Tribunal d’immatriculation : Amtsgericht München
field-contact-first-name = Prénom du contact
    .help = { "" }
    .missing = Saisissez le prénom du contact
    .meaning = La personne que CM.com contacte au sujet du statut ou pour obtenir des informations : celle qui suit la demande, pas celle qui signe
    .example = Ben
field-contact-last-name = Nom du contact
    .help = { "" }
    .missing = Saisissez le nom du contact
    .meaning = Le nom de famille de cette personne
    .example = Jansen
field-email-addresses = Adresses e-mail
    .help = Une adresse par ligne. Vous pouvez coller une liste
    .missing = Saisissez au moins une adresse e-mail
    .meaning = Les adresses auxquelles CM.com écrit s’il lui faut plus d’informations ou si le statut change. Avec une boîte partagée, les messages n’attendent pas une seule personne
    .example = numeros@example.com
field-callback-url = URL de rappel
    .help = Une adresse web où CM.com envoie le profil complet quand son statut change
    .missing = { "" }
    .meaning = Une adresse web de vos propres systèmes. CM.com y envoie le profil complet à chaque changement de statut
    .example = https://example.com/company-profiles
field-documents = Documents
    .help = Les documents exigés par la loi dans le pays des numéros
    .missing = { "" }
    .meaning = Les documents exigés par la loi dans le pays des numéros, comme un extrait du registre du commerce ou un justificatif d’adresse : PDF, PNG ou JPEG, 10 Mo maximum chacun
    .example = Extrait du registre de moins de 3 mois
field-status = Statut d’approbation
    .help = { "" }
    .missing = { "" }
    .meaning = Le statut du profil chez CM.com. Seul CM.com le définit
    .example = Approuvé
field-status-comment = Commentaire sur le statut
    .help = { "" }
    .missing = { "" }
    .meaning = Le commentaire de CM.com sur le statut, par exemple ce qui manque
    .example = L’extrait du registre date de plus de trois mois
field-deleted-on = Supprimé le
    .help = { "" }
    .missing = { "" }
    .meaning = La date de suppression du profil chez CM.com. Vide tant que le profil est actif
    .example = 2026-03-01

## The parts of the form.

section-numbers = Numéros et pays
    .short = Numéros
section-company = Entreprise
section-representative = Représentant habilité
    .short = Représentant
    .intro = La personne habilitée à signer des contrats au nom de l’entreprise
section-address = Adresse de l’entreprise
    .short = Adresse
section-contact = Contact
    .intro = La personne que CM.com contacte au sujet du statut ou pour obtenir des informations
section-documents = Documents
section-advanced = Options avancées
    .intro = Seulement si CM.com ou vos propres systèmes le demandent
section-review = Vérifier et soumettre
    .short = Soumettre
field-same-country-button = Utiliser { $country }

## Of any field.

field-missing = Renseignez le champ « { $label } »
field-optional-label = { $label } (facultatif)
field-fixed-hint = CM.com ne modifie plus ceci une fois le profil créé
field-email-label = Adresse e-mail { $index }
field-characters = { $now } caractères sur { $max }
field-not-set = Non défini
field-not-provided = Non renseigné

## Number types.

number-type-local = Local
number-type-national = National
number-type-toll-free = Appel gratuit

## The help beside a label.

help-title = Aide : { $field }
help-tooltip = { $name } ({ $keys } quand le curseur est dans le champ)
help-example-label = Exemple
help-required = obligatoire
help-optional = facultatif
help-server = défini par CM.com
help-api = Dans l’API : { $name }, { $presence }, { $max } caractères au maximum
help-api-no-limit = Dans l’API : { $name }, { $presence }

## Extra fields.

extra-field-country-label = Pour les entreprises ({ $country })
extra-field-name-label = Nom d’un champ supplémentaire
extra-field-name-placeholder = Nom, par exemple vatNumber
extra-field-add-button = Ajouter
extra-field-add-tooltip = Ajouter un champ supplémentaire
extra-field-name-missing-reason = Saisissez d’abord le nom du champ

## Lists of suggestions.

choices-label = Choix
choices-country-placeholder = Saisissez un pays ou son code
choices-search-placeholder = Tapez pour rechercher
choices-empty = Aucun résultat pour « { $typed } ». Votre saisie est conservée telle quelle
choices-only = { $chosen }, seul choix possible
choices-one-of = { $chosen }, un choix sur { $count }
