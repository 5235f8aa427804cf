//! Lexical diversity: how many different words a text has for its length.

/// Type/token ratio: `different words / tokens`, above 0 to 1; falls with length, so compare only texts of one length. `None`
/// where there are no tokens.
#[must_use]
pub fn type_token_ratio(types: u64, tokens: u64) -> Option<f64> {
    (tokens > 0).then(|| types as f64 / tokens as f64)
}

/// MATTR: the mean of the type/token ratios of all windows of so many tokens, which does not depend on length. `words` has the
/// number of each token's word, as small as can be. `None` where the text is shorter than the window, or the window is empty.
///
/// Source: Covington & McFall 2010, *Cutting the Gordian knot: the moving-average type-token ratio*, Journal of Quantitative
/// Linguistics 17(2).
#[must_use]
pub fn moving_average_type_token_ratio(words: &[u32], window: usize) -> Option<f64> {
    if window == 0 || words.len() < window {
        return None;
    }
    let mut held = vec![0_u32; words.iter().max().map_or(0, |most| *most as usize + 1)];
    let (mut within, mut different) = (0_u64, 0_u64);
    for (at, word) in words.iter().enumerate() {
        let count = &mut held[*word as usize];
        within += u64::from(*count == 0);
        *count += 1;
        if let Some(gone) = at.checked_sub(window).and_then(|gone| words.get(gone)) {
            let count = &mut held[*gone as usize];
            *count -= 1;
            within -= u64::from(*count == 0);
        }
        if at + 1 >= window {
            different += within;
        }
    }
    let windows = words.len() - window + 1;
    Some(different as f64 / windows as f64 / window as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_move_by_one_token() {
        // 1 2 | 2 1 | 1 1
        assert_eq!(moving_average_type_token_ratio(&[1, 2, 1, 1], 2), Some(5.0 / 6.0));
        assert_eq!(moving_average_type_token_ratio(&[1, 2, 1, 1], 4), type_token_ratio(2, 4));
        assert_eq!(moving_average_type_token_ratio(&[7, 7, 7], 1), Some(1.0));
    }

    #[test]
    fn too_short_a_text_has_no_window() {
        assert_eq!(moving_average_type_token_ratio(&[1], 2), None);
        assert_eq!(moving_average_type_token_ratio(&[], 0), None);
        assert_eq!(type_token_ratio(0, 0), None);
    }
}
