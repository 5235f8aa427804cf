//! Packs a dictionary of lines `word frequency tag` (standard input) as the site ships it (standard output), for gzip or zopfli
//! to compress. See `assets/README.md`.

use std::io::{self, Read, Write};

fn main() -> io::Result<()> {
    let mut lines = Vec::new();
    io::stdin().read_to_end(&mut lines)?;
    let packed = broadsheet::segment::pack(&lines).map_err(io::Error::other)?;
    io::stdout().write_all(&packed)
}
