//! What a word is as a Chinese name, by its characters alone.

use super::characters::{Class, cost};
use super::posts;
use crate::parse::names::{is_double_surname, is_surname};
use crate::parse::words::HanSet;

/// A character that no given name of the dictionary has.
const RARE_GIVEN: f32 = 8.0;
const RARE_SURNAME: f32 = 12.0;
const DOUBLE_SURNAME: f32 = 6.0;
/// What a family name that is a word of every day costs more.
const OFTEN: f32 = 4.0;
/// A given name of two characters is more usual than one of one.
const TWO_GIVEN: f32 = 0.35;
const ONE_GIVEN: f32 = 1.6;
/// What a name of the dictionary costs at most.
pub(super) const LIKELY: f32 = 20.0;

/// Characters that stand in no given name.
static NO_GIVEN: HanSet =
    HanSet::new("的了是在与也都不某氏副这那将被把我你他她它们吗呢吧就到说对从及或但又还很让给着过以等者");
/// Characters that end no given name: they are the verb after it.
static NO_LAST: HanSet =
    HanSet::new("和摄作时称为任因已曾均则即并村县镇省姓氏图牌证院委员带线券族盾费率化性型质供组段洲");

/// Family names that hardly a word of every day begins with.
static PURE: HanSet = HanSet::new(
    "李刘赵吴郭曹彭曾萧蔡蒋袁潘邓冯韩沈谭邹孟龚邵覃樊殷詹葛邢翟倪聂鲁俞裴霍骆崔魏吕卢姚姜廖韦薛闫阎庞邱郝熊肖",
);
/// What follows a family name in words that are no names: 李子, 赵家.
static NO_ONLY: HanSet = HanSet::new("子家氏树木姓某");

/// Whether the character is a family name and hardly a word of every day begins with it.
pub(super) fn is_pure(surname: char) -> bool {
    PURE.has(surname)
}

/// Whether a word of two characters that the dictionary has as a name is one by itself.
pub(super) fn is_sure(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|c| PURE.has(c)) && letters.next().is_some_and(|c| !NO_ONLY.has(c))
}

/// Whether the character is a family name of many people, and hardly anything else.
pub(super) fn is_usual(surname: char) -> bool {
    is_surname(surname) && cost(Class::Surname, surname).is_some_and(|cost| cost < 8.5) && !OFTEN_WORDS.has(surname)
}

/// Family names that are words of every day.
static OFTEN_WORDS: HanSet = HanSet::new(
    "解查封练费盖揭战印祝管相游计多连于成时那和应向从全常安明有都位连满平方能单包支文来大老小师国家花水金任党原贺",
);

/// Whether a Chinese name may begin with this character; given are the first two characters as well.
pub(super) fn is_opening(first: char, two: &str) -> bool {
    is_surname(first) || is_double_surname(two)
}

/// The negative logarithm of the share that a name of these characters has of all names; `None` where it can be none.
pub(super) fn likeness(word: &str) -> Option<f32> {
    let mut letters = word.chars();
    let first = letters.next()?;
    let given = |class, c: char| (!NO_GIVEN.has(c)).then(|| cost(class, c).unwrap_or(RARE_GIVEN));
    let last = |class, c: char| if NO_LAST.has(c) { None } else { given(class, c) };
    let double = word.char_indices().nth(2).map_or(word.len(), |(at, _)| at);
    let surname = if is_double_surname(word.get(..double)?) {
        letters.next();
        DOUBLE_SURNAME
    } else if is_surname(first) {
        cost(Class::Surname, first).unwrap_or(RARE_SURNAME) + if OFTEN_WORDS.has(first) { OFTEN } else { 0.0 }
    } else {
        return None;
    };
    match (letters.next(), letters.next(), letters.next()) {
        (Some(only), None, _) => Some(surname + ONE_GIVEN + last(Class::Only, only)?),
        (Some(one), Some(two), None) => Some(surname + TWO_GIVEN + given(Class::First, one)? + last(Class::Last, two)?),
        _ => None,
    }
}

/// Whether a name with this family name is so rare that it is looked for at the borders of words only.
pub(super) fn is_rare(surname: char) -> bool {
    cost(Class::Surname, surname).is_none_or(|cost| cost > 6.5)
}

/// Whether a family name opens the word and a post or a form of address is the rest: 周总理, 何老伯.
pub(super) fn is_addressed(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(is_surname) && {
        let rest = letters.as_str();
        posts::is_post(rest) || posts::address(rest).is_some_and(|address| address == rest)
    }
}

/// Whether the one is a number and the other what it counts: 五段, 三岁.
pub(super) fn is_counted(number: char, counted: Option<char>) -> bool {
    "一二三四五六七八九十百千万两".contains(number)
        && counted.is_some_and(|c| "段岁名个次场号位届年月日连任级等".contains(c))
}

/// Whether the character can stand in a given name.
pub(super) fn may_be_given(c: char) -> bool {
    !NO_GIVEN.has(c)
}
