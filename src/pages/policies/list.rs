//! The list of policies. Calls: `policies::list`, slice by slice, as the filter in the address asks; `policies::remove`.

use std::collections::HashSet;
use std::rc::Rc;

use api::page::Query;
use api::policies::wanted::{KEYS, Wanted};
use api::policies::{self, Entry};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use text::Foreign;

use super::remove::{remove_one, selection};
use super::{names, paths, shared, words};
use crate::access::Access;
use crate::pages::access::shared::{
    Own, action_name, called, kind_word, picture, scope_path, subject_address,
};
use crate::pages::users::shared::Me;
use crate::parts::prelude::*;
use crate::parts::read::source::FILTER;
use crate::ui::copy::{copy_item, copy_text_button};
use crate::ui::menu::MenuItem;
use crate::ui::{fold, icon};
use el::{el, row};

/// The page `/policies`.
pub(crate) fn policies() -> AnyView {
    let access = Access::from_context();
    let source = Source::Filtered {
        read: Rc::new(|query: &Query, cursor| policies::list(&Wanted::of(&query.search).filter, cursor)),
        keep: Rc::new(move |query| {
            let (wanted, model) = (Wanted::of(&query.search).folded(fold), access.model_now());
            Rc::new(move |entry: &Entry| {
                let name = model.name_of(entry.policy.subject.raw()).map(Foreign::raw);
                wanted.is_all()
                    || wanted.matches(&entry.policy, name, &|text, typed| fold(text).contains(typed))
            })
        }),
    };
    let list = List::new(paths::LIST, source);
    names::follow(list, access);
    let own = Own::new();
    let selection = selection(list, access, own);
    let tools =
        row([filter(list, access), names::look_up(list, access), names::clean_up(list, access, selection)]);
    let listing = Listing::new("policies", "scroll-text", &words::LIST, move |entry: &Entry| {
        policy_row(entry, access, selection, own)
    });
    let listing = listing.with_menus().ticked(selection).begin(create_link).tools(tools).refused(refused);
    list.page(words::what_policies_are(), vec![create_link()], listing)
}

fn create_link() -> AnyView {
    write_link(paths::CREATE, "plus", words::create_policy(), "primary")
}

fn policy_row(entry: &Entry, access: Access, selection: Selection<Entry>, own: Own) -> Row {
    let policy = &entry.policy;
    let model = access.model_now();
    let (name, is_gone) = (model.name_of(policy.subject.raw()), model.is_gone(policy.subject.raw()));
    let kind = api::subjects::Kind::of_id(policy.subject.raw());
    let shown = called(&policy.subject, name);
    let note = el("span").child(match name {
        Some(_) => kind_word(kind).to_owned(),
        None => policy.subject.to_string(),
    });
    let note = if is_gone { note.child(" ").child(badge(words::gone())) } else { note };
    // Who is gone has no page: all that is left of it is there instead.
    let address = subject_address(policy.subject.raw()).filter(|_| !is_gone);
    let address = address.unwrap_or_else(|| shared::of_subject(&policy.subject));
    let everything = api::access::Scope::of(policy.scope.raw()).is_everything();
    let everything = everything
        .then(|| el("span").class("badge").attr("data-state", "warn").child(words::everything()).view());
    let scope = el("span").child(scope_path(&policy.scope)).child(" ").child(everything);
    let kept = entry.clone();
    Row::of(&Foreign::from(api::page::Listed::id(entry)), &shown, address)
        .lead(picture(kind, name.unwrap_or(&Foreign::default())))
        .note(note)
        .called(words::policy_of(&policy.action, &policy.scope, &shown))
        .wide("action", action_name(&policy.action))
        .wide("scope", scope)
        .menu(move || menu(&kept, selection, own))
}

fn menu(entry: &Entry, selection: Selection<Entry>, own: Own) -> Vec<MenuItem> {
    let policy = &entry.policy;
    let removed = entry.clone();
    let like = shared::new_with(policy.subject.raw(), policy.action.raw(), policy.scope.raw());
    vec![
        MenuItem::link("list-filter", words::only_this_subject(), shared::of_subject(&policy.subject)),
        MenuItem::link("list-filter", words::only_this_action(), shared::of_action(&policy.action)),
        MenuItem::link("list-filter", words::only_this_scope(), shared::on_scope(&policy.scope)),
        MenuItem::link("plus", words::create_one_like_it(), like),
        copy_item(words::copy_policy(), &shared::as_text(policy)),
        MenuItem::new("trash-2", words::remove_policy(), move || remove_one(&removed, selection, own)),
    ]
}

/// The filter, which is in the address.
fn filter(list: List<Entry>, access: Access) -> AnyView {
    let go = use_navigate();
    let change = move |text: String| {
        let mut address = paths::LIST.to_owned();
        crate::paths::query(&mut address, FILTER, &text);
        go(&address, NavigateOptions { scroll: false, ..NavigateOptions::default() });
    };
    let about = [words::about_subject(), words::about_action(), words::about_scope()];
    tokens(Tokens {
        text: Rc::new(move || list.asked()),
        change: Rc::new(change),
        label: words::filter_policies(),
        hint: words::filter_hint(),
        keys: KEYS.into_iter().zip(about).collect(),
        known: Rc::new(move |key| known(key, list, access)),
        says: Rc::new(move || says(list)),
    })
}

/// What is known of a key: what stands in the policies that were read.
fn known(key: &str, list: List<Entry>, access: Access) -> Vec<(String, Option<Foreign>)> {
    let model = access.model();
    let mut seen = HashSet::new();
    let mut all = Vec::new();
    list.each(true, |entry| {
        let value = match key {
            "subject" => &entry.policy.subject,
            "action" => &entry.policy.action,
            "scope" => &entry.policy.scope,
            _ => return,
        };
        if seen.insert(value.clone()) {
            let name = model.name_of(value.raw()).filter(|_| key == "subject");
            all.push((value.raw().to_owned(), name.cloned()));
        }
    });
    let name = |one: &(String, Option<Foreign>)| {
        one.1.as_ref().map_or_else(|| one.0.clone(), |name| fold(name.raw()))
    };
    api::order::sorted(all, |one, other| name(one).cmp(&name(other)))
}

/// What is said below the filter.
fn says(list: List<Entry>) -> String {
    let wanted = Wanted::of(&list.asked());
    if let Some(key) = wanted.unknown.first() {
        return words::unknown_filter(&Foreign::from(key.as_str()));
    }
    match names::counted(list).filter(|_| !wanted.is_all()) {
        Some((shown, read)) if wanted.is_partly_here => words::looked_for_here(&shown, &read),
        // What the API was asked for came with something else.
        Some((shown, read)) => words::not_filtered_there(&shown, &read),
        None => words::filter_help().to_owned(),
    }
}

/// The API refuses to tell policies (403): what is missing, and what to ask for.
fn refused(again: Callback<()>) -> AnyView {
    let me = Me::from_context();
    let ask_for = move || {
        let me = untrack(|| me.user());
        let (name, id) = me.map_or_else(Default::default, |me| (me.user_name, me.id));
        words::what_to_ask_for(&name, &[api::assumed::USER_PREFIX, id.raw()].concat())
    };
    let acts = el("div")
        .class("empty-actions")
        .child(again_button(again))
        .child(copy_text_button(words::copy_what_to_ask_for(), ask_for));
    el("div")
        .class("empty-state")
        .attr("role", "alert")
        .child(icon("shield-alert"))
        .child(el("h2").child(words::may_not_read()))
        .child(el("p").child(words::why_not_read()))
        .child(acts)
        .view()
}
