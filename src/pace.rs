//! How a long computation lets others have their turn.
//!
//! What may take long is an asynchronous function that tells its [`Pace`] how far it is, and rests there when the pace says so.
//! Whoever waits for it may do something else meanwhile, or drop it, which stops it. The core has no clock: the pace is told by
//! who made it when a rest is due.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// Tells a computation when to rest, and others how far it is. Its copies are one.
#[derive(Clone, Default)]
pub struct Pace(Option<Rc<Inner>>);

struct Inner {
    is_due: Box<dyn Fn() -> bool>,
    done: Cell<(u32, u32)>,
}

impl Pace {
    /// A pace that never rests.
    #[must_use]
    pub fn steady() -> Self {
        Self::default()
    }

    /// A pace that rests whenever `is_due` says so.
    #[must_use]
    pub fn resting(is_due: impl Fn() -> bool + 'static) -> Self {
        Self(Some(Rc::new(Inner { is_due: Box::new(is_due), done: Cell::default() })))
    }

    /// Tells that so many of so many steps are done, and rests if it is time.
    pub async fn at(&self, done: usize, of: usize) {
        if let Some(inner) = &self.0 {
            inner.done.set((done as u32, of as u32));
            self.rest().await;
        }
    }

    /// Rests if it is time, within a step.
    pub async fn rest(&self) {
        if self.0.as_ref().is_some_and(|inner| (inner.is_due)()) {
            let mut rested = false;
            poll_fn(|_| if std::mem::replace(&mut rested, true) { Poll::Ready(()) } else { Poll::Pending }).await;
        }
    }

    /// The same for steps that are very small and many: looks only at every few thousandth of them.
    pub async fn at_small(&self, done: usize, of: usize) {
        const EVERY: usize = 1 << 13;
        if done.is_multiple_of(EVERY) {
            self.at(done, of).await;
        }
    }

    /// How many steps of how many are done; 0 of 0 where nothing was told.
    #[must_use]
    pub fn done(&self) -> (u32, u32) {
        self.0.as_ref().map_or((0, 0), |inner| inner.done.get())
    }
}

impl std::fmt::Debug for Pace {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Pace").field(&self.done()).finish()
    }
}

/// What a computation comes to, without leaving it for anything else.
pub fn whole<T>(computation: impl Future<Output = T>) -> T {
    let mut computation = pin!(computation);
    loop {
        if let Poll::Ready(value) = computation.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn count(pace: &Pace) -> usize {
        for at in 0..10 {
            pace.at(at, 10).await;
        }
        10
    }

    #[test]
    fn a_computation_rests_when_it_is_due_and_goes_on() {
        let pace = Pace::resting(|| true);
        let mut computation = Box::pin(count(&pace));
        let mut context = Context::from_waker(Waker::noop());
        for step in 0..10 {
            assert!(computation.as_mut().poll(&mut context).is_pending());
            assert_eq!(pace.done(), (step, 10));
        }
        assert_eq!(computation.as_mut().poll(&mut context), Poll::Ready(10));
        assert_eq!((whole(count(&pace)), whole(count(&Pace::steady()))), (10, 10));
    }
}
