//! Splits a block of address lines, copied from a letter or a web page, into the fields of a
//! profile. The result is a guess: it is offered, never applied automatically.

use super::{AddressForm, form};
use crate::domain::country;
use crate::domain::fields::FieldId;

/// An address block split into fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub parts: Vec<(FieldId, String)>,
    /// The lines that belong to no field.
    pub left_over: Vec<String>,
}

/// Splits a block; `None` unless a street and a city are found. `code` is the country to assume
/// when the block does not end in one.
pub fn split(text: &str, code: &str) -> Option<Block> {
    let mut lines: Vec<&str> = text
        .lines()
        .map(|line| line.trim().trim_end_matches([',', ';']))
        .filter(|line| !line.is_empty())
        .collect();
    let mut parts = Vec::new();
    let named = lines.last().and_then(|line| country::named(line));
    if let Some(country) = named {
        lines.pop();
        parts.push((FieldId::AddressCountryCode, country.code.clone()));
    }
    let form = form(named.map_or(code, |country| &country.code));
    let mut left_over = Vec::new();
    let city_lines = take_city_lines(&mut lines, form, &mut left_over)?;
    let street_index = lines.iter().rposition(|line| is_street(line))?;
    let below = lines.split_off(street_index + 1).join(", ");
    let street = street_of(lines.pop()?);
    let mut extra = vec![street.extra, below];
    // A line above the street is the company, or a floor or unit in the building.
    let (inside, above): (Vec<&str>, Vec<&str>) =
        lines.into_iter().partition(|line| is_inside(line));
    extra.push(inside.join(", "));
    let mut above = above.into_iter().map(str::to_owned);
    parts.extend(above.next().map(|company| (FieldId::CompanyName, company)));
    left_over.splice(0..0, above);
    extra.retain(|extra| !extra.is_empty());
    let found = [
        (FieldId::Street, street.name),
        (FieldId::StreetNumber, street.number),
        (FieldId::StreetNumberExtra, extra.join(", ")),
        (FieldId::PostalCode, city_lines.postal_code),
        (FieldId::City, city_lines.city),
        (FieldId::Region, city_lines.region),
    ];
    parts.extend(found.into_iter().filter(|(_, part)| !part.is_empty()));
    Some(Block { parts, left_over })
}

/// The postal code, city and region from the last lines of a block.
#[derive(Default)]
struct CityLines {
    postal_code: String,
    city: String,
    region: String,
}

/// Removes the lines with the postal code, the city and the region from the end.
fn take_city_lines(
    lines: &mut Vec<&str>,
    form: &AddressForm,
    left_over: &mut Vec<String>,
) -> Option<CityLines> {
    let mut city_lines = CityLines::default();
    if form.knows_postal_codes() {
        let (at, code) = (0..lines.len())
            .rev()
            .find_map(|at| Some((at, postal_code_in(lines.get(at)?, form)?)))?;
        let line = lines.get(at)?;
        let rest = line.replacen(&code, " ", 1);
        city_lines.postal_code = form.usual_postal_code(&code).unwrap_or(code);
        city_lines.city = rest;
        // Lines below it, such as a county, belong to it as well.
        let below = lines.split_off(at + 1);
        lines.pop();
        for line in below {
            match form
                .listed_region(line)
                .filter(|_| city_lines.region.is_empty())
            {
                Some(region) => city_lines.region.clone_from(&region.name),
                None => left_over.push(line.to_owned()),
            }
        }
        if trimmed(&city_lines.city).is_empty() {
            lines.pop()?.clone_into(&mut city_lines.city);
        }
    } else {
        lines.pop()?.clone_into(&mut city_lines.city);
    }
    if let Some((city, region)) = region_at_end(&city_lines.city, form) {
        city_lines.region = region;
        city_lines.city = city;
    } else if let Some(region) = form.listed_region(trimmed(&city_lines.city))
        && lines.len() > 1
        && lines.last().is_some_and(|above| !is_street(above))
    {
        // The line is the region; the city is above it. For a city with the same name as its
        // region, like Madrid, the line above is the street.
        city_lines.region.clone_from(&region.name);
        lines.pop()?.clone_into(&mut city_lines.city);
    }
    let city = trimmed(&city_lines.city).to_owned();
    (!city.is_empty()).then_some(CityLines { city, ..city_lines })
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '〒' | ';'))
}

