//! Polygons as triangles, for painters that fill only triangles.
//!
//! By lyon's sweep line, not by ear clipping: on the ragged coasts of the fine atlas the usual
//! ear-clipping code leaves an area 3 in 100,000 off.

use lyon_tessellation::geometry_builder::{
    FillGeometryBuilder, GeometryBuilder, GeometryBuilderError,
};
use lyon_tessellation::math::point;
use lyon_tessellation::path::Path;
use lyon_tessellation::{
    FillOptions, FillRule, FillTessellator, FillVertex, TessellationError, VertexId,
};
use thiserror::Error;

use super::atlas::Part;
use super::plane::{PlanePoint, PlaneRect};

/// Triangles on the plane.
#[derive(Debug, Clone, PartialEq)]
pub struct Mesh {
    /// The corners, in kilometres; corners of the polygon keep their exact coordinates.
    pub vertices: Vec<PlanePoint>,
    /// Three a triangle: numbers of corners, in no particular direction.
    pub indices: Vec<u32>,
    /// The box around all of it.
    pub bounds: PlaneRect,
}

/// Why a polygon has no triangles.
#[derive(Debug, Error)]
#[error("the polygon around {centre:?} cannot be triangulated: {source}")]
pub struct MeshError {
    /// The middle of the polygon's box, in kilometres.
    pub centre: PlanePoint,
    /// What lyon found.
    pub source: TessellationError,
}

impl Mesh {
    /// The triangles of a part, its holes left out by the even-odd rule.
    pub fn from_part(part: &Part) -> Result<Self, MeshError> {
        Self::from_parts(std::slice::from_ref(part), part.bounds)
    }

    /// The triangles of several parts in one mesh; `bounds` is the box around them all.
    pub fn from_parts(parts: &[Part], bounds: PlaneRect) -> Result<Self, MeshError> {
        let mut mesh = Self { vertices: Vec::new(), indices: Vec::new(), bounds };
        let mut tessellator = FillTessellator::new();
        let options =
            FillOptions::default().with_fill_rule(FillRule::EvenOdd).with_tolerance(TOLERANCE);
        for part in parts {
            let scaled = ScaledPath::new(part);
            let mut builder = Builder {
                first_vertex: mesh.vertices.len(),
                first_index: mesh.indices.len(),
                scaled: &scaled,
                mesh: &mut mesh,
            };
            tessellator
                .tessellate_with_ids(
                    scaled.path.id_iter(),
                    &scaled.path,
                    None,
                    &options,
                    &mut builder,
                )
                .map_err(|source| MeshError { centre: part.bounds.centre(), source })?;
        }
        Ok(mesh)
    }

    /// The corners of each triangle.
    pub fn triangles(&self) -> impl Iterator<Item = [PlanePoint; 3]> + '_ {
        self.indices.chunks_exact(3).filter_map(|corners| {
            let corner = |place: usize| {
                let index = usize::try_from(*corners.get(place)?).ok()?;
                self.vertices.get(index).copied()
            };
            Some([corner(0)?, corner(1)?, corner(2)?])
        })
    }

    /// The area of all triangles, in square kilometres.
    pub fn area_km2(&self) -> f64 {
        self.triangles()
            .map(|[a, b, c]| ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)).abs() / 2.0)
            .sum()
    }
}

/// Half the longer side of a part, in lyon's coordinates: keeps the whole range of `f32` that lyon
/// counts with for the part itself, be it Brazil or an islet.
const HALF_SIDE: f64 = 4096.0;

/// Points nearer than half of this, in lyon's coordinates, may become one: 0.1 m for Brazil.
const TOLERANCE: f32 = 2e-4;

/// A part in lyon's coordinates, and where each of its points was.
struct ScaledPath {
    path: Path,
    /// By lyon's number of the endpoint.
    originals: Vec<PlanePoint>,
    centre: PlanePoint,
    km_per_unit: f64,
}

impl ScaledPath {
    fn new(part: &Part) -> Self {
        let centre = part.bounds.centre();
        let (width, height) = part.bounds.size_km();
        let half_side_km = (width.max(height) / 2.0).max(f64::MIN_POSITIVE);
        let km_per_unit = half_side_km / HALF_SIDE;
        let scaled = |at: PlanePoint| {
            point(
                narrowed((at.x - centre.x) / km_per_unit),
                narrowed((at.y - centre.y) / km_per_unit),
            )
        };
        let mut builder = Path::builder();
        let mut originals = Vec::new();
        for ring in &part.rings {
            let Some((&first, others)) = ring.split_last() else {
                continue;
            };
            builder.begin(scaled(first));
            originals.push(first);
            for &other in others.iter().skip(1) {
                builder.line_to(scaled(other));
                originals.push(other);
            }
            builder.end(true);
            // lyon numbers the point that closes a ring, too.
            originals.push(first);
        }
        Self { path: builder.build(), originals, centre, km_per_unit }
    }

