//! Fields, boxes and radios as elements. What a phone's keyboard and a password manager should know of a field is
//! said here alone, by its kind. No field of the console is about who sits before it: none is filled in for them.

use std::cell::Cell;

use el::{El, el};

/// What is typed into a field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Typing {
    /// Sentences.
    Words,
    /// The name of somebody or something.
    Name,
    /// A word that stands for itself, letter by letter.
    Code,
    /// An email address.
    Email,
    /// A telephone number.
    Phone,
    /// A secret: signs of hiding are seen in its place. Not a password of who sits before it, which a manager would keep.
    Secret,
    /// A web address.
    Url,
    /// The number of a page.
    Page,
    /// A search of the page.
    Search,
    /// A search of what is there to choose from.
    Find,
    /// A day.
    Day,
}

impl Typing {
    /// The keyboard that suits it.
    fn mode(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "tel",
            Self::Url => "url",
            Self::Page => "numeric",
            Self::Search => "search",
            _ => "text",
        }
    }

    fn kind(self) -> &'static str {
        match self {
            Self::Page => "number",
            Self::Day => "date",
            Self::Words | Self::Name | Self::Code | Self::Secret | Self::Find => "text",
            _ => self.mode(),
        }
    }

    /// What Enter does, on its key.
    fn enter(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Find | Self::Page => "go",
            _ => "done",
        }
    }
}

/// An id for a control. It says nothing of what the control is for: a browser that reads "email" in it fills in the
/// address of who sits before it. More fields than these are never in the page at once.
pub(crate) fn next_id() -> &'static str {
    const IDS: [&str; 16] = [
        "field-a", "field-b", "field-c", "field-d", "field-e", "field-f", "field-g", "field-h", "field-i",
        "field-j", "field-k", "field-l", "field-m", "field-n", "field-o", "field-p",
    ];
    thread_local!(static NEXT: Cell<usize> = const { Cell::new(0) });
    let at = NEXT.replace(NEXT.get().wrapping_add(1));
    IDS[at % IDS.len()]
}

/// A field of one line.
pub(crate) fn field(typing: Typing) -> El {
    let class = if typing == Typing::Page { "page-input" } else { "input" };
    let line = el("input").class(class).attr("type", typing.kind()).attr("enterkeyhint", typing.enter());
    let hides = (typing == Typing::Secret).then_some("secret");
    about_others(line.attr_if("data-typing", hides), typing)
}

/// A field of several lines.
pub(crate) fn lines_field(typing: Typing) -> El {
    about_others(el("textarea").class("input").attr("enterkeyhint", "enter"), typing)
}

fn about_others(field: El, typing: Typing) -> El {
    let capitals = match typing {
        Typing::Words => "sentences",
        Typing::Name => "words",
        _ => "none",
    };
    let is_prose = typing == Typing::Words;
    let field = if is_prose { field } else { field.attr("autocorrect", "off").attr("spellcheck", "false") };
    field
        .attr("inputmode", typing.mode())
        .attr("autocapitalize", capitals)
        .attr("autocomplete", "off")
        // 1Password, LastPass, Bitwarden, Dashlane: each heeds a word of its own alone.
        .attr("data-1p-ignore", "")
        .attr("data-lpignore", "true")
        .attr("data-bwignore", "")
        .attr("data-form-type", "other")
}

/// A box to tick.
pub(crate) fn tick_box() -> El {
    el("input").attr("type", "checkbox")
}

/// One of several.
pub(crate) fn radio() -> El {
    el("input").attr("type", "radio")
}

/// Where a file is chosen; never seen, for a button stands in its place.
pub(crate) fn file_choice() -> El {
    el("input").attr("type", "file").attr("hidden", "")
}