/// The longest run of words in a line that is a postal code of the country.
fn postal_code_in(line: &str, form: &AddressForm) -> Option<String> {
    let words: Vec<&str> = line.split([' ', ',']).collect();
    let runs = (1..=3.min(words.len())).rev();
    runs.flat_map(|count| words.windows(count))
        .map(|run| run.join(" "))
        .find(|run| run.trim() == run && form.postal_code_fits(run) == Some(true))
        .or_else(|| {
            let word = trimmed(line);
            (form.postal_code_fits(word) == Some(true)).then(|| word.to_owned())
        })
}

/// Splits a city followed by its region: "Austin, TX".
fn region_at_end(text: &str, form: &AddressForm) -> Option<(String, String)> {
    let text = trimmed(text);
    let separators = text.char_indices().filter(|(_, c)| matches!(c, ',' | ' '));
    separators
        .map(|(at, _)| text.split_at(at))
        .find_map(|(city, after)| {
            let region = form.listed_region(trimmed(after))?;
            let city = trimmed(city).to_owned();
            (!city.is_empty()).then(|| (city, region.name.clone()))
        })
}

fn is_street(line: &str) -> bool {
    let contains = |is: fn(char) -> bool| line.chars().any(is);
    contains(char::is_alphabetic) && contains(|c| c.is_ascii_digit()) && !is_inside(line)
}

/// Words for a part of a building.
const INSIDE: [&str; 12] = [
    "apartment",
    "apt",
    "block",
    "building",
    "etage",
    "flat",
    "floor",
    "level",
    "room",
    "suite",
    "tower",
    "unit",
];

fn is_inside(line: &str) -> bool {
    let lower = line.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let first = words.find(|word| !word.is_empty());
    first.is_some_and(|first| INSIDE.contains(&first))
        || (lower.ends_with("floor") || lower.ends_with("etage"))
}

/// The parts of a street line.
#[derive(Default)]
struct Street {
    name: String,
    number: String,
    extra: String,
}

fn street_of(line: &str) -> Street {
    // Text after a comma is a part of the building, unless it is the number.
    let (main, after_comma) = line.split_once(',').unwrap_or((line, ""));
    let (main, after_comma) = (main.trim(), after_comma.trim());
    let starts_with_digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let words: Vec<&str> = main.split_whitespace().collect();
    if let Some((first, rest)) = words.split_first()
        && starts_with_digit(first)
        && !rest.is_empty()
        && !(is_ordinal(first) && rest.iter().any(|word| starts_with_digit(word)))
    {
        return Street {
            name: rest.join(" "),
            number: (*first).to_owned(),
            extra: after_comma.to_owned(),
        };
    }
    let at = words.iter().rposition(|word| starts_with_digit(word));
    match at.and_then(|at| Some((words.get(..at)?, words.get(at)?, words.get(at + 1..)?))) {
        Some((name, number, extra)) if !name.is_empty() => {
            let extra = [extra.join(" "), after_comma.to_owned()];
            Street {
                name: name.join(" "),
                number: (*number).to_owned(),
                extra: extra.join(" ").trim().to_owned(),
            }
        }
        _ if starts_with_digit(after_comma) => {
            let (number, extra) = after_comma
                .split_once([' ', ','])
                .unwrap_or((after_comma, ""));
            Street {
                name: main.to_owned(),
                number: number.to_owned(),
                extra: trimmed(extra).to_owned(),
            }
        }
        _ => Street {
            name: main.to_owned(),
            number: String::new(),
            extra: after_comma.to_owned(),
        },
    }
}

