//! JSON-LD: an article as a [`NewsArticle`](https://schema.org/NewsArticle) of schema.org, for archives and search engines.

use super::json::{list, string};
use super::short;
use crate::model::{Article, Figure, Page};
use crate::text::fold::simplified;
use crate::text::joined;

/// How the names of such files end.
const EXTENSION: &str = "jsonld";

/// The article of a page with its keywords, where they are known. What the page does not tell is left out. No `<` stands in it, so
/// that it can be put into a page of HTML as it is.
#[must_use]
pub fn write(page: &Page, article: &Article, keywords: &[String]) -> String {
    let body = body(article);
    let titles: Vec<&String> = article.kicker.iter().chain(&article.deck).collect();
    let people = article.byline.iter().map(|person| {
        let name = Some(quoted(&person.name));
        object("Person", [("name", name), ("jobTitle", person.role.as_deref().map(quoted))])
    });
    let publisher = |paper: &String| object("NewsMediaOrganization", [("name", Some(quoted(paper)))]);
    let all = [
        ("headline", article.headline.as_deref().map(quoted)),
        ("alternativeHeadline", several(titles.iter().map(|title| quoted(title)))),
        ("author", several(people)),
        ("datePublished", page.date.as_ref().map(|date| quoted(&date.value))),
        ("dateline", dateline(article)),
        ("articleSection", article.column.as_deref().map(quoted)),
        ("publisher", page.newspaper.as_ref().map(publisher)),
        ("inLanguage", language(&body).map(quoted)),
        ("keywords", several(keywords.iter().map(|word| quoted(word)))),
        ("image", several(article.figures.iter().map(image))),
        ("articleBody", (!body.is_empty()).then(|| quoted(&body))),
    ];
    let members = all.into_iter().filter_map(|(name, value)| Some(format!(",\n\"{name}\":{}", value?)));
    let members: String = members.collect();
    format!("{{\"@context\":\"https://schema.org\",\n\"@type\":\"NewsArticle\"{members}}}\n").replace('<', "\\u003c")
}

/// A name for the file.
#[must_use]
pub fn name(article: &Article) -> String {
    let title = short(article.headline.as_deref().unwrap_or_default());
    format!("{}.{EXTENSION}", if title.is_empty() { "article" } else { &title })
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    string(text, &mut out);
    out
}

/// A list of values, unless there are none.
fn several(values: impl Iterator<Item = String>) -> Option<String> {
    let values: Vec<String> = values.collect();
    let mut out = String::new();
    list(&values, &mut out, |value, out| out.push_str(value));
    (!values.is_empty()).then_some(out)
}

/// An object of a type with the members that have a value.
fn object<const N: usize>(kind: &str, members: [(&str, Option<String>); N]) -> String {
    let members = members.into_iter().filter_map(|(name, value)| Some(format!(",\"{name}\":{}", value?)));
    format!("{{\"@type\":\"{kind}\"{}}}", members.collect::<String>())
}

fn image(figure: &Figure) -> String {
    let credit = figure.credit.as_deref().map(quoted);
    object("ImageObject", [("caption", Some(quoted(&figure.caption))), ("creditText", credit)])
}

/// As it is printed: 新华社北京4月7日.
fn dateline(article: &Article) -> Option<String> {
    let line = article.dateline.as_ref()?;
    let told = joined([&line.outlet, &line.place, &line.date].into_iter().flatten().map(String::as_str));
    (!told.is_empty()).then(|| quoted(&told))
}

