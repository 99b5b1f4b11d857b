//! IAM Console: the admin console for tenants of the Aritma IAM API, a browser-only app.
//!
//! `app` starts everything; `pages` holds one file and folder per group of the API; see ARCHITECTURE.md.

mod access;
mod app;
mod brand;
mod chunk;
mod clock;
mod config;
mod drafts;
mod fetch;
mod journal;
mod net;
mod own;
mod pages;
mod parts;
mod paths;
mod prefs;
mod session;
mod shell;
mod storage;
mod ui;
mod words;

fn main() {
    // A release holds no messages: there, src/boot.js tells that the program has ended.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| leptos::logging::error!("{panic}")));
    app::start();
}
