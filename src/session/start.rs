//! The beginning: what to do when the page opens, and the way to the provider.

use std::rc::Rc;

use crate::ui::react::task;

use super::trouble::{Stopped, Trouble};
use super::{
    Phase, Reason, Session, SignedOut, Step, breaker, browser, discovery, ending, finish, memory, oauth,
    route, transaction,
};
use crate::config::Config;
use crate::fetch::{self, Failure};

/// Where sign-ins under way are kept (this tab).
const TRANSACTIONS: &str = "iam.sign-ins";
/// Where the times of attempts are kept (this tab).
const ATTEMPTS: &str = "iam.attempts";

/// Begins: restores the session, or finishes a sign-in, or shows why nobody is signed in.
pub(crate) fn start(config: Config) -> Session {
    memory::with(|memory| memory.config = Some(Rc::new(config)));
    ending::note_sign_outs();
    ending::watch();
    browser::on_thaw(thaw);
    begin();
    memory::session()
}

fn begin() {
    let Some(config) = memory::config() else { return };
    let under_way = kept_transactions();
    keep_transactions(&under_way); // purges what is too old (C2)
    let (path, query) = browser::here();
    let is_callback = path == callback_path(&config);
    let arrived = browser::arrival().or((!query.is_empty()).then_some(query));
    match arrived {
        // E4: another tab signed out while this one was at the provider.
        Some(_) if is_callback && ending::is_banned() => ending::end(Reason::LeftElsewhere),
        Some(answer) if is_callback => {
            browser::replace_address(&path); // B3, for an answer that first.js did not recognise
            memory::show(Phase::Working(Step::Finishing));
            task(finish::finish(answer));
        }
        _ if path == route::SIGNED_OUT || (ending::is_banned() && path == landing_path(&config)) => {
            browser::replace_address(&path); // without the `state` of the sign-out
            memory::show(signed_out(Reason::Left, "/".into()));
        }
        _ => {
            let here = browser::route();
            // A callback without its answer was loaded again: first.js has taken the answer out, and the
            // program did not start.
            let wanted = under_way.last().filter(|_| is_callback).map_or(&here, |one| &one.route);
            let place = safe_route(wanted);
            if place != here {
                browser::replace_address(&place); // A7
            }
            if ending::is_banned() {
                memory::show(signed_out(Reason::Left, place)); // E4
            } else {
                task(depart(place, true));
            }
        }
    }
}

/// Goes to the provider because a person asked for it. The page of an expired session stays until the
/// browser has left: whoever comes back by Back finds it as it was.
pub(crate) fn sign_in(place: String) {
    let session = memory::session();
    if session.is_leaving() {
        return;
    }
    ending::lift_ban();
    ending::note_sign_outs();
    if session.phase_now() == Phase::Expired {
        session.leave_soon();
    } else {
        memory::show(Phase::Working(Step::Leaving));
    }
    task(depart(safe_route(&place), false));
}

/// Stops what is under way.
pub(crate) fn cancel(reason: Reason) {
    memory::wipe();
    browser::stop_leaving();
    settle();
    let place = safe_route(&browser::route());
    memory::show(signed_out(reason, place));
}

/// The signed-out page for `place`.
pub(crate) fn signed_out(reason: Reason, place: String) -> Phase {
    Phase::SignedOut(SignedOut { reason, route: place })
}

/// The way to the provider: metadata, breaker, transaction, and off. `silent` shows nothing there.
async fn depart(place: String, silent: bool) {
    let epoch = memory::epoch();
    let Some(config) = memory::config() else { return };
    let metadata = match metadata(&config).await {
        Ok(metadata) => metadata,
        Err((trouble, code)) => {
            if memory::epoch() == epoch {
                stop(trouble, &code, place);
            }
            return;
        }
    };
    if memory::epoch() != epoch {
        return;
    }
    if ending::was_left_elsewhere() {
        return ending::end(Reason::LeftElsewhere); // E4
    }
    let now = browser::now_ms();
    let tab = browser::tab_storage();
    let noted = browser::stored(tab.as_ref(), ATTEMPTS).unwrap_or_default();
    let Some(noted) = breaker::note(&noted, now) else {
        stop(Trouble::Loop, "too_many_attempts", place); // E7
        return;
    };
    browser::store(tab.as_ref(), ATTEMPTS, Some(&noted));
    let Some(departure) = oauth::depart(&config, &metadata, &place, silent, now) else {
        stop(Trouble::Provider, "authorization_address", place);
        return;
    };
    let mut transactions = kept_transactions();
    transaction::add(&mut transactions, departure.transaction);
    keep_transactions(&transactions);
    // A silent visit must not become a place in the history that Back leads to.
    browser::leave(&departure.url, silent);
}

