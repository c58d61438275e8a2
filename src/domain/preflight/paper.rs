//! The text of a document, prepared once for the comparison with any profile.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::numbers::{self, NamedNumber};
use super::subject;
use crate::domain::country::fold;
use crate::domain::same_company::name_words;
use crate::domain::written_date::{self, Day, WrittenDate};
use crate::i18n::tr;

/// The most pages of a document whose text is read.
pub const MAX_PAGES: usize = 30;
/// The most bytes of text of a document that are read.
pub const MAX_TEXT_BYTES: usize = 64 * 1024;
/// The number of characters before a date in which the words stand that say what it is.
const LABEL_CHARS: usize = 60;
/// The fewest letters and digits of a text layer. A scan often has a line of text from the scanner alone.
const MIN_LETTERS: usize = 60;
/// The fewest letters of a name that is looked for inside of words, where the text layer has lost its spaces.
const MIN_NAME_LETTERS: usize = 8;

/// The text of a page, as the document has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageText {
    pub text: String,
    /// True when anything can be seen on it: letters, lines or a picture.
    pub is_drawn: bool,
}

/// The text of a document, as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperText {
    pub pages: Vec<PageText>,
    /// False when it has more pages or more text than is read.
    pub is_whole: bool,
}

/// The reason that the text of a document is not known.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum TextError {
    /// It is an image.
    #[error("{}", tr!("preflight-image-error"))]
    Image,
    /// It can't be opened.
    #[error("{}", tr!("preflight-unreadable-error"))]
    Unreadable,
    /// Reading it takes too much time or memory.
    #[error("{}", tr!("preflight-too-much-error"))]
    TooMuch,
}

/// The name of a company, in any spelling of its legal form.
#[derive(Clone, Debug)]
pub(super) struct CompanyName {
    /// With a space before and after each word.
    words: String,
    letters: String,
}

impl CompanyName {
    /// `None` for a blank one.
    pub(super) fn of(typed: &str) -> Option<Self> {
        let words = name_words(typed);
        (!typed.trim().is_empty()).then(|| Self {
            words: format!(" {} ", words.join(" ")),
            letters: words.concat(),
        })
    }
}

/// What is known of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// Its words, folded, without those for the legal form of a company, with a space before and after each.
    pub(super) words: String,
    /// The same without spaces.
    letters: String,
    /// Its digits; other characters between them are bars, but for the separators of a number.
    digits: String,
    /// Its register numbers.
    pub(super) numbers: Vec<NamedNumber>,
    /// True when it begins as an extract from a register does.
    pub(super) begins_extract: bool,
}

/// The dates that a document gives itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaperDates {
    pub issued: Option<Day>,
    pub expires: Option<Day>,
}

/// The text of a document, prepared for comparisons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub(super) pages: Vec<Page>,
    pub dates: PaperDates,
    /// True when nothing can be seen on any page.
    pub is_blank: bool,
    /// False when not all of its text was read: then something that is missing may be in the rest.
    pub(super) is_whole: bool,
    /// True when it is an extract from a register, by its own words.
    pub(super) is_extract: bool,
}

impl Paper {
    pub fn of(text: &PaperText) -> Self {
        let pages: Vec<Page> = text.pages.iter().map(|page| Page::of(&page.text)).collect();
        Self {
            dates: dates(text),
            is_blank: text.is_whole
                && !text.pages.is_empty()
                && text.pages.iter().all(|page| !page.is_drawn),
            is_whole: text.is_whole,
            is_extract: pages.first().is_some_and(|page| page.begins_extract),
            pages,
        }
    }

    /// True when it has enough text to say what it does not have.
    pub(super) fn has_text(&self) -> bool {
        let letters = self.pages.iter().map(|page| page.letters.len());
        letters.sum::<usize>() >= MIN_LETTERS
    }

    /// True when a page names the company.
    pub(super) fn names(&self, company: &CompanyName) -> bool {
        self.pages.iter().any(|page| page.names(company))
    }

    /// True when a page has a number of a company, given by its digits.
    pub(super) fn has_number(&self, digits: &str) -> bool {
        self.pages.iter().any(|page| page.has_number(digits))
    }
}

impl Page {
    fn of(text: &str) -> Self {
        let mut words = String::from(" ");
        for word in name_words(text) {
            words.push_str(&word);
            words.push(' ');
        }
        Self {
            letters: words.replace(' ', ""),
            digits: numbers::digits(text),
            numbers: numbers::named(text),
            begins_extract: subject::begins_extract(text),
            words,
        }
    }

    /// True when it has the name.
    pub(super) fn names(&self, company: &CompanyName) -> bool {
        // A name of nothing but a legal form can't be told from others.
        company.letters.is_empty()
            || self.words.contains(&company.words)
            || (company.letters.len() >= MIN_NAME_LETTERS
                && self.letters.contains(&company.letters))
    }

