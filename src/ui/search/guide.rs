//! What can be asked, where nothing is: the query language by examples, each of which can be tried.

use leptos::prelude::*;

use crate::say;
use crate::ui::act::act;
use crate::ui::state::Store;

/// Examples that need no knowledge of a page, and what they mean.
pub(super) fn view(store: Store) -> AnyView {
    let row = |written: &'static str, says: AnyView| {
        view! {
            <div>
                <dt><button type="button" class="example" lang="zh" on:click=act(move |_| store.go(|route| route.selection.query = written.to_owned()))>{written}</button></dt>
                <dd>{says}</dd>
            </div>
        }
        .into_any()
    };
    let rows = vec![
        row("居民", say!(store, guide.text).into_any()),
        row("居民 社区", say!(store, guide.both).into_any()),
        row("居民 OR 群众", say!(store, guide.either).into_any()),
        row("居民 NOT 社区", say!(store, guide.without).into_any()),
        row("“居民 群众”", say!(store, guide.quoted).into_any()),
        row("居*", say!(store, guide.pattern).into_any()),
        row("word:居民", say!(store, guide.word).into_any()),
        row("headline:居民", say!(store, guide.field).into_any()),
        row("date:2021-04..2021-06", say!(store, guide.date).into_any()),
        row("pos:ns", say!(store, guide.pos).into_any()),
        row("/\\d+万元/", say!(store, guide.regex).into_any()),
    ];
    view! {
        <section class="guide" aria-labelledby="guide-title">
            <h3 id="guide-title">{say!(store, guide.title)}</h3>
            <p class="quiet">{say!(store, guide.lead)}</p>
            <dl>{rows}</dl>
        </section>
    }
    .into_any()
}
