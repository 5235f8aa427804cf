//! The first of many, without sorting all.

use std::cmp::Ordering;

/// The first of the rows in this order, at most `limit`.
pub(super) fn best<T>(mut rows: Vec<T>, limit: usize, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    if limit < rows.len() {
        rows.select_nth_unstable_by(limit, &order);
        rows.truncate(limit);
    }
    rows.sort_unstable_by(order);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_come_first_in_order() {
        let of = |limit| best(vec![3, 1, 2, 5, 4], limit, Ord::cmp);
        assert_eq!((of(2), of(9), of(0)), (vec![1, 2], vec![1, 2, 3, 4, 5], vec![]));
    }
}
