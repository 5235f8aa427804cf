//! The sentences that tell what an article is about.

use std::collections::HashMap;

use crate::measure::{TextRank, sentence_similarity};
use crate::model::Article;
use crate::segment::{Cut, is_content, is_word, sentences};
use crate::text::Span;
use crate::wire::KeySentence;

/// So many sentences of an article are weighed at most, those at its beginning: each is compared with each.
const MOST: usize = 300;
/// One sentence in so many is key, as far as there are as many at least, and so many at most.
const ONE_IN: usize = 6;
const AT_MOST: usize = 5;
/// A sentence of fewer words says little by itself.
const LEAST_WORDS: usize = 6;

/// A sentence with its words.
struct Sentence {
    place: KeySentence,
    /// The words of content as numbers, in rising order, each once.
    content: Vec<u32>,
    /// All words.
    words: usize,
}

/// The sentences that most others share words with, by [`TextRank`], in the order of the article; none where there are too few to
/// tell.
#[must_use]
pub fn key_sentences(article: &Article, cutter: &mut impl Cut) -> Vec<KeySentence> {
    let sentences = read(article, cutter);
    let mut links = Vec::new();
    for (b, other) in sentences.iter().enumerate() {
        for (a, one) in sentences[..b].iter().enumerate() {
            let weight = sentence_similarity(shared(&one.content, &other.content), one.words, other.words);
            if weight > 0.0 {
                links.push((a, b, weight));
            }
        }
    }
    let mut rank = TextRank::new(sentences.len());
    links.iter().for_each(|(a, b, weight)| rank.link(*a, *b, *weight));
    rank.begin();
    for _ in 0..TextRank::ROUNDS {
        links.iter().for_each(|(a, b, weight)| rank.pass(*a, *b, *weight));
        if !rank.end_round() {
            break;
        }
    }
    let scores = rank.scores();
    let mut first: Vec<usize> = (0..sentences.len()).collect();
    first.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
    first.truncate((sentences.len() / ONE_IN).min(AT_MOST));
    first.sort_unstable();
    first.into_iter().map(|at| sentences[at].place).collect()
}

fn read(article: &Article, cutter: &mut impl Cut) -> Vec<Sentence> {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut all = Vec::new();
    let mut ends = Vec::new();
    for (paragraph, text) in (0..).zip(article.paragraphs().map(|paragraph| paragraph.text.as_str())) {
        for range in sentences(text) {
            if all.len() == MOST {
                return all;
            }
            let sentence = &text[range.clone()];
            ends.clear();
            cutter.ends(sentence, &mut ends);
            let (mut start, mut words, mut content) = (0, 0, Vec::new());
            for end in ends.iter().map(|end| *end as usize) {
                let token = sentence.get(start..end).unwrap_or_default();
                start = end;
                if !is_word(token) {
                    continue;
                }
                words += 1;
                if is_content(cutter.pos(token)) {
                    let next = numbers.len() as u32;
                    content.push(*numbers.entry(token.to_owned()).or_insert(next));
                }
            }
            content.sort_unstable();
            content.dedup();
            if words >= LEAST_WORDS {
                let span = Span::new(range.start, range.start + sentence.trim_end().len());
                all.push(Sentence { place: KeySentence { paragraph, span }, content, words });
            }
        }
    }
    all
}

/// How many numbers two rising rows share.
fn shared(one: &[u32], other: &[u32]) -> usize {
    one.iter().filter(|number| other.binary_search(number).is_ok()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Paragraph, Section};

    /// Words are parted by slashes, which are no words.
    struct Slashes;

    impl Cut for Slashes {
        fn ends(&mut self, text: &str, ends: &mut Vec<u32>) {
            let cuts = text.match_indices(['/', '。']).flat_map(|(at, mark)| [at, at + mark.len()]);
            ends.extend(cuts.map(|at| at as u32).filter(|at| *at > 0));
        }

        fn pos<'a>(&'a self, word: &'a str) -> &'a str {
            if word == "的" { "uj" } else { "n" }
        }
    }

    fn article(paragraphs: &[&str]) -> Article {
        let paragraphs = paragraphs.iter().map(|text| Paragraph { text: (*text).into(), spans: Vec::new() }).collect();
        Article { sections: vec![Section { paragraphs, ..Section::default() }], ..Article::default() }
    }

    #[test]
    fn the_sentence_that_shares_most_is_key() {
        let told = article(&[
            "甲/乙/丙/丁/的/戊。己/庚/辛/壬/癸/子。",
            "甲/己/丑/乙/庚/寅。丑/卯/辰/巳/午/未。",
            "寅/申/酉/戌/亥/天。的/的/的/的/的/的。短/句。",
        ]);
        let key = key_sentences(&told, &mut Slashes);
        assert_eq!(key, [KeySentence { paragraph: 1, span: Span::new(0, 26) }]);
        assert_eq!(&told.sections[0].paragraphs[1].text[0..26], "甲/己/丑/乙/庚/寅。");
    }

    #[test]
    fn few_sentences_have_no_key() {
        assert_eq!(key_sentences(&article(&["甲/乙/丙/丁/戊/己。甲/乙/丙/丁/戊/己。"]), &mut Slashes), []);
        assert_eq!(key_sentences(&Article::default(), &mut Slashes), []);
    }
}
