//! Forms: typed fields, one column, the acts at the end, the draft's state beside them. What was typed is kept
//! through failure, session end and reload, and leaving a half-filled form asks first (D4). The same form creates
//! and edits: when it edits, it begins with a record.

use std::rc::Rc;

use api::ApiError;
use leptos::ev;
use leptos::prelude::*;
use text::seen;

use crate::drafts::{Draft, Fields};
use crate::parts::permit::Permit;
use crate::parts::write::control;
use crate::parts::write::field::Field;
use crate::parts::write::leave_guard::{Leaving, leave_guard};
use crate::parts::write::state::{self, FieldWords, Option_, State};
use crate::ui::composed;
use crate::ui::field::{Typing, next_id};
use crate::ui::react::{Ask, effect};
use crate::words::common as words;
use el::{button, el, nothing, row};

/// A form under construction, and its state. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    pub(super) fields: StoredValue<Vec<State>>,
    draft: Draft,
    /// The draft as it was found, by the fields' names.
    found: StoredValue<Vec<(String, String)>>,
    pub(super) saving: RwSignal<bool>,
    /// Why the API refused what belongs to no field.
    pub(super) failure: RwSignal<Option<String>>,
}

impl Form {
    /// The form `name`, with the draft that was kept of it. A form about a record names the record as well.
    pub(crate) fn new(name: &str) -> Self {
        let draft = Draft::of(name);
        let form = Self {
            fields: StoredValue::new(Vec::new()),
            draft,
            found: StoredValue::new(draft.read().unwrap_or_default()),
            saving: RwSignal::new(false),
            failure: RwSignal::new(None),
        };
        // Once the fields are there.
        effect(move || form.keep());
        draft.watch(move || form.give(&Vec::new()));
        form
    }

    /// Puts what a draft has kept into the fields; what it has not kept is as it was at first.
    fn give(self, kept: &Fields) {
        // Without the list being held: a field may look at others.
        for field in self.fields.get_value() {
            let text = kept.iter().find(|(name, _)| name == field.name).map(|(_, text)| text.as_str());
            field.give(text);
        }
    }

    /// What is in it is being sent, and by this tab alone.
    pub(crate) fn begin_sending(self) {
        self.draft.sending();
        untrack(|| self.keep());
    }

    /// The draft of another tab, and what can be done with it.
    fn offer(self) -> Option<AnyView> {
        if !self.draft.is_offered() {
            return None;
        }
        let first = self.fields.with_value(|fields| fields.first().map(|field| field.id));
        let go_on = move || {
            if let Some(id) = first {
                crate::ui::focus(&["#", id].concat());
            }
        };
        let take = button("button").attr("data-size", "small").child(words::use_draft()).click(move || {
            if let Some(kept) = self.draft.take_offer() {
                self.give(&kept);
            }
            go_on();
        });
        let discard = button("button").attr("data-size", "small").attr("data-kind", "quiet");
        let discard = discard.child(words::discard_draft()).click(move || {
            self.draft.discard_offer();
            go_on();
        });
        let acts = el("div").class("notice-actions").child(take).child(discard);
        let text = el("p")
            .child(el("b").child(words::draft_elsewhere()))
            .child(" ")
            .child(words::draft_elsewhere_text());
        let notice = el("div").class("notice").attr("data-state", "info").attr("role", "status");
        Some(notice.child(crate::ui::icon("info")).child(el("div").child(text).child(acts)).view())
    }

    /// Keeps what is typed.
    fn keep(self) {
        let kept = |field: &State| Some((field.name, field.kept()?));
        let kept: Vec<(&str, String)> =
            self.fields.with_value(|fields| fields.iter().filter_map(kept).collect());
        if kept.is_empty() {
            self.draft.forget();
        } else {
            self.draft.keep(&kept);
        }
    }

