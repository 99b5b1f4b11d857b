//! From connecting to the login page: test, and only then enable (D8). That it worked is said by the person, since the
//! API does not tell, and is known to this page alone.

use std::rc::Rc;

use api::sso::{Kind, Provider, State, Told as ToldSecret};
use leptos::ev;
use leptos::prelude::*;

use super::acts::{Acts, Change, secret_of};
use super::kinds::state;
use super::words;
use crate::parts::prelude::*;
use crate::session;
use crate::ui::copy::copy_text_button;
use crate::ui::field::radio;
use crate::ui::focus_if_lost;
use crate::ui::icon;
use crate::ui::react::memo;
use el::{El, button, dynamic, el, nothing};

/// The second step.
pub(super) fn test_step(body: impl Fn() -> AnyView + 'static) -> Step {
    Step::new(words::test_step(), words::test_text(), body)
}

/// The third.
pub(super) fn enable_step(body: impl Fn() -> AnyView + 'static) -> Step {
    Step::new(words::enable_step(), words::enable_text(), body)
}

/// How far a provider is, and what comes next.
pub(super) fn sign_in(provider: &Provider, kind: Kind, worked: RwSignal<bool>, acts: Acts) -> AnyView {
    let now = provider.state();
    let act = move |icon, word, style, change| {
        let provider = provider.clone();
        write_button(icon, word, style, move || acts.make(&provider, kind, change))
    };
    let shown = el("p").child(state(now));
    let body = el("div").class("card-body").child(shown).child(what_goes_along(provider));
    if now == State::On {
        let hide = act("eye-off", words::hide(), "", Change::Hide);
        let gone = provider.clone();
        let off = write_button("circle-x", words::turn_off(), "danger", move || acts.turn_off(&gone, kind));
        let acts = el("div").class("button-row").child(hide).child(off);
        return body
            .child(el("p").child(words::on_text()))
            .child(el("p").class("quiet").child(words::what_hiding_does()))
            .child(acts)
            .child(try_it(provider))
            .view();
    }
    let connected = now != State::NotConnected;
    let at = memo(move || match (connected, worked.get()) {
        (false, _) => 0,
        (true, false) => 1,
        (true, true) => 2,
    });
    let kept = provider.clone();
    let connect_text = if connected { words::works_hidden() } else { words::connected_text() };
    let first = Step::new(words::connect_step(), connect_text, move || {
        let provider = kept.clone();
        let turn = write_button("plug", words::turn_on_hidden(), "primary", move || {
            acts.make(&provider, kind, Change::Connect);
        });
        el("div").class("button-row").child(turn).view()
    });
    let kept = provider.clone();
    let test = test_step(move || {
        el("div").class("stack").child(try_it(&kept)).child(how_it_went(kind, worked)).view()
    });
    let kept = provider.clone();
    let enable = enable_step(move || {
        let provider = kept.clone();
        let show =
            write_button("eye", words::show(), "primary", move || acts.make(&provider, kind, Change::Show));
        let later = button("button").attr("data-kind", "quiet");
        let later = later.click(move || move_on(worked, false)).child(words::test_again());
        el("div").class("button-row").child(show).child(later).view()
    });
    body.child(steps(Rc::new(move || at.get()), vec![first, test, enable])).view()
}

/// What each act sends of the secret, where that is not the secret: it may clear it.
fn what_goes_along(provider: &Provider) -> Option<AnyView> {
    let told = secret_of(provider);
    let again = if told == ToldSecret::Nothing { words::test_after_each() } else { "" };
    let text = [words::secret_sent(told), " ", again].concat();
    let says = || notice("info", "info", words::acts_send_it(), text.trim(), el("span"));
    (told != ToldSecret::Whole).then(says)
}

/// The ways to try it without being signed out here.
fn try_it(provider: &Provider) -> El {
    let scheme = provider.scheme.raw();
    let Some(address) = session::sign_in_by(scheme) else { return el("div") };
    let copied = address.clone();
    let link = el("a")
        .class("button")
        .attr("href", address)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .child(icon("external-link"))
        .child(words::try_it());
    let copy = copy_text_button(words::copy_test_address(), move || copied.clone());
    el("div")
        .class("stack")
        .child(el("div").class("button-row").child(link).child(copy))
        .child(el("p").class("quiet").child(words::private_window()))
}

/// Asks how the test went; what to look at when it failed, and the way on when it worked.
fn how_it_went(kind: Kind, worked: RwSignal<bool>) -> El {
    let went: RwSignal<Option<bool>> = RwSignal::new(None);
    let choice = |word: &'static str, about: &'static str, is: bool| {
        let input = radio().attr("name", "went").prop("checked", move || (went.get() == Some(is)).into());
        let input = input.on(ev::change, move |_| went.set(Some(is)));
        let says = el("span").child(el("b").child(word)).child(el("small").child(about));
        el("label").child(input).child(says).view()
    };
    let choices = el("fieldset")
        .class("choice-list")
        .child(el("legend").child(words::how_did_it_go()))
        .child(vec![
            choice(words::it_worked(), words::goes_on(), true),
            choice(words::it_failed(), words::what_to_look_at(), false),
        ])
        .child(el("p").class("field-help").child(words::api_does_not_tell()));
    let next = dynamic(move || match went.get() {
        None => nothing(),
        Some(true) => {
            let on = button("button").attr("data-kind", "primary").click(move || move_on(worked, true));
            el("div").class("button-row").child(on.child(words::go_on())).view()
        }
        Some(false) => {
            let one = |(code, says): (&'static str, &'static str)| {
                line("circle-help", el("b").child(code), says, Vec::new())
            };
            let all = words::failures(kind).into_iter().map(one).collect();
            el("div").attr("role", "status").child(lines(all, "")).view()
        }
    });
    el("div").class("stack").child(choices).child(next)
}

/// To the next step or back to the one before, and the focus with it: what was pressed is gone.
fn move_on(worked: RwSignal<bool>, on: bool) {
    worked.set(on);
    focus_if_lost("[aria-current=step] .button");
}
