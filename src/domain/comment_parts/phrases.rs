//! The words with which people name the fields and documents of a profile, in four languages. As typed: both these and
//! the comment are folded before they are compared. The labels of the fields in all languages are added to them.

use crate::domain::fields::FieldId;

/// The purpose of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DocumentKind {
    RegisterExtract,
    Identity,
    ProofOfAddress,
    Authority,
    Tax,
}

/// What a phrase is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    Field(FieldId),
    /// The first or last name of the representative, or of the contact if the sentence is about that one.
    FirstName,
    LastName,
    /// The representative as a person.
    Representative,
    /// The contact as a person.
    Contact,
    /// The sentence is about the contact.
    OfContact,
    /// The address as a whole.
    Address,
    Document(DocumentKind),
    AnyDocument,
    /// An extra field, none in particular.
    AnyExtraField,
    /// Words that contain the name of a field but are about something else.
    Nothing,
}

use DocumentKind::{Authority, Identity, ProofOfAddress, RegisterExtract, Tax};
use Subject::{Document, Field};

/// All phrases, with bars between them. Where several begin at a word, the longest counts.
pub(super) const PHRASES: &[(Subject, &[&str])] = &[
    (
        Field(FieldId::Name),
        &[
            "profile name | name of the profile | profielnaam | naam van het profiel",
            "Profilname | Name des Profils | nom du profil",
        ],
    ),
    (
        Field(FieldId::CompanyName),
        &[
            "company name | company’s name | name of the company | business name",
            "name of the business | legal name | registered name | trade name | trading name",
            "legal entity name | bedrijfsnaam | naam van het bedrijf | naam van de onderneming",
            "naam onderneming | handelsnaam | statutaire naam | Firmenname | Firmennamen",
            "Firmierung | Name der Firma | Name des Unternehmens | Unternehmensname",
            "Unternehmensnamen | Firmenbezeichnung | nom de l’entreprise | nom de la société",
            "nom de société | nom commercial | raison sociale | dénomination sociale",
            "dénomination",
        ],
    ),
    (
        Field(FieldId::BusinessRegisterNumber),
        &[
            "register number | registration number | business register number | company number",
            "company registration number | trade register number | commercial register number",
            "chamber of commerce number | KVK number | CRN | KvK-nummer | handelsregisternummer",
            "registratienummer | inschrijvingsnummer | ondernemingsnummer",
            "nummer van de Kamer van Koophandel | Handelsregisternummer | Registernummer",
            "HRB-Nummer | HRA-Nummer | Registrierungsnummer | numéro d’immatriculation",
            "numéro de registre | numéro du registre | numéro d’enregistrement",
            "numéro d’entreprise | numéro SIREN | numéro SIRET | numéro RCS | SIREN | SIRET",
        ],
    ),
    (
        Field(FieldId::CountryCode),
        &[
            "country for numbers | country of the numbers | country for the numbers",
            "land van de nummers | Land der Rufnummern | Land der Nummern | pays des numéros",
        ],
    ),
    (
        Field(FieldId::PhoneNumberTypes),
        &[
            "number type | number types | type of number | type of numbers | types of number",
            "types of numbers | phone number types | nummertype | nummertypen | nummertypes",
            "soort nummer | soort nummers | Rufnummernart | Rufnummernarten | Nummernart",
            "Nummerntyp | Nummerntypen | type de numéro | types de numéro | type de numéros",
            "types de numéros",
        ],
    ),
    (
        Field(FieldId::RepresentativePhoneNumber),
        &[
            "phone number | telephone number | representative’s phone",
            "phone of the representative | telefoonnummer | telefoon van de vertegenwoordiger",
            "Telefonnummer | Telefonnummer des Vertreters | numéro de téléphone",
            "téléphone du représentant",
        ],
    ),
    (
        Field(FieldId::AddressCountryCode),
        &[
            "country of the address | country of the company | address country",
            "company country | land van het adres | land van vestiging | vestigingsland",
            "Land der Adresse | Land des Unternehmens | Sitzland | pays de l’adresse",
            "pays de l’entreprise | pays de la société",
        ],
    ),
    (
        Field(FieldId::Street),
        &[
            "street | street name | name of the street | straat | straatnaam | Straße",
            "Straßenname | rue | nom de rue | nom de la rue",
        ],
    ),
    (
        Field(FieldId::StreetNumber),
        &[
            "street number | house number | building number | number of the house | huisnummer",
            "Hausnummer | numéro de rue | numéro de la rue | numéro de voie",
            "numéro dans la rue",
        ],
    ),
    (
        Field(FieldId::StreetNumberExtra),
        &[
            "apartment number | suite number | unit number | house number addition | toevoeging",
            "huisnummertoevoeging | Adresszusatz | complément d’adresse",
        ],
    ),
    (
        Field(FieldId::PostalCode),
        &[
            "postal code | post code | postcode | zip code | zip | PIN code | Postleitzahl",
            "PLZ | code postal",
        ],
    ),
    (
        Field(FieldId::City),
        &[
            "city | city name | name of the city | town | name of the town | plaatsnaam",
            "woonplaats | vestigingsplaats | stad | naam van de stad | naam van de plaats",
            "Stadt | Name der Stadt | Ortsname | Name des Ortes | ville | nom de la ville",
            "commune | localité",
        ],
    ),
    (
        Field(FieldId::Region),
        &[
            "region of the address | state or province | province | provincie | Bundesland",
            "Bundesstaat | Provinz | Kanton | canton",
        ],
    ),
    (
        Field(FieldId::EmailAddresses),
        &[
            "e-mail address | e-mail addresses | email address | email addresses | mail address",
            "mail addresses | contact e-mail | contact email | e-mailadres | e-mailadressen",
            "emailadres | emailadressen | mailadres | E-Mail-Adresse | E-Mail-Adressen",
            "Mailadresse | Mailadressen | Emailadresse | adresse e-mail | adresses e-mail",
            "adresse email | adresse électronique | adresse mail | courriel",
        ],
    ),
    (
        Field(FieldId::CallbackUrl),
        &["callback URL | callback address | URL de rappel"],
    ),
    (
        Subject::FirstName,
        &[
            "first name | given name | forename | voornaam | voornamen | Vorname | Vornamen",
            "prénom | prénoms",
        ],
    ),
    (
        Subject::LastName,
        &[
            "last name | family name | surname | achternaam | familienaam | Nachname",
            "Nachnamen | Familienname | nom de famille",
        ],
    ),
    (
        Subject::Representative,
        &[
            "representative | authorised representative | authorized representative",
            "legal representative | name of the representative",
            "name of the authorised representative | name of the authorized representative",
            "name of the legal representative | representative’s name | signatory",
            "authorised signatory | authorized signatory | name of the signatory",
            "vertegenwoordiger | wettelijk vertegenwoordiger | naam van de vertegenwoordiger",
            "tekenbevoegde | Vertreter | gesetzlicher Vertreter | gesetzliche Vertreter",
            "Name des Vertreters | Name des gesetzlichen Vertreters | Zeichnungsberechtigter",
            "représentant | représentant légal | nom du représentant",
            "nom du représentant légal | signataire",
        ],
    ),
    (
        Subject::Contact,
        &[
            "contact person | name of the contact | name of the contact person | contact name",
            "contact’s name | contactpersoon | naam van de contactpersoon | Kontaktperson",
            "Ansprechpartner | Ansprechpartnerin | Name der Kontaktperson",
            "Name des Ansprechpartners | personne de contact | personne à contacter",
            "nom du contact | interlocuteur",
        ],
    ),
    (
        Subject::OfContact,
        &[
            "of the contact | of the contact person | contact’s | van de contactpersoon",
            "der Kontaktperson | des Ansprechpartners | du contact | de la personne de contact",
        ],
    ),
    (
        Subject::Address,
        &[
            "address | company address | address of the company | business address",
            "registered address | registered office | adres | bedrijfsadres | vestigingsadres",
            "adres van het bedrijf | Adresse | Anschrift | Firmenadresse | Firmenanschrift",
            "Geschäftsadresse | Adresse des Unternehmens | adresse de l’entreprise",
            "adresse de la société | siège social | adresse du siège",
        ],
    ),
    (
        Document(RegisterExtract),
        &[
            "extract | excerpt | register extract | registry extract | registration extract",
            "trade register extract | commercial register extract | company register extract",
            "business register extract | company extract | chamber of commerce extract",
            "KVK extract | extract from the register | extract from the trade register",
            "extract of the trade register | extract from the commercial register",
            "extract of the commercial register | extract from the company register",
            "extract from the business register | extract from the chamber of commerce",
            "extract of the chamber of commerce | extract of company registration",
            "extract from the crossroads bank for enterprises | certificate of incorporation",
            "certificate of registration | certificate of formation | registration certificate",
            "incorporation certificate | uittreksel | KvK-uittreksel | uittreksel KvK",
            "handelsregisteruittreksel | uittreksel uit het handelsregister",
            "uittreksel van de Kamer van Koophandel | uittreksel Kamer van Koophandel | Auszug",
            "Registerauszug | Handelsregisterauszug | Auszug aus dem Handelsregister",
            "Handelsregister-Auszug | Gewerbeanmeldung | Firmenbuchauszug | extrait | Kbis",
            "K-bis | extrait Kbis | extrait K-bis | extrait du registre",
            "extrait du registre du commerce | extrait RCS",
        ],
    ),
    (
        Document(Identity),
        &[
            "passport | passport copy | copy of the passport | identity card | ID card",
            "identity document | identification document | ID document | proof of identity",
            "driving licence | driver’s license | paspoort | identiteitsbewijs",
            "identiteitskaart | legitimatie | legitimatiebewijs | rijbewijs | Reisepass | Pass",
            "Passkopie | Personalausweis | Ausweis | Ausweiskopie | Ausweisdokument",
            "Identitätsnachweis | passeport | carte d’identité | carte nationale d’identité",
            "pièce d’identité | justificatif d’identité | CNI",
        ],
    ),
    (
        Document(ProofOfAddress),
        &[
            "proof of address | proof of the address | address proof | proof of residence",
            "utility bill | bank statement | bewijs van adres | adresbewijs | bankafschrift",
            "Adressnachweis | Nachweis der Adresse | Meldebescheinigung | Kontoauszug",
            "justificatif de domicile | justificatif d’adresse | preuve d’adresse",
            "relevé bancaire",
        ],
    ),
    (
        Document(Authority),
        &[
            "power of attorney | proof of authority | authority to sign | signing authority",
            "proof of the representative’s authority",
            "proof of the representative’s authority to sign | representative’s authority",
            "representative’s authority to sign | letter of authorisation",
            "letter of authorization | authorisation letter | authorization letter | volmacht",
            "machtiging | tekenbevoegdheid | bewijs van tekenbevoegdheid | Vollmacht",
            "Vertretungsmacht | Vertretungsberechtigung | Zeichnungsberechtigung | procuration",
            "pouvoir de signature | délégation de pouvoir | délégation de signature",
        ],
    ),
    (
        Document(Tax),
        &[
            "EIN letter | tax certificate | VAT certificate | belastingverklaring",
            "Steuerbescheinigung | attestation fiscale",
        ],
    ),
    (
        Subject::AnyDocument,
        &[
            "document | documents | attachment | attachments | attached file | scan",
            "uploaded file | documenten | bijlage | bijlagen | Dokument | Dokumente",
            "Dokumenten | Unterlage | Unterlagen | Anhang | pièce jointe | pièces jointes",
            "justificatif | justificatifs",
        ],
    ),
    (
        Subject::AnyExtraField,
        &[
            "extra field | extra fields | additional field | additional fields | extra veld",
            "extra velden | Zusatzfeld | Zusatzfelder | champ supplémentaire",
            "champs supplémentaires",
        ],
    ),
    (
        Subject::Nothing,
        &[
            // Of a place, an office or a person that is named for something else.
            "city of | city hall | city council | town hall | town of | state of | Stadt Wien",
            "Stadtverwaltung | street view | prefix region | requested region | in plaats van",
            "ter plaatse | vor Ort | ville de | phone numbers | of the representative",
            "of the authorised representative | of the authorized representative",
            "of the legal representative | representative’s | van de vertegenwoordiger",
            "des Vertreters | des gesetzlichen Vertreters | du représentant",
            "du représentant légal",
            // How to write to CM.com.
            "web address | IP address | by e-mail | by email | per e-mail | per mail",
            "par e-mail | par courriel | Land en plaats",
        ],
    ),
];

/// Labels of fields that are everyday words: only longer phrases name those fields.
pub(super) const EVERYDAY_LABELS: &[&str] = &["plaats", "ort", "region", "regio", "name"];
