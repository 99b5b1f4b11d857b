//! Creates a user of a domain that the tenant has verified. Calls: `domains::status` once the address is
//! typed, then `users::create`.

use std::rc::Rc;
use std::time::Duration;

use api::domains::{self, Status};
use api::{ApiError, Kind, email, phone, users};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use text::seen;

use super::invite::address_problem;
use super::{paths, words};
use crate::drafts::Draft;
use crate::fetch;
use crate::parts::drawing::shown;
use crate::parts::failure::{again_button, notice, what_happened, why_not};
use crate::parts::form::{Form, form_shell};
use crate::parts::load::Load;
use crate::parts::me::Me;
use crate::parts::page_head::{breadcrumb, page_head};
use crate::ui::field::{FieldText, control, field};
use crate::ui::react::{Ask, effect, memo, rested, task};
use crate::ui::toast::Toasts;
use el::{dynamic, el, nothing, row};

/// How long an address rests before its domain is asked about.
const PAUSE: Duration = Duration::from_millis(300);

/// The page `/users/new`.
#[component]
pub(crate) fn CreateUser() -> impl IntoView {
    let create = Create::new();
    let others = el("a").attr("href", paths::INVITE).child(words::invite_others());
    let text = el("span").child(words::what_create_does()).child(" ").child(others);
    row([
        breadcrumb(paths::LIST, words::users()),
        page_head(words::create_user(), text, Vec::new()),
        create.form(),
    ])
}

/// The fields, in the order of the form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Email,
    FullName,
    Phone,
}

/// Each field, its name in the API and its control.
const FIELDS: [(Field, &str, &str); 3] = [
    (Field::Email, "email", "#email"),
    (Field::FullName, "fullName", "#full-name"),
    (Field::Phone, "phoneNumber", "#phone"),
];

#[derive(Clone, Copy)]
struct Create {
    email: RwSignal<String>,
    full_name: RwSignal<String>,
    phone: RwSignal<String>,
    /// Fields that were left once: their mistakes show.
    left: RwSignal<Vec<Field>>,
    domain: Memo<Option<String>>,
    status: Load<Status>,
    saving: RwSignal<bool>,
    /// Why the API refused, and what it was sent.
    refused: RwSignal<Option<(ApiError, [String; 3])>>,
    draft: Draft,
    me: Me,
}

impl Create {
    fn new() -> Self {
        let draft = Draft::of("users.new");
        let field = |name| RwSignal::new(draft.get(name));
        let email = field("email");
        let create = Self {
            email,
            full_name: field("fullName"),
            phone: field("phoneNumber"),
            left: RwSignal::new(Vec::new()),
            domain: memo(move || email.with(|text| email::domain(&seen(text)).map(str::to_ascii_lowercase))),
            status: Load::new(),
            saving: RwSignal::new(false),
            refused: RwSignal::new(None),
            draft,
            me: Me::from_context(),
        };
        effect(move || {
            let typed = FIELDS.iter().zip(create.typed()).map(|((_, name, _), value)| (*name, value));
            draft.keep(&typed.collect::<Vec<_>>());
        });
        create.watch_domain();
        create
    }

    /// What stands in the fields.
    fn typed(self) -> [String; 3] {
        [self.email, self.full_name, self.phone].map(|field| field.get())
    }

    /// Asks for the domain's status when it has been typed and rests.
    fn watch_domain(self) {
        let ask = rested(PAUSE, move |domain: String| {
            if self.domain.try_get_untracked().flatten().as_deref() == Some(&domain) {
                self.status.start(domains::status(&domain));
            }
        });
        effect(move || {
            let domain = self.domain.get();
            self.status.clear();
            if let Some(domain) = domain {
                ask(domain);
            }
        });
    }

