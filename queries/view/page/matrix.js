// Who with whom: states and bodies, persons counted with those whom they stand for.

const BODIES = 36;             // rows and columns: more can't be read

async function startMatrix() {
  const names = ["x", "y", "colour", "count", "ink", "what", "sum", "pair"];
  const source = new Bokeh.ColumnDataSource({data: Object.fromEntries(names.map((n) => [n, []]))});
  const across = new Bokeh.FactorRange({factors: []}), down = new Bokeh.FactorRange({factors: []});
  const plot = blank({x_range: across, y_range: down, x_axis_location: "above"}, true, 110);
  plot.xgrid.visible = plot.ygrid.visible = false;
  plot.xaxis.major_label_orientation = 0.9;
  const cells = plot.rect({field: "x"}, {field: "y"}, 0.94, 0.94, {source, fill_color: {field: "colour"}, line_color: null});
  plot.text({field: "x"}, {field: "y"}, {field: "count"}, {source, text_align: "center", text_baseline: "middle",
    text_font_size: "11px", text_color: {field: "ink"}, text_font: FONT});
  tips(plot, cells, [["", "@what"], ["", "@sum"]]);
  const draw = () => {
    const {rows, pairs, most} = crowd();
    source.selected.indices = [];
    across.factors = rows.map(label);
    down.factors = rows.map(label).reverse();
    const found = [...pairs.values()];
    source.data = {
      x: found.map((p) => label(p.to)), y: found.map((p) => label(p.from)), pair: found.map((p) => p.lines.map((l) => l.i)),
      colour: found.map((p) => shade(p, most)), ink: found.map((p) => (weight(p, most) > 0.55 ? "#ffffff" : "#1d2430")),
      count: found.map((p) => (rows.length > 24 && p.lines.length < 2 ? "" : String(p.lines.length))),
      what: found.map((p) => `${dots[p.from].name} → ${dots[p.to].name}`), sum: found.map(sum),
    };
  };
  await present("matrix", plot, source, draw, (indices, data) => ({
    lines: indices.flatMap((n) => data.pair[n].map((i) => lines[i])), title: indices.map((n) => data.what[n]).join(", "),
  }));
}

const label = (i) => `${shorten(dots[i].name)}${dots.some((d) => d.i < i && d.name === dots[i].name) ? ` (${dots[i].id})` : ""}`;
const weight = (pair, most) => Math.log1p(pair.lines.length) / Math.log1p(most);
const share = (pair, valence) => pair.lines.filter((line) => line.valence === valence).length / pair.lines.length;

/** The colour of what prevails between two, the deeper the more there is. */
function shade(pair, most) {
  const valence = ["hostile", "cooperative", "neutral"].sort((a, b) => share(pair, b) - share(pair, a))[0];
  const rgb = [1, 3, 5].map((n) => parseInt(colours.valence[valence].slice(n, n + 2), 16));
  const deep = 0.2 + 0.8 * weight(pair, most);
  return `rgb(${rgb.map((c) => Math.round(255 - (255 - c) * deep)).join(",")})`;
}

const sum = (pair) => ["cooperative", "neutral", "hostile"].map((v) => [v, pair.lines.filter((line) => line.valence === v).length])
  .filter(([, n]) => n).map(([v, n]) => `${n} ${v}`).join(", ");

/** The pairs of those with most lines; what has no direction counts both ways. */
function crowd() {
  const totals = new Map(), room = Math.max(8, Math.min(BODIES, Math.floor(($("matrix").clientHeight - 170) / 15)));
  const between = shown.filter((line) => line.states[0] !== line.states[1] && line.states.every((i) => dots[i].kind !== "Event"));
  for (const line of between) for (const i of line.states) totals.set(i, (totals.get(i) ?? 0) + 1);
  const rows = [...totals].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, room).map(([i]) => i);
  const pairs = new Map(), inside = new Set(rows);
  const add = (from, to, line) => {
    const key = from * dots.length + to;
    if (!pairs.has(key)) pairs.set(key, {from, to, lines: []});
    pairs.get(key).lines.push(line);
  };
  for (const line of between) {
    const [from, to] = line.states;
    if (!inside.has(from) || !inside.has(to)) continue;
    add(from, to, line);
    if (line.symmetric) add(to, from, line);
  }
  return {rows, pairs, most: Math.max(1, ...[...pairs.values()].map((p) => p.lines.length))};
}
