//! The texts of the program in the user's language: `tr!("key")` and
//! `tr!("key", name = value)` read the files in `assets/texts`.
//!
//! Every room may use this one; it knows no other. There is one language for the whole program, as in
//! programs that use gettext.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, langid};
use serde::{Deserialize, Serialize};

mod loader {
    fluent_templates::static_loader! {
        pub(super) static MESSAGES = {
            locales: "./assets/texts",
            fallback_language: "en",
            // Isolation marks for text direction would be visible, and are not needed: no language
            // here is written from right to left.
            customise: |bundle| bundle.set_use_isolating(false),
        };
    }
}

/// A language of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "en")]
    English,
    #[serde(rename = "nl")]
    Dutch,
    #[serde(rename = "de")]
    German,
    #[serde(rename = "fr")]
    French,
}

impl Language {
    pub const ALL: [Self; 4] = [Self::English, Self::Dutch, Self::German, Self::French];

    /// The ISO 639-1 code, which is also the name of its folder in `assets/texts`.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
            Self::German => "de",
            Self::French => "fr",
        }
    }

    /// The name of the language in that language.
    pub fn native_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Dutch => "Nederlands",
            Self::German => "Deutsch",
            Self::French => "Français",
        }
    }

    /// The first supported language in a list of BCP 47 tags or locale names; English when there is
    /// none.
    pub fn from_locales(tags: impl IntoIterator<Item = String>) -> Self {
        let known = |tag: &String| {
            let code = tag.split(['-', '_', '.']).next()?.to_ascii_lowercase();
            Self::ALL.into_iter().find(|one| one.code() == code)
        };
        tags.into_iter()
            .find_map(|tag| known(&tag))
            .unwrap_or_default()
    }
}

/// The language's identifier in the text files.
fn language_id(language: Language) -> LanguageIdentifier {
    match language {
        Language::English => langid!("en"),
        Language::Dutch => langid!("nl"),
        Language::German => langid!("de"),
        Language::French => langid!("fr"),
    }
}

/// The index of the current language in [`Language::ALL`].
static CURRENT: AtomicUsize = AtomicUsize::new(0);

/// The current language of the program: English until another is set.
pub fn language() -> Language {
    Language::ALL
        .get(CURRENT.load(Ordering::Relaxed))
        .copied()
        .unwrap_or_default()
}

/// Sets the language of the program. Texts that were made before are not changed.
pub fn set_language(language: Language) {
    CURRENT.store(language as usize, Ordering::Relaxed);
}

/// A text without arguments, looked up once in each language.
pub struct Message {
    key: &'static str,
    by_language: [OnceLock<String>; Language::ALL.len()],
}

impl Message {
    pub const fn new(key: &'static str) -> Self {
        Self {
            key,
            by_language: [const { OnceLock::new() }; Language::ALL.len()],
        }
    }

    /// The text in the current language.
    pub fn get(&self) -> &str {
        self.get_in(language())
    }

    /// The text in a language, whichever the program speaks.
    pub fn get_in(&self, language: Language) -> &str {
        self.by_language.get(language as usize).map_or("", |text| {
            text.get_or_init(|| look_up(language, self.key, None))
        })
    }
}

impl Deref for Message {
    type Target = str;

    fn deref(&self) -> &str {
        self.get()
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.get())
    }
}

/// An argument of a text: a text or a count. The count selects the plural form.
pub struct MessageArg<'a>(FluentValue<'a>);

macro_rules! message_args {
    ($($from:ty => |$value:ident| $into:expr),+ $(,)?) => {
        $(impl<'a> From<$from> for MessageArg<'a> {
            fn from($value: $from) -> Self {
                Self(FluentValue::from($into))
            }
        })+
    };
}

message_args! {
    &'a str => |text| text,
    &'a &'a str => |text| *text,
    &'a String => |text| text.as_str(),
    &'a Cow<'a, str> => |text| text.as_ref(),
    Cow<'a, str> => |text| text,
    String => |text| text,
    usize => |count| count,
    &'a usize => |count| *count,
    std::path::Display<'a> => |path| path.to_string(),
    u16 => |count| count,
    &'a u16 => |count| *count,
    u32 => |count| count,
    u64 => |count| count,
    &'a u64 => |count| *count,
}

/// A text with its arguments.
pub fn format<const N: usize>(
    key: &'static str,
    args: [(&'static str, MessageArg<'_>); N],
) -> String {
    let args = args.map(|(name, MessageArg(value))| (Cow::Borrowed(name), value));
    look_up(language(), key, Some(&HashMap::from(args)))
}

/// Texts in quotation marks, with commas between them.
pub fn quoted<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let quoted = texts.into_iter();
    let quoted = quoted.map(|text| format("format-quoted", [("text", text.as_ref().into())]));
    quoted.collect::<Vec<_>>().join(", ")
}

/// Looks up a text; falls back to English when the language lacks it, and then to the key.
fn look_up(
    language: Language,
    key: &str,
    args: Option<&HashMap<Cow<'static, str>, FluentValue<'_>>>,
) -> String {
    let found = loader::MESSAGES
        .lookup_single_language(&language_id(language), key, args)
        .or_else(|_| {
            loader::MESSAGES.lookup_single_language(&language_id(Language::English), key, args)
        });
    debug_assert!(found.is_ok(), "{key}: {found:?}");
    found.unwrap_or_else(|_| key.to_owned())
}

/// A text of the program: `tr!("key")` is a `&'static str`, `tr!("key", name = value)` a
/// `String` in which `{ $name }` is replaced by the value.
macro_rules! tr {
    ($key:literal) => {
        $crate::i18n::Message::get({
            static TEXT: $crate::i18n::Message = $crate::i18n::Message::new($key);
            &TEXT
        })
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::i18n::format(
            $key,
            [$((stringify!($name), $crate::i18n::MessageArg::from($value))),+],
        )
    };
}
pub(crate) use tr;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn selects_the_first_supported_language_of_the_user() {
        let first =
            |tags: &[&str]| Language::from_locales(tags.iter().map(|tag| (*tag).to_owned()));
        assert_eq!(first(&["de_AT.UTF-8"]), Language::German);
        assert_eq!(first(&["pl-PL", "nl-BE", "en-GB"]), Language::Dutch);
        assert_eq!(first(&["FR"]), Language::French);
        assert_eq!(first(&["deu", "C", "POSIX"]), Language::English);
        assert_eq!(first(&[]), Language::English);
    }
}
