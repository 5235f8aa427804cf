//! The types of a lexicon by their letters.
//!
//! This is the character layer of the index, with the letters that meet at borders (see `super::meetings`): a string of the
//! text lies within one token, or it goes over the border of two.

use std::ops::Range;

use memchr::memmem;

use super::letters::Letters;
use super::lexicon::{BORDER, TypeId};
use super::meetings::{Letter, Meeting};
use super::packed::{Lists, Numbers, Rising, Tell};

/// Types that came after the lists were made are looked through one by one, as long as they are this small a part.
const LATE_PART: usize = 16;

/// Which types hold each letter, and each two letters one after the other. Made when asked for and kept until many types have
/// come.
#[derive(Debug, Clone, Default)]
pub struct Spellings {
    /// By letter the types that hold it, in order, as differences; after these lists those of two letters, as many. Letters, and
    /// pairs of them, that seldom meet share a list.
    holders: Lists,
    /// How many lists there are of either.
    lists: u32,
    /// How many types are in the lists.
    known: TypeId,
}

impl Spellings {
    /// Takes in the types that came to be known. The letters of all others are as they were.
    pub fn update(&mut self, letters: Letters<'_>) {
        let late = letters.len() - self.known as usize;
        if late * LATE_PART <= self.known as usize {
            return;
        }
        self.known = letters.len() as TypeId;
        self.lists = (self.known / TYPES).next_power_of_two();
        let told = LettersAndPairs { letters, lists: self.lists, known: self.known };
        self.holders = Lists::new(2 * self.lists as usize, told, &Rising(BORDER));
    }

    /// The types whose folded letters hold the string, which is not empty, in the order of their numbers.
    #[must_use]
    pub fn holding(&self, letters: Letters<'_>, part: &str) -> Vec<TypeId> {
        // Few words are looked at, most of them short: for these a searcher takes longer to make than to use.
        self.those(letters, part, |own| memmem::find(own.as_bytes(), part.as_bytes()).is_some())
    }

    /// Whether a type's folded letters may end with the string; of one letter that is not asked, as nearly every one ends some.
    #[must_use]
    pub fn may_end(&self, letters: Letters<'_>, part: &str) -> bool {
        part.chars().nth(1).is_none() || self.among(letters, part).any(|id| letters.of(id).ends_with(part))
    }

    /// The types with exactly these folded letters, which are not none, in the order of their numbers.
    #[must_use]
    pub fn spelled(&self, letters: Letters<'_>, word: &str) -> Vec<TypeId> {
        self.those(letters, word, |own| own == word)
    }

    fn those(&self, letters: Letters<'_>, part: &str, fits: impl Fn(&str) -> bool) -> Vec<TypeId> {
        self.among(letters, part).filter(|id| fits(letters.of(*id))).collect()
    }

    /// The types that hold the string are among these.
    fn among(&self, letters: Letters<'_>, part: &str) -> impl Iterator<Item = TypeId> {
        // The rarest of its first pairs of letters leaves the fewest to look at.
        let list = |at: usize| self.holders.get(at);
        let own = || part.chars().take(FIRST).map(Letter::new);
        let pairs = own().zip(own().skip(1)).map(|(a, b)| list(of_pair(a, b, self.lists)));
        let letter = || own().next().map(|letter| list(of_letter(letter, self.lists)));
        let rarest = pairs.min_by_key(Numbers::size).or_else(letter).unwrap_or_default();
        let mut id = BORDER;
        let known = rarest.map(move |step| {
            id += step;
            id
        });
        let late = self.known.max(BORDER + 1)..letters.len() as TypeId;
        known.chain(late)
    }

    /// Bytes held, for the figures.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.holders.bytes()
    }
}

/// So many letters of a string are looked up: a query may be as long as an article.
const FIRST: usize = 16;

/// Among so many the list of the types that hold a letter, and perhaps others.
fn of_letter(letter: Letter, lists: u32) -> usize {
    Meeting::alone(letter).list(lists)
}

/// The same for two letters one after the other; these lists come after the others.
fn of_pair(first: Letter, second: Letter, lists: u32) -> usize {
    lists as usize + Meeting::new(first, second).list(lists)
}

/// Types to a list, about.
const TYPES: u32 = 2;

/// Types that are told at once.
const PART: TypeId = 64;

/// The types of a part but the border.
fn types(part: usize, known: TypeId) -> Range<TypeId> {
    let first = part as TypeId * PART;
    first.max(BORDER + 1)..(first + PART).min(known)
}

struct LettersAndPairs<'a> {
    letters: Letters<'a>,
    lists: u32,
    known: TypeId,
}

impl Tell for LettersAndPairs<'_> {
    type Told = TypeId;

    fn parts(&self) -> usize {
        self.known.div_ceil(PART) as usize
    }

    fn tell(&mut self, part: usize, mut to: impl FnMut(usize, TypeId)) {
        for id in types(part, self.known) {
            let mut before = None;
            for letter in self.letters.of(id).chars().map(Letter::new) {
                to(of_letter(letter, self.lists), id);
                if let Some(before) = before.replace(letter) {
                    to(of_pair(before, letter, self.lists), id);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::Lexicon;
    use super::*;

    const WORDS: [&str; 8] = ["河长", "河", "河长制", "长河", "河流", "GPS", "长", "人人"];

    fn check(early: usize) {
        let mut lexicon = Lexicon::default();
        let mut spellings = Spellings::default();
        for (at, word) in WORDS.iter().enumerate() {
            lexicon.intern(word, |_| "n");
            if at + 1 == early {
                spellings.update(Letters::plain(&lexicon));
            }
        }
        let words = |ids: Vec<TypeId>| ids.into_iter().map(|id| lexicon.word(id)).collect::<Vec<_>>();
        assert_eq!(words(spellings.holding(Letters::plain(&lexicon), "河长")), ["河长", "河长制"]);
        assert_eq!(words(spellings.holding(Letters::plain(&lexicon), "ps")), ["GPS"]);
        assert_eq!(words(spellings.holding(Letters::plain(&lexicon), "山")), [""; 0]);
        assert_eq!(words(spellings.holding(Letters::plain(&lexicon), "人")), ["人人"]);
        assert_eq!(words(spellings.spelled(Letters::plain(&lexicon), "长")), ["长"]);
        assert_eq!(words(spellings.spelled(Letters::plain(&lexicon), "gps")), ["GPS"]);
    }

    #[test]
    fn types_are_found_by_their_letters_before_and_after_the_lists_are_made() {
        (0..=WORDS.len()).for_each(check);
    }
}
