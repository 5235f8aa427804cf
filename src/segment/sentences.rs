//! Where sentences end.

use std::ops::Range;

/// The sentences of a text as byte ranges that follow each other without a gap: each ends after its closing marks (`。！？…`,
/// doubled or followed by closing quotation marks and brackets) or after a line break.
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = &text[start..];
        if rest.is_empty() {
            return None;
        }
        let end = start + length(rest);
        let range = start..end;
        start = end;
        Some(range)
    })
}

/// Bytes of the first sentence.
fn length(text: &str) -> usize {
    let mut closed = false;
    for (at, c) in text.char_indices() {
        if c == '\n' {
            return at + 1;
        }
        if is_end(c) || (matches!(c, '!' | '?') && !runs_on(&text[at + 1..])) {
            closed = true;
        } else if closed && !is_closing(c) {
            return at;
        }
    }
    text.len()
}

fn is_end(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '…' | '｡')
}

/// After a half-width mark: whether it stood inside an address.
fn runs_on(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '）' | '】' | '》' | '"' | ')')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(sentences(text).map(|range| &text[range]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn closing_marks_belong_to_the_sentence_before() {
        check("“好！”他说。走了……\n又来了", &["“好！”", "他说。", "走了……\n", "又来了"]);
    }

    #[test]
    fn nothing_has_no_sentence() {
        check("", &[]);
        check("没有句号", &["没有句号"]);
    }

    #[test]
    fn addresses_and_decimals_are_not_cut() {
        check("约3.2公里，见a.org/b?c=1", &["约3.2公里，见a.org/b?c=1"]);
        check("真的吗?真的!", &["真的吗?", "真的!"]);
    }
}
