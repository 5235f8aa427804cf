//! What a hand does to an element. Leptos compiles what ties an act to its element once for each type of act: here all acts on
//! one kind of event have one type.

/// An act, without its own type.
pub fn act<E: 'static>(act: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(act)
}
