//! Distinguishes street numbers, as countries write them, from a flat or floor typed after one.

use crate::domain::text::ascii_forms;

/// Notations for a house without a number: "snc" is "senza numero civico" in Italy. Notations of
/// two letters need no entry: "s/n" (Spain, Portugal and Latin America), "bb" (the Balkans), "б/н"
/// (Russia).
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

/// Words for "without", as in "sin número", "ohne Nr." and "bez č.p."
const WITHOUT: [&str; 16] = [
    "sin", "sem", "senza", "sans", "zonder", "ohne", "bez", "brez", "uten", "utan", "uden",
    "ilman", "fără", "fara", "без", "without",
];

/// Words of more than two letters that belong to a street number, in lower case.
const WORDS: [&str; 21] = [
    // Suffixes of a number that was assigned more than once: 12 bis, 12 ter.
    "bis ter qua quat quater quin quinq quinquies sex sexies half dup duplicado barrato مكرر",
    // Words between two numbers, or for a house without a number that is beside another.
    "and und bij tegenover",
    // The red numbers of shops and the black ones of houses in Genoa, Savona, Florence and Haarlem.
    "rosso rossa nero nera blu rood zwart",
    // "Number" itself, and of a house.
    "num núm numb nbr numero número numéro numer nummer number nro numéros numeros números nomor",
    "hnr hsnr hausnr hausnummer huisnr huisnummer civ civico civici čísla broj broja kbr številka",
    "številke numeru număr numărul номер номера αριθ αριθμ αριθμός رقم เลขที่ kapı dış szám száma numeris מספר",
    // A number in words, as in One Microsoft Way.
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty",
    "uno dos tres cuatro cinco due tre quattro cinque dois três quatro deux trois quatre cinq",
    "eins zwei drei vier fünf één een twee drie vijf",
    // The distance along a road.
    "kilometro kilómetro kilometre kilomètre kilometer kilom kilóm kms klm pkm χλμ",
    // Land numbered by plot or lot.
    "lot lote lots lotes lte plot parcela parcelle parc parz parzelle parsel ada pafta solar",
    "manzana manz mza mzna quadra quad qda cuadra kav kavling kavel perceel flst flurst flurstück gst",
    "blok blk block bloque hrsz helyrajzi lô thửa ngõ ngách hẻm kiệt قطعة מגרש",
    // Land of India: by its survey, in the registers of a village, of a town plan or of a municipality.
    "gat gut survey sur khasra khata khewat killa kila murabba rect dag patta hissa cts final",
    "holding municipal premises old new",
    "door house huis hse בית hno dno sno moo หมู่ หมู่ที่",
    // Czechia and Slovakia: registration numbers of cottages, inventory numbers of houses.
    "evč evid evidenční popisné orientační súp súpis súpisné číslo čís",
    // Poland: the premises after the number of the building.
    "lok lokal bud budynek dom domu",
    // Russia, Ukraine and Bulgaria: house, building, part of it.
    "дом буд будинок кор корп корпус стр строен строение лит литер литера літ літера влд владен владение",
    "домовл домовладение зд здание соор сооруж сооружение участок уч діл ділянка блок",
    // Hungary and Romania: abbreviations for a row of houses.
    "sor bloc",
];

/// Characters between and after the numbers of an address in China, Japan and Korea.
const BETWEEN_NUMBERS: &str = "丁目番地号號楼樓弄巷之の条線번지길로산호동";

/// True when a street number contains more than the number of the house: a flat, a floor.
pub fn has_more(typed: &str) -> bool {
    let text = ascii_forms(typed.trim()).to_lowercase();
    let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    if NO_NUMBER.contains(&letters.as_str()) {
        return false;
    }
    let without_digits = !letters.chars().any(char::is_numeric);
    let belongs = |word: &str| {
        word.chars().count() <= 2
            || WORDS
                .iter()
                .any(|words| words.split(' ').any(|known| known == word))
            || (without_digits && WITHOUT.contains(&word))
            || is_roman(word)
            || word.chars().all(|c| BETWEEN_NUMBERS.contains(c))
    };
    let mut words = text.split(|c: char| !c.is_alphabetic() && !is_mark(c));
    has_comma_between_words(&text) || words.any(|word| !belongs(word))
}

/// Thai vowel signs, which Unicode does not class as letters; a word would be split at them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// An addition in Roman figures, as for the floors of Amsterdam: 12-III.
fn is_roman(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
}

/// True for a comma between two items, but not within a number as in "km 14,500".
fn has_comma_between_words(text: &str) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    text.match_indices([',', '、', ';']).any(|(at, comma)| {
        let before = text.get(..at).and_then(|before| before.chars().last());
        let after = text
            .get(at + comma.len()..)
            .and_then(|after| after.chars().next());
        !(is_digit(before) && is_digit(after))
    })
}
