//! Kinds of characters, as far as the layout of a Chinese newspaper page depends on them.

use std::borrow::Cow;

/// A Chinese character, the round zero and the repetition mark among them.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' | '〇' | '々')
}

/// A mark that ends a sentence.
pub(super) fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '．' | '｡' | '…')
}

/// A mark that stands within a sentence or a list.
pub(super) fn is_pause(c: char) -> bool {
    matches!(c, '，' | '、' | '；' | ',' | ';' | '﹐' | '﹑')
}

/// A mark that closes quotations, brackets or titles.
pub(super) fn is_closer(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '）' | ')' | '】' | '〕' | '》' | '〉' | '"' | '\'' | '］' | ']' | '〗')
}

/// A mark that opens quotations, brackets or titles.
pub(super) fn is_opener(c: char) -> bool {
    matches!(c, '“' | '‘' | '「' | '『' | '（' | '(' | '【' | '〔' | '《' | '〈' | '［' | '[' | '〖')
}

/// The bracket that closes what `c` opens.
pub(super) fn closer_of(c: char) -> Option<char> {
    Some(match c {
        '（' => '）',
        '(' => ')',
        '【' => '】',
        '〔' => '〕',
        '［' => '］',
        '[' => ']',
        '〖' => '〗',
        '「' => '」',
        '『' => '』',
        '《' => '》',
        '〈' => '〉',
        _ => return None,
    })
}

/// A mark that printers set as ornament: bullets, boxes, stars, rules.
pub(super) fn is_ornament(c: char) -> bool {
    matches!(c,
        '\u{2500}'..='\u{27bf}' | '\u{2190}'..='\u{21ff}' | '※' | '·' | '•' | '‧' | '＊' | '*' | '~' | '～' | '=' | '＝'
        | '_' | '＿' | '|' | '｜' | '丨' | '/' | '／' | '\\' | '+' | '＋' | '#' | '＃' | '〓' | '．' | '.'
        | '-' | '－' | '—' | '–' | '―' | '…' | '^' | '`'  | '¨' | '\u{fffd}')
}

/// A solid or hollow sign that printers set before a short item or around a label.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(c, '\u{25a0}'..='\u{25ff}' | '★' | '☆' | '※' | '▌' | '▍' | '▎' | '█')
}

/// A dash of any width.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '—' | '－' | '-' | '–' | '―' | '─' | '━' | '﹣')
}

/// A Chinese numeral as dates and counts are written with.
pub(super) fn is_han_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '○'
            | '零'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '廿'
            | '卅'
            | '念'
            | '壹'
            | '贰'
            | '貳'
            | '叁'
            | '參'
            | '肆'
            | '伍'
            | '陆'
            | '陸'
            | '柒'
            | '捌'
            | '玖'
            | '拾'
            | '元'
    )
}

/// A digit, half or full width.
pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// A letter that words are parted by spaces with.
pub(super) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{80}'..'\u{2000}' | '\u{2100}'..'\u{2e80}') && c.is_alphabetic()
}

/// A character that carries no ink and no meaning for the layout: control characters and zero-width marks.
pub(super) fn is_void(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

/// The text without white space: what remains of a line whose characters were set apart.
pub(super) fn squeezed(text: &str) -> Cow<'_, str> {
    // Nearly all that is asked about has nothing to drop.
    let drops = |c: char| (c <= '\u{3000}' || c == '\u{feff}') && (c.is_whitespace() || is_void(c));
    if text.chars().any(drops) { text.chars().filter(|c| !drops(*c)).collect::<String>().into() } else { text.into() }
}

/// The first `chars` characters of the text.
pub(super) fn head(text: &str, chars: usize) -> &str {
    match text.char_indices().nth(chars) {
        Some((at, _)) => &text[..at],
        None => text,
    }
}

/// The last `chars` characters of the text.
pub(super) fn tail(text: &str, chars: usize) -> &str {
    if chars == 0 {
        return "";
    }
    match text.char_indices().rev().nth(chars - 1) {
        Some((at, _)) => &text[at..],
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_and_tail_cut_between_characters() {
        assert_eq!(head("春江水暖", 2), "春江");
        assert_eq!(tail("春江水暖", 1), "暖");
        assert_eq!(head("春", 9), "春");
        assert_eq!(tail("春", 9), "春");
        assert_eq!(tail("春", 0), "");
    }

    #[test]
    fn squeezing_drops_spaces_of_every_width() {
        assert_eq!(squeezed("刘　 歌\u{200b}"), "刘歌");
    }
}
