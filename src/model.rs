//! What a newspaper page is once it has been read: the page, its blocks, its articles.
//!
//! The field names are the public interchange format (`schema` [`SCHEMA`]): nothing here is renamed lightly. A field
//! that does not apply is `None` or empty, never left out.

use serde::{Deserialize, Serialize};

pub use crate::text::Notice;
use crate::text::{SharedText, Span};

/// Name of the interchange format that these types serialise to.
pub const SCHEMA: &str = "broadsheet/1";

/// One page of text and the page that was read from it: the unit that is stored and sent about.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Document {
    /// The structure; all spans point into `text`.
    pub page: Page,
    /// The decoded source, complete.
    pub text: SharedText,
    /// What a reader should know about how the bytes became this text.
    pub notices: Vec<Notice>,
}

impl Document {
    /// Holds the words of paragraphs that the page did not cut only once, as stretches of the text.
    pub fn share(&mut self) {
        self.text.share();
        let sections = self.page.articles.iter_mut().flat_map(|article| &mut article.sections);
        for paragraph in sections.flat_map(|section| &mut section.paragraphs) {
            let part = paragraph.spans.first().and_then(|span| self.text.part(*span));
            if let Some(part) = part.filter(|part| *part == paragraph.text) {
                paragraph.text = part;
            }
        }
    }
}

/// A page: what was printed on it, as articles, and the proof that nothing was lost, as blocks.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Page {
    /// The name of the file it came from.
    pub source: String,
    /// The paper, where the page says which.
    pub newspaper: Option<String>,
    /// The day, month or year of publication, where the page pins it down.
    pub date: Option<PageDate>,
    /// Who made the page (not an article): editors, layout, proofreading.
    pub credits: Vec<Credit>,
    /// The articles in page order.
    pub articles: Vec<Article>,
    /// The page as it came, in order: blocks do not overlap, and each character that is not white space is in one.
    pub blocks: Vec<Block>,
}

/// When the page was published, with the words that say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageDate {
    /// ISO 8601, as far as known: `2021-04-07`, `2021-04` or `2021`.
    pub value: String,
    /// How far it is known.
    pub precision: Precision,
    /// The stretches of the page that it was inferred from, as printed.
    pub evidence: Vec<String>,
}

/// How far a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// Year, month and day.
    Day,
    /// Year and month.
    Month,
    /// The year only.
    Year,
}

/// A credit of the page: a role as printed and the people under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// The words printed: 责任编辑, 美术编辑, 版式, 校对 …
    pub role: String,
    /// The names in order, without inner spaces.
    pub names: Vec<String>,
}

/// One article.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Article {
    /// 栏目: the column that it appeared in.
    pub column: Option<String>,
    /// 引题, 眉题: the line above the headline.
    pub kicker: Option<String>,
    /// 主题: the headline; `None` for a text printed without one.
    pub headline: Option<String>,
    /// 副题: the line below the headline.
    pub deck: Option<String>,
    /// Who wrote it, in print order.
    pub byline: Vec<Byline>,
    /// 电头: where the report comes from.
    pub dateline: Option<Dateline>,
    /// The body. The first section has no heading where the body opens without a cross-head.
    pub sections: Vec<Section>,
    /// Pictures, as far as text tells of them.
    pub figures: Vec<Figure>,
}

/// A person in a byline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Byline {
    /// The name without inner spaces.
    pub name: String,
    /// The word printed for them: 记者, 通讯员, 本报记者 …; `None` where a bare name is printed.
    pub role: Option<String>,
}

/// Where a report comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Dateline {
    /// The outlet, without 讯, 电 or 记者: 本报, 新华社, 株洲日报·掌上株洲.
    pub outlet: Option<String>,
    /// The place it was sent from.
    pub place: Option<String>,
    /// The date as printed.
    pub date: Option<String>,
}

/// A stretch of the body under one cross-head.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Section {
    /// 小标题: the cross-head.
    pub heading: Option<String>,
    /// A line set under the cross-head.
    pub deck: Option<String>,
    /// Whole paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// A whole paragraph, however many pieces the page cut it into.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Paragraph {
    /// The pieces joined: with nothing between them, or one space between two Latin words.
    pub text: SharedText,
    /// One span for each piece, in order.
    pub spans: Vec<Span>,
}

/// A picture's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// 图片说明, without the credit.
    pub caption: String,
    /// The credit as printed: `刘玲 供图`, `新华社记者 张三 摄`, `资料图`.
    pub credit: Option<String>,
    /// All of it in the source.
    pub span: Span,
}

/// A stretch of the source with one role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub role: Role,
    /// Index into [`Page::articles`]; `None` for what belongs to the page.
    pub article: Option<u32>,
    /// The rule that decided.
    pub rule: Rule,
    /// How sure the rule is, 0 to 1.
    pub confidence: f32,
}

/// The block that holds a byte of the page. Blocks stand in order and do not overlap.
#[must_use]
pub fn block_at(blocks: &[Block], byte: usize) -> Option<u32> {
    let next = blocks.partition_point(|block| block.span.start as usize <= byte);
    let at = next.checked_sub(1)?;
    blocks.get(at).filter(|block| block.span.contains(byte)).map(|_| at as u32)
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 引题.
    Kicker,
    /// 主题.
    Headline,
    /// 副题.
    Deck,
    /// 栏目.
    Column,
    /// A campaign slogan over the page or an article.
    Banner,
    /// 署名.
    Byline,
    /// 电头.
    Dateline,
    /// 小标题.
    Heading,
    /// A line under a cross-head.
    SectionDeck,
    /// Body text.
    Paragraph,
    /// 图片说明, with its credit.
    Caption,
    /// 版面责任: who made the page.
    Credits,
    /// Masthead, page number, date line.
    Folio,
    /// 广告, 启事.
    Advert,
    /// Not known.
    Unknown,
}

