//! The fields that a term can be looked for in, and their names.

use serde::{Deserialize, Serialize};

/// Where a term is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Headline, kicker, deck.
    Headline,
    /// Paragraphs and cross-heads.
    Body,
    /// The people who wrote the article.
    Byline,
    /// Places that the article names.
    Place,
    /// People whom the article names.
    Person,
    /// The column (栏目) that the article stands in.
    Column,
    /// When it was printed.
    Date,
    /// The file that the page came from.
    Source,
    /// The newspaper.
    Paper,
    /// The part of speech of a word, in jieba's tag set.
    Pos,
    /// The words themselves, not stretches of text: `word:河长` is not found in 河长制. Several words stand in a row.
    Word,
}

/// Every name of every field. The first of a field is the one that is printed.
const NAMES: [(&str, Field); 38] = [
    ("headline", Field::Headline),
    ("title", Field::Headline),
    ("标题", Field::Headline),
    ("標題", Field::Headline),
    ("body", Field::Body),
    ("text", Field::Body),
    ("正文", Field::Body),
    ("byline", Field::Byline),
    ("author", Field::Byline),
    ("reporter", Field::Byline),
    ("作者", Field::Byline),
    ("place", Field::Place),
    ("地点", Field::Place),
    ("地點", Field::Place),
    ("person", Field::Person),
    ("人物", Field::Person),
    ("column", Field::Column),
    ("栏目", Field::Column),
    ("欄目", Field::Column),
    ("date", Field::Date),
    ("日期", Field::Date),
    ("source", Field::Source),
    ("file", Field::Source),
    ("文件", Field::Source),
    ("檔案", Field::Source),
    ("paper", Field::Paper),
    ("newspaper", Field::Paper),
    ("报纸", Field::Paper),
    ("報紙", Field::Paper),
    ("报刊", Field::Paper),
    ("報刊", Field::Paper),
    ("pos", Field::Pos),
    ("tag", Field::Pos),
    ("词性", Field::Pos),
    ("詞性", Field::Pos),
    ("word", Field::Word),
    ("词", Field::Word),
    ("詞", Field::Word),
];

impl Field {
    /// All fields, in the order in which they are listed to a reader.
    pub const ALL: [Self; 11] = [
        Self::Headline,
        Self::Body,
        Self::Byline,
        Self::Place,
        Self::Person,
        Self::Column,
        Self::Date,
        Self::Source,
        Self::Paper,
        Self::Pos,
        Self::Word,
    ];

    /// The field of this name, English in any case or Chinese in either script.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|&(_, field)| field)
    }

    /// The name that stands before the colon.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(_, field)| *field == self).map_or("", |&(name, _)| name)
    }

    /// The Chinese name that may stand before the colon as well.
    #[must_use]
    pub fn chinese_name(self) -> &'static str {
        NAMES.iter().find(|(name, field)| *field == self && !name.is_ascii()).map_or("", |&(name, _)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_found_by_its_names() {
        for field in Field::ALL {
            assert_eq!(Field::named(field.name()), Some(field));
            assert_eq!(Field::named(field.chinese_name()), Some(field));
            assert!(field.name().is_ascii() && !field.chinese_name().is_ascii());
        }
        assert_eq!(Field::named("Headline"), Some(Field::Headline));
        assert_eq!(Field::named("时间"), None);
    }
}
