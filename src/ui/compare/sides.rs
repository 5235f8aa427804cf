//! The two sides: which they are, how the other one is chosen, and what stands where one of them is empty.

use std::sync::Arc;

use leptos::prelude::*;

use crate::fill;
use crate::route::{Against, MAX_QUERY, Route};
use crate::say;
use crate::ui::act::act;
use crate::ui::facets::names;
use crate::ui::fault::pointed;
use crate::ui::i18n::Said;
use crate::ui::live::live;
use crate::ui::panel::Table;
use crate::ui::state::Store;
use crate::wire::{Basis, Choice, Facet, Fault, Reference, Selection, Zone};

use super::names::zone;

/// What can be chosen: its key, its name, and whether it is; tracked.
type Options = Arc<dyn Fn() -> Vec<(String, String, bool)> + Send + Sync>;

/// What is set large beside what is set small: the two zones that are compared at first.
const ZONES: Against = Against::Zones([Zone::Headline, Zone::Body]);

/// The controls that say what the selection is compared with. Of a facet both values are chosen: that of the selection, and the other; and
/// so are both zones of its text.
pub(super) fn choose(store: Store, table: Table) -> AnyView {
    let key = Memo::new(move |_| store.route.with(|route| route.settings.against.key()));
    let kinds = move || {
        let (locale, here) = (store.locale(), key.get());
        let facets = Facet::ALL.into_iter().filter(|facet| facet.key() == here || is_offered(store, *facet));
        let mut all = vec![("rest", fill!(locale, compare.rest)), ("q", fill!(locale, compare.query))];
        all.push(("zone", fill!(locale, compare.zones)));
        all.extend(facets.map(|facet| (facet.key(), names::facet(locale, facet).to_owned())));
        all.into_iter().map(|(key, name)| (key.to_owned(), name, key == here)).collect()
    };
    let chosen = move |key: String| match key.as_str() {
        "rest" => to(store, Against::Rest),
        "q" => to(store, Against::Query(String::new())),
        "zone" => to(store, ZONES),
        key => Facet::ALL.into_iter().filter(|facet| facet.key() == key).for_each(|facet| by(store, facet)),
    };
    let kind = pick("against", say!(store, compare.against), Arc::new(kinds), Arc::new(chosen));
    let sides = live(move || {
        key.track();
        match store.route.with_untracked(|route| route.settings.against.clone()) {
            Against::Rest => ().into_any(),
            Against::Query(_) => query(store, table),
            Against::Choice(choice) => values(store, choice.facet),
            Against::Zones(_) => zones(store),
        }
    });
    view! { <div class="settings">{kind}{sides}</div> }.into_any()
}

/// A list that opens.
fn pick(id: &'static str, label: Said, options: Options, chosen: Arc<dyn Fn(String) + Send + Sync>) -> AnyView {
    let options = live(move || {
        let option = |(key, name, here): (String, String, bool)| {
            view! { <option value=key prop:selected=here>{name}</option> }.into_any()
        };
        options().into_iter().map(option).collect::<Vec<_>>().into_any()
    });
    view! {
        <label class="setting" for=id>
            <span>{label}</span>
            <select id=id on:change=act(move |event| chosen(event_target_value(&event)))>{options}</select>
        </label>
    }
    .into_any()
}

fn query(store: Store, table: Table) -> AnyView {
    let here = Memo::new(move |_| {
        store.route.with(|route| match &route.settings.against {
            Against::Query(query) => query.clone(),
            _ => String::new(),
        })
    });
    let take = move |event| {
        let query = event_target_value(&event).trim().chars().take(MAX_QUERY).collect();
        to(store, Against::Query(query));
    };
    // Where the selection itself cannot be read, the search box says so.
    let told = live(move || {
        let own = store.selected.with(|answer| answer.fault().is_some());
        match table.answer.with(|answer| answer.fault().cloned()) {
            Some(Fault::BadQuery(error)) if !own => pointed(store, &error, &here.get()),
            _ => ().into_any(),
        }
    });
    view! {
        <label class="setting" for="other-query">
            <span>{say!(store, compare.there)}</span>
            <input id="other-query" type="search" lang="zh" autocomplete="off" spellcheck="false" enterkeyhint="search"
                maxlength=MAX_QUERY.to_string() placeholder=say!(store, search.placeholder) prop:value=here
                aria-describedby="other-fault" on:change=act(take)/>
        </label>
        <div id="other-fault" role="alert">{told}</div>
    }
    .into_any()
}

