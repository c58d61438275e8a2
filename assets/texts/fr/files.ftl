### Fichiers lus : ce qui en a été écarté.

documents-left-out = { $file } cite des documents illisibles : { $names }. Ils ont été écartés ; joignez-les à nouveau. { $fate }
