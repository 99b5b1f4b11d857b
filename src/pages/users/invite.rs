//! Invites people, one or many at once. Call: `users::invite`, once per address and never twice: an
//! address whose outcome is unknown is not sent again by "try again". People appear after they accept.

use std::rc::Rc;

use api::email::{self, Problem};
use api::{redirect, users};
use leptos::prelude::*;

use super::{paths, words};
use crate::drafts::Draft;
use crate::parts::bulk::{Bulk, Item, Outcome, bulk_progress, bulk_results, may_try_again};
use crate::parts::form::{Form, form_shell};
use crate::parts::me::Me;
use crate::parts::page_head::{breadcrumb, page_head};
use crate::ui::field::{FieldText, control, field};
use crate::ui::icon;
use crate::ui::react::{Ask, Later, effect, memo};
use crate::ui::toast::Toasts;
use el::{button, dynamic, el, nothing, row};

/// The most mistakes that are named one by one.
const NAMED: usize = 5;

/// The page `/users/invite`.
#[component]
pub(crate) fn InvitePeople() -> impl IntoView {
    let invite = Invite::new();
    row([
        breadcrumb(paths::LIST, words::users()),
        page_head(words::invite_people(), words::what_invite_does(), Vec::new()),
        invite.form(),
        dynamic(move || invite.results().unwrap_or_else(nothing)),
    ])
}

#[derive(Clone, Copy)]
struct Invite {
    addresses: RwSignal<String>,
    redirect: RwSignal<String>,
    /// Whether mistakes are shown: after leaving the field or trying to send.
    checked: RwSignal<bool>,
    redirect_checked: RwSignal<bool>,
    pasted: Memo<email::Pasted>,
    sending: Bulk,
    draft: Draft,
    me: Me,
    toasts: Toasts,
}

impl Invite {
    fn new() -> Self {
        let draft = Draft::of("users.invite");
        let kept = draft.get("addresses");
        let is_kept = !kept.is_empty();
        let addresses = RwSignal::new(kept);
        let invite = Self {
            addresses,
            redirect: RwSignal::new(draft.get("redirect")),
            checked: RwSignal::new(is_kept),
            redirect_checked: RwSignal::new(false),
            pasted: memo(move || addresses.with(|text| email::paste(text))),
            sending: Bulk::new(),
            draft,
            me: Me::from_context(),
            toasts: Toasts::from_context(),
        };
        // Sendings that a reload cut off: nobody knows whether they arrived.
        let unknown = draft.get("open");
        let item = |address: &str| Item {
            outcome: Outcome::Unknown,
            ..Item::new(address.to_owned(), address.to_owned(), String::new())
        };
        invite.sending.show(unknown.split_whitespace().map(item).collect());
        effect(move || invite.keep());
        invite
    }

    /// Keeps the draft: what is typed and not sent yet, and which addresses are under way or of unknown
    /// outcome.
    fn keep(self) {
        let open = self.sending.items().with(|items| {
            let open =
                items.iter().filter(|item| matches!(item.outcome, Outcome::Running | Outcome::Unknown));
            open.map(|item| item.key.clone()).collect::<Vec<_>>().join(" ")
        });
        let text = if self.sending.running() { self.left() } else { self.addresses.get() };
        self.draft.keep(&[("addresses", text), ("redirect", self.redirect.get()), ("open", open)]);
    }

    fn form(self) -> AnyView {
        let address_error: Ask<Option<String>> =
            Rc::new(move || if self.checked.get() { self.address_error() } else { None });
        let redirect_error: Ask<Option<String>> =
            Rc::new(move || if self.redirect_checked.get() { self.redirect_error() } else { None });
        let addresses = control("textarea", "addresses", self.addresses, address_error.clone(), move || {
            self.checked.set(true);
        });
        let redirect = control("input", "redirect", self.redirect, redirect_error.clone(), move || {
            self.redirect_checked.set(true);
        });
        let fields = row([
            field(
                FieldText {
                    id: "addresses",
                    label: words::email_addresses(),
                    note: "",
                    help: words::addresses_help(),
                },
                address_error,
                addresses.attr("spellcheck", "false"),
            ),
            field(
                FieldText {
                    id: "redirect",
                    label: words::redirect(),
                    note: words::optional(),
                    help: words::redirect_help(),
                },
                redirect_error,
                redirect.attr("type", "url"),
            ),
            bulk_progress(self.sending),
        ]);
        let count = move || self.pasted.with(|pasted| pasted.good().count());
        form_shell(Form {
            fields,
            icon: "send",
            act: Rc::new(move || {
                if count() == 0 { words::invite_people().to_owned() } else { words::invite_count(count()) }
            }),
            cancel: paths::LIST,
            saving: Rc::new(move || self.sending.running()),
            failure: Rc::new(|| None),
            blocked: Rc::new(move || self.me.read_only().map(str::to_owned)),
            note: Rc::new(move || self.note()),
            dirty: Rc::new(move || !self.addresses.with(|text| text.trim().is_empty())),
            send: Callback::new(move |()| self.send()),
            discard: Callback::new(move |()| self.draft.forget()),
        })
    }

    fn address_error(self) -> Option<String> {
        self.pasted.with(|pasted| {
            let wrong: Vec<String> = pasted
                .entries
                .iter()
                .filter_map(|entry| {
                    entry.problem.map(|problem| [&entry.text, ": ", &address_problem(problem)].concat())
                })
                .collect();
            let more = wrong.len().saturating_sub(NAMED);
            let mut lines = wrong.into_iter().take(NAMED).collect::<Vec<_>>();
            if more > 0 {
                lines.push(crate::words::common::and_more(&more.to_string()));
            }
            (!lines.is_empty()).then(|| lines.join("\n"))
        })
    }

