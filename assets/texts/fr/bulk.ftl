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
bulk-check-documents = { $count ->
    [one] Les documents de { $count } profil seront vérifiés à son ouverture
   *[other] Les documents de { $count } profils seront vérifiés à leur ouverture
}
bulk-check-more = { $count ->
    [one] Et { $count } autre
   *[other] Et { $count } autres
}
bulk-check-link-name = { $kind } : { $message } ({ $title })
bulk-check-stop-button = Arrêter
bulk-check-too-many-notice = Sélectionnez au plus { $most } profils pour les vérifier
