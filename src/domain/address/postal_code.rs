//! Postal codes as they are written: with the marks, and in the form, of a country's examples.

use super::{AddressForm, plain};

/// Signs of vehicles that are others than the codes of ISO 3166-1 (Convention on Road Traffic of 1968),
/// with which letters from abroad were addressed until the posts gave them up: "A-1010 Wien".
const VEHICLES: [(&str, &str); 19] = [
    ("AT", "A"),
    ("BE", "B"),
    ("DE", "D"),
    ("ES", "E"),
    ("FI", "FIN"),
    ("FR", "F"),
    ("HU", "H"),
    ("IE", "IRL"),
    ("IT", "I"),
    ("LI", "FL"),
    ("LU", "L"),
    ("NO", "N"),
    ("PT", "P"),
    ("RU", "RUS"),
    ("SE", "S"),
    ("SI", "SLO"),
    ("SM", "RSM"),
    ("US", "USA"),
    ("VA", "V"),
];

impl AddressForm {
    /// Postal codes as they are written there, the most usual first.
    pub fn examples(&self) -> impl Iterator<Item = &str> {
        self.examples.iter().map(String::as_str)
    }

    /// A postal code as it is usually written: "1234ab" and "１２３４ＡＢ" are "1234 AB", "D-10115" is
    /// "10115", "1010" in Latvia is "LV-1010". `None` where it is already, or where it can't be told.
    pub fn usual_postal_code(&self, typed: &str) -> Option<String> {
        let upper = plain(typed);
        let bare = self.without_country(&upper);
        let written = |code: &str| self.in_usual_form(code);
        let with_letters = |code: &str| written(&format!("{}{code}", self.letters_for(code)?));
        let usual = written(&upper)
            .or_else(|| written(bare?))
            .or_else(|| with_letters(&upper))
            .or_else(|| with_letters(bare?))?;
        (usual != typed).then_some(usual)
    }

    /// A postal code in capitals with the marks that are usual; `None` where it does not fit.
    fn in_usual_form(&self, upper: &str) -> Option<String> {
        let regex = self.regex()?;
        let fits = regex.is_match(upper);
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
        match usual {
            Some(usual) if !fits || usual.len() >= upper.len() => Some(usual),
            _ => fits.then(|| upper.to_owned()),
        }
    }

    /// What is left of a postal code without the country in front, as letters from abroad have it:
    /// "SE-114 55", "D-10115". `None` where none is in front.
    fn without_country<'a>(&self, upper: &'a str) -> Option<&'a str> {
        let source = self.prefix.as_deref();
        let source = source.map(|prefix| prefix.trim_end_matches(['-', ' ']));
        let sign = VEHICLES.iter().find(|(code, _)| *code == self.code);
        let signs = [
            source,
            Some(self.code.as_str()),
            sign.map(|(_, sign)| *sign),
        ];
        signs.into_iter().flatten().find_map(|sign| {
            let behind = upper.strip_prefix(sign).filter(|_| !sign.is_empty())?;
            let bare = behind.trim_start_matches(['-', ' ', '.']);
            // A code with letters of its own is parted from those of the country.
            let parted =
                bare.len() < behind.len() || bare.starts_with(|c: char| c.is_ascii_digit());
            (parted && !bare.is_empty()).then_some(bare)
        })
    }

    /// The letters with which all postal codes of a country begin, like "LV-", where a text has only
    /// what follows them.
    fn letters_for(&self, code: &str) -> Option<&str> {
        let pattern = self.pattern.as_deref().filter(|p| !p.contains('|'))?;
        let letters = pattern.find(|c: char| !c.is_ascii_uppercase())?;
        let (_, behind) = pattern.split_at(letters);
        let mark =
            usize::from(behind.starts_with(['-', ' ']) && !behind.get(1..)?.starts_with('?'));
        let (letters, _) = pattern.split_at(letters + mark);
        let digits = code.starts_with(|c: char| c.is_ascii_digit());
        (digits && !letters.is_empty()).then_some(letters)
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
