//! A text as words and names: the cheapest way through all words of the dictionary and all stretches that may be a name.
//!
//! What a stretch costs is a negative logarithm of a probability: for a word its share of the dictionary's own texts, for a name
//! that of a name at all and of each of its characters at its place, less what the words beside it tell.

use std::ops::Range;

use super::candidates::{self, Candidate, candidates};
use super::posts;
use super::vocabulary::{Entry, Sort, Vocabulary};
use crate::facts::reading::Plain;
use crate::parse::words::Words;

/// The longest word that is looked for where a name may cut what jieba joined, in characters.
const LONGEST: usize = 4;
/// What a stretch that is no Han costs: it is the same on every way.
const FREE: f32 = 0.1;

/// A text by its characters.
pub(super) struct Letters<'t> {
    /// The text.
    pub(super) text: &'t str,
    /// Its characters.
    pub(super) chars: Vec<char>,
    /// The byte at which each begins, and the length of the text.
    pub(super) bytes: Vec<u32>,
    /// Whether there is a dot as between the parts of a foreign name.
    pub(super) dots: bool,
}

impl<'t> Letters<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let (mut chars, mut bytes) = (Vec::with_capacity(text.len() / 3), Vec::with_capacity(text.len() / 3 + 1));
        for (at, c) in text.char_indices() {
            chars.push(c);
            bytes.push(at as u32);
        }
        bytes.push(text.len() as u32);
        let dots = chars.iter().copied().any(candidates::is_dot);
        Self { text, chars, bytes, dots }
    }

    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    /// The bytes from one character to another.
    pub(super) fn range(&self, start: usize, end: usize) -> Range<usize> {
        let at = |place: usize| self.bytes.get(place).map_or(self.text.len(), |byte| *byte as usize);
        at(start)..at(end)
    }

    /// The words from one character to another.
    pub(super) fn of(&self, start: usize, end: usize) -> &'t str {
        self.text.get(self.range(start, end)).unwrap_or_default()
    }

    /// All from a character on.
    pub(super) fn from(&self, start: usize) -> &'t str {
        self.of(start, self.len())
    }

    pub(super) fn char(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    pub(super) fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|at| self.char(at))
    }
}

/// A word or a name on the way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Piece {
    /// Its first character.
    pub(super) start: usize,
    /// One past its last character.
    pub(super) end: usize,
    /// What it is.
    pub(super) sort: Sort,
    /// Whether it is a post.
    pub(super) post: bool,
}

/// A word of the dictionary, a number or a single character.
#[derive(Clone, Copy)]
pub(super) struct Cut<'s> {
    /// Its first character.
    pub(super) start: usize,
    /// One past its last character.
    pub(super) end: usize,
    /// What is known of it.
    pub(super) entry: Entry<'s>,
}

/// The words of a text as they are cut without regard to names.
pub(super) struct Cuts<'s> {
    words: Vec<Cut<'s>>,
    /// For each character the word that it is in.
    of: Vec<u32>,
}

impl<'s> Cuts<'s> {
    fn new(letters: &Letters<'_>, plain: &Plain<'s>, vocabulary: &'s Vocabulary<'_>) -> Self {
        let mut cuts = Self { words: Vec::with_capacity(plain.ends.len()), of: Vec::with_capacity(letters.len()) };
        let mut end = 0;
        for (index, last) in plain.ends.iter().enumerate() {
            let start = end;
            while letters.bytes.get(end).is_some_and(|byte| byte < last) {
                end += 1;
            }
            let Some(entry) = plain.entry(index) else { break };
            // Words that the dictionary does not have are the model's guesses at names.
            if end > start + 1 && entry.sort == Sort::Unknown && entry.pos == "x" {
                for at in start..end {
                    cuts.push(Cut { start: at, end: at + 1, entry: vocabulary.entry(letters.of(at, at + 1)) });
                }
            } else {
                cuts.push(Cut { start, end, entry });
            }
        }
        cuts
    }

    fn push(&mut self, word: Cut<'s>) {
        self.of.extend(std::iter::repeat_n(self.words.len() as u32, word.end - word.start));
        self.words.push(word);
    }

    /// The word that the character is in, where it is one of the text's.
    pub(super) fn word(&self, at: usize) -> Option<&Cut<'s>> {
        self.words.get(*self.of.get(at)? as usize)
    }

    /// The word that ends before the character.
    pub(super) fn word_before(&self, at: usize) -> Option<&Cut<'s>> {
        self.word(at.checked_sub(1)?)
    }

    /// Whether a word begins with the character.
    pub(super) fn begins(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.start == at)
    }
}

/// A way to a character: from where, over what, at what cost.
#[derive(Clone, Copy)]
struct Step {
    cost: f32,
    from: usize,
    sort: Sort,
    post: bool,
}

