//! The worker, as seen from the page: the only place that talks to it.
//!
//! Calls are numbered; each answer is handed to whoever asked, once. Nothing is sent before the worker says that it has
//! started, because a worker drops messages that arrive before it listens.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use web_sys::{ErrorEvent, MessageEvent, Worker};

use crate::wire::{self, BUILD, Call, Fault, Phase, Reply, Request, Response};

/// What happens to the worker itself.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// It tells how far it is.
    Phase(Phase),
    /// It is of another build than the page.
    Stale,
    /// It could not be started, or it ended: the cause as the browser tells it.
    Died(String),
}

type Answered = Box<dyn FnOnce(Result<Response, Fault>)>;
type Hear = Rc<dyn Fn(Event)>;

/// One worker and the calls that it has not answered yet.
pub struct Client {
    inner: Rc<RefCell<Inner>>,
    _listeners: Vec<EventListener>,
}

struct Inner {
    worker: Option<Worker>,
    started: bool,
    last: u32,
    waiting: HashMap<u32, Answered>,
    outbox: Vec<Vec<u8>>,
    hear: Hear,
}

impl Client {
    /// Starts a worker from the script at `url`; `hear` is told what happens to it.
    pub fn start(url: &str, hear: impl Fn(Event) + 'static) -> Self {
        let inner = Rc::new(RefCell::new(Inner {
            worker: None,
            started: false,
            last: 0,
            waiting: HashMap::new(),
            outbox: Vec::new(),
            hear: Rc::new(hear),
        }));
        let mut listeners = Vec::new();
        match Worker::new(url) {
            Ok(worker) => {
                listeners = listen(&worker, &inner);
                inner.borrow_mut().worker = Some(worker);
            }
            Err(cause) => {
                let hear = inner.borrow().hear.clone();
                hear(Event::Died(format!("{cause:?}")));
            }
        }
        Self { inner, _listeners: listeners }
    }

    /// Asks; `answered` is called once with what came of it, or never when the worker dies first.
    pub fn ask(&self, request: Request, answered: impl FnOnce(Result<Response, Fault>) + 'static) {
        let mut inner = self.inner.borrow_mut();
        if inner.worker.is_none() {
            return;
        }
        inner.last += 1;
        let id = inner.last;
        match wire::encode(&Call { id, request }) {
            Ok(bytes) => {
                inner.waiting.insert(id, Box::new(answered));
                if inner.started { inner.post(&bytes) } else { inner.outbox.push(bytes) }
            }
            Err(fault) => {
                drop(inner);
                answered(Err(fault));
            }
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.inner.borrow_mut().end();
    }
}

impl Inner {
    fn post(&self, bytes: &[u8]) {
        if let Some(worker) = &self.worker
            && let Err(cause) = worker.post_message(&Uint8Array::from(bytes))
        {
            (self.hear.clone())(Event::Died(format!("{cause:?}")));
        }
    }

    fn end(&mut self) {
        if let Some(worker) = self.worker.take() {
            worker.terminate();
        }
        self.waiting.clear();
        self.outbox.clear();
    }
}

fn listen(worker: &Worker, inner: &Rc<RefCell<Inner>>) -> Vec<EventListener> {
    let here = Rc::downgrade(inner);
    let message = EventListener::new(worker, "message", move |event| {
        if let (Some(inner), Some(event)) = (here.upgrade(), event.dyn_ref::<MessageEvent>()) {
            receive(&inner, &Uint8Array::new(&event.data()).to_vec());
        }
    });
    let here = Rc::downgrade(inner);
    let error = EventListener::new(worker, "error", move |event| {
        if let Some(inner) = here.upgrade() {
            // An error without a message is a script that did not load.
            let cause = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
            die(&inner, cause);
        }
    });
    let here = Rc::downgrade(inner);
    let garbled = EventListener::new(worker, "messageerror", move |_| {
        if let Some(inner) = here.upgrade() {
            die(&inner, "messageerror".into());
        }
    });
    vec![message, error, garbled]
}

fn die(inner: &Rc<RefCell<Inner>>, cause: String) {
    inner.borrow_mut().end();
    let hear = inner.borrow().hear.clone();
    hear(Event::Died(cause));
}

fn receive(inner: &Rc<RefCell<Inner>>, bytes: &[u8]) {
    // A message of another build may not even decode.
    let Ok(reply) = wire::decode::<Reply>(bytes) else { return stale(inner) };
    if reply.build != BUILD {
        return stale(inner);
    }
    if reply.id != 0 {
        let answered = inner.borrow_mut().waiting.remove(&reply.id);
        if let Some(answered) = answered {
            answered(reply.outcome);
        }
        return;
    }
    let hear = inner.borrow().hear.clone();
    match reply.outcome {
        Ok(Response::Phase(phase)) => {
            inner.borrow_mut().started = true;
            // Heard first: the library is handed over before anything that waited for the worker.
            hear(Event::Phase(phase));
            let outbox = std::mem::take(&mut inner.borrow_mut().outbox);
            for bytes in &outbox {
                inner.borrow().post(bytes);
            }
        }
        Ok(_) => {}
        // It did not understand a call, so it is of another build, whatever it says.
        Err(_) => stale(inner),
    }
}

fn stale(inner: &Rc<RefCell<Inner>>) {
    inner.borrow_mut().end();
    let hear = inner.borrow().hear.clone();
    hear(Event::Stale);
}
