//! `#/styleguide`, in development builds alone: colours, type and space, and each component in each of its states, in both schemes side
//! by side. What can be is drawn by what draws it in the page. Its words are for who builds the page, so they stand here.

use std::sync::Arc;

use gloo::events::EventListener;
use leptos::prelude::*;

use crate::say;
use crate::ui::i18n::Said;
use crate::ui::menu::Menu;
use crate::ui::state::Store;
use crate::ui::table::explain::Pointed;
use crate::ui::table::measures::Measure;
use crate::ui::table::rows::nothing;
use crate::ui::table::{self, Cell, Grid, Head};

/// What the address says after its `#`.
const ADDRESS: &str = "#/styleguide";

const COLOURS: [&str; 15] = [
    "paper",
    "sheet",
    "ink",
    "ink-2",
    "rule",
    "rule-strong",
    "accent",
    "accent-soft",
    "bar",
    "mark",
    "shade",
    "kind-1",
    "kind-2",
    "kind-3",
    "kind-4",
];
const HUES: [&str; 8] =
    ["hue-head", "hue-column", "hue-by", "hue-cross", "hue-body", "hue-figure", "hue-page", "hue-other"];
const SIZES: [&str; 9] = ["size-1", "size-2", "size-3", "reading", "size-4", "size-5", "size-6", "size-7", "size-8"];
const SPACES: [&str; 7] = ["s1", "s2", "s3", "s4", "s5", "s6", "s7"];

/// Whether the address asks for it. An address that says something else from now on loads the page anew.
#[must_use]
pub fn is_asked() -> bool {
    let asked = || gloo::utils::window().location().hash().is_ok_and(|hash| hash == ADDRESS);
    let here = asked();
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
        if asked() != here {
            // Where the browser forbids it, the reader has its own button.
            let _ = gloo::utils::window().location().reload();
        }
    })
    .forget();
    here
}

/// The page.
pub fn view(store: Store) -> AnyView {
    let scheme = |class: &'static str, name: &'static str| {
        view! { <section class=class aria-label=name>{samples(store)}</section> }.into_any()
    };
    view! {
        <main id="main" class="guide-page">
            <h1>"Styleguide"</h1>
            <p class="quiet">"Colour, type and space are named as in style/tokens.css. Hover and focus are the browser's: point, and go through by Tab."</p>
            <div class="guide-schemes">{scheme("scheme-light", "Light")}{scheme("scheme-dark", "Dark")}</div>
        </main>
    }
    .into_any()
}

/// What is shown: its name, and what draws it.
type Part = (&'static str, fn(Store) -> AnyView);

fn samples(store: Store) -> AnyView {
    let parts: [Part; 15] = [
        ("Colours", |_| colours()),
        ("Roles", |_| roles()),
        ("Type", |_| type_scale()),
        ("Space", |_| space()),
        ("Button", |_| buttons()),
        ("Chip", |_| chips()),
        ("Menu", menu),
        ("Dialog", dialog),
        ("Table with bars", table_with_bars),
        ("Notice", notices),
        ("Fault", fault),
        ("Skeleton", |_| skeleton()),
        ("Progress", |_| progress()),
        ("Empty state", |store| nothing(say!(store, lines.none))),
        ("Chart frame", chart_frame),
    ];
    let part =
        |(name, show): Part| view! { <section class="guide-part"><h2>{name}</h2>{show(store)}</section> }.into_any();
    parts.into_iter().map(part).collect::<Vec<_>>().into_any()
}

/// A custom property of `style/tokens.css`.
fn token(name: &str) -> String {
    ["var(--", name, ")"].concat()
}

fn colours() -> AnyView {
    let swatch = |name: &'static str| {
        view! { <li><span class="guide-swatch" style:background=token(name)></span><code>{name}</code></li> }.into_any()
    };
    view! { <ul class="guide-row">{COLOURS.map(swatch).into_iter().collect::<Vec<_>>()}</ul> }.into_any()
}

fn roles() -> AnyView {
    let row =
        |hue: &'static str| view! { <li class=format!("block {hue}")><span class="role">{hue}</span></li> }.into_any();
    view! { <ol class="blocks">{HUES.map(row).into_iter().collect::<Vec<_>>()}</ol> }.into_any()
}

fn type_scale() -> AnyView {
    let line = |name: &'static str| {
        let face = if SIZES.iter().position(|other| *other == name) > Some(3) { "song" } else { "hei" };
        view! {
            <p style:font-size=token(name) style:font-family=token(face)>"水清岸绿 Clear water 2021" <code>{name}" · "{face}</code></p>
        }
        .into_any()
    };
    SIZES.map(line).into_iter().collect::<Vec<_>>().into_any()
}

fn space() -> AnyView {
    let bar = |name: &'static str| {
        view! { <li><span class="guide-space" style:width=token(name)></span><code>{name}</code></li> }.into_any()
    };
    view! { <ul class="guide-row">{SPACES.map(bar).into_iter().collect::<Vec<_>>()}</ul> }.into_any()
}

