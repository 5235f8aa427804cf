//! Words that follow each other within a sentence.

use super::Part;
use super::rows::{NONE, Rows};
use crate::index::Index;
use crate::index::best::best;
use crate::index::stream::Token;
use crate::pace::Pace;
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

/// The rows of words, most frequent first, equals in the order of the text; and how many different ones there are. Marks
/// within a sentence are passed over.
pub async fn ngrams(index: &Index, part: &Part, options: Options, pace: &Pace) -> (u32, Vec<NgramRow>) {
    let Words { words, articles } = Words::of(index, part, pace).await;
    let mut rows = Rows::new(words.clone(), index.lexicon().len(), options.least);
    for _ in 1..options.n.clamp(1, MOST_WORDS) {
        rows.lengthen(options.least, pace).await;
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
    async fn of(index: &Index, part: &Part, pace: &Pace) -> Self {
        let mut found = Self { words: Vec::new(), articles: Vec::new() };
        for (at, (entry, text)) in part.texts(index).enumerate() {
            pace.at(at, part.entries.len()).await;
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
