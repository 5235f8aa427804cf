//! Selections that the reader gave a name: kept on this device as links, so that a later version reads them like any other.

use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::route::Route;
use crate::say;
use crate::ui::act::act;
use crate::ui::frame::{chips::called, conditions::conditions};
use crate::ui::menu::Menu;
use crate::ui::preferences;
use crate::ui::state::Store;

const SAVED: &str = "broadsheet.saved";

/// A name, and the fragment that it stands for.
pub type Saved = (String, String);

/// What was kept, a line each.
#[must_use]
pub fn kept() -> String {
    preferences::kept(SAVED)
}

/// The saved selections, tracked.
#[must_use]
pub fn all(store: Store) -> Vec<Saved> {
    store.saved.with(|lines| read(lines))
}

/// One a line, name and fragment parted by a tab.
fn read(lines: &str) -> Vec<Saved> {
    lines.lines().filter_map(|line| line.split_once('\t')).map(|(name, there)| (name.into(), there.into())).collect()
}

fn written(saved: &[Saved]) -> String {
    saved.iter().map(|(name, there)| format!("{name}\t{there}\n")).collect()
}

/// Puts one in place of the one of that name, or takes it out.
fn put(saved: &mut Vec<Saved>, name: &str, there: Option<String>) {
    // What parts names and lines is none of a name.
    let name = name.split(['\t', '\n', '\r']).collect::<Vec<_>>().join(" ");
    saved.retain(|(other, _)| *other != name);
    saved.extend(there.map(|there| (name, there)));
}

fn change(store: Store, name: &str, there: Option<String>) {
    let mut saved = untrack(|| all(store));
    put(&mut saved, name, there);
    let lines = written(&saved);
    preferences::keep(SAVED, &lines);
    store.saved.set(lines);
}

/// Saves what is selected, and how it is looked at, under a name.
pub fn save(store: Store, name: &str) {
    let here = store.route.with_untracked(|route| Route { article: None, mark: None, language: None, ..route.clone() });
    change(store, name, Some(here.fragment()));
}

/// Goes to a saved selection, in the language of the moment.
pub fn recall(store: Store, there: &str) {
    let saved = Route::parse(there);
    store.leave();
    store.go(|route| *route = Route { language: route.language, ..saved });
}

/// Has the reader name what is selected: the palette comes up with what it says in words.
pub fn name_it(store: Store) {
    let words = untrack(|| {
        let conditions = store.route.with(|route| conditions(&route.selection));
        conditions.iter().map(|it| called(store, it).1).collect::<Vec<_>>().join(" · ")
    });
    store.naming.set(true);
    store.palette.set(Some(words));
}

/// Copies the link to what is shown, and says so until something else is.
pub fn share(store: Store) {
    store.address.write();
    let window = gloo::utils::window();
    let link = window.location().href().unwrap_or_default();
    let copying = window.navigator().clipboard().write_text(&link);
    spawn_local(async move {
        // Where it is forbidden, the address bar has the link.
        store.copied.set(JsFuture::from(copying).await.is_ok());
    });
}

/// The saved selections, to be gone to or forgotten; nothing where there are none.
pub fn menu(store: Store) -> Option<AnyView> {
    let saved = all(store);
    if saved.is_empty() {
        return None;
    }
    let menu = Menu::new();
    let row = move |(name, there): (String, String)| {
        let (shown, label, gone) = (name.clone(), name.clone(), name);
        view! {
            <span class="saved">
                <button type="button" class="saved-name" on:click=act(move |_| recall(store, &there))>{shown}</button>
                <button type="button" aria-label=say!(store, saved.forget, name = label.clone()) on:click=act(move |_| change(store, &gone, None))>"×"</button>
            </span>
        }
        .into_any()
    };
    let rows = move || saved.into_iter().map(row).collect::<Vec<_>>().into_any();
    Some(menu.view("clear-all", None, say!(store, saved.title).into_any(), rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_comes_back_and_a_name_stands_once() {
        let mut saved = Vec::new();
        put(&mut saved, "河长\t一", Some("#/page?v=1&q=a".into()));
        put(&mut saved, "乙", Some("#/words".into()));
        assert_eq!(read(&written(&saved)), saved);
        put(&mut saved, "河长 一", Some("#/who".into()));
        put(&mut saved, "乙", None);
        assert_eq!(saved, [("河长 一".to_owned(), "#/who".to_owned())]);
    }
}
