//! What is found in an article: each name with its places, and what means the same together.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::candidates::is_dot;
use super::lattice::{self, Letters, Piece};
use super::people::{self, Form};
use super::vocabulary::{Sort, Vocabulary};
use super::{Name, names, organisations};
use crate::facts::reading::{Placed, Reading, plain};
use crate::index::fields::Field;
use crate::text::fold::simplified;
use crate::wire::facts::{Entity, EntityKind};

/// A name where it stands.
struct Call {
    text: usize,
    /// In bytes of the plain text.
    range: Range<usize>,
    /// Where it ends with the form of address.
    until: usize,
    kind: EntityKind,
    /// As printed, with the form of address.
    name: String,
    title: Option<String>,
    /// How a person is called.
    form: Form,
    /// Whether the byline names the person, who is no one that is told of.
    writer: bool,
}

/// A text with its pieces.
struct Read<'a> {
    text: usize,
    letters: Letters<'a>,
    pieces: Vec<Piece>,
}

/// The entities of an article, by their first mentions; where they are named is added to `names`.
#[inline(never)]
pub(super) fn article<'a>(
    reading: &Reading<'a>,
    vocabulary: &'a Vocabulary<'_>,
    names: &mut Vec<Placed<Name>>,
) -> Vec<Entity> {
    let (mut reads, mut calls) = (Vec::new(), Vec::new());
    for (text, words) in reading.texts.iter().enumerate() {
        let told = calls.len();
        if words.field() == Field::Byline {
            writers(reading, text, &mut calls);
        }
        let writers = told..calls.len();
        let letters = Letters::new(&words.plain().text);
        let mut pieces = lattice::pieces(&letters, words.plain(), vocabulary);
        let persons = people::persons(&letters, &mut pieces);
        let printed = |start: usize, end: usize| words.printed(letters.range(start, end)).to_owned();
        for person in persons {
            let range = letters.range(person.start, person.end);
            if calls[writers.clone()].iter().any(|call| call.range.start < range.end && range.start < call.range.end) {
                continue;
            }
            let until = if let Form::Address { until, .. } = person.form { until } else { person.end };
            calls.push(Call {
                text,
                until: letters.range(person.start, until).end,
                range,
                kind: EntityKind::Person,
                name: printed(person.start, until),
                title: person.title.map(|(start, end)| printed(start, end)),
                form: person.form,
                writer: false,
            });
        }
        let organisations = organisations::organisations(&letters, &mut pieces);
        let organisations = organisations.into_iter().map(|(start, end)| (EntityKind::Organisation, start, end));
        for (kind, start, end) in places(&pieces).chain(organisations) {
            let range = letters.range(start, end);
            calls.push(Call {
                text,
                until: range.end,
                range,
                kind,
                name: printed(start, end),
                title: None,
                form: Form::Whole,
                writer: false,
            });
        }
        reads.push(Read { text, letters, pieces });
    }
    districts(&mut calls);
    again(reading, &reads, &mut calls);
    calls.sort_by_key(|call| (call.text, call.range.start));
    resolve(&mut calls);
    names.extend(calls.iter().map(|call| Placed {
        fact: Name { article: reading.article, kind: call.kind },
        text: call.text,
        stretch: call.range.start..call.until,
    }));
    together(reading, calls)
}

fn places(pieces: &[Piece]) -> impl Iterator<Item = (EntityKind, usize, usize)> {
    let places = pieces.iter().filter(|piece| piece.sort == Sort::Place);
    places.map(|piece| (EntityKind::Place, piece.start, piece.end))
}

/// Those whom the byline names, where they stand in it; their post is their role.
fn writers(reading: &Reading<'_>, text: usize, calls: &mut Vec<Call>) {
    let words = reading.texts.get(text).map_or("", |text| &text.plain().text);
    let mut from = 0;
    for writer in reading.byline {
        let (name, title) = (writer.name.clone(), writer.role.clone());
        let (called, _) = plain((&name).into());
        let Some(at) = words.get(from..).and_then(|rest| rest.find(&*called)) else { continue };
        let range = from + at..from + at + called.len();
        from = range.end;
        calls.push(Call {
            text,
            until: from,
            range,
            kind: EntityKind::Person,
            name,
            title,
            form: Form::Whole,
            writer: true,
        });
    }
}

/// What is called like a place of the article without its ending is that place and no person: 芦淞 where 芦淞区 is.
fn districts(calls: &mut [Call]) {
    let places = calls.iter().filter(|call| call.kind == EntityKind::Place);
    let stem = |call: &Call| call.name.strip_suffix(['区', '县', '市', '镇', '乡', '村']).map(str::to_owned);
    let stems: FxHashSet<String> = places.filter_map(stem).collect();
    for call in calls.iter_mut().filter(|call| call.kind == EntityKind::Person && stems.contains(&call.name)) {
        (call.kind, call.title) = (EntityKind::Place, None);
    }
}

