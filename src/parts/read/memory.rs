//! What lists remember while the app lives: their last pages, and where one stood on them. So Back paints the
//! old rows at once, at the same scroll and with the focus on the same row, and then refreshes (P2). One memory
//! for all groups: what one of them changes may be seen on another's page.

use std::any::TypeId;

use api::page::Listed;
use leptos::ev;
use leptos::prelude::*;

use crate::parts::read::record::One;
use crate::parts::read::source::Shown;
use crate::storage::Storage;
use crate::ui::react::effect;

/// How many pages are remembered.
const PAGES: usize = 16;
/// What the place on a list is kept as over a reload: an address, a scroll position and the id of a row. Wiped at
/// sign-out like a draft.
const PLACE: &str = "place";

/// Where one stood on a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Place {
    address: String,
    scroll: i32,
    row: String,
}

/// Tells whatever page is open by now that something was changed and that what it shows may be old: an answer
/// can come after the page that asked was left.
#[derive(Clone, Copy)]
pub(crate) struct News(RwSignal<u32>);

impl News {
    /// Something was changed. After signing out there is nobody to tell.
    pub(crate) fn tell(self) {
        let _ = self.0.try_update(|count| *count += 1);
    }

    /// Runs `read` whenever something was changed from now on, as long as the present owner lives.
    pub(crate) fn each(self, read: Callback<()>) {
        let told = self.0.get_untracked();
        effect(move || {
            if self.0.get() != told {
                read.run(());
            }
        });
    }
}

/// The lists' memory, in context. An act may be answered after signing out, when the memory is gone: what such
/// an answer uses does nothing then.
#[derive(Clone, Copy)]
pub(crate) struct Memory {
    news: News,
    kept: StoredValue<Kept>,
}

#[derive(Default)]
struct Kept {
    /// By the address of the page.
    pages: Vec<(String, Shown)>,
    place: Place,
    /// Whether the next list that appears was come back to, by Back, Forward or a reload.
    returning: bool,
}

impl Memory {
    /// Makes the memory and puts it into context.
    pub(crate) fn provide() {
        // The first list after a reload is restored as after Back.
        let place = stored_place();
        let kept = Kept { returning: place.is_some(), place: place.unwrap_or_default(), ..Kept::default() };
        let memory = Self { news: News(RwSignal::new(0)), kept: StoredValue::new(kept) };
        let on_pop = window_event_listener(ev::popstate, move |_| {
            memory.kept.update_value(|kept| kept.returning = true);
        });
        let on_hide = window_event_listener(ev::pagehide, move |_| Self::keep_over_reload());
        on_cleanup(move || {
            on_pop.remove();
            on_hide.remove();
        });
        provide_context(memory);
    }

    /// The lists' memory.
    pub(crate) fn from_context() -> Self {
        expect_context()
    }

    /// News of changes.
    pub(crate) fn news(self) -> News {
        self.news
    }

    /// The rows last seen at `address`.
    pub(super) fn page(self, address: &str) -> Option<Shown> {
        self.kept.with_value(|kept| {
            let (_, rows) = kept.pages.iter().find(|(seen, _)| seen == address)?;
            Some(rows.clone())
        })
    }

    /// Remembers the rows at `address`.
    pub(super) fn remember(self, address: &str, rows: &Shown) {
        let rows = rows.clone();
        self.kept.update_value(|Kept { pages, .. }| {
            pages.retain(|(seen, _)| seen != address);
            pages.insert(0, (address.to_owned(), rows));
            pages.truncate(PAGES);
        });
    }

    /// Something as some list last showed it.
    pub(crate) fn find<T: Listed>(self, id: &str) -> Option<T> {
        self.find_one(TypeId::of::<T>(), id)?.get().cloned()
    }

    /// As [`Self::find`], of a type that is not known here.
    pub(crate) fn find_one(self, kind: TypeId, id: &str) -> Option<One> {
        let found = self.kept.try_with_value(|Kept { pages, .. }| {
            pages.iter().flat_map(|(_, rows)| rows.records()).find(|one| one.is(kind, id)).cloned()
        });
        found.flatten()
    }

    /// Puts a newer state into every remembered page, so that Back never shows an old one.
    pub(crate) fn renew<T: Listed>(self, newer: &T) {
        self.renew_one(&One::new(newer.clone()));
    }

    /// As [`Self::renew`], of whatever type.
    pub(crate) fn renew_one(self, newer: &One) {
        let _ = self.kept.try_update_value(|Kept { pages, .. }| {
            let is_old = |one: &&mut One| one.is(newer.kind(), newer.id());
            for (_, shown) in pages {
                shown.each_list(|rows| {
                    rows.iter_mut().flatten().filter(is_old).for_each(|one| one.clone_from(newer));
                });
            }
        });
    }

