//! The actions, groups and policies that a tenant begins with, and as many more groups and policies as wanted.

use api::assumed::{CLIENT_PREFIX, GROUP_PREFIX, USER_PREFIX};
use api::policies::Policy;

use crate::people::format_id;
use crate::seed::{Sizes, id, mix, pick};
use crate::store::access::{Access, Action, Group};

/// Name, parent and name for people. `banking.channels.all` stands alone, whatever its name says.
pub const ACTIONS: [(&str, Option<&str>, &str); 34] = [
    ("owner", None, "Everything on a scope, and who may do it"),
    ("banking.manage", Some("owner"), "All of banking"),
    ("banking.consents.manage", Some("banking.manage"), "Consents"),
    ("banking.consents.create", Some("banking.consents.manage"), "Create consents"),
    ("banking.consents.read", Some("banking.consents.manage"), "Read consents"),
    ("banking.consents.update", Some("banking.consents.manage"), "Change consents"),
    ("banking.consents.delete", Some("banking.consents.manage"), "Delete consents"),
    ("banking.ais.manage", Some("banking.manage"), "Account information"),
    ("banking.ais.create", Some("banking.ais.manage"), "Create account consents"),
    ("banking.ais.read", Some("banking.ais.manage"), "Read accounts and transactions"),
    ("banking.pis.manage", Some("banking.manage"), "Payments"),
    ("banking.pis.create", Some("banking.pis.manage"), "Create payments"),
    ("banking.pis.read", Some("banking.pis.manage"), "Read payments"),
    ("banking.pis.authorize", Some("banking.pis.manage"), "Authorize payments"),
    ("banking.pis.cancel", Some("banking.pis.manage"), "Cancel payments"),
    ("banking.mandates.manage", Some("banking.manage"), "Mandates"),
    ("banking.mandates.write", Some("banking.mandates.manage"), "Change mandates"),
    ("banking.mandates.read", Some("banking.mandates.manage"), "Read mandates"),
    ("banking.mandates.delete", Some("banking.mandates.manage"), "Delete mandates"),
    ("banking.channels.all", None, "All bank channels"),
    ("banking.channels.psd2", Some("banking.channels.all"), "Channel PSD2"),
    ("banking.channels.openbanking", Some("banking.channels.all"), "Channel open banking"),
    ("iam.manage", Some("owner"), "All of IAM"),
    ("iam.policy.manage", Some("iam.manage"), "Policies"),
    (READ_POLICIES, Some("iam.policy.manage"), "Read policies"),
    ("iam.policy.write", Some("iam.policy.manage"), "Create and remove policies"),
    ("iam.subject.manage", Some("iam.manage"), "Subjects"),
    ("iam.subject.read", Some("iam.subject.manage"), "Read subjects"),
    ("iam.subject.write", Some("iam.subject.manage"), "Create and remove subjects"),
    ("files.manage", Some("owner"), "Files"),
    ("files.read", Some("files.manage"), "Fetch files"),
    ("files.write", Some("files.manage"), "Hand in files"),
    ("reports.read", Some("owner"), "Rapporter – æøå"),
    ("legacy.export", None, ""),
];

/// Who has this on everything may read policies without administering the tenant.
pub const READ_POLICIES: &str = "iam.policy.read";

/// Name and description.
pub const GROUPS: [(&str, &str); 13] = [
    ("Betalinger", "Initiates and follows payments"),
    ("Betalingsgodkjennere", "Authorize payments above NOK 1 million"),
    ("Innsyn", "Reads accounts, never pays"),
    ("Konsulenter", "Hired for a time; reviewed every quarter"),
    ("Driftsledere", "Duty managers"),
    ("Prosjekt Nord", "In Prosjekt Sør"),
    ("Prosjekt Sør", "In Prosjekt Vest"),
    ("Prosjekt Vest", "In Prosjekt Nord: the circle is closed"),
    ("Økonomi", "Finance of the bank"),
    ("Økonomi", "Finance of Nordlys Invest"),
    ("sg-aad-finance-readers", ""),
    ("Tom gruppe", "Nobody is in it"),
    ("صلاحيات الدفع", "A name from right to left"),
];
/// The group that a directory pushed.
const SCIM: usize = 10;

