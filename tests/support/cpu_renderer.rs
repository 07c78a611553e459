//! Paints egui's output on the processor: no display, no graphics card, the same pixels everywhere.
//!
//! It does what `egui_glow` does (vertex colour × texture, premultiplied blending in gamma space,
//! clip rectangles in whole pixels), without dithering and mipmaps. Corners are snapped to 1/256 of
//! a pixel, as graphics cards do, so that triangles which share an edge neither gap nor overlap.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use egui::epaint::{ImageData, ImageDelta, Mesh, Primitive, Vertex};
use egui::{Rect, TextureFilter, TextureId, TextureOptions, TextureWrapMode, TexturesDelta};
use egui_kittest::{Harness, TestRenderer};

type Rgba = [f32; 4];

/// A clone shares its textures: give one to the harness and keep one for [`Self::picture`].
#[derive(Clone, Debug, Default)]
pub(crate) struct CpuRenderer(Rc<RefCell<Textures>>);

#[derive(Debug, Default)]
struct Textures {
    live: BTreeMap<TextureId, Texture>,
    /// Freed by the last frame, which may still paint with them.
    doomed: BTreeSet<TextureId>,
}

impl TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let Textures { live, doomed } = &mut *self.0.borrow_mut();
        for id in std::mem::take(doomed) {
            live.remove(&id);
        }
        for (id, changes) in std::mem::take(&mut delta.set).into_iter().collect::<BTreeMap<_, _>>()
        {
            let texture = live.entry(id).or_default();
            changes.iter().for_each(|change| texture.apply(change));
        }
        doomed.extend(std::mem::take(&mut delta.free));
    }
}

impl CpuRenderer {
    /// What the harness showed last, in physical pixels, without a mouse cursor.
    ///
    /// # Panics
    /// On a paint callback or a texture that egui never sent: neither can be drawn here.
    pub(crate) fn picture<State>(&self, harness: &Harness<'_, State>) -> Picture {
        let output = harness.output();
        let scale = output.pixels_per_point;
        let size = harness.ctx.viewport_rect().size() * scale;
        let mut picture = Picture::new(whole(size.x), whole(size.y));
        let textures = self.0.borrow();
        for clipped in harness.ctx.tessellate(output.shapes.clone(), scale) {
            let mesh = match clipped.primitive {
                Primitive::Mesh(mesh) => Some(mesh),
                Primitive::Callback(_) => None,
            };
            let texture = mesh.as_ref().and_then(|mesh| textures.live.get(&mesh.texture_id));
            assert!(texture.is_some(), "a paint callback or an unknown texture: {mesh:?}");
            if let (Some(mesh), Some(texture)) = (mesh, texture) {
                picture.paint(&mesh, texture, clipped.clip_rect, scale);
            }
        }
        picture
    }
}

/// Rows of RGBA pixels from the top left, alpha premultiplied, gamma encoded.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) pixels: Vec<[u8; 4]>,
}

impl Picture {
    fn new(width: usize, height: usize) -> Self {
        let pixels = vec![[0; 4]; width * height];
        Self { width, height, pixels }
    }

    /// The pixel in column `x` and row `y`; `None` outside.
    pub(crate) fn at(&self, x: usize, y: usize) -> Option<[u8; 4]> {
        (x < self.width).then(|| self.pixels.get(y * self.width + x).copied())?
    }

    fn paint(&mut self, mesh: &Mesh, texture: &Texture, clip: Rect, scale: f32) {
        let left = whole(clip.min.x * scale).min(self.width);
        let top = whole(clip.min.y * scale).min(self.height);
        let right = whole(clip.max.x * scale).min(self.width);
        let bottom = whole(clip.max.y * scale).min(self.height);
        for corners in mesh.indices.as_chunks::<3>().0 {
            let corners = corners.map(|index| mesh.vertices.get(usize::try_from(index).ok()?));
            if let [Some(a), Some(b), Some(c)] = corners
                && let Some(triangle) = Triangle::new([a, b, c], texture, scale)
            {
                for y in triangle.rows(top, bottom) {
                    self.paint_row(y, (left, right), &triangle);
                }
            }
        }
    }

    fn paint_row(&mut self, y: usize, (left, right): (usize, usize), triangle: &Triangle<'_>) {
        let row = self.pixels.iter_mut().skip(y * self.width).take(right);
        let span = triangle.columns(y, left, right);
        for (x, pixel) in row.enumerate().skip(span.start).take(span.len()) {
            if let Some(color) = triangle.color_at(x, y) {
                blend(pixel, color);
            }
        }
    }
}

