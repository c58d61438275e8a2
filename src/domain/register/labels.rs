//! Labels that people write before a register number, by country.

/// The labels of one country's numbers.
pub(super) struct Labels {
    pub(super) country: &'static str,
    /// Names of the number and of its register: removed when any number follows.
    pub(super) names: &'static [&'static str],
    /// Names of the VAT or tax number, which has the same digits in this country: removed only when
    /// a number that fits the register follows.
    pub(super) tax_names: &'static [&'static str],
}

/// Labels for the numbers of every country.
pub(super) const GENERIC: &[&str] = &[
    "n",
    "no",
    "nr",
    "nro",
    "num",
    "numb",
    "number",
    "numero",
    "nummer",
    "numer",
    "cislo",
    "id",
    "identification number",
    "identifier",
    "business",
    "business register",
    "business registration",
    "co",
    "comp",
    "company",
    "company register",
    "company registration",
    "companies register",
    "commercial register",
    "commercial registry",
    "trade register",
    "trade registry",
    "chamber of commerce",
    "corporate",
    "enterprise",
    "entity",
    "organisation",
    "organization",
    "incorporation",
    "reg",
    "regn",
    "register",
    "registered",
    "registration",
    "registry",
    "corp",
    "handelsregister",
    "handelsregisternummer",
    "handelsregisternr",
    "registernummer",
    "registernr",
    "firmennummer",
    "registre du commerce",
    "d'immatriculation",
    "du registre du commerce",
    "biz",
    "business id",
    "euid",
    "taxpayer id",
    "trade",
    "trade and companies register",
];

/// Words between two labels, or between a label and the number: removed together with the label
/// before them when a number that fits the register follows.
pub(super) const JOINING: &[&str] = &[
    "al", "am", "and", "as", "at", "au", "beim", "bij", "con", "dans", "de", "del", "della",
    "delle", "der", "des", "di", "do", "du", "e", "ed", "et", "i", "il", "im", "in", "la", "le",
    "met", "of", "onder", "or", "pod", "pri", "sob", "sous", "sub", "the", "u", "under", "und",
    "unter", "van", "ve", "von", "w", "with", "y", "zu",
];

/// Words for other numbers, unless the country has a label of the same name: telephone numbers, and
/// numbers issued by other offices and companies.
pub(super) const OTHER_NUMBERS: &[&str] = &[
    "bic",
    "bsn",
    "btw",
    "duns",
    "eori",
    "fax",
    "fiscaal nummer",
    "gsm",
    "iban",
    "iva",
    "lei",
    "mobil",
    "mobile",
    "mwst",
    "nip",
    "phone",
    "regon",
    "rsin",
    "ssn",
    "steuernummer",
    "tax",
    "tel",
    "telefon",
    "telefono",
    "telefoon",
    "telephone",
    "tin",
    "tva",
    "ust",
    "ustid",
    "ustidnr",
    "vat",
    "vestigingsnummer",
];

macro_rules! labels {
    ($($country:literal: $names:expr; $tax_names:expr;)*) => {
        pub(super) static LABELS: [Labels; [$($country),*].len()] = [$(Labels {
            country: $country,
            names: &$names,
            tax_names: &$tax_names,
        }),*];
    };
}

