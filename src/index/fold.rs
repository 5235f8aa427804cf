//! Text as a search sees it: without white space, width and case, and with the way back to the page.

use std::ops::Range;

use crate::text::Span;
use crate::text::fold::fold;

/// A folded text and where each stretch of it came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Folded {
    /// Lower case, half width, without white space (but for one space between two Latin words).
    pub(super) text: String,
    /// Where the offsets of `text` and of the page stop running in step.
    runs: Vec<Run>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    folded: u32,
    source: u32,
}

/// Parts the fields of an article: no search term holds it, so none is found across two fields.
const BORDER: char = '\n';

impl Folded {
    /// Appends the stretch of the page under the span to the field that is being written.
    pub(super) fn push(&mut self, page: &str, span: Span) {
        for (at, c) in span.of(page).char_indices() {
            let source = span.start as usize + at;
            if c.is_whitespace() || c == '\u{feff}' {
                // Kept only where it parts Latin words, which is known when the next character comes.
                continue;
            }
            let parted = page[..source].chars().next_back().is_some_and(char::is_whitespace) || at == 0;
            if parted && is_latin(c) && self.text.chars().next_back().is_some_and(is_latin) {
                self.text.push(' ');
            }
            self.character(fold(c), source);
        }
    }

    fn character(&mut self, folded: char, source: usize) {
        let at = self.text.len();
        let in_step = self.runs.last().is_some_and(|run| at - run.folded as usize + run.source as usize == source);
        if !in_step {
            self.runs.push(Run { folded: at as u32, source: source as u32 });
        }
        self.text.push(folded);
    }

    /// Ends the field: what follows is found only by itself.
    pub(super) fn border(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(BORDER) {
            self.text.push(BORDER);
        }
    }

    /// Appends where the folded stretch stands on the page: one span, or several where the page cut it.
    pub(super) fn locate(&self, page: &str, stretch: Range<usize>, spans: &mut Vec<Span>) {
        let first = spans.len();
        let mut run = self.runs.partition_point(|run| run.folded as usize <= stretch.start).saturating_sub(1);
        for (at, c) in self.text.get(stretch.clone()).unwrap_or_default().char_indices() {
            let at = stretch.start + at;
            while self.runs.get(run + 1).is_some_and(|next| next.folded as usize <= at) {
                run += 1;
            }
            let Some(begin) = self.runs.get(run).filter(|_| c != ' ') else { continue };
            let source = begin.source as usize + at - begin.folded as usize;
            let length = page.get(source..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            match spans[first..].last_mut() {
                Some(last) if last.end as usize == source => last.end = (source + length) as u32,
                _ => spans.push(Span::new(source, source + length)),
            }
        }
    }
}

/// The search terms of a query: its words, folded as the text is. All must occur.
pub(super) fn terms(query: &str) -> Vec<String> {
    query.split_whitespace().map(|term| term.chars().filter(|&c| c != '\u{feff}').map(fold).collect()).collect()
}

/// A character of a script that parts words by spaces.
fn is_latin(c: char) -> bool {
    c.is_ascii_graphic() || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９') || (c < '\u{530}' && c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the page says where the term is found, piece by piece.
    fn check(page: &str, pieces: &[(usize, usize)], term: &str, expected: &[&str]) {
        let mut folded = Folded::default();
        for &(start, end) in pieces {
            folded.push(page, Span::new(start, end));
        }
        let term = terms(term).concat();
        let start = folded.text.find(&term).unwrap_or_else(|| panic!("{term} in {}", folded.text));
        let mut spans = Vec::new();
        folded.locate(page, start..start + term.len(), &mut spans);
        assert_eq!(spans.iter().map(|span| span.of(page)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_word_is_found_across_a_cut_and_its_line_break() {
        let page = "治理清水\n(图)\n塘的河";
        check(page, &[(0, 12), (19, page.len())], "清水塘", &["清水", "塘"]);
        check("治理清水\n塘的河", &[(0, 22)], "清水塘", &["清水", "塘"]);
    }

    #[test]
    fn width_and_case_do_not_matter_and_the_way_back_holds() {
        let page = "用ＫＴＶ唱Wi-Fi歌İ完";
        check(page, &[(0, page.len())], "ktv唱wi", &["ＫＴＶ唱Wi"]);
        check(page, &[(0, page.len())], "歌İ完", &["歌İ完"]);
    }

    #[test]
    fn punctuation_is_found_in_either_width() {
        let page = "他说,“好!”O’Neil";
        check(page, &[(0, page.len())], "说，\"好！”o'neil", &["说,“好!”O’Neil"]);
    }

    #[test]
    fn latin_words_stay_apart() {
        let page = "New \n York纽 约";
        let mut folded = Folded::default();
        folded.push(page, Span::new(0, page.len()));
        assert_eq!(folded.text, "new york纽约");
    }
}
