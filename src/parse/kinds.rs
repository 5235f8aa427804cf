//! Step 4: what a line is by itself, before its neighbours are asked.

use super::attribution::{byline_line, closing};
use super::captions::{credit_at_end, opens_as_caption};
use super::chars::{is_bullet, is_closer, is_dash, is_digit, is_han_numeral, is_opener, is_pause, squeezed};
use super::lines::{Line, hint};
use super::style::Style;
use super::units::Kind;
use super::words::Words;

pub(super) fn kind_of(line: &Line, words: &str, style: Style) -> Kind {
    if line.chars > 220 {
        return Kind::Body;
    }
    if line.hints(hint::PICTURE) {
        match credit_at_end(line, words) {
            Some(0) => return Kind::PhotoCredit,
            Some(_) if line.chars <= 200 => return Kind::Caption,
            _ => {}
        }
        if opens_as_caption(line, words) {
            return Kind::Caption;
        }
    }
    if (line.chars <= 14 || line.chars <= 36 && line.hints(hint::SPACE)) && is_label(words) {
        return Kind::Label;
    }
    if line.chars <= 6 && is_bullet(line.first) && line.first == line.last && is_marked_column(words) {
        return Kind::Column;
    }
    if (line.hints(hint::PEOPLE | hint::AUTHOR | hint::PICTURE | hint::PAPER)
        || is_bullet(line.first)
            && (line.chars <= 12 || line.chars <= 24 && !style.is_old() && line.hints(hint::BRACKET | hint::SPACE)))
        && line.chars <= 96
        && (line.stops == 0 || line.last == '…')
        && byline_line(words).is_some()
    {
        let set_off = words.starts_with(['（', '(']);
        return if set_off { Kind::Closing } else { Kind::Byline };
    }
    if line.chars <= 6 && super::structure::is_correction_label(words) {
        return Kind::Head;
    }
    if line.chars <= 8 && is_continued(words) {
        return Kind::Body;
    }
    if matches!(line.first, '（' | '(' | '【' | '〔' | '［' | '[')
        && let Some((inside, end)) = super::attribution::bracketed(words, 200)
        && words[end..].trim().is_empty()
    {
        let label = line.first == '【' && inside.chars().count() <= 14;
        if let Some(end) = closing(words).filter(|c| c.start == 0 && !(label && c.bare)) {
            return if end.bare { Kind::Signature } else { Kind::Closing };
        }
        if !matches!(line.first, '（' | '(') && inside.chars().count() <= 14 {
            return Kind::Column;
        }
    }
    // Long words between two ornaments stand under a picture.
    if (8..=40).contains(&line.chars) && is_bullet(line.first) && is_bullet(line.last) && line.han >= 7 {
        return Kind::Caption;
    }
    if line.chars <= 16 && is_marked_column(words) {
        return Kind::Column;
    }
    if is_head(line, words, style) { Kind::Head } else { Kind::Body }
}

/// `（待续）`, `（未完）`: what closes an instalment.
pub(super) fn is_continued(words: &str) -> bool {
    let inside = words.trim_matches(|c: char| is_opener(c) || is_closer(c) || is_dash(c) || c.is_whitespace());
    matches!(inside, "待续" | "待續" | "未完待续" | "未完待續" | "未完" | "全文完")
}

