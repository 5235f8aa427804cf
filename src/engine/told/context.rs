//! The words of a page as one reads them, and the sentence that they stand in.

use crate::model::{Document, block_at};
use crate::text::{Span, joined};

/// So many characters of a sentence are told on either side.
const LONGEST: usize = 60;

/// Words on a page without the breaks that columns put between them.
pub(super) fn plain(text: &str) -> String {
    joined(text.split_whitespace())
}

/// What stands before and after a stretch in its sentence, within its article.
#[inline(never)]
pub(super) fn sentence(document: &Document, span: Span) -> (String, String) {
    let text: &str = &document.text;
    let blocks = &document.page.blocks;
    let block = |byte: u32| block_at(blocks, byte as usize).map(|at| at as usize);
    let (Some(first), Some(last)) = (block(span.start), block(span.end.saturating_sub(1))) else {
        return Default::default();
    };
    let same = |one: usize, other: usize| {
        blocks[one].role == blocks[other].role && blocks[one].article == blocks[other].article
    };
    let from = (0..first).rev().find(|at| !same(*at, first)).map_or(0, |at| at + 1);
    let to = (last + 1..blocks.len()).find(|at| !same(*at, last)).unwrap_or(blocks.len());
    let before = text.get(blocks[from].span.start as usize..span.start as usize).unwrap_or_default();
    let after = text.get(span.end as usize..blocks[to - 1].span.end as usize).unwrap_or_default();
    let is_end = |c: char| "。！？!?".contains(c);
    // What closes with a sentence belongs to it.
    let past = |text: &str, at: usize| {
        let closes = |c: char| is_end(c) || "”’」』）)".contains(c);
        text.len() - text[at..].trim_start_matches(closes).len()
    };
    let start = before.rfind(is_end).map_or(0, |at| past(before, at));
    let end = after.find(is_end).map_or(after.len(), |at| past(after, at));
    // A sentence that ends with the words themselves goes on nowhere.
    let end = if span.of(text).ends_with(is_end) { 0 } else { end };
    let (before, after) = (plain(&before[start..]), plain(&after[..end]));
    (last_of(&before), first_of(&after))
}

fn last_of(text: &str) -> String {
    match text.char_indices().rev().nth(LONGEST - 1) {
        Some((at, _)) if at > 0 => format!("…{}", &text[at..]),
        _ => text.to_owned(),
    }
}

fn first_of(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::document;

    fn around(text: &str, words: &str) -> (String, String) {
        let document = document("a.txt", text.as_bytes()).unwrap();
        let start = document.text.find(words).unwrap();
        sentence(&document, Span::new(start, start + words.len()))
    }

    #[test]
    fn a_sentence_is_told_without_the_breaks_of_columns() {
        let page =
            "河边新路\n本报记者 张三\n早上有雾。村民们在河\n边修了三里新路，用了 two\nweeks 才修完。晚上放了电影。\n";
        assert_eq!(around(page, "三里"), ("村民们在河边修了".into(), "新路，用了two weeks才修完。".into()));
        assert_eq!(around(page, "早上"), (String::new(), "有雾。".into()));
        assert_eq!(around("两人来了。“好！”他说。\n", "他"), (String::new(), "说。".into()));
        assert_eq!(around("两人来了。“好！”他说。\n", "好"), ("“".into(), "！”".into()));
        assert_eq!(around(page, "影。"), ("晚上放了电".into(), String::new()));
    }

    #[test]
    fn what_has_no_end_is_cut() {
        let page = format!("{}中{}\n", "前".repeat(90), "后".repeat(90));
        let (before, after) = around(&page, "中");
        assert_eq!((before.chars().count(), after.chars().count()), (LONGEST + 1, LONGEST + 1));
        assert!(before.starts_with('…') && after.ends_with('…'));
    }
}
