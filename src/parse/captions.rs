//! Step 2: captions and the credits of photographs.

use super::attribution::{bracketed_at_end, opening, people};
use super::chars::{is_closer, is_han, is_stop, squeezed, tail};
use super::lines::{Line, hint};
use super::names::{may_be_name, split_names};
use super::units::{Kind, Unit};
use super::words::Words;

/// Words that end a credit.
static ENDINGS: Words<19> = Words::new([
    "摄影报道",
    "攝影報導",
    "摄影",
    "攝影",
    "摄",
    "攝",
    "供图",
    "供圖",
    "提供图片",
    "图片提供",
    "资料图片",
    "資料圖片",
    "资料图",
    "資料圖",
    "资料照片",
    "制图",
    "绘图",
    "资料片",
    "提供",
]);

/// Credits that name no person.
static WHOLE: Words<16> = Words::new([
    "新华社发",
    "新華社發",
    "新华社照片",
    "人民图片",
    "人民视觉",
    "视觉中国",
    "资料图",
    "资料图片",
    "資料圖",
    "資料圖片",
    "资料照片",
    "网络图片",
    "本报资料图片",
    "本报资料照片",
    "图片来源网络",
    "影像中国",
]);

/// Words that a credit begins with.
static LED: Words<18> = Words::new([
    "圖／",
    "圖/",
    "圖：",
    "供圖：",
    "照片：",
    "摄影：",
    "摄影:",
    "摄影/",
    "攝影：",
    "图/",
    "图／",
    "图：",
    "摄/",
    "供图：",
    "供图/",
    "图片由",
    "图源",
    "照片由",
]);

/// Words that a caption begins with.
static OPENS: Words<23> = Words::new([
    "图为",
    "圖為",
    "圖爲",
    "上图",
    "下图",
    "左图",
    "右图",
    "题图",
    "題圖",
    "压题照片",
    "本版图片",
    "图片说明",
    "图说：",
    "资料图：",
    "资料图片：",
    "大图",
    "小图",
    "制图",
    "上圖",
    "下圖",
    "配图",
    "图/",
    "图／",
]);

/// The byte where the credit at the end of the words begins. What is before it is the caption; 0 where the credit is all.
pub(super) fn credit_at_end(line: &Line, words: &str) -> Option<usize> {
    if !line.hints(hint::PICTURE) {
        return None;
    }
    if let Some((inside, at)) = bracketed_at_end(words, 40)
        && (is_credit(inside) || is_pen_name(inside))
    {
        // `新华社发（王海摄）` is one credit.
        let agency = ["新华社发", "新華社發"].iter().find_map(|a| words[..at].trim_end().strip_suffix(a));
        return Some(agency.map_or(at, str::len));
    }
    if line.ended || words.ends_with(is_closer) && !words.ends_with(['）', ')']) {
        return None;
    }
    let window = tail(words, 44);
    let base = words.len() - window.len();
    // The credit begins after the last sentence end, wide gap or closing bracket.
    let mut starts: Vec<usize> = Vec::new();
    let mut spaces = 0;
    for (at, c) in window.char_indices() {
        if c.is_whitespace() {
            spaces += if c == '\u{3000}' { 2 } else { 1 };
        } else {
            if spaces >= 1 {
                starts.push(at);
            }
            spaces = 0;
        }
        if is_stop(c) || matches!(c, '”' | '）' | ')' | '」') {
            starts.push(at + c.len_utf8());
        }
    }
    if base == 0 {
        starts.push(0);
    }
    starts.sort_unstable();
    starts
        .into_iter()
        .find(|at| is_credit(&window[*at..]))
        .map(|at| base + window[..at].len() + window[at..].len() - window[at..].trim_start().len())
}

/// `浩如攝`: a photographer by a pen name, in brackets.
fn is_pen_name(inside: &str) -> bool {
    let name = inside.strip_suffix(['攝', '摄']).unwrap_or("");
    (2..=3).contains(&name.chars().count()) && name.chars().all(is_han) && !name.ends_with(['拍', '所', '新', '自'])
}

