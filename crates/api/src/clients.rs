//! Clients: applications and services that sign people in, or call, by themselves. Calls: list, get, create, update,
//! remove. A new client has no secret and may do nothing until a policy says so.

use serde::{Deserialize, Serialize};
use text::Foreign;

use crate::assumed::{AUTHORIZATION_CODE, AUTHORIZATION_CODE_WITH_PKCE, CLIENT_CREDENTIALS, UPDATE_CLIENT};
use crate::call::{json, nothing, text_or_null};
use crate::error::{Looks, Unreadable};
use crate::page::{self, Known, Listed, Query, Rows, SIZES, Slice};
use crate::{Call, Method, merge};

pub mod secrets;

/// A client (`ClientDto` or `ClientDetailsDto`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Client {
    /// The id by which it presents itself. Whoever made the client may have chosen it, so it may be any text.
    pub client_id: Foreign,
    /// Its name; several clients may have the same.
    pub name: Foreign,
    /// What it is for; empty where the API sends none.
    #[serde(default, deserialize_with = "text_or_null")]
    pub description: Foreign,
    /// How it may get tokens; nothing where the API did not tell (`ClientDto`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_grant_types: Option<Vec<Foreign>>,
    /// Where people may be sent after sign-in, to the letter; nothing where the API did not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redirect_uris: Option<Vec<Foreign>>,
    /// The OAuth scopes that it may ask for; nothing where the API did not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_scopes: Option<Vec<Foreign>>,
}

impl Listed for Client {
    fn id(&self) -> &str {
        self.client_id.raw()
    }

    fn known(&self) -> Vec<Known<'_>> {
        vec![("clients", self.client_id.raw(), &self.name)]
    }
}

/// What a client is made of, and what an update replaces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct New {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// How it may get tokens.
    pub allowed_grant_types: Vec<String>,
    /// Where people may be sent after sign-in; none for a service.
    pub redirect_uris: Vec<String>,
    /// The OAuth scopes that it may ask for.
    pub allowed_scopes: Vec<String>,
}

impl New {
    /// All of a client; nothing where the API did not tell all of it, since writing it would lose the rest.
    pub fn of(client: &Client) -> Option<Self> {
        let texts = |all: &Option<Vec<Foreign>>| -> Option<Vec<String>> {
            Some(all.as_ref()?.iter().map(|one| one.raw().to_owned()).collect())
        };
        Some(Self {
            name: client.name.raw().to_owned(),
            description: client.description.raw().to_owned(),
            allowed_grant_types: texts(&client.allowed_grant_types)?,
            redirect_uris: texts(&client.redirect_uris)?,
            allowed_scopes: texts(&client.allowed_scopes)?,
        })
    }

    /// What to write: `mine`, joined with what others did meanwhile (see [`merge`]).
    pub fn merged(begun: &Self, mine: &Self, now: &Self) -> Self {
        let list = |of: fn(&Self) -> &Vec<String>| merge::list(of(begun), of(mine), of(now));
        Self {
            name: merge::text(&begun.name, &mine.name, &now.name),
            description: merge::text(&begun.description, &mine.description, &now.description),
            allowed_grant_types: list(|new| &new.allowed_grant_types),
            redirect_uris: list(|new| &new.redirect_uris),
            allowed_scopes: list(|new| &new.allowed_scopes),
        }
    }

    /// The client with this id that was made of it.
    pub fn into_client(self, client_id: Foreign) -> Client {
        let foreign = |all: Vec<String>| Some(all.into_iter().map(Foreign::from).collect());
        Client {
            client_id,
            name: self.name.into(),
            description: self.description.into(),
            allowed_grant_types: foreign(self.allowed_grant_types),
            redirect_uris: foreign(self.redirect_uris),
            allowed_scopes: foreign(self.allowed_scopes),
        }
    }
}

/// What a client is for: decides how it gets tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// Runs without a person and calls as itself, with a secret.
    Service,
    /// Signs people in, and its server has a secret.
    Web,
    /// Runs in a browser or on a device, where no secret can be kept: signs people in with PKCE.
    App,
}

