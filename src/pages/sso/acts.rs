//! Writing a provider: read, written whole, read back; and never the last way in that works.

use api::journal::Became;
use api::sso::{self, Edits, Held, Kind, LOGIN, Provider, State, Told as ToldSecret, VISIBLE};
use api::{ApiError, scim};
use leptos::prelude::*;

use super::{paths, words};
use crate::fetch;
use crate::journal;
use crate::parts::failure::why_not;
use crate::parts::prelude::*;
use crate::parts::write::act::{Told, tell};
use crate::parts::write::edit::nothing_sent;
use crate::ui::react::{Later, task};
use crate::ui::toast::Toasts;

/// What reading back said; nothing where it could not be read back.
pub(super) type Outcome = Option<Held>;

/// What the address of a provider's page calls a change of it that does not hold.
pub(super) const HELD: &str = "held";

/// What is said of a provider that is not as it was written, or may not be, and its word in an address.
const DOUBTS: [(&str, Outcome, fn() -> &'static str); 3] = [
    ("differs", Some(Held::Differs), words::reads_otherwise),
    ("secret", Some(Held::SecretGone), words::secret_is_gone),
    ("unread", None, words::not_read_back),
];

/// The word, and what is said; nothing where all is as it was written.
pub(super) fn doubt(outcome: Outcome) -> Option<(&'static str, &'static str)> {
    DOUBTS.iter().find(|(_, of, _)| *of == outcome).map(|(word, _, says)| (*word, says()))
}

/// What this word of an address says, and of what.
pub(super) fn doubt_called(word: &str) -> Option<(Outcome, &'static str)> {
    DOUBTS.iter().find(|(known, ..)| *known == word).map(|(_, of, says)| (*of, says()))
}

/// Writes these changes of a provider, and reads it back.
pub(super) async fn write(kind: Kind, id: &str, edits: &Edits) -> Result<Outcome, ApiError> {
    let now = fetch::send(sso::read(kind, id)).await.map_err(nothing_sent)?;
    let (call, written) = sso::update(&now, kind, edits);
    let request = call.request.clone();
    fetch::send(call).await?;
    let outcome = fetch::send(sso::read(kind, id)).await.ok().map(|after| written.held(&after));
    let became = match outcome {
        Some(Held::All) => Became::Done,
        Some(Held::Differs) => Became::Refused,
        // What else was written may hold.
        Some(Held::SecretGone) | None => Became::Unknown,
    };
    journal::proven(&request, became);
    Ok(outcome)
}

/// What the API tells of its secret.
pub(super) fn secret_of(provider: &Provider) -> ToldSecret {
    provider.settings.as_ref().map_or(ToldSecret::Nothing, |settings| settings.secret)
}

/// Whether this is the only provider by which people can sign in from the login page.
async fn is_last_way_in(provider: &Provider) -> Result<bool, ApiError> {
    for other in fetch::send(sso::list()).await?.into_iter().flatten() {
        if other.scheme != provider.scheme && is_on(&other).await? {
            return Ok(false);
        }
    }
    is_on(provider).await
}

async fn is_on(provider: &Provider) -> Result<bool, ApiError> {
    Ok(match (provider.state(), provider.kind()) {
        (State::Connected, Some(kind)) => {
            fetch::send(sso::get(kind, provider.id.raw())).await?.state() == State::On
        }
        (state, _) => state == State::On,
    })
}

/// A change of one provider for the people who sign in by it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// It works, for who has its address.
    Connect,
    /// Its button comes on the login page.
    Show,
    /// Its button goes from there.
    Hide,
    /// It works for nobody.
    TurnOff,
}

impl Change {
    fn edits(self) -> Edits {
        let (enabled, properties) = match self {
            Self::Connect => (Some(true), vec![(LOGIN, true.into()), (VISIBLE, false.into())]),
            Self::Show => (None, vec![(VISIBLE, true.into())]),
            Self::Hide => (None, vec![(VISIBLE, false.into())]),
            Self::TurnOff => (Some(false), Vec::new()),
        };
        Edits { enabled, properties, ..Edits::default() }
    }

    fn told(self, provider: &Provider) -> Told {
        let name = provider.name();
        let done = match self {
            Self::Connect => words::connected_now(name),
            // It was tested with a secret that may be gone by now.
            Self::Show if secret_of(provider) == ToldSecret::Nothing => words::shown_test_again(name),
            Self::Show => words::shown_now(name),
            Self::Hide => words::hidden_now(name),
            Self::TurnOff => words::off_now(name),
        };
        Told { done, failed: words::not_changed(name), unknown: words::change_unknown(name) }
    }

