//! Creates a user of a domain that the tenant has verified. Calls: `domains::status` once the address is
//! typed, then `users::create`.

use std::time::Duration;

use api::domains::{self, Status};
use api::{email, phone, users};
use leptos::prelude::*;
use text::Foreign;

use super::{paths, words};
use crate::fetch;
use crate::parts::prelude::*;
use crate::ui::react::{effect, memo, rested};
use el::{el, nothing};

/// How long an address rests before its domain is asked about.
const PAUSE: Duration = Duration::from_millis(300);

/// The page `/users/new`.
pub(crate) fn create_user() -> AnyView {
    let form = Form::new("users.new");
    let email = form
        .text("email", "", &words::EMAIL)
        .typed_as(Typing::Email)
        .check(|text| email::one(text).err().map(words::address_problem))
        .sends(|text| email::one(text).ok().filter(|one| *one != text.trim()).map(Foreign::from));
    let name = form.text("fullName", "", &words::NAME).typed_as(Typing::Name);
    let phone = form
        .text("phoneNumber", "", &words::PHONE)
        .typed_as(Typing::Phone)
        .check(|text| phone::normalise(text).err().map(words::phone_problem))
        .sends(|text| phone::normalise(text).ok().map(|number| Foreign::from(phone::display(&number))));
    let domain = Domain::of(email);
    let others = el("a").attr("href", paths::INVITE).child(words::invite_others());
    form.page(
        words::create_user(),
        el("span").child(words::what_create_does()).child(" ").child(others),
        vec![Up::new(paths::LIST, words::users())],
        FormPage::new(
            "user-plus",
            words::create_user(),
            &words::CREATING,
            vec![email.view(), name.view(), phone.view()],
            move || {
                let number = phone::normalise(&phone.value()).unwrap_or_default();
                let address = email::one(&email.value()).unwrap_or_default();
                domain.then_send(form, users::create(&address, &name.value(), &number))
            },
            |made: users::Created| Done {
                says: words::created(&made.email),
                go: Some(paths::detail(made.user_id.raw())),
            },
        )
        .aside(domain.notice())
        .blocked(move || domain.is_unverified().then(words::domain_not_verified)),
    )
}

/// The domain of the address that is typed, and how far it is.
#[derive(Clone, Copy)]
struct Domain {
    name: Memo<Option<String>>,
    status: Load<Status>,
}

impl Domain {
    /// Asks for the domain's status when the address has been typed and rests.
    fn of(email: Field<String>) -> Self {
        let name = memo(move || {
            let address = email::one(&email.now()).ok()?;
            email::domain(&address).map(str::to_ascii_lowercase)
        });
        let status = Load::new();
        let ask = rested(PAUSE, move |domain: String| {
            if name.try_get_untracked().flatten().as_deref() == Some(&domain) {
                status.start(domains::status(&domain));
            }
        });
        effect(move || {
            let domain = name.get();
            status.clear();
            if let Some(domain) = domain {
                ask(domain);
            }
        });
        Self { name, status }
    }

    fn is_unverified(self) -> bool {
        self.status.with(|status| status.is_some_and(|status| *status != Status::Confirmed))
    }

    /// What the domain's status means for this form.
    fn notice(self) -> AnyView {
        el::dynamic(move || self.drawn().unwrap_or_else(nothing))
    }

    fn drawn(self) -> Option<AnyView> {
        let domain = self.name.get()?;
        if let Some(error) = self.status.error().get() {
            let again = again_button(Callback::new(move |()| self.status.start(domains::status(&domain))));
            let again = again.attr("data-size", "small");
            return Some(notice(
                "warn",
                "triangle-alert",
                words::domain_not_asked(),
                &what_happened(&error),
                again,
            ));
        }
        let domain = Foreign::from(domain);
        let (title, text) = match self.status.get()? {
            Status::Confirmed => return None,
            Status::Pending => (words::domain_pending(&domain), words::domain_pending_text()),
            Status::NotRegistered => (words::domain_unknown(&domain), words::domain_unknown_text()),
        };
        let invite = el("a").class("button").attr("data-size", "small").attr("href", paths::INVITE);
        Some(notice("warn", "triangle-alert", &title, text, invite.child(words::invite_instead())))
    }

    /// Sends `call`, unless the domain turns out not to be verified: an answer about it that is not there yet is
    /// waited for. If it cannot be asked, the API decides.
    fn then_send<T: 'static>(self, form: Form, call: api::Call<T>) -> Sending<T> {
        let domain = self.name.get_untracked().unwrap_or_default();
        let is_known = self.status.now().is_some();
        Box::pin(async move {
            if !is_known
                && let Ok(status) = fetch::send(domains::status(&domain)).await
                && status != Status::Confirmed
            {
                // Another one may have been typed since.
                if self.name.try_get_untracked().flatten().as_deref() == Some(&domain) {
                    self.status.show(status);
                }
                return None;
            }
            // Left before anything was sent: then nothing is.
            if form.was_left() {
                return None;
            }
            Some(fetch::send(call).await)
        })
    }
}
