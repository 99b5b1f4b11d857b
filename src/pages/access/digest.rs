//! What changes would do, as it is shown: counts, the first names, the rights by their scopes. Nothing of it borrows the
//! model.

use std::collections::{BTreeMap, BTreeSet};

use api::access::effect::{Class, Effect};
use api::access::view::Pair;
use api::access::{Change, Id};
use api::subjects::Kind;
use text::Foreign;

/// How many names are kept of those who gain or lose.
const NAMES: usize = 30;
/// How many rights that are had anyway are kept.
const COVERED: usize = 12;

/// A subject, with its name where it was read.
pub(super) type Named = (Foreign, Option<Foreign>);

/// Those who gain, or those who lose.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Side {
    pub(super) people: usize,
    pub(super) clients: usize,
    pub(super) groups: usize,
    /// The first people and clients.
    pub(super) first: Vec<Named>,
    /// Whether the person who is signed in is among them.
    pub(super) you: bool,
    /// The rights of one or other of them, by scope.
    pub(super) rights: Vec<(Foreign, Vec<Foreign>)>,
}

impl Side {
    pub(super) fn is_empty(&self) -> bool {
        self.people + self.clients + self.groups == 0
    }

    /// How many rights, on their widest scopes.
    pub(super) fn count(&self) -> usize {
        self.rights.iter().map(|(_, actions)| actions.len()).sum()
    }

    /// How many are not named among the first.
    pub(super) fn more(&self) -> usize {
        (self.people + self.clients).saturating_sub(self.first.len())
    }
}

/// A right that a change gives or takes and that is there anyway.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Anyway {
    pub(super) action: Foreign,
    pub(super) scope: Foreign,
    /// Whose policy gives it.
    pub(super) by: Named,
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Digest {
    /// How many changes do something, and how many are so already.
    pub(super) changes: usize,
    pub(super) already: usize,
    pub(super) gain: Side,
    pub(super) lose: Side,
    /// Below the changes, and neither gain nor lose.
    pub(super) same: usize,
    pub(super) covered: Vec<Anyway>,
    pub(super) kept: Vec<Anyway>,
    /// Of a single grant: a narrower action that gives the same, and others that give less, each with how many rights.
    pub(super) narrower: Vec<(Foreign, usize)>,
    pub(super) new: usize,
}

/// The digest of an effect; `you` is the subject id of the person who is signed in.
pub(super) fn digest(effect: &Effect<'_>, you: &str) -> Digest {
    let gain = side(effect, effect.gaining(), |class| &class.gained, you);
    let lose = side(effect, effect.losing(), |class| &class.lost, you);
    let is_same = |class: usize| {
        effect.classes.get(class).is_some_and(|class| class.gained.is_empty() && class.lost.is_empty())
    };
    let is_none = |id: Id| effect.view.kind(id) != Kind::Group;
    let same = effect.touched.iter().filter(|(id, class)| is_same(*class) && is_none(*id)).count();
    let (mut narrower, mut new) = (Vec::new(), 0);
    if let [Change::Grant(policy)] = &*effect.changes {
        let found = effect.narrower(policy);
        new = found.new;
        let name = |id: Id| Foreign::from(effect.view.action_name(id));
        narrower.extend(found.same.map(|same| (name(same), found.new)));
        let mut less: Vec<(Foreign, usize)> =
            found.less.into_iter().map(|(id, count)| (name(id), count)).collect();
        // The least first: what it would be enough for.
        less = api::order::sorted(less, |one, other| one.1.cmp(&other.1).then_with(|| one.0.cmp(&other.0)));
        narrower.extend(less);
    }
    Digest {
        changes: effect.changes.len(),
        already: effect.already.len(),
        gain,
        lose,
        same,
        covered: anyway(effect, |class| &class.covered),
        kept: anyway(effect, |class| &class.kept),
        narrower,
        new,
    }
}

fn side<'a>(
    effect: &Effect<'_>,
    these: impl Iterator<Item = (Id, &'a Class)>,
    pairs: fn(&Class) -> &[Pair],
    you: &str,
) -> Side {
    let mut side = Side::default();
    let mut all = BTreeSet::new();
    for (id, class) in these {
        match effect.view.kind(id) {
            Kind::Group => side.groups += 1,
            Kind::Client => side.clients += 1,
            Kind::User | Kind::Other => side.people += 1,
        }
        let subject = effect.view.subject_id(id);
        side.you |= subject == you;
        if side.first.len() < NAMES && effect.view.kind(id) != Kind::Group {
            side.first.push((subject.into(), effect.view.label(id).cloned()));
        }
        all.extend(pairs(class).iter().copied());
    }
    let mut by_scope = BTreeMap::<String, Vec<String>>::new();
    for pair in all {
        let scope = effect.view.scope_of(pair.scope).text();
        by_scope.entry(scope).or_default().push(effect.view.action_name(pair.action).to_owned());
    }
    let list = |(scope, mut actions): (String, Vec<String>)| {
        actions.sort();
        (scope.into(), actions.into_iter().map(Foreign::from).collect())
    };
    side.rights = by_scope.into_iter().map(list).collect();
    side
}

fn anyway(effect: &Effect<'_>, of: fn(&Class) -> &[api::access::effect::Covered]) -> Vec<Anyway> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for one in effect.classes.iter().flat_map(of) {
        if all.len() == COVERED || !seen.insert(one.right) {
            continue;
        }
        let Some(by) = one.by.first() else { continue };
        let holder = effect.view.policy(*by).subject;
        all.push(Anyway {
            action: effect.view.action_name(one.right.action).into(),
            scope: effect.view.scope_of(one.right.scope).text().into(),
            by: (holder.clone(), effect.view.model().name_of(holder.raw()).cloned()),
        });
    }
    all
}
