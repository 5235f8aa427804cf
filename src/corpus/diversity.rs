//! How rich the words of a part are.

use super::Part;
use crate::index::Index;
use crate::measure::{moving_average_type_token_ratio, type_token_ratio};
use crate::pace::Pace;
use crate::wire::Diversity;

/// Tokens of a window.
pub const WINDOW: usize = 500;

/// Types, tokens and their ratio; the windows of MATTR go on from one article to the next.
pub async fn diversity(index: &Index, part: &Part, pace: &Pace) -> Diversity {
    let words = part.texts(index).flat_map(|(_, text)| text).filter(|token| token.is_word());
    let words: Vec<u32> = words.map(|token| token.id()).collect();
    let types = part.counts(index, pace).await.iter().filter(|count| **count > 0).count() as u32;
    let tokens = words.len() as u64;
    Diversity {
        tokens,
        types,
        ttr: type_token_ratio(u64::from(types), tokens),
        mattr: moving_average_type_token_ratio(&words, WINDOW),
    }
}
