### Files that could not be read in full, and documents left out of them.

documents-left-out = { $file } cite des documents illisibles : { $names }. Ils ont été écartés. Joignez-les à nouveau. { $fate }
it-is-behind-link-to-nothing = c’est un lien vers un fichier qui n’existe pas, par exemple sur un disque non connecté
many-files-have-trouble = { $count ->
    [one] 1 fichier de la bibliothèque est endommagé ou illisible : { $names }. Il n’a pas été supprimé. Consultez le journal dans { $log }
   *[other] { $count } fichiers de la bibliothèque sont endommagés ou illisibles, dont { $names }. Rien n’a été supprimé. La liste complète se trouve dans le journal, dans { $log }
}
many-partly-read = { $count ->
    [one] Un profil n’a pu être lu qu’en partie. Vérifiez tous les champs de { $names }
   *[other] { $count } profils n’ont pu être lus qu’en partie, dont { $names }. Vérifiez tous leurs champs
}
document-of = { $name } de { $profile }
many-documents-not-copied = Export incomplet. Impossible de copier { $count } documents, dont { $names }. { $text }
quoted-name = « { $name } »
