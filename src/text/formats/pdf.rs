//! PDF (to come).
use crate::text::{document::Document, import::ImportError};
pub(super) fn import(_: &[u8]) -> Result<Document, ImportError> {
    Err(ImportError::NoTextLayer)
}
