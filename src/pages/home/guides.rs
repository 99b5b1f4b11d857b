//! The guided tasks: which steps each has and where they are done; how far each is, as this browser keeps it.

use api::home::Progress;

use super::words;
use crate::own::Own;
use crate::pages::access::paths as access;
use crate::pages::clients::paths as clients;
use crate::pages::domains::paths as domains;
use crate::pages::groups::paths as groups;
use crate::pages::policies::paths as policies;
use crate::pages::scim::paths as scim;
use crate::pages::sso::paths as sso;
use crate::pages::users::paths as users;

/// A word of ours.
pub(super) type Word = fn() -> &'static str;

/// A task in steps over pages that exist.
pub(super) struct Guide {
    /// Its segment in the address, and its name where progress is kept.
    pub(super) name: &'static str,
    pub(super) icon: &'static str,
    pub(super) title: Word,
    pub(super) about: Word,
    pub(super) steps: &'static [GuideStep],
}

/// A step: what it is about, and the pages where it is done.
pub(super) struct GuideStep {
    pub(super) title: Word,
    pub(super) text: Word,
    pub(super) ways: &'static [Way],
}

/// A page: its address, what is done there, an icon, and whether it begins a change.
type Way = (&'static str, Word, &'static str, bool);

const fn step(title: Word, text: Word, ways: &'static [Way]) -> GuideStep {
    GuideStep { title, text, ways }
}

const INVITE: Way = (users::INVITE, words::invite_people, "mail-plus", true);
const CREATE_USER: Way = (users::CREATE, words::create_user, "user-plus", true);
const USERS: Way = (users::LIST, words::open_users, "users", false);
const GROUPS: Way = (groups::LIST, words::open_groups, "users-round", false);
const CREATE_GROUP: Way = (groups::CREATE, words::create_group, "plus", true);
const CREATE_POLICY: Way = (policies::CREATE, words::create_policy, "plus", true);
const WHO: Way = (access::WHO, words::ask_who, "scan-search", false);
const WHAT: Way = (access::SUBJECT, words::ask_what, "scan-search", false);
const ADD_PROVIDER: Way = (sso::ADD, words::add_provider, "plus", true);
const PROVIDERS: Way = (sso::LIST, words::open_providers, "building-2", false);
const CREATE_TOKEN: Way = (scim::CREATE, words::create_token, "plus", true);
const ADD_DOMAIN: Way = (domains::ADD, words::add_domain, "plus", true);
const DOMAINS: Way = (domains::LIST, words::open_domains, "globe", false);
const CREATE_CLIENT: Way = (clients::CREATE, words::create_client, "plus", true);
const CLIENTS: Way = (clients::LIST, words::open_clients, "app-window", false);
const EXPIRIES: Way = (clients::EXPIRIES, words::see_expiries, "calendar-clock", false);

/// All of them, in the order of home.
pub(super) const GUIDES: &[Guide] = &[
    Guide {
        name: "team",
        icon: "user-plus",
        title: words::team,
        about: words::team_about,
        steps: &[
            step(words::team_people, words::team_people_text, &[INVITE, CREATE_USER]),
            step(words::team_group, words::team_group_text, &[CREATE_GROUP]),
            step(words::team_members, words::team_members_text, &[GROUPS]),
            step(words::team_access, words::team_access_text, &[CREATE_POLICY]),
            step(words::team_check, words::team_check_text, &[WHAT]),
        ],
    },
    Guide {
        name: "company",
        icon: "key-round",
        title: words::company,
        about: words::company_about,
        steps: &[
            step(words::company_connect, words::company_connect_text, &[ADD_PROVIDER]),
            step(words::company_test, words::company_test_text, &[PROVIDERS]),
            step(words::company_show, words::company_show_text, &[PROVIDERS]),
            step(words::company_keep, words::company_keep_text, &[CREATE_TOKEN]),
        ],
    },
    Guide {
        name: "domain",
        icon: "globe",
        title: words::domain,
        about: words::domain_about,
        steps: &[
            step(words::domain_add, words::domain_add_text, &[ADD_DOMAIN]),
            step(words::domain_record, words::domain_record_text, &[DOMAINS]),
            step(words::domain_people, words::domain_people_text, &[CREATE_USER]),
        ],
    },
    Guide {
        name: "service",
        icon: "app-window",
        title: words::service,
        about: words::service_about,
        steps: &[
            step(words::service_client, words::service_client_text, &[CREATE_CLIENT]),
            step(words::service_secret, words::service_secret_text, &[CLIENTS]),
            step(words::service_access, words::service_access_text, &[CREATE_POLICY]),
            step(words::service_check, words::service_check_text, &[WHAT]),
            step(words::service_end, words::service_end_text, &[EXPIRIES]),
        ],
    },
    Guide {
        name: "who",
        icon: "circle-help",
        title: words::who,
        about: words::who_about,
        steps: &[
            step(words::who_ask, words::who_ask_text, &[WHO]),
            step(words::who_why, words::who_why_text, &[WHAT]),
            step(words::who_cut, words::who_cut_text, &[WHO, WHAT]),
        ],
    },
    Guide {
        name: "leave",
        icon: "user-minus",
        title: words::leave,
        about: words::leave_about,
        steps: &[
            step(words::leave_find, words::leave_find_text, &[USERS]),
            step(words::leave_take, words::leave_take_text, &[USERS]),
            step(words::leave_sign_in, words::leave_sign_in_text, &[PROVIDERS]),
        ],
    },
];

/// How far the guides are in this browser. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(super) struct Kept(Own);

impl Kept {
    /// As this browser keeps it.
    pub(super) fn new() -> Self {
        Self(Own::new("guides"))
    }

    fn change(self, change: impl FnOnce(&mut Progress)) {
        self.0.change(|text| {
            let mut progress = Progress::read(text);
            change(&mut progress);
            progress.to_string()
        });
    }

    /// How many steps of a guide are done, following it.
    pub(super) fn done(self, guide: &Guide) -> usize {
        self.0.with(|text| Progress::read(text).done(guide.name)).min(guide.steps.len())
    }

    /// Whether a guide was put away, following it.
    pub(super) fn is_away(self, guide: &Guide) -> bool {
        self.0.with(|text| Progress::read(text).is_away(guide.name))
    }

    /// How far a guide is, in words; nothing for one that was not begun.
    pub(super) fn says(self, guide: &Guide) -> Option<String> {
        let (done, all) = (self.done(guide), guide.steps.len());
        match guide.steps.get(done) {
            _ if done == 0 => None,
            None => Some(words::all_steps_done(&all.to_string())),
            Some(step) => Some(words::next_is(&(done + 1).to_string(), &all.to_string(), (step.title)())),
        }
    }

    /// So many steps of a guide are done.
    pub(super) fn go(self, guide: &Guide, done: usize) {
        self.change(|progress| progress.go(guide.name, done));
    }

    /// Puts a guide away.
    pub(super) fn put_away(self, guide: &Guide) {
        self.change(|progress| progress.put_away(guide.name));
    }

    /// Brings back all that were put away.
    pub(super) fn bring_back(self) {
        self.change(Progress::bring_back);
    }
}
