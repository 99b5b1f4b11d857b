//! The kinds of providers, and what each has beside the properties of all.

use serde_json::{Map, Value};

use super::{AUTHORITY, CLIENT_ID, LOGIN, VISIBLE};

/// What a provider is: the API has paths and properties for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Microsoft Entra ID.
    AzureAd,
    /// Google Workspace.
    Google,
    /// Signicat, for `BankID` and its like.
    Signicat,
    /// Any other that speaks `OpenID` Connect.
    Custom,
}

/// What a property holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// On or off.
    Flag,
    /// A text that may not be empty.
    Text,
    /// One of these.
    One(&'static [&'static str]),
}

/// A property that has a usual value.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    /// Its name in the API.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// What it usually holds; of a flag, `true` or nothing.
    pub usual: &'static str,
}

const fn flag(name: &'static str, is_on: bool) -> Property {
    Property { name, shape: Shape::Flag, usual: if is_on { "true" } else { "" } }
}
const fn text(name: &'static str, usual: &'static str) -> Property {
    Property { name, shape: Shape::Text, usual }
}
const fn one(name: &'static str, all: &'static [&'static str], usual: &'static str) -> Property {
    Property { name, shape: Shape::One(all), usual }
}

const PKCE: Property = flag("usePkce", true);
const MAKES: Property = flag("autoProvisioningEnabled", false);
const DELEGATES: Property = flag("delegationEnabled", false);
const VERIFIES: Property = flag("verifyEnabled", false);
const SCOPE: Property = text("scope", "openid profile email");
const NAME: Property = text("nameClaimType", "name");
const EMAIL: Property = text("emailClaimType", "email");
const PHONE: Property = text("phoneNumberClaimType", "phone");

impl Kind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::AzureAd, Self::Google, Self::Signicat, Self::Custom];

    /// Its segment in paths.
    pub const fn path(self) -> &'static str {
        match self {
            Self::AzureAd => "azuread",
            Self::Google => "google",
            Self::Signicat => "signicat",
            Self::Custom => "custom",
        }
    }

    /// The API's word for it in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::AzureAd => "Azure",
            Self::Google => "Google",
            Self::Signicat => "Signicat",
            Self::Custom => "Custom",
        }
    }

    /// The one with this word, or this segment.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| word.eq_ignore_ascii_case(kind.word()) || word.eq_ignore_ascii_case(kind.path()))
    }

    /// What it has beside the address, id and secret of the other system, and the two switches of [`super::State`].
    pub const fn properties(self) -> &'static [Property] {
        const AZURE: &[Property] = &[SCOPE, text("responseType", "code"), PKCE, MAKES, DELEGATES];
        const GOOGLE: &[Property] =
            &[SCOPE, NAME, EMAIL, PHONE, text("subjectClaimType", "subject"), PKCE, MAKES, DELEGATES];
        const SIGNICAT: &[Property] =
            &[one("method", &["None", "BankId", "MitId", "SBID"], "BankId"), MAKES, DELEGATES, VERIFIES];
        const CUSTOM: &[Property] = &[
            SCOPE,
            one("responseType", &["code", "id_token", "token", "none"], "code"),
            NAME,
            EMAIL,
            PHONE,
            text("subjectClaimType", "sub"),
            flag("getClaimsFromUserInfoEndpoint", false),
            PKCE,
            MAKES,
            DELEGATES,
            VERIFIES,
        ];
        match self {
            Self::AzureAd => AZURE,
            Self::Google => GOOGLE,
            Self::Signicat => SIGNICAT,
            Self::Custom => CUSTOM,
        }
    }

    /// The address of the other system, where all of this kind have the same.
    pub const fn authority(self) -> &'static str {
        match self {
            Self::Google => "https://accounts.google.com",
            _ => "",
        }
    }

    /// The properties of a new one: open for who has its address, on no login page.
    pub fn usual(self) -> Map<String, Value> {
        let own = self.properties().iter().map(|one| (one.name, value(one.shape, one.usual)));
        let all = [
            (LOGIN, true.into()),
            (VISIBLE, false.into()),
            (CLIENT_ID, "".into()),
            (AUTHORITY, self.authority().into()),
        ];
        all.into_iter().chain(own).map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

impl Property {
    /// Its value where a field holds `text`.
    pub fn value(&self, text: &str) -> Value {
        value(self.shape, text)
    }
}

fn value(shape: Shape, text: &str) -> Value {
    if shape == Shape::Flag { (!text.is_empty()).into() } else { text.into() }
}