    /// Whether fewer people can sign in after it.
    fn takes(self) -> bool {
        matches!(self, Self::Hide | Self::TurnOff)
    }
}

/// What acts need, also when their page was left.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    toasts: Toasts,
    memory: Memory,
    busy: RwSignal<bool>,
    /// One was made, and holds.
    holds: RwSignal<bool>,
}

impl Acts {
    /// None under way.
    pub(super) fn new() -> Self {
        Self {
            toasts: Toasts::from_context(),
            memory: Memory::from_context(),
            busy: RwSignal::new(false),
            holds: RwSignal::new(false),
        }
    }

    /// Whether a change was made here that holds, following it.
    pub(super) fn hold(self) -> bool {
        self.holds.get()
    }

    /// Makes the change, and says what became of it. One at a time (K1).
    pub(super) fn make(self, provider: &Provider, kind: Kind, change: Change) {
        if self.busy.try_update(|busy| std::mem::replace(busy, true)).unwrap_or(false) {
            return;
        }
        let provider = provider.clone();
        task(async move {
            self.run(&provider, kind, change).await;
            let _ = self.busy.try_set(false);
        });
    }

    /// Asks, with what follows, and turns it off: a slip would stop every sign-in by it.
    pub(super) fn turn_off(self, provider: &Provider, kind: Kind) {
        let provider = provider.clone();
        confirm(Question {
            title: words::turn_off_named(provider.name()),
            text: words::what_turning_off_does().to_owned(),
            type_first: None,
            keep: words::keep_it_on(),
            act: words::turn_off_act(),
            run: Later::new(move |()| self.make(&provider, kind, Change::TurnOff)),
        });
    }

    async fn run(self, provider: &Provider, kind: Kind, change: Change) {
        if change.takes() && !self.leaves_a_way_in(provider).await {
            return;
        }
        let told = change.told(provider);
        let answer = write(kind, provider.id.raw(), &change.edits()).await;
        if let Some((_, says)) = answer.as_ref().ok().and_then(|outcome| doubt(*outcome)) {
            self.toasts.failed(says.to_owned());
            return self.memory.news().tell();
        }
        let back = provider.clone();
        let undo = match change {
            Change::Show => Some(Change::Hide),
            Change::Hide => Some(Change::Show),
            Change::Connect | Change::TurnOff => None,
        };
        let undo = undo.map(|undo| {
            let act = Later::new(move |()| self.make(&back, kind, undo));
            (crate::words::common::undo(), act)
        });
        let done = answer.is_ok();
        tell(&answer, &told, undo, self.toasts, self.memory);
        if done {
            let _ = self.holds.try_set(true);
            self.memory.news().tell();
        }
    }

    /// Whether people can still sign in without this provider; else says that they could not, or that nobody knows.
    async fn leaves_a_way_in(self, provider: &Provider) -> bool {
        match is_last_way_in(provider).await {
            Ok(false) => return true,
            Ok(true) => self.toasts.failed(words::last_way_in().to_owned()),
            Err(error) => self.toasts.failed([words::ways_not_known(), " ", &why_not(&error)].concat()),
        }
        false
    }

    /// Asks, with what hangs on it, and deletes it.
    pub(super) fn delete(self, provider: &Provider, kind: Kind) {
        if self.busy.try_update(|busy| std::mem::replace(busy, true)).unwrap_or(false) {
            return;
        }
        let (provider, owner) = (provider.clone(), Owner::current());
        task(async move {
            let may = self.leaves_a_way_in(&provider).await;
            let tokens = if may { fetch::send(scim::list()).await.ok() } else { None };
            // Left meanwhile: nobody is there to be asked.
            if self.busy.try_set(false).is_some() || !may {
                return;
            }
            let hanging = tokens.map(|rows| {
                let own = rows.into_iter().flatten().filter(|token| token.provider == provider.scheme);
                own.map(|token| token.id.into_raw()).collect::<Vec<_>>().join(", ")
            });
            let more = match hanging {
                None => words::tokens_not_known().to_owned(),
                Some(none) if none.is_empty() => words::no_tokens_hang().to_owned(),
                Some(ids) => words::tokens_hang(&ids.into()),
            };
            let ask = move || {
                let (name, id) = (provider.name().clone(), provider.id.clone());
                let wanted = Delete::new(words::delete_named(&name), &words::DELETE, &name).says(&more);
                let wanted = wanted.typed(&name).leaving::<Provider>(&provider.scheme, paths::LIST);
                delete(wanted, move || sso::remove(kind, id.raw()));
            };
            if let Some(owner) = owner {
                owner.with(ask);
            }
        });
    }
}
