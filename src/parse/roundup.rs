//! Step 5½: a round-up of correspondents' pieces is one article: an introduction that nobody signed, then several pieces, each
//! under one short headline and signed by another correspondent (本报驻某地记者).

use super::structure::{Context, Plan, renumber};
use super::units::Kind;
use crate::model::{Role, Rule};

/// Pieces that make a round-up.
const FEWEST: usize = 3;

/// What tells whether an article is an introduction or a piece of a round-up.
#[derive(Debug, Clone, Default)]
struct Shape {
    heads: Vec<usize>,
    introduced: bool,
    correspondent: bool,
    texts: usize,
}

/// Gives the pieces of each round-up to the article that introduces them, and numbers the articles anew.
#[inline(never)]
pub(super) fn join(context: &Context, plans: &mut [Plan]) {
    let shapes = shapes(context, plans);
    let mut target: Vec<u32> = (0..shapes.len() as u32).collect();
    let mut at = 0;
    while at < shapes.len() {
        if shapes[at].introduced && !shapes[at].heads.is_empty() {
            let pieces = shapes[at + 1..].iter().take_while(|s| is_piece(s)).count();
            if pieces >= FEWEST {
                target[at + 1..=at + pieces].fill(at as u32);
            }
            at += pieces;
        }
        at += 1;
    }
    if target.iter().enumerate().all(|(n, t)| *t == n as u32) {
        return;
    }
    for plan in plans.iter_mut() {
        let Some(article) = plan.article else { continue };
        if target[article as usize] != article && plan.role == Role::Headline {
            (plan.role, plan.rule) = (Role::Heading, Rule::RoundUp);
        }
        plan.article = Some(target[article as usize]);
    }
    renumber(plans);
}

fn is_piece(shape: &Shape) -> bool {
    shape.heads.len() == 1 && shape.correspondent && !shape.introduced
}

fn shapes(context: &Context, plans: &[Plan]) -> Vec<Shape> {
    let count = plans.iter().filter_map(|p| p.article).max().map_or(0, |n| n as usize + 1);
    let mut shapes = vec![Shape::default(); count];
    for (unit, plan) in plans.iter().enumerate() {
        let Some(shape) = plan.article.and_then(|a| shapes.get_mut(a as usize)) else { continue };
        match plan.role {
            Role::Headline | Role::Kicker | Role::Deck => shape.heads.push(unit),
            Role::Byline if context.units[unit].kind == Kind::Byline && shape.texts == 0 => {
                shape.correspondent |=
                    ["本报驻", "本報駐", "本刊驻", "本社驻"].iter().any(|w| context.words(unit).starts_with(w));
            }
            Role::Paragraph => {
                shape.texts += 1;
                shape.introduced |= !shape.correspondent;
            }
            _ => {}
        }
    }
    shapes
}
