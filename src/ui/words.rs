//! 词语: the frequency list of the selection.

use std::sync::Arc;

use leptos::prelude::*;

use crate::say;
use crate::ui::i18n::{articles, grouped, size};
use crate::ui::labels;
use crate::ui::panel::{self, Answer, Needs};
use crate::ui::reader::keywords::narrow;
use crate::ui::state::{Store, Worker, store};
use crate::wire::{self, Question, Request, Response, Table, WordRow};

/// So many rows at first, and so many more on request.
const ROWS: u32 = 100;

/// The view.
#[component]
pub fn WordsView() -> impl IntoView {
    let store = store();
    let limit = RwSignal::new(ROWS);
    let report: RwSignal<Answer<Arc<Table<WordRow>>>> = RwSignal::new(Answer::Waiting(None));
    let question = Memo::new(move |_| {
        let (selection, all) = store.route.with(|route| (route.selection.clone(), route.all_words));
        Some(Request::Ask { selection, question: Question::Words { limit: limit.get(), content_only: !all } })
    });
    panel::ask(store, report, Needs::Dictionary, true, question, |_, response| match response {
        Response::Answer(wire::Answer::Words(report)) => Some(Arc::new(report)),
        _ => None,
    });
    let body = move || {
        match report.get() {
        Answer::Here(report) => table(store, &report, limit, false),
        Answer::Waiting(Some(report)) | Answer::Refused(_, Some(report)) => table(store, &report, limit, true),
        Answer::Waiting(None) => waiting(store),
        Answer::Refused(fault, None) => {
            view! { <section class="blank"><h3>{say!(store, words.unavailable)}</h3><p>{move || labels::fault(store.locale(), &fault)}</p></section> }
                .into_any()
        }
    }
    };
    view! {
        <section class="words" aria-labelledby="words-title">
            <header class="view-head">
                <h2 id="words-title">{say!(store, words.title)}</h2>
                <Choice/>
            </header>
            {body}
        </section>
    }
}

/// Content words or all of them.
#[component]
fn Choice() -> impl IntoView {
    let store = store();
    let all = move || store.route.with(|route| route.all_words);
    view! {
        <div class="choice" role="group" aria-label=say!(store, words.choose)>
            <button type="button" class="switch" id="content-words" aria-pressed=move || (!all()).to_string()
                on:click=move |_| store.go(|route| route.all_words = false)>{say!(store, words.content)}</button>
            <button type="button" class="switch" id="all-words" aria-pressed=move || all().to_string()
                on:click=move |_| store.go(|route| route.all_words = true)>{say!(store, words.all)}</button>
        </div>
    }
}

