//! Lists of any length: only the rows in sight, and a few beside them, are in the document. Rows are of equal height,
//! which the style sheet says (`--row` on the list).

use std::ops::Range;

use gloo::events::EventListener;
use leptos::html;
use leptos::prelude::*;

use crate::setting::decimal;

/// So many rows beyond either edge are in the document, so that scrolling shows no gap.
const BESIDE: usize = 8;
/// Browsers lay out no element that is much higher, in pixels. A longer list scrolls faster than the hand.
const HIGHEST: f64 = 8_000_000.0;
/// What is taken for the list's measures before it is in the document.
const ROW: f64 = 36.0;
const VIEW: f64 = 900.0;

/// Where a list stands. Pure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Geometry {
    /// Rows in all.
    pub rows: usize,
    /// Height of a row.
    pub row: f64,
    /// Height of what is seen of the list.
    pub view: f64,
    /// How far it is scrolled.
    pub top: f64,
}

impl Geometry {
    fn full(self) -> f64 {
        self.rows as f64 * self.row
    }

    /// Height of the whole list in the document.
    #[must_use]
    pub fn height(self) -> f64 {
        self.full().min(HIGHEST)
    }

    /// How many pixels of rows pass for a pixel of scrolling: 1 unless the list is too long to be laid out.
    fn pace(self) -> f64 {
        let way = self.height() - self.view;
        if self.full() <= HIGHEST || way <= 0.0 { 1.0 } else { (self.full() - self.view) / way }
    }

    /// The rows that are in the document.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        let seen = self.seen();
        seen.start.saturating_sub(BESIDE)..(seen.end + BESIDE).min(self.rows)
    }

    /// The rows that are seen, the last perhaps in part.
    #[must_use]
    pub fn seen(self) -> Range<usize> {
        let first = ((self.top.max(0.0) * self.pace() / self.row) as usize).min(self.rows);
        let count = (self.view / self.row).ceil() as usize + 1;
        first..(first + count).min(self.rows)
    }

    /// Where the first row of [`Self::range`] stands in the list.
    #[must_use]
    pub fn offset(self) -> f64 {
        let start = self.range().start as f64 * self.row;
        // Where the list is drawn shorter than it is, rows are placed by what is seen, not by where they would stand.
        start - self.top.max(0.0) * (self.pace() - 1.0)
    }

    /// How far to scroll so that a row is seen whole: not at all where it is.
    #[must_use]
    pub fn reveal(self, at: usize) -> f64 {
        let start = at.min(self.rows.saturating_sub(1)) as f64 * self.row;
        let pace = self.pace();
        if start < self.top * pace {
            start / pace
        } else if start + self.row > self.top * pace + self.view {
            (start + self.row - self.view) / pace
        } else {
            self.top
        }
    }
}

/// A list that scrolls.
#[derive(Clone, Copy)]
pub struct Scroller {
    /// The element that scrolls.
    pub node: NodeRef<html::Div>,
    geometry: RwSignal<Geometry>,
    range: Memo<Range<usize>>,
}

impl Scroller {
    /// A list of so many rows.
    pub fn new(rows: Signal<usize>) -> Self {
        let geometry = RwSignal::new(Geometry { rows: rows.get_untracked(), row: ROW, view: VIEW, top: 0.0 });
        let range = Memo::new(move |_| geometry.get().range());
        let scroller = Self { node: NodeRef::new(), geometry, range };
        Effect::new(move |_| {
            let rows = rows.get();
            scroller.geometry.update(|geometry| geometry.rows = rows);
        });
        Effect::new(move |_| {
            if scroller.node.get().is_some() {
                request_animation_frame(move || scroller.measure());
            }
        });
        let resized = EventListener::new(&gloo::utils::window(), "resize", move |_| scroller.measure());
        let resized = StoredValue::new_local(Some(resized));
        on_cleanup(move || drop(resized.try_update_value(Option::take)));
        scroller
    }

    /// Takes the measures from the document.
    pub fn measure(self) {
        let Some(Some(node)) = self.node.try_get_untracked() else { return };
        let style = gloo::utils::window().get_computed_style(&node).ok().flatten();
        let row = style.and_then(|style| style.get_property_value("--row").ok());
        let row = row.map(|row| js_sys::parse_float(&row)).filter(|row| *row > 0.0);
        let (view, top) = (f64::from(node.client_height()), f64::from(node.scroll_top()));
        let measured = |geometry: &Geometry| Geometry { row: row.unwrap_or(ROW), view, top, ..*geometry };
        if self.geometry.with_untracked(|here| measured(here) != *here) {
            self.geometry.update(|geometry| *geometry = measured(geometry));
        }
    }

    /// The rows that are in the document, tracked.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.range.get()
    }

    /// The rows that are seen, tracked.
    #[must_use]
    pub fn seen(self) -> Range<usize> {
        self.geometry.with(|geometry| geometry.seen())
    }

    /// The height of the whole list, for the style of the element that holds the rows.
    pub fn height(self) -> impl Fn() -> String + Copy {
        move || format!("{}px", decimal(self.geometry.with(|geometry| geometry.height()), 1))
    }

    /// Where the rows stand in it.
    pub fn shift(self) -> impl Fn() -> String + Copy {
        move || format!("translateY({}px)", decimal(self.geometry.with(|geometry| geometry.offset()), 1))
    }

    /// Scrolls just so far that a row is seen whole.
    pub fn reveal(self, at: usize) {
        self.measure();
        let Some(Some(node)) = self.node.try_get_untracked() else { return };
        let top = self.geometry.with_untracked(|geometry| geometry.reveal(at));
        node.set_scroll_top(top.ceil() as i32);
        self.measure();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(rows: usize, top: f64) -> Geometry {
        Geometry { rows, row: 40.0, view: 400.0, top }
    }

    #[test]
    fn only_rows_near_the_eye_are_drawn() {
        assert_eq!(list(10_000, 0.0).range(), 0..11 + BESIDE);
        assert_eq!(list(10_000, 4_000.0).seen(), 100..111);
        assert_eq!(list(10_000, 4_000.0).range(), 100 - BESIDE..111 + BESIDE);
        assert_eq!(list(10_000, 4_000.0).offset(), 40.0 * (100 - BESIDE) as f64);
        assert_eq!(list(3, 0.0).range(), 0..3);
        assert_eq!(list(0, 0.0).range(), 0..0);
    }

    #[test]
    fn a_row_is_revealed_by_the_shortest_way() {
        assert_eq!(list(1_000, 400.0).reveal(10), 400.0);
        assert_eq!(list(1_000, 400.0).reveal(5), 200.0);
        assert_eq!(list(1_000, 400.0).reveal(20), 440.0);
    }

    #[test]
    fn a_list_of_millions_is_reached_to_its_end() {
        let rows = 5_000_000;
        let end = Geometry { top: HIGHEST - 400.0, ..list(rows, 0.0) };
        assert_eq!(end.height(), HIGHEST);
        assert_eq!(end.seen().end, rows);
        assert_eq!(end.seen().start, rows - 10);
        // What is seen stands where it is looked for.
        let seen = end.offset() + (end.seen().start - end.range().start) as f64 * end.row;
        assert!((seen - end.top).abs() < end.row, "{seen}");
        assert!((end.reveal(rows - 1) - end.top).abs() < 1.0);
        assert_eq!(end.reveal(0), 0.0);
    }
}
