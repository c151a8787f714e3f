// The graph: Bokeh draws and zooms; here are bends of parallel lines, labels, dragging and choosing.

const LABELS = 90;             // at a time: more would hide the graph
const WHOLE = 45;              // where the whole graph is in sight
const STEPS = 10;              // of a bent line
const graph = {plot: null, view: null, edges: null, arrows: null, dots: null, labels: null};

const degree = new Map();

/** Numbers the lines between the same two, so that each gets a bend of its own. */
function bends(found) {
  const pairs = new Map();
  for (const line of found) {
    const key = Math.min(...line.ends) * dots.length + Math.max(...line.ends);
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(line);
  }
  const bend = new Map();
  for (const group of pairs.values()) {
    const step = Math.min(0.22, 1.1 / group.length);
    group.forEach((line, n) => {
      const turn = line.ends[0] < line.ends[1] ? 1 : -1;
      bend.set(line.i, turn * step * (n - (group.length - 1) / 2));
    });
  }
  return bend;
}

/** The points of a line, and the place and direction of its arrow. */
function course(line, bend) {
  const [a, b] = line.ends.map((i) => dots[i]);
  if (!bend) return {xs: [a.x, b.x], ys: [a.y, b.y], x: (a.x * 2 + b.x * 3) / 5, y: (a.y * 2 + b.y * 3) / 5, angle: Math.atan2(b.y - a.y, b.x - a.x)};
  const cx = (a.x + b.x) / 2 - (b.y - a.y) * bend, cy = (a.y + b.y) / 2 + (b.x - a.x) * bend;
  const at = (t) => [(1 - t) ** 2 * a.x + 2 * t * (1 - t) * cx + t * t * b.x, (1 - t) ** 2 * a.y + 2 * t * (1 - t) * cy + t * t * b.y];
  const points = Array.from({length: STEPS + 1}, (_, n) => at(n / STEPS));
  const [x, y] = at(0.6), [u, v] = at(0.61);
  return {xs: points.map((p) => p[0]), ys: points.map((p) => p[1]), x, y, angle: Math.atan2(v - y, u - x)};
}

/** How strongly a line is drawn: chosen ones stand out. */
function strength(line) {
  if (!chosen) return shown.length > 1500 ? 0.35 : shown.length > 400 ? 0.5 : 0.75;
  const on = chosen.dot ? line.ends.includes(chosen.dot.i) : chosen.lines.includes(line);
  return on ? 0.95 : shown.length > 400 ? 0.05 : 0.13;
}

function near(dot) {
  if (!chosen || chosen.dot === dot) return true;
  if (chosen.dot) return graph.neighbours.has(dot.i);
  return chosen.lines.some((line) => line.ends.includes(dot.i));
}

const size = (dot) => 8 + 3.2 * Math.sqrt(degree.get(dot.i) ?? 0);
const bulk = () => Math.min(1, 0.22 + 8 / Math.sqrt(dots.length));

function drawGraph() {
  degree.clear();
  for (const line of shown) for (const i of line.ends) degree.set(i, (degree.get(i) ?? 0) + 1);
  graph.neighbours = new Set(chosen?.dot ? shown.filter((l) => l.ends.includes(chosen.dot.i)).flatMap((l) => l.ends) : []);
  graph.bend = bends(shown);
  const order = [...shown].sort((a, b) => strength(a) - strength(b) || a.i - b.i);
  const routes = order.map((line) => course(line, graph.bend.get(line.i)));
  const colour = order.map((line) => colours.valence[line.valence]), alpha = order.map(strength);
  graph.edges.data = {
    xs: routes.map((r) => r.xs), ys: routes.map((r) => r.ys), colour, alpha, index: order.map((l) => l.i),
    width: order.map((l) => 1 + 1.3 * Math.log2(Math.max(1, l.independent))), dash: order.map((l) => colours.dash[l.status]),
  };
  const pointed = order.map((line, n) => [line, routes[n], n]).filter(([line]) => !line.symmetric);
  graph.arrows.data = {
    x: pointed.map((p) => p[1].x), y: pointed.map((p) => p[1].y), angle: pointed.map((p) => p[1].angle - Math.PI / 2),
    colour: pointed.map((p) => colour[p[2]]), alpha: pointed.map((p) => alpha[p[2]]),
    size: pointed.map(([line]) => (shown.length > 1500 ? 4 : 7) + Math.log2(Math.max(1, line.independent))),
  };
  const present = dots.filter((dot) => degree.has(dot.i)).sort((a, b) => size(b) - size(a) || a.i - b.i);
  graph.present = present;
  graph.dots.data = {
    x: present.map((d) => d.x), y: present.map((d) => d.y), index: present.map((d) => d.i),
    size: present.map((d) => size(d) * bulk()), colour: present.map((d) => colours.kind[d.kind]),
    alpha: present.map((d) => (near(d) ? 1 : shown.length > 400 ? 0.15 : 0.3)),
  };
  drawLabels();
}

