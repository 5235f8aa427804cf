//! The segmenter with the dictionary that the site ships.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;

const DICTIONARY: &[u8] = include_bytes!("../../assets/dictionary.gz");

fn segmenter() -> Segmenter {
    Segmenter::new(DICTIONARY).unwrap()
}

static SEGMENTER: LazyLock<Segmenter> = LazyLock::new(segmenter);

static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut words = Vec::new();
    dictionary::each_word(DICTIONARY, |word, _, _| words.push(word.to_owned())).unwrap();
    words
});

/// jieba-rs with the same words.
static JIEBA: LazyLock<Jieba> = LazyLock::new(|| {
    let mut jieba = Jieba::empty();
    dictionary::each_word(DICTIONARY, |word, frequency, tag| {
        jieba.add_word(word, Some(frequency as usize), Some(tag));
    })
    .unwrap();
    jieba
});

/// Where jieba-rs cuts a text, and where we do before numbers and the like are put together.
fn both_ways(text: &str, new_words: bool) -> [Vec<u32>; 2] {
    let by = By { words: SEGMENTER.words(), model: new_words.then_some(&SEGMENTER.model) };
    let mut ends = Vec::new();
    Path::default().cut(by, text, 0..text.len(), &mut ends);
    [JIEBA.cut(text, new_words).iter().map(|word| word.byte_end as u32).collect(), ends]
}

/// The words with their parts of speech, parted by spaces.
fn check(text: &str, expected: &str) {
    let tokens: Vec<_> = SEGMENTER.tokens(text).iter().map(|t| format!("{}/{}", t.word, t.pos)).collect();
    assert_eq!(tokens.join(" "), expected);
}

/// The words, parted by spaces.
fn words(segmenter: &Segmenter, text: &str) -> String {
    segmenter.tokens(text).iter().map(|token| token.word).collect::<Vec<_>>().join(" ")
}

/// The words without those that the model makes.
fn known<'a>(segmenter: &'a Segmenter, text: &'a str) -> Vec<&'a str> {
    let mut ends = Vec::new();
    let cutting = Cutting { new_words: false, ..Cutting::default() };
    segmenter.cut_ends(text, cutting, &mut Scratch::default(), &mut ends);
    let mut start = 0;
    ends.iter().map(|&end| &text[std::mem::replace(&mut start, end as usize)..end as usize]).collect()
}

#[test]
fn the_dictionary_is_all_of_jiebas() {
    let (mut words, mut sum) = (0, 0);
    dictionary::each_word(DICTIONARY, |_, frequency, _| {
        words += 1;
        sum += u64::from(frequency);
    })
    .unwrap();
    assert_eq!((words, sum), (349_045, 60_101_964));
}

#[test]
fn pages_are_cut_as_jieba_cuts_them() {
    for page in [
        include_str!("../../pages/zhuzhou-daily.txt"),
        include_str!("../../tests/pages/database-1996.txt"),
        include_str!("../../tests/pages/hongkong-2014.txt"),
        include_str!("../../tests/pages/ocr-noise-2001.txt"),
    ] {
        for new_words in [true, false] {
            let [theirs, ours] = both_ways(page, new_words);
            assert_eq!(theirs, ours);
        }
    }
}

#[test]
fn words_weigh_what_they_weigh_for_jieba() {
    for word in WORDS.iter().step_by(97) {
        let [tag] = &JIEBA.tag(word, false)[..] else { continue };
        // Its logarithms are rounded otherwise.
        assert!(SEGMENTER.frequency(word).abs_diff(JIEBA.suggest_freq(word) as u64) <= 1, "{word}");
        assert_eq!(SEGMENTER.tag(word), Some(tag.tag), "{word}");
    }
}

#[test]
fn words_have_their_part_of_speech() {
    check("社区居民提出意见。", "社区/n 居民/n 提出/v 意见/n 。/x");
}

#[test]
fn numbers_take_their_units() {
    check("增长12.6%，投入1,002万元", "增长/v 12.6%/m ，/x 投入/v 1,002万元/mq");
    check("长３．２公里", "长/a ３．２公里/mq");
    check("为30户居民装23盏灯、500余万元", "为/p 30户/mq 居民/n 装/v 23盏/mq 灯/n 、/x 500余万元/mq");
}

