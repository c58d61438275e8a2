### The callback address, and where CM.com cannot reach it.

callback-form-error = L’URL de rappel doit commencer par https:// ou http:// et contenir un hôte, par exemple https://example.com/profiles
callback-space-error = L’URL de rappel ne doit comporter ni espace, ni saut de ligne, ni caractère invisible
callback-backslash-error = L’URL de rappel doit comporter / au lieu de \. Certains programmes enverraient le profil à un autre hôte
callback-user-like-host-error = L’URL de rappel ne doit pas comporter « { $typed } » avant le signe @. Ce texte ressemble à l’hôte, mais le profil serait envoyé à { $host }
callback-empty-user-error = L’URL de rappel ne doit pas comporter « { $typed } » avant { $host }. Aucun nom d’utilisateur ne précède le signe @
callback-two-ats-error = L’URL de rappel ne doit comporter qu’un seul signe @ avant { $host }. Dans un mot de passe, écrivez %40 à la place
callback-host-reading-error = L’URL de rappel contient l’hôte « { $typed } », interprété comme { $read }. Saisissez plutôt { $read }
callback-host-form-error = L’URL de rappel doit contenir un hôte, par exemple hooks.example.com (« { $typed } » n’en est pas un)
callback-port-form-error = Le port de l’URL de rappel doit être un nombre de 1 à 65535 (« { $typed } » n’en est pas un)
callback-port-zero-warning = CM.com ne peut pas joindre cette adresse : le port 0 est inutilisable
callback-trailing-dot-warning = Supprimez le point à la fin de l’hôte dans l’URL de rappel
callback-characters-warning = L’URL de rappel contient des caractères interdits dans une adresse web. Remplacez chacun par % suivi de son code, par exemple %20 pour un espace ou %25 pour %
callback-reading-warning = L’URL de rappel est interprétée comme { $read }. Saisissez-la sous cette forme
callback-http-warning = L’URL de rappel commence par http:// : le profil serait envoyé sans chiffrement
callback-password-warning = L’URL de rappel contient un nom d’utilisateur ou un mot de passe. Toute personne qui voit le profil peut le lire
callback-fragment-warning = L’URL de rappel se termine par « #{ $fragment } », qui n’est pas transmis au serveur
callback-unreachable-warning = CM.com ne peut pas joindre cette adresse : { $host } est { $why }

## Reasons why CM.com cannot reach a host.

callback-host-loopback-reason = cet ordinateur lui-même
callback-host-private-name-reason = un nom de réseau privé
callback-host-test-name-reason = un nom réservé aux tests
callback-host-link-local-reason = une adresse de lien local
callback-host-private-address-reason = une adresse de réseau privé
callback-host-not-unicast-reason = une adresse qui ne désigne pas un hôte unique
callback-host-documentation-reason = une adresse réservée aux exemples
callback-host-benchmark-reason = une adresse réservée aux mesures de réseau
callback-host-transition-reason = une adresse qui transporte IPv4 sur IPv6
callback-host-reserved-reason = une adresse réservée, non utilisée
callback-host-tor-reason = un nom du réseau Tor
callback-host-outside-dns-reason = un nom extérieur aux noms de domaine d’Internet
callback-host-infrastructure-reason = un nom réservé au fonctionnement d’Internet
callback-port-error = Impossible de recevoir les rappels sur le port { $port } ({ $reason })
