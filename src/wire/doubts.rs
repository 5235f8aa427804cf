//! Doubts: what in a text looks wrong. The command line prints them as they are, so the names are the public ones.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// What looks wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoubtKind {
    /// A quotation mark or bracket is opened and not closed.
    Unclosed,
    /// One is closed that was not opened.
    Unopened,
    /// Two are closed in the wrong order.
    Crossed,
    /// A character stands twice where once would do.
    Doubled,
    /// A day that no calendar has.
    ImpossibleDate,
    /// A paragraph stops in the middle of a sentence.
    NoEnd,
    /// A mark is set in another width than its like in the article.
    MixedWidth,
    /// A character is of the other script than those of the article.
    MixedScript,
    /// What programs left behind: tags, entities, characters that could not be read.
    Leftover,
    /// The parts of a number and the whole that is told do not agree.
    Sum,
    /// A place that differs by one character from the only known one of its kind here.
    PlaceName,
    /// A person's post or name is not the same as elsewhere in the article.
    Person,
}

impl DoubtKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Unclosed,
        Self::Unopened,
        Self::Crossed,
        Self::Doubled,
        Self::ImpossibleDate,
        Self::NoEnd,
        Self::MixedWidth,
        Self::MixedScript,
        Self::Leftover,
        Self::Sum,
        Self::PlaceName,
        Self::Person,
    ];
}

/// Something that looks wrong in a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Doubt {
    /// What looks wrong.
    pub kind: DoubtKind,
    /// The words that it is about.
    pub text: String,
    /// What may be meant instead.
    pub suggestion: Option<String>,
    /// Index of the page in the library.
    pub page: u32,
    /// Index into that page's articles.
    pub article: u32,
    /// From the first to the last byte on the page.
    pub span: Span,
    /// How sure it is, 0 to 1. What is below [`SHOWN`] is kept for those who ask for all.
    pub confidence: f32,
}

/// Doubts are shown from this confidence on unless all are asked for.
pub const SHOWN: f32 = 0.5;
