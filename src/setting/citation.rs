//! An article as it is cited: after GB/T 7714—2015, and as an entry of BibTeX. What the page does not tell is left out.

use super::title;
use crate::model::{Article, Page};

/// So many authors are named; of more, GB/T 7714 names the first ones and says 等.
const AUTHORS: usize = 3;

/// `俞强年, 漆小丽. 题名[N]. 株洲日报, 2021-04-07.`
#[must_use]
pub fn gb7714(page: &Page, article: &Article) -> String {
    let mut out = String::new();
    let mut parted = "";
    for (at, person) in article.byline.iter().take(AUTHORS + 1).enumerate() {
        out.push_str(parted);
        out.push_str(if at < AUTHORS { &person.name } else { "等" });
        parted = ", ";
    }
    if !out.is_empty() {
        out.push_str(". ");
    }
    out.push_str(&title(article));
    out.push_str("[N]");
    parted = ". ";
    for part in [paper(page, article), date(page)].into_iter().flatten() {
        out.push_str(parted);
        out.push_str(part);
        parted = ", ";
    }
    out.push('.');
    out
}

/// An `@article` with the fields of BibTeX and of biblatex; `number` is the article's place on its page.
#[must_use]
pub fn bibtex(page: &Page, article: &Article, number: u32) -> String {
    let date = date(page).unwrap_or_default();
    let mut authors = String::new();
    for person in &article.byline {
        let parted = if authors.is_empty() { "{" } else { " and {" };
        authors.push_str(parted);
        authors.push_str(&escaped(&person.name));
        authors.push('}');
    }
    let title = format!("{{{}}}", escaped(&title(article)));
    let journal = escaped(paper(page, article).unwrap_or_default());
    let (year, rest) = date.split_at_checked(4).unwrap_or_default();
    let month = rest.get(1..3).unwrap_or_default();
    let fields = [
        ("author", authors.as_str()),
        ("title", &title),
        ("journal", &journal),
        ("date", date),
        ("year", year),
        ("month", month),
        ("entrysubtype", "newspaper"),
        ("langid", "chinese"),
    ];
    let day = if date.is_empty() { "undated" } else { date };
    let mut out = format!("@article{{news-{day}-{},\n", number + 1);
    for (name, value) in fields {
        if !value.is_empty() {
            out.push_str(&format!("  {name} = {{{value}}},\n"));
        }
    }
    out.push_str("}\n");
    out
}

/// The paper: as the page says, or else as the article's own dateline does, where that is one.
fn paper<'a>(page: &'a Page, article: &'a Article) -> Option<&'a str> {
    let outlet = article.dateline.as_ref().and_then(|line| line.outlet.as_deref());
    let own = outlet.filter(|outlet| outlet.contains('报') && !outlet.starts_with("本报"));
    page.newspaper.as_deref().or(own)
}

fn date(page: &Page) -> Option<&str> {
    page.date.as_ref().map(|date| date.value.as_str())
}

/// The signs that mean something to TeX, so that they mean themselves.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '%' | '#' | '$' | '&' | '_' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Byline, Dateline, PageDate, Paragraph, Precision, Section};

    fn page(newspaper: Option<&str>, date: Option<(&str, Precision)>) -> Page {
        let date = date.map(|(value, precision)| PageDate { value: value.into(), precision, evidence: Vec::new() });
        Page { newspaper: newspaper.map(Into::into), date, ..Page::default() }
    }

    fn article(headline: Option<&str>, names: &[&str]) -> Article {
        let byline = names.iter().map(|name| Byline { name: (*name).into(), role: Some("记者".into()) });
        let paragraphs = vec![Paragraph { text: "桥通了。".into(), spans: Vec::new() }];
        Article {
            headline: headline.map(Into::into),
            byline: byline.collect(),
            sections: vec![Section { paragraphs, ..Section::default() }],
            ..Article::default()
        }
    }

    #[test]
    fn an_article_is_cited_as_the_standard_says() {
        let page = page(Some("河边晚报"), Some(("2021-04-07", Precision::Day)));
        let one = article(Some("新桥通车"), &["张三", "李四"]);
        assert_eq!(gb7714(&page, &one), "张三, 李四. 新桥通车[N]. 河边晚报, 2021-04-07.");
        let many = article(Some("新桥通车"), &["甲", "乙", "丙", "丁"]);
        assert_eq!(gb7714(&page, &many), "甲, 乙, 丙, 等. 新桥通车[N]. 河边晚报, 2021-04-07.");
        assert_eq!(
            bibtex(&page, &one, 2),
            "@article{news-2021-04-07-3,\n  author = {{张三} and {李四}},\n  title = {{新桥通车}},\n  journal = {河边晚报},\n  \
             date = {2021-04-07},\n  year = {2021},\n  month = {04},\n  entrysubtype = {newspaper},\n  langid = {chinese},\n}\n"
        );
    }

    #[test]
    fn what_the_page_does_not_tell_is_left_out() {
        let nothing = page(None, None);
        assert_eq!(gb7714(&nothing, &article(None, &[])), "桥通了。[N].");
        assert_eq!(gb7714(&nothing, &Article::default()), "[N].");
        assert_eq!(
            bibtex(&nothing, &article(Some("新桥"), &[]), 0),
            "@article{news-undated-1,\n  title = {{新桥}},\n  entrysubtype = {newspaper},\n  langid = {chinese},\n}\n"
        );
        let month = page(Some("河边晚报"), Some(("2021-04", Precision::Month)));
        assert_eq!(gb7714(&month, &article(Some("新桥"), &["张三"])), "张三. 新桥[N]. 河边晚报, 2021-04.");
        let year = page(None, Some(("2021", Precision::Year)));
        assert!(bibtex(&year, &Article::default(), 0).contains("date = {2021},\n  year = {2021},\n  entry"));
    }

    #[test]
    fn the_outlet_of_a_dateline_may_be_the_paper() {
        let told = |outlet: &str| {
            let dateline = Some(Dateline { outlet: Some(outlet.into()), ..Dateline::default() });
            gb7714(&page(None, None), &Article { dateline, ..article(Some("新桥"), &[]) })
        };
        assert_eq!(told("河边日报·掌上河边"), "新桥[N]. 河边日报·掌上河边.");
        assert_eq!([told("本报"), told("新华社")], ["新桥[N].", "新桥[N]."]);
    }

    #[test]
    fn signs_of_tex_mean_themselves() {
        assert_eq!(
            escaped("100% {甲_乙} \\ ~^ $#&"),
            "100\\% \\{甲\\_乙\\} \\textbackslash{} \\textasciitilde{}\\textasciicircum{} \\$\\#\\&"
        );
    }
}
