//! Cuts the program of a release in chunks: the first load (`app.wasm`), the code of each name that `lazy!` was given
//! (`split_NAME.wasm`), and what several of those share (`chunk_N.wasm`). `loader.js` loads them, and `chunks.json` says
//! which files each name needs.
//!
//! Run as `chunks PROGRAM FOLDER`, where PROGRAM is what cargo has linked with `--emit-relocs`.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = env::args_os().skip(1);
    let (Some(program), Some(folder), None) = (words.next(), words.next(), words.next()) else {
        return Err("usage: chunks PROGRAM FOLDER".into());
    };
    let folder = PathBuf::from(folder);
    let (bytes, main) = (fs::read(program)?, folder.join("app.wasm"));
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.main_module = "./app.js";
    options.link_name = "./loader.js";
    let cut = wasm_split_cli_support::transform(options)?;
    let needs: BTreeMap<_, _> = cut.prefetch_map.into_iter().collect();
    fs::write(folder.join("chunks.json"), serde_json::to_string_pretty(&needs)?)?;
    Ok(())
}
