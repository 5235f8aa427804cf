//! Step 5: where articles begin, and what each unit is in its article. Between two texts stands a gap: head lines, bylines,
//! captions. The gap either opens a new article or heads the next part of the same one.

use super::attribution::{Closing, Opening, bare_names, closing, opening};
use super::chars::{head, is_bullet, is_digit, is_han_numeral};
use super::headings::{self, HeadLine};
use super::lines::{Line, hint};
use super::units::{Kind, Style, Unit, is_entry, is_numbered, is_picture_column, is_tabular};
use crate::model::{Role, Rule};

/// What a unit turned out to be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan {
    /// The article, as an index.
    pub article: Option<u32>,
    /// The role.
    pub role: Role,
    /// The rule that decided.
    pub rule: Rule,
    /// How sure it is.
    pub confidence: f32,
}

/// What is known about a text unit beside its lines. Offsets are relative to the unit's first byte.
#[derive(Debug, Clone, Default)]
pub(super) struct Edges {
    /// Dateline and reporters at its start.
    pub opening: Option<Opening>,
    /// Author or agency at its end.
    pub closing: Option<Closing>,
}

/// Everything that the decisions look at.
pub(super) struct Context<'a> {
    /// The page's text.
    pub text: &'a str,
    /// Its lines.
    pub lines: &'a [Line],
    /// Its units.
    pub units: &'a [Unit],
    /// What the text units open and close with.
    pub edges: &'a [Edges],
    /// How the page is set.
    pub style: Style,
}

impl Context<'_> {
    /// The words of a unit.
    pub(super) fn words(&self, unit: usize) -> &str {
        self.units[unit].of(self.text, self.lines)
    }
}

/// Openings and closings of all text units.
pub(super) fn edges(text: &str, lines: &[Line], units: &[Unit]) -> Vec<Edges> {
    units
        .iter()
        .map(|unit| {
            if unit.kind != Kind::Body {
                return Edges::default();
            }
            let words = unit.of(text, lines);
            Edges { opening: opening(words), closing: closing(words).filter(|c| c.start > 0 && (!c.bare || unit.chars > 24)) }
        })
        .collect()
}

/// The article that is being read.
#[derive(Debug, Clone, Copy)]
struct Current {
    index: u32,
    texts: u32,
    closed: bool,
    headed: bool,
    /// Whether its first text opened with reporters.
    signed: bool,
    /// Whether the last text stopped in the middle of a sentence.
    open: bool,
    /// Whether it is a round-up of reports, each under a short label.
    parts: bool,
    /// Cross-heads so far.
    crossed: u32,
    /// Whether it was begun by something other than text or a headline.
    bare: bool,
}

/// Decides on every unit.
pub(super) fn plan(context: &Context) -> Vec<Plan> {
    let units = context.units;
    let mut plans = vec![Plan { article: None, role: Role::Unknown, rule: Rule::Fallback, confidence: 0.0 }; units.len()];
    for (plan, unit) in plans.iter_mut().zip(units) {
        let (role, rule, confidence) = match unit.kind {
            Kind::Furniture(rule) => (Role::Folio, rule, if rule == Rule::Ornament { 0.7 } else { 0.9 }),
            Kind::Credits => (Role::Credits, Rule::PageCredits, 0.95),
            Kind::Advert(rule) => (Role::Advert, rule, 0.6),
            _ => continue,
        };
        *plan = Plan { article: None, role, rule, confidence };
    }
    let habits = habits(context);
    let mut current: Option<Current> = None;
    let mut next = 0;
    let mut at = 0;
    while at < units.len() {
        match units[at].kind {
            Kind::Furniture(_) | Kind::Credits | Kind::Advert(_) => at += 1,
            Kind::Body => {
                text_unit(context, &habits, at, &mut current, &mut next, &mut plans);
                at += 1;
            }
            _ => {
                let mut end = at;
                let mut gap = Vec::new();
                while end < units.len() && units[end].kind != Kind::Body {
                    if matches!(units[end].kind, Kind::Advert(_)) && !gap.is_empty() {
                        break;
                    }
                    if !units[end].is_transparent() && !matches!(units[end].kind, Kind::Advert(_)) {
                        gap.push(end);
                    }
                    end += 1;
                }
                let body = (end..units.len()).find(|u| !units[*u].is_transparent() && !matches!(units[*u].kind, Kind::Advert(_))).filter(|u| units[*u].kind == Kind::Body);
                for part in pictures_apart(context, &gap) {
                    if part.start > 0 {
                        current = None;
                    }
                    let body = body.filter(|_| part.end == gap.len());
                    Gap { context, habits: &habits, body }.decide(&gap[part], &mut current, &mut next, &mut plans);
                }
                at = end;
            }
        }
    }
    plans
}

/// What speaks for (above 0) and against (below 0) a decision, in units of log-odds, and the rule that speaks loudest for it.
struct Evidence {
    sum: f32,
    rule: Rule,
    loudest: f32,
}

impl Evidence {
    fn new(prior: f32) -> Self {
        Self { sum: prior, rule: Rule::HeadlineAlone, loudest: 0.0 }
    }

    /// Adds the weight of a rule that holds.
    fn say(&mut self, holds: bool, rule: Rule, weight: f32) {
        if holds {
            self.sum += weight;
            if weight > self.loudest {
                (self.rule, self.loudest) = (rule, weight);
            }
        }
    }

