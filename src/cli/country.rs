//! `country`: the facts about a country that the program knows, with the dates of its requirements.

use serde_json::{Value, json};

use super::arguments::CountryArgs;
use super::check;
use super::country_history;
use super::exit::{CommandError, Exit};
use super::output::Output;
use super::report::local_day;
use crate::domain::address::{self, AddressForm, Region};
use crate::domain::country::{self, Country};
use crate::domain::country_requirements::AccountRequirements;
use crate::domain::fields::{Field, FieldId, Section};
use crate::domain::phone;
use crate::domain::profile::CompanyProfile;
use crate::domain::register;
use crate::domain::requirement::{Requirement, RequirementKind};
use crate::store::Library;

/// The most countries that are suggested.
const MAX_SUGGESTIONS: usize = 3;
/// The most example postal codes that are shown.
const EXAMPLES: usize = 3;

pub(super) fn country(
    args: &CountryArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let country = find(&args.country)?;
    let known = check::cached_requirements(library).unwrap_or_default();
    let refusals = country_history::refusals(library, country);
    if args.json {
        let mut data = data(country, &known);
        country_history::add_data(&mut data, country, &known, refusals.as_ref());
        out.json(&data);
    } else {
        print(country, &known, out);
        country_history::print(country, &known, refusals.as_ref(), out);
    }
    Ok(Exit::Done)
}

fn find(typed: &str) -> Result<&'static Country, CommandError> {
    if typed.trim().is_empty() {
        let message = "Enter a country code or name, like NL or Netherlands";
        return Err(CommandError::new(Exit::Usage, message));
    }
    let code = typed.trim().to_uppercase();
    let found = country::find(&code).or_else(|| country::named(typed));
    found.ok_or_else(|| {
        // A code, or a text without letters, is part of nearly every name.
        let mut suggestions = match country::fold(typed).len() {
            0..=2 => Vec::new(),
            _ => country::search(typed),
        };
        if suggestions.is_empty() {
            suggestions = country::similar_names(typed);
        }
        let suggestions: Vec<String> = suggestions
            .into_iter()
            .take(MAX_SUGGESTIONS)
            .map(titled)
            .collect();
        let hint = match suggestions.as_slice() {
            [] => String::new(),
            suggestions => format!(". Did you mean {}?", one_of(suggestions)),
        };
        let message = format!("We could not find the country “{typed}”{hint}");
        CommandError::new(Exit::Usage, message)
    })
}

/// "a, b or c"
fn one_of<T: AsRef<str>>(texts: &[T]) -> String {
    let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
    match texts.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => texts.concat(),
    }
}

fn titled(country: &Country) -> String {
    format!("{} ({})", country.name(), country.code)
}

/// A profile with an address in the country, which determines labels and order.
fn profile_in(country: &Country) -> CompanyProfile {
    CompanyProfile {
        address_country_code: country.code.clone(),
        ..CompanyProfile::default()
    }
}

/// The parts of an address in the order of the country, with their labels.
fn parts(profile: &CompanyProfile) -> impl Iterator<Item = (&'static Field, String)> {
    let fields = Section::Address.fields_in(profile).into_iter();
    let parts = fields.filter(|row| row.id != FieldId::RequiredFields);
    parts.map(|row| (row, row.label_in(profile).into_owned()))
}

fn print(country: &Country, account_requirements: &AccountRequirements, out: &mut Output) {
    let profile = profile_in(country);
    let form = address::form(&country.code);
    out.line(&titled(country));
    let mut line = |label: &str, text: &str| out.line(&format!("  {label:<17}{text}"));
    if !country.iso {
        line(
            "ISO 3166-1",
            "not listed, so CM.com accepts no profiles for it",
        );
    }
    let names: Vec<&str> = country.other_names().collect();
    if !names.is_empty() {
        line("Other names", &names.join(", "));
    }
    let address = parts(&profile).map(|(row, label)| {
        if row.is_expected_in(&profile) {
            label
        } else {
            format!("{label} (optional)")
        }
    });
    line("Address", &address.collect::<Vec<_>>().join(", "));
    line("Postal code", &postal_code(form, &profile));
    if !form.regions().is_empty() {
        let names: Vec<String> = form.regions().iter().map(Region::label).collect();
        line("Regions", &names.join(", "));
    }
    let register = register::of(&country.code).map_or_else(
        || "unknown".to_owned(),
        |known| {
            let (name, shape, example) = (known.in_sentence(), known.shape.get(), known.example);
            format!("{name}: {shape}, like {example} ({})", known.source)
        },
    );
    line("Register number", &register);
    line(
        "Phone number",
        &format!("like {}", phone::example(&country.code)),
    );
    match account_requirements.requirements.get(&country.code) {
        None => line(
            "Requirements",
            "not loaded yet. To load them, open a profile for this country in the window",
        ),
        Some(known) => {
            line("Requirements", &format!("as of {}", local_day(known.as_of)));
            for requirement in &known.entries {
                line(
                    "",
                    &format!("- {}: {}", kind(requirement), requirement.text),
                );
            }
        }
    }
    if let Some(known) = account_requirements.required_fields.get(&country.code) {
        line("Extra fields", &format!("as of {}", local_day(known.as_of)));
        for field in &known.entries {
            line("", &format!("- {}: {}", field.name, field.label()));
        }
    }
}

fn kind(requirement: &Requirement) -> String {
    let kind = match requirement.kind {
        RequirementKind::Document => "document",
        RequirementKind::CompanyRestriction => "company rule",
        RequirementKind::RequestRestriction => "number request rule",
    };
    match requirement.number_types.as_slice() {
        [] => kind.to_owned(),
        types => format!("{kind} ({})", types.join(", ")),
    }
}

fn postal_code(form: &AddressForm, profile: &CompanyProfile) -> String {
    // Some patterns are too long for a line; the JSON contains them.
    let examples: Vec<&str> = form.examples().take(EXAMPLES).collect();
    if examples.is_empty() {
        FieldId::PostalCode.row().help_in(profile).into_owned()
    } else {
        format!("like {}", one_of(&examples))
    }
}

fn data(country: &Country, account_requirements: &AccountRequirements) -> Value {
    let profile = profile_in(country);
    let form = address::form(&country.code);
    let fields: Vec<Value> = parts(&profile)
        .map(|(row, label)| {
            json!({
                "field": row.json,
                "label": label,
                "wanted": row.is_expected_in(&profile),
            })
        })
        .collect();
    let register = register::of(&country.code).map(|known| {
        json!({
            "name": known.name,
            "shape": known.shape.get(),
            "example": known.example,
            "source": known.source,
        })
    });
    json!({
        "code": country.code,
        "name": country.name(),
        "otherNames": country.other_names().collect::<Vec<_>>(),
        "iso": country.iso,
        "address": {
            "fields": fields,
            "postalCodePattern": form.postal_code_pattern(),
            "postalCodeExample": form.example(),
            "regions": form.regions().iter().map(|region| &region.name).collect::<Vec<_>>(),
        },
        "registerNumber": register,
        "phoneNumberExample": phone::example(&country.code),
        "requirements": account_requirements.requirements.get(&country.code),
        "requiredFields": account_requirements.required_fields.get(&country.code),
    })
}
