//! Who does something, with whom, where and for whom: by the entities that are named, by the ends of what has no name of its own,
//! and by the words before.

use std::ops::Range;

use super::scene::Scene;
use crate::facts::reading::{Plain, is_letter};
use crate::facts::wordset::WordSet;
use crate::segment::number::is_numeral;
use crate::wire::facts::EntityKind;

/// What names of offices, firms and communities end in.
static BODIES: WordSet<256> = WordSet::new(
    "镇里 县里 市里 区里 村里 乡里 厂里 社里 社区 街道 办事处 镇 乡 村 县 区 市 局 委 办 会 中心 公司 医院 学校 大学 学院 政府 合作社 处 站 所 厂 队 部门 党委 支部 党支部 财政 集团 协会 工会 总工会 \
    管委会 居委会 村委会 当局 署 厅 政府部门 银行 企业 示范区 开发区 高新区 园区 街道办 供电所 派出所 小学 中学 幼儿园 党工委 单位 基金会 商会 联合会 妇联 团委 法院 检察院",
);
/// Words that end so and are none.
static NO_BODIES: WordSet<256> = WordSet::new(
    "社会 大会 机会 晚会 会议 研讨会 小区 地区 城区 辖区 山区 城市 全市 全县 全区 全镇 全村 上市 超市 夜市 菜市 部分 全部 内部 处 所 站 队 部 会 办 委 厂 村 区 市 县 镇 乡 \
    到处 各处 好处 难处 用处 车站 网站 老区 新区 社区居民 场所 厕所 公厕所 一处 部队 排队 学会 体会 约会 农村 乡村 学习会 座谈会 老城区 灾区 库区 汛区 生活区 居民区 商业区 市区 困局 格局 布局 结局 大局 全局 政局 僵局",
);
/// Those of them that are names by themselves only where they do something.
static ALONE: WordSet<64> = WordSet::new(
    "社区 街道 办事处 镇 乡 村 县 区 市 局 委 办 会 中心 公司 医院 学校 大学 学院 政府 合作社 处 站 所 厂 队 部门 党委 支部 党支部",
);
/// What names of places end in.
static PLACES: WordSet<128> = WordSet::new(
    "社区 小区 街道 镇 乡 村 组 路 街 巷 弄 河 江 湖 港 桥 大桥 水库 广场 花园 公园 景区 区 县 市 园 码头 渠 库 院子 城 屯 寨 沟 岛 邨 屋邨 工业区 老工业区 学校 小学 中学 大道",
);
/// Words that end as places do and are none.
static NO_PLACES: WordSet<64> =
    WordSet::new("全市 全县 全区 全镇 全村 全乡 农村 乡村 各镇 各村 超市 城市 夜市 山区 灾区 河道 沟渠 库区 道路");
/// Words before a place.
const AT: [&str; 16] =
    ["在", "来到", "走进", "到", "深入", "赴", "位于", "至", "从", "往", "进入", "前往", "于", "流经", "走访", "对"];
/// Words before a partner.
const WITH: [&str; 12] = ["联合", "会同", "与", "携手", "和", "联系", "协同", "同", "配合", "协调", "邀请", "对接"];
/// Words before those whom something is for.
const FOR: [&str; 8] = ["为", "给", "向", "惠及", "帮助", "服务", "方便", "慰问"];
/// Those for whom something may be done.
static FOLK: WordSet<128> = WordSet::new(
    "居民 村民 群众 市民 老人 老年人 独居老人 学生 儿童 孩子 环卫工人 职工 农民 困难群众 困难家庭 贫困户 残疾人 业主 患者 家庭 社员 农户 游客 旅客 乘客 商户 企业 \
    妇女 病人 战士 教师 住户 志愿者 灾民 农村居民 长者 街坊 户",
);

/// How names of a kind end.
struct Ends {
    /// Whether a word ends as they do.
    end: fn(&str) -> bool,
    /// Whether a word that ends so is none.
    not: fn(&str) -> bool,
    /// Whether a word is one by itself only where it does something.
    alone: fn(&str) -> bool,
}

