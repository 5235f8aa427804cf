//! The frequency list of a selection.

use super::lexicon::{ArticleWords, Lexicon};
use super::measure;
use crate::segment::is_content;

/// What of the list is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many rows at most.
    pub limit: usize,
    /// Leave out function words.
    pub content_only: bool,
}

/// A frequency list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Frequencies {
    /// Articles that were counted.
    pub articles: u32,
    /// Tokens that are words.
    pub tokens: u64,
    /// Characters without white space.
    pub characters: u64,
    /// Different words, of which `rows` may hold only the first.
    pub total: u32,
    /// Most frequent first; ties in the order of the text.
    pub rows: Vec<Row>,
}

/// One word of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The word.
    pub word: String,
    /// Its part of speech in jieba's tag set.
    pub pos: String,
    /// Occurrences.
    pub count: u32,
    /// Articles that hold it (its range).
    pub articles: u32,
    /// See [`measure::per_million`].
    pub per_million: f64,
    /// See [`measure::juilland_d`]; the parts are the articles.
    pub juilland_d: Option<f64>,
    /// See [`measure::deviation_of_proportions`]; the parts are the articles.
    pub dp: Option<f64>,
}

/// A word while it is counted: its number, its occurrences and its articles.
#[derive(Debug, Clone, Copy)]
struct Tally {
    number: u32,
    count: u32,
    articles: u32,
}

/// The list over these articles, in the order of the text.
#[must_use]
pub fn frequencies(lexicon: &Lexicon, articles: &[&ArticleWords], options: Options) -> Frequencies {
    let wanted = |number: u32| lexicon.word(number).is_some_and(|word| !options.content_only || is_content(&word.pos));
    let mut places = vec![usize::MAX; lexicon.len()];
    let mut tallies: Vec<Tally> = Vec::new();
    for &(number, count) in articles.iter().flat_map(|article| &article.counts) {
        let Some(place) = places.get_mut(number as usize) else { continue };
        if *place == usize::MAX {
            *place = tallies.len();
            tallies.push(Tally { number, count: 0, articles: 0 });
        }
        tallies[*place].count += count;
        tallies[*place].articles += 1;
    }
    tallies.retain(|tally| wanted(tally.number));
    let total = tallies.len() as u32;
    // A stable sort keeps the order of the text among equals.
    tallies.sort_by_key(|tally| std::cmp::Reverse(tally.count));
    tallies.truncate(options.limit);
    let tokens = articles.iter().map(|article| u64::from(article.tokens)).sum();
    Frequencies {
        articles: articles.len() as u32,
        tokens,
        characters: articles.iter().map(|article| u64::from(article.characters)).sum(),
        total,
        rows: rows(lexicon, articles, &tallies, tokens),
    }
}

fn rows(lexicon: &Lexicon, articles: &[&ArticleWords], tallies: &[Tally], tokens: u64) -> Vec<Row> {
    let mut places = vec![usize::MAX; lexicon.len()];
    for (place, tally) in tallies.iter().enumerate() {
        places[tally.number as usize] = place;
    }
    let mut held: Vec<Vec<(u32, u64)>> = vec![Vec::new(); tallies.len()];
    for article in articles {
        for &(number, count) in &article.counts {
            if let Some(list) = places.get(number as usize).and_then(|&place| held.get_mut(place)) {
                list.push((count, u64::from(article.tokens)));
            }
        }
    }
    let parts = articles.iter().filter(|article| article.tokens > 0).count();
    let row = |(tally, held): (&Tally, Vec<(u32, u64)>)| {
        let word = lexicon.word(tally.number)?;
        Some(Row {
            word: word.word.clone(),
            pos: word.pos.clone(),
            count: tally.count,
            articles: tally.articles,
            per_million: measure::per_million(u64::from(tally.count), tokens),
            juilland_d: measure::juilland_d(&held, parts),
            dp: measure::deviation_of_proportions(&held, tokens),
        })
    };
    tallies.iter().zip(held).filter_map(row).collect()
}
