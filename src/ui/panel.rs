//! A panel: an answer tied to its question. A late answer to an old question is never shown as the answer to a new one.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::{Store, Worker};
use crate::wire::{self, Fault, Question, Request, Response, Selection};

/// What a panel has to show.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer<T> {
    /// Asked, or about to be; the answer to an older question meanwhile.
    Waiting(Option<T>),
    /// The answer to the question of the moment.
    Here(T),
    /// Refused; the last answer that was given, where it is worth showing.
    Refused(Fault, Option<T>),
    /// The reader does not want to wait for it.
    Stopped,
}

impl<T> Answer<T> {
    /// The answer, be it an older one.
    #[must_use]
    pub fn latest(&self) -> Option<&T> {
        match self {
            Self::Here(value) | Self::Waiting(Some(value)) | Self::Refused(_, Some(value)) => Some(value),
            Self::Waiting(None) | Self::Refused(_, None) | Self::Stopped => None,
        }
    }

    /// The answer, only where it is to the question of the moment.
    #[must_use]
    pub fn here(&self) -> Option<&T> {
        match self {
            Self::Here(value) => Some(value),
            _ => None,
        }
    }

    /// Whether the answer shown is an older one, and the one asked for on its way.
    #[must_use]
    pub fn is_late(&self) -> bool {
        matches!(self, Self::Waiting(Some(_)))
    }

    /// Whether the answer shown is an older one that stays, since the question was refused.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        matches!(self, Self::Refused(_, Some(_)))
    }

    /// Why it was refused.
    #[must_use]
    pub fn fault(&self) -> Option<&Fault> {
        match self {
            Self::Refused(fault, _) => Some(fault),
            _ => None,
        }
    }

    /// The last answer, taken out.
    fn taken(&mut self) -> Option<T> {
        match std::mem::replace(self, Self::Waiting(None)) {
            Self::Here(value) | Self::Waiting(Some(value)) | Self::Refused(_, Some(value)) => Some(value),
            Self::Waiting(None) | Self::Refused(_, None) | Self::Stopped => None,
        }
    }
}

/// What asks for a panel.
#[derive(Clone, Copy)]
pub struct Asking {
    number: StoredValue<u64>,
    again: RwSignal<u32>,
    /// The number of the call that is not answered yet; 0 where there is none.
    call: StoredValue<u32>,
    progress: RwSignal<Option<(u32, u32)>>,
}

impl Asking {
    fn next(self) -> u64 {
        self.number.update_value(|number| *number += 1);
        self.number.get_value()
    }

    /// Has the worker let be what it was asked last; whether it still owed an answer.
    fn stop(self, store: Store) -> bool {
        let call = self.call.try_get_value().unwrap_or(0);
        if call > 0 {
            // It may be called when all this is on its way out.
            let _ = self.call.try_set_value(0);
            store.client.with_value(|client| client.iter().for_each(|client| client.stop(call)));
        }
        call > 0
    }

    /// Asks the same once more.
    pub fn again(self) {
        self.again.update(|again| *again = again.wrapping_add(1));
    }
}

