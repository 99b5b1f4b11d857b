//! What needs attention in a tenant: worked out of what was read, in the order of weight, with what was not read.

use std::cmp::Ordering;

use text::Foreign;

use crate::clients::Client;
use crate::clients::secrets::Secret;
use crate::domains::{Domain, Status};
use crate::error::{ApiError, Kind};
use crate::expiry::Expiry;
use crate::order::sorted;
use crate::page::Listed;
use crate::scim::Token;
use crate::sso::{Provider, State};
use crate::users::User;

/// A part of what is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The list of clients, and so all secrets.
    Clients,
    /// The secrets of the client of this name.
    Secrets(Foreign),
    /// Users: of administrators, whether they have a second factor.
    Users,
    /// Domains.
    Domains,
    /// SSO providers.
    Providers,
    /// Whether the provider of this name is on the login page.
    Provider(Foreign),
    /// SCIM tokens.
    Tokens,
}

impl Part {
    /// Whether it is a list, without which nothing of its kind is known.
    pub fn is_whole(&self) -> bool {
        !matches!(self, Self::Secrets(_) | Self::Provider(_))
    }
}

/// Why something is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The call failed, with this status if there was an answer.
    Failed(Kind, Option<u16>),
    /// So many records came that could not be read.
    Unreadable(u64),
    /// The reading was stopped before.
    Stopped,
}

/// What is missing, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Of what.
    pub part: Part,
    /// Why.
    pub why: Why,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Clients whose secrets are wanted.
    pub clients: Vec<Client>,
    /// Clients in all.
    pub clients_in_all: u64,
    /// Clients whose secrets were asked for and answered, with them.
    pub secrets: Vec<(Client, Vec<Secret>)>,
    /// Users, from the first.
    pub users: Vec<User>,
    /// Users in all.
    pub users_in_all: u64,
    /// Domains.
    pub domains: Vec<Domain>,
    /// Providers.
    pub providers: Vec<Provider>,
    /// Whether the providers are all of them.
    pub has_all_providers: bool,
    /// SCIM tokens.
    pub tokens: Vec<Token>,
    /// What is missing.
    pub gaps: Vec<Gap>,
    /// What was asked for, or is to be, and has not come.
    waits: Vec<Part>,
}

/// Something that needs attention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// A secret has expired.
    Expired {
        /// Whose it is.
        client: Client,
        /// Which.
        secret: Secret,
        /// Whether the client has no other that holds.
        is_last: bool,
    },
    /// A secret expires soon.
    Soon {
        /// Whose it is.
        client: Client,
        /// Which.
        secret: Secret,
    },
    /// When a secret ends could not be read.
    Unclear {
        /// Whose it is.
        client: Client,
        /// Which.
        secret: Secret,
    },
    /// Administrators without a second factor.
    Admins {
        /// How many.
        lacking: usize,
        /// Of how many administrators that were seen.
        of: usize,
        /// The id of the role that makes them administrators.
        role: Foreign,
    },
    /// A domain waits for its record.
    Pending(Domain),
    /// A SCIM token whose provider is gone.
    Orphan(Token),
    /// A provider that works and is not on the login page.
    Hidden(Provider),
}

impl Due {
    /// The less, the sooner it matters.
    fn weight(&self) -> u8 {
        match self {
            Self::Expired { is_last: true, .. } => 0,
            Self::Unclear { .. } => 1,
            Self::Soon { .. } => 2,
            Self::Admins { .. } => 3,
            Self::Pending(_) => 4,
            Self::Orphan(_) => 5,
            Self::Expired { is_last: false, .. } => 6,
            Self::Hidden(_) => 7,
        }
    }

    /// Tells it from all others, however often it is worked out.
    pub fn key(&self) -> String {
        let key = |kind: &str, id: &str, of: &str| [kind, " ", id, " ", of].concat();
        match self {
            Self::Expired { client, secret, .. }
            | Self::Soon { client, secret }
            | Self::Unclear { client, secret } => key("secret", client.id(), secret.id()),
            Self::Admins { .. } => key("admins", "", ""),
            Self::Pending(domain) => key("domain", domain.id(), ""),
            Self::Orphan(token) => key("token", token.id(), ""),
            Self::Hidden(provider) => key("provider", provider.id(), ""),
        }
    }
}

impl Seen {
    /// Nothing has come, and all lists are wanted.
    pub fn begin() -> Self {
        let lists = [Part::Clients, Part::Users, Part::Domains, Part::Providers, Part::Tokens];
        Self { waits: lists.into(), ..Self::default() }
    }

