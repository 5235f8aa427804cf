//! Step 1½: pages from a database, where each line begins with the name of its field: `标题：…`, `版次：2`.

use super::lines::{Line, line};
use super::words::Words;

/// Names of the field that holds the headline.
static TITLES: Words<5> = Words::new(["标题", "標題", "题名", "主标题", "篇名"]);

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
#[inline(never)]
pub(super) fn strip(text: &str, lines: &mut Vec<Line>) {
    let part = |l: &Line| value(l.of(text), |w| PARTS.opening(w));
    let (mut titled, mut fields) = (false, 0);
    for line in lines.iter() {
        titled |= value(line.of(text), |w| TITLES.opening(w)).is_some();
        fields += usize::from(part(line).is_some());
        fields += usize::from(is_page_field(line, line.of(text)));
    }
    if !titled || fields < 3 {
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

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn told(text: &str) -> Vec<&str> {
        let mut found = lines(text);
        strip(text, &mut found);
        found.iter().map(|l| l.of(text)).collect()
    }

    #[test]
    fn names_of_fields_are_taken_off() {
        let text = "版次：2\n标题：老街换新颜\n正文：\n老街修好了。";
        assert_eq!(told(text), ["版次：2", "老街换新颜", "老街修好了。"]);
    }

    #[test]
    fn a_page_without_titles_keeps_its_lines() {
        let text = "日期：5月6日\n内容：讲座\n来源：老街书院";
        assert_eq!(told(text).len(), 3);
        assert_eq!(told(text)[1], "内容：讲座");
    }
}
