//! Files that the person gets.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

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
