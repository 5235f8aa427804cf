//! The order in which calls are answered.
//!
//! Changes come before what only asks, and what is answered soon before what takes long. Whatever takes long is done bit by bit,
//! so that calls that come meanwhile are heard: they may stop it, make it pointless, or go first. A change stops the
//! long ones, which begin again after it.

use std::collections::VecDeque;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::{Engine, answer, queue::Queue};
use crate::pace::Pace;
use crate::wire::{Call, Fault, Phase, Request, Response};

type Outcome = Result<Response, Fault>;

/// An engine and the calls that it owes an answer.
pub struct Desk {
    engine: Rc<Engine>,
    queue: Queue,
    /// Answers that are being made; the last goes first.
    jobs: Vec<Job>,
    /// Changes that are answered when the index is built, by number.
    owed: Vec<(u32, Response)>,
    /// What is to be told of the dictionary when the index is built with it.
    settling: Option<Phase>,
    /// What is to be told.
    out: VecDeque<Said>,
    is_due: Rc<dyn Fn() -> bool>,
}

/// What the desk has to tell.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// To the call of this number: its answer, or how far it is.
    Reply(u32, Outcome),
    /// Unasked.
    Phase(Phase),
}

struct Job {
    call: Call,
    pace: Pace,
    told: (u32, u32),
    work: Pin<Box<dyn Future<Output = Outcome>>>,
}

impl Desk {
    /// A desk that works at one thing until `is_due` says that it is time to listen.
    #[must_use]
    pub fn new(is_due: impl Fn() -> bool + 'static) -> Self {
        Self {
            engine: Rc::default(),
            queue: Queue::default(),
            jobs: Vec::new(),
            owed: Vec::new(),
            settling: None,
            out: VecDeque::new(),
            is_due: Rc::new(is_due),
        }
    }

    /// Takes a call. Earlier ones that it makes pointless are not answered.
    pub fn push(&mut self, call: Call) {
        if let Request::Stop(id) = call.request {
            self.queue.stop(id);
            self.jobs.retain(|job| job.call.id != id);
            return;
        }
        self.jobs.retain(|job| !call.request.supersedes(&job.call.request));
        self.queue.push(call);
    }

    /// Takes the dictionary, or why there is none. What waits for it is answered, or refused, when the index is built with it.
    pub fn take_dictionary(&mut self, dictionary: Result<&[u8], String>) {
        let taken =
            dictionary.and_then(|bytes| self.engine_mut().map_or(Ok(()), |engine| engine.take_dictionary(bytes)));
        self.settling = Some(match taken {
            Ok(()) => Phase::Ready,
            Err(cause) => Phase::WithoutDictionary(cause),
        });
    }

    /// What asks for places from now on waits for the gazetteer, which is on its way.
    pub fn await_gazetteer(&mut self) {
        self.queue.place(false);
    }

    /// Takes the gazetteer, or why there is none: then places lie in what the text says alone. Tells whether it is here.
    pub fn take_gazetteer(&mut self, gazetteer: Result<&[u8], String>) -> bool {
        let load = |engine: &mut Engine, bytes| engine.load_gazetteer(bytes).map_err(|error| error.to_string());
        let taken = gazetteer.and_then(|bytes| self.engine_mut().map_or(Ok(()), |engine| load(engine, bytes)));
        self.queue.place(true);
        let is_here = taken.is_ok();
        let phase = taken.map_or_else(Phase::WithoutGazetteer, |()| Phase::Placed);
        self.out.push_back(Said::Phase(phase));
        is_here
    }

    /// Works for a while. Tells the next thing that there is to tell; `None` where nothing is left to do.
    pub fn work(&mut self) -> Option<Vec<Said>> {
        let busy = self.change() || self.ask() || self.build() || self.engine.prepare();
        let said: Vec<Said> = self.out.drain(..).collect();
        (busy || !said.is_empty()).then_some(said)
    }

    /// The engine to be changed: answers that are being made begin again later.
    fn engine_mut(&mut self) -> Option<&mut Engine> {
        for job in self.jobs.drain(..).rev() {
            self.queue.push_front(job.call);
        }
        // Only jobs share it.
        Rc::get_mut(&mut self.engine)
    }

    fn change(&mut self) -> bool {
        let Some(Call { id, request }) = self.queue.pop(Request::is_change) else { return false };
        if matches!(request, Request::Cut(_)) {
            // The one before is not answered any more; what it began is begun anew.
            self.owed.retain(|(_, response)| *response != Response::Cut);
        }
        let Some(engine) = self.engine_mut() else { return false };
        match engine.change(request) {
            Ok(response @ (Response::Loaded(_) | Response::Cut)) if engine.is_building() => {
                self.owed.push((id, response));
            }
            outcome => self.out.push_back(Said::Reply(id, outcome)),
        }
        true
    }

    /// Begins to answer what may be answered now, and works at what goes first.
    fn ask(&mut self) -> bool {
        let building = self.engine.is_building();
        if self.engine.can_be_asked() {
            let long_too = !building && self.jobs.is_empty();
            if self.jobs.iter().all(|job| !job.call.request.is_light())
                && let Some(call) = self.queue.pop(|request| long_too || request.is_light())
            {
                self.begin(call);
            }
        }
        let Some(job) = self.jobs.last_mut() else { return false };
        match job.work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(outcome) => {
                self.out.push_back(Said::Reply(job.call.id, outcome));
                self.jobs.pop();
            }
            Poll::Pending if job.told != job.pace.done() => {
                job.told = job.pace.done();
                self.out.push_back(progress(job.call.id, job.told));
            }
            Poll::Pending => {}
        }
        true
    }

    fn begin(&mut self, call: Call) {
        // Where others are at work nothing has changed since they began.
        if let Some(engine) = Rc::get_mut(&mut self.engine) {
            engine.settle();
        }
        let is_due = Rc::clone(&self.is_due);
        let pace = Pace::resting(move || is_due());
        let work = Box::pin(answer(Rc::clone(&self.engine), call.request.clone(), pace.clone()));
        self.jobs.push(Job { call, pace, told: (0, 0), work });
    }

    fn build(&mut self) -> bool {
        let is_due = Rc::clone(&self.is_due);
        let Some(engine) = self.engine_mut() else { return false };
        let was_building = engine.is_building();
        engine.build(|| is_due());
        if engine.is_building() {
            let built = engine.built();
            self.out.extend(self.owed.iter().map(|(id, _)| progress(*id, built)));
            return true;
        }
        let replies = self.owed.drain(..).map(|(id, response)| Said::Reply(id, Ok(response)));
        self.out.extend(replies);
        if let Some(phase) = self.settling.take() {
            self.queue.settle();
            self.out.push_back(Said::Phase(phase));
            return true;
        }
        was_building
    }
}

fn progress(id: u32, (done, of): (u32, u32)) -> Said {
    Said::Reply(id, Ok(Response::Progress { done, of }))
}
