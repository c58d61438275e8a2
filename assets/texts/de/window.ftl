### The window.

help-on = Hilfe zu: { $field }
help-on-keys = { $name } ({ $keys }, wenn der Cursor darin steht)
help-example = Zum Beispiel
help-required = erforderlich
help-optional = darf leer bleiben
help-server = von CM.com gesetzt
help-takes = In der API: { $name }, { $presence }, höchstens { $max } Zeichen
help-takes-any = In der API: { $name }, { $presence }
what-comes-next = Wie es weitergeht
what-comes-next-draft = Füllen Sie die Felder aus, hängen Sie die Dokumente an, prüfen Sie dann das Profil und reichen Sie es ein. CM.com sieht es sich an, und die Antwort erscheint hier
