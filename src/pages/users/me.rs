//! The signed-in person as the API knows them, and what follows for the console.

use api::roles::Role;
use api::users::User;
use leptos::prelude::*;

use crate::parts::prelude::*;
use crate::prefs::Prefs;
use crate::session;
use crate::words::common as words;

/// The own account (`GET /me`), in context.
#[derive(Clone, Copy)]
pub(crate) struct Me(Load<User>);

impl Me {
    /// Reads the own account and puts it into context, with what it permits.
    pub(crate) fn provide() {
        let load = Load::new();
        load.start(api::me::get());
        let me = Self(load);
        provide_context(me);
        let prefs = expect_context::<Prefs>();
        Permit::provide(
            move || {
                if prefs.only_look.get() { Some(words::only_looks()) } else { me.read_only() }
            },
        );
    }

    /// The own account.
    pub(crate) fn from_context() -> Self {
        expect_context()
    }

    /// The read of it.
    pub(crate) fn load(self) -> Load<User> {
        self.0
    }

    /// Reads it anew.
    pub(crate) fn again(self) -> Callback<()> {
        Callback::new(move |()| self.refresh())
    }

    /// The account, once it is read.
    pub(crate) fn user(self) -> Option<User> {
        self.0.get()
    }

    /// Reads it anew, after the own roles have changed.
    pub(crate) fn refresh(self) {
        self.0.start(api::me::get());
    }

    /// Whether `user_id` is the person who is signed in. While the account is not known, the subject of the ID
    /// token stands in.
    pub(crate) fn is(self, user_id: &str) -> bool {
        let is = self.0.try_with(|me| match me {
            Some(me) => me.id == user_id,
            None => session::subject().as_deref() == Some(user_id),
        });
        // Signed out meanwhile: it is nobody.
        is.unwrap_or(false)
    }

    /// Why this person cannot change anything, if so (D3). While the account is not known, the API decides.
    fn read_only(self) -> Option<&'static str> {
        let administers = |me: &User| me.roles.iter().any(Role::administers);
        self.0.with(|me| me.is_some_and(|me| !administers(me))).then(words::needs_admin)
    }
}
