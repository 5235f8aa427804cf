//! Where words end: of all ways to cut a text into known words the likeliest, and where that leaves single characters, words that a
//! model makes of them. It cuts as jieba does, whose dictionary, way and model these are; the model is jieba-rs' own.

use std::ops::Range;

use jieba_rs::Jieba;

use super::pairs::Pairs;
use super::words::Words;

/// The likeliest way on from a character.
#[derive(Debug, Clone, Copy, Default)]
struct Step {
    /// Logarithm of how likely it is.
    log: f64,
    /// The character where its first word ends.
    end: u32,
}

/// By what a text is cut.
#[derive(Debug, Clone, Copy)]
pub(super) struct By<'a> {
    pub(super) words: &'a Words,
    /// What joins single characters to words that are not known, where that is wanted.
    pub(super) model: Option<&'a Jieba>,
}

/// Room that a cut works in.
#[derive(Debug, Default)]
pub(super) struct Path {
    /// Of each character of a run the code.
    codes: Vec<u16>,
    /// Of each the first byte, and the end of the last.
    starts: Vec<u32>,
    steps: Vec<Step>,
    pairs: Pairs,
}

impl Path {
    /// Adds the end of each word in this part of the text to `ends`.
    pub(super) fn cut(&mut self, by: By, text: &str, part: Range<usize>, ends: &mut Vec<u32>) {
        let (first, end) = (part.start, part.end as u32);
        let mut after_return = false;
        for (at, c) in text.get(part).unwrap_or_default().char_indices() {
            let start = (first + at) as u32;
            if may_be_in_word(c) {
                self.codes.push(by.words.code(c));
                self.starts.push(start);
                after_return = false;
                continue;
            }
            self.finish(by, text, start, ends);
            // The end of a line may be two characters.
            if after_return && c == '\n' {
                ends.pop();
            }
            after_return = c == '\r';
            ends.push(start + c.len_utf8() as u32);
        }
        self.finish(by, text, end, ends);
    }

    /// Cuts the characters that are there; the last ends at `end`.
    fn finish(&mut self, by: By, text: &str, end: u32, ends: &mut Vec<u32>) {
        if self.codes.is_empty() {
            return;
        }
        self.starts.push(end);
        self.choose(by.words);
        // Where the single characters begin.
        let mut single = None;
        let mut at = 0;
        while let Some(step) = self.steps.get(at).filter(|_| at < self.codes.len()) {
            let next = step.end as usize;
            if next == at + 1 && (by.model.is_some() || self.is_foreign(text, at)) {
                single.get_or_insert(at);
            } else {
                if let Some(first) = single.take() {
                    self.join(by, text, first..at, ends);
                }
                ends.extend(self.starts.get(next));
            }
            at = next;
        }
        if let Some(first) = single {
            self.join(by, text, first..at, ends);
        }
        self.codes.clear();
        self.starts.clear();
    }

    /// Whether a character is a letter or a digit of ASCII.
    fn is_foreign(&self, text: &str, at: usize) -> bool {
        let byte = self.starts.get(at).and_then(|&start| text.as_bytes().get(start as usize));
        byte.is_some_and(u8::is_ascii_alphanumeric)
    }

    /// Finds the likeliest way from each character to the end, the last first. Of two that are equally likely the one with the longer
    /// word is taken.
    fn choose(&mut self, words: &Words) {
        let count = self.codes.len();
        if self.steps.len() <= count {
            self.steps.resize(count + 1, Step::default());
        }
        self.steps[count] = Step { log: 0.0, end: count as u32 };
        let unknown = words.log(0);
        for at in (0..count).rev() {
            let mut best = Step { log: 0.0, end: 0 };
            words.each(self.codes[at..].iter().copied(), |length, weight| {
                let end = at + length;
                let log = words.log(weight) + self.steps[end].log;
                if log >= best.log || best.end == 0 {
                    best = Step { log, end: end as u32 };
                }
            });
            if best.end == 0 {
                best = Step { log: unknown + self.steps[at + 1].log, end: at as u32 + 1 };
            }
            self.steps[at] = best;
        }
    }

    /// Makes words of single characters. Without a model these are letters and digits, which stay together.
    fn join(&mut self, by: By, text: &str, singles: Range<usize>, ends: &mut Vec<u32>) {
        let starts = self.starts.get(singles.start..=singles.end).unwrap_or_default();
        let (Some(codes), Some((&from, starts))) = (self.codes.get(singles), starts.split_first()) else { return };
        match (by.model, starts) {
            (Some(model), &[.., _, to]) => {
                let run = text.get(from as usize..to as usize).unwrap_or_default();
                // What is a word, and still better cut than whole, is known well enough.
                if by.words.get(codes.iter().copied()).is_some() {
                    ends.extend_from_slice(starts);
                } else if run.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                    // As the model has it, without asking it.
                    ends.push(to);
                } else {
                    let cut = || model.cut(run, true);
                    match self.pairs.is_word(run, || cut().len() == 1) {
                        Some(true) => ends.push(to),
                        Some(false) => ends.extend_from_slice(starts),
                        None => ends.extend(cut().iter().map(|word| from + word.byte_end as u32)),
                    }
                }
            }
            _ => ends.extend(starts.last()),
        }
    }
}

/// Whether a character may be part of a longer word for jieba: Han characters, letters and digits, and some marks among these.
#[inline]
fn may_be_in_word(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
        || if c.is_ascii() {
            c.is_ascii_alphanumeric() || matches!(c, '+' | '#' | '&' | '.' | '_' | '%' | '-')
        } else {
            matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2a6df}' | '\u{2a700}'..='\u{2ebef}' | '\u{2f800}'..='\u{2fa1f}')
        }
}
