//! jieba's cut: the best way through a sentence over the words of the dictionary (each word is worth its share of all
//! words), and the model for what that leaves in single characters. The ends are those of jieba-rs; a test compares them.

use super::hmm;
use super::user::Change;
use super::vocabulary::Vocabulary;

/// Room to work in, to be used again for the next text.
#[derive(Debug, Default)]
pub(super) struct Room {
    /// The characters of a block with their places in it.
    letters: Vec<Letter>,
    codes: Vec<u16>,
    /// The best way from each character to the end of the block.
    way: Vec<Step>,
    states: Vec<u8>,
}

#[derive(Debug, Clone, Copy)]
struct Letter {
    at: u32,
    character: char,
}

#[derive(Debug, Clone, Copy, Default)]
struct Step {
    worth: f64,
    /// Number of the character after the word.
    end: u32,
}

/// What a block is made of: between such characters and others is always a border.
#[inline]
fn is_block(c: char) -> bool {
    match c {
        '\u{4e00}'..='\u{9fff}' => true,
        c if c.is_ascii() => c.is_ascii_alphanumeric() || matches!(c, '+' | '#' | '&' | '.' | '_' | '%' | '-'),
        c => matches!(c,
            '\u{3400}'..='\u{4dbf}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{2a6df}'
            | '\u{2a700}'..='\u{2ebef}'
            | '\u{2f800}'..='\u{2fa1f}'),
    }
}

/// Cuts the text and adds the ends of its words, in bytes and `offset` more. With `model` runs of single characters are joined to
/// words that the dictionary does not know.
pub(super) fn cut(
    text: &str,
    offset: usize,
    model: bool,
    vocabulary: &Vocabulary,
    room: &mut Room,
    ends: &mut Vec<u32>,
) {
    room.clear();
    let mut start = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        if is_block(c) {
            if room.letters.is_empty() {
                start = at;
            }
            room.letters.push(Letter { at: (at - start) as u32, character: c });
            room.codes.push(vocabulary.dictionary.code(c));
            continue;
        }
        if !room.letters.is_empty() {
            Block { vocabulary, length: at - start, offset: offset + start, model }.cut(room, ends);
            room.clear();
        }
        // A line break of two characters is one.
        let both = c == '\r' && characters.next_if(|&(_, next)| next == '\n').is_some();
        ends.push((offset + at + if both { 2 } else { c.len_utf8() }) as u32);
    }
    if !room.letters.is_empty() {
        Block { vocabulary, length: text.len() - start, offset: offset + start, model }.cut(room, ends);
    }
}

impl Room {
    fn clear(&mut self) {
        self.letters.clear();
        self.codes.clear();
    }
}

struct Block<'a> {
    vocabulary: &'a Vocabulary,
    /// Bytes.
    length: usize,
    offset: usize,
    model: bool,
}

