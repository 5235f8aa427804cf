//! The page is drawn in steps, each a task of its own: between two of them the browser paints and the page answers.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// What is drawn, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The name, and the places of all else.
    Frame,
    /// The search box.
    Search,
    /// Counts and tools beside it.
    Tools,
    /// The views.
    Rail,
    /// The facets below them.
    Facets,
    /// The views at the foot of small screens, and the way to the facets.
    Bar,
    /// A letter of each kind that a view will need.
    Letters,
    /// What stands above the view.
    Notices,
    /// The view; of the page, what stands beside the article.
    View,
    /// The article.
    Sheet,
    /// What is told below the list of articles.
    Rest,
    /// What stands over the page when it is called for.
    Dialogs,
    /// All is drawn: the worker is started, which would have had its part of the processor.
    Worker,
}

impl Step {
    const ALL: [Self; 13] = [
        Self::Frame,
        Self::Search,
        Self::Tools,
        Self::Rail,
        Self::Facets,
        Self::Bar,
        Self::Letters,
        Self::Notices,
        Self::View,
        Self::Sheet,
        Self::Rest,
        Self::Dialogs,
        Self::Worker,
    ];
}

/// How far the first drawing has come.
#[derive(Clone, Copy)]
pub struct Steps(RwSignal<Step>);

impl Steps {
    /// Begins with the first, and goes on by itself.
    #[must_use]
    pub fn begin() -> Self {
        let steps = Self(RwSignal::new(Step::Frame));
        steps.go(&Step::ALL[1..]);
        steps
    }

    fn go(self, rest: &'static [Step]) {
        let Some((next, rest)) = rest.split_first() else { return };
        in_turn(move || {
            self.0.set(*next);
            self.go(rest);
        });
    }

    /// Whether a step is done or being done; tracked.
    #[must_use]
    pub fn reached(self, step: Step) -> bool {
        self.0.get() >= step
    }

    /// What is drawn in a step.
    pub fn at(self, step: Step, view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
        once(move || self.reached(step), view)
    }
}

/// Draws in a task of its own; at once where nobody sees the page, for then a browser holds back timers.
fn in_turn(draw: impl FnOnce() + 'static) {
    if gloo::utils::document().hidden() {
        return draw();
    }
    set_timeout(draw, Duration::ZERO);
}

/// Draws right before the next frame, which lays it out: a key that is pressed between two frames need not wait for that. At once
/// where nobody sees the page, for then there are no frames.
pub fn with_frame(draw: impl FnOnce() + 'static) {
    if gloo::utils::document().hidden() {
        return draw();
    }
    request_animation_frame(draw);
}

/// What is drawn when it is first called for, and stays.
pub fn once(called: impl Fn() -> bool + Send + Sync + 'static, view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    drawn_once(Box::new(called), Box::new(view))
}

// Not generic, as it would be compiled for each.
fn drawn_once(called: Box<dyn Fn() -> bool + Send + Sync>, view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let due = Memo::new(move |due: Option<&bool>| due.copied().unwrap_or_default() || called());
    (move || due.get().then(&view)).into_any()
}

/// Goes on in a task of its own.
pub async fn pause() {
    let mut after = |resolve: js_sys::Function, _| in_turn(move || drop(resolve.call0(&JsValue::NULL)));
    // A promise that is kept by a timer is not broken.
    let _ = JsFuture::from(js_sys::Promise::new(&mut after)).await;
}

/// Does something in a task of its own, once what is drawn by then was painted.
pub fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}