    /// Adds a weight that no rule is named for.
    fn weigh(&mut self, holds: bool, weight: f32) {
        if holds {
            self.sum += weight;
        }
    }

    /// The rule, and how likely the decision is by the logistic function of the sum; `None` where it is less than even.
    fn verdict(&self) -> Option<(Rule, f32)> {
        (self.sum > 0.0).then(|| (self.rule, (1.0 / (1.0 + libm::expf(-self.sum))).min(0.98)))
    }
}

/// How much more likely a line of so many characters is a headline than a cross-head, in units of log-odds: both lengths are
/// taken as normal, headlines about the mean of this page's sure ones, cross-heads about nine characters.
fn length_ratio(chars: u32, headline: f32) -> f32 {
    let (cross, narrow, wide) = (9.0, 3.0, 5.0f32);
    let off = |mean: f32, deviation: f32| { let z = (chars as f32 - mean) / deviation; z * z / 2.0 };
    let ratio = off(cross, narrow) - off(headline, wide) - libm::logf(wide / narrow);
    // Longer than usual is no less a headline.
    if chars as f32 > headline { 3.0 } else { ratio.clamp(-1.2, 3.0) }
}

/// Whether blank lines tell the borders of articles on this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spacing {
    /// Some heads stand behind more blank lines than the number given, which is usual between paragraphs, others do not.
    Telling(u16),
    /// All stand alike.
    Mute,
}

/// The parts of a gap: where a picture column stands in it, what is before, the column with its captions, and what is behind.
fn pictures_apart(context: &Context, gap: &[usize]) -> Vec<std::ops::Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    let column = |n: usize| context.units[gap[n]].kind == Kind::Column && is_picture_column(context.words(gap[n]));
    let caption = |n: usize| matches!(context.units[gap[n]].kind, Kind::Caption | Kind::PhotoCredit);
    for n in 1..gap.len() {
        if column(n) || caption(n - 1) && !caption(n) && (start..n).any(column) {
            parts.push(start..n);
            start = n;
        }
    }
    parts.push(start..gap.len());
    parts
}

/// How this page is used to head its articles.
struct Habits {
    /// Articles here are told by bylines and datelines, so a head line without one is a cross-head.
    attributed: bool,
    /// There are no head lines at all: each dateline begins a report.
    headless: bool,
    /// Pen names stand in brackets or alone under headlines.
    pen_names: bool,
    /// Characters of the longest line of this page's sure headlines, on average.
    headline_length: f32,
    /// Whether wider gaps set articles apart.
    spacing: Spacing,
    /// Bare names stand as the last of the head lines.
    names_last: bool,
    /// The ornament that opens short items, each signed at its end.
    brief_mark: Option<char>,
    /// Paragraphs follow each other without a blank line, so a blank line parts articles.
    set_off: bool,
}

fn habits(context: &Context) -> Habits {
    let units = context.units;
    let (mut attributed, mut gaps, mut heads, mut signatures) = (0u32, 0u32, 0u32, 0u32);
    let (mut longest, mut sure) = (0, (0u32, 0u32));
    let mut closings = 0u32;
    let mut after_text = false;
    let (mut follow, mut follow_tight) = (0u32, 0u32);
    let mut last_body = false;
    let mut brief_mark = None;
    let mut in_gap = false;
    let mut headed = false;
    let mut signed = false;
    for (at, unit) in units.iter().enumerate() {
        if unit.kind == Kind::Body && last_body {
            follow += 1;
            follow_tight += u32::from(unit.gap == 0);
        }
        last_body = unit.kind == Kind::Body;
        match unit.kind {
            Kind::Head => {
                heads += 1;
                longest = longest.max(unit.chars.min(40));
                in_gap = true;
                headed = true;
                after_text = false;
            }
            Kind::Byline | Kind::Closing => {
                signed |= headed;
                closings += u32::from(after_text);
            }
            Kind::Signature => {
                signatures += 1;
                signed |= headed;
                closings += u32::from(after_text);
            }
            Kind::Body => {
                let first = context.lines[unit.lines.start].first;
                if super::chars::is_bullet(first) && context.edges[at].closing.as_ref().is_some_and(|c| c.bare) {
                    brief_mark = Some(first);
                }
                after_text = true;
                closings += u32::from(context.edges[at].closing.is_some());
                if in_gap {
                    gaps += 1;
                    let opens = context.edges[at].opening.is_some();
                    attributed += u32::from(signed || opens);
                    if signed || opens {
                        sure.0 += longest;
                        sure.1 += 1;
                    }
                    longest = 0;
                }
                in_gap = false;
                headed = false;
                signed = false;
            }
            _ => {}
        }
    }
    let told = attributed + closings;
    // What Chinese papers set: a headline of about seventeen characters, where the page itself does not tell.
    let headline_length = (sure.0 as f32 + 2.0 * 17.0) / (sure.1 as f32 + 2.0);
    Habits { attributed: told > 0 && told * 8 >= gaps, headless: heads == 0, pen_names: signatures >= 2, names_last: names_last(context) >= 2, headline_length, spacing: spacing(units), brief_mark, set_off: follow_tight >= 2 && follow_tight * 10 >= follow * 7 }
}

