//! The stored form of a library: what `broadsheet bundle` writes, the site ships and the page reads.

#[cfg(feature = "engine")]
mod import;
pub mod prerender;

use serde::{Deserialize, Serialize};

use crate::model::Document;
use crate::wire::Fault;

#[cfg(feature = "engine")]
pub use import::document;

/// First bytes of every bundle; the last is the version of what follows.
const MAGIC: &[u8; 5] = b"BRSH\x01";

/// Pages in reading order.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Library {
    /// The pages with their text.
    pub documents: Vec<Document>,
}

/// The bytes of a library.
///
/// # Errors
/// [`Fault::BrokenBundle`] where it cannot be written, which no library causes.
pub fn write(library: &Library) -> Result<Vec<u8>, Fault> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(postcard::to_allocvec(library).map_err(|error| Fault::BrokenBundle(error.to_string()))?);
    Ok(bytes)
}

/// The library in the bytes.
///
/// # Errors
/// [`Fault::BrokenBundle`] where the bytes are no bundle, one of another version, or damaged.
pub fn read(bytes: &[u8]) -> Result<Library, Fault> {
    let body = bytes.strip_prefix(MAGIC).ok_or_else(|| Fault::BrokenBundle("not a bundle of this version".into()))?;
    let (library, rest) = postcard::take_from_bytes(body).map_err(|error| Fault::BrokenBundle(error.to_string()))?;
    if rest.is_empty() { Ok(library) } else { Err(Fault::BrokenBundle("more bytes than a library has".into())) }
}
