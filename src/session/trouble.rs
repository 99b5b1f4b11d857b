//! Why a sign-in stopped, and what support needs to know of it.

use super::believe::id_token::{Defect, TOLERANCE};
use super::kept::memory;
use super::state::{Phase, Stopped, Trouble, Whose};

/// Shows the page for `trouble`.
pub(super) fn stop(trouble: Trouble, code: &str, route: String) {
    let details = details(code, &[]);
    memory::show(Phase::Stopped(Stopped { trouble, route, details }));
}

/// What support needs: `code`, `more`, and what this console is at the provider.
pub(crate) fn details(code: &str, more: &[(&str, String)]) -> String {
    let config = memory::config();
    let (issuer, client, redirect) = config.as_ref().map_or(("", "", ""), |config| {
        (config.issuer.as_str(), config.client_id.as_str(), config.redirect_uri.as_str())
    });
    let at = String::from(js_sys::Date::new_0().to_iso_string());
    let before = [("code", code)].into_iter().chain(more.iter().map(|(name, text)| (*name, text.as_str())));
    let after = [("issuer", issuer), ("client", client), ("redirect", redirect), ("at", &at)];
    let mut text = String::new();
    for (name, value) in before.chain(after) {
        if !text.is_empty() {
            text.push('\n');
        }
        // Names in a column.
        text.push_str(name);
        text.extend(std::iter::repeat_n(' ', 10_usize.saturating_sub(name.len())));
        text.push_str(value);
    }
    text
}

/// What an ID token's defect comes to, given how far the app's own host is ahead of this computer's clock,
/// if that is known: it settles which of two clocks is wrong.
pub(crate) fn judge(defect: Defect, host_ahead: Option<f64>) -> (Trouble, Defect) {
    let Defect::Clock { ahead, expired } = defect else { return (Trouble::Answer, defect) };
    match host_ahead {
        Some(host) if host.abs() > TOLERANCE => (Trouble::Clock(Whose::Computer, host), defect),
        // Two clocks against one, and the token is an old one: it is the token.
        Some(_) if expired => (Trouble::Answer, Defect::Expired),
        Some(_) => (Trouble::Clock(Whose::Provider, ahead), defect),
        None => (Trouble::Clock(Whose::Computer, ahead), defect),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(ahead: f64, expired: bool, host: Option<f64>) -> Trouble {
        judge(Defect::Clock { ahead, expired }, host).0
    }

    #[test]
    fn b7_the_host_settles_whose_clock_is_wrong() {
        let computer = Trouble::Clock(Whose::Computer, 4200.0);
        assert!(judged(4195.0, false, Some(4200.0)) == computer);
        assert!(judged(4200.0, false, None) == computer);
        assert!(judged(4200.0, false, Some(2.0)) == Trouble::Clock(Whose::Provider, 4200.0));
        assert!(judged(-7200.0, true, Some(-7200.0)) == Trouble::Clock(Whose::Computer, -7200.0));
    }

    #[test]
    fn b5_an_old_token_is_not_blamed_on_the_clock() {
        let (trouble, defect) = judge(Defect::Clock { ahead: -7200.0, expired: true }, Some(1.0));
        assert!(trouble == Trouble::Answer);
        assert_eq!(defect.code(), "id_token_expired");
    }

    #[test]
    fn b5_other_defects_stay_what_they_are() {
        assert_eq!(judge(Defect::Nonce, Some(9000.0)).1, Defect::Nonce);
    }
}
