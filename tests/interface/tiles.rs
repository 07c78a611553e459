//! The map on tiles: asked for, drawn where they belong, credited, and given up without a network.

use std::io::{Cursor, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::{fs, thread, time::Duration};

use cartouche::geo::{Atlas, Plane, Resolution};
use cartouche::model::{
    Action, Background, BackgroundAction, Dialog, Effect, NoticeKind, ViewAction,
};
use cartouche::store::check_tile_file;
use cartouche::ui::TileServer;
use egui::{Key, Pos2, Role};
use egui_kittest::kittest::Queryable as _;

use crate::desk::{Window, country, sea};

/// More frames of a sixtieth of a second than anybody waits for tiles that are on their way.
const LONGEST: usize = 25 * 60;

const MAGENTA: [u8; 4] = [255, 0, 255, 255];

/// A tile of one colour.
fn tile() -> Vec<u8> {
    let picture = image::RgbaImage::from_pixel(256, 256, image::Rgba(MAGENTA));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A server that answers everything with one tile, and what it was asked.
struct Server {
    address: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/{{z}}/{{x}}/{{y}}.png", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&requests);
        let serve = move || {
            let tile = tile();
            for stream in listener.incoming() {
                heard.lock().unwrap().push(answer(stream.unwrap(), &tile));
            }
        };
        thread::Builder::new().name("tile server".to_owned()).spawn(serve).unwrap();
        Self { address, requests }
    }
}

/// Answers one request; returns its head.
fn answer(mut stream: TcpStream, tile: &[u8]) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    let length = tile.len();
    let start = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: {length}\r\n\
         Connection: close\r\n\r\n"
    );
    stream.write_all(start.as_bytes()).unwrap();
    stream.write_all(tile).unwrap();
    String::from_utf8(head).unwrap().to_lowercase()
}

/// A file with that tile for each of the first zooms, all under one entry of its directory.
fn pmtiles(path: &Path, zooms: u8) {
    let (tile, metadata) = (tile(), r#"{"attribution":"<b>A club</b> of mappers"}"#);
    let tiles: u64 = (0..zooms).map(|zoom| 4_u64.pow(u32::from(zoom))).sum();
    let mut root = vec![1, 0];
    for number in [tiles, tile.len() as u64, 1] {
        varint(&mut root, number);
    }
    let mut bytes = b"PMTiles\x03".to_vec();
    let after_root = 127 + root.len() as u64;
    let after_metadata = after_root + metadata.len() as u64;
    let places = [127, root.len() as u64, after_root, metadata.len() as u64];
    let data = [after_metadata, 0, after_metadata, tile.len() as u64, tiles, 1, 1];
    for number in places.into_iter().chain(data) {
        bytes.extend(number.to_le_bytes());
    }
    // In order of their numbers, neither directory nor tiles packed, PNG, and the zooms.
    bytes.extend([1, 1, 1, 2, 0, zooms - 1]);
    bytes.resize(127, 0);
    bytes.extend(root);
    bytes.extend(metadata.as_bytes());
    bytes.extend(tile);
    fs::write(path, bytes).unwrap();
}

fn varint(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(u8::try_from(number & 0x7f).unwrap() | 0x80);
        number >>= 7;
    }
    bytes.push(u8::try_from(number).unwrap());
}

/// Carries out what the shell would, and lets background work come in; returns whether `done` held
/// before so many frames were drawn.
fn frames(window: &mut Window, most: usize, done: impl Fn(&Window) -> bool) -> bool {
    for _ in 0..most {
        for effect in window.effects() {
            if let Some(action) = carried_out(&effect) {
                window.apply(action);
            }
        }
        window.harness.step();
        if done(window) {
            return true;
        }
        thread::sleep(Duration::from_millis(4));
    }
    false
}

fn carried_out(effect: &Effect) -> Option<Action> {
    if let Effect::ProjectAtlas(plane) = effect {
        let atlas = Atlas::bundled(Resolution::Medium, *plane).unwrap();
        return Some(Action::Background(BackgroundAction::Projected(Arc::new(atlas))));
    }
    let Effect::CheckTiles(path) = effect else { return None };
    let file = Background::File(Arc::new(check_tile_file(path).unwrap()));
    Some(Action::Background(BackgroundAction::Set(file)))
}

