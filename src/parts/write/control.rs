//! How fields look: their labels, their controls, their help, what is wrong with them.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::parts::write::state::{All, Control, FieldWords, Option_, Picked, State, SuggestFor, read_lines};
use crate::ui::field::{Typing, field, lines_field, radio, tick_box};
use crate::ui::icon;
use crate::ui::react::Later;
use crate::ui::suggest::{Suggest, suggest};
use crate::words::common;
use el::{El, button, el, row};

pub(super) fn draw(state: State, words: FieldWords, is_optional: bool, control: Control) -> AnyView {
    let id = state.id;
    let (label, help) = ((words.label)(), (words.help)());
    let note = if is_optional { common::optional() } else { "" };
    match control {
        Control::One(options) => return one_of(state, label, help, options()),
        Control::Some(options) => return some_of(state, label, help, options()),
        Control::Switch => return switch(state, label, help),
        _ => {}
    }
    let control = match control {
        Control::Lines(typing) => bound(lines_field(typing), state).attr("data-size", "lines").view(),
        Control::Line(typing) => bound(field(typing), state).view(),
        Control::Suggests((label, what)) => suggesting(state, label(), what.get_value()),
        Control::OfAll(all) => of_all(state, all.get_value(), words.missing.unwrap_or(common::needed)).view(),
        Control::Own(draw) => {
            let draw = draw.get_value();
            let title = el("span").class("field-title").attr("id", [id, "-label"].concat()).child(label);
            let group = el("div")
                .class("field")
                .attr("role", "group")
                .attr("aria-labelledby", [id, "-label"].concat())
                .child(title)
                .child(draw(state));
            return group.child(help_line(id, help)).child(error_place(state)).view();
        }
        Control::One(_) | Control::Some(_) | Control::Switch => return el::nothing(),
    };
    let note = el("span").class("field-optional").child(note);
    el("div")
        .class("field")
        .child(el("label").attr("for", id).child(label).child(" ").child(note))
        .child(control)
        .child(help_line(id, help))
        .maybe(move || advice(state))
        .maybe(move || sends(state))
        .child(error_place(state))
        .view()
}

/// What is worth a word, a line each.
fn advice(state: State) -> Option<AnyView> {
    let advice = state.advice.get_value()?;
    let line = |line: String| {
        el("p").class("field-help").child(icon("triangle-alert")).child(" ").child(line).view()
    };
    let lines: Vec<_> = state.text.with(|text| advice(text)).into_iter().map(line).collect();
    (!lines.is_empty()).then(|| el("div").attr("role", "status").child(lines).view())
}

/// What will be sent, where that is not what was typed.
fn sends(state: State) -> Option<AnyView> {
    let sends = state.sends.get_value()?;
    let sent = state.text.with(|text| sends(text))?;
    Some(el("p").class("field-help").attr("role", "status").child(common::will_be_sent(&sent)).view())
}

fn help_line(id: &'static str, help: &'static str) -> El {
    el("p").class("field-help").attr("id", [id, "-help"].concat()).child(help)
}

/// Where a mistake is announced when it appears.
fn error_place(state: State) -> El {
    el("div")
        .attr("id", [state.id, "-error"].concat())
        .attr("role", "alert")
        .maybe(move || state.error().map(|error| error_text(&error)))
}

/// The text of an error, a line each.
fn error_text(error: &str) -> AnyView {
    let line = |line: &str| {
        el("p").class("field-error").child(icon("circle-alert")).child(el("span").child(line)).view()
    };
    error.lines().map(line).collect::<Vec<_>>().into_any()
}

/// A control bound to a field, with the ids of its help and error.
fn bound(control: El, state: State) -> El {
    let State { id, text, .. } = state;
    control
        .attr("id", id)
        .attr("aria-describedby", [id, "-help ", id, "-error"].concat())
        .flag("aria-invalid", move || state.error().is_some())
        .prop("value", move || JsValue::from_str(&text.get()))
        .input(move |typed| text.set(typed))
        .on(ev::blur, move |event| {
            // Whoever goes to the submit button checks everything there; an error that appears between
            // pressing and releasing would move the button away from under the pointer.
            let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Element>().ok());
            if !to.is_some_and(|to| matches!(to.closest(".form-actions"), Ok(Some(_)))) {
                state.leave();
            }
        })
}

/// A line that suggests what could be meant.
fn suggesting(state: State, label: &'static str, what: SuggestFor) -> AnyView {
    let about = Suggest {
        id: [state.id, "-list"].concat(),
        label,
        options: Rc::new(move || state.text.with(|text| what(text))),
        take: Rc::new(move |value| {
            state.text.set(value);
            false
        }),
        other: Rc::new(|_| ()),
    };
    let (input, list) = suggest(bound(field(Typing::Code), state), about);
    el("div").class("suggesting").child(input).child(list).view()
}

/// A box that opens on all that there are.
fn of_all(state: State, all: All, choose: fn() -> &'static str) -> El {
    let option = move |value: String, name: String| {
        let wanted = value.clone();
        el("option")
            .attr("value", value)
            .prop("selected", move || state.text.with(|text| *text == wanted).into())
            .child(name)
            .view()
    };
    let options = move || {
        let none = if all().is_some() { choose() } else { common::loading() };
        let rest = all().unwrap_or_default().into_iter().map(|(value, name)| option(value, name));
        let views: Vec<_> = std::iter::once(option(String::new(), none.to_owned())).chain(rest).collect();
        views.into_any()
    };
    bound(el("select").class("select"), state)
        .on(ev::change, move |event| state.text.set(event_target_value(&event)))
        .attr("autocomplete", "off")
        .dynamic(options)
}

