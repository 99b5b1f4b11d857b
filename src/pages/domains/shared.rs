//! What other groups and the frame use of domains: the watch over those that are pending, and names in both spellings.

pub(crate) use super::names::{host, names, status_of};
pub(crate) use super::watch::Watch;

/// What leads back to the half-filled form of a new user, in the query of an address.
pub(crate) const THEN_USER: &str = "then=user";
