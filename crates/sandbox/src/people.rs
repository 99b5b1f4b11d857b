//! The people of one tenant, stored for a million of them: two text arenas, a row of offsets each, and a
//! search that scans one contiguous lower-case text.
//!
//! A search must give an exact total, so every match counts; `memchr` finds them at some gigabytes a
//! second, both cores share a long text, and the hits of the last searches are kept, so that the next
//! pages of the same search cost nothing. Rows are only ever added: the API has no removal of a user.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use api::users::User;
use memchr::{memchr, memmem};

use crate::store::Roles;

/// From this many bytes on, a search is split over two threads.
const SPLIT_FROM: usize = 4 << 20;
/// How many searches keep their hits.
const KEPT: usize = 4;
/// How many slots of roles have a bit in the row itself: a million people take no more memory for it.
const BITS: usize = 64;

/// A phone number as the API may answer it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phone<'a> {
    /// `null`.
    Null,
    /// A text, which may be empty.
    Text(&'a str),
}

/// What a new row needs.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// The name the person signs in with.
    pub user_name: &'a str,
    /// The address.
    pub email: &'a str,
    /// The number.
    pub phone: Phone<'a>,
    /// Whether a second factor is on.
    pub two_factor: bool,
    /// The roles held, one bit for each slot (see [`Roles`]).
    pub roles: u64,
}

struct Row {
    id: u128,
    /// Where user name, email and phone begin in `text`, one after the other.
    text: usize,
    roles: u64,
    name_len: u32,
    email_len: u32,
    phone_len: u32,
    phone_is_null: bool,
    two_factor: bool,
}

/// The people of one tenant.
pub struct People {
    text: String,
    /// The same in lower case, with a line end after each part.
    lower: String,
    /// Where each row begins in `lower`, and where the next one will.
    begins: Vec<u32>,
    rows: Vec<Row>,
    by_id: HashMap<u128, usize>,
    /// Who holds which roles beyond the 64 that fit into a row's bits, as (row, slot).
    more_roles: HashSet<(usize, usize)>,
    /// The first rows that lists leave out: only for a tenant that is to look empty.
    hidden: usize,
    kept: Mutex<Vec<(String, Arc<Vec<u32>>)>>,
}

impl People {
    /// Nobody, with room for `people`.
    pub fn with_room(people: usize) -> Self {
        Self {
            text: String::with_capacity(people * 54),
            lower: String::with_capacity(people * 58),
            begins: vec![0],
            rows: Vec::with_capacity(people),
            by_id: HashMap::with_capacity(people),
            more_roles: HashSet::new(),
            hidden: 0,
            kept: Mutex::default(),
        }
    }

    /// Lists leave the first `rows` out from now on.
    pub fn hide_first(&mut self, rows: usize) {
        self.hidden = rows.min(self.rows.len());
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// Adds a row and returns its number. The caller sees to it that name and email are not taken.
    pub fn add(&mut self, id: u128, person: &Person<'_>) -> usize {
        let phone = match person.phone {
            Phone::Null => "",
            Phone::Text(text) => text,
        };
        let parts = [person.user_name, person.email, phone];
        let text = self.text.len();
        for part in parts {
            self.text.push_str(part);
            push_lower(part, &mut self.lower);
            self.lower.push('\n');
        }
        self.begins.push(narrow(self.lower.len()));
        let row = self.rows.len();
        self.rows.push(Row {
            id,
            text,
            roles: person.roles,
            name_len: narrow(person.user_name.len()),
            email_len: narrow(person.email.len()),
            phone_len: narrow(phone.len()),
            phone_is_null: person.phone == Phone::Null,
            two_factor: person.two_factor,
        });
        self.by_id.insert(id, row);
        self.kept.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
        row
    }

    /// The row of a user id, spelled as a UUID.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.by_id.get(&parse_id(id)?).copied()
    }

    /// The row whose email or user name is `text`, letter case aside.
    pub fn find_name(&self, text: &str) -> Option<usize> {
        let mut wanted = String::with_capacity(text.len() + 2);
        wanted.push('\n');
        push_lower(text, &mut wanted);
        wanted.push('\n');
        // The very first name has no line end before it.
        if self.lower.starts_with(&wanted[1..]) {
            return Some(0);
        }
        let at = memmem::find(self.lower.as_bytes(), wanted.as_bytes())?;
        Some(self.row_at(at + 1))
    }

