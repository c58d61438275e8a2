//! A document of the library, by its content: its names, its dates, and the profiles that have it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::i18n::tr;

/// From so many days before its end on, a document is warned about.
pub const WARNING_DAYS: i32 = 30;
/// The days before its end of the next group in the list of documents.
const WEEK: i32 = 7;

/// The dates of a document, as people entered them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentDates {
    /// The day on which it was issued.
    pub issued: Option<Date>,
    /// The last day on which it is valid.
    pub expires: Option<Date>,
}

/// How soon a document expires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expiry {
    /// Its last day is over.
    Expired,
    /// Today is its last day.
    Today,
    /// At most 7 days are left.
    Week,
    /// At most 30 days are left.
    Month,
    Later,
    /// It has no date of expiry.
    Unknown,
}

impl Expiry {
    pub const ALL: [Self; 6] = [
        Self::Expired,
        Self::Today,
        Self::Week,
        Self::Month,
        Self::Later,
        Self::Unknown,
    ];

    /// True for a document that has to be renewed now.
    pub fn is_due(self) -> bool {
        self <= Self::Month
    }
}

impl DocumentDates {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True when it would expire before it was issued.
    pub fn is_reversed(&self) -> bool {
        let both = self.issued.zip(self.expires);
        both.is_some_and(|(issued, expires)| expires < issued)
    }

    /// The number of days until its last day; negative once it has expired.
    pub fn days_left(&self, today: Date) -> Option<i32> {
        self.expires.map(|expires| days_between(today, expires))
    }

    pub fn expiry(&self, today: Date) -> Expiry {
        match self.days_left(today) {
            None => Expiry::Unknown,
            Some(..0) => Expiry::Expired,
            Some(0) => Expiry::Today,
            Some(..=WEEK) => Expiry::Week,
            Some(..=WARNING_DAYS) => Expiry::Month,
            Some(_) => Expiry::Later,
        }
    }
}

/// The number of days from one day to another.
pub fn days_between(from: Date, to: Date) -> i32 {
    // Two dates are at most some million days apart.
    i32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or(i32::MAX)
}

/// A profile that has a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentUse {
    pub draft: Uuid,
    /// The name of the profile, which may be blank.
    pub profile: String,
    /// The name of the document there.
    pub file_name: String,
}

impl DocumentUse {
    /// The name of the profile for people.
    pub fn title(&self) -> &str {
        match self.profile.as_str() {
            "" => tr!("profile-untitled"),
            name => name,
        }
    }
}

/// A content with all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryDocument {
    pub sha256: String,
    /// In bytes; `None` when its file is lost.
    pub size: Option<u64>,
    pub dates: DocumentDates,
    /// The profiles in the list that have it, by title.
    pub used_by: Vec<DocumentUse>,
    /// The number of profiles in the trash that have it.
    pub trashed: usize,
}

impl LibraryDocument {
    /// Its different file names, in the order of its profiles.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for one in &self.used_by {
            if !names.contains(&one.file_name.as_str()) {
                names.push(&one.file_name);
            }
        }
        names
    }

    /// The name that it is shown by.
    pub fn name(&self) -> &str {
        let first = self.used_by.first();
        first.map_or(self.sha256.as_str(), |one| &one.file_name)
    }
}

/// Sorts documents for the list: what expires first comes first, then by name.
pub fn sort(documents: &mut [LibraryDocument]) {
    documents.sort_by_cached_key(|document| {
        let expires = document.dates.expires;
        let name = document.name().to_lowercase();
        (expires.is_none(), expires, name, document.sha256.clone())
    });
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_document_is_in_the_group_of_the_days_that_are_left() {
        let today = date(2026, 2, 27);
        let expiry = |expires| {
            let dates = DocumentDates {
                issued: None,
                expires,
            };
            dates.expiry(today)
        };
        assert_eq!(expiry(None), Expiry::Unknown);
        assert_eq!(expiry(Some(date(2026, 2, 26))), Expiry::Expired);
        assert_eq!(expiry(Some(date(1900, 1, 1))), Expiry::Expired);
        assert_eq!(expiry(Some(today)), Expiry::Today);
        assert_eq!(expiry(Some(date(2026, 2, 28))), Expiry::Week);
        assert_eq!(expiry(Some(date(2026, 3, 6))), Expiry::Week);
        assert_eq!(expiry(Some(date(2026, 3, 7))), Expiry::Month);
        assert_eq!(expiry(Some(date(2026, 3, 29))), Expiry::Month);
        assert_eq!(expiry(Some(date(2026, 3, 30))), Expiry::Later);
        assert_eq!(expiry(Some(Date::MAX)), Expiry::Later);
        assert!(Expiry::Month.is_due() && !Expiry::Later.is_due());
    }

    #[test]
    fn the_last_day_can_be_the_day_of_issue() {
        let day = Some(date(2026, 3, 1));
        let dates = |issued, expires| DocumentDates { issued, expires };
        assert!(!dates(day, day).is_reversed());
        assert!(dates(day, Some(date(2026, 2, 28))).is_reversed());
        assert!(!dates(None, day).is_reversed());
    }
}
