//! Painting the drawing, back to front.

use egui::{
    Color32, Mesh, Pos2, Rect, Shape, Stroke, StrokeKind, TextFormat, Ui, text::LayoutJob, vec2,
};

use super::{Geometry, fading::Faded, label_font, on_screen};
use crate::{
    domain::CountryCode,
    drawing::{
        Area, DISC_RADIUS, Drawing, Hatch, HatchKind, Inset, Label, LabelGround, Leader, Link,
        MARK_RADIUS, Mark, Offset, Stroke as Pattern, View, pen,
    },
    geo::{LineKind, PlanePoint, PlaneRect},
    model::{Lit, Model, Sign, Target},
    ui::{
        symbol,
        theme::{OVER_TILES, Theme},
    },
};

/// Closed lines that are smaller than this on screen, in pixels, are no shape any more.
const SPECK: f64 = 2.5;

/// What a picture is painted with.
#[derive(Clone, Copy)]
pub(super) struct Canvas<'a> {
    pub(super) ui: &'a Ui,
    pub(super) rect: Rect,
    pub(super) view: View,
    pub(super) theme: &'a Theme,
    pub(super) geometry: &'a Geometry,
    pub(super) ground: Ground,
    pub(super) faded: Faded<'a>,
}

/// What is painted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// The sea; all land is filled.
    Plain,
    /// Tiles, which shine through the fills and show the lands around.
    Tiles,
}

/// What is outlined: what is looked at, and what the pointer rests on.
pub(super) struct Emphasis<'a> {
    selected: Vec<CountryCode>,
    hovered: Vec<CountryCode>,
    targets: [Option<&'a Target>; 2],
    lit: &'a Lit,
}

impl<'a> Emphasis<'a> {
    pub(super) fn of(model: &'a Model) -> Self {
        let hovered = model.session().hovered.as_ref();
        Self {
            selected: model.countries_in_view(),
            hovered: match hovered.and_then(Target::sign) {
                Some(Sign::Land(code) | Sign::Stack(code, _)) => vec![code],
                Some(Sign::Mark(id)) => {
                    model.dossier().claim(id).map(|c| c.countries.clone()).unwrap_or_default()
                }
                // The countries whose assessments rest on the passage, if it is one.
                None => model.lit().countries.clone(),
            },
            targets: [Some(model.target()), hovered],
            lit: model.lit(),
        }
    }

    pub(super) fn is_on(&self, target: &Target) -> bool {
        self.targets.contains(&Some(target)) || self.lit.targets.contains(target)
    }
}

