//! A page: the pattern of its address, and its view; and the table of a group's pages.

use leptos::prelude::AnyView;

use crate::chunk::Lazy;
use crate::parts::coming::coming;

/// One page of a group.
#[derive(Clone, Copy)]
pub(crate) struct Page {
    /// Its address; segments such as `:id` take an id.
    pub(crate) pattern: &'static str,
    /// Draws it.
    pub(crate) view: View,
}

/// Who draws a page.
#[derive(Clone, Copy)]
pub(crate) enum View {
    /// A function of the first load.
    Here(fn() -> AnyView),
    /// The function of this number in a chunk.
    Chunk(&'static Views, usize),
}

/// The functions that draw the pages of a group.
pub(crate) type Views = Lazy<&'static [fn() -> AnyView]>;

impl View {
    /// Draws the page.
    pub(crate) fn draw(self) -> AnyView {
        match self {
            Self::Here(view) => view(),
            Self::Chunk(views, number) => coming(views, "h1", move |views| views[number]()),
        }
    }
}

/// Pages of these addresses, drawn by the views of the same numbers.
pub(crate) const fn numbered<const N: usize>(
    views: &'static Views,
    patterns: [&'static str; N],
) -> [Page; N] {
    let mut pages = [const { Page { pattern: "", view: View::Here(el::nothing) } }; N];
    let mut at = 0;
    while at < N {
        pages[at] = Page { pattern: patterns[at], view: View::Chunk(views, at) };
        at += 1;
    }
    pages
}

/// The pages of a group, one a line: a name, the address, the function that draws it.
///
/// ```ignore
/// pages! {
///     /// The list.
///     LIST "/clients" => list::clients;
///     /// One client.
///     detail(id) "/clients/:id" => detail::client;
///     /// One of its secrets.
///     secret(id, secret_id) "/clients/:id/secrets/:secret_id" => secrets::secret;
/// }
/// ```
///
/// makes the module `paths`, with the constant `LIST` and the functions `detail(&str)` and `secret(&str, &str)`, and
/// `PAGES` for the group's `Group`. A link by `paths` leads to a page, or does not compile; that each address reaches
/// the very page of its line is tested here, for every table. The first line that matches an address has it, so
/// `"/clients/new"` stands before `"/clients/:id"`.
macro_rules! pages {
    (in $chunk:ident; $(
        $(#[$doc:meta])*
        $name:ident $(($($id:ident),+))? $pattern:literal => $view:path;
    )+) => {
        $crate::pages::page::pages! { @paths $($(#[$doc])* $name $(($($id),+))? $pattern;)+ }

        /// What draws them.
        static VIEWS: $crate::pages::page::Views = $crate::chunk::lazy! {
            in $chunk: &'static [fn() -> ::leptos::prelude::AnyView] =
                &[$(|| ::leptos::prelude::IntoAny::into_any($view())),+]
        };

        /// This group's pages.
        pub(crate) const PAGES: &[$crate::pages::page::Page] = &$crate::pages::page::numbered(&VIEWS, [$($pattern),+]);
    };
    ($(
        $(#[$doc:meta])*
        $name:ident $(($($id:ident),+))? $pattern:literal => $view:path;
    )+) => {
        $crate::pages::page::pages! { @paths $($(#[$doc])* $name $(($($id),+))? $pattern;)+ }

        /// This group's pages.
        pub(crate) const PAGES: &[$crate::pages::page::Page] = &[$(
            $crate::pages::page::Page {
                pattern: $pattern,
                view: $crate::pages::page::View::Here(|| ::leptos::prelude::IntoAny::into_any($view())),
            }
        ),+];
    };
    (@paths $(
        $(#[$doc:meta])*
        $name:ident $(($($id:ident),+))? $pattern:literal;
    )+) => {
        /// Addresses of this group's pages.
        pub(crate) mod paths {
            $($crate::pages::page::pages! { @address [$(#[$doc])*] $name [$($($id)+)?] $pattern })+

            #[cfg(test)]
            mod tests {
                #[test]
                fn each_address_leads_to_its_page() {
                    for id in ["a/b.c?d", "a%2Fb", "..", "", "new", "invite", "=new"] {
                        let addresses = [$($crate::pages::page::pages! { @try $name [$($($id)+)?] id }),+];
                        $crate::pages::router::check(super::super::PAGES, &addresses, id);
                    }
                }
            }
        }
    };
    (@address [$($doc:tt)*] $name:ident [] $pattern:literal) => {
        $($doc)*
        pub(crate) const $name: &str = $crate::paths::fixed($pattern);
    };
    (@address [$($doc:tt)*] $name:ident [$($id:ident)+] $pattern:literal) => {
        $($doc)*
        pub(crate) fn $name($($id: &str),+) -> String {
            const _: () = assert!(
                $crate::paths::takes($pattern, &[$(stringify!($id)),+]),
                "the address takes other ids than the function",
            );
            $crate::paths::filled($pattern, &[$($id),+])
        }
    };
    (@try $name:ident [] $sample:ident) => { super::$name.to_owned() };
    (@try $name:ident [$($id:ident)+] $sample:ident) => {
        super::$name($($crate::pages::page::pages!(@same $id $sample)),+)
    };
    (@same $id:ident $sample:ident) => { $sample };
}
pub(crate) use pages;

#[cfg(test)]
mod tests {
    fn view() {}

    pages! {
        LIST "/clients" => view;
        NEW "/clients/new" => view;
        detail(id) "/clients/:id" => view;
        secret(id, secret_id) "/clients/:id/secrets/:secret_id" => view;
    }

    #[test]
    fn an_address_of_two_ids_is_written() {
        assert_eq!(paths::secret("a/b", "c.d"), "/clients/a%2Fb/secrets/c%2Ed");
        assert_eq!((paths::LIST, paths::NEW), ("/clients", "/clients/new"));
        assert_eq!(paths::detail("ø"), "/clients/%C3%B8");
    }
}
