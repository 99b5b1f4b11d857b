//! Clients: list, get, create, update, remove.

use api::Foreign;
use api::assumed::{AUTHORIZATION_CODE, CLIENT_CREDENTIALS};
use api::clients::Client;
use api::page::{Listed as _, Page};
use api::redirect;
use axum::Json;
use axum::extract::Path;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing;
use serde::Deserialize;

use crate::bearer::{Admin, Reader};
use crate::extract::Sent;
use crate::people::format_id;
use crate::problem::Problem;
use crate::routes::Routes;
use crate::routes::paging::Asked;
use crate::store::Tables;
use crate::store::table::page;
use crate::{seed, trouble};

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new().route("/v1/clients", routing::get(list).post(create)).route(
        "/v1/clients/{client}",
        routing::get(get).delete(remove).put(update).post(update).patch(update),
    )
}

fn not_found() -> Problem {
    Problem::not_found("client")
}

/// `GET /clients?searchText&page&pageSize`: the text is looked for in name, description and id.
pub async fn list(Reader(caller): Reader, asked: Asked) -> Json<Page<Client>> {
    let settings = caller.tenant.desk().settings.clone();
    let tables = caller.tenant.tables();
    let found = tables.clients.search(&asked.search, |client| {
        [client.name.raw(), client.description.raw(), client.client_id.raw()]
    });
    let mut clients = page(&found, asked.page, asked.size);
    if !settings.client_list_details {
        clients.iter_mut().for_each(hide_details);
    }
    Json(asked.answer("clients", clients, found.len()))
}

/// Leaves a `ClientDto` of a `ClientDetailsDto`.
fn hide_details(client: &mut Client) {
    client.allowed_grant_types = None;
    client.redirect_uris = None;
    client.allowed_scopes = None;
}

/// `GET /clients/{clientId}`.
pub async fn get(Reader(caller): Reader, Path(client): Path<String>) -> Result<Json<Client>, Problem> {
    caller.tenant.tables().clients.find(&client).cloned().map(Json).ok_or_else(not_found)
}

/// What a client is made of, and what an update replaces.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Wanted {
    client_id: Option<String>,
    name: Option<String>,
    description: Option<String>,
    allowed_grant_types: Option<Vec<Foreign>>,
    redirect_uris: Option<Vec<Foreign>>,
    allowed_scopes: Option<Vec<Foreign>>,
}

/// `POST /clients`: two clients may have one name.
pub async fn create(Admin(caller): Admin, Sent(wanted): Sent<Wanted>) -> Result<Response, Problem> {
    let tenant = &caller.tenant;
    let pkce = tenant.desk().settings.pkce_grant.clone();
    let made = wanted.checked(&tenant.tables(), &pkce, None)?;
    let name = made.name.raw().to_owned();
    trouble::asked_for("name", &name).await?;
    let tells = tenant.desk().settings.created_client_body;
    let client = {
        let mut tables = tenant.tables_mut();
        // Clients count down from the middle, people up from zero and roles down from the end.
        let number = u64::MAX / 2 - tables.made_clients;
        tables.made_clients += 1;
        let client = Client { client_id: format_id(seed::id(&tenant.name, number)).into(), ..made };
        tables.clients.insert(client.clone());
        client
    };
    let answer = || if tells { Json(client).into_response() } else { StatusCode::OK.into_response() };
    Ok(trouble::after_commit(&name).unwrap_or_else(answer))
}

/// `PUT /clients/{clientId}`, or by another verb: replaces all that is sent; what is there already may stay, whatever it
/// is.
pub async fn update(
    Admin(caller): Admin,
    method: Method,
    Path(client): Path<String>,
    Sent(wanted): Sent<Wanted>,
) -> Result<StatusCode, Problem> {
    let settings = caller.tenant.desk().settings.clone();
    if !settings.update_client_by.is(&method) {
        return Err(settings.no_such_operation());
    }
    let mut tables = caller.tenant.tables_mut();
    let old = tables.clients.find(&client).ok_or_else(not_found)?;
    let new = wanted.checked(&tables, &settings.pkce_grant, Some(old))?;
    tables.clients.update(new);
    Ok(StatusCode::OK)
}

/// `DELETE /clients/{clientId}`: with its secrets.
pub async fn remove(Admin(caller): Admin, Path(client): Path<String>) -> Result<StatusCode, Problem> {
    caller.tenant.tables_mut().remove_client(&client).ok_or_else(not_found)?;
    Ok(StatusCode::OK)
}

/// The grant types that exist, beside that of code with PKCE.
const GRANT_TYPES: [&str; 4] = [CLIENT_CREDENTIALS, AUTHORIZATION_CODE, "refresh_token", "delegation"];
/// The longest name.
const LONGEST_NAME: usize = 200;

impl Wanted {
    /// The client that is wanted, in the place of `old`, or all that is wrong with it by the names of its fields.
    fn checked(self, tables: &Tables, pkce: &str, old: Option<&Client>) -> Result<Client, Problem> {
        let mut wrong = Problem::invalid();
        let name = self.name.unwrap_or_default();
        if name.trim().is_empty() || name.chars().count() > LONGEST_NAME {
            wrong = wrong.field("name", "A name has 1 to 200 characters.");
        }
        if self.description.is_none() {
            wrong = wrong.field("description", "description is required; it may be empty.");
        }
        if let (Some(sent), Some(old)) = (&self.client_id, old)
            && sent != old.id()
        {
            wrong = wrong.field("clientId", "This is not the client of the address.");
        }
        for (field, list, kept, refusal) in [
            (
                "allowedGrantTypes",
                &self.allowed_grant_types,
                old.and_then(|old| old.allowed_grant_types.as_ref()),
                &(|text: &str| {
                    (text != pkce && !GRANT_TYPES.contains(&text))
                        .then(|| "There is no such grant type.".to_owned())
                }) as &dyn Fn(&str) -> Option<String>,
            ),
            ("redirectUris", &self.redirect_uris, old.and_then(|old| old.redirect_uris.as_ref()), &|text| {
                redirect::client(text).err().map(|why| format!("This address is refused: {why:?}."))
            }),
            (
                "allowedScopes",
                &self.allowed_scopes,
                old.and_then(|old| old.allowed_scopes.as_ref()),
                &|text| tables.scopes.find(text).is_none().then(|| "There is no such scope.".to_owned()),
            ),
        ] {
            let Some(list) = list else {
                wrong = wrong.field(field, format!("{field} is required; it may be empty."));
                continue;
            };
            for (number, entry) in list.iter().enumerate() {
                let is_kept = kept.is_some_and(|kept| kept.contains(entry));
                if let Some(message) = refusal(entry.raw()).filter(|_| !is_kept) {
                    wrong = wrong.field(format!("{field}[{number}]"), message);
                }
            }
        }
        if self.allowed_grant_types.as_ref().is_some_and(Vec::is_empty) {
            wrong = wrong.field("allowedGrantTypes", "A client has at least one grant type.");
        }
        wrong.if_any()?;
        Ok(Client {
            client_id: old.map(|old| old.client_id.clone()).unwrap_or_default(),
            name: name.into(),
            description: self.description.unwrap_or_default().into(),
            allowed_grant_types: self.allowed_grant_types,
            redirect_uris: self.redirect_uris,
            allowed_scopes: self.allowed_scopes,
        })
    }
}
