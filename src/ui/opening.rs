//! Files on their way into the library: read in their order, handed to the worker, and joined in portions, so that a
//! folder of thousands does not make the page draw itself anew for each.

use std::collections::VecDeque;
use std::sync::Arc;

use gloo_file::{File, futures::read_as_bytes};
use js_sys::Promise;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::model::Document;
use crate::ui::own;
use crate::ui::state::{Cause, Refusal, Store, Worker};
use crate::wire::{Fault, Request, Response};

/// Files that the worker has at a time, so that it need not wait for the next to be read.
const AHEAD: usize = 4;
/// A portion joins the library when it is this part of it, or nothing more is to come: as the library grows, joining
/// becomes rarer.
const PART: usize = 4;

/// What is on its way.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opening {
    /// Names of the files that are not done, in order.
    pub names: VecDeque<String>,
    /// Files that are done.
    pub done: usize,
    /// The pages that were read and have not joined.
    arrived: Vec<Document>,
    /// Whether a page of these files is shown already.
    shown: bool,
}

impl Opening {
    /// One file less to come.
    fn finish(&mut self, name: &str) {
        if let Some(at) = self.names.iter().position(|other| other == name) {
            self.names.remove(at);
            self.done += 1;
        }
        if self.names.is_empty() {
            (self.done, self.shown) = (0, false);
        }
    }
}

/// Opens a text that is at hand.
pub fn open_text(store: Store, name: String, text: String) {
    if is_able(store, [name.clone()]) {
        let _ = hand_over(store, name, text.into_bytes());
    }
}

/// Opens files one after the other. Those of which the reader does not want to wait any more are left.
pub fn open_files(store: Store, files: Vec<File>) {
    if !is_able(store, files.iter().map(File::name)) {
        return;
    }
    spawn_local(async move {
        let mut ahead = VecDeque::new();
        for file in files {
            let name = file.name();
            if !store.opening.with_untracked(|opening| opening.names.contains(&name)) {
                continue;
            }
            match read_as_bytes(&file).await {
                Ok(bytes) => ahead.push_back(hand_over(store, name, bytes)),
                Err(_) => finish(store, &name, Err(Cause::Unreadable)),
            }
            if ahead.len() == AHEAD
                && let Some(first) = ahead.pop_front()
            {
                // It is never refused; where the worker dies it never comes, and nothing more is read.
                let _ = JsFuture::from(first).await;
            }
        }
    });
}

/// The reader does not want the files that the worker does not have yet.
pub fn stop(store: Store) {
    store.opening.update(|opening| opening.names.truncate(AHEAD));
}

/// Says of the files on their way that they are not opened: the worker that read them ended. What it had read joins.
pub fn give_up(store: Store) {
    join(store, true);
    let lost = store.opening.try_update(std::mem::take).unwrap_or_default().names;
    let lost = lost.into_iter().map(|name| Refusal { name, cause: Cause::NoWorker });
    store.refusals.update(|all| all.extend(lost));
}

/// Whether there is a worker to read the files. They are on their way then, or refused.
fn is_able(store: Store, names: impl IntoIterator<Item = String>) -> bool {
    let gone = store.worker.with_untracked(Worker::is_gone);
    store.opening.update(|opening| opening.names.extend(names));
    if gone {
        give_up(store);
    }
    !gone
}

/// Gives a file to the worker; the promise is kept when it is done with it.
fn hand_over(store: Store, name: String, bytes: Vec<u8>) -> Promise {
    let mut file = Some((name.clone(), Request::Open { name, bytes }));
    Promise::new(&mut |kept, _| {
        let Some((name, request)) = file.take() else { return };
        store.ask(request, move |outcome| {
            finish(store, &name, outcome.map_err(Cause::Fault));
            // A promise takes whatever it is kept with.
            let _ = kept.call0(&JsValue::NULL);
        });
    })
}

fn finish(store: Store, name: &str, outcome: Result<Response, Cause>) {
    let refused = match outcome {
        Ok(Response::Opened { page, document }) => {
            let due =
                store.library.with_untracked(Vec::len) + store.opening.with_untracked(|opening| opening.arrived.len());
            // Answers come in the order of the calls, so the page is the next one; another's place could not be shown.
            let next = page as usize == due;
            store.opening.update_untracked(|opening| opening.arrived.extend(next.then_some(*document)));
            (!next).then_some(Cause::Fault(Fault::NoSuchArticle))
        }
        Ok(_) => Some(Cause::Fault(Fault::BrokenMessage("another answer".into()))),
        Err(cause) => Some(cause),
    };
    if let Some(cause) = refused {
        store.refusals.update(|all| all.push(Refusal { name: name.to_owned(), cause }));
    }
    let last = store.opening.with_untracked(|opening| opening.names.len() == 1);
    join(store, last);
    store.opening.update(|opening| opening.finish(name));
}

/// Joins what has arrived to the library where it is a portion worth drawing the page anew for, or `all` of it is to
/// join. The first page of the files is shown at once, whatever was selected before.
fn join(store: Store, all: bool) {
    let count = store.library.with_untracked(Vec::len);
    let portion = store.opening.try_update_untracked(|opening| {
        let due = all || !opening.shown || opening.arrived.len() * PART >= count;
        if due { std::mem::take(&mut opening.arrived) } else { Vec::new() }
    });
    let Some(first) = portion.as_ref().and_then(|portion| portion.first()) else { return };
    let has_articles = !first.page.articles.is_empty();
    store.library.update(|library| library.extend(portion.into_iter().flatten().map(Arc::new)));
    store.corpus.update(|revision| *revision += 1);
    own::correct_pages(store, count, &[]);
    if store.opening.try_update_untracked(|opening| std::mem::replace(&mut opening.shown, true)) == Some(true) {
        return;
    }
    store.focus.set(None);
    store.go(|route| {
        route.view = crate::route::View::Page;
        route.selection = route.selection.everything();
        route.article = Some(crate::wire::ArticleId { page: count as u32, article: 0 });
        // A page without articles is read in its raw form.
        route.source = route.source || !has_articles;
    });
}
