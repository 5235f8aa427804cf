//! The calls that wait for the engine.

use std::collections::VecDeque;

use crate::wire::Call;

/// Calls in the order in which they came, without those that a later one made pointless.
#[derive(Debug, Default)]
pub struct Queue {
    calls: VecDeque<Call>,
    /// Whether it is known if there is a dictionary.
    settled: bool,
}

impl Queue {
    /// Takes a call; drops earlier ones that it supersedes ([`crate::wire::Request::supersedes`]).
    pub fn push(&mut self, call: Call) {
        self.calls.retain(|earlier| !call.request.supersedes(&earlier.request));
        self.calls.push_back(call);
    }

    /// The next call that can be answered: one that needs the dictionary waits until that is settled, and lets others
    /// pass.
    pub fn pop(&mut self) -> Option<Call> {
        let next = self.calls.iter().position(|call| self.settled || !call.request.needs_dictionary())?;
        self.calls.remove(next)
    }

    /// From now on nothing waits for the dictionary: it is there, or known not to come.
    pub fn settle(&mut self) {
        self.settled = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{ArticleId, Request, Selection};

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
        std::iter::from_fn(|| queue.pop()).map(|call| call.id).collect()
    }

    #[test]
    fn a_later_selection_drops_the_earlier() {
        let mut queue = queue(vec![select("a"), Request::Load(vec![]), select("b"), select("c")]);
        assert_eq!(order(&mut queue), [2, 4]);
    }

    #[test]
    fn files_and_articles_are_never_dropped() {
        let open = || Request::Open { name: "a".into(), bytes: vec![] };
        let mut queue = queue(vec![open(), open(), SEGMENT, SEGMENT]);
        queue.settle();
        assert_eq!(order(&mut queue), [1, 2, 3, 4]);
    }

    #[test]
    fn what_needs_the_dictionary_waits_and_lets_others_pass() {
        let mut queue = queue(vec![SEGMENT, select("a")]);
        assert_eq!(order(&mut queue), [2]);
        queue.settle();
        assert_eq!(order(&mut queue), [1]);
    }
}
