//! Exports drafts as a table for a spreadsheet: one row per draft, one column per field.
//!
//! A spreadsheet interprets many texts as a number, a date or a formula, and may split a cell at
//! other separators: Excel and `LibreOffice` use a semicolon in many countries. So an apostrophe is
//! written before such a text. Sources: OWASP, "CSV Injection"; Microsoft, "Keeping leading zeros
//! and large numbers" (numbers keep 15 digits and lose leading zeros); `LibreOffice` 7.4, tested.
//! (The other form that both preserve, `="00144"`, is itself a formula.)

use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value;

use super::draft::Draft;
use super::fields::{FIELDS, Field, Kind};
use super::text::{ascii_forms, visible};
use crate::i18n::tr;

/// Without it, Excel reads the file in the computer's legacy encoding.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Returns the table as CSV in UTF-8, with a header row.
pub fn csv<'a>(drafts: impl Iterator<Item = &'a Draft>) -> Vec<u8> {
    let mut table = headings();
    table.extend(drafts.map(line));
    table.into_bytes()
}

/// The beginning of a table: the byte order mark and the headings.
pub fn headings() -> String {
    let own = [
        tr!("profile-state-draft"),
        tr!("profile-status-label"),
        tr!("profile-comment-label"),
        tr!("export-column-id"),
        tr!("export-column-changed"),
    ];
    let headings = own.into_iter().chain(fields().map(Field::label));
    format!("{BYTE_ORDER_MARK}{}", row(headings.map(without_formulas)))
}

/// The line of a draft.
pub fn line(draft: &Draft) -> String {
    let record = &draft.submission;
    let answer = record.current_answer();
    let comment = answer.and_then(|answer| answer.status_comment.clone());
    let own = [
        draft.id.to_string(),
        as_text(draft.status().label()),
        as_text(&comment.unwrap_or_default()),
        record.guid.map(|guid| guid.to_string()).unwrap_or_default(),
        draft.changed_at.to_string(),
    ];
    let json = draft.content.profile.to_json();
    let values = fields().map(|row| match row.kind {
        // Documents are not part of the profile's JSON.
        Kind::Documents => documents(draft),
        _ => json.get(row.json).map(text).unwrap_or_default(),
    });
    row(own.into_iter().chain(values.map(|cell| as_text(&cell))))
}

fn fields() -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(|row| !row.is_server_set())
}

/// A line of the table. A cell with a character that any spreadsheet may use as a separator is
/// quoted (RFC 4180 requires this only for commas, quotes and line breaks).
fn row(cells: impl Iterator<Item = String>) -> String {
    let cells = cells.map(|cell| {
        if cell.contains([',', ';', '|', '\t', '\n', '\r', '"']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell
        }
    });
    let mut row = cells.collect::<Vec<_>>().join(",");
    row.push('\n');
    row
}

/// The names of a draft's documents in one cell.
fn documents(draft: &Draft) -> String {
    let attachments = draft.content.attachments.iter();
    let names: Vec<&str> = attachments
        .map(|attachment| attachment.name.as_str())
        .collect();
    names.join("; ")
}

/// A value in one cell.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(text).collect();
            items.join(", ")
        }
        Value::Object(members) => {
            let members = members
                .iter()
                .map(|(name, value)| format!("{name}: {}", text(value)));
            members.collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}

/// The beginning of a formula in a cell, or in a part that a spreadsheet may split off. Includes
/// full-width and small signs, which Excel reads as the ASCII ones.
static FORMULA: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?<before>(?:^|[;,|\t\n\r])[\s\x{FFFD}"]*)(?<sign>[=+\-@＝＋－＠﹦﹢﹣﹫])"#).ok()
});

/// A cell with an apostrophe before everything that begins like a formula.
fn without_formulas(cell: &str) -> String {
    let cell = visible(cell);
    match FORMULA.as_ref() {
        Some(formula) => formula.replace_all(&cell, "$before'$sign").into_owned(),
        None => cell,
    }
}

/// Numbers, including those with a currency, a percent sign or an exponent, in which `LibreOffice`
/// ignores spaces (“1 E + 5”); dates, times and fractions.
static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)^ [-+(.,$€£¥\ ]* [0-9] [-0-9\ .,:/'’%()+$€£¥]*
        (?: e \ * [-+]? \ * [0-9] [-0-9\ .,%)$€£¥]* )? (?: \ [ap] | \ *[ap]m )? $",
    )
    .ok()
});
/// Dates with the name of a month in any of the program's languages.
static DATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)^ (?: [0-9]{1,4} [\ ./-]* )?
        (?: jan|feb|mar|mrt|mär|apr|may|mei|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez
          | fév|avr|juin|juil|aoû|déc ) \p{Alphabetic}* \.?
        (?: [\ ,./-]* [0-9]{1,4} ){0,2} $",
    )
    .ok()
});
/// The Boolean values in the same languages.
const BOOLEANS: [&str; 8] = [
    "true", "false", "waar", "onwaar", "wahr", "falsch", "vrai", "faux",
];
/// Maximum number of digits of a whole number that is shown unchanged; longer ones are shown as
/// 1.2E+12.
const MAX_NUMBER_CHARS: usize = 11;

