//! By what the lines are sorted: first, then, then.

use leptos::prelude::*;

use super::names;
use crate::fill;
use crate::route::{Keyed, LEVELS};
use crate::say;
use crate::ui::act::act;
use crate::ui::state::Store;
use crate::wire::ConcordanceOrder;

/// The three lists; a later one can be chosen once the one before it is.
pub(super) fn view(store: Store) -> AnyView {
    let sort = Memo::new(move |_| store.route.with(|route| route.settings.sort.clone()));
    let lists = (0..LEVELS).map(|level| list(store, sort, level)).collect::<Vec<_>>();
    view! { <fieldset class="sort"><legend>{say!(store, lines.sort)}</legend>{lists}</fieldset> }.into_any()
}

fn list(store: Store, sort: Memo<Vec<ConcordanceOrder>>, level: usize) -> AnyView {
    let chosen = move || sort.with(|sort| sort.get(level).copied());
    let options = ConcordanceOrder::ALL
        .iter()
        .map(|order| {
            let order = *order;
            view! {
                <option value=order.key() prop:selected=move || chosen() == Some(order)>{move || names::order(store.locale(), order)}</option>
            }
        })
        .collect_view();
    let label = move || match level {
        0 => fill!(store.locale(), lines.sort_first),
        1 => fill!(store.locale(), lines.sort_second),
        _ => fill!(store.locale(), lines.sort_third),
    };
    let choose = move |event| {
        let order = ConcordanceOrder::from_key(&event_target_value(&event));
        store.go(|route| {
            set(&mut route.settings.sort, level, order);
            route.settings.line = 0;
        });
    };
    view! {
        <select id=format!("sort-{}", level + 1) aria-label=label disabled=move || sort.with(Vec::len) < level on:change=act(choose)>
            <option value="" prop:selected=move || chosen().is_none()>"–"</option>
            {options}
        </select>
    }
    .into_any()
}

/// Puts an order at a level, or takes it away with all after it.
fn set(sort: &mut Vec<ConcordanceOrder>, level: usize, order: Option<ConcordanceOrder>) {
    match order {
        None => sort.truncate(level),
        Some(order) if level < sort.len() => sort[level] = order,
        Some(order) => sort.push(order),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ConcordanceOrder::{Left, Node, Right};

    #[test]
    fn what_is_taken_away_takes_what_came_after() {
        let mut sort = vec![Left(1), Right(1), Node];
        set(&mut sort, 1, Some(Right(2)));
        assert_eq!(sort, [Left(1), Right(2), Node]);
        set(&mut sort, 1, None);
        assert_eq!(sort, [Left(1)]);
        set(&mut sort, 1, Some(Node));
        assert_eq!(sort, [Left(1), Node]);
    }
}
