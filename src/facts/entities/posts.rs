//! Posts, trades and forms of address: what stands beside a name.

use crate::facts::wordset::WordSet;
use crate::parse::words::{HanSet, Words};

/// Words that a post ends in, parted by white space.
static POSTS: WordSet<2048> = WordSet::new(
    "丈夫 上将 上尉 上校 专业户 专员 专家 业主 东家 丞相 个体户 中将 中尉 中校 中锋 主任 主任医师 主任委员 \
     主委 主帅 主席 主持人 主播 主教 主教练 主治医师 主犯 主笔 主管 主编 义工 乘客 乡长 书法家 书记 书记员 \
     买办 亚军 交警 亲王 代办 代理人 代表 代言人 企业主 企业家 众议员 伙伴 会员 会计 会计师 会长 传承人 伯伯 \
     住户 住持 作家 作曲家 作者 保安 保洁员 候选人 债务人 债权人 儿媳 儿子 元帅 元首 先生 先进个人 党员 \
     党委书记 党组书记 党魁 公主 公使 养殖户 军长 农民 农艺师 冠军 分析师 刑警 列车员 创始人 制片人 前锋 \
     副主任 副主任医师 副主任委员 副主委 副主席 副主编 副乡长 副书记 副会长 副区长 副厂长 副厅长 副县长 副台长 \
     副司令员 副司长 副团长 副处长 副委员长 副局长 副市长 副总理 副总监 副总经理 副总统 副总编辑 副总裁 副所长 \
     副政委 副教授 副校长 副检察长 副理事长 副省长 副研究员 副社长 副科长 副秘书长 副站长 副组长 副经理 副董事长 \
     副行长 副议长 副部长 副镇长 副队长 副院长 副馆长 副首相 办事员 助手 助教 助理 劳模 化学家 区长 医师 医生 \
     协理 博主 博士 博士生 博导 厂长 厅长 历史学家 原告 厨师 县令 县长 参议员 参谋 参谋长 参赞 发明家 发言人 \
     叔叔 受害人 台长 司令 司令员 司机 司长 合伙人 同事 同学 同志 名将 后卫 向导 员工 哥哥 哲学家 售票员 \
     商人 团长 园艺师 园长 国务卿 国务委员 国家主席 国父 国王 国防大臣 场长 士兵 处长 外交大臣 外交官 外卖员 \
     外援 外长 大主教 大使 大叔 大哥 大夫 大妈 大姐 大娘 大婶 大嫂 大学生 大师 大户 大校 大爷 大臣 太后 \
     太太 夫人 女儿 女士 女婿 女子 女孩 女工 女王 奶奶 妈妈 妹妹 妻子 姐姐 姑娘 委员 委员长 婆婆 嫌疑人 \
     孙女 孙子 学员 学徒 学生 学者 孩子 宇航员 守门员 实习生 审判员 审判长 客户 宣传员 家长 导师 导游 导演 \
     将军 小伙 小伙子 小姐 小将 少将 少尉 少帅 少年 少校 局长 居民 岳母 岳父 巡抚 工人 工友 工头 工程师 \
     市民 市长 师傅 师兄 师妹 师姐 师弟 师长 帮主 帮手 常委 干事 干警 干部 店主 店长 庭长 建筑师 弟弟 \
     当事人 影星 律师 徒弟 得主 志愿者 快递员 思想家 总书记 总兵 总司令 总工程师 总干事 总支书记 总理 总监 \
     总督 总管 总经理 总统 总编 总编辑 总裁 总领事 患者 慈善家 战友 战士 户主 房东 房客 所长 执行官 执行董事 \
     技师 技术员 投资人 护士 护士长 指导员 掌柜 排长 探长 探险家 提督 搭档 摄影 摄影师 摊主 播音员 撰稿 支书 \
     支部书记 收藏家 政委 教务长 教官 教导员 教师 教授 教皇 教练 教练员 教育家 数学家 文书 文学家 新娘 新秀 \
     新郎 方丈 旅客 旅长 明星 服务员 木工 机长 村主任 村支书 村民 村长 林长 标兵 校友 校董 校长 检察官 \
     检察长 棋手 楼栋长 楼长 模范 歌唱家 歌手 歌星 歹徒 死者 段长 母亲 母女 毕业生 民警 水手 河长 法人 法官 \
     法师 海员 消费者 清洁工 渔民 游客 演员 潜水员 烈士 焊工 父亲 父子 爷爷 爸爸 牧师 牧民 物理学家 特使 \
     特派记者 特约记者 特首 犯罪嫌疑人 王子 环卫工 班主任 班长 球员 球星 理事 理事长 理发师 理财师 用户 电工 \
     男子 男孩 画家 病人 皇帝 监事 省长 督导员 知事 知县 知府 矿工 矿长 研究员 研究生 硕士 社工 社长 神父 \
     私营企业主 种植户 科员 科学家 科长 秘书 秘书长 租户 站长 竞选人 第一书记 策展人 系主任 组长 经济学家 经理 \
     经理人 经纪人 编剧 编辑 网友 网格员 网格长 罪犯 署长 翻译 翻译家 老乡 老人 老伴 老党员 老将 老师 老板 \
     老汉 考生 职工 联系人 股东 股长 舞蹈家 航天员 舰长 船员 船长 艺术家 英雄 药师 获得者 营业员 营长 董事 \
     董事长 藏家 行政长官 行长 被告 被告人 裁判 裁判员 襄理 见习记者 警官 警察 警长 议员 议长 记者 讲师 \
     讲解员 设计师 评论员 译员 译者 诗人 读者 负责人 财政大臣 财长 路长 辅导员 辩护人 运动员 连长 逃犯 选手 \
     通讯员 邻居 部长 都督 酋长 钳工 镇长 门将 队医 队友 队员 队长 防长 阿姨 院士 院长 青年 非遗传承人 \
     革命家 音乐家 顾客 顾问 领事 领导 领导人 领航员 领袖 领队 飞行员 馆员 馆长 首席执行官 首相 首长 驾驶员 \
     骁将 高工 高级工程师 魔术师",
);

