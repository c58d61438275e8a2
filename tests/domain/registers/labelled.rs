//! Numbers with the labels that people write before them.

/// The typed text, the number, and the label that is removed; the last two are empty when nothing
/// is removed.
type Row = (&'static str, &'static str, &'static str);

/// Typed texts, by country.
pub(super) const LABELLED: &[(&str, &[Row])] = &[
    (
        "NL",
        &[
            ("KvK‑nummer： ３３０１１４３３", "33011433", "KvK-nummer"),
            ("KvK (33011433)", "33011433", "KvK"),
            (
                "Registered at the Chamber of Commerce under number 33011433",
                "33011433",
                "Registered at the Chamber of Commerce under number",
            ),
            ("K.v.K. Amsterdam 33011433", "33011433", "K.v.K. Amsterdam"),
            ("KvK-nummer: 33011433", "33011433", "KvK-nummer"),
            ("KVK 33011433", "33011433", "KVK"),
            ("KVKNUMMER33011433", "33011433", "KVKNUMMER"),
            ("K.v.K. nr. 33011433", "33011433", "K.v.K. nr."),
            (
                "Kamer van Koophandel 33011433",
                "33011433",
                "Kamer van Koophandel",
            ),
            (
                "Handelsregisternummer 33011433",
                "33011433",
                "Handelsregisternummer",
            ),
            (
                "Chamber of Commerce no. 33011433",
                "33011433",
                "Chamber of Commerce no.",
            ),
            ("33014286 (KVK)", "33014286", "KVK"),
            ("KvK-nr. 33014286 (KvK)", "33014286", "KvK-nr. KvK"),
            ("(KvK 33014286)", "33014286", "KvK"),
            ("NL33011433", "33011433", "NL"),
            // Still of the wrong length.
            ("KvK: 1234567", "1234567", "KvK"),
        ],
    ),
    (
        "BE",
        &[
            ("BTW BE 0202.239.951", "0202.239.951", "BTW BE"),
            ("TVA BE0202.239.951", "0202.239.951", "TVA BE"),
            ("BE 0202.239.951", "0202.239.951", "BE"),
            ("KBO/BCE 0202.239.951", "0202.239.951", "KBO/BCE"),
            (
                "Ondernemingsnummer: 0202 239 951",
                "0202 239 951",
                "Ondernemingsnummer",
            ),
            (
                "N° d’entreprise 0202.239.951",
                "0202.239.951",
                "N° d’entreprise",
            ),
            (
                "Enterprise number 0202.239.951",
                "0202.239.951",
                "Enterprise number",
            ),
            (
                "BE 0202.239.951 RPM Bruxelles",
                "0202.239.951 RPM Bruxelles",
                "BE",
            ),
            ("RPR Brussel 0202.239.951", "0202.239.951", "RPR Brussel"),
            ("BE (0)202.239.951", "(0)202.239.951", "BE"),
        ],
    ),
    (
        "GB",
        &[
            ("Company number 00445790", "00445790", "Company number"),
            ("Company No: 00445790", "00445790", "Company No"),
            ("Co. Reg. No. SC045551", "SC045551", "Co. Reg. No."),
            ("CRN: 00445790", "00445790", "CRN"),
            ("Companies House 00445790", "00445790", "Companies House"),
            (
                "Registered in England and Wales No. 00445790",
                "00445790",
                "Registered in England and Wales No.",
            ),
            ("No. 445790", "445790", "No."),
            // Numbers of Northern Ireland.
            ("NO123456", "", ""),
            ("NI000123", "", ""),
            ("England & Wales 00445790", "00445790", "England & Wales"),
            ("00445790 (England and Wales)", "", ""),
        ],
    ),
    (
        "DE",
        &[
            (
                "Eingetragen im Handelsregister: Amtsgericht Bonn HRB 6794",
                "Amtsgericht Bonn HRB 6794",
                "Eingetragen im Handelsregister",
            ),
            (
                "Handelsregister beim Amtsgericht Bonn: HRB 6794",
                "Amtsgericht Bonn: HRB 6794",
                "Handelsregister beim",
            ),
            ("DE123456789", "", ""),
            ("Handelsregister B 6794, Amtsgericht Bonn", "", ""),
            (
                "Handelsregister B des Amtsgerichts Bonn: HRB 6794",
                "Amtsgerichts Bonn: HRB 6794",
                "Handelsregister B des",
            ),
            (
                "Handelsregister HRB 6794 B, Amtsgericht Bonn",
                "HRB 6794 B, Amtsgericht Bonn",
                "Handelsregister",
            ),
            (
                "Handelsregisternummer: HRB 6794, Amtsgericht Bonn",
                "HRB 6794, Amtsgericht Bonn",
                "Handelsregisternummer",
            ),
            ("Reg.-Nr. HRB 6794 Bonn", "HRB 6794 Bonn", "Reg.-Nr."),
            ("HR B 6794, Amtsgericht Bonn", "", ""),
            ("München HRB 42243", "", ""),
            ("DED2601V.HRB6684", "", ""),
        ],
    ),
    (
        "FR",
        &[
            ("N° de SIREN 552 032 534", "552 032 534", "N° de SIREN"),
            (
                "Numéro d'immatriculation 552 032 534",
                "552 032 534",
                "Numéro d'immatriculation",
            ),
            ("SIREN 552 032 534", "552 032 534", "SIREN"),
            ("n° SIREN : 552 032 534", "552 032 534", "n° SIREN"),
            (
                "N° SIRET 380 129 866 46850",
                "380 129 866 46850",
                "N° SIRET",
            ),
            ("RCS 552 032 534", "552 032 534", "RCS"),
            (
                "SIREN 552 032 534 RCS Paris",
                "552 032 534 RCS Paris",
                "SIREN",
            ),
            ("RCS Paris B 552 032 534", "552 032 534", "RCS Paris B"),
            (
                "R.C.S. Nanterre 542 107 651",
                "542 107 651",
                "R.C.S. Nanterre",
            ),
        ],
    ),
    (
        "IT",
        &[
            (
                "N. iscrizione Registro Imprese 00484960588",
                "00484960588",
                "N. iscrizione Registro Imprese",
            ),
            (
                "Registro Imprese di Roma 00484960588",
                "00484960588",
                "Registro Imprese di Roma",
            ),
            ("P.IVA IT00484960588", "00484960588", "P.IVA IT"),
            ("P. IVA: 00484960588", "00484960588", "P. IVA"),
            ("Partita IVA 00484960588", "00484960588", "Partita IVA"),
            ("C.F. e P.IVA 00484960588", "00484960588", "C.F. e P.IVA"),
            ("C.F./P.IVA 00484960588", "00484960588", "C.F./P.IVA"),
            (
                "Codice fiscale: RSSMRA85T10A562S",
                "RSSMRA85T10A562S",
                "Codice fiscale",
            ),
            ("REA MI-1234567", "MI-1234567", "REA"),
            ("N. REA NO-123456", "NO-123456", "N. REA"),
            ("NO-123456", "", ""),
            ("CO 123456", "", ""),
        ],
    ),
    (
        "ES",
        &[
            ("NIF A28015865", "A28015865", "NIF"),
            ("C.I.F.: A-28015865", "A-28015865", "C.I.F."),
            ("NIF/CIF A28015865", "A28015865", "NIF/CIF"),
            ("N.I.F. núm. A28015865", "A28015865", "N.I.F. núm."),
            ("ESA28015865", "A28015865", "ES"),
            // N is the type of a foreign company.
            ("N0012345F", "", ""),
        ],
    ),
    (
        "PT",
        &[
            ("NIPC 500697256", "500697256", "NIPC"),
            ("NIPC/NIF: 500 697 256", "500 697 256", "NIPC/NIF"),
            (
                "Contribuinte n.º 500697256",
                "500697256",
                "Contribuinte n.º",
            ),
            (
                "Pessoa Coletiva nº 500697256",
                "500697256",
                "Pessoa Coletiva nº",
            ),
            ("PT500697256", "500697256", "PT"),
        ],
    ),
    (
        "PL",
        &[
            ("KRS 0000028860", "0000028860", "KRS"),
            ("Nr KRS: 0000028860", "0000028860", "Nr KRS"),
            ("Numer KRS 0000028860", "0000028860", "Numer KRS"),
            // Another number, for taxes.
            ("NIP 7740001454", "", ""),
        ],
    ),
    (
        "CZ",
        &[
            ("IČO: 45274649", "45274649", "IČO"),
            ("IC 45274649", "45274649", "IC"),
            ("DIČ CZ45274649", "45274649", "DIČ CZ"),
            (
                "Identifikační číslo 45274649",
                "45274649",
                "Identifikační číslo",
            ),
        ],
    ),
    (
        "SK",
        &[
            ("IČO: 31 322 832", "31 322 832", "IČO"),
            ("Ic\u{30c}O 31322832", "31322832", "Ic\u{30c}O"),
            // The VAT number has other digits.
            ("IČ DPH: SK2020372640", "", ""),
        ],
    ),
    (
        "AT",
        &[
            ("FN 93363z", "93363z", "FN"),
            (
                "FN 93363z, Handelsgericht Wien",
                "93363z, Handelsgericht Wien",
                "FN",
            ),
            (
                "Firmenbuchnummer: FN 93363 z",
                "93363 z",
                "Firmenbuchnummer: FN",
            ),
            ("Firmenbuch-Nr. 93363z", "93363z", "Firmenbuch-Nr."),
            (
                "Handelsgericht Wien, FN 93363z",
                "93363z",
                "Handelsgericht Wien, FN",
            ),
        ],
    ),
    (
        "CH",
        &[
            (
                "Unternehmens-Identifikationsnummer (UID): CHE-105.909.036",
                "CHE-105.909.036",
                "Unternehmens-Identifikationsnummer (UID)",
            ),
            ("CHE-105.909.036 (MWST)", "", ""),
            ("CHE-105.909.036 (UID)", "CHE-105.909.036", "UID"),
            ("CH-105.909.036", "", ""),
            ("UID-Nr. CHE-105.909.036", "CHE-105.909.036", "UID-Nr."),
            ("IDE CHE-105.909.036", "CHE-105.909.036", "IDE"),
            (
                "MWST-Nr. CHE-101.602.521 MWST",
                "CHE-101.602.521 MWST",
                "MWST-Nr.",
            ),
            (
                "no TVA: CHE-101.602.521 TVA",
                "CHE-101.602.521 TVA",
                "no TVA",
            ),
            ("CHE-105.909.036", "", ""),
        ],
    ),
    (
        "DK",
        &[
            ("CVR-nr. 24256790", "24256790", "CVR-nr."),
            ("CVR nr 24 25 67 90", "24 25 67 90", "CVR nr"),
            ("CVR: 24256790", "24256790", "CVR"),
            ("Moms-nr. DK 24256790", "24256790", "Moms-nr. DK"),
            ("DK24256790", "24256790", "DK"),
        ],
    ),
    (
        "SE",
        &[
            ("Org.nr 556016-0680", "556016-0680", "Org.nr"),
            ("Org. nr.: 556016-0680", "556016-0680", "Org. nr."),
            (
                "Organisationsnummer 556016-0680",
                "556016-0680",
                "Organisationsnummer",
            ),
            ("Reg. no. 556016-0680", "556016-0680", "Reg. no."),
            ("SE 556016-0680", "556016-0680", "SE"),
        ],
    ),
    (
        "NO",
        &[
            ("Org.nr. 923 609 016", "923 609 016", "Org.nr."),
            (
                "Organisasjonsnummer: 923609016",
                "923609016",
                "Organisasjonsnummer",
            ),
            ("NO 923 609 016 MVA", "923 609 016 MVA", "NO"),
            (
                "Foretaksregisteret NO 923 609 016",
                "923 609 016",
                "Foretaksregisteret NO",
            ),
        ],
    ),
    (
        "FI",
        &[
            ("Y-tunnus 0112038-9", "0112038-9", "Y-tunnus"),
            ("Y-tunnus: 0112038-9", "0112038-9", "Y-tunnus"),
            ("FO-nummer 0112038-9", "0112038-9", "FO-nummer"),
            ("Business ID: 0112038-9", "0112038-9", "Business ID"),
            ("ALV FI01120389", "01120389", "ALV FI"),
        ],
    ),
    (
        "IE",
        &[
            ("CRO 249885", "249885", "CRO"),
            ("CRO no. 249885", "249885", "CRO no."),
            (
                "Registered in Ireland No. 249885",
                "249885",
                "Registered in Ireland No.",
            ),
            ("LP1234", "", ""),
        ],
    ),
    (
        "LU",
        &[
            ("R.C.S. Luxembourg B 10807", "B 10807", "R.C.S. Luxembourg"),
            ("RCS B10807", "B10807", "RCS"),
            ("B 10807 (RCS Luxembourg)", "B 10807", "RCS Luxembourg"),
            ("B 10807", "", ""),
        ],
    ),
    (
        "RO",
        &[
            (
                "Nr. de ordine în Registrul Comerțului J40/8302/1997",
                "J40/8302/1997",
                "Nr. de ordine în Registrul Comerțului",
            ),
            ("RO 5022670", "5022670", "RO"),
            ("CUI RO5022670", "5022670", "CUI RO"),
            ("C.U.I. 5022670", "5022670", "C.U.I."),
            (
                "Nr. Reg. Com. J40/8302/1997",
                "J40/8302/1997",
                "Nr. Reg. Com.",
            ),
            (
                "Nr. Registrul Comerțului: J40/8302/1997",
                "J40/8302/1997",
                "Nr. Registrul Comerțului",
            ),
            ("J 40/8302/1997", "", ""),
        ],
    ),
    (
        "HU",
        &[
            (
                "Cégjegyzék száma: 01-10-041585",
                "01-10-041585",
                "Cégjegyzék száma",
            ),
            (
                "Cégjegyzékszám: 01-10-041585",
                "01-10-041585",
                "Cégjegyzékszám",
            ),
            ("Cg. 01-10-041585", "01-10-041585", "Cg."),
            ("Cégj.sz. 01-10-041585", "01-10-041585", "Cégj.sz."),
            (
                "Fővárosi Törvényszék Cégbírósága Cg. 01-10-041585",
                "01-10-041585",
                "Fővárosi Törvényszék Cégbírósága Cg.",
            ),
        ],
    ),
    (
        "US",
        &[
            ("EIN 94-2404110", "94-2404110", "EIN"),
            ("EIN: 94-2404110", "94-2404110", "EIN"),
            ("Federal Tax ID 94-2404110", "94-2404110", "Federal Tax ID"),
            (
                "Employer Identification Number 94-2404110",
                "94-2404110",
                "Employer Identification Number",
            ),
        ],
    ),
    (
        "CA",
        &[
            ("A0012345", "", ""),
            (
                "Alberta Corporate Access Number 2012345678",
                "2012345678",
                "Alberta Corporate Access Number",
            ),
            (
                "GST/HST # 119219814 RT0001",
                "119219814 RT0001",
                "GST/HST #",
            ),
            ("BN 119219814", "119219814", "BN"),
            (
                "Business Number: 119219814 RC0001",
                "119219814 RC0001",
                "Business Number",
            ),
            (
                "Ontario Corporation No. 1234567",
                "1234567",
                "Ontario Corporation No.",
            ),
            ("NEQ 1140005118", "1140005118", "NEQ"),
            ("BC1234567", "", ""),
        ],
    ),
    (
        "AU",
        &[
            ("ACN 009 661 901", "009 661 901", "ACN"),
            ("A.B.N. 33 051 775 556", "33 051 775 556", "A.B.N."),
        ],
    ),
    (
        "NZ",
        &[
            ("NZBN: 9429040402543", "9429040402543", "NZBN"),
            ("NZBN 94 2904 0402 543", "94 2904 0402 543", "NZBN"),
        ],
    ),
    (
        "JP",
        &[
            ("法人番号 1180301018771", "1180301018771", "法人番号"),
            ("法人番号：1180301018771", "1180301018771", "法人番号"),
            (
                "Corporate Number 1180301018771",
                "1180301018771",
                "Corporate Number",
            ),
            ("T7010001065142", "7010001065142", "T"),
        ],
    ),
    (
        "SG",
        &[
            ("UEN 196800306E", "196800306E", "UEN"),
            ("UEN: T08GB0046G", "T08GB0046G", "UEN"),
            ("UENT08GB0046G", "T08GB0046G", "UEN"),
            ("Co. Reg. No. 196800306E", "196800306E", "Co. Reg. No."),
            ("T08GB0046G", "", ""),
        ],
    ),
    (
        "IN",
        &[
            (
                "Corporate Identity Number (CIN): L17110MH1973PLC019786",
                "L17110MH1973PLC019786",
                "Corporate Identity Number (CIN)",
            ),
            ("CIN: L17110MH1973PLC019786", "L17110MH1973PLC019786", "CIN"),
            (
                "CIN No. L17110MH1973PLC019786",
                "L17110MH1973PLC019786",
                "CIN No.",
            ),
            ("LLPIN AAA-1234", "AAA-1234", "LLPIN"),
            ("FCRN F00123", "F00123", "FCRN"),
        ],
    ),
];
