//! Persons who are not called by their whole name, and the posts beside names.

use super::lattice::{Letters, Piece, is_han};
use super::vocabulary::Sort;
use super::{names, posts};
use crate::parse::words::HanSet;

/// How a person is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// By the whole name, as far as one can tell.
    Whole,
    /// By the family name, with a post or a form of address after it that ends at this character: 倪先生, 江主席.
    Address { until: usize, is_post: bool },
    /// By the family name with 老 or 小 before it: 老傅.
    Familiar,
}

/// A person in a text, in characters.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Person {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) form: Form,
    /// Where the post beside the name stands.
    pub(super) title: Option<(usize, usize)>,
}

/// The persons in a text, in order. Pieces that are one are marked so.
#[inline(never)]
pub(super) fn persons(letters: &Letters<'_>, pieces: &mut [Piece]) -> Vec<Person> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let (person, taken) = match whole(letters, pieces, at).or_else(|| part(letters, pieces, at)) {
            Some((start, end, form, taken)) => {
                let title = title(letters, pieces, at, at + taken);
                (Person { start, end, form, title }, taken)
            }
            None => {
                at += 1;
                continue;
            }
        };
        for piece in &mut pieces[at..at + taken] {
            piece.sort = Sort::Person;
        }
        found.push(person);
        at += taken;
    }
    found
}

/// Start, end, form, and how many pieces they are.
type Called = (usize, usize, Form, usize);

/// A whole name at this piece.
fn whole(letters: &Letters<'_>, pieces: &[Piece], at: usize) -> Option<Called> {
    let piece = pieces[at];
    if matches!(piece.sort, Sort::Person | Sort::Foreign) {
        return Some((piece.start, piece.end, Form::Whole, 1));
    }
    // 小鱼(化名): whatever it is made of.
    (1..=3).rev().find_map(|taken| {
        let last = pieces.get(at + taken - 1)?;
        let rest = letters.from(last.end);
        let opens = rest.strip_prefix(['(', '（'])?;
        let called = opens.starts_with("化名") || opens.starts_with("音译");
        let short = last.end - piece.start <= 4 && letters.chars[piece.start..last.end].iter().all(|c| is_han(*c));
        let alone = taken == 1 || pieces[at..at + taken].iter().all(|piece| piece.end - piece.start < 3 && !piece.post);
        let begins = at.checked_sub(1).is_none_or(|before| {
            let before = pieces[before];
            before.post
                || before.end - before.start > 1
                || !letters.chars[before.start..before.end].iter().all(|c| is_han(*c))
        });
        (called && short && alone && begins).then_some((piece.start, last.end, Form::Whole, taken))
    })
}

/// A family name with what makes it the name of someone.
fn part(letters: &Letters<'_>, pieces: &[Piece], at: usize) -> Option<Called> {
    let piece = pieces[at];
    let word = letters.of(piece.start, piece.end);
    let next = pieces.get(at + 1);
    let mut chars = word.chars();
    let (first, second, third) = (chars.next()?, chars.next(), chars.next());
    if third.is_some() {
        return None;
    }
    let familiar = |c: char| matches!(c, '老' | '小' | '阿');
    match second {
        None if familiar(first) => {
            let surname = next.filter(|next| next.end - next.start == 1)?;
            let c = letters.char(surname.start)?;
            let named = names::is_usual(c) && !binds(letters, piece.start) && !goes_on(letters, pieces, at + 2);
            named.then_some((piece.start, surname.end, Form::Familiar, 2))
        }
        Some(c) if familiar(first) => {
            let named = names::is_usual(c) && matches!(piece.sort, Sort::Unknown | Sort::Proper);
            (named && !binds(letters, piece.start) && !goes_on(letters, pieces, at + 1)).then_some((
                piece.start,
                piece.end,
                Form::Familiar,
                1,
            ))
        }
        None if names::is_usual(first) => {
            let rest = letters.from(piece.end);
            if rest.starts_with('某') {
                let end = piece.end + rest.chars().take_while(|c| *c == '某').count();
                let taken = pieces[at..].iter().take_while(|piece| piece.start < end).count();
                return pieces[at + taken - 1].end.eq(&end).then_some((piece.start, end, Form::Whole, taken));
            }
            let begins = letters.before(piece.start).is_none_or(|c| !is_han(c)) || !tied(letters, pieces, at);
            if let Some(address) = posts::address(rest) {
                let until = piece.end + address.chars().count();
                return begins.then_some((piece.start, piece.end, Form::Address { until, is_post: false }, 1));
            }
            let post = next.filter(|next| next.post && posts::is_rank(letters.of(next.start, next.end)))?;
            begins.then_some((piece.start, piece.end, Form::Address { until: post.end, is_post: true }, 1))
        }
        _ => None,
    }
}

