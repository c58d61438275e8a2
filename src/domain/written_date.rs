//! Dates as they stand in texts: in figures or with the name of the month, in English, Dutch, German and French.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::{Captures, Regex};

use crate::i18n::tr;

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    pub day: Day,
    /// Its bytes in the text.
    pub at: Range<usize>,
}

/// The day that a written date means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    Known(Date),
    /// Day and month can be exchanged, and nothing tells which comes first.
    Ambiguous {
        day_first: Date,
        month_first: Date,
    },
}

impl Day {
    /// The later day that it can mean.
    pub fn latest(self) -> Date {
        match self {
            Self::Known(date) => date,
            Self::Ambiguous {
                day_first,
                month_first,
            } => day_first.max(month_first),
        }
    }

    /// The earlier day that it can mean.
    pub fn earliest(self) -> Date {
        match self {
            Self::Known(date) => date,
            Self::Ambiguous {
                day_first,
                month_first,
            } => day_first.min(month_first),
        }
    }

    /// The day, when it can mean only one.
    pub fn known(self) -> Option<Date> {
        match self {
            Self::Known(date) => Some(date),
            Self::Ambiguous { .. } => None,
        }
    }
}

/// The years in which a date is taken for one: other numbers look like dates as well.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// Names of months as they begin in the four languages, and their numbers. The rest of a word is not compared.
const MONTHS: [(&str, i8); 29] = [
    ("jan", 1),
    ("jän", 1),
    ("feb", 2),
    ("fév", 2),
    ("fev", 2),
    ("mar", 3),
    ("maa", 3),
    ("mär", 3),
    ("mrt", 3),
    ("apr", 4),
    ("avr", 4),
    ("may", 5),
    ("mei", 5),
    ("mai", 5),
    ("jun", 6),
    ("juin", 6),
    ("juil", 7),
    ("jul", 7),
    ("aug", 8),
    ("aoû", 8),
    ("aou", 8),
    ("sep", 9),
    ("oct", 10),
    ("okt", 10),
    ("nov", 11),
    ("dec", 12),
    ("dez", 12),
    ("déc", 12),
    ("mae", 3),
];

/// The whole names and the usual short forms, so that "market 2026" is no March.
const NAMES: &str = "january|januari|januar|jänner|janvier|janv|jan|\
    february|februari|februar|février|fevrier|févr|fevr|feb|\
    march|maart|märz|maerz|mars|mrt|mär|mar|april|avril|apr|avr|may|mei|mai|\
    june|juni|juin|jun|july|juli|juillet|juil|jul|august|augustus|août|aout|aug|\
    september|septembre|sept|sep|october|oktober|octobre|oct|okt|november|novembre|nov|\
    december|dezember|décembre|decembre|dec|dez|déc";

static FORMS: LazyLock<Option<Forms>> = LazyLock::new(|| {
    let regex = |text: &str| Regex::new(text).ok();
    Some(Forms {
        year_first: regex(r"\b(\d{4})\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})(?:\b|日)")?,
        figures: regex(r"\b(\d{1,2})\s?([-./])\s?(\d{1,2})\s?[-./]\s?(\d{4})\b")?,
        day_first: regex(&format!(
            r"(?i)\b(\d{{1,2}})(?:\.|st|nd|rd|th|er|e|ste|de)?[\s\-]*(?:day of |of |de |van )?({NAMES})\b\.?,?[\s\-]+(\d{{4}})\b"
        ))?,
        month_first: regex(&format!(
            r"(?i)\b({NAMES})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b"
        ))?,
    })
});

struct Forms {
    /// 2026-03-31, also with Japanese signs.
    year_first: Regex,
    /// 31-03-2026, 31.03.2026, 31/03/2026 and 03/31/2026.
    figures: Regex,
    /// 31 March 2026, 31. März 2026, 1er mars 2026.
    day_first: Regex,
    /// March 31, 2026.
    month_first: Regex,
}

