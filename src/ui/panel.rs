//! A panel: an answer tied to its question. A late answer to an old question is never shown as the answer to a new one.

use leptos::prelude::*;

use crate::ui::state::{Store, Worker};
use crate::wire::{Fault, Request, Response};

/// What a panel has to show.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer<T> {
    /// Asked, or about to be; the answer to an older question meanwhile.
    Waiting(Option<T>),
    /// The answer to the question of the moment.
    Here(T),
    /// Refused; the last answer that was given, where it is worth showing.
    Refused(Fault, Option<T>),
}

impl<T> Answer<T> {
    /// The answer, be it an older one.
    #[must_use]
    pub fn latest(&self) -> Option<&T> {
        match self {
            Self::Here(value) | Self::Waiting(Some(value)) | Self::Refused(_, Some(value)) => Some(value),
            Self::Waiting(None) | Self::Refused(_, None) => None,
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

    /// Whether the answer shown is an older one.
    #[must_use]
    pub fn is_late(&self) -> bool {
        matches!(self, Self::Waiting(Some(_)) | Self::Refused(_, Some(_)))
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
            Self::Waiting(None) | Self::Refused(_, None) => None,
        }
    }
}

/// What the worker must have before a panel asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Only the pages.
    Pages,
    /// The dictionary as well.
    Dictionary,
}

/// Asks whenever the question, the library or the worker's readiness changes, and keeps `answer` up to date.
/// `keep` says whether the older answer is worth showing until the new one comes.
pub fn ask<T: Clone + Send + Sync + 'static>(
    store: Store,
    answer: RwSignal<Answer<T>>,
    needs: Needs,
    keep: bool,
    question: Memo<Option<Request>>,
    pick: fn(&Request, Response) -> Option<T>,
) {
    let able = Memo::new(move |_| {
        store.worker.with(|worker| match needs {
            Needs::Pages => worker.searches(),
            Needs::Dictionary => *worker == Worker::Ready,
        })
    });
    let number = StoredValue::new(0u64);
    Effect::new(move |_| {
        store.corpus.track();
        let question = question.get();
        number.update_value(|number| *number += 1);
        let mine = number.get_value();
        answer.update(|answer| *answer = Answer::Waiting(answer.taken().filter(|_| keep)));
        let (true, Some(question)) = (able.get(), question) else { return };
        store.client.with_value(|client| {
            let Some(client) = client else { return };
            let asked = question.clone();
            client.ask(question, move |outcome| {
                if number.try_get_value() != Some(mine) {
                    return;
                }
                let outcome = outcome.and_then(|response| {
                    pick(&asked, response).ok_or_else(|| Fault::BrokenMessage("another answer".into()))
                });
                answer.update(|answer| {
                    *answer = match outcome {
                        Ok(value) => Answer::Here(value),
                        Err(fault) => Answer::Refused(fault, answer.taken()),
                    }
                });
            });
        });
    });
}