const BODY: Ends =
    Ends { end: |word| BODIES.closes(word), not: |word| NO_BODIES.has(word), alone: |word| ALONE.has(word) };
const PLACE: Ends = Ends { end: |word| PLACES.closes(word), not: |word| NO_PLACES.has(word), alone: |_| false };
const PEOPLE: Ends = Ends { end: |word| FOLK.closes(word), not: |_| false, alone: |_| false };

/// What a stretch of text names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) actors: Vec<Range<usize>>,
    pub(super) partners: Vec<Range<usize>>,
    pub(super) places: Vec<Range<usize>>,
    pub(super) beneficiaries: Vec<Range<usize>>,
}

/// A run of nouns in a text: where it begins and ends, in tokens.
struct Run {
    first: usize,
    last: usize,
}

/// What the stretch names, in order.
#[inline(never)]
pub(super) fn named(scene: &Scene<'_>, stretch: Range<usize>) -> Named {
    let plain = scene.plain();
    let mut found = Named::default();
    for run in runs(plain, stretch) {
        let run = without_verb(plain, run);
        let before = if run.first == 0 { "" } else { plain.word(run.first - 1) };
        let called = |kind| scene.names(plain.token(run.first).start..plain.token(run.last).end, kind).last();
        // What has no name of its own, behind a verb of someone else's, is what that one works at: 种植示范区.
        let is_object = run.first > 0 && plain.pos(run.first - 1).starts_with('v') && !found.actors.is_empty();
        let body = called(EntityKind::Organisation);
        let body = body.or_else(|| name(plain, &run, &BODY).filter(|_| !is_object || WITH.contains(&before)));
        let place = name(plain, &run, &PLACE);
        if FOR.contains(&before)
            && let Some(folk) = called(EntityKind::Person).or_else(|| name(plain, &run, &PEOPLE))
        {
            found.beneficiaries.push(folk);
            continue;
        }
        match (body, place) {
            (_, Some(place)) if AT.contains(&before) => {
                found.places.push(place);
            }
            (Some(body), _) if WITH.contains(&before) && !found.actors.is_empty() => found.partners.push(body),
            (Some(body), place) => {
                found.places.extend(place.filter(|place| *place != body || is_ground(&plain.text[body.clone()])));
                found.actors.push(body);
            }
            (None, Some(place)) => found.places.push(place),
            (None, None) => {}
        }
    }
    found
}

/// The run without a verb that the dictionary takes for a noun: 联系爱心企业.
fn without_verb(plain: &Plain<'_>, run: Run) -> Run {
    let first = plain.word(run.first);
    let verb = run.first < run.last && (WITH.contains(&first) || AT.contains(&first));
    Run { first: run.first + usize::from(verb), ..run }
}

/// Whether the name of a body is one of a place, too.
fn is_ground(name: &str) -> bool {
    name.ends_with("社区") || name.ends_with("街道") || name.ends_with(['镇', '乡', '村', '县', '区', '市'])
}

/// The name that a run of nouns begins with, up to the last of its words that ends so.
fn name(plain: &Plain<'_>, run: &Run, ends: &Ends) -> Option<Range<usize>> {
    let ends_so = |index: &usize| {
        let word = plain.word(*index);
        let short = word.chars().nth(1).is_none();
        if short { *index > run.first && (ends.end)(word) } else { (ends.end)(word) && !(ends.not)(word) }
    };
    let last = (run.first..=run.last).rev().find(ends_so)?;
    // 四办, 两委, 为村: no names.
    let word = plain.word(last);
    if last == run.first && word.chars().count() <= 2 && word.starts_with(|c| is_numeral(c) || c == '为') {
        return None;
    }
    // 社区 alone is a name only where it does something.
    if last == run.first && (ends.alone)(word) {
        let acts = matches!(plain.pos(last + 1), "v" | "d" | "ad" | "p");
        return acts.then(|| plain.token(last));
    }
    let (mut start, end) = (plain.token(run.first).start, plain.token(last).end);
    // 从市城管局: what the dictionary takes for one word.
    let first = plain.word(run.first);
    if run.first < last
        && first.chars().count() == 2
        && first.starts_with(['据', '从', '在', '由', '为', '到', '经', '与', '和', '向', '对', '把'])
    {
        start += '据'.len_utf8();
    }
    Some(start..end)
}