/// The provider's metadata: of the session that there is or was, else fetched and checked (A6).
async fn metadata(config: &Config) -> Result<Rc<discovery::Metadata>, (Trouble, String)> {
    if let Some(known) = memory::with(|memory| memory.metadata.clone()) {
        return Ok(known);
    }
    let text = fetch::provider_document(&discovery::location(&config.issuer), false).await;
    let text = text.map_err(|failure| (Trouble::Unreachable, unreachable_code("discovery", failure)))?;
    let checked =
        discovery::check(&text, &config.issuer).map_err(|defect| (Trouble::Provider, defect.code()))?;
    Ok(Rc::new(checked))
}

/// The code of a failed request for support, as `discovery_timed_out`.
pub(crate) fn unreachable_code(what: &str, failure: Failure) -> String {
    let status;
    let how = match failure {
        Failure::TimedOut => "timed_out",
        Failure::Status(code) => {
            status = ["status_", &code.to_string()].concat();
            &status
        }
        Failure::Cut(_) => "cut_off",
        Failure::TooLarge => "too_large",
        Failure::Network | Failure::Cancelled => "no_answer",
    };
    [what, "_", how].concat()
}

/// Shows the gate for `trouble`.
pub(crate) fn stop(trouble: Trouble, code: &str, place: String) {
    let issuer = memory::config().map(|config| config.issuer.clone()).unwrap_or_default();
    let at = String::from(js_sys::Date::new_0().to_iso_string());
    let details = ["code    ", code, "\nissuer  ", &issuer, "\nat      ", &at].concat();
    memory::show(Phase::Stopped(Stopped { trouble, route: place, details }));
}

/// An attempt has come to an end that a person sees: the breaker starts anew (E7).
pub(crate) fn settle() {
    browser::store(browser::tab_storage().as_ref(), ATTEMPTS, None);
}

/// The sign-ins under way.
pub(crate) fn kept_transactions() -> Vec<transaction::Transaction> {
    let stored = browser::stored(browser::tab_storage().as_ref(), TRANSACTIONS);
    transaction::read(&stored.unwrap_or_default(), browser::now_ms())
}

/// Stores the sign-ins under way.
pub(crate) fn keep_transactions(all: &[transaction::Transaction]) {
    let text = transaction::write(all);
    let value = (!all.is_empty()).then_some(text.as_str());
    browser::store(browser::tab_storage().as_ref(), TRANSACTIONS, value);
}

fn callback_path(config: &Config) -> String {
    path_of(&config.redirect_uri)
}

fn landing_path(config: &Config) -> String {
    path_of(&config.post_logout_redirect_uri)
}

fn path_of(address: &str) -> String {
    super::address::secure(address).map(|url| url.path().to_owned()).unwrap_or_default()
}

pub(crate) fn safe_route(place: &str) -> String {
    let callback = memory::config().map(|config| callback_path(&config)).unwrap_or_default();
    route::safe(place, &callback).to_owned()
}

/// The page comes back from the back-forward cache, as it was when it was left.
fn thaw() {
    match memory::session().phase_now() {
        // Left for the provider and came back by Back: what was under way is not any more (E5).
        Phase::Working(_) => browser::reload(),
        Phase::SignedIn | Phase::Expired if ending::is_banned() || ending::was_left_elsewhere() => {
            ending::end(Reason::LeftElsewhere);
        }
        // The way to the provider was left again.
        Phase::Expired => memory::session().stay(),
        _ => {}
    }
}
