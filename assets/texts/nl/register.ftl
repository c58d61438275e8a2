### Trade registers and their numbers.

register-hint = In dit land ({ $country }) bestaat het uit { $shape }
register-unknown-hint = Het nummer in het handelsregister
register-number-name = { $name }-nummer
register-shape-warning = Controleer het { $name }: in dit land ({ $country }) bestaat het uit { $shape }, zoals { $example }
register-check-digit-warning = Controleer het { $name }: het controlecijfer klopt niet. Als de andere cijfers goed zijn, is het { $fits }
register-check-digit-none-warning = Controleer het { $name }: geen enkel nummer begint zo, dus een van de cijfers klopt niet
register-court-missing-warning = Voeg de rechtbank toe, zoals “{ $number }, Amtsgericht München”: het nummer alleen is niet uniek
register-year-warning = Controleer het jaar in het { $name }: er staat { $year }
register-birth-date-warning = Controleer de geboortedatum in dit nummer: die dag bestaat niet
register-two-numbers-warning = Hier staan twee nummers. Vul alleen het { $name } in, zoals { $example }
register-vat-warning = Dit is het btw-nummer. Vul { $number } in, het { $name } dat erin staat
register-fr-la-poste-warning = Controleer de SIRET van La Poste: de som van de cijfers moet een veelvoud van 5 zijn
register-gb-padding-warning = Een Companies House-nummer heeft 8 tekens. Vul { $number } in als { $padded }
register-hu-tax-number-warning = Dit lijkt een fiscaal nummer (adószám, 11 cijfers). Het cégjegyzékszám heeft 10 cijfers, zoals 01-09-123456
register-it-tax-office-warning = Controleer het 8e tot en met 10e cijfer: geen enkele codice fiscale van een bedrijf heeft daar { $code }
register-jp-register-office-warning = Dit lijkt het nummer van het registerkantoor (会社法人等番号, 12 cijfers). De Hōjin Bangō heeft nog één cijfer ervoor
register-nl-branch-warning = Dit lijkt een vestigingsnummer (12 cijfers). Het KVK-nummer van het bedrijf heeft 8 cijfers
register-nl-rsin-warning = Dit lijkt een RSIN (9 cijfers), het nummer voor de Belastingdienst. Het KVK-nummer heeft 8 cijfers
register-nz-company-number-warning = Dit lijkt een bedrijfsnummer. Het NZBN heeft 13 cijfers, zoals 9429000000017
register-pl-padding-warning = Een KRS-nummer heeft 10 cijfers. Vul { $number } in als { $padded }
register-pl-regon-warning = Dit lijkt een REGON-nummer ({ $digits } cijfers). Het KRS-nummer heeft 10 cijfers, zoals 0000123456
register-pl-tax-number-warning = Een KRS-nummer begint met 000. Dit lijkt een fiscaal nummer (NIP)
register-us-prefix-warning = Controleer de eerste cijfers: geen enkel EIN begint met { $unused }

## The form of the numbers of a register, as the end of "… has".

register-shape-8-digits = 8 cijfers
register-shape-9-digits = 9 cijfers
register-shape-10-digits = 10 cijfers
register-shape-13-digits = 13 cijfers
register-shape-au = 9 cijfers (11 voor een ABN)
register-shape-ch = CHE en 9 cijfers
register-shape-de = HRA of HRB met cijfers, en de rechtbank
register-shape-gb = 8 cijfers, of letters en cijfers
register-shape-be = 10 cijfers, waarvan de eerste 0 of 1 is
register-shape-fr = 9 cijfers (14 voor een SIRET)
register-shape-it = 11 cijfers, of een provincie met cijfers voor het REA
register-shape-es = een letter, 7 cijfers en een controleteken
register-shape-at = maximaal 6 cijfers en een letter
register-shape-fi = 7 cijfers, een koppelteken en een controlecijfer
register-shape-ie = 4 tot en met 7 cijfers
register-shape-lu = een letter en maximaal 6 cijfers
register-shape-ro = J met district, nummer en jaar, of 2 tot en met 10 cijfers voor de CUI
register-shape-hu = 10 cijfers, waarvan de eerste twee 01 tot en met 20 zijn
register-shape-nz = 13 cijfers die met 94 beginnen
register-shape-sg = 9 of 10 tekens, waarvan het laatste een letter is
register-shape-in = 21 letters en cijfers
