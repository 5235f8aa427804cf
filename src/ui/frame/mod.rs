//! What stands around every view: masthead, rail, the chips of the selection, the bar of small screens.

pub mod masthead;
pub mod search;
pub mod rail;
pub mod conditions;
pub mod way_out;
pub mod chips;
