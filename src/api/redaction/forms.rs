//! The forms of a token that decoding does not produce, and that are searched for as they are.

use uuid::Uuid;
use zeroize::Zeroizing;

use super::folding::KeptCharacters;

type Form = Zeroizing<Vec<u8>>;

/// The fewest bytes of a token of hexadecimal digits that are searched for.
pub(super) const MIN_BYTES: usize = 8;

/// The letters and digits of a token: forwards, backwards, and those of a UUID that is written as one
/// number or in another order of its bytes.
pub(super) fn letters(token: &str) -> Vec<Form> {
    let letters = Zeroizing::new(KeptCharacters::Letters.of(token));
    let mut forms = vec![reversed(&letters), letters];
    if let Ok(guid) = Uuid::try_parse(token) {
        let number = guid.as_u128().to_string();
        forms.push(Zeroizing::new(number.into_bytes()));
        let others = bytes(token).into_iter().skip(1);
        forms.extend(others.map(|bytes| Zeroizing::new(hexadecimal(&bytes))));
    }
    forms
}

/// The bytes that a token of hexadecimal digits represents, forwards and backwards; for a UUID also in
/// the byte order of Windows.
pub(super) fn bytes(token: &str) -> Vec<Form> {
    let digits = Zeroizing::new(KeptCharacters::Letters.of(token));
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let bytes: Option<Vec<u8>> = digits.chunks(2).map(pair).collect();
    let Some(bytes) = bytes.map(Zeroizing::new) else {
        return Vec::new();
    };
    if !digits.len().is_multiple_of(2) || bytes.len() < MIN_BYTES {
        return Vec::new();
    }
    let backwards = reversed(&bytes);
    let mut forms = vec![bytes, backwards];
    if let Ok(guid) = Uuid::try_parse(token) {
        let windows_order = Zeroizing::new(guid.to_bytes_le().to_vec());
        forms.push(reversed(&windows_order));
        forms.push(windows_order);
    }
    forms
}

fn reversed(bytes: &[u8]) -> Form {
    Zeroizing::new(bytes.iter().rev().copied().collect())
}

fn hexadecimal(bytes: &[u8]) -> Vec<u8> {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let digits = digits.filter_map(|digit| char::from_digit(u32::from(digit), 16));
    digits.collect::<String>().into_bytes()
}