/// Cross-heads, the lines under them and paragraphs, one a line.
fn body(article: &Article) -> String {
    let lines = article.sections.iter().flat_map(|section| {
        let heads = section.heading.iter().chain(&section.deck).map(String::as_str);
        heads.chain(section.paragraphs.iter().map(|paragraph| paragraph.text.as_str()))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The language of a text with its script, as BCP 47 writes it: `zh-Hans`, `zh-Hant`, or `zh` where there are too few
/// characters to tell the script by. Of texts that are not Chinese nothing is said.
fn language(text: &str) -> Option<&'static str> {
    /// Among so many characters some differ between the scripts.
    const ENOUGH: usize = 50;
    /// One in so many is traditional in simplified texts, too: 乾 in names.
    const FEW: usize = 50;
    /// One in so many at least is traditional in traditional texts.
    const MANY: usize = 10;
    let (mut letters, mut han, mut traditional) = (0, 0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        han += usize::from(matches!(c, '\u{4e00}'..='\u{9fff}'));
        traditional += usize::from(simplified(c) != c);
    }
    if han * 2 < letters || han == 0 {
        return None;
    }
    Some(match (han >= ENOUGH, traditional) {
        (true, some) if some * FEW <= han => "zh-Hans",
        (true, many) if many * MANY >= han => "zh-Hant",
        _ => "zh",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Byline, Dateline, PageDate, Paragraph, Precision, Section};
    use crate::text::Span;
    use serde_json::{Value, json};

    fn read(page: &Page, article: &Article, keywords: &[String]) -> Value {
        serde_json::from_str(&write(page, article, keywords)).unwrap()
    }

    #[test]
    fn an_article_is_told_with_all_that_the_page_says() {
        let page = Page {
            newspaper: Some("河边晚报".into()),
            date: Some(PageDate { value: "2021-04".into(), precision: Precision::Month, evidence: Vec::new() }),
            ..Page::default()
        };
        let paragraph = |text: &str| Paragraph { text: text.into(), spans: Vec::new() };
        let article = Article {
            column: Some("民生".into()),
            kicker: Some("办实事".into()),
            headline: Some("“新桥”</script>通车".into()),
            deck: Some("居民说好".into()),
            byline: vec![
                Byline { name: "张三".into(), role: Some("记者".into()) },
                Byline { name: "李四".into(), role: None },
            ],
            dateline: Some(Dateline {
                outlet: Some("本报".into()),
                place: Some("河边".into()),
                date: Some("4月7日".into()),
            }),
            sections: vec![
                Section { heading: None, deck: None, paragraphs: vec![paragraph("桥通了。")] },
                Section { heading: Some("灯亮".into()), deck: None, paragraphs: vec![paragraph("灯亮了。")] },
            ],
            figures: vec![Figure {
                caption: "新桥".into(), credit: Some("王五 摄".into()), span: Span::new(0, 1)
            }],
        };
        assert!(!write(&page, &article, &[]).contains('<'));
        assert_eq!(
            read(&page, &article, &["新桥".into()]),
            json!({
                "@context": "https://schema.org",
                "@type": "NewsArticle",
                "headline": "“新桥”</script>通车",
                "alternativeHeadline": ["办实事", "居民说好"],
                "author": [
                    { "@type": "Person", "name": "张三", "jobTitle": "记者" },
                    { "@type": "Person", "name": "李四" },
                ],
                "datePublished": "2021-04",
                "dateline": "本报河边4月7日",
                "articleSection": "民生",
                "publisher": { "@type": "NewsMediaOrganization", "name": "河边晚报" },
                "inLanguage": "zh",
                "keywords": ["新桥"],
                "image": [{ "@type": "ImageObject", "caption": "新桥", "creditText": "王五 摄" }],
                "articleBody": "桥通了。\n灯亮\n灯亮了。",
            })
        );
        assert_eq!(name(&article), "新桥script通车.jsonld");
    }

    #[test]
    fn what_the_page_does_not_tell_is_left_out() {
        let nothing = Article { dateline: Some(Dateline::default()), ..Article::default() };
        let told = read(&Page::default(), &nothing, &[]);
        assert_eq!(told, json!({ "@context": "https://schema.org", "@type": "NewsArticle" }));
        assert_eq!(name(&nothing), "article.jsonld");
    }

    #[test]
    fn the_script_is_told_where_it_shows() {
        assert_eq!(language(&"村里的路灯亮了，大家都说好。".repeat(9)), Some("zh-Hans"));
        assert_eq!(language(&"村裡的路燈亮了，大家都說好。".repeat(9)), Some("zh-Hant"));
        assert_eq!(language("灯亮了"), Some("zh"));
        assert_eq!(language("The lamps are lit."), None);
        assert_eq!(language("12.5%"), None);
    }
}
