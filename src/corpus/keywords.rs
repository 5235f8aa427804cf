//! What a text is about, in a few words.

use std::collections::VecDeque;

use super::Part;
use crate::index::Index;
use crate::index::best::best;
use crate::index::lexicon::{Lexicon, TypeId};
use crate::measure::{TextRank, tf_icf};
use crate::pace::Pace;
use crate::segment::Segmenter;
use crate::wire::KeywordRow;

/// Tokens of the texts that the dictionary's frequencies were counted in.
const REFERENCE: u64 = 60_101_964;

/// How words are weighed.
#[derive(Debug, Clone, Copy)]
pub enum Weighing<'a> {
    /// By how often the part has them and the texts of this segmenter's dictionary have not: see [`tf_icf`].
    TfIdf(&'a Segmenter),
    /// By the words that they stand beside: see [`TextRank`]. A window does not reach over the end of a sentence, and marks
    /// within one are passed over.
    TextRank,
}

/// The words of the part that tell what it is about, the weightiest first, equals in the order of the library; and how many there
/// are.
pub async fn keywords(
    index: &Index,
    part: &Part,
    weighing: Weighing<'_>,
    limit: usize,
    pace: &Pace,
) -> (u32, Vec<KeywordRow>) {
    let lexicon = index.lexicon();
    let counted = (0..).zip(part.counts(index, pace).await).filter(|(_, count)| *count > 0);
    let words: Vec<(TypeId, u32)> = counted.filter(|(id, count)| can_be_keyword(lexicon, *id, *count)).collect();
    let weighed: Vec<(TypeId, u32, f64)> = match weighing {
        Weighing::TfIdf(segmenter) => {
            let weight = |id, count| tf_icf(count, segmenter.frequency(lexicon.word(id)), REFERENCE);
            words.into_iter().map(|(id, count)| (id, count, weight(id, count))).collect()
        }
        Weighing::TextRank => {
            let rank = text_rank(index, part, &words, pace).await;
            words.into_iter().zip(rank.scores()).map(|((id, count), score)| (id, count, *score)).collect()
        }
    };
    let total = weighed.len() as u32;
    let row = |(id, count, weight): (TypeId, u32, f64)| KeywordRow {
        word: lexicon.word(id).to_owned(),
        pos: lexicon.pos(id).to_owned(),
        weight,
        count,
    };
    let first = best(weighed, limit, |a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
    (total, first.into_iter().map(row).collect())
}

/// Nouns, names, verbal nouns and foreign words of two characters or more; and words that the dictionary does not know, where
/// the text repeats them: once, such a word is as likely a wrong cut.
fn can_be_keyword(lexicon: &Lexicon, id: TypeId, count: u32) -> bool {
    let named = match lexicon.pos(id) {
        "x" => count > 1,
        "vn" | "an" | "eng" | "j" | "l" | "i" => true,
        pos => pos.starts_with('n'),
    };
    let word = lexicon.word(id);
    named && word.chars().nth(1).is_some() && !word.starts_with(char::is_numeric)
}

/// The graph of these words in the text of the part, reckoned to its end.
async fn text_rank(index: &Index, part: &Part, words: &[(TypeId, u32)], pace: &Pace) -> TextRank {
    let mut number_of = vec![usize::MAX; index.lexicon().len()];
    for (number, (id, _)) in words.iter().enumerate() {
        number_of[*id as usize] = number;
    }
    let mut rank = TextRank::new(words.len());
    each_link(index, part, &number_of, pace, |a, b| rank.link(a, b, 1.0)).await;
    rank.begin();
    for _ in 0..TextRank::ROUNDS {
        each_link(index, part, &number_of, pace, |a, b| rank.pass(a, b, 1.0)).await;
        if !rank.end_round() {
            break;
        }
    }
    rank
}

/// Hands out the numbers of every two words of the part that stand within a window.
async fn each_link(index: &Index, part: &Part, number_of: &[usize], pace: &Pace, mut link: impl FnMut(usize, usize)) {
    let mut window: VecDeque<usize> = VecDeque::with_capacity(TextRank::WINDOW);
    for (at, (_, text)) in part.texts(index).enumerate() {
        pace.at(at, part.entries.len()).await;
        window.clear();
        for token in text {
            if token.is_stop() {
                window.clear();
            }
            if !token.is_word() {
                continue;
            }
            let number = number_of[token.id() as usize];
            if number != usize::MAX {
                window.iter().filter(|other| **other != usize::MAX).for_each(|other| link(*other, number));
            }
            window.push_back(number);
            if window.len() == TextRank::WINDOW {
                window.pop_front();
            }
        }
    }
}
