//! The fields of a form. Whatever a field holds stands in it as text, by its name in the API: so drafts, mistakes,
//! refusals and "was it changed" are one matter for all; what it means is read by its [`Field::value`].

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::ui::icon;
use crate::ui::react::{Ask, Later};
use crate::words::common as words;
use el::{El, button, el, row};

/// The most mistakes that are named one by one.
const NAMED: usize = 5;

/// What a field is about in words: its label, its help.
pub(crate) type Words = (fn() -> &'static str, fn() -> &'static str);

/// What a mistake is, in words; several lines of a field may each have one.
pub(crate) type Mistake = String;

/// The state that every field has. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(crate) struct State {
    /// Its name in the API and in the draft.
    pub(super) name: &'static str,
    /// The id of its control.
    pub(super) id: &'static str,
    /// What stands in it.
    pub(super) text: RwSignal<String>,
    /// What it began with, from a record that is edited; else nothing.
    pub(super) begun: StoredValue<String>,
    /// Whether it was left once: from then on its mistakes show.
    pub(super) left: RwSignal<bool>,
    /// What the API said against it, and what was sent then.
    pub(super) refused: RwSignal<Option<(String, String)>>,
    pub(super) check: StoredValue<Check, LocalStorage>,
    /// What its draft keeps, where that is not what stands in it.
    pub(super) kept_as: StoredValue<Option<Ask<String>>, LocalStorage>,
}

/// What is wrong with the text of a field.
pub(super) type Check = Rc<dyn Fn(&str) -> Option<Mistake>>;

impl State {
    /// What is to be shown against it.
    pub(super) fn error(self) -> Option<Mistake> {
        let text = self.text.get();
        // The API's word stands until what it is about changes.
        let said = self
            .refused
            .with(|refused| refused.clone().filter(|(_, sent)| *sent == text).map(|(said, _)| said));
        said.or_else(|| if self.left.get() { self.mistake() } else { None })
    }

    /// What is wrong with what stands in it.
    pub(super) fn mistake(self) -> Option<Mistake> {
        let check = self.check.get_value();
        self.text.with(|text| check(text))
    }

    /// Whether it holds anything that leaving would lose.
    pub(super) fn is_dirty(self) -> bool {
        self.text.with(|text| self.begun.with_value(|begun| text.trim() != begun.trim()))
    }

    /// What its draft keeps.
    pub(super) fn kept(self) -> String {
        self.kept_as.get_value().map_or_else(|| self.text.get(), |kept| kept())
    }

    /// Whether its draft keeps something else than what stands in it.
    pub(super) fn is_noted(self) -> bool {
        self.kept_as.get_value().is_some_and(|kept| !kept().is_empty())
    }

    fn leave(self) {
        // An empty field that was only passed through is not a mistake yet.
        if self.text.with_untracked(|text| !text.trim().is_empty()) {
            self.left.set(true);
        }
    }
}

/// A field that means a `T`.
pub(crate) struct Field<T: 'static> {
    pub(super) state: State,
    read: fn(&str) -> T,
    words: Words,
    is_optional: bool,
    control: Control,
}

impl<T> Clone for Field<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Field<T> {}

/// How a field is filled in.
#[derive(Clone, Copy)]
enum Control {
    /// A line, with the `type` and the `inputmode` of its `input`.
    Line(&'static str, &'static str),
    /// Several lines.
    Lines,
    /// One of several, each with a sentence.
    One(fn() -> Vec<Option_>),
    /// A day.
    Day,
    /// On or off.
    Switch,
    /// Whatever else draws it.
    Own(StoredValue<Rc<dyn Fn(State) -> AnyView>, LocalStorage>),
}

