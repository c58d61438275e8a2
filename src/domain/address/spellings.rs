//! Spellings of region names: with or without the word for the kind of region, in scripts with and
//! without spaces between words.

use crate::domain::country::fold;

/// A name as it is written, and with optional parts removed. Closer spellings are compared first,
/// because different names can be equal once folded: 山西 and 陕西.
#[derive(Debug, Default)]
pub(super) struct Spellings {
    pub(super) written: String,
    /// Without the word for its kind that some scripts write without a space: 東京 for 東京都.
    pub(super) bare: String,
    pub(super) folded: String,
    /// Without the words for its kind: "cork" for "Co. Cork".
    pub(super) folded_bare: String,
    /// Without the spaces between its words: "Q.Roo", "Chiangmai".
    pub(super) joined: String,
}

/// Words for the kind of region before a name, in scripts without capitals.
const PREFIXES: [&str; 5] = ["จังหวัด", "จ.", "محافظة", "إمارة", "استان"];

/// Suffixes for the kind of region in Chinese, Japanese and Korean, the longest first.
const SUFFIXES: [&str; 27] = [
    "维吾尔自治区",
    "壮族自治区",
    "回族自治区",
    "特别行政区",
    "特別行政區",
    "特別自治道",
    "特別自治市",
    "특별자치도",
    "특별자치시",
    "自治区",
    "自治區",
    "特別市",
    "廣域市",
    "특별시",
    "광역시",
    "직할시",
    "省",
    "市",
    "都",
    "府",
    "県",
    "縣",
    "县",
    "道",
    "도",
    "시",
    "郡",
];

/// Words for a kind of region, folded, in the languages of the countries that have regions.
const KINDS: &str = "\
    administrative area autonoma autonomous changwat citta city co comarca comunale consorzio community comunidad comunitat \
    contae county departamento department dept district distrito do dpto edo emirate estado fu \
    governing governorate il ili imarat ken krai kray libero libre metropolitan metropolitana muhafazat obl oblast \
    oblasti ostan parish pho prefecture prov province provincia provincie provinsi provinz region \
    regione rep republic republik resp respublika self sheng shi si special state territory thanh \
    tinh to tp";

/// Words between the kind and the name: "Province of", "Estado do".
const LINKS: [&str; 15] = [
    "of", "the", "de", "del", "dell", "della", "delle", "di", "da", "do", "dei", "des", "du", "d",
    "van",
];

impl Spellings {
    pub(super) fn of(text: &str) -> Self {
        let written = text.trim().to_lowercase();
        let bare = without_affix(&written).to_owned();
        let folded = fold(&with_spaces(&written));
        let folded_bare = without_kind(&folded);
        let joined = folded_bare.replace(' ', "");
        Self {
            written,
            bare,
            folded,
            folded_bare,
            joined,
        }
    }
}

/// Adds spaces where only a punctuation mark separates a name from the preceding word: "Co.Cork",
/// "Provincia dell'Aquila".
fn with_spaces(written: &str) -> String {
    let mut spaced = written.replace('&', " and ");
    for article in ["dell'", "dell’"] {
        spaced = spaced.replace(article, "dell ");
    }
    match spaced.split_once('.') {
        Some((kind, name)) if is_kind(&fold(kind)) => format!("{kind} {name}"),
        _ => spaced,
    }
}

fn is_kind(word: &str) -> bool {
    KINDS.split(' ').any(|kind| kind == word)
}

fn without_affix(written: &str) -> &str {
    let without_prefix = PREFIXES.iter().find_map(|kind| written.strip_prefix(kind));
    let name = without_prefix.map_or(written, str::trim_start);
    let mut without_suffix = SUFFIXES.iter().filter_map(|kind| name.strip_suffix(kind));
    // 京都 is a name, not 京 with the suffix 都.
    without_suffix
        .find(|name| name.chars().count() >= 2)
        .unwrap_or(name)
}

fn without_kind(folded: &str) -> String {
    let mut words: Vec<&str> = folded.split(' ').collect();
    while words.len() > 1 && words.last().is_some_and(|word| is_kind(word)) {
        words.pop();
    }
    let mut rest = words.as_slice();
    let mut after_kind = false;
    while let [first, others @ ..] = rest
        && !others.is_empty()
        && (is_kind(first) || (after_kind && LINKS.contains(first)))
    {
        after_kind = true;
        rest = others;
    }
    rest.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removes_the_word_for_the_kind_and_keeps_the_name() {
        for (written, bare) in [
            ("co cork", "cork"),
            ("estado do rio de janeiro", "rio de janeiro"),
            ("province of the", "the"),
            ("tokyo to", "tokyo"),
            ("state", "state"),
            ("rio de janeiro", "rio de janeiro"),
            ("new york state", "new york"),
            (
                "citta metropolitana di reggio di calabria",
                "reggio di calabria",
            ),
        ] {
            assert_eq!(without_kind(written), bare, "{written}");
        }
        for (written, name) in [
            ("Co.Cork", "cork"),
            ("Provincia dell’Aquila", "aquila"),
            ("N.Y.", "ny"),
            ("Co.", "co"),
        ] {
            assert_eq!(Spellings::of(written).folded_bare, name, "{written}");
        }
        for (written, bare) in [
            ("東京都", "東京"),
            ("京都", "京都"),
            ("京都府", "京都"),
            ("경기도", "경기"),
            ("จังหวัดเชียงใหม่", "เชียงใหม่"),
            ("cork", "cork"),
        ] {
            assert_eq!(without_affix(written), bare, "{written}");
        }
    }
}
