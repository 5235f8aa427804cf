//! Step 4: what a unit turns out to be once its neighbours are asked.

use super::chars::squeezed;
use super::lines::Line;
use super::units::{Kind, Unit};
use crate::model::Rule;

/// The name of a section with its editors at the very top of the page: `影城` over `某某合輯`.
pub(super) fn section_masthead(text: &str, lines: &[Line], units: &mut [Unit]) {
    let top = units.len().min(6);
    for at in 0..top {
        let words = squeezed(units[at].of(text, lines));
        let edited = matches!(units[at].kind, Kind::Head | Kind::Body)
            && units[at].chars <= 16
            && ["合輯", "合辑", "合編", "合编", "主編", "編輯"].iter().any(|e| words.ends_with(e));
        if edited {
            for unit in units[..=at].iter_mut().filter(|u| matches!(u.kind, Kind::Head | Kind::Body) && u.chars <= 16) {
                unit.kind = Kind::Furniture(Rule::Masthead);
            }
            return;
        }
    }
}

/// A short line between two pieces of furniture at the very top is the name of the page: 国内·国际 over its number.
pub(super) fn page_names(text: &str, lines: &[Line], units: &mut [Unit]) {
    let name = units.first().filter(|u| u.kind == Kind::Head && u.chars <= 8).map(|u| squeezed(u.of(text, lines)));
    if name.is_some_and(|n| ["周刊", "週刊", "专刊", "專刊", "副刊", "特刊", "专版"].iter().any(|e| n.ends_with(e)))
    {
        units[0].kind = Kind::Furniture(Rule::Masthead);
    }
    for at in 0..units.len().saturating_sub(1).min(6) {
        let furniture = |unit: &Unit| matches!(unit.kind, Kind::Furniture(_) | Kind::Credits);
        if units[at].kind != Kind::Head || !units[..at].iter().all(furniture) {
            continue;
        }
        let beside = furniture(&units[at + 1]);
        let words = units[at].of(text, lines);
        if beside && units[at].chars <= 6 {
            units[at].kind = Kind::Furniture(Rule::Masthead);
        } else if (beside || at > 0) && is_numbered_page(words) {
            units[at].kind = Kind::Furniture(Rule::PageNumber);
        } else if (beside || at > 0) && super::folio::is_titled(words) {
            units[at].kind = Kind::Furniture(Rule::Masthead);
        }
    }
}

