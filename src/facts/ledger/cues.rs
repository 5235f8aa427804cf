//! Words by which the ledger knows what a clause tells.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

/// What a word says: several bits may be set.
pub(super) type Cues = u32;

/// Work that people can see: 修建, 安装, 发放.
pub(super) const DEED: Cues = 1;
/// The same, where a number or those it is for stand beside it: 组织, 投资.
pub(super) const ACT: Cues = 1 << 1;
pub(super) const DONE: Cues = 1 << 2;
pub(super) const UNDER_WAY: Cues = 1 << 3;
pub(super) const PLANNED: Cues = 1 << 4;
/// Those who raise concerns: 居民, 读者, 刘女士.
pub(super) const PEOPLE: Cues = 1 << 5;
/// Those who answer: 负责人, 局长.
pub(super) const OFFICIAL: Cues = 1 << 6;
/// Raising one: 反映, 投诉.
pub(super) const RAISES: Cues = 1 << 7;
/// Wishes and questions: 希望, 能不能.
pub(super) const WISH: Cues = 1 << 8;
/// What is wrong: 堵, 隐患.
pub(super) const PROBLEM: Cues = 1 << 9;
/// What is well: 方便多了.
pub(super) const PRAISE: Cues = 1 << 10;
/// Meetings, study, speeches.
pub(super) const MEETING: Cues = 1 << 11;
/// What should be: 要, 必须.
pub(super) const SHOULD: Cues = 1 << 12;
/// Setting up a rule: 建立, 推行.
pub(super) const SETS_UP: Cues = 1 << 13;
/// A rule: 机制, 制度.
pub(super) const RULE: Cues = 1 << 14;
/// Again and again: 每周, 定期.
pub(super) const EVERY: Cues = 1 << 15;
/// To be reached: 力争, 目标.
pub(super) const AIM: Cues = 1 << 16;
/// Reaching: 达到, 提高到, 全覆盖.
pub(super) const REACHES: Cues = 1 << 17;
/// What is left over: 剩余, 其余.
pub(super) const REST: Cues = 1 << 18;
/// Answering: 答复, 回复.
pub(super) const ANSWERS: Cues = 1 << 19;
/// Told of as it was: 曾, 以前.
pub(super) const PAST: Cues = 1 << 20;
/// Setting up for the first time, which is done once: 创建, 出台.
pub(super) const FOUNDS: Cues = 1 << 21;
/// What comes before the work: 测量, 招标.
pub(super) const PREPARES: Cues = 1 << 23;
/// Denied: 未, 没有.
pub(super) const NOT: Cues = 1 << 22;

