//! What a tenant begins with: people, and in `seed/tables.rs` and `seed/access.rs` all else. Always the same for the same tenant and size,
//! but for the ends of secrets, which are counted from now.
//!
//! First come three people to sign in as, then some whose data is awkward on purpose, then as many as
//! wanted, put together from lists of names.

use crate::people::{People, Person, Phone};

pub mod access;
pub mod clients;
pub mod names;
mod sign_in;
pub mod tables;

pub use tables::tables;
use tables::{ROLES, SCOPES};

/// How much a tenant has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// People.
    pub users: usize,
    /// Clients.
    pub clients: usize,
    /// Roles.
    pub roles: usize,
    /// Scopes.
    pub scopes: usize,
    /// Groups.
    pub groups: usize,
    /// Policies.
    pub policies: usize,
}

impl Default for Sizes {
    fn default() -> Self {
        Self {
            users: PEOPLE,
            clients: clients::CLIENTS,
            roles: ROLES.len(),
            scopes: SCOPES.len(),
            groups: access::GROUPS.len(),
            policies: access::POLICIES,
        }
    }
}

/// The most rows of anything but people.
pub const MOST_ROWS: usize = 10_000;
/// The most groups.
pub const MOST_GROUPS: usize = 1_000;
/// The fewest roles: those that let people do anything at all.
pub const FEWEST_ROLES: usize = 2;
/// How many people a tenant has unless told otherwise.
pub const PEOPLE: usize = 60;
/// The most that a tenant may have.
pub const MOST_PEOPLE: usize = 1_000_000;
/// The password of everybody.
pub const PASSWORD: &str = "password";
/// The people to sign in as, with what each is for.
pub const SAMPLES: [(&str, &str); 3] = [
    ("kari.nordmann", "administers the tenant: may do everything"),
    ("ola.viewer", "may read, every change is refused"),
    ("nina.norole", "has no role: may not even read"),
];
/// The role that lets its holder read.
pub const READER_ROLE: &str = "tenant.subject.read";

