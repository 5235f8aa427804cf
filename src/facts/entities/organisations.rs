//! Offices, firms, schools and associations.

use super::lattice::{Letters, Piece, is_han};
use super::vocabulary::Sort;
use crate::parse::words::{HanSet, Words};

/// Bodies that every paper names without their country.
static BODIES: Words<41> = Words::new([
    "新华社",
    "中新社",
    "中央社",
    "路透社",
    "美联社",
    "法新社",
    "塔斯社",
    "共同社",
    "合众社",
    "俄通社",
    "越通社",
    "朝中社",
    "俄新社",
    "德新社",
    "人民日报社",
    "国务院",
    "党中央",
    "中共中央",
    "中央军委",
    "联合国",
    "全国人大",
    "全国政协",
    "共青团",
    "团中央",
    "世贸组织",
    "世界银行",
    "欧佩克",
    "北约",
    "世卫组织",
    "国民党",
    "民进党",
    "民革",
    "民盟",
    "民建",
    "民进",
    "农工党",
    "致公党",
    "中纪委",
    "中宣部",
    "中组部",
    "统战部",
]);

/// What the words that the dictionary has as organisations end in where they are one.
static WORD_ENDINGS: Words<13> =
    Words::new(["部", "社", "队", "省", "局", "军区", "大学", "公司", "集团", "银行", "学院", "委员会", "院"]);

/// What a ministry is for.
static MINISTRIES: Words<52> = Words::new([
    "煤炭",
    "林业",
    "纺织",
    "化工",
    "机械",
    "电子",
    "冶金",
    "石油",
    "水电",
    "铁道",
    "邮电",
    "轻工",
    "建设",
    "劳动",
    "人事",
    "卫生",
    "文化",
    "教育",
    "农业",
    "商业",
    "外贸",
    "外经贸",
    "国防",
    "公安",
    "民政",
    "司法",
    "财政",
    "监察",
    "交通",
    "水利",
    "地质",
    "矿产",
    "科技",
    "环保",
    "安全",
    "统战",
    "宣传",
    "组织",
    "外交",
    "航空",
    "航天",
    "高教",
    "商务",
    "工信",
    "生态环境",
    "国土资源",
    "自然资源",
    "应急管理",
    "内务",
    "内政",
    "电力",
    "农业农村",
]);

/// What the names of organisations end in.
static ENDINGS: Words<55> = Words::new([
    "公司",
    "有限公司",
    "有限责任公司",
    "集团",
    "大学",
    "学院",
    "中学",
    "小学",
    "幼儿园",
    "医院",
    "银行",
    "研究所",
    "研究院",
    "科学院",
    "设计院",
    "委员会",
    "协会",
    "学会",
    "联合会",
    "基金会",
    "商会",
    "工会",
    "总工会",
    "妇联",
    "出版社",
    "法院",
    "检察院",
    "电视台",
    "报社",
    "总局",
    "局",
    "厅",
    "厂",
    "党委",
    "党工委",
    "省委",
    "市委",
    "县委",
    "区委",
    "工商联",
    "科协",
    "文联",
    "残联",
    "博物馆",
    "图书馆",
    "美术馆",
    "剧团",
    "歌舞团",
    "乐团",
    "俱乐部",
    "合作社",
    "交易所",
    "派出所",
    "办事处",
    "居委会",
]);

/// Characters that end a word before an ending without being a part of its name: 该公司, 各大学.
static LOOSE: HanSet = HanSet::new("该本各某此每这那全两几");

/// Words for any organisation of a kind.
static GENERIC: Words<31> = Words::new([
    "宣传部",
    "组织部",
    "商业银行",
    "中央银行",
    "国家银行",
    "专业银行",
    "政策性银行",
    "人民法院",
    "中级法院",
    "高级法院",
    "人民检察院",
    "中西部",
    "东西部",
    "东中西部",
    "东部",
    "西部",
    "中部",
    "北部",
    "南部",
    "武警部队",
    "人民军队",
    "上市公司",
    "国有公司",
    "公安局",
    "交通局",
    "财政局",
    "税务局",
    "工商局",
    "国家队",
    "各部",
    "师范大学",
]);

/// The ministries of Japan and others who call them 省.
static FOREIGN_MINISTRIES: Words<12> = Words::new([
    "大藏省",
    "通产省",
    "外务省",
    "厚生省",
    "文部省",
    "农林省",
    "运输省",
    "邮政省",
    "建设省",
    "法务省",
    "自治省",
    "防卫省",
]);

/// Whether the word is an organisation whatever the dictionary says.
pub(super) fn is_body(word: &str) -> bool {
    let ministry = || word.strip_suffix('部').is_some_and(|stem| MINISTRIES.is(stem));
    BODIES.is(word) || FOREIGN_MINISTRIES.is(word) || ministry()
}

/// Whether a word that the dictionary has as an organisation looks like one: with a place it is a name, 音乐学院 is a kind.
pub(super) fn is_name(word: &str, opens_with_place: bool) -> bool {
    let national = word.starts_with("中华全国");
    !GENERIC.is(word)
        && (BODIES.is(word)
            || (national && ENDINGS.closing(word).is_some())
            || (opens_with_place || word.ends_with('部'))
                && WORD_ENDINGS.closing(word).is_some()
                && word.chars().count() < 5)
}

/// The body that the word begins with, without being it.
pub(super) fn opens_with_body(word: &str) -> bool {
    BODIES.opening(word).is_some_and(|body| body != word)
}

/// The organisations in a text, in characters. A place that is a part of a team's name is no place there, and marked so.
#[inline(never)]
pub(super) fn organisations(letters: &Letters<'_>, pieces: &mut [Piece]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in 0..pieces.len() {
        let piece = pieces[at];
        let word = letters.of(piece.start, piece.end);
        if piece.sort == Sort::Organisation {
            found.push((piece.start, piece.end));
        }
        let before = at.checked_sub(1).map(|before| pieces[before]);
        match (word, before) {
            ("队", Some(team)) if team.sort == Sort::Place => {
                pieces[at - 1].sort = Sort::Organisation;
                found.push((team.start, piece.end));
            }
            ("部", Some(own)) if MINISTRIES.is(letters.of(own.start, own.end)) => found.push((own.start, piece.end)),
            _ => {}
        }
        if ENDINGS.is(word)
            && let Some(start) = start(letters, pieces, at)
        {
            // What is longer holds what was found before: 湖南大学出版社.
            while found.last().is_some_and(|last| last.0 >= start) {
                found.pop();
            }
            found.push((start, piece.end));
        }
    }
    found
}

/// The most characters that stand before the ending of a name.
const LONGEST: usize = 20;

/// The character with which the name begins whose ending this piece is.
fn start(letters: &Letters<'_>, pieces: &[Piece], ending: usize) -> Option<usize> {
    let mut start = None;
    for piece in pieces[..ending].iter().rev() {
        let word = letters.of(piece.start, piece.end);
        let letter = letters.chars[piece.start];
        let han = letters.chars[piece.start..piece.end].iter().all(|c| is_han(*c));
        if !han || LOOSE.has(letter) || piece.post || pieces[ending].start - piece.start > LONGEST {
            break;
        }
        match piece.sort {
            Sort::Place | Sort::Proper | Sort::Organisation | Sort::Foreign => start = Some(piece.start),
            Sort::Noun | Sort::Direction => {}
            Sort::Unknown if word.len() > 3 => {}
            _ => break,
        }
    }
    start
}
