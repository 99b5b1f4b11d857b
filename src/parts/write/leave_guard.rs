//! Asks before a link takes one away from what would be lost: a half-filled form, acts under way (D4, P12).

use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlAnchorElement;

use crate::ui::dialog::{dialog, dialog_actions};
use crate::ui::react::Ask;
use el::{button, el, row};

/// When to ask, and in which words.
pub(crate) struct Leaving {
    /// Whether leaving would lose something now.
    pub(crate) asks: Ask<bool>,
    /// The question.
    pub(crate) title: &'static str,
    /// What follows from leaving.
    pub(crate) text: &'static str,
    /// The button that stays.
    pub(crate) stay: &'static str,
    /// The button that leaves.
    pub(crate) leave: &'static str,
    /// Runs before the page is left.
    pub(crate) left: Callback<()>,
}

/// Asks when a link to another page is followed, unless the link says that one means to come back (`data-keeps`): the
/// draft stays then. Back and reload need no question: a draft outlives them, and
/// what became of acts is told by a toast.
pub(crate) fn leave_guard(leaving: Leaving) -> AnyView {
    let Leaving { asks, title, text, stay, leave: leave_word, left } = leaving;
    let asking = RwSignal::new(false);
    let wanted = StoredValue::new(None::<String>);
    let go = Rc::new(use_navigate());
    let on_click = Box::new(move |event: web_sys::MouseEvent| {
        let link = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link =
            link.and_then(|element| element.closest("a[href]:not([target], [data-keeps])").ok().flatten());
        let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
        let here = window().location().pathname().unwrap_or_default();
        let in_a_tab = event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0;
        let leads_away = |link: &HtmlAnchorElement| !in_a_tab && link.pathname() != here;
        if let Some(link) = link.filter(leads_away).filter(|_| untrack(|| asks())) {
            // The router leaves a prevented click alone; whatever else listens (a palette that closes) goes on.
            event.prevent_default();
            wanted.set_value(link.get_attribute("href"));
            asking.set(true);
        }
    });
    let function = SendWrapper::new(before_all_clicks(on_click));
    let stop = StoredValue::new(move || {
        let function = function.unchecked_ref();
        let _ = document().remove_event_listener_with_callback_and_bool("click", function, true);
    });
    on_cleanup(stop.get_value());
    let leave = move || {
        stop.with_value(|stop| stop());
        asking.set(false);
        left.run(());
        if let Some(Some(href)) = wanted.try_update_value(Option::take) {
            go(&href, NavigateOptions::default());
        }
    };
    dialog(asking, title, "", move || {
        let body = el("div").class("dialog-body").child(el("h2").child(title)).child(el("p").child(text));
        let keep = button("button").attr("autofocus", "").click(move || asking.set(false)).child(stay);
        let leave = button("button").attr("data-kind", "danger").click(leave.clone()).child(leave_word);
        row([body.view(), dialog_actions(keep, None, leave)])
    })
}

/// Hears each click before anything else does; gives what to take off again. Made for itself: see [`after`].
///
/// [`after`]: crate::ui::react::after
#[inline(never)]
fn before_all_clicks(hear: Box<dyn Fn(web_sys::MouseEvent)>) -> JsValue {
    // The browser keeps the function as long as it listens: it may be running when this page goes away.
    let function = Closure::wrap(hear).into_js_value();
    // In the capture phase, so that it comes before the router's own listener.
    let _ = document().add_event_listener_with_callback_and_bool("click", function.unchecked_ref(), true);
    function
}
