//! What a tenant has beside its people: roles, scopes, clients with their secrets, domains. Groups, policies and what
//! follows from them are in `access.rs`.

use std::collections::HashMap;

use api::clients::Client;
use api::domains::Status;
use api::page::Listed;
use api::roles::Role;
use api::scopes::Scope;
use serde::{Deserialize, Serialize};

use crate::store::access::Access;
use crate::store::sign_in::SignIn;
use crate::store::table::Table;

/// Everything of one tenant that is small.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    /// The roles.
    pub roles: Roles,
    /// What clients may ask for.
    pub scopes: Table<Scope>,
    /// The clients.
    pub clients: Table<Client>,
    /// Their secrets, by client id.
    pub secrets: HashMap<String, Secrets>,
    /// The domains that are registered.
    pub domains: Table<Domain>,
    /// How many clients were made since the tenant began: their ids are never used again.
    pub made_clients: u64,
    /// How many domains were registered since the tenant began: what their records hold is never used again.
    pub made_domains: u64,
    /// Who may do what.
    pub access: Access,
    /// By what accounts of their own people sign in.
    pub sign_in: SignIn,
}

impl Tables {
    /// Takes a client and its secrets out.
    pub fn remove_client(&mut self, id: &str) -> Option<Client> {
        self.secrets.remove(id);
        self.clients.remove(id)
    }
}

/// A registered domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Domain {
    /// Its name.
    pub domain: String,
    /// How far it is.
    pub status: Status,
    /// What its TXT record is to hold.
    #[serde(default)]
    pub token: String,
}

impl Listed for Domain {
    fn id(&self) -> &str {
        &self.domain
    }
}

/// The roles, each with a slot: the number under which people hold it.
///
/// A role keeps its slot for as long as the tenant lives, whatever happens to the table, so nobody comes to hold
/// another role because one was removed or moved. A role that is made again under its old id is held as before.
#[derive(Clone, Debug, Default)]
pub struct Roles {
    table: Table<Role>,
    slots: HashMap<String, usize>,
}

impl Roles {
    /// All of them.
    pub fn list(&self) -> &[Role] {
        self.table.list()
    }

    /// The slot of the role with this id.
    pub fn slot(&self, id: &str) -> Option<usize> {
        self.table.find(id).and_then(|role| self.slots.get(role.id())).copied()
    }

    /// The slot of the first role with this name.
    pub fn slot_of_name(&self, name: &str) -> Option<usize> {
        self.list().iter().find(|role| role.name == *name).and_then(|role| self.slot(role.id()))
    }

    /// The roles whose slots are held.
    pub fn held(&self, is_held: impl Fn(usize) -> bool) -> Vec<Role> {
        let has = |role: &&Role| self.slots.get(role.id()).is_some_and(|slot| is_held(*slot));
        self.list().iter().filter(has).cloned().collect()
    }

    /// Adds a role, or puts it in the place of the one with its id.
    pub fn put(&mut self, role: Role) {
        let next = self.slots.len();
        self.slots.entry(role.id().to_owned()).or_insert(next);
        if !self.table.update(role.clone()) {
            self.table.insert(role);
        }
    }

    /// Takes a role out; its slot is never given to another.
    pub fn remove(&mut self, id: &str) -> Option<Role> {
        self.table.remove(id)
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        let mut all = Self::default();
        roles.into_iter().for_each(|role| all.put(role));
        all
    }
}

/// The secrets of one client.
#[derive(Clone, Debug, Default)]
pub struct Secrets {
    rows: Table<Secret>,
    last: u64,
}

/// A secret with its value, which is never told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secret {
    id: String,
    /// Its number, which is its id on the wire.
    pub number: u64,
    /// What the caller chose.
    pub value: String,
    /// What it is for.
    pub description: String,
    /// When it ends, as the caller wrote it.
    pub expiration: Option<String>,
}

impl Listed for Secret {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Secrets {
    /// All of them.
    pub fn list(&self) -> &[Secret] {
        self.rows.list()
    }

    /// Adds a secret under the next number. Two may have the same value.
    pub fn add(&mut self, value: String, description: String, expiration: Option<String>) {
        self.last += 1;
        self.rows.insert(Secret {
            id: self.last.to_string(),
            number: self.last,
            value,
            description,
            expiration,
        });
    }

    /// Leaves `numbers` out from now on.
    pub fn skip(&mut self, numbers: u64) {
        self.last += numbers;
    }

    /// Takes a secret out.
    pub fn remove(&mut self, id: &str) -> Option<Secret> {
        self.rows.remove(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(id: &str) -> Role {
        Role { id: id.into(), name: ["name of ", id].concat().into() }
    }

    #[test]
    fn a_role_keeps_its_slot() {
        let mut roles: Roles = ["a", "b", "c"].map(role).into_iter().collect();
        let names = |roles: &Roles| -> Vec<String> {
            roles.held(|slot| slot == 1 || slot == 3).iter().map(|role| role.id().to_owned()).collect()
        };
        assert_eq!((roles.slot("c"), roles.slot_of_name("name of b")), (Some(2), Some(1)));
        roles.remove("a");
        roles.put(role("d"));
        assert_eq!((roles.slot("a"), roles.slot("c"), roles.slot("d")), (None, Some(2), Some(3)));
        assert_eq!(names(&roles), ["b", "d"]);
        roles.remove("b");
        assert_eq!(names(&roles), ["d"]);
        roles.put(role("b"));
        assert_eq!(names(&roles), ["d", "b"]);
    }

    #[test]
    fn a_number_of_a_secret_is_used_once() {
        let mut secrets = Secrets::default();
        let add = |secrets: &mut Secrets| secrets.add("value".into(), String::new(), None);
        add(&mut secrets);
        add(&mut secrets);
        assert!(secrets.remove("2").is_some() && secrets.remove("2").is_none());
        add(&mut secrets);
        let numbers: Vec<u64> = secrets.list().iter().map(|secret| secret.number).collect();
        assert_eq!(numbers, [1, 3]);
    }
}
