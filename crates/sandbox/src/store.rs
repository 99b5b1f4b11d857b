//! All state: the tenants of this sandbox, each with its people, tables, provider desk, faults and log.
//!
//! Tenants come into being at first use and share nothing, so that tests run side by side, each in its own.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use api::users::User;
use serde_json::{Value, json};
use tokio::sync::broadcast;

use crate::faults::Faults;
use crate::foreign::Foreign;
use crate::log::Log;
use crate::oidc::desk::Desk;
use crate::people::People;
use crate::seed::{self, Sizes};

pub mod access;
pub mod sign_in;
pub mod table;
pub mod tables;

pub use tables::{Roles, Tables};

/// The tenant of `localhost` itself.
pub const DEFAULT_TENANT: &str = "fjordbank";
/// The client that the console is.
pub const CLIENT_ID: &str = "iam-console";
/// The scope that every call of the API wants; also the audience of access tokens.
pub const API_SCOPE: &str = "services.iam";

/// How a sandbox is to run.
#[derive(Clone, Debug)]
pub struct Options {
    /// The port of provider, API and control; 0 for any free one.
    pub port: u16,
    /// The directory that the static host serves, if it is to run.
    pub app: Option<PathBuf>,
    /// The port of the static host; also part of the client's redirect addresses.
    pub app_port: u16,
    /// How much the default tenant has.
    pub sizes: Sizes,
    /// The API half alone: whose tokens it trusts.
    pub issuer: Option<String>,
    /// The provider half alone: the API that it fronts.
    pub api: Option<String>,
    /// Life of access tokens where a tenant does not say otherwise.
    pub access_token_seconds: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 4180,
            app: None,
            app_port: 4173,
            sizes: Sizes::default(),
            issuer: None,
            api: None,
            access_token_seconds: 3600,
        }
    }
}

/// One sandbox.
pub struct World {
    /// How it runs.
    pub options: Options,
    /// Scheme, host and port of provider and API.
    pub origin: String,
    /// The other provider, if the API half runs alone.
    pub foreign: Option<Foreign>,
    /// Tells connections that a tenant wants them closed, see `server`.
    pub hang_up: broadcast::Sender<String>,
    started: Instant,
    tenants: RwLock<HashMap<String, Arc<Tenant>>>,
}

impl World {
    /// A sandbox that answers on `port`.
    pub fn new(options: Options, port: u16) -> Self {
        Self {
            origin: format!("http://127.0.0.1:{port}"),
            foreign: options.issuer.clone().map(Foreign::new),
            hang_up: broadcast::Sender::new(64),
            started: Instant::now(),
            tenants: RwLock::default(),
            options,
        }
    }

