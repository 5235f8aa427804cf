//! How the pages and the worker come to the page.

use std::sync::Arc;

use js_sys::Uint8Array;
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::bundle::{self, Library};
use crate::model::Document;
use crate::route::Language;
use crate::ui::client::{Client, Event};
use crate::ui::i18n;
use crate::ui::opening;
use crate::ui::own;
use crate::ui::state::{Store, Worker};
use crate::ui::wording;
use crate::wire::{BUILD, Phase, Request, Wording};

/// Where the site keeps its pages, beside `index.html`.
const LIBRARY: &str = "library.gz";
/// The worker's script and its dictionary, beside `index.html`.
const WORKER: &str = "worker-boot.js";
const DICTIONARY: &str = "dictionary.gz";

/// The first bytes of what is packed with gzip.
const GZIP: &[u8] = b"\x1f\x8b";

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

/// Fetches the sentences of the interface in a language, of the build that the program is of.
pub async fn sentences(language: Language) -> Result<(), String> {
    let program = gloo::utils::document().query_selector("script[data-wasm]").ok().flatten();
    let build = program.and_then(|program| program.get_attribute("data-wasm")).unwrap_or_default();
    let lines = fetch(&format!("{}.txt?{build}", language.key())).await?;
    let kept = String::from_utf8(lines).is_ok_and(|lines| i18n::keep(language, lines));
    if kept { Ok(()) } else { Err(format!("{}.txt", language.key())) }
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
    let response: Response =
        JsFuture::from(gloo::utils::window().fetch_with_str(url)).await.map_err(why)?.unchecked_into();
    if !response.ok() {
        return Err(format!("{} {}", response.status(), response.status_text()).trim().to_owned());
    }
    let bytes = body(&response).await.map_err(why)?;
    // A server that knows the name's ending may have had the browser unpack it on the way.
    if bytes.starts_with(GZIP) { unpack(bytes).await } else { Ok(bytes) }
}

async fn body(response: &Response) -> Result<Vec<u8>, JsValue> {
    JsFuture::from(response.array_buffer()?).await.map(|buffer| Uint8Array::new(&buffer).to_vec())
}

/// What a browser says of a failure.
fn why(error: JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{error:?}"), |error| error.message().into())
}

#[wasm_bindgen]
extern "C" {
    /// The browser's unpacker, which web-sys does not have yet: a pair of streams.
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// The bytes without gzip around them. The browser unpacks, so that the page carries no code for it.
async fn unpack(mut bytes: Vec<u8>) -> Result<Vec<u8>, String> {
    let packed = Response::new_with_opt_u8_array(Some(&mut bytes)).map_err(why)?;
    let unpacking = DecompressionStream::new("gzip").map_err(why)?;
    let stream = packed.body().map(|body| body.pipe_through(unpacking.unchecked_ref()));
    let plain = Response::new_with_opt_readable_stream(stream.as_ref()).map_err(why)?;
    body(&plain).await.map_err(why)
}

/// Starts a worker, or one in place of the last, and gives it the pages that are loaded.
pub fn start_worker(store: Store) {
    store.worker.set(Worker::Starting);
    store.silent.set(false);
    store.unplaced.set(None);
    opening::give_up(store);
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
    // As they came: what the reader corrected is corrected anew.
    let library = store.library.get_untracked();
    let came = |(page, here)| (*untrack(|| store.own.as_it_came(page, here))).clone();
    let documents = (0u32..).zip(&library).map(came).collect();
    // A library always has bytes; were it not so, the worker would answer with its own, empty one.
    let Ok(bytes) = bundle::write(&Library { documents }) else { return };
    store.ask(Request::Load(bytes), move |outcome| {
        if outcome.is_ok() {
            store.corpus.update(|revision| *revision += 1);
        }
    });
    own::correct_pages(store, 0, &[]);
    if store.wording.with_untracked(|wording| *wording != Wording::default()) {
        wording::send(store);
    }
}
