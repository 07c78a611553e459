//! Where the keyboard is: a ring about the widget that has it, the way to the menus and back, and
//! widgets that are scrolled in sight when they get it.
//!
//! The ring is painted here, once for all widgets, so that none can go without.

use egui::{
    Context, Event, Id, Key, Rect, Response, Stroke, StrokeKind, Ui, WidgetRect,
    accesskit::{Action, ActionRequest, TreeId},
};

use super::{Scope, map, theme::FOCUS_RING};

/// Where the toolkit keeps which widget the first menu is.
const FIRST_MENU: &str = "first-menu";

/// Where the keyboard was in the last frame.
#[derive(Debug, Default)]
pub(super) struct Focus {
    last: Option<Id>,
    /// What Escape would leave.
    to_leave: Option<Leaves>,
    /// The last thing that was touched was a key, not the pointer.
    by_key: bool,
    /// What got the keyboard but is not in sight.
    hidden: Option<Id>,
}

/// What Escape leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leaves {
    /// A widget other than the map, where nobody types.
    Widget,
    /// A menu or list that is open.
    List,
}

/// Whether Escape has done its work by leaving a widget or a menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Escape {
    /// It still means what the command table says.
    Free,
    /// It has.
    Spent,
}

impl Focus {
    /// Begins a frame: goes to the menus where that is asked for, and scrolls to what has the
    /// keyboard. Tells whether Escape is still free.
    pub(super) fn begin(&mut self, ui: &Ui, scope: &Scope<'_>) -> Escape {
        let ctx = ui.ctx();
        ctx.input(|input| {
            for event in &input.events {
                if let Event::Key { pressed: true, .. } = event {
                    self.by_key = true;
                } else if let Event::PointerButton { .. } = event {
                    self.by_key = false;
                }
            }
        });
        if let Some(hidden) = self.hidden.take() {
            let request = ActionRequest {
                action: Action::ScrollIntoView,
                target_tree: TreeId::ROOT,
                target_node: hidden.accesskit_id(),
                data: None,
            };
            ctx.input_mut(|input| input.events.push(Event::AccessKitActionRequest(request)));
        }
        let is_free = scope.model.session().dialog.is_none();
        if is_free && ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::F10)) {
            let menu: Option<Id> = ctx.data(|data| data.get_temp(Id::unique(FIRST_MENU)));
            ctx.memory_mut(|memory| menu.into_iter().for_each(|menu| memory.request_focus(menu)));
        }
        if !ctx.input(|input| input.key_pressed(Key::Escape)) {
            return Escape::Free;
        }
        match self.to_leave {
            Some(Leaves::List) => Escape::Spent,
            Some(Leaves::Widget) if ctx.memory(egui::Memory::focused).is_none() => Escape::Spent,
            Some(Leaves::Widget) | None => Escape::Free,
        }
    }

    /// Ends a frame: paints the ring.
    pub(super) fn end(&mut self, ui: &Ui, scope: &Scope<'_>) {
        let ctx = ui.ctx();
        let focused = ctx.memory(egui::Memory::focused);
        let is_new = focused != self.last;
        self.last = focused;
        let on_widget = map::focus_is_elsewhere(ctx) && !ctx.text_edit_focused();
        self.to_leave = if egui::Popup::is_any_open(ctx) {
            Some(Leaves::List)
        } else {
            on_widget.then_some(Leaves::Widget)
        };
        // To ask for the response would take the keyboard from what got it by a click elsewhere.
        let known = |id| ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).copied());
        let Some(widget) = focused.and_then(known) else { return };
        let is_map = !map::focus_is_elsewhere(ctx);
        let seen = widget.interact_rect;
        if is_new && !is_map && !contains(seen, widget.rect) {
            self.hidden = focused;
            ctx.request_repaint();
        }
        if !is_map {
            ring(ctx, &widget, seen.expand(FOCUS_RING), scope);
        } else if self.by_key {
            ring(ctx, &widget, seen, scope);
        }
    }
}

/// Remembers which widget the first menu is.
pub(super) fn is_first_menu(response: &Response) {
    response.ctx.data_mut(|data| data.insert_temp(Id::unique(FIRST_MENU), response.id));
}

/// Whether a rectangle holds another, up to half a point.
fn contains(outer: Rect, inner: Rect) -> bool {
    outer.expand(0.5).contains_rect(inner)
}

/// Two lines, so that one of them stands out from whatever lies around.
fn ring(ctx: &Context, widget: &WidgetRect, outer: Rect, scope: &Scope<'_>) {
    let outer = outer.intersect(ctx.content_rect());
    if !outer.is_positive() {
        return;
    }
    let colors = scope.theme.colors;
    let painter = ctx.layer_painter(widget.layer_id);
    let line = Stroke::new(FOCUS_RING, colors.focus);
    painter.rect_stroke(outer, 4.0, line, StrokeKind::Inside);
    let inner = outer.shrink(FOCUS_RING);
    painter.rect_stroke(inner, 2.0, Stroke::new(1.0, colors.halo), StrokeKind::Inside);
}
