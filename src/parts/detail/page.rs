//! The page of one record: what the list knew is painted at once, then it is read anew.

use std::any::TypeId;
use std::marker::PhantomData;
use std::rc::Rc;

use api::error::Unreadable;
use api::page::{Listed, Slice};
use api::{Call, Request};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use send_wrapper::SendWrapper;
use text::Foreign;

use crate::parts::failure::{failure_panel, slow_notice, stale_notice};
use crate::parts::page_head::{Up, breadcrumb, set_title};
use crate::parts::read::load::{Load, Look, Looked};
use crate::parts::read::memory::Memory;
use crate::parts::read::record::{Asked, One, erased, erased_slice};
use crate::ui::icon;
use crate::ui::react::{effect, memo};
use crate::words::common as words;
use el::{IntoChild, dynamic, el, nothing, row};

/// What a group says of the page of one record.
pub(crate) struct DetailWords {
    /// The list above it.
    pub(crate) up: fn() -> &'static str,
    /// What it is: the document's title.
    pub(crate) noun: fn() -> &'static str,
    /// That it could not be loaded.
    pub(crate) not_loaded: fn() -> &'static str,
    /// That there is none.
    pub(crate) none: fn() -> &'static str,
}

/// Everything that fills the page.
pub(crate) struct Detail<T: Listed> {
    /// The address of the list.
    pub(crate) up: &'static str,
    /// Its words.
    pub(crate) words: &'static DetailWords,
    /// Reads the record with this id.
    pub(crate) get: Reads<T>,
    /// Its head: see [`head`].
    pub(crate) head: fn(&T) -> AnyView,
    /// Its cards: those of its tasks, and those of its facts.
    pub(crate) cards: fn(Loaded<T>) -> [Vec<AnyView>; 2],
}

/// How one record is read.
pub(crate) enum Reads<T> {
    /// By a call of its own.
    One(fn(&str) -> Call<T>),
    /// From the list of all, since the API has no call for one.
    OfAll(fn() -> Call<Vec<api::call::Row<T>>>),
    /// From the list, searched slice after slice, since there may be many: first by the name that it had.
    InSlices(Slices<T>, fn(&T) -> &Foreign),
}

/// Reads a slice of those that match a search.
type Slices<T> = fn(&str, Option<&str>) -> Call<Slice<T>>;

impl<T> Clone for Reads<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Reads<T> {}

impl<T: Listed> Reads<T> {
    fn erased(self) -> AnyReads {
        match self {
            Self::One(call) => AnyReads::One(Rc::new(move |id| Asked::of(call(id), One::new))),
            Self::OfAll(call) => AnyReads::OfAll(Rc::new(move || Asked::of(call(), erased))),
            Self::InSlices(call, name) => {
                let read =
                    move |search: &str, cursor: Option<&str>| Asked::of(call(search, cursor), erased_slice);
                let name =
                    move |one: &One| one.get().map(|one| name(one).raw().to_owned()).unwrap_or_default();
                AnyReads::InSlices(Rc::new(read), Rc::new(name))
            }
        }
    }
}

/// [`Reads`] without the type of the record.
enum AnyReads {
    One(Rc<dyn Fn(&str) -> Asked<One>>),
    OfAll(Rc<dyn Fn() -> Asked<Vec<api::call::Row<One>>>>),
    InSlices(ReadSlice, Rc<dyn Fn(&One) -> String>),
}

type ReadSlice = Rc<dyn Fn(&str, Option<&str>) -> Asked<Slice<One>>>;

/// Looks for the record `id` in the slices of those that match `search`, from `cursor` on, and then among all: it may
/// be called otherwise by now.
fn look(
    read: ReadSlice,
    memory: Memory,
    id: String,
    search: String,
    cursor: Option<String>,
) -> (Request, Look<One>) {
    let asked = read(&search, cursor.as_deref());
    let look = move |text: &str| {
        let slice = (asked.read)(text)?;
        if let Some(one) = slice.items.into_iter().flatten().find(|one| one.id() == id) {
            memory.renew_one(&one);
            return Ok(Looked::Here(one));
        }
        let (request, look) = match slice.cursor {
            // A cursor that leads to itself would be followed for ever, and what is behind it is not known.
            Some(next) if cursor.as_ref() == Some(&next) => return Err(Unreadable::new(text, 1)),
            Some(next) => look(read, memory, id, search, Some(next)),
            None if search.is_empty() => return Ok(Looked::Nowhere),
            None => look(read, memory, id, String::new(), None),
        };
        Ok(Looked::Further(request, look))
    };
    (asked.request, Box::new(look))
}

