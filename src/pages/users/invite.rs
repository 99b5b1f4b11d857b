//! Invites people, one or many at once. Call: `users::invite`, once per address and never twice: an
//! address whose outcome is unknown is not sent again by "try again". People appear after they accept.

use std::collections::HashSet;
use std::rc::Rc;

use api::{email, redirect, users};
use leptos::prelude::*;
use text::Foreign;

use super::{paths, sent, words};
use crate::parts::curl;
use crate::parts::prelude::*;
use crate::ui::disclosure::disclosure;
use crate::ui::react::{Later, memo};
use crate::ui::toast::Toasts;
use crate::ui::{composed, fold, icon};
use el::{button, dynamic, el, nothing, row};

/// The page `/users/invite`.
pub(crate) fn invite_people() -> AnyView {
    let invite = Invite::new();
    row([
        breadcrumb(vec![Up::new(paths::LIST, words::users())]),
        page_head(words::invite_people(), words::what_invite_does(), Vec::new()),
        invite.view(),
        dynamic(move || invite.results().unwrap_or_else(nothing)),
    ])
}

/// How many names and the like are shown of those that were left out: enough to see what they are.
const LEFT_OUT_SHOWN: usize = 100;

#[derive(Clone, Copy)]
struct Invite {
    form: Form,
    addresses: Field<String>,
    redirect: Field<String>,
    pasted: Memo<email::Pasted>,
    sending: Bulk,
    toasts: Toasts,
}

impl Invite {
    fn new() -> Self {
        let form = Form::new("users.invite");
        let sending = Bulk::new();
        let addresses = form.pasted("email", &words::ADDRESSES).typed_as(Typing::Email);
        // Read once for all that asks: a list may be long.
        let pasted = memo(move || email::paste(&composed(&addresses.now()), fold));
        let addresses = addresses.check(move |_| pasted.with(address_mistakes));
        let redirect = form
            .exact("redirectUrl", "", &words::REDIRECT)
            .typed_as(Typing::Url)
            .optional()
            .check(redirect_mistake);
        let invite = Self { form, addresses, redirect, pasted, sending, toasts: Toasts::from_context() };
        // While they are sent, those that may have arrived are no draft any more.
        let addresses =
            addresses.kept_as(move || if sending.running() { invite.left() } else { addresses.now() });
        // Sendings that a reload cut off: nobody knows whether they arrived.
        let item = |address: &str| Item {
            label: Foreign::from(address),
            about: Foreign::default(),
            outcome: Outcome::Unknown,
        };
        let show = move |unknown: &str| sending.show(unknown.split_whitespace().map(item).collect());
        form.note("unknown", move || invite.open_addresses(), show);
        Self { addresses, ..invite }
    }

    /// The addresses that are under way or of unknown outcome.
    fn open_addresses(self) -> String {
        let is_open = |item: &&Item| matches!(item.outcome, Outcome::Running | Outcome::Unknown);
        self.sending.items().with(|items| {
            items.iter().filter(is_open).map(|item| item.label.raw()).collect::<Vec<_>>().join(" ")
        })
    }

    fn view(self) -> AnyView {
        let count = move || self.pasted.with(|pasted| pasted.good().count());
        let act = move || match count() {
            0 => words::invite_people().to_owned(),
            count => words::invite_count(count),
        };
        // Not drawn anew, and so not folded, at each letter.
        let beside = memo(move || self.pasted.with(|pasted| pasted.left_out.clone()));
        self.form.shell(Shell {
            fields: row([
                self.addresses.view(),
                dynamic(move || left_out(&beside.get())),
                self.redirect.view(),
                bulk_progress(self.sending),
            ]),
            icon: "send",
            act: Rc::new(act),
            beside: Some(curl::button_of(move || self.first())),
            cancel: paths::LIST.to_owned(),
            saving: Rc::new(move || self.sending.running()),
            blocked: Rc::new(|| None),
            note: Rc::new(move || {
                let merged = self.pasted.with(|pasted| pasted.merged);
                (merged > 0).then(|| words::merged(merged))
            }),
            dirty: Rc::new(move || !self.addresses.text().with(|text| text.trim().is_empty())),
            send: Rc::new(move || self.send()),
        })
    }

    /// The call for the first address: the others have the same.
    fn first(self) -> Option<api::Request> {
        let is_fine = self.form.is_fine();
        let first = self.pasted.with_untracked(|pasted| pasted.good().next().map(str::to_owned))?;
        is_fine.then(|| users::invite(&first, &self.redirect.value()).request)
    }

    /// Sends to every address that is well-formed; the others stay in the field.
    fn send(self) {
        let is_fine = self.form.is_fine();
        let good: Vec<String> =
            self.pasted.with_untracked(|pasted| pasted.good().map(str::to_owned).collect());
        // Mistakes among the addresses keep only those back.
        if is_fine || !good.is_empty() && untrack(|| self.redirect.is_fine()) {
            self.send_to(good);
        }
    }

