//! The list of shortcuts.

use leptos::html;
use leptos::prelude::*;

use crate::say;
use crate::ui::act::act;
use crate::ui::state::store;
use crate::ui::tour;

/// The dialog.
#[component]
pub fn HelpDialog() -> impl IntoView {
    let store = store();
    let dialog = NodeRef::<html::Dialog>::new();
    follow(store.help_up, dialog);
    view! {
        <dialog node_ref=dialog class="dialog" id="help-dialog" aria-labelledby="help-title" on:close=act(move |_| store.help_up.set(false))>
            <header>
                <h2 id="help-title">{say!(store, help.title)}</h2>
                <button type="button" class="close" aria-label=say!(store, help.close) on:click=act(move |_| store.help_up.set(false))>"×"</button>
            </header>
            <dl class="shortcuts">
                <dt><kbd>"/"</kbd></dt><dd>{say!(store, help.search)}</dd>
                <dt><kbd>"j"</kbd>" "<kbd>"k"</kbd></dt><dd>{say!(store, help.articles)}</dd>
                <dt><kbd>"o"</kbd></dt><dd>{say!(store, help.original)}</dd>
                <dt><kbd>"w"</kbd></dt><dd>{say!(store, help.borders)}</dd>
                <dt><kbd>"e"</kbd></dt><dd>{say!(store, help.notes)}</dd>
                <dt><kbd>"↑"</kbd>" "<kbd>"↓"</kbd>" "<kbd>"Enter"</kbd></dt><dd>{say!(store, help.lines)}</dd>
                <dt><kbd>"←"</kbd>" "<kbd>"→"</kbd>" "<kbd>"Enter"</kbd></dt><dd>{say!(store, help.names)}</dd>
                <dt><kbd>"["</kbd>" "<kbd>"]"</kbd></dt><dd>{say!(store, help.views)}</dd>
                <dt><kbd>"Ctrl"</kbd>" "<kbd>"K"</kbd></dt><dd>{say!(store, palette.title)}</dd>
                <dt><kbd>"?"</kbd></dt><dd>{say!(store, help.help)}</dd>
                <dt><kbd>"Esc"</kbd></dt><dd>{say!(store, help.escape)}</dd>
            </dl>
            <p class="quiet">{say!(store, help.privacy)}</p>
            <p class="dialog-hands">
                <button type="button" class="button" on:click=act(move |_| { store.help_up.set(false); tour::begin(store); })>{say!(store, tour.title)}</button>
            </p>
        </dialog>
    }
}

/// Keeps a native dialog open while its signal says so.
pub fn follow(up: impl Into<Signal<bool>>, dialog: NodeRef<html::Dialog>) {
    let up = up.into();
    Effect::new(move |_| {
        let (up, Some(dialog)) = (up.get(), dialog.get()) else { return };
        if up && !dialog.open() {
            // Refused only where it is open already.
            let _ = dialog.show_modal();
        } else if !up && dialog.open() {
            dialog.close();
        }
    });
}
