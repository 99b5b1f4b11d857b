//! What a group tells of itself: its place in the navigation, its pages, what can be begun from anywhere.

use super::page::{Page, View, Views};
use crate::words::shell as words;

/// Where a group stands in the navigation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Area {
    /// Home: alone at the top, without a heading.
    Home,
    /// Users, groups.
    People,
    /// Who may do what: roles.
    Access,
    /// What calls and signs people in: clients, scopes.
    Applications,
    /// How people get in: domains, SSO providers, SCIM tokens.
    SignIn,
    /// The own account: reached by the button at the foot, and in no list of groups.
    Account,
}

impl Area {
    /// Those that the navigation shows, in its order.
    pub(crate) const ALL: [Self; 5] =
        [Self::Home, Self::People, Self::Access, Self::Applications, Self::SignIn];

    /// Its heading; home has none.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Home => "",
            Self::People => words::people(),
            Self::Access => words::access(),
            Self::Applications => words::applications(),
            Self::SignIn => words::sign_in_area(),
            Self::Account => words::account(),
        }
    }
}

/// A group's place in the console.
pub(crate) struct Group {
    /// Its first address.
    pub(crate) path: &'static str,
    /// Its title.
    pub(crate) title: fn() -> &'static str,
    /// Its icon in the sprite.
    pub(crate) icon: &'static str,
    /// Where it stands.
    pub(crate) area: Area,
    /// What can be begun from anywhere, for the palette.
    pub(crate) acts: &'static [Act],
    /// Its pages.
    pub(crate) pages: &'static [Page],
}

impl Group {
    /// What draws its pages, if that is not part of the first load.
    pub(crate) fn views(&self) -> Option<&'static Views> {
        self.pages.iter().find_map(|page| match page.view {
            View::Chunk(views, _) => Some(views),
            View::Here(_) => None,
        })
    }

    /// Whether `path` is one of its addresses.
    pub(crate) fn holds(&self, path: &str) -> bool {
        let place = |path: &str| path.split('/').nth(1).unwrap_or_default().to_owned();
        self.pages.iter().any(|page| place(page.pattern) == place(path))
    }
}

/// Something that can be begun from anywhere: its address, its words, its icon.
pub(crate) type Act = (&'static str, fn() -> &'static str, &'static str);