    /// Takes a record that is gone out of every remembered page.
    pub(crate) fn forget<T: Listed>(self, id: &str) {
        let kind = TypeId::of::<T>();
        let _ = self.kept.try_update_value(|Kept { pages, .. }| {
            for (_, shown) in pages {
                let count = |shown: &Shown| (shown.items.len(), shown.all.as_ref().map(|all| all.len()));
                let before = count(shown);
                shown.each_list(|rows| rows.retain(|row| row.as_ref().map_or(true, |one| !one.is(kind, id))));
                let after = count(shown);
                let gone = (before.0 - after.0) as u64;
                shown.metadata.total_count = shown.metadata.total_count.saturating_sub(gone);
                if let Some(reading) = &mut shown.reading {
                    let gone = before.1.zip(after.1).map_or(gone, |(before, after)| (before - after) as u64);
                    for count in std::iter::once(&mut reading.read).chain(&mut reading.of) {
                        *count = count.saturating_sub(gone);
                    }
                }
            }
        });
    }

    /// Everything of this kind that some list showed or read.
    pub(crate) fn every<T: Listed>(self) -> Vec<T> {
        self.kept.with_value(|Kept { pages, .. }| {
            let rows = pages.iter().flat_map(|(_, shown)| shown.all.as_deref().unwrap_or(&shown.items));
            rows.flatten().filter_map(One::get).cloned().collect()
        })
    }

    /// Forgets every remembered page of such records: there may be more of them now.
    pub(crate) fn forget_pages<T: Listed>(self) {
        let kind = TypeId::of::<T>();
        let _ = self.kept.try_update_value(|Kept { pages, .. }| {
            pages.retain(|(_, shown)| !shown.records().any(|one| one.kind() == kind));
        });
    }

    /// Notes where one stands on the list at `address`, with the focus in the row `row`.
    pub(crate) fn stand(self, address: String, row: String) {
        let scroll = scrolled();
        self.kept.update_value(|kept| kept.place = Place { address, scroll, row });
    }

    /// Goes back to the noted place, once, if `address` was just come back to.
    pub(crate) fn restore(self, address: &str) {
        let take = |kept: &mut Kept| (kept.place.clone(), std::mem::take(&mut kept.returning));
        let Some((place, returning)) = self.kept.try_update_value(take) else { return };
        if !returning || place.address != address {
            return;
        }
        stand_again(place, 10);
    }

    /// At a reload one stands where the page stands now.
    fn keep_over_reload() {
        let location = window().location();
        let address =
            [location.pathname().unwrap_or_default(), location.search().unwrap_or_default()].concat();
        let focused = document().active_element().and_then(|element| element.get_attribute("data-row"));
        let scroll = scrolled().to_string();
        // The row last: an id may hold spaces, an address does not.
        let place = [&scroll, " ", &address, " ", &focused.unwrap_or_default()].concat();
        Storage::Tab.write(PLACE, Some(&place));
    }
}

/// Focuses the row and scrolls, once the row is there; it is looked for in this many frames.
fn stand_again(place: Place, frames: u32) {
    crate::ui::react::next_frame(Box::new(move || {
        let is_there = crate::ui::focus_in_place(&row_of(&place.row));
        window().scroll_to_with_x_and_y(0.0, f64::from(place.scroll));
        if !is_there && !place.row.is_empty() && frames > 0 {
            stand_again(place, frames - 1);
        }
    }));
}

/// Where the row of this record is, as a selector.
pub(crate) fn row_of(id: &str) -> String {
    ["[data-row=\"", &quoted(id), "\"]"].concat()
}

/// An id as a string of CSS.
fn quoted(id: &str) -> String {
    id.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\a ")
}

fn stored_place() -> Option<Place> {
    let text = Storage::Tab.read(PLACE)?;
    Storage::Tab.write(PLACE, None);
    parse_place(&text)
}

fn parse_place(text: &str) -> Option<Place> {
    let mut parts = text.splitn(3, ' ');
    let scroll = parts.next()?.parse().ok()?;
    Some(Place { scroll, address: parts.next()?.to_owned(), row: parts.next()?.to_owned() })
}

/// How far the page is scrolled, in whole pixels.
fn scrolled() -> i32 {
    #[allow(clippy::cast_possible_truncation, reason = "pages are shorter than 2^31 pixels")]
    let pixels = window().scroll_y().unwrap_or_default() as i32;
    pixels
}

#[cfg(test)]
mod tests {
    use super::{Place, parse_place, quoted};

    #[test]
    fn a_kept_place_reads_back() {
        let place = Place { address: "/users?search=a%20b".into(), scroll: 12, row: "u 1".into() };
        assert_eq!(parse_place("12 /users?search=a%20b u 1"), Some(place));
        assert_eq!(parse_place("0 /users ").map(|place| place.row), Some(String::new()));
        assert_eq!(parse_place("nonsense"), None);
        assert_eq!(quoted(r#"a"b\c"#), r#"a\"b\\c"#);
    }
}
