//! Characters that look like letters of the Latin alphabet, or show one.

/// Letters of the Cyrillic and Greek alphabets, each before the letter or digit that it looks like.
/// Source: confusables.txt of Unicode Technical Standard 39, as far as the letters may stand in a token.
const LOOK_ALIKES: &str = "аaвbсcԁdеeғfһhіiјjкkӏlмmнhоoрpԛqгrѕsтtуyѵvԝwхxз3б6ь6\
    АaВbСcЕeҒfԌgНhІiЈjКkМmОoРpЅsТtУyХxЗ3ЬbЧ4\
    αaβbϲcεeϝfηnιiκkνvοoρpτtυuχxγyωwΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxϹcϜf";

/// The beginnings of rows of the letters from A to Z: in parentheses, small and large, in squares of
/// three kinds, in dark circles, and those that flags are made of.
const ROWS: [u32; 7] = [
    0x249c, 0x1_f110, 0x1_f130, 0x1_f150, 0x1_f170, 0x1_f1e6, 0x24b6,
];

/// The text with Latin letters in place of what looks like them; `None` where there is nothing.
pub(super) fn as_latin(text: &str) -> Option<String> {
    let mut is_other = false;
    let latin = text.chars().map(|c| match latin(c) {
        Some(letter) => {
            is_other = true;
            letter
        }
        None => c,
    });
    let latin = latin.collect();
    is_other.then_some(latin)
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
            let place = number.checked_sub(*row).filter(|place| *place < 26)?;
            char::from_u32(u32::from('a') + place)
        }),
        _ => None,
    }
}