/// `source + destination × (1 − source alpha)`; alpha the same way round, both in 0 to 1.
fn blend(pixel: &mut [u8; 4], [red, green, blue, alpha]: Rgba) {
    for (below, above) in pixel.iter_mut().zip([red, green, blue, alpha]) {
        *below = byte(above * 255.0 + f32::from(*below) * (1.0 - alpha));
    }
}

/// A corner in 1/256 of a pixel.
#[derive(Clone, Copy, Debug)]
struct Corner {
    x: i64,
    y: i64,
}

impl Corner {
    fn center_of_pixel(x: usize, y: usize) -> Self {
        Self { x: fixed(real(x) + 0.5), y: fixed(real(y) + 0.5) }
    }

    /// Twice the area of `self`, `to`, `point`: positive if `point` is on the right, walking to `to`.
    const fn side(self, to: Self, point: Self) -> i64 {
        (to.x - self.x) * (point.y - self.y) - (to.y - self.y) * (point.x - self.x)
    }

    /// Whether the edge to `to` owns the pixel centres on it (the top-left rule).
    const fn owns_its_edge(self, to: Self) -> bool {
        to.y < self.y || (to.y == self.y && to.x > self.x)
    }
}

/// A triangle that goes clockwise on screen.
#[derive(Debug)]
struct Triangle<'a> {
    corners: [Corner; 3],
    vertices: [&'a Vertex; 3],
    area: i64,
    texture: &'a Texture,
    filter: TextureFilter,
    /// The colour, where it is the same all over.
    flat: Option<Rgba>,
}

impl<'a> Triangle<'a> {
    /// `None` if it has no area.
    fn new(vertices: [&'a Vertex; 3], texture: &'a Texture, scale: f32) -> Option<Self> {
        let corners =
            vertices.map(|v| Corner { x: fixed(v.pos.x * scale), y: fixed(v.pos.y * scale) });
        let ([a, b, c], [u, v, w]) = (corners, vertices);
        let area = a.side(b, c);
        if area < 0 {
            return Self::new([u, w, v], texture, scale);
        }
        let filter = texture.filter([u, v, w], area);
        let same = u.uv == v.uv && v.uv == w.uv && u.color == v.color && v.color == w.color;
        let flat = same
            .then(|| times(unit_rgba(u.color.to_array()), texture.sample(u.uv.x, u.uv.y, filter)));
        (area > 0).then_some(Self { corners, vertices, area, texture, filter, flat })
    }

    /// The rows between `top` and `bottom` that it may touch.
    fn rows(&self, top: usize, bottom: usize) -> std::ops::Range<usize> {
        let [a, b, c] = self.corners.map(|corner| corner.y);
        top.max(pixel(a.min(b).min(c)))..bottom.min(pixel(a.max(b).max(c)) + 1)
    }

    /// The columns between `left` and `right` that it may touch in row `y`.
    fn columns(&self, y: usize, left: usize, right: usize) -> std::ops::Range<usize> {
        let [a, b, c] = self.corners;
        let height = Corner::center_of_pixel(0, y).y;
        let (mut start, mut end) = (i64::MAX, i64::MIN);
        for (from, to) in [(a, b), (b, c), (c, a)] {
            if (from.y <= height) != (to.y <= height) {
                let x = from.x + (to.x - from.x) * (height - from.y) / (to.y - from.y);
                (start, end) = (start.min(x), end.max(x));
            } else if from.y == height && to.y == height {
                (start, end) = (start.min(from.x.min(to.x)), end.max(from.x.max(to.x)));
            }
        }
        let start = left.max(pixel(start.saturating_sub(ONE)));
        start..right.min(pixel(end.saturating_add(ONE)) + 1).max(start)
    }

    /// What it adds to a pixel; `None` outside.
    fn color_at(&self, x: usize, y: usize) -> Option<Rgba> {
        let ([a, b, c], [u, v, w]) = (self.corners, self.vertices);
        let point = Corner::center_of_pixel(x, y);
        let inside = |from: Corner, to: Corner| {
            let side = from.side(to, point);
            (side > 0 || (side == 0 && from.owns_its_edge(to))).then_some(side)
        };
        let shares = [inside(b, c)?, inside(c, a)?, inside(a, b)?];
        if self.flat.is_some() {
            return self.flat;
        }
        let [i, j, k] = shares.map(|share| ratio(share, self.area));
        let color = [u, v, w].map(|vertex| unit_rgba(vertex.color.to_array()));
        let color = std::array::from_fn(|n| {
            let [at_u, at_v, at_w] = color.map(|rgba| channel(rgba, n));
            i * at_u + j * at_v + k * at_w
        });
        let s = i * u.uv.x + j * v.uv.x + k * w.uv.x;
        let t = i * u.uv.y + j * v.uv.y + k * w.uv.y;
        Some(times(color, self.texture.sample(s, t, self.filter)))
    }
}

#[derive(Debug, Default)]
struct Texture {
    width: usize,
    height: usize,
    texels: Vec<Rgba>,
    options: TextureOptions,
}

impl Texture {
    fn apply(&mut self, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let [width, height] = image.size;
        self.options = delta.options;
        let [left, top] = delta.pos.unwrap_or_default();
        if delta.pos.is_none() {
            (self.width, self.height) = (width, height);
            self.texels = vec![[0.0; 4]; width * height];
        }
        for (y, row) in image.pixels.chunks(width.max(1)).enumerate() {
            let target = self.texels.iter_mut().skip((top + y) * self.width + left);
            for (texel, color) in target.zip(row) {
                *texel = unit_rgba(color.to_array());
            }
        }
    }

