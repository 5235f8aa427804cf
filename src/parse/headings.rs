//! Step 6: the lines over an article: column, banner, kicker, headline, deck.

use super::chars::{is_dash, is_digit, is_han};
use super::columns::{is_column_label, is_short_label};
use super::words::Words;
use crate::model::{Role, Rule};

/// A head line with what its words tell.
#[derive(Debug, Clone, Copy)]
pub(super) struct HeadLine<'a> {
    /// The unit it is.
    pub unit: usize,
    /// Its words.
    pub words: &'a str,
    /// Characters.
    pub chars: usize,
    /// Whether it opens with a dash.
    pub dash: bool,
    /// Whether it ends in a dash or colon and so leads into the next line.
    pub leads: bool,
    /// Whether a blank line or something else parts it from the line before.
    pub apart: bool,
}

impl<'a> HeadLine<'a> {
    /// Looks at the words.
    pub(super) fn new(unit: usize, words: &'a str, apart: bool) -> Self {
        let mut chars = words.chars();
        let first = chars.next().unwrap_or(' ');
        let last = chars.next_back().unwrap_or(' ');
        Self {
            unit,
            words,
            chars: words.chars().count(),
            dash: is_dash(first),
            leads: is_dash(last) || matches!(last, '：' | ':'),
            apart,
        }
    }
}

/// The role of each head line of a new article, in order. `signed` is whether a byline or dateline follows, `authored`
/// whether a line names the author.
pub(super) fn roles(lines: &[HeadLine], headline: Rule, signed: bool, authored: bool) -> Vec<(usize, Role, Rule)> {
    let mut out: Vec<(usize, Role, Rule)> = Vec::with_capacity(lines.len());
    let slogans = slogans(lines);
    let mut plain: Vec<HeadLine> = Vec::new();
    for (line, slogan) in lines.iter().zip(&slogans) {
        if *slogan {
            out.push((line.unit, Role::Banner, Rule::Slogan));
        } else {
            plain.push(*line);
        }
    }
    let labelled = plain.len() >= 2
        && (is_column_label(&plain[0], &plain[1], signed || headline == Rule::ColumnLabel)
            || authored && plain.len() == 2 && is_short_label(&plain[0], &plain[1])
            || plain.len() >= 3 && plain[2].dash && is_short_label(&plain[0], &plain[1]));
    if labelled {
        out.push((plain[0].unit, Role::Column, Rule::ColumnLabel));
        plain.remove(0);
    }
    let main = main_line(&plain);
    let end = main.map_or(0, |m| couplet(&plain, m));
    for (n, line) in plain.iter().enumerate() {
        let (role, rule) = match main {
            Some(m) if n < m => (Role::Kicker, if line.leads { Rule::KickerLeadsIn } else { Rule::KickerAbove }),
            Some(m) if n >= m && n < end => (Role::Headline, headline),
            _ => (Role::Deck, if line.dash { Rule::DeckDash } else { Rule::DeckBelow }),
        };
        out.push((line.unit, role, rule));
    }
    out
}

/// Which line is the headline proper.
fn main_line(lines: &[HeadLine]) -> Option<usize> {
    let deck = lines.iter().position(|l| l.dash).unwrap_or(lines.len());
    let above = &lines[..deck];
    if above.is_empty() {
        return (!lines.is_empty()).then_some(0);
    }
    let after_lead = above.iter().rposition(|l| l.leads).map_or(0, |n| n + 1);
    if after_lead > 0 {
        return Some(after_lead.min(above.len() - 1));
    }
    if above.len() == 1 {
        return Some(0);
    }
    // One line alone with its characters set apart is the one in the largest type.
    let mut wide = above.iter().enumerate().filter(|(_, l)| is_set_wide(l.words)).map(|(n, _)| n);
    if let (Some(main), None) = (wide.next(), wide.next()) {
        return Some(main);
    }
    // Lines of equal length are one headline in two lines.
    if above[0].chars == above[1].chars
        && above[0].chars <= 10
        && !above[1].apart
        && !reads_as_kicker(&above[0], &above[1])
    {
        return Some(0);
    }
    if above.len() == 2 {
        return Some(usize::from(reads_as_kicker(&above[0], &above[1])));
    }
    if reads_as_kicker(&above[0], &above[1])
        || above[0].chars < above[1].chars && above.len() == 3 && above.iter().any(|l| l.chars > 8)
        || (above[0].chars >= above[1].chars && above[2].chars > above[1].chars && above[0].chars >= 10)
    {
        return Some(1);
    }
    Some(0)
}

