//! The registers that this program knows, by country.

use super::{Register, forms};

macro_rules! registers {
    ($($country:literal $name:literal, $shape:literal, like $example:literal, $source:literal => $check:path;)*) => {
        /// One row per country.
        pub static REGISTERS: &[Register] = &[$(Register {
            country: $country,
            name: $name,
            shape: $shape,
            example: $example,
            source: $source,
            check: $check,
        }),*];
    };
}

registers! {
    "NL" "KVK", "8 digits", like "12345678",
        "Kamer van Koophandel, Handelsregister" => forms::nl;
    "BE" "KBO/BCE", "10 digits, the first 0 or 1", like "0123.456.749",
        "Crossroads Bank for Enterprises, royal decree of 24 June 2003" => forms::be;
    "GB" "Companies House", "8 digits, or letters and digits", like "01234567",
        "Companies House, Companies Act 2006 section 1066" => forms::gb;
    "DE" "Handelsregister", "HRA or HRB with digits and the court", like "HRB 12345, Amtsgericht München",
        "Handelsregisterverordnung, section 13" => forms::de;
    "FR" "SIREN", "9 digits (14 for a SIRET)", like "123 456 782",
        "INSEE, répertoire Sirene" => forms::fr;
    "IT" "codice fiscale or REA", "11 digits, or a province with digits for the REA", like "12345678903",
        "Registro delle Imprese; decreto ministeriale of 23 December 1976" => forms::it;
    "ES" "NIF", "a letter, 7 digits and a control character", like "B12345674",
        "Agencia Tributaria, Orden EHA/451/2008" => forms::es;
    "PT" "NIPC", "9 digits", like "501234560",
        "Registo Nacional de Pessoas Coletivas, decreto-lei 129/98" => forms::pt;
    "PL" "KRS", "10 digits", like "0000123456",
        "Krajowy Rejestr Sądowy" => forms::pl;
    "CZ" "IČO", "8 digits", like "12345679",
        "Czech Statistical Office, register of persons" => forms::ico;
    "SK" "IČO", "8 digits", like "12345679",
        "Statistical Office of the Slovak Republic, register of legal persons" => forms::ico;
    "AT" "Firmenbuch", "up to 6 digits and a letter", like "FN 123456d",
        "Federal Ministry of Justice, Firmenbuch" => forms::at;
    "CH" "UID", "CHE and 9 digits", like "CHE-123.456.788",
        "Federal Statistical Office, UID register; eCH-0097" => forms::ch;
    "DK" "CVR", "8 digits", like "12345674",
        "Erhvervsstyrelsen, Modulus 11 kontrol" => forms::dk;
    "SE" "organisationsnummer", "10 digits", like "551234-5678",
        "Skatteverket, SKV 709" => forms::se;
    "NO" "organisasjonsnummer", "9 digits", like "812 345 672",
        "Brønnøysundregistrene, Enhetsregisteret" => forms::no;
    "FI" "Y-tunnus", "7 digits, a hyphen and a check digit", like "1234567-1",
        "Finnish Patent and Registration Office (PRH), YTJ" => forms::fi;
    "IE" "CRO", "4 to 7 digits", like "123456",
        "Companies Registration Office" => forms::ie;
    "LU" "RCS", "a letter and up to 6 digits", like "B123456",
        "Luxembourg Business Registers" => forms::lu;
    "RO" "ONRC or CUI", "J with county, number and year, or 2 to 10 digits for the CUI", like "J40/1234/2020",
        "Oficiul Național al Registrului Comerțului; ANAF" => forms::ro;
    "HU" "cégjegyzékszám", "10 digits, the first two from 01 to 20", like "01-09-123456",
        "Ministry of Justice, Céginformációs Szolgálat" => forms::hu;
    "US" "EIN", "9 digits", like "12-3456789",
        "Internal Revenue Service, How EINs are assigned and valid EIN prefixes" => forms::us;
    "CA" "BN", "9 digits", like "123456782",
        "Canada Revenue Agency" => forms::ca;
    "AU" "ACN or ABN", "9 digits (11 for an ABN)", like "123 456 780",
        "Australian Securities and Investments Commission; Australian Business Register" => forms::au;
    "NZ" "NZBN", "13 digits that begin with 94", like "9429000000017",
        "Ministry of Business, Innovation and Employment, NZBN register" => forms::nz;
    "JP" "corporate number", "13 digits", like "7123456789012",
        "National Tax Agency, Ministry of Finance Order 70 of 2014" => forms::jp;
    "SG" "UEN", "9 or 10 characters, the last a letter", like "201234567R",
        "Accounting and Corporate Regulatory Authority (ACRA), uen.gov.sg" => forms::sg;
    "IN" "CIN", "21 letters and digits", like "U12345MH2020PTC123456",
        "Ministry of Corporate Affairs" => forms::in_;
}
