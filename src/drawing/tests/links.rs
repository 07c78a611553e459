//! Links between countries: side by side, with a direction, and free of what is around them.

use super::*;

#[test]
fn links_between_the_same_two_countries_part_whatever_their_direction() {
    let model = model();
    let hits = HitIndex::new(model.atlas());
    for viewport in VIEWPORTS {
        let view = fitted(viewport, model.atlas());
        let drawing = drawn(&model, &hits, &view);
        let middles: Vec<_> =
            drawing.links.iter().map(|link| view.screen_from_plane(link.middle)).collect();
        assert_eq!(middles.len(), 2, "the paper has two pipelines");
        let apart = (middles[0].x - middles[1].x).hypot(middles[0].y - middles[1].y);
        assert!(apart > 2.0 * MARK_RADIUS * view.sign_scale(), "{apart:.1} px at {viewport:?}");
    }
}

#[test]
fn no_mark_or_name_lies_on_a_link() {
    let model = model();
    let hits = HitIndex::new(model.atlas());
    for viewport in VIEWPORTS {
        let view = fitted(viewport, model.atlas());
        let drawing = drawn(&model, &hits, &view);
        let scale = view.sign_scale();
        for at in drawing.links.iter().flat_map(|link| &link.course) {
            let at = view.screen_from_plane(*at);
            for mark in &drawing.marks {
                let there = view.screen_beside(mark.anchor, mark.offset);
                let apart = (there.x - at.x).hypot(there.y - at.y);
                assert!(apart > MARK_RADIUS * scale, "{:?} at {viewport:?}", mark.target);
            }
            for label in &drawing.labels {
                let there = view.screen_beside(label.anchor, label.offset);
                let half = half(label, &view);
                let free = (there.x - at.x).abs() > half.x || (there.y - at.y).abs() > half.y * 0.7;
                assert!(free, "{} lies on a link at {viewport:?}", label.text);
            }
        }
    }
}