/// All dates of a text, in its order.
pub fn find(text: &str) -> Vec<WrittenDate> {
    let Some(forms) = FORMS.as_ref() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut add = |captures: &Captures<'_>, day: Option<Day>| {
        let at = captures.get(0).map_or(0..0, |whole| whole.range());
        found.extend(day.map(|day| WrittenDate { day, at }));
    };
    for captures in forms.year_first.captures_iter(text) {
        let [year, month, day] = [1, 2, 3].map(|group| number(&captures, group));
        add(&captures, date(year, month, day).map(Day::Known));
    }
    let order = order(text, forms);
    for captures in forms.figures.captures_iter(text) {
        let [first, second, year] = [1, 3, 4].map(|group| number(&captures, group));
        let is_dotted = captures.get(2).is_some_and(|mark| mark.as_str() == ".");
        let day_first = date(year, second, first);
        let month_first = date(year, first, second);
        let day = match (day_first, month_first) {
            // Nobody writes the month first with dots.
            (day_first, _) if is_dotted => day_first.map(Day::Known),
            (Some(one), Some(other)) if one == other => Some(Day::Known(one)),
            (Some(day_first), Some(month_first)) => Some(match order {
                Some(Order::DayFirst) => Day::Known(day_first),
                Some(Order::MonthFirst) => Day::Known(month_first),
                None => Day::Ambiguous {
                    day_first,
                    month_first,
                },
            }),
            (one, other) => one.or(other).map(Day::Known),
        };
        add(&captures, day);
    }
    for captures in forms.day_first.captures_iter(text) {
        let (day, year) = (number(&captures, 1), number(&captures, 3));
        let month = month(captures.get(2).map_or("", |name| name.as_str()));
        add(&captures, date(year, month, day).map(Day::Known));
    }
    for captures in forms.month_first.captures_iter(text) {
        let (day, year) = (number(&captures, 2), number(&captures, 3));
        let month = month(captures.get(1).map_or("", |name| name.as_str()));
        add(&captures, date(year, month, day).map(Day::Known));
    }
    found.sort_by_key(|date| date.at.start);
    found
}

/// A day for people: "3 Mar 2026".
pub fn shown(date: Date) -> String {
    let number = |part: i8| u64::from(part.unsigned_abs());
    let day = tr!(
        "format-day-month",
        day = number(date.day()),
        month = number(date.month())
    );
    format!("{day} {}", date.year())
}

/// The one date that a person typed.
pub fn typed(text: &str) -> Option<Day> {
    let text = text.trim();
    let found = find(text);
    let date = found.first().filter(|date| date.at == (0..text.len()));
    date.map(|date| date.day)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    DayFirst,
    MonthFirst,
}

/// The order of day and month in a text: that of its dates with a day after the 12th, or else that of its language.
fn order(text: &str, forms: &Forms) -> Option<Order> {
    let (mut day_first, mut month_first) = (false, false);
    for captures in forms.figures.captures_iter(text) {
        let [first, second, year] = [1, 3, 4].map(|group| number(&captures, group));
        day_first |= first > 12 && date(year, second, first).is_some();
        month_first |= second > 12 && date(year, first, second).is_some();
    }
    match (day_first, month_first) {
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        (true, true) => None,
        (false, false) => writes_day_first(text).then_some(Order::DayFirst),
    }
}

/// Short words of Dutch, German and French, each a list: in these languages the day comes first.
const WORDS: [&[&str]; 3] = [
    &["de", "het", "van", "een", "en", "voor", "op", "datum"],
    &["der", "die", "das", "und", "von", "vom", "am", "datum"],
    &["le", "la", "les", "du", "des", "et", "au", "date"],
];

/// True for a text in Dutch, German or French: three different short words of it.
fn writes_day_first(text: &str) -> bool {
    WORDS.iter().any(|words| {
        let words = words.iter().filter(|word| {
            let mut of_text = text.split(|c: char| !c.is_alphanumeric());
            of_text.any(|one| one.eq_ignore_ascii_case(word))
        });
        words.count() >= 3
    })
}

fn number(captures: &Captures<'_>, group: usize) -> i16 {
    let digits = captures.get(group).map_or("", |digits| digits.as_str());
    digits.parse().unwrap_or_default()
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    let date = Date::new(year, month, day).ok();
    date.filter(|_| YEARS.contains(&year))
}

