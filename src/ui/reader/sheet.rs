//! An article, set like print.

use std::cell::Cell;
use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;
use web_sys::{ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::model::{Article, Document, Role};
use crate::say;
use crate::setting::citation::gb7714;
use crate::setting::{self, Item, arrange};
use crate::text::Span;
use crate::ui::act::act;
use crate::ui::dates;
use crate::ui::i18n::grouped;
use crate::ui::labels;
use crate::ui::panel::{self, Answer};
use crate::ui::query;
use crate::ui::reader::called::Called;
use crate::ui::reader::line::{self, Stops, Upon};
use crate::ui::reader::notes;
use crate::ui::reader::runs::{Piece, hits_in, lay, spans_of};
use crate::ui::reader::tools::{self, Menus};
use crate::ui::state::{self, Side, Store, store};
use crate::wire::{Annotated, ArticleId, Name, Request, Response, Segmented, Selection};

/// So many characters of an article are set at first; more on request, since a browser lays out millions slowly.
const AT_FIRST: usize = 60_000;

/// The open article, or what stands in its place.
#[component]
pub fn Sheet(
    /// The open article.
    current: Memo<Option<ArticleId>>,
    /// Its words, where they are wanted and known.
    #[prop(into)]
    words: Signal<Option<Arc<Segmented>>>,
    /// What is marked in it, where that is wanted and known.
    #[prop(into)]
    notes: Signal<Option<Arc<Annotated>>>,
) -> impl IntoView {
    let store = store();
    let found = marks(store, current);
    let mark = Memo::new(move |_| store.route.with(|route| route.mark));
    // Words that were pointed at are marked, whatever was found among them.
    let marks = Memo::new(move |_| {
        let mut hits = found.get();
        if let Some(mark) = mark.get().filter(|mark| !mark.is_empty()) {
            hits.retain(|hit| hit.end <= mark.start || mark.end <= hit.start);
            hits.insert(hits.partition_point(|hit| hit.start < mark.start), mark);
        }
        hits
    });
    let budget = RwSignal::new(AT_FIRST);
    let (called, menus) = (Called::new(store), Menus::default());
    let stops = Memo::new(move |_| store.route.with(|route| route.source).then_some("0"));
    Effect::new(move |_| {
        // Far enough for the place that was pointed at.
        let place = current.get().and_then(|id| Some(mark.get()?.start.saturating_sub(start_of(store, id)?) as usize));
        budget.set(AT_FIRST.max(place.unwrap_or(0) + AT_FIRST / 2));
    });
    Effect::new(move |shown: Option<Option<(ArticleId, Span)>>| {
        let place = current.get().and_then(|id| Some((id, mark.get()?)));
        let here =
            marks.with(|hits| place.is_some_and(|(_, mark)| hits.iter().any(|hit| hit.contains(mark.start as usize))));
        if here && shown.flatten() != place {
            request_animation_frame(show_mark);
        }
        place.filter(|_| here)
    });
    Effect::new(move |_| {
        if let Some(focus) = store.focus.get()
            && focus.from == Side::Source
        {
            super::reveal(&format!("piece-{}", focus.block));
        }
    });
    let set = move || match current.get().and_then(|id| Some((id, store.document(id.page)?))) {
        Some((id, document)) => {
            let (hits, place) = (marks.get(), mark.get());
            let here = place.and_then(|mark| hits.iter().find(|hit| hit.contains(mark.start as usize)).copied());
            let (words, notes, unnamed) = (words.get(), notes.get(), Cell::new(true));
            let setting =
                Setting { store, id, document, hits, here, words, notes, called, menus, stops, unnamed, budget };
            setting.article().unwrap_or_else(|| super::empty(store, menus))
        }
        None => super::empty(store, menus),
    };
    view! { {set}{called.view()} }
}

/// Where the body of an article begins on its page.
fn start_of(store: Store, id: ArticleId) -> Option<u32> {
    let document = store.document(id.page)?;
    Some(state::article(&document, id)?.paragraphs().next()?.spans.first()?.start)
}

/// Scrolls to the place that was pointed at, without a journey through the article.
fn show_mark() {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(ScrollBehavior::Instant);
    if let Ok(Some(mark)) = gloo::utils::document().query_selector("article.sheet mark.here") {
        mark.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Where the query's words stand in the open article.
fn marks(store: Store, current: Memo<Option<ArticleId>>) -> Memo<Vec<Span>> {
    let answer: RwSignal<Answer<(ArticleId, Vec<Span>)>> = RwSignal::new(Answer::Waiting(None));
    let question = Memo::new(move |_| {
        let query = store.route.with(|route| match (&route.selection.query, &route.settings.node) {
            (query, node) if node.is_empty() => query.clone(),
            (query, node) => query::any(&[query, node]),
        });
        let article = current.get().filter(|_| !query.is_empty())?;
        let any_script = store.route.with(|route| route.selection.any_script);
        Some(Request::Marks { selection: Selection { query, any_script, ..Selection::default() }, article })
    });
    panel::ask(store, answer, true, question, |asked, response| match (asked, response) {
        (Request::Marks { article, .. }, Response::Marks(spans)) => Some((article, spans)),
        _ => None,
    });
    Memo::new(move |_| {
        // While a query is typed on, the marks of the last one stay; those of another article never show.
        let asked = question.with(Option::is_some);
        let here = current.get();
        let of_this = |found: &&(ArticleId, Vec<Span>)| Some(found.0) == here;
        answer
            .with(|answer| answer.latest().filter(|_| asked).filter(of_this).map(|found| found.1.clone()))
            .unwrap_or_default()
    })
}

/// What the setting of one article needs.
struct Setting {
    store: Store,
    id: ArticleId,
    document: Arc<Document>,
    hits: Vec<Span>,
    /// The hit that was pointed at.
    here: Option<Span>,
    words: Option<Arc<Segmented>>,
    notes: Option<Arc<Annotated>>,
    called: Called,
    menus: Menus,
    stops: Stops,
    /// Whether no name that leads on was set yet.
    unnamed: Cell<bool>,
    budget: RwSignal<usize>,
}

impl Setting {
    fn article(&self) -> Option<AnyView> {
        let (store, called) = (self.store, self.called);
        let article = state::article(&self.document, self.id)?;
        let label = article.headline.clone().unwrap_or_else(|| crate::word!(store.locale(), facets.untitled).into());
        Some(
            view! {
                <article class="sheet" lang="zh" aria-label=label data-article=format!("{}.{}", self.id.page, self.id.article)
                    on:click=act(move |event: web_sys::MouseEvent| {
                        called.click(&event);
                        line::point(store, &event);
                    })
                    on:keydown=act(move |event: web_sys::KeyboardEvent| {
                        called.key(&event);
                        if event.key() == "Enter" {
                            line::point(store, &event);
                        }
                    })>
                    {tools::view(store, self.menus)}
                    {self.clipping()}
                    {self.printed(Role::Column, "column", article.column.as_deref())}
                    {self.printed(Role::Kicker, "kicker", article.kicker.as_deref())}
                    {article.headline.as_deref().map(|text| view! { <h2 class="headline">{self.line(Role::Headline, text, 0)}</h2> })}
                    {self.printed(Role::Deck, "deck", article.deck.as_deref())}
                    {self.attribution(article)}
                    {self.notes.as_ref().map(|notes| notes::legend(store, notes))}
                    {self.body(article)}
                    {self.foot(article)}
                </article>
            }
            .into_any(),
        )
    }

    /// Where it is from, as it stands above the article on paper.
    fn clipping(&self) -> AnyView {
        let page = &self.document.page;
        let date = page.date.as_ref().map(|date| dates::date(self.store.locale(), &date.value));
        view! { <p class="clipping"><span>{page.newspaper.clone()}</span><span>{date}</span></p> }.into_any()
    }

    fn printed(&self, role: Role, class: &'static str, text: Option<&str>) -> Option<AnyView> {
        let text = text.filter(|text| !text.trim().is_empty())?;
        Some(view! { <p class=class>{self.line(role, text, 0)}</p> }.into_any())
    }

    /// A printed line, tied to the blocks it was made from, which stand at block `from` or later.
    fn line(&self, role: Role, text: &str, from: usize) -> AnyView {
        let spans = spans_of(&self.document.page, &self.document.text, self.id.article, role, text, from);
        self.tied(text, &spans, Upon::default(), text.len())
    }

    fn tied(&self, text: &str, spans: &[Span], upon: Upon, until: usize) -> AnyView {
        let source = &self.document.text;
        let pieces = lay(text, spans, source, &self.document.page.blocks);
        let hits = hits_in(text, &pieces, source, &self.hits);
        let here = self.here.and_then(|here| hits_in(text, &pieces, source, &[here]).into_iter().next());
        let names = self.names_in(text, &pieces);
        let stop = names.iter().any(|(_, name)| name.called.is_some()) && self.unnamed.replace(false);
        line::view(self.store, self.stops, text, &pieces, &Upon { hits, here, names, stop, ..upon }, until)
    }

    /// What the pieces of a line name, where that is marked.
    fn names_in(&self, text: &str, pieces: &[Piece]) -> Vec<(Range<usize>, Name)> {
        let (Some(notes), Some(first), Some(last)) = (&self.notes, pieces.first(), pieces.last()) else {
            return Vec::new();
        };
        let from = notes.names.partition_point(|name| name.span.end <= first.span.start);
        let names = notes.names[from..].iter().take_while(|name| name.span.start < last.span.end);
        let place = |name: &Name| {
            let found = hits_in(text, pieces, &self.document.text, &[name.span]);
            let range = found.first()?.start..found.last()?.end;
            // A line that is put together in other words than the page's, as a byline is, may have it elsewhere.
            let same = solid(&text[range.clone()]).eq(solid(name.span.of(&self.document.text)));
            same.then(|| (range, name.clone()))
        };
        names.filter_map(place).collect()
    }

    /// The key sentences of a paragraph, where these are marked.
    fn key_in(&self, paragraph: usize) -> Vec<Range<usize>> {
        let all = self.notes.iter().flat_map(|notes| &notes.sentences);
        all.filter(|sentence| sentence.paragraph as usize == paragraph).map(|sentence| sentence.span.range()).collect()
    }

    fn attribution(&self, article: &Article) -> AnyView {
        let store = self.store;
        let by = setting::byline(article);
        let characters = size_of(article);
        let size = say!(store, counts.characters, n = grouped(characters));
        let minutes = say!(store, counts.minutes, n = grouped(setting::minutes(characters)));
        view! {
            <p class="byline">
                {(!by.is_empty()).then(|| self.line(Role::Byline, &by, 0))}
                <span class="measure" lang=store.tongue()>{size}" · "{minutes}</span>
            </p>
        }
        .into_any()
    }

    fn body(&self, article: &Article) -> AnyView {
        let budget = self.budget;
        let mut left = budget.get();
        let mut hidden = 0;
        let mut out = Vec::new();
        let last = article.paragraphs().count().saturating_sub(1);
        for item in arrange(article) {
            if left == 0 && !matches!(item, Item::Paragraph(..)) {
                continue;
            }
            match item {
                Item::Heading(at) => out.push(self.heading(article, at)),
                Item::SectionDeck(at) => out.push(self.section_deck(article, at)),
                Item::Figure(at) => out.push(self.figure(article, at)),
                Item::Paragraph(section, at, number) => {
                    let paragraph = &article.sections[section].paragraphs[at];
                    let until = paragraph.text.char_indices().nth(left).map_or(paragraph.text.len(), |(end, _)| end);
                    hidden += paragraph.text[until..].chars().count();
                    if until > 0 {
                        left = left.saturating_sub(paragraph.text[..until].chars().count());
                        let ends =
                            self.words.as_ref().and_then(|words| words.ends.get(number)).cloned().unwrap_or_default();
                        let upon = Upon { ends, key: self.key_in(number), ..Upon::default() };
                        let line = self.tied(&paragraph.text, &paragraph.spans, upon, until);
                        out.push(view! { <p class="para" class:last=number == last && until == paragraph.text.len() dir="auto">{line}</p> }.into_any());
                    }
                }
            }
        }
        let store = self.store;
        let more = (hidden > 0).then(|| {
            view! {
                <button type="button" class="more" on:click=act(move |_| budget.update(|budget| *budget = budget.saturating_mul(4)))>
                    {say!(store, sheet.more, n = grouped(hidden as u64))}
                </button>
            }
        });
        (out, more).into_any()
    }

    /// The block that the section's first paragraph begins in: its heading stands before it.
    fn heading_from(&self, article: &Article, at: usize) -> usize {
        let before =
            article.sections[..at].iter().flat_map(|section| &section.paragraphs).flat_map(|it| &it.spans).last();
        before.map_or(0, |span| self.document.page.blocks.partition_point(|block| block.span.start < span.start))
    }

    fn heading(&self, article: &Article, at: usize) -> AnyView {
        let text = article.sections[at].heading.as_deref().unwrap_or_default();
        view! { <h3 class="crosshead">{self.line(Role::Heading, text, self.heading_from(article, at))}</h3> }.into_any()
    }

    fn section_deck(&self, article: &Article, at: usize) -> AnyView {
        let text = article.sections[at].deck.as_deref().unwrap_or_default();
        view! { <p class="deck section-deck">{self.line(Role::SectionDeck, text, self.heading_from(article, at))}</p> }
            .into_any()
    }

    fn figure(&self, article: &Article, at: usize) -> AnyView {
        let store = self.store;
        let figure = &article.figures[at];
        view! {
            <figure class="figure">
                <span class="figure-mark" aria-hidden="true">{say!(store, sheet.figure)}</span>
                <figcaption>
                    {self.tied(&figure.caption, &[figure.span], Upon::default(), figure.caption.len())}
                    {figure.credit.clone().map(|credit| view! { <small>{credit}</small> })}
                </figcaption>
            </figure>
        }
        .into_any()
    }

    /// How the page's bytes became text, who made the page, and the way on.
    fn foot(&self, article: &Article) -> AnyView {
        let store = self.store;
        let page = &self.document.page;
        let notices = self.document.notices.clone();
        let notices = move || {
            let locale = store.locale();
            notices
                .iter()
                .map(|it| view! { <p class="notice-line" lang=store.tongue()>{labels::notice(locale, it)}</p> })
                .collect_view()
        };
        let credits = page.credits.iter().map(|credit| format!("{} {}", credit.role, credit.names.join(" ")));
        let imprint: Vec<String> = page.newspaper.iter().cloned().chain(credits).collect();
        let id = self.id;
        let beside = move |by: isize| {
            let shown = store.shown();
            let at = shown.iter().position(|other| *other == id)?;
            shown.get(at.checked_add_signed(by)?).copied()
        };
        view! {
            <footer class="sheet-foot">
                <p class="imprint">{imprint.join(" · ")}</p>
                <p class="cited">{gb7714(page, article)}</p>
                {notices}
                <nav class="onward" lang=store.tongue() aria-label=say!(store, sheet.onward)>
                    <button type="button" disabled=move || beside(-1).is_none() on:click=act(move |_| super::turn(store, -1))>
                        "← "{say!(store, sheet.previous)}
                    </button>
                    <button type="button" disabled=move || beside(1).is_none() on:click=act(move |_| super::turn(store, 1))>
                        {say!(store, sheet.next)}" →"
                    </button>
                </nav>
            </footer>
        }
        .into_any()
    }
}

/// Characters that are not white space.
fn solid(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace())
}

/// Characters of the body.
fn size_of(article: &Article) -> u64 {
    article.characters() as u64
}
