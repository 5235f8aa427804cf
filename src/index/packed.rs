//! Many lists of numbers in one piece of memory.
//!
//! A number takes as many bytes as it needs, seven bits each, the lowest first; all but its last have the highest bit set
//! (LEB128). Lists of rising numbers are kept as differences, which are small.

/// What numbers are to be dealt out to lists, told as often as asked, the same each time.
pub(super) trait Tell {
    fn tell(&self, to: impl FnMut(usize, u32));
}

/// Lists of numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Lists {
    /// Where each list begins, and where the last ends.
    from: Vec<u32>,
    bytes: Vec<u8>,
}

impl Lists {
    /// So many lists. What is told is dealt out to them; then each is packed as `pack` says.
    pub(super) fn new(lists: usize, numbers: &impl Tell, pack: impl Fn(&[u32], &mut Pen)) -> Self {
        let mut next = vec![0u32; lists];
        numbers.tell(|list, _| next[list] += 1);
        let mut total = 0;
        for next in &mut next {
            total += std::mem::replace(next, total);
        }
        let mut dealt = vec![0; total as usize];
        numbers.tell(|list, number| {
            let next = &mut next[list];
            dealt[*next as usize] = number;
            *next += 1;
        });
        let mut pen = Pen(Vec::with_capacity(dealt.len() * 2));
        // Each list now ends where its next number would stand.
        let mut start = 0;
        for place in &mut next {
            let end = std::mem::replace(place, pen.0.len() as u32);
            pack(&dealt[start..end as usize], &mut pen);
            start = end as usize;
        }
        next.push(pen.0.len() as u32);
        pen.0.shrink_to_fit();
        Self { from: next, bytes: pen.0 }
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

/// Writes numbers.
pub(super) struct Pen(Vec<u8>);

impl Pen {
    #[inline]
    pub(super) fn put(&mut self, mut number: u32) {
        while number > 0x7f {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }
}

/// Packs numbers that never fall, none below the start, as differences.
pub(super) fn rising(start: u32) -> impl Fn(&[u32], &mut Pen) {
    move |numbers, pen| {
        let mut last = start;
        for &number in numbers {
            pen.put(number - last);
            last = number;
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
        fn tell(&self, mut to: impl FnMut(usize, u32)) {
            self.0.iter().for_each(|(list, number)| to(*list, *number));
        }
    }

    #[test]
    fn lists_hold_what_was_told_in_its_order() {
        let edges = [0, 1, 0x7f, 0x80, 0x3fff, 0x4000, 0x1f_ffff, 0x20_0000, 0xfff_ffff, 0x1000_0000, u32::MAX];
        let mut told: Vec<(usize, u32)> = Vec::new();
        for (at, number) in edges.into_iter().enumerate() {
            told.extend([(at % 3, number), (4, number)]);
        }
        let plain = Lists::new(5, &Given(&told), |list, pen| list.iter().for_each(|number| pen.put(*number)));
        let steps = Lists::new(5, &Given(&told), rising(0));
        for list in 0..5 {
            let expected: Vec<u32> = told.iter().filter(|(own, _)| *own == list).map(|(_, number)| *number).collect();
            assert_eq!(plain.get(list).collect::<Vec<_>>(), expected);
            let mut sum = 0;
            let risen = steps.get(list).map(|step| {
                sum += step;
                sum
            });
            assert_eq!(risen.collect::<Vec<_>>(), expected);
        }
        assert_eq!((plain.get(5).next(), plain.get(usize::MAX - 1).next()), (None, None));
        assert_eq!(Lists::new(0, &Given(&[]), rising(0)).get(0).next(), None);
    }
}
