//! How old a document may be, from the text of a requirement: "not older than three months".

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::Date;
use regex::Regex;

use crate::i18n::tr;

/// The greatest age of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeLimit {
    Days(u16),
    Months(u16),
}

/// Words for numbers up to twelve in the four languages, without accents.
const NUMBERS: [(&str, u16); 34] = [
    ("one", 1),
    ("een", 1),
    ("einen", 1),
    ("un", 1),
    ("two", 2),
    ("twee", 2),
    ("zwei", 2),
    ("deux", 2),
    ("three", 3),
    ("drie", 3),
    ("drei", 3),
    ("trois", 3),
    ("four", 4),
    ("vier", 4),
    ("quatre", 4),
    ("six", 6),
    ("zes", 6),
    ("sechs", 6),
    ("seven", 7),
    ("eight", 8),
    ("acht", 8),
    ("nine", 9),
    ("ten", 10),
    ("tien", 10),
    ("zehn", 10),
    ("dix", 10),
    ("twelve", 12),
    ("twaalf", 12),
    ("zwolf", 12),
    ("zwoelf", 12),
    ("douze", 12),
    ("thirty", 30),
    ("sixty", 60),
    ("ninety", 90),
];

/// A limit of age in the folded text of a requirement.
static FORM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let before = "older than|more than|less than|within|last|past|max|maximum|ouder dan|minder dan|hoogstens|\
        maximaal|laatste|afgelopen|alter als|altere als|weniger als|hochstens|maximal|letzten|\
        moins de|plus de|derniers|anterieur a|depuis";
    let unit = "day|days|month|months|year|years|dag|dagen|maand|maanden|jaar|tag|tage|tagen|monat|monate|\
        monaten|jahr|jahre|jahren|jour|jours|mois|an|ans|week|weeks|weken|woche|wochen|semaine|semaines";
    Regex::new(&format!(
        r"\b(?:{before}) (?:the |de |den |les |last )?([a-z]+|\d{{1,3}}) ({unit})\b|\b([a-z]+|\d{{1,3}}) ({unit}) (?:old|oud|alt)\b"
    ))
    .ok()
});

impl AgeLimit {
    /// The limit that the text of a requirement states.
    pub fn of(requirement: &str) -> Option<Self> {
        let folded = crate::domain::country::fold(requirement);
        let found = FORM.as_ref()?.captures_iter(&folded);
        let mut limits = found.filter_map(|captures| {
            let number = captures.get(1).or(captures.get(3))?.as_str();
            let unit = captures.get(2).or(captures.get(4))?.as_str();
            let known = NUMBERS.iter().find(|(word, _)| *word == number);
            let number = number.parse().ok().or(known.map(|(_, number)| *number))?;
            Self::new(number, unit)
        });
        limits.next()
    }

    fn new(number: u16, unit: &str) -> Option<Self> {
        let limit = match unit.get(..2)? {
            "da" | "ta" | "jo" => Self::Days(number),
            "we" | "wo" | "se" => Self::Days(number.saturating_mul(7)),
            "mo" | "ma" => Self::Months(number),
            "ye" | "ja" | "an" => Self::Months(number.saturating_mul(12)),
            _ => return None,
        };
        (number > 0).then_some(limit)
    }

    /// The earliest day of issue that is not too old.
    pub fn earliest(self, today: Date) -> Date {
        let span = match self {
            Self::Days(days) => i64::from(days).days(),
            Self::Months(months) => i64::from(months).months(),
        };
        today.saturating_sub(span)
    }

    /// The age for people: "3 months".
    pub fn words(self) -> String {
        match self {
            Self::Days(days) => tr!("preflight-days", count = u64::from(days)),
            Self::Months(months) => tr!("preflight-months", count = u64::from(months)),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_limit_is_read_in_four_languages() {
        for text in [
            "Extract from the trade register, not older than three months",
            "Extract (no older than 3 months)",
            "An extract of the last 3 months",
            "Extract that is less than three months old",
            "Extract, maximum 3 months old",
            "Uittreksel van de KVK, niet ouder dan drie maanden",
            "Uittreksel van maximaal 3 maanden oud",
            "Handelsregisterauszug, nicht älter als drei Monate",
            "Registerauszug (höchstens 3 Monate alt)",
            "Extrait Kbis de moins de trois mois",
            "Extrait Kbis datant de moins de 3 mois",
        ] {
            assert_eq!(AgeLimit::of(text), Some(AgeLimit::Months(3)), "{text}");
        }
        for (text, limit) in [
            ("not older than 90 days", AgeLimit::Days(90)),
            ("not older than ninety days", AgeLimit::Days(90)),
            ("niet ouder dan 2 weken", AgeLimit::Days(14)),
            (
                "nicht älter als ein Jahr, also 12 Monate alt",
                AgeLimit::Months(12),
            ),
            ("moins d’un an, ou de moins de 1 an", AgeLimit::Months(12)),
        ] {
            assert_eq!(AgeLimit::of(text), Some(limit), "{text}");
        }
    }

    #[test]
    fn a_requirement_without_an_age_has_none() {
        for text in [
            "Extract from the commercial register",
            "A request for more than 100 numbers needs a forecast",
            "The representative must be an adult for years",
            "Company must be 0 days old",
            "Months of three pages",
            "",
        ] {
            assert_eq!(AgeLimit::of(text), None, "{text}");
        }
    }

    #[test]
    fn the_limit_is_a_day_of_the_calendar() {
        let today = date(2026, 5, 31);
        assert_eq!(AgeLimit::Months(3).earliest(today), date(2026, 2, 28));
        assert_eq!(AgeLimit::Days(90).earliest(today), date(2026, 3, 2));
        assert_eq!(AgeLimit::Months(u16::MAX).earliest(Date::MIN), Date::MIN);
    }
}