impl Purpose {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Service, Self::Web, Self::App];

    /// The grant types that a client of this purpose needs.
    pub const fn grant_types(self) -> &'static [&'static str] {
        match self {
            Self::Service => &[CLIENT_CREDENTIALS],
            Self::Web => &[AUTHORIZATION_CODE],
            Self::App => &[AUTHORIZATION_CODE_WITH_PKCE],
        }
    }

    /// Whether people are sent back to it after sign-in.
    pub const fn has_redirects(self) -> bool {
        !matches!(self, Self::Service)
    }

    /// What `client` is for, if its grant types leave no doubt. A grant type that is not known here could sign people
    /// in, so a client that has one is no service for sure; one that signs people in with and without PKCE, or with
    /// PKCE and calls as itself as well, is nothing for sure.
    pub fn of(client: &Client) -> Option<Self> {
        const BESIDE: [&str; 3] = ["refresh_token", "delegation", CLIENT_CREDENTIALS];
        let grants = client.allowed_grant_types.as_ref()?;
        let has = |name: &str| grants.iter().any(|grant| *grant == *name);
        let all_known = grants.iter().all(|grant| BESIDE.contains(&grant.raw()));
        match (has(AUTHORIZATION_CODE), has(AUTHORIZATION_CODE_WITH_PKCE), has(CLIENT_CREDENTIALS)) {
            (true, false, _) => Some(Self::Web),
            (false, true, false) => Some(Self::App),
            (false, false, true) if all_known => Some(Self::Service),
            _ => None,
        }
    }
}

/// `GET /clients?searchText&page&pageSize` (R): one page.
pub fn list(query: &Query) -> Call<Rows<Client>> {
    Call::new(Method::Get, "/clients", &[], page::rows)
        .query_some("searchText", page::searched(&query.search).trim())
        .query("page", &query.page.to_string())
        .query("pageSize", &query.size.to_string())
}

/// `GET /clients`, page after page, with the largest pages. `cursor` is the number of a page.
pub fn slice(cursor: Option<&str>) -> Call<Slice<Client>> {
    let size = SIZES[SIZES.len() - 1].to_string();
    Call::new(Method::Get, "/clients", &[], page::page_as_slice)
        .query("page", cursor.unwrap_or("1"))
        .query("pageSize", &size)
}

/// `GET /clients/{clientId}` (R): one client with its details.
pub fn get(client_id: &str) -> Call<Client> {
    Call::new(Method::Get, "/clients/{clientId}", &[client_id], json)
}

/// `POST /clients` (R, answer ?): makes a client. The API may answer nothing, or nothing that tells which client it
/// was: then there is none in the answer, and the new client is to be looked up by its name.
pub fn create(new: &New) -> Call<Option<Client>> {
    Call::new(Method::Post, "/clients", &[], created).body(new)
}

/// A web page is never the API's word; any other answer of success is one.
fn created(text: &str) -> Result<Option<Client>, Unreadable> {
    match json(text) {
        Ok(client) => Ok(Some(client)),
        Err(unreadable) if unreadable.looks == Looks::Html => Err(unreadable),
        Err(_) => Ok(None),
    }
}

/// The body of an update: the whole client.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Update<'a> {
    client_id: &'a str,
    name: &'a str,
    description: &'a str,
    allowed_grant_types: &'a [String],
    redirect_uris: &'a [String],
    allowed_scopes: &'a [String],
}

/// `PUT /clients/{clientId}` (?): replaces all that `new` says. What is to be kept must be in it, old and unknown
/// values included.
pub fn update(client_id: &str, new: &New) -> Call<()> {
    let body = Update {
        client_id,
        name: &new.name,
        description: &new.description,
        allowed_grant_types: &new.allowed_grant_types,
        redirect_uris: &new.redirect_uris,
        allowed_scopes: &new.allowed_scopes,
    };
    Call::new(UPDATE_CLIENT, "/clients/{clientId}", &[client_id], nothing).body(&body)
}