/** Names of the best connected in sight, as far as they don't cover one another. */
function drawLabels() {
  if (!graph.view) return;
  const {x_range, y_range} = graph.plot, frame = graph.view.frame.bbox;
  const sx = frame.width / (x_range.end - x_range.start), sy = frame.height / (y_range.end - y_range.start);
  const taken = [], found = [];
  const close = (graph.whole / (x_range.end - x_range.start)) ** 2;
  const most = chosen || graph.present.length < 2 * LABELS ? LABELS : Math.min(LABELS, WHOLE * Math.max(1, close));
  const first = chosen ? [...graph.present].sort((a, b) => near(b) - near(a) || size(b) - size(a) || a.i - b.i) : graph.present;
  for (const dot of first) {
    if (found.length >= most) break;
    if (chosen && !near(dot)) break;
    const x = (dot.x - x_range.start) * sx, y = (y_range.end - dot.y) * sy;
    if (x < 0 || x > frame.width || y < 0 || y > frame.height) continue;
    const w = shorten(dot.name).length * 3.3 + 3, h = 8, away = size(dot) * bulk() / 2 + 9;
    const free = (offset) => !taken.some((t) => Math.abs(t.x - x) < t.w + w && Math.abs(t.y - y - offset) < t.h + h);
    const offset = [away, -away].find(free);
    if (offset === undefined) continue;
    taken.push({x, y: y + offset, w, h});
    found.push({dot, offset});
  }
  graph.labels.data = {
    x: found.map(({dot}) => dot.x), y: found.map(({dot}) => dot.y), text: found.map(({dot}) => shorten(dot.name)),
    offset: found.map(({offset}) => offset),
  };
}

const shorten = (name) => { const letters = [...name]; return letters.length > 28 ? letters.slice(0, 27).join("") + "…" : name; };

let waiting = false;
function labelsSoon() {
  if (waiting) return;
  waiting = true;
  setTimeout(() => { waiting = false; drawLabels(); }, 80);
}

/** Shows these dots with some room around, in the proportion of the window. */
function fit(found) {
  const box = $("graph").getBoundingClientRect();
  const xs = found.map((d) => d.x), ys = found.map((d) => d.y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = 1.22, least = 0.12;
  const unit = Math.max((right - left) * room / box.width, (high - low) * room / box.height, least / Math.min(box.width, box.height));
  const [mx, my] = [(left + right) / 2, (low + high) / 2];
  graph.plot.x_range.setv({start: mx - unit * box.width / 2, end: mx + unit * box.width / 2});
  graph.plot.y_range.setv({start: my - unit * box.height / 2, end: my + unit * box.height / 2});
}

/** Makes a unit as long across as up again, when the window has changed. */
function square() {
  const {x_range, y_range} = graph.plot, box = $("graph").getBoundingClientRect();
  if (!box.width || !box.height) return;
  const unit = Math.max((x_range.end - x_range.start) / box.width, (y_range.end - y_range.start) / box.height);
  for (const [range, long] of [[x_range, box.width], [y_range, box.height]]) {
    const middle = (range.start + range.end) / 2;
    range.setv({start: middle - unit * long / 2, end: middle + unit * long / 2});
  }
}

function zoom(factor) {
  for (const range of [graph.plot.x_range, graph.plot.y_range]) {
    const middle = (range.start + range.end) / 2, half = (range.end - range.start) / 2 * factor;
    range.setv({start: middle - half, end: middle + half});
  }
}

async function startGraph() {
  const source = (...names) => new Bokeh.ColumnDataSource({data: Object.fromEntries(names.map((n) => [n, []]))});
  graph.edges = source("xs", "ys", "colour", "alpha", "index", "width", "dash");
  graph.arrows = source("x", "y", "angle", "colour", "alpha", "size");
  graph.dots = source("x", "y", "index", "size", "colour", "alpha");
  graph.labels = source("x", "y", "text", "offset");
  const plot = blank({x_range: new Bokeh.Range1d({start: -1, end: 1}), y_range: new Bokeh.Range1d({start: -1, end: 1})});
  graph.plot = plot;
  plot.xgrid.visible = plot.ygrid.visible = plot.xaxis.visible = plot.yaxis.visible = false;
  plot.multi_line({field: "xs"}, {field: "ys"}, {source: graph.edges, line_color: {field: "colour"}, line_alpha: {field: "alpha"},
    line_width: {field: "width"}, line_dash: {field: "dash"}});
  plot.scatter({field: "x"}, {field: "y"}, {source: graph.arrows, marker: "triangle", angle: {field: "angle"}, size: {field: "size"},
    fill_color: {field: "colour"}, fill_alpha: {field: "alpha"}, line_color: null});
  plot.scatter({field: "x"}, {field: "y"}, {source: graph.dots, size: {field: "size"}, fill_color: {field: "colour"},
    fill_alpha: {field: "alpha"}, line_color: "#ffffff", line_width: 1.2, line_alpha: {field: "alpha"}});
  plot.text({field: "x"}, {field: "y"}, {field: "text"}, {source: graph.labels, y_offset: {field: "offset"}, text_align: "center",
    text_baseline: "middle", text_font_size: "12px", text_color: "#1d2430", background_fill_color: "#ffffff", background_fill_alpha: 0.72, padding: 1, border_radius: 3, text_font: FONT});
  drawGraph();
  fit(graph.present);
  graph.whole = plot.x_range.end - plot.x_range.start;
  graph.view = await Bokeh.Plotting.show(plot, $("graph"));
  for (const range of [plot.x_range, plot.y_range]) {
    range.properties.start.change.connect(labelsSoon);
    range.properties.end.change.connect(labelsSoon);
  }
  new ResizeObserver(square).observe($("graph"));
  listenToPointer();
  $("fit").addEventListener("click", () => graph.present.length && fit(graph.present));
  $("in").addEventListener("click", () => zoom(0.7));
  $("out").addEventListener("click", () => zoom(1.4));
  listeners.push(drawGraph);
  drawLabels();
}
