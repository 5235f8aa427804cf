//! Words of time and what they say.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

/// What a word of time says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// So many years from this one.
    Year(i32),
    /// So many months from this one.
    Month(i32),
    /// So many weeks from this one.
    Week(i32),
    /// So many days from this one.
    Day(i32),
    /// So many years, months or days from the one that was told before: 当年, 次日.
    Told(Step, i32),
    /// A part of a year by its first and last month: 上半年, 一季度.
    Months(u8, u8),
    /// The beginning or the end of a year: 年底. Alone it is this year's.
    Edge,
    /// The beginning, middle or end of a month: 下旬, 月底. Alone it is this month's.
    MonthEdge,
    /// A time of day.
    Hours,
    /// A day of the week, Monday is 1; 周末 is 6.
    Weekday(u8),
    /// A time that no calendar tells: 近日, 目前.
    Vague,
    /// The same, told by more than one word: 多年来.
    Phrase,
    /// A word of time that is no date: 春节, 冬季, 过去.
    Season,
}

/// A step of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Year,
    Month,
    Day,
}

/// Lists of words with one sense, parted by spaces.
const LISTS: [(&str, Sense); 48] = [
    ("今年 本年 本年度 今岁", Sense::Year(0)),
    ("去年 上年 上一年 去岁 上年度", Sense::Year(-1)),
    ("前年", Sense::Year(-2)),
    ("大前年", Sense::Year(-3)),
    ("明年 来年 下一年 下年", Sense::Year(1)),
    ("后年", Sense::Year(2)),
    ("本月 这个月 本月份 当月", Sense::Month(0)),
    ("上月 上个月 上月份", Sense::Month(-1)),
    ("下月 下个月 下月份", Sense::Month(1)),
    ("本周 这周 本星期 这个星期 这星期", Sense::Week(0)),
    ("上周 上星期 上个星期 上礼拜", Sense::Week(-1)),
    ("下周 下星期 下个星期 下礼拜", Sense::Week(1)),
    ("今天 今日 今晚 今晨 今早 今夜 今儿", Sense::Day(0)),
    ("昨天 昨日 昨晚 昨晨 昨夜", Sense::Day(-1)),
    ("前天 前晚", Sense::Day(-2)),
    ("明天 明日 明晚 明晨", Sense::Day(1)),
    ("后天", Sense::Day(2)),
    ("当年 同年 那年 该年", Sense::Told(Step::Year, 0)),
    ("次年 翌年", Sense::Told(Step::Year, 1)),
    ("同月 该月", Sense::Told(Step::Month, 0)),
    ("次月", Sense::Told(Step::Month, 1)),
    ("当天 当日 当晚 同日 同一天 即日", Sense::Told(Step::Day, 0)),
    ("次日 翌日 第二天", Sense::Told(Step::Day, 1)),
    ("上半年", Sense::Months(1, 6)),
    ("下半年", Sense::Months(7, 12)),
    ("一季度 第一季度 首季度 1季度", Sense::Months(1, 3)),
    ("二季度 第二季度 2季度", Sense::Months(4, 6)),
    ("三季度 第三季度 前三季度 3季度", Sense::Months(7, 9)),
    ("四季度 第四季度 4季度", Sense::Months(10, 12)),
    ("年底 年初 年末 年中 年终 岁末 岁首 年尾 年内 岁尾 岁初", Sense::Edge),
    ("上旬 中旬 下旬 月底 月初 月末", Sense::MonthEdge),
    (
        "凌晨 清晨 早晨 早上 上午 中午 下午 傍晚 晚上 晚间 夜间 深夜 夜晚 午夜 黄昏 拂晓 黎明 一大早 大清早 清早 子夜 午后 午间 零时 早晚 夜里 半夜 正午",
        Sense::Hours,
    ),
    ("星期一 周一 礼拜一", Sense::Weekday(1)),
    ("星期二 周二 礼拜二", Sense::Weekday(2)),
    ("星期三 周三 礼拜三", Sense::Weekday(3)),
    ("星期四 周四 礼拜四", Sense::Weekday(4)),
    ("星期五 周五 礼拜五", Sense::Weekday(5)),
    ("星期六 周六 礼拜六", Sense::Weekday(6)),
    ("星期日 星期天 周日 礼拜天 礼拜日", Sense::Weekday(7)),
    (
        "近日 日前 近期 最近 目前 当前 现在 眼下 时下 如今 现今 当今 当下 前不久 不久前 今后 近年 近些年 前些年 未来 将来 日后 \
         此时 此刻 现阶段 现时 前段时间 前段",
        Sense::Vague,
    ),
    ("近来 连日来 近年来 近些年来 近几年 近几年来 这些年 这些年来 多年来 历年来", Sense::Phrase),
    (
        "春节 元旦 除夕 元宵节 清明 清明节 端午 端午节 中秋 中秋节 国庆 国庆节 圣诞 圣诞节 新年 新春 劳动节 五一 七一 八一 重阳节 开斋节 古尔邦节 妇女节 \
      儿童节 教师节 植树节 青年节 建军节 年关 灯节 腊八节 七夕 新岁 年节 大年初一 年初一 大年三十 除夕夜 双休日 节假日 假日 \
      假期 寒假 暑假 暑期 黄金周",
        Sense::Season,
    ),
    (
        "春天 夏天 秋天 冬天 春季 夏季 秋季 冬季 春日 夏日 秋日 冬日 今春 今夏 今秋 今冬 去冬 去春 去秋 去夏 隆冬 严冬 寒冬 初春 早春 暮春 盛夏 初夏 \
      金秋 深秋 初秋 初冬 深冬 汛期 旱季 雨季 淡季 旺季 三伏天 秋冬季 冬春 冬闲 三九天 三伏 伏天 农闲 农忙",
        Sense::Season,
    ),
    (
        "当代 眼前 早年 往年 过去 以往 从前 昔日 往日 当时 当初 古代 近代 现代 此前 此后 其后 事后 事前 会后 会前 节前 节后 战前 战后 解放前 解放后 生前 \
      后来 先前 往昔 昔年 赛后 赛前 饭前 课外 课余 饭后 行前 震后 平时 平日 往常 方才 刚才 早先 下次 上次 末了",
        Sense::Season,
    ),
    ("童年 少年时 晚年 幼年 中年 老年 小时候 儿时 青年时代 暮年 少年时代", Sense::Season),
    (
        "秦代 汉代 唐代 宋代 元代 明代 清代 明清 清末 民初 秦朝 汉朝 隋朝 唐朝 宋朝 元朝 明朝 清朝 隋唐 先秦 战国 春秋战国 东汉 西汉 东周 西周 商周 商代 夏代 \
      六朝 五代 北宋 南宋 晚清 侏罗纪 白垩纪 民国时期 抗战时期 鼠年 牛年 虎年 兔年 龙年 蛇年 马年 羊年 猴年 鸡年 狗年 猪年",
        Sense::Season,
    ),
    ("本世纪 上世纪 中叶 初叶 公元前 旧岁", Sense::Season),
    ("白天 白日 周末 一时 一时间 瞬间 顷刻间 刹那间 转眼间 霎时 片刻 旦夕 平素 时至今日 当口", Sense::Season),
];

