//! Taking a table away: all of its rows, whatever is shown of it.

use leptos::prelude::*;

use crate::ui::panel::Table;
use crate::ui::state::Store;

/// The menu above a table.
pub fn menu(_store: Store, _table: Table) -> AnyView {
    ().into_any()
}