/// Whether the line may head something: short, and not ending as sentences do.
pub(super) fn is_head(line: &Line, words: &str, style: Style) -> bool {
    if is_entry(line, words) {
        return false;
    }
    let fields = if line.hints(hint::COLON) { words.matches(['：', ':']).count() } else { 0 };
    if fields >= 2 && line.chars > 24 {
        return false;
    }
    if line.chars > 60 || is_pause(line.last) || matches!(line.last, '。' | '；' | '：' | ':') && line.chars > 24 {
        return false;
    }
    if line.last == '。' || line.last == '.' && line.latin > 12 {
        return false;
    }
    if line.ended {
        // A question or an exclamation can be a headline, a spoken line is none.
        let spoken = words.char_indices().take(9).any(|(_, c)| matches!(c, '：' | ':'));
        let closed = is_closer(line.last);
        let marks = line.stops;
        let quotation = closed && is_opener(line.first);
        if spoken || quotation {
            return false;
        }
        return line.chars <= 30 && marks <= 2 && !words.contains('。') && !words.ends_with("……");
    }
    if line.stops > 0 && words.contains('。') {
        return is_set_apart(words);
    }
    // A line of dialogue.
    if is_opener(line.first)
        && !matches!(line.first, '（' | '(' | '《' | '【')
        && is_closer(line.last)
        && line.stops > 0
    {
        return false;
    }
    // Direct speech that goes on behind the quotation.
    if is_opener(line.first)
        && !matches!(line.first, '（' | '(' | '《' | '【')
        && line.stops + line.pauses > 0
        && !is_closer(line.last)
        && speaks(words)
        && line.chars <= 12
    {
        return false;
    }
    if matches!(line.last, '：' | ':') {
        let letter = [
            "同志", "先生", "女士", "朋友", "小姐", "编辑", "編輯", "敬启", "你好", "您好", "如下", "：：", "说", "問",
            "问", "道",
        ]
        .iter()
        .any(|w| words.contains(w));
        return line.chars <= 14 && line.pauses == 0 && !letter;
    }
    if line.chars >= 12 && hangs(words) {
        return false;
    }
    let limit = if style.comma_stop { 2 } else { 3 };
    if line.chars > 36 && line.pauses >= 2 {
        return false;
    }
    line.pauses <= limit
}

/// `閩。浙。贛`: characters that a mark sets apart.
fn is_set_apart(words: &str) -> bool {
    let stops = words.chars().skip(1).step_by(2);
    let count = words.chars().count();
    (3..=9).contains(&count)
        && count % 2 == 1
        && stops.into_iter().all(|c| c == '。')
        && words.chars().step_by(2).all(super::chars::is_han)
}

/// Whether the first quotation in the line ends with a mark inside, as speech does.
pub(super) fn speaks(words: &str) -> bool {
    let close = words.find(['』', '」', '”']);
    close.is_some_and(|at| words[..at].ends_with(|c| is_pause(c) || super::chars::is_stop(c)))
}

/// Whether the line is a row of a table: fields set apart by spaces, with figures in them (a score, a temperature, numbers drawn).
pub(super) fn is_tabular(line: &Line, words: &str) -> bool {
    if line.digits == 0 || !line.hints(hint::SPACE | hint::COLON) || line.stops > 0 || line.pauses > 1 {
        return false;
    }
    let drawn =
        words.split_once(['：', ':']).is_some_and(|(_, rest)| rest.chars().all(|c| is_digit(c) || c.is_whitespace()));
    let fields: Vec<&str> = words.split_whitespace().collect();
    let figures = fields
        .iter()
        .filter(|f| f.contains(is_digit) && f.chars().filter(|c| super::chars::is_han(*c)).count() <= 2)
        .count();
    let issue = |f: &str| f.starts_with('第') && f.ends_with(['期', '號', '号']) && f.contains(is_digit);
    let valued = |f: &str| f.split_once(['：', ':']).is_some_and(|(_, value)| value.starts_with(is_digit));
    drawn || fields.len() >= 3 && figures >= 1 || fields.len() >= 2 && fields.iter().any(|f| valued(f) || issue(f))
}

/// Whether the line is an entry of a list: a row of a table, or fields that each have their name before them.
pub(super) fn is_entry(line: &Line, words: &str) -> bool {
    let named = line.hints(hint::COLON)
        && line.stops == 0
        && words.matches(['：', ':']).count() >= 2
        && words.split_whitespace().all(|f| f.contains(['：', ':']));
    named || is_tabular(line, words)
}

/// Words that need another behind them.
static HANGING: Words<28> = Words::new([
    "的", "和", "与", "與", "及", "或", "把", "被", "通过", "通過", "关于", "關於", "根据", "根據", "按照", "为了",
    "為了", "不仅", "不僅", "已经", "已經", "一个", "一個", "我们", "我們", "他们", "他們", "包括",
]);

