//! IAM Console: the admin console for tenants of the Aritma IAM API, a browser-only app.
//!
//! `app` starts everything; `pages` holds one file and folder per group of the API; see ARCHITECTURE.md.

mod access;
mod app;
mod brand;
mod clock;
mod config;
mod drafts;
mod fetch;
mod net;
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
    app::start();
}
