//! A form that sends one thing: its page, what is said of the outcome, where one goes.

use std::pin::Pin;
use std::rc::Rc;

use api::{ApiError, Call, Kind, Request};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::fetch;
use crate::parts::curl;
use crate::parts::failure::why_not;
use crate::parts::page_head::{Up, breadcrumb, page_head};
use crate::parts::write::form::{Form, Shell};
use crate::ui::react::{Ask, task};
use crate::ui::toast::Toasts;
use el::{IntoChild, el, row};

/// A sending that is under way. It gives nothing if in the end nothing was sent.
pub(crate) type Sending<M> = Pin<Box<dyn Future<Output = Option<Result<M, ApiError>>>>>;

/// Sends a call as it is.
pub(crate) fn sending<M: 'static>(call: Call<M>) -> Sending<M> {
    Box::pin(async move { Some(fetch::send(call).await) })
}

/// As [`sending`], with `beside` for what follows: what stood in the fields when it was sent. By then the page may have
/// been left, and its fields are gone with it.
pub(crate) fn sending_with<M: 'static, B: 'static>(call: Call<M>, beside: B) -> Sending<(M, B)> {
    Box::pin(async move { Some(fetch::send(call).await.map(|made| (made, beside))) })
}

/// What is said once it was done, and where one goes.
pub(crate) struct Done {
    /// What was done.
    pub(crate) says: String,
    /// The address, if the page has done its work.
    pub(crate) go: Option<String>,
}

/// What follows a sending.
pub(crate) enum Followed {
    /// It was done.
    Done(Done),
    /// The API took it, but it does not hold, or nobody can see that it does: no tick is put on that. What is at the
    /// address says so, and stays; a toast says it to whoever went elsewhere.
    Doubt {
        /// What is to be known.
        says: String,
        /// The address.
        at: String,
    },
}

impl From<Done> for Followed {
    fn from(done: Done) -> Self {
        Self::Done(done)
    }
}

/// What a form says when it was refused.
pub(crate) struct Refused {
    /// That there is such a one already.
    pub(crate) conflict: fn() -> &'static str,
    /// That no clear answer came, and what to do.
    pub(crate) unknown: fn() -> &'static str,
    /// That it was not done; why follows.
    pub(crate) not_done: fn() -> &'static str,
}

/// A form as a page.
pub(crate) struct FormPage<M> {
    icon: &'static str,
    act: &'static str,
    refused: &'static Refused,
    fields: Vec<AnyView>,
    aside: Option<AnyView>,
    beside: Option<AnyView>,
    blocked: Ask<Option<String>>,
    curl: Option<Ask<Request>>,
    send: Rc<dyn Fn() -> Sending<M>>,
    done: Rc<dyn Fn(M) -> Followed>,
}

impl<M> FormPage<M> {
    /// The page of `fields`. `act` is a verb and its object, on a button with an icon; `send` sends what stands in the
    /// fields, which are all fine then; `done` says what follows, also when the page was left, so it reads no field (see
    /// [`sending_with`]); `refused` is what is said if not.
    pub(crate) fn new<F: Into<Followed>>(
        icon: &'static str,
        act: &'static str,
        refused: &'static Refused,
        fields: Vec<AnyView>,
        send: impl Fn() -> Sending<M> + 'static,
        done: impl Fn(M) -> F + 'static,
    ) -> Self {
        let blocked: Ask<Option<String>> = Rc::new(|| None);
        let (aside, beside, curl) = (None, None, None);
        let (send, done) = (Rc::new(send), Rc::new(move |made| -> Followed { done(made).into() }));
        Self { icon, act, refused, fields, aside, beside, blocked, curl, send, done }
    }

    /// Beside the fields: what will be made.
    pub(crate) fn aside(self, aside: AnyView) -> Self {
        Self { aside: Some(aside), ..self }
    }

    /// Beside the act's button: what else can be done with what is filled in.
    pub(crate) fn beside(self, beside: AnyView) -> Self {
        Self { beside: Some(beside), ..self }
    }

    /// Offers what it sends as a line for a shell (D9).
    pub(crate) fn curl<T>(self, call: impl Fn() -> Call<T> + 'static) -> Self {
        Self { curl: Some(Rc::new(move || call().request)), ..self }
    }

    /// Why it cannot be sent now, beside a lack of rights (D3).
    pub(crate) fn blocked(self, why: impl Fn() -> Option<&'static str> + 'static) -> Self {
        Self { blocked: Rc::new(move || why().map(str::to_owned)), ..self }
    }
}

