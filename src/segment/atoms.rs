//! What must not be cut: numbers with their units, dates, foreign words, addresses, long dashes.
//!
//! A number takes the unit behind it, so that `500余万元`, `3.2公里`, `12.6%`, `10—15个` and `2021年4月7日` are one token each. Where the
//! unit may as well begin another word (`5项目标`, `7日本报`), the dictionary decides. Numbers in Chinese are treated so
//! from two characters on, or in dates; `三个` is the dictionary's.

use super::characters::Characters;
use super::foreign::{address, is_digit, is_part, is_stroke, may_be_part, strokes, word};
use super::number::{chinese, digits, is_numeral, per_cent};
use super::quantity::quantity;

/// What an atom is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number,
    /// A number with a unit.
    Quantity,
    /// A date or a time of day.
    Time,
    /// A foreign word or an address.
    Foreign,
    Stroke,
}

impl Kind {
    /// Its part of speech in jieba's tag set.
    pub(super) fn pos(self) -> &'static str {
        match self {
            Self::Number => "m",
            Self::Quantity => "mq",
            Self::Time => "t",
            Self::Foreign => "eng",
            Self::Stroke => "x",
        }
    }
}

/// A stretch that is one token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Atom {
    pub(super) start: usize,
    /// Where it ends for certain.
    pub(super) end: usize,
    /// Where it ends instead if a word of the sentence ends there, the furthest first.
    pub(super) reach: [usize; 2],
    pub(super) kind: Kind,
    /// Whether the sentence is cut at `end` before all else.
    pub(super) border: bool,
    /// Whether it is one only if a word of the sentence begins where it does.
    pub(super) shy: bool,
}

/// The atoms of a text, in order. `reaches` tells whether the text begins with a word of the dictionary that has more than so many
/// bytes and was seen at least so often; where `units` is false numbers are by themselves.
pub(super) fn atoms(text: &str, units: bool, reaches: impl Fn(&str, usize, u32) -> bool) -> impl Iterator<Item = Atom> {
    let mut at = 0;
    let mut before = ' ';
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let (offset, c) = rest.char_indices().find(|&(_, c)| begins(c))?;
            before = rest[..offset].chars().next_back().unwrap_or(before);
            let start = at + offset;
            let found = atom(&text[start..], c, before, units, &reaches);
            at = start + found.map_or(c.len_utf8(), |atom| atom.end);
            before = text[..at].chars().next_back().unwrap_or(' ');
            if let Some(atom) = found {
                return Some(Atom { start, end: at, reach: atom.reach.map(|reach| start + reach), ..atom });
            }
        }
    })
}

/// What a word is by itself, where it is an atom and nothing else.
pub(super) fn kind(word: &str) -> Option<Kind> {
    let first = word.chars().next().filter(|c| begins(*c))?;
    let atom = atom(word, first, ' ', true, &|_, _, _| false)?;
    (atom.end == word.len()).then_some(atom.kind)
}

/// What an atom may begin with.
static BEGINNINGS: Characters = {
    let mut found = Characters::none();
    let mut at = 0;
    while at < 1 << 16 {
        if let Some(c) = char::from_u32(at)
            && (is_numeral(c) || is_stroke(c) || may_be_part(c) || c == '第')
        {
            found.add(at);
        }
        at += 1;
    }
    found
};

#[inline]
fn begins(c: char) -> bool {
    BEGINNINGS.hold(c) && (is_part(c) || !may_be_part(c))
}