/// Whether the piece before takes the family name to itself: a single character that is no word of its own.
fn tied(letters: &Letters<'_>, pieces: &[Piece], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        let piece = pieces[before];
        piece.sort == Sort::Unknown && letters.chars[piece.start..piece.end].iter().all(|c| is_han(*c))
    })
}

/// Whether what stands before makes 老 and 小 an adjective: 很小, 最老.
fn binds(letters: &Letters<'_>, at: usize) -> bool {
    letters.before(at).is_some_and(|c| "很最太较更不大从一古".contains(c))
}

/// Whether the character after belongs to the same word: 小王国.
fn goes_on(letters: &Letters<'_>, pieces: &[Piece], at: usize) -> bool {
    pieces.get(at).is_some_and(|next| next.sort == Sort::Unknown && letters.char(next.start).is_some_and(is_han))
}

/// Where the post of the person of these pieces stands: before the name, else after it.
fn title(letters: &Letters<'_>, pieces: &[Piece], at: usize, after: usize) -> Option<(usize, usize)> {
    if let Some(before) = at.checked_sub(1).filter(|before| pieces[*before].post) {
        let mut start = before;
        if posts::is_everyday(letters.of(pieces[before].start, pieces[before].end)) {
            return Some((pieces[before].start, pieces[before].end));
        }
        // The first piece of what is named: 萍乡市水利局局长, not 城市萍乡市水利局局长.
        let mut named = None;
        for place in (0..=before).rev() {
            let piece = pieces[place];
            let word = letters.of(piece.start, piece.end);
            let goes_on = piece.post
                || belongs(letters, piece)
                || (matches!(word, "、" | "兼") && place > 0 && pieces[place - 1].post);
            if !goes_on || pieces[before].end - piece.start > LONGEST_POST {
                break;
            }
            if matches!(piece.sort, Sort::Place | Sort::Organisation) {
                named = Some(place);
            } else if piece.post || word == "、" {
                named = None;
            }
            start = place;
        }
        let start = named.filter(|named| pieces[start..*named].iter().all(|piece| !piece.post)).unwrap_or(start);
        return Some((pieces[start].start, pieces[before].end));
    }
    let mut end = after;
    while pieces.get(end).is_some_and(|piece| piece.post) {
        end += 1;
    }
    let (first, last) = (pieces.get(after)?, pieces.get(end.checked_sub(1)?)?);
    let word = letters.of(first.start, last.end);
    (end > after && posts::address(word).is_none()).then_some((first.start, last.end))
}

/// The longest post, in characters.
const LONGEST_POST: usize = 40;

/// Whether a piece before a post belongs to it.
fn belongs(letters: &Letters<'_>, piece: Piece) -> bool {
    let Some(own) = letters.chars.get(piece.start..piece.end) else { return false };
    own.iter().all(|c| is_han(*c))
        && match (piece.sort, own) {
            (Sort::Noun | Sort::Place | Sort::Organisation | Sort::Proper | Sort::Unknown, _) => true,
            // 河长办 is no word of the dictionary.
            (_, [c]) => !LOOSE.has(*c),
            (sort, _) => sort == Sort::Other && letters.of(piece.start, piece.end) == "常务",
        }
}

/// Characters that are words of the sentence and not of a post.
static LOOSE: HanSet = HanSet::new(
    "的了是在和与及对为把被就也都还又向从到等说请让给由经据如当一各该本这那其用以并而但或有无听去来见将要会能可使得着过",
);