    /// What is wrong with a field, once it was left or refused by the server.
    fn error(self, field: Field) -> Option<String> {
        let (_, name, _) = FIELDS[field as usize];
        let typed = self.typed();
        // The API's word stands until what it is about changes.
        let said = self.refused.with(|refused| {
            let (error, _) =
                refused.as_ref().filter(|(_, sent)| sent[field as usize] == typed[field as usize])?;
            error.for_field(name).map(str::to_owned)
        });
        if said.is_some() {
            return said;
        }
        if self.left.with(|left| left.contains(&field)) { self.mistake(field) } else { None }
    }

    fn mistake(self, field: Field) -> Option<String> {
        match field {
            Field::Email => self.email.with(|text| match email::check(&seen(text)) {
                _ if text.trim().is_empty() => Some(words::email_missing().into()),
                checked => checked.err().map(address_problem),
            }),
            Field::FullName => {
                self.full_name.with(|text| text.trim().is_empty().then(|| words::name_missing().into()))
            }
            Field::Phone => self.phone.with(|text| match phone::normalise(text) {
                _ if text.trim().is_empty() => Some(words::phone_missing().into()),
                checked => checked.err().map(phone_problem),
            }),
        }
    }

    /// Why it cannot be sent: no right, or the domain is known not to be verified.
    fn blocked(self) -> Option<String> {
        if let Some(why) = self.me.read_only() {
            return Some(why.to_owned());
        }
        let unverified =
            self.status.data().with(|status| status.is_some_and(|status| status != Status::Confirmed));
        unverified.then(|| words::domain_not_verified().to_owned())
    }

    fn form(self) -> AnyView {
        let errors = [Field::Email, Field::FullName, Field::Phone]
            .map(|field| -> Ask<Option<String>> { Rc::new(move || self.error(field)) });
        let leave = move |field: Field| move || self.leave(field);
        let [email_error, name_error, phone_error] = errors;
        let email = control("input", "email", self.email, email_error.clone(), leave(Field::Email))
            .attr("type", "email");
        let name = control("input", "full-name", self.full_name, name_error.clone(), leave(Field::FullName));
        let phone = control("input", "phone", self.phone, phone_error.clone(), leave(Field::Phone))
            .attr("type", "tel");
        let text = |id, label, help| FieldText { id, label, note: "", help };
        let fields = row([
            field(text("email", words::email(), words::email_help()), email_error, email),
            dynamic(move || self.domain_notice().unwrap_or_else(nothing)),
            field(text("full-name", words::full_name(), words::full_name_help()), name_error, name),
            field(text("phone", words::phone(), words::phone_help()), phone_error, phone),
        ]);
        let go = use_navigate();
        let toasts = Toasts::from_context();
        let typed = move || {
            [self.email, self.full_name, self.phone]
                .iter()
                .any(|field| field.with(|text| !text.trim().is_empty()))
        };
        form_shell(Form {
            fields,
            icon: "user-plus",
            act: Rc::new(|| words::create_user().to_owned()),
            cancel: paths::LIST,
            saving: Rc::new(move || self.saving.get()),
            failure: Rc::new(move || self.failure()),
            blocked: Rc::new(move || self.blocked()),
            note: Rc::new(move || if typed() { words::draft_kept().to_owned() } else { String::new() }),
            dirty: Rc::new(typed),
            send: Callback::new(move |()| self.send(toasts, go.clone())),
            discard: Callback::new(move |()| self.draft.forget()),
        })
    }

    fn leave(self, field: Field) {
        // An empty field that was only passed through is not a mistake yet.
        let untouched = match field {
            Field::Email => self.email,
            Field::FullName => self.full_name,
            Field::Phone => self.phone,
        }
        .with_untracked(|text| text.trim().is_empty());
        if !untouched {
            self.left.update(|left| left.push(field));
        }
    }