fn buttons() -> AnyView {
    view! {
        <div class="guide-row">
            <button type="button" class="button">"Button"</button>
            <button type="button" class="button main">"The main one"</button>
            <button type="button" class="button" disabled>"Disabled"</button>
        </div>
        <div class="guide-row">
            <button type="button" class="switch" aria-pressed="false">"Switch"</button>
            <button type="button" class="switch" aria-pressed="true">"Pressed"<kbd>"e"</kbd></button>
            <button type="button" class="switch" aria-pressed="false" disabled>"Disabled"</button>
            <button type="button" class="tool">"◐"</button>
            <button type="button" class="tool wide">"＋ Tool"</button>
            <button type="button" class="close" aria-label="Close">"×"</button>
        </div>
        <button type="button" class="more">"More rows"</button>
    }
    .into_any()
}

fn chips() -> AnyView {
    let chip = |kind: &'static str, value: &'static str| {
        view! {
            <span class="chip">
                <span class="chip-kind">{kind}</span><span class="chip-value">{value}</span>
                <button type="button" aria-label="Remove">"×"</button>
            </span>
        }
        .into_any()
    };
    view! {
        <div class="chips">
            {chip("栏目", "河长在线")}
            {chip("检索", "一个很长的检索词语，长到芯片放不下，只好在末尾用省略号收住，其余的看提示")}
            <button type="button" class="clear-all">"Clear all"</button>
        </div>
    }
    .into_any()
}

fn menu(_: Store) -> AnyView {
    let content = || {
        view! {
            <button type="button">"An act"</button>
            <button type="button" disabled>"One that cannot be"</button>
            <p class="quiet">"What is said of them."</p>
        }
        .into_any()
    };
    view! { <div class="guide-row">{Menu::new().view("switch", None, "Menu".into_any(), content)}</div> }.into_any()
}

fn dialog(store: Store) -> AnyView {
    // Not modal, so that both schemes show theirs.
    view! {
        <dialog class="dialog guide-dialog" open aria-label="Dialog">
            <header><h2>{say!(store, open.title)}</h2><button type="button" class="close" aria-label="Close">"×"</button></header>
            <p>{say!(store, open.lead)}</p>
            <textarea rows="2" aria-label="Text" placeholder=say!(store, open.placeholder)></textarea>
            <p class="dialog-hands"><button type="button" class="button main">{say!(store, open.read)}</button><span class="quiet">{say!(store, open.or)}</span></p>
        </dialog>
    }
    .into_any()
}

fn table_with_bars(store: Store) -> AnyView {
    let heads = [Head::words(|_| "Word"), Head::of(Measure::Count), Head::of(Measure::LogRatio), Head::figures(|_| "")];
    let row = |word: &str, n, ratio, part| {
        vec![Cell::Word(word.into()), Cell::Whole(n), Cell::Figure(ratio, 2), Cell::Bar(part)]
    };
    let rows = vec![
        row("群众", 12_345, Some(4.25), 1.0),
        row("河长", 678, Some(-1.5), -0.4),
        row("一个很长的词语连同它的后半", 9, None, 0.05),
    ];
    let caption: Said = Arc::new(|| "Words: 3 of 1 234".into());
    table::view(store, caption, Grid::new(heads, rows, Measure::Count), RwSignal::new(Pointed::default()))
}

fn notices(store: Store) -> AnyView {
    view! {
        <p class="notice">{say!(store, trouble.silent)}" "<button type="button" class="button">{say!(store, trouble.restart)}</button></p>
        <p class="notice bad">{say!(store, trouble.broken)}" "<button type="button" class="button">{say!(store, trouble.reload)}</button></p>
    }
    .into_any()
}

fn fault(store: Store) -> AnyView {
    view! {
        <p class="query-fault">
            <span class="query-said">"A bracket is not closed."</span>" "
            <code class="query-shown"><mark>"("</mark><span>"居民 OR 群众"</span></code>
        </p>
        <section class="blank"><h3>{say!(store, table.unavailable)}</h3><p>"What came between, in a sentence."</p></section>
        <p class="stale">"An older answer, framed, as the new question was refused."</p>
        <p class="late">"An older answer, dimmed, while the new one is on its way."</p>
    }
    .into_any()
}

fn skeleton() -> AnyView {
    let rows = (0..4).map(|_| view! { <span class="skeleton-row"></span> }).collect::<Vec<_>>();
    view! { <div class="skeleton"><div aria-hidden="true">{rows}</div></div> }.into_any()
}

fn progress() -> AnyView {
    view! {
        <p class="progress-line"><span>"So far"</span><progress max="1" value="0.4" aria-label="So far"></progress><span>"0.4 of 1 MB"</span></p>
        <p class="progress-line counting"><span>"Nobody knows how far"</span><progress aria-label="Counting"></progress><button type="button" class="button">"Stop"</button></p>
    }
    .into_any()
}

fn chart_frame(store: Store) -> AnyView {
    view! {
        <figure class="chart"><p class="quiet" role="status">{say!(store, charts.loading)}</p></figure>
        <figure class="chart">
            <p class="chart-fault">{say!(store, charts.failed)}<button type="button" class="button">{say!(store, charts.again)}</button></p>
        </figure>
    }
    .into_any()
}
