### Ein Dokument anstelle eines anderen, in allen Profilen, die es haben.

replace-in-use-reason = { $holder } verwendet dieses Profil
replace-being-sent-reason = Es wird gerade eingereicht
replace-gone-reason = Es liegt im Papierkorb oder wurde gelöscht
replace-not-there-reason = Es hat zwei Dokumentlisten oder dieses Dokument nicht mehr. Öffnen Sie es, um auszuwählen
replace-has-new-reason = Es hat das neue Dokument bereits
