//! A part of a view that is drawn anew whenever what it reads changes.

use std::sync::Arc;

use leptos::prelude::*;

/// The part. One type for all of them: what the page's program does to draw anew is compiled once and not once for each.
pub fn live(draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    drawn(Arc::new(draw))
}

// Not generic, as it would be compiled for each.
fn drawn(draw: Arc<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    (move || draw()).into_any()
}
