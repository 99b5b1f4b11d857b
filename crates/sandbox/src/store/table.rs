//! Rows of one kind, known by their ids: what a group of the API lists and changes.
//!
//! A plain list that is walked through: some thousands of rows at most. People, of whom there may be a million, have
//! a store of their own (`people.rs`).

use api::page::Listed;

/// Rows in the order in which they were made.
#[derive(Clone, Debug)]
pub struct Table<T> {
    rows: Vec<T>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<T: Listed> FromIterator<T> for Table<T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        Self { rows: rows.into_iter().collect() }
    }
}

impl<T: Listed> Table<T> {
    /// All rows.
    pub fn list(&self) -> &[T] {
        &self.rows
    }

    /// The rows of which any of the `texts` contains `text`, letter case and spaces around it aside.
    pub fn search<'a, const N: usize>(
        &'a self,
        text: &str,
        texts: impl Fn(&'a T) -> [&'a str; N],
    ) -> Vec<&'a T> {
        let text = text.trim().to_lowercase();
        let contains = |row: &&'a T| texts(row).iter().any(|one| one.to_lowercase().contains(&text));
        self.rows.iter().filter(|row| text.is_empty() || contains(row)).collect()
    }

    /// The row with this id, to the letter.
    pub fn find(&self, id: &str) -> Option<&T> {
        self.rows.iter().find(|row| row.id() == id)
    }

    /// Adds a row at the end, unless its id is taken.
    pub fn insert(&mut self, row: T) -> bool {
        let is_new = self.find(row.id()).is_none();
        if is_new {
            self.rows.push(row);
        }
        is_new
    }

    /// Puts `row` in the place of the row with its id, if there is one.
    pub fn update(&mut self, row: T) -> bool {
        match self.rows.iter_mut().find(|old| old.id() == row.id()) {
            Some(old) => {
                *old = row;
                true
            }
            None => false,
        }
    }

    /// Takes a row out.
    pub fn remove(&mut self, id: &str) -> Option<T> {
        let at = self.rows.iter().position(|row| row.id() == id)?;
        Some(self.rows.remove(at))
    }
}

/// The rows of the page with this number (from 1) and size.
pub fn page<T: Clone>(rows: &[&T], number: u32, size: u32) -> Vec<T> {
    let before = (number as usize).saturating_sub(1).saturating_mul(size as usize);
    rows.iter().skip(before).take(size as usize).map(|row| (*row).clone()).collect()
}

#[cfg(test)]
mod tests {
    use api::roles::Role;

    use super::*;

    fn role(id: &str, name: &str) -> Role {
        Role { id: id.into(), name: name.into() }
    }

    #[test]
    fn rows_come_change_and_go() {
        let mut table: Table<Role> = [role("1", "Åse"), role("2", "Bo")].into_iter().collect();
        assert!(table.insert(role("3", "Cæsar")) && !table.insert(role("1", "other")));
        assert!(table.update(role("2", "bo")) && !table.update(role("9", "x")));
        let names = |table: &Table<Role>| -> Vec<String> {
            table.list().iter().map(|row| row.name.raw().to_owned()).collect()
        };
        assert_eq!(names(&table), ["Åse", "bo", "Cæsar"]);
        assert_eq!(table.remove("1").map(|row| row.name), Some("Åse".into()));
        assert_eq!((table.remove("1"), table.find("3")), (None, Some(&role("3", "Cæsar"))));
        assert_eq!(names(&table), ["bo", "Cæsar"]);
    }

    #[test]
    fn a_search_ignores_case_and_a_page_may_lie_beyond() {
        let table: Table<Role> = (0..5).map(|n| role(&n.to_string(), &format!("Ås {n}"))).collect();
        let found = table.search(" åS ", |row| [row.name.raw()]);
        assert_eq!(found.len(), 5);
        assert_eq!(table.search("4", |row| [row.id.raw(), row.name.raw()]), [&role("4", "Ås 4")]);
        assert_eq!(table.search("", |_| [""; 1]).len(), 5);
        assert_eq!(table.search("z", |row| [row.name.raw()]), [] as [&Role; 0]);
        let ids = |number, size| page(&found, number, size).iter().map(|r| r.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(2, 2), ["2", "3"]);
        assert_eq!(ids(3, 2), ["4"]);
        assert_eq!(ids(9, 2), [""; 0]);
        assert_eq!(ids(u32::MAX, u32::MAX), [""; 0]);
    }
}
