documents-left-out = { $file } cite des documents illisibles : { $names }. Ils ont été écartés ; joignez-les à nouveau. { $fate }
it-is-behind-link-to-nothing = il est derrière un lien qui ne mène à rien, par exemple vers un disque qui n’est pas monté
