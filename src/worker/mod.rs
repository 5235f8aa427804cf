//! The engine in a dedicated worker: messages in and out, one call at a time.
//!
//! The page sends nothing before [`Phase::Started`]: a browser does not keep what arrives before this program listens.

mod fetch;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, UrlSearchParams};

use crate::engine::{Engine, queue::Queue};
use crate::wire::{self, BUILD, Call, Fault, Phase, Reply, Response};

/// The file beside the worker that is fetched where the page names no other (`?dictionary=…` in the worker's address).
const DICTIONARY: &str = "dictionary.gz";

/// What the worker holds while it lives.
struct Worker {
    scope: DedicatedWorkerGlobalScope,
    engine: RefCell<Engine>,
    queue: RefCell<Queue>,
}

/// Listens, says that it does, and fetches the dictionary. Does nothing outside of a dedicated worker.
pub fn start() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let worker = Rc::new(Worker { scope, engine: RefCell::default(), queue: RefCell::default() });
    listen(&worker);
    worker.tell(Phase::Started);
    wasm_bindgen_futures::spawn_local(async move {
        let settled = worker.dictionary().await;
        worker.tell(settled);
        worker.queue.borrow_mut().settle();
        schedule(worker);
    });
}

fn listen(worker: &Rc<Worker>) {
    let own = Rc::clone(worker);
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        match call(&event.data()) {
            Ok(call) => own.queue.borrow_mut().push(call),
            Err(fault) => own.post(0, Err(fault)),
        }
        schedule(Rc::clone(&own));
    });
    worker.scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // It lives as long as the worker.
    listener.forget();
}

fn call(data: &JsValue) -> Result<Call, Fault> {
    let bytes = data.dyn_ref::<Uint8Array>().ok_or_else(|| Fault::BrokenMessage("not bytes".into()))?;
    wire::decode(&bytes.to_vec())
}

/// Answers one call after the messages that have arrived by now were taken, so that later ones can supersede it.
fn schedule(worker: Rc<Worker>) {
    Timeout::new(0, move || {
        let next = worker.queue.borrow_mut().pop();
        if let Some(Call { id, request }) = next {
            let outcome = worker.engine.borrow_mut().handle(request);
            worker.post(id, outcome);
            schedule(worker);
        }
    })
    .forget();
}

impl Worker {
    async fn dictionary(&self) -> Phase {
        let search = self.scope.location().search();
        let named = UrlSearchParams::new_with_str(&search).ok().and_then(|pairs| pairs.get("dictionary"));
        let address = named.unwrap_or_else(|| DICTIONARY.to_owned());
        let progress = |received, total| self.tell(Phase::Fetching { received, total });
        let loaded = match fetch::fetch(&self.scope, &address, progress).await {
            Ok(bytes) => self.engine.borrow_mut().load_dictionary(&bytes),
            Err(reason) => Err(reason),
        };
        match loaded {
            Ok(()) => Phase::Ready,
            Err(reason) => Phase::WithoutDictionary(reason),
        }
    }

    fn tell(&self, phase: Phase) {
        self.post(0, Ok(Response::Phase(phase)));
    }

    fn post(&self, id: u32, outcome: Result<Response, Fault>) {
        let reply = Reply { id, build: BUILD.to_owned(), outcome };
        // A reply can always be written; were it not, there would be no way to say so.
        let Ok(bytes) = wire::encode(&reply) else { return };
        let array = Uint8Array::from(bytes.as_slice());
        let transfer = Array::of1(&array.buffer());
        if let Err(error) = self.scope.post_message_with_transfer(&array, &transfer) {
            web_sys::console::error_1(&error);
        }
    }
}