fn choose(window: &mut Window, command: &str) {
    window.click_on(Role::Button, "View");
    window.click_on(Role::Button, command);
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is in the window")]
fn pixel(window: &Window, at: Pos2) -> [u8; 4] {
    window.renderer.picture(&window.harness).at(at.x as usize, at.y as usize).unwrap()
}

/// Whether a tile is drawn at sea.
fn is_on_tiles(window: &Window) -> bool {
    let at = sea(window);
    let is_tile_here = |shape: &egui::Shape| {
        let egui::Shape::Mesh(mesh) = shape else { return false };
        mesh.texture_id != egui::TextureId::default() && mesh.calc_bounds().contains(at)
    };
    window.harness.output().shapes.iter().any(|shape| is_tile_here(&shape.shape))
}

/// Whether anything is said to the user.
fn told(window: &Window) -> bool {
    !window.model().session().notices.is_empty()
}

/// Whether a proxy would be asked for what is on this computer.
fn proxied() -> bool {
    ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[test]
fn nothing_is_fetched_before_it_is_asked_for_and_then_it_is_drawn_and_credited() {
    if proxied() {
        return;
    }
    let server = Server::start();
    let mut window = Window::own();
    window.serve_tiles(TileServer { url: server.address.clone(), cache: None });
    frames(&mut window, 20, |_| false);
    assert_eq!(server.requests.lock().unwrap().len(), 0);
    let land = window.label_point("BRA") + egui::vec2(-60.0, 30.0);
    let plain = pixel(&window, land);
    assert!(!window.shows("OpenStreetMap contributors"));

    choose(&mut window, "Background: OpenStreetMap");
    assert!(frames(&mut window, LONGEST, is_on_tiles), "no tile was drawn");
    window.must_show(&["© OpenStreetMap contributors", "Web Mercator"]);
    assert_eq!(window.model().camera().plane, Plane::Mercator);
    assert_eq!(pixel(&window, sea(&window)), MAGENTA);
    let requests = server.requests.lock().unwrap().clone();
    let agent = concat!("user-agent: cartouche/", env!("CARGO_PKG_VERSION"));
    assert!(requests.iter().all(|head| head.contains(agent)), "{requests:?}");

    choose(&mut window, "Background: none");
    assert!(frames(&mut window, LONGEST, |window| !is_on_tiles(window)));
    assert_eq!(window.model().camera().plane, Plane::EqualArea);
    window.settle();
    assert_eq!(pixel(&window, land), plain);
    assert!(!window.shows("OpenStreetMap contributors"));
}

#[test]
fn tiles_shine_through_the_land_and_a_click_still_finds_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("club.pmtiles");
    pmtiles(&path, 4);
    let mut window = Window::own();
    window.apply(Action::Background(BackgroundAction::Open(path)));
    assert!(frames(&mut window, LONGEST, is_on_tiles), "no tile was drawn");
    window.settle();
    let brazil = window.label_point("BRA") + egui::vec2(0.0, 40.0);
    let [red, green, blue, _] = pixel(&window, brazil);
    assert!(
        green < 200 && red > green && blue > green,
        "{red} {green} {blue} is not shone through"
    );
    window.click(brazil);
    assert_eq!(window.target(), &country("BRA"));
    // Finer than the file's tiles are parts of them.
    for _ in 0..6 {
        window.press(Key::Plus);
    }
    assert!(frames(&mut window, LONGEST, is_on_tiles), "nothing stands in for finer tiles");
}

#[test]
fn a_file_of_tiles_is_asked_for_by_its_path_and_credited_as_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("club.pmtiles");
    pmtiles(&path, 3);
    let mut window = Window::own();
    choose(&mut window, "Background: PMTiles file…");
    assert_eq!(window.model().session().dialog, Some(Dialog::Tiles));
    window.harness.get_by_role(Role::TextInput).type_text(path.to_str().unwrap());
    window.press(Key::Enter);
    assert_eq!(window.model().session().dialog, None);
    assert!(frames(&mut window, LONGEST, is_on_tiles), "no tile was drawn");
    window.must_show(&["Tiles: A club of mappers"]);
    assert_eq!(window.model().session().notices, []);
    choose(&mut window, "Background: PMTiles file…");
    window.click_on(Role::Button, "Choose a file…");
    assert_eq!(window.effects(), [Effect::PickTiles]);
}

