//! The API's ways of handing out a list piece by piece: pages of users and clients, `{items, metadata, links}`;
//! pages of subjects, `{page, pageSize, count, total, totalPages, data}`; slices of policies, by cursor.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use text::Foreign;

use crate::call::{Row, document, read_rows, rows_of};
use crate::error::Unreadable;

/// The page sizes that the console offers.
pub const SIZES: [u32; 4] = [25, 50, 100, 200];
/// The usual page size.
pub const USUAL_SIZE: u32 = SIZES[1];

/// The longest search, in characters: percent-encoded it still fits into an address that every server takes.
pub const LONGEST_SEARCH: usize = 200;

/// What is searched for when `text` is asked for: what is seen of it, as much as fits, and no line ends, which no
/// search field holds.
/// Never half of a character: neither one of several code points (an accent, a sign of several parts) is cut.
pub fn searched(text: &str) -> String {
    let text: Vec<char> =
        text::visible(text).chars().filter(|c| !matches!(c, '\n' | '\r')).take(4 * LONGEST_SEARCH).collect();
    let mut end = text.len().min(LONGEST_SEARCH);
    // As far back as a character of several code points may reach.
    for _ in 0..8 {
        let is_inside = end > 0 && end < text.len() && (joins(text[end]) || text[end - 1] == JOINER);
        end -= usize::from(is_inside);
    }
    text[..end].iter().collect()
}

/// Zero width joiner.
const JOINER: char = '\u{200d}';

/// Whether `c` belongs to the character before it: combining marks, variation selectors, skin tones.
fn joins(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | JOINER | '\u{fe00}'..='\u{fe0f}' | '\u{20d0}'..='\u{20ff}' | '\u{1f3fb}'..='\u{1f3ff}')
}

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

    /// What it and what it names are called, so that acts on them can be told in words; nothing for what no write is
    /// about.
    fn known(&self) -> Vec<Known<'_>> {
        Vec::new()
    }
}

/// What something is called: its kind as paths have it, or `subjects`; its id there; its name.
pub type Known<'a> = (&'static str, &'a str, &'a Foreign);

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

/// How many there are, as far as one slice tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// So many at least.
    pub seen: u64,
    /// Whether there are no more.
    pub is_whole: bool,
}

impl<T> Slice<T> {
    /// What this first slice tells of how many there are.
    pub fn count(&self) -> Count {
        let is_whole = self.total.is_some() || self.cursor.is_none();
        Count { seen: self.total.unwrap_or(self.items.len() as u64), is_whole }
    }
}

/// Reads a page as a slice whose cursor is the number of the next page.
pub fn page_as_slice<T: DeserializeOwned>(text: &str) -> Result<Slice<T>, Unreadable> {
    let (items, metadata) = records(text)?;
    // A page without rows is the last, whatever the total says: nobody reads for ever.
    let has_next = metadata.page < metadata.pages() && !items.is_empty();
    let cursor = has_next.then(|| (metadata.page + 1).to_string());
    Ok(Slice { items: read_rows(items), cursor, total: Some(metadata.total_count) })
}

/// As [`page_as_slice`], for a list of which nobody knows whether it comes in pages: else all of it is there.
pub fn slice_or_all<T: DeserializeOwned>(text: &str) -> Result<Slice<T>, Unreadable> {
    page_as_slice(text).or_else(|_| slice(text))
}

/// Reads a page of either shape, row by row.
pub fn rows<T: DeserializeOwned>(text: &str) -> Result<Rows<T>, Unreadable> {
    let (items, metadata) = records(text)?;
    Ok(Rows { items: read_rows(items), metadata })
}

/// The records of a page of either shape, not yet read, and where it stands.
fn records(text: &str) -> Result<(Vec<Value>, Metadata), Unreadable> {
    let mut value = document(text)?;
    let metadata = match value.get("metadata") {
        Some(metadata) => Metadata::deserialize(metadata).ok(),
        None => flat_metadata(&value),
    };
    let items = match value.get_mut(if value.get("metadata").is_some() { "items" } else { "data" }) {
        Some(Value::Array(items)) => Some(std::mem::take(items)),
        _ => None,
    };
    match (items, metadata) {
        (Some(items), Some(metadata)) => Ok((items, metadata)),
        _ => Err(Unreadable::new(text, 1)),
    }
}

/// Where a page of subjects stands.
fn flat_metadata(page: &Value) -> Option<Metadata> {
    let number = |name: &str| page.get(name).and_then(Value::as_u64);
    let narrow = |name| number(name).and_then(|number| u32::try_from(number).ok());
    Some(Metadata { page: narrow("page")?, page_size: narrow("pageSize")?, total_count: number("total")? })
}

