//! The different words of a library: each has a number, by which all else knows it.

use std::hash::BuildHasher;
use std::num::NonZeroU32;
use std::ops::Range;

use hashbrown::HashTable;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::table::ShortWords;
use crate::segment::{is_content, is_word};
use crate::text::fold;

/// The number of a type (a different word or mark) in its [`Lexicon`].
pub type TypeId = u32;

/// A token: the number of its type, and what its type does in a text, so that counting needs no look-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token(NonZeroU32);

const NO_WORD: u32 = 1 << 31;
const STOP: u32 = 1 << 30;

impl Token {
    fn new(id: TypeId, kind: Kind) -> Self {
        let bits = match kind {
            Kind::Word => id,
            Kind::Mark => id | NO_WORD,
            Kind::Stop => id | NO_WORD | STOP,
        };
        // The one type whose number is 0 is the border, which is a stop.
        NonZeroU32::new(bits).map_or(BORDER_TOKEN, Self)
    }

    /// The number of its type.
    #[must_use]
    pub fn id(self) -> TypeId {
        self.0.get() & !(NO_WORD | STOP)
    }

    /// Whether it is counted: it holds a letter, digit or Han character.
    #[must_use]
    pub fn is_word(self) -> bool {
        self.0.get() & NO_WORD == 0
    }

    /// Whether a sentence, a paragraph or a field ends with it.
    #[must_use]
    pub fn is_stop(self) -> bool {
        self.0.get() & STOP != 0
    }
}

/// Every type that was met, in the order in which they came. Numbers are never taken back.
#[derive(Debug, Clone)]
pub struct Lexicon {
    /// All words, one after the other, as they stand in the text.
    words: Strings,
    /// Those of the words that a search compares in other letters, in order, and these letters.
    unlike: Vec<TypeId>,
    folded: Strings,
    /// A bit for each type that is among these: asked for every word that is looked at, so small that it stays at hand.
    is_unlike: Vec<u64>,
    traits: Vec<Traits>,
    /// Those that are no words, in order: few, however many words there are.
    marks: Vec<TypeId>,
    tags: Vec<String>,
    tag_numbers: FxHashMap<String, u8>,
    short: ShortWords,
    long: HashTable<Token>,
}

/// What is known of a type beside its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Traits {
    /// Index into the tags.
    tag: u8,
    content: bool,
}

/// What a type does in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It holds a letter, digit or Han character, and is counted.
    Word,
    /// It is punctuation or a space.
    Mark,
    /// It ends a sentence.
    Stop,
}

/// Parts the fields of an article and the paragraphs of a body. No query holds it, so nothing is found across it.
pub const BORDER: TypeId = 0;

/// The token of the [`BORDER`].
pub(super) const BORDER_TOKEN: Token = match NonZeroU32::new(BORDER | NO_WORD | STOP) {
    Some(bits) => Token(bits),
    None => unreachable!(),
};

impl Default for Lexicon {
    fn default() -> Self {
        let mut lexicon = Self {
            words: Strings::default(),
            unlike: Vec::new(),
            folded: Strings::default(),
            is_unlike: Vec::new(),
            traits: Vec::new(),
            marks: Vec::new(),
            tags: Vec::new(),
            tag_numbers: FxHashMap::default(),
            short: ShortWords::default(),
            long: HashTable::new(),
        };
        lexicon.intern("\n", |_| "x");
        lexicon
    }
}

impl Lexicon {
    /// The token of the word; `tag` tells the part of speech of one that was not met before.
    pub fn intern<'a>(&mut self, word: &'a str, tag: impl FnOnce(&'a str) -> &'a str) -> Token {
        self.intern_in(word, 0..word.len(), tag)
    }

    /// The same for a word that stands in a text. What is no stretch of the text is the empty word.
    #[inline]
    pub(super) fn intern_in<'a>(
        &mut self,
        text: &'a str,
        range: Range<usize>,
        tag: impl FnOnce(&'a str) -> &'a str,
    ) -> Token {
        match self.short.get(text, range.clone()) {
            Some(token) => token,
            None => self.intern_other(text.get(range).unwrap_or_default(), tag),
        }
    }

    /// The same for a word that is long or new.
    #[inline(never)]
    fn intern_other<'a>(&mut self, word: &'a str, tag: impl FnOnce(&'a str) -> &'a str) -> Token {
        if let Some(token) = self.token(word) {
            return token;
        }
        let id = self.words.len() as TypeId;
        let (tag, kind) = (tag(word), kind(word));
        self.words.push(word);
        self.is_unlike.resize(id as usize / 64 + 1, 0);
        if word.chars().any(|c| fold::fold(c) != c) {
            self.is_unlike[id as usize / 64] |= 1 << (id % 64);
            self.unlike.push(id);
            self.folded.push(&word.chars().map(fold::fold).collect::<String>());
        }
        let (tag, content) = (self.tag_number(tag), kind == Kind::Word && is_content(tag));
        self.traits.push(Traits { tag, content });
        if kind != Kind::Word {
            self.marks.push(id);
        }
        let token = Token::new(id, kind);
        if !self.short.insert(word, token) {
            let words = &self.words;
            let rehash = |token: &Token| FxBuildHasher.hash_one(words.get(token.id()));
            self.long.insert_unique(FxBuildHasher.hash_one(word), token, rehash);
        }
        token
    }

