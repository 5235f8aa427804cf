//! The roles of the units between two texts, once it is decided whether an article begins.

use super::super::captions::{credit_at_end, opens_as_caption};
use super::super::headings;
use super::super::kinds::is_numbered;
use super::super::units::Kind;
use super::labels::{is_ending_label, is_part_label};
use super::{Current, Gap, Plan};
use crate::model::{Role, Rule};

impl Gap<'_> {
    /// Gives the units that head a new article their roles.
    pub(super) fn head_article(
        &self,
        gap: &[usize],
        rule: Rule,
        confidence: f32,
        article: &mut Current,
        plans: &mut [Plan],
    ) {
        // The number of the first part, behind the title and the author.
        let first = gap.iter().position(|u| self.kind(*u) == Kind::Head);
        let last = gap.iter().rposition(|u| self.kind(*u) == Kind::Head);
        if let (Some(first), Some(last)) = (first, last)
            && first < last
            && last + 1 == gap.len()
            && self.body.is_some()
            && is_numbered(self.context.words(gap[last]))
            && !is_numbered(self.context.words(gap[first]))
        {
            self.head_article(&gap[..last], rule, confidence, article, plans);
            self.head_section(&gap[last..], article, plans);
            return;
        }
        let author = self.bare_author(gap);
        let heads: Vec<usize> =
            gap.iter().copied().filter(|u| self.kind(*u) == Kind::Head && Some(*u) != author).collect();
        let mut lines = self.head_lines(&heads);
        // A headline, then the label and the heading of the first of several reports.
        if lines.len() >= 3 {
            let n = lines.len();
            let (label, head) = (lines[n - 2], lines[n - 1]);
            if label.apart
                && (head.apart || label.leads)
                && is_part_label(&label)
                && !head.dash
                && head.chars > label.chars
                && lines[..n - 2].iter().all(|l| l.chars >= 7)
            {
                article.parts = true;
                lines.truncate(n - 2);
                plans[label.unit] =
                    Plan { article: Some(article.index), role: Role::Heading, rule: Rule::CrossHead, confidence: 0.7 };
                plans[head.unit] = Plan {
                    article: Some(article.index),
                    role: Role::SectionDeck,
                    rule: Rule::CrossHeadDeck,
                    confidence: 0.7,
                };
            }
        }
        let signed = self.signed(gap) || self.opens();
        for (unit, role, why) in headings::roles(&lines, rule, signed, author.is_some()) {
            plans[unit] = Plan { article: Some(article.index), role, rule: why, confidence };
        }
        for unit in gap {
            if Some(*unit) == author {
                plans[*unit] =
                    Plan { article: Some(article.index), role: Role::Byline, rule: Rule::BylineName, confidence: 0.8 };
            } else if self.kind(*unit) != Kind::Head {
                self.attach(*unit, article, plans);
            }
        }
    }

    /// Gives the units that head a part of the current article their roles.
    pub(super) fn head_section(&self, gap: &[usize], article: &mut Current, plans: &mut [Plan]) {
        let mut first = true;
        for unit in gap {
            if self.kind(*unit) != Kind::Head {
                self.attach(*unit, article, plans);
                continue;
            }
            let words = self.context.words(*unit);
            if self.body.is_none() && !is_numbered(words) {
                plans[*unit] = Plan {
                    article: Some(article.index),
                    role: Role::Paragraph,
                    rule: Rule::ParagraphLine,
                    confidence: 0.4,
                };
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
            if first {
                article.ending = is_ending_label(words);
            }
            first = false;
        }
    }

    /// Gives a unit of the gap that is no head line to the article.
    pub(super) fn attach(&self, unit: usize, article: &mut Current, plans: &mut [Plan]) {
        let index = Some(article.index);
        article.signed |= self.kind(unit) == Kind::Byline && article.texts == 0;
        plans[unit] = match self.kind(unit) {
            Kind::Byline => Plan { article: index, role: Role::Byline, rule: Rule::BylineRole, confidence: 0.95 },
            Kind::Closing => Plan { article: index, role: Role::Byline, rule: Rule::BylineRole, confidence: 0.85 },
            Kind::Signature => Plan { article: index, role: Role::Byline, rule: Rule::BylineBrackets, confidence: 0.8 },
            Kind::Caption | Kind::PhotoCredit => self.caption(unit, article.index),
            Kind::Label => {
                article.ending = is_ending_label(self.context.words(unit));
                Plan { article: index, role: Role::Heading, rule: Rule::LabelHead, confidence: 0.9 }
            }
            Kind::Column => Plan { article: index, role: Role::Column, rule: Rule::ColumnMark, confidence: 0.85 },
            _ => Plan { article: index, role: Role::Heading, rule: Rule::CrossHead, confidence: 0.4 },
        };
    }

    /// Gives verse and list lines to the article whose text they end.
    pub(super) fn attach_old(&self, unit: usize, article: &mut Current, plans: &mut [Plan]) {
        if self.kind(unit) == Kind::Head {
            plans[unit] = Plan {
                article: Some(article.index),
                role: Role::Paragraph,
                rule: Rule::ParagraphLine,
                confidence: 0.5,
            };
        } else {
            self.attach(unit, article, plans);
        }
    }

    /// A caption, by its credit, its opening words or the credit beside it.
    pub(super) fn caption(&self, unit: usize, article: u32) -> Plan {
        let lines = &self.context.units[unit].lines;
        let (first, last) = (&self.context.lines[lines.start], &self.context.lines[lines.end - 1]);
        let words = self.context.words(unit);
        let (rule, confidence) = if self.kind(unit) == Kind::PhotoCredit {
            (Rule::CaptionCredit, 0.8)
        } else if credit_at_end(last, words).is_some() {
            (Rule::CaptionCredit, 0.9)
        } else if opens_as_caption(first, words) {
            (Rule::CaptionOpening, 0.9)
        } else {
            (Rule::CaptionBeside, 0.8)
        };
        Plan { article: Some(article), role: Role::Caption, rule, confidence }
    }
}
