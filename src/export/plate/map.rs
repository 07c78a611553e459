//! The map on a plate: the drawing's items in the order in which the window paints them.

use super::{
    Face, Form, Group, Ink, Item, Line, Meaning, Palette, Path, Picture, Rect, Stroke, Text, sign,
};
use crate::{
    domain::CountryCode,
    drawing::{
        DISC_RADIUS, Hatch, Label, Leader, Link, MARK_RADIUS, Mark, Offset, Stroke as Pattern,
        is_disc, pen,
    },
    geo::{Level, LineKind, Part, PlanePoint, PlaneRect},
    model::{Target, Viewport},
};

/// Closed lines that are smaller than this, in points, are no shape any more.
const SPECK: f64 = 1.5;

/// Width in points of the outline about what is selected, and of its casing.
const OUTLINE: [f64; 2] = [2.6, 5.0];

/// A picture and where it is on the plate.
pub(super) struct Canvas<'a> {
    picture: &'a Picture<'a>,
    palette: &'a Palette,
    level: &'a Level,
    /// Where it is.
    rect: Rect,
    /// What of the plane it shows.
    seen: PlaneRect,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(picture: &'a Picture<'a>, palette: &'a Palette, rect: Rect) -> Self {
        let viewport = Viewport { width: rect.width(), height: rect.height() };
        Self {
            picture,
            palette,
            level: picture.ground.pyramid.level_for(picture.view.km_per_px()),
            rect,
            seen: picture.view.bounds(viewport),
        }
    }

    /// All of it, cut off at its edge.
    pub(super) fn items(&self, meaning: Meaning) -> Item {
        let Picture { drawing, ground, .. } = self.picture;
        let mut items =
            vec![Self::shape(Meaning::Sea, vec![self.rect.outline()], self.palette.sea)];
        items.extend(self.land());
        items.extend(drawing.hatches.iter().map(|hatch| self.hatch(hatch)));
        items.extend(self.graticule());
        items.extend(self.lines());
        items.extend(self.discs());
        items.extend(self.picture.outlined.iter().map(|code| self.outline(*code)));
        items.extend(drawing.leaders.iter().map(|leader| self.leader(leader)));
        items.extend(drawing.links.iter().map(|link| self.link(link)));
        items.extend(drawing.marks.iter().map(|mark| self.mark(mark)));
        items.extend(drawing.labels.iter().map(|label| self.label(label)));
        debug_assert!(drawing.areas.len() == ground.atlas.territories.len());
        Item::new(meaning, Form::Group(Group { clip: Some(self.rect), items }))
    }

    pub(super) fn at(&self, point: PlanePoint) -> Offset {
        self.rect.min.plus(self.picture.view.screen_from_plane(point))
    }

    fn beside(&self, point: PlanePoint, offset: Offset) -> Offset {
        self.rect.min.plus(self.picture.view.screen_beside(point, offset))
    }

    fn scaled(&self, size: f64) -> f64 {
        size * self.picture.view.sign_scale()
    }

    const fn shape(meaning: Meaning, lines: Vec<Line>, color: [u8; 3]) -> Item {
        Item::new(meaning, Form::Path(Path::filled(lines, color)))
    }

    fn points(&self, points: &[PlanePoint]) -> Vec<Offset> {
        points.iter().map(|point| self.at(*point)).collect()
    }

    /// The lands around, then the countries in their shades.
    fn land(&self) -> Vec<Item> {
        let atlas = &self.picture.ground.atlas;
        let around: Vec<Line> =
            atlas.context.iter().flat_map(|land| self.rings(&land.parts)).collect();
        let mut items = vec![Self::shape(Meaning::Context, around, self.palette.context)];
        let areas = self.picture.drawing.areas.iter().zip(&atlas.territories);
        items.extend(areas.filter_map(|(area, land)| {
            let rings = self.rings(&land.parts);
            let meaning = Meaning::Land(area.country, area.shade);
            let color = self.palette.tints.shade(area.shade);
            (!rings.is_empty()).then(|| Self::shape(meaning, rings, color))
        }));
        items
    }

    /// The rings of parts that are in sight, thinned like the lines on them.
    fn rings(&self, parts: &[Part]) -> Vec<Line> {
        let seen = parts.iter().filter(|part| self.seen.intersects(part.bounds));
        seen.flat_map(|part| {
            let thinned = self.level.part(part);
            let rings = &thinned.as_ref().unwrap_or(part).rings;
            // What is closed by itself needs no last point.
            let open = |ring: &Vec<PlanePoint>| {
                let points = ring.split_last().map_or(&[][..], |(_, others)| others);
                Line::closed(self.points(points))
            };
            rings.iter().map(open).collect::<Vec<_>>()
        })
        .collect()
    }

    fn hatch(&self, hatch: &Hatch) -> Item {
        let is_seen =
            |[a, b]: &&[PlanePoint; 2]| self.seen.intersects(PlaneRect::from_corners(*a, *b));
        let line = |pair: &[PlanePoint; 2]| Line { points: self.points(pair), closed: false };
        let lines = hatch.segments.iter().filter(is_seen).map(line).collect();
        let stroke = Stroke::solid(self.palette.hatch(hatch.kind), pen::hatch(hatch.kind));
        let path = Path { lines, fill: None, stroke: Some(stroke) };
        Item::new(Meaning::Hatch(hatch.country), Form::Path(path))
    }

    fn graticule(&self) -> Option<Item> {
        let lines = &self.picture.drawing.graticule;
        let ink = Ink { color: self.palette.coast, opacity: pen::GRATICULE_INK };
        let stroke = Some(Stroke { ink, width: pen::GRATICULE, dashes: None });
        let line = |points: &Vec<PlanePoint>| Line { points: self.points(points), closed: false };
        let path = Path { lines: lines.iter().map(line).collect(), fill: None, stroke };
        (!lines.is_empty()).then(|| Item::new(Meaning::Graticule, Form::Path(path)))
    }

    /// Borders and coasts, one path a kind.
    fn lines(&self) -> Vec<Item> {
        let least = SPECK * self.picture.view.km_per_px();
        let kinds =
            [LineKind::ContextCoast, LineKind::ContextBorder, LineKind::Coast, LineKind::Border];
        let of_kind = |kind: LineKind| {
            let all = self.picture.ground.atlas.lines.iter().zip(&self.level.lines);
            let lines = all.filter(|(line, _)| {
                let extent = line.bounds.width_km().max(line.bounds.height_km());
                line.kind == kind && extent >= least && self.seen.intersects(line.bounds)
            });
            let ink = match kind {
                LineKind::Border => Ink::solid(self.palette.border),
                LineKind::Coast => Ink::solid(self.palette.coast),
                LineKind::ContextCoast | LineKind::ContextBorder => {
                    Ink { color: self.palette.border, opacity: pen::CONTEXT_INK }
                }
            };
            let stroke = Some(Stroke { ink, width: pen::line(kind), dashes: None });
            let lines =
                lines.map(|(_, points)| Line { points: self.points(points), closed: false });
            Path { lines: lines.collect(), fill: None, stroke }
        };
        let paths = kinds.into_iter().map(of_kind).filter(|path| !path.lines.is_empty());
        paths.map(|path| Item::new(Meaning::Lines, Form::Path(path))).collect()
    }

    /// Countries too small to see.
    fn discs(&self) -> Vec<Item> {
        let Picture { drawing, ground, view, .. } = self.picture;
        let areas = drawing.areas.iter().zip(&ground.atlas.territories);
        let small = areas.filter(|(_, land)| {
            is_disc(land, view.sign_km()) && self.seen.contains(land.label_point)
        });
        small
            .map(|(area, land)| {
                let circle = Line::circle(self.at(land.label_point), self.scaled(DISC_RADIUS));
                let path = Path {
                    lines: vec![circle],
                    fill: Some(Ink::solid(self.palette.tints.shade(area.shade))),
                    stroke: Some(Stroke::solid(self.palette.coast, pen::DISC)),
                };
                Item::new(Meaning::Disc(area.country), Form::Path(path))
            })
            .collect()
    }

    /// The outline about what is selected.
    fn outline(&self, country: CountryCode) -> Item {
        let all = self.picture.ground.atlas.lines.iter().zip(&self.level.lines);
        let about = all.filter(|(line, _)| {
            let (one, other) = line.between;
            one == Some(country) || other == Some(country)
        });
        let mut lines: Vec<Line> = about
            .filter(|(line, _)| self.seen.intersects(line.bounds))
            .map(|(_, points)| Line { points: self.points(points), closed: false })
            .collect();
        if let Some(land) = self.picture.ground.atlas.territory(country)
            && is_disc(land, self.picture.view.sign_km())
        {
            let radius = self.scaled(DISC_RADIUS) + 2.5;
            lines.push(Line::circle(self.at(land.label_point), radius));
        }
        let inks = [(self.palette.halo, OUTLINE[1]), (self.palette.accent, OUTLINE[0])];
        let paths = inks.map(|(color, width)| Path {
            lines: lines.clone(),
            fill: None,
            stroke: Some(Stroke::solid(color, width)),
        });
        Item::group(Meaning::Outline(country), paths.map(part).into())
    }

    fn leader(&self, leader: &Leader) -> Item {
        let ends = [self.beside(leader.anchor, leader.offset), self.at(leader.anchor)];
        let [width, casing, end] = pen::LEADER;
        let ink = self.palette.sea_ink;
        let parts = [
            Path::stroked(ends.into(), self.palette.halo, casing),
            Path::stroked(ends.into(), ink, width),
            Path::filled(vec![Line::circle(ends[1], end)], ink),
        ];
        Item::group(Meaning::Leader(leader.country), parts.map(part).into())
    }

    fn link(&self, link: &Link) -> Item {
        let course = self.points(&link.course);
        let ([width, casing], color) = (pen::LINK, self.palette.ink);
        let dashes = match link.style.body.stroke() {
            Pattern::Solid => None,
            Pattern::Dashed(dash, gap) => Some([f64::from(dash), f64::from(gap)]),
        };
        let stroke = Some(Stroke { ink: Ink::solid(color), width, dashes });
        let lines = vec![Line { points: course.clone(), closed: false }];
        let mut parts = vec![
            part(Path::stroked(course.clone(), self.palette.halo, casing)),
            part(Path { lines, fill: None, stroke }),
        ];
        parts.extend(pen::chevrons(&course).into_iter().map(|corners| {
            let mut chevron = Path::filled(vec![Line::closed(corners.into())], color);
            chevron.stroke = Some(Stroke::solid(color, 1.0));
            part(chevron)
        }));
        let radius = self.scaled(MARK_RADIUS);
        let at = self.at(link.middle);
        parts.extend(self.ring(&Target::Claim(link.claim.clone()), at));
        // Last and by itself: it is what one points at.
        let sign = sign::mark(at, radius, link.style, self.palette);
        parts.push(Item::group(Meaning::Part, sign));
        Item::group(Meaning::Link(link.claim.clone()), parts)
    }

    fn mark(&self, mark: &Mark) -> Item {
        let at = self.beside(mark.anchor, mark.offset);
        let radius = self.scaled(MARK_RADIUS);
        let mut parts: Vec<Item> = self.ring(&mark.target, at).into_iter().collect();
        parts.extend(sign::mark(at, radius, mark.style, self.palette));
        if mark.count > 1 {
            parts.push(self.count(at, radius, mark));
        }
        Item::group(Meaning::Mark(mark.target.clone()), parts)
    }

    /// How many facts a stack stands for, right of its mark.
    fn count(&self, at: Offset, radius: f64, mark: &Mark) -> Item {
        let [size, right] = pen::COUNT.map(|radii| radii * radius);
        let (color, halo) = self.palette.letters_on(mark.over);
        let face = Face::Bold;
        let text = Text {
            string: mark.count.to_string(),
            face,
            size,
            tracking: 0.0,
            color,
            halo: Some(halo),
            at: at.plus(Offset::new(right, face.drop() * size)),
        };
        Item::new(Meaning::Part, Form::Text(text))
    }

    /// The ring about what is selected.
    fn ring(&self, target: &Target, at: Offset) -> Option<Item> {
        let circle = vec![Line::circle(at, self.scaled(MARK_RADIUS) + 4.5)];
        let mut ring = Path::filled(circle, self.palette.halo);
        ring.stroke = Some(Stroke::solid(self.palette.accent, 2.5));
        self.picture.ringed.contains(target).then(|| part(ring))
    }

    fn label(&self, label: &Label) -> Item {
        let middle = self.beside(label.anchor, label.offset);
        let face = Face::of_weight(pen::Weight::of_name(label.size));
        let (size, tracking) = (self.scaled(label.size), self.scaled(label.tracking));
        let (color, halo) = self.palette.letters_on(label.over);
        let left = face.width(&label.text, size, tracking) / 2.0;
        let text = Text {
            string: label.text.clone(),
            face,
            size,
            tracking,
            color,
            halo: Some(halo),
            at: middle.plus(Offset::new(-left, face.drop() * size)),
        };
        Item::new(Meaning::Name(label.country), Form::Text(text))
    }
}

pub(super) const fn part(path: Path) -> Item {
    Item::new(Meaning::Part, Form::Path(path))
}
