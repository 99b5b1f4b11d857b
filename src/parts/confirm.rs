//! A question before an act that is hard to take back: it names the thing and what follows, and its safe
//! answer comes first (D2, P17).

use leptos::prelude::*;

use crate::ui::dialog::{Dialog, dialog_actions};
use crate::words::common as words;

/// What is asked.
#[derive(Clone)]
pub(crate) struct Question {
    /// The question, as a title.
    pub(crate) title: String,
    /// What follows.
    pub(crate) text: String,
    /// A word to type first, for what cannot be taken back by the one who does it.
    pub(crate) type_first: Option<String>,
    /// The safe answer's button.
    pub(crate) keep: &'static str,
    /// The act's button.
    pub(crate) act: &'static str,
    /// The act.
    pub(crate) run: Callback<()>,
}

/// Shows the question while there is one.
#[component]
pub(crate) fn Confirm(
    /// What is asked, if anything.
    question: RwSignal<Option<Question>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if question.with(Option::is_some) {
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() {
            question.set(None);
        }
    });
    view! {
        <Dialog open=open label=words::confirm()>
            {move || question.get().map(|question| asked(question, open))}
        </Dialog>
    }
    .into_any()
}

fn asked(question: Question, open: RwSignal<bool>) -> AnyView {
    let Question { title, text, type_first, keep, act, run } = question;
    let typed = RwSignal::new(String::new());
    let wanted = StoredValue::new(type_first.clone());
    let ready = move || wanted.with_value(|wanted| wanted.as_ref().is_none_or(|wanted| *wanted == typed.get().trim()));
    let field = type_first.map(|word| {
        view! {
            <div class="field">
                <label for="confirm-word">{words::type_to_confirm(&word)}</label>
                <input class="input" id="confirm-word" autocomplete="off" on:input=move |event| typed.set(event_target_value(&event)) />
            </div>
        }
    });
    let safe = view! { <button type="button" class="button" autofocus on:click=move |_| open.set(false)>{keep}</button> };
    let act = view! {
        <button type="button" class="button" data-kind="danger-solid" aria-disabled=move || (!ready()).then_some("true")
            title=move || (!ready()).then(words::type_the_word)
            on:click=move |_| if ready() {
                open.set(false);
                run.run(());
            }>
            {act}
        </button>
    };
    view! {
        <div class="dialog-body">
            <h2>{title}</h2>
            <p>{text}</p>
            {field}
        </div>
        {dialog_actions(safe.into_any(), act.into_any())}
    }
    .into_any()
}
