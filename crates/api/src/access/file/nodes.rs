//! JSON as it stands in a file: read member by member, and what nobody asked for is found.

use std::collections::HashSet;
use std::fmt::{self, Formatter};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use text::Foreign;

use super::{LONGEST, Mistake, Place, Wrong};

/// Any JSON document, with what a map would hide: members that stand twice.
pub(super) enum Node {
    Text(String),
    Whole(u64),
    List(Vec<Self>),
    Members(Vec<(String, Self)>),
    Other,
}

struct Nodes;

impl<'de> Visitor<'de> for Nodes {
    type Value = Node;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Whole(number))
    }
    fn visit_i64<E>(self, _: i64) -> Result<Node, E> {
        Ok(Node::Other)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Other)
    }
    fn visit_bool<E>(self, _: bool) -> Result<Node, E> {
        Ok(Node::Other)
    }
    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Other)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Node, A::Error> {
        let mut all = Vec::new();
        while let Some(one) = from.next_element()? {
            all.push(one);
        }
        Ok(Node::List(all))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Node, A::Error> {
        let mut all = Vec::new();
        while let Some(one) = from.next_entry()? {
            all.push(one);
        }
        Ok(Node::Members(all))
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Nodes)
    }
}

/// The members of an object that are still to be read; whoever is done says so, and nothing may be left.
pub(super) struct Object {
    pub(super) place: Place,
    pub(super) members: Vec<(String, Node)>,
}

impl Object {
    /// The members of `node`, each of which stands there once.
    pub(super) fn of(node: Node, place: Place) -> Result<Self, Mistake> {
        let Node::Members(members) = node else { return Err(Mistake::At(place, Wrong::Kind)) };
        let mut seen = HashSet::new();
        if let Some((name, _)) = members.iter().find(|(name, _)| !seen.insert(name)) {
            return Err(Mistake::At(place.member(name), Wrong::Twice));
        }
        Ok(Self { place, members })
    }

    pub(super) fn find(&mut self, name: &str) -> Option<(Node, Place)> {
        let at = self.members.iter().position(|(other, _)| other == name)?;
        Some((self.members.swap_remove(at).1, self.place.member(name)))
    }

    pub(super) fn take(&mut self, name: &str) -> Result<(Node, Place), Mistake> {
        self.find(name).ok_or_else(|| Mistake::At(self.place.member(name), Wrong::Missing))
    }

    pub(super) fn text(&mut self, name: &str) -> Result<String, Mistake> {
        let (node, place) = self.take(name)?;
        text(node, place)
    }

    /// A text with something in it.
    pub(super) fn some(&mut self, name: &str) -> Result<Foreign, Mistake> {
        let text = self.text(name)?;
        let wrong = || Mistake::At(self.place.member(name), Wrong::Empty);
        if text.is_empty() { Err(wrong()) } else { Ok(text.into()) }
    }

    pub(super) fn time(&mut self, name: &str) -> Result<String, Mistake> {
        let text = self.text(name)?;
        let wrong = || Mistake::At(self.place.member(name), Wrong::Time);
        if is_time(&text) { Ok(text) } else { Err(wrong()) }
    }

    pub(super) fn whole(&mut self, name: &str) -> Result<u64, Mistake> {
        match self.take(name)? {
            (Node::Whole(number), _) => Ok(number),
            (_, place) => Err(Mistake::At(place, Wrong::Kind)),
        }
    }

    pub(super) fn end(self) -> Result<(), Mistake> {
        match self.members.first() {
            Some((name, _)) => Err(Mistake::At(self.place.member(name), Wrong::Unknown)),
            None => Ok(()),
        }
    }
}

/// A text that is not too long.
pub(super) fn text(node: Node, place: Place) -> Result<String, Mistake> {
    match node {
        Node::Text(text) if text.chars().nth(LONGEST).is_none() => Ok(text),
        Node::Text(_) => Err(Mistake::At(place, Wrong::TooLong)),
        _ => Err(Mistake::At(place, Wrong::Kind)),
    }
}

/// The items of a list.
pub(super) fn list(node: Node, place: &Place) -> Result<Vec<Node>, Mistake> {
    match node {
        Node::List(all) => Ok(all),
        _ => Err(Mistake::At(place.clone(), Wrong::Kind)),
    }
}

/// `2026-11-26T14:02:00Z`, perhaps with a fraction: always in UTC. A day that its month does not have is let through.
fn is_time(text: &str) -> bool {
    const LEAST: &[u8; 19] = b"0000-01-01T00:00:00";
    const MOST: &[u8; 19] = b"9999-12-31T23:59:60";
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let Some(text) = text.strip_suffix('Z') else { return false };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let whole = whole.as_bytes();
    let has_shape = whole.len() == LEAST.len()
        && whole
            .iter()
            .zip(LEAST)
            .all(|(byte, like)| if like.is_ascii_digit() { byte.is_ascii_digit() } else { byte == like });
    let in_range = |at: usize| (&LEAST[at..at + 2]..=&MOST[at..at + 2]).contains(&&whole[at..at + 2]);
    has_shape && digits(fraction) && [5, 8, 11, 14, 17].into_iter().all(in_range)
}
