### Copying from another profile, and duplicating one.

copy-title = Copier depuis un autre profil
copy-hint = Les valeurs copiées remplacent les valeurs actuelles. Vous pouvez annuler cette action
copy-search-label = Rechercher un profil à copier
copy-search-placeholder = Rechercher par profil, entreprise, numéro ou ville
copy-search-empty = Aucun autre profil ne correspond
copy-nothing-chosen-reason = Choisissez un profil et au moins une partie à copier
copy-done-notice = Copié depuis « { $title } ». Vous pouvez annuler cette action
duplicate-title = Dupliquer le profil
duplicate-hint = Crée un nouveau brouillon avec les parties de « { $title } » que vous cochez. Les ID, le statut et le commentaire restent avec l’original
duplicate-button = Dupliquer
duplicate-name = Copie de { $name }
duplicate-numbers-label = Pays et types de numéros
