### The recovery of a damaged library.

recovery-notice = { $count ->
    [0] La bibliothèque était endommagée ou supprimée et aucun profil n’a pu être lu dans son fichier
    [one] La bibliothèque était endommagée et a été réparée. { $count } profil a été lu dans son fichier
   *[other] La bibliothèque était endommagée et a été réparée. { $count } profils ont été lus dans son fichier
}
recovery-from-backup-notice = { $count ->
    [one] { $count } profil est tel qu’il était dans la sauvegarde { $backup } : { $names }. Ce qui a été enregistré ensuite manque. Vérifiez-le
   *[other] { $count } profils sont tels qu’ils étaient dans la sauvegarde { $backup }, dont { $names }. Ce qui a été enregistré ensuite manque. Vérifiez-les
}
recovery-in-doubt-notice = { $count ->
    [one] Pour { $count } profil, nous ne savons plus si CM.com l’a : { $names }. Recherchez-le avant de l’envoyer à nouveau
   *[other] Pour { $count } profils, nous ne savons plus si CM.com les a, dont { $names }. Recherchez-les avant de les envoyer à nouveau
}
recovery-lost-notice = { $count ->
    [one] { $count } profil n’a pas pu être récupéré : { $names }
   *[other] { $count } profils n’ont pas pu être récupérés, dont { $names }
}
recovery-kept-notice = Le fichier endommagé est conservé sous { $file }
store-recovery-error = La bibliothèque est endommagée et n’a pas pu être réparée ({ $reason }). Ses fichiers sont inchangés. Libérez de l’espace sur le disque ou vérifiez les droits d’accès, puis redémarrez Profile Desk
submit-library-restored-error = La bibliothèque a été restaurée ou copiée : CM.com a peut-être déjà ce profil. Rien n’a été envoyé
