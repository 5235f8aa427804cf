//! The words of articles, counted once and kept.

use std::collections::HashMap;

use crate::model::Article;
use crate::segment::{Segmenter, is_word};
use crate::wire::ArticleId;

/// The different words that have been met.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    words: Vec<Word>,
    numbers: HashMap<String, u32>,
    articles: HashMap<ArticleId, ArticleWords>,
}

/// A word and its part of speech, which is the dictionary's and so the same wherever it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As it stands in the text.
    pub word: String,
    /// In jieba's tag set.
    pub pos: String,
}

/// The words of one article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ArticleWords {
    /// Number of each different word and its count, in the order in which they first occur.
    pub counts: Vec<(u32, u32)>,
    /// Tokens that are words.
    pub tokens: u32,
    /// Characters of the body without white space.
    pub characters: u32,
}

impl Lexicon {
    /// The word with this number.
    #[must_use]
    pub fn word(&self, number: u32) -> Option<&Word> {
        self.words.get(number as usize)
    }

    /// How many different words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether no word has been met.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Forgets what was counted; the words stay known.
    pub fn forget_articles(&mut self) {
        self.articles.clear();
    }

    /// Counts the words of the article's body, unless that was done before.
    pub fn count(&mut self, segmenter: &Segmenter, id: ArticleId, article: &Article) {
        if !self.articles.contains_key(&id) {
            let counted = self.segment(segmenter, article);
            self.articles.insert(id, counted);
        }
    }

    /// What was counted of the article.
    #[must_use]
    pub fn counted(&self, id: ArticleId) -> Option<&ArticleWords> {
        self.articles.get(&id)
    }

    fn segment(&mut self, segmenter: &Segmenter, article: &Article) -> ArticleWords {
        let mut counted = ArticleWords { characters: article.characters() as u32, ..ArticleWords::default() };
        let mut places: HashMap<u32, usize> = HashMap::new();
        for paragraph in article.paragraphs() {
            for token in segmenter.tokens(&paragraph.text).into_iter().filter(|token| is_word(token.word)) {
                counted.tokens += 1;
                let number = self.number(token.word, token.pos);
                let place = *places.entry(number).or_insert(counted.counts.len());
                match counted.counts.get_mut(place) {
                    Some((_, count)) => *count += 1,
                    None => counted.counts.push((number, 1)),
                }
            }
        }
        counted
    }

    fn number(&mut self, word: &str, pos: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = self.words.len() as u32;
        self.words.push(Word { word: word.to_owned(), pos: pos.to_owned() });
        self.numbers.insert(word.to_owned(), number);
        number
    }
}
