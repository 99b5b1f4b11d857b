//! Creates a user of a domain that the tenant has verified. Calls: `domains::status` once the address is
//! typed, then `users::create`.

use std::time::Duration;

use api::domains::{self, Status};
use api::{email, phone, users};
use leptos::prelude::*;
use text::Foreign;

use super::{paths, words};
use crate::fetch;
use crate::pages::domains::paths as domain_paths;
use crate::pages::domains::shared::{THEN_USER, host, status_of};
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
    let call = move || {
        let number = phone::normalise(&phone.value()).unwrap_or_default();
        let address = email::one(&email.value()).unwrap_or_default();
        users::create(&address, &name.value(), &number)
    };
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
            move || domain.then_send(form, call()),
            |made: users::Created| Done {
                says: words::created(&made.email),
                go: Some(paths::detail(made.user_id.raw())),
            },
        )
        .curl(call)
        .aside(domain.notice())
        .blocked(move || domain.is_unverified().then(words::domain_not_verified)),
    )
}

/// The domain of the address that is typed, and how far it is.
#[derive(Clone, Copy)]
struct Domain {
    name: Memo<Option<String>>,
    status: Load<Status>,
    /// The name, if it was asked about by the letters of people after those of DNS.
    by_people: StoredValue<String>,
}

impl Domain {
    /// Asks for the domain's status when the address has been typed and rests.
    fn of(email: Field<String>) -> Self {
        let name = memo(move || {
            let address = email::one(&email.now()).ok()?;
            // One domain, in whichever letters it is typed.
            email::domain(&address).map(|domain| host(domain).unwrap_or_else(|| domain.to_ascii_lowercase()))
        });
        let status = Load::new();
        let by_people = StoredValue::new(String::new());
        let ask = rested(PAUSE, move |domain: String| {
            if name.try_get_untracked().flatten().as_deref() == Some(&domain) {
                status.start(domains::status(&domain));
            }
        });
        effect(move || {
            let domain = name.get();
            status.clear();
            by_people.set_value(String::new());
            if let Some(domain) = domain {
                ask(domain);
            }
        });
        // Some know a domain by the letters of people alone.
        effect(move || {
            let is_unknown = status.with(|status| status == Some(&Status::NotRegistered));
            if let Some(name) = name.get_untracked().filter(|_| is_unknown) {
                let shown = domains::shown(&name);
                if shown != name && by_people.get_value() != name {
                    by_people.set_value(name);
                    status.start(domains::status(&shown));
                }
            }
        });
        Self { name, status, by_people }
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
        let shown = domains::shown(&domain);
        let known = if self.by_people.get_value() == domain { shown.clone() } else { domain.clone() };
        let shown = Foreign::from(shown);
        let (title, text, prove, prove_word) = match self.status.get()? {
            Status::Confirmed => return None,
            Status::Pending => (
                words::domain_pending(&shown),
                words::domain_pending_text(),
                [&domain_paths::detail(&known), "?", THEN_USER].concat(),
                words::see_the_record(),
            ),
            Status::NotRegistered => (
                words::domain_unknown(&shown),
                words::domain_unknown_text(),
                [domain_paths::ADD, "?", THEN_USER, "&domain=", &domain].concat(),
                words::add_the_domain(),
            ),
        };
        let link = |href: String| el("a").class("button").attr("data-size", "small").attr("href", href);
        let invite = link(paths::INVITE.to_owned()).child(words::invite_instead());
        // From there one comes back, so what was typed stays.
        let prove = link(prove).attr("data-keeps", "").child(prove_word);
        Some(notice(
            "warn",
            "triangle-alert",
            &title,
            text,
            el("div").class("button-row").child(prove).child(invite),
        ))
    }

    /// Sends `call`, unless the domain turns out not to be verified: an answer about it that is not there yet is
    /// waited for. If it cannot be asked, the API decides.
    fn then_send<T: 'static>(self, form: Form, call: api::Call<T>) -> Sending<T> {
        let domain = self.name.get_untracked().unwrap_or_default();
        let is_known = self.status.now().is_some();
        Box::pin(async move {
            if !is_known
                && let Ok(status) = status_of(&domain).await
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
