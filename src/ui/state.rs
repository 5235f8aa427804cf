//! What is asked and what is loaded. [`Store::go`] is the one way to change what is asked; the address follows.

use std::sync::Arc;

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::model::{Article, Document};
use crate::route::{Language, Route, View};
use crate::text::Span;
use crate::ui::address::{self, Address};
use crate::ui::client::{Client, Event};
use crate::ui::everything::everything;
use crate::ui::i18n::{self, Locale};
use crate::ui::loading::{self, Arrival};
use crate::ui::opening::{self, Opening};
use crate::ui::own::Keeping;
use crate::ui::panel::Answer;
use crate::ui::preferences::{self, Scheme};
use crate::ui::reader::letters;
use crate::ui::saved;
use crate::ui::steps::Steps;
use crate::ui::welcome;
use crate::ui::wording::Cutting;
use crate::wire::{ArticleId, Fault, Phase, Request, Response, Selected, Wording};

/// How far the worker is, as the views need to know it.
#[derive(Debug, Clone, PartialEq)]
pub enum Worker {
    /// Not yet heard of.
    Starting,
    /// It searches; so much of the dictionary has arrived, of so much.
    Fetching(Option<(u32, Option<u32>)>),
    /// It answers everything.
    Ready,
    /// It searches, but has no dictionary: the cause.
    WithoutDictionary(String),
    /// It is of another build than the page.
    Stale,
    /// It ended: the cause.
    Dead(String),
}

impl Worker {
    /// Whether it answers what needs no dictionary.
    #[must_use]
    pub fn searches(&self) -> bool {
        matches!(self, Self::Fetching(_) | Self::Ready | Self::WithoutDictionary(_))
    }

    /// Whether it will never answer again.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        matches!(self, Self::Stale | Self::Dead(_))
    }
}

/// A block that the reader pointed at, to be shown on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Focus {
    /// Index of the block on the page that is shown.
    pub block: u32,
    /// Where it was pointed at; the other side scrolls.
    pub from: Side,
}

/// The two sides of the page view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The article as it is set.
    Sheet,
    /// The raw text.
    Source,
}

/// A file that could not be opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// The file's name.
    pub name: String,
    /// Why.
    pub cause: Cause,
}

/// Why a file could not be opened.
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    /// The engine refused it.
    Fault(Fault),
    /// The browser could not read it.
    Unreadable,
    /// There is no worker to read it.
    NoWorker,
}

