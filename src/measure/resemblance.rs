//! How much two texts, or two words, have in common.

/// Resemblance: the share of all the shingles of two texts that both have: `|A∩B|/|A∪B|`, 0 to 1; 0 where there is none. Of samples of
/// the shingles it is an estimate.
///
/// Source: Broder 1997, *On the resemblance and containment of documents*, SEQUENCES.
#[must_use]
pub fn resemblance(shared: u64, all: u64) -> f64 {
    if all == 0 { 0.0 } else { shared as f64 / all as f64 }
}

/// The number of places at which two words of one length have different characters; none for words of different lengths.
///
/// Source: Hamming 1950, *Error detecting and error correcting codes*, Bell System Technical Journal 29.
#[must_use]
pub fn hamming(one: &str, other: &str) -> Option<usize> {
    let (mut ones, mut others) = (one.chars(), other.chars());
    let mut different = 0;
    loop {
        match (ones.next(), others.next()) {
            (Some(one), Some(other)) => different += usize::from(one != other),
            (None, None) => return Some(different),
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_length_differ_in_characters() {
        assert_eq!(hamming("白云镇", "白石镇"), Some(1));
        assert_eq!((hamming("白云", "云白"), hamming("", ""), hamming("白云", "白云镇")), (Some(2), Some(0), None));
    }
}
