//! Taking away: a table with all of its rows, whatever is shown of it, with the query and the basis inside; or an article, or how it
//! is cited. The worker makes the file; the browser saves it, or copies the words. Nothing leaves the device.

use std::time::Duration;

use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlElement, Url};

use crate::fill;
use crate::model::{Article, Page};
use crate::say;
use crate::setting::citation;
use crate::ui::act::act;
use crate::ui::i18n::Said;
use crate::ui::labels;
use crate::ui::menu::Menu;
use crate::ui::panel::Table;
use crate::ui::state::{self, Store, Worker};
use crate::wire::{Fault, Format, Request, Response};

/// How something is taken away.
enum Way {
    /// As a file, which is the answer to this request.
    File(Box<dyn Fn() -> Option<Request>>),
    /// As words, to be put where one likes.
    Copy(Box<dyn Fn() -> Option<String>>),
}

/// What can be taken away under a name, and how.
type Offer = (&'static str, Said, Way);

#[wasm_bindgen]
extern "C" {
    /// Refused at once where the page is not served safely, or later where the reader does not allow it.
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn copy(text: &str) -> Result<Promise, JsValue>;
}

/// The menu above a table.
pub fn menu(store: Store, table: Table) -> AnyView {
    let offer = move |id: &'static str, format: Format, name: Said| -> Offer {
        let request = move || match table.question.get_untracked() {
            Some(Request::Ask { selection, question }) => Some(Request::Export { selection, question, format }),
            _ => None,
        };
        (id, name, Way::File(Box::new(request)))
    };
    let offers = vec![
        offer("export-csv", Format::Csv, say!(store, export.csv)),
        offer("export-xlsx", Format::Xlsx, say!(store, export.xlsx)),
        offer("export-json", Format::Json, say!(store, export.json)),
        offer("export-markdown", Format::Markdown, say!(store, export.markdown)),
    ];
    let nothing = Memo::new(move |_| table.answer.with(|answer| answer.here().is_none()));
    view(store, Menu::new(), nothing, "button", [say!(store, export.label), say!(store, export.says)], offers)
}

/// The menu above the open article.
pub fn article(store: Store, menu: Menu) -> AnyView {
    let request = move || untrack(|| store.current()).map(Request::ExportArticle);
    let cited = move |cite: fn(&Page, &Article, u32) -> String| {
        let cite = move || {
            let id = untrack(|| store.current())?;
            let document = untrack(|| store.document(id.page))?;
            Some(cite(&document.page, state::article(&document, id)?, id.article))
        };
        Way::Copy(Box::new(cite))
    };
    let offers: Vec<Offer> = vec![
        ("cite-gb", say!(store, export.gb), cited(|page, article, _| citation::gb7714(page, article))),
        ("cite-bibtex", say!(store, export.bibtex), cited(citation::bibtex)),
        ("export-article", say!(store, export.json_ld), Way::File(Box::new(request))),
    ];
    let nothing = Memo::new(move |_| store.current().is_none() || !store.worker.with(Worker::searches));
    view(store, menu, nothing, "switch", [say!(store, export.article), say!(store, export.article_says)], offers)
}

fn view(
    store: Store,
    menu: Menu,
    hidden: Memo<bool>,
    class: &'static str,
    [label, says]: [Said; 2],
    offers: Vec<Offer>,
) -> AnyView {
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<Fault>);
    let copied = RwSignal::new(None::<bool>);
    let export = move |way: &Way| {
        menu.close();
        fault.set(None);
        copied.set(None);
        let request = match way {
            Way::File(request) => request(),
            Way::Copy(words) => return words().into_iter().for_each(|words| put(&words, copied)),
        };
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
    let content = move || {
        let offers = offers.into_iter().map(|(id, name, way)| {
            view! { <button type="button" id=id on:click=act(move |_| export(&way))>{name}</button> }.into_any()
        });
        view! { <p>{says}</p>{offers.collect::<Vec<_>>()} }.into_any()
    };
    let told = move || {
        fault.get().map(|fault| {
            let text =
                move || crate::fill!(store.locale(), export.failed, fault = labels::fault(store.locale(), &fault));
            view! { <span class="export-fault">{text}</span> }
        })
    };
    view! {
        <span class="export" class:unready=hidden>
            <span role="status">
                {told}
                {move || busy.get().then(|| fill!(store.locale(), export.busy))}
                {move || copied.get().map(|done| if done { fill!(store.locale(), export.copied) } else { fill!(store.locale(), export.not_copied) })}
            </span>
            {menu.view(class, Some(label), say!(store, export.button).into_any(), content)}
        </span>
    }
    .into_any()
}

/// Copies words, and tells whether that went well.
fn put(words: &str, copied: RwSignal<Option<bool>>) {
    let promise = copy(words);
    spawn_local(async move {
        let done = match promise {
            Ok(promise) => JsFuture::from(promise).await.is_ok(),
            Err(_) => false,
        };
        // The view may be gone by now.
        let _ = copied.try_set(Some(done));
    });
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
    let revoke = move || {
        let _ = Url::revoke_object_url(&url);
    };
    set_timeout(revoke, Duration::from_secs(60));
}