fn month(name: &str) -> i16 {
    let name = name.to_lowercase();
    let known = MONTHS.iter().find(|(start, _)| name.starts_with(start));
    known.map_or(0, |(_, month)| (*month).into())
}

#[cfg(test)]
mod tests {
    use jiff::civil;

    use super::*;

    #[test]
    fn a_date_is_found_in_the_forms_of_four_languages() {
        let day = civil::date(2026, 3, 31);
        for text in [
            "2026-03-31",
            "2026.3.31",
            "2026年3月31日",
            "31-03-2026",
            "31.03.2026",
            "31. 3. 2026",
            "31/03/2026",
            "03/31/2026",
            "31 March 2026",
            "31st of March, 2026",
            "31st day of March 2026",
            "March 31, 2026",
            "Mar. 31st 2026",
            "31-MAR-2026",
            "31 maart 2026",
            "31 mrt. 2026",
            "31. März 2026",
            "31. Maerz 2026",
            "31 MÄRZ 2026",
            "31 mars 2026",
        ] {
            assert_eq!(typed(text), Some(Day::Known(day)), "{text}");
            let sentence = format!("x {text}, y");
            let found = find(&sentence);
            assert_eq!(found.len(), 1, "{sentence}: {found:?}");
            assert_eq!(&sentence[found[0].at.clone()], text);
        }
        for (text, month) in [
            ("1 januari 2026", 1),
            ("1er janvier 2026", 1),
            ("1. Jänner 2026", 1),
            ("1 fevrier 2026", 2),
            ("1 févr. 2026", 2),
            ("1 avril 2026", 4),
            ("1 mei 2026", 5),
            ("1. Mai 2026", 5),
            ("1 juin 2026", 6),
            ("1 juni 2026", 6),
            ("1 juillet 2026", 7),
            ("1. Juli 2026", 7),
            ("1 août 2026", 8),
            ("1 augustus 2026", 8),
            ("1 sept. 2026", 9),
            ("1 oktober 2026", 10),
            ("1 octobre 2026", 10),
            ("1 nov 2026", 11),
            ("1 décembre 2026", 12),
            ("1. Dezember 2026", 12),
        ] {
            let day = civil::date(2026, month, 1);
            assert_eq!(typed(text), Some(Day::Known(day)), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for text in [
            "31-02-2026",
            "00/00/2026",
            "13/13/2026",
            "1234-56-78",
            "KVK 12345678",
            "1 market 2026",
            "31 marsupials 2026",
            "version 1.2.3",
            "2026",
            "12.03.26",
            "0031-20-2026",
            "31 March 3026",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
        assert_eq!(typed("on 31 March 2026"), None);
        assert_eq!(typed(""), None);
    }

    #[test]
    fn the_order_of_day_and_month_is_told_or_learned_from_the_text() {
        let (april, march) = (civil::date(2026, 4, 3), civil::date(2026, 3, 4));
        let both = Day::Ambiguous {
            day_first: april,
            month_first: march,
        };
        assert_eq!(typed("03/04/2026"), Some(both));
        assert_eq!(typed("03-04-2026"), Some(both));
        assert_eq!((both.earliest(), both.latest()), (march, april));
        assert_eq!(typed("03.04.2026"), Some(Day::Known(april)));
        let day = civil::date(2026, 4, 4);
        assert_eq!(typed("04/04/2026"), Some(Day::Known(day)));
        let first = |text: &str| find(text)[0].day;
        assert_eq!(first("Issued 03/04/2026 by the registrar"), both);
        assert_eq!(first("03/04/2026, until 31/12/2026"), Day::Known(april));
        assert_eq!(first("03/04/2026, until 12/31/2026"), Day::Known(march));
        assert_eq!(first("03/04/2026, 31/12/2026, 12/31/2026"), both);
        let dutch = "Op 03-04-2026 is de inschrijving van een bedrijf bekend";
        assert_eq!(first(dutch), Day::Known(april));
        let french = "Extrait du registre des sociétés, à jour au 03/04/2026, le greffier";
        assert_eq!(first(french), Day::Known(april));
    }
}
