//! Words that follow each other within a sentence.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use rustc_hash::FxBuildHasher;

use super::Part;
use super::best::best;
use crate::index::Index;
use crate::index::stream::Token;
use crate::wire::NgramRow;

/// Words of a row at most.
pub const MOST_WORDS: u32 = 9;

/// What of the list is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many words, at most [`MOST_WORDS`].
    pub n: u32,
    /// A row occurs so often at least.
    pub least: u32,
    /// Rows at most.
    pub limit: usize,
}

/// No row begins here: too little of the sentence is left, or what begins here is too rare.
const NONE: u32 = u32::MAX;

/// The rows of words, most frequent first, equals in the order of the text; and how many different ones there are. Marks
/// within a sentence are passed over.
///
/// A row is known by the two rows that it is longer than by one word: as there are none longer that are more frequent, each
/// step looks only at what the step before found often enough.
#[must_use]
pub fn ngrams(index: &Index, part: &Part, options: Options) -> (u32, Vec<NgramRow>) {
    let Words { words, articles } = Words::of(index, part);
    let mut rows = Rows { begins: words.clone(), counts: Vec::new() };
    rows.count(index.lexicon().len(), options.least);
    for _ in 1..options.n.clamp(1, MOST_WORDS) {
        rows = rows.longer(options.least);
    }
    // Where each first begins, and how many articles hold it.
    let mut known: Vec<Known> = vec![Known { first: 0, articles: 0, last: NONE }; rows.counts.len()];
    for (at, (row, article)) in (0u32..).zip(rows.begins.iter().zip(&articles)) {
        let Some(known) = known.get_mut(*row as usize) else { continue };
        if known.articles == 0 {
            known.first = at;
        }
        known.articles += u32::from(known.last != *article);
        known.last = *article;
    }
    let found = (0u32..).zip(&known).filter(|(_, known)| known.articles > 0).map(|(row, known)| (row, *known));
    let found: Vec<(u32, Known)> = found.collect();
    let total = found.len() as u32;
    let count = |row: u32| rows.counts[row as usize];
    let found = best(found, options.limit, |a, b| count(b.0).cmp(&count(a.0)).then(a.1.first.cmp(&b.1.first)));
    let written = |first: u32| {
        let words = words.iter().skip(first as usize).take(options.n.clamp(1, MOST_WORDS) as usize);
        words.map(|id| index.lexicon().word(*id)).collect::<Vec<_>>().join(" ")
    };
    let row = |(row, known): (u32, Known)| NgramRow {
        ngram: written(known.first),
        count: count(row),
        articles: known.articles,
    };
    (total, found.into_iter().map(row).collect())
}

/// What is known of a row.
#[derive(Clone, Copy)]
struct Known {
    first: u32,
    articles: u32,
    /// The last article that was seen to hold it.
    last: u32,
}

/// The words of a part one after the other, with [`NONE`] where a sentence ends, and each with its article.
struct Words {
    words: Vec<u32>,
    articles: Vec<u32>,
}

impl Words {
    fn of(index: &Index, part: &Part) -> Self {
        let mut found = Self { words: Vec::new(), articles: Vec::new() };
        for (entry, text) in part.texts(index) {
            for token in text.iter().filter(|token| token.is_word() || token.is_stop()) {
                let ends = !Token::is_word(*token);
                if ends && found.words.last() == Some(&NONE) {
                    continue;
                }
                found.words.push(if ends { NONE } else { token.id() });
                found.articles.push(entry);
            }
        }
        found
    }
}

/// The rows of so many words.
struct Rows {
    /// The number of the row that begins at each word.
    begins: Vec<u32>,
    /// How often each row occurs, by its number.
    counts: Vec<u32>,
}

impl Rows {
    /// Counts what begins at each word and leaves out what is too rare.
    fn count(&mut self, numbers: usize, least: u32) {
        self.counts = vec![0; numbers];
        for row in &self.begins {
            if let Some(count) = self.counts.get_mut(*row as usize) {
                *count += 1;
            }
        }
        let counts = &self.counts;
        for row in &mut self.begins {
            if counts.get(*row as usize).is_some_and(|count| *count < least) {
                *row = NONE;
            }
        }
    }

    /// The rows of one word more.
    fn longer(self, least: u32) -> Self {
        let mut numbers: HashMap<u64, u32, FxBuildHasher> = HashMap::default();
        let mut begins = vec![NONE; self.begins.len()];
        for (pair, begins) in self.begins.windows(2).zip(&mut begins) {
            let &[row, next] = pair else { continue };
            if row == NONE || next == NONE {
                continue;
            }
            let fresh = numbers.len() as u32;
            *begins = match numbers.entry(u64::from(row) << 32 | u64::from(next)) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(place) => *place.insert(fresh),
            };
        }
        let mut rows = Self { begins, counts: Vec::new() };
        rows.count(numbers.len(), least);
        rows
    }
}
