//! The page that the site ships: its articles, their heads and authors, the sentences that its columns and captions cut.

#![cfg(feature = "engine")]

use std::fmt::Write;

use broadsheet::model::{Article, Page};
use broadsheet::parse::parse_page;
use expect_test::expect;

const TEXT: &str = include_str!("../pages/zhuzhou-daily.txt");

fn page() -> Page {
    parse_page("株洲日报", TEXT)
}

/// One line a head, figure and section; the paragraphs that were cut with the words around each cut.
fn outline(article: &Article) -> String {
    let mut out = String::new();
    let mut line = |name: &str, words: &str| {
        if !words.is_empty() {
            let _ = writeln!(out, "{name}: {words}");
        }
    };
    for (name, field) in [
        ("column", &article.column),
        ("kicker", &article.kicker),
        ("headline", &article.headline),
        ("deck", &article.deck),
    ] {
        line(name, field.as_deref().unwrap_or_default());
    }
    let people: Vec<String> =
        article.byline.iter().map(|b| format!("{} {}", b.role.as_deref().unwrap_or_default(), b.name)).collect();
    line("byline", &people.join(", "));
    line("dateline", article.dateline.as_ref().and_then(|d| d.outlet.as_deref()).unwrap_or_default());
    for figure in &article.figures {
        line("figure", &format!("{} | {}", figure.caption, figure.credit.as_deref().unwrap_or_default()));
    }
    for section in &article.sections {
        line(
            "section",
            &format!(
                "{} | {} | {} paragraphs",
                section.heading.as_deref().unwrap_or("–"),
                section.deck.as_deref().unwrap_or("–"),
                section.paragraphs.len()
            ),
        );
        for paragraph in section.paragraphs.iter().filter(|p| p.spans.len() > 1) {
            let joints: Vec<String> = paragraph
                .spans
                .windows(2)
                .map(|two| format!("…{}‸{}…", last(two[0].of(TEXT), 5), first(two[1].of(TEXT), 5)))
                .collect();
            line("  joined", &joints.join(" "));
        }
    }
    out
}

fn first(words: &str, count: usize) -> String {
    words.chars().take(count).collect()
}

fn last(words: &str, count: usize) -> String {
    words.chars().skip(words.chars().count().saturating_sub(count)).collect()
}

#[test]
fn articles_are_as_printed() {
    let page = page();
    let outlines: Vec<String> = page.articles.iter().map(outline).collect();
    expect![[r#"
        kicker: 城市各区镇街深入开展“学党史,走基层,听民声,办实事”活动——
        headline: 牢记为民初心,为群众解决“急难愁盼”
        byline: 记者 周嵩, 记者 李逸峰, 记者 杨凌凌, 记者 肖捷
        dateline: 株洲日报·掌上株洲
        figure: 云龙示范区学林街道香樟社区党员干部、志愿者深入小区,为居民进行健康检查。 | 刘玲 供图
        section: – | – | 2 paragraphs
        section: 从百年党史中汲取智慧力量 | – | 7 paragraphs
          joined: …党组织通过‸观看党史视…
          joined: …列特色亮点‸活动,将党…
        section: 在为群众办实事中检验学习成效 | – | 8 paragraphs
          joined: …园小区,为‸居民义务维…

        headline: 社区“夜话家常”解民忧
        byline: 记者 王娜, 通讯员 刘敏
        dateline: 株洲日报·掌上株洲
        section: – | – | 7 paragraphs

        headline: 修好泥泞路 居民好出行
        byline: 记者 杨如, 通讯员 何倩
        dateline: 株洲日报·掌上株洲
        section: – | – | 5 paragraphs

        headline: 今年,云龙要实现城乡生活垃圾分类全覆盖
        deck: 包括所有安置小区和商业住宅小区
        byline: 记者 李逸峰, 通讯员 易旭, 通讯员 宋飘
        dateline: 株洲日报·掌上株洲
        section: – | – | 4 paragraphs
          joined: …点,每个投‸放点设置4…
          joined: …念为指导,‸着力构建“… …个小区正在‸积极推进,…

        column: 河长在线
        headline: 接连斩获两个“全国先进”,株洲河长制何以做到?
        byline: 记者 俞强年, 通讯员 漆小丽
        dateline: 株洲日报·掌上株洲
        figure: 全省县(市)区河长办负责人来我市观摩学习河长制工作经验。 | 资料图
        section: – | – | 5 paragraphs
        section: 敢为天下先 | 为全国性的治水命题探索出“株洲经验” | 8 paragraphs
          joined: …问题整改不‸到位不销号…
        section: 功成必有我 | 为长江流域治理贡献“株洲担当” | 8 paragraphs
          joined: …企业,彻底‸截断了污染…
        section: 绿水泛金波 | 美丽环境成为经济发展的底色 | 9 paragraphs
    "#]]
    .assert_eq(&outlines.join("\n"));
}

#[test]
fn paper_date_and_credits_come_from_the_page() {
    let page = page();
    let date = page.date.map(|d| d.value);
    let credits: Vec<String> = page.credits.iter().map(|c| format!("{} {}", c.role, c.names.join(" "))).collect();
    assert_eq!(page.newspaper.as_deref(), Some("株洲日报"));
    assert_eq!(date.as_deref(), Some("2021-04"));
    assert_eq!(credits, ["责任编辑 赵云超", "美术编辑 黄洞庭", "校对 张武"]);
}

#[test]
fn every_paragraph_is_whole() {
    for article in &page().articles {
        for paragraph in article.paragraphs() {
            let end = paragraph.text.trim_end_matches(['”', '’', '）', ')']).chars().next_back();
            assert!(end.is_some_and(|c| "。！？!?".contains(c)), "{}", paragraph.text);
        }
    }
}
