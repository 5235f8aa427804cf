//! Lists of words, each found in one pass over a text, and sets of characters that answer at once.

/// Characters from a list, all of them Han: a bit for each code point of the block.
pub(crate) struct HanSet([u64; HanSet::BITS / 64]);

impl HanSet {
    const FIRST: u32 = 0x4e00;
    const BITS: usize = 0x5200;

    /// The set of the characters in the text; white space and others than the common Han characters are left out.
    pub(crate) const fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut bits = [0; Self::BITS / 64];
        let mut at = 0;
        while at + 2 < bytes.len() {
            if bytes[at] & 0xf0 != 0xe0 {
                at += 1;
                continue;
            }
            let point = (bytes[at] as u32 & 15) << 12 | (bytes[at + 1] as u32 & 63) << 6 | (bytes[at + 2] as u32 & 63);
            if point >= Self::FIRST && point < Self::FIRST + Self::BITS as u32 {
                let bit = (point - Self::FIRST) as usize;
                bits[bit / 64] |= 1 << (bit % 64);
            }
            at += 3;
        }
        Self(bits)
    }

    /// Whether the character is in the set.
    pub(crate) fn has(&self, c: char) -> bool {
        let bit = (c as u32).wrapping_sub(Self::FIRST) as usize;
        self.0.get(bit / 64).is_some_and(|bits| bits & 1 << (bit % 64) != 0)
    }
}

/// Words with a filter of their first characters, so that most places of a text are passed over at one look.
pub(crate) struct Words<const N: usize> {
    list: [&'static str; N],
    firsts: [u64; 64],
    lasts: [u64; 64],
}

impl<const N: usize> Words<N> {
    /// The words, none of them empty.
    pub(crate) const fn new(list: [&'static str; N]) -> Self {
        let (mut firsts, mut lasts) = ([0; 64], [0; 64]);
        let mut at = 0;
        while at < N {
            let bit = place(list[at].as_bytes());
            firsts[bit / 64] |= 1 << (bit % 64);
            let bit = last_place(list[at].as_bytes());
            lasts[bit / 64] |= 1 << (bit % 64);
            at += 1;
        }
        Self { list, firsts, lasts }
    }

    /// The word that the text begins with, the longest of several.
    pub(crate) fn opening(&self, text: &str) -> Option<&'static str> {
        if text.is_empty() || !self.may_begin(text.as_bytes()) {
            return None;
        }
        // The third byte tells most Han characters apart before the whole word is compared.
        let third = text.as_bytes().get(2);
        let alike = |word: &&str| word.len() < 3 || word.as_bytes().get(2) == third;
        self.list.iter().copied().filter(alike).filter(|word| text.starts_with(word)).max_by_key(|word| word.len())
    }

    /// The word that the text ends in, the longest of several.
    pub(crate) fn closing(&self, text: &str) -> Option<&'static str> {
        if text.is_empty() || !has(&self.lasts, last_place(text.as_bytes())) {
            return None;
        }
        self.list.iter().copied().filter(|word| text.ends_with(word)).max_by_key(|word| word.len())
    }

    /// All words.
    pub(super) fn all(&self) -> impl Iterator<Item = &'static str> {
        self.list.iter().copied()
    }

    /// Whether the text is one of the words.
    pub(crate) fn is(&self, text: &str) -> bool {
        !text.is_empty() && self.may_begin(text.as_bytes()) && self.list.contains(&text)
    }

    /// Every byte of the text at which a word begins.
    pub(super) fn starts(&self, text: &str) -> impl Iterator<Item = usize> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let (at, _) = self.find(text.get(from..)?)?;
            let start = from + at;
            from = start + width(text.as_bytes()[start]);
            Some(start)
        })
    }

    /// The earliest word in the text, of those that begin there the longest: the bytes where it begins and ends.
    pub(super) fn find(&self, text: &str) -> Option<(usize, usize)> {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if self.may_begin(&bytes[at..])
                && let Some(word) = self.opening(&text[at..])
            {
                return Some((at, at + word.len()));
            }
            at += width(bytes[at]);
        }
        None
    }

    /// Whether any of the words stands in the text.
    pub(crate) fn within(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// How many different words of the list stand in the text.
    pub(super) fn how_many(&self, text: &str) -> usize {
        // Most texts hold none.
        match self.find(text) {
            Some((at, _)) => self.list.iter().filter(|word| text[at..].contains(**word)).count(),
            None => 0,
        }
    }

    fn may_begin(&self, bytes: &[u8]) -> bool {
        has(&self.firsts, place(bytes))
    }
}

const fn has(bits: &[u64; 64], bit: usize) -> bool {
    bits[bit / 64] & 1 << (bit % 64) != 0
}

/// The bit of the first character: the low twelve bits of its code point.
const fn place(bytes: &[u8]) -> usize {
    if bytes[0] < 0xe0 || bytes.len() < 3 {
        bytes[0] as usize
    } else {
        (bytes[1] as usize & 63) << 6 | bytes[2] as usize & 63
    }
}

/// The bit of the last character: its last two bytes tell enough.
const fn last_place(bytes: &[u8]) -> usize {
    let last = bytes[bytes.len() - 1];
    if last < 0x80 || bytes.len() < 3 {
        last as usize
    } else {
        (bytes[bytes.len() - 2] as usize & 63) << 6 | last as usize & 63
    }
}

/// Bytes of the character that begins with the byte.
const fn width(first: u8) -> usize {
    match first {
        0..0xc0 => 1,
        0xc0..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static WORDS: Words<4> = Words::new(["编辑", "美术编辑", "编", "www."]);

    #[test]
    fn the_earliest_word_and_of_those_the_longest() {
        assert_eq!(WORDS.find("本版美术编辑王明"), Some((6, 18)));
        assert_eq!(WORDS.find("“é😀编辑"), Some((9, 15)));
        assert_eq!(WORDS.find("见www.a"), Some((3, 7)));
        assert_eq!(WORDS.find("没有"), None);
        assert_eq!(WORDS.find(""), None);
        assert_eq!(WORDS.how_many("美术编辑"), 3);
        assert_eq!(WORDS.opening("编者"), Some("编"));
        assert_eq!(WORDS.closing("美术编辑"), Some("美术编辑"));
        assert_eq!(WORDS.closing("编后"), None);
        assert!(WORDS.is("编辑") && !WORDS.is("编者") && !WORDS.is(""));
        assert_eq!(WORDS.starts("编辑、美编").collect::<Vec<_>>(), [0, 12]);
    }

    #[test]
    fn a_set_has_its_characters_only() {
        static SET: HanSet = HanSet::new("王李\n张");
        assert!("王李张".chars().all(|c| SET.has(c)));
        assert!(!SET.has('赵') && !SET.has('a') && !SET.has('\u{20000}'));
    }
}
