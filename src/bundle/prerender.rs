//! The first page as HTML: what a reader sees before, or without, WebAssembly.
//!
//! Text becomes markup here and nowhere else, so all of it is escaped in one place.

use std::fmt::{self, Display, Write};

use crate::model::{Article, Document, Figure};
use crate::setting::{self, Item};

/// Where [`front`] belongs in the page's HTML.
pub const MARKER: &str = "<!-- broadsheet:front -->";

/// The page's headlines as a list, and its first article set out. Empty where the page has no articles.
#[must_use]
pub fn front(document: &Document) -> String {
    let Some(first) = document.page.articles.first() else { return String::new() };
    let mut html = String::new();
    // Writing to a string does not fail.
    let _ = headlines(&mut html, &document.page.articles);
    let _ = sheet(&mut html, first);
    html
}

/// `html` with the page in the place of the first [`MARKER`]; `None` where it has no marker.
#[must_use]
pub fn insert(html: &str, document: &Document) -> Option<String> {
    let (before, after) = html.split_once(MARKER)?;
    Some([before, &front(document), after].concat())
}

fn headlines(html: &mut String, articles: &[Article]) -> fmt::Result {
    html.push_str("<nav class=\"articles\" aria-label=\"文章\"><ol>");
    for (at, article) in articles.iter().enumerate() {
        let open = if at == 0 { " aria-current=\"true\"" } else { "" };
        write!(html, "<li><a href=\"#/page?v=1&amp;a=0.{at}\"{open}>")?;
        line(html, "span", Some("column"), article.column.as_deref())?;
        line(html, "span", Some("headline"), Some(&setting::title(article)))?;
        let (length, minutes) = measure(article);
        write!(html, "<span class=\"measure\"><span class=\"length\">{length} · </span>{minutes}</span></a></li>")?;
    }
    html.push_str("</ol></nav>");
    Ok(())
}

/// Length and reading time, in the words that the interface has for them.
fn measure(article: &Article) -> (String, String) {
    let characters = article.characters() as u64;
    (format!("{} 字", setting::grouped(characters)), format!("约 {} 分钟", setting::minutes(characters)))
}

fn sheet(html: &mut String, article: &Article) -> fmt::Result {
    html.push_str("<article class=\"sheet\">");
    line(html, "p", Some("column"), article.column.as_deref())?;
    line(html, "p", Some("kicker"), article.kicker.as_deref())?;
    line(html, "h2", None, article.headline.as_deref())?;
    line(html, "p", Some("deck"), article.deck.as_deref())?;
    write!(html, "<p class=\"byline\">{}", Escaped(&setting::byline(article)))?;
    let (length, minutes) = measure(article);
    write!(html, "<span class=\"measure\">{length} · {minutes}</span></p>")?;
    let last = article.paragraphs().count().saturating_sub(1);
    for item in setting::arrange(article) {
        match item {
            Item::Heading(at) => line(html, "h3", None, article.sections[at].heading.as_deref())?,
            Item::SectionDeck(at) => line(html, "p", Some("deck section-deck"), article.sections[at].deck.as_deref())?,
            Item::Paragraph(section, at, number) => {
                let class = if number == last { "para last" } else { "para" };
                line(html, "p", Some(class), Some(&article.sections[section].paragraphs[at].text))?;
            }
            Item::Figure(at) => figure(html, &article.figures[at])?,
        }
    }
    html.push_str("</article>");
    Ok(())
}

fn figure(html: &mut String, figure: &Figure) -> fmt::Result {
    html.push_str("<figure><span class=\"figure-mark\" aria-hidden=\"true\">图</span><figcaption>");
    write!(html, "{}", Escaped(&figure.caption))?;
    line(html, "small", None, figure.credit.as_deref())?;
    html.push_str("</figcaption></figure>");
    Ok(())
}

/// One element with a text, or nothing where there is none.
fn line(html: &mut String, element: &str, class: Option<&str>, text: Option<&str>) -> fmt::Result {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return Ok(()) };
    match class {
        Some(class) => write!(html, "<{element} class=\"{class}\">{}</{element}>", Escaped(text)),
        None => write!(html, "<{element}>{}</{element}>", Escaped(text)),
    }
}

