//! Stretches that may be a name, each with what it costs.

use super::characters::{Class, cost};
use super::lattice::{Cut, Cuts, Letters, is_han};
use super::lists::{self, Lists};
use super::posts;
use super::vocabulary::{self, Sort, Vocabulary};
use super::{endings, names};
use crate::parse::words::{HanSet, Words};

/// A stretch that may be a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) sort: Sort,
    /// See [`super::lattice`].
    pub(super) cost: f32,
}

/// What a Chinese name costs beside its characters where nothing around tells of one.
const PERSON: f32 = 7.5;
/// What the dictionary knows as a name is more likely one.
const KNOWN: f32 = 4.0;
/// The same for a name of two characters that is no word of every day.
const KNOWN_SHORT: f32 = 4.0;
const FOREIGN: f32 = 4.5;
/// What a character costs that no foreign name of the dictionary has.
const STRANGE: f32 = 8.5;
/// How much a dot between two of its parts tells of a name.
const DOT: f32 = 16.0;
/// What a name costs more whose last character is the first of a word that costs no more than the other.
const CROSSED: f32 = 2.0;
const CROSSING: f32 = 13.5;
/// What a name that ends in a number and stands before what is counted costs more.
const COUNTED: f32 = 5.0;

/// Verbs of saying and doing that follow a name.
static AFTER: Words<60> = Words::new([
    "说", "表示", "指出", "认为", "强调", "介绍", "告诉", "主持", "出席", "会见", "回忆", "宣布", "透露", "称", "在",
    "和", "的", "是", "等", "今天", "也", "又", "就", "对", "为", "与", "从", "向", "摄", "报道", "讲话", "致", "任",
    "及", "曾", "不", "便", "还", "都", "把", "被", "将", "先后", "已", "来到", "带", "因", "一", "来", "去", "同",
    "到", "当选", "代表", "参加", "率", "于", "给", "一家", "家",
]);

/// The candidates of a text, by where they begin.
pub(super) fn candidates(letters: &Letters<'_>, cuts: &Cuts<'_>, vocabulary: &Vocabulary<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let lists = lists::of(letters);
    for at in 0..letters.len() {
        let c = letters.chars[at];
        if !is_han(c) {
            continue;
        }
        chinese(letters, cuts, at, &lists, vocabulary, &mut found);
        japanese(letters, cuts, at, vocabulary, &mut found);
        foreign(letters, cuts, at, &lists, vocabulary, &mut found);
        endings::places(letters, cuts, at, &mut found);
    }
    found.extend(
        lists
            .items
            .iter()
            .filter(|(start, end)| {
                !NO_ITEMS.is(letters.of(*start, *end)) && !vocabulary.is_place(letters.of(*start, *end))
            })
            .map(|&(start, end)| Candidate { start, end, sort: Sort::Person, cost: lists::ITEM }),
    );
    found.sort_by_key(|candidate| candidate.start);
    found
}

/// What stands in lists of names and behind 记者 and is none.
static NO_ITEMS: Words<6> = Words::new(["记者", "通讯员", "本报记者", "实习生", "编辑", "代表"]);

/// Adds the names that begin with a Chinese family name at this character.
#[inline(never)]
fn chinese(
    letters: &Letters<'_>,
    cuts: &Cuts<'_>,
    at: usize,
    lists: &Lists,
    vocabulary: &Vocabulary<'_>,
    found: &mut Vec<Candidate>,
) {
    let first = letters.chars[at];
    if !names::is_opening(first, letters.of(at, at + 2)) {
        return;
    }
    let told = lists.tell(at);
    if names::is_rare(first) && told <= 0.0 && !cuts.begins(at) {
        return;
    }
    let mut before = None;
    for end in at + 2..=(at + 4).min(letters.len()) {
        let word = letters.of(at, end);
        if !letters.chars[at..end].iter().all(|c| is_han(*c)) {
            break;
        }
        // 司马义·艾买提 is no 司马义.
        if letters.char(end).is_some_and(is_dot) {
            continue;
        }
        let Some(likeness) = names::likeness(word) else { continue };
        // 王大夫, 何老伯; 阿拉伯.
        if names::is_addressed(word) || posts::is_no_person(word) || vocabulary.is_place(word) {
            continue;
        }
        let left = *before.get_or_insert_with(|| {
            let left = left(letters, cuts, at);
            if told > 0.0 { told + left.max(0.0) } else { told + left }
        });
        // 丁伟五段.
        let counts = names::is_counted(letters.chars[end - 1], letters.char(end));
        // 李铎献|上: the last character is more likely that of a word with the next one.
        let crossed = letters.char(end).is_some_and(is_han) && {
            let word = vocabulary.entry(letters.of(end - 1, end + 1));
            !matches!(word.sort, Sort::Unknown | Sort::Person) && !word.name && word.cost < CROSSING
        };
        let likeness = likeness + if crossed { CROSSED } else { 0.0 };
        let mut cost =
            PERSON + likeness + if counts { COUNTED } else { 0.0 } - left - right(letters, cuts, end, left > 0.0);
        let entry = vocabulary.entry(word);
        if entry.name {
            cost -= if end - at == 2 && entry.cost > vocabulary::EVERYDAY { KNOWN_SHORT } else { KNOWN };
        }
        if entry.sort == Sort::Person {
            cost = cost.min(entry.cost - 0.1);
        }
        found.push(Candidate { start: at, end, sort: Sort::Person, cost });
    }
}

