//! The registers that this program knows, by country.

use super::misfit::Misfit;
use super::{central, northern, overseas, southern, western};
use crate::texts::Said;

/// The register in which the companies of a country stand.
pub struct Register {
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
    /// What people there call the number, in brackets behind the label.
    pub name: &'static str,
    /// How the number looks, as the end of "… has".
    pub shape: Said,
    /// One that fits and is made up.
    pub example: &'static str,
    /// Who gives the numbers out, or where their form is laid down.
    pub source: &'static str,
    /// Of a number without its label, in ASCII forms.
    pub(super) check: fn(&str) -> Result<(), Misfit>,
}

macro_rules! registers {
    ($($country:literal $name:literal, $shape:literal, like $example:literal, $source:literal => $check:path;)*) => {
        /// One row per country.
        pub static REGISTERS: [Register; [$($country),*].len()] = [$(Register {
            country: $country,
            name: $name,
            shape: Said::new($shape),
            example: $example,
            source: $source,
            check: $check,
        }),*];
    };
}

registers! {
    "NL" "KVK", "shape-8-digits", like "12345678",
        "Kamer van Koophandel, Handelsregister" => western::nl;
    "BE" "KBO/BCE", "shape-10-digits-the-first-0-or-1", like "0123.456.749",
        "Crossroads Bank for Enterprises, royal decree of 24 June 2003" => western::be;
    "GB" "Companies House", "shape-8-digits-or-letters-and-digits", like "01234567",
        "Companies House, Companies Act 2006 section 1066" => western::gb;
    "DE" "Handelsregister", "shape-hra-or-hrb-with-digits-and-the-court", like "HRB 12345, Amtsgericht München",
        "Handelsregisterverordnung, section 13" => central::de;
    "FR" "SIREN", "shape-9-digits-14-for-a-siret", like "123 456 782",
        "INSEE, répertoire Sirene" => western::fr;
    "IT" "codice fiscale / REA", "shape-11-digits-or-a-province-with-digits-for-the-rea", like "01234560587",
        "Registro delle Imprese; decreto ministeriale of 23 December 1976" => southern::it;
    "ES" "NIF", "shape-a-letter-7-digits-and-a-control-character", like "B12345674",
        "Agencia Tributaria, Orden EHA/451/2008" => southern::es;
    "PT" "NIPC", "shape-9-digits", like "501234560",
        "Registo Nacional de Pessoas Coletivas, decreto-lei 129/98" => southern::pt;
    "PL" "KRS", "shape-10-digits", like "0000123456",
        "Krajowy Rejestr Sądowy" => central::pl;
    "CZ" "IČO", "shape-8-digits", like "12345679",
        "Czech Statistical Office, register of persons" => central::ico;
    "SK" "IČO", "shape-8-digits", like "12345679",
        "Statistical Office of the Slovak Republic, register of legal persons" => central::ico;
    "AT" "Firmenbuch", "shape-up-to-6-digits-and-a-letter", like "123456d",
        "Federal Ministry of Justice, Firmenbuch" => central::at;
    "CH" "UID", "shape-che-and-9-digits", like "CHE-123.456.788",
        "Federal Statistical Office, UID register; eCH-0097" => central::ch;
    "DK" "CVR", "shape-8-digits", like "12345674",
        "Erhvervsstyrelsen, Modulus 11 kontrol" => northern::dk;
    "SE" "organisationsnummer", "shape-10-digits", like "551234-5678",
        "Skatteverket, SKV 709" => northern::se;
    "NO" "organisasjonsnummer", "shape-9-digits", like "812 345 672",
        "Brønnøysundregistrene, Enhetsregisteret" => northern::no;
    "FI" "Y-tunnus", "shape-7-digits-a-hyphen-and-a-check-digit", like "1234567-1",
        "Finnish Patent and Registration Office (PRH), YTJ" => northern::fi;
    "IE" "CRO", "shape-4-to-7-digits", like "123456",
        "Companies Registration Office" => western::ie;
    "LU" "RCS", "shape-a-letter-and-up-to-6-digits", like "B123456",
        "Luxembourg Business Registers" => western::lu;
    "RO" "ONRC / CUI", "shape-j-with-county-number-and-year-or-2-to-10-digits-for-the-cui", like "J40/1234/2020",
        "Oficiul Național al Registrului Comerțului; ANAF" => central::ro;
    "HU" "cégjegyzékszám", "shape-10-digits-the-first-two-from-01-to-20", like "01-09-123456",
        "Ministry of Justice, Céginformációs Szolgálat" => central::hu;
    "US" "EIN", "shape-9-digits", like "12-3456789",
        "Internal Revenue Service, How EINs are assigned and valid EIN prefixes" => overseas::us;
    "CA" "BN", "shape-9-digits", like "123456782",
        "Canada Revenue Agency" => overseas::ca;
    "AU" "ACN / ABN", "shape-9-digits-11-for-an-abn", like "123 456 780",
        "Australian Securities and Investments Commission; Australian Business Register" => overseas::au;
    "NZ" "NZBN", "shape-13-digits-that-begin-with-94", like "9429000000017",
        "Ministry of Business, Innovation and Employment, NZBN register" => overseas::nz;
    "JP" "Hōjin Bangō", "shape-13-digits", like "7123456789012",
        "National Tax Agency, Ministry of Finance Order 70 of 2014" => overseas::jp;
    "SG" "UEN", "shape-9-or-10-characters-the-last-a-letter", like "201234567R",
        "Accounting and Corporate Regulatory Authority (ACRA), uen.gov.sg" => overseas::sg;
    "IN" "CIN", "shape-21-letters-and-digits", like "U12345MH2020PTC123456",
        "Ministry of Corporate Affairs" => overseas::in_;
}
