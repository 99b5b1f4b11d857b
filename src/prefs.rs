//! Choices of this browser's user: theme and language. Kept in `localStorage`; nothing personal.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

use crate::storage::Storage;
use crate::words::{self, Lang};

/// The key that `first.js` reads before the first paint.
const THEME: &str = "theme";
const LANGUAGE: &str = "language";
/// Whether this browser only looks (P25).
const ONLY_LOOK: &str = "only-look";

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the system says.
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// The theme of this name; the system's where there is none.
    pub(crate) fn of(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }

    /// The `data-theme` of `<html>`; empty for the system's.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The choices, in context.
#[derive(Clone, Copy)]
pub(crate) struct Prefs {
    /// The theme.
    pub(crate) theme: RwSignal<Theme>,
    /// The language; changing it draws the app anew.
    pub(crate) lang: RwSignal<Lang>,
    /// Whether this browser refuses every write.
    pub(crate) only_look: RwSignal<bool>,
}

/// Whether this browser refuses every write, as of now: another tab may have said so a moment ago.
pub(crate) fn only_looks() -> bool {
    ONLY_LOOKS.load(Ordering::Relaxed) || Storage::Shared.read(ONLY_LOOK).is_some()
}

/// For a browser that keeps nothing.
static ONLY_LOOKS: AtomicBool = AtomicBool::new(false);

impl Prefs {
    /// Reads the choices; `default_lang` is the deployment's. The browser's languages come before it only
    /// if one of them is spoken here.
    pub(crate) fn provide(default_lang: Option<Lang>) -> Self {
        let theme = Theme::of(&Storage::Shared.read(THEME).unwrap_or_default());
        let lang = Storage::Shared
            .read(LANGUAGE)
            .as_deref()
            .and_then(Lang::of_tag)
            .or_else(browser_lang)
            .or(default_lang)
            .unwrap_or(Lang::En);
        let only_look = RwSignal::new(only_looks());
        let prefs = Self { theme: RwSignal::new(theme), lang: RwSignal::new(lang), only_look };
        // Another tab has switched it: what it kept is what counts.
        let on_storage = window_event_listener(leptos::ev::storage, move |_| {
            let is_on = Storage::Shared.read(ONLY_LOOK).is_some();
            ONLY_LOOKS.store(is_on, Ordering::Relaxed);
            prefs.only_look.set(is_on);
        });
        on_cleanup(move || on_storage.remove());
        Self::set_lang_of_page(lang);
        provide_context(prefs);
        prefs
    }

    /// Chooses a theme.
    pub(crate) fn choose_theme(self, theme: Theme) {
        Storage::Shared.write(THEME, Some(theme.name()).filter(|name| !name.is_empty()));
        let root = document().document_element();
        if let Some(root) = root {
            let _ = if theme == Theme::System {
                root.remove_attribute("data-theme")
            } else {
                root.set_attribute("data-theme", theme.name())
            };
        }
        self.theme.set(theme);
    }

    /// Refuses every write from now on, or does not.
    pub(crate) fn choose_only_look(self, is_on: bool) {
        Storage::Shared.write(ONLY_LOOK, is_on.then_some("yes"));
        ONLY_LOOKS.store(is_on, Ordering::Relaxed);
        self.only_look.set(is_on);
    }

    /// Chooses a language.
    pub(crate) fn choose_lang(self, lang: Lang) {
        Storage::Shared.write(LANGUAGE, Some(lang.tag()));
        Self::set_lang_of_page(lang);
        self.lang.set(lang);
    }

    fn set_lang_of_page(lang: Lang) {
        words::set_lang(lang);
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", lang.tag());
        }
    }
}

/// The first of the browser's languages that is spoken here.
fn browser_lang() -> Option<Lang> {
    window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .find_map(|tag| Lang::of_tag(&tag))
}