/// Reads a slice of a list that goes on where its cursor says. The wrapper is a guess: the rows may stand under any
/// of [`crate::assumed::LIST_WRAPPERS`]; the cursor may be text, a number, null or absent, or the query parameter
/// `cursor` of a link to what is next.
pub fn slice<T: DeserializeOwned>(text: &str) -> Result<Slice<T>, Unreadable> {
    let mut value = document(text)?;
    let items = rows_of(&mut value).ok_or_else(|| Unreadable::new(text, 1))?;
    let cursor = match value.get("cursor") {
        Some(Value::String(cursor)) => Some(cursor.clone()),
        Some(Value::Number(cursor)) => Some(cursor.to_string()),
        _ => None,
    };
    let cursor = cursor.or_else(|| next_link(&value).and_then(cursor_in)).filter(|cursor| !cursor.is_empty());
    let total = ["/total", "/totalCount", "/metadata/totalCount"]
        .iter()
        .find_map(|place| value.pointer(place).and_then(Value::as_u64));
    Ok(Slice { items: read_rows(items), cursor, total })
}

/// The address of what is next. It is never followed, only read.
fn next_link(document: &Value) -> Option<&str> {
    let places = ["/_links/next/href", "/links/next/href", "/_links/next", "/links/next"];
    places.iter().find_map(|place| document.pointer(place).and_then(Value::as_str))
}

/// The query parameter `cursor` of an address.
fn cursor_in(address: &str) -> Option<String> {
    let (_, query) = address.split('#').next()?.split_once('?')?;
    let (_, cursor) =
        query.split('&').filter_map(|one| one.split_once('=')).find(|(name, _)| *name == "cursor")?;
    Some(decode(cursor))
}

/// A value of a query as it was before it was encoded; what is no encoding stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        let hex = |at: usize| tail.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        match (first, hex(0), hex(1)) {
            (b'+', ..) => bytes.push(b' '),
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high << 4 | low).unwrap_or_default());
                rest = &tail[2..];
            }
            (byte, ..) => bytes.push(*byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_cut_between_characters() {
        assert_eq!(searched(" å "), " å ");
        assert_eq!(searched("a\r\nb"), "ab");
        let long = |text: &str| searched(&text.repeat(10_000));
        assert_eq!(long("å").chars().count(), LONGEST_SEARCH);
        for (text, kept) in [("e\u{301}", "e\u{301}"), ("👩🏽\u{200d}🚒x", "x"), ("👍🏽", "👍🏽")]
        {
            assert!(
                long(text).ends_with(kept) && long(text).chars().count() > LONGEST_SEARCH - 9,
                "{}",
                long(text)
            );
        }
        // Marks without an end are cut somewhere.
        assert!(!long("\u{301}").is_empty());
    }

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
    fn both_shapes_of_a_page_are_read() {
        let read = rows::<u8>(r#"{"page":2,"pageSize":10,"count":1,"total":11,"totalPages":2,"data":[7]}"#);
        let metadata = Metadata { page: 2, page_size: 10, total_count: 11 };
        assert_eq!(read, Ok(Rows { items: vec![Ok(7)], metadata }));
        for text in
            [r#"{"page":1,"pageSize":10,"data":[]}"#, r#"{"page":1,"pageSize":10,"total":1,"items":[]}"#]
        {
            assert!(rows::<u8>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_cursor_is_found_wherever_it_stands() {
        for (text, cursor, total) in [
            (r#"{"data":[1],"pageSize":1,"cursor":"a b"}"#, Some("a b"), None),
            (r#"{"data":[1],"cursor":42}"#, Some("42"), None),
            (r#"{"data":[1],"cursor":null,"total":9}"#, None, Some(9)),
            (r#"{"items":[1],"cursor":""}"#, None, None),
            (r#"{"values":[1]}"#, None, None),
            ("[1]", None, None),
            (
                r#"{"data":[1],"_links":{"next":{"href":"https://else.example/v0/policies?pageSize=1&cursor=a%2Fb%3D+c#x"}}}"#,
                Some("a/b= c"),
                None,
            ),
            (r#"{"data":[1],"links":{"next":"/v0/policies?cursor=%zz%"}}"#, Some("%zz%"), None),
            (r#"{"data":[1],"links":{"next":"/v0/policies?page=2"}}"#, None, None),
            (r#"{"data":[1],"links":{"next":null},"metadata":{"totalCount":3}}"#, None, Some(3)),
        ] {
            let wanted = Slice { items: vec![Ok(1)], cursor: cursor.map(str::to_owned), total };
            assert_eq!(slice::<u8>(text), Ok(wanted), "{text}");
        }
        for text in ["{}", "7", "<html>", r#"{"cursor":"x"}"#] {
            assert!(slice::<u8>(text).is_err(), "{text}");
        }
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
