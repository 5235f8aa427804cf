//! Modules of the site beside its program, fetched when what they do is first wanted.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// The browser's own: a module from beside the program.
    #[wasm_bindgen(js_name = import)]
    fn import(path: &str) -> Promise;
}

/// Calls what a module exports under a name, and tells what it returns.
///
/// # Errors
/// What the browser says, where the module could not be fetched or threw.
pub async fn call(path: &str, name: &str, given: &Array) -> Result<JsValue, JsValue> {
    let module = JsFuture::from(import(path)).await?;
    let function: Function = Reflect::get(&module, &name.into())?.dyn_into()?;
    function.apply(&JsValue::NULL, given)
}

/// Calls it, where nobody waits for what comes of it.
pub fn run(path: &'static str, name: &'static str, given: Array) {
    spawn_local(async move {
        if let Err(error) = call(path, name, &given).await {
            web_sys::console::error_1(&error);
        }
    });
}