    /// Minification where a triangle has more texels than pixels, as graphics cards choose.
    fn filter(&self, [u, v, w]: [&Vertex; 3], area: i64) -> TextureFilter {
        let (p, q) = (v.uv - u.uv, w.uv - u.uv);
        let texels = (p.x * q.y - p.y * q.x).abs() * real(self.width) * real(self.height);
        if texels > ratio(area, ONE * ONE) {
            self.options.minification
        } else {
            self.options.magnification
        }
    }

    /// The colour at `s`, `t`, which are in 0 to 1 across the texture.
    fn sample(&self, s: f32, t: f32, filter: TextureFilter) -> Rgba {
        let (x, y) = (s * real(self.width), t * real(self.height));
        match filter {
            TextureFilter::Nearest => self.texel(x.floor(), y.floor()),
            TextureFilter::Linear => {
                let (x, y) = (x - 0.5, y - 0.5);
                let (left, top) = (x.floor(), y.floor());
                let row = |y| mix(self.texel(left, y), self.texel(left + 1.0, y), x - left);
                mix(row(top), row(top + 1.0), y - top)
            }
        }
    }

    fn texel(&self, x: f32, y: f32) -> Rgba {
        let column = wrap(x, self.width, self.options.wrap_mode);
        let row = wrap(y, self.height, self.options.wrap_mode);
        let texel = self.texels.get(row * self.width + column);
        texel.copied().unwrap_or_default()
    }
}

/// The index, below `length`, of the texel that a whole coordinate stands for.
fn wrap(at: f32, length: usize, mode: TextureWrapMode) -> usize {
    let size = real(length);
    match mode {
        TextureWrapMode::ClampToEdge => whole(at),
        TextureWrapMode::Repeat => whole(at.rem_euclid(size)),
        TextureWrapMode::MirroredRepeat => {
            let at = at.rem_euclid(2.0 * size);
            whole(if at < size { at } else { 2.0 * size - 1.0 - at })
        }
    }
    .min(length.saturating_sub(1))
}

fn mix(from: Rgba, to: Rgba, share: f32) -> Rgba {
    std::array::from_fn(|n| channel(from, n) * (1.0 - share) + channel(to, n) * share)
}

fn times(one: Rgba, other: Rgba) -> Rgba {
    std::array::from_fn(|n| channel(one, n) * channel(other, n))
}

fn unit_rgba(color: [u8; 4]) -> Rgba {
    color.map(|value| f32::from(value) / 255.0)
}

fn channel(color: Rgba, n: usize) -> f32 {
    color.get(n).copied().unwrap_or_default()
}

// The one place where numbers change type.

/// One pixel in [`Corner`]'s unit.
const ONE: i64 = 256;

#[expect(clippy::cast_possible_truncation, reason = "clamped to four million pixels: products fit")]
fn fixed(pixels: f32) -> i64 {
    (pixels * 256.0).round().clamp(-1e9, 1e9) as i64
}

/// The pixel that holds a coordinate; 0 for those left of the picture.
fn pixel(coordinate: i64) -> usize {
    usize::try_from(coordinate.div_euclid(ONE)).unwrap_or_default()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates; NaN is 0")]
fn whole(value: f32) -> usize {
    value.round() as usize
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates; NaN is 0")]
fn byte(value: f32) -> u8 {
    value.round() as u8
}

#[expect(clippy::cast_precision_loss, reason = "pictures are below 2²⁴ pixels wide: exact")]
fn real(value: usize) -> f32 {
    value as f32
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a share of 1")]
fn ratio(part: i64, all: i64) -> f32 {
    (part as f64 / all as f64) as f32
}
