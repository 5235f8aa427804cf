//! Candidates for words that the dictionary does not know: characters that hold together firmly, and beside which others stand
//! freely.

use super::Part;
use super::rows::{NONE, Rows};
use crate::index::Index;
use crate::index::best::best;
use crate::measure::{branching_entropy, split_pmi};
use crate::pace::Pace;
use crate::segment::Segmenter;
use crate::text::fold::is_latin;
use crate::wire::NewWordRow;

/// Characters of a candidate at most.
const LONGEST: usize = 4;
/// Bits of cohesion that a candidate has at least.
const FIRM: f64 = 3.0;
/// Bits of entropy that it has at least on either side, as a share of what a different character each time would give; but never
/// fewer, nor more needed, than these.
const FREE: f64 = 1.0 / 3.0;
const LEAST_FREE: f64 = 1.0;
const MOST_FREE: f64 = 2.5;

/// What of the candidates is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// A candidate occurs so often at least, and at least twice.
    pub least: u32,
    /// Rows at most.
    pub limit: usize,
}

/// The candidates of two to four characters, and how many there are: first those that are frequent and firm (by the product of
/// both). Letters, digits and marks are in none, and none begins or ends with a character that is a function word (的, 了, 在).
/// A candidate at the edge of a stretch of characters has a neighbour there like no other.
pub async fn new_words(
    index: &Index,
    segmenter: &Segmenter,
    part: &Part,
    options: Options,
    pace: &Pace,
) -> (u32, Vec<NewWordRow>) {
    let text = Text::of(index, part, pace).await;
    let least = options.least.max(2);
    let mut levels = vec![Level::default()];
    let mut rows = Rows::new(text.symbols.clone(), text.characters.len(), least);
    let mut found: Vec<NewWordRow> = Vec::new();
    loop {
        if let Some(level) = levels.last_mut() {
            level.counts = std::mem::take(&mut rows.counts);
            level.parts = std::mem::take(&mut rows.parts);
        }
        if levels.len() > 1 {
            Candidates { segmenter, text: &text, levels: &levels, least }.find(&rows.begins, &mut found);
        }
        if levels.len() == LONGEST {
            break;
        }
        rows.lengthen(least, pace).await;
        levels.push(Level::default());
    }
    let total = found.len() as u32;
    let order = |a: &NewWordRow, b: &NewWordRow| {
        let weight = |row: &NewWordRow| f64::from(row.count) * row.cohesion;
        weight(b).total_cmp(&weight(a)).then_with(|| a.word.cmp(&b.word))
    };
    (total, best(found, options.limit, order))
}

/// The rows of one length: how often they occur, and of what they are made.
#[derive(Default)]
struct Level {
    counts: Vec<u32>,
    parts: Vec<(u32, u32)>,
}

/// The characters of a part as numbers, [`NONE`] where something else stands between.
struct Text {
    symbols: Vec<u32>,
    /// The character of each number.
    characters: Vec<char>,
    /// Whether the character of each number is a function word.
    is_function: Vec<bool>,
    /// How many there are.
    length: u64,
}

impl Text {
    async fn of(index: &Index, part: &Part, pace: &Pace) -> Self {
        let mut text = Self { symbols: Vec::new(), characters: Vec::new(), is_function: Vec::new(), length: 0 };
        let lexicon = index.lexicon();
        let mut numbers: Vec<u32> = Vec::new();
        for (at, (_, tokens)) in part.texts(index).enumerate() {
            pace.at(at, part.entries.len()).await;
            for c in tokens.iter().flat_map(|token| lexicon.word(token.id()).chars()) {
                if !c.is_alphabetic() || is_latin(c) {
                    if text.symbols.last() != Some(&NONE) {
                        text.symbols.push(NONE);
                    }
                    continue;
                }
                let code = c as usize;
                if numbers.len() <= code {
                    numbers.resize(code + 1, NONE);
                }
                if numbers[code] == NONE {
                    numbers[code] = text.characters.len() as u32;
                    text.characters.push(c);
                    let alone = lexicon.find(c.encode_utf8(&mut [0; 4]));
                    text.is_function.push(alone.is_some_and(|id| !lexicon.is_content(id)));
                }
                text.symbols.push(numbers[code]);
                text.length += 1;
            }
        }
        text
    }
}

/// The rows of the last level that may be words.
struct Candidates<'a> {
    segmenter: &'a Segmenter,
    text: &'a Text,
    levels: &'a [Level],
    least: u32,
}

