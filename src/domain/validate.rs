//! The rules that find a draft's problems and warnings.
//!
//! Only a violation of what the API's page states is a problem (required fields, lengths, ISO
//! country, the three number types, at least one e-mail address and its form, http or https for the
//! callback, UUIDs). Everything else is a warning.

mod requirements;
mod unreadable;
mod warnings;

use std::collections::BTreeSet;

use uuid::Uuid;

use super::account::is_nil_or_max;
use super::country_requirements::ApplicableRequirements;
use super::draft::Content;
use super::duplicate::has_given_name;
use super::fields::{Field, FieldId, Kind, Length, Section, form_order};
use super::finding::{FieldPath, Finding, FindingKind};
use super::profile::{CompanyProfile, PhoneNumberType};
use super::{callback, country, email};
use crate::i18n::tr;

pub use unreadable::unreadable;

/// Returns all findings, in the order of the form. `applicable` holds the known requirements of the
/// countries.
pub fn validate(content: &Content, applicable: &ApplicableRequirements) -> Vec<Finding> {
    let mut findings = Vec::new();
    for row in form_order(&content.profile) {
        check_field(row, content, &mut findings);
        findings.extend(other_values(row, content));
        match row.kind {
            Kind::ExtraFields => findings.extend(requirements::extra_fields(content, applicable)),
            Kind::Documents => findings.extend(requirements::requirements(content, applicable)),
            _ => {}
        }
    }
    findings
}

/// Sorts findings in the order of the form; the order within one field stays.
pub fn sort(findings: &mut [Finding], profile: &CompanyProfile) {
    let position = form_position(profile);
    findings.sort_by_cached_key(|finding| position(&finding.path));
}

/// Returns a sort key for paths in the order of the form.
pub fn form_position(
    profile: &CompanyProfile,
) -> impl Fn(&FieldPath) -> (Option<usize>, FieldPath) + use<> {
    let order: Vec<FieldId> = form_order(profile).map(|row| row.id).collect();
    move |path| {
        let rank = order.iter().position(|id| *id == path.field);
        (rank, path.clone())
    }
}

/// The length of a text as the API counts it: in UTF-16 code units, without surrounding spaces.
pub fn length_of(text: &str) -> usize {
    text.trim().encode_utf16().count()
}

/// Number of filled-in required fields of a section, and number of its required fields.
pub fn completeness(profile: &CompanyProfile, section: Section) -> (usize, usize) {
    let fields = section.fields_in(profile).into_iter();
    let required: Vec<&'static Field> = fields.filter(|row| row.is_required()).collect();
    let filled = required.iter().filter(|row| !is_blank(row, profile));
    (filled.count(), required.len())
}

fn check_field(row: &'static Field, content: &Content, findings: &mut Vec<Finding>) {
    let profile = &content.profile;
    if row.is_required() && is_blank(row, profile) {
        let path = FieldPath::from(row.id);
        findings.push(Finding::problem(
            path,
            FindingKind::Missing,
            row.missing_in(profile),
        ));
        return;
    }
    if row.id == FieldId::Name && has_given_name(profile, &content.name_given) {
        let message = tr!("check-name-of-copy-warning");
        findings.push(Finding::warning(row.id.into(), message));
    }
    match &row.kind {
        Kind::NumberTypes => findings.extend(number_types(row, profile)),
        Kind::EmailAddresses => email_addresses(row, profile, findings),
        Kind::Documents => findings.extend(documents(row, content)),
        Kind::ExtraFields | Kind::Server(_) => {}
        Kind::Text(text)
        | Kind::Phone(text)
        | Kind::Uuid(text)
        | Kind::Url(text)
        | Kind::Country(text) => {
            let value = (text.get)(profile).trim();
            let problem = problem_of_text(row, profile, value);
            // A wrong value needs no warning as well. But a warning says where the rest of a too
            // long street number belongs.
            let check_warnings = problem.is_none() || row.id == FieldId::StreetNumber;
            findings.extend(problem);
            if check_warnings {
                findings.extend(warnings::of_text(row, profile, value));
            }
        }
    }
}

/// A warning for each second value of a field.
fn other_values(row: &'static Field, content: &Content) -> impl Iterator<Item = Finding> {
    let others = content.other_values.iter();
    let others = others.filter(|one| one.part.field() == Some(row.id));
    others.map(|one| {
        let message = match one.part.text(&one.value).as_str() {
            "" => tr!("check-other-value-blank-warning").to_owned(),
            text => tr!("check-other-value-warning", value = text),
        };
        Finding::warning(row.id.into(), message)
    })
}

