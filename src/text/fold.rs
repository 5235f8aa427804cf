//! Characters as a search sees them. Each becomes exactly one, so that places can be counted over.

use std::borrow::Cow;

/// Which characters are the same to a search, beside those that differ in width or case only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Script {
    /// Each is itself.
    #[default]
    Own,
    /// A traditional one is its [`simplified`] one.
    Any,
}

impl Script {
    /// The character that stands for all that are the same.
    #[must_use]
    pub fn fold(self, c: char) -> char {
        match self {
            Self::Own => c,
            Self::Any => simplified(c),
        }
    }

    /// [`Self::fold`] of each character. As many as before, though not as many bytes.
    #[must_use]
    pub fn text(self, text: &str) -> Cow<'_, str> {
        if self == Self::Own || text.chars().all(|c| self.fold(c) == c) {
            Cow::Borrowed(text)
        } else {
            Cow::Owned(text.chars().map(|c| self.fold(c)).collect())
        }
    }
}

/// One character without width and case; quotation marks are straight.
#[must_use]
pub fn fold(c: char) -> char {
    let narrow = match c {
        '\u{4e00}'..='\u{9fff}' => return c,
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        c => c,
    };
    let mut lower = narrow.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => narrow,
    }
}

/// Whether the character is of a script that parts words by spaces.
#[must_use]
pub fn is_latin(c: char) -> bool {
    c.is_ascii_graphic() || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９') || (c < '\u{530}' && c.is_alphabetic())
}

/// A traditional character as its simplified one, any other as it is. Twice is the same as once. Where one character has several
/// simplified ones the most usual is taken, as OpenCC does by default; what depends on the word (乾隆) is not looked at.
///
/// Fold both the text and what is looked for: then each finds the other.
///
/// Source: OpenCC, `TSCharacters.txt`, see `assets/README.md`.
#[must_use]
pub fn simplified(c: char) -> char {
    match COMMON.get((c as usize).wrapping_sub(FIRST)) {
        Some(0) => c,
        Some(&simple) => char::from_u32(simple as u32).unwrap_or(c),
        None => RARE
            .binary_search_by_key(&(c as u32), |&(from, _)| from)
            .ok()
            .and_then(|at| char::from_u32(RARE[at].1))
            .unwrap_or(c),
    }
}

/// Lines of a traditional and a simplified character, sorted.
const PAIRS: &[u8] = include_bytes!("../../assets/simplified.txt");
/// The block in which nearly all characters are.
const FIRST: usize = 0x4e00;
const COUNT: usize = 0x9fff - FIRST + 1;
const RARE_COUNT: usize = rare_count();

/// The simplified character of each of the main block, 0 where it is the same; those beyond the basic plane are left out.
static COMMON: [u16; COUNT] = common();
/// The traditional characters of other blocks with their simplified ones, sorted.
static RARE: [(u32, u32); RARE_COUNT] = rare();

const fn common() -> [u16; COUNT] {
    let mut table = [0; COUNT];
    let mut at = 0;
    while at < PAIRS.len() {
        let (from, to, next) = pair(at);
        if is_common(from) && to <= 0xffff {
            table[from as usize - FIRST] = to as u16;
        }
        at = next;
    }
    // What is simplified once more (薴 to 苧 to 苎) goes all the way.
    let mut at = 0;
    while at < COUNT {
        let simple = table[at] as u32;
        if is_common(simple) && table[simple as usize - FIRST] != 0 {
            table[at] = table[simple as usize - FIRST];
        }
        at += 1;
    }
    table
}

const fn rare() -> [(u32, u32); RARE_COUNT] {
    let mut table = [(0, 0); RARE_COUNT];
    let (mut at, mut count) = (0, 0);
    while at < PAIRS.len() {
        let (from, to, next) = pair(at);
        if !is_common(from) {
            table[count] = (from, to);
            count += 1;
        }
        at = next;
    }
    table
}

const fn rare_count() -> usize {
    let (mut at, mut count) = (0, 0);
    while at < PAIRS.len() {
        let (from, _, next) = pair(at);
        if !is_common(from) {
            count += 1;
        }
        at = next;
    }
    count
}

const fn is_common(c: u32) -> bool {
    c as usize >= FIRST && (c as usize) < FIRST + COUNT
}

/// The two characters of the line at this place, and where the next line begins.
const fn pair(at: usize) -> (u32, u32, usize) {
    let (from, at) = character(at);
    let (to, at) = character(at);
    (from, to, at + 1)
}

/// The character at this place, of three or four bytes, and where it ends.
const fn character(at: usize) -> (u32, usize) {
    let long = PAIRS[at] >= 0xf0;
    let length = if long { 4 } else { 3 };
    let mut c = (PAIRS[at] & if long { 0x07 } else { 0x0f }) as u32;
    let mut next = at + 1;
    while next < at + length {
        c = c << 6 | (PAIRS[next] & 0x3f) as u32;
        next += 1;
    }
    (c, at + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_case_and_quotation_marks_are_folded() {
        let folded: String = "ＫＴＶ，“Ｗｉ－Ｆｉ”‘İ’文Ω".chars().map(fold).collect();
        assert_eq!(folded, "ktv,\"wi-fi\"'İ'文ω");
    }

    #[test]
    fn traditional_characters_are_simplified() {
        let folded: String = "臺灣東莞《乾隆》裏裡爲為說説，abc㑯𪚏".chars().map(simplified).collect();
        assert_eq!(folded, "台湾东莞《干隆》里里为为说说，abc㑔𪚏");
    }

    #[test]
    fn only_who_asks_for_any_script_gets_simplified_characters() {
        assert_eq!((Script::Own.text("臺灣abc"), Script::Any.text("臺灣abc")), ("臺灣abc".into(), "台湾abc".into()));
        assert!(matches!(Script::Any.text("台湾abc"), Cow::Borrowed(_)));
    }

    #[test]
    fn all_pairs_are_known_and_twice_is_once() {
        let pairs = std::str::from_utf8(PAIRS).unwrap();
        assert!(pairs.lines().count() > 3_000);
        for line in pairs.lines() {
            let characters: Vec<char> = line.chars().collect();
            let [from, to] = characters[..] else { panic!("{line} is no pair") };
            let beyond = is_common(from as u32) && to > '\u{ffff}';
            assert!(beyond || simplified(from) == simplified(to), "{line}");
        }
        for c in '\0'..=char::MAX {
            assert_eq!((fold(fold(c)), simplified(simplified(c))), (fold(c), simplified(c)), "{c}");
        }
    }
}
