//! Connects a provider of one kind: the first of three steps. It is made hidden. Call: `sso::create`.

use std::rc::Rc;

use api::sso::{self, Kind, New, check};
use leptos::prelude::*;

use super::detail::what_to_enter;
use super::fields::{Fields, secret_field};
use super::kinds::{called, kinds};
use super::{paths, words};
use crate::parts::prelude::*;
use crate::ui::focus_if_lost;
use el::{button, dynamic, el, nothing, row};

/// The page `/sso/new/:kind`.
pub(crate) fn connect() -> AnyView {
    let Some(kind) = Kind::of(&param("kind")) else { return kinds() };
    let form = Form::new(&["sso.new ", kind.path()].concat());
    let mut fields = Fields::of(form, kind, None);
    let name = fields.name;
    let secret = secret_field(form, kind, &words::SECRET).optional();
    let scheme = form.exact("scheme", "", &words::SCHEME).optional().typed_as(Typing::Code);
    let scheme =
        scheme.check(|text| (!check::is_scheme(text.trim())).then(|| words::bad_scheme().to_owned()));
    let wanted = move |typed: &str| match typed.trim() {
        "" => match check::scheme_for(&name.now()) {
            // A name without a Latin letter gives none.
            none if none.is_empty() => kind.path().to_owned(),
            scheme => scheme,
        },
        typed => typed.to_owned(),
    };
    let scheme = scheme.sends(move |text| text.trim().is_empty().then(|| wanted(text).into()));
    let lost = lost_secret(form, secret);
    let views = fields.views(vec![secret.view(), ask_again(secret, lost)], vec![scheme.view()]);
    let (pkce, fields) = (fields.pkce, Rc::new(fields));
    let call = move || {
        let secret = check::secret(&secret.value()).to_owned();
        let new = New {
            scheme: untrack(|| wanted(&scheme.value())),
            display_name: name.value(),
            properties: fields.all(),
            secret: (!secret.is_empty()).then_some(secret),
        };
        sso::create(kind, &new)
    };
    let call = Rc::new(call);
    let again = call.clone();
    let send = move || {
        let says = words::made_hidden(&name.value().into());
        let go = Some(paths::detail(&untrack(|| wanted(&scheme.value()))));
        sending_with(call(), Done { says, go })
    };
    let done = |((), done)| -> Done { done };
    let page = FormPage::new("plug", words::connect(), &words::CONNECTING, views, send, done);
    let blocked = move || {
        let is_empty = secret.now().trim().is_empty();
        if lost.get() && is_empty {
            Some(words::secret_again_first())
        } else {
            (is_empty && !pkce.is_some_and(Field::now)).then(words::secret_or_pkce)
        }
    };
    let page = page.curl(move || again()).blocked(blocked);
    let up = vec![Up::new(paths::LIST, words::providers()), Up::new(paths::ADD, words::add_provider())];
    let body = StoredValue::new_local(Some(form.body(paths::ADD.to_owned(), page)));
    let first = Step::new(words::connect_step(), words::connect_text(), move || {
        body.try_update_value(Option::take).flatten().unwrap_or_else(nothing)
    });
    let steps = steps(
        Rc::new(|| 0),
        vec![first, super::steps::test_step(nothing), super::steps::enable_step(nothing)],
    );
    let enter = el("div").maybe(move || {
        let scheme = wanted(&scheme.now());
        Some(what_to_enter(kind, &scheme))
    });
    let column = |view: AnyView| el("div").child(view);
    row([
        breadcrumb(up),
        page_head(words::add_provider(), called(kind), Vec::new()),
        el("div").class("detail-grid").child(column(steps)).child(column(enter.view())).view(),
    ])
}

/// Whether a secret was typed that the draft has not kept: sent as it stands, the client would become one without.
fn lost_secret(form: Form, secret: Field<String>) -> RwSignal<bool> {
    let lost = RwSignal::new(false);
    let is_typed = move || lost.get() || !secret.now().is_empty();
    let kept = move || if is_typed() { "typed".to_owned() } else { String::new() };
    form.note("secretTyped", kept, move |kept| lost.set(!kept.is_empty()));
    lost
}

/// Asks for it again, or to go on without.
fn ask_again(secret: Field<String>, lost: RwSignal<bool>) -> AnyView {
    dynamic(move || {
        if !lost.get() || !secret.now().trim().is_empty() {
            return nothing();
        }
        let without = button("button").attr("data-size", "small").click(move || {
            lost.set(false);
            focus_if_lost(".form-actions .button");
        });
        let without = without.child(words::without_secret());
        notice("warn", "triangle-alert", words::secret_again(), words::secret_again_text(), without)
    })
}
