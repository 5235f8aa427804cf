//! Names of people as bylines print them: with inner spaces, in lists, with or without separators.

use super::chars::{is_han, is_void};
use super::words::{HanSet, Words};

/// Family names of one character, common and less common, in both scripts.
static SURNAMES: HanSet = HanSet::new(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡林郭何高罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖蕭田董\
潘袁蔡蒋蔣余于於杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鐘鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱江尹薛闫閻阎段雷侯龙龍史\
陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴赖賴覃洪武戴莫孔汤湯向常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭\
焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂塗成苗谷盛曲翁冉骆駱蓝藍路游辛靳欧管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤时時阳陽\
穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛衞米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋刁\
沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞位厉厲伊\
仝郜阚闞花强強帅帥屠豆朴盖蓋练練廉禹井祖漆巴丰豐支卿国國狄平宣晋晉云雲容敬扈晁芮阙闕浦戈伏鹿薄邸雍辜羊阿母裘亓修邰\
赫杭况況那鲜鮮印逯隆茹诺諾战戰慕危玉银銀亢嵇哈湛宾賓戎勾茅利尉竺訾仵揭肇鄞鹏信亦庹莽丹吾佴晓旺尼扎才",
);

/// Family names of two characters.
static DOUBLE: Words<22> = Words::new([
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫",
    "慕容", "令狐", "司徒", "夏侯", "端木", "南宫", "轩辕", "宇文",
]);

/// Words that begin with a family name, are as long as a name and are none.
static NO_NAMES: Words<40> = Words::new([
    "文化", "国际", "国内", "国家", "国务", "平安", "时评", "时事", "安全", "金融", "经济", "常务", "应急", "华北",
    "江南", "江北", "江西", "江苏", "海南", "海外", "云南", "贵州", "时代", "关注", "关于", "连线", "简讯", "广告",
    "广角", "农业", "农村", "金市", "黄金", "成果", "万象", "公告", "计划", "海关", "方法", "党建",
]);

/// Characters that sentences are full of and names are not.
static PARTICLES: HanSet = HanSet::new("的了是在和与也都有不这那其将被把我你他她它们吗呢吧");

/// Whether the character is a family name.
pub(crate) fn is_surname(c: char) -> bool {
    SURNAMES.has(c)
}

/// Whether the word is a family name of two characters.
pub(crate) fn is_double_surname(word: &str) -> bool {
    DOUBLE.is(word)
}

/// Whether a family name opens the word.
pub(super) fn opens_with_surname(word: &str) -> bool {
    word.chars().next().is_some_and(is_surname) || DOUBLE.opening(word).is_some()
}

/// Whether the word, without inner spaces, looks like the name of a Chinese person, or a foreign one with a middle dot.
pub fn is_name(word: &str) -> bool {
    let Some(look) = Look::at(word).filter(|l| l.han) else { return false };
    if look.dotted {
        return (4..=15).contains(&look.chars);
    }
    let limit = if DOUBLE.opening(word).is_some() { 4 } else { 3 };
    // `师者`, `学者`: nobody's given name ends so.
    let named = !word.ends_with(['者', '们', '們']);
    named && (2..=limit).contains(&look.chars) && opens_with_surname(word) && NO_NAMES.opening(word).is_none()
}

/// Whether the word may be a name where the page says that names stand here: two to four Han characters, or foreign.
pub(super) fn may_be_name(word: &str) -> bool {
    let Some(look) = Look::at(word).filter(|l| l.han) else { return false };
    let fits = if look.dotted { (3..=15).contains(&look.chars) } else { (2..=4).contains(&look.chars) };
    fits && (!look.particle || opens_with_surname(word))
}

/// What a word of at most fifteen characters is made of.
struct Look {
    chars: usize,
    /// Han characters and middle dots only.
    han: bool,
    dotted: bool,
    particle: bool,
}

impl Look {
    fn at(word: &str) -> Option<Self> {
        let mut look = Self { chars: 0, han: true, dotted: false, particle: false };
        for c in word.chars() {
            look.chars += 1;
            let dot = matches!(c, '·' | '•');
            look.dotted |= dot;
            look.han &= dot || is_han(c);
            look.particle |= PARTICLES.has(c);
            if look.chars > 15 {
                return None;
            }
        }
        Some(look)
    }
}

/// Splits a list of names: `刘 歌　焦　翔`, `张三、李四`, `张三 李四`. Single characters that follow each other are one name
/// that was set apart. `None` when something in the list can be no name.
pub(super) fn split_names(list: &str) -> Option<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    for part in list.split(['、', '，', ',', '/', '／', ';', '；', '|', '丨']) {
        let mut pending = String::new();
        for word in part.split(|c: char| c.is_whitespace() || is_void(c)).filter(|w| !w.is_empty()) {
            let single = word.chars().nth(1).is_none();
            if single {
                pending.push_str(word);
                if pending.chars().count() >= 2 && !pending_may_grow(part, &pending) {
                    names.push(std::mem::take(&mut pending));
                }
            } else if pending.is_empty() {
                if !may_be_name(word) {
                    return None;
                }
                names.push(word.to_owned());
            } else {
                // A family name set apart from a given name of two characters.
                pending.push_str(word);
                names.push(std::mem::take(&mut pending));
            }
        }
        if !pending.is_empty() {
            names.push(pending);
        }
    }
    (!names.is_empty() && names.iter().all(|n| may_be_name(n))).then_some(names)
}

/// Whether a third character set apart belongs to the same name: only where the whole part is three single characters.
fn pending_may_grow(part: &str, pending: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().take(5).collect();
    words.len() == 3 && words.iter().all(|w| w.chars().nth(1).is_none()) && pending.chars().count() < 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_set_apart_are_put_together() {
        assert_eq!(split_names("刘 歌　焦　翔").unwrap(), ["刘歌", "焦翔"]);
        assert_eq!(split_names("孟祥麟 黄发红 刘 歌").unwrap(), ["孟祥麟", "黄发红", "刘歌"]);
        assert_eq!(split_names("王大明、李 芳").unwrap(), ["王大明", "李芳"]);
        assert_eq!(split_names("欧 阳修").unwrap(), ["欧阳修"]);
    }

    #[test]
    fn lists_with_other_words_are_no_names() {
        assert_eq!(split_names("昨天下午在这里"), None);
        assert_eq!(split_names(""), None);
    }

    #[test]
    fn a_name_opens_with_a_family_name() {
        assert!(is_name("李进军") && is_name("欧阳明华") && is_name("安德烈·科斯"));
        assert!(!is_name("国际") && !is_name("的人") && !is_name("李进军等人"));
    }
}