/// How often the last of several head lines is a bare name.
fn names_last(context: &Context) -> usize {
    let head = |unit: &Unit| unit.kind == Kind::Head;
    let named = |at: usize| bare_names(context.words(at)).is_some();
    (1..context.units.len().saturating_sub(1)).filter(|at| head(&context.units[at - 1]) && head(&context.units[*at]) && !head(&context.units[at + 1]) && context.units[*at].chars <= 8 && named(*at)).count()
}

/// Compares the blank lines before head lines with those between paragraphs.
fn spacing(units: &[Unit]) -> Spacing {
    let mut between = [0u32; 8];
    let mut before = [0u32; 8];
    let mut text_seen = false;
    for two in units.windows(2) {
        let gap = usize::from(two[1].gap.min(7));
        text_seen |= two[0].kind == Kind::Body;
        match (two[0].kind, two[1].kind) {
            (Kind::Body, Kind::Body) => between[gap] += 1,
            (Kind::Body | Kind::Closing | Kind::Byline | Kind::Signature | Kind::Caption | Kind::PhotoCredit | Kind::Furniture(_), Kind::Head | Kind::Column) if text_seen => before[gap] += 1,
            _ => {}
        }
    }
    let usual = (0..8).max_by_key(|g| (between[*g], 8 - *g)).unwrap_or(0);
    let wide: u32 = before[usual + 1..].iter().sum();
    let close: u32 = before[..=usual].iter().sum();
    if wide >= 1 && close >= 2 || wide >= 2 && close >= 1 { Spacing::Telling(usual as u16) } else { Spacing::Mute }
}

/// A text unit goes to the current article, or begins one of its own.
fn text_unit(context: &Context, habits: &Habits, at: usize, current: &mut Option<Current>, next: &mut u32, plans: &mut [Plan]) {
    let unit = &context.units[at];
    let edges = &context.edges[at];
    let first = context.lines[unit.lines.start].first;
    let bullet = super::chars::is_bullet(first);
    let usual = bullet && habits.brief_mark == Some(first);
    let brief = bullet && current.is_some_and(|c| (c.texts > 0 || c.bare) && (usual || ((c.closed || edges.closing.is_some()) && !c.open)));
    let report = habits.headless && edges.opening.as_ref().is_some_and(|o| o.dateline.is_some()) && current.is_some_and(|c| c.texts > 0);
    if current.is_none() || brief || report {
        *current = Some(begin(next));
    }
    let Some(article) = current.as_mut() else { return };
    let rule = if brief {
        Rule::Brief
    } else if unit.wrapped {
        Rule::ParagraphWrapped
    } else {
        Rule::ParagraphLine
    };
    plans[at] = Plan { article: Some(article.index), role: Role::Paragraph, rule, confidence: if unit.ended { 0.95 } else { 0.75 } };
    article.texts += 1;
    let table = is_entry(&context.lines[unit.lines.start], context.words(at));
    article.open = !unit.ended && edges.closing.is_none() && !table;
    if edges.closing.as_ref().is_some_and(|c| !c.bare || unit.ended || habits.pen_names || true) {
        article.closed = true;
    }
    article.signed |= edges.opening.as_ref().is_some_and(|o| o.byline.is_some());
}

fn begin(next: &mut u32) -> Current {
    let index = *next;
    *next += 1;
    Current { index, texts: 0, closed: false, headed: false, signed: false, open: false, parts: false, crossed: 0, bare: false }
}

/// The units between two texts and the text that follows them.
struct Gap<'a> {
    context: &'a Context<'a>,
    habits: &'a Habits,
    body: Option<usize>,
}

