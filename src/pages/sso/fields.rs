//! The fields of a provider, for connecting and for changing one. What is there already stays, whatever it is.

use std::rc::Rc;

use api::sso::check::{self, Problem, SecretProblem};
use api::sso::{AUTHORITY, CLIENT_ID, Kind, Provider, Shape};
use leptos::prelude::*;
use serde_json::Value;

use super::words;
use crate::parts::prelude::*;
use crate::ui::disclosure::disclosure;
use el::{El, el};

/// The fields.
pub(super) struct Fields {
    kind: Kind,
    /// The text of the button.
    pub(super) name: Field<String>,
    /// Whether it uses PKCE; nothing for kinds that cannot.
    pub(super) pkce: Option<Field<bool>>,
    properties: Vec<Input>,
    first: Vec<AnyView>,
    more: Vec<AnyView>,
}

/// A property as a field.
struct Input {
    name: &'static str,
    text: RwSignal<String>,
    begun: String,
    value: Rc<dyn Fn() -> Value>,
}

impl Fields {
    /// In `form`, as those of `begun`, or as usual for the kind.
    pub(super) fn of(form: Form, kind: Kind, begun: Option<&Provider>) -> Self {
        let stored = |name: &str| begun?.settings.as_ref()?.text(name);
        let name = begun.map_or("", |one| one.display_name.raw());
        let name = form.text("displayName", name, &words::NAME).typed_as(Typing::Name);
        let mut all = Self {
            kind,
            name,
            pkce: None,
            properties: Vec::new(),
            first: vec![name.view()],
            more: Vec::new(),
        };
        let authority = stored(AUTHORITY).unwrap_or(kind.authority());
        let client_id = stored(CLIENT_ID).unwrap_or_default();
        all.addresses(form, authority, client_id);
        for property in kind.properties() {
            let settings = begun.and_then(|one| one.settings.as_ref());
            let was = match (settings, property.shape) {
                (None, _) => property.usual,
                (Some(settings), Shape::Flag) => {
                    if settings.is_on(property.name) {
                        "true"
                    } else {
                        ""
                    }
                }
                (Some(settings), _) => settings.text(property.name).unwrap_or_default(),
            };
            all.property(form, property, was);
        }
        all
    }

    /// The address of the other system, and by what it knows Aritma ID.
    fn addresses(&mut self, form: Form, authority: &str, client_id: &str) {
        let kind = self.kind;
        let (help, id_words) = words::addresses(kind);
        let begun = check::typed(kind, authority).to_owned();
        let id = form.exact(CLIENT_ID, client_id, id_words).typed_as(Typing::Code);
        let old = client_id.to_owned();
        let id = id.check(move |text| {
            let is_wrong = kind == Kind::AzureAd && text.trim() != old && check::guid(text).is_none();
            is_wrong.then(|| words::not_an_application().to_owned())
        });
        let id = id.sends(move |text| {
            Some(cleaned_id(kind, text)).filter(|sent| sent != text.trim()).map(Into::into)
        });
        let typing = if kind == Kind::Custom { Typing::Url } else { Typing::Code };
        let address = form.exact(AUTHORITY, &begun, help).typed_as(typing);
        let (old, other) = (begun.clone(), id.text());
        let address = address.check(move |text| {
            let same = kind == Kind::AzureAd
                && other.with(|id| check::guid(id)).is_some_and(|id| check::guid(text) == Some(id));
            let problem = if same { Some(Problem::Application) } else { check::authority(kind, text).err() };
            problem.filter(|_| text.trim() != old).map(|problem| words::problem(problem).to_owned())
        });
        let address = address.sends(move |text| {
            check::authority(kind, text).ok().filter(|sent| sent != text.trim()).map(Into::into)
        });
        let old = begun.clone();
        let address = address.advised(move |text| advice(kind, text, &old));
        let link = el("div").maybe(move || {
            let authority = check::authority(kind, &address.now()).ok()?;
            Some(el("p").class("field-help").child(discovery_link(&authority)).view())
        });
        let views = [address.view(), link.view()];
        if kind == Kind::Google {
            self.more.extend(views);
        } else {
            self.first.extend(views);
        }
        self.first.push(id.view());
        let stored = authority.to_owned();
        let value = move || {
            let typed = address.value();
            // Untouched, it is to the byte what it was.
            if typed == begun {
                stored.as_str().into()
            } else {
                check::authority(kind, &typed).unwrap_or(typed).into()
            }
        };
        self.input(AUTHORITY, address.text(), check::typed(kind, authority), value);
        self.input(CLIENT_ID, id.text(), client_id, move || cleaned_id(kind, &id.value()).into());
    }

