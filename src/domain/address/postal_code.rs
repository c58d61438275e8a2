//! The usual form of postal codes: the spaces and hyphens of a country's examples.

use super::{AddressForm, plain};

/// Vehicle registration codes that differ from ISO 3166-1 (Convention on Road Traffic of 1968).
/// Letters from abroad used to have them before the postal code: "A-1010 Wien".
const VEHICLE_CODES: [(&str, &str); 19] = [
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
    /// Example postal codes, the most common form first.
    pub fn examples(&self) -> impl Iterator<Item = &str> {
        self.examples.iter().map(String::as_str)
    }

    /// The usual form of a postal code: "1234ab" and "１２３４ＡＢ" are "1234 AB", "D-10115" is "10115",
    /// "1010" in Latvia is "LV-1010". `None` when it already has this form, or when the form can't
    /// be determined.
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

    /// A postal code in capitals with the usual separators; `None` when it does not fit.
    fn in_usual_form(&self, upper: &str) -> Option<String> {
        let regex = self.regex()?;
        let fits = regex.is_match(upper);
        let bare: Vec<char> = upper.chars().filter(|c| c.is_alphanumeric()).collect();
        let formatted = |alike: fn(char, char) -> bool| {
            let mut written = self
                .examples
                .iter()
                .filter_map(|e| in_form(&bare, e, alike));
            written.find(|code| regex.is_match(code))
        };
        let same_kind = |a: char, b: char| a.is_ascii_digit() == b.is_ascii_digit();
        let usual = formatted(same_kind).or_else(|| formatted(|_, _| true));
        // A code that fits with more separators than the examples is left unchanged.
        match usual {
            Some(usual) if !fits || usual.len() >= upper.len() => Some(usual),
            _ => fits.then(|| upper.to_owned()),
        }
    }

    /// A postal code without the country prefix that letters from abroad have: "SE-114 55",
    /// "D-10115". `None` when there is no such prefix.
    fn without_country<'a>(&self, upper: &'a str) -> Option<&'a str> {
        let prefix = self.prefix.as_deref();
        let prefix = prefix.map(|prefix| prefix.trim_end_matches(['-', ' ']));
        let vehicle_code = VEHICLE_CODES.iter().find(|(code, _)| *code == self.code);
        let prefixes = [
            prefix,
            Some(self.code.as_str()),
            vehicle_code.map(|(_, code)| *code),
        ];
        prefixes.into_iter().flatten().find_map(|prefix| {
            let rest = upper.strip_prefix(prefix).filter(|_| !prefix.is_empty())?;
            let bare = rest.trim_start_matches(['-', ' ', '.']);
            // A postal code that starts with letters needs a separator after the country's letters.
            let separated =
                bare.len() < rest.len() || bare.starts_with(|c: char| c.is_ascii_digit());
            (separated && !bare.is_empty()).then_some(bare)
        })
    }

    /// The letters with which all postal codes of a country begin, like "LV-", for a text that has
    /// only the part after them.
    fn letters_for(&self, code: &str) -> Option<&str> {
        let pattern = self.pattern.as_deref().filter(|p| !p.contains('|'))?;
        let letters = pattern.find(|c: char| !c.is_ascii_uppercase())?;
        let (_, rest) = pattern.split_at(letters);
        let mark = usize::from(rest.starts_with(['-', ' ']) && !rest.get(1..)?.starts_with('?'));
        let (letters, _) = pattern.split_at(letters + mark);
        let digits = code.starts_with(|c: char| c.is_ascii_digit());
        (digits && !letters.is_empty()).then_some(letters)
    }

    /// The first example with letters and digits in the same positions as in a text.
    pub fn example_in_form_of(&self, typed: &str) -> Option<&str> {
        let bare: Vec<char> = plain(typed)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        let same_kind = |a: char, b: char| a.is_ascii_digit() == b.is_ascii_digit();
        self.examples()
            .find(|example| in_form(&bare, example, same_kind).is_some())
    }
}

/// The letters and digits with the separators of an example, if the count is equal and each pair
/// satisfies `alike`.
fn in_form(bare: &[char], example: &str, alike: fn(char, char) -> bool) -> Option<String> {
    let mut remaining = bare.iter();
    let mut written = String::new();
    for shape in example.chars() {
        if shape.is_alphanumeric() {
            let next = *remaining.next()?;
            if !alike(next, shape) {
                return None;
            }
            written.push(next);
        } else {
            written.push(shape);
        }
    }
    remaining.next().is_none().then_some(written)
}