/// The atom at the beginning of the text, its places counted from there.
fn atom(
    text: &str,
    first: char,
    before: char,
    units: bool,
    reaches: &impl Fn(&str, usize, u32) -> bool,
) -> Option<Atom> {
    let plain = |end, kind, border| Some(Atom { start: 0, end, reach: [end; 2], kind, border, shy: false });
    if is_stroke(first) {
        return plain(strokes(text)?, Kind::Stroke, false);
    }
    if first == '第' {
        let number = &text[first.len_utf8()..];
        let counts = number.starts_with(is_digit) || chinese(number).is_some_and(|found| found.characters > 1);
        return if units && counts { quantity(text, first.len_utf8(), reaches) } else { None };
    }
    if is_numeral(first) {
        // In the middle of a number nothing begins; and most numerals are part of a word, so this is asked first.
        let goes_on = |c: char| is_numeral(c) || matches!(c, '年' | '月' | '日' | '时' | '点' | '分');
        let begins = units && !is_numeral(before) && text[first.len_utf8()..].starts_with(goes_on);
        return if begins { quantity(text, 0, reaches) } else { None };
    }
    if !is_digit(first)
        && let Some(end) = address(text)
    {
        return plain(end, Kind::Foreign, true);
    }
    if let Some((end, whole)) = digits(text) {
        // With letters behind it a whole number is a word (5G), unless they are a unit.
        let joined = text[end..].starts_with(is_part);
        let counted = if units { quantity(text, 0, reaches) } else { None };
        if let Some(found) = counted.filter(|found| !joined || found.kind != Kind::Number) {
            return Some(found);
        }
        if !(whole && joined) {
            return plain(end + per_cent(&text[end..]), Kind::Number, false);
        }
    }
    plain(word(text), Kind::Foreign, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The atoms of a text where the dictionary knows these words.
    fn check(text: &str, words: &str, expected: &str) {
        let reaches = |rest: &str, beyond: usize, _: u32| {
            words.split(' ').any(|word| rest.starts_with(word) && word.len() > beyond)
        };
        let tell = |atom: Atom| format!("{}/{}", &text[atom.start..atom.end], atom.kind.pos());
        assert_eq!(atoms(text, true, reaches).map(tell).collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn numbers_keep_their_separators() {
        check("共1,002、12.6%和３．２", "", "1,002/m 12.6%/m ３．２/m");
        check("3,4，；10，20；1.", "", "3/m 4/m 10/m 20/m 1/m");
    }

    #[test]
    fn numbers_take_their_units() {
        check("修3.2公里、500余万元，约10—15个", "公里 万元", "3.2公里/mq 500余万元/mq 10—15个/mq");
        check("23盏中的3万多人，5千瓦时，1.5亿", "万多", "23盏/mq 3万多人/mq 5千瓦时/mq 1.5亿/m");
        check("长3.2km、100km", "", "3.2km/mq 100km/mq");
        check("第13届、第3名", "", "第13届/mq 第3名/mq");
    }

    #[test]
    fn dates_are_whole() {
        check("2021年4月7日上午8时30分", "", "2021年4月7日/t 8时30分/t");
        check("4月7日本报讯", "日本", "4月7日/t");
        check("2019—2021年，2021年底，90年代，5年", "年底", "2019—2021年/t 2021年底/t 90年代/t 5年/mq");
    }

    #[test]
    fn what_may_begin_a_word_is_left_to_the_sentence() {
        let check = |text: &str, word: &str, expected: [&str; 2]| {
            let reaches = |rest: &str, beyond: usize, _: u32| rest.starts_with(word) && word.len() > beyond;
            let atom = atoms(text, true, reaches).next().unwrap();
            assert_eq!([&text[..atom.end], &text[..atom.reach[0]]], expected);
            assert!(!atom.border);
        };
        check("5项目标", "项目", ["5", "5项"]);
        check("7日本报", "日本", ["7", "7日"]);
        check("5万人民", "人民", ["5万", "5万人"]);
        // Not a word of its own, but all of one.
        check("1号店", "1号店", ["1号", "1号"]);
    }

    #[test]
    fn numbers_in_chinese_count_from_two_characters_on() {
        check("三十五个、一个、三百多万元", "", "三十五个/mq 三百多万元/mq");
        check("二〇二一年四月七日，四月七日，廿五日，四月", "", "二〇二一年四月七日/t 四月七日/t 廿五日/t");
        check("百分之十二点六，三分之一，第十三届，三三两两", "", "百分之十二点六/m 三分之一/m 第十三届/mq");
    }

    #[test]
    fn letters_and_digits_make_words() {
        check("5G、COVID-19、O'Neil和A4，3.2xx", "", "5G/eng COVID-19/eng O'Neil/eng A4/eng 3.2/m xx/eng");
    }

    #[test]
    fn strokes_are_whole_and_ranges_have_one() {
        check("党史——路……——", "", "——/x ……/x ——/x");
        check("3——4", "", "3/m ——/x 4/m");
    }

    #[test]
    fn addresses_end_before_the_sentence_does() {
        check("见www.example.org/x.。写信给a.b@c.org", "", "www.example.org/x/eng a.b@c.org/eng");
    }

    #[test]
    fn numbers_alone_where_characters_are_wanted() {
        let text = "共1,002户三十五个5G";
        let found: Vec<_> = atoms(text, false, |_, _, _| false).map(|atom| &text[atom.start..atom.end]).collect();
        assert_eq!(found, ["1,002", "5G"]);
    }
}