/// What follows a sending, without the type of what was made: a form is compiled once.
type Then = Box<dyn FnOnce() -> Followed>;

impl Form {
    /// What stands in it has its place elsewhere by now: nothing is lost by leaving.
    pub(crate) fn settled(self) {
        for field in self.fields.get_value() {
            field.begun.set_value(field.text.get_untracked());
            field.text.notify();
        }
        self.forget();
    }

    /// Draws the page `title`, below `up`, the last of which is also where "Cancel" leads.
    pub(crate) fn page<M: 'static>(
        self,
        title: &'static str,
        about: impl IntoChild,
        up: Vec<Up>,
        page: FormPage<M>,
    ) -> AnyView {
        let cancel = up.last().map_or_else(|| "/".to_owned(), |up| up.href.clone());
        row([breadcrumb(up), page_head(title, about, Vec::new()), self.body(cancel, page)])
    }

    /// Draws the form without a page around it.
    pub(crate) fn body<M: 'static>(self, cancel: String, page: FormPage<M>) -> AnyView {
        let FormPage { icon, act, refused, fields, aside, beside, blocked, curl, send, done } = page;
        let send = move || -> Sending<Then> {
            let (sending, done) = (send(), done.clone());
            Box::pin(async move {
                let then = |made| -> Then { Box::new(move || done(made)) };
                sending.await.map(|answer| answer.map(then))
            })
        };
        let (send, done) = (Rc::new(send), Rc::new(|then: Then| then()));
        let page = FormPage { icon, act, refused, fields, aside, beside, blocked, curl, send, done };
        self.drawn(cancel, page)
    }

    fn drawn(self, cancel: String, page: FormPage<Then>) -> AnyView {
        let FormPage { icon, act, refused, fields, aside, beside, blocked, curl, send, done } = page;
        let curl = curl.map(|curl| curl::button_of(move || self.is_fine().then(|| untrack(|| curl()))));
        let saving = self.saving;
        let (toasts, go) = (Toasts::from_context(), use_navigate());
        let submit = move || {
            self.failure.set(None);
            if !self.is_fine() {
                return;
            }
            saving.set(true);
            self.begin_sending();
            let sent: Vec<String> = self
                .fields
                .with_value(|fields| fields.iter().map(|field| field.text.get_untracked()).collect());
            let (sending, done, go) = (send(), done.clone(), go.clone());
            task(async move {
                let answer = sending.await;
                let was_left = saving.try_set(false).is_some();
                match answer {
                    None => {}
                    Some(Ok(made)) => {
                        self.forget();
                        let address = match done(made) {
                            Followed::Done(Done { says, go }) => {
                                toasts.done(says, None);
                                go
                            }
                            Followed::Doubt { says, at } => {
                                if was_left {
                                    toasts.failed(says);
                                }
                                Some(at)
                            }
                        };
                        if let Some(address) = address.filter(|_| !was_left) {
                            go(&address, NavigateOptions { replace: true, ..NavigateOptions::default() });
                        }
                    }
                    Some(Err(error)) if was_left => toasts.failed(refused.says(&error)),
                    Some(Err(error)) if self.take_refusal(&error, &sent) => {}
                    Some(Err(error)) => self.failure.set(Some(refused.says(&error))),
                }
            });
        };
        let shell = self.shell(Shell {
            fields: fields.into_any(),
            icon,
            act: Rc::new(move || act.to_owned()),
            beside: Some(row([beside.into_any(), curl.into_any()])),
            cancel,
            saving: Rc::new(move || saving.get()),
            blocked,
            note: Rc::new(|| None),
            dirty: Rc::new(move || self.is_dirty()),
            send: Rc::new(submit),
        });
        match aside {
            None => shell,
            Some(aside) => {
                let column = |view| el("div").child(view);
                el("div")
                    .class("detail-grid")
                    .attr("data-kind", "form")
                    .child(column(shell))
                    .child(column(aside))
                    .view()
            }
        }
    }
}

impl Refused {
    fn says(&self, error: &ApiError) -> String {
        match error.kind {
            Kind::Conflict => (self.conflict)().to_owned(),
            _ if error.outcome_is_unknown() => (self.unknown)().to_owned(),
            _ => [(self.not_done)(), " ", &why_not(error)].concat(),
        }
    }
}
