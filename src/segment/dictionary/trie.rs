//! A trie over the codes of characters, built in one pass: the children of a node stand in a small hash table of their own,
//! as large as they need, and all tables stand one after the other.
//!
//! A lookup is one load for each character in nearly all cases, and jieba's dictionary takes six megabytes. A double array is
//! as quick to ask, but slow to build over an alphabet of twelve thousand.

use super::listing::Listing;

/// A node. From the top: 16 bits for the word that ends there (its frequency's place and one, or 0), 16 for the code that leads
/// there, 27 for the place of its children's table (0 where it has none) and 5 for the logarithm of the table's size.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::segment) struct Cell(u64);

const SIZE_BITS: u32 = 5;
const MOST_CELLS: usize = 1 << (32 - SIZE_BITS);

impl Cell {
    /// Whether children follow.
    #[inline]
    pub(in crate::segment) fn goes_on(self) -> bool {
        self.0 as u32 != 0
    }

    /// Place of the frequency of the word that ends here, and one; 0 where none does.
    #[inline]
    pub(in crate::segment) fn word(self) -> u16 {
        (self.0 >> 48) as u16
    }

    #[inline]
    fn code(self) -> u16 {
        (self.0 >> 32) as u16
    }

    /// Where the table of its children begins.
    #[inline]
    fn table(self) -> usize {
        (self.0 as u32 >> SIZE_BITS) as usize
    }

    /// The size of that table less one.
    #[inline]
    fn mask(self) -> usize {
        (1 << (self.0 as u32 & ((1 << SIZE_BITS) - 1))) - 1
    }
}

/// The trie.
#[derive(Debug, Default)]
pub(in crate::segment) struct Trie {
    /// The node of each single character stands at its code, that of no character at 0.
    cells: Vec<Cell>,
    /// Place of the part of speech of the word that ends in the cell.
    tags: Vec<u8>,
}

impl Trie {
    /// The first step: number and cell of a character's node.
    #[inline]
    pub(in crate::segment) fn first(&self, code: u16) -> (u32, Cell) {
        (u32::from(code), self.cells.get(usize::from(code)).copied().unwrap_or_default())
    }

    /// The child of a node.
    #[inline]
    pub(in crate::segment) fn next(&self, cell: Cell, code: u16) -> Option<(u32, Cell)> {
        let (table, mask) = (cell.table(), cell.mask());
        // Codes are ranks: their low bits are spread as well as a hash would. Code 0 may find an empty place, a node from
        // which nothing follows.
        let at = table + (usize::from(code) & mask);
        let child = *self.cells.get(at)?;
        if child.code() == code {
            return Some((at as u32, child));
        }
        if child.code() == 0 || mask == 0 {
            return None;
        }
        self.probe(table, mask, code)
    }

    /// The same where another child has the first place. Apart, since that is seldom and the rest is to stay small.
    #[inline(never)]
    fn probe(&self, table: usize, mask: usize, code: u16) -> Option<(u32, Cell)> {
        let children = self.cells.get(table..=table + mask)?;
        for step in 1..=mask {
            let at = (usize::from(code) + step) & mask;
            let child = children[at];
            if child.code() == code {
                return Some(((table + at) as u32, child));
            }
            if child.code() == 0 {
                return None;
            }
        }
        None
    }

    /// Place of the part of speech of the word that ends in the node.
    pub(in crate::segment) fn tag(&self, node: u32) -> Option<u8> {
        self.tags.get(node as usize).copied()
    }

    /// The trie of a listing; nothing where it is too large for the numbers of the cells.
    pub(super) fn build(listing: &Listing) -> Option<Self> {
        let nodes = Nodes::read(listing);
        let count = nodes.code.len();
        let mut trie = Self { cells: Vec::with_capacity(count * 2), tags: Vec::with_capacity(count * 2) };
        trie.grow(listing.alphabet.len() + 1);
        // The cell of each node; a node comes after its parent, which has made the table that it stands in.
        let mut cells = vec![0u32; count];
        for node in 1..count {
            let parent = nodes.parent[node] as usize;
            let code = nodes.code[node];
            let at =
                if parent == 0 { usize::from(code) } else { trie.vacancy(trie.cells[cells[parent] as usize], code) };
            let table = match nodes.children[node] {
                0 => 0,
                children => trie.table(children)?,
            };
            trie.cells[at] = Cell(u64::from(nodes.word[node]) << 48 | u64::from(code) << 32 | u64::from(table));
            trie.tags[at] = nodes.tag[node];
            cells[node] = at as u32;
        }
        Some(trie)
    }

    fn grow(&mut self, by: usize) {
        self.cells.resize(self.cells.len() + by, Cell::default());
        self.tags.resize(self.cells.len(), 0);
    }

    /// Room for so many children: the low bits of their parent's cell.
    fn table(&mut self, children: u32) -> Option<u32> {
        let start = self.cells.len();
        // Half stays free, so that what is not there is seldom looked for further on.
        let size = if children == 1 { 1 } else { (children * 2).next_power_of_two() };
        self.grow(size as usize);
        (self.cells.len() < MOST_CELLS).then_some((start as u32) << SIZE_BITS | size.ilog2())
    }

    /// The free cell in the parent's table for the child with this code.
    fn vacancy(&self, parent: Cell, code: u16) -> usize {
        let (table, mask) = (parent.table(), parent.mask());
        let mut at = usize::from(code) & mask;
        while self.cells[table + at].code() != 0 {
            at = (at + 1) & mask;
        }
        table + at
    }
}

/// The nodes of the trie, each after its parent; the root is the first.
struct Nodes {
    parent: Vec<u32>,
    code: Vec<u16>,
    word: Vec<u16>,
    tag: Vec<u8>,
    /// How many each has.
    children: Vec<u32>,
}

impl Nodes {
    fn read(listing: &Listing) -> Self {
        let count = listing.codes.len() + 1;
        let mut nodes = Self {
            parent: Vec::with_capacity(count),
            code: Vec::with_capacity(count),
            word: Vec::with_capacity(count),
            tag: Vec::with_capacity(count),
            children: Vec::with_capacity(count),
        };
        nodes.push(0, 0);
        let mut codes = listing.codes.iter();
        // The nodes of the word before, the root first.
        let mut path: Vec<u32> = vec![0];
        for entry in &listing.words {
            path.truncate(usize::from(entry.keep) + 1);
            for &code in codes.by_ref().take(usize::from(entry.add)) {
                let parent = path.last().copied().unwrap_or(0);
                nodes.children[parent as usize] += 1;
                path.push(nodes.push(parent, code));
            }
            if let (Some(word), Some(tag)) = (nodes.word.last_mut(), nodes.tag.last_mut()) {
                *word = entry.frequency + 1;
                *tag = entry.tag;
            }
        }
        nodes
    }

    fn push(&mut self, parent: u32, code: u16) -> u32 {
        self.parent.push(parent);
        self.code.push(code);
        self.word.push(0);
        self.tag.push(0);
        self.children.push(0);
        self.code.len() as u32 - 1
    }
}