    /// A row as the API shows it; `roles` are the tenant's.
    pub fn user(&self, row: usize, roles: &Roles) -> User {
        let of = &self.rows[row];
        let (name, rest) = self.text[of.text..].split_at(of.name_len as usize);
        let (email, rest) = rest.split_at(of.email_len as usize);
        let phone = &rest[..of.phone_len as usize];
        User {
            id: format_id(of.id).into(),
            user_name: name.into(),
            email: email.into(),
            phone_number: (!of.phone_is_null).then(|| phone.into()),
            two_factor_enabled: of.two_factor,
            roles: roles.held(|slot| self.holds(row, slot)),
        }
    }

    /// Whether somebody holds the role of `slot`.
    pub fn holds(&self, row: usize, slot: usize) -> bool {
        if slot < BITS {
            self.rows[row].roles >> slot & 1 == 1
        } else {
            self.more_roles.contains(&(row, slot))
        }
    }

    /// Gives or takes the role of `slot`.
    pub fn set_role(&mut self, row: usize, slot: usize, held: bool) {
        let roles = &mut self.rows[row].roles;
        match (slot < BITS, held) {
            (true, true) => *roles |= 1 << slot,
            (true, false) => *roles &= !(1 << slot),
            (false, true) => _ = self.more_roles.insert((row, slot)),
            (false, false) => _ = self.more_roles.remove(&(row, slot)),
        }
    }

    /// As [`Self::page`], of those whose user name contains `search`.
    pub fn page_by_name(&self, search: &str, skip: usize, take: usize) -> (Vec<usize>, usize) {
        let mut needle = String::with_capacity(search.len());
        push_lower(search, &mut needle);
        if needle.is_empty() || needle.contains('\n') {
            return self.page(search, skip, take);
        }
        let finder = memmem::Finder::new(&needle);
        let hits = self.hits(needle.clone());
        let is_name = |row: &&u32| {
            let text = &self.lower.as_bytes()[self.begins[**row as usize] as usize..];
            let name = &text[..memchr(b'\n', text).unwrap_or(text.len())];
            finder.find(name).is_some()
        };
        let named: Vec<usize> = hits.iter().filter(is_name).map(|row| *row as usize).collect();
        (named.iter().skip(skip).take(take).copied().collect(), named.len())
    }

    /// The rows from `skip` on, at most `take`, among those that contain `search`, and how many do.
    pub fn page(&self, search: &str, skip: usize, take: usize) -> (Vec<usize>, usize) {
        let mut needle = String::with_capacity(search.len());
        push_lower(search, &mut needle);
        if needle.is_empty() {
            let listed = self.rows.len() - self.hidden;
            let rows = (skip.min(listed)..skip.saturating_add(take).min(listed)).map(|row| row + self.hidden);
            return (rows.collect(), listed);
        }
        if needle.contains('\n') {
            return (Vec::new(), 0);
        }
        let hits = self.hits(needle);
        (hits.iter().skip(skip).take(take).map(|row| *row as usize).collect(), hits.len())
    }

    fn hits(&self, needle: String) -> Arc<Vec<u32>> {
        let kept = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, hits)) = kept().iter().find(|(text, _)| *text == needle) {
            return Arc::clone(hits);
        }
        let hits = Arc::new(self.scan(&needle));
        let mut kept = kept();
        if kept.len() == KEPT {
            kept.remove(0);
        }
        kept.push((needle, Arc::clone(&hits)));
        hits
    }

    fn scan(&self, needle: &str) -> Vec<u32> {
        let all = self.rows.len();
        let search = |from, to| {
            // Hits of a single byte come so close together that setting up a longer search would dominate.
            if let [byte] = needle.as_bytes() {
                self.scan_rows(from, to, |text| memchr(*byte, text))
            } else {
                let finder = memmem::Finder::new(needle);
                self.scan_rows(from, to, |text| finder.find(text))
            }
        };
        if self.lower.len() < SPLIT_FROM {
            return search(self.hidden, all);
        }
        let middle = all / 2;
        std::thread::scope(|scope| {
            let second = scope.spawn(|| search(middle, all));
            let mut hits = search(self.hidden, middle);
            match second.join() {
                Ok(more) => hits.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
            hits
        })
    }

    /// The rows among `from..to` in which `find` finds something.
    fn scan_rows(&self, from: usize, to: usize, find: impl Fn(&[u8]) -> Option<usize>) -> Vec<u32> {
        let mut hits = Vec::new();
        if from >= to {
            return hits;
        }
        let (mut row, mut at, stop) = (from, self.begins[from] as usize, self.begins[to] as usize);
        while let Some(found) = find(&self.lower.as_bytes()[at..stop]) {
            let place = at + found;
            // Walking all rows costs less than leaping to the right one for each hit.
            while self.begins[row + 1] as usize <= place {
                row += 1;
            }
            hits.push(narrow(row));
            row += 1;
            at = self.begins[row] as usize;
        }
        hits
    }

    /// The row that holds byte `place` of `lower`.
    fn row_at(&self, place: usize) -> usize {
        self.begins.partition_point(|begin| *begin as usize <= place).saturating_sub(1)
    }
}

