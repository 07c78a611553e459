//! Tables of character codes that a font builds upon (`usecmap`).
//!
//! The interpreter knows those of Adobe's collections. A table that builds upon another one in the
//! file is found here by its name; one that is nowhere is taken for empty, so that what builds
//! upon it is not lost with it.

use std::{collections::BTreeMap, sync::Arc};

use hayro_cmap::{CMapName, load_embedded};
use hayro_interpret::CMapResolverFn;
use hayro_syntax::{
    Pdf,
    object::{Name, Object, Stream},
};

/// How a table says in its dictionary that it builds upon another. Dictionaries of streams are
/// never packed, so a file without these bytes has no such table.
const KEY: &[u8] = b"UseCMap";

/// The most bytes of tables that are kept: Adobe's largest has a fifth of it.
const MOST: usize = 4 << 20;

/// A table without an entry.
const EMPTY: &[u8] = b"begincmap endcmap";

/// Finds tables by their names: Adobe's, or those that others in the file build upon.
pub(super) fn resolver(pdf: &Pdf) -> CMapResolverFn {
    let bytes = pdf.data().as_ref();
    let is_used = bytes.windows(KEY.len()).any(|window| window == KEY);
    let own = if is_used { bases(pdf) } else { BTreeMap::new() };
    Arc::new(move |name| {
        if let CMapName::Custom(custom) = name {
            Some(own.get(custom).copied().unwrap_or(EMPTY))
        } else {
            load_embedded(name)
        }
    })
}

/// The tables of the file that others build upon, by their names.
///
/// The interpreter wants them for as long as the program runs, which the process that reads a
/// document does not for long.
fn bases(pdf: &Pdf) -> BTreeMap<Vec<u8>, &'static [u8]> {
    let mut left = MOST;
    let mut found = BTreeMap::new();
    for object in pdf.objects() {
        let Object::Stream(table) = object else { continue };
        let Some(base) = table.dict().get::<Stream<'_>>(KEY) else { continue };
        let Ok(data) = base.decoded_data() else { continue };
        let own = base.dict().get::<Name<'_>>(b"CMapName".as_slice());
        let name = own.map(|name| name.as_ref().to_vec()).or_else(|| name_in(&data));
        if let Some(name) = name.filter(|name| !found.contains_key(name))
            && let Some(rest) = left.checked_sub(data.len())
        {
            left = rest;
            found.insert(name, &*Box::leak(data.into_owned().into_boxed_slice()));
        }
    }
    found
}

/// The name that a table gives itself: `/CMapName /Base def`.
fn name_in(table: &[u8]) -> Option<Vec<u8>> {
    let mut words = table.split(|byte| byte.is_ascii_whitespace() || *byte == b'/');
    words.find(|word| *word == b"CMapName")?;
    words.find(|word| !word.is_empty()).map(<[u8]>::to_vec)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_says_its_name() {
        let name = |table: &str| name_in(table.as_bytes());
        assert_eq!(name("begincmap /CMapName /Base def"), Some(b"Base".to_vec()));
        assert_eq!(name("/CMapName/Own-Name def"), Some(b"Own-Name".to_vec()));
        assert_eq!(name("begincmap"), None);
    }
}
