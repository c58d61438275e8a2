//! Postal codes as they are written: with the marks, and in the form, of a country's examples.

use super::{AddressForm, plain};

impl AddressForm {
    /// Postal codes as they are written there, the most usual first.
    pub fn examples(&self) -> impl Iterator<Item = &str> {
        self.examples.iter().map(String::as_str)
    }

    /// A postal code as it is usually written: "1234ab" and "１２３４ＡＢ" are "1234 AB". `None` where it is
    /// already, or where it can't be told.
    pub fn usual_postal_code(&self, typed: &str) -> Option<String> {
        let regex = self.regex()?;
        let upper = plain(typed);
        let fits = regex.is_match(&upper);
        let bare: Vec<char> = upper.chars().filter(|c| c.is_alphanumeric()).collect();
        let like = |alike: fn(char, char) -> bool| {
            let mut written = self
                .examples
                .iter()
                .filter_map(|e| in_form(&bare, e, alike));
            written.find(|code| regex.is_match(code))
        };
        let alike = |a: char, b: char| a.is_ascii_digit() == b.is_ascii_digit();
        let usual = like(alike).or_else(|| like(|_, _| true));
        // What has more marks than the examples fits as well: it is left.
        let usual = match usual {
            Some(usual) if !fits || usual.len() >= upper.len() => usual,
            _ if fits => upper,
            _ => return None,
        };
        (usual != typed).then_some(usual)
    }

    /// The example whose letters and digits are where a text has its own.
    pub fn example_in_form_of(&self, typed: &str) -> Option<&str> {
        let bare: Vec<char> = plain(typed)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        let alike = |a: char, b: char| a.is_ascii_digit() == b.is_ascii_digit();
        self.examples()
            .find(|example| in_form(&bare, example, alike).is_some())
    }
}

/// The letters and digits with the marks that an example has between its own, if there are
/// as many and each is alike.
fn in_form(bare: &[char], example: &str, alike: fn(char, char) -> bool) -> Option<String> {
    let mut left = bare.iter();
    let mut written = String::new();
    for shape in example.chars() {
        if shape.is_alphanumeric() {
            let next = *left.next()?;
            if !alike(next, shape) {
                return None;
            }
            written.push(next);
        } else {
            written.push(shape);
        }
    }
    left.next().is_none().then_some(written)
}
