//! Sorting. The standard library's is compiled anew for every type, some five kilobytes each time: here only places
//! are sorted.

use std::cmp::Ordering;

/// These in the order that `compare` gives; what it holds to be equal stays as it stood.
pub fn sorted<T>(all: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = places(all.len(), &|one, other| compare(&all[one], &all[other]));
    let mut all: Vec<Option<T>> = all.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| all[place].take()).collect()
}

fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

/// The end of `id` that tells it from the others: as short as can be, but long enough to be found again.
pub fn telling_end<'a>(id: &str, others: impl Iterator<Item = &'a str> + Clone) -> String {
    let all: Vec<char> = id.chars().collect();
    let end = |length: usize| all[all.len().saturating_sub(length)..].iter().collect::<String>();
    let tells = |end: &String| !others.clone().any(|other| other != id && other.ends_with(end.as_str()));
    let ends = (SHORTEST_END..all.len()).map(end);
    ends.into_iter().find(tells).unwrap_or_else(|| id.to_owned())
}

/// As many characters of an id are shown at least.
const SHORTEST_END: usize = 4;

#[cfg(test)]
mod tests {
    use super::{sorted, telling_end};

    #[test]
    fn two_ids_are_told_apart_by_their_ends() {
        for (id, others, end) in [
            ("group-0a1b", &["group-0a1b", "group-ffff"][..], "0a1b"),
            ("group-0a1b", &["group-1a1b"], "0a1b"),
            ("group-00a1b", &["group-10a1b"], "00a1b"),
            ("0a1b", &["group-0a1b"], "0a1b"),
            ("ab", &["cd"], "ab"),
            ("grøß-æøå", &["x-ååå"], "-æøå"),
        ] {
            assert_eq!(telling_end(id, others.iter().copied()), end, "{id} {others:?}");
        }
    }

    #[test]
    fn equals_stay_as_they_stood() {
        let all = vec![("b", 1), ("a", 2), ("b", 0), ("a", 1)];
        let wanted = [("a", 2), ("a", 1), ("b", 1), ("b", 0)];
        assert_eq!(sorted(all, |one, other| one.0.cmp(other.0)), wanted);
        assert!(sorted(Vec::<u8>::new(), Ord::cmp).is_empty());
    }
}
