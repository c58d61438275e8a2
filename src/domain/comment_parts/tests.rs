//! The words of comments, and what they name.

use jiff::Timestamp;

use super::*;
use crate::domain::attachment::MediaType;
use crate::domain::requirement::{RequiredField, RequirementKind};
use FieldId::{
    BusinessRegisterNumber, City, CompanyName, ContactFirstName, ContactLastName, Documents,
    EmailAddresses, Name, PhoneNumberTypes, PostalCode, RepresentativeFirstName,
    RepresentativeLastName, RepresentativePhoneNumber, Street, StreetNumber,
};

fn attachment(hash: &str, name: &str, requirement: Option<&str>) -> Attachment {
    Attachment {
        sha256: hash.to_owned(),
        name: name.to_owned(),
        size: 1,
        media_type: MediaType::Pdf,
        added_at: Timestamp::UNIX_EPOCH,
        requirement: requirement.map(str::to_owned),
    }
}

fn content() -> Content {
    let mut content = Content::default();
    content.profile.name = "Berlin Office".to_owned();
    content.profile.company_name = "City Street Services GmbH".to_owned();
    content.profile.city = "Berlin".to_owned();
    content.attachments = vec![
        attachment("extract", "scan 1.pdf", Some("register")),
        attachment("passport", "passport-anna.jpg", None),
    ];
    content
}

fn requirement(id: &str, text: &str) -> Requirement {
    Requirement {
        id: id.to_owned(),
        kind: RequirementKind::Document,
        text: text.to_owned(),
        number_types: Vec::new(),
    }
}

fn in_content(comment: &str, content: &Content) -> Vec<MarkedPart> {
    let register = requirement(
        "register",
        "Extract from the commercial register (Handelsregisterauszug), not older than three months",
    );
    let authority = requirement("authority", "Power of attorney");
    let court = [RequiredField {
        name: "registerCourt".to_owned(),
        description: Some("Register court (Amtsgericht)".to_owned()),
    }];
    let applicable = ApplicableRequirements {
        requirements: vec![&register, &authority],
        fields: &court,
    };
    let parts = named_parts(comment, content, &applicable);
    parts.into_iter().collect()
}

fn named(comment: &str) -> Vec<MarkedPart> {
    in_content(comment, &content())
}

fn fields(comment: &str) -> Vec<FieldId> {
    let fields = named(comment).into_iter().map(|part| match part {
        MarkedPart::Field(field) => field,
        other => panic!("{comment}: {other:?}"),
    });
    fields.collect()
}

fn document(hash: &str) -> MarkedPart {
    MarkedPart::Document(hash.to_owned())
}

#[test]
fn a_field_is_found_by_its_names_in_each_language() {
    for (field, comments) in [
        (
            CompanyName,
            [
                "The company name is not the registered one",
                "De bedrijfsnaam klopt niet",
                "Der Firmenname stimmt nicht",
                "La raison sociale est erronée",
            ],
        ),
        (
            BusinessRegisterNumber,
            [
                "Registration number not found.",
                "KvK-nummer onbekend",
                "Die Handelsregisternummer ist falsch",
                "Numéro d'immatriculation inconnu",
            ],
        ),
        (
            City,
            [
                "The name of the city is misspelt",
                "De woonplaats ontbreekt",
                "Die Stadt ist falsch geschrieben",
                "Le nom de la ville est mal orthographié",
            ],
        ),
        (
            PostalCode,
            [
                "ZIP code does not exist",
                "Postcode bestaat niet",
                "PLZ unbekannt",
                "Code postal inexistant",
            ],
        ),
        (
            Street,
            [
                "We do not know this street",
                "De straat bestaat niet",
                "Die Straße gibt es nicht",
                "La rue n’existe pas",
            ],
        ),
        (
            StreetNumber,
            [
                "Wrong street number",
                "Verkeerd huisnummer",
                "Falsche Hausnummer",
                "Mauvais numéro de rue",
            ],
        ),
        (
            PhoneNumberTypes,
            [
                "These number types are not offered",
                "Deze nummertypen bieden we niet aan",
                "Diese Rufnummernarten gibt es nicht",
                "Types de numéros non proposés",
            ],
        ),
        (
            RepresentativePhoneNumber,
            [
                "The phone number of the representative is not reachable",
                "Het telefoonnummer klopt niet",
                "Die Telefonnummer des Vertreters fehlt",
                "Numéro de téléphone injoignable",
            ],
        ),
        (
            EmailAddresses,
            [
                "The e-mail address bounces",
                "Het e-mailadres werkt niet",
                "Die E-Mail-Adresse ist ungültig",
                "L’adresse e-mail est invalide",
            ],
        ),
        (
            Name,
            [
                "Profile name is missing",
                "Profielnaam ontbreekt",
                "Der Profilname fehlt",
                "Le nom du profil manque",
            ],
        ),
    ] {
        for comment in comments {
            assert_eq!(fields(comment), [field], "{comment}");
        }
    }
}

