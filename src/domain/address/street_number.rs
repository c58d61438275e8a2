//! Street numbers as countries write them, told from a flat or a floor that was typed behind one.

use crate::domain::text::ascii_forms;

/// What is written where a house has no number and is longer than "s/n" (Spain, Portugal and Latin
/// America), "bb" (the Balkans) or "б/н" (Russia): "snc" is "senza numero civico" in Italy.
const NO_NUMBER: [&str; 9] = [
    "snc",
    "none",
    "nil",
    "нет",
    "番地なし",
    "無番地",
    "番外地",
    "무번지",
    "számnélkül",
];

/// "Without", as in "sin número", "ohne Nr." and "bez č.p."
const WITHOUT: [&str; 16] = [
    "sin", "sem", "senza", "sans", "zonder", "ohne", "bez", "brez", "uten", "utan", "uden",
    "ilman", "fără", "fara", "без", "without",
];

/// Words of more than two letters that belong to a street number, in lower case.
const WORDS: [&str; 82] = [
    // What follows a number that was given twice: 12 bis, 12 ter.
    "bis",
    "ter",
    "quater",
    "quinquies",
    "sexies",
    "half",
    "dup",
    "duplicado",
    "barrato",
    "مكرر",
    // What stands between two numbers.
    "and",
    "und",
    // The red numbers of shops and the black ones of houses in Genoa, Savona and Florence.
    "rosso",
    "rossa",
    "nero",
    "nera",
    "blu",
    // "Number" itself.
    "num",
    "núm",
    "numero",
    "número",
    "numéro",
    "numer",
    "nummer",
    "number",
    "nro",
    "hnr",
    "hsnr",
    "hausnr",
    "hausnummer",
    "civico",
    "čísla",
    "broja",
    "številke",
    "numeru",
    "număr",
    "номера",
    "αριθ",
    "رقم",
    // The place along a road.
    "kilometro",
    "kilómetro",
    "kilometre",
    "kilomètre",
    "kilometer",
    "pk",
    // Land that is numbered by its plot or its lot.
    "lot",
    "lote",
    "plot",
    "parcela",
    "manzana",
    "quadra",
    "kav",
    "blok",
    "blk",
    "hrsz",
    "block",
    "door",
    "house",
    "huis",
    "בית",
    "hno",
    "dno",
    "moo",
    "หมู่",
    "หมู่ที่",
    // Czechia and Slovakia: registration numbers of cottages, inventory numbers of houses.
    "evč",
    "súp",
    "súpisné",
    "číslo",
    // Poland: the premises behind the number of the building.
    "lok",
    "lokal",
    "bud",
    // Russia, Ukraine and Bulgaria: house, building, part of it.
    "дом",
    "буд",
    "корп",
    "корпус",
    "стр",
    "строение",
    "лит",
    "литера",
    "влд",
    "владение",
];

/// Characters that stand between and behind the numbers of an address in China, Japan and Korea.
const BETWEEN_NUMBERS: &str = "丁目番地号號楼樓弄巷之の条線번지길로산호동";

/// Whether a street number has more in it than the number of the house: a flat, a floor.
pub fn has_more(typed: &str) -> bool {
    let text = ascii_forms(typed.trim()).to_lowercase();
    let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    if NO_NUMBER.contains(&letters.as_str()) {
        return false;
    }
    let without = !letters.chars().any(char::is_numeric);
    let belongs = |word: &str| {
        word.chars().count() <= 2
            || WORDS.contains(&word)
            || (without && WITHOUT.contains(&word))
            || is_roman(word)
            || word.chars().all(|c| BETWEEN_NUMBERS.contains(c))
    };
    let mut words = text.split(|c: char| !c.is_alphabetic() && !is_mark(c));
    has_comma_between_words(&text) || words.any(|word| !belongs(word))
}

/// Vowels of Thai that are no letters to Unicode: without them a word would fall apart.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// An addition in Roman figures, as for the floors of Amsterdam: 12-III.
fn is_roman(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
}

/// A comma that parts two things. That of "km 14,500" is in a number.
fn has_comma_between_words(text: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    text.match_indices([',', '、', ';']).any(|(at, comma)| {
        let before = text.get(..at).and_then(|before| before.chars().last());
        let after = text
            .get(at + comma.len()..)
            .and_then(|after| after.chars().next());
        !(digit(before) && digit(after))
    })
}