    fn state(self, name: &'static str, begins: &str) -> State {
        let found = self
            .found
            .with_value(|found| found.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone()));
        let state = State {
            name,
            id: next_id(),
            // What was typed and not sent shows its mistakes at once.
            left: RwSignal::new(found.as_ref().is_some_and(|text| !text.is_empty())),
            text: RwSignal::new(found.unwrap_or_else(|| begins.to_owned())),
            begun: StoredValue::new(begins.to_owned()),
            refused: RwSignal::new(None),
            check: StoredValue::new_local(Rc::new(|_| None)),
            used: StoredValue::new_local(None),
            advice: StoredValue::new_local(None),
            sends: StoredValue::new_local(None),
            kept_as: StoredValue::new_local(None),
            given_to: StoredValue::new_local(None),
        };
        self.fields.update_value(|fields| fields.push(state));
        state
    }

    /// A line of text: as it is seen, without spaces around it. `begins` is what it holds at first.
    pub(crate) fn text(self, name: &'static str, begins: &str, words: &FieldWords) -> Field<String> {
        Field::new(self.state(name, begins), words, |text| composed(&seen(text)))
    }

    /// A line that is sent to the letter, but for spaces around it.
    pub(crate) fn exact(self, name: &'static str, begins: &str, words: &FieldWords) -> Field<String> {
        Field::new(self.state(name, begins), words, |text| text.trim().to_owned())
    }

    /// Several lines; `check` says what is wrong with one.
    pub(crate) fn lines(
        self,
        name: &'static str,
        begins: &[String],
        words: &FieldWords,
        check: impl Fn(&str) -> Option<String> + 'static,
    ) -> Field<Vec<String>> {
        let field = Field::new(self.state(name, &begins.join("\n")), words, state::read_lines).lines();
        field.check(move |text| {
            let wrong: Vec<String> = state::numbered(text)
                .filter_map(|(number, line)| Some(words::line_is(&number.to_string(), &check(line)?)))
                .collect();
            (!wrong.is_empty()).then(|| state::few(wrong))
        })
    }

    /// Lines of text that are read as a whole, such as pasted addresses.
    pub(crate) fn pasted(self, name: &'static str, words: &FieldWords) -> Field<String> {
        Field::new(self.state(name, ""), words, str::to_owned).lines()
    }

    /// One of several, each with a sentence.
    pub(crate) fn choice(
        self,
        name: &'static str,
        begins: &str,
        words: &FieldWords,
        options: fn() -> Vec<Option_>,
    ) -> Field<String> {
        Field::new(self.state(name, begins), words, str::to_owned).one_of(options)
    }

    /// Some of several, each with a sentence; others that it began with are kept.
    pub(crate) fn choices(
        self,
        name: &'static str,
        begins: &[String],
        words: &FieldWords,
        options: fn() -> Vec<Option_>,
    ) -> Field<Vec<String>> {
        Field::new(self.state(name, &begins.join("\n")), words, state::read_lines).some_of(options)
    }

    /// Several, chosen elsewhere, as their names: `known` are those that exist, once read; `begin` chooses more,
    /// and gives them to [`Field::add`].
    pub(crate) fn picked(
        self,
        name: &'static str,
        begins: &[String],
        words: &FieldWords,
        picking: state::Picked,
    ) -> Field<Vec<String>> {
        let field = Field::new(self.state(name, &begins.join("\n")), words, state::read_lines);
        field.drawn_by(move |state| control::chosen(state, &picking))
    }

    /// One, chosen elsewhere: `draw` gets the text that is sent, and the id for the button that chooses.
    pub(crate) fn chosen(
        self,
        name: &'static str,
        begins: &str,
        words: &FieldWords,
        draw: impl Fn(RwSignal<String>, &'static str) -> AnyView + 'static,
    ) -> Field<String> {
        let field = Field::new(self.state(name, begins), words, str::to_owned);
        field.drawn_by(move |state| draw(state.text, state.id))
    }

    /// One of all that there are, once they are read; what is none of them cannot be sent.
    pub(crate) fn one_of_all(
        self,
        name: &'static str,
        begins: &str,
        words: &FieldWords,
        all: state::All,
    ) -> Field<String> {
        let field = Field::new(self.state(name, begins), words, str::to_owned).of_all(all.clone());
        let missing = words.missing.unwrap_or(words::needed);
        let is_one = move |text: &str| all().is_none_or(|all| all.iter().any(|(value, _)| value == text));
        field.check(move |text| (!is_one(text)).then(|| missing().to_owned()))
    }

    /// A day, as `2027-08-24`; empty while none is chosen.
    pub(crate) fn day(self, name: &'static str, begins: &str, words: &FieldWords) -> Field<String> {
        Field::new(self.state(name, begins), words, str::to_owned).typed_as(Typing::Day)
    }

    /// On or off.
    pub(crate) fn switch(self, name: &'static str, begins: bool, words: &FieldWords) -> Field<bool> {
        Field::new(self.state(name, if begins { "true" } else { "" }), words, |text| !text.is_empty())
            .switch()
    }

    /// Whether something was typed that leaving would lose.
    pub(super) fn is_dirty(self) -> bool {
        self.fields.with_value(|fields| fields.iter().any(|field| field.is_dirty()))
    }

    /// Keeps `what` in the draft beside the fields, under `name`; `given` gets what was kept.
    pub(crate) fn note(
        self,
        name: &'static str,
        what: impl Fn() -> String + 'static,
        given: impl Fn(&str) + 'static,
    ) {
        let state = self.state(name, "");
        given(&state.text.get_untracked());
        state.kept_as.set_value(Some(Rc::new(what)));
        state.given_to.set_value(Some(Rc::new(given)));
        state.text.set(String::new());
        state.left.set(false);
    }

    /// Whether the page of this form was left.
    pub(crate) fn was_left(self) -> bool {
        self.saving.try_get_untracked().is_none()
    }

    /// Throws the draft away.
    pub(crate) fn forget(self) {
        self.draft.forget();
    }

    /// Shows every mistake, and goes to the first. Says whether there is none.
    pub(crate) fn is_fine(self) -> bool {
        let mut first = None;
        self.fields.with_value(|fields| {
            for field in fields {
                field.left.set(true);
                field.refused.set(None);
                if first.is_none() && untrack(|| field.mistake()).is_some() {
                    first = Some(field.id);
                }
            }
        });
        if let Some(id) = first {
            crate::ui::focus(&["#", id].concat());
        }
        first.is_none()
    }

    /// Puts what the API said at its fields. Says whether any of it belongs to one.
    pub(super) fn take_refusal(self, error: &ApiError, sent: &[String]) -> bool {
        let mut first = None;
        let _ = self.fields.try_with_value(|fields| {
            for (field, sent) in fields.iter().zip(sent) {
                if let Some(said) = error.for_field(field.name) {
                    field.refused.set(Some((said.to_owned(), sent.clone())));
                    first = first.or(Some(field.id));
                }
            }
        });
        if let Some(id) = first {
            crate::ui::react::next_frame(Box::new(move || crate::ui::focus(&["#", id].concat())));
        }
        first.is_some()
    }
}

