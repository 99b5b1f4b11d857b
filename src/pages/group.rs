//! What a group tells of itself: its place in the navigation, its pages, what can be begun from anywhere.

use super::page::Page;
use crate::words::shell as words;

/// Where a group stands in the navigation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Area {
    /// Users, groups.
    People,
    /// Who may do what: roles.
    Access,
    /// What calls and signs people in: clients, scopes.
    Applications,
    /// By what accounts of their own people sign in.
    SignIn,
}

impl Area {
    /// All, in the order of the navigation.
    pub(crate) const ALL: [Self; 4] = [Self::People, Self::Access, Self::Applications, Self::SignIn];

    /// Its heading.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::People => words::people(),
            Self::Access => words::access(),
            Self::Applications => words::applications(),
            Self::SignIn => words::sign_in(),
        }
    }
}

/// A group's place in the console.
pub(crate) struct Group {
    /// Its first address; all its others are below.
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
    /// Whether `path` is one of its addresses.
    pub(crate) fn holds(&self, path: &str) -> bool {
        path.strip_prefix(self.path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// Something that can be begun from anywhere: its address, its words, its icon.
pub(crate) type Act = (&'static str, fn() -> &'static str, &'static str);
