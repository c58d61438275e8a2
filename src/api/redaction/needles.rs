//! Finds known texts, and parts of them, within another one. How long that takes hardly depends on
//! how long the known texts are.

use std::ops::Range;

use zeroize::Zeroizing;

/// How many bytes are compared first, unless what is looked for is shorter.
const GRAM: usize = 8;

/// What is looked for.
#[derive(Default)]
pub(super) struct Needles {
    texts: Vec<Zeroizing<Vec<u8>>>,
    /// How many bytes a gram has: [`GRAM`], or less.
    gram: usize,
    /// Text and place of every gram, in the order of what stands there.
    grams: Vec<(usize, usize)>,
    /// How many bytes in a row are a part that counts.
    least: usize,
}

/// A part of a known text.
pub(super) struct Found {
    pub(super) place: Range<usize>,
    /// Whether it is all of the known text.
    pub(super) is_whole: bool,
}

impl Needles {
    pub(super) fn new(texts: Vec<Zeroizing<Vec<u8>>>, least: usize) -> Self {
        let mut grams: Vec<(usize, usize)> = Vec::new();
        let gram = GRAM.min(least);
        for (index, text) in texts.iter().enumerate() {
            grams.extend((0..=text.len().saturating_sub(gram)).map(|at| (index, at)));
        }
        let mut needles = Self {
            texts,
            gram,
            grams: Vec::new(),
            least,
        };
        grams.sort_by(|&a, &b| needles.gram_at(a).cmp(needles.gram_at(b)));
        needles.grams = grams;
        needles
    }

    /// The length of the shortest part that counts; 0 where nothing is looked for.
    pub(super) fn least(&self) -> usize {
        self.least
    }

    /// The first part, from a place on, that is long enough.
    pub(super) fn find(&self, text: &[u8], from: usize) -> Option<Found> {
        if self.texts.is_empty() {
            return None;
        }
        // Of `least` bytes in a row one of the places that are looked at begins a whole gram.
        let stride = self.least - self.gram + 1;
        let mut at = from;
        while let Some(gram) = text.get(at..at + self.gram) {
            if let Some(found) = self.find_around(text, from, at, gram) {
                return Some(found);
            }
            at += stride;
        }
        None
    }

    fn find_around(&self, text: &[u8], from: usize, at: usize, gram: &[u8]) -> Option<Found> {
        // Where signs are repeated, it may fit at several places.
        let mut longest: Option<Found> = None;
        let first = self
            .grams
            .partition_point(|&known| self.gram_at(known) < gram);
        let same = self.grams.iter().skip(first);
        let same = same.take_while(|&&known| self.gram_at(known) == gram);
        for &(index, place) in same {
            let known = self.texts.get(index)?;
            let common = |a: &mut dyn Iterator<Item = &u8>, b: &mut dyn Iterator<Item = &u8>| {
                a.zip(b).take_while(|(a, b)| a == b).count()
            };
            let before = common(
                &mut text.get(from..at)?.iter().rev(),
                &mut known.get(..place)?.iter().rev(),
            );
            let after = common(&mut text.get(at..)?.iter(), &mut known.get(place..)?.iter());
            let longest = longest.get_or_insert(Found {
                place: at..at,
                is_whole: false,
            });
            if before + after > longest.place.len() {
                longest.place = at - before..at + after;
                longest.is_whole = before + after == known.len();
            }
        }
        longest.filter(|found| found.place.len() >= self.least)
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
        fn each_part_that_is_long_enough_is_found_and_nothing_else(
            known in "[ab!]{12,60}",
            before in "[x-z]{0,30}",
            after in "[x-z]{0,30}",
            start in 0_usize..60,
            length in 0_usize..60,
        ) {
            let needles = Needles::new(vec![Zeroizing::new(known.clone().into_bytes())], 12);
            let part: String = known.chars().skip(start % known.len()).take(length).collect();
            let text = format!("{before}{part}{after}");
            let found = needles.find(text.as_bytes(), 0).map(|found| found.place);
            let place = before.len()..before.len() + part.len();
            prop_assert_eq!(found, (part.len() >= 12).then_some(place));
        }

        #[test]
        fn a_short_text_is_found_as_a_whole(
            known in "[ab!]{4,11}",
            before in "[x-z]{0,30}",
            after in "[x-z]{0,30}",
        ) {
            let texts = vec![Zeroizing::new(known.clone().into_bytes())];
            let needles = Needles::new(texts, known.len());
            let text = format!("{before}{known}{after}");
            let found = needles.find(text.as_bytes(), 0).unwrap();
            prop_assert!(found.is_whole);
            prop_assert_eq!(found.place, before.len()..before.len() + known.len());
            let less = format!("{before}{}{after}", &known[1..]);
            prop_assert!(needles.find(less.as_bytes(), 0).is_none());
        }
    }
}