/// Words that end as those do and are whole.
static WHOLE: Words<9> = Words::new(["目的", "共和", "温和", "溫和", "总和", "總和", "参与", "參與", "普及"]);

/// Whether the line stops at a word that needs another behind it, as a sentence cut by a column does and no heading.
pub(super) fn hangs(words: &str) -> bool {
    HANGING.closing(words).is_some() && WHOLE.closing(words).is_none()
}

/// Labels that stand over a part of an article in any paper.
pub(super) static LABELS: Words<34> = Words::new([
    "核心阅读",
    "阅读提示",
    "内容提要",
    "编者按",
    "编者的话",
    "编辑按",
    "開欄的話",
    "开栏的话",
    "编后",
    "编后语",
    "编后话",
    "编余",
    "记者手记",
    "采访手记",
    "链接",
    "相关链接",
    "延伸阅读",
    "新闻链接",
    "背景",
    "新闻背景",
    "背景链接",
    "点评",
    "短评",
    "专家点评",
    "小贴士",
    "温馨提示",
    "名词解释",
    "小资料",
    "新闻缘起",
    "编者案",
    "編者按",
    "编者注",
    "提要",
    "导读",
]);

pub(super) fn is_label(words: &str) -> bool {
    // `点评　　交往总比不交往好`: a label with its heading.
    if let Some((label, rest)) =
        words.split_once(char::is_whitespace).filter(|(label, rest)| LABELS.is(label) && !rest.trim().is_empty())
    {
        return rest.chars().count() <= 30 && label.chars().count() >= 2;
    }
    let plain = squeezed(words);
    LABELS
        .is(plain.trim_matches(|c: char| is_bullet(c) || is_closer(c) || is_opener(c) || matches!(c, '：' | ':' | '·')))
}

/// `▌江边观察`, `·专题·`, `◆读书◆`, `—时评—`: a short label with the same ornament on both sides, or a bar before it.
pub(super) fn is_marked_column(words: &str) -> bool {
    let mark =
        |c: char| is_bullet(c) || is_dash(c) || matches!(c, '·' | '•' | '|' | '｜' | '▌' | '▎' | '~' | '～' | '=');
    let inner = words.trim_matches(|c: char| mark(c) || c.is_whitespace());
    let count = inner.chars().count();
    if !(2..=10).contains(&count) || !inner.chars().any(super::chars::is_han) || inner.contains('，') {
        return false;
    }
    let (front, back) = (words.chars().next().is_some_and(mark), words.chars().next_back().is_some_and(mark));
    let bar = words.starts_with(['▌', '▎', '▍', '█', '|', '｜']);
    (front && back) || (bar && count <= 10)
}

/// A heading number at the start of the line: 一、 （二） 3. 第四
pub(super) fn is_numbered(words: &str) -> bool {
    let rest = words.trim_start_matches(['（', '(', '第']);
    let numerals = rest
        .chars()
        .take_while(|c| is_digit(*c) || (is_han_numeral(*c) && *c != '元') || ('①'..='⑳').contains(c))
        .count();
    if numerals == 0 || numerals > 3 {
        return ('①'..='⑳').contains(&words.chars().next().unwrap_or(' '));
    }
    let opened = rest.len() < words.len();
    let after = rest.chars().nth(numerals);
    match after {
        Some('、' | '．' | '）' | ')') => true,
        Some('.') => !rest.chars().nth(numerals + 1).is_some_and(is_digit),
        Some('章' | '节' | '節' | '回' | '部' | '讲' | '表') => opened,
        // `三　归途`, but not characters that are all set apart.
        Some(c) => {
            c.is_whitespace()
                && !opened
                && numerals == 1
                && is_han_numeral(rest.chars().next().unwrap_or(' '))
                && rest.split_whitespace().nth(1).is_some_and(|w| w.chars().nth(1).is_some())
        }
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_before_headings() {
        assert!(
            is_numbered("一、提高认识")
                && is_numbered("（二）加强领导")
                && is_numbered("3.落实责任")
                && is_numbered("三　归途")
        );
        assert!(!is_numbered("一条老街") && !is_numbered("3.5万人参加") && !is_numbered("三月春风"));
    }
}
