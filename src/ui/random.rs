//! Random bytes of the browser's generator (`crypto.getRandomValues`), which is made for secrets.

/// Fills `bytes`.
pub(crate) fn fill(bytes: &mut [u8]) {
    // Every browser that runs WebAssembly has it; without it nothing secret may be made.
    if getrandom::getrandom(bytes).is_err() {
        wasm_bindgen::throw_str("no random values");
    }
}
