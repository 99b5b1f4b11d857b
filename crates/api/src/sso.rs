//! SSO providers: by which accounts of their own a company's people sign in. Calls: list, get, read, create, update,
//! remove.
//!
//! A provider's secret may come in an answer. A [`Provider`] never holds it; [`Stored`], which is read in the moment
//! before it is written again, does, and neither prints nor copies.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};
use text::Foreign;

use crate::assumed::OIDC;
use crate::call::{self, Row, json, nothing, text_or_null, text_or_number};
use crate::error::Unreadable;
use crate::page::{Known, Listed, Slice};
use crate::{Call, Method};

pub mod check;
mod kind;
mod update;

pub use kind::{Kind, Property, Shape};
pub use update::{Edits, Held, NewSecret, Stored, Written, update};

/// The property of the secret, which only this module touches.
const SECRET: &str = "clientSecret";
/// Whether people may sign in by it.
pub const LOGIN: &str = "loginEnabled";
/// Whether its button is on the login page.
pub const VISIBLE: &str = "visible";
/// Whose address and rules the other system has.
pub const AUTHORITY: &str = "authority";
/// Under what id the other system knows Aritma ID.
pub const CLIENT_ID: &str = "clientId";

/// A provider as a list or a page tells of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Provider {
    /// Its number, as it came.
    #[serde(deserialize_with = "text_or_number")]
    pub id: Foreign,
    /// What it is known by: unique, and part of the addresses by which people sign in.
    pub scheme: Foreign,
    /// The text of the login button.
    #[serde(default, deserialize_with = "text_or_null")]
    pub display_name: Foreign,
    /// Whether it works at all.
    pub enabled: bool,
    /// The API's word for its kind.
    #[serde(default, deserialize_with = "text_or_null")]
    pub provider_name: Foreign,
    /// The protocol that it speaks.
    #[serde(default, rename = "type", deserialize_with = "text_or_null")]
    pub protocol: Foreign,
    /// The rest, where the API tells it.
    #[serde(default, rename = "properties", deserialize_with = "settings")]
    pub settings: Option<Settings>,
}

impl Listed for Provider {
    fn id(&self) -> &str {
        self.scheme.raw()
    }

    fn known(&self) -> Vec<Known<'_>> {
        vec![("sso", self.id.raw(), &self.display_name)]
    }
}

/// What one knows of the secret without knowing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The API says nothing: there is none, or it keeps it to itself.
    Nothing,
    /// The API gives a mask in its place.
    Masked,
    /// The API gives it.
    Whole,
}

impl Told {
    fn of(secret: Option<&Value>) -> Self {
        match secret.and_then(Value::as_str) {
            None | Some("") => Self::Nothing,
            Some(text) if check::is_mask(text) => Self::Masked,
            Some(_) => Self::Whole,
        }
    }
}

/// The properties of a provider, without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    all: Map<String, Value>,
    /// What the API tells of the secret.
    pub secret: Told,
}

impl Settings {
    /// The text of a property; nothing if it has none.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.all.get(name).and_then(Value::as_str)
    }

    /// Whether a property is on.
    pub fn is_on(&self, name: &str) -> bool {
        self.all.get(name).and_then(Value::as_bool).unwrap_or(false)
    }
}

fn settings<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Settings>, D::Error> {
    let all: Option<Map<String, Value>> = Option::deserialize(from)?;
    Ok(all.map(|mut all| {
        let secret = all.remove(SECRET);
        Settings { secret: Told::of(secret.as_ref()), all }
    }))
}

/// How far a provider is for the people who would sign in by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody can sign in by it.
    NotConnected,
    /// It works, and whether its button is on the login page was not told.
    Connected,
    /// It works for who has its address.
    Hidden,
    /// It works, and its button is on the login page.
    On,
}

impl Provider {
    /// How far it is, as far as it was told.
    pub fn state(&self) -> State {
        match &self.settings {
            _ if !self.enabled => State::NotConnected,
            None => State::Connected,
            Some(settings) if !settings.is_on(LOGIN) => State::NotConnected,
            Some(settings) if settings.is_on(VISIBLE) => State::On,
            Some(_) => State::Hidden,
        }
    }

    /// Its kind, if it is one that can be changed here: one that is known, and speaks `OpenID` Connect.
    pub fn kind(&self) -> Option<Kind> {
        Kind::of(self.provider_name.raw()).filter(|_| self.protocol == *OIDC)
    }

    /// What it is called: the text of its button, else its scheme.
    pub fn name(&self) -> &Foreign {
        if self.display_name.is_blank() { &self.scheme } else { &self.display_name }
    }
}

/// `GET /sso` (R, shape ?): all providers of all kinds, unpaged.
pub fn list() -> Call<Vec<Row<Provider>>> {
    Call::new(Method::Get, "/sso", &[], call::list)
}

/// `GET /sso` again, of which only those come whose state the list did not tell and a call of their own would.
pub fn untold(_: Option<&str>) -> Call<Slice<Provider>> {
    Call::new(Method::Get, "/sso", &[], read_untold)
}

fn read_untold(text: &str) -> Result<Slice<Provider>, Unreadable> {
    let rows: Vec<Row<Provider>> = call::list(text)?;
    let asks = |one: &Provider| one.state() == State::Connected && one.kind().is_some();
    let items: Vec<_> = rows.into_iter().filter(|row| row.as_ref().is_ok_and(asks)).collect();
    Ok(Slice { total: Some(items.len() as u64), items, cursor: None })
}

/// `GET /sso/{kind}/{id}` (R): one provider with its properties. Its secret is left where it came in.
pub fn get(kind: Kind, id: &str) -> Call<Provider> {
    Call::new(Method::Get, "/sso/{kind}/{id}", &[kind.path(), id], json)
}

/// As [`get`], with its secret, to be written again.
pub fn read(kind: Kind, id: &str) -> Call<Stored> {
    Call::new(Method::Get, "/sso/{kind}/{id}", &[kind.path(), id], Stored::read)
}

/// What a provider is made of. Neither `Debug` nor `Clone`: the secret is in it.
pub struct New {
    /// What it will be known by.
    pub scheme: String,
    /// The text of its login button.
    pub display_name: String,
    /// What was chosen of its properties; the rest is as usual for its kind.
    pub properties: Vec<(&'static str, Value)>,
    /// Its secret; none for one that has only PKCE.
    pub secret: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Sent<'a> {
    scheme: &'a str,
    display_name: &'a str,
    enabled: bool,
    #[serde(rename = "type")]
    protocol: &'a str,
    properties: Map<String, Value>,
}

/// `POST /sso/{kind}` (R): makes a provider that works for who has its address, and is on no login page.
pub fn create(kind: Kind, new: &New) -> Call<()> {
    let mut properties = kind.usual();
    for (name, value) in &new.properties {
        properties.insert((*name).to_owned(), value.clone());
    }
    properties.insert(SECRET.to_owned(), new.secret.as_deref().map_or(Value::Null, Value::from));
    let sent = Sent {
        scheme: &new.scheme,
        display_name: &new.display_name,
        enabled: true,
        protocol: OIDC,
        properties,
    };
    Call::new(Method::Post, "/sso/{kind}", &[kind.path()], nothing).body(&sent)
}

/// `DELETE /sso/{kind}/{id}` (R, status ?): nobody signs in by it any more.
pub fn remove(kind: Kind, id: &str) -> Call<()> {
    Call::new(Method::Delete, "/sso/{kind}/{id}", &[kind.path(), id], nothing)
}

#[cfg(test)]
mod tests;
