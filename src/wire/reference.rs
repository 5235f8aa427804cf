//! With what a selection is compared.

use serde::{Deserialize, Serialize};

use super::Selection;
use crate::model::Role;

/// With what a selection is compared.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Reference {
    /// All articles that are not selected.
    #[default]
    Rest,
    /// What else is selected.
    Selection(Selection),
    /// The articles of the selection with themselves: one zone of their text with another.
    Zones([Zone; 2]),
}

/// What of an article's text is set alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Zone {
    /// Kicker, headline and deck, cross-heads and their decks.
    Headline,
    /// Paragraphs.
    Body,
    /// Captions.
    Caption,
}

impl Zone {
    /// All of them: together they are the text whose words are counted.
    pub const ALL: [Self; 3] = [Self::Headline, Self::Body, Self::Caption];

    /// Its name in addresses and files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Body => "body",
            Self::Caption => "caption",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| zone.key() == key)
    }

    /// The one in which blocks of a role stand, where they are text that is counted.
    #[must_use]
    pub fn of(role: Role) -> Option<Self> {
        match role {
            Role::Kicker | Role::Headline | Role::Deck | Role::Heading | Role::SectionDeck => Some(Self::Headline),
            Role::Paragraph => Some(Self::Body),
            Role::Caption => Some(Self::Caption),
            _ => None,
        }
    }
}