/// A cell that a spreadsheet shows as this text.
fn as_text(cell: &str) -> String {
    let cell = without_formulas(cell);
    if is_reinterpreted(&cell) {
        format!("'{cell}")
    } else {
        cell
    }
}

/// True when a spreadsheet would interpret the cell as a value and show another text.
fn is_reinterpreted(cell: &str) -> bool {
    let cell = ascii_forms(cell.trim());
    let matches =
        |form: &LazyLock<Option<Regex>>| form.as_ref().is_some_and(|form| form.is_match(&cell));
    let has_digit = cell.contains(|c: char| c.is_ascii_digit());
    if BOOLEANS.contains(&cell.to_lowercase().as_str()) || (has_digit && matches(&DATE)) {
        return true;
    }
    let plain = cell.len() <= MAX_NUMBER_CHARS && cell.bytes().all(|byte| byte.is_ascii_digit());
    let padded = cell.starts_with('0') && cell.len() > 1;
    // A date or a fraction has no part of five or more digits.
    let parts = cell.split(|c: char| !c.is_ascii_digit());
    let is_not_date = cell.contains(['-', '/']) && parts.map(str::len).any(|length| length > 4);
    matches(&NUMBER) && !is_not_date && (padded || !plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attachment::{Attachment, MediaType};
    use jiff::Timestamp;
    use uuid::Uuid;

    fn attached(name: &str) -> Attachment {
        Attachment {
            sha256: name.to_owned(),
            name: name.to_owned(),
            size: 1,
            media_type: MediaType::Pdf,
            added_at: Timestamp::UNIX_EPOCH,
            requirement: None,
        }
    }

    #[test]
    fn csv_has_each_value_in_its_column_and_no_formulas() {
        let mut draft = Draft::new(Uuid::from_u128(1), Timestamp::UNIX_EPOCH);
        let profile = &mut draft.content.profile;
        profile.name = "=HYPERLINK(\"http://evil.example\")".to_owned();
        profile.company_name = "A \"quoted\", B.V.".to_owned();
        profile.representative_phone_number = "+31 20 123 4567".to_owned();
        profile.city = "@SUM(1)".to_owned();
        profile.email_addresses = vec!["-a@x.nl".to_owned(), "b@x.nl".to_owned()];
        for (name, value) in [("court", "Bonn"), ("taxId", "7")] {
            let member = (name.to_owned(), value.to_owned());
            profile.required_fields.extend([member]);
        }
        draft.content.attachments = vec![attached("=extract.pdf"), attached("b.png")];
        let table = csv([&draft].into_iter());
        assert!(table.starts_with(&[0xef, 0xbb, 0xbf]));
        let mut reader = csv::Reader::from_reader(table.as_slice());
        let headings = reader.headers().unwrap().clone();
        let row = reader.records().next().unwrap().unwrap();
        let cell = |label: &str| {
            let column = headings.iter().position(|heading| heading == label);
            row.get(column.unwrap()).unwrap().to_owned()
        };
        assert_eq!(cell("Profile name"), "'=HYPERLINK(\"http://evil.example\")");
        assert_eq!(cell("Company name"), "A \"quoted\", B.V.");
        assert_eq!(cell("City"), "'@SUM(1)");
        assert_eq!(cell("Email addresses"), "'-a@x.nl, b@x.nl");
        assert_eq!(cell("Documents"), "'=extract.pdf; b.png");
        assert_eq!(cell("Extra fields"), "court: Bonn; taxId: 7");
        for cell in &row {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }

    #[test]
    fn neutralises_formulas_wherever_a_spreadsheet_may_split_a_cell() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("+31201234567", "'+31201234567"),
            ("-1", "'-1"),
            ("@SUM(1)", "'@SUM(1)"),
            (" =1", " '=1"),
            ("\u{a0}\u{3000}=1", "\u{a0}\u{3000}'=1"),
            ("\"=1", "\"'=1"),
            ("＝1", "'＝1"),
            ("＋1", "'＋1"),
            ("－1", "'－1"),
            ("＠SUM", "'＠SUM"),
            ("﹦1", "'﹦1"),
            ("a;=1+1", "a;'=1+1"),
            ("a; =1+1", "a; '=1+1"),
            ("a;\"=1+1\"", "a;\"'=1+1\""),
            ("a,=cmd|' /C calc'!A0", "a,'=cmd|' /C calc'!A0"),
            ("a|-1", "a|'-1"),
            ("a\n=1", "a\n'=1"),
            ("a;;=1;+2;＠3", "a;;'=1;'+2;'＠3"),
            // A tab and a carriage return are replaced by U+FFFD.
            ("a\t=1", "a\u{fffd}=1"),
            ("\t=1", "\u{fffd}'=1"),
            ("a\r=1", "a\u{fffd}=1"),
            ("a = 1", "a = 1"),
            ("Müller-Lüdenscheid; Bonn", "Müller-Lüdenscheid; Bonn"),
            ("a@x.nl, b@x.nl", "a@x.nl, b@x.nl"),
            ("’t Hooft", "’t Hooft"),
        ] {
            assert_eq!(without_formulas(cell), written, "{cell:?}");
        }
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "one list of texts")]
    fn protects_text_that_a_spreadsheet_would_reinterpret() {
        for cell in [
            "00144",
            "0",
            "007",
            "1180301018771",
            "123456789012",
            "12345678901234567890",
            "1-2",
            "12-14",
            "1/2",
            "1 1/2",
            "3.12",
            "1.234.567",
            "1,5",
            "020 624 1111",
            "10:30",
            "2026-11-25",
            "25.11.2026",
            "1E5",
            "12e3",
            "1.5e-3",
            "1 E 5",
            "12 E 3",
            "1 e 5",
            "3E 5",
            "12 E3",
            "7 E + 3",
            "7 E +3",
            "1,5 E - 3",
            "1 E \u{2212} 5",
            "1  E  5",
            "1\u{a0}E\u{a0}5",
            "１ Ｅ ５",
            "(1E5)",
            "(1E 5)",
            ".5 E 5",
            "1 000 E 5",
            "0 E 5",
            "1 E 5 %",
            "50%",
            "€ 5",
            "$5.00",
            "(5)",
            ".5",
            "5 A",
            "12 PM",
            "5AM",
            "$+9",
            "5 E 1-",
            "3 E0.",
            "5 p",
            "1 Mar",
            "12 mrt 2026",
            "5. Mai",
            "3 août",
            "Mar 5",
            "SEPT2",
            "March-2020",
            "May 5, 2026",
            "TRUE",
            "false",
            "Waar",
            "FAUX",
            "００１４４",
            "٠٠١٤٤",
            " 00144 ",
            "1\u{2011}2",
            "12\u{a0}500",
        ] {
            let is_safe = cell == "0";
            assert_eq!(as_text(cell).starts_with('\''), !is_safe, "{cell:?}");
        }
        for cell in [
            "",
            "1",
            "12",
            "26133",
            "33011433",
            "99999999999",
            "1012 JS",
            "12A",
            "12 bis",
            "12 E",
            "E 5",
            "3 E 5 b",
            "1 EE 5",
            "5 rue E 12",
            "12-3456789",
            "78701-1234",
            "HRB 12",
            "3M Company",
            "24/7 Support B.V.",
            "May",
            "Marseille",
            "Amsterdam",
            "NL",
            "true north",
            "V2",
            "SC123456",
            "3 Marken Platz",
            "11111111-1111-4111-8111-111111111111",
            "2026-11-25T10:00:00Z",
        ] {
            assert_eq!(as_text(cell), cell);
        }
    }

    #[test]
    fn quotes_a_cell_with_any_separator() {
        let cells = ["a;b", "a|b", "a,b", "a\"b", "a\nb", "a b"].map(str::to_owned);
        let written = row(cells.into_iter());
        assert_eq!(written, "\"a;b\",\"a|b\",\"a,b\",\"a\"\"b\",\"a\nb\",a b\n");
    }

    proptest::proptest! {
        #[test]
        fn rows_contain_no_formula_after_any_separator(cell in r#"[-=+@＝＋a1 ;,|\"'\t\r\n\u{a0}]{0,12}"#) {
            let written = row([as_text(&cell)].into_iter());
            for part in written.split([',', ';', '|', '\t', '\n', '\r']) {
                let begin = part.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
                let formula = ['=', '+', '-', '@', '＝', '＋'];
                assert!(!begin.starts_with(formula), "{cell:?}: {written:?}");
            }
        }
    }
}
