### Files that could not be read in full, and documents left out of them.

documents-left-out = { $file } noemt documenten die niet kunnen worden gelezen: { $names }. Ze zijn weggelaten. Voeg ze opnieuw bij. { $fate }
it-is-behind-link-to-nothing = het is een koppeling naar een bestand dat niet bestaat, bijvoorbeeld op een schijf die niet is aangesloten
many-files-have-trouble = { $count ->
    [one] 1 bestand in de bibliotheek is beschadigd of kan niet worden gelezen: { $names }. Het is niet verwijderd. Zie het logboek in { $log }
   *[other] { $count } bestanden in de bibliotheek zijn beschadigd of kunnen niet worden gelezen, waaronder { $names }. Er is niets verwijderd. Ze staan allemaal in het logboek in { $log }
}
many-partly-read = { $count ->
    [one] We konden één profiel maar deels lezen. Controleer elk veld van { $names }
   *[other] We konden { $count } profielen maar deels lezen, waaronder { $names }. Controleer elk veld
}
document-of = { $name } van { $profile }
many-documents-not-copied = Export onvolledig. We konden { $count } documenten niet kopiëren, waaronder { $names }. { $text }
quoted-name = “{ $name }”
