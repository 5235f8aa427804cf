//! The reader's own dictionary, and whether texts are cut into words or characters: a dialog, and what is kept of it on this
//! device.

use leptos::html;
use leptos::prelude::*;

use crate::fill;
use crate::say;
use crate::ui::act::act;
use crate::ui::labels;
use crate::ui::preferences;
use crate::ui::state::{Store, store};
use crate::wire::{Fault, Request, Unit, UserChange, UserWord, WordError, Wording};

/// Parts of speech that a word of one's own can be given: those that such words have.
const TAGS: [&str; 9] = ["n", "nr", "ns", "nt", "nz", "v", "a", "t", "l"];

/// How far the worker is with cutting anew.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cutting {
    /// All is cut as the reader wants.
    #[default]
    Done,
    /// So many pages of so many are, where that was told.
    Busy(Option<(u32, u32)>),
    /// It was refused.
    Refused(Fault),
}

/// Has the worker cut all texts as the reader wants.
pub fn send(store: Store) {
    let wording = store.wording.get_untracked();
    store.cutting.set(Cutting::Busy(None));
    let progress = move |done, of| store.cutting.set(Cutting::Busy(Some((done, of))));
    store.client.with_value(|client| {
        let Some(client) = client else { return };
        client.ask(Request::Cut(wording), progress, move |outcome| match outcome {
            Ok(_) => {
                store.cutting.set(Cutting::Done);
                store.corpus.update(|revision| *revision += 1);
            }
            Err(fault) => store.cutting.set(Cutting::Refused(fault)),
        });
    });
}

/// Changes how texts are cut, keeps it and has it done.
fn change(store: Store, change: impl FnOnce(&mut Wording)) {
    store.wording.update(change);
    store.wording.with_untracked(preferences::keep_wording);
    send(store);
}

/// The button that brings up the dialog.
pub fn button(store: Store) -> AnyView {
    view! {
        <button type="button" class="button" id="open-wording" on:click=act(move |_| store.wording_up.set(true))>
            {say!(store, wording.button)}
        </button>
    }
    .into_any()
}

/// The dialog.
#[component]
pub fn WordingDialog() -> impl IntoView {
    let store = store();
    let dialog = NodeRef::<html::Dialog>::new();
    super::help::follow(store.wording_up, dialog);
    view! {
        <dialog node_ref=dialog class="dialog" id="wording-dialog" aria-labelledby="wording-title" on:close=act(move |_| store.wording_up.set(false))>
            <header>
                <h2 id="wording-title">{say!(store, wording.title)}</h2>
                <button type="button" class="close" aria-label=say!(store, open.close) on:click=act(move |_| store.wording_up.set(false))>"×"</button>
            </header>
            <p>{say!(store, wording.lead)}</p>
            {units(store)}
            {form(store)}
            {list(store)}
            <p class="quiet" role="status">{busy(store)}</p>
        </dialog>
    }
}

fn units(store: Store) -> AnyView {
    let unit = move || store.wording.with(|wording| wording.unit);
    let one = move |id: &'static str, own: Unit, name: AnyView| {
        view! {
            <button type="button" class="switch" id=id aria-pressed=move || (unit() == own).to_string()
                on:click=act(move |_| if unit() != own { change(store, |wording| wording.unit = own) })>{name}</button>
        }
    };
    view! {
        <div class="choice" role="group" aria-label=say!(store, wording.unit)>
            {one("by-name", Unit::Name, say!(store, wording.by_name).into_any())}
            {one("by-word", Unit::Word, say!(store, wording.by_word).into_any())}
            {one("by-character", Unit::Character, say!(store, wording.by_character).into_any())}
        </div>
        <p class="quiet">{say!(store, wording.by_name_says)}</p>
    }
    .into_any()
}

