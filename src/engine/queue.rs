//! The calls that wait for the engine.

use std::collections::VecDeque;

use crate::wire::{Call, Request};

/// Calls in the order in which they came, without those that a later one made pointless.
#[derive(Debug, Default)]
pub(super) struct Queue {
    calls: VecDeque<Call>,
    /// Whether it is known if there is a dictionary.
    settled: bool,
    /// Whether it is known if there is a gazetteer.
    placed: bool,
}

impl Queue {
    /// Takes a call; drops earlier ones that it supersedes ([`crate::wire::Request::supersedes`]).
    pub(super) fn push(&mut self, call: Call) {
        self.calls.retain(|earlier| !call.request.supersedes(&earlier.request));
        self.calls.push_back(call);
    }

    /// Takes back a call whose answer was begun.
    pub(super) fn push_front(&mut self, call: Call) {
        self.calls.push_front(call);
    }

    /// Drops the call of this number.
    pub(super) fn stop(&mut self, id: u32) {
        self.calls.retain(|call| call.id != id);
    }

    /// The next call of this kind that can be answered: one that needs dictionary or gazetteer waits until that is settled, and
    /// lets others pass.
    pub(super) fn pop(&mut self, kind: impl Fn(&Request) -> bool) -> Option<Call> {
        let can = |call: &Call| {
            let request = &call.request;
            (self.settled || !request.needs_dictionary())
                && (self.placed || !request.needs_gazetteer())
                && kind(request)
        };
        let next = self.calls.iter().position(can)?;
        self.calls.remove(next)
    }

    /// From now on nothing waits for the dictionary: it is there, or known not to come.
    pub(super) fn settle(&mut self) {
        self.settled = true;
    }

    /// From now on what needs the gazetteer waits for it, or no longer.
    pub(super) fn place(&mut self, placed: bool) {
        self.placed = placed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{ArticleId, Selection};

    const SEGMENT: Request = Request::Segment(ArticleId { page: 0, article: 0 });

    fn select(query: &str) -> Request {
        Request::Select(Selection { query: query.into(), ..Selection::default() })
    }

    fn queue(requests: Vec<Request>) -> Queue {
        let mut queue = Queue::default();
        for (at, request) in requests.into_iter().enumerate() {
            queue.push(Call { id: at as u32 + 1, request });
        }
        queue
    }

    fn order(queue: &mut Queue) -> Vec<u32> {
        std::iter::from_fn(|| queue.pop(|_| true)).map(|call| call.id).collect()
    }

    #[test]
    fn a_later_selection_drops_the_earlier() {
        let mut queue = queue(vec![select("a"), Request::Load(vec![]), select("b"), select("c")]);
        assert_eq!(order(&mut queue), [2, 4]);
    }

    #[test]
    fn a_call_can_be_stopped_and_taken_back() {
        let mut queue = queue(vec![SEGMENT, Request::Load(vec![]), select("a")]);
        queue.settle();
        queue.stop(1);
        let select = queue.pop(Request::is_light).unwrap();
        assert_eq!(select.id, 3);
        queue.push_front(select);
        assert_eq!(order(&mut queue), [3, 2]);
    }

    #[test]
    fn files_and_articles_are_never_dropped() {
        let open = || Request::Open { name: "a".into(), bytes: vec![] };
        let mut queue = queue(vec![open(), open(), SEGMENT, SEGMENT]);
        queue.settle();
        assert_eq!(order(&mut queue), [1, 2, 3, 4]);
    }

    #[test]
    fn what_asks_for_places_waits_for_the_gazetteer_too() {
        let question = crate::wire::Question::Dates { limit: 1 };
        let mut queue = queue(vec![Request::Ask { selection: Selection::default(), question }, SEGMENT]);
        queue.settle();
        assert_eq!(order(&mut queue), [2]);
        queue.place(true);
        assert_eq!(order(&mut queue), [1]);
    }

    #[test]
    fn what_needs_the_dictionary_waits_and_lets_others_pass() {
        let mut queue = queue(vec![SEGMENT, select("a")]);
        assert_eq!(order(&mut queue), [2]);
        queue.settle();
        assert_eq!(order(&mut queue), [1]);
    }
}
