### Bestanden die worden gelezen: wat eruit is weggelaten.

documents-left-out = In { $file } staan documenten die niet kunnen worden gelezen: { $names }. Ze zijn weggelaten; voeg ze opnieuw bij. { $fate }