/// One of several: its value in the API, its word, a sentence.
pub(crate) type Option_ = (&'static str, &'static str, &'static str);

impl<T> Field<T> {
    pub(super) fn new(state: State, words: Words, read: fn(&str) -> T) -> Self {
        Self { state, read, words, is_optional: false, control: Control::Line("text", "text") }
    }

    /// What stands in it now, untracked.
    pub(crate) fn value(self) -> T {
        self.state.text.with_untracked(|text| (self.read)(text))
    }

    /// What stands in it, following it.
    pub(crate) fn now(self) -> T {
        self.state.text.with(|text| (self.read)(text))
    }

    /// The text in it, following it.
    pub(crate) fn text(self) -> RwSignal<String> {
        self.state.text
    }

    /// Whether what stands in it is as it should be.
    pub(crate) fn is_fine(self) -> bool {
        self.state.mistake().is_none()
    }

    /// It may not be empty: `why` says what is needed.
    pub(crate) fn required(self, why: fn() -> &'static str) -> Self {
        self.checked(move |text| text.trim().is_empty().then(|| why().to_owned()))
    }

    /// What else is wrong with it. An empty field is only asked about by [`Self::required`].
    pub(crate) fn check(self, check: impl Fn(&str) -> Option<Mistake> + 'static) -> Self {
        self.checked(move |text| if text.trim().is_empty() { None } else { check(text) })
    }

    fn checked(self, more: impl Fn(&str) -> Option<Mistake> + 'static) -> Self {
        let before = self.state.check.get_value();
        self.state.check.set_value(Rc::new(move |text| before(text).or_else(|| more(text))));
        self
    }

    /// What its draft keeps in the place of what stands in it.
    pub(crate) fn kept_as(self, kept: impl Fn() -> String + 'static) -> Self {
        self.state.kept_as.set_value(Some(Rc::new(kept)));
        self
    }

    /// Says beside its label that it may be empty.
    pub(crate) fn optional(mut self) -> Self {
        self.is_optional = true;
        self
    }

    /// The `type` and `inputmode` of its control, for keyboards of phones.
    pub(crate) fn typed_as(mut self, kind: &'static str, mode: &'static str) -> Self {
        self.control = Control::Line(kind, mode);
        self
    }

    pub(super) fn lines(mut self) -> Self {
        self.control = Control::Lines;
        self
    }

    pub(super) fn one_of(mut self, options: fn() -> Vec<Option_>) -> Self {
        self.control = Control::One(options);
        self
    }

    pub(super) fn day(mut self) -> Self {
        self.control = Control::Day;
        self
    }

    pub(super) fn switch(mut self) -> Self {
        self.control = Control::Switch;
        self
    }

    pub(super) fn drawn_by(mut self, draw: impl Fn(State) -> AnyView + 'static) -> Self {
        self.control = Control::Own(StoredValue::new_local(Rc::new(draw)));
        self
    }

    /// Draws it: label, control, help, what is wrong.
    pub(crate) fn view(self) -> AnyView {
        draw(self.state, self.words, self.is_optional, self.control)
    }
}

fn draw(state: State, (label, help): Words, is_optional: bool, control: Control) -> AnyView {
    let id = state.id;
    let (label, help) = (label(), help());
    let note = if is_optional { words::optional() } else { "" };
    match control {
        Control::One(options) => return one_of(state, label, help, options()),
        Control::Switch => return switch(state, label, help),
        _ => {}
    }
    let control = match control {
        Control::Lines => {
            bound(el("textarea"), state).attr("data-size", "lines").attr("spellcheck", "false").view()
        }
        Control::Line(kind, mode) => {
            let plain = mode != "text";
            bound(el("input"), state)
                .attr("type", kind)
                .attr("inputmode", mode)
                .attr_if("autocapitalize", plain.then_some("none"))
                .attr_if("spellcheck", plain.then_some("false"))
                .view()
        }
        Control::Day => bound(el("input"), state).attr("type", "date").view(),
        Control::Own(draw) => {
            let draw = draw.get_value();
            let title = el("span").class("field-title").attr("id", [id, "-label"].concat()).child(label);
            let field = el("div")
                .class("field")
                .attr("role", "group")
                .attr("aria-labelledby", [id, "-label"].concat())
                .child(title)
                .child(draw(state));
            return field.child(help_line(id, help)).child(error_place(state)).view();
        }
        Control::One(_) | Control::Switch => return el::nothing(),
    };
    let note = el("span").class("field-optional").child(note);
    el("div")
        .class("field")
        .child(el("label").attr("for", id).child(label).child(" ").child(note))
        .child(control)
        .child(help_line(id, help))
        .child(error_place(state))
        .view()
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
        .class("input")
        .attr("id", id)
        .attr("name", state.name)
        .attr("autocomplete", "off")
        .attr("aria-describedby", [id, "-help ", id, "-error"].concat())
        .flag("aria-invalid", move || state.error().is_some())
        .prop("value", move || JsValue::from_str(&text.get()))
        .input(move |typed| text.set(typed))
        .on(ev::blur, move |event| {
            // Whoever goes to the submit button checks everything there; an error that appears between
            // pressing and releasing would move the button away from under the pointer.
            let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Element>().ok());
            if !to.is_some_and(|to| to.matches("[type=submit]") == Ok(true)) {
                state.leave();
            }
        })
}

