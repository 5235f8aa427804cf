//! The words that are known: a trie over characters, made for one question — which of them begin here?
//!
//! Nodes are beginnings of words, breadth first. The children of each stand together in a small table of their own, by code: a step
//! looks at eight bytes, seldom at sixteen, and the much used part of a dictionary stays in a processor's cache.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Place;
use std::fmt;

use super::DictionaryError;
use super::packed::Opened;
use super::user::Change;
use crate::measure::log_share;

/// A number for each character that words are made of, from 1; 0 for all others.
struct Codes {
    /// By character, for those below U+10000.
    low: Vec<u16>,
    high: BTreeMap<char, u16>,
    count: u16,
}

impl Codes {
    fn new() -> Self {
        Self { low: vec![0; 1 << 16], high: BTreeMap::new(), count: 0 }
    }

    #[inline]
    fn of(&self, c: char) -> u16 {
        match self.low.get(c as usize) {
            Some(&code) => code,
            None => self.high.get(&c).copied().unwrap_or(0),
        }
    }

    /// The code of a character, a new one where it has none; nothing where all are given away.
    fn give(&mut self, c: char) -> Option<u16> {
        if let code @ 1.. = self.of(c) {
            return Some(code);
        }
        self.count = self.count.checked_add(1)?;
        match self.low.get_mut(c as usize) {
            Some(code) => *code = self.count,
            None => _ = self.high.insert(c, self.count),
        }
        Some(self.count)
    }
}

/// A beginning of a word, or a place that is kept free: its label is 0.
#[derive(Clone, Copy, Default)]
struct Node {
    /// The code of its last character.
    label: u16,
    /// What the word that ends here weighs, as a place in `frequencies`; 0 where none does.
    weight: u16,
    children: Children,
}

/// Where the children of a node are: the first place, and in the last bits the logarithm to base 2 of how many places there are.
#[derive(Clone, Copy, Default, PartialEq)]
struct Children(u32);

impl Children {
    /// The root stands there, which is nobody's child.
    const NONE: Self = Self(0);
    const BITS: u32 = 5;

    /// Places for so many children, at least one. A third of more than one stays empty, so that what is not there is soon known not to be.
    fn new(first: usize, children: usize) -> Self {
        let places = if children == 1 { 1 } else { (children * 3 / 2 + 1).next_power_of_two() };
        Self((first as u32) << Self::BITS | places.trailing_zeros())
    }

    #[inline(always)]
    fn first(self) -> usize {
        (self.0 >> Self::BITS) as usize
    }

    fn places(self) -> usize {
        1 << (self.0 & ((1 << Self::BITS) - 1))
    }

    /// The places where the child with this code can be, the likeliest first.
    #[inline(always)]
    fn tried(self, code: u16) -> impl Iterator<Item = usize> {
        let mask = self.places() - 1;
        let begin = usize::from(code.wrapping_mul(0x9e37) >> 4 ^ code);
        (0..=mask).map(move |step| self.first() + ((begin + step) & mask))
    }
}

/// A word on its way into the trie: where its codes stand, and what is told of it.
struct Entry {
    start: u32,
    length: u16,
    weight: u16,
    tag: u16,
}

/// The words of a dictionary and what the reader says of them.
pub(super) struct Words {
    codes: Codes,
    /// The node of each character by itself, by code; 0 where no word begins with it.
    roots: Vec<u32>,
    nodes: Vec<Node>,
    /// The part of speech of the word that ends at each node, as a place in `names`.
    tags: Vec<u16>,
    names: Vec<Box<str>>,
    /// How often words of each weight were seen.
    frequencies: Vec<u32>,
    /// Logarithm of that, less that of all words together.
    logs: Vec<f64>,
    /// How many words were seen in all.
    total: u64,
}