/// Everything that views share. Copied freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct Store {
    asked: RwSignal<Route>,
    /// Where that is written.
    pub address: Address,
    /// What is asked.
    pub route: Memo<Route>,
    /// What was asked when the page last answered the hand: what costs much to draw follows this.
    pub settled: RwSignal<Route>,
    /// The view that is drawn: the one that was asked for before, until the page has answered the hand.
    pub drawn: RwSignal<View>,
    /// Whether another one is about to take its place. Meanwhile nothing more is done for it.
    pub leaving: Memo<bool>,
    /// The pages: those of the site, then the reader's own.
    pub library: RwSignal<Vec<Arc<Document>>>,
    /// How the pages of the site arrived.
    pub arrival: RwSignal<Arrival>,
    /// How far the worker is.
    pub worker: RwSignal<Worker>,
    /// Whether it has owed an answer for long.
    pub silent: RwSignal<bool>,
    /// Why it has no gazetteer, where one was needed and could not be had.
    pub unplaced: RwSignal<Option<String>>,
    /// Rises whenever the worker's library changes, so that every panel asks anew.
    pub corpus: RwSignal<u32>,
    /// The articles of the selection and the facets.
    pub selected: RwSignal<Answer<Selected>>,
    /// The block pointed at.
    pub focus: RwSignal<Option<Focus>>,
    /// Light or dark.
    pub scheme: RwSignal<Scheme>,
    /// In which characters print is shown, as it is kept.
    pub script: RwSignal<String>,
    kept_language: RwSignal<Option<Language>>,
    /// The language that is spoken: its sentences are here.
    spoken: RwSignal<Language>,
    /// Files that could not be opened.
    pub refusals: RwSignal<Vec<Refusal>>,
    /// The files on their way into the library.
    pub opening: RwSignal<Opening>,
    /// A wish to go so many rows further in the list that has them; the number tells one wish from the next.
    pub nudge: RwSignal<(u32, isize)>,
    /// Whether the facets' sheet of small screens is up.
    pub facets_up: RwSignal<bool>,
    /// How texts are to be cut.
    pub wording: RwSignal<Wording>,
    /// How far that is done.
    pub cutting: RwSignal<Cutting>,
    /// Whether the dialog for it is up.
    pub wording_up: RwSignal<bool>,
    /// Whether the link to what is shown was copied.
    pub copied: RwSignal<bool>,
    /// What is typed into the palette, where it is up.
    pub palette: RwSignal<Option<String>>,
    /// Whether that is a name for what is selected.
    pub naming: RwSignal<bool>,
    /// The selections that the reader saved, as they are kept.
    pub saved: RwSignal<String>,
    /// Whether it is told what this is.
    pub welcome_up: RwSignal<bool>,
    /// Whether the list of shortcuts is up.
    pub help_up: RwSignal<bool>,
    /// Whether the dialog for own pages is up.
    pub open_up: RwSignal<bool>,
    /// Whether the dialog for an entry of the ledger is up.
    pub entry_up: RwSignal<bool>,
    /// How far the page is drawn.
    pub steps: Steps,
    /// What the reader says of what was read.
    pub own: Keeping,
    pub(super) client: StoredValue<Option<Client>, LocalStorage>,
}

/// The store of this page.
#[must_use]
pub fn store() -> Store {
    expect_context::<Store>()
}

impl Store {
    /// Makes the store, listens to the address and provides it to the views below. The sentences of the language are here.
    #[must_use]
    pub fn provide(library: Vec<Arc<Document>>, arrival: Arrival, spoken: Language) -> Self {
        let asked = RwSignal::new(Route::parse(&address::fragment()));
        let scheme = Scheme::kept();
        let everything = everything(&library);
        let route = Memo::new(move |_| asked.get());
        let drawn = RwSignal::new(asked.with_untracked(|route| route.view));
        let copied = RwSignal::new(false);
        let address = Address::default();
        let store = Self {
            asked,
            address,
            route,
            settled: RwSignal::new(asked.get_untracked()),
            drawn,
            leaving: Memo::new(move |_| route.with(|route| route.view) != drawn.get()),
            library: RwSignal::new(library),
            arrival: RwSignal::new(arrival),
            worker: RwSignal::new(Worker::Starting),
            silent: RwSignal::new(false),
            unplaced: RwSignal::new(None),
            corpus: RwSignal::new(0),
            selected: RwSignal::new(Answer::Waiting(Some(everything))),
            focus: RwSignal::new(None),
            scheme: RwSignal::new(scheme),
            script: RwSignal::new(preferences::dressed(letters::SCRIPT)),
            kept_language: RwSignal::new(preferences::language()),
            spoken: RwSignal::new(spoken),
            refusals: RwSignal::new(Vec::new()),
            opening: RwSignal::new(Opening::default()),
            nudge: RwSignal::new((0, 0)),
            facets_up: RwSignal::new(false),
            wording: RwSignal::new(preferences::wording()),
            cutting: RwSignal::new(Cutting::default()),
            wording_up: RwSignal::new(false),
            copied,
            palette: RwSignal::new(None),
            naming: RwSignal::new(false),
            saved: RwSignal::new(saved::kept()),
            welcome_up: RwSignal::new(welcome::is_first()),
            help_up: RwSignal::new(false),
            open_up: RwSignal::new(false),
            entry_up: RwSignal::new(false),
            steps: Steps::begin(),
            own: Keeping::kept(),
            client: StoredValue::new_local(None),
        };
        for kind in ["popstate", "hashchange"] {
            let listener = EventListener::new(&gloo::utils::window(), kind, move |_| {
                address.forget();
                let route = Route::parse(&address::fragment());
                if asked.with_untracked(|here| *here != route) {
                    copied.set(false);
                    asked.set(route);
                }
            });
            listener.forget();
        }
        provide_context(store);
        let wish = Memo::new(move |_| wanted(store.route.with(|route| route.language), store.kept_language.get()));
        Effect::new(move |_| {
            let next = wish.get();
            if next == store.spoken.get_untracked() {
                // All words of the interface would be written anew.
                return;
            }
            if i18n::is_here(next) {
                return store.spoken.set(next);
            }
            spawn_local(async move {
                // Where they cannot be fetched, the page goes on in the language that it speaks; so it does where the wish is past.
                if loading::sentences(next).await.is_ok() && wish.get_untracked() == next {
                    store.spoken.set(next);
                }
            });
        });
        store
    }

