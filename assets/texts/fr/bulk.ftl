### Vérifier plusieurs profils à la fois.

bulk-check-title = Vérifier les profils
bulk-check-progress = { $done } sur { $count } vérifiés
bulk-check-stopped = Arrêté : { $done } sur { $count } vérifiés
bulk-check-result = { $count ->
    [one] { $count } profil vérifié
   *[other] { $count } profils vérifiés
}
bulk-check-ok = { $count ->
    [one] { $count } sans problème ni avertissement
   *[other] { $count } sans problème ni avertissement
}
bulk-check-unlisted = { $count ->
    [one] { $count } autre profil présente des problèmes ou des avertissements. Corrigez d’abord certains d’entre eux, puis vérifiez à nouveau
   *[other] { $count } autres profils présentent des problèmes ou des avertissements. Corrigez d’abord certains d’entre eux, puis vérifiez à nouveau
}
bulk-check-requirements = { $count ->
    [one] Pour { $count } profil, nous n’avons pas pu vérifier ce que le pays exige
   *[other] Pour { $count } profils, nous n’avons pas pu vérifier ce que le pays exige
}
bulk-check-more = { $count ->
    [one] Et { $count } autre
   *[other] Et { $count } autres
}
bulk-check-link-name = { $kind } : { $message } ({ $title })
bulk-stop-button = Arrêter
bulk-check-too-many-notice = Sélectionnez au plus { $most } profils pour les vérifier

bulk-submit-title = Soumettre les profils
bulk-submit-reading = { $done } sur { $count } lus
bulk-submit-summary = { $count ->
    [0] Aucun des profils sélectionnés ne peut être soumis
    [one] { $count } profil sera soumis
   *[other] { $count } profils seront soumis
}
bulk-submit-left-out = { $count ->
    [one] { $count } est laissé de côté
   *[other] { $count } sont laissés de côté
}
bulk-submit-button = { $count ->
    [one] Soumettre { $count } profil à { $place }
   *[other] Soumettre { $count } profils à { $place }
}
bulk-submit-progress = Envoi de { $done } sur { $count }
bulk-submit-paused = En pause à { $done } sur { $count }
bulk-submit-stopping = Arrêt en cours. L’envoi du profil en cours est annulé si CM.com ne l’a pas encore
bulk-submit-result = { $done } sur { $count } soumis
bulk-submit-pause-button = Suspendre
bulk-submit-continue-button = Continuer
bulk-submit-ready = Sera soumis
bulk-submit-sending = Envoi en cours
bulk-submit-submitted = Soumis
bulk-submit-submitted-refused = Soumis. { $what }
bulk-submit-refused-count = { $count ->
    [one] 1 demande une action
   *[other] { $count } demandent une action
}
bulk-submit-refused = Non soumis. { $why }
bulk-submit-not-sent = Non envoyé. { $why }
bulk-submit-unknown = Nous ne savons pas si CM.com l’a reçu. Ouvrez-le pour vérifier à nouveau
bulk-submit-out = Laissé de côté. { $why }
bulk-submit-busy-reason = Il est déjà en cours d’envoi
bulk-submit-changes-reason = Il contient des modifications d’un profil soumis. Ouvrez-le pour les vérifier et les envoyer
bulk-submit-changed-reason = Il a changé après la vérification
bulk-submit-stopped-reason = Vous avez arrêté avant son envoi
bulk-submit-too-many-notice = Sélectionnez au plus { $most } profils pour les soumettre