const LISTS: [(&str, Cues); 37] = [
    (
        "修建 修缮 修补 修复 修好 维修 抢修 新建 改建 扩建 改扩建 改造 建成 建起 建好 兴建 安装 加装 装上 增设 加设 设置了 拓宽 加宽 硬化 疏通 清理 清除 清淤 \
         清通 清运 疏浚 铺设 铺上 铺好 铺设了 填平 拆除 整修 翻修 翻新 加固 帮扶 捐助 捐赠 捐款 捐资 资助 救助 慰问 发放 下拨 拨付 免费 义诊 义务 体检 \
         关停 搬迁 封堵 堵上 打造成 种植了 打井 接通 恢复供水 恢复供电 栽种 植树 补种 补植 增加学位 新增 增开 减贫 脱贫 摘帽 看病 转移群众 安置 修妥 \
         扩容 提质改造 整治 消除安全隐患 消除隐患 结对 代办 送医 送药 送去 送上 盖起 打通 更换 换成 换上 变成 改成 种完 修通 架设 搭建 筹建 续建 通上 整改",
        DEED,
    ),
    (
        "完工 竣工 落成 建成投用 投入使用 启用 投用 通车 通气 通水 通电 办结 告捷 收官 验收 全部修复 合龙 开通",
        DEED | DONE,
    ),
    ("动工 开工 施工", DEED | UNDER_WAY),
    (
        "投资 投入 组织 开展 安排 解决 化解 办理 配备 派出 设置 设立 治理 打造 服务 培训 收集 建设 提供 筹集 筹资 耗资 生产 安排资金 推进 实施 走进 来到 \
         上门 深入 购置 购买 种上 聘请 聘用 招募 举办 调集 组建 帮助 协调 督促 启动 增产 完成 惠及",
        ACT,
    ),
    ("已 已经 完成 圆满 顺利 如期 陆续完工 成功 全部完成 全面完成 累计 建起了 解决了 得到了 提前", DONE),
    (
        "正在 正 推进 加快 持续推进 有序推进 稳步推进 进行中 施工中 建设中 在建 着手 逐步 陆续 加紧 抓紧 已开工 已启动 启动 办理手续",
        UNDER_WAY,
    ),
    (
        "将 拟 计划 预计 准备 决定 下一步 即将 打算 纳入 列入 近期 有望 规划 筹划 将于 将在 会办 会尽快 尽快 届时 后续 明年 表态 承诺 争取 力争 确保",
        PLANNED,
    ),
    ("剩余 其余 余下 另有 还有 剩下 另", REST),
    (
        "居民 市民 村民 群众 业主 读者 网友 家长 乘客 患者 商户 住户 街坊 职工 学生家长 农户 老乡 旅客 司机 顾客 消费者 老人 居民们 村民们 女士 先生 大爷 大妈 \
         阿姨 奶奶 爷爷 大叔 大姐 大婶 师傅 婆婆 老伯 大娘 太太 小姐 伯伯 嬢嬢 投诉人 农民 社员",
        PEOPLE,
    ),
    (
        "负责人 局长 主任 书记 市长 县长 区长 镇长 乡长 处长 部长 董事长 总经理 主席 院长 校长 站长 所长 队长 工作人员 发言人 议员 专家 教授 记者 代表 委员 党工委 队员",
        OFFICIAL,
    ),
    (
        "反映 投诉 来电 来信 诉苦 抱怨 诉说 吐槽 提出 提建议 呼吁 致电 留言 求助 发帖 反映说 担心 直言 建议 请求 问道 问 想法 意见",
        RAISES,
    ),
    (
        "希望 盼望 盼 能不能 能否 可否 什么时候 何时 如何 是否 怎么办 怎么 请 建议 想要 期盼 渴望 咋 为何 为什么 可不可以 要求",
        WISH,
    ),
    (
        "堵死 堵了 堵车 拥堵 太窄 狭窄 破损 坏了 不亮 漏雨 漏水 渗水 臭 臭味 难闻 脏乱差 脏 隐患 危险 不便 不方便 困扰 难题 堆积 积水 坑坑洼洼 坑洼 泥泞 泥泞不堪 \
         老化 失修 噪音 扰民 吵 没人 无人清运 无人 缺 缺少 不足 不到位 不及时 遮挡 太远 太贵 太多 太少 太慢 难 损毁 入不敷出 停水 停电 断电 不通 看不清 模糊 影响 \
         污染 异味 油烟 占道 乱停 乱扔 乱堆 事故 离医院远 问题 未硬化 不够 不能满足 害怕 拖欠 受损 漫到 外溢 堵塞 倒塌 裂缝 昏暗 太暗 塌陷 脱落 生锈 漏电 排长队 拥挤 乱收费 断头路 黑臭 又黑又臭 停车难 出行难 上学难 看病难",
        PROBLEM,
    ),
    ("真好 好吃 方便多了 满意 感谢 点赞 高兴 开心 好多了 舒心 幸福 放心 太好了 亮堂 好评 称赞 就能", PRAISE),
    (
        "会议 研讨会 学习会 座谈会 动员会 推进会 部署会 大会 研讨 传达 学习贯彻 精神 党课 宣讲 观看 党史学习 党史 汲取 号角 主题教育 强调 指出 仪式 讲座 培训班 学习 思想 \
         竞赛 比赛 评比 表彰 参观 调研 考察 检查指导 演讲 采访",
        MEETING,
    ),
    ("要 必须 应当 应该 应 务必 需要 须 如果 只有 不要 必将 倡议", SHOULD),
    (
        "建立健全 推行 实行 健全 完善 落实 构建 采取 采用 推出 固定 坚持 执行 实施 形成 均设置 均设 推广 施行 全面推行 明确 深化",
        SETS_UP,
    ),
    ("建立 创建 设立 出台 制定 创新 首创 率先 成立 启动", SETS_UP | FOUNDS),
    (
        "机制 制度 工作法 责任制 联席会议 体制 机制改革 体制机制 规范化 标准化 常态化 长效 模式 体系 台账 清单 公约 办法 方案 销号 网格化 积分制 承诺制 值班制 \
         包保 包联 责任到人 专人负责 字诀 步法 轮流 轮值 联动 签约服务 热线 承包责任制 交办制 台账制 销号制 通报制 包干 四包 约谈",
        RULE,
    ),
    ("制、 制管理 制》 制”", RULE),
    (
        "每周 每月 每季度 每个季度 每天 每年 每日 定期 常年 每两周 每半月 每半年 每晚 每个月 每学期 每周六 轮流 每个",
        EVERY,
    ),
    ("力争 目标 争取 力争到 目标任务 决心 确保 预期 要实现 要达到 今年要 指标 必达", AIM),
    (
        "达到 达 实现 提高到 提升到 提高至 提升至 增至 增加到 增长到 降至 降到 下降到 控制在 突破 超过 过 全覆盖 全部 基本实现 基本建成 建成 率达 增长 下降 翻番 \
         翻一番 提前完成 再增产 增产",
        REACHES,
    ),
    (
        "答复 回复 回应 接到反映 收到 得知情况 回覆 表示 接了 当场表态 当场 现场查看 了解情况 针对 反映后 接诉 接报 回音 接到",
        ANSWERS,
    ),
    ("曾 曾经 以前 过去 当年 原来 原先 从前 昔日 长期", PAST),
    ("未 没有 没 不能 无法 难以 尚未 不会 不再 不是 不 并非 非", NOT),
    // Words that hold a cue and are none.
    (
        "争取资金 争取项目 争取到 办结率 施工单位 施工方 意见建议 原计划 超过计划 占计划 超额 计划的 拓宽计划 改造计划 建设计划 修缮计划 整治计划 改建计划 安装计划 学史 营养改善计划 将军 将士 将来 主要 重要 需要的 要求 正式 正常 正确 正好 正面 真正 公正 改正 纠正 为了 除了 了解 为止 改革 改变 改善 改进 改编 设施 设备 装备 装修 \
         服装 包装 建议书 修改 修养 进修 送别 转变 转型 转型升级 转化 转折 转身 好转 建筑 建党 建国 福建 构建的 难忘 难得 困难 灾难 难免 缺点 应急 应用 应对 反应 \
         响应 适应 供应 对应 另外 另一方面 不断 不仅 不但 不少 不久 不同 不已 不只 不过 不光 非常 非公 除非 要素 纲要 摘要 首要 必要 提要 要道 要闻 正月 过程 \
         通过 经过 超过的 不过如此 过去了 发达 表达 到达 达人 转达 传达 问候 学问 访问 慰问团 顾问 疑问 请教 邀请 申请 聘请 影响力 没收 未来 不便宜 太阳 脏器 心脏 \
         肾脏 送给 反映了 反映出 问题导向 建设者 生产力 生产队 生产合作社 服务中心 服务站 服务队 服务处 培训班 投资集团 投资公司 投资有限 组织部 安排部署 目标责任 \
         建设路 建设局 建设厅 建设部 治理能力 基础设施 交通设施 服务业 工作队 先进先出 正在于 请假 请客 请战 盼头 满意度 满意率 设有 送审 修养 难点 计划生育 计划书 \
         规划局 规划图 统一规划 行动计划 免费午餐 三年计划 五年规划 工作报告 主任委员",
        0,
    ),
    (
        "居民委员会 群众性 村民委员会 村民小组 居民小区 居民楼 居民区 群众路线 市民服务热线 市民中心 居民点 居民小组 居民收入 职工医院 老人院 居民人均",
        0,
    ),
    ("五年 一年来 取得", 0),
    ("安装不到位 安装路灯不到位", PROBLEM),
    ("帮扶机制 帮扶制度", RULE),
    ("开展一系列 开展活动 开展宣传", 0),
    ("义务教育 服务意识 治理体系 投入到", 0),
    ("已全部 均已 都已 已被", DONE),
    ("惠民 便民 民生实事 实事项目 实事", ACT),
    ("征求意见 收集意见", ACT),
    ("测量 勘测 勘查 设计 招标 立项 选址", PREPARES),
];

/// A word that says something, in a plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) cues: Cues,
}

struct Words {
    finder: Option<AhoCorasick>,
    cues: Vec<Cues>,
}

/// Made once from the lists above: building it takes longer than reading a page.
static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut patterns: Vec<&str> = Vec::new();
    let mut cues: Vec<Cues> = Vec::new();
    for (list, cue) in LISTS {
        for word in list.split_whitespace() {
            // A word of two lists says both.
            match patterns.iter().position(|known| *known == word) {
                Some(at) => cues[at] |= cue,
                None => {
                    patterns.push(word);
                    cues.push(cue);
                }
            }
        }
    }
    let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns).ok();
    Words { finder, cues }
});

/// The words of a plain text that say something, in order.
#[inline(never)]
pub(super) fn hits(text: &str) -> Vec<Hit> {
    let Words { finder, cues } = &*WORDS;
    let found = finder.iter().flat_map(|finder| finder.find_iter(text));
    let hit = |found: aho_corasick::Match| {
        let cues = cues.get(found.pattern().as_usize()).copied().unwrap_or(0);
        Hit { start: found.start(), end: found.end(), cues }
    };
    found.map(hit).filter(|hit| hit.cues != 0).collect()
}
