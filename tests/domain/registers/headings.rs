//! Text around a number in headings, letterheads and imprints.

/// Country, number, and the typed texts, with `{}` in place of the number.
type Row = (&'static str, &'static str, &'static [&'static str]);

/// Everything around the number is removed.
pub(super) const HEADINGS: &[Row] = &[
    (
        "NL",
        "33014286",
        &[
            "Nummer in het handelsregister (KVK): {}",
            "KvK Amsterdam {}",
            "ingeschreven in het handelsregister onder nummer {}",
            "Kamer van Koophandel Amsterdam: {}",
            "Dossiernr. {}",
            "H.R. {}",
            "Netherlands Chamber of Commerce number {}",
            "{} KVK",
            "{} (KvK)",
            "KvK-nr. {}.",
        ],
    ),
    (
        "BE",
        "0403.091.220",
        &[
            "RPR Brussel {}",
            "RPR (Brussel) {}",
            "RPR Antwerpen, afdeling Turnhout {}",
            "TVA intracommunautaire BE{}",
            "Ingeschreven in de KBO onder nummer {}",
            "EUID {}",
        ],
    ),
    (
        "GB",
        "00102498",
        &[
            "Incorporated in England and Wales with registered number {}",
            "Registered in England and Wales with company number {}",
            "Registered in England & Wales, company number {}",
            "Reg. in England No. {}",
            "{} Companies House",
        ],
    ),
    ("GB", "OC301975", &["LLP No. {}", "LLP Registration No. {}"]),
    (
        "DE",
        "HRB 6794, Amtsgericht Bonn",
        &[
            "Registergericht und -nummer: {}",
            "Eintragung im Handelsregister: {}",
            "EUID: {}",
        ],
    ),
    (
        "FR",
        "552 032 534",
        &[
            "Immatriculée au RCS de Paris sous le numéro {}",
            "immatriculée au registre du commerce et des sociétés de Paris sous le n° {}",
            "RCS Paris B {}",
            "R.C.S. Nanterre {}",
            "Numéro d’identification : {}",
            "RNE {}",
            "Greffe de Paris {}",
            "{} SIREN",
            "SIREN {},",
        ],
    ),
    (
        "IT",
        "00905811006",
        &[
            "Codice Fiscale ed iscrizione al Registro Imprese di Roma n. {}",
            "Numero di iscrizione al Registro delle Imprese di Milano {}",
            "Codice fiscale, partita IVA e numero di iscrizione al Registro delle Imprese di Roma {}",
            "Registro Imprese di Roma {}",
            "Reg. Imp. {}",
            "C.F./Reg. Imp. {}",
            "Iscr. Reg. Imp. {}",
            "R.I. Roma {}",
        ],
    ),
    ("IT", "RM-756453", &["R.E.A. {}", "Numero REA {}"]),
    (
        "IT",
        "RSSMRA85T10A562S",
        &["Codice Fiscale ed iscrizione al Registro Imprese di Roma n. {}"],
    ),
    (
        "ES",
        "A28015865",
        &[
            "{} NIF",
            "con NIF {}",
            "Inscrita en el Registro Mercantil de Madrid con NIF {}",
        ],
    ),
    (
        "PT",
        "500273170",
        &[
            "Registo Comercial de Lisboa n.º {}",
            "Matriculada na CRC de Lisboa sob o n.º {}",
            "Número único de matrícula e pessoa coletiva {}",
            "Conservatória do Registo Comercial de Lisboa {}",
        ],
    ),
    (
        "PL",
        "0000028860",
        &[
            "Rejestr przedsiębiorców KRS {}",
            "pod numerem KRS {}",
            "wpisana do KRS pod nr {}",
            "Krajowego Rejestru Sądowego pod numerem {}",
            "w rejestrze przedsiębiorców KRS pod numerem {}",
            "Sąd Rejonowy w Łodzi KRS {}",
        ],
    ),
    (
        "CZ",
        "45274649",
        &[
            "IČO č. {}",
            "Id. č. {}",
            "Identification No. {}",
            "IČ {}",
            "IČ/DIČ: {}",
            "I.Č.O. {}",
        ],
    ),
    (
        "SK",
        "31322832",
        &["IČO č. {}", "Id. č. {}", "Identification No. {}"],
    ),
    (
        "AT",
        "93363z",
        &[
            "HG Wien FN {}",
            "eingetragen beim HG Wien unter FN {}",
            "Handelsgericht Wien, FN {}",
            "Firmenbuch des Handelsgerichts Wien FN {}",
            "{} FN",
        ],
    ),
    (
        "CH",
        "CHE-116.281.710",
        &[
            "CH {}",
            "CH-{}",
            "Swiss UID {}",
            "Numéro IDE {}",
            "UID Register {}",
        ],
    ),
    (
        "DK",
        "61056416",
        &[
            "Centrale Virksomhedsregister nr. {}",
            "Central Business Register No. {}",
            "A/S Reg.nr. {}",
            "CVR-/SE-nr. {}",
        ],
    ),
    (
        "SE",
        "556012-5790",
        &[
            "Bolagsverket {}",
            "registreringsnummer {}",
            "Organisationsnumret {}",
            "Publ org.nr {}",
        ],
    ),
    (
        "NO",
        "923 609 016",
        &[
            "Enhetsregisteret {}",
            "Foretaksnr. {}",
            "Foretaksregister {}",
            "NO {} VAT",
            "{} VAT",
        ],
    ),
    (
        "FI",
        "0112038-9",
        &[
            "Kaupparekisteri {}",
            "Trade Reg. No {}",
            "Kotipaikka Helsinki, Y-tunnus {}",
            "Y-tunnuksemme on {}",
        ],
    ),
    ("FI", "01120389", &["Alv-tunniste FI{}", "ALV-nro FI{}"]),
    (
        "IE",
        "368047",
        &[
            "Registered in the Republic of Ireland No. {}",
            "Registered in Ireland with number {}",
            "Incorporated in Ireland {}",
        ],
    ),
    (
        "LU",
        "B82454",
        &[
            "R.C.S. Lux. {}",
            "Trade and Companies Register {}",
            "Luxembourg Trade and Companies Register No. {}",
            "Handelsregister Luxemburg {}",
            "{} RCS",
        ],
    ),
    (
        "RO",
        "J40/8302/1997",
        &[
            "R.C. {}",
            "Nr. R.C. {}",
            "Nr. înmatriculare {}",
            "înregistrată la Registrul Comerțului sub nr. {}",
            "EUID: ROONRC.{}",
        ],
    ),
    (
        "HU",
        "01-10-041585",
        &[
            "Fővárosi Törvényszék Cégbírósága Cg. {}",
            "Cégszám {}",
            "Cégjegyzékszámunk: {}",
            "A cég cégjegyzékszáma: {}",
        ],
    ),
    (
        "US",
        "94-2404110",
        &[
            "Taxpayer Identification Number {}",
            "Taxpayer ID {}",
            "Federal Identification No. {}",
            "Federal Taxpayer ID: {}",
            "Employer’s Identification Number {}",
        ],
    ),
    (
        "CA",
        "119219814",
        &[
            "No d’entreprise {}",
            "Canadian Business Number {}",
            "Canada Business Number {}",
            "Canada Revenue Agency Business Number {}",
            "Business Number (BN9) {}",
            "N.E. {}",
        ],
    ),
    (
        "SG",
        "199201624D",
        &[
            "RCB No. {}",
            "Biz Reg No. {}",
            "(Co. Reg. No. {})",
            "UEN & GST Reg. No. {}",
        ],
    ),
    (
        "JP",
        "1180301018771",
        &[
            "会社法人等番号 {}",
            "インボイス登録番号 T{}",
            "法人No. {}",
            "【法人番号】{}",
        ],
    ),
    ("AU", "004 028 077", &["ASIC {}", "ACN. {}"]),
    (
        "IN",
        "L17110MH1973PLC019786",
        &["Corporate Identity Number of the Company {}", "MCA CIN {}"],
    ),
];