    /// This is wanted too.
    pub fn wants(&mut self, part: Part) {
        self.waits.push(part);
    }

    /// It came, or will not.
    pub fn came(&mut self, part: &Part) {
        if let Some(at) = self.waits.iter().position(|one| one == part) {
            self.waits.remove(at);
        }
    }

    /// Nothing more will come: what is wanted is missing.
    pub fn stop(&mut self) {
        let gap = |part| Gap { part, why: Why::Stopped };
        self.gaps.extend(std::mem::take(&mut self.waits).into_iter().map(gap));
    }

    /// Something failed.
    pub fn fails(&mut self, part: Part, error: &ApiError) {
        self.gaps.push(Gap { part, why: Why::Failed(error.kind, error.status) });
    }

    /// The rows that can be read; the others are noted.
    pub fn readable<T>(&mut self, part: Part, rows: Vec<crate::call::Row<T>>) -> Vec<T> {
        let all = rows.len();
        let read: Vec<T> = rows.into_iter().flatten().collect();
        if read.len() < all {
            self.gaps.push(Gap { part, why: Why::Unreadable((all - read.len()) as u64) });
        }
        read
    }

    /// Who administers the tenant, of the users that were read.
    pub fn admins(&self) -> impl Iterator<Item = &User> {
        self.users.iter().filter(|user| user.roles.iter().any(crate::roles::Role::administers))
    }

    /// What needs attention when it is `now`, what matters most first. `moment` gives the milliseconds of an RFC 3339
    /// text.
    pub fn due(&self, now: f64, moment: fn(&str) -> Option<f64>) -> Vec<Due> {
        let mut all: Vec<(f64, Due)> = Vec::new();
        for (client, secrets) in &self.secrets {
            add_secrets(client, secrets, now, moment, &mut all);
        }
        let lacking = self.admins().filter(|user| !user.two_factor_enabled).count();
        let role = self.admins().flat_map(|user| &user.roles).find(|role| role.administers());
        if let (1.., Some(role)) = (lacking, role) {
            let of = self.admins().count();
            all.push((0.0, Due::Admins { lacking, of, role: role.id.clone() }));
        }
        let pending = self.domains.iter().filter(|one| one.state() == Some(Status::Pending));
        all.extend(pending.map(|one| (0.0, Due::Pending(one.clone()))));
        let is_there = |scheme: &Foreign| self.providers.iter().any(|one| one.scheme == *scheme);
        let orphans = self.tokens.iter().filter(|one| self.has_all_providers && !is_there(&one.provider));
        all.extend(orphans.map(|one| (0.0, Due::Orphan(one.clone()))));
        let hidden = self.providers.iter().filter(|one| one.state() == State::Hidden);
        all.extend(hidden.map(|one| (0.0, Due::Hidden(one.clone()))));
        let all = sorted(all, |one, other| match one.1.weight().cmp(&other.1.weight()) {
            Ordering::Equal => match one.0.total_cmp(&other.0) {
                Ordering::Equal => one.1.key().cmp(&other.1.key()),
                order => order,
            },
            order => order,
        });
        all.into_iter().map(|(_, due)| due).collect()
    }
}

