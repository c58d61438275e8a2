### Bestanden die worden gelezen: wat eruit is weggelaten.

documents-left-out = In { $file } staan documenten die niet kunnen worden gelezen: { $names }. Ze zijn weggelaten; voeg ze opnieuw bij. { $fate }
it-is-behind-link-to-nothing = het zit achter een koppeling die nergens naartoe leidt, bijvoorbeeld naar een schijf die niet is aangekoppeld
many-files-have-trouble = { $count ->
    [one] Eén bestand van de bibliotheek is beschadigd of kan niet worden gelezen: { $names }. Het is niet verwijderd; het logboek in { $log } noemt het
   *[other] { $count } bestanden van de bibliotheek zijn beschadigd of kunnen niet worden gelezen, waaronder { $names }. Er is niets verwijderd; het logboek in { $log } noemt ze allemaal
}
many-partly-read = { $count ->
    [one] Van één profiel kon maar een deel worden gelezen; controleer elk veld van { $names }
   *[other] Van { $count } profielen kon maar een deel worden gelezen, waaronder { $names }. Controleer elk veld ervan
}
document-of = { $name } van { $profile }
many-documents-not-copied = { $text }. { $count } documenten konden niet worden gekopieerd, waaronder { $names }
quoted-name = “{ $name }”