/// No words.
impl Default for Words {
    fn default() -> Self {
        Self {
            codes: Codes::new(),
            roots: Vec::new(),
            nodes: Vec::new(),
            tags: Vec::new(),
            names: Vec::new(),
            frequencies: Vec::new(),
            logs: Vec::new(),
            total: 0,
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Words").field("nodes", &self.nodes.len()).finish_non_exhaustive()
    }
}

impl Words {
    /// # Errors
    /// [`DictionaryError::Damaged`] where its words do not stand in order.
    pub(super) fn new(dictionary: &Opened, changes: &BTreeMap<String, Change>) -> Result<Self, DictionaryError> {
        let mut codes = Codes::new();
        for &c in &dictionary.alphabet {
            codes.give(c).ok_or(DictionaryError::TooLarge)?;
        }
        let own: Vec<(Vec<u16>, &Change)> = changes
            .iter()
            .filter_map(|(word, change)| Some((word.chars().map(|c| codes.give(c)).collect::<Option<_>>()?, change)))
            .collect();
        let changed: BTreeMap<&[u16], &Change> =
            own.iter().map(|(codes, change)| (codes.as_slice(), *change)).collect();
        let mut names: Vec<Box<str>> = dictionary.tags().map(Into::into).collect();
        let mut weights = Weights::default();
        let mut letters: Vec<u16> = Vec::new();
        let mut entries: Vec<Entry> = Vec::new();
        let mut total = 0;
        let mut add = |word: &[u16], frequency: u32, tag: u16| {
            total += u64::from(frequency);
            let (start, length) = (letters.len() as u32, word.len() as u16);
            letters.extend_from_slice(word);
            entries.push(Entry { start, length, weight: weights.of(frequency), tag });
        };
        dictionary.each(|word, frequency, tag| {
            if changed.is_empty() || !changed.contains_key(word) {
                add(word, frequency, tag);
            }
        })?;
        for (word, change) in &own {
            if let Change::Word { weight, tag, .. } = change {
                let known = names.iter().position(|name| **name == **tag);
                let tag = known.unwrap_or_else(|| {
                    names.push(tag.as_str().into());
                    names.len() - 1
                });
                add(word, *weight, u16::try_from(tag).unwrap_or(0));
            }
        }
        let word = |entry: &Entry| &letters[entry.start as usize..][..usize::from(entry.length)];
        if !changes.is_empty() {
            entries.sort_by(|a, b| word(a).cmp(word(b)));
        }
        if !entries.is_sorted_by(|a, b| word(a) < word(b)) {
            return Err(DictionaryError::Damaged);
        }
        let logs = weights.frequencies.iter().map(|&frequency| log_share(frequency.into(), total)).collect();
        let roots = vec![0; usize::from(codes.count) + 1];
        let mut words = Self { codes, roots, names, frequencies: weights.frequencies, logs, total, ..Self::default() };
        words.grow(&letters, &entries);
        Ok(words)
    }

    /// Makes the nodes, breadth first.
    fn grow(&mut self, letters: &[u16], entries: &[Entry]) {
        // Which entries begin as each node does: from, up to.
        let mut spans = vec![(0, entries.len())];
        self.nodes.push(Node::default());
        self.tags.push(0);
        let (mut at, mut depth, mut level) = (0, 0, 1);
        let mut children = Vec::new();
        while at < spans.len() {
            if at == level {
                (depth, level) = (depth + 1, spans.len());
            }
            let (mut from, to) = spans[at];
            if let Some(entry) = entries[from..to].first()
                && usize::from(entry.length) == depth
            {
                (self.nodes[at].weight, self.tags[at]) = (entry.weight, entry.tag);
                from += 1;
            }
            let label = |entry: &Entry| letters[entry.start as usize + depth];
            children.clear();
            while from < to {
                let own = label(&entries[from]);
                let until = from + entries[from..to].partition_point(|entry| label(entry) == own);
                children.push((own, (from, until)));
                from = until;
            }
            if !children.is_empty() {
                let places = Children::new(spans.len(), children.len());
                self.nodes[at].children = places;
                let end = spans.len() + places.places();
                spans.resize(end, (0, 0));
                self.nodes.resize(end, Node::default());
                self.tags.resize(end, 0);
                for &(label, span) in &children {
                    if let Some(place) = places.tried(label).find(|&place| self.nodes[place].label == 0) {
                        self.nodes[place].label = label;
                        spans[place] = span;
                    }
                }
            }
            at += 1;
        }
        let root = self.nodes[0].children;
        for place in root.first()..(root.first() + root.places()).min(self.nodes.len()) {
            self.roots[usize::from(self.nodes[place].label)] = place as u32;
        }
        self.roots[0] = 0;
    }

