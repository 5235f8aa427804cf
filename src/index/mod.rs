//! Finding articles and counting what is in them: a token stream with postings, in the tradition of corpus workbenches, and a
//! character layer, so that any stretch of text is found.
//!
//! Reading order: [`fields`] (an article as running text), [`lexicon`] (words get numbers), [`stream`] (all tokens as
//! numbers), [`segments`] (which articles hold each number), `meetings` (where letters meet at the borders of words), [`letters`] and
//! [`spellings`] (which words hold which letters); then [`term`] (where a string stands), [`evaluate`] (which articles a query
//! holds), [`rank`], [`facets`] and [`locate`] (the way back).

pub(crate) mod best;
mod entries;
pub mod evaluate;
pub mod facets;
pub mod fields;
pub mod holders;
pub mod letters;
pub mod lexicon;
pub mod locate;
mod marks;
mod meetings;
mod names;
mod packed;
pub mod pattern;
mod people;
pub mod rank;
pub mod segments;
pub mod spellings;
pub mod stream;
mod table;
pub mod term;

use std::hint::black_box;
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::Document;
use crate::segment::Cut;
use crate::text::fold::Script;
use crate::wire::ArticleId;
use entries::Entries;
use fields::Field;
use letters::{AnyScript, Letters};
use lexicon::{Lexicon, TypeId};
use meetings::Meetings;
use names::Names;
use people::People;
use segments::{Segments, Text};
use spellings::Spellings;
use stream::{Extent, Position, Stream};

/// All articles of a library, ready to be searched and counted.
#[derive(Debug, Clone, Default)]
pub struct Index {
    lexicon: Lexicon,
    stream: Stream,
    segments: Segments,
    spellings: Spellings,
    any_script: OnceLock<AnyScript>,
    extents: Vec<Extent>,
    entries: Entries,
    /// How often each type occurs as a counted word of articles that were not removed.
    counts: Vec<u32>,
    /// Counted words of all articles.
    words: u32,
    about: Vec<About>,
    /// The types that are names of persons, where whoever cut the texts knew.
    persons: Option<FxHashSet<TypeId>>,
    /// Dealt out when they are first asked for after something was added.
    people: OnceLock<People>,
    numbers: FxHashMap<ArticleId, u32>,
    removed: u32,
    columns: Names,
    reporters: Names,
    places: Names,
    papers: Names,
    sources: Names,
}

/// What is known of an article beside its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Which article it is.
    pub id: ArticleId,
    /// Characters of the body without white space: the length that readers are told.
    pub characters: u32,
    /// Its day of publication as `yyyymmdd`, with zeros for what is not known; 0 where nothing is.
    pub date: u32,
    column: Option<u32>,
    reporters: Vec<u32>,
    place: Option<u32>,
    paper: Option<u32>,
    source: u32,
    removed: bool,
}

impl Index {
    /// Adds the articles of a page, which stands at `page` in the library. They are found after the next [`Self::settle`].
    #[inline(never)] // What is called often is run in better code by browsers than one loop over all pages.
    pub fn push(&mut self, page: u32, document: &Document, cutter: &mut impl Cut) {
        // What is not used is given back at once, but not to the browser: the small pieces that follow are taken from it.
        drop(black_box(Vec::<u8>::with_capacity(ROOM)));
        let date = document.page.date.as_ref().map_or(0, |date| day(&date.value));
        let paper = document.page.newspaper.as_deref().map(|paper| self.papers.number(paper));
        let source = self.sources.number(&document.page.source);
        for (at, article) in (0u32..).zip(&document.page.articles) {
            let id = ArticleId { page, article: at };
            let passages = fields::passages(document, at);
            let extent = self.stream.push(&mut self.lexicon, cutter, &passages);
            self.words += extent.words;
            self.tally(&extent, 1);
            let others = passages.iter().filter(|passage| passage.field.is_counted() && passage.field != Field::Body);
            let others: u32 = others.map(|passage| stream::characters(&passage.text)).sum();
            let characters = extent.characters - others;
            let mut reporters: Vec<u32> =
                article.byline.iter().map(|person| self.reporters.number(&person.name)).collect();
            reporters.sort_unstable();
            reporters.dedup();
            let place = article.dateline.as_ref().and_then(|line| line.place.as_deref());
            let entry = self.extents.len() as u32;
            self.numbers.insert(id, entry);
            self.entries.push(entry, extent.first);
            self.extents.push(extent);
            self.about.push(About {
                id,
                characters,
                date,
                column: article.column.as_deref().map(|column| self.columns.number(column)),
                reporters,
                place: place.map(|place| self.places.number(place)),
                paper,
                source,
                removed: false,
            });
        }
        if let Some(persons) = cutter.persons() {
            let persons = persons.into_iter().filter_map(|name| self.lexicon.find(name));
            self.persons.get_or_insert_default().extend(persons);
        }
    }

    /// Takes the articles of a page out. They are not found any more; their room is given back by the next rebuild.
    pub fn remove(&mut self, page: u32) {
        for entry in 0..self.about.len() {
            let about = &mut self.about[entry];
            if about.id.page == page && !about.removed {
                about.removed = true;
                self.removed += 1;
                self.numbers.remove(&about.id);
                let extent = self.extents[entry].clone();
                self.tally(&extent, 1u32.wrapping_neg());
            }
        }
    }

