another-program-is-sending = Un autre programme envoie ce profil. Rien n’a été envoyé d’ici ; réessayez quand il aura terminé
another-program-stored-record = Un autre programme a enregistré entre-temps ce qui est arrivé à ce profil. C’est cela qui a été conservé
another-program-sent-meanwhile = Un autre programme a envoyé ou modifié ce profil entre-temps. Rien de plus n’a été envoyé d’ici ; ce que l’autre a enregistré a été conservé