/// `4　综合`, `要闻 3`, `江城周刊　要闻　2`: the bare number of the page with its name, and that of the paper.
fn is_numbered_page(words: &str) -> bool {
    let mut parts = words.split_whitespace();
    let (Some(one), Some(two), third, None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let number = |part: &str| part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
    let name = |part: &str| (2..=6).contains(&part.chars().count()) && part.chars().all(super::chars::is_han);
    match third {
        None => number(one) && name(two) || name(one) && number(two),
        Some(third) => name(one) && name(two) && number(third),
    }
}

/// 记者手记 and its like over a headline name a column; over text they head a part of the article.
pub(super) fn genre_labels(text: &str, lines: &[Line], units: &mut [Unit]) {
    for at in 0..units.len().saturating_sub(1) {
        let genre = units[at].kind == Kind::Label
            && units[at + 1].kind == Kind::Head
            && ["记者手记", "采访手记", "短评", "点评", "编后", "编余"]
                .contains(&&*squeezed(units[at].of(text, lines)));
        if genre || units[at].kind == Kind::Head && is_picture_column(units[at].of(text, lines)) {
            units[at].kind = Kind::Column;
        }
    }
}

/// The columns under which papers print a picture with its caption alone.
pub(super) fn is_picture_column(words: &str) -> bool {
    let chars = words.chars().take(9).filter(|c| !c.is_whitespace()).count();
    chars == 4 && ["图片新闻", "圖片新聞", "新闻图片", "图片报道", "摄影报道", "图文快讯"].contains(&&*squeezed(words))
}

/// A short line that ends in a comma right before a head line is the first line of the same head.
pub(super) fn kickers_on_a_comma(text: &str, lines: &[Line], units: &mut [Unit]) {
    for at in 1..units.len() {
        let (line, next) = (&lines[units[at - 1].lines.start], &lines[units[at].lines.start]);
        let fits = units[at - 1].kind == Kind::Body
            && units[at].kind == Kind::Head
            && units[at - 1].lines.len() == 1
            && units[at].gap == 0
            && line.chars <= 28
            && matches!(line.last, '，' | ',')
            && line.stops == 0
            && (next.chars <= 28 && (at == 1 || units[at - 1].gap > 0) && !next.of(text).ends_with('。'));
        if fits {
            units[at - 1].kind = Kind::Head;
        }
    }
}

/// `全省各族人民：`: those whom a letter below a headline addresses.
pub(super) fn salutations(text: &str, lines: &[Line], units: &mut [Unit]) {
    let ends =
        ["们：", "們：", "人民：", "同志：", "同胞：", "朋友：", "代表：", "委员会：", "政府：", "先生：", "女士："];
    for at in 1..units.len().saturating_sub(1) {
        let fits = units[at].kind == Kind::Head && units[at - 1].kind == Kind::Head && units[at + 1].kind == Kind::Body;
        if fits && lines[units[at].lines.start].last == '：' {
            let words = units[at].of(text, lines);
            if ends.iter().any(|e| words.ends_with(e)) {
                units[at].kind = Kind::Body;
            }
        }
    }
}

/// `专家算账：满四个月的，别转！`: a question or an exclamation between a head line and a byline or an attributed text is one
/// of the head lines.
pub(super) fn marked_heads(text: &str, lines: &[Line], units: &mut [Unit]) {
    for at in 1..units.len().saturating_sub(1) {
        let line = &lines[units[at].lines.start];
        let fits = units[at].kind == Kind::Body
            && units[at].lines.len() == 1
            && is_short_question(lines, &units[at])
            && line.stops == 1
            && (units[at - 1].kind == Kind::Head
                || units[at + 1].kind == Kind::Head && super::chars::is_dash(lines[units[at + 1].lines.start].first));
        let below = units[at + 1..].iter().take(3).find(|u| u.kind != Kind::Head && !is_short_question(lines, u));
        let attributed = |u: &Unit| match u.kind {
            Kind::Byline => true,
            Kind::Body => super::wrapping::opens_report(text, &lines[u.lines.start]),
            _ => false,
        };
        if fits && below.is_some_and(attributed) {
            units[at].kind = Kind::Head;
        }
    }
}

fn is_short_question(lines: &[Line], unit: &Unit) -> bool {
    let line = &lines[unit.lines.start];
    unit.kind == Kind::Body && line.chars <= 30 && line.ended && line.last != '。'
}

/// The names of the columns over the rows of a table: `名次　球队　胜　平　负`.
pub(super) fn table_heads(text: &str, lines: &[Line], units: &mut [Unit]) {
    for at in 0..units.len().saturating_sub(1) {
        let next = &lines[units[at + 1].lines.start];
        if units[at].kind != Kind::Head
            || units[at + 1].kind != Kind::Body
            || !super::kinds::is_tabular(next, next.of(text))
        {
            continue;
        }
        let words = units[at].of(text, lines);
        let fields = words.split_whitespace().count();
        if fields >= 3 && words.split_whitespace().any(|f| f.chars().nth(1).is_some()) {
            units[at].kind = Kind::Body;
        }
    }
}

/// Short lines behind an author's name, where head lines cannot stand any more, are verse.
pub(super) fn verse(text: &str, lines: &[Line], units: &mut [Unit]) {
    let mut at = 1;
    while at < units.len() {
        let named = matches!(units[at].kind, Kind::Signature | Kind::Byline)
            || (units[at].kind == Kind::Head
                && units[at].chars <= 8
                && super::attribution::bare_names(units[at].of(text, lines)).is_some());
        if !(named && units[at - 1].kind == Kind::Head) {
            at += 1;
            continue;
        }
        let mut next = at + 1;
        let mut stanzas = 0;
        // Numbered heads over one-line paragraphs are no verse.
        let below = units[next..].iter().take(4);
        if below.take_while(|u| u.chars <= 24).any(|u| super::kinds::is_numbered(u.of(text, lines))) {
            at += 1;
            continue;
        }
        while next < units.len() && matches!(units[next].kind, Kind::Head | Kind::Body) && units[next].chars <= 24 {
            let mut end = next + 1;
            while end < units.len()
                && units[end].gap == 0
                && matches!(units[end].kind, Kind::Head | Kind::Body)
                && units[end].chars <= 24
            {
                end += 1;
            }
            // The title of the next piece, with its author below.
            let signed = units.get(end).is_some_and(|u| matches!(u.kind, Kind::Byline | Kind::Signature));
            if stanzas > 0 && signed && end - next <= 3 && units.get(end + 1).is_some_and(|u| u.kind == Kind::Body) {
                break;
            }
            // A title and a pen name over prose.
            let prose = units.get(end).is_some_and(|u| u.kind == Kind::Body && u.chars > 40);
            if stanzas > 0
                && end - next <= 4
                && prose
                && units[end - 1].chars <= 4
                && units[next..end].iter().any(|u| u.chars > units[end - 1].chars)
            {
                break;
            }
            if end - next < if stanzas == 0 { 3 } else { 2 } {
                // The title of the next piece of several.
                let titled = stanzas > 0
                    && end < units.len()
                    && units[end].gap > 0
                    && units.get(end + 1).is_some_and(|u| u.gap == 0 && u.kind == Kind::Head)
                    && units.get(end + 2).is_some_and(|u| u.gap == 0);
                if !titled || super::attribution::bare_names(units[end].of(text, lines)).is_some() {
                    break;
                }
            }
            for unit in &mut units[next..end] {
                unit.kind = Kind::Body;
                unit.ended = true;
            }
            stanzas += 1;
            next = end;
        }
        at = next.max(at + 1);
    }
}
