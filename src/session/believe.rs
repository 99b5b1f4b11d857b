//! What to believe of what comes from outside: addresses, the provider's metadata, its answer in the address, its
//! keys and the ID token. Nothing here asks for anything or keeps anything.

pub(crate) mod address;
pub(crate) mod callback;
pub(crate) mod discovery;
pub(crate) mod facts;
pub(crate) mod id_token;
pub(crate) mod jose;
pub(crate) mod refusal;
pub(crate) mod signature;