    pub(super) fn has_number(&self, digits: &str) -> bool {
        numbers::has(&self.digits, digits)
    }
}

/// Words before a day of issue, folded.
const ISSUED: &str = "date of issue|issue date|issued on|issued|date of extract|extract date|date of print|\
    printed on|produced on|generated on|created on|dated|date|as of|as registered on|certified copy|made on|given at [a-z ]+|\
    datum uittreksel|datum van uittreksel|datum van afgifte|datum afgifte|afgegeven op|afgegeven|uitgegeven op|\
    vervaardigd op|uittreksel|gewaarmerkt op|opgemaakt op|gedateerd|datum|peildatum|toestand op|\
    ausstellungsdatum|ausgestellt am|ausgestellt|abruf vom|abgerufen am|abrufdatum|abdruck vom|ausdruck vom|\
    ausdruck|erstellt am|stand|stand vom|datum des abrufs|wiedergabe des aktuellen registerinhalts|\
    date de delivrance|delivre le|delivree le|emis le|date demission|date dedition|edite le|\
    a jour au|en date du|fait le|fait a|extrait du|immatriculation a jour au";
/// Words before a day of expiry, folded.
const EXPIRES: &str = "date of expiry|expiry date|date of expiration|expiration date|expires on|expires|expiry|\
    valid until|valid to|valid through|valid till|\
    geldig tot|geldig tot en met|geldig t m|vervaldatum|verloopt op|einde geldigheid|\
    gultig bis|gueltig bis|gultig bis zum|ablaufdatum|lauft ab am|\
    valable jusquau|valide jusquau|date dexpiration|expire le|fin de validite";
/// Words before other days, which must not be taken for one of these.
const OTHER: &str = "date of birth|birth date|born on|birth|geboortedatum|geboren op|geboren|geburtsdatum|\
    geboren am|date de naissance|ne le|nee le|incorporated on|date of incorporation|date of registration|\
    registered on|registration date|effective date|date of establishment|date of entry|appointed on|\
    date of appointment|datum oprichting|oprichtingsdatum|datum akte|datum in functie|ingeschreven op|\
    datum van vestiging|datum vestiging|startdatum|startdatum onderneming|datum inschrijving|\
    datum eerste inschrijving|tag der eintragung|tag der ersten eintragung|datum der eintragung|\
    gesellschaftsvertrag vom|eingetragen am|datum der satzung|date dimmatriculation|\
    date de commencement dactivite|date de creation|date de constitution|date de cloture|\
    date du depot";

static LABELS: LazyLock<Option<[Regex; 3]>> = LazyLock::new(|| {
    let ends = |words: &str| {
        Regex::new(&format!(
            r"(?:^| )(?:{words})(?: (?:on|op|am|le|the|of|vom|du|is|was|[a-z]+ le|[a-z]+ den))?$"
        ))
    };
    Some([ends(OTHER).ok()?, ends(EXPIRES).ok()?, ends(ISSUED).ok()?])
});

/// The days of issue and of expiry that a document names itself, by the words before them.
fn dates(text: &PaperText) -> PaperDates {
    let mut dates = PaperDates::default();
    let Some([other, expires, issued]) = LABELS.as_ref() else {
        return dates;
    };
    for page in &text.pages {
        let mut after = 0;
        for WrittenDate { day, at } in written_date::find(&page.text) {
            let start = page
                .text
                .floor_char_boundary(at.start.saturating_sub(LABEL_CHARS).max(after));
            after = at.end;
            let label = fold(page.text.get(start..at.start).unwrap_or_default());
            // Of two that match, the longer one says more: "as registered on" and "registered on".
            let length = |words: &Regex| words.find(&label).map_or(0, |found| found.len());
            let (other, expires, issued) = (length(other), length(expires), length(issued));
            if expires > other.max(issued) {
                dates.expires = dates.expires.or(Some(day));
            } else if issued > other.max(expires) {
                dates.issued = dates.issued.or(Some(day));
            }
        }
    }
    // It is not issued after it expires: one of the two is something else.
    if let (Some(issued), Some(expires)) = (dates.issued, dates.expires)
        && expires.latest() < issued.earliest()
    {
        return PaperDates::default();
    }
    dates
}

impl PaperDates {
    /// What can be proposed: the days that can mean only one, and no day of issue that is still to come.
    pub fn proposed(&self, today: Date) -> (Option<Date>, Option<Date>) {
        let issued = self.issued.and_then(Day::known);
        let expires = self.expires.and_then(Day::known);
        (issued.filter(|issued| *issued <= today), expires)
    }
}