    /// Our own check, then the browser's own parser.
    fn redirect_error(self) -> Option<String> {
        let text = self.redirect.get();
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        match redirect::check(text) {
            Err(problem) => Some(redirect_problem(problem).to_owned()),
            Ok(address) => web_sys::Url::new(address).is_err().then(|| words::redirect_no_host().to_owned()),
        }
    }

    fn note(self) -> String {
        let merged = self.pasted.with(|pasted| pasted.merged);
        let kept = self.addresses.with(|text| !text.trim().is_empty());
        match (merged, kept) {
            (0, false) => String::new(),
            (0, true) => words::draft_kept().to_owned(),
            (merged, _) => [&words::merged(merged), " · ", words::draft_kept()].concat(),
        }
    }

    /// Sends to every address that is well-formed; the others stay in the field.
    fn send(self) {
        self.checked.set(true);
        let good: Vec<String> =
            self.pasted.with_untracked(|pasted| pasted.good().map(str::to_owned).collect());
        if good.is_empty() {
            if self.addresses.with_untracked(|text| text.trim().is_empty()) {
                self.addresses.set(String::new());
            }
            return crate::ui::focus("#addresses");
        }
        self.send_to(good);
    }

    fn send_to(self, addresses: Vec<String>) {
        self.redirect_checked.set(true);
        if untrack(|| self.redirect_error()).is_some() {
            return crate::ui::focus("#redirect");
        }
        let redirect = self.redirect.get_untracked().trim().to_owned();
        let make = move |address: &str| Some(users::invite(address, &redirect));
        let items =
            addresses.into_iter().map(|address| Item::new(address.clone(), address, String::new())).collect();
        // Nobody should send again what may have arrived: it stays in sight.
        let mut unknown = self.sending.items().get_untracked();
        unknown.retain(|item| item.outcome == Outcome::Unknown);
        self.sending.start_beside(
            items,
            unknown,
            Rc::new(make),
            Later::new(move |items: Vec<Item>| self.settle(&items)),
        );
    }

    /// What was sent, or may have been, leaves the field; what was refused stays for another try.
    fn settle(self, items: &[Item]) {
        if self.pasted.try_get_untracked().is_some() {
            self.addresses.set(untrack(|| self.left()));
            // Not away from whoever types already.
            let writes = document()
                .active_element()
                .is_some_and(|element| element.matches("input, textarea") == Ok(true));
            if !writes {
                crate::ui::focus("#h-results");
            }
            return;
        }
        let sent = items.iter().filter(|item| item.outcome == Outcome::Done).count();
        if sent > 0 {
            self.toasts.done(words::invited_people(sent), None);
        }
        if sent < items.len() {
            self.toasts.failed(words::not_invited(items.len() - sent));
        }
    }

    /// The addresses in the field that were neither sent nor may have been, a line each.
    fn left(self) -> String {
        let gone = self.sending.items().with(|items| {
            let gone = items
                .iter()
                .filter(|item| matches!(item.outcome, Outcome::Done | Outcome::Running | Outcome::Unknown));
            gone.map(|item| item.key.clone()).collect::<Vec<_>>()
        });
        let is_gone = |text: &str| gone.iter().any(|address| address.eq_ignore_ascii_case(text));
        self.pasted.with(|pasted| {
            let left = pasted.entries.iter().map(|entry| entry.text.as_str()).filter(|text| !is_gone(text));
            left.collect::<Vec<_>>().join("\n")
        })
    }

    fn results(self) -> Option<AnyView> {
        if self.sending.items().with(Vec::is_empty) {
            return None;
        }
        let failed = move || {
            self.sending
                .items()
                .with(|items| items.iter().filter(|item| may_try_again(&item.outcome)).count())
        };
        let again = move || {
            let count = failed();
            (count > 0 && !self.sending.running()).then(|| {
                let again = button("button").attr("data-size", "small").child(icon("refresh-cw"));
                again
                    .click(move || self.send_to(self.sending.keys(may_try_again)))
                    .child(words::try_failed_again(count))
                    .view()
            })
        };
        let title = el("h2").attr("id", "h-results").attr("tabindex", "-1").child(words::last_sending());
        let results = bulk_results(self.sending, words::invited(), words::invite_unknown(), false);
        let card = el("section").class("card invite-results").attr("aria-labelledby", "h-results");
        Some(
            card.child(el("header").child(title).maybe(again))
                .child(el("div").class("card-body").child(results))
                .view(),
        )
    }
}

/// A mistake in an address, in words.
pub(super) fn address_problem(problem: Problem) -> String {
    match problem {
        Problem::NoAt => words::email_no_at().into(),
        Problem::NoName => words::email_no_name().into(),
        Problem::NoDomain => words::email_no_domain().into(),
        Problem::TooLong => words::email_too_long().into(),
        Problem::BadCharacter(c) if c.is_whitespace() => words::email_space().into(),
        Problem::BadCharacter(c) => words::bad_character(&c.to_string()),
    }
}

fn redirect_problem(problem: redirect::Problem) -> &'static str {
    match problem {
        redirect::Problem::NotHttps => words::redirect_not_https(),
        redirect::Problem::NoHost => words::redirect_no_host(),
        redirect::Problem::BadCharacter => words::redirect_bad_character(),
        redirect::Problem::Credentials => words::redirect_credentials(),
        redirect::Problem::Fragment => words::redirect_fragment(),
    }
}
