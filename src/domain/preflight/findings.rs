//! The warnings about the documents of a profile.

use jiff::civil::Date;

use super::age_limit::AgeLimit;
use super::paper::{CompanyName, Paper};
use super::subject::asks_for_extract;
use crate::domain::attachment::Attachment;
use crate::domain::country_requirements::ApplicableRequirements;
use crate::domain::draft::Content;
use crate::domain::fields::FieldId;
use crate::domain::finding::{FieldPath, Finding, FindingKind};
use crate::domain::library_document::{DocumentDates, Expiry};
use crate::domain::register;
use crate::domain::written_date::{Day, shown};
use crate::i18n::tr;

/// The fewest digits of a register number that is compared.
const MIN_DIGITS: usize = 4;

/// What is known of a document besides its name.
#[derive(Clone, Copy, Debug, Default)]
pub struct KnownDocument<'a> {
    /// `None` for an image, and until the text was read.
    pub paper: Option<&'a Paper>,
    pub dates: DocumentDates,
}

/// The warnings about the documents of a profile. `known` returns what is known of a content hash. About a profile
/// that `is_approved`, only what expires is said: its documents are not read again.
pub fn preflight<'a>(
    content: &Content,
    applicable: &ApplicableRequirements<'_>,
    (today, is_approved): (Date, bool),
    known: impl Fn(&str) -> KnownDocument<'a>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, attachment) in content.attachments.iter().enumerate() {
        let document = known(&attachment.sha256);
        let id = attachment.requirement.as_deref();
        let mut requirements = applicable.requirements.iter();
        let requirement = id.and_then(|id| requirements.find(|one| one.has_id(id)));
        let requirement = requirement.map(|requirement| requirement.text.as_str());
        let mut messages: Vec<String> = Vec::new();
        messages.extend(expiry(attachment, document, today));
        if !is_approved {
            messages.extend(age(attachment, document, requirement, today));
            if let Some(paper) = document.paper {
                messages.extend(subject(content, attachment, paper, requirement));
            }
        }
        findings.extend(messages.into_iter().map(|message| Finding {
            kind: FindingKind::Doubtful,
            ..Finding::warning(FieldPath::item(FieldId::Documents, index), message)
        }));
    }
    findings
}

/// Warns about a document that has expired or soon does. What a person entered counts before what it says itself.
fn expiry(attachment: &Attachment, document: KnownDocument<'_>, today: Date) -> Option<String> {
    let name = &attachment.name;
    let entered = document.dates.expires;
    let said = document.paper.and_then(|paper| paper.dates.expires);
    let expires = entered.or(said.and_then(Day::known))?;
    let dates = DocumentDates {
        expires: Some(expires),
        ..DocumentDates::default()
    };
    let (date, days) = (shown(expires), dates.days_left(today).unwrap_or_default());
    match dates.expiry(today) {
        Expiry::Expired => Some(tr!("preflight-expired-warning", name = name, date = date)),
        Expiry::Today => Some(tr!("preflight-expires-today-warning", name = name)),
        Expiry::Week | Expiry::Month => Some(tr!(
            "preflight-expires-warning",
            name = name,
            date = date,
            count = u64::from(days.unsigned_abs())
        )),
        Expiry::Later | Expiry::Unknown => None,
    }
}

/// Warns about a document that is older than its requirement allows.
fn age(
    attachment: &Attachment,
    document: KnownDocument<'_>,
    requirement: Option<&str>,
    today: Date,
) -> Option<String> {
    let limit = AgeLimit::of(requirement?)?;
    let entered = document.dates.issued.map(Day::Known);
    let issued = entered.or(document.paper.and_then(|paper| paper.dates.issued))?;
    let earliest = limit.earliest(today);
    let (name, age) = (&attachment.name, limit.words());
    if issued.latest() < earliest {
        let date = shown(issued.latest());
        return Some(tr!(
            "preflight-too-old-warning",
            name = name,
            date = date,
            age = age
        ));
    }
    match issued {
        Day::Ambiguous {
            day_first,
            month_first,
        } if issued.earliest() < earliest => Some(tr!(
            "preflight-ambiguous-warning",
            name = name,
            one = shown(day_first),
            other = shown(month_first),
            age = age
        )),
        Day::Known(_) | Day::Ambiguous { .. } => None,
    }
}

/// Warns about a document that is blank or may be about another company.
fn subject(
    content: &Content,
    attachment: &Attachment,
    paper: &Paper,
    requirement: Option<&str>,
) -> Vec<String> {
    let name = &attachment.name;
    if paper.is_blank {
        return vec![tr!("preflight-blank-warning", name = name)];
    }
    let is_extract = requirement.map_or(paper.is_extract, asks_for_extract);
    if !is_extract || !paper.has_text() {
        return Vec::new();
    }
    let company = content.profile.company_name.trim();
    let company_name = CompanyName::of(company);
    let number = own_number(content);
    let has_number = number.as_ref().map(|(_, digits)| paper.has_number(digits));
    if let Some((_, digits)) = number.as_ref().filter(|_| has_number == Some(true)) {
        let other = other_page(paper, company_name.as_ref(), digits);
        if let Some((page, other)) = other {
            return vec![tr!(
                "preflight-other-page-warning",
                name = name,
                page = page,
                number = other
            )];
        }
    }
    // What is missing may be in the rest.
    if !paper.is_whole {
        return Vec::new();
    }
    let names = company_name.map(|name| paper.names(&name));
    let other = number
        .as_ref()
        .and_then(|(_, digits)| other_number(paper, digits));
    let own = number.as_ref().map_or("", |(shown, _)| shown);
    let warning = match (names, has_number, other) {
        (_, Some(false), Some(other)) => tr!(
            "preflight-other-number-warning",
            name = name,
            number = other,
            own = own
        ),
        (Some(false), Some(false), None) => tr!(
            "preflight-neither-warning",
            name = name,
            company = company,
            own = own
        ),
        (Some(false), _, _) => {
            tr!("preflight-name-warning", name = name, company = company)
        }
        (_, Some(false), None) => tr!("preflight-number-warning", name = name, own = own),
        _ => return Vec::new(),
    };
    vec![warning]
}

/// The register number of the profile, as typed and as digits.
fn own_number(content: &Content) -> Option<(String, String)> {
    let profile = &content.profile;
    let typed = profile.business_register_number.trim();
    let usual = register::usual(typed, profile.address_country_code.trim());
    let number = usual.map_or_else(|| typed.to_owned(), |usual| usual.number);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    (digits.len() >= MIN_DIGITS).then_some((number, digits))
}

/// A number with the words of a register before it, when there is one and none is the company's own.
fn other_number(paper: &Paper, own: &str) -> Option<String> {
    let own = own.trim_start_matches('0');
    let mut all = paper.pages.iter().flat_map(|page| &page.numbers);
    let first = all.clone().next()?;
    let is_own = all.any(|number| number.digits.contains(own));
    (!is_own).then(|| first.shown.clone())
}

/// The first page after another that begins as an extract does and is about another company, with the number there.
fn other_page(paper: &Paper, company: Option<&CompanyName>, own: &str) -> Option<(usize, String)> {
    let own = own.trim_start_matches('0');
    let mut pages = paper.pages.iter().enumerate().skip(1);
    pages.find_map(|(index, page)| {
        let is_own = page.numbers.iter().any(|one| one.digits.contains(own));
        let number = page.numbers.first()?;
        let is_other = page.begins_extract
            && !is_own
            && !page.has_number(own)
            && !company.is_some_and(|company| page.names(company));
        is_other.then(|| (index + 1, number.shown.clone()))
    })
}
