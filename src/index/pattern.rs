//! Words with gaps: `河*`, `第?批`.

use super::fields::sought;
use crate::query::Piece;
use crate::text::fold::Script;

/// A word with gaps, folded as words are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<Part>,
    /// The longest stretch of letters.
    letters: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Letter(char),
    One,
    Any,
}

impl Pattern {
    /// The pattern that is written so, its letters as the script has them.
    #[must_use]
    pub fn new(pieces: &[Piece], script: Script) -> Self {
        let mut pattern = Self { parts: Vec::new(), letters: String::new() };
        for piece in pieces {
            match piece {
                Piece::Text(text) => {
                    let letters = script.text(&sought(text)).into_owned();
                    pattern.parts.extend(letters.chars().map(Part::Letter));
                    if letters.len() > pattern.letters.len() {
                        pattern.letters = letters;
                    }
                }
                Piece::One => pattern.parts.push(Part::One),
                Piece::Any => pattern.parts.push(Part::Any),
            }
        }
        pattern
    }

    /// Letters that every word holds which it fits.
    #[must_use]
    pub fn letters(&self) -> &str {
        &self.letters
    }

    /// Whether it fits all of the word, which is folded. Linear but for the length of the pattern: only the last gap is taken up
    /// again.
    #[must_use]
    pub fn fits(&self, word: &str) -> bool {
        let word: Vec<char> = word.chars().collect();
        let (mut at, mut next) = (0, 0);
        let mut again: Option<(usize, usize)> = None;
        while at < word.len() {
            match self.parts.get(next) {
                Some(Part::Any) => {
                    again = Some((next + 1, at));
                    next += 1;
                }
                Some(part) if *part == Part::One || *part == Part::Letter(word[at]) => {
                    at += 1;
                    next += 1;
                }
                _ => {
                    let Some((after, from)) = again else { return false };
                    again = Some((after, from + 1));
                    (next, at) = (after, from + 1);
                }
            }
        }
        self.parts[next..].iter().all(|part| *part == Part::Any)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(pattern: &str, word: &str) -> bool {
        let piece = |c: char| match c {
            '*' => Piece::Any,
            '?' => Piece::One,
            c => Piece::Text(c.to_string()),
        };
        Pattern::new(&pattern.chars().map(piece).collect::<Vec<_>>(), Script::Own).fits(word)
    }

    #[test]
    fn patterns_fit_whole_words() {
        assert!(fits("河*", "河长制") && fits("*制", "河长制") && fits("河?制", "河长制") && fits("*", "河"));
        assert!(fits("*长*", "河长制") && fits("a*b*c", "axbbyc"));
        assert!(!fits("河?", "河长制") && !fits("?", "") && !fits("河*长", "河长制"));
    }
}