/// The pieces of the text, in order.
#[inline(never)]
pub(super) fn pieces<'s>(letters: &Letters<'_>, plain: &Plain<'s>, vocabulary: &'s Vocabulary<'_>) -> Vec<Piece> {
    let cuts = Cuts::new(letters, plain, vocabulary);
    let candidates = candidates(letters, &cuts, vocabulary);
    let soft = soft(letters, &cuts, &candidates);
    let none = Step { cost: f32::INFINITY, from: 0, sort: Sort::Other, post: false };
    let mut best = vec![none; letters.len() + 1];
    best[0].cost = 0.0;
    let mut next = candidates.iter().peekable();
    for at in 0..letters.len() {
        let so_far = best[at].cost;
        let mut step = |end: usize, cost: f32, sort: Sort, post: bool| {
            if best[end].cost > so_far + cost {
                best[end] = Step { cost: so_far + cost, from: at, sort, post };
            }
        };
        while let Some(candidate) = next.next_if(|candidate| candidate.start <= at) {
            if candidate.start == at && so_far.is_finite() {
                step(candidate.end, candidate.cost, candidate.sort, false);
            }
        }
        if so_far.is_infinite() {
            continue;
        }
        if let Some(&Cut { end, entry, .. }) = cuts.word(at).filter(|word| word.start == at) {
            step(end, cost(letters, at, end, entry), entry.sort, entry.post);
        }
        if soft[at] {
            let longest = (at + LONGEST).min(letters.len());
            for end in at + 1..=longest {
                let entry = vocabulary.entry(letters.of(at, end));
                if end == at + 1 || entry.sort != Sort::Unknown {
                    step(end, cost(letters, at, end, entry), entry.sort, entry.post);
                }
            }
        }
    }
    let mut pieces = Vec::new();
    let mut end = letters.len();
    while end > 0 {
        let step = best[end];
        pieces.push(Piece { start: step.from, end, sort: step.sort, post: step.post });
        if step.from >= end {
            break;
        }
        end = step.from;
    }
    pieces.reverse();
    foreign(letters, &mut pieces, vocabulary);
    pieces
}

/// What follows a name written by its sound and makes it a place.
static AFTER_PLACE: Words<30> = Words::new([
    "镇",
    "火山",
    "教区",
    "发射场",
    "地区",
    "州",
    "省",
    "市",
    "县",
    "岛",
    "半岛",
    "群岛",
    "海峡",
    "湾",
    "港",
    "河",
    "海",
    "角",
    "公国",
    "王国",
    "共和国",
    "城",
    "机场",
    "广场",
    "大街",
    "山",
    "平原",
    "高原",
    "联邦",
    "边境",
]);
/// What follows one that is no person: a people, a tongue, a brand.
static AFTER_OTHERS: Words<19> = Words::new([
    "理论", "思想", "主义", "人", "族", "语", "牌", "奖", "公司", "集团", "银行", "队", "大学", "教", "报", "号", "杯",
    "文", "式",
]);
/// What is called after persons, or by words that look like them: 马歇尔计划.
static NAMED_AFTER: Words<17> = Words::new([
    "计划",
    "冲突",
    "公司",
    "集团",
    "烟草",
    "牌",
    "水库",
    "火山",
    "镇",
    "乡",
    "县",
    "部落",
    "公馆",
    "进行曲",
    "协议",
    "小区",
    "火车站",
]);
/// What stands before a place.
static BEFORE_PLACE: Words<21> = Words::new([
    "在", "赴", "抵", "抵达", "飞抵", "飞往", "前往", "离开", "驻", "位于", "首府", "首都", "城市", "小镇", "港口",
    "来自", "到达", "途经", "运往", "开往", "回到",
]);

/// Tells among names written by their sound the places, and what is no person.
#[inline(never)]
fn foreign(letters: &Letters<'_>, pieces: &mut [Piece], vocabulary: &Vocabulary<'_>) {
    for at in 0..pieces.len() {
        let piece = pieces[at];
        let next = pieces.get(at + 1).map_or("", |next| letters.of(next.start, next.end));
        if piece.sort == Sort::Person && (matches!(next, "理论" | "思想" | "主义") || NAMED_AFTER.is(next)) {
            pieces[at].sort = Sort::Proper;
        }
        if piece.sort != Sort::Foreign {
            continue;
        }
        let word = letters.of(piece.start, piece.end);
        let before = at.checked_sub(1).map_or("", |before| letters.of(pieces[before].start, pieces[before].end));
        pieces[at].sort = if vocabulary.is_place(word) || AFTER_PLACE.is(next) {
            Sort::Place
        } else if posts::is_no_person(word) || AFTER_OTHERS.is(next) || NAMED_AFTER.is(next) {
            Sort::Proper
        } else if BEFORE_PLACE.is(before)
            && !candidates::speaks(letters.from(piece.end))
            && !word.contains(candidates::is_dot)
        {
            Sort::Place
        } else {
            Sort::Foreign
        };
    }
}

fn cost(letters: &Letters<'_>, at: usize, end: usize, entry: Entry<'_>) -> f32 {
    /// So dear that any other way is taken.
    const SPLIT: f32 = 30.0;
    /// A number or a date, which no dictionary has.
    const NUMBER: f32 = 8.0;
    if entry.composite {
        SPLIT + entry.cost
    } else if entry.sort == Sort::Unknown && end > at + 1 {
        NUMBER
    } else if letters.chars[at..end].iter().all(|c| is_han(*c)) {
        entry.cost
    } else {
        FREE
    }
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2ffff}')
}

/// The characters of the words that a candidate cuts in two, and of those that are a place with more behind it: there all words of the dictionary are looked at.
fn soft(letters: &Letters<'_>, cuts: &Cuts<'_>, candidates: &[Candidate]) -> Vec<bool> {
    let mut soft = vec![false; letters.len()];
    for word in cuts.words.iter().filter(|word| word.entry.composite && word.end > word.start + 2) {
        soft[word.start..word.end].fill(true);
    }
    for border in candidates.iter().flat_map(|candidate| [candidate.start, candidate.end]) {
        if let Some(word) = cuts.word(border).filter(|word| word.start != border) {
            soft[word.start..word.end].fill(true);
        }
    }
    soft
}
