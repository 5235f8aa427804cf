//! The palette: every view, command, saved selection and value to narrow by, found by typing.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::fill;
use crate::route::View;
use crate::say;
use crate::ui::act::act;
use crate::ui::facets::{choices::toggle, names};
use crate::ui::frame::rail;
use crate::ui::help::follow;
use crate::ui::i18n::sentence;
use crate::ui::keys;
use crate::ui::reader::{letters, reveal};
use crate::ui::saved;
use crate::ui::state::{Store, Worker, store};
use crate::ui::tour;
use crate::word;

/// So many are listed: who wants another types on.
const MOST: usize = 12;

/// Something to go to or to do.
#[derive(Clone)]
struct Item {
    kind: &'static str,
    name: String,
    act: Arc<dyn Fn(Store) + Send + Sync>,
}

/// Brings the palette up, to find something.
pub fn find(store: Store) {
    store.naming.set(false);
    store.palette.set(Some(String::new()));
}

/// The dialog.
#[component]
pub fn PaletteDialog() -> impl IntoView {
    let store = store();
    let dialog = NodeRef::<html::Dialog>::new();
    let field = NodeRef::<html::Input>::new();
    let up = Memo::new(move |_| store.palette.with(Option::is_some));
    let at = RwSignal::new(0usize);
    let found = move || store.palette.get().map(|typed| items(store, &typed)).unwrap_or_default();
    follow(up, dialog);
    // After the dialog is up: what is not shown cannot be selected.
    Effect::new(move |_| {
        if up.get()
            && let Some(field) = field.get()
        {
            field.set_value(&store.palette.get_untracked().unwrap_or_default());
            field.select();
        }
    });
    // What is chosen by the keyboard is brought into sight.
    Effect::new(move |_| {
        let at = at.get();
        if up.get_untracked() {
            reveal(&format!("palette-{at}"));
        }
    });
    let take = move |item: Option<Item>| {
        store.palette.set(None);
        if let Some(item) = item {
            (item.act)(store);
        }
    };
    let key = move |event: KeyboardEvent| {
        let count = untrack(found).len().max(1);
        match event.key().as_str() {
            "ArrowDown" => at.update(|at| *at = (*at + 1) % count),
            "ArrowUp" => at.update(|at| *at = (*at + count - 1) % count),
            "Enter" if !event.is_composing() => take(untrack(found).into_iter().nth(at.get_untracked())),
            _ => return,
        }
        event.prevent_default();
    };
    let typed = move |event| {
        at.set(0);
        store.palette.set(Some(event_target_value(&event)));
    };
    let option = move |(place, item): (usize, Item)| {
        let (kind, name) = (item.kind, item.name.clone());
        view! {
            <li role="option" id=format!("palette-{place}") aria-selected=move || (at.get() == place).to_string()
                on:click=act(move |_| take(Some(item.clone())))>
                <span dir="auto">{name}</span><span class="quiet">{kind}</span>
            </li>
        }
        .into_any()
    };
    let options = move || found().into_iter().enumerate().map(option).collect::<Vec<_>>();
    view! {
        <dialog node_ref=dialog class="dialog palette" id="palette" aria-label=say!(store, palette.title) on:close=act(move |_| store.palette.set(None))>
            <header>
                <input node_ref=field type="text" role="combobox" autocomplete="off" spellcheck="false" aria-expanded="true" aria-controls="palette-list"
                    aria-activedescendant=move || format!("palette-{}", at.get()) aria-label=say!(store, palette.title)
                    placeholder=say!(store, palette.placeholder) on:input=act(typed) on:keydown=act(key)/>
                <button type="button" class="close" aria-label=say!(store, help.close) on:click=act(move |_| store.palette.set(None))>"×"</button>
            </header>
            <ul id="palette-list" role="listbox" aria-label=say!(store, palette.title)>{options}</ul>
            <p class="quiet" role="status">{move || found().is_empty().then(|| word!(store.locale(), palette.none))}</p>
        </dialog>
    }
}

