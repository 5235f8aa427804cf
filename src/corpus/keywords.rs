//! What an article is about, in a few words.

use super::Part;
use crate::index::Index;
use crate::index::lexicon::{Lexicon, TypeId};
use crate::measure::tf_icf;
use crate::segment::Segmenter;
use crate::wire::Keyword;

/// Tokens of the texts that the dictionary's frequencies were counted in.
const REFERENCE: u64 = 60_101_964;

/// The words that the part has often and other texts have seldom, strongest first; the strongest weighs 1.
#[must_use]
pub fn keywords(segmenter: &Segmenter, index: &Index, part: &Part, most: usize) -> Vec<Keyword> {
    let lexicon = index.lexicon();
    let mut weighed: Vec<(TypeId, f64)> = Vec::new();
    for (id, count) in (0..).zip(part.counts(index)).filter(|(_, count)| *count > 0) {
        if can_be_keyword(lexicon, id, count) {
            let frequency = segmenter.frequency(lexicon.word(id));
            weighed.push((id, tf_icf(count, frequency, REFERENCE)));
        }
    }
    weighed.sort_by(|a, b| b.1.total_cmp(&a.1));
    weighed.truncate(most);
    let strongest = weighed.first().map_or(1.0, |&(_, weight)| weight).max(f64::MIN_POSITIVE);
    let keyword =
        |(id, weight): (TypeId, f64)| Keyword { word: lexicon.word(id).to_owned(), weight: weight / strongest };
    weighed.into_iter().map(keyword).collect()
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
