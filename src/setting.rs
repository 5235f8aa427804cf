//! How an article is set in print: the order of its body, its byline in words, how long it takes to read. Shared by
//! the page that is delivered as HTML and the one that the program draws, so that they look the same.

pub mod citation;

use crate::model::Article;

/// Characters that a practised reader reads in a minute: studies of silent reading of Chinese find about 400 to 500.
const PER_MINUTE: u64 = 450;

/// What stands in an article's body, in the order in which it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// The cross-head of a section.
    Heading(usize),
    /// The line under it.
    SectionDeck(usize),
    /// A paragraph: its section, its place there, its place among all.
    Paragraph(usize, usize, usize),
    /// A figure.
    Figure(usize),
}

/// Puts the body in order: each figure follows the paragraph that it interrupts or stands after.
#[must_use]
pub fn arrange(article: &Article) -> Vec<Item> {
    let mut figures: Vec<usize> = (0..article.figures.len()).collect();
    figures.sort_by_key(|at| article.figures[*at].span.start);
    let mut figures = figures.into_iter().peekable();
    let mut items = Vec::new();
    let mut count = 0;
    for (section_at, section) in article.sections.iter().enumerate() {
        if section.heading.is_some() {
            items.push(Item::Heading(section_at));
        }
        if section.deck.is_some() {
            items.push(Item::SectionDeck(section_at));
        }
        for (at, paragraph) in section.paragraphs.iter().enumerate() {
            let start = paragraph.spans.first().map_or(0, |span| span.start);
            while let Some(figure) = figures.next_if(|figure| article.figures[*figure].span.start < start) {
                // A figure between a cross-head and its text stands above the cross-head.
                let heads =
                    items.iter().rev().take_while(|item| matches!(item, Item::Heading(_) | Item::SectionDeck(_)));
                let place = items.len() - heads.count();
                items.insert(place, Item::Figure(figure));
            }
            items.push(Item::Paragraph(section_at, at, count));
            count += 1;
        }
    }
    items.extend(figures.map(Item::Figure));
    items
}

/// `株洲日报 · 记者 王小明 · 通讯员 刘敏`, with one role before several people who share it.
#[must_use]
pub fn byline(article: &Article) -> String {
    let mut text = article.dateline.as_ref().and_then(|line| line.outlet.clone()).unwrap_or_default();
    let mut role: Option<&str> = None;
    for (at, person) in article.byline.iter().enumerate() {
        let same = at > 0 && person.role.as_deref() == role;
        if !text.is_empty() {
            text.push_str(if same { " " } else { " · " });
        }
        role = person.role.as_deref();
        if let Some(role) = role.filter(|_| !same) {
            text.push_str(role);
            text.push(' ');
        }
        text.push_str(&person.name);
    }
    text
}

/// Minutes that so many characters take to read, at least one.
#[must_use]
pub fn minutes(characters: u64) -> u64 {
    characters.div_ceil(PER_MINUTE).max(1)
}

/// The headline, or for an article without one the beginning of its text.
#[must_use]
pub fn title(article: &Article) -> String {
    const MOST: usize = 20;
    let opening = || {
        let text = article.paragraphs().next().map_or("", |paragraph| paragraph.text.as_str());
        beginning(text, MOST).0.to_owned()
    };
    article.headline.clone().unwrap_or_else(opening)
}

/// The beginning of a text, at most so many characters, and whether something is left.
#[must_use]
pub fn beginning(text: &str, characters: usize) -> (&str, bool) {
    match text.char_indices().nth(characters) {
        Some((end, _)) => (&text[..end], true),
        None => (text, false),
    }
}

/// A number that is not negative, with so many decimals. The page's program would carry 30 kB of code and tables for the
/// standard library's exact printing of fractions; nothing that is shown needs that.
#[must_use]
pub fn decimal(number: f64, decimals: u32) -> String {
    let unit = 10u64.pow(decimals);
    let units = (number * unit as f64).round() as u64;
    let (whole, rest) = (units / unit, units % unit);
    if decimals == 0 { whole.to_string() } else { format!("{whole}.{rest:0width$}", width = decimals as usize) }
}

/// A whole number with thin spaces between the thousands: `12 345`.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{2009}');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Byline, Dateline, Figure, Paragraph, Section};
    use crate::text::Span;

    #[test]
    fn people_of_one_role_share_it() {
        let person = |role: Option<&str>, name: &str| Byline { name: name.into(), role: role.map(Into::into) };
        let mut article = Article {
            byline: vec![
                person(Some("记者"), "甲"),
                person(Some("记者"), "乙"),
                person(Some("通讯员"), "丙"),
                person(None, "丁"),
            ],
            ..Article::default()
        };
        assert_eq!(byline(&article), "记者 甲 乙 · 通讯员 丙 · 丁");
        article.dateline = Some(Dateline { outlet: Some("晚报".into()), ..Dateline::default() });
        article.byline.truncate(1);
        assert_eq!(byline(&article), "晚报 · 记者 甲");
    }

    #[test]
    fn decimals_are_rounded() {
        assert_eq!(
            [decimal(0.0, 0), decimal(12.5, 0), decimal(0.996, 2), decimal(7.04, 1)],
            ["0", "13", "1.00", "7.0"]
        );
        assert_eq!(decimal(-1.0, 1), "0.0");
    }

    #[test]
    fn even_a_brief_takes_a_minute() {
        assert_eq!(minutes(0), 1);
        assert_eq!(minutes(450), 1);
        assert_eq!(minutes(451), 2);
    }

    #[test]
    fn figures_stand_where_they_interrupt() {
        let paragraph = |start: u32| Paragraph { text: "段".into(), spans: vec![Span { start, end: start + 3 }] };
        let figure = |start: u32| Figure { caption: "图".into(), credit: None, span: Span { start, end: start + 3 } };
        let article = Article {
            sections: vec![
                Section { heading: None, deck: None, paragraphs: vec![paragraph(0), paragraph(20)] },
                Section { heading: Some("题".into()), deck: None, paragraphs: vec![paragraph(40)] },
            ],
            figures: vec![figure(50), figure(10), figure(30)],
            ..Article::default()
        };
        assert_eq!(
            arrange(&article),
            [
                Item::Paragraph(0, 0, 0),
                Item::Figure(1),
                Item::Paragraph(0, 1, 1),
                Item::Figure(2),
                Item::Heading(1),
                Item::Paragraph(1, 0, 2),
                Item::Figure(0),
            ]
        );
    }

    #[test]
    fn a_beginning_is_cut_between_characters() {
        assert_eq!(beginning("水清岸绿", 2), ("水清", true));
        assert_eq!(beginning("水清", 2), ("水清", false));
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(12_345), "12\u{2009}345");
        assert_eq!(grouped(1_000_000), "1\u{2009}000\u{2009}000");
    }
}
