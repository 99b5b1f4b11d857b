//! Random small tenants: groups in groups, circles, diamonds, overlapping scopes and actions. Also used by the sandbox's
//! tests. The same number gives the same tenant.

/// `SplitMix64`.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5bd1_e995)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or_default()
    }

    pub(crate) fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// What a tenant's actions are told by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    Parent(String),
    NoParent,
    Nothing,
}

#[derive(Clone, Debug)]
pub(crate) struct Tenant {
    pub(crate) actions: Vec<(String, Told)>,
    /// People, clients and groups, by subject id.
    pub(crate) subjects: Vec<String>,
    /// Member and group.
    pub(crate) memberships: Vec<(String, String)>,
    /// Subject, action and scope.
    pub(crate) policies: Vec<(String, String, String)>,
}

/// Spellings of scopes, each with its place: the segments below the root of its number.
pub(crate) const SCOPES: [(&str, usize, &[&str]); 18] = [
    ("/", 0, &[]),
    ("/s", 1, &["s"]),
    ("/s/", 1, &["s"]),
    ("/s/1", 1, &["s", "1"]),
    ("/s/%31", 1, &["s", "1"]),
    ("/s/1/", 1, &["s", "1"]),
    ("/s/12", 1, &["s", "12"]),
    ("/S/1", 1, &["S", "1"]),
    ("/s/1/r/9", 1, &["s", "1", "r", "9"]),
    ("/s/1/r", 1, &["s", "1", "r"]),
    ("/s/1/r/99/p", 1, &["s", "1", "r", "99", "p"]),
    ("/s/12/r", 1, &["s", "12", "r"]),
    ("/t", 1, &["t"]),
    ("https://h.example/s", 2, &["s"]),
    ("HTTPS://H.example/s/", 2, &["s"]),
    ("https://h.example/s/1", 2, &["s", "1"]),
    ("https://h.example", 2, &[]),
    ("urn:s:1", 3, &["urn:s:1"]),
];

pub(crate) const NAMES: [&str; 10] = [
    "owner",
    "bank.manage",
    "bank.pis.manage",
    "bank.pis.create",
    "bank.pis.read",
    "bank.ais.manage",
    "bank.ais.read",
    "bank.all",
    "iam.manage",
    "iam.read",
];

pub(crate) fn actions(chance: &mut Chance) -> Vec<(String, Told)> {
    let count = 2 + chance.below(NAMES.len() - 1);
    let untold = chance.below(3) == 0;
    let told = |chance: &mut Chance, at: usize| match chance.below(8) {
        _ if untold => Told::Nothing,
        0 => Told::NoParent,
        // Any other, itself and one below included: the API may send nonsense.
        1 => Told::Parent((*chance.pick(&NAMES)).to_owned()),
        _ if at == 0 => Told::NoParent,
        _ => Told::Parent(NAMES[chance.below(at)].to_owned()),
    };
    (0..count).map(|at| (NAMES[at].to_owned(), told(chance, at))).collect()
}

pub(crate) fn tenant(chance: &mut Chance) -> Tenant {
    let (users, clients, groups) = (1 + chance.below(4), chance.below(3), chance.below(6));
    let of = |kind: &'static str, count| (0..count).map(move |at| format!("{kind}-{at}"));
    let subjects: Vec<String> =
        of("user", users).chain(of("client", clients)).chain(of("group", groups)).collect();
    let mut tenant =
        Tenant { actions: actions(chance), subjects, memberships: Vec::new(), policies: Vec::new() };
    for _ in 0..chance.below(2 + 4 * groups) {
        let member = tenant.membership(chance);
        tenant.memberships.extend(member.filter(|one| !tenant.memberships.contains(one)));
    }
    for _ in 0..chance.below(10) {
        let policy = tenant.policy(chance);
        if !tenant.policies.contains(&policy) {
            tenant.policies.push(policy);
        }
    }
    tenant
}

impl Tenant {
    pub(crate) fn groups(&self) -> Vec<String> {
        self.subjects.iter().filter(|one| one.starts_with("group-")).cloned().collect()
    }

    pub(crate) fn membership(&self, chance: &mut Chance) -> Option<(String, String)> {
        let groups = self.groups();
        (!groups.is_empty()).then(|| (chance.pick(&self.subjects).clone(), chance.pick(&groups).clone()))
    }

    pub(crate) fn policy(&self, chance: &mut Chance) -> (String, String, String) {
        let subject = chance.pick(&self.subjects).clone();
        // Now and then an action that nobody lists.
        let action = if chance.below(20) == 0 {
            (*chance.pick(&NAMES)).to_owned()
        } else {
            chance.pick(&self.actions).0.clone()
        };
        (subject, action, chance.pick(&SCOPES).0.to_owned())
    }

    /// A removal of something that is there, or the addition of something that may be.
    pub(crate) fn change(&self, chance: &mut Chance) -> Option<(bool, Fact)> {
        Some(match chance.below(4) {
            0 => (false, Fact::Policy(self.policies.get(chance.below(self.policies.len()))?.clone())),
            1 => (false, Fact::Member(self.memberships.get(chance.below(self.memberships.len()))?.clone())),
            2 => (true, Fact::Policy(self.policy(chance))),
            _ => (true, Fact::Member(self.membership(chance)?)),
        })
    }

    /// The tenant in which a fact is so, or not.
    pub(crate) fn with(&self, is_so: bool, fact: &Fact) -> Self {
        let mut tenant = self.clone();
        match fact {
            Fact::Policy(policy) => {
                tenant.policies.retain(|one| one != policy);
                tenant.policies.extend(is_so.then(|| policy.clone()));
            }
            Fact::Member(member) => {
                tenant.memberships.retain(|one| one != member);
                tenant.memberships.extend(is_so.then(|| member.clone()));
            }
        }
        tenant
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fact {
    Policy((String, String, String)),
    Member((String, String)),
}
