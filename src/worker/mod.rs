//! The engine in a dedicated worker: messages in and out, and a turn for each between the steps of what takes long.
//!
//! The page sends nothing before [`Phase::Started`]: a browser does not keep what arrives before this program listens.

mod fetch;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, UrlSearchParams};

use crate::engine::desk::{Desk, Said};
use crate::wire::{self, BUILD, Call, Fault, Phase, Reply, Response};

/// The file beside the worker that is fetched where the page names no other (`?dictionary=…` in the worker's address).
const DICTIONARY: &str = "dictionary.gz";

/// The file beside the worker that is fetched when it is first asked what texts tell.
const GAZETTEER: &str = "gazetteer.gz";

/// So many milliseconds the engine works before it listens again: what a reader does not feel, and much longer than the turn takes.
const TURN: f64 = 30.0;

/// What the worker holds while it lives.
struct Worker {
    scope: DedicatedWorkerGlobalScope,
    desk: RefCell<Desk>,
    /// When the turn began.
    began: Rc<Cell<f64>>,
    /// Whether the next turn is on its way.
    scheduled: Cell<bool>,
    /// Whether the gazetteer is here or on its way.
    placing: Cell<bool>,
}

/// Listens, says that it does, and fetches the dictionary. Does nothing outside of a dedicated worker.
pub fn start() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let began = Rc::new(Cell::new(0.0));
    let clock = Rc::clone(&began);
    let desk = RefCell::new(Desk::new(move || js_sys::Date::now() - clock.get() > TURN));
    let worker = Rc::new(Worker { scope, desk, began, scheduled: Cell::new(false), placing: Cell::new(false) });
    listen(&worker);
    worker.tell(Phase::Started);
    wasm_bindgen_futures::spawn_local(async move {
        let fetched = worker.dictionary().await;
        let dictionary = fetched.as_ref().map(Vec::as_slice).map_err(Clone::clone);
        worker.desk.borrow_mut().take_dictionary(dictionary);
        schedule(&worker);
    });
}

fn listen(worker: &Rc<Worker>) {
    let own = Rc::clone(worker);
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        match call(&event.data()) {
            Ok(call) => {
                if call.request.needs_gazetteer() && !own.placing.replace(true) {
                    place(&own);
                }
                own.desk.borrow_mut().push(call);
            }
            Err(fault) => own.post(0, Err(fault)),
        }
        schedule(&own);
    });
    worker.scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // It lives as long as the worker.
    listener.forget();
}

/// Fetches the gazetteer.
fn place(worker: &Rc<Worker>) {
    worker.desk.borrow_mut().await_gazetteer();
    let worker = Rc::clone(worker);
    wasm_bindgen_futures::spawn_local(async move {
        let fetched = fetch::fetch(&worker.scope, GAZETTEER, |_, _| {}).await;
        let gazetteer = fetched.as_ref().map(Vec::as_slice).map_err(Clone::clone);
        // Where it did not come, the next who needs it has it fetched again.
        worker.placing.set(worker.desk.borrow_mut().take_gazetteer(gazetteer));
        schedule(&worker);
    });
}

fn call(data: &JsValue) -> Result<Call, Fault> {
    let bytes = data.dyn_ref::<Uint8Array>().ok_or_else(|| Fault::BrokenMessage("not bytes".into()))?;
    wire::decode(&bytes.to_vec())
}

/// Works for a turn after the messages that have arrived by now were taken, and goes on so until nothing is left to do.
fn schedule(worker: &Rc<Worker>) {
    if worker.scheduled.replace(true) {
        return;
    }
    let worker = Rc::clone(worker);
    Timeout::new(0, move || {
        worker.scheduled.set(false);
        worker.began.set(js_sys::Date::now());
        let said = worker.desk.borrow_mut().work();
        let Some(said) = said else { return };
        for said in said {
            match said {
                Said::Reply(id, outcome) => worker.post(id, outcome),
                Said::Phase(phase) => worker.tell(phase),
            }
        }
        schedule(&worker);
    })
    .forget();
}

impl Worker {
    /// The dictionary's bytes, or a sentence that tells why there are none.
    async fn dictionary(&self) -> Result<Vec<u8>, String> {
        let search = self.scope.location().search();
        let named = UrlSearchParams::new_with_str(&search).ok().and_then(|pairs| pairs.get("dictionary"));
        let address = named.unwrap_or_else(|| DICTIONARY.to_owned());
        let progress = |received, total| self.tell(Phase::Fetching { received, total });
        fetch::fetch(&self.scope, &address, progress).await
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