/// Radios, each with a sentence.
fn one_of(state: State, label: &'static str, help: &'static str, options: Vec<Option_>) -> AnyView {
    let option = |(index, (value, word, about)): (usize, Option_)| {
        let input = radio()
            .attr("name", state.name)
            .attr_if("id", (index == 0).then_some(state.id))
            .prop("checked", move || state.text.with(|text| text == value).into())
            .on(ev::change, move |_| state.text.set(value.to_owned()));
        let words = el("span").child(el("b").child(word)).child(el("small").child(about));
        el("label").child(input).child(words).view()
    };
    let options: Vec<_> = options.into_iter().enumerate().map(option).collect();
    el("fieldset")
        .class("choice-list")
        .child(el("legend").child(label))
        .child(options)
        .child(el("p").class("field-help").child(help))
        .child(error_place(state))
        .view()
}

/// Boxes, each with a sentence.
fn some_of(state: State, label: &'static str, help: &'static str, options: Vec<Option_>) -> AnyView {
    let is_known = |line: &String| options.iter().any(|(value, ..)| value == line);
    let begun = state.begun.with_value(|begun| read_lines(begun));
    let strange: Vec<_> = begun.into_iter().filter(|line| !is_known(line)).collect();
    let known = options.iter().map(|(value, word, about)| ((*value).to_owned(), *word, *about));
    let strange = strange.into_iter().map(|value| (value, "", common::not_in_the_list()));
    let option = |(index, (value, word, about)): (usize, (String, &'static str, &'static str))| {
        let name = if word.is_empty() { value.clone() } else { word.to_owned() };
        let wanted = value.clone();
        let input = tick_box()
            .attr_if("id", (index == 0).then_some(state.id))
            .prop("checked", move || state.text.with(|text| text.lines().any(|line| line == wanted)).into())
            .on(ev::change, move |event| {
                if event_target_checked(&event) {
                    add_lines(state, std::slice::from_ref(&value));
                } else {
                    drop_line(state, &value);
                }
            });
        let words = el("span").child(el("b").attr("translate", "no").child(name));
        el("label").class("check-line").child(input).child(words.child(el("small").child(about))).view()
    };
    let options: Vec<_> = known.chain(strange).enumerate().map(option).collect();
    el("fieldset")
        .class("check-list")
        .child(el("legend").child(label))
        .child(options)
        .child(el("p").class("field-help").child(help))
        .child(error_place(state))
        .view()
}

/// A box that is on or off.
fn switch(state: State, label: &'static str, help: &'static str) -> AnyView {
    let input = tick_box()
        .attr("id", state.id)
        .prop("checked", move || state.text.with(|text| !text.is_empty()).into())
        .on(ev::change, move |event| {
            state.text.set(if event_target_checked(&event) { "true" } else { "" }.to_owned());
        });
    let words = el("span").child(el("b").child(label)).child(el("small").child(help));
    let line = el("label").class("check-line").child(input).child(words);
    el("div").class("field").child(line).child(error_place(state)).view()
}

/// What is chosen from somewhere else, each with a way to take it away, and the way to choose more.
pub(super) fn chosen(state: State, picking: &Picked) -> AnyView {
    let Picked { known, add, begin } = picking;
    let (is_known, add, begin) = (known.clone(), *add, begin.clone());
    let chips = move || {
        let known = is_known();
        let all: Vec<String> = state.text.with(|text| text.lines().map(str::to_owned).collect());
        let draw = move |one: String| {
            let shown = text::Foreign::from(one.as_str());
            let is_strange = known.as_ref().is_some_and(|known| !known.contains(&one));
            let remove = el("button")
                .attr("type", "button")
                .attr("aria-label", common::take_away(&shown))
                .click(move || take_line(state, &one))
                .child(icon("x"));
            el("li")
                .class("role-chip")
                .attr_if("data-kind", is_strange.then_some("strange"))
                .attr_if("title", is_strange.then(common::not_in_the_list))
                .child(&shown)
                .child(remove)
        };
        el::keyed(all, Clone::clone, draw)
    };
    let add = button("button")
        .attr("id", state.id)
        .attr("data-size", "small")
        .attr("aria-haspopup", "dialog")
        .attr("aria-describedby", [state.id, "-help ", state.id, "-error"].concat())
        .click(move || {
            let held = state.text.with_untracked(|text| read_lines(text));
            begin(held, Later::new(move |more: Vec<String>| add_lines(state, &more)));
        })
        .child(icon("plus"))
        .child(add());
    let list = el("ul").class("role-chips").dynamic(chips);
    row([list.view(), el("div").child(add).view()])
}

fn add_lines(state: State, more: &[String]) {
    state.text.update(|text| {
        let mut lines = read_lines(text);
        lines.extend(more.iter().cloned());
        *text = lines.join("\n");
    });
    state.left.set(true);
}

fn drop_line(state: State, gone: &str) {
    state.text.update(|text| {
        *text = text.lines().filter(|line| *line != gone).collect::<Vec<_>>().join("\n");
    });
    state.left.set(true);
}

fn take_line(state: State, gone: &str) {
    drop_line(state, gone);
    // Not the next one's button: a second Enter would take that one too.
    crate::ui::focus(&["#", state.id].concat());
}
