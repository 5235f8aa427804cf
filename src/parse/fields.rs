//! Step 1½: pages from a database, where each line begins with the name of its field: `标题：…`, `版次：2`.

use super::lines::{Line, line};
use super::words::Words;

/// Names of fields whose value is a part of the article.
static PARTS: Words<8> = Words::new(["标题", "標題", "题名", "主标题", "篇名", "正文", "内容", "全文"]);

/// Names of fields that tell of the page.
static PAGE: Words<18> = Words::new([
    "报纸名称",
    "报名",
    "报纸",
    "出版日期",
    "发布日期",
    "发表日期",
    "日期",
    "版次",
    "版号",
    "版名",
    "版面",
    "专栏",
    "期号",
    "年号",
    "来源",
    "关键词",
    "分类号",
    "字数",
]);

/// The byte where the value begins.
fn value(words: &str, names: impl Fn(&str) -> Option<&'static str>) -> Option<usize> {
    let name = names(words)?;
    let rest = &words[name.len()..];
    let colon = rest.chars().next().filter(|c| matches!(c, '：' | ':'))?;
    Some(name.len() + colon.len_utf8())
}

/// Whether the line is a field that tells of the page: `版次：2`, `专栏：`.
pub(super) fn is_page_field(line: &Line, words: &str) -> bool {
    line.chars <= 30 && line.stops == 0 && value(words, |w| PAGE.opening(w)).is_some()
}

/// Takes the names of fields off the lines of a page that has them; a title and two more fields at least tell such a page.
pub(super) fn strip(text: &str, lines: &mut Vec<Line>) {
    let part = |l: &Line| value(l.of(text), |w| PARTS.opening(w));
    let (mut parts, mut others) = (0, 0);
    for line in lines.iter() {
        parts += usize::from(part(line).is_some());
        others += usize::from(is_page_field(line, line.of(text)));
    }
    if parts == 0 || parts + others < 3 {
        return;
    }
    lines.retain_mut(|found| {
        let Some(at) = part(found) else { return true };
        match line(text, found.start + at, found.end, found.gap) {
            Some(rest) => {
                *found = rest;
                true
            }
            None => false,
        }
    });
}
