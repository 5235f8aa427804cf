//! Sets of characters that the compiler makes: every character of a text is asked for.

/// For each character of the basic plane a bit.
pub(super) struct Characters([u64; 1 << 10]);

impl Characters {
    pub(super) const fn none() -> Self {
        Self([0; 1 << 10])
    }

    /// Adds the character of this code, which is of the basic plane.
    pub(super) const fn add(&mut self, code: u32) {
        self.0[code as usize >> 6] |= 1 << (code & 63);
    }

    #[inline]
    pub(super) fn hold(&self, c: char) -> bool {
        self.0.get(c as usize >> 6).is_some_and(|bits| bits >> (c as u32 & 63) & 1 == 1)
    }
}
