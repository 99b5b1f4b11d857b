//! Puts the pieces together: configuration, choices, session, shell.

use leptos::prelude::*;

use crate::config::{Config, ConfigError};
use crate::prefs::Prefs;
use crate::session::{self, ConfigPage, Phase, SessionGate};
use crate::shell::Shell;
use crate::ui::react::{effect, task};
use crate::{brand, fetch};

/// Mounts the app. What `index.html` has painted stays until there is something to put in its place.
pub(crate) fn start() {
    leptos::mount::mount_to_body(Root);
}

#[component]
fn Root() -> impl IntoView {
    let config: RwSignal<Option<Result<Config, ConfigError>>> = RwSignal::new(None);
    task(async move { config.set(Some(fetch::config().await)) });
    move || match config.get()? {
        Ok(config) => Some(view! { <Configured config=config /> }.into_any()),
        Err(error) => {
            Prefs::provide(None);
            remove_frame();
            Some(view! { <ConfigPage error=error /> }.into_any())
        }
    }
}

#[component]
fn Configured(config: Config) -> impl IntoView {
    let prefs = Prefs::provide(config.language);
    if let Some(accent) = config.brand.accent {
        brand::apply(accent);
    }
    provide_context(config.clone());
    let session = session::start(config);
    provide_context(session);
    effect(move || {
        if !matches!(session.phase(), Phase::Working(_)) {
            remove_frame();
        }
    });
    // A language is chosen once in a long while: the whole app is drawn anew, so that everywhere else a
    // string is a plain value. Drafts and the address keep what matters.
    move || {
        prefs.lang.track();
        view! { <SessionGate>{|| view! { <Shell /> }.into_any()}</SessionGate> }.into_any()
    }
}

/// Takes away what `index.html` painted before any script had loaded.
pub(crate) fn remove_frame() {
    if let Some(frame) = document().get_element_by_id("frame") {
        frame.remove();
    }
}
