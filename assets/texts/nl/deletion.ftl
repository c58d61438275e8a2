### Een profiel verwijderen bij CM.com.

deletion-title = Verwijderen bij CM.com?
deletion-question = CM.com verwijdert “{ $title }”. Er kunnen geen nummers meer mee worden aangevraagd. Het blijft hier met zijn documenten en geschiedenis. U kunt dit niet ongedaan maken
deletion-name-label = Vul ter bevestiging de naam van het profiel in: { $title }
deletion-wrong-name-error = Dit is niet de naam van het profiel. Er is niets verwijderd
deletion-confirm-button = Verwijderen bij CM.com
deletion-done-notice = “{ $title }” is verwijderd bij CM.com
deletion-unknown-notice = We weten niet of CM.com “{ $title }” heeft verwijderd. We controleren de status automatisch
deletion-failed-notice = “{ $title }” is niet verwijderd. { $why }
