### About, the welcome at the first start, and the program as a whole.

app-name-count = ({ $count }) Profile Desk
app-summary = Remplissez des profils d’entreprise, vérifiez-les, soumettez-les à CM.com et suivez leur approbation
app-fault-notice = Une erreur s’est produite dans Profile Desk. Votre saisie est conservée. Réessayez, et signalez l’erreur si elle se reproduit
app-crash-notice = Une erreur s’est produite et Profile Desk a dû se fermer. Votre saisie a été enregistrée auparavant
app-crash-report-notice = Un problème est survenu et Profile Desk a dû se fermer. Votre saisie a d’abord été enregistrée. Le rapport se trouve dans { $report }. Il ne contient rien de votre saisie
app-no-display-error = Aucun affichage pour ouvrir une fenêtre : ni WAYLAND_DISPLAY ni DISPLAY n’est défini. Les commandes fonctionnent sans affichage. Pour les voir, exécutez `profile-desk help`
app-window-error = Impossible d’ouvrir la fenêtre : { $error }
app-window-lost-error = Impossible de continuer à dessiner la fenêtre : { $error }. Votre saisie a été enregistrée. Redémarrez Profile Desk
app-opengl-lost-error = OpenGL a échoué et Profile Desk a dû se fermer. Votre saisie a été enregistrée. Redémarrez Profile Desk. Si l’erreur se reproduit, exécutez `profile-desk --renderer cpu`, qui n’utilise pas OpenGL
clock-wrong-error = L’horloge de cet ordinateur indique { $time }. Réglez-la à la bonne date, puis réessayez
welcome-title = Bienvenue dans Profile Desk
welcome-sandbox-hint = Vous n’avez pas encore de compte. Essayez la sandbox, un serveur de test intégré à ce programme. Rien ne quitte cet ordinateur, et chaque profil reçoit une décision en quelques secondes.
welcome-use-sandbox-button = Utiliser la sandbox
welcome-example-button = Essayer avec un profil d’exemple
welcome-not-now-button = Pas maintenant
about-title = À propos de Profile Desk
about-version = Version { $version }, licence MIT
about-data-sources = Noms de pays : Unicode CLDR. Formats d’adresse : libaddressinput de Google (CC-BY 4.0). Données de numérotation : libphonenumber, également de Google. Icônes : Material Symbols (Apache 2.0).
about-untested-hint = Profile Desk n’a pas encore été utilisé avec le vrai CM.com. Certains noms et chemins de l’API sont des hypothèses, que vous pouvez modifier pour chaque compte. Le fichier README les énumère.
about-drawn-by-gpu = La fenêtre est dessinée par OpenGL : { $name }
about-drawn-by-cpu = La fenêtre est dessinée par le processeur, sans carte graphique
