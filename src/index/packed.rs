//! Many lists of numbers in one piece of memory.
//!
//! A number takes as many bytes as it needs, seven bits each, the lowest first; all but its last have the highest bit set
//! (LEB128). Lists of rising numbers are kept as differences, which are small.

/// What is to be dealt out to lists, told twice, the same each time.
///
/// It is told in parts, and each part is a call: browsers begin with code that is quickly made and put better code in its
/// place when a function is called again, but not while it runs.
pub(super) trait Tell {
    /// What is told: a number, or what is written as some.
    type Told;
    /// How many parts there are.
    fn parts(&self) -> usize;
    /// Tells what is in a part, each with its list.
    fn tell(&mut self, part: usize, to: impl FnMut(usize, Self::Told));
}

/// How what is told to a list is written.
pub(super) trait Write<T> {
    /// What the next is written against.
    type Last: Copy;
    /// That of a list to which nothing was told.
    fn begin(&self) -> Self::Last;
    /// Writes what is told next.
    fn write(&self, last: &mut Self::Last, told: T, put: impl FnMut(u32));
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
    pub(super) fn new<T: Tell, W: Write<T::Told>>(lists: usize, mut told: T, write: &W) -> Self {
        let mut open = vec![(write.begin(), 0); lists];
        for part in 0..told.parts() {
            measure(&mut told, part, write, &mut open);
        }
        let mut from = Vec::with_capacity(lists + 1);
        let mut total = 0;
        for (last, at) in &mut open {
            from.push(total);
            *last = write.begin();
            total += std::mem::replace(at, total);
        }
        from.push(total);
        let mut bytes = vec![0; total as usize + CODE];
        for part in 0..told.parts() {
            deal(&mut told, part, write, &mut open, &mut bytes);
        }
        bytes.truncate(total as usize);
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

/// What the next of a list is written against, and its size or the place of its next byte.
type Open<T, W> = (<W as Write<<T as Tell>::Told>>::Last, u32);

#[inline(never)]
fn measure<T: Tell, W: Write<T::Told>>(told: &mut T, part: usize, write: &W, open: &mut [Open<T, W>]) {
    told.tell(part, |list, told| {
        let (last, size) = &mut open[list];
        write.write(last, told, |number| *size += length(number));
    });
}

#[inline(never)]
fn deal<T: Tell, W: Write<T::Told>>(told: &mut T, part: usize, write: &W, open: &mut [Open<T, W>], bytes: &mut [u8]) {
    told.tell(part, |list, told| {
        let (last, at) = &mut open[list];
        write.write(last, told, |number| put(bytes, at, number));
    });
}

/// How many bytes a number takes.
#[inline]
fn length(number: u32) -> u32 {
    (u32::BITS - (number | 1).leading_zeros()).div_ceil(7)
}

/// Bytes that are written at once: no less than a number takes.
const CODE: usize = size_of::<u64>();

/// Writes a number where the bytes are 0. How long it is cannot be foreseen, so nothing is asked of it: it is added to all bytes that
/// it might take, to most of them as 0.
#[inline]
fn put(bytes: &mut [u8], at: &mut u32, number: u32) {
    const MORE: u64 = 0x8080_8080_8080_8080;
    let sevens = |from: u32| u64::from(number >> (7 * from) & 0x7f) << (8 * from);
    let code = sevens(0) | sevens(1) | sevens(2) | sevens(3) | sevens(4);
    let length = length(number);
    let code = code | (MORE & ((1 << (8 * (length - 1))) - 1));
    if let Some(place) = bytes.get_mut(*at as usize..).and_then(<[u8]>::first_chunk_mut) {
        *place = (u64::from_le_bytes(*place) | code).to_le_bytes();
    }
    *at += length;
}

/// Numbers that never fall, all above this one, are written as differences, equal ones once.
pub(super) struct Rising(pub(super) u32);

impl Write<u32> for Rising {
    type Last = u32;

    fn begin(&self) -> u32 {
        self.0
    }

    #[inline]
    fn write(&self, last: &mut u32, number: u32, mut put: impl FnMut(u32)) {
        if number != *last {
            put(number - *last);
            *last = number;
        }
    }
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
        type Told = u32;

        fn parts(&self) -> usize {
            self.0.len()
        }

        fn tell(&mut self, part: usize, mut to: impl FnMut(usize, u32)) {
            let (list, number) = self.0[part];
            to(list, number);
        }
    }

    /// Writes each number as it is.
    struct Plain;

    impl Write<u32> for Plain {
        type Last = ();

        fn begin(&self) {}

        fn write(&self, (): &mut (), number: u32, mut put: impl FnMut(u32)) {
            put(number);
        }
    }

    #[test]
    fn lists_hold_what_was_told_in_its_order() {
        let edges = [1, 2, 0x7f, 0x80, 0x3fff, 0x4000, 0x1f_ffff, 0x20_0000, 0xfff_ffff, 0x1000_0000, u32::MAX];
        let mut told: Vec<(usize, u32)> = Vec::new();
        for (at, number) in edges.into_iter().enumerate() {
            told.extend([(at % 3, number), (4, number), (4, number)]);
        }
        let plain = Lists::new(5, Given(&told), &Plain);
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
