//! Records without their type: lists, selections, pickers and pages of one record hold them so, and are compiled
//! once for all groups. What a group hands in and gets back has its type.

use std::any::{Any, TypeId};
use std::sync::Arc;

use api::Call;
use api::Request;
use api::call::Row;
use api::error::Unreadable;
use api::page::{Listed, Rows, Slice};

use crate::journal;

/// Some record.
#[derive(Clone)]
pub(crate) struct One(Arc<dyn Record>);

trait Record: Any + Send + Sync {
    fn own_id(&self) -> &str;
}

impl<T: Listed> Record for T {
    fn own_id(&self) -> &str {
        self.id()
    }
}

impl One {
    /// This record.
    pub(crate) fn new<T: Listed>(record: T) -> Self {
        journal::met(&record);
        Self(Arc::new(record))
    }

    /// The id.
    pub(crate) fn id(&self) -> &str {
        self.0.own_id()
    }

    /// The record, if it is a `T`.
    pub(crate) fn get<T: Listed>(&self) -> Option<&T> {
        let any: &dyn Any = &*self.0;
        any.downcast_ref()
    }

    /// Whether it is of this type and has this id. Ids of two groups may be alike.
    pub(crate) fn is(&self, kind: TypeId, id: &str) -> bool {
        self.kind() == kind && self.id() == id
    }

    /// Its type.
    pub(crate) fn kind(&self) -> TypeId {
        let any: &dyn Any = &*self.0;
        any.type_id()
    }
}

/// A call whose answer gives records without their type.
pub(crate) struct Asked<A> {
    /// What to send.
    pub(crate) request: Request,
    /// Reads the answer.
    pub(crate) read: Box<dyn FnOnce(&str) -> Result<A, Unreadable>>,
}

impl<A: 'static> Asked<A> {
    /// As `call`, whose answer loses its type by `erase`.
    pub(crate) fn of<B: 'static>(call: Call<B>, erase: fn(B) -> A) -> Self {
        let Call { request, decode } = call;
        Self { request, read: Box::new(move |text| decode(text).map(erase)) }
    }
}

/// These rows without their type.
pub(crate) fn erased<T: Listed>(rows: Vec<Row<T>>) -> Vec<Row<One>> {
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        all.push(row.map(One::new));
    }
    all
}

/// This page without the type of its rows.
pub(crate) fn erased_page<T: Listed>(page: Rows<T>) -> Rows<One> {
    Rows { items: erased(page.items), metadata: page.metadata }
}

/// This slice without the type of its rows.
pub(crate) fn erased_slice<T: Listed>(slice: Slice<T>) -> Slice<One> {
    Slice { items: erased(slice.items), cursor: slice.cursor, total: slice.total }
}