/// A number of bytes or rows in half the space. A million people need some 60 MB, so it always fits.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Lower case as Unicode says; the short way for ASCII, which nearly all of the text is.
fn push_lower(text: &str, to: &mut String) {
    if text.is_ascii() {
        to.extend(text.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
    } else {
        to.push_str(&text.to_lowercase());
    }
}

/// A number as a UUID.
pub fn format_id(id: u128) -> String {
    let hex = format!("{id:032x}");
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

/// The number of a UUID in its one usual form; anything else names nobody.
fn parse_id(text: &str) -> Option<u128> {
    if text.len() != 36 || !text.is_ascii() {
        return None;
    }
    let id = u128::from_str_radix(&text.replace('-', ""), 16).ok()?;
    (format_id(id) == text).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(names: &[&str]) -> People {
        let mut people = People::with_room(names.len());
        for (number, name) in names.iter().enumerate() {
            let email = format!("{number}@a.example");
            people.add(
                number as u128 + 7,
                &Person {
                    user_name: name,
                    email: &email,
                    phone: Phone::Text("+4790"),
                    two_factor: false,
                    roles: 0,
                },
            );
        }
        people
    }

    #[test]
    fn search_is_exact_and_ignores_case() {
        let people = people(&["Åse", "åsmund", "Bo", "basse"]);
        assert_eq!(people.page("ÅS", 0, 9), (vec![0, 1], 2));
        assert_eq!(people.page("s", 1, 1), (vec![1], 3));
        assert_eq!(people.page("+479", 3, 9), (vec![3], 4));
        assert_eq!(people.page("", 2, 9), (vec![2, 3], 4));
        assert_eq!(people.page("", 9, 9), (vec![], 4));
        assert_eq!(people.page("zz", 0, 9), (vec![], 0));
        // Nothing matches across two fields or two people.
        assert_eq!(people.page("bo\n2@", 0, 9), (vec![], 0));
        assert_eq!(people.page("bo2", 0, 9), (vec![], 0));
        assert_eq!(people.page_by_name("S", 1, 9), (vec![1, 3], 3));
        assert_eq!(people.page_by_name("a.example", 0, 9), (vec![], 0));
        assert_eq!(people.page_by_name("", 3, 9), (vec![3], 4));
    }

    #[test]
    fn names_and_ids_are_found() {
        let people = people(&["Åse", "åsmund", "Bo"]);
        assert_eq!(people.find_name("åse"), Some(0));
        assert_eq!(people.find_name("BO"), Some(2));
        assert_eq!(people.find_name("1@A.example"), Some(1));
        assert_eq!(people.find_name("1@a"), None);
        let id = people.user(1, &Roles::default()).id.into_raw();
        assert_eq!(people.find(&id), Some(1));
        assert_eq!(people.find(&id.replace('-', "")), None);
        assert_eq!(people.find("../x"), None);
    }

    #[test]
    fn roles_beyond_the_bits_are_held_as_well() {
        let mut people = people(&["a", "b"]);
        let role = |n: usize| api::roles::Role { id: n.to_string().into(), name: n.to_string().into() };
        let roles: Roles = (0..200).map(role).collect();
        for (slot, held) in
            [(0, true), (63, true), (64, true), (199, true), (64, false), (0, false), (5, false)]
        {
            people.set_role(1, slot, held);
        }
        let held = |row| people.user(row, &roles).roles.into_iter().map(|role| role.name).collect::<Vec<_>>();
        assert_eq!(held(1), ["63", "199"]);
        assert_eq!(held(0), [""; 0]);
    }

    #[test]
    fn a_long_text_is_split_without_a_seam() {
        let names: Vec<String> = (0..120_000).map(|n| format!("person number {n} of the fjord")).collect();
        let people = people(&names.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(people.lower.len() > SPLIT_FROM);
        let (rows, count) = people.page("number", 59_990, 20);
        assert_eq!((rows, count), ((59_990..60_010).collect(), 120_000));
        assert_eq!(people.page("number 119999 ", 0, 5), (vec![119_999], 1));
    }
}