impl Block<'_> {
    fn cut(&self, room: &mut Room, ends: &mut Vec<u32>) {
        let count = room.letters.len();
        room.way.clear();
        room.way.resize(count + 1, Step::default());
        if self.vocabulary.changes.is_empty() {
            self.find_way(room)
        } else {
            self.find_own_way(room)
        }
        // Where the run of single characters began that is still open.
        let mut run: Option<usize> = None;
        let mut at = 0;
        while at < count {
            let end = room.way[at].end as usize;
            if end - at == 1 && (self.model || room.letters[at].character.is_ascii_alphanumeric()) {
                run.get_or_insert(at);
            } else {
                if let Some(start) = run.take() {
                    self.cut_run(start, at, room, ends);
                }
                ends.push(self.end(end, room));
            }
            at = end;
        }
        if let Some(start) = run {
            self.cut_run(start, count, room, ends);
        }
    }

    /// The end of the word before this character, in bytes of the whole text.
    fn end(&self, letter: usize, room: &Room) -> u32 {
        let at = room.letters.get(letter).map_or(self.length, |letter| letter.at as usize);
        (self.offset + at) as u32
    }

    /// The best way, from the end of the block to its beginning. Of equals the longer word is taken.
    fn find_way(&self, room: &mut Room) {
        let Room { codes, way, .. } = room;
        let trie = &self.vocabulary.dictionary.trie;
        let unknown = self.vocabulary.share(0.0);
        for at in (0..codes.len()).rev() {
            let (_, mut cell) = trie.first(codes[at]);
            let mut best = Step::default();
            let mut end = at + 1;
            loop {
                if let Some(worth) = self.vocabulary.worth(cell) {
                    let worth = worth + way[end].worth;
                    if best.end == 0 || worth >= best.worth {
                        best = Step { worth, end: end as u32 };
                    }
                }
                if !cell.goes_on() || end == codes.len() {
                    break;
                }
                match trie.next(cell, codes[end]) {
                    Some((_, next)) => cell = next,
                    None => break,
                }
                end += 1;
            }
            if best.end == 0 {
                best = Step { worth: unknown + way[at + 1].worth, end: at as u32 + 1 };
            }
            way[at] = best;
        }
    }

    /// The same where the reader has words of his own.
    fn find_own_way(&self, room: &mut Room) {
        let Room { letters, codes, way, .. } = room;
        let trie = &self.vocabulary.dictionary.trie;
        for at in (0..codes.len()).rev() {
            let mut best = Step::default();
            let mut offer = |worth: f64, end: usize| {
                let worth = worth + way[end].worth;
                if best.end == 0 || worth > best.worth || (worth == best.worth && end as u32 > best.end) {
                    best = Step { worth, end: end as u32 };
                }
            };
            let own = || self.vocabulary.changes.beginnings(letters[at..].iter().map(|letter| letter.character));
            for (length, change) in own() {
                if let Change::Word { logarithm, .. } = change {
                    offer(self.vocabulary.share(*logarithm), at + length);
                }
            }
            let mut changed = own().map(|(length, _)| at + length).peekable();
            let mut step = Some(trie.first(codes[at]));
            let mut end = at + 1;
            while let Some((_, cell)) = step {
                while changed.next_if(|&own| own < end).is_some() {}
                if let Some(worth) = self.vocabulary.worth(cell).filter(|_| changed.peek() != Some(&end)) {
                    offer(worth, end);
                }
                step = codes.get(end).filter(|_| cell.goes_on()).and_then(|&code| trie.next(cell, code));
                end += 1;
            }
            if best.end == 0 {
                best = Step { worth: self.vocabulary.share(0.0) + way[at + 1].worth, end: at as u32 + 1 };
            }
            way[at] = best;
        }
    }

    /// Single characters that the best way has left: letters and digits become one word; with the model so do others,
    /// where it says so, unless they are a word of the dictionary, which then was worth less than its parts.
    fn cut_run(&self, start: usize, end: usize, room: &mut Room, ends: &mut Vec<u32>) {
        if end - start == 1 || !self.model {
            ends.push(self.end(end, room));
        } else if self.is_word(&room.letters[start..end], &room.codes[start..end]) {
            ends.extend((start + 1..=end).map(|end| self.end(end, room)));
        } else {
            self.cut_by_model(start, end, room, ends);
        }
    }

    fn is_word(&self, letters: &[Letter], codes: &[u16]) -> bool {
        let changes = &self.vocabulary.changes;
        if !changes.is_empty() {
            let own = changes.beginnings(letters.iter().map(|letter| letter.character)).last();
            if let Some((_, change)) = own.filter(|&(length, _)| length == letters.len()) {
                return *change != Change::Removed;
            }
        }
        let trie = &self.vocabulary.dictionary.trie;
        let Some((&first, rest)) = codes.split_first() else { return false };
        let found = rest.iter().try_fold(trie.first(first), |(_, cell), &code| trie.next(cell, code));
        found.is_some_and(|(_, cell)| cell.word() != 0)
    }

    fn cut_by_model(&self, start: usize, end: usize, room: &mut Room, ends: &mut Vec<u32>) {
        let mut states = std::mem::take(&mut room.states);
        let mut at = start;
        while at < end {
            let first = room.letters[at].character;
            let same = |letter: &&Letter| hmm::covers(letter.character) == hmm::covers(first);
            let next = at + room.letters[at..end].iter().take_while(same).count();
            if hmm::covers(first) {
                let run = room.letters[at..next].iter().map(|letter| letter.character);
                hmm::cut(run, &mut states, |last| ends.push(self.end(at + last + 1, room)));
            } else {
                self.cut_others(at, next, room, ends);
            }
            at = next;
        }
        room.states = states;
    }

    /// What the model does not cover: letters and digits with single connectors and a per cent sign behind them are one word, so is
    /// what stands between.
    fn cut_others(&self, start: usize, end: usize, room: &Room, ends: &mut Vec<u32>) {
        let letter = |at: usize| room.letters.get(at).filter(|_| at < end).map_or(' ', |letter| letter.character);
        let is_part = |at: usize| letter(at).is_ascii_alphanumeric();
        let mut at = start;
        while at < end {
            if is_part(at) {
                while is_part(at) || (matches!(letter(at), '.' | '_' | '-') && is_part(at + 1)) {
                    at += 1;
                }
                at += usize::from(letter(at) == '%');
            } else {
                while at < end && !is_part(at) {
                    at += 1;
                }
            }
            ends.push(self.end(at, room));
        }
    }
}