/// Asks whenever the question, the library or the worker's readiness changes, and keeps `answer` up to date.
/// `keep` says whether the older answer is worth showing until the new one comes.
pub fn ask<T: Clone + Send + Sync + 'static>(
    store: Store,
    answer: RwSignal<Answer<T>>,
    keep: bool,
    question: Memo<Option<Request>>,
    pick: fn(Request, Response) -> Option<T>,
) -> Asking {
    let able = Memo::new(move |_| {
        let dictionary = question.with(|question| question.as_ref().is_some_and(Request::needs_dictionary));
        store.worker.with(|worker| if dictionary { *worker == Worker::Ready } else { worker.searches() })
    });
    let asking = Asking {
        number: StoredValue::new(0),
        again: RwSignal::new(0),
        call: StoredValue::new(0),
        progress: RwSignal::new(None),
    };
    // Nobody waits for what is not shown any more.
    on_cleanup(move || {
        asking.stop(store);
    });
    Effect::new(move |_| {
        store.corpus.track();
        asking.again.track();
        let question = question.get();
        let mine = asking.next();
        asking.stop(store);
        asking.progress.set(None);
        answer.update(|answer| *answer = Answer::Waiting(answer.taken().filter(|_| keep)));
        let (true, Some(question)) = (able.get(), question) else { return };
        store.client.with_value(|client| {
            let Some(client) = client else { return };
            let asked = question.clone();
            let progress = move |done, of| {
                // What is not shown any more hears nothing.
                let _ = asking.progress.try_set(Some((done, of)));
            };
            let call = client.ask(question, progress, move |outcome| {
                if asking.number.try_get_value() != Some(mine) {
                    return;
                }
                asking.call.set_value(0);
                let outcome = outcome.and_then(|response| {
                    pick(asked, response).ok_or_else(|| Fault::BrokenMessage("another answer".into()))
                });
                answer.update(|answer| {
                    *answer = match outcome {
                        Ok(value) => Answer::Here(value),
                        Err(fault) => Answer::Refused(fault, answer.taken()),
                    }
                });
            });
            asking.call.set_value(call);
        });
    });
    asking
}

/// A table, and what it answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Of whose text.
    pub selection: Selection,
    /// Which table.
    pub question: Question,
    /// The table.
    pub answer: wire::Answer,
}

/// A panel that shows a table of the selection.
#[derive(Clone, Copy)]
pub struct Table {
    /// What it has to show.
    pub answer: RwSignal<Answer<Arc<Asked>>>,
    /// What it asks.
    pub question: Memo<Option<Request>>,
    asking: Asking,
    store: Store,
}

impl Table {
    /// Asks for a table of the selection; nothing where there is no question.
    pub fn new(store: Store, question: impl Fn() -> Option<Question> + Send + Sync + 'static) -> Self {
        Self::of(store, move || {
            let question = question()?;
            Some((store.route.with(|route| route.selection.clone()), question))
        })
    }

    /// Asks for a table of any selection.
    pub fn of(store: Store, asked: impl Fn() -> Option<(Selection, Question)> + Send + Sync + 'static) -> Self {
        Self::asking(store, Arc::new(asked))
    }

    // Not generic, as it would be compiled for each.
    fn asking(store: Store, asked: Arc<dyn Fn() -> Option<(Selection, Question)> + Send + Sync>) -> Self {
        let answer = RwSignal::new(Answer::Waiting(None));
        let question = Memo::new(move |_| asked().map(|(selection, question)| Request::Ask { selection, question }));
        let asking = ask(store, answer, true, question, |asked, response| match (asked, response) {
            (Request::Ask { selection, question }, Response::Answer(answer)) => {
                Some(Arc::new(Asked { selection, question, answer }))
            }
            _ => None,
        });
        // Before the view has gone, that the page may answer the hand; whoever comes back until then is answered after all.
        Effect::new(move |stopped: Option<bool>| {
            if store.leaving.get() {
                return asking.stop(store);
            }
            if stopped == Some(true) {
                asking.again();
            }
            false
        });
        Self { answer, question, asking, store }
    }

    /// The table to show, be it an older one; changes only when another comes.
    #[must_use]
    pub fn shown(self) -> Memo<Option<Arc<Asked>>> {
        let same = |one: Option<&Option<Arc<Asked>>>, other: Option<&Option<Arc<Asked>>>| match (one, other) {
            (Some(Some(one)), Some(Some(other))) => !Arc::ptr_eq(one, other),
            (Some(None), Some(None)) => false,
            _ => true,
        };
        Memo::new_with_compare(move |_| self.answer.with(|answer| answer.latest().cloned()), same)
    }

    /// How many steps to the answer are done, of how many, where that was told.
    #[must_use]
    pub fn progress(self) -> Option<(u32, u32)> {
        self.asking.progress.get()
    }

    /// Gives up waiting for the answer, and has the worker stop.
    pub fn stop(self) {
        self.asking.next();
        self.asking.stop(self.store);
        self.answer.set(Answer::Stopped);
    }

    /// Asks the same once more.
    pub fn again(self) {
        self.asking.again();
    }
}
