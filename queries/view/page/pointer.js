// The pointer over the graph: dragging a dot, choosing a dot or a line. The rest is Bokeh's.

const REACH = 6;               // pixels beside a line that still count as on it

function spot(event) {
  const box = $("graph").getBoundingClientRect(), frame = graph.view.frame.bbox;
  const {x_range, y_range} = graph.plot;
  const ux = (x_range.end - x_range.start) / frame.width, uy = (y_range.end - y_range.start) / frame.height;
  const px = event.clientX - box.left - frame.left, py = event.clientY - box.top - frame.top;
  return {x: x_range.start + px * ux, y: y_range.end - py * uy, ux, uy};
}

function dotAt({x, y, ux, uy}) {
  let best = null, least = Infinity;
  for (const dot of graph.present) {
    const far = Math.hypot((dot.x - x) / ux, (dot.y - y) / uy);
    if (far <= Math.max(7, size(dot) * bulk() / 2 + 2) && far < least) [best, least] = [dot, far];
  }
  return best;
}

function lineAt({x, y, ux, uy}) {
  const {xs, ys, index, alpha} = graph.edges.data;
  let best = null, least = REACH;
  for (let n = 0; n < index.length; n++) {
    if (chosen && alpha[n] < 0.5) continue;
    for (let k = 0; k + 1 < xs[n].length; k++) {
      const far = fromSegment((xs[n][k] - x) / ux, (ys[n][k] - y) / uy, (xs[n][k + 1] - x) / ux, (ys[n][k + 1] - y) / uy);
      if (far < least) [best, least] = [lines[index[n]], far];
    }
  }
  return best;
}

/** How far the origin is from the segment between two points. */
function fromSegment(ax, ay, bx, by) {
  const dx = bx - ax, dy = by - ay, long = dx * dx + dy * dy;
  const t = long ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / long)) : 0;
  return Math.hypot(ax + t * dx, ay + t * dy);
}

function listenToPointer() {
  const ground = $("graph");
  let held = null, start = null, moved = false, due = 0;
  ground.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    [start, moved, held] = [[event.clientX, event.clientY], false, dotAt(spot(event))];
    if (held) { event.stopPropagation(); ground.setPointerCapture(event.pointerId); }
  }, true);
  ground.addEventListener("pointermove", (event) => {
    if (start && Math.hypot(event.clientX - start[0], event.clientY - start[1]) > 4) moved = true;
    if (held && moved) {
      event.stopPropagation();
      const {x, y} = spot(event);
      Object.assign(held, {x, y});
      if (!due) due = requestAnimationFrame(() => { due = 0; drawGraph(); });
    } else if (!start) {
      const at = spot(event), over = dotAt(at) ?? lineAt(at);
      ground.classList.toggle("over", Boolean(over));
      ground.title = over ? (over.name ?? `${say(over)}, ${dateOf(over)}`) : "";
    }
  }, true);
  const end = (event) => {
    if (start && !moved && event.type === "pointerup") {
      const at = spot(event), dot = dotAt(at), line = dot ? null : lineAt(at);
      choose(dot ? {dot} : line ? {lines: [line]} : null);
    }
    if (held) event.stopPropagation();
    [held, start] = [null, null];
  };
  ground.addEventListener("pointerup", end, true);
  ground.addEventListener("pointercancel", end, true);
}
