//! Which page of a list is asked for, and the answer of lists in pages: users and clients.

use api::page::{Links, Metadata, Page};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::Deserialize;

use crate::bearer::{Caller, Refusal};
use crate::extract::Query;
use crate::problem::Problem;

/// The rows of a page unless told otherwise, and the most.
const PAGE_SIZE: u32 = 50;
const LARGEST_PAGE: u32 = 200;

/// The query `searchText&page&pageSize`, checked.
pub struct Asked {
    /// The text that rows must contain, without spaces around it.
    pub search: String,
    /// The number of the page, from 1.
    pub page: u32,
    /// Rows a page.
    pub size: u32,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Texts {
    search_text: Option<String>,
    page: Option<String>,
    page_size: Option<String>,
}

/// A whole number from 1; `usual` where there is none.
pub fn number(text: Option<&str>, usual: u32) -> Option<u32> {
    match text {
        None | Some("") => Some(usual),
        Some(text) => text.parse().ok().filter(|number| *number >= 1),
    }
}

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Query(texts) = Query::<Texts>::from_request_parts(parts, state).await?;
        let page = number(texts.page.as_deref(), 1);
        let caller =
            parts.extensions.get::<Result<Caller, Refusal>>().and_then(|caller| caller.as_ref().ok());
        let settings = caller.map(|caller| caller.tenant.desk().settings.clone());
        let (largest, is_heeded) =
            settings.map_or((None, true), |settings| (settings.largest_page, settings.search_heeded));
        let size = number(texts.page_size.as_deref(), PAGE_SIZE);
        let size = match largest {
            Some(largest) => size.map(|size| size.min(largest)),
            None => size.filter(|size| *size <= LARGEST_PAGE),
        };
        let mut wrong = Problem::invalid();
        if page.is_none() {
            wrong = wrong.field("page", "page is a whole number from 1.");
        }
        if size.is_none() {
            wrong = wrong.field("pageSize", "pageSize is a whole number from 1 to 200.");
        }
        let (Some(page), Some(size)) = (page, size) else { return Err(wrong) };
        let search = texts.search_text.filter(|_| is_heeded).unwrap_or_default().trim().to_owned();
        Ok(Self { search, page, size })
    }
}

impl Asked {
    /// How many rows come before the page.
    pub fn skip(&self) -> usize {
        (self.page as usize - 1).saturating_mul(self.size as usize)
    }

    /// The answer: `items` are the page's among `total` rows of `group`.
    pub fn answer<T>(&self, group: &str, items: Vec<T>, total: usize) -> Page<T> {
        let metadata = Metadata { page: self.page, page_size: self.size, total_count: total as u64 };
        let last = metadata.pages();
        let link = |page: u32| {
            let text = if self.search.is_empty() { None } else { Some(("searchText", &self.search)) };
            let query = form_urlencoded::Serializer::new(String::new())
                .extend_pairs(text)
                .extend_pairs([("page", page.to_string()), ("pageSize", self.size.to_string())])
                .finish();
            // As the vendor's: they may still say v0, and no client may follow them.
            format!("/core/iam/v0/{group}?{query}")
        };
        let links = Links {
            first: Some(link(1)),
            previous: (self.page > 1).then(|| link(self.page - 1)),
            next: (self.page < last).then(|| link(self.page + 1)),
            last: Some(link(last)),
        };
        Page { items, metadata, links }
    }
}
