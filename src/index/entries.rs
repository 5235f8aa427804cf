//! In which article a token stands, without a search among all of them.

use super::stream::{Extent, Position};

/// Bits of a [`Position`] within one stretch, of which it is known where it begins: about as many tokens as a short article has.
const BITS: u32 = 8;

/// For each stretch of tokens the article in which its first stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Entries {
    /// By the number of the stretch the last article that begins no later than it.
    at_start: Vec<u32>,
}

impl Entries {
    /// Takes in an article that comes after all others: its number, and its first token.
    pub(super) fn push(&mut self, entry: u32, first: Position) {
        while ((self.at_start.len() as u64) << BITS) < u64::from(first) {
            self.at_start.push(entry.saturating_sub(1));
        }
    }

    /// The number of the article in which a token stands, of these, which are those that were taken in.
    pub(super) fn at(&self, extents: &[Extent], at: Position) -> u32 {
        let stretch = self.at_start.get((at >> BITS) as usize).or(self.at_start.last());
        let start = stretch.map_or(0, |entry| *entry as usize);
        let after = extents.get(start + 1..).unwrap_or_default();
        (start + after.iter().take_while(|extent| extent.first <= at).count()) as u32
    }

    /// Bytes held, for the figures.
    pub(super) fn bytes(&self) -> usize {
        self.at_start.capacity() * size_of::<u32>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_token_stands_in_the_last_article_that_begins_before_it() {
        // Short ones, one without tokens, one that is longer than several stretches, and what begins where a stretch does.
        let lengths = [3, 0, 250, 3, 1, 2000, 48, 256, 256, 1, 1, 1, 700, 5];
        let (mut extents, mut entries, mut end) = (Vec::new(), Entries::default(), 0);
        for (entry, length) in (0..).zip(lengths) {
            entries.push(entry, end);
            let mut extent = Extent::default();
            extent.first = end;
            extents.push(extent);
            end += length;
        }
        for at in 0..end {
            let expected = extents.partition_point(|extent| extent.first <= at) - 1;
            assert_eq!(entries.at(&extents, at), expected as u32, "{at}");
        }
        assert_eq!(Entries::default().at(&[], 7), 0);
    }
}
