//! Places that no list has, known by what they end in.

use super::candidates::Candidate;
use super::characters::{Class, cost};
use super::lattice::{Cut, Cuts, Letters, is_han};
use super::posts;
use super::vocabulary::Sort;
use crate::parse::words::{HanSet, Words};

/// What the names of places end in.
static ENDINGS: Words<42> = Words::new([
    "省",
    "市",
    "县",
    "区",
    "镇",
    "乡",
    "村",
    "旗",
    "州",
    "盟",
    "屯",
    "寨",
    "街道",
    "社区",
    "路",
    "街",
    "巷",
    "胡同",
    "大道",
    "河",
    "江",
    "湖",
    "山",
    "岛",
    "港",
    "湾",
    "水库",
    "小区",
    "新区",
    "开发区",
    "示范区",
    "高新区",
    "经开区",
    "工业园",
    "苏木",
    "嘎查",
    "自治区",
    "自治州",
    "自治县",
    "特别行政区",
    "大桥",
    "林场",
]);

/// Characters that no name of a place begins with: this, that, all, which, how many.
static DETERMINERS: HanSet = HanSet::new(
    "的了是在和与也都有不这那其将被把我你他她它们该本全各每某两几多同此整到从向往对于为等个以及或每别贵我原",
);

static NUMERALS: HanSet = HanSet::new("一二三四五六七八九十百千万");

/// In, at, from, along.
static WHERE: HanSet = HanSet::new("在到从至沿往驻");

/// What stands behind a noun and says where.
static WITHIN: HanSet = HanSet::new("里中上下内外前后");

/// What stands before a smaller place.
static LEVELS: HanSet = HanSet::new("省市县区州盟旗镇乡");

/// What no name of a place begins with: 乡镇街道.
static SMALL: HanSet = HanSet::new("镇乡县省");

/// Characters that stand in no name of a place.
static PARTICLES: HanSet = HanSet::new("的之了是在和与也不这那把被你他她它们吗呢吧等个为");

/// What a place that no list has costs beside its characters.
const PLACE: f32 = 10.0;
const RARE: f32 = 9.0;

/// So many characters a name has before its ending, at most; so many only where people live: 碧波花城小区.
const LONGEST: usize = 4;

/// Adds the places whose name begins at this character.
pub(super) fn places(letters: &Letters<'_>, cuts: &Cuts<'_>, at: usize, found: &mut Vec<Candidate>) {
    if !cuts.begins(at) || DETERMINERS.has(letters.chars[at]) || SMALL.has(letters.chars[at]) {
        return;
    }
    if is_head(letters, cuts, at) {
        return;
    }
    let numeral = NUMERALS.has(letters.chars[at]);
    let mut sum = PLACE;
    // Of characters that are no words of their own here.
    let mut loose = true;
    let after_place = letters.before(at).is_some_and(|c| LEVELS.has(c))
        || letters.of(at.saturating_sub(2), at) == "街道"
        || cuts.word_before(at).is_some_and(|word| word.entry.sort == Sort::Place);
    if after_place {
        sum -= 5.0;
    } else if letters.before(at).is_some_and(|c| WHERE.has(c)) {
        sum -= 3.0;
    } else if is_within(letters, cuts, at) {
        // 春日里新马社区: it belongs to the word before.
        sum += 6.0;
    }
    for length in 1..=LONGEST {
        let Some(c) = letters.char(at + length - 1).filter(|c| is_han(*c) && !PARTICLES.has(*c)) else { break };
        sum += cost(Class::Place, c).unwrap_or(RARE);
        loose &= cuts.word(at + length - 1).is_some_and(|word| word.end - word.start == 1);
        let Some(ending) = ENDINGS.opening(letters.from(at + length)) else { continue };
        let end = at + length + ending.chars().count();
        if numeral && length < 2 || length == LONGEST && !["小区", "社区"].contains(&ending) {
            continue;
        }
        let own = letters.of(at, end);
        if GENERIC.is(own) || own.ends_with("城市") {
            continue;
        }
        let short = if length == 1 { 4.0 } else { 0.0 } - if loose && length > 1 { 2.0 } else { 0.0 };
        found.push(Candidate { start: at, end, sort: Sort::Place, cost: sum + short });
    }
}

/// Whether the head of a body begins with the character, or ends with it by itself: 河长巡河.
fn is_head(letters: &Letters<'_>, cuts: &Cuts<'_>, at: usize) -> bool {
    let ends = || cuts.word(at).is_some_and(|word| word.end == at + 1);
    posts::is_head(letters.of(at, at + 2)) || at > 0 && ends() && posts::is_head(letters.of(at - 1, at + 1))
}

/// Whether the character is a word by itself that says where, behind a noun or a time.
fn is_within(letters: &Letters<'_>, cuts: &Cuts<'_>, at: usize) -> bool {
    let noun = |word: &Cut<'_>| word.entry.sort == Sort::Noun || word.entry.pos == "t";
    WITHIN.has(letters.chars[at])
        && cuts.word(at).is_some_and(|word| word.end == at + 1)
        && cuts.word_before(at).is_some_and(noun)
}

/// Last characters of the names of places.
static LASTS: HanSet =
    HanSet::new("省市县区镇乡村旗州盟屯寨路街巷河江湖海山岛港湾京阳城陵安门宁川溪泉洲口峡岭坪沟关庄堡店桥浦津洋原");

/// Words that end like a place and are none.
static GENERIC: Words<47> = Words::new([
    "上门",
    "河湖",
    "新城",
    "镇街",
    "乡镇",
    "主城区",
    "老城区",
    "城市",
    "大街",
    "新街",
    "大关",
    "海关",
    "平原",
    "淡水",
    "大江",
    "大河",
    "江河",
    "江湖",
    "山河",
    "河山",
    "海洋",
    "海港",
    "口岸",
    "大海",
    "大洋",
    "高山",
    "火山",
    "冰川",
    "山川",
    "山岭",
    "山庄",
    "山村",
    "农庄",
    "书店",
    "饭店",
    "商店",
    "酒店",
    "旅店",
    "公安",
    "治安",
    "太阳",
    "夕阳",
    "重阳",
    "水乡",
    "家乡",
    "故乡",
    "老乡",
]);

/// Whether a word that the dictionary has as a place looks like one.
pub(super) fn is_place(word: &str) -> bool {
    if GENERIC.is(word) || word.ends_with("城市") || word.ends_with("军区") {
        return false;
    }
    let letters = word.chars().count();
    let last = word.chars().next_back().is_some_and(|c| LASTS.has(c));
    let opens_well = word.chars().next().is_some_and(|c| !DETERMINERS.has(c));
    let foreign = || word.chars().all(|c| cost(Class::Foreign, c).is_some());
    let local = || word.chars().all(|c| LASTS.has(c) || cost(Class::Place, c).is_some());
    match letters {
        0 | 1 => false,
        2 => last && opens_well && local(),
        _ => foreign() || (opens_well && (last || ENDINGS.closing(word).is_some()) && local()),
    }
}

/// Whether what follows the place that the word begins with makes it another place and not a part of a sentence: 北京市, not 北京街头.
pub(super) fn goes_on(word: &str, head: &str) -> bool {
    word.strip_prefix(head).is_some_and(|rest| ENDINGS.closing(rest).is_some())
}