    /// Adds to the counts of the words of an article.
    fn tally(&mut self, extent: &Extent, step: u32) {
        self.counts.resize(self.lexicon.len(), 0);
        for token in self.stream.slice(extent.first..extent.counted).iter().filter(|token| token.is_word()) {
            let count = &mut self.counts[token.id() as usize];
            *count = count.wrapping_add(step);
        }
    }

    /// Makes what was added ready to be found. Costs nothing where nothing was.
    pub fn settle(&mut self) {
        if (self.segments.covered() as usize) < self.extents.len() {
            self.people.take();
        }
        self.segments.cover(Text { stream: &self.stream, lexicon: &self.lexicon, articles: &self.extents });
        self.spellings.update(Letters::plain(&self.lexicon));
        if let Some(any) = self.any_script.get_mut() {
            any.update(&self.lexicon);
        }
    }

    /// Makes a part of what rows of words and stretches of text are looked for by, which is else made when they are first looked for;
    /// `false` where nothing of it is left to be made.
    #[must_use]
    pub fn prepare(&self) -> bool {
        self.segments.prepare(self.text())
    }

    fn text(&self) -> Text<'_> {
        Text { stream: &self.stream, lexicon: &self.lexicon, articles: &self.extents }
    }

    /// Where letters meet, segment by segment.
    fn meetings(&self) -> impl Iterator<Item = &Meetings> {
        self.segments.meetings(self.text())
    }

    fn people(&self) -> &People {
        self.people.get_or_init(|| People::new(&self.lexicon, &self.segments, &self.extents, self.persons.as_ref()))
    }

    fn any_script(&self) -> &AnyScript {
        self.any_script.get_or_init(|| AnyScript::new(&self.lexicon))
    }

    /// The letters of the words as a search compares them. The index must be settled.
    #[must_use]
    pub fn letters(&self, script: Script) -> Letters<'_> {
        match script {
            Script::Own => Letters::plain(&self.lexicon),
            Script::Any => self.any_script().letters(&self.lexicon),
        }
    }

    /// The words by these letters.
    fn spellings(&self, script: Script) -> &Spellings {
        match script {
            Script::Own => &self.spellings,
            Script::Any => self.any_script().spellings(),
        }
    }

    /// The words.
    #[must_use]
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The tokens.
    #[must_use]
    pub fn stream(&self) -> &Stream {
        &self.stream
    }

    /// Where the words stand.
    #[must_use]
    pub fn segments(&self) -> &Segments {
        &self.segments
    }

    /// How many counted words there are, those of removed articles among them.
    #[must_use]
    pub fn words(&self) -> u32 {
        self.words
    }

    /// How often each type occurs as a counted word, by its number.
    #[must_use]
    pub fn counts(&self) -> Vec<u32> {
        let mut counts = self.counts.clone();
        counts.resize(self.lexicon.len(), 0);
        counts
    }

    /// The articles that can be found, by number, in order.
    pub fn entries(&self) -> impl Iterator<Item = u32> {
        (0..).zip(&self.about).filter(|(_, about)| !about.removed).map(|(entry, _)| entry)
    }

    /// How many articles can be found.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.about.len() as u32 - self.removed
    }

    /// Whether none can be found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The article's number in this index.
    #[must_use]
    pub fn number(&self, id: ArticleId) -> Option<u32> {
        self.numbers.get(&id).copied()
    }

    /// Where an article stands in the stream, by its number.
    #[must_use]
    pub fn extent(&self, entry: u32) -> Option<&Extent> {
        self.extents.get(entry as usize)
    }

    /// What is known of an article, by its number.
    #[must_use]
    pub fn about(&self, entry: u32) -> Option<&About> {
        self.about.get(entry as usize)
    }

    /// The number of the article in which a token stands.
    #[must_use]
    pub fn entry_at(&self, at: Position) -> u32 {
        self.entries.at(&self.extents, at)
    }

    /// Bytes that words, tokens, postings and orders hold, for the figures.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.lexicon.bytes()
            + self.stream.bytes()
            + self.segments.bytes()
            + self.spellings.bytes()
            + self.people.get().map_or(0, People::bytes)
            + self.any_script.get().map_or(0, AnyScript::bytes)
            + self.extents.capacity() * size_of::<Extent>()
            + self.entries.bytes()
            + self.about.capacity() * size_of::<About>()
    }
}

/// Bytes of memory that are asked for together. In a browser a program's memory grows by no more than what is asked for takes, and
/// each growth takes as long as some articles: asked for in small pieces it would grow often.
const ROOM: usize = 1 << 20;

/// `2021-04-07`, `2021-04` or `2021` as `yyyymmdd`.
fn day(value: &str) -> u32 {
    let mut parts = value.split('-').map(|part| part.parse::<u32>().unwrap_or(0));
    let mut part = || parts.next().unwrap_or(0);
    (part() * 100 + part()) * 100 + part()
}
