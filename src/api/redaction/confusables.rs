//! Characters that look like letters of the Latin alphabet, or contain one.

/// Letters of the Cyrillic and Greek alphabets, each followed by the letter or digit that it looks like.
/// Source: confusables.txt of Unicode Technical Standard 39, limited to letters that a token may contain.
const LOOK_ALIKES: &str = "аaвbсcԁdеeғfһhіiјjкkӏlмmнhоoрpԛqгrѕsтtуyѵvԝwхxз3б6ь6\
    АaВbСcЕeҒfԌgНhІiЈjКkМmОoРpЅsТtУyХxЗ3ЬbЧ4\
    αaβbϲcεeϝfηnιiκkνvοoρpτtυuχxγyωwΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxϹcϜf";

/// The first code points of the series of letters from A to Z: in parentheses, small and large, in
/// squares of three kinds, in dark circles, and regional indicators (flags).
const ROWS: [u32; 7] = [
    0x249c, 0x1_f110, 0x1_f130, 0x1_f150, 0x1_f170, 0x1_f1e6, 0x24b6,
];

/// The text with look-alike characters replaced by Latin letters; `None` when there are none.
pub(super) fn as_latin(text: &str) -> Option<String> {
    let mut changed = false;
    let latin = text.chars().map(|c| match latin(c) {
        Some(letter) => {
            changed = true;
            letter
        }
        None => c,
    });
    let latin = latin.collect();
    changed.then_some(latin)
}

fn latin(c: char) -> Option<char> {
    let number = u32::from(c);
    match number {
        0x370..0x530 => {
            let mut pairs = LOOK_ALIKES.chars();
            std::iter::from_fn(|| pairs.next().zip(pairs.next()))
                .find_map(|(other, letter)| (other == c).then_some(letter))
        }
        0x249c.. => ROWS.iter().find_map(|row| {
            let offset = number.checked_sub(*row).filter(|offset| *offset < 26)?;
            char::from_u32(u32::from('a') + offset)
        }),
        _ => None,
    }
}
