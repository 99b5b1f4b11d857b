//! What to do when the page opens, or comes back: finish a sign-in, restore a session, or say why nobody is signed
//! in.

use std::rc::Rc;

use super::kept::away::{self, Visit};
use super::kept::{breaker, memory, place, sign_outs, tab, transaction};
use super::sign_in::{self, Prompt};
use super::state::{Phase, Reason, Session, Step, Trouble};
use super::{browser, redeem, route, sign_out, trouble};
use crate::config::Config;
use crate::ui::react::task;

/// Whether this tab is a copy of another. Then what belongs to sign-ins is the other's, and is dropped: what the
/// provider answers to one of them is no answer for this tab, and no code is redeemed by both (B2).
pub(crate) async fn is_copy() -> bool {
    browser::claimed().await;
    let is_copy = tab::take_mark();
    if is_copy {
        transaction::store(&[]);
        away::take();
        breaker::settle();
    }
    is_copy
}

/// Begins.
pub(crate) fn start(config: Config) -> Session {
    memory::with(|memory| memory.config = Some(Rc::new(config)));
    sign_outs::note();
    sign_out::watch();
    browser::on_thaw(thaw);
    browser::on_leaving(|| {
        if memory::session().phase_now() == Phase::SignedIn {
            place::keep(&browser::route());
        }
    });
    open();
    memory::session()
}

fn open() {
    let Some(config) = memory::config() else { return };
    let under_way = transaction::stored();
    transaction::store(&under_way); // purges what is too old (C2)
    let (path, query) = browser::here();
    // Some hosts add a slash.
    let is_at = |address: &str| path.trim_end_matches('/') == route::path_of(address).trim_end_matches('/');
    let is_callback = is_at(&config.redirect_uri);
    let is_landing = is_at(&config.post_logout_redirect_uri);
    let visit = away::take();
    let arrived = browser::arrival().or((!query.is_empty()).then_some(query));
    match arrived {
        // E4: another tab signed out while this one was at the provider.
        Some(_) if is_callback && sign_outs::forbid_restoring() => sign_out::end(Reason::LeftElsewhere),
        Some(response) if is_callback => {
            browser::replace_address(&path); // B3, for an answer that first.js did not recognise
            memory::show(Phase::Working(Step::Finishing));
            task(redeem::redeem(response, visit == Some(Visit::Asked)));
        }
        // Come back from the provider without its answer. Another try by itself would end in the same way.
        None if is_callback && path != "/" && !under_way.is_empty() && !browser::had_answer() => {
            let place = under_way.last().map_or_else(|| "/".to_owned(), |one| route::checked(&one.route));
            browser::replace_address(&place);
            trouble::stop(Trouble::AnswerLost, "callback_without_answer", place);
        }
        _ if path.trim_end_matches('/') == route::SIGNED_OUT
            || (is_landing && sign_outs::forbid_restoring()) =>
        {
            browser::replace_address(&path); // without the `state` of the sign-out
            memory::show(Phase::signed_out(Reason::Left, "/"));
        }
        _ => {
            let here = browser::route();
            // A callback without its answer was loaded again: first.js has taken the answer out, and the
            // program did not start.
            let wanted = under_way.last().filter(|_| is_callback).map_or(&here, |one| &one.route);
            let place = route::checked(wanted);
            if place != here {
                browser::replace_address(&place); // A7
            }
            if sign_outs::forbid_restoring() {
                memory::show(Phase::signed_out(Reason::Left, &place)); // E4
            } else if !is_callback && was_left(visit) {
                memory::show(Phase::signed_out(Reason::NoAnswer, &place));
            } else {
                task(sign_in::leave_for_provider(place, Prompt::None));
            }
        }
    }
}

/// Whether a person has turned back from the provider, perhaps from a page of its own that says what is wrong: to go
/// there once more would show them the same. Whoever loads the page again while it leaves has seen nothing yet.
fn was_left(visit: Option<Visit>) -> bool {
    visit.is_some_and(|visit| visit == Visit::Left || !browser::is_reload())
}

/// The page comes back from the back-forward cache, as it was when it was left.
fn thaw() {
    let visit = away::take();
    match memory::session().phase_now() {
        // Left for the provider and came back by Back: what was under way is not any more (E5).
        Phase::Working(_) => {
            if visit.is_some() {
                away::note(Visit::Left);
            }
            browser::reload();
        }
        Phase::SignedIn | Phase::Expired(_)
            if sign_outs::forbid_restoring() || sign_outs::happened_elsewhere() =>
        {
            sign_out::end(Reason::LeftElsewhere);
        }
        // The way to the provider was left again.
        Phase::Expired(_) => memory::session().stay(),
        _ => {}
    }
}
