//! Cards of a record's page. A card that reads by itself fails by itself: it never takes the page.

use api::{ApiError, Call};
use leptos::prelude::*;

use crate::parts::failure::{again_button, notice, what_happened};
use crate::parts::read::load::Load;
use crate::parts::read::memory::Memory;
use crate::words::common as words;
use el::{El, IntoChild, el};

/// A card: a region called `title`, to be filled. `id` is that of its heading.
pub(crate) fn card(id: &'static str, title: &'static str) -> El {
    headed(id, title, nothing_more(), Vec::new())
}

/// As [`card`], with a sentence below its title and acts beside it.
pub(crate) fn headed(id: &'static str, title: &'static str, about: impl IntoChild, acts: Vec<AnyView>) -> El {
    let acts = (!acts.is_empty()).then(|| el("div").class("card-actions").child(acts));
    let head = el("header").child(el("h2").attr("id", id).attr("tabindex", "-1").child(title)).child(acts);
    let about = about.into_child().map(|about| el("p").child(about));
    el("section").class("card").attr("aria-labelledby", id).child(head.child(about))
}

/// No sentence.
pub(crate) fn nothing_more() -> Option<El> {
    None
}

/// A read of a card's own. Reads at once, and anew when something was changed.
pub(crate) fn read_card<T: Clone + Send + Sync + 'static>(
    call: impl Fn() -> Call<T> + Send + Sync + 'static,
) -> (Load<T>, Callback<()>) {
    let load = Load::new();
    let read = Callback::new(move |()| load.start(call()));
    read.run(());
    Memory::from_context().news().each(read);
    (load, read)
}

/// The body of such a card: what was read, the shape of it, or why it could not be read.
pub(crate) fn card_body<T: Clone + Send + Sync + 'static>(
    load: Load<T>,
    read: Callback<()>,
    not_loaded: &'static str,
    draw: impl Fn(&T) -> AnyView + 'static,
) -> AnyView {
    body(load.error(), read, not_loaded, Box::new(move || load.with(|data| data.map(&draw))))
}

fn body(
    error: RwSignal<Option<ApiError>>,
    read: Callback<()>,
    not_loaded: &'static str,
    draw: Box<dyn Fn() -> Option<AnyView>>,
) -> AnyView {
    el::dynamic(move || {
        let failed = error.get().map(|error| {
            let again = again_button(read).attr("data-size", "small");
            let notice = notice("danger", "cloud-off", not_loaded, &what_happened(&error), again);
            el("div").class("card-body").child(notice)
        });
        let read = draw();
        if failed.is_none() && read.is_none() {
            return skeleton();
        }
        el::row([failed.map_or_else(el::nothing, El::view), read.unwrap_or_else(el::nothing)])
    })
}

fn skeleton() -> AnyView {
    let bone = |width: &'static str| el("span").class("skeleton").attr("data-width", width);
    el("div")
        .class("card-body")
        .child(bone("long"))
        .child(bone("short"))
        .child(el("p").class("visually-hidden").attr("role", "status").child(words::loading()))
        .view()
}
