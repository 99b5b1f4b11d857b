//! `size`: what the first load costs, beside an empty Leptos app; and the ratchet, which fails when it grew
//! by over 2 % and nobody has accepted that (`--accept` writes the new record, to be committed with its cause).

use crate::args::Args;
use crate::compress::Sizes;
use crate::seal::{Part, Sealed};
use crate::test::PORTS;
use crate::workspace::{read, root, write};
use crate::{Outcome, baseline, chunks, dist, parts, tools};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;

const GROWTH_PERCENT: usize = 2;

pub(crate) fn run(args: &Args) -> Outcome {
    let (accept, with_parts) = (args.flag("--accept"), args.flag("--parts"));
    args.finish(false)?;
    let (_, sealed) = dist::for_sandbox(PORTS.0)?;
    let measured = Measured::of(sealed)?;
    let path = tools::ensure()?;
    let empty = baseline::measure(&path)?;
    measured.print();
    let program =
        sum(measured.first.iter().filter(|part| ["app.wasm", "app.js"].contains(&part.name.as_str())));
    row("program: app.wasm + app.js", program);
    row("the same of an empty Leptos router app", empty);
    row(
        "ours beyond it",
        Sizes { raw: program.raw.saturating_sub(empty.raw), br: program.br.saturating_sub(empty.br) },
    );
    if with_parts {
        parts::print(&path)?;
    }
    if accept {
        write(&record_file(), measured.record(&parts::groups(&path)?))?;
        println!("\nRecorded in crates/xtask/size.json: commit it with what made the difference.");
        return Ok(());
    }
    compare(&measured)
}

/// The suite `size`: only our own files against the record.
pub(crate) fn ratchet(port: u16) -> Outcome {
    let (_, sealed) = dist::for_sandbox(port)?;
    let measured = Measured::of(sealed)?;
    measured.print();
    compare(&measured)
}

/// What a release weighs.
struct Measured {
    /// The parts of the first load.
    first: Vec<Part>,
    chunks: Vec<Part>,
    /// What a page of each name loads in all, the first load included.
    with: BTreeMap<String, Sizes>,
}

impl Measured {
    fn of(sealed: Sealed) -> Outcome<Self> {
        let Sealed { parts: first, chunks } = sealed;
        let with = chunks::needs()?
            .into_iter()
            .map(|(name, files)| {
                let needed = chunks.iter().filter(|chunk| {
                    chunk.name.strip_suffix(".wasm").is_some_and(|stem| files.iter().any(|file| file == stem))
                });
                (name, sum(first.iter().chain(needed)))
            })
            .collect();
        Ok(Self { first, chunks, with })
    }

    fn print(&self) {
        println!("\n{:<40} {:>9} {:>9}", "first load, bytes", "raw", "brotli");
        for part in &self.first {
            row(&part.name, part.sizes);
        }
        row("all", sum(self.first.iter()));
        println!("\nchunks that come later");
        for part in &self.chunks {
            row(&part.name, part.sizes);
        }
        println!("\nwith the first load, a page of");
        for (name, sizes) in &self.with {
            row(name, *sizes);
        }
    }

    /// `groups_raw`: the code of each group's own files before compression, which what it shares is not part of.
    fn record(&self, groups: &[(String, usize)]) -> String {
        let parts = |parts: &[Part]| -> serde_json::Map<String, Value> {
            let sizes = |part: &Part| json!({"raw": part.sizes.raw, "br": part.sizes.br});
            parts.iter().map(|part| (part.name.clone(), sizes(part))).collect()
        };
        let with: serde_json::Map<String, Value> =
            self.with.iter().map(|(name, sizes)| (name.clone(), json!(sizes.br))).collect();
        let groups: serde_json::Map<String, Value> =
            groups.iter().map(|(name, size)| (name.clone(), json!(size))).collect();
        let record = json!({
            "first_load_br": sum(self.first.iter()).br,
            "with_chunks_br": with,
            "parts": parts(&self.first),
            "chunks": parts(&self.chunks),
            "groups_raw": groups,
        });
        format!("{record:#}\n")
    }
}

fn record_file() -> PathBuf {
    root().join("crates").join("xtask").join("size.json")
}

fn compare(measured: &Measured) -> Outcome {
    let text = read(&record_file())?;
    let record: Value = serde_json::from_str(&text).map_err(|error| format!("size.json: {error}"))?;
    let known = |value: &Value| value.as_u64().and_then(|size| usize::try_from(size).ok());
    let of = |name: &str, value: &Value, now: usize| {
        let recorded = known(value).ok_or_else(|| {
            format!("size.json does not know {name}: `cargo xtask size --accept` records it")
        })?;
        verdict(name, recorded, now)
    };
    println!();
    of("the first load", &record["first_load_br"], sum(measured.first.iter()).br)?;
    for (name, sizes) in &measured.with {
        of(&format!("a page of `{name}`"), &record["with_chunks_br"][name], sizes.br)?;
    }
    Ok(())
}

fn verdict(name: &str, recorded: usize, now: usize) -> Outcome {
    let limit = recorded + recorded * GROWTH_PERCENT / 100;
    println!("{name}: record {recorded} bytes of brotli, now {now}, limit {limit}");
    if now <= limit {
        return Ok(());
    }
    Err(format!(
        "{name} grew by {} bytes, over {GROWTH_PERCENT} %: make it smaller, or accept it with `cargo xtask size --accept`",
        now - recorded
    ))
}

fn sum<'a>(parts: impl Iterator<Item = &'a Part>) -> Sizes {
    parts.fold(Sizes::default(), |all, part| Sizes {
        raw: all.raw + part.sizes.raw,
        br: all.br + part.sizes.br,
    })
}

fn row(name: &str, sizes: Sizes) {
    println!("{name:<40} {:>9} {:>9}", sizes.raw, sizes.br);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_beyond_the_limit_fails_and_shrinking_does_not() {
        assert_eq!(verdict("x", 100_000, 102_000), Ok(()));
        assert_eq!(verdict("x", 100_000, 1), Ok(()));
        assert!(verdict("x", 100_000, 102_001).unwrap_err().contains("2001 bytes"));
    }
}
