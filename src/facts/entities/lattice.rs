//! A text as words and names: the cheapest way through all words of the dictionary and all stretches that may be a name.
//!
//! What a stretch costs is a negative logarithm of a probability: for a word its share of the dictionary's own texts, for a name
//! that of a name at all and of each of its characters at its place, less what the words beside it tell.

use std::ops::Range;

use super::candidates::{self, Candidate, candidates};
use super::posts;
use super::vocabulary::{Entry, Sort, Vocabulary};
use crate::parse::words::Words;
use crate::segment::{Cutting, Scratch};

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
}

impl<'t> Letters<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut letters =
            Self { text, chars: Vec::with_capacity(text.len() / 3), bytes: Vec::with_capacity(text.len() / 3 + 1) };
        for (at, c) in text.char_indices() {
            letters.chars.push(c);
            letters.bytes.push(at as u32);
        }
        letters.bytes.push(text.len() as u32);
        letters
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

/// Where jieba's words end, in characters, from the characters that they begin with.
pub(super) struct Cuts {
    /// For each character the end of the word that begins there, 0 where none does.
    pub(super) ends: Vec<usize>,
    /// For each character the start of the word that it is in.
    pub(super) starts: Vec<usize>,
}

impl Cuts {
    fn new(letters: &Letters<'_>, vocabulary: &Vocabulary<'_>) -> Self {
        let mut bytes = Vec::with_capacity(letters.len());
        let cutting = Cutting { new_words: false, ..Cutting::default() };
        vocabulary.segmenter().cut_ends(letters.text, cutting, &mut Scratch::default(), &mut bytes);
        let mut cuts = Self { ends: vec![0; letters.len()], starts: Vec::with_capacity(letters.len()) };
        let (mut start, mut bytes) = (0, bytes.into_iter());
        let mut end = bytes.next();
        for at in 0..letters.len() {
            cuts.starts.push(start);
            if end.is_some_and(|end| letters.bytes[at + 1] >= end) {
                cuts.ends[start] = at + 1;
                start = at + 1;
                end = bytes.next();
            }
        }
        cuts
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
pub(super) fn pieces(letters: &Letters<'_>, vocabulary: &mut Vocabulary<'_>) -> Vec<Piece> {
    let cuts = Cuts::new(letters, vocabulary);
    let candidates = candidates(letters, &cuts, vocabulary);
    let soft = soft(letters, &cuts, &candidates, vocabulary);
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
        let end = cuts.ends[at];
        if end > 0 {
            let entry = vocabulary.entry(letters.of(at, end));
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

fn cost(letters: &Letters<'_>, at: usize, end: usize, entry: Entry) -> f32 {
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
fn soft(letters: &Letters<'_>, cuts: &Cuts, candidates: &[Candidate], vocabulary: &mut Vocabulary<'_>) -> Vec<bool> {
    let mut soft = vec![false; letters.len()];
    for (start, &end) in cuts.ends.iter().enumerate().filter(|(start, end)| **end > start + 2) {
        if vocabulary.entry(letters.of(start, end)).composite {
            soft[start..end].fill(true);
        }
    }
    for candidate in candidates {
        for border in [candidate.start, candidate.end] {
            let Some(&start) = cuts.starts.get(border).filter(|start| **start != border) else { continue };
            soft[start..cuts.ends[start]].fill(true);
        }
    }
    soft
}