/// What fits the words that are typed; without any, where one can go and what one can do.
fn items(store: Store, typed: &str) -> Vec<Item> {
    if store.naming.get() {
        return naming(store, typed.trim()).into_iter().collect();
    }
    // Of other letters than those of ASCII both cases are rarely told apart, and the tables for it are long.
    let typed = typed.trim().to_ascii_lowercase();
    let fits = |item: &Item| typed.split_whitespace().all(|part| item.name.to_ascii_lowercase().contains(part));
    let mut all: Vec<Item> = places(store).into_iter().chain(commands(store)).filter(fits).collect();
    if !typed.is_empty() {
        all.extend(values(store).into_iter().filter(fits));
        all.truncate(MOST);
    }
    all
}

fn item(kind: &'static str, name: impl Into<String>, act: impl Fn(Store) + Send + Sync + 'static) -> Item {
    Item { kind, name: name.into(), act: Arc::new(act) }
}

fn places(store: Store) -> Vec<Item> {
    let locale = store.locale();
    let view = |view: View| {
        item(word!(locale, palette.view), rail::name(locale, view), move |store| store.go(|route| route.view = view))
    };
    let recall =
        |(name, there): saved::Saved| item(word!(locale, saved.title), name, move |store| saved::recall(store, &there));
    View::ALL.into_iter().map(view).chain(saved::all(store).into_iter().map(recall)).collect()
}

fn commands(store: Store) -> Vec<Item> {
    let locale = store.locale();
    let command = |name: &str, act: fn(Store)| item(word!(locale, palette.command), name, act);
    let mut all = vec![
        command(word!(locale, search.label), |_| keys::focus("search")),
        command(word!(locale, open.title), |store| store.open_up.set(true)),
        command(word!(locale, wording.title), |store| store.wording_up.set(true)),
        command(word!(locale, help.title), |store| store.help_up.set(true)),
        command(word!(locale, welcome.title), |store| store.welcome_up.set(true)),
        command(word!(locale, tour.title), tour::begin),
        command(word!(locale, sheet.original), |store| store.go(|route| route.source ^= true)),
        command(word!(locale, language.label), |store| store.speak(untrack(|| store.language()).other())),
        command(word!(locale, palette.scheme), |store| store.turn_scheme()),
        command(word!(locale, saved.share), saved::share),
    ];
    all.extend(letters::SCRIPTS.into_iter().map(|(script, name)| {
        item(word!(locale, sheet.script), sentence(locale, name), move |store| letters::write_in(store, script))
    }));
    if store.route.with(|route| !route.selection.is_everything()) {
        all.push(command(word!(locale, facets.clear), |store| {
            store.go(|route| route.selection = route.selection.everything())
        }));
        all.push(command(word!(locale, saved.save), saved::name_it));
    }
    all
}

/// The values that what is selected can be narrowed to.
fn values(store: Store) -> Vec<Item> {
    if store.worker.with(Worker::is_gone) {
        return Vec::new();
    }
    let locale = store.locale();
    store.selected.with(|answer| {
        let facets = answer.latest().map(|selected| selected.facets.as_slice()).unwrap_or_default();
        let rows = facets.iter().flat_map(|report| report.rows.iter().map(|row| (report.facet, row)));
        rows.map(|(facet, row)| {
            let value = row.value.clone();
            item(names::facet(locale, facet), names::value(locale, facet, &value), move |store| {
                store.go(|route| toggle(&mut route.selection.choices, facet, &value));
            })
        })
        .collect()
    })
}

/// Saving what is selected under a name.
fn naming(store: Store, name: &str) -> Option<Item> {
    let (locale, kept) = (store.locale(), name.to_owned());
    let says = fill!(locale, saved.save_as, name = name);
    (!name.is_empty()).then(|| item(word!(locale, saved.title), says, move |store| saved::save(store, &kept)))
}
