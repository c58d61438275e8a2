### Ce que CM.com a décidé des profils précédents pour le pays d’un nouveau brouillon.

refusals-hint = { $country } : { $refused } profils sur { $decided } ont été renvoyés
refusals-reason-hint = { $country } : { $refused } profils sur { $decided } ont été renvoyés. Motif le plus fréquent : « { $reason } » ({ $times } fois)
refusals-cases-title = Afficher les profils renvoyés ({ $count })