/// `DELETE /clients/{clientId}` (R): deletes a client and its secrets.
pub fn remove(client_id: &str) -> Call<()> {
    Call::new(Method::Delete, "/clients/{clientId}", &[client_id], nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new() -> New {
        New {
            name: "Åse's \"app\"".into(),
            allowed_grant_types: vec![CLIENT_CREDENTIALS.into()],
            allowed_scopes: vec!["services.iam".into()],
            ..New::default()
        }
    }

    #[test]
    fn calls_name_their_operation() {
        let query = Query { search: " a&b ".into(), page: 2, size: 25 };
        assert_eq!(list(&query).request.path, "/v1/clients?searchText=a%26b&page=2&pageSize=25");
        assert_eq!(get("50%").request.path, "/v1/clients/50%25");
        assert_eq!(remove("a/b").request.path, "/v1/clients/a%2Fb");
        let create = create(&new()).request;
        assert_eq!((create.method, create.path.as_str()), (Method::Post, "/v1/clients"));
        let body = r#""name":"Åse's \"app\"","description":"","allowedGrantTypes":["client_credentials"],"redirectUris":[],"allowedScopes":["services.iam"]}"#;
        assert_eq!(create.body, Some(format!("{{{body}")));
        let update = update("billing.export", &new()).request;
        assert_eq!((update.method, update.path.as_str()), (Method::Put, "/v1/clients/billing.export"));
        assert_eq!(update.body, Some(format!("{{\"clientId\":\"billing.export\",{body}")));
    }

    #[test]
    fn a_client_with_and_without_details_is_read() {
        let short: Result<Client, _> = json(r#"{"clientId":"a","name":"A","description":null}"#);
        let short = short.unwrap_or_else(|error| panic!("{error:?}"));
        assert!(short.description.is_blank() && short.redirect_uris.is_none());
        assert_eq!(
            serde_json::to_string(&short).ok().as_deref(),
            Some(r#"{"clientId":"a","name":"A","description":""}"#)
        );
        let whole = r#"{"clientId":"a","name":"A","description":"d","allowedGrantTypes":["x"],"redirectUris":[],"allowedScopes":["s"]}"#;
        let read: Result<Client, _> = json(whole);
        assert_eq!(read.map(|client| serde_json::to_string(&client).ok()), Ok(Some(whole.into())));
        for bad in
            [r#"{"name":"A"}"#, r#"{"clientId":"a"}"#, r#"{"clientId":"a","name":"A","redirectUris":[null]}"#]
        {
            assert!(json::<Client>(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_answer_of_creating_may_be_anything_but_a_web_page() {
        let decode = create(&new()).decode;
        for text in ["", "  ", "null", "{}", r#"{"id":"a"}"#, "\"done\"", "done", r#"{"clientId":"a""#] {
            assert_eq!(decode(text), Ok(None), "{text}");
        }
        let client = decode(r#"{"clientId":"a","name":"A"}"#).ok().flatten();
        assert_eq!(client.as_ref().map(Listed::id), Some("a"));
        assert!(decode("<html>").is_err());
    }

    #[test]
    fn a_purpose_is_told_only_without_doubt() {
        let purpose = |grants: Option<&[&str]>| {
            let allowed_grant_types =
                grants.map(|grants| grants.iter().copied().map(Foreign::from).collect());
            Purpose::of(&Client {
                client_id: "a".into(),
                name: "A".into(),
                description: Foreign::default(),
                allowed_grant_types,
                redirect_uris: None,
                allowed_scopes: None,
            })
        };
        for one in Purpose::ALL {
            assert_eq!(purpose(Some(one.grant_types())), Some(one));
        }
        let (service, code, pkce) = (CLIENT_CREDENTIALS, AUTHORIZATION_CODE, AUTHORIZATION_CODE_WITH_PKCE);
        for (grants, wanted) in [
            (&[code, "delegation"][..], Some(Purpose::Web)),
            (&[code, service], Some(Purpose::Web)),
            (&[code, "urn:else"], Some(Purpose::Web)),
            (&[pkce, "refresh_token"], Some(Purpose::App)),
            (&[service, "delegation"], Some(Purpose::Service)),
            (&[service, "password"], None),
            (&[pkce, service], None),
            (&[code, pkce], None),
            (&["Client_Credentials"], None),
            (&[], None),
        ] {
            assert_eq!(purpose(Some(grants)), wanted, "{grants:?}");
        }
        assert_eq!(purpose(None), None);
    }
}
