//! What an article is about, in a few words.

use super::lexicon::{ArticleWords, Lexicon, Word};
use super::measure::tf_icf;
use crate::segment::Segmenter;
use crate::wire::Keyword;

/// Tokens of the texts that the dictionary's frequencies were counted in.
const REFERENCE: u64 = 60_101_964;

/// The words that the article has often and other texts have seldom, strongest first; the strongest weighs 1.
#[must_use]
pub fn keywords(segmenter: &Segmenter, lexicon: &Lexicon, article: &ArticleWords, most: usize) -> Vec<Keyword> {
    let weigh = |&(number, count): &(u32, u32)| {
        let word = lexicon.word(number).filter(|word| can_be_keyword(word, count))?;
        Some((word, tf_icf(count, segmenter.frequency(&word.word), REFERENCE)))
    };
    let mut weighed: Vec<(&Word, f64)> = article.counts.iter().filter_map(weigh).collect();
    weighed.sort_by(|a, b| b.1.total_cmp(&a.1));
    weighed.truncate(most);
    let strongest = weighed.first().map_or(1.0, |&(_, weight)| weight).max(f64::MIN_POSITIVE);
    weighed.into_iter().map(|(word, weight)| Keyword { word: word.word.clone(), weight: weight / strongest }).collect()
}

/// Nouns, names, verbal nouns and foreign words of two characters or more; and words that the dictionary does not know, where
/// the article repeats them: once, such a word is as likely a wrong cut.
fn can_be_keyword(word: &Word, count: u32) -> bool {
    let named = match word.pos.as_str() {
        "x" => count > 1,
        "vn" | "an" | "eng" | "j" | "l" | "i" => true,
        pos => pos.starts_with('n'),
    };
    named && word.word.chars().nth(1).is_some() && !word.word.starts_with(char::is_numeric)
}
