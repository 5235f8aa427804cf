//! Articles that are like another: the angle between their words, each weighed by its rarity.

use super::{Pages, Part};
use crate::index::best::best;
use crate::index::stream::Token;
use crate::measure::{cosine, inverse_document_frequency, tf_idf};
use crate::pace::Pace;
use crate::wire::SimilarRow;

/// The articles of the part that share weighty words with an article, most alike first, equals in the order of the library; and
/// how many there are. How rare a word is, is told by the part and the article, and one more that holds no word at all, so that
/// what all have still counts a little. The article itself is left out.
pub async fn similar(pages: Pages<'_>, part: &Part, article: u32, limit: usize, pace: &Pace) -> (u32, Vec<SimilarRow>) {
    let index = pages.index;
    let mut words = Words { counts: vec![0; index.lexicon().len()], types: Vec::new() };
    let own: Vec<Token> = index
        .extent(article)
        .map(|extent| index.stream().slice(extent.first..extent.counted).to_vec())
        .unwrap_or_default();
    let mut holders = vec![0u64; index.lexicon().len()];
    let others = || part.texts(index).filter(|(entry, _)| *entry != article);
    let mut articles = 1;
    for (at, (_, text)) in others().chain([(article, own.as_slice())]).enumerate() {
        pace.at(at, part.entries.len()).await;
        articles += 1;
        words.count(text).iter().for_each(|(id, _)| holders[*id as usize] += 1);
    }
    let mut vector = |text: &[Token]| {
        let tokens = text.iter().filter(|token| token.is_word()).count() as u64;
        let weigh = |(id, count): (u32, u32)| {
            let rarity = inverse_document_frequency(articles, holders[id as usize]);
            (id, tf_idf(u64::from(count), tokens, rarity))
        };
        words.count(text).into_iter().map(weigh).collect::<Vec<(u32, f64)>>()
    };
    let own = vector(&own);
    let mut alike: Vec<(u32, f64)> = Vec::new();
    for (at, (entry, text)) in others().enumerate() {
        pace.at(at, part.entries.len()).await;
        alike.push((entry, cosine(&own, &vector(text))));
    }
    alike.retain(|(_, similarity)| *similarity > 0.0);
    let total = alike.len() as u32;
    let alike = best(alike, limit, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let row = |(entry, similarity): (u32, f64)| {
        let id = index.about(entry)?.id;
        Some(SimilarRow { page: id.page, article: id.article, headline: pages.headline(id), similarity })
    };
    (total, alike.into_iter().filter_map(row).collect())
}

/// Room in which the words of one article after the other are counted.
struct Words {
    counts: Vec<u32>,
    types: Vec<u32>,
}

impl Words {
    /// The types of a text in rising order, with their counts.
    fn count(&mut self, text: &[Token]) -> Vec<(u32, u32)> {
        for token in text.iter().filter(|token| token.is_word()) {
            let count = &mut self.counts[token.id() as usize];
            *count += 1;
            if *count == 1 {
                self.types.push(token.id());
            }
        }
        self.types.sort_unstable();
        let counted = self.types.drain(..).map(|id| (id, std::mem::take(&mut self.counts[id as usize])));
        counted.collect()
    }
}
