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
    /// Refused.
    Refused(Fault),
}

impl<T> Answer<T> {
    /// The answer, be it an older one.
    #[must_use]
    pub fn latest(&self) -> Option<&T> {
        match self {
            Self::Here(value) | Self::Waiting(Some(value)) => Some(value),
            Self::Waiting(None) | Self::Refused(_) => None,
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
        matches!(self, Self::Waiting(Some(_)))
    }

    fn asked_again(self) -> Self {
        match self {
            Self::Here(value) | Self::Waiting(Some(value)) => Self::Waiting(Some(value)),
            _ => Self::Waiting(None),
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
    pick: fn(Response) -> Option<T>,
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
        answer.update(|answer| {
            *answer = if keep {
                std::mem::replace(answer, Answer::Waiting(None)).asked_again()
            } else {
                Answer::Waiting(None)
            };
        });
        let (true, Some(question)) = (able.get(), question) else { return };
        store.client.with_value(|client| {
            let Some(client) = client else { return };
            client.ask(question, move |outcome| {
                if number.try_get_value() != Some(mine) {
                    return;
                }
                answer.set(match outcome {
                    Ok(response) => match pick(response) {
                        Some(value) => Answer::Here(value),
                        None => Answer::Refused(Fault::BrokenMessage("another answer".into())),
                    },
                    Err(fault) => Answer::Refused(fault),
                });
            });
        });
    });
}
