//! Step 8: blocks and articles from the units and what was decided about them.

use super::attribution::{Closing, bare_names, byline_line, closing, name_behind};
use super::captions::credit_at_end;
use super::chars::{is_bullet, is_closer, is_dash, is_opener, squeezed};
use super::columns::column_at_end;
use super::credits::{credits_line, folio_credits, glued_credits};
use super::furniture::glued_jump;
use super::headings::deck_in_line;
use super::joining::{append, goes_on};
use super::lines::Line;
use super::structure::{Edges, Plan};
use super::style::Style;
use super::units::{Kind, Unit};
use crate::model::{Article, Block, Byline, Credit, Dateline, Figure, Paragraph, Role, Rule, Section};
use crate::text::Span;

/// What came of the units.
#[derive(Default)]
pub(super) struct Assembled {
    /// The articles.
    pub articles: Vec<Article>,
    /// Who made the page.
    pub credits: Vec<Credit>,
    /// The blocks in order.
    pub blocks: Vec<Block>,
}

/// Puts everything together.
#[inline(never)]
pub(super) fn assemble(
    text: &str,
    lines: &[Line],
    units: &[Unit],
    edges: &[Edges],
    plans: &[Plan],
    style: Style,
) -> Assembled {
    let indented = lines.iter().filter(|l| (2..=8).contains(&l.indent)).count();
    let mut maker = Maker {
        text,
        lines,
        indented_page: indented * 12 >= lines.len() && indented >= 2,
        style,
        out: Assembled::default(),
        open: None,
        photo: None,
    };
    for (at, unit) in units.iter().enumerate() {
        let plan = plans[at];
        if let Some(article) = plan.article {
            while maker.out.articles.len() <= article as usize {
                maker.out.articles.push(Article::default());
                maker.open = None;
            }
        }
        let next_is_deck = plans.get(at + 1).is_some_and(|p| p.role == Role::SectionDeck);
        maker.unit(unit, &edges[at], plan, next_is_deck);
    }
    maker.out
}

struct Maker<'a> {
    text: &'a str,
    lines: &'a [Line],
    indented_page: bool,
    style: Style,
    out: Assembled,
    /// The article whose last paragraph may go on.
    open: Option<u32>,
    /// The figure that a photo credit right behind belongs to.
    photo: Option<(u32, usize)>,
}