    /// The point of the part that a vertex is, or the new point where two edges cross.
    fn original(&self, vertex: &FillVertex<'_>) -> PlanePoint {
        let given = vertex.as_endpoint_id().and_then(|id| self.originals.get(id.to_usize()));
        given.copied().unwrap_or_else(|| {
            let at = vertex.position();
            PlanePoint {
                x: self.centre.x + f64::from(at.x) * self.km_per_unit,
                y: self.centre.y + f64::from(at.y) * self.km_per_unit,
            }
        })
    }
}

#[expect(clippy::cast_possible_truncation, reason = "lyon counts in f32")]
const fn narrowed(number: f64) -> f32 {
    number as f32
}

/// Writes what lyon finds straight into the mesh.
struct Builder<'a> {
    mesh: &'a mut Mesh,
    scaled: &'a ScaledPath,
    first_vertex: usize,
    first_index: usize,
}

impl GeometryBuilder for Builder<'_> {
    fn add_triangle(&mut self, a: VertexId, b: VertexId, c: VertexId) {
        self.mesh.indices.extend([a.0, b.0, c.0]);
    }

    fn abort_geometry(&mut self) {
        self.mesh.vertices.truncate(self.first_vertex);
        self.mesh.indices.truncate(self.first_index);
    }
}

impl FillGeometryBuilder for Builder<'_> {
    fn add_fill_vertex(
        &mut self,
        vertex: FillVertex<'_>,
    ) -> Result<VertexId, GeometryBuilderError> {
        let id = u32::try_from(self.mesh.vertices.len())
            .map_err(|_more| GeometryBuilderError::TooManyVertices)?;
        self.mesh.vertices.push(self.scaled.original(&vertex));
        Ok(VertexId(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{Atlas, Plane, Resolution, Territory};

    fn part(rings: &[&[(f64, f64)]]) -> Part {
        let rings = rings
            .iter()
            .map(|ring| ring.iter().map(|&(x, y)| PlanePoint::new(x, y)).collect())
            .collect();
        Part::from_rings(rings).unwrap()
    }

    const SQUARE: [(f64, f64); 5] =
        [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)];
    const HOLE: [(f64, f64); 5] = [(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0), (4.0, 4.0)];

    #[test]
    fn a_hole_stays_open_whichever_way_it_runs() {
        let mut reversed = HOLE;
        reversed.reverse();
        for hole in [HOLE, reversed] {
            let mesh = Mesh::from_part(&part(&[&SQUARE, &hole])).unwrap();
            assert!((mesh.area_km2() - 96.0).abs() < 1e-9);
        }
    }

    #[test]
    fn edges_that_cross_get_a_corner_where_they_cross() {
        let bow = [(0.0, 0.0), (10.0, 10.0), (10.0, 0.0), (0.0, 10.0), (0.0, 0.0)];
        let mesh = Mesh::from_part(&part(&[&bow])).unwrap();
        assert!((mesh.area_km2() - 50.0).abs() < 1e-3);
        let middle = PlanePoint::new(5.0, 5.0);
        assert!(mesh.vertices.iter().any(|vertex| vertex.distance_km(middle) < 1e-3));
    }

    #[test]
    fn a_flat_part_has_no_triangles_and_is_no_error() {
        let flat = [(0.0, 0.0), (5.0, 0.0), (0.0, 0.0)];
        let mesh = Mesh::from_part(&part(&[&flat])).unwrap();
        assert!(mesh.area_km2() < 1e-9);
    }

    #[test]
    fn every_part_of_both_atlases_is_covered_to_one_in_ten_thousand() {
        for resolution in [Resolution::Medium, Resolution::Fine] {
            let atlas = Atlas::bundled(resolution, Plane::EqualArea).unwrap();
            let context = atlas.context.iter().flat_map(|land| &land.parts);
            let parts = atlas.territories.iter().flat_map(|land| &land.parts);
            for part in parts.chain(context) {
                let mesh = Mesh::from_part(part).unwrap();
                let ratio = mesh.area_km2() / part.area_km2();
                let place = part.bounds.centre();
                assert!((ratio - 1.0).abs() < 1e-4, "{resolution:?} {place:?}: {ratio}");
            }
        }
    }

    #[test]
    fn corners_of_the_outline_keep_their_exact_place() {
        let atlas = Atlas::bundled(Resolution::Fine, Plane::EqualArea).unwrap();
        let largest = atlas.territories.iter().filter_map(Territory::largest_part);
        for part in largest {
            let outline: std::collections::BTreeSet<_> = part
                .rings
                .iter()
                .flatten()
                .map(|point| (point.x.to_bits(), point.y.to_bits()))
                .collect();
            let mesh = Mesh::from_part(part).unwrap();
            let moved = mesh
                .vertices
                .iter()
                .filter(|point| !outline.contains(&(point.x.to_bits(), point.y.to_bits())))
                .count();
            assert!(moved * 500 <= mesh.vertices.len(), "{moved} of {}", mesh.vertices.len());
        }
    }

    #[test]
    fn several_parts_make_one_mesh() {
        let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
        for land in &atlas.territories {
            let mesh = Mesh::from_parts(&land.parts, land.bounds).unwrap();
            assert!((mesh.area_km2() / land.area_km2 - 1.0).abs() < 1e-4, "{}", land.name);
            assert!(mesh.vertices.iter().all(|&vertex| land.bounds.contains(vertex)));
        }
    }
}
