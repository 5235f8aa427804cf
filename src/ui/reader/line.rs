//! A line of an article on the screen: its pieces, the joints between them, hits and word ends.

use std::ops::Range;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::say;
use crate::setting::beginning;
use crate::ui::reader::called;
use crate::ui::reader::runs::{Piece, Run, runs};
use crate::ui::state::{Focus, Side, Store};
use crate::wire::Name;

/// So many characters of each side are shown for a joint.
const JOINT: usize = 6;

/// What is shown upon a line.
#[derive(Debug, Clone, Default)]
pub struct Upon {
    /// Where the query's words stand.
    pub hits: Vec<Range<usize>>,
    /// The hit that was pointed at.
    pub here: Option<Range<usize>>,
    /// Where words end; empty where they are not shown.
    pub ends: Vec<u32>,
    /// What it names, in order.
    pub names: Vec<(Range<usize>, Name)>,
    /// Whether the Tab key stops at the first name that leads on.
    pub stop: bool,
    /// Its key sentences.
    pub key: Vec<Range<usize>>,
}

/// Whether the Tab key stops at the pieces of a line: where the other side is up.
pub type Stops = Memo<Option<&'static str>>;

/// The line, up to byte `until`.
pub fn view(store: Store, stops: Stops, line: &str, pieces: &[Piece], upon: &Upon, until: usize) -> AnyView {
    let mut out = Vec::with_capacity(pieces.len() * 2);
    for (at, piece) in pieces.iter().enumerate() {
        let range = piece.range.start..piece.range.end.min(until);
        if range.is_empty() {
            continue;
        }
        if let Some(before) = at.checked_sub(1).and_then(|before| pieces.get(before)) {
            out.push(joint(store, &line[before.range.clone()], &line[piece.range.clone()]));
        }
        out.push(piece_view(store, stops, piece.block, words(store, line, range, upon)));
    }
    out.into_any()
}

fn joint(store: Store, left: &str, right: &str) -> AnyView {
    let from = left.char_indices().rev().nth(JOINT - 1).map_or(0, |(at, _)| at);
    let (left, right) = (left[from..].to_owned(), beginning(right, JOINT).0.to_owned());
    let title = say!(store, sheet.joint, left = left.clone(), right = right.clone());
    view! { <span class="joint" aria-hidden="true" title=title></span> }.into_any()
}

/// Points from the sheet at the block of the piece that an event, anywhere in an article, is of; where the other side is up.
pub fn point(store: Store, event: &Event) {
    let piece = event.target().and_then(|it| it.dyn_into::<Element>().ok()?.closest(".piece").ok()?);
    let block = piece.and_then(|piece| piece.get_attribute("data-block")?.parse().ok());
    if let Some(block) = block
        && store.route.with_untracked(|route| route.source)
    {
        store.focus.set(Some(Focus { block, from: Side::Sheet }));
    }
}

fn piece_view(store: Store, stops: Stops, block: Option<u32>, words: AnyView) -> AnyView {
    let Some(block) = block else { return words };
    let lit = move || store.focus.get().is_some_and(|focus| focus.block == block);
    let id = format!("piece-{block}");
    view! { <span class="piece" class:lit=lit id=id data-block=block tabindex=move || stops.get()>{words}</span> }
        .into_any()
}

fn words(store: Store, line: &str, range: Range<usize>, upon: &Upon) -> AnyView {
    let Upon { hits, here, ends, names, stop, key } = upon;
    if hits.is_empty() && ends.is_empty() && names.is_empty() && key.is_empty() {
        return line[range].to_owned().into_any();
    }
    let cuts = names.iter().map(|(name, _)| name).chain(key).flat_map(|it| [it.start, it.end]);
    let within = |it: &Range<usize>, run: &Run| it.start <= run.range.start && run.range.end <= it.end;
    let runs = runs(range, hits, ends, &cuts.collect::<Vec<_>>());
    let name_of = |run: &Run| names.iter().position(|(name, _)| within(name, run));
    let key_of = |run: &Run| key.iter().position(|sentence| within(sentence, run));
    let first = names.iter().position(|(_, name)| name.called.is_some()).filter(|_| *stop);
    // A name is one, whatever is shown upon its letters.
    let stretches = runs.chunk_by(|one, other| name_of(one) == name_of(other) && key_of(one) == key_of(other));
    stretches
        .filter_map(|stretch| {
            let begin = stretch.first()?;
            let shown = stretch.iter().filter_map(|run| {
                let text = line.get(run.range.clone())?.to_owned();
                let here = here.as_ref().is_some_and(|here| within(here, run));
                Some(match (run.hit, run.edge) {
                    (false, false) => text.into_any(),
                    (false, true) => view! { <span class="edge">{text}</span> }.into_any(),
                    (true, edge) => view! { <mark class:edge=edge class:here=here>{text}</mark> }.into_any(),
                })
            });
            let mut shown = shown.collect::<Vec<_>>().into_any();
            if let Some(at) = name_of(begin) {
                let stop = first == Some(at) && names[at].0.start == begin.range.start;
                shown = called::view(store, &names[at].1, stop, shown);
            }
            if let Some(at) = key_of(begin) {
                let first = key[at].start == begin.range.start;
                shown = view! { <strong class="key" class:first=first>{shown}</strong> }.into_any();
            }
            Some(shown)
        })
        .collect::<Vec<_>>()
        .into_any()
}
