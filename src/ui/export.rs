//! Taking away: a table with all of its rows, whatever is shown of it, with the query and the basis inside; or an article. The
//! worker makes the file; the browser saves it. Nothing leaves the device.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlElement, Url};

use crate::fill;
use crate::say;
use crate::ui::i18n::Said;
use crate::ui::labels;
use crate::ui::menu::Menu;
use crate::ui::panel::Table;
use crate::ui::state::{Store, Worker};
use crate::wire::{Fault, Format, Request, Response};

/// What can be taken away under a name, and the request for it.
type Offer = (&'static str, Said, Box<dyn Fn() -> Option<Request>>);

/// The menu above a table.
pub fn menu(store: Store, table: Table) -> AnyView {
    let offer = move |id: &'static str, format: Format, name: Said| -> Offer {
        let request = move || match table.question.get_untracked() {
            Some(Request::Ask { selection, question }) => Some(Request::Export { selection, question, format }),
            _ => None,
        };
        (id, name, Box::new(request))
    };
    let offers = vec![
        offer("export-csv", Format::Csv, say!(store, export.csv)),
        offer("export-xlsx", Format::Xlsx, say!(store, export.xlsx)),
        offer("export-json", Format::Json, say!(store, export.json)),
        offer("export-markdown", Format::Markdown, say!(store, export.markdown)),
    ];
    let nothing = Memo::new(move |_| table.answer.with(|answer| answer.here().is_none()));
    view(store, nothing, "button", [say!(store, export.label), say!(store, export.says)], offers)
}

/// The menu above the open article.
pub fn article(store: Store) -> AnyView {
    let request = move || untrack(|| store.current()).map(Request::ExportArticle);
    let offers: Vec<Offer> = vec![("export-article", say!(store, export.json_ld), Box::new(request))];
    let nothing = Memo::new(move |_| store.current().is_none() || !store.worker.with(Worker::searches));
    view(store, nothing, "switch", [say!(store, export.article), say!(store, export.article_says)], offers)
}

fn view(
    store: Store,
    hidden: Memo<bool>,
    class: &'static str,
    [label, says]: [Said; 2],
    offers: Vec<Offer>,
) -> AnyView {
    let menu = Menu::new();
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<Fault>);
    let export = move |request: Option<Request>| {
        menu.close();
        fault.set(None);
        let Some(request) = request else { return };
        busy.set(true);
        store.ask(request, move |outcome| {
            // The view may be gone by now; the file is wanted all the same.
            let _ = busy.try_set(false);
            match outcome {
                Ok(Response::Exported { name, bytes }) => save(&name, &bytes),
                Ok(_) => {}
                Err(refused) => drop(fault.try_set(Some(refused))),
            }
        });
    };
    let offers = offers.into_iter().map(|(id, name, request)| {
        view! { <button type="button" id=id on:click=move |_| export(request())>{name}</button> }.into_any()
    });
    let told = move || {
        fault.get().map(|fault| {
            let text =
                move || crate::fill!(store.locale(), export.failed, fault = labels::fault(store.locale(), &fault));
            view! { <span class="export-fault">{text}</span> }
        })
    };
    let content = view! { <p>{says}</p>{offers.collect::<Vec<_>>()} }.into_any();
    view! {
        <span class="export" hidden=hidden>
            <span role="status">{told}{move || busy.get().then(|| fill!(store.locale(), export.busy))}</span>
            {menu.view(class, Some(label), say!(store, export.button).into_any(), content)}
        </span>
    }
    .into_any()
}

/// Has the browser save a file, by a link that nobody sees.
fn save(name: &str, bytes: &[u8]) {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let Ok(blob) = Blob::new_with_u8_array_sequence(&parts) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else { return };
    let link = gloo::utils::document().create_element("a").ok().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(link) = link {
        let named = link.set_attribute("href", &url).and_then(|()| link.set_attribute("download", name));
        if named.is_ok() {
            link.click();
        }
    }
    // The download has its own hold on the bytes once it has begun.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
}
