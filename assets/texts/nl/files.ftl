documents-left-out = In { $file } staan documenten die niet kunnen worden gelezen: { $names }. Ze zijn weggelaten; voeg ze opnieuw bij. { $fate }
it-is-behind-link-to-nothing = het zit achter een koppeling die nergens naartoe leidt, bijvoorbeeld naar een schijf die niet is aangekoppeld