/// The record of a page that is open. Copy: hand it to closures freely.
pub(crate) struct Loaded<T: 'static> {
    any: AnyLoaded,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Loaded<T> {}

/// [`Loaded`] without the type of the record.
#[derive(Clone, Copy)]
struct AnyLoaded {
    load: Load<One>,
    read: Callback<()>,
    memory: Memory,
}

impl<T: Listed> Loaded<T> {
    /// The record, following it.
    pub(crate) fn get(self) -> Option<T> {
        self.any.load.get()?.get().cloned()
    }

    /// The record as it is now; nothing if its page was left.
    pub(crate) fn now(self) -> Option<T> {
        self.any.load.now()?.get().cloned()
    }

    /// A view of the record that follows it.
    pub(crate) fn draw(self, view: impl Fn(&T) -> AnyView + 'static) -> AnyView {
        self.any.draw(Box::new(move |one| one.get().map(&view)))
    }

    /// Reads it anew; `then` sees the answer just before it is shown.
    pub(crate) fn read_then(self, call: Call<T>, then: impl FnOnce(&T) + 'static) {
        let Call { request, decode } = call;
        self.any.load.start_as(request, move |text| {
            let one = decode(text)?;
            then(&one);
            Ok(One::new(one))
        });
    }

    /// Brings what is shown and remembered up to what the server has just confirmed about `one`. Says whether it is
    /// still the one on the page.
    pub(crate) fn changed(self, one: &T, change: impl FnOnce(&mut T)) -> bool {
        let here = self.now().filter(|here| here.id() == one.id());
        let is_here = here.is_some();
        let mut newer = here.or_else(|| self.any.memory.find::<T>(one.id())).unwrap_or_else(|| one.clone());
        change(&mut newer);
        self.any.changed(One::new(newer), is_here);
        is_here
    }
}

impl AnyLoaded {
    fn draw(self, view: Box<dyn Fn(&One) -> Option<AnyView>>) -> AnyView {
        dynamic(move || self.load.with(|one| one.and_then(&view).unwrap_or_else(nothing)))
    }

    fn changed(self, newer: One, is_here: bool) {
        self.memory.renew_one(&newer);
        // Elsewhere, and where an answer was awaited that may be older than this, it is read anew.
        let is_complete = is_here && !self.load.busy().get_untracked();
        if is_here {
            self.load.show(newer);
        }
        if !is_complete {
            self.memory.news().tell();
        }
    }
}

/// Draws the page of the record whose id stands in the address as `:id`.
pub(crate) fn detail_page<T: Listed>(detail: Detail<T>) -> AnyView {
    let Detail { up, words, get, head, cards } = detail;
    drawn(AnyDetail {
        up,
        words,
        get: get.erased(),
        kind: TypeId::of::<T>(),
        head: Rc::new(move |one| one.get().map(head)),
        cards: Rc::new(move |any| cards(Loaded { any, kind: PhantomData })),
    })
}

/// [`Detail`] without the type of the record.
struct AnyDetail {
    up: &'static str,
    words: &'static DetailWords,
    get: AnyReads,
    kind: TypeId,
    head: Rc<dyn Fn(&One) -> Option<AnyView>>,
    cards: Rc<dyn Fn(AnyLoaded) -> [Vec<AnyView>; 2]>,
}