/// Radios, each with a sentence.
fn one_of(state: State, label: &'static str, help: &'static str, options: Vec<Option_>) -> AnyView {
    let option = |(index, (value, word, about)): (usize, Option_)| {
        let input = el("input")
            .attr("type", "radio")
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

/// A box that is on or off.
fn switch(state: State, label: &'static str, help: &'static str) -> AnyView {
    let input = el("input")
        .attr("type", "checkbox")
        .attr("id", state.id)
        .attr("name", state.name)
        .prop("checked", move || state.text.with(|text| !text.is_empty()).into())
        .on(ev::change, move |event| {
            state.text.set(if event_target_checked(&event) { "true" } else { "" }.to_owned());
        });
    let words = el("span").child(el("b").child(label)).child(el("small").child(help));
    row([el("label").class("check-line").child(input).child(words).view(), error_place(state).view()])
}

/// How a field is filled by choosing.
pub(crate) struct Picked {
    /// What can be chosen, once that is read: what is held beside it stays, and is marked.
    pub(crate) known: Ask<Option<Vec<String>>>,
    /// The button's word.
    pub(crate) add: fn() -> &'static str,
    /// Chooses from what is not `held`, and gives it back.
    pub(crate) begin: Rc<dyn Fn(Vec<String>, Later<Vec<String>>)>,
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
                .attr("aria-label", words::take_away(&shown))
                .click(move || take_line(state, &one))
                .child(icon("x"));
            el("li")
                .class("role-chip")
                .attr_if("data-kind", is_strange.then_some("strange"))
                .attr_if("title", is_strange.then(words::not_in_the_list))
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

/// The lines of a text that hold something.
pub(super) fn read_lines(text: &str) -> Vec<String> {
    numbered(text).map(|(_, line)| line.to_owned()).collect()
}

/// The lines of a text that hold something, without spaces around them, each with its number from 1.
pub(super) fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
    lines.filter(|(_, line)| !line.is_empty())
}

/// The first few of many mistakes, a line each, and how many more there are.
pub(crate) fn few(mut mistakes: Vec<String>) -> String {
    let more = mistakes.len().saturating_sub(NAMED);
    mistakes.truncate(NAMED);
    if more > 0 {
        mistakes.push(words::and_more(&more.to_string()));
    }
    mistakes.join("\n")
}

fn take_line(state: State, gone: &str) {
    state.text.update(|text| {
        *text = text.lines().filter(|line| *line != gone).collect::<Vec<_>>().join("\n");
    });
    state.left.set(true);
    // Not the next one's button: a second Enter would take that one too.
    crate::ui::focus(&["#", state.id].concat());
}
