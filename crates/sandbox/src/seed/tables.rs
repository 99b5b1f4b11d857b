//! What a tenant begins with beside its people: roles, scopes, clients with their secrets, domains.

use api::domains::Status;
use api::roles::Role;
use api::scopes::Scope;

use crate::people::format_id;
use crate::seed::{READER_ROLE, Sizes, access, clients, id, sign_in};
use crate::store::Tables;
use crate::store::tables::Domain;

/// Everything of a tenant but the people. Beyond what is written down here, rows are made up.
pub fn tables(tenant: &str, sizes: &Sizes) -> Tables {
    let mut tables = Tables {
        roles: roles(tenant).take(sizes.roles).collect(),
        scopes: scopes().take(sizes.scopes).collect(),
        domains: DOMAINS
            .map(|(domain, status)| Domain { domain: domain.into(), status, token: token(tenant, domain) })
            .into_iter()
            .collect(),
        access: access::access(tenant, sizes),
        sign_in: sign_in::sign_in(),
        ..Tables::default()
    };
    for (client, secrets) in clients::clients().take(sizes.clients) {
        if let Some(secrets) = secrets {
            tables.secrets.insert(client.client_id.raw().to_owned(), secrets);
        }
        tables.clients.insert(client);
    }
    tables
}

/// The domains that are registered at first. The third is `fjørdbank.example`.
const DOMAINS: [(&str, Status); 4] = [
    ("fjordbank.example", Status::Confirmed),
    ("nordlysinvest.example", Status::Pending),
    ("xn--fjrdbank-64a.example", Status::Confirmed),
    ("post.havregn.example", Status::Pending),
];

/// What the TXT record of `domain` is to hold: the same for as long as the tenant's name is.
fn token(tenant: &str, domain: &str) -> String {
    let number = domain.bytes().fold(7u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    format!("aritma-verify-{}", format_id(id(tenant, number)))
}

/// The names of the roles. The bits of the made people are slots in this order.
pub const ROLES: [&str; 26] = [
    api::assumed::TENANT_ADMIN,
    READER_ROLE,
    "tenant.subject.write",
    "tenant.billing.read",
    "tenant.billing.manage",
    "tenant.audit.read",
    "payments.approver",
    "payments.initiator",
    "payments.viewer",
    "payments.high-value.second-approver",
    "reports.viewer",
    "reports.author",
    "ledger.reader",
    "ledger.poster",
    "ledger.period-closer",
    "audit.reader",
    "audit.export",
    "accounts.reader",
    "accounts.manager",
    "onboarding.case-handler",
    "onboarding.lead",
    "support.level1",
    "support.level2",
    "treasury.dealer",
    "treasury.controller",
    "Kundebehandler Nordvest – ærlig øvelse",
];

/// The roles of `tenant`, each with an id of its own, without an end.
fn roles(tenant: &str) -> impl Iterator<Item = Role> {
    let made = (ROLES.len()..).map(|number| format!("branch-{number}.reader"));
    let names = ROLES.iter().map(|name| (*name).to_owned()).chain(made);
    (0u64..).zip(names).map(move |(number, name)| Role {
        id: format_id(id(tenant, u64::MAX - number)).into(),
        name: name.into(),
    })
}

/// Name, name for people, and what it is for; some are bare, and some have the name of an action.
pub const SCOPES: [(&str, Option<&str>, Option<&str>); 15] = [
    ("openid", Some("Sign-in"), Some("Says who signed in")),
    ("profile", Some("Profile"), Some("Name and user name")),
    ("email", Some("Email"), Some("Email address")),
    ("offline_access", Some("Stay signed in"), Some("Gives a refresh token, if the client may have one")),
    ("services.iam", Some("IAM"), Some("Calls the API behind the administration console")),
    ("services.banking", Some("Banking"), Some("Calls Aritma Banking")),
    ("services.files", None, Some("Exchanges files with banks")),
    ("services.reports", Some("Rapporter – æøå"), Some("")),
    ("banking.ais.read", Some("Read accounts"), None),
    ("banking.pis.create", Some("Create payments"), Some("Hands in payments for approval")),
    ("banking.pis.authorize", None, None),
    ("banking.consents.manage", Some("Consents"), Some("Asks for consents and takes them back")),
    ("api", None, None),
    ("https://api.partner.example/auth/ledger.readonly", Some("Ledger of a partner"), None),
    ("מורשה", Some("הרשאה"), Some("A name from right to left")),
];

/// The scopes, without an end.
fn scopes() -> impl Iterator<Item = Scope> {
    let known = SCOPES.iter().map(|(name, display_name, description)| Scope {
        name: (*name).into(),
        display_name: display_name.map(Into::into),
        description: description.map(Into::into),
    });
    let made = (SCOPES.len()..).map(|number| Scope {
        name: format!("partner-{number}.read").into(),
        display_name: Some(format!("Partner {number}").into()),
        description: None,
    });
    known.chain(made)
}

#[cfg(test)]
mod tests {
    use api::Foreign;
    use api::clients::Purpose;
    use api::page::Listed as _;

    use super::*;

    #[test]
    fn as_many_rows_as_wanted_are_made() {
        for rows in [2, 15, 26, 300] {
            let tables = tables(
                "t",
                &Sizes { users: 0, clients: rows, roles: rows, scopes: rows, ..Sizes::default() },
            );
            assert_eq!(tables.roles.list().len(), rows);
            assert_eq!(tables.scopes.list().len(), rows);
            assert_eq!(tables.clients.list().len(), rows);
        }
        let none = tables("t", &Sizes { users: 0, clients: 0, roles: 2, scopes: 0, ..Sizes::default() });
        assert_eq!((none.clients.list().len(), none.secrets.len(), none.scopes.list().len()), (0, 0, 0));
    }

    #[test]
    fn the_clients_have_what_pages_must_cope_with() {
        let tables = tables("t", &Sizes::default());
        let clients = tables.clients.list();
        let find = |id: &str| tables.clients.find(id).unwrap_or_else(|| panic!("no {id}"));
        for id in ["billing.export", "a/b", "50%", "f3a1c0d2-ledger"] {
            assert_eq!(find(id).id(), id);
        }
        for purpose in Purpose::ALL {
            assert!(clients.iter().any(|client| Purpose::of(client) == Some(purpose)), "{purpose:?}");
        }
        assert!(clients.iter().any(|client| Purpose::of(client).is_none()));
        assert!(clients.iter().any(|client| client.description.is_blank()));
        assert!(clients.iter().any(|client| client.description.raw().chars().count() > 2000));
        assert!(clients.iter().any(|client| client.name.to_string().starts_with('\u{2068}')));
        let names: std::collections::HashSet<_> = clients.iter().map(|client| &client.name).collect();
        assert_eq!(names.len(), clients.len() - 1);
        let web = find("https://app.fjordbank.example/saml");
        let lines: Vec<String> = web.redirect_uris.iter().flatten().map(|uri| uri.raw().to_owned()).collect();
        assert!(lines.iter().any(|line| api::redirect::client(line).is_err()));
        assert!(!api::redirect::similar(&lines).is_empty());
        let known = |scope: &Foreign| tables.scopes.find(scope.raw()).is_some();
        let all_known = |client: &&api::clients::Client| client.allowed_scopes.iter().flatten().all(known);
        assert_eq!(clients.iter().filter(all_known).count(), clients.len() - 2);
        let secrets = |id: &str| tables.secrets.get(id).map_or(0, |secrets| secrets.list().len());
        assert_eq!((secrets("f3a1c0d2-ledger"), secrets("7d11e6b3-stmt")), (3, 0));
    }
}
