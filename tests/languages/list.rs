//! Search and order of the list follow the words that the window shows.

use jiff::Timestamp;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::row_query::{Column, Order, RowQuery};
use profile_desk::i18n::Language;
use profile_desk::store::Database;
use uuid::Uuid;

use crate::speaking;

#[test]
fn countries_and_states_are_found_and_sorted_by_their_names_in_the_language() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::open(folder.path()).unwrap();
    for (number, country) in [(1, "AT"), (2, "DE")] {
        let mut draft = Draft::new(Uuid::from_u128(number), Timestamp::UNIX_EPOCH);
        country.clone_into(&mut draft.content.profile.country_code);
        database.save_draft(&draft, 0).unwrap();
    }
    let countries = |search: &str| {
        let query = RowQuery {
            search: search.to_owned(),
            order: Order {
                column: Column::Country,
                descending: false,
            },
            ..RowQuery::default()
        };
        let rows = database.rows(&query, 0..9).unwrap();
        assert_eq!(database.counts(&query).unwrap().shown, rows.len());
        let countries = rows.into_iter().map(|row| row.country);
        countries.collect::<Vec<_>>().join(" ")
    };
    for (language, country, all, state) in [
        (Language::English, "Austria", "AT DE", "draft"),
        (Language::German, "Österreich", "DE AT", "entwurf"),
        (Language::Dutch, "Oostenrijk", "DE AT", "concept"),
        (Language::French, "Autriche", "DE AT", "brouillon"),
    ] {
        let _speaking = speaking(language);
        assert_eq!(countries(country), "AT", "{language:?}");
        assert_eq!(countries(""), all, "{language:?}");
        assert_eq!(countries(state), all, "{language:?}");
    }
}
