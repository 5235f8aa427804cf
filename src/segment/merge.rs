//! Words and atoms to tokens.

use super::atoms::Atom;

/// Joins the words that an atom spans. `ends` are those of the words, from the `first` on; the text begins at 0.
pub(super) fn merge(ends: &mut Vec<u32>, first: usize, atoms: &[Atom]) {
    if atoms.is_empty() {
        return;
    }
    let (mut read, mut write) = (first, first);
    // Where the word begins that ends at `ends[read]`.
    let mut start = 0;
    for atom in atoms {
        while ends.get(read).is_some_and(|&end| end as usize <= atom.start) {
            start = ends[read] as usize;
            ends[write] = ends[read];
            (read, write) = (read + 1, write + 1);
        }
        // A longer atom or word holds it already: 4S店.
        if start > atom.start || (atom.shy && start != atom.start) {
            continue;
        }
        let end = end(atom, &ends[read.min(ends.len())..]);
        while ends.get(read).is_some_and(|&word| (word as usize) < end) {
            read += 1;
        }
        if let Some(&word) = ends.get(read) {
            start = word as usize;
            ends[write] = word;
            (read, write) = (read + 1, write + 1);
        }
    }
    ends.copy_within(read.., write);
    ends.truncate(ends.len() - (read - write));
}

/// Where the atom ends, given the ends of the words from its first on.
fn end(atom: &Atom, ends: &[u32]) -> usize {
    let is_border =
        |reach: &usize| ends.iter().find(|&&end| end as usize >= *reach).is_some_and(|&end| end as usize == *reach);
    atom.reach.into_iter().filter(|&reach| reach > atom.end).find(is_border).unwrap_or(atom.end)
}