fn drawn(detail: AnyDetail) -> AnyView {
    let AnyDetail { up, words: say, get, kind, head, cards } = detail;
    let params = use_params_map();
    let id = memo(move || params.with(|params| params.get("id").unwrap_or_default()));
    let memory = Memory::from_context();
    let load: Load<One> = Load::new();
    let get = SendWrapper::new(get);
    let read = Callback::new(move |()| {
        let id = id.get_untracked();
        match &*get {
            AnyReads::One(call) => {
                let Asked { request, read } = call(&id);
                load.start_as(request, move |text| read(text).inspect(|one| memory.renew_one(one)));
            }
            AnyReads::InSlices(slices, name) => {
                let known = load.now().as_ref().map(|one| name(one)).unwrap_or_default();
                let (request, look) = look(slices.clone(), memory, id, known, None);
                load.look(request, look);
            }
            AnyReads::OfAll(call) => {
                let Asked { request, read } = call();
                load.start_or_none(request, move |text| {
                    let one = read(text)?.into_iter().flatten().find(|one| one.id() == id);
                    Ok(one.inspect(|one| memory.renew_one(one)))
                });
            }
        }
    });
    effect(move || {
        match memory.find_one(kind, &id.get()) {
            Some(known) => load.show(known),
            None => load.clear(),
        }
        read.run(());
    });
    memory.news().each(read);
    let known = memo(move || load.is_known());
    set_title((say.noun)());
    let loaded = AnyLoaded { load, read, memory };
    let body = move || {
        // What one record's cards hold (a picker, failures) must not stand on the next one's page.
        let id = id.get();
        if !known.get() {
            return waiting(load.error(), read, up, say);
        }
        let [tasks, facts] = cards(loaded);
        let column = |cards: Vec<AnyView>| el("div").child(cards);
        let grid = el("div").key(id).class("detail-grid").child(column(tasks)).child(column(facts));
        let head = head.clone();
        row([loaded.draw(Box::new(move |one| head(one))), grid.view()])
    };
    let up = Up::new(up, (say.up)());
    row([breadcrumb(vec![up]), notices(load, known, loaded.read), dynamic(body)])
}

/// Notices above what is shown: slow, or stale because the last reload failed.
fn notices(load: Load<One>, known: Memo<bool>, read: Callback<()>) -> AnyView {
    let stop = Callback::new(move |()| load.stop());
    let slow = move || if load.slow().get() { slow_notice(words::not_answered(), stop) } else { nothing() };
    let stale = move || {
        load.error().get().filter(|_| known.get()).map_or_else(nothing, |error| stale_notice(&error, read))
    };
    row([dynamic(slow), dynamic(stale)])
}

/// Before anything is known: the failure, or the shape of what comes.
fn waiting(
    error: RwSignal<Option<api::ApiError>>,
    read: Callback<()>,
    up: &'static str,
    say: &'static DetailWords,
) -> AnyView {
    match error.get() {
        Some(error) if error.kind == api::Kind::NotFound => there_is_none(up, say),
        Some(error) => failure_panel("h1", (say.not_loaded)(), &error, read),
        None => skeleton((say.noun)()),
    }
}

/// That there is none is no fault: another try would not help, the list may.
fn there_is_none(up: &'static str, say: &'static DetailWords) -> AnyView {
    let list = el("a").class("button").attr("href", up).child((say.up)());
    el("div")
        .class("empty-state")
        .attr("role", "alert")
        .child(icon("search-x"))
        .child(el("h1").child((say.none)()))
        .child(el("p").child(words::not_there()))
        .child(el("div").class("empty-actions").child(list))
        .view()
}

fn skeleton(noun: &'static str) -> AnyView {
    let bone = |kind: &'static str, value: &'static str| el("span").class("skeleton").attr(kind, value);
    let identity =
        el("div").class("identity").child(bone("data-shape", "circle")).child(bone("data-width", "long"));
    let card = || {
        let body =
            el("div").class("card-body").child(bone("data-width", "long")).child(bone("data-width", "short"));
        el("div").class("card").child(body)
    };
    row([
        el("h1").class("visually-hidden").child(noun).view(),
        el("div").class("page-head").attr("aria-hidden", "true").child(identity).view(),
        el("div").class("detail-grid").attr("aria-hidden", "true").child(card()).child(card()).view(),
        el("p").class("visually-hidden").attr("role", "status").child(words::loading()).view(),
    ])
}

/// The head of a record's page: its picture, its name, a line, and its acts.
pub(crate) fn head(picture: AnyView, name: &Foreign, line: impl IntoChild, acts: Vec<AnyView>) -> AnyView {
    let names = el("div").child(el("h1").attr("tabindex", "-1").child(name)).child(el("p").child(line));
    let identity = el("div").class("identity").child(picture).child(names);
    let acts = (!acts.is_empty()).then(|| el("div").class("page-actions").child(acts));
    el("header").class("page-head").child(identity).child(acts).view()
}
