//! Long lists are drawn in portions, each with a frame of its own: between two of them the browser paints and the page answers.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::state::store;
use crate::ui::steps::with_frame;

/// So many of a long list are drawn with one frame.
const PORTION: usize = 5;

/// Draws what there are so many of by their places in portions, each with a frame of its own. Until then `room` keeps the place of
/// so many, so that whoever has scrolled stays where they are.
pub fn in_portions(
    count: usize,
    room: fn(usize) -> AnyView,
    draw: impl Fn(usize) -> AnyView + Send + Sync + 'static,
) -> Vec<AnyView> {
    portions(count, room, Arc::new(draw))
}

// Not generic, as it would be compiled for each.
fn portions(
    count: usize,
    room: fn(usize) -> AnyView,
    draw: Arc<dyn Fn(usize) -> AnyView + Send + Sync>,
) -> Vec<AnyView> {
    let (drawn, leaving) = (RwSignal::new(0), store().leaving);
    // As long as there is more, and the view stays.
    Effect::new(move |_| {
        if drawn.get() < count && !leaving.get() {
            with_frame(move || {
                if !leaving.try_get_untracked().unwrap_or(true) {
                    drawn.try_update(|drawn| *drawn += PORTION);
                }
            });
        }
    });
    let portion = |from: usize| {
        let (to, draw) = ((from + PORTION).min(count), draw.clone());
        let due = Memo::new(move |_| drawn.get() >= to);
        let view =
            move || if due.get() { (from..to).map(&*draw).collect::<Vec<_>>().into_any() } else { room(to - from) };
        view.into_any()
    };
    (0..count).step_by(PORTION).map(portion).collect()
}

/// The place of so many rows of a table.
pub fn rows_to_come(count: usize) -> AnyView {
    view! { <tr class="to-come" aria-hidden="true" style=("--rows", count.to_string())></tr> }.into_any()
}

/// The place of so many items of a list.
pub fn items_to_come(count: usize) -> AnyView {
    view! { <li class="to-come" aria-hidden="true" style=("--rows", count.to_string())></li> }.into_any()
}
