//! Step 7: sentences that a column break, a caption or a page number cut are put together again.

use super::chars::{is_bullet, is_dash, is_digit, is_han, is_latin, is_pause, is_stop, tail};
use super::kinds::is_numbered;
use super::lines::ends_a_sentence;
use super::style::Style;
use crate::model::Paragraph;
use crate::text::Span;

/// Appends a piece to a paragraph: nothing between the pieces, or one space between two Latin words.
pub(super) fn append(paragraph: &mut Paragraph, text: &str, start: usize, end: usize) {
    let Some(piece) = text.get(start..end) else { return };
    let words = piece.trim();
    if words.is_empty() {
        return;
    }
    let start = start + (words.as_ptr() as usize - piece.as_ptr() as usize);
    let latin = |c: Option<char>| c.is_some_and(|c| is_latin(c) || c.is_ascii_digit() || matches!(c, ',' | '.' | ';'));
    let letter = |c: Option<char>| c.is_some_and(is_latin);
    let (last, first) = (paragraph.text.chars().next_back(), words.chars().next());
    if latin(last) && letter(first) && (letter(last) || !last.is_some_and(|c| c.is_ascii_digit())) {
        paragraph.text.to_mut().push(' ');
    }
    paragraph.text.to_mut().push_str(words);
    paragraph.spans.push(Span::new(start, start + words.len()));
}

/// Whether the paragraph was cut in the middle of a sentence and `next` goes on with it.
pub(super) fn goes_on(paragraph: &Paragraph, next: &str, indent: u8, indented_page: bool, style: Style) -> bool {
    let text = paragraph.text.as_str();
    let Some(last) = text.chars().next_back() else { return false };
    let Some(first) = next.chars().next() else { return false };
    if text.len() < 24 || ends_a_sentence(text) {
        return false;
    }
    let hangs = is_han(last)
        || is_latin(last)
        || is_digit(last)
        || (is_pause(last) && !matches!(last, '；' | ';'))
        || matches!(last, '“' | '（' | '《' | '」' | '』' | '”' | '》' | '）');
    if !hangs || (style.comma_stop && last == '、') {
        return false;
    }
    if indented_page && (2..=8).contains(&indent) {
        return false;
    }
    if is_bullet(first) || is_dash(first) || is_numbered(next) || spoken(next) {
        return false;
    }
    // A mark that cannot open a sentence settles it.
    if is_pause(first) || is_stop(first) || matches!(first, '”' | '」' | '』' | '）' | ')' | '》' | '：') {
        return true;
    }
    // Entries of a list begin alike and end without a stop.
    let opening = paragraph.spans.last().map_or("", |s| &text[text.len().saturating_sub(s.len()).min(text.len())..]);
    let alike = text.chars().take(2).eq(next.chars().take(2)) || opening.chars().take(2).eq(next.chars().take(2));
    // A text without any mark near its end is a label or an entry, unless it hangs on a comma.
    let prose = tail(text, 90).chars().any(|c| is_pause(c) || is_stop(c));
    !alike && prose && (next.len() > 24 || ends_a_sentence(next))
}

/// Whether the words open as a spoken line does: `记者：`, `王明：`.
fn spoken(words: &str) -> bool {
    words.chars().take(7).position(|c| matches!(c, '：' | ':')).is_some_and(|at| at >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Paragraph {
        let mut found = Paragraph::default();
        append(&mut found, text, 0, text.len());
        found
    }

    #[test]
    fn pieces_join_with_nothing_or_one_space() {
        let text = "江边的\n柳树 the river\n bank 很美";
        let mut found = Paragraph::default();
        for line in text.split_inclusive('\n') {
            let start = line.as_ptr() as usize - text.as_ptr() as usize;
            append(&mut found, text, start, start + line.len());
        }
        assert_eq!(&*found.text, "江边的柳树 the river bank 很美");
        assert_eq!(found.spans.len(), 3);
    }

    #[test]
    fn a_cut_sentence_goes_on() {
        let cut = paragraph("昨天上午，市里召开了会议，讨论了今年的");
        assert!(goes_on(&cut, "各项工作，大家都发了言。", 0, false, Style::default()));
        assert!(!goes_on(&cut, "王明：我来说两句。", 0, false, Style::default()));
        assert!(!goes_on(&cut, "各项工作，大家都发了言。", 4, true, Style::default()));
        assert!(!goes_on(
            &paragraph("昨天上午，市里召开了会议。"),
            "各项工作，大家都发了言。",
            0,
            false,
            Style::default()
        ));
    }

    #[test]
    fn entries_of_a_list_stay_apart() {
        let entry = paragraph("项目：文字消息，作者：王明，单位：江城日报");
        assert!(!goes_on(&entry, "项目：文字评论，作者：李云，单位：江城晚报", 0, false, Style::default()));
    }
}