    /// What the domain's status means for this form.
    fn domain_notice(self) -> Option<AnyView> {
        let domain = self.domain.get()?;
        if let Some(error) = self.status.error().get() {
            let again = again_button(Callback::new(move |()| self.status.start(domains::status(&domain))))
                .attr("data-size", "small");
            return Some(notice(
                "warn",
                "triangle-alert",
                words::domain_not_asked(),
                &what_happened(&error),
                again,
            ));
        }
        let invite = el("a")
            .class("button")
            .attr("data-size", "small")
            .attr("href", paths::INVITE)
            .child(words::invite_instead());
        match self.status.data().get()? {
            Status::Confirmed => None,
            Status::Pending => Some(notice(
                "warn",
                "triangle-alert",
                &words::domain_pending(&shown(&domain)),
                words::domain_pending_text(),
                invite,
            )),
            Status::NotRegistered => Some(notice(
                "warn",
                "triangle-alert",
                &words::domain_unknown(&shown(&domain)),
                words::domain_unknown_text(),
                invite,
            )),
        }
    }

    /// A refusal that belongs to no field.
    fn failure(self) -> Option<String> {
        let (error, _) = self.refused.get()?;
        if FIELDS.iter().any(|(_, name, _)| error.for_field(name).is_some()) {
            return None;
        }
        Some(match error.kind {
            Kind::Conflict => words::already_a_user().to_owned(),
            _ if error.outcome_is_unknown() => words::create_unknown().to_owned(),
            _ => [words::not_created(), " ", &why_not(&error)].concat(),
        })
    }

    fn send(self, toasts: Toasts, go: impl Fn(&str, NavigateOptions) + 'static) {
        self.left.set(FIELDS.map(|(field, ..)| field).to_vec());
        self.refused.set(None);
        if let Some((.., wrong)) =
            FIELDS.iter().find(|(field, ..)| untrack(|| self.mistake(*field)).is_some())
        {
            return crate::ui::focus(wrong);
        }
        let (email, name) = (self.email.with_untracked(|text| seen(text)), self.full_name.get_untracked());
        let Ok(number) = self.phone.with_untracked(|text| phone::normalise(text)) else { return };
        self.saving.set(true);
        let sent = untrack(|| self.typed());
        let domain = self.domain.get_untracked().unwrap_or_default();
        let is_known = self.status.data().with_untracked(Option::is_some);
        task(async move {
            // Sent before the answer about the domain was there: it is waited for. If it cannot be asked,
            // the API decides.
            if !is_known
                && let Ok(status) = fetch::send(domains::status(&domain)).await
                && status != Status::Confirmed
            {
                let _ = self.saving.try_set(false);
                // Another one may have been typed since.
                if self.domain.try_get_untracked().flatten().as_deref() == Some(&domain) {
                    self.status.show(status);
                }
                return;
            }
            // Left before anything was sent: then nothing is.
            if self.saving.try_get_untracked().is_none() {
                return;
            }
            let answer = fetch::send(users::create(&email, name.trim(), &number)).await;
            let was_left = self.saving.try_set(false).is_some();
            match answer {
                Ok(created) => {
                    self.draft.forget();
                    toasts.done(words::created(&shown(&created.email)), None);
                    if !was_left {
                        go(
                            &paths::detail(&created.user_id),
                            NavigateOptions { replace: true, ..NavigateOptions::default() },
                        );
                    }
                }
                Err(error) if was_left && error.outcome_is_unknown() => {
                    toasts.failed(words::create_unknown().to_owned());
                }
                Err(error) if was_left => {
                    toasts.failed([words::not_created(), " ", &why_not(&error)].concat());
                }
                Err(error) => {
                    let wrong = FIELDS.iter().find(|(_, name, _)| error.for_field(name).is_some());
                    let _ = self.refused.try_set(Some((error, sent)));
                    if let Some((.., id)) = wrong {
                        request_animation_frame(|| crate::ui::focus(id));
                    }
                }
            }
        });
    }
}

fn phone_problem(problem: phone::Problem) -> String {
    match problem {
        phone::Problem::BadCharacter(c) => words::bad_character(&c.to_string()),
        phone::Problem::NorwegianDigits(digits) => words::phone_norwegian(&digits.to_string()),
        phone::Problem::TooShort => words::phone_short().into(),
        phone::Problem::TooLong => words::phone_long().into(),
        phone::Problem::BadCountry => words::phone_country().into(),
    }
}
