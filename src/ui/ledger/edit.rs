//! Writing an entry: one that was read, or one more.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::names;
use crate::route::Keyed;
use crate::say;
use crate::ui::act::act;
use crate::ui::i18n::{Locale, Said};
use crate::ui::own;
use crate::ui::state::Store;
use crate::ui::table::settings;
use crate::wire::LedgerRow;
use crate::wire::own::EntryText;

/// What is being written.
#[derive(Debug, Clone, Default)]
pub(super) struct Writing {
    /// The entry that was read; without one, another is added.
    row: Option<Arc<LedgerRow>>,
    text: EntryText,
}

/// Brings up the dialog for an entry.
pub(super) fn write(store: Store, writing: RwSignal<Writing>, row: Arc<LedgerRow>) {
    writing.set(Writing { text: own::text_of(&row), row: Some(row) });
    store.entry_up.set(true);
}

/// Brings up the dialog for one more.
pub(super) fn add(store: Store, writing: RwSignal<Writing>) {
    writing.set(Writing::default());
    store.entry_up.set(true);
}

/// The dialog.
pub(super) fn dialog(store: Store, writing: RwSignal<Writing>) -> AnyView {
    let dialog = NodeRef::<html::Dialog>::new();
    crate::ui::help::follow(store.entry_up, dialog);
    on_cleanup(move || store.entry_up.set(false));
    let save = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Writing { row, mut text } = writing.get_untracked();
        text.text = text.text.trim().to_owned();
        if text.text.is_empty() {
            return;
        }
        match row {
            Some(row) => own::write(store, &row, text),
            None => own::add(store, text),
        }
        store.entry_up.set(false);
    };
    let text = move || writing.with(|writing| writing.text.text.clone());
    let line = move |id: &'static str, label: Said, get: fn(&EntryText) -> String, set: fn(&mut EntryText, String)| {
        let value = move || writing.with(|writing| get(&writing.text));
        view! {
            <label for=id>{label}</label>
            <input id=id prop:value=value on:change=act(move |event| writing.update(|writing| set(&mut writing.text, event_target_value(&event))))/>
        }
        .into_any()
    };
    view! {
        <dialog node_ref=dialog class="dialog" id="entry-dialog" aria-labelledby="entry-title" on:close=act(move |_| store.entry_up.set(false))>
            <header>
                <h2 id="entry-title">{say!(store, ledger.write)}</h2>
                <button type="button" class="close" aria-label=say!(store, help.close) on:click=act(move |_| store.entry_up.set(false))>"×"</button>
            </header>
            <form class="own-word" on:submit=act(save)>
                {pick(store, "entry-kind", say!(store, ledger.kind), names::kinds, move || writing.with(|it| Some(it.text.kind)), move |kind| writing.update(|it| it.text.kind = kind.unwrap_or(it.text.kind)))}
                {pick(store, "entry-status", say!(store, ledger.status), names::statuses, move || writing.with(|it| Some(it.text.status)), move |status| writing.update(|it| it.text.status = status.unwrap_or(it.text.status)))}
                <label for="entry-text">{say!(store, ledger.what)}</label>
                <textarea id="entry-text" rows="3" required=true lang="zh" prop:value=text
                    on:input=act(move |event| writing.update(|writing| writing.text.text = event_target_value(&event)))></textarea>
                {line("entry-actors", say!(store, ledger.actor), |text| text.actors.join("、"), |text, names| text.actors = list(&names))}
                {line("entry-places", say!(store, ledger.place), |text| text.places.join("、"), |text, names| text.places = list(&names))}
                {line("entry-date", say!(store, ledger.date), |text| text.date.clone(), |text, date| text.date = date.trim().to_owned())}
                <div class="dialog-hands"><button type="submit" class="button">{say!(store, ledger.save)}</button></div>
                <p class="quiet">{say!(store, own.kept)}</p>
            </form>
        </dialog>
    }
    .into_any()
}

/// Names that commas part.
fn list(names: &str) -> Vec<String> {
    names.split(['、', ',', '，']).map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// One of several; all that `T` offers but for what is none of them.
fn pick<T: Keyed + Send + Sync + Default>(
    store: Store,
    id: &'static str,
    label: Said,
    name: fn(Locale, T) -> &'static str,
    get: impl Fn() -> T + Copy + Send + Sync + 'static,
    set: impl Fn(T) + 'static,
) -> AnyView {
    let offered = T::ALL.iter().filter(|it| **it != T::default()).map(|it| {
        let it = *it;
        let name: Said = Arc::new(move || name(store.locale(), it).to_owned());
        (it.key(), name)
    });
    let chosen = move |key: &str| T::from_key(key).into_iter().for_each(&set);
    let here = Memo::new(move |_| get().key());
    let list = settings::select(id, offered.collect(), here, Arc::new(chosen));
    view! { <label for=id>{label}</label>{list} }.into_any()
}
