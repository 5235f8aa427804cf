use encoding_rs::{BIG5, Encoding, GB18030, SHIFT_JIS};
use proptest::prelude::*;

use super::*;

const SIMPLIFIED: &str = "本报讯 昨日，市水务局的工作人员来到河边，查看水质变化的情况。";
const TRADITIONAL: &str = "本報訊 昨日，市政府的工作人員來到河邊，查看水質變化的情況。";

fn encode(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    let (bytes, _, lost) = encoding.encode(text);
    assert!(!lost, "{text} can be written in {}", encoding.name());
    bytes.into_owned()
}

fn utf16(text: &str, big: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

/// The text must come back, in the encoding.
fn check(bytes: &[u8], text: &str, encoding: &str) {
    let decoded = decode(bytes).unwrap();
    assert_eq!((decoded.text.as_str(), decoded.notices), (text, vec![Notice::Decoded(encoding.into())]));
}

#[test]
fn utf8_is_taken_as_it_is() {
    assert_eq!(decode(SIMPLIFIED.as_bytes()).unwrap(), Decoded { text: SIMPLIFIED.into(), notices: vec![] });
}

#[test]
fn the_mark_of_utf8_stays_so_that_offsets_are_the_files() {
    assert_eq!(decode("\u{feff}版面".as_bytes()).unwrap().text, "\u{feff}版面");
}

#[test]
fn one_line_in_an_old_encoding_is_read() {
    check(&encode(GB18030, SIMPLIFIED), SIMPLIFIED, "gb18030");
    check(&encode(GB18030, TRADITIONAL), TRADITIONAL, "gb18030");
    check(&encode(BIG5, TRADITIONAL), TRADITIONAL, "Big5");
}

#[test]
fn headlines_alone_are_read() {
    for text in ["我市召开党代会", "株洲全面推行河长制", "社区居民有了新图书馆", "记者 王小明", "垃圾分类进校园"]
    {
        check(&encode(GB18030, text), text, "gb18030");
    }
    for text in ["市議會通過今年預算案", "記者王小明台北報導", "社區居民有了新圖書館", "垃圾分類進校園"]
    {
        check(&encode(BIG5, text), text, "Big5");
    }
}

#[test]
fn four_byte_characters_of_gb18030_are_read() {
    let text = "工作人员㐂来到河边，村民𠮷先生介绍了情况。";
    check(&encode(GB18030, text), text, "gb18030");
}

#[test]
fn utf16_is_read_with_a_mark_and_without() {
    for big in [false, true] {
        let name = if big { "UTF-16BE" } else { "UTF-16LE" };
        let marked = utf16(&format!("\u{feff}{SIMPLIFIED}"), big);
        check(&marked, SIMPLIFIED, name);
        check(&utf16(SIMPLIFIED, big), SIMPLIFIED, name);
        check(&utf16("Broadsheet, page one\n", big), "Broadsheet, page one\n", name);
        check(&utf16(&SIMPLIFIED.replace(' ', ""), big), &SIMPLIFIED.replace(' ', ""), name);
    }
}

#[test]
fn a_broken_sequence_does_not_make_it_another_encoding() {
    for broken in [&b"\xed\xa0\xbd"[..], b"\xff", b"\xe6\x9c", b"\xc0"] {
        let bytes = [SIMPLIFIED.as_bytes(), broken, TRADITIONAL.as_bytes()].concat();
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded.text, format!("{SIMPLIFIED}\u{fffd}{TRADITIONAL}"));
        assert_eq!(decoded.notices, [Notice::Replaced(1)]);
    }
}

#[test]
fn a_pair_of_surrogates_is_two_broken_sequences() {
    let bytes = [SIMPLIFIED.as_bytes(), b"\xed\xa0\xbd\xed\xb8\x80"].concat();
    assert_eq!(decode(&bytes).unwrap().notices, [Notice::Replaced(2)]);
}

#[test]
fn a_file_cut_in_the_middle_of_a_character_is_read() {
    let bytes = &SIMPLIFIED.as_bytes()[..SIMPLIFIED.len() - 1];
    assert_eq!(decode(bytes).unwrap().notices, [Notice::Replaced(1)]);
}

#[test]
fn controls_and_directions_are_kept_and_told() {
    let text = "本报讯\0今日\u{1b}市内\u{202e}有雨，\t气温\r\n下降";
    let decoded = decode(text.as_bytes()).unwrap();
    assert_eq!(decoded.text, text);
    assert_eq!(decoded.notices, [Notice::Controls(2), Notice::Directional]);
}

#[test]
fn another_languages_old_encoding_is_read() {
    let text = "これは新聞の記事です。きのうの夜、雨がふりました。";
    check(&encode(SHIFT_JIS, text), text, "Shift_JIS");
}

#[test]
fn what_is_no_text_is_refused() {
    let mut noise = Vec::new();
    let mut state = 1u32;
    for _ in 0..4000 {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        noise.push((state >> 24) as u8);
    }
    for bytes in [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"PK\x03\x04\x14\0", b"\x7fELF\x02\x01\x01", &noise, &[0; 64]]
    {
        assert_eq!(decode(bytes), Err(Refusal::NotText));
    }
}

#[test]
fn too_much_is_refused_with_its_size() {
    assert_eq!(decode(&vec![b' '; LIMIT + 1]), Err(Refusal::TooLarge(LIMIT as u64 + 1)));
}

#[test]
fn nothing_is_an_empty_text() {
    assert_eq!(decode(b""), Ok(Decoded::default()));
}

/// Sentences made of ordinary words in any order.
fn sentences(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(words), 8..60).prop_map(|words| words.concat())
}

const WORDS: &[&str] = &[
    "的",
    "在",
    "，",
    "。",
    "“",
    "”",
    "记者",
    "社区",
    "居民",
    "河长制",
    "2021年",
    "今年",
    "我市",
    "了",
    "工作",
    "、",
    "人员",
    "环境",
    "治理",
    "这个",
    "问题",
    "\n",
    "表示",
    "他们",
    "蔡",
    "株洲",
    "是",
    "有",
    "干部",
    "嘉",
    "村民",
    "说",
    "：",
];
const OLD_WORDS: &[&str] = &[
    "的", "在", "，", "。", "「", "」", "記者", "社區", "居民", "今年", "本市", "了", "工作", "、", "人員", "環境",
    "這個", "問題", "\n", "表示", "他們", "台北", "是", "有", "議員", "黨", "說", "民國", "陳", "嘉義", "報導",
];

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = decode(&bytes);
    }

    #[test]
    fn any_text_without_noise_comes_back(text in "[^\\p{Cc}\u{fffd}]{0,200}") {
        prop_assume!(!is_known_binary(text.as_bytes()));
        prop_assert_eq!(decode(text.as_bytes()).unwrap().text, text);
    }

    #[test]
    fn simplified_text_comes_back_from_gb18030(text in sentences(WORDS)) {
        prop_assert_eq!(decode(&encode(GB18030, &text)).unwrap().text, text);
    }

    #[test]
    fn traditional_text_comes_back_from_either(text in sentences(OLD_WORDS)) {
        prop_assert_eq!(decode(&encode(GB18030, &text)).unwrap().text, text.as_str());
        prop_assert_eq!(decode(&encode(BIG5, &text)).unwrap().text, text);
    }
}
