//! Many lists of numbers in one piece of memory.
//!
//! A number takes as many bytes as it needs, seven bits each, the lowest first; all but its last have the highest bit set
//! (LEB128). Lists of rising numbers are kept as differences, which are small.

/// What numbers are to be dealt out to lists, told twice, the same each time.
///
/// They are told in parts, and each part is a call: browsers begin with code that is quickly made and put better code in its
/// place when a function is called again, but not while it runs.
pub(super) trait Tell {
    /// How many parts there are.
    fn parts(&self) -> usize;
    /// Tells the numbers of a part, each with its list.
    fn tell(&mut self, part: usize, to: impl FnMut(usize, u32));
}

/// How what is told to a list is written.
pub(super) trait Write {
    /// What of a list is not written yet, or what the next number is written against.
    type Held: Copy;
    /// That of a list to which nothing was told.
    fn begin(&self) -> Self::Held;
    /// Takes what is told next.
    fn take(&self, held: &mut Self::Held, number: u32, put: impl FnMut(u32));
    /// Writes what is left.
    fn end(&self, held: Self::Held, put: impl FnMut(u32));
}

/// Lists of numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Lists {
    /// Where each list begins, and where the last ends.
    from: Vec<u32>,
    bytes: Vec<u8>,
}

impl Lists {
    /// So many lists, to which is dealt out what is told. It is told twice, to measure and to write: no number is held unpacked, as
    /// a program's memory never shrinks in the browser.
    pub(super) fn new<W: Write>(lists: usize, mut numbers: impl Tell, write: &W) -> Self {
        let mut open = vec![(write.begin(), 0); lists];
        for part in 0..numbers.parts() {
            measure(&mut numbers, part, write, &mut open);
        }
        let mut from = Vec::with_capacity(lists + 1);
        let mut total = 0;
        for (held, at) in &mut open {
            let mut size = *at;
            write.end(std::mem::replace(held, write.begin()), |number| size += length(number));
            from.push(total);
            *at = total;
            total += size;
        }
        from.push(total);
        let mut bytes = vec![0; total as usize];
        for part in 0..numbers.parts() {
            deal(&mut numbers, part, write, &mut open, &mut bytes);
        }
        for (held, mut at) in open {
            write.end(held, |number| put(&mut bytes, &mut at, number));
        }
        Self { from, bytes }
    }

    /// The numbers of a list; none of one that there is not.
    pub(super) fn get(&self, list: usize) -> Numbers<'_> {
        let (Some(&start), Some(&end)) = (self.from.get(list), self.from.get(list + 1)) else {
            return Numbers::default();
        };
        Numbers { bytes: self.bytes.get(start as usize..end as usize).unwrap_or_default(), at: 0 }
    }

    /// Bytes held, for the figures.
    pub(super) fn bytes(&self) -> usize {
        self.from.capacity() * size_of::<u32>() + self.bytes.capacity()
    }
}

/// What of a list is not written yet, and its size or the place of its next byte.
type Open<W> = (<W as Write>::Held, u32);

#[inline(never)]
fn measure<W: Write>(numbers: &mut impl Tell, part: usize, write: &W, open: &mut [Open<W>]) {
    numbers.tell(part, |list, number| {
        let (held, size) = &mut open[list];
        write.take(held, number, |number| *size += length(number));
    });
}

#[inline(never)]
fn deal<W: Write>(numbers: &mut impl Tell, part: usize, write: &W, open: &mut [Open<W>], bytes: &mut [u8]) {
    numbers.tell(part, |list, number| {
        let (held, at) = &mut open[list];
        write.take(held, number, |number| put(bytes, at, number));
    });
}

/// How many bytes a number takes.
#[inline]
fn length(number: u32) -> u32 {
    (u32::BITS - (number | 1).leading_zeros()).div_ceil(7)
}

#[inline]
fn put(bytes: &mut [u8], at: &mut u32, mut number: u32) {
    while number > 0x7f {
        bytes[*at as usize] = number as u8 | 0x80;
        *at += 1;
        number >>= 7;
    }
    bytes[*at as usize] = number as u8;
    *at += 1;
}

/// Numbers that never fall, all above this one, are written as differences, equal ones once.
pub(super) struct Rising(pub(super) u32);

impl Write for Rising {
    type Held = u32;

    fn begin(&self) -> u32 {
        self.0
    }

    #[inline]
    fn take(&self, last: &mut u32, number: u32, mut put: impl FnMut(u32)) {
        if number != *last {
            put(number - *last);
            *last = number;
        }
    }

    fn end(&self, _: u32, _: impl FnMut(u32)) {}
}

/// The numbers of a list, in order.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Numbers<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Numbers<'_> {
    /// The bytes of the list: how long it is, about.
    pub(super) fn size(&self) -> usize {
        self.bytes.len()
    }
}

impl Iterator for Numbers<'_> {
    type Item = u32;

    #[inline(always)]
    fn next(&mut self) -> Option<u32> {
        let mut byte = *self.bytes.get(self.at)?;
        self.at += 1;
        let mut number = u32::from(byte & 0x7f);
        let mut shift = 7;
        while byte > 0x7f && shift < u32::BITS {
            byte = *self.bytes.get(self.at)?;
            self.at += 1;
            number |= u32::from(byte & 0x7f) << shift;
            shift += 7;
        }
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Given<'a>(&'a [(usize, u32)]);

    impl Tell for Given<'_> {
        fn parts(&self) -> usize {
            self.0.len()
        }

        fn tell(&mut self, part: usize, mut to: impl FnMut(usize, u32)) {
            let (list, number) = self.0[part];
            to(list, number);
        }
    }

    /// Writes each number when the next is told.
    struct Late;

    impl Write for Late {
        type Held = Option<u32>;

        fn begin(&self) -> Option<u32> {
            None
        }

        fn take(&self, held: &mut Option<u32>, number: u32, put: impl FnMut(u32)) {
            held.replace(number).into_iter().for_each(put);
        }

        fn end(&self, held: Option<u32>, put: impl FnMut(u32)) {
            held.into_iter().for_each(put);
        }
    }

    #[test]
    fn lists_hold_what_was_told_in_its_order() {
        let edges = [1, 2, 0x7f, 0x80, 0x3fff, 0x4000, 0x1f_ffff, 0x20_0000, 0xfff_ffff, 0x1000_0000, u32::MAX];
        let mut told: Vec<(usize, u32)> = Vec::new();
        for (at, number) in edges.into_iter().enumerate() {
            told.extend([(at % 3, number), (4, number), (4, number)]);
        }
        let plain = Lists::new(5, Given(&told), &Late);
        let steps = Lists::new(5, Given(&told), &Rising(0));
        for list in 0..5 {
            let mut expected: Vec<u32> =
                told.iter().filter(|(own, _)| *own == list).map(|(_, number)| *number).collect();
            assert_eq!(plain.get(list).collect::<Vec<_>>(), expected);
            expected.dedup();
            let mut sum = 0;
            let risen = steps.get(list).map(|step| {
                sum += step;
                sum
            });
            assert_eq!(risen.collect::<Vec<_>>(), expected);
        }
        assert_eq!((plain.get(5).next(), plain.get(usize::MAX - 1).next()), (None, None));
        assert_eq!(Lists::new(0, Given(&[]), &Rising(0)).get(0).next(), None);
    }
}
