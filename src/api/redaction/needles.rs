//! Finds known texts, and parts of them, in another text. The time hardly depends on the length of the
//! known texts.

use std::ops::Range;

use zeroize::Zeroizing;

/// The number of bytes that are compared first, unless the known texts are shorter.
const GRAM: usize = 8;

/// The known texts.
#[derive(Default)]
pub(super) struct Needles {
    texts: Vec<Zeroizing<Vec<u8>>>,
    /// The number of bytes in a gram: [`GRAM`], or less.
    gram: usize,
    /// The index of the text and the offset of every gram, sorted by the bytes of the gram.
    grams: Vec<(usize, usize)>,
    /// The fewest bytes in a row that count as a part.
    min_length: usize,
}

/// A part of a known text.
pub(super) struct Match {
    pub(super) range: Range<usize>,
    /// True when it is the whole known text.
    pub(super) is_whole: bool,
}

impl Needles {
    pub(super) fn new(texts: Vec<Zeroizing<Vec<u8>>>, min_length: usize) -> Self {
        let mut grams: Vec<(usize, usize)> = Vec::new();
        let gram = GRAM.min(min_length);
        for (index, text) in texts.iter().enumerate() {
            grams.extend((0..=text.len().saturating_sub(gram)).map(|at| (index, at)));
        }
        let mut needles = Self {
            texts,
            gram,
            grams: Vec::new(),
            min_length,
        };
        grams.sort_by(|&a, &b| needles.gram_at(a).cmp(needles.gram_at(b)));
        needles.grams = grams;
        needles
    }

    /// The length of the shortest part that counts; 0 when there are no known texts.
    pub(super) fn min_length(&self) -> usize {
        self.min_length
    }

    /// The first part that is long enough, searched from an offset on.
    pub(super) fn find(&self, text: &[u8], from: usize) -> Option<Match> {
        if self.texts.is_empty() {
            return None;
        }
        // With this stride, any `min_length` bytes in a row contain a whole gram at one of the offsets.
        let stride = self.min_length - self.gram + 1;
        let mut at = from;
        while let Some(gram) = text.get(at..at + self.gram) {
            if let Some(found) = self.find_around(text, from, at, gram) {
                return Some(found);
            }
            at += stride;
        }
        None
    }

    fn find_around(&self, text: &[u8], from: usize, at: usize, gram: &[u8]) -> Option<Match> {
        // Where characters repeat, several offsets may match.
        let mut longest: Option<Match> = None;
        let first = self
            .grams
            .partition_point(|&known| self.gram_at(known) < gram);
        let matching = self.grams.iter().skip(first);
        let matching = matching.take_while(|&&known| self.gram_at(known) == gram);
        for &(index, offset) in matching {
            let known = self.texts.get(index)?;
            let common = |a: &mut dyn Iterator<Item = &u8>, b: &mut dyn Iterator<Item = &u8>| {
                a.zip(b).take_while(|(a, b)| a == b).count()
            };
            let before = common(
                &mut text.get(from..at)?.iter().rev(),
                &mut known.get(..offset)?.iter().rev(),
            );
            let after = common(
                &mut text.get(at..)?.iter(),
                &mut known.get(offset..)?.iter(),
            );
            let longest = longest.get_or_insert(Match {
                range: at..at,
                is_whole: false,
            });
            if before + after > longest.range.len() {
                longest.range = at - before..at + after;
                longest.is_whole = before + after == known.len();
            }
        }
        longest.filter(|found| found.range.len() >= self.min_length)
    }

    fn gram_at(&self, (text, at): (usize, usize)) -> &[u8] {
        let text = self.texts.get(text);
        text.and_then(|text| text.get(at..at + self.gram))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_only_parts_that_are_long_enough(
            known in "[ab!]{12,60}",
            before in "[x-z]{0,30}",
            after in "[x-z]{0,30}",
            start in 0_usize..60,
            length in 0_usize..60,
        ) {
            let needles = Needles::new(vec![Zeroizing::new(known.clone().into_bytes())], 12);
            let part: String = known.chars().skip(start % known.len()).take(length).collect();
            let text = format!("{before}{part}{after}");
            let found = needles.find(text.as_bytes(), 0).map(|found| found.range);
            let range = before.len()..before.len() + part.len();
            prop_assert_eq!(found, (part.len() >= 12).then_some(range));
        }

        #[test]
        fn finds_a_short_text_only_as_a_whole(
            known in "[ab!]{4,11}",
            before in "[x-z]{0,30}",
            after in "[x-z]{0,30}",
        ) {
            let texts = vec![Zeroizing::new(known.clone().into_bytes())];
            let needles = Needles::new(texts, known.len());
            let text = format!("{before}{known}{after}");
            let found = needles.find(text.as_bytes(), 0).unwrap();
            prop_assert!(found.is_whole);
            prop_assert_eq!(found.range, before.len()..before.len() + known.len());
            let less = format!("{before}{}{after}", &known[1..]);
            prop_assert!(needles.find(less.as_bytes(), 0).is_none());
        }
    }
}