fn form(store: Store) -> AnyView {
    let word = NodeRef::<html::Input>::new();
    let weight = NodeRef::<html::Input>::new();
    let tag = NodeRef::<html::Select>::new();
    let wrong = RwSignal::new(None::<WordError>);
    let typed = move |field: NodeRef<html::Input>| field.get_untracked().map(|field| field.value()).unwrap_or_default();
    let take = move |told: Result<UserChange, WordError>| {
        let told = told.and_then(|change| change.check().map(|()| change));
        wrong.set(told.as_ref().err().copied());
        let Ok(told) = told else { return };
        change(store, |wording| {
            wording.changes.retain(|other| other.word() != told.word());
            wording.changes.push(told);
        });
        for field in [word, weight] {
            field.get_untracked().iter().for_each(|field| field.set_value(""));
        }
        word.get_untracked().iter().for_each(|field| drop(field.focus()));
    };
    let add = move || {
        let weight = match typed(weight).trim() {
            "" => None,
            number => Some(number.parse().map_err(|_| WordError::Weight)?),
        };
        let tag = tag.get_untracked().map(|tag| tag.value()).filter(|tag| !tag.is_empty());
        Ok(UserChange::Added(UserWord { word: typed(word).trim().to_owned(), weight, tag }))
    };
    let of_weight = move || matches!(wrong.get(), Some(WordError::Weight | WordError::ZeroWeight));
    let of_word = move || wrong.get().is_some() && !of_weight();
    let tags =
        TAGS.map(|tag| view! { <option value=tag>{move || labels::part_of_speech(store.locale(), tag)}</option> });
    view! {
        <form class="own-word" novalidate on:submit=act(move |event: web_sys::SubmitEvent| { event.prevent_default(); take(add()); })>
            <label for="own-word">{say!(store, wording.word)}</label>
            <input node_ref=word id="own-word" lang="zh" autocomplete="off" spellcheck="false" aria-invalid=move || of_word().to_string() aria-describedby="own-word-fault"/>
            <label for="own-weight" title=say!(store, wording.weight_says)>{say!(store, wording.weight)}</label>
            <input node_ref=weight id="own-weight" inputmode="numeric" autocomplete="off" aria-invalid=move || of_weight().to_string() aria-describedby="own-word-fault"/>
            <label for="own-tag">{say!(store, wording.tag)}</label>
            <select node_ref=tag id="own-tag"><option value="">{say!(store, wording.no_tag)}</option>{tags.into_iter().collect_view()}</select>
            <p id="own-word-fault" class="fault" role="alert">{move || wrong.get().map(|error| labels::word_error(store.locale(), error))}</p>
            <div class="dialog-hands">
                <button type="submit" class="button main" id="add-word">{say!(store, wording.add)}</button>
                <button type="button" class="button" id="remove-word" on:click=act(move |_| take(Ok(UserChange::Removed(typed(word).trim().to_owned()))))>
                    {say!(store, wording.remove)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

fn list(store: Store) -> AnyView {
    let row = move |told: UserChange| {
        let word = told.word().to_owned();
        let (shown, label) = (word.clone(), word.clone());
        let restore = move |_| change(store, |wording| wording.changes.retain(|other| other.word() != word));
        let said = move || match &told {
            UserChange::Removed(_) => fill!(store.locale(), wording.removed),
            UserChange::Added(entry) => {
                let tag = entry.tag.as_deref().map(|tag| labels::part_of_speech(store.locale(), tag).to_owned());
                let weight = entry.weight.map(|weight| weight.to_string());
                let parts = [Some(fill!(store.locale(), wording.added)), tag, weight];
                parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
            }
        };
        view! {
            <li>
                <span lang="zh" class="own">{shown}</span><span class="quiet">{said}</span>
                <button type="button" class="close" aria-label=say!(store, wording.restore, word = label.clone())
                    on:click=act(restore)>"×"</button>
            </li>
        }
    };
    view! {
        <h3>{say!(store, wording.list)}</h3>
        {move || {
            let changes = store.wording.with(|wording| wording.changes.clone());
            if changes.is_empty() {
                return view! { <p class="quiet">{say!(store, wording.none)}</p> }.into_any();
            }
            view! { <ul class="own-words">{changes.into_iter().rev().map(row).collect_view()}</ul> }.into_any()
        }}
    }
    .into_any()
}

fn busy(store: Store) -> impl Fn() -> String + Copy {
    move || match store.cutting.get() {
        Cutting::Done => String::new(),
        Cutting::Busy(Some((done, of))) => fill!(store.locale(), wording.busy, done = done, of = of),
        Cutting::Busy(None) => fill!(store.locale(), wording.again),
        Cutting::Refused(fault) => labels::fault(store.locale(), &fault),
    }
}