#[test]
fn dates_are_whole_and_leave_the_next_word_alone() {
    check("4月7日", "4月7日/t");
    check("2021年4月7日俞强到社区", "2021年4月7日/t 俞强/x 到/v 社区/n");
    check("二〇二一年四月七日电", "二〇二一年四月七日/t 电/n");
}

#[test]
fn foreign_words_and_addresses_are_whole() {
    check("用Wi-Fi打开https://example.org/a?b=1。", "用/p Wi-Fi/eng 打开/v https://example.org/a?b=1/eng 。/x");
    check("ＫＴＶ有5G", "ＫＴＶ/eng 有/v 5G/eng");
}

#[test]
fn words_of_the_dictionary_with_letters_in_them_stay() {
    check("去4S店和1号店实行AA制", "去/v 4S店/n 和/c 1号店/n 实行/v AA制/n");
}

#[test]
fn characters_by_themselves_leave_numbers_and_foreign_words_whole() {
    let mut ends = Vec::new();
    let text = "投入1,002万元建5G站";
    let cutting = Cutting { unit: Unit::Character, ..Cutting::default() };
    SEGMENTER.cut_ends(text, cutting, &mut Scratch::default(), &mut ends);
    let mut start = 0;
    let found: Vec<_> =
        ends.iter().map(|&end| &text[std::mem::replace(&mut start, end as usize)..end as usize]).collect();
    assert_eq!(found, ["投", "入", "1,002", "万", "元", "建", "5G", "站"]);
}

#[test]
fn the_readers_words_count_at_once() {
    let mut own = segmenter();
    let text = "掌上株洲讯，清水塘提质";
    let before = words(&own, text);
    own.add_word(&UserWord::parse("掌上株洲 nz").unwrap()).unwrap();
    assert_eq!((words(&own, "掌上株洲讯"), own.pos("掌上株洲")), ("掌上株洲 讯".into(), "nz"));
    own.remove_word("掌上株洲").unwrap();
    own.remove_word("社区").unwrap();
    assert_eq!((known(&own, "社区"), words(&own, "社区的人")), (vec!["社", "区"], "社 区 的 人".into()));
    let kept = [UserChange::Removed("掌上株洲".into()), UserChange::Removed("社区".into())];
    assert_eq!(own.user_changes(), kept);
    assert!(own.restore_word("社区") && own.restore_word("掌上株洲") && !own.restore_word("社区"));
    assert_eq!((words(&own, text), own.user_changes()), (before, vec![]));
}

#[test]
fn a_word_can_be_weighed_down_until_it_falls_apart() {
    let mut own = segmenter();
    assert_eq!(known(&own, "社区的"), ["社区", "的"]);
    own.add_word(&UserWord { word: "社区的".into(), ..UserWord::default() }).unwrap();
    assert_eq!(known(&own, "社区的"), ["社区的"]);
    own.add_word(&UserWord { word: "社区的".into(), weight: Some(1), tag: None }).unwrap();
    assert_eq!(known(&own, "社区的"), ["社区", "的"]);
}

#[test]
fn all_changes_at_once_are_as_one_by_one() {
    let mut own = segmenter();
    let added = |line: &str| UserChange::Added(UserWord::parse(line).unwrap());
    let removed = |word: &str| UserChange::Removed(word.into());
    own.set_changes(&[added("掌上株洲 nz"), removed("社区"), added("社区的")]).unwrap();
    assert_eq!((words(&own, "掌上株洲讯"), known(&own, "社区")), ("掌上株洲 讯".into(), vec!["社", "区"]));
    own.set_changes(&[added("社区"), removed("掌上株洲")]).unwrap();
    assert_eq!((known(&own, "社区"), known(&own, "社区的")), (vec!["社区"], vec!["社区", "的"]));
    assert_eq!(own.set_changes(&[removed("社区"), removed("两 个")]), Err(("两 个".into(), WordError::Space)));
    assert_eq!(known(&own, "社区"), ["社区"]);
    own.set_changes(&[]).unwrap();
    assert!(own.user_changes().is_empty());
}

