//! How the pages and the worker come to the page.

use std::sync::Arc;

use gloo::net::http::Request as Fetch;
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::bundle::{self, Library};
use crate::model::Document;
use crate::ui::client::{Client, Event};
use crate::ui::state::{Cause, Refusal, Store, Worker};
use crate::ui::wording;
use crate::wire::{BUILD, Phase, Request, Response, Wording};

/// Where the site keeps its pages, beside `index.html`.
const LIBRARY: &str = "library.bin";
/// The worker's script and its dictionary, beside `index.html`.
const WORKER: &str = "worker-boot.js";
const DICTIONARY: &str = "dictionary.gz";

/// How the pages of the site arrived.
#[derive(Debug, Clone, PartialEq)]
pub enum Arrival {
    /// They are here.
    Here,
    /// They could not be fetched: the cause.
    Missing(String),
    /// They came, but could not be read.
    Broken,
}

/// Fetches the pages of the site.
pub async fn library() -> (Vec<Arc<Document>>, Arrival) {
    match fetch(LIBRARY).await {
        Err(cause) => (Vec::new(), Arrival::Missing(cause)),
        Ok(bytes) => match bundle::read(&bytes) {
            Ok(library) => (library.documents.into_iter().map(Arc::new).collect(), Arrival::Here),
            Err(_) => (Vec::new(), Arrival::Broken),
        },
    }
}

async fn fetch(url: &str) -> Result<Vec<u8>, String> {
    let response = Fetch::get(url).send().await.map_err(|error| error.to_string())?;
    if !response.ok() {
        return Err(format!("{} {}", response.status(), response.status_text()).trim().to_owned());
    }
    response.binary().await.map_err(|error| error.to_string())
}

/// Starts a worker, or one in place of the last, and gives it the pages that are loaded.
pub fn start_worker(store: Store) {
    store.worker.set(Worker::Starting);
    store.silent.set(false);
    store.give_up_opening();
    let url = format!(
        "{WORKER}?dictionary={}&build={}",
        utf8_percent_encode(DICTIONARY, NON_ALPHANUMERIC),
        utf8_percent_encode(BUILD, NON_ALPHANUMERIC)
    );
    let client = Client::start(&url, move |event| {
        let started = event == Event::Phase(Phase::Started);
        if started {
            hand_over(store);
        }
        store.hear(event);
    });
    store.client.set_value(Some(client));
}

/// Gives a new worker every page, the reader's own included.
fn hand_over(store: Store) {
    let documents = store.library.with_untracked(|library| library.iter().map(|page| (**page).clone()).collect());
    // A library always has bytes; were it not so, the worker would answer with its own, empty one.
    let Ok(bytes) = bundle::write(&Library { documents }) else { return };
    ask(store, Request::Load(bytes), move |outcome| {
        if outcome.is_ok() {
            store.corpus.update(|revision| *revision += 1);
        }
    });
    if store.wording.with_untracked(|wording| *wording != Wording::default()) {
        wording::send(store);
    }
}

/// Opens one file: the worker decodes and reads it, and it joins the library.
pub fn open(store: Store, name: String, bytes: Vec<u8>) {
    if store.worker.with_untracked(Worker::is_gone) {
        return store.refusals.update(|all| all.push(Refusal { name, cause: Cause::NoWorker }));
    }
    store.opening.update(|names| names.push(name.clone()));
    ask(store, Request::Open { name: name.clone(), bytes }, move |outcome| {
        store.opening.update(|names| {
            if let Some(at) = names.iter().position(|other| *other == name) {
                names.remove(at);
            }
        });
        match outcome {
            Ok(Response::Opened { page, document }) => joined(store, page, *document),
            Ok(_) => {}
            Err(fault) => store.refusals.update(|all| all.push(Refusal { name, cause: Cause::Fault(fault) })),
        }
    });
}

/// A page joined the library: shown at once, whatever was selected before.
fn joined(store: Store, page: u32, document: Document) {
    let has_articles = !document.page.articles.is_empty();
    store.library.update(|library| {
        let at = page as usize;
        // Answers come in the order of the calls, so the page is the next one; an empty place could not be shown.
        if at <= library.len() {
            library.truncate(at);
            library.push(Arc::new(document));
        }
    });
    store.corpus.update(|revision| *revision += 1);
    store.focus.set(None);
    store.go(|route| {
        route.view = crate::route::View::Page;
        route.selection = route.selection.everything();
        route.article = Some(crate::wire::ArticleId { page, article: 0 });
        // A page without articles is read in its raw form.
        route.source = route.source || !has_articles;
    });
}

fn ask(store: Store, request: Request, answered: impl FnOnce(Result<Response, crate::wire::Fault>) + 'static) {
    store.client.with_value(|client| {
        if let Some(client) = client {
            client.ask(request, |_, _| {}, answered);
        }
    });
}
