//! Bytes of unknown encoding to text.
//!
//! Newspaper files come as UTF-8, as GB18030 (GBK, GB2312) and Big5 from older systems, and as UTF-16 from office
//! programs. UTF-8 proves itself; between the others the text decides: read rightly it is made of common characters and
//! of Chinese punctuation, read wrongly of rare ones (see `likeness`).

mod likeness;
#[cfg(test)]
mod tests;
mod utf8;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, UTF_16BE, UTF_16LE};

use super::Notice;

/// The largest file that is taken for a page, in bytes.
pub const LIMIT: usize = 64 << 20;

/// A text and how it was had.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decoded {
    /// The text, complete. The byte order mark of a UTF-8 file stays in it, so that offsets are those of the file.
    pub text: String,
    /// What a reader should know.
    pub notices: Vec<Notice>,
}

/// Why bytes are not taken for a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// An image, a program, an archive.
    NotText,
    /// More than [`LIMIT`]: the size in bytes.
    TooLarge(u64),
}

/// Reads bytes as text.
///
/// # Errors
/// [`Refusal`] where they are no text, or too many.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    if bytes.len() > LIMIT {
        return Err(Refusal::TooLarge(bytes.len() as u64));
    }
    if is_known_binary(bytes) {
        return Err(Refusal::NotText);
    }
    let decoded = read(bytes);
    let noise: u32 = decoded.notices.iter().map(noise).sum();
    let share = if proves_itself(&decoded) { NOISE_SHARE_UTF8 } else { NOISE_SHARE };
    if noise >= MIN_NOISE && noise as usize * share > decoded.text.chars().count() {
        return Err(Refusal::NotText);
    }
    Ok(decoded)
}

/// Text is refused where more than one character in so many is noise. A tenth of random bytes are control characters in
/// any encoding.
const NOISE_SHARE: usize = 12;
/// The same for UTF-8, which random bytes are not.
const NOISE_SHARE_UTF8: usize = 3;
/// A line of a few characters is not judged by its share of noise.
const MIN_NOISE: u32 = 4;

/// Whether it is UTF-8.
fn proves_itself(decoded: &Decoded) -> bool {
    !decoded.notices.iter().any(|notice| matches!(notice, Notice::Decoded(_)))
}

fn noise(notice: &Notice) -> u32 {
    match notice {
        Notice::Replaced(n) | Notice::Controls(n) => *n,
        Notice::Decoded(_) | Notice::Directional => 0,
    }
}

/// First bytes of files that are no text.
const SIGNATURES: [&[u8]; 16] = [
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x7fELF",
    b"%PDF-",
    b"\x1f\x8b\x08",
    b"BZh9",
    b"\xfd7zXZ\0",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\0asm",
    b"SQLite format 3\0",
];

fn is_known_binary(bytes: &[u8]) -> bool {
    SIGNATURES.iter().any(|signature| bytes.starts_with(signature))
}

fn read(bytes: &[u8]) -> Decoded {
    for (mark, encoding) in [(&b"\xff\xfe"[..], UTF_16LE), (b"\xfe\xff", UTF_16BE), (b"\x84\x31\x95\x33", GB18030)] {
        if let Some(body) = bytes.strip_prefix(mark) {
            return read_as(encoding, body);
        }
    }
    if let Some(encoding) = utf16_by_nuls(bytes) {
        return read_as(encoding, bytes);
    }
    let Some(read) = utf8::read(bytes) else {
        return read_as(choose(bytes, None).unwrap_or_else(|| guess(bytes)), bytes);
    };
    // Sound UTF-8 proves itself. With damage or control characters in it, it may be another encoding that looks like it.
    let doubtful = read.replaced > 0 || read.text.contains(is_control);
    match doubtful.then(|| choose(bytes, Some(&read.text))).flatten() {
        Some(encoding) => read_as(encoding, bytes),
        None => finish(read.text, None, read.replaced),
    }
}

fn read_as(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    let replaced = if had_errors { text.chars().filter(|&c| c == '\u{fffd}').count() as u32 } else { 0 };
    finish(text.into_owned(), Some(encoding.name()), replaced)
}

fn finish(text: String, encoding: Option<&str>, replaced: u32) -> Decoded {
    let mut notices = Vec::new();
    notices.extend(encoding.map(|name| Notice::Decoded(name.to_owned())));
    if replaced > 0 {
        notices.push(Notice::Replaced(replaced));
    }
    let (mut controls, mut directional) = (0, false);
    for c in text.chars() {
        controls += u32::from(is_control(c));
        directional |= is_directional(c);
    }
    if controls > 0 {
        notices.push(Notice::Controls(controls));
    }
    if directional {
        notices.push(Notice::Directional);
    }
    Decoded { text, notices }
}

/// A control character that is not plain layout.
fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}')
}

/// A character that sets the writing direction of others.
fn is_directional(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// UTF-16 without a mark, where enough of it is Latin: every other byte is NUL, and the ones between hardly ever.
fn utf16_by_nuls(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.len() / 2;
    let nuls = |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|&&b| b == 0).count();
    let (first, second) = (nuls(0), nuls(1));
    let (encoding, many, few) = if second > first { (UTF_16LE, second, first) } else { (UTF_16BE, first, second) };
    (pairs >= 2 && many * 5 > pairs * 2 && few * 20 < many).then_some(encoding)
}

/// The encoding in which the bytes are most like Chinese, and more so than they are as UTF-8; none where they are in none.
fn choose(bytes: &[u8], utf8: Option<&str>) -> Option<&'static Encoding> {
    let judge = likeness::Judge::new();
    let (start, sample) = (likeness::head(bytes), likeness::sample(bytes));
    let mut best = (utf8.map_or(likeness::ENOUGH, |text| judge.likeness(text).max(likeness::ENOUGH)), None);
    // UTF-16 has no place to begin at but the start.
    for (encoding, piece) in [(GB18030, sample), (BIG5, sample), (UTF_16LE, start), (UTF_16BE, start)] {
        let likeness = judge.likeness(&encoding.decode_without_bom_handling(piece).0);
        if likeness > best.0 {
            best = (likeness, Some(encoding));
        }
    }
    best.1
}

/// What it is where it is not Chinese: a browser's guess.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}
