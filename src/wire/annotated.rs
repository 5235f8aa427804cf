//! What can be marked in an article: what it names, and the sentences that tell what it is about.

use serde::{Deserialize, Serialize};

use super::facts::EntityKind;
use crate::text::Span;

/// What a stretch of an article names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Named {
    /// A person.
    Person,
    /// A place.
    Place,
    /// An organisation.
    Organisation,
    /// A time.
    Time,
    /// How much of something.
    Quantity,
}

impl Named {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::Person, Self::Place, Self::Organisation, Self::Time, Self::Quantity];

    /// Its name in style sheets.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Place => "place",
            Self::Organisation => "organisation",
            Self::Time => "time",
            Self::Quantity => "quantity",
        }
    }
}

impl From<EntityKind> for Named {
    fn from(kind: EntityKind) -> Self {
        match kind {
            EntityKind::Person => Self::Person,
            EntityKind::Place => Self::Place,
            EntityKind::Organisation => Self::Organisation,
        }
    }
}

/// A stretch of an article that names something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// What.
    pub kind: Named,
    /// What the page calls it at its fullest, where it is a person, a place or an organisation.
    pub called: Option<String>,
    /// From the first to the last byte on the page.
    pub span: Span,
}

/// A sentence that tells what an article is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeySentence {
    /// The paragraph, across sections.
    pub paragraph: u32,
    /// Where it stands in the paragraph's text.
    pub span: Span,
}

/// What can be marked in an article.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Annotated {
    /// In the order of the page, none over another.
    pub names: Vec<Name>,
    /// In the order of the article.
    pub sentences: Vec<KeySentence>,
}