fn add_secrets(
    client: &Client,
    secrets: &[Secret],
    now: f64,
    moment: fn(&str) -> Option<f64>,
    to: &mut Vec<(f64, Due)>,
) {
    let end = |secret: &Secret| secret.expiration.as_ref().map(|text| moment(text.raw()).unwrap_or(f64::NAN));
    let holds =
        |one: &Secret| matches!(Expiry::of(end(one), now), Expiry::Never | Expiry::Far | Expiry::Soon);
    let is_last = !secrets.iter().any(holds);
    for secret in secrets {
        let (client, one) = (client.clone(), secret.clone());
        let due = match Expiry::of(end(secret), now) {
            Expiry::Never | Expiry::Far => continue,
            Expiry::Past => Due::Expired { client, secret: one, is_last },
            Expiry::Soon => Due::Soon { client, secret: one },
            Expiry::Unknown => Due::Unclear { client, secret: one },
        };
        to.push((end(secret).filter(|end| end.is_finite()).unwrap_or(0.0), due));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: f64 = 86_400_000.0;

    /// A day of the tests is a number.
    fn moment(text: &str) -> Option<f64> {
        text.parse::<f64>().ok().map(|day| day * DAY)
    }

    fn json<T: serde::de::DeserializeOwned>(value: serde_json::Value) -> T {
        serde_json::from_value(value).unwrap_or_else(|error| panic!("{error}"))
    }

    fn client(id: &str) -> Client {
        json(serde_json::json!({"clientId": id, "name": id}))
    }

    fn secret(id: &str, end: Option<&str>) -> Secret {
        json(serde_json::json!({"id": id, "description": "", "expiration": end}))
    }

    fn user(id: &str, role: &str, two_factor: bool) -> User {
        json(serde_json::json!({
            "id": id, "userName": id, "email": id, "phoneNumber": null, "twoFactorEnabled": two_factor,
            "roles": [{"id": "r", "name": role}],
        }))
    }

    fn provider(scheme: &str, visible: bool) -> Provider {
        json(serde_json::json!({
            "id": 1, "scheme": scheme, "displayName": scheme, "enabled": true, "providerName": "Custom",
            "type": "oidc", "properties": {"loginEnabled": true, "visible": visible},
        }))
    }

    fn token(id: &str, provider: &str) -> Token {
        json(serde_json::json!({"id": id, "provider": provider}))
    }

    fn keys(seen: &Seen) -> Vec<String> {
        seen.due(100.0 * DAY, moment).iter().map(|due| due.key().trim().to_owned()).collect()
    }

    #[test]
    fn p20_what_matters_most_comes_first_however_it_came() {
        let domain = |name: &str, status: &str| Domain {
            domain: name.into(),
            status: Some(status.into()),
            verification_token: None,
        };
        let mut seen = Seen {
            providers: vec![provider("shown", true), provider("hidden", false)],
            has_all_providers: true,
            tokens: vec![token("1", "shown"), token("2", "gone")],
            domains: vec![domain("b", "Pending"), domain("c", "Confirmed"), domain("a", "pending")],
            users: vec![
                user("1", "TenantAdmin", false),
                user("2", "TenantAdmin", true),
                user("3", "else", false),
            ],
            secrets: vec![
                (client("far"), vec![secret("1", Some("131")), secret("2", None)]),
                (client("soon"), vec![secret("1", Some("129")), secret("2", Some("101"))]),
                (client("turned"), vec![secret("1", Some("90")), secret("2", None)]),
                (client("dead"), vec![secret("1", Some("99")), secret("2", Some("98"))]),
                (client("odd"), vec![secret("1", Some("someday"))]),
            ],
            ..Seen::default()
        };
        let wanted = [
            "secret dead 2",
            "secret dead 1",
            "secret odd 1",
            "secret soon 2",
            "secret soon 1",
            "admins",
            "domain a",
            "domain b",
            "token 2",
            "secret turned 1",
            "provider hidden",
        ];
        assert_eq!(keys(&seen), wanted);
        seen.secrets.reverse();
        seen.domains.reverse();
        assert_eq!(keys(&seen), wanted);
        let admins = |due: &Due| matches!(due, Due::Admins { lacking: 1, of: 2, role } if *role == *"r");
        assert!(seen.due(0.0, moment).iter().any(admins));
    }

    #[test]
    fn nothing_is_said_of_tokens_while_a_provider_may_be_missing() {
        let mut seen = Seen { tokens: vec![token("2", "gone")], ..Seen::default() };
        assert!(keys(&seen).is_empty());
        seen.has_all_providers = true;
        assert_eq!(keys(&seen), ["token 2"]);
    }

    #[test]
    fn what_could_not_be_read_is_kept() {
        let mut seen = Seen::default();
        assert_eq!(seen.readable(Part::Users, vec![Ok(1), Err("x".into()), Ok(2)]), [1, 2]);
        assert_eq!(seen.readable(Part::Tokens, vec![Ok(1)]), [1]);
        let mut stopped = Seen::begin();
        stopped.came(&Part::Clients);
        stopped.wants(Part::Secrets("a".into()));
        stopped.wants(Part::Secrets("a".into()));
        stopped.came(&Part::Secrets("a".into()));
        for part in [Part::Users, Part::Domains, Part::Tokens] {
            stopped.came(&part);
        }
        stopped.stop();
        let missing: Vec<&Part> = stopped.gaps.iter().map(|gap| &gap.part).collect();
        assert_eq!(missing, [&Part::Providers, &Part::Secrets("a".into())]);
        seen.fails(Part::Domains, &ApiError::without_answer(Kind::TimedOut, String::new()));
        let gap = |part, why| Gap { part, why };
        assert_eq!(
            seen.gaps,
            [gap(Part::Users, Why::Unreadable(1)), gap(Part::Domains, Why::Failed(Kind::TimedOut, None))]
        );
        assert!(Part::Users.is_whole() && !Part::Secrets("a".into()).is_whole());
    }
}