/// Whether the words are a credit: `新华社记者 张三 摄`, `李四供图`, `资料图`, `摄影/王五`.
pub(super) fn is_credit(words: &str) -> bool {
    let words = words.trim();
    if words.chars().nth(40).is_some() {
        return false;
    }
    let plain = squeezed(words);
    if WHOLE.is(&plain) {
        return true;
    }
    if let Some(rest) = plain.strip_prefix("新华社发").or_else(|| plain.strip_prefix("新華社發")) {
        return rest.starts_with(['（', '(']);
    }
    if let Some(rest) = ["特约摄影", "摄影", "攝影", "特約攝影"]
        .iter()
        .find_map(|l| words.strip_prefix(l))
        .filter(|r| r.starts_with(|c: char| c.is_whitespace()))
    {
        return split_names(rest).is_some_and(|n| n.len() <= 3);
    }
    if LED.opening(&plain).is_some() {
        return plain.chars().count() <= 24 && !plain.contains(['，', '。']);
    }
    let Some(ending) = ENDINGS.closing(&plain) else { return false };
    let front = &plain[..plain.len() - ending.len()];
    let front = front.trim_end_matches(['/', '／', '、', '·']);
    if front.chars().count() > 4
        && front.chars().any(|c| matches!(c, '，' | '。' | '的' | '了' | '在' | '“' | '：' | '是'))
    {
        return false;
    }
    if front.is_empty() {
        return plain.starts_with("资料") || plain.starts_with("資料");
    }
    // The words before the ending, as printed, must be people: with a role, or one to three names.
    let printed = words.trim_end().strip_suffix(ending).unwrap_or(words).trim().trim_end_matches(['/', '／', '如']);
    let role = people(printed).is_some_and(|p| !p.people.is_empty());
    let names = split_names(printed).is_some_and(|n| n.len() <= 4 && n.iter().all(|n| may_be_name(n)));
    let given = words.starts_with([
        '受', '讀', '读', '民', '市', '警', '消', '网', '網', '校', '學', '学', '主', '单', '單', '资', '資', '由',
        '本',
    ]) || front.chars().count() <= 8;
    let giver = (matches!(plain.chars().last(), Some('图' | '圖'))
        || (plain.ends_with("提供") && given && !words.contains(char::is_whitespace)))
        && front.chars().count() <= 16
        && front.chars().all(|c| is_han(c) || c.is_ascii_alphanumeric());
    role || names || giver || ["本报资料", "新华社", "本报记者"].contains(&front)
}

/// Whether the words open as captions do.
pub(super) fn opens_as_caption(line: &Line, words: &str) -> bool {
    if line.chars > 160 {
        return false;
    }
    let words = words
        .trim_start_matches(['▲', '▼', '△', '▽', '◀', '▶', '↑', '↓', '←', '→', '◆', '■', '●', '（', '(', '【', '[']);
    if OPENS.opening(words).is_some() {
        return true;
    }
    let mut chars = words.chars();
    let number = |c: char| {
        c.is_ascii_digit() || ('①'..='⑳').contains(&c) || matches!(c, '一' | '二' | '三' | '四' | '五' | '六')
    };
    chars.next().is_some_and(|c| matches!(c, '图' | '圖'))
        && chars.next().is_some_and(number)
        && chars.next().is_some_and(|c| matches!(c, '：' | ':' | '、' | '为' | '，' | '.' | '　' | ' '))
}

/// A text or a head line right before a photo credit is its caption. Run before the plan is made.
#[inline(never)]
pub(super) fn captions_beside(text: &str, lines: &[Line], units: &mut [Unit]) {
    super::pictures::from_a_bullet(lines, units);
    super::pictures::told_by_photographers(text, lines, units);
    for at in 1..units.len() {
        if units[at].kind != Kind::PhotoCredit {
            continue;
        }
        let before = &units[at - 1];
        let short = before.chars <= 150 && before.lines.len() <= 6;
        let line = &lines[before.lines.start];
        let opens = line.hints(hint::WIRE) && opening(before.of(text, lines)).is_some();
        let fits = match before.kind {
            Kind::Body => short && !opens && (before.lines.len() == 1 || units[at].gap == 0),
            // The headline itself must remain.
            Kind::Head => {
                at >= 2 && units[at - 2].kind == Kind::Head
                    || units[at].gap == 0 && before.gap > 0 && before.chars >= 12
            }
            _ => false,
        };
        if fits {
            units[at - 1].kind = Kind::Caption;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn told(text: &str) -> Option<(&str, &str)> {
        credit_at_end(&lines(text)[0], text).map(|at| (text[..at].trim_end(), &text[at..]))
    }

    #[test]
    fn credits_behind_captions() {
        assert_eq!(told("志愿者在江边清理垃圾。王海 供图"), Some(("志愿者在江边清理垃圾。", "王海 供图")));
        assert_eq!(told("新华社记者 王 海摄"), Some(("", "新华社记者 王 海摄")));
        assert_eq!(told("江边高楼林立。　　本报记者 王 海摄"), Some(("江边高楼林立。", "本报记者 王 海摄")));
        assert_eq!(told("市民在公园散步。资料图"), Some(("市民在公园散步。", "资料图")));
        assert_eq!(told("新桥通车（资料图片）"), Some(("新桥通车", "（资料图片）")));
        assert_eq!(told("车站開幕情形（浩然攝）"), Some(("车站開幕情形", "（浩然攝）")));
        assert_eq!(told("江邊賽會情形（如雲攝）"), Some(("江邊賽會情形", "（如雲攝）")));
        assert_eq!(told("江上龙舟竞渡。 新华社发（王海摄）").map(|t| t.0), Some("江上龙舟竞渡。"));
    }

    #[test]
    fn sentences_about_pictures_are_no_captions() {
        assert_eq!(told("他在街头拍摄了一组照片"), None);
        assert_eq!(told("这是他第一次参加摄影"), None);
        let text = "图书馆昨天开放。";
        assert!(!opens_as_caption(&lines(text)[0], text));
        let text = "图①：老街夜景。";
        assert!(opens_as_caption(&lines(text)[0], text));
    }
}
