//! What the frame uses of home: what was read for it in this session.

pub(crate) use super::attention::Attention;