/// Words that hold a word of time and are none.
const NOT: &str = " 春秋 明天会 未来学 过去了 走过去 说过去 现代化 现代派 现代舞 现代 古代史 近代史 现代史 老年人 中年人 青年人 早晚会 过去向 \
    国庆路 清明河 三国演义 端午路 老年大学 老年病 老年卡 中秋月 当代表 现在于 当前来 目前来 前天津 下午餐 七一路 八一路 五一路 早上海 晚上海 将来到 将来自 将来访 将来华 前段的 \
    后天性 后天下 当日本 今日本 平日本 去年龄 同日本 近日本 未来得 未来过 从未来 昨日本 明日本 以前途 上午饭 会前往 一时兴 初期中考 七一勋章 五一劳动奖章 八一中学 五一新村 八一队 五一广场 新年级 今后勤 \
    当天津 新春天 明清楚 说明清 声明清 证明清 表明清 查明清 汉代表 宋代表 元代表 商代表 夏代表 唐代表 秦代表 明代表 明年轻 圣诞老人 圣诞树 圣诞卡 圣诞夜 圣诞岛 过去时 未来得及 会前往 新年画 新春联 三国时期";

/// A word of time in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) sense: Sense,
}

struct Words {
    finder: Option<AhoCorasick>,
    /// For each pattern its sense; none for what is no word of time.
    senses: Vec<Option<Sense>>,
}

/// Made once from the lists above: building it takes longer than reading a page.
static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut patterns = Vec::new();
    let mut senses = Vec::new();
    for (list, sense) in LISTS {
        for word in list.split_whitespace() {
            patterns.push(word);
            senses.push(Some(sense));
        }
    }
    for word in NOT.split_whitespace() {
        patterns.push(word);
        senses.push(None);
    }
    let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns).ok();
    Words { finder, senses }
});

/// The words of time of a plain text, in order.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let Words { finder, senses } = &*WORDS;
    finder.iter().flat_map(move |finder| finder.find_iter(text)).filter_map(move |found| {
        let sense = senses.get(found.pattern().as_usize()).copied().flatten()?;
        Some(Word { start: found.start(), end: found.end(), sense })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_is_taken_and_lookalikes_are_not() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<&str> = words(text).map(|word| &text[word.start..word.end]).collect();
            assert_eq!(found, expected);
        };
        check("近年来，去年底的大前年", &["近年来", "去年", "大前年"]);
        check("当日本队，当日，老年人", &["当日"]);
        assert!(WORDS.finder.is_some());
    }
}
