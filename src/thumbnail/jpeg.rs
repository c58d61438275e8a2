//! Detects JPEG images with a missing part. The decoder can't: like browsers, it fills the missing
//! part.

use std::collections::BTreeMap;

use image::DynamicImage;

/// The lowest bit that was sent of each coefficient.
type Sent = [Option<u8>; 64];

/// The segments of an image, up to the mark of its end (ITU T.81, B.1.1).
pub(super) struct Outline {
    /// The offset of the end mark, if there is one.
    end: Option<usize>,
    /// The coefficients that the scans have sent of each component of the frame, by component id.
    sent: BTreeMap<u8, Sent>,
    /// The mark for the coding process of the frame, and the bits per sample.
    frame: Option<(u8, u8)>,
}

impl Outline {
    /// Reads the segments. An embedded picture, which cameras add, is skipped with its segment.
    pub(super) fn of(content: &[u8]) -> Self {
        let mut outline = Self {
            end: None,
            sent: BTreeMap::new(),
            frame: None,
        };
        let mut rest = content.get(2..).unwrap_or_default();
        loop {
            // The data of a scan is between its head and the next segment.
            let Some(at) = rest.iter().position(|&byte| byte == 0xff) else {
                return outline;
            };
            let mark = content.len() - rest.len() + at;
            rest = rest.get(at + 1..).unwrap_or_default();
            let Some(&kind) = rest.first() else {
                return outline;
            };
            match kind {
                0xd9 => {
                    outline.end = Some(mark);
                    return outline;
                }
                // A byte of the scan, padding, or a mark without a segment.
                0x00..=0xbf | 0xd0..=0xd8 | 0xff => continue,
                _ => {}
            }
            let segment = rest.get(1..).unwrap_or_default();
            let length = segment.first_chunk().map_or(0, |l| u16::from_be_bytes(*l));
            let (segment, next) = segment
                .split_at_checked(usize::from(length))
                .unwrap_or_default();
            let body = segment.get(2..).unwrap_or_default();
            match kind {
                0xda => outline.scan(body),
                0xc4 | 0xc8 | 0xcc => {}
                0xc0..=0xcf | 0xf7 if outline.frame.is_none() => outline.frame(kind, body),
                _ => {}
            }
            rest = next;
        }
    }

    /// The head of the frame (ITU T.81, B.2.2).
    fn frame(&mut self, kind: u8, body: &[u8]) {
        self.frame = Some((kind, body.first().copied().unwrap_or_default()));
        let components = body.get(6..).unwrap_or_default().chunks(3);
        let ids = components.filter_map(|component| component.first());
        self.sent = ids.map(|id| (*id, [None; 64])).collect();
    }

    /// The head of a scan (ITU T.81, B.2.3).
    fn scan(&mut self, body: &[u8]) {
        let Some((count, body)) = body.split_first() else {
            return;
        };
        let components = body.split_at_checked(usize::from(*count) * 2);
        let Some((components, &[first, last, bits, ..])) = components else {
            return;
        };
        let is_progressive = self.frame.is_some_and(|(kind, _)| kind == 0xc2);
        let (sent, low) = if is_progressive {
            (usize::from(first)..=usize::from(last), bits & 0x0f)
        } else {
            (0..=63, 0)
        };
        for id in components.iter().step_by(2) {
            let sent_bits = self.sent.get_mut(id);
            if let Some(part) = sent_bits.and_then(|sent_bits| sent_bits.get_mut(sent.clone())) {
                part.fill(Some(low));
            }
        }
    }

    /// True when the marks show that a part of the file is missing.
    pub(super) fn is_cut_off(&self) -> bool {
        // The first scans of a progressive image contain only some of the bits.
        let all = |sent: &Sent| sent.iter().all(|lowest| *lowest == Some(0));
        self.end.is_none()
            || self.sent.is_empty()
            || (self.is_known() && !self.sent.values().all(all))
    }

    /// True when the decoder supports the format: baseline, extended or progressive, with Huffman coding
    /// and 8 bits per sample.
    pub(super) fn is_known(&self) -> bool {
        let known = |(kind, bits)| matches!((kind, bits), (0xc0..=0xc2, 8));
        self.frame.is_none_or(known)
    }

    /// True when the scans fill the decoded picture. After complete scans, additional bytes change
    /// nothing; after incomplete ones, the decoder uses them for the missing part. Zeros at the end,
    /// which a broken transfer leaves, are tested by changing them: they may be part of the picture.
    /// `decode` decodes the changed content.
    pub(super) fn fills(
        &self,
        content: &[u8],
        picture: &DynamicImage,
        decode: impl Fn(&[u8]) -> Option<DynamicImage>,
    ) -> bool {
        let Some((scans, end)) = self.end.and_then(|end| content.split_at_checked(end)) else {
            return true;
        };
        if picture.as_bytes().len() > MAX_BYTES {
            return true;
        }
        let longer = [scans, &FILLING.repeat(1024), end].concat();
        if decode(&longer).is_none_or(|other| differs(picture, &other, tolerance(picture))) {
            return false;
        }
        // In the shortest possible code, a blank row of blocks takes a quarter of a byte per pixel. The
        // decoder shows an error only in the next row, so three rows are changed.
        let rows = usize::try_from(picture.width()).unwrap_or(usize::MAX);
        let zeros = scans.iter().rev().take_while(|byte| **byte == 0).count();
        if zeros < MIN_LOST_BYTES.max(rows.saturating_mul(2)) {
            return true;
        }
        let unchanged = scans.get(..scans.len().saturating_sub(rows));
        let filling = FILLING.repeat(rows.div_ceil(FILLING.len()));
        let changed = [unchanged.unwrap_or_default(), &filling, end].concat();
        decode(&changed).is_none_or(|other| differs(picture, &other, 0))
    }
}

/// Bytes of a scan that are valid with every code table: not a mark, and neither all zeros nor all
/// ones.
const FILLING: [u8; 4] = [0x6b, 0x35, 0x9d, 0xd2];
/// The fewest zeros that can't be padding.
const MIN_LOST_BYTES: usize = 256;
/// The largest decoded picture that is compared: 85 million pixels, an A3 page at 600 dpi. A
/// larger one would take too much time and memory.
const MAX_BYTES: usize = 256 * 1024 * 1024;
/// The number of rows at the bottom that may differ: some encoders omit the last bits of the last
/// blocks, which are 16 rows high, and the decoder smooths the adjacent rows.
const LAST_ROWS: usize = 24;

fn tolerance(picture: &DynamicImage) -> usize {
    let height = usize::try_from(picture.height()).unwrap_or(usize::MAX);
    if height > 2 * LAST_ROWS { LAST_ROWS } else { 0 }
}

/// True when two pictures differ above the last `rows` rows.
fn differs(picture: &DynamicImage, other: &DynamicImage, rows: usize) -> bool {
    let bytes = picture.as_bytes();
    let height = usize::try_from(picture.height()).unwrap_or(usize::MAX);
    let row = bytes.len() / height.max(1);
    let compared = bytes.len().saturating_sub(rows * row);
    bytes.get(..compared) != other.as_bytes().get(..compared)
}