fn table(store: Store, report: &Arc<Table<WordRow>>, limit: RwSignal<u32>, late: bool) -> AnyView {
    if report.rows.is_empty() {
        return view! { <section class="blank"><p>{say!(store, words.empty)}</p></section> }.into_any();
    }
    let most = report.rows.iter().map(|row| row.count).max().unwrap_or(1).max(1);
    let tokens = report.basis.tokens;
    let basis = report.clone();
    let caption = move || caption(store, &basis);
    let rows = (1u64..).zip(&report.rows).map(|(rank, row)| row_view(store, rank, row, most)).collect_view();
    let more = (report.total as usize > report.rows.len()).then(|| {
        view! { <button type="button" class="more" on:click=move |_| limit.update(|limit| *limit += 2 * ROWS)>{say!(store, words.more)}</button> }
    });
    view! {
        <div class="table-frame" class:late=late>
            <table class="frequency">
                <caption>{caption}{late.then(|| view! { " "<em>{say!(store, words.late)}</em> })}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="number">{say!(store, words.rank)}</th>
                        <th scope="col">{say!(store, words.word)}</th>
                        <th scope="col" class="number">{say!(store, words.count)}</th>
                        <th scope="col" class="bars"><span class="visually-hidden">{say!(store, words.count)}</span></th>
                        <th scope="col" class="number">{say!(store, words.articles)}</th>
                        <th scope="col" class="number per-million" title=say!(store, words.per_million_hint, tokens = grouped(tokens))>
                            {say!(store, words.per_million)}
                        </th>
                        <th scope="col" class="pos">{say!(store, words.pos)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {more}
        </div>
    }
    .into_any()
}

fn caption(store: Store, report: &Table<WordRow>) -> String {
    let basis = &report.basis;
    let articles = articles(store.locale(), u64::from(basis.articles));
    let (tokens, characters) = (grouped(basis.tokens), grouped(basis.characters));
    let (total, rows) = (grouped(u64::from(report.total)), grouped(report.rows.len() as u64));
    if basis.query.is_empty() {
        say!(
            store,
            words.caption,
            articles = articles.clone(),
            tokens = tokens.clone(),
            characters = characters.clone(),
            total = total.clone(),
            rows = rows.clone()
        )()
    } else {
        let query = basis.query.clone();
        say!(
            store,
            words.caption_query,
            query = query.clone(),
            articles = articles.clone(),
            tokens = tokens.clone(),
            characters = characters.clone(),
            total = total.clone(),
            rows = rows.clone()
        )()
    }
}

fn row_view(store: Store, rank: u64, row: &WordRow, most: u32) -> AnyView {
    let (word, label) = (row.word.clone(), row.word.clone());
    let tag = row.pos.clone();
    let width = format!("{:.1}%", 100.0 * f64::from(row.count) / f64::from(most));
    view! {
        <tr>
            <td class="number">{grouped(rank)}</td>
            <th scope="row">
                <button type="button" class="word" lang="zh" title=say!(store, words.narrow, word = label.clone())
                    on:click=move |_| narrow(store, &word)>{row.word.clone()}</button>
            </th>
            <td class="number">{grouped(u64::from(row.count))}</td>
            <td class="bars" aria-hidden="true"><span class="bar" style:width=width></span></td>
            <td class="number">{grouped(u64::from(row.articles))}</td>
            <td class="number per-million">{grouped(row.per_million.max(0.0).round() as u64)}</td>
            <td class="pos">{move || labels::part_of_speech(store.locale(), &tag)}</td>
        </tr>
    }
    .into_any()
}

/// The table's place while the worker or its dictionary is on the way, or will not come.
fn waiting(store: Store) -> AnyView {
    let gone = move || store.worker.with(|worker| worker.is_gone() || matches!(worker, Worker::WithoutDictionary(_)));
    let part = move || match store.worker.get() {
        Worker::Fetching(Some((received, Some(total)))) if total > 0 => Some(f64::from(received) / f64::from(total)),
        _ => None,
    };
    let told = move || match store.worker.get() {
        Worker::Fetching(Some((received, Some(total)))) if received >= total => say!(store, words.preparing)(),
        Worker::Fetching(Some((received, Some(total)))) => {
            say!(store, words.progress, received = size(received.into()), total = size(total.into()))()
        }
        Worker::Fetching(Some((received, None))) => say!(store, words.received, received = size(received.into()))(),
        Worker::Starting | Worker::Fetching(None) => say!(store, words.starting)(),
        _ => String::new(),
    };
    let skeleton = move || (0..12).map(|_| view! { <span class="skeleton-row"></span> }).collect_view();
    let gone = Memo::new(move |_| gone());
    let arriving = Memo::new(move |_| store.worker.with(|worker| *worker != Worker::Ready));
    (move || {
        if gone.get() {
            return view! { <section class="blank"><h3>{say!(store, words.unavailable)}</h3></section> }.into_any();
        }
        view! {
            <div class="skeleton">
                {move || arriving.get().then(|| view! {
                    <p class="progress-line">
                        <span>{say!(store, words.loading)}</span>
                        <progress max="1" prop:value=move || part().unwrap_or(0.0) aria-label=say!(store, words.loading)></progress>
                        <span>{told}</span>
                    </p>
                })}
                <div aria-hidden="true">{skeleton}</div>
            </div>
        }
        .into_any()
    })
    .into_any()
}