    /// The code of a character, by which words are looked up; 0 where no word has it.
    #[inline]
    pub(super) fn code(&self, c: char) -> u16 {
        self.codes.of(c)
    }

    /// Hands out the words that the codes begin with, the shortest first: their lengths in characters and their weights.
    #[inline(always)]
    pub(super) fn each(&self, mut codes: impl Iterator<Item = u16>, mut tell: impl FnMut(usize, u16)) {
        let mut next = codes.next().and_then(|code| self.root(code));
        let mut length = 0;
        while let Some((_, node)) = next {
            length += 1;
            if node.weight != 0 {
                tell(length, node.weight);
            }
            next = codes.next().and_then(|code| self.child(node.children, code));
        }
    }

    /// The node of a character by itself.
    #[inline(always)]
    fn root(&self, code: u16) -> Option<(usize, Node)> {
        let at = self.roots.get(usize::from(code)).filter(|&&at| at != 0)?;
        Some((*at as usize, *self.nodes.get(*at as usize)?))
    }

    #[inline(always)]
    fn child(&self, children: Children, code: u16) -> Option<(usize, Node)> {
        if children == Children::NONE {
            return None;
        }
        let node =
            |place: usize| self.nodes.get(place).filter(|node: &&Node| node.label != 0).map(|node| (place, *node));
        children.tried(code).map_while(node).find(|(_, node)| node.label == code)
    }

    /// Logarithm of how likely a word of this weight is; of a character that is no word for weight 0, as if it was seen once.
    #[inline(always)]
    pub(super) fn log(&self, weight: u16) -> f64 {
        self.logs.get(usize::from(weight)).copied().unwrap_or_default()
    }

    /// How many words were seen in all.
    pub(super) fn total(&self) -> u64 {
        self.total
    }

    /// How often this word was seen, and its part of speech; `None` where it is none.
    pub(super) fn get(&self, mut codes: impl Iterator<Item = u16>) -> Option<(u32, &str)> {
        let (mut at, mut node) = self.root(codes.next()?)?;
        for code in codes {
            (at, node) = self.child(node.children, code)?;
        }
        let frequency = self.frequencies.get(usize::from(node.weight)).filter(|_| node.weight != 0)?;
        Some((*frequency, self.names.get(usize::from(*self.tags.get(at)?))?))
    }
}

/// The different frequencies; in the first place, that of a character which is no word.
struct Weights {
    frequencies: Vec<u32>,
    places: BTreeMap<u32, u16>,
}

impl Default for Weights {
    fn default() -> Self {
        Self { frequencies: vec![1], places: BTreeMap::new() }
    }
}

impl Weights {
    /// The place of a frequency. Where no more fit, which takes tens of thousands of different ones, that of the one below.
    fn of(&mut self, frequency: u32) -> u16 {
        let next = u16::try_from(self.frequencies.len()).ok();
        match (self.places.entry(frequency), next) {
            (Place::Occupied(place), _) => *place.get(),
            (Place::Vacant(place), Some(next)) => {
                self.frequencies.push(frequency);
                *place.insert(next)
            }
            (Place::Vacant(_), None) => self.places.range(..frequency).next_back().map_or(1, |(_, &place)| place),
        }
    }
}