    /// Goes to a changed route; the address follows.
    pub fn go(self, change: impl FnOnce(&mut Route)) {
        let here = self.asked.get_untracked();
        let mut next = here.clone();
        change(&mut next);
        if next == here {
            return;
        }
        self.address.follow(next.fragment(), here.step_to(&next));
        self.copied.set(false);
        self.asked.set(next);
    }

    /// The language of the interface, tracked.
    #[must_use]
    pub fn language(self) -> Language {
        self.spoken.get()
    }

    /// The language as a `lang` attribute says it, for words of the interface amid print, which is `zh`: read anew when it changes.
    pub fn tongue(self) -> impl Fn() -> &'static str + Copy {
        move || match self.language() {
            Language::Chinese => "zh-CN",
            Language::English => "en",
        }
    }

    /// The language as sentences are asked in it, tracked.
    #[must_use]
    pub fn locale(self) -> Locale {
        self.language()
    }

    /// Changes the language and keeps it; a link from now on says it.
    pub fn speak(self, language: Language) {
        preferences::keep_language(language);
        self.kept_language.set(Some(language));
        self.go(|route| route.language = Some(language));
    }

    /// Goes to the next scheme and keeps it.
    pub fn turn_scheme(self) {
        let next = self.scheme.get_untracked().next();
        next.apply();
        self.scheme.set(next);
    }

    /// What happened to the worker, as the views need to know it.
    pub(super) fn hear(self, event: Event) {
        if matches!(event, Event::Stale | Event::Died(_)) {
            opening::give_up(self);
        }
        if matches!(event, Event::Phase(Phase::Ready)) {
            // With words, what was asked before has other answers.
            self.corpus.update(|revision| *revision += 1);
        }
        self.worker.set(match event {
            Event::Silent(silent) => return self.silent.set(silent),
            Event::Stale => Worker::Stale,
            Event::Died(cause) => Worker::Dead(cause),
            Event::Phase(Phase::Started) => Worker::Fetching(None),
            Event::Phase(Phase::Fetching { received, total }) => Worker::Fetching(Some((received, total))),
            Event::Phase(Phase::Ready) => Worker::Ready,
            Event::Phase(Phase::WithoutDictionary(cause)) => Worker::WithoutDictionary(cause),
            Event::Phase(Phase::WithoutGazetteer(cause)) => return self.unplaced.set(Some(cause)),
            Event::Phase(Phase::Placed) => {
                // What was shown without it is asked anew.
                if self.unplaced.try_update(Option::take).flatten().is_some() {
                    self.corpus.update(|revision| *revision += 1);
                }
                return;
            }
        });
    }

    /// Asks the worker, where there is one.
    pub(super) fn ask(self, request: Request, answered: impl FnOnce(Result<Response, Fault>) + 'static) {
        self.client.with_value(|client| {
            if let Some(client) = client {
                client.ask(request, |_, _| {}, answered);
            }
        });
    }

    /// The articles that the views show, in library order, tracked. While an answer is on its way, those of the last
    /// one; without a worker, all.
    #[must_use]
    pub fn shown(self) -> Vec<ArticleId> {
        let everything = self.route.with(|route| route.selection.is_everything());
        if !everything
            && !self.worker.with(Worker::is_gone)
            && let Some(ids) = self
                .selected
                .with(|answer| answer.latest().map(|selected| selected.articles.iter().map(|hit| hit.id).collect()))
        {
            return ids;
        }
        self.library.with(|library| all_articles(library))
    }

    /// The article that is open, tracked: the address's where the selection holds it, else the first. `None` also
    /// where the address names a page on which no article was found.
    #[must_use]
    pub fn current(self) -> Option<ArticleId> {
        let shown = self.shown();
        let wanted = self.route.with(|route| route.article);
        if self.bare_page().is_some() {
            return None;
        }
        wanted.filter(|id| shown.contains(id)).or_else(|| shown.first().copied())
    }

    /// The page that the address names, where no article was found on it and nothing is selected, tracked.
    #[must_use]
    pub fn bare_page(self) -> Option<u32> {
        let (everything, wanted) = self.route.with(|route| (route.selection.is_everything(), route.article));
        let page = wanted.filter(|_| everything)?.page;
        self.library.with(|library| library.get(page as usize)?.page.articles.is_empty().then_some(page))
    }

    /// The page whose text the views show, tracked.
    #[must_use]
    pub fn current_page(self) -> Option<u32> {
        self.bare_page().or_else(|| self.current().map(|id| id.page))
    }

    /// Goes so many articles further in the selection, staying within it.
    pub fn step_article(self, by: isize) {
        let (shown, current) = untrack(|| (self.shown(), self.current()));
        let at = current.and_then(|id| shown.iter().position(|other| *other == id));
        if let Some(next) = at.and_then(|at| at.checked_add_signed(by)).and_then(|at| shown.get(at)) {
            self.open(*next);
        }
    }

    /// Opens an article.
    pub fn open(self, id: ArticleId) {
        self.open_at(id, None);
    }

    /// Opens an article at words of its page, or at the place where they begin.
    pub fn open_at(self, id: ArticleId, mark: Option<Span>) {
        self.leave();
        self.go(|route| (route.view, route.article, route.mark) = (View::Page, Some(id), mark));
    }

    /// Points at no block any more.
    pub fn leave(self) {
        self.focus.set(None);
    }

    /// A page by its place in the library, tracked.
    #[must_use]
    pub fn document(self, page: u32) -> Option<Arc<Document>> {
        self.library.with(|library| library.get(page as usize).cloned())
    }
}

/// Whether the address asks for nothing.
#[must_use]
pub fn is_bare_address() -> bool {
    address::fragment().is_empty()
}

/// The view that the page opens with, and the language it speaks then: the address's, else the kept one.
#[must_use]
pub fn opening() -> (View, Language) {
    let route = Route::parse(&address::fragment());
    (route.view, wanted(route.language, preferences::language()))
}

fn wanted(asked: Option<Language>, kept: Option<Language>) -> Language {
    asked.or(kept).unwrap_or_default()
}

/// Every article of a library, in order.
#[must_use]
pub fn all_articles(library: &[Arc<Document>]) -> Vec<ArticleId> {
    let pages = (0u32..).zip(library);
    pages
        .flat_map(|(page, document)| {
            (0..document.page.articles.len() as u32).map(move |article| ArticleId { page, article })
        })
        .collect()
}

/// An article of a page, where there is one.
#[must_use]
pub fn article(document: &Document, id: ArticleId) -> Option<&Article> {
    document.page.articles.get(id.article as usize)
}