/// True for an ordinal number: "2e" in "2e Kerkstraat 12".
fn is_ordinal(word: &str) -> bool {
    let end = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let ends = [
        "e", "de", "ste", "st", "nd", "rd", "th", "er", "ème", "ª", "º",
    ];
    ends.contains(&end.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, code: &str) -> Vec<String> {
        let parts = split(text, code).map(|block| block.parts);
        parts
            .iter()
            .flatten()
            .map(|(field, part)| format!("{}={part}", field.row().json))
            .collect()
    }

    #[test]
    fn splits_a_block_by_the_address_format_of_its_country() {
        assert_eq!(
            found("Konijnenberg 24\n4825bd  Breda", "NL"),
            [
                "street=Konijnenberg",
                "streetNumber=24",
                "postalCode=4825 BD",
                "city=Breda"
            ]
        );
        assert_eq!(
            found(
                "Acme BV\nKerkstraat 12 bis\n1012 AB Amsterdam\nThe Netherlands",
                ""
            ),
            [
                "addressCountryCode=NL",
                "companyName=Acme BV",
                "street=Kerkstraat",
                "streetNumber=12",
                "streetNumberExtra=bis",
                "postalCode=1012 AB",
                "city=Amsterdam",
            ]
        );
        assert_eq!(
            found("100 Congress Ave, Suite 400\nAustin, TX 78701\nUSA", "NL"),
            [
                "addressCountryCode=US",
                "street=Congress Ave",
                "streetNumber=100",
                "streetNumberExtra=Suite 400",
                "postalCode=78701",
                "city=Austin",
                "region=Texas",
            ]
        );
        assert_eq!(
            found("Unit 4\r\n221B Baker Street\r\nLondon\r\nNW1 6XE", "GB"),
            [
                "street=Baker Street",
                "streetNumber=221B",
                "streetNumberExtra=Unit 4",
                "postalCode=NW1 6XE",
                "city=London",
            ]
        );
        assert_eq!(
            found("Unter den Linden 77\n10117 Berlin\nDeutschland", ""),
            [
                "addressCountryCode=DE",
                "street=Unter den Linden",
                "streetNumber=77",
                "postalCode=10117",
                "city=Berlin",
            ]
        );
        assert_eq!(
            found("10 rue de la Paix\n75002 Paris", "FR"),
            [
                "street=rue de la Paix",
                "streetNumber=10",
                "postalCode=75002",
                "city=Paris"
            ]
        );
        assert_eq!(
            found("Via Roma, 5\n20121 Milano MI", "IT"),
            [
                "street=Via Roma",
                "streetNumber=5",
                "postalCode=20121",
                "city=Milano",
                "region=Milano",
            ]
        );
        assert_eq!(
            found("12 Nathan Road\nTsim Sha Tsui\nKowloon\nHong Kong", ""),
            [
                "addressCountryCode=HK",
                "street=Nathan Road",
                "streetNumber=12",
                "city=Tsim Sha Tsui",
                "region=Kowloon",
            ]
        );
    }

    #[test]
    fn keeps_a_city_that_has_the_name_of_its_region() {
        for (text, code, city) in [
            ("Acme SA\nCalle Mayor 5\n28001 Madrid", "ES", "Madrid"),
            (
                "Calle Mayor 5\n07001 Palma de Mallorca",
                "ES",
                "Palma de Mallorca",
            ),
            (
                "Acme Ltd\n12 Main Street\nDublin 2\nD02 X285",
                "IE",
                "Dublin 2",
            ),
            (
                "Acme\nReforma 5\n06600 Ciudad de México",
                "MX",
                "Ciudad de México",
            ),
        ] {
            let block = split(text, code).unwrap();
            let found = (FieldId::City, city.to_owned());
            assert!(block.parts.contains(&found), "{block:?}");
        }
    }

    #[test]
    fn reports_lines_that_belong_to_no_field() {
        let lines = "Acme BV\nAttn Jane Doe\n2e Kerkstraat 12\n1012 AB Amsterdam\nTel 020 123 4567";
        let block = split(lines, "NL").unwrap();
        assert_eq!(block.left_over, ["Attn Jane Doe", "Tel 020 123 4567"]);
        let street = (FieldId::Street, "2e Kerkstraat".to_owned());
        assert!(block.parts.contains(&street), "{block:?}");
    }

    #[test]
    fn ignores_text_that_is_not_an_address() {
        for text in [
            "",
            "one\ntwo",
            "12\n34",
            "Dear Sir,\nthank you for 2 letters",
            "\n\n,\n",
        ] {
            assert_eq!(split(text, "NL"), None, "{text}");
        }
    }
}