impl Maker<'_> {
    fn unit(&mut self, unit: &Unit, edges: &Edges, plan: Plan, next_is_deck: bool) {
        let (start, end) = (self.lines[unit.lines.start].start, self.lines[unit.lines.end - 1].end);
        let text = self.text;
        let words = &text[start..end];
        let photo = self.photo.take();
        let article = plan.article.and_then(|a| self.out.articles.get_mut(a as usize));
        match (plan.role, article) {
            (Role::Paragraph, Some(_)) => {
                self.paragraph(unit, edges, plan, start, end);
                return;
            }
            (Role::Credits, _) => {
                if let Some(credits) = credits_line(&self.lines[unit.lines.start], words) {
                    self.out.credits.extend(credits);
                }
            }
            (Role::Folio, _) => {
                if let Some((at, credits)) = folio_credits(&self.lines[unit.lines.start], words) {
                    self.out.credits.extend(credits);
                    self.trimmed_block(start, start + at, plan);
                    self.block(start + at, end, Plan { role: Role::Credits, rule: Rule::PageCredits, ..plan });
                    return;
                }
            }
            (Role::Headline, Some(article)) => {
                let (mut head, mut cut) = (words, None);
                if let Some((at, name)) = column_at_end(words) {
                    head = words[..at].trim_end();
                    cut = Some(at);
                    article.column.get_or_insert_with(|| name.to_owned());
                }
                let mut tail = Plan { role: Role::Column, rule: Rule::ColumnInHeadline, ..plan };
                if let Some((at, name)) = super::structure::name_at_end(words).filter(|_| cut.is_none()) {
                    head = words[..at].trim_end();
                    cut = Some(at);
                    add_people(article, &[Byline { name: name.to_owned(), role: None }]);
                    tail = Plan { role: Role::Byline, rule: Rule::BylineBrackets, ..plan };
                }
                add_line(&mut article.headline, head);
                if let Some(at) = cut {
                    self.block(start, start + head.len(), plan);
                    self.block(start + at, end, tail);
                    return;
                }
            }
            (Role::Kicker, Some(article)) => add_line(&mut article.kicker, words),
            (Role::Deck, Some(article)) => add_line(&mut article.deck, words),
            (Role::Column, Some(article)) => {
                let name = words.trim_matches(|c: char| {
                    is_bullet(c)
                        || is_opener(c)
                        || is_closer(c)
                        || is_dash(c)
                        || c.is_whitespace()
                        || matches!(c, '·' | '•' | '|' | '｜' | '~' | '～' | '=')
                });
                add_line(&mut article.column, name);
            }
            (Role::Byline | Role::Dateline, Some(article)) => sign(article, unit.kind, words),
            (Role::Heading, Some(article)) => {
                self.open = None;
                let cut = if next_is_deck || unit.kind == Kind::Label { None } else { deck_in_line(words) };
                let heading = cut.map_or(words, |at| words[..at].trim_end());
                article.sections.push(Section {
                    heading: Some(heading.to_owned()),
                    deck: cut.map(|at| words[at..].to_owned()),
                    paragraphs: Vec::new(),
                });
                if let Some(at) = cut {
                    self.block(start, start + heading.len(), plan);
                    self.block(start + at, end, Plan { role: Role::SectionDeck, rule: Rule::CrossHeadDeck, ..plan });
                    return;
                }
            }
            (Role::SectionDeck, Some(article)) => {
                if let Some(section) = article.sections.last_mut() {
                    add_line(&mut section.deck, words);
                }
            }
            (Role::Caption, Some(_)) => self.figure(unit, plan, start, end, photo),
            _ => {}
        }
        self.block(start, end, plan);
    }

    fn block(&mut self, start: usize, end: usize, plan: Plan) {
        if start < end {
            self.out.blocks.push(Block {
                span: Span::new(start, end),
                role: plan.role,
                article: plan.article,
                rule: plan.rule,
                confidence: plan.confidence,
            });
        }
    }

    /// A block from `start` to `end` without the white space at either end.
    fn trimmed_block(&mut self, start: usize, end: usize, plan: Plan) {
        let piece = &self.text[start..end];
        let words = piece.trim();
        let start = start + (piece.len() - piece.trim_start().len());
        self.block(start, start + words.len(), plan);
    }

    /// A text unit: dateline and reporters off its front, closing, credits and jump off its end, the rest is a paragraph.
    fn paragraph(&mut self, unit: &Unit, edges: &Edges, mut plan: Plan, start: usize, end: usize) {
        let Some(index) = plan.article else { return };
        let text = self.text;
        let mut body = start;
        let mut last = end;
        if let Some(opening) = &edges.opening {
            body = start + opening.body;
            let byline = opening.byline.as_ref().filter(|b| b.1 < b.2).map_or(body, |b| start + b.1);
            self.trimmed_block(
                start,
                byline,
                Plan { role: Role::Dateline, rule: Rule::DatelineOpening, confidence: 0.95, ..plan },
            );
            self.trimmed_block(
                byline,
                body,
                Plan { role: Role::Byline, rule: Rule::BylineOpening, confidence: 0.95, ..plan },
            );
            let article = &mut self.out.articles[index as usize];
            if let Some((line, _)) = &opening.dateline {
                article.dateline.get_or_insert_with(|| line.clone());
            }
            if let Some((people, _, _)) = &opening.byline {
                add_people(article, people);
            }
        }
        let mut tails: Vec<(usize, usize, Plan)> = Vec::new();
        if let Some((at, credits)) = glued_credits(&self.lines[unit.lines.end - 1], &text[body..end]) {
            last = body + at;
            tails.push((
                last,
                end,
                Plan { article: None, role: Role::Credits, rule: Rule::PageCredits, confidence: 0.85 },
            ));
            self.out.credits.extend(credits);
        }
        let (front, back) = glued_jump(text[body..last].trim_end());
        if front > 0 {
            self.trimmed_block(
                body,
                body + front,
                Plan { article: None, role: Role::Folio, rule: Rule::JumpLine, confidence: 0.9 },
            );
        }
        let trimmed = body + text[body..last].trim_end().len();
        if body + back < trimmed {
            tails.push((
                body + back,
                last,
                Plan { article: None, role: Role::Folio, rule: Rule::JumpLine, confidence: 0.9 },
            ));
            last = body + back;
        }
        body += front;
        if let Some(found) = edges
            .closing
            .as_ref()
            .filter(|c| (body + 1..last).contains(&(start + c.start)))
            .map(|c| Closing::clone(c))
            .or_else(|| self.late_closing(unit, body, last))
        {
            let at = start + found.start;
            let article = &mut self.out.articles[index as usize];
            add_people(article, &found.people);
            if let Some(line) = found.dateline.clone() {
                article.dateline.get_or_insert(line);
            }
            let role = if found.dateline.is_some() && found.people.is_empty() { Role::Dateline } else { Role::Byline };
            let rule = match (found.bare, role) {
                (true, _) => Rule::BylineBrackets,
                (_, Role::Dateline) => Rule::DatelineClosing,
                _ => Rule::BylineClosing,
            };
            tails.push((at, last, Plan { role, rule, confidence: if found.bare { 0.7 } else { 0.95 }, ..plan }));
            last = at;
        }
        let words = text[body..last].trim();
        let indent = self.lines[unit.lines.start].indent;
        let article = &mut self.out.articles[index as usize];
        if article.sections.is_empty() {
            article.sections.push(Section::default());
        }
        let Some(section) = article.sections.last_mut() else { return };
        let joins = self.open == Some(index)
            && edges.opening.is_none()
            && unit.kind == Kind::Body
            && section.paragraphs.last().is_some_and(|p| goes_on(p, words, indent, self.indented_page, self.style));
        if joins {
            plan.rule = Rule::ParagraphJoined;
        } else if !words.is_empty() {
            section.paragraphs.push(Paragraph::default());
        }
        if super::structure::is_note(words) || words.starts_with("编后") {
            plan.rule = Rule::EditorsNote;
        }
        if let Some(paragraph) = section.paragraphs.last_mut().filter(|_| !words.is_empty()) {
            for line in &self.lines[unit.lines.clone()] {
                append(paragraph, text, line.start.max(body), line.end.min(last).max(line.start.max(body)));
            }
        }
        self.open = (unit.kind == Kind::Body && edges.closing.is_none()).then_some(index);
        self.trimmed_block(body, last, plan);
        tails.sort_by_key(|t| t.0);
        for (from, to, plan) in tails {
            self.trimmed_block(from, to, plan);
        }
    }

    /// A closing that stood before credits or a jump at the end of the unit.
    fn late_closing(&self, unit: &Unit, body: usize, last: usize) -> Option<Closing> {
        let start = self.lines[unit.lines.start].start;
        if self.lines[unit.lines.end - 1].end == last || body >= last {
            return None;
        }
        let mut found = closing(self.text[body..last].trim_end())?;
        if found.bare || found.start == 0 {
            return None;
        }
        found.start += body - start;
        Some(found)
    }

    /// A caption, its credit, or the credit of the caption before.
    fn figure(&mut self, unit: &Unit, plan: Plan, start: usize, end: usize, photo: Option<(u32, usize)>) {
        let Some(index) = plan.article else { return };
        let words = &self.text[start..end];
        let line = &self.lines[unit.lines.end - 1];
        let article = &mut self.out.articles[index as usize];
        let bare =
            |credit: &str| credit.trim().trim_matches(|c| matches!(c, '（' | '）' | '(' | ')')).trim().to_owned();
        let whole = |credit: &str| {
            let inner = bare(credit);
            // `新华社发（王海摄）` keeps its inner bracket.
            if inner.contains(['（', '(']) { credit.trim().to_owned() } else { inner }
        };
        if unit.kind == Kind::PhotoCredit {
            if let Some(figure) =
                photo.filter(|p| p.0 == index).and_then(|p| article.figures.get_mut(p.1)).filter(|f| f.credit.is_none())
            {
                figure.credit = Some(whole(words));
                figure.span = Span::new(figure.span.start as usize, end);
            } else {
                article.figures.push(Figure {
                    caption: String::new(),
                    credit: Some(whole(words)),
                    span: Span::new(start, end),
                });
            }
            return;
        }
        let cut = credit_at_end(line, words);
        let caption: String = words[..cut.unwrap_or(words.len())].lines().map(str::trim).collect();
        article.figures.push(Figure {
            caption,
            credit: cut.map(|at| whole(&words[at..])),
            span: Span::new(start, end),
        });
        self.photo = Some((index, article.figures.len() - 1));
    }
}

