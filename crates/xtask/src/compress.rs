//! `.br` and `.gz` beside a file, each at its densest: a host sends them as they are.

use crate::{Outcome, workspace};
use flate2::{Compression, GzBuilder};
use std::io::Write;
use std::path::Path;

/// The size of a file as it is and as brotli sends it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sizes {
    pub(crate) raw: usize,
    pub(crate) br: usize,
}

/// Brotli at quality 11 with a window that holds the whole file.
pub(crate) fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params).map_err(|error| format!("brotli: {error}"))?;
    Ok(packed)
}

/// Gzip at its best, without a time or a name, so that the same file gives the same bytes.
fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    writer.write_all(bytes).and_then(|()| writer.finish()).map_err(|error| format!("gzip: {error}"))
}

/// Writes a file with its two compressed siblings.
pub(crate) fn write_all_three(path: &Path, bytes: &[u8]) -> Outcome<Sizes> {
    let beside = |ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        std::path::PathBuf::from(name)
    };
    let packed = brotli(bytes)?;
    workspace::write(path, bytes)?;
    workspace::write(&beside(".br"), &packed)?;
    workspace::write(&beside(".gz"), gzip(bytes)?)?;
    Ok(Sizes { raw: bytes.len(), br: packed.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_unpack_to_what_they_were() {
        let text = "the same words, the same words, the same words".repeat(20);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &*brotli(text.as_bytes()).unwrap(), &mut unpacked).unwrap();
        assert_eq!(unpacked, text.as_bytes());
        let zipped = gzip(text.as_bytes()).unwrap();
        let mut unzipped = String::new();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&*zipped), &mut unzipped).unwrap();
        assert_eq!(unzipped, text);
        assert_eq!(zipped, gzip(text.as_bytes()).unwrap());
    }
}
