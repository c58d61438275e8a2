### The window.

help-on = Uitleg: { $field }
help-on-keys = { $name } ({ $keys } terwijl de cursor in het veld staat)
help-example = Bijvoorbeeld
help-required = verplicht
help-optional = mag leeg blijven
help-server = ingesteld door CM.com
help-takes = In de API: { $name }, { $presence }, hoogstens { $max } tekens
help-takes-any = In de API: { $name }, { $presence }
what-comes-next = Hoe het verder gaat
what-comes-next-draft = Vul de velden in, voeg de documenten bij en controleer het profiel. Dien het daarna in. CM.com beoordeelt het en het antwoord verschijnt hier
language = Taal
language-of-desktop = Taal van het bureaublad
