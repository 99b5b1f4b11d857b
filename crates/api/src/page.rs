//! Pages of users and clients: `{items, metadata, links}`.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::call::{Row, json, row};
use crate::error::Unreadable;

/// The page sizes that the console offers.
pub const SIZES: [u32; 4] = [25, 50, 100, 200];
/// The usual page size.
pub const USUAL_SIZE: u32 = SIZES[1];

/// What a list asks for: all of it stands in the page's address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Query {
    /// Text that the rows must contain; empty for all.
    pub search: String,
    /// The page, from 1.
    pub page: u32,
    /// Rows a page, one of [`SIZES`].
    pub size: u32,
}

impl Default for Query {
    fn default() -> Self {
        Self { search: String::new(), page: 1, size: USUAL_SIZE }
    }
}

/// Something that lists hold, known by its id.
pub trait Listed: Clone + Send + Sync + 'static {
    /// The id.
    fn id(&self) -> &str;
}

/// Where a page stands in the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Metadata {
    /// Which page, from 1.
    pub page: u32,
    /// Rows a page.
    pub page_size: u32,
    /// Rows in all pages.
    pub total_count: u64,
}

impl Metadata {
    /// How many pages there are; an empty list has one.
    pub fn pages(&self) -> u32 {
        let pages = self.total_count.div_ceil(u64::from(self.page_size.max(1))).max(1);
        u32::try_from(pages).unwrap_or(u32::MAX)
    }

    /// The numbers of the first and last row of a page with `rows` rows, from 1.
    pub fn span(&self, rows: usize) -> (u64, u64) {
        let before = u64::from(self.page.saturating_sub(1)) * u64::from(self.page_size);
        (before + 1, before + rows as u64)
    }
}

/// Addresses of neighbouring pages. They may name another version of the API, so they are never followed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Links {
    /// The first page.
    pub first: Option<String>,
    /// The page before, if any.
    pub previous: Option<String>,
    /// The page after, if any.
    pub next: Option<String>,
    /// The last page.
    pub last: Option<String>,
}

/// The wire form of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the page stands.
    pub metadata: Metadata,
    /// Its neighbours.
    pub links: Links,
}

/// A page as the console reads it: a record that cannot be read stands in its place as raw text (I3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows<T> {
    /// The rows.
    pub items: Vec<Row<T>>,
    /// Where the page stands.
    pub metadata: Metadata,
}

/// A slice of a list that is read from cursor to cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice<T> {
    /// The rows.
    pub items: Vec<Row<T>>,
    /// Where the next slice begins; nothing after the last.
    pub cursor: Option<String>,
    /// Rows in all slices, where the API tells.
    pub total: Option<u64>,
}

/// Reads a page as a slice whose cursor is the number of the next page.
pub fn page_as_slice<T: DeserializeOwned>(text: &str) -> Result<Slice<T>, Unreadable> {
    let Rows { items, metadata } = rows(text)?;
    // A page without rows is the last, whatever the total says: nobody reads for ever.
    let has_next = metadata.page < metadata.pages() && !items.is_empty();
    let cursor = has_next.then(|| (metadata.page + 1).to_string());
    Ok(Slice { items, cursor, total: Some(metadata.total_count) })
}

/// Reads a page, row by row.
pub fn rows<T: DeserializeOwned>(text: &str) -> Result<Rows<T>, Unreadable> {
    let mut value: Value = json(text)?;
    let metadata = value.get("metadata").and_then(|metadata| Metadata::deserialize(metadata).ok());
    let items = match value.get_mut("items") {
        Some(Value::Array(items)) => Some(std::mem::take(items)),
        _ => None,
    };
    match (items, metadata) {
        (Some(items), Some(metadata)) => Ok(Rows { items: items.into_iter().map(row).collect(), metadata }),
        _ => Err(Unreadable::new(text, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_spans() {
        let at = |page, page_size, total_count| Metadata { page, page_size, total_count };
        assert_eq!(at(1, 50, 0).pages(), 1);
        assert_eq!(at(1, 50, 50).pages(), 1);
        assert_eq!(at(1, 50, 51).pages(), 2);
        assert_eq!(at(3, 50, 120).span(20), (101, 120));
        assert_eq!(at(1, 0, 5).pages(), 5);
    }

    #[test]
    fn pages_are_read_as_slices_to_the_last() {
        let text = |page: u32, items: &str| {
            format!(r#"{{"items":[{items}],"metadata":{{"page":{page},"pageSize":1,"totalCount":2}}}}"#)
        };
        let next = |text: &str| page_as_slice::<u8>(text).map(|slice| (slice.cursor, slice.total));
        assert_eq!(next(&text(1, "1")), Ok((Some("2".into()), Some(2))));
        assert_eq!(next(&text(2, "1")), Ok((None, Some(2))));
        assert_eq!(next(&text(1, "")), Ok((None, Some(2))));
    }

    #[test]
    fn i5_another_document_is_an_error_never_an_empty_page() {
        for text in [
            "",
            "[]",
            "{}",
            r#"{"items":[]}"#,
            r#"{"items":null,"metadata":{"page":1,"pageSize":5,"totalCount":0}}"#,
            "<html>",
            r#"{"items":[1"#,
        ] {
            assert!(rows::<u8>(text).is_err(), "{text}");
        }
        let read =
            rows::<u8>(r#"{"items":[1,"x"],"metadata":{"page":1,"pageSize":5,"totalCount":2},"links":{}}"#);
        assert_eq!(read.map(|page| page.items), Ok(vec![Ok(1), Err("\"x\"".into())]));
    }
}
