//! The worker, as seen from the page: the only place that talks to it.
//!
//! Calls are numbered; each answer is handed to whoever asked, once. Nothing is sent before the worker says that it has
//! started, because a worker drops messages that arrive before it listens.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use gloo::events::EventListener;
use js_sys::Uint8Array;
use leptos::prelude::set_timeout;
use wasm_bindgen::JsCast;
use web_sys::{ErrorEvent, MessageEvent, Worker};

use crate::wire::{self, BUILD, Call, Fault, Phase, Reply, Request, Response};

/// A worker that owes a word and says none for so long is silent.
const PATIENCE: Duration = Duration::from_secs(30);

/// What happens to the worker itself.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// It tells how far it is.
    Phase(Phase),
    /// It has owed a word for long (`true`), or spoke again after all (`false`).
    Silent(bool),
    /// It is of another build than the page.
    Stale,
    /// It could not be started, or it ended: the cause as the browser tells it.
    Died(String),
}

type Answered = Box<dyn FnOnce(Result<Response, Fault>)>;
type Progress = Rc<dyn Fn(u32, u32)>;
type Hear = Rc<dyn Fn(Event)>;

/// One worker and the calls that it has not answered yet.
pub struct Client {
    inner: Rc<RefCell<Inner>>,
    _listeners: Vec<EventListener>,
}

struct Inner {
    worker: Option<Worker>,
    started: bool,
    silent: bool,
    /// Messages received.
    heard: u32,
    last: u32,
    waiting: HashMap<u32, (Progress, Answered)>,
    outbox: Vec<Vec<u8>>,
    hear: Hear,
}

impl Client {
    /// Starts a worker from the script at `url`; `hear` is told what happens to it.
    pub fn start(url: &str, hear: impl Fn(Event) + 'static) -> Self {
        let inner = Rc::new(RefCell::new(Inner {
            worker: None,
            started: false,
            silent: false,
            heard: 0,
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
                watch(&inner, None);
            }
            Err(cause) => tell(&inner, Event::Died(format!("{cause:?}"))),
        }
        Self { inner, _listeners: listeners }
    }

    /// Asks; `answered` is called once with what came of it, or never when the worker dies first, the call is stopped or a later
    /// one supersedes it. Until then `progress` hears how many steps of how many are done. Tells the number of the call.
    pub fn ask(
        &self,
        request: Request,
        progress: impl Fn(u32, u32) + 'static,
        answered: impl FnOnce(Result<Response, Fault>) + 'static,
    ) -> u32 {
        let mut inner = self.inner.borrow_mut();
        if inner.worker.is_none() {
            return 0;
        }
        inner.last += 1;
        let id = inner.last;
        let is_answered = !matches!(request, Request::Stop(_));
        match wire::encode(&Call { id, request }) {
            Ok(bytes) => {
                if is_answered {
                    inner.waiting.insert(id, (Rc::new(progress), Box::new(answered)));
                }
                if inner.started {
                    inner.post(&bytes)
                } else {
                    inner.outbox.push(bytes)
                }
                drop(inner);
                watch(&self.inner, Some(id));
            }
            Err(fault) => {
                drop(inner);
                answered(Err(fault));
            }
        }
        id
    }

    /// Has the worker let a call be. It is not answered, unless it was before.
    pub fn stop(&self, call: u32) {
        if self.inner.borrow_mut().waiting.remove(&call).is_some() {
            self.ask(Request::Stop(call), |_, _| {}, |_| {});
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

/// Tells when the worker has said nothing at all since now and still owes the answer to a call, or its first word.
fn watch(inner: &Rc<RefCell<Inner>>, call: Option<u32>) {
    let (here, heard) = (Rc::downgrade(inner), inner.borrow().heard);
    let look = move || {
        let Some(inner) = here.upgrade() else { return };
        let owes = {
            let inner = inner.borrow();
            let owed = call.map_or(!inner.started, |id| inner.waiting.contains_key(&id));
            inner.worker.is_some() && inner.heard == heard && owed
        };
        if owes {
            inner.borrow_mut().silent = true;
            tell(&inner, Event::Silent(true));
        }
    };
    set_timeout(look, PATIENCE);
}

fn tell(inner: &Rc<RefCell<Inner>>, event: Event) {
    let hear = inner.borrow().hear.clone();
    hear(event);
}

fn die(inner: &Rc<RefCell<Inner>>, cause: String) {
    inner.borrow_mut().end();
    tell(inner, Event::Died(cause));
}

fn receive(inner: &Rc<RefCell<Inner>>, bytes: &[u8]) {
    // A message of another build may not even decode.
    let Ok(reply) = wire::decode::<Reply>(bytes) else { return stale(inner) };
    if reply.build != BUILD {
        return stale(inner);
    }
    let was_silent = {
        let mut inner = inner.borrow_mut();
        inner.heard = inner.heard.wrapping_add(1);
        std::mem::take(&mut inner.silent)
    };
    if was_silent {
        tell(inner, Event::Silent(false));
    }
    if let Ok(Response::Progress { done, of }) = reply.outcome {
        let progress = inner.borrow().waiting.get(&reply.id).map(|(progress, _)| Rc::clone(progress));
        if let Some(progress) = progress {
            progress(done, of);
        }
        return;
    }
    if reply.id != 0 {
        let answered = inner.borrow_mut().waiting.remove(&reply.id);
        if let Some((_, answered)) = answered {
            answered(reply.outcome);
        }
        return;
    }
    match reply.outcome {
        Ok(Response::Phase(phase)) => {
            inner.borrow_mut().started = true;
            // Heard first: the library is handed over before anything that waited for the worker.
            tell(inner, Event::Phase(phase));
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
    tell(inner, Event::Stale);
}
