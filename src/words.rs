//! Every visible string, in English and Norwegian (bokmål).
//!
//! Each string is a function of one of the tables below. A missing translation or argument does not
//! compile, and an unused string is an unused function, which `cargo xtask check` refuses. Changing the
//! language draws the whole app anew (see `app.rs`), so that a string is a plain value in a view.

use std::sync::atomic::{AtomicBool, Ordering};

/// A language of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lang {
    /// English.
    En,
    /// Norwegian bokmål.
    Nb,
}

impl Lang {
    /// Both, in the order in which they are offered.
    pub(crate) const ALL: [Self; 2] = [Self::En, Self::Nb];

    /// The BCP 47 tag, for `<html lang>` and for `Intl`.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nb => "nb",
        }
    }

    /// The language's own name.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Nb => "Norsk bokmål",
        }
    }

    /// The language of a BCP 47 tag such as `nb-NO`, `no` or `en-GB`, if it is one of ours.
    pub(crate) fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or(tag);
        match primary.to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            // Whoever reads nynorsk reads bokmål.
            "nb" | "no" | "nn" => Some(Self::Nb),
            _ => None,
        }
    }
}

static NORWEGIAN: AtomicBool = AtomicBool::new(false);

/// The language in use.
pub(crate) fn lang() -> Lang {
    if NORWEGIAN.load(Ordering::Relaxed) { Lang::Nb } else { Lang::En }
}

/// Sets the language; what is drawn already keeps its words.
pub(crate) fn set_lang(lang: Lang) {
    NORWEGIAN.store(lang == Lang::Nb, Ordering::Relaxed);
}

/// A whole number with the thousands separators of the language in use, by the browser's `Intl`.
pub(crate) fn number(value: u64) -> String {
    #[allow(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    let number = js_sys::Number::from(value as f64);
    String::from(number.to_locale_string(lang().tag()))
}

/// Makes a table of strings, a language a line: `name { en: "…", nb: "…" }`. With arguments,
/// `name(who: &str, what: &Foreign) { … }`, each is a `format!`; with a number, `name[n] { en: "one" | "{n} many", … }`,
/// the first is for one. Another language is an arm of [`Lang`] and a line here: what lacks it does not compile.
macro_rules! words {
    (@one $name:ident [] () $en:literal, $nb:literal) => {
        pub(crate) fn $name() -> &'static str {
            match $crate::words::lang() {
                $crate::words::Lang::En => $en,
                $crate::words::Lang::Nb => $nb,
            }
        }
    };
    (@one $name:ident [] ($($arg:ident : $kind:ty),+) $en:literal, $nb:literal) => {
        pub(crate) fn $name($($arg: $kind),+) -> String {
            match $crate::words::lang() {
                $crate::words::Lang::En => format!($en),
                $crate::words::Lang::Nb => format!($nb),
            }
        }
    };
    (@one $name:ident [$n:ident] () $en1:literal | $en:literal, $nb1:literal | $nb:literal) => {
        pub(crate) fn $name($n: usize) -> String {
            let one = $n == 1;
            let $n = $crate::words::number($n as u64);
            // A singular may spell the number out.
            let _ = &$n;
            match ($crate::words::lang(), one) {
                ($crate::words::Lang::En, true) => format!($en1),
                ($crate::words::Lang::En, false) => format!($en),
                ($crate::words::Lang::Nb, true) => format!($nb1),
                ($crate::words::Lang::Nb, false) => format!($nb),
            }
        }
    };
    ($(
        $name:ident $([$n:ident])? $(($($arg:ident : $kind:ty),+))? {
            en: $en:literal $(| $en_many:literal)?,
            nb: $nb:literal $(| $nb_many:literal)?,
        }
    )*) => {$(
        $crate::words::words!(
            @one $name [$($n)?] ($($($arg: $kind),+)?) $en $(| $en_many)?, $nb $(| $nb_many)?
        );
    )*};
}
pub(crate) use words;

pub(crate) mod common;
pub(crate) mod session;
pub(crate) mod shell;

#[cfg(test)]
mod tests {
    use super::*;

    words! {
        plain {
            en: "Save",
            nb: "Lagre",
        }
        counted(n: &str) {
            en: "{n} people",
            nb: "{n} personer",
        }
    }

    #[test]
    fn both_languages_are_there() {
        set_lang(Lang::En);
        assert_eq!((plain(), counted("2").as_str()), ("Save", "2 people"));
        set_lang(Lang::Nb);
        assert_eq!((plain(), counted("2").as_str()), ("Lagre", "2 personer"));
        set_lang(Lang::En);
    }

    #[test]
    fn tags_are_understood() {
        assert_eq!(Lang::of_tag("nn-NO"), Some(Lang::Nb));
        assert_eq!(Lang::of_tag("EN"), Some(Lang::En));
        assert_eq!(Lang::of_tag("de-DE"), None);
    }
}
