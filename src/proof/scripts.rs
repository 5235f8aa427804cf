//! Characters of the other script than the article's.

use super::Sink;
use crate::facts::reading::Reading;
use crate::text::fold::simplified;
use crate::wire::doubts::DoubtKind;

/// So many characters that are simplified for each that is not make the other a slip.
const MANY: usize = 200;
/// Traditional characters that simplified texts have as well, in names and set words.
const BOTH: &str = "乾著於後麼徵藉瞭沈鍾覆餘昇陞閤噹迺甯濛彷鬆摺濬鉅祐";

#[inline(never)]
pub(super) fn find(reading: &Reading<'_>, sink: &mut Sink<'_, '_>) {
    let texts = || reading.texts.iter().filter(|text| text.field().is_counted());
    let is_traditional = |c: char| simplified(c) != c && !BOTH.contains(c);
    let han = texts().flat_map(|text| text.words().chars()).filter(|c| matches!(c, '\u{4e00}'..='\u{9fff}')).count();
    let places = || {
        texts().flat_map(|text| {
            text.words().char_indices().filter(|(_, c)| is_traditional(*c)).map(move |(at, c)| (text, at, c))
        })
    };
    let slips = places().count();
    // What is set in traditional characters throughout is meant so.
    if slips == 0 || han < slips * MANY {
        return;
    }
    for (text, at, c) in places() {
        sink.doubt(DoubtKind::MixedScript, text, at..at + c.len_utf8(), Some(simplified(c).into()), 0.5);
    }
}
