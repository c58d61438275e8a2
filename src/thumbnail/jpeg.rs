//! JPEG images that lack a part of their picture. The decoder is of no help here: it fills what is
//! missing, as browsers do.

use std::collections::BTreeMap;

use image::DynamicImage;

/// The lowest bit that was sent of each coefficient.
type Sent = [Option<u8>; 64];

/// The segments of an image, up to the mark of its end (ITU T.81, B.1.1).
pub(super) struct Outline {
    /// Where the mark of the end stands, if there is one.
    end: Option<usize>,
    /// What the scans have sent of each component of the frame, by its id.
    sent: BTreeMap<u8, Sent>,
    /// The mark that names the process by which the frame is coded, and the bits of a sample.
    frame: Option<(u8, u8)>,
}

impl Outline {
    /// Goes from segment to segment. A picture within the picture, as cameras have, is passed over
    /// with its segment.
    pub(super) fn of(content: &[u8]) -> Self {
        let mut outline = Self {
            end: None,
            sent: BTreeMap::new(),
            frame: None,
        };
        let mut rest = content.get(2..).unwrap_or_default();
        loop {
            // Between a scan's head and the next segment stands the scan itself.
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
                // A byte of the scan, filling, or a mark without a segment.
                0x00..=0xbf | 0xd0..=0xd8 | 0xff => continue,
                _ => {}
            }
            let segment = rest.get(1..).unwrap_or_default();
            let length = segment.first_chunk().map_or(0, |l| u16::from_be_bytes(*l));
            let (segment, behind) = segment
                .split_at_checked(usize::from(length))
                .unwrap_or_default();
            let body = segment.get(2..).unwrap_or_default();
            match kind {
                0xda => outline.scan(body),
                0xc4 | 0xc8 | 0xcc => {}
                0xc0..=0xcf | 0xf7 if outline.frame.is_none() => outline.frame(kind, body),
                _ => {}
            }
            rest = behind;
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
            let of_one = self.sent.get_mut(id);
            if let Some(part) = of_one.and_then(|of_one| of_one.get_mut(sent.clone())) {
                part.fill(Some(low));
            }
        }
    }

    /// Whether a part of the file is missing, as far as its marks tell that.
    pub(super) fn is_cut_off(&self) -> bool {
        // One that is shown bit by bit begins with less than all.
        let all = |sent: &Sent| sent.iter().all(|lowest| *lowest == Some(0));
        self.end.is_none()
            || self.sent.is_empty()
            || (self.is_known() && !self.sent.values().all(all))
    }

    /// Whether it is of a variety that the decoder knows: baseline, extended or progressive, coded
    /// by Huffman, with 8 bits a sample.
    pub(super) fn is_known(&self) -> bool {
        let known = |(kind, bits)| matches!((kind, bits), (0xc0..=0xc2, 8));
        self.frame.is_none_or(known)
    }

    /// Whether the scans fill the picture that was decoded. Behind scans that do, more bytes change
    /// nothing; where the scans end early the decoder takes such bytes for the missing part.
    /// And zeros at the end, as a broken transfer leaves them, are a part of the picture or stand
    /// for a lost one. `decode` decodes what has been changed.
    pub(super) fn fills(
        &self,
        content: &[u8],
        picture: &DynamicImage,
        decode: impl Fn(&[u8]) -> Option<DynamicImage>,
    ) -> bool {
        let Some((scans, end)) = self.end.and_then(|end| content.split_at_checked(end)) else {
            return true;
        };
        if picture.as_bytes().len() > MOST_BYTES {
            return true;
        }
        let longer = [scans, &FILLING.repeat(1024), end].concat();
        if decode(&longer).is_none_or(|other| differs(picture, &other, tolerance(picture))) {
            return false;
        }
        // In the shortest code there is, a blank row of blocks takes a quarter of a byte a pixel.
        // The decoder shows an error first in the row behind it: three rows are changed.
        let rows = usize::try_from(picture.width()).unwrap_or(usize::MAX);
        let zeros = scans.iter().rev().take_while(|byte| **byte == 0).count();
        if zeros < LOST_BYTES.max(rows.saturating_mul(2)) {
            return true;
        }
        let kept = scans.get(..scans.len().saturating_sub(rows));
        let filling = FILLING.repeat(rows.div_ceil(FILLING.len()));
        let changed = [kept.unwrap_or_default(), &filling, end].concat();
        decode(&changed).is_none_or(|other| differs(picture, &other, 0))
    }
}

/// Bytes of a scan that mean something in every table of codes: they are no mark, and neither all
/// zeros nor all ones.
const FILLING: [u8; 4] = [0x6b, 0x35, 0x9d, 0xd2];
/// So many zeros are no filling up to a whole word.
const LOST_BYTES: usize = 256;
/// The largest decoded picture that is compared: 85 million pixels, an A3 page at 600 dpi. A
/// larger one would take too much time and memory.
const MOST_BYTES: usize = 256 * 1024 * 1024;
/// How many rows at the bottom may differ: some encoders leave out the last bits of the last
/// blocks, which are 16 rows high, and the decoder smooths the rows beside them.
const LAST_ROWS: usize = 24;

fn tolerance(picture: &DynamicImage) -> usize {
    let height = usize::try_from(picture.height()).unwrap_or(usize::MAX);
    if height > 2 * LAST_ROWS { LAST_ROWS } else { 0 }
}

/// Whether two pictures differ in more than so many rows at their bottom.
fn differs(picture: &DynamicImage, other: &DynamicImage, rows: usize) -> bool {
    let bytes = picture.as_bytes();
    let height = usize::try_from(picture.height()).unwrap_or(usize::MAX);
    let row = bytes.len() / height.max(1);
    let compared = bytes.len().saturating_sub(rows * row);
    bytes.get(..compared) != other.as_bytes().get(..compared)
}
