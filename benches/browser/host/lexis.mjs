// The words and sentences that the bench's own corpus is made of. They say nothing of anyone: all names are put together
// from syllables.

const letters = (text) => [...text.replace(/\s/g, "")];
const words = (text) => text.trim().split(/\s+/);

export const SURNAMES = letters("李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕");
export const GIVEN = letters("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建文辉力飞鹏晶宁琳慧雪松柏云山川河海岩");
export const STEMS = letters("龙石白青长安永新金玉清南北东西高平阳泉湖江河溪沙桥塘岭山林松竹梅桃柳杨荷花云霞星月田坪井渡口关口仓前后中");
export const AREAS = words("市 县 区 镇 乡 街道 社区 村 路 大道 广场 公园 水库 大桥");
export const BODIES = words(
  "居委会 党支部 办事处 管理处 志愿者协会 合作社 卫生院 图书馆 文化站 派出所 小学 中学 幼儿园 养老院 自来水公司 " +
    "公交公司 供电所 环卫所 城管局 水利局 教育局 农业农村局 交通运输局 市场监督管理局 住房和城乡建设局 民政局 财政局",
);
export const PEOPLE = words(
  "居民 村民 群众 市民 老人 学生 家长 商户 司机 志愿者 党员 干部 网格员 教师 医生 工人 农民 游客 业主 残疾人 退役军人 " +
    "河长 楼长 社区工作者 技术员 工程师 养殖户 果农 菜农 创业者",
);
export const THINGS = words(
  "路灯 道路 下水道 电梯 停车位 垃圾桶 健身器材 菜市场 公交站 河道 水质 绿化带 路面 围墙 屋顶 电线 水管 井盖 护栏 台阶 " +
    "充电桩 监控 消防通道 公厕 凉亭 步道 农田 果园 鱼塘 茶园 大棚 水渠 灌溉设备 垃圾分类亭 宣传栏 图书角 食堂 活动室 " +
    "热水器 暖气 天然气管道 宽带 信号塔 桥梁 隧道 堤坝 泵站 污水处理厂 老旧小区 危房 校舍 操场 实验室 课桌 教材",
);
export const DEEDS = words(
  "修好 换新 安装 改造 清理 拓宽 加固 疏通 检修 规划 建设 维护 整治 粉刷 翻新 搬迁 配备 开放 验收 巡查 治理 完善 " +
    "提升 扩建 清洗 消毒 拆除 添置 捐赠 布置",
);
export const TALK = words(
  "反映 介绍 表示 建议 提出 承诺 回忆 说明 强调 指出 解释 补充 呼吁 感谢 询问 回应 总结 透露",
);
export const SUBJECTS = words(
  "民生 安全 环境 教育 就业 养老 医疗 交通 文化 旅游 农业 工业 科技 消费 住房 供水 供电 防汛 防火 生态 法治 诚信 " +
    "乡村振兴 营商环境 基层治理 网络安全 食品安全 节约用水 垃圾分类 文明创建 数字经济 全民健身 志愿服务 党史学习",
);
export const MANNERS = words(
  "及时 认真 积极 逐步 基本 全面 反复 主动 顺利 尽快 陆续 重新 共同 进一步 持续 按时 仔细 专门 免费 提前",
);
export const RESULTS = words(
  "方便了出行 改善了环境 减少了投诉 节省了时间 消除了隐患 增加了收入 赢得了称赞 带来了便利 缩短了距离 降低了成本 " +
    "提高了效率 留住了客人 恢复了通行 解决了难题 保障了供应",
);
export const CLOSINGS = words(
  "大家都说好 这件事总算有了着落 下一步还要听取意见 具体时间将另行公布 目前工程进展顺利 相关部门将继续跟进 " +
    "今后会定期回访 台账已经更新 事情虽小却暖人心 这样的办法值得推广",
);

/** Sentences; each name in braces stands for one of its list. */
export const SENTENCES = [
  "{date}，{place}{body}{manner}{deed}了{number}处{thing}，{result}。",
  "{person}{talk}说：“{place}的{thing}坏了{number}天，{people}出门很不方便。”",
  "据了解，{place}今年投入{number}万元，{deed}{thing}{number}个，惠及{people}{number}人。",
  "{place}{body}负责人{person}{talk}，{subject}工作关系到每一位{people}，必须{manner}做好。",
  "“{thing}能不能{deed}？”{people}{person}在会上{talk}，{body}当场记下了这个问题。",
  "在{place}，{number}名{people}组成小队，{manner}{deed}{thing}，{closing}。",
  "截至目前，{subject}项目完成{number}项，占{number}.{digit}%，比上年增长{number}.{digit}%。",
  "{person}是{place}的{people}，{number}年来坚持为{people}{deed}{thing}，{result}。",
  "会议{talk}，要把{subject}和{subject}结合起来，{manner}{deed}{thing}，让{people}得到实惠。",
  "经过{number}个月的努力，{place}的{thing}{manner}{deed}完毕，{result}，{closing}。",
  "{body}和{body}联合开展{subject}行动，走访{people}{number}户，收集意见{number}条。",
  "记者在{place}看到，{thing}旁边立着新的牌子，{people}{person}正在{deed}{thing}。",
];

/** Headlines, likewise. */
export const HEADLINES = [
  "{place}{manner}{deed}{thing}",
  "{subject}见成效 {place}{people}得实惠",
  "{person}：一心为{people}{deed}{thing}",
  "{place}投入{number}万元{deed}{thing}",
  "{body}{manner}推进{subject}",
];