impl Candidates<'_> {
    fn find(&self, begins: &[u32], found: &mut Vec<NewWordRow>) {
        let Some(counts) = self.levels.last().map(|level| &level.counts) else { return };
        let firsts = self.firsts(begins, counts.len());
        let cohesion = |row: usize| {
            let held = counts[row] >= self.least && self.is_free_of_function_words(firsts[row]);
            let bits = if held { firmness(self.levels, row as u32, self.text.length) } else { None };
            bits.filter(|bits| *bits >= FIRM)
        };
        let firm: Vec<Option<f64>> = (0..counts.len()).map(cohesion).collect();
        let is_firm = |row: u32| firm.get(row as usize).is_some_and(Option::is_some);
        let beside = |offset: isize| {
            let neighbour = |(at, row): (usize, &u32)| {
                let there = at.checked_add_signed(offset).and_then(|at| self.text.symbols.get(at));
                is_firm(*row).then(|| u64::from(*row) << 32 | u64::from(there.copied().unwrap_or(NONE)))
            };
            entropies(begins.iter().enumerate().filter_map(neighbour).collect())
        };
        let (left, right) = (beside(-1), beside(self.levels.len() as isize));
        for ((row, left_entropy), (_, right_entropy)) in left.into_iter().zip(right) {
            let (count, first) = (counts[row as usize], firsts[row as usize]);
            let free = (f64::from(count.ilog2()) * FREE).clamp(LEAST_FREE, MOST_FREE);
            if left_entropy < free || right_entropy < free {
                continue;
            }
            let symbols = self.text.symbols.iter().skip(first).take(self.levels.len());
            let word: String = symbols.filter_map(|symbol| self.text.characters.get(*symbol as usize)).collect();
            if !self.is_known(&word) {
                let cohesion = firm[row as usize].unwrap_or(0.0);
                found.push(NewWordRow { word, count, cohesion, left_entropy, right_entropy });
            }
        }
    }

    /// Where each row first begins.
    fn firsts(&self, begins: &[u32], rows: usize) -> Vec<usize> {
        let mut firsts = vec![usize::MAX; rows];
        for (at, row) in begins.iter().enumerate().rev() {
            if let Some(first) = firsts.get_mut(*row as usize) {
                *first = at;
            }
        }
        firsts
    }

    fn is_free_of_function_words(&self, first: usize) -> bool {
        let last = first.checked_add(self.levels.len() - 1);
        [Some(first), last].into_iter().all(|at| {
            let symbol = at.and_then(|at| self.text.symbols.get(at));
            symbol.and_then(|symbol| self.text.is_function.get(*symbol as usize)).is_some_and(|is| !is)
        })
    }

    fn is_known(&self, word: &str) -> bool {
        self.segmenter.pos(word) != "x"
    }
}

/// The cohesion of a row of the last level.
fn firmness(levels: &[Level], row: u32, characters: u64) -> Option<f64> {
    let count = |level: usize, row: u32| levels.get(level).and_then(|level| level.counts.get(row as usize)).copied();
    let parts = |level: usize, row: u32| levels.get(level).and_then(|level| level.parts.get(row as usize)).copied();
    let last = levels.len() - 1;
    // The beginnings of each length, and the ends, from the longest down.
    let (mut heads, mut tails) = ((row, Vec::new()), (row, Vec::new()));
    for level in (1..=last).rev() {
        heads.0 = parts(level, heads.0)?.0;
        tails.0 = parts(level, tails.0)?.1;
        heads.1.push(u64::from(count(level - 1, heads.0)?));
        tails.1.push(u64::from(count(level - 1, tails.0)?));
    }
    // The longest beginning goes with the shortest end.
    let splits: Vec<(u64, u64)> = heads.1.into_iter().zip(tails.1.into_iter().rev()).collect();
    split_pmi(u64::from(count(last, row)?), &splits, characters)
}

/// The entropy of what stands beside each row, from pairs of row and neighbour, in the order of the rows.
fn entropies(mut pairs: Vec<u64>) -> Vec<(u32, f64)> {
    pairs.sort_unstable();
    let row = |pair: &u64| (pair >> 32) as u32;
    let mut counts: Vec<u64> = Vec::new();
    let of_row = |pairs: &[u64]| {
        counts.clear();
        for same in pairs.chunk_by(|a, b| a == b) {
            match same.first().map(|pair| *pair as u32) {
                Some(NONE) => counts.extend(same.iter().map(|_| 1)),
                _ => counts.push(same.len() as u64),
            }
        }
        (pairs.first().map_or(0, row), branching_entropy(&counts))
    };
    pairs.chunk_by(|a, b| row(a) == row(b)).map(of_row).collect()
}