    fn token(&self, word: &str) -> Option<Token> {
        self.short.get(word, 0..word.len()).or_else(|| {
            let same = |token: &Token| self.words.get(token.id()) == word;
            self.long.find(FxBuildHasher.hash_one(word), same).copied()
        })
    }

    fn tag_number(&mut self, tag: &str) -> u8 {
        if let Some(number) = self.tag_numbers.get(tag) {
            return *number;
        }
        // jieba knows some sixty tags; a user dictionary that brings more than 255 shares the last.
        let number = u8::try_from(self.tags.len()).unwrap_or(u8::MAX);
        self.tags.push(tag.to_owned());
        self.tag_numbers.insert(tag.to_owned(), number);
        number
    }

    /// The number of a word that was met.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<TypeId> {
        self.token(word).map(Token::id)
    }

    /// How many types there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is no type but the border.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() <= 1
    }

    /// The word as it stands in the text.
    #[must_use]
    pub fn word(&self, id: TypeId) -> &str {
        self.words.get(id)
    }

    /// The word as a search compares it: each character folded by [`fold::fold`].
    #[must_use]
    pub fn folded(&self, id: TypeId) -> &str {
        if self.is_unlike.get(id as usize / 64).is_none_or(|bits| bits >> (id % 64) & 1 == 0) {
            return self.words.get(id);
        }
        self.unlike.binary_search(&id).map_or("", |at| self.folded.get(at as u32))
    }

    /// Its part of speech in jieba's tag set.
    #[must_use]
    pub fn pos(&self, id: TypeId) -> &str {
        let tag = self.traits.get(id as usize).map_or(0, |traits| traits.tag);
        self.tags.get(usize::from(tag)).map_or("x", String::as_str)
    }

    /// The types that are no words: punctuation, spaces and the border.
    #[must_use]
    pub fn marks(&self) -> &[TypeId] {
        &self.marks
    }

    /// Whether it is a word that carries content: see [`is_content`].
    #[must_use]
    pub fn is_content(&self, id: TypeId) -> bool {
        self.traits.get(id as usize).is_some_and(|traits| traits.content)
    }

    /// Bytes held, for the figures.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.words.bytes()
            + self.folded.bytes()
            + self.traits.capacity() * size_of::<Traits>()
            + self.short.bytes()
            + self.long.allocation_size()
    }
}

fn kind(word: &str) -> Kind {
    if is_word(word) {
        Kind::Word
    } else if word.contains(['。', '！', '？', '…', '｡', '!', '?', '\n']) {
        Kind::Stop
    } else {
        Kind::Mark
    }
}

/// Many short strings in one.
#[derive(Debug, Clone, Default)]
struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    fn get(&self, at: u32) -> &str {
        let at = at as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(at).map_or(start, |end| *end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    fn bytes(&self) -> usize {
        self.text.capacity() + self.ends.capacity() * size_of::<u32>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_number_and_the_first_tag() {
        let mut lexicon = Lexicon::default();
        let id = lexicon.intern("河长", |_| "n").id();
        assert_eq!(lexicon.intern("河长", |_| unreachable!()).id(), id);
        assert_eq!((lexicon.find("河长"), lexicon.find("河"), lexicon.pos(id)), (Some(id), None, "n"));
        assert_eq!((lexicon.word(id), lexicon.len()), ("河长", 2));
    }

    #[test]
    fn words_are_compared_folded() {
        let mut lexicon = Lexicon::default();
        let id = lexicon.intern("ＧＰＳ", |_| "eng").id();
        assert_eq!((lexicon.word(id), lexicon.folded(id)), ("ＧＰＳ", "gps"));
    }

    #[test]
    fn marks_are_no_words_and_some_end_sentences() {
        let mut lexicon = Lexicon::default();
        let tokens = ["，", "。", "5G", "……"].map(|word| lexicon.intern(word, |_| "x"));
        assert_eq!(
            tokens.map(|token| (token.is_word(), token.is_stop())),
            [(false, false), (false, true), (true, false), (false, true)]
        );
        assert!(!BORDER_TOKEN.is_word() && BORDER_TOKEN.is_stop());
        assert_eq!(lexicon.marks(), [BORDER, tokens[0].id(), tokens[1].id(), tokens[3].id()]);
    }
}
