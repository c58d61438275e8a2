### Fichiers lus : ce qui en a été écarté.

documents-left-out = { $file } cite des documents illisibles : { $names }. Ils ont été écartés ; joignez-les à nouveau. { $fate }
it-is-behind-link-to-nothing = il est derrière un lien qui ne mène à rien, par exemple vers un disque qui n’est pas monté
many-files-have-trouble = { $count ->
    [one] Un fichier de la bibliothèque est endommagé ou illisible : { $names }. Il n’a pas été supprimé ; le journal dans { $log } le nomme
   *[other] { $count } fichiers de la bibliothèque sont endommagés ou illisibles, dont { $names }. Aucun n’a été supprimé ; le journal dans { $log } les nomme tous
}
many-partly-read = { $count ->
    [one] Seule une partie d’un profil a pu être lue ; vérifiez chaque champ de { $names }
   *[other] Seule une partie de { $count } profils a pu être lue, dont { $names }. Vérifiez chacun de leurs champs
}
document-of = { $name } de { $profile }
many-documents-not-copied = { $text }. { $count } documents n’ont pas pu être copiés, dont { $names }
quoted-name = « { $name } »
