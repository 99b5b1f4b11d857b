//! Keys as a person means them, on any layout. While characters are being composed every key belongs to the input
//! method: whoever listens here does not hear of it.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use el::El;

/// Fields into which keys are typed.
const FIELDS: &str =
    "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file]), textarea, select";

/// A key that was pressed, and not for an input method: there is no other way to come by one.
pub(crate) struct Pressed(KeyboardEvent);

impl Pressed {
    fn of(event: &web_sys::Event) -> Option<Self> {
        // A browser that fills in a field sends a `keydown` that is no key.
        let event = event.dyn_ref::<KeyboardEvent>()?;
        (!composes(event)).then(|| Self(event.clone()))
    }

    /// The key's name, for those that type nothing, such as Enter and the arrows. Nothing together with another key, which
    /// the browser or the system may have a use for.
    pub(crate) fn name(&self) -> Option<String> {
        let event = &self.0;
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key());
        is_plain.then(|| event.key())
    }

    /// The character that it types, where it is not part of a command.
    pub(crate) fn typed(&self) -> Option<char> {
        let event = &self.0;
        // AltGr is Ctrl and Alt on Windows; Option types on Apple's keyboards.
        let types = event.get_modifier_state("AltGraph");
        let commands = event.ctrl_key() || event.meta_key() || event.alt_key() && !is_apple();
        if commands && !types {
            return None;
        }
        meant(&event.key(), &event.code(), event.shift_key())
    }

    /// Whether it is the command of this letter: with Ctrl, on Apple with Command, and nothing else.
    pub(crate) fn commands(&self, letter: char) -> bool {
        let event = &self.0;
        let (ours, other) = if is_apple() {
            (event.meta_key(), event.ctrl_key())
        } else {
            (event.ctrl_key(), event.meta_key())
        };
        ours && !other
            && !event.alt_key()
            && !event.shift_key()
            && !event.get_modifier_state("AltGraph")
            && meant(&event.key(), &event.code(), false) == Some(letter)
    }

    /// Whether it is held down and comes again.
    pub(crate) fn repeats(&self) -> bool {
        self.0.repeat()
    }

    /// Whether somebody else has made use of it.
    pub(crate) fn is_taken(&self) -> bool {
        self.0.default_prevented()
    }

    /// Makes use of it: the browser does not.
    pub(crate) fn take(&self) {
        self.0.prevent_default();
    }

    /// The element that listens.
    pub(crate) fn heard_by(&self) -> Option<Element> {
        self.0.current_target()?.dyn_into().ok()
    }

    /// Whether it goes into a field.
    pub(crate) fn goes_into_a_field(&self) -> bool {
        let target = self.0.composed_path().get(0);
        let is_editable = target.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable);
        is_editable || target.dyn_ref::<Element>().is_some_and(|target| target.matches(FIELDS) == Ok(true))
    }
}

/// Whether an input method has the key. Safari sends the Enter that ends a composition after its end: 229 tells.
fn composes(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// Listens for keys in an element.
pub(crate) fn on_key(element: El, act: impl Fn(Pressed) + 'static) -> El {
    element.on(ev::keydown, move |event| {
        if let Some(pressed) = Pressed::of(&event) {
            act(pressed);
        }
    })
}

/// Listens for keys anywhere, until its owner goes.
pub(crate) fn on_any_key(act: impl Fn(Pressed) + 'static) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if let Some(pressed) = Pressed::of(&event) {
            act(pressed);
        }
    });
    on_cleanup(move || handle.remove());
}

/// Keeps the browser's own Enter and Escape from a form or dialog while characters are composed: they choose or drop
/// what is composed. Once, when the app starts.
pub(crate) fn leave_composing_alone() {
    let hold = Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| {
        let key = event.dyn_ref::<KeyboardEvent>().filter(|event| composes(event));
        if key.is_some_and(|event| matches!(event.key().as_str(), "Enter" | "Escape")) {
            event.prevent_default();
        }
    });
    let hold = hold.into_js_value();
    let _ = window().add_event_listener_with_callback_and_bool("keydown", hold.unchecked_ref(), true);
}

/// The character that a key means: the one that it types, where that is one of a Latin layout (whatever the key: so
/// Dvorak is right); else what stands at its place on a Latin keyboard.
fn meant(key: &str, code: &str, shift: bool) -> Option<char> {
    let mut letters = key.chars();
    // A key with a name types nothing, and a dead one not yet.
    let (Some(typed), None) = (letters.next(), letters.next()) else { return None };
    if typed.is_ascii() {
        return Some(typed.to_ascii_lowercase());
    }
    match (code, shift) {
        ("Slash", false) => Some('/'),
        ("Slash", true) => Some('?'),
        _ => code.strip_prefix("Key")?.chars().next().map(|letter| letter.to_ascii_lowercase()),
    }
}

/// Whether the keyboard is one of Apple's.
fn is_apple() -> bool {
    let navigator = window().navigator();
    let says = |what: Result<String, _>| {
        what.is_ok_and(|what: String| what.contains("Mac") || what.starts_with("iP"))
    };
    says(navigator.platform()) || says(navigator.user_agent())
}

/// The keys of a command, as the keyboard names them.
pub(crate) fn command(letter: char) -> String {
    let mut keys = if is_apple() { "⌘".to_owned() } else { "Ctrl ".to_owned() };
    keys.push(letter);
    keys
}

/// The same, as `aria-keyshortcuts` has it.
pub(crate) fn command_for_aria(letter: char) -> String {
    let mut keys = if is_apple() { "Meta+".to_owned() } else { "Control+".to_owned() };
    keys.push(letter);
    keys
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_latin_layout_says_itself_which_letter_it_is() {
        assert_eq!(meant("k", "KeyK", false), Some('k'));
        // CapsLock.
        assert_eq!(meant("K", "KeyK", false), Some('k'));
        // Dvorak: its k is where QWERTY has v, and where QWERTY has k it has t.
        assert_eq!(meant("k", "KeyV", false), Some('k'));
        assert_eq!(meant("t", "KeyK", false), Some('t'));
        // AZERTY has a comma where QWERTY has m: no letter stands in for what is typed.
        assert_eq!(meant(",", "KeyM", false), Some(','));
    }

    #[test]
    fn another_script_means_what_stands_at_the_same_place() {
        assert_eq!(meant("л", "KeyK", false), Some('k'));
        assert_eq!(meant("κ", "KeyK", false), Some('k'));
        assert_eq!(meant("ظ", "Slash", false), Some('/'));
        assert_eq!(meant("؟", "Slash", true), Some('?'));
        assert_eq!(meant("ø", "Semicolon", false), None);
    }

    #[test]
    fn a_slash_is_one_wherever_it_stands() {
        assert_eq!(meant("/", "Digit7", true), Some('/'));
        assert_eq!(meant("?", "Minus", true), Some('?'));
        assert_eq!(meant("-", "Slash", false), Some('-'));
    }

    #[test]
    fn a_key_with_a_name_types_nothing() {
        for key in ["Enter", "Dead", "Process", "Unidentified", ""] {
            assert_eq!(meant(key, "KeyK", false), None);
        }
    }
}