/// Whether the line ends in a verb whose object is the line below.
pub(super) fn says(words: &str) -> bool {
    let verbs = [
        "表示",
        "强调",
        "指出",
        "认为",
        "要求",
        "宣布",
        "呼吁",
        "透露",
        "說",
        "说",
        "表明",
        "谈",
        "答记者问",
        "决定",
        "決定",
        "号召",
        "號召",
        "批准",
        "通知",
        "发出",
    ];
    verbs.iter().any(|v| words.ends_with(v))
}

/// Whether the upper line leads into the lower by its words or its length.
fn reads_as_kicker(upper: &HeadLine, lower: &HeadLine) -> bool {
    let opens = ["就", "在", "为", "據", "据", "随着", "当", "围绕", "针对", "自", "从", "经", "由", "应"];
    let led = opens.iter().any(|o| upper.words.starts_with(o))
        && upper.chars <= lower.chars + 6
        && !upper.words.contains(['，', ',']);
    if says(upper.words) && upper.chars <= 24 {
        return true;
    }
    let heavy = upper.words.contains(['，', ',', '、', '　', ' '])
        && upper.chars * 10 >= lower.chars * 13
        && lower.chars >= 6
        && !lower.words.contains(['，', ',', ' ', '　']);
    let when =
        ["后", "後", "之际", "之際", "前夕", "以来", "以來", "期间", "期間", "时", "時", "会上", "會上", "轮", "輪"]
            .iter()
            .any(|w| upper.words.ends_with(w))
            && upper.chars <= lower.chars + 2
            && !(lower.words.contains(['，', ',']) && lower.chars >= upper.chars * 2);
    // `不等不靠　自己动手` over one phrase.
    let phrased = equal_phrases(upper.words) >= 2 && !lower.words.contains([' ', '　', '，', ',']) && lower.chars >= 6;
    led || heavy || when || phrased || names_place(upper.words) && lower.chars >= upper.chars
}

/// `我 市 粮 食 丰 收`: each character apart.
fn is_set_wide(words: &str) -> bool {
    words.split_whitespace().nth(3).is_some() && words.split_whitespace().all(|w| w.chars().nth(1).is_none())
}

/// Whether the line is but the name of the place or the firm that the headline below tells of.
pub(super) fn names_place(words: &str) -> bool {
    let ends = [
        "农场", "林场", "县", "镇", "乡", "村", "厂", "公司", "局", "学校", "大学", "医院", "社区", "街道", "集团",
        "矿", "市", "部门", "地区", "公社", "大队", "学院", "中学", "小学", "農場", "縣", "鎮", "鄉", "廠",
    ];
    (3..=8).contains(&words.chars().count()) && words.chars().all(is_han) && ends.iter().any(|e| words.ends_with(e))
}

/// One past the last line of the headline that begins at `main`: lines of like length that belong together.
fn couplet(lines: &[HeadLine], main: usize) -> usize {
    let mut end = main + 1;
    while let Some(line) = lines.get(end) {
        let close = line.chars == lines[main].chars && line.chars <= 10 && !line.words.contains(['：', ':']);
        let cut = super::kinds::hangs(lines[end - 1].words) && line.chars <= 16;
        if line.apart && !cut || line.dash || !(close || cut) || end - main >= 4 {
            break;
        }
        end += 1;
    }
    end
}

/// Which lines are campaign slogans: three or more phrases of equal length, or two neighbours of two such phrases, where
/// another line remains to be the headline.
fn slogans(lines: &[HeadLine]) -> Vec<bool> {
    let phrases: Vec<usize> = lines.iter().map(|l| equal_phrases(l.words)).collect();
    let mut found: Vec<bool> = phrases.iter().map(|p| *p >= 3).collect();
    for n in 0..lines.len() {
        let beside = (n > 0 && phrases[n - 1] >= 2 && !lines[n].apart)
            || (n + 1 < lines.len() && phrases[n + 1] >= 2 && !lines[n + 1].apart);
        found[n] |= phrases[n] >= 2 && beside;
    }
    // A line of phrases between two others is the headline of a kicker and a deck.
    for n in 1..lines.len().saturating_sub(1) {
        if found[n] && !found[n - 1] && !found[n + 1] {
            found[n] = false;
        }
    }
    // Two lines of equal length, both worded as campaigns are, over a kicker or a headline.
    if let [one, two, three, ..] = lines
        && one.chars == two.chars
        && !three.dash
        && [one, two].iter().all(|l| CAMPAIGNS.within(l.words) && l.words.chars().all(is_han))
    {
        found[..2].fill(true);
    }
    // One such line at the very top, apart from a kicker and a headline.
    if lines.len() >= 3
        && phrases[0] == 2
        && lines[1].apart
        && !lines[1].dash
        && !found[1]
        && (lines[1].leads || lines[2].leads || CAMPAIGNS.within(lines[0].words))
    {
        found[0] = true;
    }
    let remain = lines.iter().zip(&found).any(|(l, s)| !s && !l.dash);
    if remain { found } else { vec![false; lines.len()] }
}