/// The runs of nouns in a stretch.
fn runs(plain: &Plain<'_>, stretch: Range<usize>) -> Vec<Run> {
    let mut found: Vec<Run> = Vec::new();
    let mut index = plain.token_at(stretch.start);
    let mut open: Option<Run> = None;
    loop {
        let token = plain.token(index);
        if token.is_empty() || token.start >= stretch.end {
            break;
        }
        let word = &plain.text[token];
        let deictic = matches!(
            word,
            "该" | "我"
                | "本"
                | "全"
                | "我市"
                | "我县"
                | "我区"
                | "我省"
                | "该市"
                | "该县"
                | "该区"
                | "该镇"
                | "该村"
        );
        // 仁爱会, 县水利局: ends and beginnings of names that are words by themselves elsewhere.
        let ends = open.is_some()
            && matches!(word, "会" | "局" | "处" | "站" | "所" | "厂" | "队" | "社" | "署" | "组" | "办");
        let begins = matches!(word, "省" | "市" | "县" | "区" | "镇" | "乡" | "村");
        if deictic || ends || begins || is_name_word(word, plain.pos(index)) {
            match &mut open {
                Some(run) if !deictic => run.last = index,
                _ => {
                    found.extend(open.take());
                    open = Some(Run { first: index, last: index });
                }
            }
        } else {
            found.extend(open.take());
        }
        index += 1;
    }
    found.extend(open);
    found
}

fn is_name_word(word: &str, pos: &str) -> bool {
    if !word.chars().all(is_letter) || word.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    pos.starts_with('n')
        || matches!(pos, "vn" | "j" | "b" | "eng" | "x" | "s" | "f" | "g" | "an" | "i" | "l")
            && !matches!(word, "之间" | "目前" | "期间" | "以来")
}

/// The person who speaks: 刘女士, 傅永; or 一位大爷.
pub(super) fn speaker(scene: &Scene<'_>, stretch: Range<usize>) -> Option<Range<usize>> {
    const CALLED: [&str; 20] = [
        "女士", "先生", "大爷", "大妈", "阿姨", "奶奶", "爷爷", "大叔", "大姐", "大婶", "师傅", "婆婆", "老伯", "大娘",
        "太太", "小姐", "伯伯", "老人", "读者", "网友",
    ];
    let words = scene.of(stretch.clone());
    let called = || CALLED.iter().find_map(|called| Some((words.find(called)?, called.len())));
    let unnamed = || called().map(|(at, length)| stretch.start + at..stretch.start + at + length);
    scene.names(stretch.clone(), EntityKind::Person).next().or_else(unnamed)
}

/// Those who work without a body that is named: 党员和志愿者.
pub(super) fn helpers(text: &str, stretch: Range<usize>) -> Option<Range<usize>> {
    const HELPERS: [&str; 9] = ["志愿者", "党员", "工作人员", "干部", "医生", "民警", "队员", "教师", "群众"];
    let words = text.get(stretch.clone())?;
    let (at, length) = HELPERS.iter().filter_map(|helper| Some((words.find(helper)?, helper.len()))).min()?;
    Some(stretch.start + at..stretch.start + at + length)
}

/// The word for the people who speak: 居民, 村民们.
pub(super) fn folk(text: &str, stretch: Range<usize>) -> Option<Range<usize>> {
    const FOLKS: [&str; 10] = ["居民", "村民", "市民", "群众", "业主", "家长", "读者", "网友", "街坊", "职工"];
    let found = FOLKS.iter().filter_map(|folk| Some((text[stretch.clone()].find(folk)?, folk.len()))).min()?;
    Some(stretch.start + found.0..stretch.start + found.0 + found.1)
}
