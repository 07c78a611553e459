//! Fetching tiles over HTTP.
//!
//! Certificates are checked with the system's roots. The pieces of TLS are put together here, not
//! by the toolkit's client: that would panic on a system without roots, and we can say so instead.

use std::{path::PathBuf, sync::Arc};

use egui::Context;
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use rustls_platform_verifier::BuilderVerifierExt as _;
use walkers::{
    HeaderValue, HttpOptions, HttpTiles, TileId,
    sources::{Attribution, TileSource},
};

use crate::words::Words;

/// What servers are told that we are.
const USER_AGENT: &str = concat!("cartouche/", env!("CARGO_PKG_VERSION"));

/// A server of OpenStreetMap tiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TileServer {
    /// The address of a tile, with `{z}`, `{x}` and `{y}` for zoom, column and row.
    pub url: String,
    /// Where tiles are kept for as long as the server says they hold; nowhere if not given.
    pub cache: Option<PathBuf>,
}

impl Default for TileServer {
    fn default() -> Self {
        let url = "https://tile.openstreetmap.org/{z}/{x}/{y}.png".to_owned();
        Self { url, cache: None }
    }
}

impl TileServer {
    /// Tiles of this server, none of them fetched yet; why there can be none.
    pub(super) fn tiles(&self, words: &Words, ctx: &Context) -> Result<HttpTiles, String> {
        let known = ["http://", "https://"].iter().any(|scheme| self.url.starts_with(scheme));
        if !known || ["{z}", "{x}", "{y}"].iter().any(|part| !self.url.contains(part)) {
            return Err(words.say_with("map-tiles-url", &[("url", self.url.as_str().into())]));
        }
        let tls = self.tls().map_err(|error| {
            words.say_with("map-not-safe", &[("error", error.to_string().into())])
        })?;
        let options = HttpOptions {
            cache: self.cache.clone(),
            user_agent: Some(HeaderValue::from_static(USER_AGENT)),
            tls: Some(tls),
            ..HttpOptions::default()
        };
        Ok(HttpTiles::with_options(Source { url: self.url.clone() }, options, ctx.clone()))
    }

    fn tls(&self) -> Result<ClientConfig, rustls::Error> {
        let provider = Arc::new(ring::default_provider());
        let builder = ClientConfig::builder_with_provider(provider);
        let builder = builder.with_safe_default_protocol_versions()?;
        let builder = if self.url.starts_with("https://") {
            builder.with_platform_verifier()?
        } else {
            // A server in the room has no certificate, and needs no roots to be there.
            builder.with_root_certificates(RootCertStore::empty())
        };
        Ok(builder.with_no_client_auth())
    }
}

/// The server as the toolkit wants it.
struct Source {
    url: String,
}

impl TileSource for Source {
    fn tile_url(&self, tile: TileId) -> String {
        let parts = [("{z}", u32::from(tile.zoom)), ("{x}", tile.x), ("{y}", tile.y)];
        parts
            .iter()
            .fold(self.url.clone(), |url, (part, number)| url.replace(part, &number.to_string()))
    }

    fn attribution(&self) -> Attribution {
        // Shown beside the scale bar, in our own words.
        Attribution { text: "", url: "", logo_light: None, logo_dark: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_tile_has_its_place_in_the_address() {
        let TileServer { url, .. } = TileServer::default();
        let address = Source { url }.tile_url(TileId { x: 5, y: 6, zoom: 4 });
        assert_eq!(address, "https://tile.openstreetmap.org/4/5/6.png");
    }

    #[test]
    fn an_address_without_places_is_refused() {
        for url in ["", "ftp://a/{z}/{x}/{y}", "http://a/{z}/{x}.png"] {
            let server = TileServer { url: url.to_owned(), cache: None };
            let Err(reason) = server.tiles(Language::English.words(), &Context::default()) else {
                panic!("{url}")
            };
            assert!(reason.contains("expected http(s)://"), "{reason}");
        }
    }

    #[test]
    fn a_server_without_a_certificate_needs_no_roots() {
        let server = TileServer { url: "http://a/{z}/{x}/{y}".to_owned(), cache: None };
        assert!(server.tls().is_ok_and(|tls| !tls.crypto_provider().cipher_suites.is_empty()));
    }
}
