//! Why a name is proposed, or why not.

use crate::i18n::tr;

/// How sure a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// The server showed it.
    Certain,
    /// It can hardly mean anything else.
    Likely,
    /// Nothing is proposed.
    Unknown,
}

/// Why a name is proposed, or why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The same values in so many profiles that are known here.
    EqualValues { profiles: usize },
    /// The server answered here with what was asked for.
    Answered,
    /// The server has this path, for another method than GET.
    OtherMethod,
    /// As the documentation has it, the path of another route that answered.
    SamePath { route: &'static str },
    /// The name and all values fit this and nothing else.
    NameAndForm,
    /// The word has one meaning.
    Word,
    /// No answer has a member that could be it.
    NotShown,
    /// More than one could be it.
    Several(Vec<String>),
    /// One could be it, without proof.
    NoProof(String),
    /// The word has more than one meaning, or none that is known.
    UnknownWord,
    /// None of the likely paths is there.
    NoPath,
    /// The server answers every path in the same way.
    AnswersEverything,
}

impl Why {
    pub fn certainty(&self) -> Certainty {
        match self {
            Self::EqualValues { .. } | Self::Answered | Self::OtherMethod => Certainty::Certain,
            Self::SamePath { .. } | Self::NameAndForm | Self::Word => Certainty::Likely,
            Self::NotShown
            | Self::Several(_)
            | Self::NoProof(_)
            | Self::UnknownWord
            | Self::NoPath
            | Self::AnswersEverything => Certainty::Unknown,
        }
    }

    /// In words.
    pub fn message(&self) -> String {
        match self {
            Self::EqualValues { profiles } => tr!("learn-equal-values", count = *profiles),
            Self::Answered => tr!("learn-answered").to_owned(),
            Self::OtherMethod => tr!("learn-other-method").to_owned(),
            Self::SamePath { route } => tr!("learn-same-path", route = *route),
            Self::NameAndForm => tr!("learn-name-and-form").to_owned(),
            Self::Word => tr!("learn-word").to_owned(),
            Self::NotShown => tr!("learn-not-shown").to_owned(),
            Self::Several(names) => tr!("learn-several", names = names.join(", ")),
            Self::NoProof(name) => tr!("learn-no-proof", name = name.as_str()),
            Self::UnknownWord => tr!("learn-unknown-word").to_owned(),
            Self::NoPath => tr!("learn-no-path").to_owned(),
            Self::AnswersEverything => tr!("learn-answers-everything").to_owned(),
        }
    }
}

impl Certainty {
    /// In a word.
    pub fn label(self) -> &'static str {
        match self {
            Self::Certain => tr!("learn-certain"),
            Self::Likely => tr!("learn-likely"),
            Self::Unknown => tr!("learn-unknown"),
        }
    }
}
