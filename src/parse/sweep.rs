//! Step 5⅔: what stands beside adverts and parts no sentences is one more advert, not an article: trade sets a phrase a line,
//! where prose has a mark in every few characters.

use super::adverts::trade_words;
use super::chars::is_digit;
use super::structure::{Context, Plan};
use super::units::Kind;
use crate::model::{Role, Rule};

/// Prose parts its phrases at least once in so many characters.
const PHRASE: u32 = 25;

/// Too few characters for an article between two adverts.
const SCRAP: u32 = 100;

/// Too many characters for an advert that was taken for an article.
const LONGEST: u32 = 400;

/// An advert with whole sentences is no longer than this.
const NOTICE: u32 = 300;

/// Units of one article that nothing but page furniture parts, or adverts.
struct Run {
    article: Option<u32>,
    first: usize,
    last: usize,
    chars: u32,
    marks: u32,
    signed: bool,
}

impl Run {
    /// Whether an advert could be worded so, where one stands before it, behind it, or both.
    fn is_advert(&self, context: &Context, before: bool, behind: bool) -> bool {
        // Where no sentence is parted, the lack of marks tells nothing of a paragraph.
        let prose = |u: usize| context.units[u].wrapped && context.units[u].chars >= SCRAP / 2;
        let unparted = context.style.unmarked && (self.first..=self.last).any(prose);
        let sparse = !unparted && self.marks * PHRASE < self.chars && self.chars <= LONGEST && !self.signed;
        (before || behind)
            && (sparse || self.chars <= NOTICE && !self.signed && self.trades(context) && !self.reports(context))
            || before
                && behind
                && self.chars < SCRAP
                && !self.signed
                && (context.style.is_old() || !self.tells(context))
    }

    /// Whether it is a head line over whole sentences.
    fn tells(&self, context: &Context) -> bool {
        let unit = |u: usize| &context.units[u];
        unit(self.first).kind == Kind::Head
            && (self.first + 1..=self.last).any(|u| unit(u).kind == Kind::Body && unit(u).ended && self.marks > 2)
    }

    /// Whether it tells something and gives no number to call, on a page whose adverts have one.
    fn reports(&self, context: &Context) -> bool {
        let calls = |u: usize| context.words(u).split(|c: char| !is_digit(c) && c != '-').any(|n| n.len() >= 7);
        !context.style.is_old() && self.tells(context) && !(self.first..=self.last).any(calls)
    }

    /// Whether several words of trade stand in it, or a telephone, of which there were few.
    fn trades(&self, context: &Context) -> bool {
        let units = (self.first..=self.last).map(|u| context.words(u));
        let telephone = context.style.is_old() && units.clone().any(|w| w.contains("電話"));
        telephone || units.map(trade_words).sum::<usize>() >= 2
    }
}

/// Takes what stands beside adverts and is worded as they are from the articles, and numbers those anew.
#[inline(never)]
pub(super) fn adverts(context: &Context, plans: &mut [Plan]) {
    let mut runs = runs(context, plans);
    if runs.iter().all(|r| r.article.is_some()) {
        return;
    }
    // From either side, as what turns out to be an advert is one more to stand beside.
    for n in (0..runs.len()).rev().chain(0..runs.len()) {
        let advert = |at: Option<usize>| at.and_then(|a| runs.get(a)).is_some_and(|r| r.article.is_none());
        if runs[n].article.is_some() && runs[n].is_advert(context, advert(n.checked_sub(1)), advert(n.checked_add(1))) {
            runs[n].article = None;
            let rule = if runs[n].trades(context) { Rule::AdvertWords } else { Rule::AdvertShape };
            for plan in plans[runs[n].first..=runs[n].last].iter_mut().filter(|p| p.article.is_some()) {
                *plan = Plan { article: None, role: Role::Advert, rule, confidence: 0.5 };
            }
        }
    }
    super::structure::renumber(plans);
}

fn runs(context: &Context, plans: &[Plan]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, (plan, unit)) in plans.iter().zip(context.units).enumerate() {
        if plan.article.is_none() && plan.role != Role::Advert {
            continue;
        }
        let marks = context.lines[unit.lines.clone()].iter().map(|l| u32::from(l.pauses + l.stops)).sum::<u32>();
        let signed = matches!(unit.kind, Kind::Signature | Kind::Closing)
            || context.edges[at].closing.is_some()
            || context.edges[at].opening.is_some();
        match runs.last_mut().filter(|r| r.article == plan.article) {
            Some(run) => {
                run.last = at;
                run.chars = run.chars.saturating_add(unit.chars);
                run.marks = run.marks.saturating_add(marks);
                run.signed |= signed;
            }
            None => runs.push(Run { article: plan.article, first: at, last: at, chars: unit.chars, marks, signed }),
        }
    }
    runs
}
