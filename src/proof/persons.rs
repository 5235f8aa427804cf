//! Persons who are told of in two ways: 副市长顾峰, and then 市长顾峰 or 副市长顾锋.

use crate::measure::hamming;
use crate::model::Document;
use crate::text::Span;
use crate::wire::doubts::{Doubt, DoubtKind};
use crate::wire::facts::{Entity, EntityKind, Mention};

/// A deputy's post is the post with this before it.
const DEPUTY: char = '副';
/// A post of so many characters is one that few people have: 市水利局局长.
const TELLING: usize = 4;

#[inline(never)]
pub(super) fn find(document: &Document, entities: &[Entity]) -> Vec<Doubt> {
    let persons: Vec<&Entity> = entities.iter().filter(|entity| entity.kind == EntityKind::Person).collect();
    let mut found = Vec::new();
    for person in &persons {
        posts(document, person, &mut found);
        if let ([mention], Some(title)) = (person.mentions.as_slice(), &person.title)
            && title.chars().count() >= TELLING
        {
            let meant = persons.iter().filter(|other| is_meant(person, other, mention.article));
            found.extend(meant.map(|other| doubt(document, *mention, mention.span, |_| other.name.clone())));
        }
    }
    found
}

/// The post without 副 right before the name of someone who has it with 副.
fn posts(document: &Document, person: &Entity, found: &mut Vec<Doubt>) {
    let Some((_, post)) = person.title.as_deref().and_then(|title| title.rsplit_once(DEPUTY)) else { return };
    if post.is_empty() || post.contains(['、', '兼']) {
        return;
    }
    for mention in &person.mentions {
        let before = document.text.get(..mention.span.range().start).unwrap_or_default();
        let Some(head) = before.strip_suffix(post) else { continue };
        if !head.ends_with([DEPUTY, '原', '前']) {
            let span = Span { start: head.len() as u32, end: mention.span.end };
            found.push(doubt(document, *mention, span, |text| format!("{DEPUTY}{text}")));
        }
    }
}

/// Whether the one who is told of once is meant as the other, told of again and again in one and the same post.
fn is_meant(person: &Entity, other: &Entity, article: u32) -> bool {
    let here = other.mentions.iter().filter(|mention| mention.article == article).count();
    let surname = |person: &Entity| person.name.chars().next();
    let like = || surname(person) == surname(other) && hamming(&person.name, &other.name) == Some(1);
    here > 1 && person.title == other.title && like()
}

fn doubt(document: &Document, mention: Mention, span: Span, instead: impl Fn(&str) -> String) -> Doubt {
    let text = span.of(&document.text);
    let suggestion = Some(instead(text));
    let Mention { page, article, .. } = mention;
    Doubt { kind: DoubtKind::Person, text: text.to_owned(), suggestion, page, article, span, confidence: 0.6 }
}
