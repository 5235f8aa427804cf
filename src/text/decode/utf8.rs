//! UTF-8, also where a few bytes of it are damaged.

/// What was read.
pub(super) struct Read {
    pub(super) text: String,
    /// Byte sequences that stand as U+FFFD.
    pub(super) replaced: u32,
}

/// How many sound sequences of several bytes there must be for one that is not. Text in another encoding has about as
/// many of either.
const SOUND_FOR_ONE_BROKEN: usize = 2;

/// The text, where the bytes are UTF-8 or plainly meant to be: a lone surrogate or a cut character does not make it
/// another encoding.
pub(super) fn read(bytes: &[u8]) -> Option<Read> {
    let mut text = String::with_capacity(bytes.len());
    let (mut sound, mut replaced, mut rest) = (0usize, 0u32, bytes);
    loop {
        match std::str::from_utf8(rest) {
            Ok(tail) => {
                sound += if replaced == 0 { 0 } else { several_bytes(tail) };
                text.push_str(tail);
                break;
            }
            Err(error) => {
                let (good, bad) = rest.split_at(error.valid_up_to());
                let good = std::str::from_utf8(good).unwrap_or_default();
                sound += several_bytes(good);
                text.push_str(good);
                text.push('\u{fffd}');
                replaced += 1;
                let broken = if is_surrogate(bad) { 3 } else { error.error_len().unwrap_or(bad.len()) };
                rest = &bad[broken.min(bad.len())..];
            }
        }
    }
    (sound >= replaced as usize * SOUND_FOR_ONE_BROKEN).then_some(Read { text, replaced })
}

fn several_bytes(text: &str) -> usize {
    text.chars().filter(|c| c.len_utf8() > 1).count()
}

/// Half of a UTF-16 pair written as if it were a character.
fn is_surrogate(bytes: &[u8]) -> bool {
    matches!(bytes, [0xed, 0xa0..=0xbf, 0x80..=0xbf, ..])
}
