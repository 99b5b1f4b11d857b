//! The two questions of "Check access": their tabs, their form, and how they stand in the address.

use std::rc::Rc;

use api::access::Scope;
use api::access::plan::Question;
use api::call::encode;
use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use text::Foreign;

use super::{paths, words};
use crate::access::{Access, Asking};
use crate::parts::prelude::*;
use crate::ui::copy::copy_text_button;
use crate::ui::field::{field, next_id};
use crate::ui::icon;
use el::{El, dynamic, el, row};

/// How many scopes are offered for completion.
const OFFERED: usize = 200;

/// An address with these parameters, as far as they say something.
pub(crate) fn asked(path: &str, parameters: &[(&str, &str)]) -> String {
    let mut address = path.to_owned();
    let mut sign = '?';
    for (name, value) in parameters.iter().filter(|(_, value)| !value.is_empty()) {
        address.push(sign);
        address.push_str(name);
        address.push('=');
        encode(value, &mut address);
        sign = '&';
    }
    address
}

/// The head of both pages, with the tab that is open.
pub(super) fn question_head(is_who: bool) -> AnyView {
    let tab = |href: &'static str, word: &'static str, is_on: bool| {
        let link = el("a").attr("href", href).attr_if("aria-current", is_on.then_some("page"));
        el("li").child(link.child(word)).view()
    };
    let tabs = vec![
        tab(paths::WHO, words::who_may_do_this(), is_who),
        tab(paths::SUBJECT, words::what_may_this_subject_do(), !is_who),
    ];
    let copy = copy_text_button(words::copy_link(), || window().location().href().unwrap_or_default());
    row([
        page_head(words::check_access(), words::what_checking_is(), vec![copy]),
        el("nav").class("tab-bar").attr("aria-label", words::question()).child(el("ul").child(tabs)).view(),
    ])
}

/// A field of the question, with what is known to complete it.
pub(super) fn ask_field(
    label: &'static str,
    icon_name: &'static str,
    text: RwSignal<String>,
    known: &'static str,
    optional: bool,
) -> El {
    let id = next_id();
    let optional = optional.then(|| el("small").child([" ", crate::words::common::optional()].concat()));
    let input = field(Typing::Code)
        .attr("id", id)
        .attr("list", known)
        .attr("translate", "no")
        .prop("value", move || text.get().into())
        .input(move |typed| text.set(typed));
    el("div")
        .class("field")
        .child(el("label").attr("for", id).child(label).child(optional))
        .child(el("div").class("search-field").child(icon(icon_name)).child(input))
}

/// What is known to complete an action and a scope with. The list of actions is one call; of scopes, what was read.
pub(super) fn known() -> AnyView {
    let access = Access::from_context();
    Asking::new().ask(Question::Actions);
    let option = |value: &str| el("option").attr("value", value).view();
    let actions = dynamic(move || {
        let model = access.model();
        let tree = model.tree();
        let all = (0..tree.count()).filter(|id| tree.is_listed(*id));
        let mut names: Vec<&str> = all.map(|id| tree.name(id)).collect();
        names.sort_unstable();
        names.into_iter().map(option).collect::<Vec<_>>().into_any()
    });
    let scopes = dynamic(move || {
        let model = access.model();
        let mut all: Vec<String> =
            model.scopes_below(&Scope::everything()).take(OFFERED).map(Scope::text).collect();
        all.sort();
        std::iter::once("/").chain(all.iter().map(String::as_str)).map(option).collect::<Vec<_>>().into_any()
    });
    row([
        el("datalist").attr("id", KNOWN_ACTIONS).child(actions).view(),
        el("datalist").attr("id", KNOWN_SCOPES).child(scopes).view(),
    ])
}

/// The list of known actions.
pub(super) const KNOWN_ACTIONS: &str = "known-actions";
/// The list of known scopes.
pub(super) const KNOWN_SCOPES: &str = "known-scopes";

/// The form of a question: Enter in any field asks, and the question becomes the address. `missing` says what is not
/// filled in.
pub(super) fn ask_bar(
    fields: Vec<AnyView>,
    address: impl Fn() -> String + 'static,
    missing: Rc<dyn Fn() -> Option<&'static str>>,
) -> AnyView {
    let navigate = use_navigate();
    let lacks = RwSignal::new(None::<&'static str>);
    let again = Access::from_context();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        lacks.set(missing());
        if lacks.get_untracked().is_some() {
            return;
        }
        let address = address();
        let location = window().location();
        let here = [location.pathname().unwrap_or_default(), location.search().unwrap_or_default()].concat();
        if here == address {
            // Asked once more: then of what is true now.
            again.again();
        } else {
            navigate(&address, NavigateOptions::default());
        }
    };
    let act = el("button").class("button").attr("type", "submit").attr("data-kind", "primary");
    let form = el("form")
        .class("ask-bar")
        .attr("novalidate", "")
        .attr("aria-label", words::question())
        .on(ev::submit, submit)
        .child(fields)
        .child(act.child(words::check()));
    let mistake =
        move || lacks.get().map(|says| el("p").class("field-error").attr("role", "alert").child(says).view());
    row([form.view(), dynamic(move || mistake().unwrap_or_else(el::nothing))])
}

/// A figure of the result.
pub(super) fn figure(word: String, count: usize, at_least: bool, state: Option<&'static str>) -> AnyView {
    let sign = if at_least { "≥ " } else { "" };
    let shown = [sign, &crate::ui::number(count as u64)].concat();
    let state = if at_least { Some("warn") } else { state };
    el("div").attr_if("data-state", state).child(el("dt").child(word)).child(el("dd").child(shown)).view()
}

/// The parameter of the address, as text of somebody else.
pub(super) fn foreign(value: Option<String>) -> Foreign {
    value.unwrap_or_default().into()
}