/// Everything around the fields of a form.
pub(crate) struct Shell {
    /// The fields.
    pub(crate) fields: AnyView,
    /// The icon on the act's button.
    pub(crate) icon: &'static str,
    /// The act's words: a verb and its object.
    pub(crate) act: Ask<String>,
    /// Beside it: what else can be done with what is filled in.
    pub(crate) beside: Option<AnyView>,
    /// Where "Cancel" goes.
    pub(crate) cancel: String,
    /// Whether it is being saved: the button waits.
    pub(crate) saving: Ask<bool>,
    /// Why it cannot be sent now, beside a lack of rights (D3).
    pub(crate) blocked: Ask<Option<String>>,
    /// A word about what was typed, if there is one.
    pub(crate) note: Ask<Option<String>>,
    /// Whether something was typed that leaving would lose.
    pub(crate) dirty: Ask<bool>,
    /// Sends it.
    pub(crate) send: Rc<dyn Fn()>,
}

impl Form {
    /// Draws the form around its fields.
    pub(crate) fn shell(self, shell: Shell) -> AnyView {
        let Shell { fields, icon, act, beside, cancel, saving, blocked, note, dirty, send } = shell;
        let permit = Permit::from_context();
        let blocked: Ask<Option<String>> =
            Rc::new(move || permit.refusal().map(str::to_owned).or_else(|| blocked()));
        let held = {
            let (saving, blocked) = (saving.clone(), blocked.clone());
            move || saving() || blocked().is_some()
        };
        let may_send = held.clone();
        let submit = move |event: web_sys::SubmitEvent| {
            event.prevent_default();
            // A double click or a second Enter finds `saving` already set (K1).
            if !untrack(&may_send) {
                send();
            }
        };
        let refusal = |why: String| {
            let notice = el("div").class("notice").attr("data-state", "danger");
            let text = el("div").child(el("p").child(why));
            notice.child(crate::ui::icon("circle-alert")).child(text).view()
        };
        let kept = {
            let dirty = dirty.clone();
            move || {
                let draft = if dirty() { words::draft_kept() } else { "" };
                match note() {
                    Some(note) if draft.is_empty() => note,
                    Some(note) => [&note, " · ", draft].concat(),
                    None => draft.to_owned(),
                }
            }
        };
        let button = el("button")
            .attr("type", "submit")
            .class("button")
            .attr("data-kind", "primary")
            .attr("aria-describedby", "form-note")
            .flag("aria-disabled", held)
            .flag("aria-busy", move || saving())
            .child(crate::ui::icon(icon))
            .says(move || act());
        let cancel = el("a").class("button").attr("data-kind", "quiet").attr("href", cancel);
        let note = el("span").class("draft-note").attr("id", "form-note");
        let actions = el("div")
            .class("form-actions")
            .child(button)
            .child(beside)
            .child(cancel.child(words::cancel()))
            .child(note.says(move || blocked().unwrap_or_else(&kept)));
        let failure = move || self.failure.get().map_or_else(nothing, refusal);
        let form = el("form")
            .class("form-shell")
            .attr("novalidate", "")
            .on(ev::submit, submit)
            .maybe(move || self.offer())
            .child(fields)
            .child(el("div").attr("role", "alert").dynamic(failure))
            .child(actions);
        let guard = leave_guard(Leaving {
            asks: dirty,
            title: words::leave_title(),
            text: words::leave_text(),
            stay: words::keep_editing(),
            leave: words::leave(),
            left: Callback::new(move |()| self.forget()),
        });
        row([form.view(), guard])
    }
}
