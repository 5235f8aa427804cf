//! What is known of each word, asked once.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::characters::{self, Class};
use super::{endings, names, organisations, posts};
use crate::facts::wordset::WordSet;
use crate::measure::surprisal;
use crate::segment::Segmenter;

/// The words that the dictionary was counted from, in words.
const TOTAL: u64 = 60_000_000;
/// A family name without a given one is rarer than the dictionary counts it.
const ALONE: f32 = 3.0;
/// What the dictionary has as a name, of a word of every day and a character more, is rarer than it says.
const DOUBTED: f32 = 4.0;
/// A word that costs less is one of every day.
pub(super) const EVERYDAY: f32 = 11.5;
/// A word that costs less is one that names are told apart from by what stands around them.
const PART: f32 = 14.0;
/// The same behind a family name that is hardly anything else.
const EVERYDAY_PART: f32 = 9.0;
/// The same behind one that many people have.
const USUAL_PART: f32 = 12.0;
/// A word that the dictionary has for no name is one where its characters cost less than this as such.
const SEEMS: f32 = 19.0;
/// A foreign name of the dictionary costs at most this for each of its characters.
const NRT: f32 = 7.2;
/// A name of three characters that costs less is one whatever its characters.
const FAMOUS: f32 = 12.0;
/// A word of two characters that costs less and is no place that every paper knows is a word of every day.
const USUAL: f32 = 11.0;

/// What a word is to the finder of names.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::facts) struct Entry<'s> {
    /// Its part of speech, see [`Segmenter::pos`]; empty for what the dictionary does not have.
    pub(in crate::facts) pos: &'s str,
    /// Negative natural logarithm of its share of all words; for an unknown one that of a word never seen.
    pub(super) cost: f32,
    /// What the dictionary says it is.
    pub(super) sort: Sort,
    /// A post or a form of address.
    pub(super) post: bool,
    /// The dictionary has it as the name of a person.
    pub(super) name: bool,
    /// A place with words after it, which the dictionary has as one: 台湾当局.
    pub(super) composite: bool,
}

/// What the dictionary says a word is, as far as names are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::facts) enum Sort {
    /// Not in the dictionary.
    Unknown,
    /// A Chinese name.
    Person,
    /// A foreign name by its sound.
    Foreign,
    Place,
    Organisation,
    /// A name of something else.
    Proper,
    Noun,
    Verb,
    /// Direction words: 东, 以北.
    Direction,
    Number,
    Other,
}

/// A segmenter, and what it has said of the words of its dictionary so far.
pub(in crate::facts) struct Vocabulary<'s> {
    segmenter: &'s Segmenter,
    /// What a word costs that was never seen.
    unseen: f32,
    entries: RefCell<FxHashMap<Box<str>, Entry<'s>>>,
}

/// Countries, regions, cities, rivers and mountains, parted by white space.
static PLACES: WordSet<16384> = WordSet::new(include_str!("../../../assets/places.txt"));

impl<'s> Vocabulary<'s> {
    pub(in crate::facts) fn new(segmenter: &'s Segmenter) -> Self {
        Self { segmenter, unseen: surprisal(0, TOTAL) as f32, entries: RefCell::default() }
    }