/// Japanese family names of two characters and more.
// One word a line would be two hundred lines.
#[rustfmt::skip]
static JAPANESE: Words<182> = Words::new([
    "桥本", "田中", "铃木", "佐藤", "山本", "中曾根", "竹下", "宫泽", "细川", "村山", "小渊", "小泉", "安倍", "福田",
    "大平", "三木", "池田", "吉田", "伊藤", "东条", "近卫", "山口", "井上", "中村", "渡边", "高桥", "加藤", "木村",
    "松本", "清水", "山田", "武藤", "鸠山", "菅直", "野田", "麻生", "岸田", "石破", "河野", "土井", "羽田", "海部",
    "宇野", "石原", "小泽", "宫本", "宫崎", "中岛", "小林", "村上", "川端", "大江", "黑泽", "栗原", "高仓", "藤原",
    "德川", "织田", "丰臣", "西乡", "伊东", "山崎", "森田", "内田", "冈田", "前田", "后藤", "近藤", "石川", "长谷川",
    "坂本", "青木", "藤田", "斋藤", "佐佐木", "小村", "井口", "杉原", "小野", "松田", "竹内", "原田", "上田", "阿部",
    "森本", "西村", "石田", "远藤", "岛田", "岩崎", "今井", "酒井", "大野", "丸山", "松井", "小川", "金子", "中野",
    "藤井", "冈本", "三浦", "矢野", "柴田", "横山", "町村", "高村", "福岛", "枝野", "谷垣", "与谢野", "二阶", "茂木",
    "菅义", "有马", "池上", "大桥", "岸信", "佐佐", "犬养", "东乡", "山县", "板垣", "冈村", "土肥原", "松冈", "重光",
    "梅津", "若槻", "滨口", "谷口", "芦田", "石桥", "樱内", "柿泽", "额贺", "久间", "中谷", "河本", "梶山", "加山",
    "高岛", "山中", "吉村", "川口", "早川", "平野", "宫川", "杉山", "久保", "安藤", "和田", "中田", "小松", "奥田",
    "江口", "西田", "北野", "是枝", "村田", "大岛", "大西", "武田", "浅野", "本田", "稻盛", "盛田", "小原", "樋口",
    "夏目", "芥川", "谷崎", "三岛", "志贺", "永井", "志村", "岩波", "平山", "东山", "仓田", "坂井", "秋山", "竹山",
]);
const JAPANESE_NAME: f32 = 13.0;
/// The family name alone is rare without what tells of a person beside it.
const JAPANESE_ALONE: f32 = 18.0;

/// Adds the names that begin with a Japanese family name at this character.
#[inline(never)]
fn japanese(
    letters: &Letters<'_>,
    cuts: &Cuts<'_>,
    at: usize,
    vocabulary: &Vocabulary<'_>,
    found: &mut Vec<Candidate>,
) {
    let Some(surname) = JAPANESE.opening(letters.from(at)).filter(|_| cuts.begins(at)) else { return };
    let from = at + surname.chars().count();
    let left = left(letters, cuts, at);
    let mut sum = 0.0;
    for end in from..=(from + 3).min(letters.len()) {
        if end > from {
            let c = letters.chars[end - 1];
            if !is_han(c) || !names::may_be_given(c) {
                break;
            }
            // 龙太郎, not three words after a name.
            if end == from + 3 && !matches!(c, '郎' | '助') {
                break;
            }
            sum += cost(Class::Last, c).unwrap_or(9.0);
        }
        let alone = || JAPANESE_ALONE.min(vocabulary.entry(surname).cost + 2.0);
        let own = if end == from { alone() } else { JAPANESE_NAME + sum };
        let cost = own - left - right(letters, cuts, end, left > 0.0);
        found.push(Candidate { start: at, end, sort: Sort::Person, cost });
    }
}

/// Words of one character that names stand after.
static BEFORE: HanSet =
    HanSet::new("和与由对向从把被让给请叫是为同跟及以见找问听在说而到但据像如随替比的了因即经受于任当");