// Accents, case and punctuation are ignored: "org nr" also matches "Org.nr". The longest label is
// matched first and others can follow, so the combination of a name and "number" needs no entry.
labels! {
    "NL": ["kvk", "kamer van koophandel", "inschrijfnummer", "inschrijving",
        "dossiernummer", "coc", "dutch chamber of commerce", "dossiernr", "h r",
        "netherlands chamber of commerce", "nederlandse kamer van koophandel",
        "ingeschreven", "handelsregister kvk"];
        [];
    "BE": ["kbo", "bce", "cbe", "crossroads bank for enterprises", "kbo bce", "zdu",
        "ondernemingsnummer", "ondernemings", "numero d'entreprise", "unternehmensnummer",
        "d'entreprise", "kruispuntbank van ondernemingen", "banque carrefour des entreprises",
        "rpr", "rpm", "rjp"];
        ["btw", "tva", "mwst", "vat"];
    "GB": ["crn", "companies house", "registered in england and wales",
        "registered in england", "registered in england wales", "registered in wales",
        "registered in scotland", "registered in northern ireland", "registered company",
        "llp", "incorporated in england and wales", "incorporated in england",
        "incorporated in scotland", "incorporated in wales",
        "incorporated in northern ireland", "registered", "incorporated", "uk company",
        "scottish company", "limited liability partnership", "partnership"];
        ["uk", "england and wales", "england wales", "england", "wales", "scotland",
        "northern ireland", "in england and wales", "in england", "in scotland",
        "in wales", "in northern ireland"];
    "DE": ["hr", "reg ger", "registerblatt", "eintragung", "eintrag", "eingetragen",
        "registereintrag", "registergericht", "registergericht und nummer",
        "registergericht und"];
        ["handelsregister a", "handelsregister b"];
    "FR": ["siren", "siret", "rcs", "registre du commerce et des societes",
        "immatriculation", "immatriculee", "identifiant", "insee", "sirene", "rne",
        "registre national des entreprises", "d'identification", "identification",
        "greffe"];
        ["tva", "vat", "tva intracommunautaire", "intracommunautaire"];
    "IT": ["codice fiscale", "cod fisc", "cod fiscale", "c f", "rea", "registro imprese",
        "registro delle imprese", "iscrizione", "iscrizione al", "di iscrizione",
        "numero rea", "e", "ri", "cciaa", "reg imp", "reg imprese", "registro imp",
        "iscr", "iscr reg imp", "r e a", "iscritta"];
        ["partita iva", "p iva", "part iva", "iva", "vat", "pi", "vat number"];
    "ES": ["nif", "cif", "numero de identificacion fiscal",
        "codigo de identificacion fiscal", "identificacion fiscal", "tax id"];
        ["iva", "nif iva", "vat"];
    "PT": ["nipc", "nif", "contribuinte", "pessoa coletiva", "pessoa colectiva",
        "numero de identificacao de pessoa coletiva", "de pessoa coletiva",
        "de contribuinte", "matricula", "numero unico de matricula", "unico",
        "identificacao fiscal", "numero de identificacao fiscal",
        "numero unico de matricula e pessoa coletiva",
        "numero unico de matricula e de pessoa coletiva", "e de pessoa coletiva",
        "e pessoa coletiva", "nuipc"];
        ["iva", "vat", "niva"];
    "PL": ["krs", "krajowy rejestr sadowy", "w krs", "rejestr",
        "krajowego rejestru sadowego", "rejestr przedsiebiorcow", "numerem",
        "pod numerem", "national court register"];
        [];
    "CZ": ["ico", "ic", "identifikacni cislo", "identifikacni cislo osoby", "id c", "c",
        "identification"];
        ["dic", "vat"];
    "SK": ["ico", "identifikacne cislo", "identifikacne cislo organizacie", "id c", "c",
        "identification"];
        [];
    "AT": ["fn", "firmenbuch", "firmenbuchnummer", "fb"];
        [];
    "CH": ["uid", "ide", "idi", "hr", "rc", "unternehmensidentifikationsnummer",
        "unternehmensidentifikation", "numero d'identification des entreprises",
        "numero d'identificazione delle imprese", "registro di commercio", "swiss uid"];
        ["mwst", "tva", "iva", "tpv", "vat", "mehrwertsteuer"];
    "DK": ["cvr", "virksomhedsnummer", "virksomhedens", "centrale virksomhedsregister",
        "det centrale virksomhedsregister", "central business register", "cvr se", "a s",
        "registreringsnummer"];
        ["moms", "se", "vat"];
    "SE": ["org", "organisationsnummer", "organisationsnr", "orgnr", "orgnummer",
        "personnummer", "personnr", "pers", "samordningsnummer", "foretagsnummer",
        "registreringsnummer", "organisationsnumret", "bolagsverket", "reg nr"];
        ["moms", "momsreg", "momsregistreringsnummer", "vat"];
    "NO": ["org", "organisasjonsnummer", "organisasjonsnr", "orgnr", "orgnummer",
        "foretaksregisteret", "foretaksnummer", "enhetsregisteret", "foretaksnr",
        "foretaksregister", "bronnoysundregistrene", "register of business enterprises"];
        ["mva", "vat"];
    "FI": ["y tunnus", "ly tunnus", "tunnus", "yritystunnus", "yritys ja yhteisotunnus",
        "kaupparekisterinumero", "fo nummer", "fo", "foretags och organisationsnummer",
        "business id", "business identity code", "ly", "trade", "kaupparekisteri",
        "kaupparekisterinro", "y tunnuksemme on", "y tunnuksemme"];
        ["alv", "alv numero", "moms", "vat", "alv tunniste", "alv nro"];
    "IE": ["cro", "crn", "companies registration office", "registered in ireland",
        "registered in dublin", "registered in republic of ireland",
        "registered in the republic of ireland", "incorporated in ireland",
        "incorporated in the republic of ireland", "registered in", "incorporated in",
        "irish company", "uimhir"];
        ["republic of ireland", "ireland", "dublin"];
    "LU": ["rcs", "rcs luxembourg", "rcsl", "rc", "rc luxembourg",
        "registre de commerce et des societes", "registre de commerce", "luxembourg",
        "immatriculation", "rcs lux", "rc lux", "lux", "luxemburg",
        "luxembourg trade and companies register",
        "registre de commerce et des societes de luxembourg"];
        [];
    "RO": ["onrc", "cui", "cif", "orc", "reg com", "reg comertului",
        "registrul comertului", "oficiul registrului comertului", "cod fiscal",
        "cod unic de inregistrare", "cod de identificare fiscala", "numar de ordine",
        "numar de inregistrare", "numar", "de ordine", "ordine", "inregistrare", "inreg",
        "de inregistrare", "la registrul comertului", "in registrul comertului", "rc",
        "nr rc", "inmatriculare", "de inmatriculare", "inregistrata", "inregistrat",
        "roonrc", "sub nr"];
        ["tva", "vat"];
    "HU": ["cegjegyzekszam", "cegjegyzek", "szama", "nyilvantartasi", "cegjszam",
        "cegj sz", "cjsz", "cg", "szam", "sz", "cegbirosagi nyilvantartasi szam",
        "cegszam", "cegjegyzekszamunk", "cegjegyzekszama", "cegbejegyzes szama", "cgsz"];
        [];
    "US": ["ein", "fein", "employer identification number", "employer id", "employer",
        "employer identification", "fed", "federal id",
        "federal employer identification number", "federal employer", "federal", "irs",
        "taxpayer", "taxpayer identification number", "taxpayer identification",
        "federal identification", "federal taxpayer", "identification",
        "employer's identification", "employer's"];
        ["tin", "tax id", "tax identification number", "federal tax id", "ftin",
        "taxpayer id", "federal taxpayer id"];
    "CA": ["bn", "business number", "neq", "ocn", "numero d'entreprise",
        "numero d'entreprise du quebec", "ne", "corporation", "societe", "ontario",
        "ontario corporation", "british columbia", "alberta", "quebec", "manitoba",
        "saskatchewan", "nova scotia", "new brunswick", "newfoundland and labrador",
        "prince edward island", "federal", "canada", "cra", "access", "canadian",
        "canadian business number", "canada business number", "canada revenue agency",
        "d'entreprise", "bn9", "bn15", "cra program account", "program account"];
        ["gst", "hst", "gst hst", "tps", "tvh", "tps tvh", "tax"];
    "AU": ["acn", "abn", "arbn", "arsn", "australian", "australian company number",
        "australian business number", "australian registered body number", "asic"];
        ["gst"];
    "NZ": ["nzbn", "new zealand business number"];
        [];
    "JP": ["hojin bango", "houjin bangou", "hojin bangou", "法人番号", "法人番号は",
        "corporate number", "法人", "会社法人等番号"];
        ["t", "登録番号", "適格請求書発行事業者登録番号", "invoice", "qualified invoice issuer", "インボイス登録番号"];
    "SG": ["uen", "unique entity number", "acra", "roc", "rob", "unique entity", "rcb",
        "biz reg", "singapore company", "gst reg"];
        ["gst"];
    "IN": ["cin", "llpin", "fcrn", "fllpin", "corporate identity number",
        "corporate identification number", "corporate identity", "roc", "llp",
        "limited liability partnership", "foreign company",
        "corporate identity number of the company", "mca"];
        [];
}
