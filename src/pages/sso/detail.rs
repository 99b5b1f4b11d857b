//! One provider. Calls: `sso::list`, since one is known by its scheme; `sso::get`, `scim::list`, in parallel; what
//! `acts` sends.

use api::sso::{self, AUTHORITY, CLIENT_ID, Held, Kind, Provider, Settings, Told, check};
use leptos::prelude::*;
use text::Foreign;

use super::acts::{Acts, HELD, doubt_called};
use super::fields::discovery_link;
use super::kinds::{kind_of, picture_of};
use super::steps::sign_in;
use super::{paths, words};
use crate::config::Config;
use crate::pages::scim::shared::tokens_card;
use crate::parts::prelude::*;
use crate::ui::copy::copy_line;
use crate::ui::icon;
use el::{dynamic, el, nothing};

/// The page `/sso/:id`.
pub(crate) fn provider() -> AnyView {
    detail_page(Detail {
        up: paths::LIST,
        words: &words::DETAIL,
        get: Reads::OfAll(sso::list),
        head: provider_head,
        cards,
    })
}

fn provider_head(provider: &Provider) -> AnyView {
    let acts = match provider.kind() {
        Some(kind) => {
            let (gone, acts) = (provider.clone(), Acts::new());
            vec![
                write_button("trash-2", words::delete_provider(), "danger", move || acts.delete(&gone, kind)),
                write_link(paths::edit(provider.scheme.raw()), "pencil", words::edit_provider(), ""),
            ]
        }
        None => Vec::new(),
    };
    head(picture_of(provider, true), provider.name(), kind_of(provider), acts)
}

fn cards(provider: Loaded<Provider>) -> [Vec<AnyView>; 2] {
    let Some(now) = provider.now() else { return [Vec::new(), Vec::new()] };
    let Some(kind) = now.kind() else {
        let says = el("div").class("notice").attr("data-state", "info").child(icon("info"));
        let says = says.child(el("div").child(el("p").child(words::only_shown_here())));
        return [vec![says.view(), tokens_card(&now.scheme)], vec![provider.draw(|one| facts(one, None))]];
    };
    let id = now.id.clone();
    let (load, read) = read_card(move || sso::get(kind, id.raw()));
    let worked = RwSignal::new(false);
    let acts = Acts::new();
    let body =
        card_body(load, read, words::settings_not_loaded(), move |one| sign_in(one, kind, worked, acts));
    let sign_in = headed("h-sign-in", words::sign_in(), nothing_more(), Vec::new()).child(body);
    let settings = provider.draw(move |one| {
        let told = load.with(|told| told.and_then(|told| told.settings.clone()));
        facts(one, told.as_ref())
    });
    let enter = what_to_enter(kind, now.scheme.raw());
    [vec![last_change(&now.scheme, acts), sign_in.view(), tokens_card(&now.scheme)], vec![settings, enter]]
}

/// That the last change does not hold, as the address says: the form that made it leads here. A secret that is gone stays
/// so; of all else a later change tells.
fn last_change(scheme: &Foreign, acts: Acts) -> AnyView {
    let (asked, secret) = (query(), paths::secret(scheme.raw()));
    dynamic(move || {
        let Some((outcome, says)) = asked(HELD).and_then(|word| doubt_called(&word)) else {
            return nothing();
        };
        let is_gone = outcome == Some(Held::SecretGone);
        if acts.hold() && !is_gone {
            return nothing();
        }
        let replace = || el("a").attr("href", secret.as_str()).child(words::replace_secret());
        let way = if is_gone { replace() } else { el("span") };
        notice("danger", "triangle-alert", words::last_change(), says, way)
    })
}

fn facts(provider: &Provider, settings: Option<&Settings>) -> AnyView {
    let mut facts = Facts::new()
        .code(words::scheme(), &provider.scheme, words::copy_scheme())
        .fact(words::kind(), kind_of(provider));
    if let Some(settings) = settings {
        let text = |name: &str| settings.text(name).map(Foreign::from);
        if let Some(id) = text(CLIENT_ID) {
            facts = facts.code(words::client_id(), &id, words::copy_client_id());
        }
        if let Some(authority) = text(AUTHORITY) {
            facts = facts.code(words::authority(), &authority, words::copy_authority());
            // What the API tells may be anything: only a good address becomes a link.
            if check::authority(Kind::Custom, authority.raw()).is_ok() {
                facts = facts.fact(words::discovery(), discovery_link(authority.raw()));
            }
        }
        let secret = match settings.secret {
            Told::Nothing => words::secret_not_told(),
            Told::Masked | Told::Whole => words::secret_is_stored(),
        };
        facts = facts.fact(words::client_secret(), secret);
        for property in provider.kind().map(Kind::properties).unwrap_or_default() {
            let term = words::term(property.name);
            facts = match settings.text(property.name) {
                Some(text) => facts.fact(term, code(&text.into())),
                None => {
                    facts.fact(term, if settings.is_on(property.name) { words::yes() } else { words::no() })
                }
            };
        }
    }
    let replace = settings
        .map(|_| small_link(paths::secret(provider.scheme.raw()), "refresh-cw", words::replace_secret()));
    let acts = replace.into_iter().collect();
    headed("h-facts", words::settings(), nothing_more(), acts).child(facts.body()).view()
}

/// What belongs into the other system. The API does not tell it.
pub(super) fn what_to_enter(kind: Kind, scheme: &str) -> AnyView {
    let issuer = expect_context::<Config>().issuer;
    let address = [issuer.trim_end_matches('/'), api::assumed::SSO_CALLBACK, scheme].concat();
    let (title, field, place) = words::enter(kind);
    let line = copy_line(field, &address, words::copy_redirect(), words::redirect_is_usual());
    headed("h-enter", title, place, Vec::new()).child(el("div").class("card-body").child(line)).view()
}