/// Words that campaigns are worded with.
static CAMPAIGNS: Words<36> = Words::new([
    "奋斗",
    "奮鬥",
    "征程",
    "启航",
    "开局",
    "开新局",
    "新篇",
    "学党史",
    "办实事",
    "初心",
    "使命",
    "决战",
    "决胜",
    "攻坚",
    "小康",
    "新时代",
    "奋进",
    "喜迎",
    "庆祝",
    "献礼",
    "众志成城",
    "同心",
    "抗击",
    "战疫",
    "振兴",
    "高质量",
    "谱写",
    "担当",
    "实干",
    "争先",
    "争创",
    "创建",
    "践行",
    "贯彻",
    "聚焦",
    "精神",
]);

/// How many phrases of equal length, three to eight Han characters each, the line is made of; 0 if it is not.
fn equal_phrases(words: &str) -> usize {
    let mut length = 0;
    let mut count = 0;
    for phrase in words.split_whitespace() {
        let marks = |c: char| matches!(c, '“' | '”' | '「' | '」' | '‘' | '’');
        let chars = phrase.chars().filter(|c| !marks(*c)).count();
        if !(3..=8).contains(&chars)
            || !phrase.chars().all(|c| is_han(c) || marks(c))
            || (length != 0 && chars != length)
        {
            return 0;
        }
        length = chars;
        count += 1;
    }
    count
}

/// A cross-head whose deck stands behind a space: `敢为人先 为全省探出新路子` → the byte where the deck begins.
pub(super) fn deck_in_line(words: &str) -> Option<usize> {
    let mut parts = words.split_whitespace();
    let (head, deck) = (parts.next()?, parts.next()?);
    let (short, long) = (head.chars().count(), deck.chars().count());
    let fits = parts.next().is_none()
        && (3..=12).contains(&short)
        && long >= 8
        && long * 2 >= short * 3
        && !head.chars().next().is_some_and(is_digit);
    fits.then(|| deck.as_ptr() as usize - words.as_ptr() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(lines: &[&str]) -> Vec<Role> {
        let heads: Vec<HeadLine> = lines
            .iter()
            .enumerate()
            .map(|(n, w)| HeadLine::new(n, w.trim_start_matches('~'), !w.starts_with('~')))
            .collect();
        let mut roles = roles(&heads, Rule::HeadlineGroup, true, false);
        roles.sort_by_key(|r| r.0);
        roles.into_iter().map(|r| r.1).collect()
    }

    #[test]
    fn kicker_headline_deck() {
        use Role::{Banner, Column, Deck, Headline, Kicker};
        assert_eq!(
            told(&["全市各地开展春耕备耕活动——", "不误农时，把田种好", "担使命 开新篇 再出发 创佳绩"]),
            [Kicker, Headline, Banner]
        );
        assert_eq!(told(&["就两国建交三十周年", "~两国领导人互致贺电"]), [Kicker, Headline]);
        assert_eq!(told(&["老桥修好了", "~——江城改造旧桥记"]), [Headline, Deck]);
        assert_eq!(told(&["江边问答", "一座老城怎样留住年轻人？"]), [Column, Headline]);
        assert_eq!(told(&["今年全市要建三十所幼儿园", "新增学位九千个"]), [Headline, Deck]);
        assert_eq!(told(&["江北大水", "~三村被淹", "~县府派员查勘"]), [Headline, Headline, Deck]);
    }

    #[test]
    fn cross_heads_with_a_deck_in_the_line() {
        let words = "敢为人先 为全省探出一条新路子";
        assert_eq!(deck_in_line(words).map(|at| &words[at..]), Some("为全省探出一条新路子"));
        assert_eq!(deck_in_line("友谊之旅 和平之旅"), None);
    }
}