impl Gap<'_> {
    fn kind(&self, unit: usize) -> Kind {
        self.context.units[unit].kind
    }

    /// Decides on the units of the gap.
    fn decide(&self, gap: &[usize], current: &mut Option<Current>, next: &mut u32, plans: &mut [Plan]) {
        let mut rest = self.close_previous(gap, current, plans);
        let heads = rest.iter().any(|u| matches!(self.kind(*u), Kind::Head | Kind::Column));
        if !heads {
            let extra = current.is_none_or(|c| c.closed && c.texts > 0) && rest.iter().any(|u| matches!(self.kind(*u), Kind::Byline | Kind::Signature));
            if (extra && self.body.is_some()) || current.is_none() {
                *current = Some(begin(next));
            }
            if let Some(article) = current.as_mut() {
                for unit in rest {
                    self.attach(*unit, article, plans);
                }
            }
            return;
        }
        let kept = self.head_start(rest, current.as_ref());
        if current.is_some_and(|c| c.closed) {
            for unit in &rest[..kept] {
                plans[*unit] = Plan { article: None, role: Role::Advert, rule: Rule::AdvertShape, confidence: 0.4 };
            }
        } else if let Some(article) = current.as_mut() {
            for unit in &rest[..kept] {
                self.attach_old(*unit, article, plans);
            }
        } else if kept > 0 {
            let mut article = begin(next);
            for unit in &rest[..kept] {
                self.attach_old(*unit, &mut article, plans);
            }
            *current = Some(article);
        }
        rest = &rest[kept..];
        if self.is_cut(rest)
            && let Some(article) = current.as_mut().filter(|c| c.texts > 0 && !c.closed)
        {
            for unit in rest {
                self.attach_old(*unit, article, plans);
            }
            return;
        }
        match self.border(rest, current.as_ref()) {
            Some((rule, confidence)) => {
                let mut article = begin(next);
                article.headed = true;
                self.head_article(rest, rule, confidence, &mut article, plans);
                *current = Some(article);
            }
            None => {
                if let Some(article) = current.as_mut() {
                    self.head_section(rest, article, plans);
                }
            }
        }
    }

    /// Units at the front of the gap that close the article before; returns the others.
    fn close_previous<'g>(&self, gap: &'g [usize], current: &mut Option<Current>, plans: &mut [Plan]) -> &'g [usize] {
        let mut rest = gap;
        let Some(article) = current.as_mut().filter(|c| c.texts > 0) else { return rest };
        while let Some((first, others)) = rest.split_first() {
            let heads_follow = others.iter().any(|u| matches!(self.kind(*u), Kind::Head | Kind::Column));
            let last = heads_follow || self.body.is_none();
            let (role, rule) = match self.kind(*first) {
                Kind::Closing => (Role::Byline, Rule::BylineClosing),
                Kind::Signature if !article.closed && (last || !heads_follow) => (Role::Byline, Rule::BylineBrackets),
                Kind::Byline if last => (Role::Byline, Rule::BylineRole),
                Kind::Head if last && !article.parts && !article.closed && !article.open && self.context.units[*first].chars <= 12 && bare_names(self.context.words(*first)).is_some() && heads_follow => {
                    (Role::Byline, Rule::BylineName)
                }
                Kind::Caption | Kind::PhotoCredit => {
                    plans[*first] = caption(article.index, self.kind(*first));
                    rest = others;
                    continue;
                }
                _ => break,
            };
            let dateline = rule == Rule::BylineClosing && closing(self.context.words(*first)).is_some_and(|c| c.dateline.is_some() && c.people.is_empty());
            plans[*first] = if dateline {
                Plan { article: Some(article.index), role: Role::Dateline, rule: Rule::DatelineClosing, confidence: 0.95 }
            } else {
                Plan { article: Some(article.index), role, rule, confidence: 0.85 }
            };
            article.closed = true;
            rest = others;
        }
        rest
    }

    /// How many units at the front are verse or lists that still belong to the article before.
    fn head_start(&self, gap: &[usize], current: Option<&Current>) -> usize {
        if current.is_none_or(|c| c.texts == 0) {
            return 0;
        }
        let units = self.context.units;
        let mut groups: Vec<(usize, usize)> = Vec::new();
        for (n, unit) in gap.iter().enumerate() {
            let tight = n > 0 && units[*unit].gap == 0 && units[gap[n - 1]].lines.end == units[*unit].lines.start;
            match groups.last_mut() {
                Some(group) if tight => group.1 = n + 1,
                _ => groups.push((n, n + 1)),
            }
        }
        if groups.len() < 2 {
            return 0;
        }
        let mut start = groups.len();
        let mut lines = 0;
        while start > 0 {
            let (from, to) = groups[start - 1];
            let heads: Vec<&Unit> = gap[from..to].iter().map(|u| &units[*u]).filter(|u| u.kind == Kind::Head).collect();
            let body = heads.len().saturating_sub(1).max(1);
            let equal = heads.len() >= 2 && heads[..body].iter().all(|h| h.chars == heads[0].chars) && heads[heads.len() - 1].chars <= heads[0].chars && (5..=16).contains(&heads[0].chars);
            let verse = start < groups.len() && ((equal && heads.len() >= 3) || heads.len() >= 6);
            let trade = start < groups.len() && heads.len() >= 2 && (heads.iter().map(|h| super::adverts::trade_words(h.of(self.context.text, self.context.lines))).sum::<usize>() >= 2 || (heads.len() >= 4 && heads.iter().all(|h| h.chars <= 8)));
            if verse || trade || (lines + heads.len() > 9 && start < groups.len()) {
                break;
            }
            lines += heads.len();
            start -= 1;
        }
        groups.get(start).map_or(gap.len(), |g| g.0)
    }

    /// Whether an article begins with these units, by which rule and how surely.
    fn border(&self, gap: &[usize], current: Option<&Current>) -> Option<(Rule, f32)> {
        let units = self.context.units;
        let heads: Vec<usize> = gap.iter().copied().filter(|u| self.kind(*u) == Kind::Head).collect();
        let columns = gap.iter().any(|u| self.kind(*u) == Kind::Column);
        let Some(current) = current.filter(|c| c.texts > 0) else {
            let rule = if heads.len() > 1 { Rule::HeadlineGroup } else { Rule::HeadlineAlone };
            return (current.is_none() || !heads.is_empty()).then_some((if self.opens() || self.signed(gap) { Rule::HeadlineBeforeAttribution } else { rule }, 0.9));
        };
        let Some(first) = heads.first() else { return columns.then_some((Rule::ColumnMark, 0.6)) };
        let words = self.context.words(*first);
        if self.body.is_none() {
            return None;
        }
        let lines: Vec<HeadLine> = self.head_lines(&heads);
        let label = heads.len() == 2 && is_part_label(&lines[0]);
        let bare = !self.opens() && !self.signed(gap);
        if (label && (current.parts || (lines[0].leads && self.habits.attributed && !current.closed && bare))) || headings::is_linked(words) {
            return None;
        }
        self.weigh(gap, &heads, &lines, current).verdict()
    }

    /// What speaks for and against an article's beginning at these head lines.
    fn weigh(&self, gap: &[usize], heads: &[usize], lines: &[HeadLine], current: &Current) -> Evidence {
        let units = self.context.units;
        let first = &units[heads[0]];
        let words = self.context.words(heads[0]);
        let numbered = is_numbered(words);
        // Narrow columns, and papers that part their sentences with 、, have headlines as short as cross-heads, and few cross-heads.
        let old = self.context.style.comma_stop || (1..=13).contains(&self.context.style.measure);
        let mut evidence = Evidence::new(-1.0);
        // What the page says outright.
        evidence.say(self.signed(gap) || self.opens() && !numbered, Rule::HeadlineBeforeAttribution, 6.0);
        evidence.say(current.closed && !numbered, Rule::HeadlineAfterClosing, 4.0);
        evidence.say(self.signed_again(current), Rule::HeadlineAfterClosing, 2.5);
        let columns = gap.iter().any(|u| self.kind(*u) == Kind::Column) || headings::column_at_end(words).is_some();
        evidence.say(columns && !numbered, Rule::ColumnMark, 3.5);
        evidence.weigh(numbered, -5.0);
        evidence.weigh(current.open && !self.context.style.comma_stop, -4.0);
        evidence.weigh(self.narrow_start() && (heads.len() == 1 && first.chars <= 6 || heads.len() == 2 && heads.iter().all(|h| units[*h].chars <= 2)), -4.0);
        // The form of the head lines.
        let parts = heads.len() > 1 && (lines[1..].iter().any(|l| l.dash) || lines[..lines.len() - 1].iter().any(|l| l.leads));
        let tight = heads.windows(2).any(|w| units[w[1]].gap == 0 && units[w[0]].lines.end == units[w[1]].lines.start);
        let total: u32 = heads.iter().map(|h| units[*h].chars).sum();
        evidence.say(parts && !numbered, Rule::HeadlineGroup, 4.0);
        evidence.say(tight && (total >= 11 || heads.iter().all(|h| units[*h].chars <= 6)), Rule::HeadlineGroup, 2.5);
        evidence.say(heads.iter().any(|h| serial(self.context.words(*h)) || (self.habits.pen_names && name_at_end(self.context.words(*h)).is_some())), Rule::HeadlineGroup, 3.0);
        // A short label over a longer line: a column and the headline of what stands in it.
        evidence.say(heads.len() > 1 && first.chars <= 6 && lines[1].apart | tight && (units[heads[1]].chars > first.chars || self.habits.set_off), Rule::ColumnLabel, 2.0);
        evidence.say(heads.len() > 1 && units[heads[1]].chars < first.chars && first.chars >= 9, Rule::HeadlineGroup, 1.0);
        evidence.say(heads.len() > 1, Rule::HeadlineGroup, if old { 1.0 } else { 0.5 });
        evidence.say(self.body_is_deck().is_some(), Rule::HeadlineGroup, 1.5);
        evidence.weigh(headings::deck_in_line(words).is_some(), -0.5);
        let longest = heads.iter().map(|h| units[*h].chars).max().unwrap_or(0);
        let length = match (old, self.habits.attributed) {
            (true, _) => if longest <= 5 { -0.5 } else if longest >= 14 { 0.8 } else { 0.0 },
            (false, true) => length_ratio(longest, self.habits.headline_length),
            (false, false) => 0.25 * length_ratio(longest, self.habits.headline_length),
        };
        evidence.say(true, Rule::HeadlineAlone, length);
        evidence.weigh(heads.len() == 1 && is_bullet(words.chars().next().unwrap_or(' ')), -2.5);
        evidence.say(!old && self.opens_as_news(), Rule::HeadlineAlone, 0.7);
        // Those whom a letter or a telegram addresses.
        let addressed = self.context.words(heads[heads.len() - 1]).ends_with(['：', ':']);
        evidence.weigh(addressed, -4.0);
        // How this page is used to set its heads.
        match self.habits.spacing {
            Spacing::Telling(usual) => {
                evidence.say(first.gap > usual, Rule::HeadlineSetOff, 3.0);
                evidence.weigh(first.gap <= usual, if old { 0.0 } else { -2.0 });
            }
            Spacing::Mute => {}
        }
        evidence.say(!self.habits.attributed, Rule::HeadlineAlone, if old { 1.5 } else { 2.0 });
        evidence.weigh(self.habits.attributed, if old { 0.2 } else { -1.5 });
        // Cross-heads come in twos and more, in articles of some length, over more than one paragraph.
        let lone = self.habits.attributed && current.crossed == 0 && self.next_is_border();
        let table = self.body.is_some_and(|b| is_tabular(&self.context.lines[units[b].lines.start], self.context.words(b)));
        evidence.say(table, Rule::HeadlineAlone, 1.5);
        evidence.say(lone, Rule::HeadlineAlone, 2.0);
        evidence.say(lone && self.texts_below() == 1, Rule::HeadlineAlone, 1.5);
        evidence.say(lone && current.texts <= 2, Rule::HeadlineAlone, 1.0);
        evidence.say(lone && self.opens_as_news(), Rule::HeadlineAlone, 1.5);
        evidence.say(self.after_jump_or_advert(heads[0]), Rule::HeadlineAfterClosing, 3.0);
        evidence.say(self.opens_as_letter(), Rule::HeadlineBeforeAttribution, 4.0);
        evidence
    }

    /// Whether the first words of the text that follows tell when, as the first sentence of a report does.
    fn opens_as_news(&self) -> bool {
        let Some(body) = self.body else { return false };
        let opening = head(self.context.words(body), 24);
        ["今天", "昨天", "昨日", "今日", "日前", "近日", "连日来", "連日來", "当地时间", "當地時間", "本月", "上午", "下午"].iter().any(|w| opening.contains(w))
            || opening.find(['日', '号', '號']).is_some_and(|at| opening[..at].ends_with(|c| is_digit(c) || is_han_numeral(c)))
    }

    /// Whether the text up to the next head line is closed by an author although the article so far was signed at its start:
    /// nothing is signed twice.
    fn signed_again(&self, current: &Current) -> bool {
        let (Some(body), true) = (self.body, current.signed) else { return false };
        let units = self.context.units;
        for at in body..units.len().min(body + 40) {
            match units[at].kind {
                Kind::Body => {
                    if self.context.edges[at].closing.as_ref().is_some_and(|c| !c.people.is_empty() && c.dateline.is_none()) {
                        return true;
                    }
                }
                Kind::Head | Kind::Label => return false,
                Kind::Closing | Kind::Signature => return !closing(self.context.words(at)).is_some_and(|c| c.dateline.is_some()),
                _ => {}
            }
        }
        false
    }

    /// Whether a jump line or an advert parts the head line from the text before it.
    fn after_jump_or_advert(&self, head: usize) -> bool {
        let between = self.context.units[..head].iter().rev().take(60).take_while(|u| u.kind != Kind::Body);
        between.into_iter().any(|u| matches!(u.kind, Kind::Advert(_) | Kind::Furniture(Rule::JumpLine)))
    }

    /// Whether the text that follows opens as a letter does: `编辑同志：`.
    fn opens_as_letter(&self) -> bool {
        let Some(body) = self.body else { return false };
        let line = self.context.lines[self.context.units[body].lines.start];
        let words = line.of(self.context.text);
        let addressed = ["同志", "先生", "女士", "编辑部", "編輯", "编辑", "朋友", "记者"].iter().any(|w| words.contains(w));
        line.chars <= 12 && addressed && matches!(line.last, '：' | ':')
    }

    /// Paragraphs from here to the next head line, byline or the end.
    fn texts_below(&self) -> usize {
        let Some(body) = self.body else { return 0 };
        self.context.units[body..].iter().take(60).take_while(|u| !matches!(u.kind, Kind::Head | Kind::Column | Kind::Byline)).filter(|u| u.kind == Kind::Body).count()
    }

    /// Whether the gap is the front of a sentence that a picture cut: long for a head line, with a comma, right before the caption.
    fn is_cut(&self, gap: &[usize]) -> bool {
        let [head, caption] = gap else { return false };
        let line = self.context.lines[self.context.units[*head].lines.start];
        let cut = self.kind(*head) == Kind::Head && matches!(self.kind(*caption), Kind::Caption | Kind::PhotoCredit);
        cut && self.body.is_some() && line.pauses > 0 && line.stops == 0 && line.chars >= 20 && !line.hints(hint::SPACE) && !self.opens()
    }

    /// Whether the next gap with a head line, not far on, is surely the border of an article, or there is none up to the end.
    fn next_is_border(&self) -> bool {
        let Some(body) = self.body else { return false };
        let units = self.context.units;
        let mut headed = false;
        let mut closed = false;
        let mut heads = 0;
        for at in body..units.len().min(body + 60) {
            heads = if units[at].kind == Kind::Head { heads + 1 } else { 0 };
            // Cross-heads are no groups of three.
            if heads >= 3 {
                return true;
            }
            match units[at].kind {
                Kind::Body if headed => return closed || self.context.edges[at].opening.is_some(),
                Kind::Body => closed = self.context.edges[at].closing.is_some(),
                Kind::Head if headings::column_at_end(self.context.words(at)).is_some() => return true,
                Kind::Head => headed = true,
                Kind::Byline | Kind::Signature | Kind::Closing | Kind::Column => return true,
                Kind::Label => return false,
                _ => {}
            }
        }
        body + 60 >= units.len() && !headed
    }

    /// Whether the text that follows begins with a few characters a line, as it does beside a cross-head set into the column.
    fn narrow_start(&self) -> bool {
        let Some(unit) = self.body.map(|b| &self.context.units[b]) else { return false };
        let lines = &self.context.lines[unit.lines.clone()];
        let widest = lines.iter().map(|l| l.chars).max().unwrap_or(0);
        lines.len() >= 4 && lines[0].chars <= 3 && lines[1].chars <= 3 && widest >= 6
    }

    /// Whether the text that follows opens with a dateline or reporters.
    fn opens(&self) -> bool {
        self.body.is_some_and(|b| self.context.edges[b].opening.is_some())
    }

    /// Whether a byline stands behind a head line in the gap.
    fn signed(&self, gap: &[usize]) -> bool {
        let Some(first) = gap.iter().position(|u| matches!(self.kind(*u), Kind::Head | Kind::Column)) else { return false };
        let behind = &gap[first + 1..];
        behind.iter().any(|u| matches!(self.kind(*u), Kind::Byline | Kind::Signature | Kind::Closing)) || self.bare_author(gap).is_some()
    }

    /// A bare name as the last head line of several, right before the text.
    fn bare_author(&self, gap: &[usize]) -> Option<usize> {
        let heads: Vec<usize> = gap.iter().copied().filter(|u| self.kind(*u) == Kind::Head).collect();
        if heads.len() < 2 || self.body.is_none() {
            return None;
        }
        let written = heads[1..].iter().copied().find(|u| self.context.units[*u].chars <= 14 && made_by(self.context.words(*u)).is_some());
        if written.is_some() {
            return written;
        }
        let found = heads[1..].iter().copied().find(|u| {
            let unit = &self.context.units[*u];
            let words = self.context.words(*u);
            let named = unit.chars <= 18 && bare_names(words).is_some();
            let made = unit.chars <= 14 && made_by(words).is_some();
            let last = Some(u) == heads.last();
            let pen = made || self.habits.names_last && last && heads.len() >= 3 && (2..=3).contains(&unit.chars) || self.habits.pen_names && unit.chars <= 3 && unit.chars >= 2 && unit.gap > 0 && Some(u) == heads.last();
            named || pen
        })?;
        // The name stands apart from the lines below it, or is followed by the text.
        let below = heads.iter().copied().find(|h| *h > found);
        let apart = below.is_none_or(|b| self.context.units[b].gap > 0);
        (apart && (below.is_none() || self.context.units[found].gap > 0)).then_some(found)
    }

    /// A text unit that is a long deck: it does not end as a sentence, and the next text does not go on with it.
    fn body_is_deck(&self) -> Option<usize> {
        let body = self.body?;
        let unit = &self.context.units[body];
        let line = self.context.lines[unit.lines.start];
        let after = self.context.units.get(body + 1)?;
        let fits = unit.lines.len() == 1
            && !unit.ended
            && (20..=90).contains(&unit.chars)
            && line.stops == 0
            && super::chars::is_han(line.last)
            && !line.hints(hint::COLON | hint::SPACE)
            && after.kind == Kind::Body
            && after.gap > 0
            && after.chars > unit.chars
            && self.context.edges[body].opening.is_none();
        fits.then_some(body)
    }

    fn head_lines(&self, heads: &[usize]) -> Vec<HeadLine<'_>> {
        heads
            .iter()
            .enumerate()
            .map(|(n, u)| {
                let unit = &self.context.units[*u];
                let apart = n == 0 || unit.gap > 0 || self.context.units[heads[n - 1]].lines.end != unit.lines.start;
                HeadLine::new(*u, self.context.words(*u), apart)
            })
            .collect()
    }

    /// Gives the units that head a new article their roles.
    fn head_article(&self, gap: &[usize], rule: Rule, confidence: f32, article: &mut Current, plans: &mut [Plan]) {
        let author = self.bare_author(gap);
        let heads: Vec<usize> = gap.iter().copied().filter(|u| self.kind(*u) == Kind::Head && Some(*u) != author).collect();
        let mut lines = self.head_lines(&heads);
        // A headline, then the label and the heading of the first of several reports.
        if lines.len() >= 3 {
            let n = lines.len();
            let (label, head) = (lines[n - 2], lines[n - 1]);
            if label.apart && (head.apart || label.leads) && is_part_label(&label) && !head.dash && head.chars > label.chars && lines[..n - 2].iter().all(|l| l.chars >= 7) {
                article.parts = true;
                lines.truncate(n - 2);
                plans[label.unit] = Plan { article: Some(article.index), role: Role::Heading, rule: Rule::CrossHead, confidence: 0.7 };
                plans[head.unit] = Plan { article: Some(article.index), role: Role::SectionDeck, rule: Rule::CrossHeadDeck, confidence: 0.7 };
            }
        }
        let signed = self.signed(gap) || self.opens();
        for (unit, role, why) in headings::roles(&lines, rule, signed) {
            plans[unit] = Plan { article: Some(article.index), role, rule: why, confidence };
        }
        for unit in gap {
            if Some(*unit) == author {
                plans[*unit] = Plan { article: Some(article.index), role: Role::Byline, rule: Rule::BylineName, confidence: 0.8 };
            } else if self.kind(*unit) != Kind::Head {
                self.attach(*unit, article, plans);
            }
        }
    }

    /// Gives the units that head a part of the current article their roles.
    fn head_section(&self, gap: &[usize], article: &mut Current, plans: &mut [Plan]) {
        let mut first = true;
        for unit in gap {
            if self.kind(*unit) != Kind::Head {
                self.attach(*unit, article, plans);
                continue;
            }
            let words = self.context.words(*unit);
            if self.body.is_none() && !is_numbered(words) {
                plans[*unit] = Plan { article: Some(article.index), role: Role::Paragraph, rule: Rule::ParagraphLine, confidence: 0.4 };
                continue;
            }
            let role = if first { Role::Heading } else { Role::SectionDeck };
            let rule = if !first {
                Rule::CrossHeadDeck
            } else if is_numbered(words) {
                Rule::NumberedHead
            } else {
                Rule::CrossHead
            };
            plans[*unit] = Plan { article: Some(article.index), role, rule, confidence: 0.7 };
            article.crossed += u32::from(first);
            first = false;
        }
    }

    /// Gives a unit of the gap that is no head line to the article.
    fn attach(&self, unit: usize, article: &mut Current, plans: &mut [Plan]) {
        let index = Some(article.index);
        plans[unit] = match self.kind(unit) {
            Kind::Byline => {
                Plan { article: index, role: Role::Byline, rule: Rule::BylineRole, confidence: 0.95 }
            }
            Kind::Closing => Plan { article: index, role: Role::Byline, rule: Rule::BylineRole, confidence: 0.85 },
            Kind::Signature => Plan { article: index, role: Role::Byline, rule: Rule::BylineBrackets, confidence: 0.8 },
            Kind::Caption | Kind::PhotoCredit => caption(article.index, self.kind(unit)),
            Kind::Label => Plan { article: index, role: Role::Heading, rule: Rule::LabelHead, confidence: 0.9 },
            Kind::Column => Plan { article: index, role: Role::Column, rule: Rule::ColumnMark, confidence: 0.85 },
            _ => Plan { article: index, role: Role::Heading, rule: Rule::CrossHead, confidence: 0.4 },
        };
    }

    /// Gives verse and list lines to the article whose text they end.
    fn attach_old(&self, unit: usize, article: &mut Current, plans: &mut [Plan]) {
        if self.kind(unit) == Kind::Head {
            plans[unit] = Plan { article: Some(article.index), role: Role::Paragraph, rule: Rule::ParagraphLine, confidence: 0.5 };
        } else {
            self.attach(unit, article, plans);
        }
    }
}