    fn property(&mut self, form: Form, property: &'static api::sso::Property, was: &str) {
        let say = words::property(property.name);
        let view = match property.shape {
            Shape::Flag => {
                let field = form.switch(property.name, !was.is_empty(), say);
                if property.name == "usePkce" {
                    self.pkce = Some(field);
                }
                self.input(property.name, field.text(), was, move || field.value().into());
                field.view()
            }
            Shape::Text => {
                let field = form.exact(property.name, was, say).typed_as(Typing::Code);
                self.input(property.name, field.text(), was, move || property.value(&field.value()));
                field.view()
            }
            Shape::One(_) => {
                let field = form.choice(property.name, was, say, words::options(property.name));
                self.input(property.name, field.text(), was, move || property.value(&field.value()));
                field.view()
            }
        };
        // By which of its ways people sign in is no standard setting.
        if property.name == "method" { self.first.push(view) } else { self.more.push(view) }
    }

    fn input(
        &mut self,
        name: &'static str,
        text: RwSignal<String>,
        begun: &str,
        value: impl Fn() -> Value + 'static,
    ) {
        self.properties.push(Input { name, text, begun: begun.to_owned(), value: Rc::new(value) });
    }

    /// All values.
    pub(super) fn all(&self) -> Vec<(&'static str, Value)> {
        self.properties.iter().map(|input| (input.name, (input.value)())).collect()
    }

    /// The values that are not as they were.
    pub(super) fn changed(&self) -> Vec<(&'static str, Value)> {
        let is_changed = |input: &&Input| input.text.with_untracked(|text| text.trim() != input.begun.trim());
        self.properties.iter().filter(is_changed).map(|input| (input.name, (input.value)())).collect()
    }

    /// Draws them: `own` after the first ones, `folded` with what is folded away.
    pub(super) fn views(&mut self, own: Vec<AnyView>, folded: Vec<AnyView>) -> Vec<AnyView> {
        let mut views = std::mem::take(&mut self.first);
        views.extend(own);
        let more: Vec<_> = folded.into_iter().chain(std::mem::take(&mut self.more)).collect();
        let inside = el("div").class("stack").child(more);
        views.push(disclosure(words::advanced(), words::standard_settings_fit(), inside));
        views
    }
}

fn cleaned_id(kind: Kind, text: &str) -> String {
    let id = if kind == Kind::AzureAd { check::guid(text) } else { None };
    id.unwrap_or_else(|| text.trim().to_owned())
}

fn advice(kind: Kind, text: &str, begun: &str) -> Vec<String> {
    let mut all = Vec::new();
    match check::authority(kind, text) {
        // It is kept, but not without a word.
        Err(problem) if !text.is_empty() && text == begun => all.push(words::problem(problem)),
        Ok(_) if check::is_discovery(text) => all.push(words::cut_to_issuer()),
        Ok(authority) if check::is_endpoint(&authority) => all.push(words::looks_like_endpoint()),
        Ok(_) if kind == Kind::AzureAd && !text.contains("://") && check::guid(text).is_none() => {
            all.push(words::id_is_surer());
        }
        _ => {}
    }
    all.into_iter().map(str::to_owned).collect()
}

/// The way to what the other system says of itself: the browser may not read it, but a person can.
pub(super) fn discovery_link(authority: &str) -> El {
    el("a")
        .attr("href", check::discovery(authority))
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .child(words::open_discovery())
}

/// The field of the secret. It is in no draft.
pub(super) fn secret_field(form: Form, kind: Kind, say: &FieldWords) -> Field<String> {
    let field = form.exact("clientSecret", "", say).typed_as(Typing::Secret).kept_as(String::new);
    let field = field.check(move |text| {
        let why = match check::secret_problem(kind, text)? {
            SecretProblem::Mask => words::secret_is_mask(),
            SecretProblem::Id => words::secret_is_id(),
        };
        Some(why.to_owned())
    });
    let text = field.text();
    field.advised(move |_| {
        let is_cut = text.with(|text| check::secret(text).len() != text.len());
        if is_cut { vec![words::secret_is_cut().to_owned()] } else { Vec::new() }
    })
}
