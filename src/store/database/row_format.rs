//! The values of a row as `SQLite` stores them (<https://sqlite.org/fileformat2.html#record_format>).

#[derive(Clone, Debug, PartialEq)]
pub(super) enum FoundValue {
    Null,
    Integer(i64),
    Text(String),
    /// A number with a fraction, or bytes: the tables with drafts have none.
    Other,
}

/// Takes a number of one to nine bytes.
pub(super) fn varint(from: &mut &[u8]) -> Option<i64> {
    let mut value: u64 = 0;
    for index in 0..9 {
        let (byte, rest) = from.split_first()?;
        *from = rest;
        if index == 8 {
            value = value << 8 | u64::from(*byte);
            break;
        }
        value = value << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(value.cast_signed())
}

/// The values of a row; `None` when it can't be one.
pub(super) fn values(payload: &[u8]) -> Option<Vec<FoundValue>> {
    let mut header = payload;
    let length = usize::try_from(varint(&mut header)?).ok()?;
    let taken = payload.len() - header.len();
    let mut types = header.get(..length.checked_sub(taken)?)?;
    let mut body = payload.get(length..)?;
    let mut values = Vec::new();
    while !types.is_empty() {
        let kind = varint(&mut types)?;
        let bytes = match kind {
            0 | 8 | 9 => 0,
            1..=4 => usize::try_from(kind).ok()?,
            5 => 6,
            6 | 7 => 8,
            12.. => usize::try_from((kind - 12) / 2).ok()?,
            _ => return None,
        };
        let (content, rest) = body.split_at_checked(bytes)?;
        body = rest;
        values.push(match kind {
            0 => FoundValue::Null,
            8 => FoundValue::Integer(0),
            9 => FoundValue::Integer(1),
            1..=6 => FoundValue::Integer(integer(content)),
            13.. if kind % 2 == 1 => FoundValue::Text(String::from_utf8(content.to_vec()).ok()?),
            _ => FoundValue::Other,
        });
    }
    Some(values)
}

/// A number of one to eight bytes, the first of which has the sign.
fn integer(content: &[u8]) -> i64 {
    let negative = content.first().is_some_and(|first| first & 0x80 != 0);
    let start = if negative { -1 } else { 0 };
    content
        .iter()
        .fold(start, |value: i64, byte| value << 8 | i64::from(*byte))
}
