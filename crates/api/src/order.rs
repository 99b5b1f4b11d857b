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

#[cfg(test)]
mod tests {
    use super::sorted;

    #[test]
    fn equals_stay_as_they_stood() {
        let all = vec![("b", 1), ("a", 2), ("b", 0), ("a", 1)];
        let wanted = [("a", 2), ("a", 1), ("b", 1), ("b", 0)];
        assert_eq!(sorted(all, |one, other| one.0.cmp(other.0)), wanted);
        assert!(sorted(Vec::<u8>::new(), Ord::cmp).is_empty());
    }
}