fn problem_of_text(row: &'static Field, profile: &CompanyProfile, value: &str) -> Option<Finding> {
    if value.is_empty() {
        return None;
    }
    match &row.kind {
        Kind::Country(_) => country_code(row, value),
        Kind::Uuid(_) => uuid(row, value),
        Kind::Url(_) => callback_url(row, value),
        _ => text_length(row, profile, row.length?, value),
    }
}

/// True when nothing is in a field.
pub(super) fn is_blank(row: &'static Field, profile: &CompanyProfile) -> bool {
    match &row.kind {
        Kind::NumberTypes => profile.phone_number_types.is_empty(),
        Kind::EmailAddresses => {
            let mut addresses = profile.email_addresses.iter();
            addresses.all(|address| address.trim().is_empty())
        }
        kind => kind
            .text()
            .is_some_and(|text| (text.get)(profile).trim().is_empty()),
    }
}

fn text_length(
    row: &'static Field,
    profile: &CompanyProfile,
    length: Length,
    value: &str,
) -> Option<Finding> {
    let now = length_of(value);
    let label = || row.label_in(profile);
    let Length { min, max } = length;
    let (kind, message) = if now > max {
        let message = tr!(
            "check-too-long-error",
            label = label(),
            max = max,
            now = now
        );
        (FindingKind::TooLong, message)
    } else if now < min {
        let message = tr!(
            "check-too-short-error",
            label = label(),
            min = min,
            now = now
        );
        (FindingKind::TooShort, message)
    } else {
        return None;
    };
    Some(Finding::problem(row.id.into(), kind, message))
}

fn country_code(row: &'static Field, value: &str) -> Option<Finding> {
    if country::find(value).is_some_and(|country| country.iso) {
        return None;
    }
    let message = tr!(
        "check-country-code-error",
        label = row.label(),
        value = value
    );
    Some(Finding::problem(
        row.id.into(),
        FindingKind::WrongForm,
        message,
    ))
}

fn uuid(row: &'static Field, value: &str) -> Option<Finding> {
    let guid = Uuid::try_parse(value).ok().filter(|_| value.len() == 36);
    let message = match guid {
        None => tr!("check-uuid-form-error", label = row.label()),
        Some(guid) if is_nil_or_max(guid) => {
            tr!("check-uuid-nil-error", label = row.label(), value = value)
        }
        Some(_) => return None,
    };
    Some(Finding::problem(
        row.id.into(),
        FindingKind::WrongForm,
        message,
    ))
}

fn callback_url(row: &'static Field, value: &str) -> Option<Finding> {
    let error = callback::read(value).err()?;
    Some(Finding::problem(
        row.id.into(),
        FindingKind::WrongForm,
        error.message(),
    ))
}

fn number_types(row: &'static Field, profile: &CompanyProfile) -> Option<Finding> {
    let mut seen = Vec::new();
    let message = profile.phone_number_types.iter().find_map(|word| {
        let Some(kind) = PhoneNumberType::from_word(word) else {
            return Some(tr!("check-number-types-unknown-error", unknown = word));
        };
        if seen.contains(&kind) {
            return Some(tr!("check-number-types-twice-warning", word = word));
        }
        seen.push(kind);
        None
    })?;
    Some(Finding::problem(
        row.id.into(),
        FindingKind::WrongForm,
        message,
    ))
}

fn email_addresses(row: &'static Field, profile: &CompanyProfile, findings: &mut Vec<Finding>) {
    let addresses: Vec<&str> = profile
        .email_addresses
        .iter()
        .map(|address| address.trim())
        .collect();
    let mut mailboxes = BTreeSet::new();
    for (index, address) in addresses.iter().enumerate() {
        let path = FieldPath::item(row.id, index);
        if address.is_empty() {
            continue;
        }
        if !email::is_email_address(address) {
            findings.push(Finding::problem(
                path,
                FindingKind::WrongForm,
                tr!("check-email-form-error"),
            ));
            continue;
        }
        if !mailboxes.insert(email::mailbox(address)) {
            let message = tr!("check-email-twice-warning", address = address);
            findings.push(Finding::warning(path.clone(), message));
        }
        if let Some(meant) = email::likely_domain(address) {
            let message = tr!(
                "check-email-domain-warning",
                address = address,
                meant = meant
            );
            findings.push(Finding::warning(path, message));
        }
    }
}

/// Checks the number of documents. The API's page states no limit; this program sets one.
fn documents(row: &'static Field, content: &Content) -> Option<Finding> {
    let attachments = &content.attachments;
    if content.profile.other.contains_key(row.json) {
        return Some(Finding::warning(
            row.id.into(),
            tr!("check-documents-by-id-warning"),
        ));
    }
    let most = super::attachment::MAX_FILES;
    (attachments.len() > most).then(|| {
        let message = tr!(
            "check-documents-too-many-error",
            most = most,
            count = attachments.len()
        );
        Finding::problem(row.id.into(), FindingKind::TooLong, message)
    })
}