/// The label of one report in a round-up: a country, a place, with or without a dash.
fn is_part_label(line: &HeadLine) -> bool {
    let plain = line.words.trim_end_matches(super::chars::is_dash).trim();
    (1..=4).contains(&plain.chars().count()) && plain.chars().all(super::chars::is_han) && !line.dash
}

/// `（六）`: the number of an instalment, alone or before the author.
fn serial(words: &str) -> bool {
    let counts = |inside: &str| !inside.is_empty() && (inside.chars().all(|c| super::chars::is_han_numeral(c) || super::chars::is_digit(c)) || matches!(inside, "上" | "中" | "下" | "續" | "续"));
    if super::attribution::bracketed_at_end(words, 8).is_some_and(|(inside, at)| at > 0 && counts(inside)) {
        return true;
    }
    super::attribution::bracketed(words, 8).is_some_and(|(inside, _)| !inside.is_empty() && inside.chars().all(|c| super::chars::is_han_numeral(c) || super::chars::is_digit(c)))
}

/// `閒話　（某某）`: the author in brackets behind the headline, set off by a space. The byte of the bracket and the name.
pub(super) fn name_at_end(words: &str) -> Option<(usize, &str)> {
    let (inside, at) = super::attribution::bracketed_at_end(words, 8)?;
    let count = inside.chars().count();
    (at > 0 && words[..at].ends_with(char::is_whitespace) && (2..=5).contains(&count) && inside.chars().all(super::chars::is_han) && !serial(words)).then_some((at, inside))
}