/// How much the words before tell that a name begins here.
fn left(letters: &Letters<'_>, cuts: &Cuts<'_>, at: usize) -> f32 {
    let Some(before) = letters.before(at) else { return 1.5 };
    match before {
        '（' | '(' | '/' => 4.0,
        '、' => 3.0,
        '　' | ' ' | '：' => 1.0,
        c if !is_han(c) => 1.5,
        _ => {
            let Some(word) = cuts.word_before(at) else { return 0.0 };
            // The cut may be wrong where the name begins within a word.
            if word.end == at && word.entry.post {
                6.5
            } else if at - word.start == 1 && !BEFORE.has(before) {
                -4.0
            } else {
                0.0
            }
        }
    }
}

/// How much the words after tell that a name ends here.
fn right(letters: &Letters<'_>, cuts: &Cuts<'_>, at: usize, begins: bool) -> f32 {
    let Some(after) = letters.char(at) else { return 0.5 };
    if !is_han(after) {
        return match after {
            '、' if begins => 2.5,
            '）' | ')' | '（' | '(' | '　' => 2.5,
            _ => 0.5,
        };
    }
    let rest = letters.from(at);
    if posts::address(rest).is_some() || SPEAKS.opening(rest).is_some() {
        return 5.0;
    }
    let post = |word: &Cut<'_>| word.start == at && word.entry.post && posts::is_rank(letters.of(word.start, word.end));
    if cuts.word(at).is_some_and(post) {
        4.0
    } else if AFTER.opening(rest).is_some() {
        1.0
    } else {
        -0.5
    }
}

/// What the characters of a name by sound without dots cost at most, on the average.
const USUAL_FOREIGN: f32 = 7.0;
/// The longest name by sound, in characters between two dots.
const LONGEST_FOREIGN: usize = 8;

/// Adds the names written by their sound that begin at this character.
#[inline(never)]
fn foreign(
    letters: &Letters<'_>,
    cuts: &Cuts<'_>,
    at: usize,
    lists: &Lists,
    vocabulary: &Vocabulary<'_>,
    found: &mut Vec<Candidate>,
) {
    let is_sound = |c| cost(Class::Foreign, c).is_some();
    if !letters.dots && !is_sound(letters.chars[at]) || !cuts.begins(at) && letters.before(at).is_some_and(is_sound) {
        return;
    }
    let left = left(letters, cuts, at) + lists.tell(at).min(0.0);
    let mut sum = FOREIGN - left;
    let mut sections = 0;
    let mut start = at;
    let mut end = at;
    while let Some(c) = letters.char(end) {
        if is_dot(c) && end > start {
            // 日报·掌上: a word of every day before the dot.
            let start_of_word = cuts.word_before(end).map_or(at, |word| word.start);
            let word = vocabulary.entry(letters.of(start_of_word, end));
            if sections == 0 && word.sort == Sort::Noun && !word.name && word.cost < vocabulary::EVERYDAY {
                break;
            }
            sections += 1;
            start = end + 1;
            end += 1;
            sum -= DOT;
            // 拉吉夫·甘地: known, whatever its characters.
            for end in start + 2..=(start + 4).min(letters.len()) {
                if posts::is_famous(letters.of(start, end)) {
                    let cost = sum + KNOWN * (end - start) as f32 - right(letters, cuts, end, left > 0.0);
                    found.push(Candidate { start: at, end, sort: Sort::Foreign, cost });
                }
            }
            continue;
        }
        let dotted = || sections > 0 || letters.dots && (end..=end + 6).any(|at| letters.char(at).is_some_and(is_dot));
        let strange = || dotted() && is_han(c) && names::may_be_given(c) && (end > at || !BEFORE.has(c));
        let Some(own) = cost(Class::Foreign, c).or_else(|| strange().then_some(STRANGE)) else { break };
        sum += own;
        end += 1;
        if end - start > LONGEST_FOREIGN {
            break;
        }
        // 学史崇德: a character or two of many foreign names, the others of few.
        if sections == 0 && sum - FOREIGN + left > USUAL_FOREIGN * (end - start) as f32 {
            continue;
        }
        let long = if sections > 0 { end > start } else { end - start > 1 };
        if long {
            let short = if sections == 0 && end - start == 2 { 4.0 } else { 0.0 };
            let known = if vocabulary.entry(letters.of(at, end)).name { KNOWN } else { 0.0 };
            let cost = sum + short - known - right(letters, cuts, end, left > 0.0);
            found.push(Candidate { start: at, end, sort: Sort::Foreign, cost });
        }
    }
}

/// Whether the text begins with what a person does, after the name.
pub(super) fn speaks(text: &str) -> bool {
    SPEAKS.opening(text).is_some() || posts::address(text).is_some()
}

/// Verbs of saying.
static SPEAKS: Words<21> = Words::new([
    "供图", "绘", "说", "表示", "指出", "认为", "强调", "介绍", "告诉", "主持", "出席", "会见", "回忆", "宣布", "透露",
    "称", "讲话", "发言", "摄", "报道", "摄影",
]);

/// The dot between the parts of a foreign name.
pub(super) fn is_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | '．' | '‧')
}
