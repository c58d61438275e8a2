### Responses that are not about the profile or differ from it, profiles that CM.com can't find, and
### waits that CM.com asked for.

answer-is-not-this-profile = sie enthält dieses Profil nicht
answer-is-about-another = sie betrifft ein anderes Profil: { $profile }
answer-shows-other-values = sie zeigt nicht die gesendeten Werte für: { $labels }
cm-no-longer-knows-profile = CM.com findet dieses Profil nicht mehr
cm-knows-profile-again = CM.com hat dieses Profil wiedergefunden
not-found = Nicht gefunden
not-found-since = Nicht gefunden seit { $time }. Prüfen Sie, ob Sie das richtige Konto verwenden, und wenden Sie sich dann an CM.com. Um das Profil erneut einzureichen, duplizieren Sie es
status-asked-again-at = CM.com verlangt eine Wartezeit. Nächste Statusabfrage: { $time }
country-asked-again-at = CM.com verlangt eine Wartezeit. Nächster Versuch: { $time }
answer-names-only-the-id = sie enthält nur die ID dieses Profils, und CM.com findet kein Profil mit dieser ID
found-with-other-values = Bei CM.com gefunden, aber mit anderen Werten für: { $labels }
changes-found-at-cm = Bei CM.com gefunden: Ihre Änderungen sind angekommen
cm-has-other-values = CM.com hat andere Werte für: { $labels }