    fn send_to(self, addresses: Vec<String>) {
        self.form.begin_sending();
        let redirect = self.redirect.value();
        let step = |address: String| BulkStep {
            call: Some(users::invite(&address, &redirect)),
            label: address.into(),
            about: Foreign::default(),
        };
        // Nobody should send again what may have arrived: it stays in sight.
        let mut unknown = self.sending.items().get_untracked();
        unknown.retain(|item| item.outcome == Outcome::Unknown);
        let sent = addresses.clone();
        let settled = Later::new(move |outcomes: Vec<Outcome>| {
            sent::note(&sent, &outcomes);
            self.settle(&outcomes);
        });
        self.sending.start_beside(addresses.into_iter().map(step).collect(), unknown, settled);
    }

    /// What was sent, or may have been, leaves the field; what was refused stays for another try.
    fn settle(self, outcomes: &[Outcome]) {
        if self.pasted.try_get_untracked().is_some() {
            self.addresses.text().set(untrack(|| self.left()));
            // Not away from whoever types already.
            let writes = document()
                .active_element()
                .is_some_and(|element| element.matches("input, textarea") == Ok(true));
            if !writes {
                crate::ui::focus("#h-results");
            }
            return;
        }
        let sent = outcomes.iter().filter(|outcome| **outcome == Outcome::Done).count();
        if sent > 0 {
            self.toasts.done(words::invited_people(sent), None);
        }
        if sent < outcomes.len() {
            self.toasts.failed(words::not_invited(outcomes.len() - sent));
        }
    }

    /// The addresses in the field that were neither sent nor may have been, a line each.
    fn left(self) -> String {
        let is_gone =
            |item: &&Item| matches!(item.outcome, Outcome::Done | Outcome::Running | Outcome::Unknown);
        let gone: HashSet<String> = self
            .sending
            .items()
            .with(|items| items.iter().filter(is_gone).map(|item| fold(item.label.raw())).collect());
        self.pasted.with(|pasted| {
            let left = pasted.entries.iter().filter(|entry| !gone.contains(&entry.key));
            left.map(|entry| entry.text.as_str()).collect::<Vec<_>>().join("\n")
        })
    }

    fn results(self) -> Option<AnyView> {
        if self.sending.items().with(Vec::is_empty) {
            return None;
        }
        let failed = move || -> Vec<String> {
            self.sending.items().with(|items| {
                let failed = items.iter().filter(|item| may_try_again(&item.outcome));
                failed.map(|item| item.label.raw().to_owned()).collect()
            })
        };
        let again = move || {
            let count = failed().len();
            if count == 0 || self.sending.running() {
                return nothing();
            }
            let again = button("button").attr("data-size", "small").child(icon("refresh-cw"));
            let again = again.click(move || {
                if untrack(|| self.redirect.is_fine()) {
                    self.send_to(untrack(failed));
                }
            });
            again.child(words::try_failed_again(count)).view()
        };
        let results = bulk_results(self.sending, words::invited(), words::invite_unknown(), false);
        let card = headed("h-results", words::last_sending(), None::<el::El>, vec![dynamic(again)]);
        let body = el("div").class("card-body").child(results);
        Some(el("div").class("narrow").child(card.child(body)).view())
    }
}

/// What was pasted beside addresses and is none, folded away.
fn left_out(beside: &[String]) -> AnyView {
    let words: usize = beside.iter().map(|text| text.split_whitespace().count()).sum();
    if words == 0 {
        return nothing();
    }
    let each = |(index, text): (usize, &String)| {
        let between = if index > 0 { " · " } else { "" };
        el("span").child(between).child(&Foreign::from(text.as_str())).view()
    };
    let all: Vec<_> = beside.iter().take(LEFT_OUT_SHOWN).enumerate().map(each).collect();
    let inside = el("p").attr("translate", "no").child(all);
    disclosure(&words::left_out(words), words::left_out_hint(), inside)
}

fn address_mistakes(pasted: &email::Pasted) -> Option<String> {
    let wrong = pasted.entries.iter().filter_map(|entry| Some((entry, entry.problem?)));
    let wrong: Vec<String> = wrong
        .map(|(entry, problem)| [&entry.text, ": ", &words::address_problem(problem)].concat())
        .collect();
    (!wrong.is_empty()).then(|| few(wrong))
}

/// Our own check, then the browser's own parser.
fn redirect_mistake(text: &str) -> Option<String> {
    match redirect::check(text) {
        Err(problem) => Some(words::redirect_problem(problem).to_owned()),
        Ok(address) => web_sys::Url::new(address).is_err().then(|| words::redirect_no_host().to_owned()),
    }
}
