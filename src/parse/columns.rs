//! Step 6: the names of columns: over a headline, in brackets behind it, over a sidebar.

use super::chars::{closer_of, is_digit, is_han, is_han_numeral};
use super::headings::{HeadLine, names_place, says};
use super::words::Words;

/// What the names of columns end in.
static COLUMNS: Words<135> = Words::new([
    "谈", "談", "话", "話", "评", "評", "论", "論", "讯", "訊", "波", "窗", "坛", "壇", "苑", "廊", "说", "說", "拾零",
    "拾贝", "随笔", "隨筆", "手记", "观察", "视点", "焦点", "聚焦", "追踪", "在线", "连线", "专栏", "茶座", "漫笔",
    "札记", "巷尾", "信箱", "之声", "天地", "广角", "纵横", "新闻", "草木", "帮办", "小說", "小说", "话题", "話題",
    "来信", "來信", "微言", "快语", "絮语", "看台", "现场", "视线", "人物", "故事", "热线", "随想", "随感", "走笔",
    "园地", "扫描", "传真", "动态", "速递", "快递", "档案", "驿站", "博览", "短波", "点击", "觀察", "視點", "焦點",
    "追蹤", "專欄", "廣角", "縱橫", "新聞", "傳真", "動態", "速遞", "熱線", "隨想", "閒話", "天下", "巷议", "贴士",
    "杂谈", "雜談", "漫谈", "夜话", "论坛", "論壇", "之窗", "文摘", "博客", "观点", "快评", "锐评", "微评", "侧记",
    "剪影", "掠影", "风采", "广场", "沙龙", "课堂", "问答", "导刊", "集锦", "集萃", "撷英", "拾趣", "春秋", "钩沉",
    "说法", "說法", "小记", "小記", "札記", "手記", "隨筆", "漫筆", "杂记", "雜記", "书架", "书摘", "知识", "知識",
    "常识", "常識", "百科", "窍门",
]);

/// Whether the words end as the names of columns do.
pub(super) fn names_column(words: &str) -> bool {
    COLUMNS.closing(words).is_some() || words.ends_with("直通车")
}

/// Whether the first line is the name of a column over the headline in the second.
pub(super) fn is_column_label(label: &HeadLine, next: &HeadLine, signed: bool) -> bool {
    let whole = super::chars::squeezed(label.words);
    let words = whole.trim_start_matches(super::chars::is_bullet);
    let marked = words.len() < whole.len();
    let chars = words.chars().count();
    if !(2..=6).contains(&chars)
        || next.dash
        || names_place(words)
        || says(words) && !names_column(words)
        || !words.chars().all(is_han)
        || words.ends_with(['后', '後', '时', '時', '中', '前', '上', '里', '了'])
    {
        return false;
    }
    let named = names_column(words);
    if ["连载", "連載", "档案", "檔案", "信箱", "时评", "時評", "社论", "社論", "短评", "短評"]
        .iter()
        .any(|k| words.ends_with(k))
    {
        return true;
    }
    if marked || named {
        return next.chars != label.chars || signed;
    }
    let longer = next.chars >= 6 && next.chars * 2 >= chars * 3;
    next.apart && signed && chars >= 2 && (longer || (next.chars < chars && chars >= 4))
}

/// Whether a word or two stand over a headline that has a deck of its own, and are no line of it.
pub(super) fn is_short_label(label: &HeadLine, next: &HeadLine) -> bool {
    label.chars <= 4 && next.chars >= label.chars + 3 && !next.dash && !label.leads && label.words.chars().all(is_han)
}

/// The column in brackets at the end of a headline: the byte where the bracket opens, and the name inside.
pub(super) fn column_at_end(words: &str) -> Option<(usize, &str)> {
    let close = words.chars().next_back().filter(|c| matches!(c, '）' | ')'))?;
    let open = words.rfind(['（', '('])?;
    let opener = words[open..].chars().next()?;
    let inside = words.get(open + opener.len_utf8()..words.len() - close.len_utf8())?.trim();
    let count = inside.chars().count();
    let counted = inside.chars().all(|c| is_digit(c) || is_han_numeral(c));
    let other = [
        "上",
        "中",
        "下",
        "图",
        "圖",
        "组图",
        "链接",
        "附图",
        "续",
        "續",
        "完",
        "全文",
        "摘要",
        "节选",
        "修订",
        "草案",
        "试行",
        "暂行",
        "见图",
        "化名",
        "音",
        "资料图",
        "图片新闻",
    ];
    let fits = closer_of(opener).is_some()
        && open > 0
        && !words[..open].ends_with(char::is_whitespace)
        && !inside.contains("一首")
        && !inside.ends_with('首')
        && (2..=14).contains(&count)
        && !counted
        && !inside.contains(['，', '。', '、', '：'])
        && !inside.ends_with(['件', '个', '名', '人', '条', '项', '次', '年', '月', '日', '期', '集', '回'])
        && !other.contains(&inside)
        && words[..open].trim().chars().count() >= 4;
    fits.then_some((open, inside))
}

/// Whether a head line says that what follows is a sidebar of the same article: `（链接）`, `链接：`.
pub(super) fn is_linked(words: &str) -> bool {
    let ends = [
        "（链接）",
        "(链接)",
        "（相关链接）",
        "（新闻链接）",
        "（背景）",
        "（背景链接）",
        "（連結）",
        "（小资料）",
        "（资料）",
    ];
    let opens = [
        "链接：",
        "链接:",
        "链接·",
        "相关链接",
        "新闻链接",
        "背景链接",
        "【链接】",
        "■链接",
        "◆链接",
        "▲链接",
        "延伸阅读",
    ];
    ends.iter().any(|e| words.ends_with(e)) || opens.iter().any(|o| words.starts_with(o))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_in_brackets() {
        assert_eq!(column_at_end("让老街活起来（江边时评）").map(|c| c.1), Some("江边时评"));
        assert_eq!(column_at_end("长篇连载（三）"), None);
        assert_eq!(column_at_end("特别奖（5件）"), None);
    }
}