impl Canvas<'_> {
    /// The inset in its frame, and where on the map it is.
    pub(super) fn paint_inset(&self, inset: &Inset, drawing: &Drawing, model: &Model) {
        let colors = &self.theme.colors;
        let bounds = Inset::bounds(self.view.plane());
        let there = Rect::from_two_pos(self.screen(bounds.min), self.screen(bounds.max));
        let [frame, there_width] = pen::INSET.map(narrowed);
        let thin = Stroke::new(there_width, colors.sea_ink);
        let painter = self.ui.painter().with_clip_rect(self.rect);
        painter.rect_stroke(there, 0.0, thin, StrokeKind::Middle);

        let corner = on_screen(self.rect, inset.corner);
        let opposite = on_screen(self.rect, inset.corner.plus(inset.size));
        let rect = Rect::from_two_pos(corner, opposite);
        let canvas = Canvas { rect, view: inset.view, ground: Ground::Plain, ..*self };
        self.ui.painter().rect_filled(rect, 0.0, colors.sea);
        canvas.paint(drawing, model);
        painter.rect_stroke(rect, 0.0, Stroke::new(frame, colors.sea_ink), StrokeKind::Middle);
    }

    pub(super) fn paint(&self, drawing: &Drawing, model: &Model) {
        let emphasis = Emphasis::of(model);
        let mut shapes = Vec::with_capacity(512);
        shapes.push(Shape::mesh(self.fills(drawing)));
        for hatch in &drawing.hatches {
            shapes.push(Shape::mesh(self.hatch(hatch)));
        }
        for line in &drawing.graticule {
            let color = self.theme.colors.coast.gamma_multiply(narrowed(pen::GRATICULE_INK));
            let stroke = Stroke::new(narrowed(pen::GRATICULE), color);
            shapes.push(self.path(line, stroke));
        }
        self.lines(&mut shapes);
        self.discs(&mut shapes, drawing);
        self.outlines(&mut shapes, &emphasis.hovered, 1.6);
        self.outlines(&mut shapes, &emphasis.selected, 2.6);
        for leader in &drawing.leaders {
            self.leader(&mut shapes, leader);
        }
        for link in &drawing.links {
            self.link(&mut shapes, link, &emphasis);
        }
        for mark in &drawing.marks {
            self.mark(&mut shapes, mark, &emphasis);
        }
        for label in &drawing.labels {
            shapes.extend(self.label(label));
        }
        self.ui.painter().with_clip_rect(self.rect).extend(shapes);
    }

    fn screen(&self, point: PlanePoint) -> Pos2 {
        on_screen(self.rect, self.view.screen_from_plane(point))
    }

    pub(super) fn beside(&self, point: PlanePoint, offset: Offset) -> Pos2 {
        on_screen(self.rect, self.view.screen_beside(point, offset))
    }

    /// A size that signs are named with, in pixels of this view.
    pub(super) fn scaled(&self, size: f64) -> f32 {
        narrowed(size * self.view.sign_scale())
    }

    /// Ink and halo of letters on a ground.
    fn letters_on(&self, ground: LabelGround) -> (Color32, Color32) {
        let colors = &self.theme.colors;
        match ground {
            LabelGround::Sea => (colors.sea_ink, colors.sea),
            LabelGround::Land(shade, stripes) => {
                (colors.ink_on(shade, stripes.unwrap_or(shade)), colors.shade(shade))
            }
        }
    }

    /// Whether any of a box is on screen.
    fn sees(&self, bounds: PlaneRect) -> bool {
        let size = self.rect.size();
        let low = self.view.plane_from_screen(Offset::new(0.0, f64::from(size.y)));
        let high = self.view.plane_from_screen(Offset::new(f64::from(size.x), 0.0));
        bounds.intersects(PlaneRect::from_corners(low, high))
    }

    /// All land in one mesh.
    fn fills(&self, drawing: &Drawing) -> Mesh {
        let mut mesh = Mesh::default();
        let Some(fills) = self.geometry.fills(self.view.km_per_px()) else { return mesh };
        if self.ground == Ground::Plain {
            for land in &fills.context {
                self.fill(&mut mesh, land, self.theme.colors.context);
            }
        }
        let areas = drawing.areas.iter().enumerate();
        for ((at, area), parts) in areas.zip(&fills.territories) {
            let color = self.land(self.faded.fill(self.theme, at, area));
            for part in parts {
                self.fill(&mut mesh, part, color);
            }
        }
        mesh
    }

    /// The fill of land.
    fn land(&self, color: Color32) -> Color32 {
        match self.ground {
            Ground::Plain => color,
            Ground::Tiles => color.gamma_multiply(OVER_TILES),
        }
    }

    fn fill(&self, mesh: &mut Mesh, land: &crate::geo::Mesh, color: Color32) {
        if !self.sees(land.bounds) {
            return;
        }
        let first = u32::try_from(mesh.vertices.len()).unwrap_or(u32::MAX);
        for vertex in &land.vertices {
            mesh.colored_vertex(self.screen(*vertex), color);
        }
        mesh.indices.extend(land.indices.iter().map(|index| index + first));
    }

    /// Hatch lines as thin quads: cheaper than as many strokes.
    fn hatch(&self, hatch: &Hatch) -> Mesh {
        let width = narrowed(pen::hatch(hatch.kind));
        let color = match hatch.kind {
            HatchKind::Named => self.theme.colors.hatch,
            HatchKind::Thin(shade) => self.theme.colors.thin_on(shade),
            HatchKind::Otherwise(shade) => self.faded.stripes(self.theme, hatch.country, shade),
        };
        let mut mesh = Mesh::default();
        for [from, to] in &hatch.segments {
            let (from, to) = (self.screen(*from), self.screen(*to));
            if !self.rect.intersects(Rect::from_two_pos(from, to).expand(1.0)) {
                continue;
            }
            quad(&mut mesh, from, to, width, color);
        }
        mesh
    }

    fn lines(&self, shapes: &mut Vec<Shape>) {
        let colors = self.theme.colors;
        let km_per_px = self.view.km_per_px();
        let level = self.geometry.lines(km_per_px);
        let on_tiles = self.ground == Ground::Tiles;
        for (line, points) in self.geometry.atlas().lines.iter().zip(&level.lines) {
            let extent = line.bounds.width_km().max(line.bounds.height_km());
            if extent < SPECK * km_per_px || !self.sees(line.bounds) {
                continue;
            }
            let color = match line.kind {
                LineKind::Border => colors.border,
                LineKind::Coast => colors.coast,
                LineKind::ContextCoast | LineKind::ContextBorder if on_tiles => continue,
                LineKind::ContextCoast | LineKind::ContextBorder => {
                    colors.border.gamma_multiply(narrowed(pen::CONTEXT_INK))
                }
            };
            shapes.push(self.path(points, Stroke::new(narrowed(pen::line(line.kind)), color)));
        }
    }

    fn path(&self, points: &[PlanePoint], stroke: Stroke) -> Shape {
        Shape::line(points.iter().map(|point| self.screen(*point)).collect(), stroke)
    }

    /// Islets too small to see.
    fn discs(&self, shapes: &mut Vec<Shape>, drawing: &Drawing) {
        for (place, area) in drawing.areas.iter().enumerate() {
            let Some(at) = self.disc(area) else { continue };
            let radius = self.scaled(DISC_RADIUS);
            let fill = self.faded.fill(self.theme, place, area);
            shapes.push(Shape::circle_filled(at, radius, fill));
            shapes.push(Shape::circle_stroke(
                at,
                radius,
                Stroke::new(narrowed(pen::DISC), self.theme.colors.coast),
            ));
        }
    }

    fn disc(&self, area: &Area) -> Option<Pos2> {
        let territory = self.geometry.atlas().territory(area.country)?;
        crate::drawing::is_disc(territory, self.view.sign_km())
            .then(|| self.screen(territory.label_point))
    }

    fn outlines(&self, shapes: &mut Vec<Shape>, countries: &[CountryCode], width: f32) {
        if countries.is_empty() {
            return;
        }
        let casing = Stroke::new(width + 2.4, self.theme.colors.halo);
        let line = Stroke::new(width, self.theme.colors.accent);
        let level = self.geometry.lines(self.view.km_per_px());
        let about = |code: Option<CountryCode>| code.is_some_and(|code| countries.contains(&code));
        let lines: Vec<_> = self
            .geometry
            .atlas()
            .lines
            .iter()
            .zip(&level.lines)
            .filter(|(line, _)| about(line.between.0) || about(line.between.1))
            .filter(|(line, _)| self.sees(line.bounds))
            .map(|(_, points)| points)
            .collect();
        for stroke in [casing, line] {
            shapes.extend(lines.iter().map(|points| self.path(points, stroke)));
        }
        for code in countries {
            let Some(territory) = self.geometry.atlas().territory(*code) else { continue };
            if crate::drawing::is_disc(territory, self.view.sign_km()) {
                let at = self.screen(territory.label_point);
                shapes.push(Shape::circle_stroke(at, self.scaled(DISC_RADIUS) + 2.5, casing));
                shapes.push(Shape::circle_stroke(at, self.scaled(DISC_RADIUS) + 2.5, line));
            }
        }
    }

    fn leader(&self, shapes: &mut Vec<Shape>, leader: &Leader) {
        let from = self.beside(leader.anchor, leader.offset);
        let to = self.screen(leader.anchor);
        let ([line, casing, end], colors) = (pen::LEADER.map(narrowed), &self.theme.colors);
        shapes.push(Shape::line_segment([from, to], Stroke::new(casing, colors.halo)));
        shapes.push(Shape::line_segment([from, to], Stroke::new(line, colors.sea_ink)));
        shapes.push(Shape::circle_filled(to, end, colors.sea_ink));
    }

    fn link(&self, shapes: &mut Vec<Shape>, link: &Link, emphasis: &Emphasis<'_>) {
        let on = emphasis.is_on(&Target::Claim(link.claim.clone()));
        let way: Vec<Offset> =
            link.course.iter().map(|point| self.view.screen_from_plane(*point)).collect();
        let course: Vec<Pos2> = way.iter().map(|at| on_screen(self.rect, *at)).collect();
        let color = if on { self.theme.colors.accent } else { self.theme.colors.ink };
        let [width, casing] = pen::LINK.map(narrowed);
        let stroke = Stroke::new(if on { 3.0 } else { width }, color);
        shapes.push(Shape::line(course.clone(), Stroke::new(casing, self.theme.colors.halo)));
        match link.style.body.stroke() {
            Pattern::Solid => shapes.push(Shape::line(course, stroke)),
            Pattern::Dashed(dash, gap) => {
                let (dash, gap) = (f32::from(dash), f32::from(gap));
                shapes.extend(Shape::dashed_line(&course, stroke, dash, gap));
            }
        }
        for corners in pen::chevrons(&way) {
            let corners = corners.map(|at| on_screen(self.rect, at)).to_vec();
            shapes.push(Shape::Path(egui::epaint::PathShape {
                fill: color,
                ..egui::epaint::PathShape::closed_line(corners, Stroke::new(1.0, color))
            }));
        }
        let at = self.screen(link.middle);
        if on {
            self.ring(shapes, at);
        }
        symbol::paint_mark(shapes, at, self.scaled(MARK_RADIUS), link.style, &self.theme.colors);
    }

    fn mark(&self, shapes: &mut Vec<Shape>, mark: &Mark, emphasis: &Emphasis<'_>) {
        let at = self.beside(mark.anchor, mark.offset);
        if !self.rect.expand(20.0).contains(at) {
            return;
        }
        if emphasis.is_on(&mark.target) {
            self.ring(shapes, at);
        }
        let radius = self.scaled(MARK_RADIUS);
        symbol::paint_mark(shapes, at, radius, mark.style, &self.theme.colors);
        if mark.count > 1 {
            let letters = self.letters_on(mark.over);
            let painter = self.ui.painter();
            shapes.push(symbol::paint_count(painter, at, radius, mark.count, letters));
        }
    }

    pub(super) fn ring(&self, shapes: &mut Vec<Shape>, at: Pos2) {
        let radius = self.scaled(MARK_RADIUS) + 4.5;
        shapes.push(Shape::circle_filled(at, radius, self.theme.colors.halo));
        shapes.push(Shape::circle_stroke(at, radius, Stroke::new(2.5, self.theme.colors.accent)));
    }

    fn label(&self, label: &Label) -> Option<Shape> {
        let at = self.beside(label.anchor, label.offset);
        if !self.rect.expand(160.0).contains(at) {
            return None;
        }
        let (ink, halo) = self.letters_on(label.over);
        let tracking = self.scaled(label.tracking);
        let format = TextFormat {
            extra_letter_spacing: tracking,
            ..TextFormat::simple(label_font(label.size, self.scaled(label.size)), ink)
        };
        let job = LayoutJob::single_section(label.text.clone(), format);
        let galley = self.ui.painter().layout_job(job);
        let corner = at - galley.size() / 2.0 + vec2(tracking / 2.0, 0.0);
        Some(symbol::haloed(&galley, corner, ink, halo))
    }
}

fn quad(mesh: &mut Mesh, from: Pos2, to: Pos2, width: f32, color: Color32) {
    let side = (to - from).normalized().rot90() * (width / 2.0);
    let first = u32::try_from(mesh.vertices.len()).unwrap_or(u32::MAX);
    for corner in [from + side, from - side, to + side, to - side] {
        mesh.colored_vertex(corner, color);
    }
    mesh.add_triangle(first, first + 1, first + 2);
    mesh.add_triangle(first + 1, first + 3, first + 2);
}

#[expect(clippy::cast_possible_truncation, reason = "a few pixels")]
const fn narrowed(pixels: f64) -> f32 {
    pixels as f32
}
