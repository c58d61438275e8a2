//! The registers known to this program, by country.

use super::number_error::RegisterNumberError;
use super::{central, non_european, northern, southern, western};
use crate::i18n::Message;

/// The company register of a country.
pub struct Register {
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
    /// The local name of the number, shown in brackets after the label.
    pub name: &'static str,
    /// The form of the number, worded to follow "… has".
    pub shape: Message,
    /// A made-up number that passes the check.
    pub example: &'static str,
    /// The issuer of the numbers, or the source of their form.
    pub source: &'static str,
    /// The check of a number without its label, in ASCII forms.
    pub(super) check: fn(&str) -> Result<(), RegisterNumberError>,
}

macro_rules! registers {
    ($($country:literal $name:literal, $shape:literal, like $example:literal, $source:literal => $check:path;)*) => {
        /// One row per country.
        pub static REGISTERS: [Register; [$($country),*].len()] = [$(Register {
            country: $country,
            name: $name,
            shape: Message::new($shape),
            example: $example,
            source: $source,
            check: $check,
        }),*];
    };
}

registers! {
    "NL" "KVK", "register-shape-8-digits", like "12345678",
        "Kamer van Koophandel, Handelsregister" => western::nl;
    "BE" "KBO/BCE", "register-shape-be", like "0123.456.749",
        "Crossroads Bank for Enterprises, royal decree of 24 June 2003" => western::be;
    "GB" "Companies House", "register-shape-gb", like "01234567",
        "Companies House, Companies Act 2006 section 1066" => western::gb;
    "DE" "Handelsregister", "register-shape-de", like "HRB 12345, Amtsgericht München",
        "Handelsregisterverordnung, section 13" => central::de;
    "FR" "SIREN", "register-shape-fr", like "123 456 782",
        "INSEE, répertoire Sirene" => western::fr;
    "IT" "codice fiscale / REA", "register-shape-it", like "01234560587",
        "Registro delle Imprese; decreto ministeriale of 23 December 1976" => southern::it;
    "ES" "NIF", "register-shape-es", like "B12345674",
        "Agencia Tributaria, Orden EHA/451/2008" => southern::es;
    "PT" "NIPC", "register-shape-9-digits", like "501234560",
        "Registo Nacional de Pessoas Coletivas, decreto-lei 129/98" => southern::pt;
    "PL" "KRS", "register-shape-10-digits", like "0000123456",
        "Krajowy Rejestr Sądowy" => central::pl;
    "CZ" "IČO", "register-shape-8-digits", like "12345679",
        "Czech Statistical Office, register of persons" => central::ico;
    "SK" "IČO", "register-shape-8-digits", like "12345679",
        "Statistical Office of the Slovak Republic, register of legal persons" => central::ico;
    "AT" "Firmenbuch", "register-shape-at", like "123456d",
        "Federal Ministry of Justice, Firmenbuch" => central::at;
    "CH" "UID", "register-shape-ch", like "CHE-123.456.788",
        "Federal Statistical Office, UID register; eCH-0097" => central::ch;
    "DK" "CVR", "register-shape-8-digits", like "12345674",
        "Erhvervsstyrelsen, Modulus 11 kontrol" => northern::dk;
    "SE" "organisationsnummer", "register-shape-10-digits", like "551234-5678",
        "Skatteverket, SKV 709" => northern::se;
    "NO" "organisasjonsnummer", "register-shape-9-digits", like "812 345 672",
        "Brønnøysundregistrene, Enhetsregisteret" => northern::no;
    "FI" "Y-tunnus", "register-shape-fi", like "1234567-1",
        "Finnish Patent and Registration Office (PRH), YTJ" => northern::fi;
    "IE" "CRO", "register-shape-ie", like "123456",
        "Companies Registration Office" => western::ie;
    "LU" "RCS", "register-shape-lu", like "B123456",
        "Luxembourg Business Registers" => western::lu;
    "RO" "ONRC / CUI", "register-shape-ro", like "J40/1234/2020",
        "Oficiul Național al Registrului Comerțului; ANAF" => central::ro;
    "HU" "cégjegyzékszám", "register-shape-hu", like "01-09-123456",
        "Ministry of Justice, Céginformációs Szolgálat" => central::hu;
    "US" "EIN", "register-shape-9-digits", like "12-3456789",
        "Internal Revenue Service, How EINs are assigned and valid EIN prefixes" => non_european::us;
    "CA" "BN", "register-shape-9-digits", like "123456782",
        "Canada Revenue Agency" => non_european::ca;
    "AU" "ACN / ABN", "register-shape-au", like "123 456 780",
        "Australian Securities and Investments Commission; Australian Business Register" => non_european::au;
    "NZ" "NZBN", "register-shape-nz", like "9429000000017",
        "Ministry of Business, Innovation and Employment, NZBN register" => non_european::nz;
    "JP" "Hōjin Bangō", "register-shape-13-digits", like "7123456789012",
        "National Tax Agency, Ministry of Finance Order 70 of 2014" => non_european::jp;
    "SG" "UEN", "register-shape-sg", like "201234567R",
        "Accounting and Corporate Regulatory Authority (ACRA), uen.gov.sg" => non_european::sg;
    "IN" "CIN", "register-shape-in", like "U12345MH2020PTC123456",
        "Ministry of Corporate Affairs" => non_european::in_;
}

/// The register of a country; `None` when it is unknown to this program.
pub fn of(country: &str) -> Option<&'static Register> {
    REGISTERS.iter().find(|row| row.country == country)
}