#[test]
fn without_a_network_there_is_one_notice_and_the_plain_map_and_then_rest() {
    if proxied() {
        return;
    }
    // A port that was just given back is closed.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let url = format!("http://127.0.0.1:{port}/{{z}}/{{x}}/{{y}}.png");
    let mut window = Window::own();
    window.serve_tiles(TileServer { url, cache: None });
    choose(&mut window, "Background: OpenStreetMap");
    assert!(!frames(&mut window, 120, told), "two seconds are too soon");
    assert!(frames(&mut window, LONGEST, told), "nobody says that nothing comes");
    frames(&mut window, 60, |_| false);
    let notices = &window.model().session().notices;
    let words = "OpenStreetMap cannot be reached; the map is drawn without it";
    assert_eq!(notices.len(), 1);
    assert_eq!((notices[0].kind, notices[0].text.as_str()), (NoticeKind::Warning, words));
    assert_eq!(window.model().session().background, Background::None);
    assert_eq!(window.model().camera().plane, Plane::EqualArea);
    window.harness.remove_cursor();
    window.settle();
    let output = &window.harness.output().viewport_output[&egui::ViewportId::ROOT];
    assert_eq!(output.repaint_delay, Duration::MAX);
}

#[test]
fn an_address_that_leads_nowhere_is_told_of_at_once() {
    let mut window = Window::own();
    window.serve_tiles(TileServer { url: "here".to_owned(), cache: None });
    choose(&mut window, "Background: OpenStreetMap");
    let given_up = |window: &Window| window.model().session().background == Background::None;
    assert!(frames(&mut window, 20, given_up));
    window.must_show(&["tiles_url in the settings is “here”"]);
}

#[test]
fn the_map_keeps_its_place_when_it_changes_its_plane() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("club.pmtiles");
    pmtiles(&path, 3);
    let mut window = Window::own();
    window.apply(Action::View(ViewAction::StepZoom { steps: 3 }));
    window.apply(Action::View(ViewAction::Pan { right: 0.1, down: 0.2 }));
    let before = window.model().camera();
    window.apply(Action::Background(BackgroundAction::Open(path)));
    assert!(frames(&mut window, LONGEST, is_on_tiles), "no tile was drawn");
    let after = window.model().camera();
    assert_eq!(before.centre, after.centre);
    let ratio = after.true_km_per_px() / before.true_km_per_px();
    assert!((ratio - 1.0).abs() < 0.1, "the ground is {ratio} times as small");
}

#[test]
fn holes_in_a_file_are_left_after_a_few_looks() {
    let looks = AtomicUsize::new(0);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("club.pmtiles");
    pmtiles(&path, 1);
    // It claims finer tiles than it has.
    let mut bytes = fs::read(&path).unwrap();
    bytes[101] = 6;
    fs::write(&path, bytes).unwrap();
    let mut window = Window::own();
    window.apply(Action::Background(BackgroundAction::Open(path)));
    frames(&mut window, 100, |window| {
        let output = &window.harness.output().viewport_output[&egui::ViewportId::ROOT];
        looks.fetch_add(
            usize::from(output.repaint_delay < Duration::from_secs(1)),
            Ordering::Relaxed,
        );
        false
    });
    assert!(looks.into_inner() < 40, "that is a storm");
}

#[test]
fn a_file_that_was_damaged_after_it_was_opened_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("club.pmtiles");
    pmtiles(&path, 6);
    let file = Background::File(Arc::new(check_tile_file(&path).unwrap()));
    // Now its one entry leads to another directory, which claims more entries than there are bytes
    // in the world. What reads it dies of that while more tiles are asked for than its queue holds,
    // or after they were: then they seem to be on their way, for as long as anybody waits.
    let mut bytes = fs::read(&path).unwrap();
    bytes[129..131].copy_from_slice(&[0x80, 0]);
    let tile = bytes.len() - tile().len();
    bytes[40..48].copy_from_slice(&(tile as u64).to_le_bytes());
    bytes[tile..tile + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]);
    fs::write(&path, bytes).unwrap();
    check_tile_file(&path).unwrap_err();
    let mut window = Window::own();
    window.apply(Action::Background(BackgroundAction::Set(file)));
    assert!(frames(&mut window, LONGEST, told), "nobody says that nothing comes");
    window.settle();
    window.must_show(&["club.pmtiles: none of its tiles can be shown here"]);
}