fn values(store: Store, facet: Facet) -> AnyView {
    let side = move |there: bool| -> Options {
        Arc::new(move || {
            let locale = store.locale();
            let here = store.route.with(|route| match &route.settings.against {
                Against::Choice(choice) if there => choice.value.clone(),
                _ => chosen(&route.selection, facet),
            });
            let mut all = values_of(store, facet);
            // The selection may hold any value, or one that shows nothing now.
            if !all.contains(&here) {
                all.insert(0, here.clone());
            }
            let named = |value: String| {
                let name = match value.as_str() {
                    "" => fill!(locale, compare.everything),
                    value => names::value(locale, facet, value),
                };
                let is_here = value == here;
                (value, name, is_here)
            };
            all.into_iter().map(named).collect()
        })
    };
    let own = move |value| store.go(|route| only(route, facet, value));
    let other = move |value| to(store, Against::Choice(Choice { facet, value }));
    view! {
        {pick("value-here", say!(store, compare.here), side(false), Arc::new(own))}
        {pick("value-there", say!(store, compare.there), side(true), Arc::new(other))}
    }
    .into_any()
}

fn zones(store: Store) -> AnyView {
    let side = |id, name: Said, at: usize| {
        let options = move || {
            let here = store.route.with(|route| route.settings.against.clone());
            let is_here = |zone| matches!(here, Against::Zones(zones) if zones[at] == zone);
            let option = |it: Zone| (it.key().to_owned(), zone(store.locale(), it).to_owned(), is_here(it));
            Zone::ALL.into_iter().map(option).collect()
        };
        let chosen = move |key: String| {
            store.go(|route| {
                if let (Against::Zones(zones), Some(zone)) = (&mut route.settings.against, Zone::from_key(&key)) {
                    zones[at] = zone;
                }
            });
        };
        pick(id, name, Arc::new(options), Arc::new(chosen))
    };
    view! { {side("zone-here", say!(store, compare.here), 0)}{side("zone-there", say!(store, compare.there), 1)} }
        .into_any()
}

/// What the selection has chosen of a facet, first.
fn chosen(selection: &Selection, facet: Facet) -> String {
    let choice = selection.choices.iter().find(|choice| choice.facet == facet);
    choice.map(|choice| choice.value.clone()).unwrap_or_default()
}

/// Has the selection hold this value of a facet alone.
fn only(route: &mut Route, facet: Facet, value: String) {
    route.selection.choices.retain(|choice| choice.facet != facet);
    if !value.is_empty() {
        route.selection.choices.push(Choice { facet, value });
    }
}

fn to(store: Store, against: Against) {
    store.go(|route| route.settings.against = against);
}

/// Compares two values of a facet: that which is chosen, or its first, and the first of the others.
fn by(store: Store, facet: Facet) {
    let values = untrack(|| values_of(store, facet));
    store.go(|route| {
        let here = Some(chosen(&route.selection, facet)).filter(|value| !value.is_empty());
        let here = here.or_else(|| values.first().cloned()).unwrap_or_default();
        let value = values.into_iter().find(|value| *value != here).unwrap_or_default();
        only(route, facet, here);
        route.settings.against = Against::Choice(Choice { facet, value });
    });
}