/// Finds the persons again where nothing around their names told that they are.
#[inline(never)]
fn again(reading: &Reading<'_>, reads: &[Read<'_>], calls: &mut Vec<Call>) {
    let mut known: FxHashMap<char, Vec<(String, String)>> = FxHashMap::default();
    let mut seen = FxHashSet::default();
    for call in calls.iter().filter(|call| call.kind == EntityKind::Person && call.form == Form::Whole) {
        let name = plain((&call.name).into()).0.into_owned();
        // 斯科特·里特 is 里特 later on.
        let last =
            name.rsplit(is_dot).next().filter(|last| *last != name && last.chars().count() > 1).map(str::to_owned);
        for short in [Some(name), last].into_iter().flatten() {
            if short.chars().count() > 1
                && seen.insert(short.clone())
                && let Some(first) = short.chars().next()
            {
                known.entry(first).or_default().push((short, call.name.clone()));
            }
        }
    }
    if known.is_empty() {
        return;
    }
    for Read { text, letters, pieces } in reads {
        let mut piece = 0;
        let mut free = 0;
        for at in 0..letters.len() {
            while pieces.get(piece).is_some_and(|own| own.end <= at) {
                piece += 1;
            }
            if at < free {
                continue;
            }
            let Some(own) = pieces.get(piece) else { break };
            if matches!(own.sort, Sort::Person | Sort::Foreign | Sort::Place | Sort::Organisation) {
                continue;
            }
            let Some(names) = letters.char(at).and_then(|c| known.get(&c)) else { continue };
            let rest = letters.from(at);
            let Some((short, whole)) =
                names.iter().filter(|(short, _)| rest.starts_with(short.as_str())).max_by_key(|(short, _)| short.len())
            else {
                continue;
            };
            let end = at + short.chars().count();
            let last = pieces[piece..].iter().find(|own| own.end >= end);
            let borders = own.start == at && last.is_some_and(|last| last.end == end);
            // 邓小平理论 is named after him, and no place where he is told of.
            let other = own.sort == Sort::Proper && own.start == at && own.end >= end
                || pieces[piece..].iter().take_while(|own| own.start < end).any(|own| own.sort == Sort::Person);
            // A name of two characters may be part of words.
            if other || (end - at < 3 && !borders) {
                continue;
            }
            free = end;
            let range = letters.range(at, end);
            let name = if plain(whole.into()).0 == *short {
                reading.texts.get(*text).map_or("", |text| text.printed(range.clone()))
            } else {
                whole
            };
            let name = name.to_owned();
            calls.push(Call {
                text: *text,
                until: range.end,
                range,
                kind: EntityKind::Person,
                name,
                title: None,
                form: Form::Whole,
                writer: false,
            });
        }
    }
}

/// Gives those who are called by their family name the whole one, where just one person of the article has it.
#[inline(never)]
fn resolve(calls: &mut [Call]) {
    let mut by_surname: FxHashMap<char, Option<String>> = FxHashMap::default();
    for call in calls.iter().filter(|call| call.kind == EntityKind::Person && call.form == Form::Whole) {
        let Some(surname) =
            call.name.chars().next().filter(|_| names::likeness(&plain((&call.name).into()).0).is_some())
        else {
            continue;
        };
        let only = by_surname.entry(simplified(surname)).or_insert_with(|| Some(call.name.clone()));
        if only.as_ref().is_some_and(|name| *name != call.name) {
            *only = None;
        }
    }
    for call in calls {
        let surname = match call.form {
            Form::Whole => continue,
            Form::Address { .. } => call.name.chars().next(),
            Form::Familiar => call.name.chars().nth(1),
        };
        if let Some(Some(whole)) = surname.and_then(|c| by_surname.get(&simplified(c))) {
            call.name.clone_from(whole);
        }
    }
}

/// One entity for each kind and name.
#[inline(never)]
fn together(reading: &Reading<'_>, calls: Vec<Call>) -> Vec<Entity> {
    let mut found: Vec<Entity> = Vec::new();
    let mut known: FxHashMap<(EntityKind, bool, String), usize> = FxHashMap::default();
    for call in calls {
        let Some(text) = reading.texts.get(call.text) else { continue };
        let mention = reading.mention(text, text.plain().printed(call.range));
        let at = *known.entry((call.kind, call.writer, call.name.clone())).or_insert_with(|| {
            found.push(Entity {
                kind: call.kind,
                name: call.name,
                title: None,
                within: Vec::new(),
                mentions: Vec::new(),
            });
            found.len() - 1
        });
        let entity = &mut found[at];
        entity.mentions.push(mention);
        let longer =
            |title: &String| entity.title.as_ref().is_none_or(|known| known.chars().count() < title.chars().count());
        if let Some(title) = call.title.filter(longer) {
            entity.title = Some(title);
        }
    }
    found
}
