//! Text to words: jieba with its dictionary, and what it needs to do right by a newspaper.
//!
//! Invariant: the tokens of a text, put together, are the text.

mod atoms;
mod cutter;
mod sentences;

use std::io::{BufReader, Read};

use jieba_rs::Jieba;

pub use cutter::Cutter;
pub use sentences::sentences;

/// A word, a number or a mark of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// As it stands in the text.
    pub word: &'a str,
    /// Part of speech in jieba's tag set: `n`, `v`, `ns` …; `x` where the dictionary does not know the word.
    pub pos: &'a str,
    /// Its first byte in the text.
    pub start: usize,
}

impl Token<'_> {
    /// One past its last byte in the text.
    #[must_use]
    pub fn end(&self) -> usize {
        self.start + self.word.len()
    }
}

/// Whether a token counts as a word: it holds a letter, a digit or a Han character. Punctuation does not.
#[must_use]
pub fn is_word(token: &str) -> bool {
    token.chars().any(char::is_alphanumeric)
}

/// Whether the part of speech is one of words that carry content: not particles, affixes and interjections, pronouns,
/// prepositions, conjunctions, adverbs and numerals.
#[must_use]
pub fn is_content(pos: &str) -> bool {
    !pos.starts_with(['u', 'y', 'e', 'o', 'h', 'k', 'r', 'p', 'c', 'd', 'm']) || pos == "eng"
}

/// Cuts text into words.
#[derive(Debug)]
pub struct Segmenter {
    jieba: Jieba,
}

impl Segmenter {
    /// A segmenter with this dictionary: lines of `word frequency tag`, packed with gzip or plain.
    ///
    /// # Errors
    /// A sentence that tells what is wrong with the dictionary.
    pub fn new(dictionary: &[u8]) -> Result<Self, String> {
        const GZIP: &[u8] = b"\x1f\x8b";
        let jieba = if dictionary.starts_with(GZIP) {
            read(flate2::read::GzDecoder::new(dictionary))
        } else {
            read(dictionary)
        }?;
        // Any word will do to tell a dictionary from an error page.
        if jieba.has_word("的") { Ok(Self { jieba }) } else { Err("it holds no words".into()) }
    }

    /// The tokens of the text, in order.
    #[must_use]
    pub fn tokens<'a>(&'a self, text: &'a str) -> Vec<Token<'a>> {
        let mut tokens = Vec::with_capacity(text.len() / 4);
        // jieba does not join across these borders anyway, and in pieces it needs less room.
        for sentence in sentences(text) {
            let start = sentence.start;
            self.cut(&text[sentence], start, &mut tokens);
        }
        tokens
    }

    fn cut<'a>(&'a self, sentence: &'a str, offset: usize, tokens: &mut Vec<Token<'a>>) {
        let mut atoms = atoms::atoms(sentence).peekable();
        // The atom whose end has not been reached, and where the token that holds its beginning starts.
        let mut open: Option<(usize, &'static str, usize)> = None;
        for tag in self.jieba.tag(sentence, true) {
            if open.is_none() {
                while atoms.next_if(|atom| atom.range.end <= tag.byte_start).is_some() {}
                if let Some(atom) = atoms.next_if(|atom| atom.range.start < tag.byte_end) {
                    let starts_here = atom.range.start == tag.byte_start;
                    open = Some((atom.range.end, if starts_here { atom.pos } else { "x" }, tag.byte_start));
                }
            }
            let (start, pos) = match open {
                None => (tag.byte_start, tag.tag),
                Some((end, _, _)) if end > tag.byte_end => continue,
                // One token of jieba's own holds it all: 4S店.
                Some((_, _, start)) if start == tag.byte_start => (start, tag.tag),
                Some((_, pos, start)) => (start, pos),
            };
            open = None;
            tokens.push(Token { word: &sentence[start..tag.byte_end], pos, start: offset + start });
        }
    }

    /// How often the dictionary saw the word in its own texts, at least 1; for a word that it does not have, what its
    /// parts let expect.
    #[must_use]
    pub fn frequency(&self, word: &str) -> usize {
        self.jieba.suggest_freq(word).max(1)
    }
}

fn read(dictionary: impl Read) -> Result<Jieba, String> {
    Jieba::with_dict(&mut BufReader::with_capacity(1 << 16, dictionary)).map_err(|error| match error {
        jieba_rs::Error::Io(cause) => format!("it is damaged: {cause}"),
        // jieba quotes the whole line, which may be all of an error page.
        _ => "it is no list of words".into(),
    })
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;

    static SEGMENTER: LazyLock<Segmenter> =
        LazyLock::new(|| Segmenter::new(include_bytes!("../../assets/dictionary.txt.gz")).unwrap());

    /// The words with their parts of speech, parted by spaces.
    fn check(text: &str, expected: &str) {
        let tokens: Vec<_> = SEGMENTER.tokens(text).iter().map(|t| format!("{}/{}", t.word, t.pos)).collect();
        assert_eq!(tokens.join(" "), expected);
    }

    #[test]
    fn words_have_their_part_of_speech() {
        check("社区居民提出意见。", "社区/n 居民/n 提出/v 意见/n 。/x");
    }

    #[test]
    fn numbers_are_whole() {
        check("增长12.6%，投入1,002万元", "增长/v 12.6%/m ，/x 投入/v 1,002/m 万元/m");
        check("长３．２公里", "长/a ３．２/m 公里/q");
        check("4月7日", "4/m 月/m 7/m 日/m");
    }

    #[test]
    fn foreign_words_and_addresses_are_whole() {
        check("用Wi-Fi打开https://example.org/a?b=1。", "用/p Wi-Fi/eng 打开/v https://example.org/a?b=1/eng 。/x");
        check("ＫＴＶ有5G", "ＫＴＶ/eng 有/v 5G/eng");
    }

    #[test]
    fn words_of_the_dictionary_with_letters_in_them_stay() {
        check("去4S店", "去/v 4S店/n");
    }

    #[test]
    fn only_words_count() {
        assert!(["的", "A4", "３", "한국"].into_iter().all(is_word));
        assert!(!["，", "…", " ", "·"].into_iter().any(is_word));
    }

    #[test]
    fn function_words_carry_no_content() {
        assert!(["n", "v", "ns", "a", "x", "eng", "t"].into_iter().all(is_content));
        assert!(!["uj", "r", "p", "c", "d", "m", "y", "k"].into_iter().any(is_content));
    }

    #[test]
    fn what_is_no_dictionary_is_refused_with_a_reason() {
        let cut = &include_bytes!("../../assets/dictionary.txt.gz")[..100_000];
        for bytes in [&b""[..], b"<!doctype html><title>404</title>", b"\x1f\x8b\x08junk", b"\xff\xfe", cut] {
            assert!(!Segmenter::new(bytes).unwrap_err().is_empty());
        }
    }

    proptest! {
        #[test]
        fn tokens_put_together_are_the_text(text in "(\\PC|[0-9.,%a-z年月日的了，。\n\r ]){0,80}") {
            let mut end = 0;
            for token in SEGMENTER.tokens(&text) {
                prop_assert_eq!(token.start, end);
                prop_assert!(!token.word.is_empty());
                end = token.end();
            }
            prop_assert_eq!(end, text.len());
        }
    }
}
