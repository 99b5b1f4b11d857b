//! Puts the pieces together: configuration, choices, session, shell.

use std::rc::Rc;

use el::{dynamic, nothing};
use leptos::prelude::*;

use crate::config::{Config, ConfigError};
use crate::prefs::Prefs;
use crate::session::{self, Phase};
use crate::shell::{config_page, console, for_whoever_is_signed_in};
use crate::ui::react::{Stage, effect, task};
use crate::{brand, config, drafts};

/// Mounts the app. What `index.html` has painted stays until there is something to put in its place.
pub(crate) fn start() {
    crate::ui::clicks::leave_second_clicks_alone();
    crate::ui::keys::leave_composing_alone();
    leptos::mount::mount_to_body(root);
}

fn root() -> AnyView {
    crate::pages::fetch_ahead(&window().location().pathname().unwrap_or_default());
    let config: RwSignal<Option<Result<Config, ConfigError>>> = RwSignal::new(None);
    task(async move {
        let loaded = config::load().await;
        // first.js has been finding that out meanwhile.
        if session::is_copy().await {
            drafts::set_aside();
        }
        config.set(Some(loaded));
    });
    dynamic(move || match config.get() {
        None => nothing(),
        Some(Ok(config)) => configured(config),
        Some(Err(error)) => {
            Prefs::provide(None);
            remove_frame();
            config_page(error)
        }
    })
}

fn configured(config: Config) -> AnyView {
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
    let stage = Rc::new(Stage::new());
    // A language is chosen once in a long while: the whole app is drawn anew, so that everywhere else a
    // string is a plain value. Drafts and the address keep what matters.
    dynamic(move || {
        prefs.lang.track();
        for_whoever_is_signed_in(stage.clone(), console)
    })
}

/// Takes away what `index.html` painted before any script had loaded.
fn remove_frame() {
    if let Some(frame) = document().get_element_by_id("frame") {
        frame.remove();
    }
}