    pub(in crate::facts) fn segmenter(&self) -> &'s Segmenter {
        self.segmenter
    }

    /// What is known of a word that stands in a text: its part of speech is never empty.
    pub(in crate::facts) fn token(&self, word: &str) -> Entry<'s> {
        let entry = self.entry(word);
        if entry.pos.is_empty() { Entry { pos: self.segmenter.pos(word), ..entry } } else { entry }
    }

    /// Whether the word is a place that every paper knows.
    pub(super) fn is_place(&self, word: &str) -> bool {
        PLACES.has(word)
    }

    /// The place that every paper knows and that the word begins with, without being it.
    pub(super) fn opens_with_place<'w>(&self, word: &'w str) -> Option<&'w str> {
        let ends = word.char_indices().skip(2).take(4).map(|(at, _)| at);
        ends.filter_map(|at| word.get(..at)).filter(|head| self.is_place(head)).last()
    }

    /// What is known of the word. What the dictionary does not have is no post.
    pub(in crate::facts) fn entry(&self, word: &str) -> Entry<'s> {
        if let Some(entry) = self.entries.borrow().get(word) {
            return *entry;
        }
        let Some((frequency, pos)) = self.segmenter.known(word) else {
            // Not kept: a page has no end of stretches that are no words.
            let unknown =
                Entry { pos: "", cost: self.unseen, sort: Sort::Unknown, post: false, name: false, composite: false };
            let place =
                self.is_place(word).then(|| Entry { cost: surprisal(1, TOTAL) as f32, sort: Sort::Place, ..unknown });
            return place.unwrap_or(unknown);
        };
        let entry = self.known(word, frequency, pos);
        self.entries.borrow_mut().insert(word.into(), entry);
        entry
    }

    /// What is known of a word of the dictionary.
    fn known(&self, word: &str, frequency: u64, pos: &'s str) -> Entry<'s> {
        let mut cost = surprisal(frequency, TOTAL) as f32;
        // The dictionary has counted family names mostly before given ones.
        if pos == "nr" && word.chars().nth(1).is_none() {
            cost += ALONE;
        }
        let sort = self.sort(word, pos, cost);
        let likely = || names::likeness(word).is_none_or(|cost| cost < names::LIKELY);
        let name = pos.starts_with("nr") && !posts::is_no_person(word) && likely();
        let parts = match pos {
            "ns" | "nt" => self.opens_with_place(word).is_some() || organisations::opens_with_body(word),
            // 周总理.
            _ => names::is_addressed(word) && !posts::is_listed(word),
        };
        let composite = parts && !matches!(sort, Sort::Place | Sort::Organisation | Sort::Person);
        // A word that may be a name and may be words: both are dearer than the dictionary says.
        if name && sort == Sort::Noun && word.chars().count() > 2 {
            cost += DOUBTED;
        }
        Entry { pos, cost, sort, post: posts::is_post(word), name: name || sort == Sort::Person, composite }
    }

    /// Whether a name of three characters is a word of every day and a character: 许可证, 高素质. Behind a family name that is
    /// hardly anything else, most words are given names.
    fn is_of_words(&self, word: &str) -> bool {
        let limit = match word.chars().next() {
            Some(c) if names::is_pure(c) => EVERYDAY_PART,
            Some(c) if names::is_usual(c) => USUAL_PART,
            _ => PART,
        };
        let border = |letter: usize| word.char_indices().nth(letter).map_or(word.len(), |(at, _)| at);
        [&word[..border(2)], &word[border(1)..]].into_iter().any(|part| {
            let known = self.segmenter.known(part);
            known.is_some_and(|(frequency, tag)| !tag.starts_with("nr") && limit > surprisal(frequency, TOTAL) as f32)
        })
    }

    /// What the dictionary says, where the look of the word bears it out: its names hold much that is none.
    fn sort(&self, word: &str, tag: &str, cost: f32) -> Sort {
        if self.is_place(word) {
            return Sort::Place;
        }
        if organisations::is_body(word) {
            return Sort::Organisation;
        }
        let letters = word.chars().count();
        let likeness = names::likeness(word);
        if posts::is_famous(word) {
            return Sort::Person;
        }
        let told = match (Sort::of(tag), likeness) {
            _ if posts::is_no_person(word) => Sort::Noun,
            // 小许, 老何: who it is, `people` tells.
            (_, None) if letters == 2 && matches!(tag, "nr" | "r" | "d") && word.starts_with(['老', '小']) => {
                Sort::Proper
            }
            (_, None) if letters == 2 && tag == "n" && word.starts_with('老') => Sort::Proper,
            // 邓在军: no character is impossible behind a family name that is hardly anything else.
            (Sort::Person, None) if letters == 3 && word.chars().next().is_some_and(names::is_pure) => Sort::Person,
            (Sort::Person, None) => Sort::Foreign,
            // The dictionary takes some names for times.
            (Sort::Other | Sort::Noun | Sort::Proper, Some(likeness))
                if letters == 3
                    && likeness < SEEMS
                    && matches!(tag, "t" | "n" | "nz")
                    && word.chars().next().is_some_and(names::is_usual) =>
            {
                Sort::Person
            }
            (told, _) => told,
        };
        if matches!(told, Sort::Person | Sort::Foreign) && posts::is_no_person(word) {
            return Sort::Noun;
        }
        let borne_out = match told {
            Sort::Person if names::is_addressed(word) => false,
            Sort::Person if letters == 2 => names::is_sure(word),
            Sort::Person => cost < FAMOUS || !self.is_of_words(word),
            Sort::Foreign => is_foreign(word),
            Sort::Place if letters == 2 && cost < USUAL => false,
            Sort::Place => {
                endings::is_place(word) && self.opens_with_place(word).is_none_or(|head| endings::goes_on(word, head))
            }
            Sort::Organisation => organisations::is_name(word, self.opens_with_place(word).is_some()),
            other => return other,
        };
        if borne_out { told } else { Sort::Noun }
    }
}

/// Whether the characters of the word are those of foreign names written by their sound.
fn is_foreign(word: &str) -> bool {
    let mut sum = 0.0;
    let mut letters = 0;
    for c in word.chars() {
        let Some(cost) = characters::cost(Class::Foreign, c) else { return false };
        sum += cost;
        letters += 1;
    }
    match letters {
        0..3 => false,
        _ => sum < NRT * letters as f32 && !word.ends_with(posts::is_kind),
    }
}

impl Sort {
    fn of(tag: &str) -> Self {
        match tag {
            "nr" | "nrfg" => Self::Person,
            "nrt" => Self::Foreign,
            "ns" => Self::Place,
            "nt" => Self::Organisation,
            "nz" => Self::Proper,
            "f" | "s" => Self::Direction,
            "m" | "mq" | "q" => Self::Number,
            "x" => Self::Unknown,
            _ if tag.starts_with('n') || matches!(tag, "j" | "vn" | "an" | "b" | "l") => Self::Noun,
            _ if tag.starts_with('v') => Self::Verb,
            _ => Self::Other,
        }
    }
}
