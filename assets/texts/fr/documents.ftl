### The documents of the library: who has them, and their dates.

library-documents-title = Documents
library-documents-search-label = Rechercher des documents
library-documents-search-placeholder = Nom de fichier ou profil
library-documents-due-label = Expiré ou expire dans les 30 jours
library-documents-empty = Aucun document trouvé
library-documents-more = { $count ->
    [one] Et { $count } autre. Faites une recherche pour le trouver
   *[other] Et { $count } autres. Faites une recherche pour les trouver
}
library-documents-used-by = { $count ->
    [one] Dans { $count } profil
   *[other] Dans { $count } profils
}
library-documents-count-expired = { $count ->
    [one] { $count } a expiré
   *[other] { $count } ont expiré
}
library-documents-count-today = { $count ->
    [one] { $count } expire aujourd’hui
   *[other] { $count } expirent aujourd’hui
}
library-documents-count-week = { $count ->
    [one] { $count } expire dans les 7 jours
   *[other] { $count } expirent dans les 7 jours
}
library-documents-count-month = { $count ->
    [one] { $count } expire dans les 30 jours
   *[other] { $count } expirent dans les 30 jours
}
library-documents-expired = Expiré le { $date }
library-documents-expires-today = Expire aujourd’hui
library-documents-expires-in = { $count ->
    [one] Expire le { $date }, dans { $count } jour
   *[other] Expire le { $date }, dans { $count } jours
}
library-documents-expires = Expire le { $date }
library-documents-profiles-label = Profils
library-documents-issued-label = Date de délivrance
library-documents-expires-label = Valable jusqu’au
library-documents-save-button = Enregistrer les dates
library-documents-saved-hint = Dates enregistrées
library-documents-date-error = { $label } : saisissez une date, comme 2026-03-31
library-documents-ambiguous-error = { $label } : le jour et le mois peuvent être inversés. Saisissez la date comme 2026-03-31
library-documents-reversed-error = Le document expirerait avant d’être délivré. Vérifiez les dates
library-documents-either = { $one } ou { $other }
library-documents-says-issued = D’après le document, il a été délivré le { $date }
library-documents-says-expires = D’après le document, il expire le { $date }
library-documents-says-nothing = Aucune date trouvée dans le texte du document
library-documents-use-button = Utiliser ces dates
library-documents-choose-button = Choisir dans la bibliothèque…
library-documents-attach-button = Joindre à ce profil
library-documents-replace-button = Remplacer dans tous les profils…
library-documents-replace-name = Remplacer { $name } dans tous les profils