/// What stands after a family name alone, and after a whole name.
static ADDRESS: Words<29> = Words::new([
    "先生", "女士", "小姐", "同志", "老师", "师傅", "太太", "夫人", "大爷", "大妈", "大娘", "大叔", "大哥", "大姐",
    "阿姨", "奶奶", "爷爷", "老汉", "老太", "老人", "同学", "婆婆", "某某", "某", "老伯", "伯伯", "叔叔", "嫂子",
    "大嫂",
]);

/// Words written by their sound that are no persons: peoples, moneys, firms, things.
static NO_PERSONS: Words<63> = Words::new([
    "小康",
    "小麦",
    "小米",
    "小满",
    "小车",
    "小巴",
    "小路",
    "老路",
    "小钱",
    "阿拉伯",
    "斯拉夫",
    "库尔德",
    "日耳曼",
    "拉丁",
    "犹太",
    "卢布",
    "克朗",
    "马克",
    "法郎",
    "里拉",
    "比索",
    "卢比",
    "第纳尔",
    "里亚尔",
    "欧元",
    "英镑",
    "塔利班",
    "哈马斯",
    "法塔赫",
    "吉尼斯",
    "奥林匹克",
    "奥斯卡",
    "格莱美",
    "摩托罗拉",
    "诺基亚",
    "西门子",
    "希尔顿",
    "万宝路",
    "麦当劳",
    "肯德基",
    "可口可乐",
    "百事",
    "微软",
    "沃尔玛",
    "家乐福",
    "奔驰",
    "沙龙",
    "吉普",
    "摩托",
    "厄尔尼诺",
    "拉尼娜",
    "克隆",
    "基因",
    "沙发",
    "巧克力",
    "咖啡",
    "桑拿",
    "芭蕾",
    "马拉松",
    "金字塔",
    "木乃伊",
    "伊斯兰",
    "穆斯林",
]);

/// Whether a word written by its sound is no person.
pub(super) fn is_no_person(word: &str) -> bool {
    NO_PERSONS.is(word)
}

/// People whom every paper names, where their names look like words or like nothing that a name is made of; parted by white space.
static FAMOUS: WordSet<1024> = WordSet::new(include_str!("../../../assets/people.txt"));

/// Whether the word is the name of someone whom every paper names.
pub(super) fn is_famous(word: &str) -> bool {
    FAMOUS.has(word)
}

/// Last characters of words that say what something is: 唐人街, 克隆人.
pub(super) fn is_kind(c: char) -> bool {
    "人街虎城河山州族语教派党号式牌".contains(c)
}

/// Last characters of posts that follow a family name alone: 江主席, 王大夫, not 路居民.
static RANKS: HanSet = HanSet::new("长记理任席授师夫裁监导帅总相令尉校将士统书医官");

/// Whether people say the post after a family name alone.
pub(super) fn is_rank(post: &str) -> bool {
    post.chars().next_back().is_some_and(|c| RANKS.has(c))
}

/// People of every day: what they are is told by the word alone.
static EVERYDAY: Words<26> = Words::new([
    "居民",
    "村民",
    "市民",
    "农民",
    "业主",
    "工人",
    "职工",
    "员工",
    "学生",
    "住户",
    "用户",
    "顾客",
    "游客",
    "旅客",
    "乘客",
    "读者",
    "网友",
    "志愿者",
    "患者",
    "消费者",
    "司机",
    "战士",
    "牧民",
    "渔民",
    "老人",
    "队员",
]);

/// Whether the post is that of someone who made the page: 本报记者, 通讯员.
pub(super) fn writes(post: &str) -> bool {
    const ROLES: [&str; 6] = ["记者", "通讯员", "摄影", "撰稿", "实习生", "编辑"];
    ROLES.iter().any(|role| post.ends_with(role)) && !post.ends_with("总编辑")
}

/// Whether no more than the word itself tells what the person is: 居民, not the quarter that stands before it.
pub(super) fn is_everyday(word: &str) -> bool {
    EVERYDAY.is(word)
}

/// Whether the word is a post, a trade or a form of address by itself, or ends in one: 车间主任.
pub(super) fn is_post(word: &str) -> bool {
    let tail = |letters: usize| {
        let at = word.char_indices().rev().nth(letters - 1).map_or(0, |(at, _)| at);
        at > 0 && POSTS.has(&word[at..])
    };
    POSTS.has(word) || (word.len() <= 18 && (tail(2) || tail(3)))
}

/// Whether the word is a post as it stands: 班主任, which is no 主任 of the name of 班.
pub(super) fn is_listed(word: &str) -> bool {
    POSTS.has(word)
}

/// Whether the word is the head of a body: 河长, not 将军, after whom roads are called.
pub(super) fn is_head(word: &str) -> bool {
    word.ends_with('长') && is_listed(word)
}

/// The form of address that the text begins with.
pub(super) fn address(text: &str) -> Option<&'static str> {
    ADDRESS.opening(text)
}
