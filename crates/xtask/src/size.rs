//! `size`: what the first load costs, beside an empty Leptos app; and the ratchet, which fails when it grew
//! by over 2 % and nobody has accepted that (`--accept` writes the new record, to be committed with its cause).

use crate::args::Args;
use crate::compress::Sizes;
use crate::seal::Part;
use crate::test::PORTS;
use crate::workspace::{read, root, write};
use crate::{Outcome, baseline, dist, parts, tools};
use serde_json::{Value, json};
use std::path::PathBuf;

const GROWTH_PERCENT: usize = 2;

pub(crate) fn run(args: &Args) -> Outcome {
    let (accept, with_parts) = (args.flag("--accept"), args.flag("--parts"));
    args.finish(false)?;
    let (_, measured) = dist::for_sandbox(PORTS.0)?;
    let path = tools::ensure()?;
    let empty = baseline::measure(&path)?;
    print_table(&measured);
    let program = sum(measured.iter().filter(|part| ["app.wasm", "app.js"].contains(&part.name.as_str())));
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
        write(&record_file(), record_of(&measured, &parts::groups(&path)?))?;
        println!("\nRecorded in crates/xtask/size.json: commit it with what made the difference.");
        return Ok(());
    }
    compare(&measured)
}

/// The suite `size`: only our own files against the record.
pub(crate) fn ratchet(port: u16) -> Outcome {
    let (_, measured) = dist::for_sandbox(port)?;
    print_table(&measured);
    compare(&measured)
}

fn record_file() -> PathBuf {
    root().join("crates").join("xtask").join("size.json")
}

/// `groups_raw`: the code of each group's own files before compression, which what it shares is not part of.
fn record_of(measured: &[Part], groups: &[(String, usize)]) -> String {
    let parts: serde_json::Map<String, Value> = measured
        .iter()
        .map(|part| (part.name.clone(), json!({"raw": part.sizes.raw, "br": part.sizes.br})))
        .collect();
    let groups: serde_json::Map<String, Value> =
        groups.iter().map(|(name, size)| (name.clone(), json!(size))).collect();
    let record = json!({"first_load_br": sum(measured.iter()).br, "parts": parts, "groups_raw": groups});
    format!("{record:#}\n")
}

fn compare(measured: &[Part]) -> Outcome {
    let text = read(&record_file())?;
    let record: Value = serde_json::from_str(&text).map_err(|error| format!("size.json: {error}"))?;
    let recorded = record["first_load_br"].as_u64().and_then(|size| usize::try_from(size).ok());
    verdict(recorded.ok_or("size.json has no `first_load_br`")?, sum(measured.iter()).br)
}

fn verdict(recorded: usize, now: usize) -> Outcome {
    let limit = recorded + recorded * GROWTH_PERCENT / 100;
    println!("\nrecord {recorded} bytes of brotli, now {now}, limit {limit}");
    if now <= limit {
        return Ok(());
    }
    Err(format!(
        "the first load grew by {} bytes, over {GROWTH_PERCENT} %: make it smaller, or accept it with `cargo xtask size --accept`",
        now - recorded
    ))
}

fn sum<'a>(parts: impl Iterator<Item = &'a Part>) -> Sizes {
    parts.fold(Sizes::default(), |all, part| Sizes {
        raw: all.raw + part.sizes.raw,
        br: all.br + part.sizes.br,
    })
}

fn print_table(measured: &[Part]) {
    println!("\n{:<40} {:>9} {:>9}", "first load, bytes", "raw", "brotli");
    for part in measured {
        row(&part.name, part.sizes);
    }
    row("all", sum(measured.iter()));
}

fn row(name: &str, sizes: Sizes) {
    println!("{name:<40} {:>9} {:>9}", sizes.raw, sizes.br);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_beyond_the_limit_fails_and_shrinking_does_not() {
        assert_eq!(verdict(100_000, 102_000), Ok(()));
        assert_eq!(verdict(100_000, 1), Ok(()));
        assert!(verdict(100_000, 102_001).unwrap_err().contains("2001 bytes"));
    }
}
