//! Finds the street number in the name of the street, where forms of one line for both leave it.

use crate::domain::text::ascii_forms;

/// The most words of a number as it is written: "12 bis a".
const MAX_WORDS: usize = 4;

/// A word of a text: what is between characters that are neither letters nor digits.
struct Word {
    text: String,
    /// True when only a hyphen or a slash is between it and the next, as in "37-11".
    is_joined: bool,
}

/// True when the street begins or ends with the number, which may be written with other spaces:
/// "Herengracht 500", "500 Main Street", "Hauptstr. 5 a", "5, rue X". `extra` is what follows
/// the number in a field of its own.
pub fn has_number(street: &str, number: &str, extra: &str) -> bool {
    let numbered = |text: &str| {
        let words = words(text).into_iter().map(|word| word.text);
        // Without "No." and the like.
        let number = words.skip_while(|word| !has_digit(word));
        number.collect::<String>()
    };
    let number = numbered(number);
    if number.is_empty() {
        return false;
    }
    let with_extra = format!("{number}{}", joined(&words(extra)));
    let words = words(street);
    let most = MAX_WORDS.min(words.len().saturating_sub(1));
    (1..=most).any(|count| {
        let is_number = |part: &[Word]| {
            let part = joined(part);
            part == number || part == with_extra
        };
        let is_name = |part: &[Word]| part.iter().any(|word| !has_digit(&word.text));
        let from_start = words.split_at_checked(count).is_some_and(|(part, name)| {
            is_number(part) && is_name(name) && !part.last().is_some_and(|word| word.is_joined)
        });
        let at_end = words.len() - count;
        let from_end = words.split_at_checked(at_end).is_some_and(|(name, part)| {
            let is_part_of_longer = name
                .last()
                .is_some_and(|word| word.is_joined && has_digit(&word.text));
            is_number(part) && is_name(name) && !is_part_of_longer
        });
        from_start || from_end
    })
}

fn words(text: &str) -> Vec<Word> {
    let text = ascii_forms(text.trim()).to_lowercase();
    let mut words: Vec<Word> = Vec::new();
    let mut separator = String::new();
    let mut is_in_word = false;
    for c in text.chars() {
        if !c.is_alphanumeric() {
            separator.push(c);
            is_in_word = false;
            continue;
        }
        match words.last_mut() {
            Some(word) if is_in_word => word.text.push(c),
            last => {
                if let Some(last) = last {
                    last.is_joined = matches!(separator.as_str(), "-" | "–" | "/");
                }
                words.push(Word {
                    text: c.to_string(),
                    is_joined: false,
                });
            }
        }
        separator.clear();
        is_in_word = true;
    }
    words
}

fn joined(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect()
}

fn has_digit(word: &str) -> bool {
    word.chars().any(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_found_as_the_forms_of_countries_write_it() {
        for (street, number, extra) in [
            ("Herengracht 500", "500", ""),
            ("Herengracht 500-A", "500", "A"),
            ("Herengracht 500 hs", "500", "hs"),
            ("500 Main Street", "500", ""),
            ("Hauptstr. 5a", "5a", ""),
            ("Hauptstr. 5 a", "5A", ""),
            ("Hauptstraße 5-7", "5-7", ""),
            ("5, rue de la Paix", "5", ""),
            ("12 bis, rue de la Paix", "12bis", ""),
            ("Via Roma, 5/b", "5/B", ""),
            ("Calle Mayor, nº 5", "nº 5", ""),
            ("Carrera 7 # 71-21", "71-21", ""),
            ("37-11 Main St", "37-11", ""),
            ("ул. Ленина, д. 5", "5", ""),
            ("ul. Długa 5 m", "5", "m"),
            ("建国路５号", "5号", ""),
            ("Storgatan 5", "5", ""),
        ] {
            // Chinese and Japanese write no space: there the number can't be told from the name.
            let expected = street != "建国路５号";
            assert_eq!(has_number(street, number, extra), expected, "{street}");
        }
    }

    #[test]
    fn a_number_that_belongs_to_the_name_is_left_alone() {
        for (street, number) in [
            ("Herengracht", "500"),
            ("Herengracht 501", "500"),
            ("Rue du 8 Mai 1945", "8"),
            ("Straße des 17. Juni", "17"),
            ("5th Avenue", "5"),
            ("37-11 Main St", "11"),
            ("37-11 Main St", "37"),
            ("Marunouchi 2-7-3", "3"),
            ("5", "5"),
            ("12 34", "12"),
            ("Herengracht 500", ""),
            ("Herengracht", "snc"),
        ] {
            assert!(!has_number(street, number, ""), "{street}, {number}");
        }
    }
}
