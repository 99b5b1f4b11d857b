//! Whether a signature is right: asked of the browser's `WebCrypto` (B5).

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::CryptoKey;

use super::jose::{Alg, Jwk, Jws};

/// Whether `jws` was signed with `key`. Any trouble on the way is a "no".
pub(crate) async fn verifies(jws: &Jws<'_>, key: &Jwk) -> bool {
    verify(jws, key).await.is_ok_and(|answer| answer.is_truthy())
}

async fn verify(jws: &Jws<'_>, key: &Jwk) -> Result<JsValue, JsValue> {
    let subtle = leptos::prelude::window().crypto()?.subtle();
    let algorithm = algorithm(jws.alg);
    let usages = Array::of1(&"verify".into());
    let import = subtle.import_key_with_object("jwk", &public_part(key), &algorithm, false, &usages)?;
    let key: CryptoKey = JsFuture::from(import).await?.unchecked_into();
    let signature = Uint8Array::from(jws.signature.as_slice());
    let signed = jws.signed.as_bytes();
    JsFuture::from(subtle.verify_with_object_and_u8_array_and_u8_slice(&algorithm, &key, &signature, signed)?)
        .await
}

/// Only what makes the key: a `key_ops` or `alg` of the provider's cannot change what it is used for.
fn public_part(key: &Jwk) -> Object {
    let members = [
        ("kty", Some(&key.kty)),
        ("n", key.n.as_ref()),
        ("e", key.e.as_ref()),
        ("crv", key.crv.as_ref()),
        ("x", key.x.as_ref()),
        ("y", key.y.as_ref()),
    ];
    let object = Object::new();
    for (name, value) in members {
        if let Some(value) = value {
            set(&object, name, value);
        }
    }
    object
}

/// The `WebCrypto` algorithm for both steps: import takes what it needs and ignores the rest.
fn algorithm(alg: Alg) -> Object {
    let object = Object::new();
    let (name, hash) = match alg {
        Alg::Rs256 => ("RSASSA-PKCS1-v1_5", "SHA-256"),
        Alg::Ps256 => ("RSA-PSS", "SHA-256"),
        Alg::Es256 => ("ECDSA", "SHA-256"),
        Alg::Es384 => ("ECDSA", "SHA-384"),
    };
    set(&object, "name", name);
    set(&object, "hash", hash);
    if let Some(curve) = alg.curve() {
        set(&object, "namedCurve", curve);
    }
    // RFC 7518 section 3.5: the salt is as long as the hash.
    let _ = Reflect::set(&object, &"saltLength".into(), &JsValue::from_f64(32.0));
    object
}

fn set(object: &Object, name: &str, value: &str) {
    let _ = Reflect::set(object, &name.into(), &value.into());
}
