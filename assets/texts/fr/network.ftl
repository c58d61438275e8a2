### Requests to CM.com: why one could not be made, and what its response says.

network-unreachable-error = Impossible de joindre { $host } ({ $reason })
network-tls-error = Impossible d’établir une connexion sécurisée avec { $host } ({ $reason })
network-timeout-error = { $host } n’a pas répondu à temps
network-lost-error = La connexion à { $host } a été perdue ({ $reason })
network-request-error = Impossible de préparer la requête. Vérifiez l’adresse et le jeton du compte
network-certificates-error = Cet ordinateur ne peut pas établir de connexion sécurisée : impossible de lire les certificats du système
network-token-characters-error = Le jeton produit contient des caractères impossibles à envoyer. Remplacez le jeton
network-cancelled = Annulé

## Reasons.

network-other-side-reason = le serveur a fermé la connexion
network-cut-off-reason = la réponse a été interrompue
network-timeout-reason = pas de réponse à temps
network-name-reason = { $name } est introuvable
network-proxy-reason = le proxy de cet ordinateur a bloqué la connexion
network-refused-reason = la connexion a été refusée
network-no-route-reason = inaccessible depuis ce réseau
network-reset-reason = la connexion a été fermée aussitôt
network-other-reason = la connexion a échoué
tls-no-certificate-reason = le serveur n’a pas de certificat
tls-not-tls-reason = le serveur n’utilise pas TLS à cette adresse
tls-refused-reason = le serveur l’a refusée
tls-version-reason = le serveur ne propose aucune version de protocole ni aucun chiffrement sûrs
tls-handshake-reason = la négociation avec le serveur a échoué
tls-certificate-expired-reason = le certificat a expiré
tls-certificate-not-yet-valid-reason = le certificat n’est pas encore valide : vérifiez l’horloge de cet ordinateur
tls-certificate-name-reason = le certificat est établi pour un autre nom
tls-certificate-issuer-reason = le certificat est autosigné, ou cet ordinateur ne connaît pas son émetteur
tls-certificate-revoked-reason = le certificat a été révoqué
tls-certificate-other-reason = le certificat n’est pas fiable

## Responses of CM.com.

response-unauthorised-error = CM.com n’a pas accepté le jeton produit
response-forbidden-error = Ce compte n’a pas cette autorisation chez CM.com
response-not-found-error = CM.com n’a pas trouvé ce profil ou cette adresse
response-conflict-error = CM.com n’a pas accepté le profil, car il existe déjà
response-refused-error = CM.com n’a pas accepté le profil et n’a pas donné de raison
response-refused-status-error = CM.com n’a pas accepté le profil ({ $status })
response-refused-fields-error = { $count ->
    [one] CM.com a trouvé un problème dans un champ
   *[other] CM.com a trouvé des problèmes dans { $count } champs
}
response-wait-error = CM.com demande de patienter avant la prochaine requête
response-wait-seconds-error = { $seconds ->
    [one] CM.com demande d’attendre { $seconds } seconde avant la prochaine requête
   *[other] CM.com demande d’attendre { $seconds } secondes avant la prochaine requête
}
response-wait-minutes-error = CM.com demande d’attendre { $minutes } minutes avant la prochaine requête
response-wait-hours-error = CM.com demande d’attendre { $hours } heures avant la prochaine requête
response-wait-days-error = CM.com demande d’attendre { $days } jours avant la prochaine requête
response-server-error = CM.com rencontre un problème ({ $status })
response-redirect-error = Le serveur redirige vers { $to }, mais Profile Desk ne suit pas cette redirection
response-redirect-elsewhere = une autre adresse
response-unreadable-error = Le serveur a envoyé une réponse inattendue ({ $detail })
response-web-page-reason = La réponse était une page web, pas une réponse de l’API
response-empty-reason = elle est vide
response-too-large-reason = elle dépasse 8 Mo
response-not-json-reason = ce n’est pas du JSON valide
response-not-profile-reason = ce n’est pas un profil
response-not-list-reason = ce n’est pas une liste
response-entry-not-profile-reason = un élément de la liste n’est pas un profil
response-entry-not-requirement-reason = un élément de la liste n’est pas une exigence
response-entry-not-field-reason = un élément n’a pas de nom de champ
response-no-fields-reason = elle ne contient aucun nom de champ
response-no-document-id-reason = elle ne contient pas d’ID de document
response-other-profile-reason = elle concerne un autre profil : { $profile }
response-not-this-profile-reason = elle ne contient pas ce profil
response-other-values-reason = elle ne contient pas les valeurs que vous avez envoyées pour : { $labels }
response-id-alone-reason = elle ne contient que l’ID de ce profil, et CM.com ne trouve aucun profil portant cet ID
response-not-read-reason = Profile Desk n’a pas pu la lire
response-unnamed-profile-reason = elle concerne un autre profil
response-reason-not-kept = la raison n’a pas été conservée

## Statuses of HTTP.

http-status-with-number = { $sentence } ({ $status })
http-status-payment-required = CM.com exige d’abord un paiement
http-status-method-not-allowed = CM.com n’accepte pas ce type de requête à cette adresse
http-status-not-acceptable = CM.com ne peut pas répondre dans un format lisible par Profile Desk
http-status-proxy-sign-in = Un proxy entre vous et CM.com vous demande de vous authentifier
http-status-gone = CM.com n’a plus l’élément demandé
http-status-length-required = CM.com exige que la longueur du contenu soit indiquée
http-status-precondition = La requête ne remplit pas une condition exigée par CM.com
http-status-content-too-large = Le contenu dépasse la taille acceptée par CM.com
http-status-address-too-long = L’adresse de la requête dépasse la longueur acceptée par CM.com
http-status-unsupported-media-type = CM.com n’accepte pas le format du contenu
http-status-misdirected = La requête est arrivée sur un serveur qui ne gère pas cette adresse
http-status-locked = CM.com a verrouillé l’élément que cette requête devait modifier
http-status-protocol-version = CM.com exige une autre version de HTTP
http-status-headers-too-large = Les en-têtes de la requête dépassent la taille acceptée par CM.com
http-status-legal-reasons = CM.com ne peut pas traiter cette requête pour des raisons juridiques
http-status-not-implemented = CM.com ne prend pas en charge cette requête
http-status-bad-gateway = Un serveur placé devant CM.com a reçu une réponse inutilisable
http-status-unavailable = CM.com n’est pas disponible pour le moment
http-status-gateway-timeout = Un serveur placé devant CM.com n’a pas reçu de réponse à temps
http-status-no-room = CM.com n’a plus d’espace pour enregistrer ces données
http-status-network-sign-in = Votre réseau vous demande d’abord de vous connecter