/// The id of the `number`th thing in `tenant`: looks like a random UUID, and is always the same.
pub fn id(tenant: &str, number: u64) -> u128 {
    let seed = tenant.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let high = mix(seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let low = mix(high ^ seed.rotate_left(32) ^ number);
    let version_4 = (u128::from(high) << 64 | u128::from(low)) & !(0xf << 76) & !(0x3 << 62);
    version_4 | 0x4 << 76 | 0x2 << 62
}

/// The finaliser of `SplitMix64`: every bit of the answer hangs on every bit of the number.
fn mix(mut z: u64) -> u64 {
    z = z.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Makes `count` people of `tenant`. The samples are always there, since someone must be able to sign in;
/// with a count of 0 they are left out of lists.
pub fn people(tenant: &str, count: usize) -> People {
    let mut people = People::with_room(count.max(SAMPLES.len()));
    for (number, (name, _)) in SAMPLES.iter().enumerate() {
        let email = format!("{name}@fjordbank.example");
        let (roles, phone) = match number {
            0 => (0b11, Phone::Text("+4790123456")),
            1 => (0b10, Phone::Text("+4748123456")),
            _ => (0, Phone::Null),
        };
        add(
            &mut people,
            tenant,
            &Person { user_name: name, email: &email, phone, two_factor: number == 0, roles },
        );
    }
    for person in AWKWARD.iter().take(count.saturating_sub(people.count())) {
        add(&mut people, tenant, person);
    }
    let parts = Parts::new();
    let mut made = Made::default();
    for number in 0..count.saturating_sub(people.count()) {
        parts.make(number, &mut made);
        add(&mut people, tenant, &made.person());
    }
    if count == 0 {
        people.hide_first(SAMPLES.len());
    }
    people
}

fn add(people: &mut People, tenant: &str, person: &Person<'_>) {
    people.add(id(tenant, people.count() as u64), person);
}

const fn awkward(
    name: &'static str,
    email: &'static str,
    phone: Phone<'static>,
    roles: u64,
) -> Person<'static> {
    Person { user_name: name, email, phone, two_factor: roles % 3 == 1, roles }
}

/// People whose data tries a page: letters of many scripts, lengths, missing numbers, names alike.
const AWKWARD: &[Person<'static>] = &[
    awkward(
        "Åse Bjørnstad-Ødegård",
        "aase.bjoernstad@fjordbank.example",
        Phone::Text("+4791234567"),
        0b1_0110_1100_0010,
    ),
    awkward(
        "Sigríður Þorsteinsdóttir",
        "sigridur@havbris.example",
        Phone::Text("+3546112233"),
        1 << 6 | 1 << 12,
    ),
    awkward("Łukasz Żółkiewski", "lukasz.zolkiewski@polarkraft.example", Phone::Null, 1 << 10),
    awkward("محمد الفاسي", "m.elfassi@fjordbank.example", Phone::Text("+212612345678"), 1 << 7),
    awkward("נועה כהן", "noa.cohen@nordlysinvest.example", Phone::Text(""), 1 << 15),
    awkward("Øystein Ærø", "oystein.aero@fjordbank.example", Phone::Text("+4799887766"), 1 << 1 | 1 << 3),
    awkward(
        "Anna-Liisa Väisänen-Hämäläinen",
        "al.vaisanen@skogindustri.example",
        Phone::Text("+358401234567"),
        0,
    ),
    awkward("š.đurić", "s.duric@konsulent.fjordbank.example", Phone::Null, 1 << 19),
    awkward("Nguyễn Thị Minh Khai", "minhkhai@aurora.example.net", Phone::Text("+84912345678"), 1 << 21),
    awkward("王小明", "xiaoming.wang@aurora.example.net", Phone::Text("+8613812345678"), 0),
    awkward("ola.hansen", "ola.hansen@fjordbank.example", Phone::Text("+4790000001"), 1 << 8),
    awkward("ola.hansen.2", "ola.hansen.2@fjordbank.example", Phone::Text("+4790000002"), 1 << 8),
    awkward("ola.hanssen", "ola.hanssen@fjordbank.example", Phone::Text("+4790000003"), 1 << 9),
    awkward("Ola.Hansen-Lie", "Ola.Hansen-Lie@fjordbank.example", Phone::Text("+4790000004"), 0),
    awkward(
        "hubert-blaine-wolfeschlegelsteinhausenbergerdorff.avdeling-for-internasjonal-betalingsformidling",
        "hubert.blaine@very-long-subsidiary-name.holding.nordlysinvest.example",
        Phone::Text("+491512345678901"),
        1 << 25 | 1 << 9,
    ),
    awkward(
        "lang.adresse",
        "en-adresse-som-er-saa-lang-som-den-i-det-hele-tatt-kan-bli-64tg@underavdeling-for-kontroll-av-lange-navn.\
         avdeling-for-kontroll-av-lange-navn.divisjon-for-kontroll-av-lange-navn.konsern-for-kontroll-av-lange-navn.\
         holding.nordlysinvest.example",
        Phone::Text("+4790000005"),
        1 << 10,
    ),
    awkward("o'sullivan", "o'sullivan@mail.example.org", Phone::Text(""), 0),
    awkward("service+reports", "service+reports@fjordbank.example", Phone::Null, 1 << 10 | 1 << 11),
];

/// The name lists with what is worked out of them once.
struct Parts {
    given: Vec<String>,
    family: Vec<String>,
}

impl Parts {
    fn new() -> Self {
        let fold = |list: &[&str]| list.iter().map(|name| names::fold(name)).collect();
        Self { given: fold(names::GIVEN), family: fold(names::FAMILY) }
    }

    /// Makes the `number`th person into `made`, whose buffers are used again.
    fn make(&self, number: usize, made: &mut Made) {
        // A step that shares no factor with the number of pairs visits each pair once before any again.
        let pairs = self.given.len() * self.family.len();
        let mut step = 7919;
        while gcd(step, pairs) != 1 {
            step += 2;
        }
        let (pair, round) = (number % pairs * step % pairs, number / pairs);
        let (given, family) = (pair % self.given.len(), pair / self.given.len());
        let chance = mix(number as u64);
        let suffix = if round == 0 { String::new() } else { (round + 1).to_string() };

        made.user_name.clear();
        // One in three signs in with the name as people write it, the others with its ASCII form.
        if chance.is_multiple_of(3) {
            let written = [names::GIVEN[given], " ", names::FAMILY[family]];
            for part in written {
                made.user_name.push_str(part);
            }
            if round > 0 {
                made.user_name.push(' ');
            }
        } else {
            for part in [&self.given[given], ".", &self.family[family]] {
                made.user_name.push_str(part);
            }
        }
        made.user_name.push_str(&suffix);

        made.email.clear();
        let domain = names::DOMAINS[pick(chance >> 8, names::DOMAINS.len())];
        for part in [&self.given[given], ".", &self.family[family], &suffix, "@", domain] {
            made.email.push_str(part);
        }

        made.phone.clear();
        let kind = chance >> 16 & 0xff;
        made.phone_is_null = kind < 40;
        if kind >= 60 {
            let (prefix, digits) = names::PHONES[pick(chance >> 24, names::PHONES.len())];
            made.phone.push_str(prefix);
            let mut rest = mix(chance);
            for _ in 0..digits {
                made.phone.push(char::from(b'0' + (rest % 10) as u8));
                rest /= 10;
            }
        }

        made.two_factor = chance >> 32 & 7 < 5;
        let held = match chance >> 40 & 0xff {
            0..110 => 0,
            110..190 => 1,
            190..235 => 2,
            235..250 => 3,
            250..254 => 5,
            _ => 9,
        };
        // Never the first role: administrators are few and known.
        let mut rest = mix(!chance);
        made.roles = 0;
        for _ in 0..held {
            made.roles |= 1 << (1 + pick(rest, ROLES.len() - 1));
            rest = mix(rest);
        }
    }
}

fn pick(chance: u64, of: usize) -> usize {
    // The remainder is below `of`, so it fits whatever the width of usize.
    usize::try_from(chance % of as u64).unwrap_or_default()
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// One made person.
#[derive(Default)]
struct Made {
    user_name: String,
    email: String,
    phone: String,
    phone_is_null: bool,
    two_factor: bool,
    roles: u64,
}

impl Made {
    fn person(&self) -> Person<'_> {
        Person {
            user_name: &self.user_name,
            email: &self.email,
            phone: if self.phone_is_null { Phone::Null } else { Phone::Text(&self.phone) },
            two_factor: self.two_factor,
            roles: self.roles,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use api::roles::Role;

    use super::*;
    use crate::store::Roles;

    fn roles(tenant: &str) -> Roles {
        tables(tenant, &Sizes::default()).roles
    }

    #[test]
    fn names_emails_and_ids_are_unique_and_pass_the_checks() {
        let (people, roles) = (people("t", 60_000), roles("t"));
        let (mut names, mut emails, mut ids) = (HashSet::new(), HashSet::new(), HashSet::new());
        for row in 0..people.count() {
            let user = people.user(row, &roles);
            assert!(api::email::check(user.email.raw()).is_ok(), "{}", user.email);
            if let Some(phone) = user.phone() {
                assert!(api::phone::normalise(phone.raw()).as_deref() == Ok(phone.raw()), "{phone}");
            }
            assert!(names.insert(user.user_name.raw().to_lowercase()), "{}", user.user_name);
            assert!(emails.insert(user.email.raw().to_lowercase()), "{}", user.email);
            assert!(ids.insert(user.id));
        }
    }

    #[test]
    fn the_default_tenant_has_what_pages_must_cope_with() {
        let (people, roles) = (people("fjordbank", PEOPLE), roles("fjordbank"));
        let all: Vec<_> = (0..people.count()).map(|row| people.user(row, &roles)).collect();
        assert_eq!(all.len(), PEOPLE);
        assert!(all.iter().any(|user| user.roles.len() == 6));
        assert!(all.iter().any(|user| user.phone_number.is_none()));
        assert!(all.iter().any(|user| user.phone_number.as_ref().is_some_and(|phone| *phone == *"")));
        assert!(all.iter().any(|user| user.email.raw().len() > 200));
        assert!(all.iter().any(|user| user.user_name.raw().len() > 90));
        assert_eq!(all.iter().filter(|user| user.roles.iter().any(Role::administers)).count(), 1);
    }

    #[test]
    fn tenants_share_no_id_and_a_tenant_keeps_its_own() {
        let of = |tenant| people(tenant, 5).user(4, &Roles::default()).id;
        assert_eq!(of("a"), of("a"));
        assert_ne!(of("a"), of("b"));
    }

    #[test]
    fn an_empty_tenant_lists_nobody_but_lets_the_samples_sign_in() {
        let people = people("t", 0);
        assert_eq!(people.page("", 0, 50), (vec![], 0));
        assert_eq!(people.page("kari", 0, 50), (vec![], 0));
        assert_eq!(people.find_name("kari.nordmann"), Some(0));
    }
}