/// Adds a line to a head: narrow lines run on, others are parted by a space.
fn add_line(field: &mut Option<String>, words: &str) {
    match field {
        None => *field = Some(words.to_owned()),
        Some(head) => {
            let narrow = words.chars().nth(6).is_none() && head.chars().nth(24).is_none();
            if !narrow {
                head.push(' ');
            }
            head.push_str(words);
        }
    }
}

/// Adds the people of a byline unit to the article.
fn sign(article: &mut Article, kind: Kind, words: &str) {
    if kind != Kind::Byline
        && let Some(found) = closing(words)
    {
        add_people(article, &found.people);
        if let Some(line) = found.dateline {
            article.dateline.get_or_insert(line);
        }
        return;
    }
    if let Some(found) = byline_line(words).or_else(|| bare_names(words)) {
        add_people(article, &found.people);
        if found.outlet.is_some() || found.place.is_some() {
            article.dateline.get_or_insert(Dateline { outlet: found.outlet, place: found.place, date: None });
        }
        return;
    }
    let words = super::structure::made_by(words).unwrap_or(words);
    if let Some(person) = name_behind(words) {
        add_people(article, &[person]);
        return;
    }
    if words.chars().count() > 4 {
        return;
    }
    let name = squeezed(words).trim_matches(|c: char| is_opener(c) || is_closer(c)).to_owned();
    if (2..=4).contains(&name.chars().count()) && name.chars().all(super::chars::is_han) {
        add_people(article, &[Byline { name, role: None }]);
    }
}

fn add_people(article: &mut Article, people: &[Byline]) {
    for person in people {
        if !article.byline.iter().any(|b| b.name == person.name) {
            article.byline.push(person.clone());
        }
    }
}
