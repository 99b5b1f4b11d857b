//! Files that the person gets, and files that the person gives. What is given is read here and goes nowhere.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::ui::field::file_choice;
use crate::ui::react::{Later, task};
use el::El;

/// Gives the person a file `name` with this text.
pub(crate) fn offer_file(name: &str, kind: &str, text: &str) {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let about = web_sys::BlobPropertyBag::new();
    about.set_type(kind);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &about);
    let Some(address) = blob.ok().and_then(|blob| web_sys::Url::create_object_url_with_blob(&blob).ok())
    else {
        return;
    };
    let link = document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    let _ = web_sys::Url::revoke_object_url(&address);
}

/// A file that was given.
pub(crate) struct Given {
    /// Its name.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: Result<String, NoText>,
}

/// Why a file has no text for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoText {
    /// It is larger than is looked at.
    TooLarge,
    /// The browser cannot read it.
    Unreadable,
}

/// What is called `name` in a value of the browser's.
fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(of, &JsValue::from_str(name)).ok().filter(|value| !value.is_null_or_undefined())
}

/// Reads the first of some files, if it has no more than `largest` bytes.
fn read_first(files: Option<JsValue>, largest: usize, then: Later<Given>) {
    let Some(file) = files.and_then(|files| get(&files, "0")) else { return };
    let name = get(&file, "name").and_then(|name| name.as_string()).unwrap_or_default();
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let is_large =
        get(&file, "size").and_then(|size| size.as_f64()).is_some_and(|size| size > largest as f64);
    task(async move {
        let text =
            if is_large { Err(NoText::TooLarge) } else { text_of(&file).await.ok_or(NoText::Unreadable) };
        then.run(Given { name, text });
    });
}

async fn text_of(file: &JsValue) -> Option<String> {
    let read = get(file, "text")?.dyn_into::<js_sys::Function>().ok()?;
    let text = read.call0(file).ok()?.dyn_into::<js_sys::Promise>().ok()?;
    wasm_bindgen_futures::JsFuture::from(text).await.ok()?.as_string()
}

/// Where a file is chosen: never seen, for a button stands in its place. `name` is what it is for.
pub(crate) fn file_field(name: &'static str, kinds: &'static str, largest: usize, then: Later<Given>) -> El {
    file_choice().attr("aria-label", name).attr("accept", kinds).on(ev::change, move |event| {
        let Some(field) = event.target() else { return };
        read_first(get(&field, "files"), largest, then.clone());
        // So that the same file can be chosen again, once it was mended.
        let _ = js_sys::Reflect::set(&field, &JsValue::from_str("value"), &JsValue::from_str(""));
    })
}

/// Takes files that are dropped on `place`, where the browser would leave the page to show them.
pub(crate) fn takes_files(place: El, largest: usize, then: Later<Given>) -> El {
    place.on(ev::dragover, |event| event.prevent_default()).on(ev::drop, move |event| {
        event.prevent_default();
        let brought = get(&event, "dataTransfer").and_then(|brought| get(&brought, "files"));
        read_first(brought, largest, then.clone());
    })
}