/// The values of a facet that there are under the selection, tracked.
fn values_of(store: Store, facet: Facet) -> Vec<String> {
    store.selected.with(|answer| {
        let reports = answer.latest().map(|selected| selected.facets.as_slice()).unwrap_or_default();
        let rows = reports.iter().filter(|report| report.facet == facet).flat_map(|report| &report.rows);
        rows.map(|row| row.value.clone()).collect()
    })
}

/// Whether two values of a facet can be compared, tracked.
fn is_offered(store: Store, facet: Facet) -> bool {
    values_of(store, facet).len() > 1
}

/// Which articles either side is, in words.
pub(super) fn described(store: Store) -> [Said; 2] {
    let side = move |name: Said, there: bool| -> Said {
        Arc::new(move || {
            let (here, against) = store.route.with(|route| (route.selection.clone(), route.settings.against.clone()));
            let locale = store.locale();
            let words = match against.reference(&here) {
                Reference::Zones(zones) => {
                    [zone(locale, zones[usize::from(there)]), &words_of(store, &here)].join(" · ")
                }
                Reference::Rest if there => fill!(locale, compare.rest),
                Reference::Selection(other) if there => words_of(store, &other),
                _ => words_of(store, &here),
            };
            [name(), words].join(" · ")
        })
    };
    [side(say!(store, compare.here), false), side(say!(store, compare.there), true)]
}

fn words_of(store: Store, selection: &Selection) -> String {
    let locale = store.locale();
    let values = selection.choices.iter().map(|choice| names::value(locale, choice.facet, &choice.value));
    let titles = selection.articles.iter().map(|id| crate::ui::facets::title_of(store, *id));
    let query = Some(selection.query.clone()).filter(|query| !query.is_empty());
    let words: Vec<String> = query.into_iter().chain(values).chain(titles).collect();
    if words.is_empty() { fill!(locale, compare.everything) } else { words.join(" · ") }
}

/// What stands where nothing says yet what is compared.
pub(super) fn nothing_said(store: Store) -> AnyView {
    blank(say!(store, compare.choose), ways(store))
}

/// The facets by which two values can be compared, and the zones of the text.
fn ways(store: Store) -> AnyView {
    let ways = live(move || {
        let way = |facet| {
            let name = say!(store, compare.by, facet = names::facet(store.locale(), facet));
            button(name, move || by(store, facet))
        };
        let offered = Facet::ALL.into_iter().filter(|facet| is_offered(store, *facet));
        offered.map(way).collect::<Vec<_>>().into_any()
    });
    view! { <div class="choice">{ways}{button(say!(store, compare.zones), move || to(store, ZONES))}</div> }.into_any()
}

fn button(name: Said, way: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" class="button" on:click=act(move |_| way())>{name}</button> }.into_any()
}

/// What stands where a side has no articles: why, and a way out.
pub(super) fn empty(store: Store, here: &Basis, reference: &Reference, there: &Basis) -> Option<AnyView> {
    let way = |name: Said, way: fn(&mut Route)| button(name, move || store.go(way));
    let zones = |route: &mut Route| route.settings.against = ZONES;
    Some(match (here.articles, there.articles, reference) {
        (0, _, Reference::Zones(_)) | (_, 0, Reference::Zones(_)) => {
            blank(say!(store, compare.no_zone), way(say!(store, compare.zones), zones))
        }
        (0, ..) => {
            let clear = |route: &mut Route| route.selection = route.selection.everything();
            blank(say!(store, compare.none_here), way(say!(store, facets.clear), clear))
        }
        (_, 0, Reference::Rest) => blank(say!(store, words.no_rest), ways(store)),
        (_, 0, Reference::Selection(_)) => {
            let rest = |route: &mut Route| route.settings.against = Against::Rest;
            blank(say!(store, compare.none_there), way(say!(store, compare.to_rest), rest))
        }
        _ => return None,
    })
}

fn blank(says: Said, way: AnyView) -> AnyView {
    view! { <section class="blank"><p>{says}</p>{way}</section> }.into_any()
}
