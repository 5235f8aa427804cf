//! A file from the site, with its progress.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, ReadableStreamDefaultReader, Response};

/// Progress is told each time that so many more bytes have arrived.
const STEP: u32 = 1 << 16;

/// The bytes at the address, which is relative to the worker's own. `progress` hears how many bytes have arrived and how
/// many there are; the latter is not known where the file is unpacked on the way.
///
/// # Errors
/// A sentence with the cause.
pub(super) async fn fetch(
    scope: &DedicatedWorkerGlobalScope,
    address: &str,
    progress: impl Fn(u32, Option<u32>),
) -> Result<Vec<u8>, String> {
    let response = JsFuture::from(scope.fetch_with_str(address)).await.map_err(sentence)?;
    let response: Response = response.dyn_into().map_err(sentence)?;
    if !response.ok() {
        return Err(format!("HTTP {} {}", response.status(), response.status_text()).trim().to_owned());
    }
    let total = length(&response);
    let stream = response.body().ok_or("the answer is empty")?;
    let reader: ReadableStreamDefaultReader = stream.get_reader().dyn_into().map_err(|_| "no reader for the stream")?;
    let (mut bytes, mut told) = (Vec::with_capacity(total.unwrap_or(0) as usize), 0);
    progress(0, total);
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(sentence)?;
        if Reflect::get(&chunk, &"done".into()).map_err(sentence)?.is_truthy() {
            break;
        }
        let value: Uint8Array = Reflect::get(&chunk, &"value".into()).and_then(JsCast::dyn_into).map_err(sentence)?;
        bytes.extend(value.to_vec());
        let received = bytes.len() as u32;
        if received - told >= STEP {
            told = received;
            progress(received, total);
        }
    }
    progress(bytes.len() as u32, total);
    Ok(bytes)
}

/// The length that the server tells, where it is that of the bytes which arrive here.
fn length(response: &Response) -> Option<u32> {
    const MOST: u32 = 1 << 28;
    let headers = response.headers();
    let packed = headers.get("content-encoding").ok().flatten().is_some();
    let told = headers.get("content-length").ok().flatten()?.parse().ok()?;
    (!packed && told <= MOST).then_some(told)
}

/// What a thrown value says.
fn sentence(error: JsValue) -> String {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    message.or_else(|| error.as_string()).unwrap_or_else(|| "the file could not be read".into())
}
