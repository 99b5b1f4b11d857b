//! The names that were read, so that a line of the journal can say whom it was about.

use std::collections::HashMap;
use std::mem;

use text::Foreign;

/// How many names one of the two halves holds.
const HALF: usize = 4000;

/// What each record is called, by kind and id. Full, it forgets those that were longest not met.
#[derive(Default)]
pub(super) struct Names {
    met: HashMap<String, Foreign>,
    /// Those that were met before the newer half was begun.
    before: HashMap<String, Foreign>,
}

/// No kind has a space in it.
fn key(kind: &str, id: &str) -> String {
    [kind, " ", id].concat()
}

impl Names {
    /// What `id` of `kind` was called last.
    pub(super) fn get(&self, kind: &str, id: &str) -> Option<&Foreign> {
        let key = key(kind, id);
        self.met.get(&key).or_else(|| self.before.get(&key))
    }

    /// It is called so.
    pub(super) fn meet(&mut self, kind: &str, id: &str, name: &Foreign) {
        let key = key(kind, id);
        if self.met.get(&key) == Some(name) {
            return;
        }
        if self.met.len() >= HALF && !self.met.contains_key(&key) {
            self.before = mem::take(&mut self.met);
        }
        self.met.insert(key, name.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meet(names: &mut Names, number: usize) {
        names.meet("user", &number.to_string(), &Foreign::from(format!("Kari {number}")));
    }

    #[test]
    fn the_last_name_of_a_kind_and_id_counts() {
        let mut names = Names::default();
        names.meet("user", "7", &Foreign::from("Kari"));
        names.meet("role", "7", &Foreign::from("Reader"));
        names.meet("user", "7", &Foreign::from("Kari Nordmann"));
        assert_eq!(names.get("user", "7"), Some(&Foreign::from("Kari Nordmann")));
        assert_eq!(names.get("role", "7"), Some(&Foreign::from("Reader")));
        assert_eq!(names.get("user", "70"), None);
    }

    #[test]
    fn the_same_names_again_take_no_room() {
        let mut names = Names::default();
        for number in (0..3).cycle().take(3 * HALF) {
            meet(&mut names, number);
        }
        assert_eq!((names.met.len(), names.before.len()), (3, 0));
    }

    #[test]
    fn full_it_forgets_the_oldest_and_keeps_what_is_met_again() {
        let mut names = Names::default();
        for number in 0..5 * HALF {
            meet(&mut names, 1_000_000);
            meet(&mut names, number);
        }
        assert!(names.met.len() + names.before.len() <= 2 * HALF);
        assert_eq!(names.get("user", "0"), None);
        assert!(names.get("user", &(4 * HALF + 1).to_string()).is_some());
        assert!(names.get("user", "1000000").is_some());
    }
}