impl Role {
    /// Every role, in the order of a printed article.
    pub const ALL: [Self; 15] = [
        Self::Column,
        Self::Banner,
        Self::Kicker,
        Self::Headline,
        Self::Deck,
        Self::Byline,
        Self::Dateline,
        Self::Heading,
        Self::SectionDeck,
        Self::Paragraph,
        Self::Caption,
        Self::Credits,
        Self::Folio,
        Self::Advert,
        Self::Unknown,
    ];
}

/// The rule of the parser that gave a block its role. The interface explains each in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// No rule fitted: the words are kept, their role is not known.
    Fallback,
    /// The line is a newspaper's name, alone or in Latin letters.
    Masthead,
    /// The line carries a page number (第3版, A03 要闻, 第二版).
    PageNumber,
    /// The line is a date, a weekday, a lunar or a republican date, or an issue number.
    DateLine,
    /// The line tells telephone, post code, web address, price or registration of the paper.
    ContactLine,
    /// The same short line stands several times on the page, as a running header does.
    RunningHeader,
    /// The line sends the reader to another page (下转, 上接).
    JumpLine,
    /// The line is made of ornaments or stray marks only.
    Ornament,
    /// The line names the people who made the page (责任编辑, 版式, 校对).
    PageCredits,
    /// Brackets or ornaments around a short label mark a column.
    ColumnMark,
    /// A short label alone above a longer headline is a column.
    ColumnLabel,
    /// Brackets at the end of a headline name its column.
    ColumnInHeadline,
    /// Short phrases of equal length beside the headline are a campaign slogan.
    Slogan,
    /// The line above a headline ends in a dash or colon and leads into it.
    KickerLeadsIn,
    /// The line stands above the main line of a group of head lines.
    KickerAbove,
    /// A byline or a dateline follows these head lines, so an article begins here.
    HeadlineBeforeAttribution,
    /// The article before was closed by its author, its agency or an end mark, so the next begins here.
    HeadlineAfterClosing,
    /// Several head lines stand together (kicker, headline, deck), so an article begins here.
    HeadlineGroup,
    /// More blank lines stand before these head lines than before the other lines of the page, so an article begins here.
    HeadlineSetOff,
    /// A short line without a full stop stands alone above a text, on a page that heads its articles so.
    HeadlineAlone,
    /// The line below a headline opens with a dash.
    DeckDash,
    /// The line stands below the main line of a group of head lines.
    DeckBelow,
    /// The line names people with their role (记者, 通讯员, 作者).
    BylineRole,
    /// A name in brackets under a headline or after the last words is the author.
    BylineBrackets,
    /// A bare name stands on a line of its own at the head or the end of an article.
    BylineName,
    /// Brackets in the opening of the first paragraph name the reporters.
    BylineOpening,
    /// Brackets at the end of the article name the author or the agency.
    BylineClosing,
    /// The paragraph opens with the outlet and 讯 or 电.
    DatelineOpening,
    /// The line closes the article with the agency, place and date.
    DatelineClosing,
    /// A short line between two texts of the same article is a cross-head.
    CrossHead,
    /// The headline of one correspondent's piece in a round-up is a cross-head of the whole.
    RoundUp,
    /// A short line that opens with a number is a cross-head.
    NumberedHead,
    /// The line is a set label inside an article (核心阅读, 编者按, 链接).
    LabelHead,
    /// The words after the cross-head, parted from it by a space, a dash or a line, are its deck.
    CrossHeadDeck,
    /// A line that ends as sentences end, or is as long as text, is a paragraph.
    ParagraphLine,
    /// Printed lines of like width run on as one paragraph.
    ParagraphWrapped,
    /// The paragraph before was cut in the middle of a sentence and goes on here.
    ParagraphJoined,
    /// The words are an editor's note (编者按, 编后).
    EditorsNote,
    /// An ornament opens a short item that stands on its own.
    Brief,
    /// The words end in the credit of a photograph (摄, 供图, 资料图).
    CaptionCredit,
    /// The words open as captions do (图为, 图①, 上图).
    CaptionOpening,
    /// The line beside a picture's credit is its caption.
    CaptionBeside,
    /// Words that notices and adverts use (启事, 公告, 电话, 地址, 售价) stand close together.
    AdvertWords,
    /// Many very short lines without sentences, as adverts are set.
    AdvertShape,
}

impl Article {
    /// All paragraphs in order, across sections.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.sections.iter().flat_map(|section| &section.paragraphs)
    }

    /// Characters of the body that are not white space: the length that readers are told.
    #[must_use]
    pub fn characters(&self) -> usize {
        self.paragraphs().flat_map(|p| p.text.chars()).filter(|c| !c.is_whitespace()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_outside_every_block_has_none() {
        let block = |start, end| Block {
            span: Span::new(start, end),
            role: Role::Paragraph,
            article: Some(0),
            rule: Rule::Fallback,
            confidence: 1.0,
        };
        let blocks = [block(0, 3), block(5, 9)];
        assert_eq!([2, 3, 8, 9].map(|byte| block_at(&blocks, byte)), [Some(0), None, Some(1), None]);
        assert_eq!(block_at(&[], 0), None);
    }
}