/// Who is in which group, the member by its place: a person's row, a client's id, or a group's number.
enum Who {
    Person(usize),
    Client(&'static str),
    Group(usize),
}
use Who::{Client, Group as In, Person};

/// Betalingsgodkjennere and Konsulenter both lead to Innsyn: a diamond, for whoever is in both.
const MEMBERS: [(Who, usize); 22] = [
    (In(1), 0),
    (In(0), 2),
    (In(3), 2),
    (In(5), 6),
    (In(6), 7),
    (In(7), 5),
    (Person(3), 0),
    (Person(4), 0),
    (Person(5), 0),
    (Client("f3a1c0d2-ledger"), 0),
    (Client("9be20077-treasury"), 0),
    (Person(8), 1),
    (Person(9), 1),
    (Person(13), 1),
    (Person(13), 3),
    (Person(10), 3),
    (Person(0), 4),
    (Person(4), 4),
    (Person(11), 5),
    (Person(12), 6),
    (Person(6), 8),
    (Person(7), 10),
];

const SUBSCRIPTION: &str = "/subscriptions/7fdf00601dfb";
const RESOURCES: &str = "/subscriptions/7fdf00601dfb/resource-groups/914782007";
const OTHER: &str = "/subscriptions/2c9a41be07f3";

/// The policies that are written down.
pub const POLICIES: usize = POLICY_ROWS.len();
const POLICY_ROWS: [(Who, &str, &str); 22] = [
    (Person(0), "owner", SUBSCRIPTION),
    (Person(1), READ_POLICIES, "/"),
    (In(0), "banking.pis.manage", SUBSCRIPTION),
    (In(0), "banking.consents.create", RESOURCES),
    (In(1), "banking.pis.authorize", RESOURCES),
    (In(2), "banking.ais.read", "/"),
    (In(3), "banking.pis.create", SUBSCRIPTION),
    (In(3), "banking.pis.read", "/subscriptions/7fdf00601dfb/"),
    (In(4), "owner", SUBSCRIPTION),
    (In(6), "files.manage", OTHER),
    (In(7), "reports.read", "/"),
    (In(8), "banking.manage", OTHER),
    (In(9), "banking.mandates.read", OTHER),
    (In(10), "banking.ais.manage", "https://api.fjordbank.example/ledger"),
    (Person(13), "banking.pis.create", RESOURCES),
    (Person(13), "banking.ais.read", OTHER),
    (Person(14), "banking.channels.all", SUBSCRIPTION),
    (Client("f3a1c0d2-ledger"), "banking.ais.read", SUBSCRIPTION),
    (Client("51c7aa10-iam"), READ_POLICIES, "/"),
    (
        Client("a/b"),
        "reports.read",
        "/subscriptions/7fdf00601dfb/resource-groups/914782007/providers/aritma.files",
    ),
    // Of a group that is gone, with an action that is no longer listed.
    (Client("retired"), "legacy.import", "/subscriptions/12"),
    (Person(5), "banking.pis.read", "/subscriptions/7fdf00601dfb1"),
];

/// The bare id of the group with this number. Groups count up from a quarter, people from zero.
pub fn group_id(tenant: &str, number: u64) -> String {
    format_id(id(tenant, u64::MAX / 4 + number))
}

/// Everything about access in a tenant with so much of it.
pub fn access(tenant: &str, sizes: &Sizes) -> Access {
    let people = sizes.users.max(super::SAMPLES.len());
    let group = |number: usize| [GROUP_PREFIX, &group_id(tenant, number as u64)].concat();
    let person = |row: usize| [USER_PREFIX, &format_id(id(tenant, row as u64))].concat();
    let subject = |who: &Who| match who {
        Person(row) => (*row < people).then(|| person(*row)),
        Client(client) => Some([CLIENT_PREFIX, client].concat()),
        In(number) => (*number < sizes.groups).then(|| group(*number)),
    };
    let mut access = Access::default();
    for (name, parent, title) in ACTIONS {
        let (name, parent, title) = (name.to_owned(), parent.map(str::to_owned), title.to_owned());
        access.actions.insert(Action { name, parent, title });
    }
    let known = GROUPS.iter().map(|(name, about)| ((*name).to_owned(), (*about).to_owned()));
    let made = (GROUPS.len()..).map(|number| (format!("Avdeling {number}"), format!("Department {number}")));
    for (number, (display_name, description)) in known.chain(made).take(sizes.groups).enumerate() {
        let id = group_id(tenant, number as u64);
        access.groups.insert(Group { id, display_name, description, scim: number == SCIM });
    }
    access.made_groups = sizes.groups as u64;
    for (who, number) in &MEMBERS {
        if let Some(member) = subject(who).filter(|_| *number < sizes.groups) {
            access.join(&member, &group(*number));
        }
    }
    for number in GROUPS.len()..sizes.groups {
        let chance = mix(number as u64);
        // The first department has one in a hundred, up to ten thousand; the others a few dozen.
        let first = number == GROUPS.len();
        let members = if first { people / 100 } else { 5 + pick(chance, 40) }.min(10_000);
        let begin = pick(chance >> 16, people);
        (0..members.min(people)).for_each(|at| access.join(&person((begin + at) % people), &group(number)));
        // Every fourth is in the one before it: chains of some length, and a circle nowhere.
        if !first && number.is_multiple_of(4) {
            access.join(&group(number), &group(number - 1));
        }
    }
    for (who, action, scope) in &POLICY_ROWS[..POLICIES.min(sizes.policies)] {
        if let Some(subject) = subject(who) {
            access.policies.insert(Policy::new(&subject, action, scope));
        }
    }
    for number in POLICIES..sizes.policies {
        let chance = mix(!(number as u64));
        let of_group = sizes.groups > 0 && chance.is_multiple_of(3);
        let subject =
            if of_group { group(pick(chance >> 8, sizes.groups)) } else { person(pick(chance >> 8, people)) };
        // Its own resource group each, so that no two are the same.
        let scope = format!("{SUBSCRIPTION}/resource-groups/{}", 900_000_000 + number);
        let action = ACTIONS[1 + pick(chance >> 40, ACTIONS.len() - 2)].0;
        access.policies.insert(Policy::new(&subject, action, &scope));
    }
    access
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_groups_have_what_pages_must_cope_with() {
        let access = access("t", &Sizes::default());
        let group = |number: u64| [GROUP_PREFIX, &group_id("t", number)].concat();
        // A circle of three ends; a diamond leads to the same by two ways.
        assert_eq!(access.identities(&group(5)).len(), 3);
        let person = [USER_PREFIX, &format_id(id("t", 13))].concat();
        assert_eq!(access.memberships(&person), [group(1), group(3)]);
        assert!([group(0), group(3)].iter().all(|one| access.memberships(one) == [group(2)]));
        let names: std::collections::HashSet<_> =
            access.groups.list().iter().map(|one| &one.display_name).collect();
        assert_eq!(names.len(), GROUPS.len() - 1);
        assert!(access.groups.list().iter().any(|one| one.scim));
        assert!(access.actions.list().iter().filter(|one| one.parent.is_none()).count() > 1);
        assert_eq!(access.policies.all().count(), POLICIES);
    }

    #[test]
    fn as_many_as_wanted_are_made() {
        for (groups, policies) in [(0, 0), (1, 5), (40, 300)] {
            let sizes = Sizes { groups, policies, ..Sizes::default() };
            let access = access("t", &sizes);
            assert_eq!(access.groups.list().len(), groups);
            let lost = if groups < GROUPS.len() { policies } else { 0 };
            assert!(access.policies.all().count() + lost >= policies);
        }
    }
}
