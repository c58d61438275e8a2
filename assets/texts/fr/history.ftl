### L’historique d’un profil, et ce que des versions plus anciennes ou plus récentes ont enregistré.

history-stopped = { $failure }. { $outcome }
history-newer-version = Enregistré par une version plus récente de Profile Desk ; mettez Profile Desk à jour pour le lire
