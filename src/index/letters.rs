//! The letters of each type as a search compares them: folded, and where either script is to find the other, simplified too.

use rustc_hash::FxHashMap;

use super::lexicon::{Lexicon, TypeId};
use super::spellings::Spellings;
use crate::text::fold::Script;

/// The letters of the types of a lexicon.
#[derive(Debug, Clone, Copy)]
pub struct Letters<'a> {
    lexicon: &'a Lexicon,
    simplified: Option<&'a FxHashMap<TypeId, Box<str>>>,
}

impl<'a> Letters<'a> {
    /// The letters as they stand in the lexicon, folded.
    #[must_use]
    pub fn plain(lexicon: &'a Lexicon) -> Self {
        Self { lexicon, simplified: None }
    }

    /// Those of a type.
    #[must_use]
    pub fn of(self, id: TypeId) -> &'a str {
        let other = self.simplified.and_then(|simplified| simplified.get(&id));
        other.map_or_else(|| self.lexicon.folded(id), AsRef::as_ref)
    }

    /// How many types there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.lexicon.len()
    }

    /// Whether there is no type but the border.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.lexicon.is_empty()
    }
}

/// What a search needs that takes no account of scripts. Few libraries are asked for it, so it is made by the first such
/// search, and only types that are not in simplified characters take room for their letters.
#[derive(Debug, Clone, Default)]
pub struct AnyScript {
    /// How many types were looked at.
    seen: usize,
    simplified: FxHashMap<TypeId, Box<str>>,
    spellings: Spellings,
}

impl AnyScript {
    /// For the types that are known by now.
    #[must_use]
    pub fn new(lexicon: &Lexicon) -> Self {
        let mut any = Self::default();
        any.update(lexicon);
        any
    }

    /// Takes in the types that came to be known.
    pub fn update(&mut self, lexicon: &Lexicon) {
        for id in self.seen as TypeId..lexicon.len() as TypeId {
            let folded = lexicon.folded(id);
            let letters = Script::Any.text(folded);
            if letters != folded {
                self.simplified.insert(id, letters.into());
            }
        }
        self.seen = lexicon.len();
        self.spellings.update(Letters { lexicon, simplified: Some(&self.simplified) });
    }

    /// The letters of the types of this lexicon, which is the one that was taken in.
    #[must_use]
    pub fn letters<'a>(&'a self, lexicon: &'a Lexicon) -> Letters<'a> {
        Letters { lexicon, simplified: Some(&self.simplified) }
    }

    /// The types by these letters.
    #[must_use]
    pub fn spellings(&self) -> &Spellings {
        &self.spellings
    }

    /// Bytes held, for the figures.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let letters: usize = self.simplified.values().map(|letters| letters.len()).sum();
        letters + self.simplified.capacity() * size_of::<(TypeId, Box<str>)>() + self.spellings.bytes()
    }
}
