//! Parts of the program that come when they are asked for. A release is cut in chunks, a file each (`cargo xtask
//! dist`): what the first page needs comes first, and the code of a group when somebody goes there. A build for
//! development holds everything.

use std::pin::Pin;
use std::sync::OnceLock;

/// Resolves to what was asked for, or to none when its chunk did not come; asking again tries anew.
pub(crate) type Coming<T> = Pin<Box<dyn Future<Output = Option<T>>>>;

/// Something of a chunk: a table of pages, a function that draws a part of one.
pub(crate) struct Lazy<T: 'static> {
    here: OnceLock<T>,
    load: fn() -> Coming<T>,
}

impl<T: Copy> Lazy<T> {
    /// What `load` brings; see [`lazy`].
    pub(crate) const fn new(load: fn() -> Coming<T>) -> Self {
        Self { here: OnceLock::new(), load }
    }

    /// It, if it is here.
    pub(crate) fn here(&self) -> Option<T> {
        self.here.get().copied()
    }

    /// It, once it has come.
    pub(crate) async fn come(&self) -> Option<T> {
        if let Some(here) = self.here() {
            return Some(here);
        }
        let come = (self.load)().await?;
        Some(*self.here.get_or_init(|| come))
    }
}

/// `lazy! { in access: fn() -> AnyView = card }` is a [`Lazy`] of the value, which lies in the chunk of that name with all
/// that only it needs.
macro_rules! lazy {
    (in $chunk:ident: $type:ty = $value:expr) => {
        $crate::chunk::Lazy::<$type>::new(|| {
            #[cfg(feature = "chunks")]
            {
                #[::leptos::wasm_split::wasm_split(
                                                                    $chunk,
                                                                    fallible,
                                                                    wasm_split_path = ::leptos::wasm_split
                                                                )]
                fn part() -> Result<$type, ::leptos::wasm_split::SplitLoaderError> {
                    Ok($value)
                }
                ::std::boxed::Box::pin(async { part().await.ok() })
            }
            #[cfg(not(feature = "chunks"))]
            {
                fn part() -> $type {
                    $value
                }
                ::std::boxed::Box::pin(async { Some(part()) })
            }
        })
    };
}
pub(crate) use lazy;
