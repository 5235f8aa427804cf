//! The index built anew, page by page, while the old one answers: when the dictionary comes, or the reader has texts cut
//! otherwise.

use super::Engine;
use crate::facts::{Finder, Gazetteer, GazetteerError};
use crate::index::Index;
use crate::model::Document;
use crate::segment::{Cutter, Cutting, Segmenter};
use crate::wire::{Fault, Unit, Wording};

/// An index of the first pages of the library.
#[derive(Debug, Default)]
pub(super) struct Build {
    index: Index,
    pages: usize,
    /// Whether the present index is of other pages.
    alone: bool,
}

impl Engine {
    /// Takes the dictionary, packed with gzip or plain. What was cut into characters is cut into words.
    ///
    /// # Errors
    /// A sentence that tells what is wrong with it; the engine then goes on as before.
    pub fn load_dictionary(&mut self, bytes: &[u8]) -> Result<(), String> {
        self.take_dictionary(bytes)?;
        self.finish();
        Ok(())
    }

    /// Takes the gazetteer, packed with gzip or plain. What pages tell is read anew.
    ///
    /// # Errors
    /// What is wrong with it; the engine then goes on as before.
    pub fn load_gazetteer(&mut self, bytes: &[u8]) -> Result<(), GazetteerError> {
        self.gazetteer = Some(Gazetteer::new(bytes)?);
        self.known.take();
        Ok(())
    }

    /// Takes the dictionary, but leaves the building to be done.
    pub(super) fn take_dictionary(&mut self, bytes: &[u8]) -> Result<(), String> {
        let mut segmenter = Segmenter::new(bytes)?;
        // They were looked at when they came.
        let _ = segmenter.set_changes(&self.wording.changes);
        self.segmenter = Some(segmenter);
        self.known.take();
        self.rebuild();
        Ok(())
    }

    /// Has all texts cut otherwise.
    pub(super) fn reword(&mut self, wording: Wording) -> Result<(), Fault> {
        for change in &wording.changes {
            change.check().map_err(|error| Fault::BadWord(change.word().to_owned(), error))?;
        }
        if let Some(segmenter) = &mut self.segmenter {
            segmenter.set_changes(&wording.changes).map_err(|(word, error)| Fault::BadWord(word, error))?;
            self.known.take();
            self.rebuild();
        }
        self.wording = wording;
        Ok(())
    }

    /// Appends a page and tells its index.
    pub fn add(&mut self, mut document: Document) -> u32 {
        document.share();
        let page = self.documents.len() as u32;
        let namer = namer(self.segmenter.as_ref(), &self.wording);
        push(&mut self.index, page, &document, &mut cutter(self.segmenter.as_ref(), &self.wording), namer.as_ref());
        self.documents.push(document);
        page
    }

    /// What cuts the texts. Before the dictionary has come, they are cut into characters: they are searched all the same.
    pub(super) fn cutter(&self) -> Cutter<'_> {
        cutter(self.segmenter.as_ref(), &self.wording)
    }

    /// Begins to build the index anew.
    pub(super) fn rebuild(&mut self) {
        self.build = Some(Build { alone: !self.can_be_asked(), ..Build::default() });
    }

    /// The same for other pages: there is nothing to be asked until it is done.
    pub(super) fn rebuild_alone(&mut self) {
        self.index = Index::default();
        self.build = Some(Build { alone: true, ..Build::default() });
    }

    /// Whether the index is being built anew.
    pub(super) fn is_building(&self) -> bool {
        self.build.is_some()
    }

    /// Whether the present index is of these pages.
    pub(super) fn can_be_asked(&self) -> bool {
        self.build.as_ref().is_none_or(|build| !build.alone)
    }

    /// How many pages of how many the new index has.
    pub(super) fn built(&self) -> (u32, u32) {
        (self.build.as_ref().map_or(0, |build| build.pages as u32), self.documents.len() as u32)
    }

    /// Adds pages to the new index until `is_due`; puts it in place when it has all.
    pub(super) fn build(&mut self, is_due: impl Fn() -> bool) {
        let Some(mut build) = self.build.take() else { return };
        let mut cutter = cutter(self.segmenter.as_ref(), &self.wording);
        let namer = namer(self.segmenter.as_ref(), &self.wording);
        while let Some(document) = self.documents.get(build.pages) {
            push(&mut build.index, build.pages as u32, document, &mut cutter, namer.as_ref());
            build.pages += 1;
            if is_due() {
                self.build = Some(build);
                return;
            }
        }
        self.index = build.index;
    }

    /// Builds to the end.
    pub(super) fn finish(&mut self) {
        self.build(|| false);
    }
}

/// What finds the names that are to stay whole, where they are.
fn namer<'a>(segmenter: Option<&'a Segmenter>, wording: &Wording) -> Option<Finder<'a>> {
    segmenter.filter(|_| wording.unit == Unit::Name).map(|segmenter| Finder::new(segmenter, None))
}

fn push(index: &mut Index, page: u32, document: &Document, cutter: &mut Cutter<'_>, namer: Option<&Finder<'_>>) {
    match namer {
        Some(namer) => index.push(page, document, &mut namer.whole(document, cutter)),
        None => index.push(page, document, cutter),
    }
}

fn cutter<'a>(segmenter: Option<&'a Segmenter>, wording: &Wording) -> Cutter<'a> {
    Cutter::new(segmenter, Cutting { unit: wording.unit, ..Cutting::default() })
}