#[test]
fn every_label_of_the_form_is_recognised_or_left_out_on_purpose() {
    for row in FIELDS.iter().filter(|row| !row.is_server_set()) {
        for label in row.labels_in_all_languages() {
            let parts = named(&format!("{label}: 123"));
            let is_found = !parts.is_empty();
            let is_everyday = EVERYDAY_LABELS.contains(&fold(label).as_str());
            assert_eq!(is_found, !is_everyday, "{label}: {parts:?}");
        }
    }
}

#[test]
fn a_document_is_found_by_its_kind_in_each_language() {
    for comment in [
        "The register extract is older than three months",
        "Handelsregisterauszug ist älter als drei Monate",
        "Das Dokument „Handelsregister-Auszug“ ist veraltet",
        "Het uittreksel is te oud",
        "KvK-uittreksel niet leesbaar",
        "L'extrait Kbis date de plus de trois mois",
        "Extract of the chamber of commerce is outdated",
        "A document is missing: Extract from the commercial register (Handelsregisterauszug), not older than three months",
    ] {
        assert_eq!(named(comment), [document("extract")], "{comment}");
    }
    for comment in [
        "The copy of the passport is not readable",
        "Het paspoort is verlopen",
        "Der Personalausweis ist abgelaufen",
        "La pièce d'identité est illisible",
        "passport-anna.jpg is blank",
    ] {
        assert_eq!(named(comment), [document("passport")], "{comment}");
    }
    let slot = MarkedPart::Requirement("authority".to_owned());
    for comment in [
        "Proof of the representative’s authority to sign is missing",
        "De volmacht ontbreekt",
        "Vollmacht fehlt",
        "Power of attorney",
    ] {
        assert_eq!(
            named(comment),
            std::slice::from_ref(&slot),
            "nothing is attached for it: {comment}"
        );
    }
    let whole = MarkedPart::Field(Documents);
    assert_eq!(
        named("Attach a proof of address"),
        std::slice::from_ref(&whole)
    );
    assert_eq!(named("The documents are not readable"), [whole]);
    let mut one = content();
    one.attachments.truncate(1);
    assert_eq!(
        in_content("The document is blank", &one),
        [document("extract")]
    );
}

#[test]
fn names_belong_to_the_person_of_their_sentence() {
    let representative = [RepresentativeFirstName, RepresentativeLastName];
    let contact = [ContactFirstName, ContactLastName];
    assert_eq!(fields("The last name is misspelt"), [representative[1]]);
    assert_eq!(fields("Vorname des Vertreters fehlt"), [representative[0]]);
    assert_eq!(fields("Voornaam van de contactpersoon"), [contact[0]]);
    assert_eq!(fields("Le prénom du contact manque"), [contact[0]]);
    assert_eq!(
        fields(
            "The first name of the contact is missing. The last name of the representative, too"
        ),
        [representative[1], contact[0]]
    );
    assert_eq!(fields("The legal representative has left"), representative);
    assert_eq!(fields("Der Ansprechpartner ist unbekannt"), contact);
}

#[test]
fn an_address_as_a_whole_is_its_required_fields() {
    let whole = [Street, StreetNumber, PostalCode, City];
    assert_eq!(
        fields("The company address is not the registered one"),
        whole
    );
    assert_eq!(fields("Die Anschrift stimmt nicht"), whole);
}

#[test]
fn an_extra_field_is_found_by_its_label() {
    let court = MarkedPart::ExtraField("registerCourt".to_owned());
    for comment in [
        "An extra field is missing: Register court (Amtsgericht)",
        "Which register court is it?",
    ] {
        assert_eq!(named(comment), std::slice::from_ref(&court), "{comment}");
    }
    let whole = MarkedPart::Field(FieldId::RequiredFields);
    assert_eq!(named("Ein Zusatzfeld fehlt"), [whole]);
}

#[test]
fn several_parts_are_found_in_one_comment() {
    let comment = "Company name and register number do not match the register extract; \
                   the passport has expired.";
    let expected = [
        MarkedPart::Field(CompanyName),
        MarkedPart::Field(BusinessRegisterNumber),
        document("extract"),
        document("passport"),
    ];
    assert_eq!(named(comment), expected);
}

#[test]
fn words_that_mean_something_else_name_nothing() {
    for comment in [
        "",
        "The company is known to us under another name",
        "We could not find City Street Services GmbH",
        "It must be in requested prefix region",
        "In plaats van Amsterdam",
        "We called and were told at the city hall to wait for the city of Berlin",
        "Send it by e-mail or contact us",
        "There are no phone numbers in this country",
        "Bitte rufen Sie uns an, wir waren vor Ort",
        "We state that this is void",
        "Your number is up",
        "See our web address for the country",
        "Wij verwijzen naar ons nummer en de naam",
        "Le numéro et le nom sont attendus",
    ] {
        assert_eq!(named(comment), [], "{comment}");
    }
    // Of the words that belong together, the longest name counts.
    assert_eq!(fields("The name of the city"), [City]);
    assert_eq!(fields("Street number"), [StreetNumber]);
    assert_eq!(fields("Name of the company"), [CompanyName]);
}
