//! Taking a table away: all of its rows, whatever is shown of it, with the query and the basis inside. The worker makes
//! the file; the browser saves it. Nothing leaves the device.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlElement, Url};

use crate::fill;
use crate::say;
use crate::ui::labels;
use crate::ui::menu::Menu;
use crate::ui::panel::Table;
use crate::ui::state::Store;
use crate::wire::{Fault, Format, Question, Request, Response};

/// The menu above a table.
pub fn menu(store: Store, table: Table) -> AnyView {
    let menu = Menu::new();
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<Fault>);
    let export = move |format: Format| {
        menu.close();
        fault.set(None);
        let Some(Request::Ask { selection, question }) = table.question.get_untracked() else { return };
        let request = Request::Export { selection, question: whole(question), format };
        busy.set(true);
        store.client.with_value(|client| {
            let Some(client) = client else { return };
            client.ask(
                request,
                |_, _| {},
                move |outcome| {
                    // The view may be gone by now; the file is wanted all the same.
                    let _ = busy.try_set(false);
                    match outcome {
                        Ok(Response::Exported { name, bytes }) => save(&name, &bytes),
                        Ok(_) => {}
                        Err(refused) => drop(fault.try_set(Some(refused))),
                    }
                },
            );
        });
    };
    let button = move |id: &'static str, format: Format, name: AnyView| {
        view! { <button type="button" id=id on:click=move |_| export(format)>{name}</button> }.into_any()
    };
    let nothing = Memo::new(move |_| table.answer.with(|answer| answer.here().is_none()));
    let told = move || {
        fault.get().map(|fault| {
            let text =
                move || crate::fill!(store.locale(), export.failed, fault = labels::fault(store.locale(), &fault));
            view! { <span class="export-fault">{text}</span> }
        })
    };
    let content = view! {
        <p>{say!(store, export.says)}</p>
        {button("export-csv", Format::Csv, say!(store, export.csv).into_any())}
        {button("export-xlsx", Format::Xlsx, say!(store, export.xlsx).into_any())}
        {button("export-json", Format::Json, say!(store, export.json).into_any())}
    }
    .into_any();
    view! {
        <span class="export" hidden=nothing>
            <span role="status">{told}{move || busy.get().then(|| fill!(store.locale(), export.busy))}</span>
            {menu.view("button", Some(say!(store, export.label)), say!(store, export.button).into_any(), content)}
        </span>
    }
    .into_any()
}

/// The question for the table from its beginning.
fn whole(question: Question) -> Question {
    match question {
        Question::Concordance { node, context, order, limit, .. } => {
            Question::Concordance { node, context, order, from: 0, limit }
        }
        question => question,
    }
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