/// Text that is safe between tags and inside quoted attributes. Characters that set the writing direction are isolated by
/// the elements around them only if they are closed, so those that open an embedding or an override are left out, and so
/// is every control character: HTML knows none.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                '\n' | '\t' => f.write_char(' ')?,
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                c if c.is_control() => {}
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Byline, Page, Paragraph, Section};
    use crate::text::Span;

    fn paragraph(text: &str) -> Paragraph {
        Paragraph { text: text.into(), spans: vec![] }
    }

    fn page(articles: Vec<Article>) -> Document {
        Document { page: Page { articles, ..Page::default() }, ..Document::default() }
    }

    fn person(role: Option<&str>, name: &str) -> Byline {
        Byline { name: name.into(), role: role.map(Into::into) }
    }

    #[test]
    fn an_article_is_set_in_the_order_of_print() {
        let article = Article {
            column: Some("一线".into()),
            kicker: Some("引题".into()),
            headline: Some("主题".into()),
            deck: Some("副题".into()),
            byline: vec![person(Some("记者"), "甲"), person(Some("记者"), "乙"), person(Some("通讯员"), "丙")],
            sections: vec![
                Section { heading: None, deck: None, paragraphs: vec![paragraph("第一段。")] },
                Section { heading: Some("小标题".into()), deck: None, paragraphs: vec![paragraph("第二段。")] },
            ],
            figures: vec![Figure {
                caption: "河边。".into(), credit: Some("丁 摄".into()), span: Span::default()
            }],
            ..Article::default()
        };
        expect_test::expect![[r##"
            <nav class="articles" aria-label="文章"><ol><li><a href="#/page?v=1&amp;a=0.0" aria-current="true"><span class="column">一线</span><span class="headline">主题</span><span class="measure"><span class="length">8 字 · </span>约 1 分钟</span></a></li></ol></nav>
            <article class="sheet"><p class="column">一线</p><p class="kicker">引题</p><h2>主题</h2><p class="deck">副题</p><p class="byline">记者 甲 乙 · 通讯员 丙<span class="measure">8 字 · 约 1 分钟</span></p><p class="para">第一段。</p><h3>小标题</h3><p class="para last">第二段。</p><figure><span class="figure-mark" aria-hidden="true">图</span><figcaption>河边。<small>丁 摄</small></figcaption></figure></article>
        "##]]
        .assert_eq(&(front(&page(vec![article])).replace("</nav>", "</nav>\n") + "\n"));
    }

    #[test]
    fn hostile_text_stays_text() {
        let hostile = "</p><script>alert(\"1\")</script> & '<img src=x onerror=y>' \u{202e}gpj.exe\0";
        let article = Article {
            column: Some(hostile.into()),
            kicker: Some(hostile.into()),
            headline: Some(hostile.into()),
            deck: Some(hostile.into()),
            byline: vec![person(Some(hostile), hostile)],
            sections: vec![Section {
                heading: Some(hostile.into()),
                deck: Some(hostile.into()),
                paragraphs: vec![paragraph(hostile)],
            }],
            figures: vec![Figure { caption: hostile.into(), credit: Some(hostile.into()), span: Span::default() }],
            ..Article::default()
        };
        let html = front(&page(vec![article]));
        assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("\"1\""), "{html}");
        assert!(!html.contains(['\u{202e}', '\0', '\'']), "{html}");
        assert_eq!(html.matches("alert(&quot;1&quot;)").count(), 13, "each text is there");
        assert_eq!(html.replace("&amp;", "").matches("& ").count(), 0, "no bare ampersand");
    }

    #[test]
    fn an_article_without_a_headline_is_named_by_its_opening() {
        let article = Article {
            sections: vec![Section { paragraphs: vec![paragraph(&"长".repeat(50))], ..Section::default() }],
            ..Article::default()
        };
        assert!(front(&page(vec![article])).contains(&format!("<span class=\"headline\">{}</span>", "长".repeat(20))));
    }

    #[test]
    fn a_page_without_articles_is_nothing_and_the_marker_goes() {
        assert_eq!(insert("<main><!-- broadsheet:front --></main>", &page(vec![])).unwrap(), "<main></main>");
        assert_eq!(insert("<main></main>", &page(vec![])), None);
    }
}