    /// Milliseconds since the start.
    pub fn at_ms(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// The tenant of this name, made if need be; nothing if no tenant can have it.
    pub fn tenant(&self, name: &str) -> Option<Arc<Tenant>> {
        let fits = (1..=63).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && !name.starts_with('-')
            && !name.ends_with('-');
        if !fits {
            return None;
        }
        if let Some(tenant) = self.tenants.read().unwrap_or_else(PoisonError::into_inner).get(name) {
            return Some(Arc::clone(tenant));
        }
        let sizes = self.sizes(name);
        let mut tenants = self.tenants.write().unwrap_or_else(PoisonError::into_inner);
        let new =
            || Arc::new(Tenant::new(name, self.issuer(name), &sizes, self.options.access_token_seconds));
        Some(Arc::clone(tenants.entry(name.to_owned()).or_insert_with(new)))
    }

    /// How much the tenant of this name begins with.
    pub fn sizes(&self, tenant: &str) -> Sizes {
        if tenant == DEFAULT_TENANT { self.options.sizes } else { Sizes::default() }
    }

    /// The default tenant.
    ///
    /// # Panics
    /// Never: its name fits.
    pub fn default_tenant(&self) -> Arc<Tenant> {
        self.tenant(DEFAULT_TENANT).expect("the default tenant's name fits")
    }

    /// The names of the tenants so far.
    pub fn tenant_names(&self) -> Vec<String> {
        let tenants = self.tenants.read().unwrap_or_else(PoisonError::into_inner);
        let mut names: Vec<String> = tenants.keys().cloned().collect();
        names.sort();
        names
    }

    /// The issuer of a tenant of this provider.
    pub fn issuer(&self, tenant: &str) -> String {
        format!("{}/id/{tenant}", self.origin)
    }

    /// The tenant that a host name of the app stands for.
    pub fn tenant_of_host(&self, host: &str) -> Option<Arc<Tenant>> {
        self.tenant(tenant_name(host)?)
    }

    /// The tenant of an Origin header, if it is an address of the app.
    pub fn tenant_of_origin(&self, origin: &str) -> Option<Arc<Tenant>> {
        let host = origin.strip_prefix("http://")?;
        let port = host.rsplit_once(':')?.1.parse::<u16>().ok()?;
        if port == self.options.app_port { self.tenant_of_host(host) } else { None }
    }

    /// Whether `uri` is registered for the client in `tenant`, with `path` at its end.
    pub fn is_registered(&self, tenant: &str, uri: &str, path: &str) -> bool {
        let port = self.options.app_port;
        [&format!("{tenant}.localhost"), "localhost", "127.0.0.1"]
            .iter()
            .any(|host| uri == format!("http://{host}:{port}{path}"))
    }

    /// The app's configuration as the operator of `host` (with port) would write it.
    pub fn config(&self, host: &str) -> Value {
        let tenant = tenant_name(host).unwrap_or(DEFAULT_TENANT);
        let mut brand: Vec<char> = tenant.chars().collect();
        if let Some(first) = brand.first_mut() {
            *first = first.to_ascii_uppercase();
        }
        json!({
            "issuer": self.options.issuer.clone().unwrap_or_else(|| self.issuer(tenant)),
            "clientId": CLIENT_ID,
            "redirectUri": format!("http://{host}/callback"),
            "postLogoutRedirectUri": format!("http://{host}/signed-out"),
            "apiBase": self.options.api.clone().unwrap_or_else(|| format!("{}/core/iam", self.origin)),
            "scopes": ["openid", "profile", "offline_access", API_SCOPE],
            "brand": {"name": brand.into_iter().collect::<String>()},
        })
    }
}

/// The name of the tenant that a host (with or without port) stands for; nothing for a host of elsewhere.
pub fn tenant_name(host: &str) -> Option<&str> {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    match name {
        "localhost" | "127.0.0.1" => Some(DEFAULT_TENANT),
        _ => name.strip_suffix(".localhost").filter(|name| !name.is_empty() && !name.contains('.')),
    }
}

/// Seconds since 1970.
pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// One tenant.
pub struct Tenant {
    /// Its name.
    pub name: String,
    /// The issuer of its tokens, if this sandbox makes them.
    pub issuer: String,
    /// Its faults.
    pub faults: Faults,
    /// Its log.
    pub log: Log,
    tables: RwLock<Tables>,
    people: RwLock<People>,
    desk: Mutex<Desk>,
    usual_token_seconds: u64,
}

impl Tenant {
    fn new(name: &str, issuer: String, sizes: &Sizes, token_seconds: u64) -> Self {
        Self {
            name: name.to_owned(),
            issuer,
            faults: Faults::default(),
            log: Log::default(),
            tables: RwLock::new(seed::tables(name, sizes)),
            people: RwLock::new(seed::people(name, sizes.users)),
            desk: Mutex::new(Desk::new(token_seconds)),
            usual_token_seconds: token_seconds,
        }
    }

    /// Makes everything anew, with these tables and so many users. `adjust` may change the fresh people before anyone
    /// sees them.
    pub fn reset(
        &self,
        users: usize,
        tables: Tables,
        token_seconds: Option<u64>,
        adjust: impl FnOnce(&mut People, &Roles),
    ) {
        let mut people = seed::people(&self.name, users);
        adjust(&mut people, &tables.roles);
        {
            let (mut old_tables, mut old_people) = (self.tables_mut(), self.people_mut());
            (*old_tables, *old_people) = (tables, people);
        }
        *self.desk() = Desk::new(token_seconds.unwrap_or(self.usual_token_seconds));
        self.faults.clear();
        self.log.clear();
    }

    /// What the tenant has beside people, to read. Whoever needs the people as well asks for these first, so that no
    /// two ever wait for each other.
    pub fn tables(&self) -> RwLockReadGuard<'_, Tables> {
        self.tables.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the tenant has beside people, to change.
    pub fn tables_mut(&self) -> RwLockWriteGuard<'_, Tables> {
        self.tables.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The person in this row, as the API shows it.
    pub fn user(&self, row: usize) -> User {
        let tables = self.tables();
        self.people().user(row, &tables.roles)
    }

    /// The people, to read.
    pub fn people(&self) -> RwLockReadGuard<'_, People> {
        self.people.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The people, to change.
    pub fn people_mut(&self) -> RwLockWriteGuard<'_, People> {
        self.people.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The provider's side and the invitations.
    pub fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The provider's clock, which a test may set wrong.
    pub fn now(&self) -> u64 {
        now().saturating_add_signed(self.desk().settings.clock_offset_seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_name_tenants() {
        assert_eq!(tenant_name("localhost:4173"), Some("fjordbank"));
        assert_eq!(tenant_name("127.0.0.1"), Some("fjordbank"));
        assert_eq!(tenant_name("t-1.localhost:4173"), Some("t-1"));
        for host in ["example.com", "a.b.localhost", ".localhost", "localhost.evil.example"] {
            assert_eq!(tenant_name(host), None, "{host}");
        }
    }
}
