//! The first of many, without sorting or keeping all.

use std::cmp::Ordering;

/// The first of the rows in this order, at most `limit`.
pub(crate) fn best<T>(rows: impl IntoIterator<Item = T>, limit: usize, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    let Some(last) = limit.checked_sub(1) else { return kept };
    // Once there were too many, the last of those that were kept: what comes after it is none of the first.
    let mut is_cut = false;
    for row in rows {
        if is_cut && kept.get(last).is_some_and(|last| order(&row, last).is_gt()) {
            continue;
        }
        kept.push(row);
        if kept.len() / 2 >= limit {
            kept.select_nth_unstable_by(last, &order);
            kept.truncate(limit);
            is_cut = true;
        }
    }
    kept.sort_unstable_by(order);
    kept.truncate(limit);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_come_first_in_order() {
        let of = |limit| best(vec![3, 1, 2, 5, 4], limit, Ord::cmp);
        assert_eq!((of(2), of(9), of(0)), (vec![1, 2], vec![1, 2, 3, 4, 5], vec![]));
    }

    #[test]
    fn what_is_kept_is_the_beginning_of_the_sorted_rows() {
        let rows: Vec<u32> = (0..1000u32).map(|at| at.wrapping_mul(0x9e37_79b1) >> 22).collect();
        let mut sorted = rows.clone();
        sorted.sort_unstable();
        for limit in [1, 2, 3, 17, 499, 500, 501, 999, 1000, usize::MAX] {
            assert_eq!(best(rows.clone(), limit, Ord::cmp), sorted[..limit.min(1000)]);
        }
    }
}