#[test]
fn bad_entries_change_nothing() {
    let mut own = segmenter();
    for word in ["", "两 个", "两\t个", &"长".repeat(99)] {
        assert!(own.add_word(&UserWord { word: word.into(), ..UserWord::default() }).is_err());
        assert!(own.remove_word(word).is_err());
    }
    assert_eq!(own.add_word(&UserWord { word: "两个".into(), weight: Some(0), tag: None }), Err(WordError::ZeroWeight));
    assert!(own.user_changes().is_empty());
}

#[test]
fn only_words_count() {
    assert!(["的", "A4", "３", "한국"].into_iter().all(is_word));
    assert!(!["，", "…", " ", "·"].into_iter().any(is_word));
}

#[test]
fn function_words_carry_no_content() {
    assert!(["n", "v", "ns", "a", "x", "eng", "t"].into_iter().all(is_content));
    assert!(!["uj", "r", "p", "c", "d", "m", "mq", "y", "k"].into_iter().any(is_content));
}

#[test]
fn what_is_no_dictionary_is_refused() {
    for bytes in
        [&b""[..], b"<!doctype html><title>404</title>", b"\x1f\x8b\x08junk", b"\xff\xfe", &DICTIONARY[..100_000]]
    {
        assert!(Segmenter::new(bytes).is_err());
    }
}

/// Text of words, characters and marks in no order.
fn mixture() -> impl Strategy<Value = String> {
    let word = (0..WORDS.len()).prop_map(|at| WORDS[at].clone());
    let number = "[0-9]{1,4}|[0-9]{1,3}[.,—:/-][0-9]{1,3}|[一二三四五六七八九十百千万亿〇两]{1,4}";
    let unit = "[年月日号时分点秒个户元米万亿余多几%第底份名]{1,3}|公里|平方米|km";
    let other = "[a-zA-Z+#&._%-]{1,4}|[\u{4e00}-\u{9fff}]{1,4}|[，。！“”、\r\n \u{3400}-\u{3500}〇𠮷]|\\PC";
    prop::collection::vec(prop_oneof![4 => word, 2 => number, 2 => unit, 2 => other], 0..24)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_text_is_cut_as_jieba_cuts_it(text in prop_oneof![mixture(), "\\PC{0,80}"], new_words: bool) {
        let [theirs, ours] = both_ways(&text, new_words);
        prop_assert_eq!(theirs, ours);
    }

    #[test]
    fn tokens_put_together_are_the_text(text in prop_oneof![mixture(), Just(String::new()), "\\PC{0,80}"]) {
        for unit in [Unit::Word, Unit::Character] {
            let mut ends = vec![7];
            SEGMENTER.cut_ends(&text, Cutting { unit, new_words: true }, &mut Scratch::default(), &mut ends);
            prop_assert_eq!(ends.remove(0), 7);
            let mut start = 0;
            for &end in &ends {
                prop_assert!(end > start && text.is_char_boundary(end as usize));
                start = end;
            }
            prop_assert_eq!(start as usize, text.len());
        }
        let mut end = 0;
        for token in SEGMENTER.tokens(&text) {
            prop_assert_eq!(token.start, end);
            end = token.end();
        }
        prop_assert_eq!(end, text.len());
    }

    #[test]
    fn removing_and_restoring_leaves_no_trace(text in mixture(), at in 0usize..349_045) {
        let mut own = Segmenter::new("大学 5 n\n大 9 a\n大学生 1 n\n".as_bytes()).unwrap();
        let before = words(&own, &text);
        let word = &WORDS[at];
        own.add_word(&UserWord { word: word.clone(), ..UserWord::default() }).unwrap();
        prop_assert!(known(&own, word).concat() == *word);
        prop_assert_eq!(words(&own, &text).replace(' ', ""), text.replace(' ', ""));
        own.restore_word(word);
        prop_assert_eq!(words(&own, &text), before);
    }
}
