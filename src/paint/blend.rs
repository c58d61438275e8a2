//! Colours of pixels: `0xAARRGGBB`, premultiplied, and how one covers another.

use egui::Color32;

/// Every second channel. Two channels are computed at once, each in 16 bits of its own.
const PAIR: u32 = 0x00ff_00ff;

/// A colour of egui as a pixel.
pub(super) fn pixel(colour: Color32) -> u32 {
    let [red, green, blue, alpha] = colour.to_array();
    u32::from_be_bytes([alpha, red, green, blue])
}

/// A colour without its alpha, as it is in the window.
pub(super) fn opaque(colour: Color32) -> u32 {
    pixel(colour) & 0x00ff_ffff
}

/// Each of two channels times `by` / 255, rounded.
#[inline]
fn scale_pair(pair: u32, by: u32) -> u32 {
    let scaled = pair * by + 0x0080_0080;
    ((scaled + ((scaled >> 8) & PAIR)) >> 8) & PAIR
}

/// Each channel times `by` / 255, rounded.
#[inline]
fn scale(colour: u32, by: u32) -> u32 {
    scale_pair(colour & PAIR, by) | (scale_pair((colour >> 8) & PAIR, by) << 8)
}

/// A colour through a texel: the product of each channel, as of parts of 255.
#[inline]
pub(super) fn multiply(texel: u32, colour: u32) -> u32 {
    // Letters have the same in each channel, and pictures are not coloured.
    let white = texel & 0xff;
    if texel == white * 0x0101_0101 {
        return scale(colour, white);
    }
    if colour == u32::MAX {
        return texel;
    }
    let channel =
        |shift: u32| scale_pair((texel >> shift) & 0xff, (colour >> shift) & 0xff) << shift;
    channel(0) | channel(8) | channel(16) | channel(24)
}

/// Each of two sums, at most 255: rounding and colours that only add light can be over it.
#[inline]
fn saturate_pair(sums: u32) -> u32 {
    let over = sums & 0x0100_0100;
    (sums | (over - (over >> 8))) & PAIR
}

/// The colour of a pixel of the window after this colour was painted over it.
#[inline]
pub(super) fn over(colour: u32, below: u32) -> u32 {
    let seen_through = 255 - (colour >> 24);
    let red_and_blue = (colour & PAIR) + scale_pair(below & PAIR, seen_through);
    let green = ((colour >> 8) & 0xff) + scale_pair((below >> 8) & 0xff, seen_through);
    saturate_pair(red_and_blue) | (saturate_pair(green) << 8)
}

/// The colour between two: `weight` of 256 parts of the second.
#[inline]
pub(super) fn mix(a: u32, b: u32, weight: u32) -> u32 {
    if a == b {
        return a;
    }
    let pair = |a: u32, b: u32| ((a * (256 - weight) + b * weight + 0x0080_0080) >> 8) & PAIR;
    pair(a & PAIR, b & PAIR) | (pair((a >> 8) & PAIR, (b >> 8) & PAIR) << 8)
}

#[cfg(test)]
mod tests {
    use super::{mix, multiply, over, scale};

    #[test]
    fn channels_are_rounded_and_do_not_touch_each_other() {
        for a in 0..=255_u32 {
            for b in 0..=255_u32 {
                let exact = (a * b * 2 + 255) / (2 * 255);
                assert_eq!(scale(a * 0x0101_0101, b), exact * 0x0101_0101, "{a} {b}");
                let product = multiply(a * 0x0100_0100, b * 0x0101_0101);
                assert_eq!(product, exact * 0x0100_0100, "{a} {b}");
                let below = (255 * (255 - a) + 127) / 255;
                let painted = over(a << 24 | a << 8, 0x00ff_0000);
                assert_eq!(painted, below << 16 | a << 8, "{a}");
            }
        }
    }

    #[test]
    fn light_that_is_added_stops_at_white() {
        assert_eq!(over(0x00ff_80ff, 0x0001_ffff), 0x00ff_ffff);
    }

    #[test]
    fn a_mix_is_between_its_colours() {
        assert_eq!(mix(0xff00_ff00, 0x00ff_00ff, 0), 0xff00_ff00);
        assert_eq!(mix(0xff00_ff00, 0x00ff_00ff, 128), 0x8080_8080);
        assert_eq!(mix(0xffff_ffff, 0xffff_ffff, 77), 0xffff_ffff);
    }
}