/// `某某作`, `某某遺著`: the author, where the line says by whom the piece was made.
pub(super) fn made_by(words: &str) -> Option<&str> {
    let words = match super::attribution::bracketed(words, 8) {
        Some((_, end)) if serial(words) => words[end..].trim(),
        _ => words,
    };
    let name = ["遺著", "遗著", "合譯", "合著", "合輯", "譯", "著", "撰", "譔", "作"].iter().find_map(|e| words.strip_suffix(e))?.trim();
    let count = name.chars().count();
    ((2..=10).contains(&count) && name.chars().all(|c| super::chars::is_han(c) || c.is_whitespace() || matches!(c, '．' | '·' | '•'))).then_some(name)
}

fn caption(article: u32, kind: Kind) -> Plan {
    let confidence = if kind == Kind::PhotoCredit { 0.8 } else { 0.9 };
    Plan { article: Some(article), role: Role::Caption, rule: Rule::CaptionCredit, confidence }
}

/// A text or a head line right before a photo credit is its caption. Run before the plan is made.
pub(super) fn captions_beside(text: &str, lines: &[Line], units: &mut [Unit]) {
    for at in 1..units.len() {
        if units[at].kind != Kind::PhotoCredit {
            continue;
        }
        let before = &units[at - 1];
        let short = before.chars <= 150 && before.lines.len() <= 6;
        let line = &lines[before.lines.start];
        let opens = line.hints(hint::WIRE) && opening(before.of(text, lines)).is_some();
        let fits = match before.kind {
            Kind::Body => short && !opens && (before.lines.len() == 1 || units[at].gap == 0),
            // The headline itself must remain.
            Kind::Head => at >= 2 && units[at - 2].kind == Kind::Head || units[at].gap == 0 && before.gap > 0 && before.chars >= 12,
            _ => false,
        };
        if fits {
            units[at - 1].kind = Kind::Caption;
        }
    }
}
