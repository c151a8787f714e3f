// The timeline: one row per type, one mark per line; hollow where only the day of the report is known.

async function startTimeline() {
  const source = new Bokeh.ColumnDataSource({data: {x: [], y: [], colour: [], fill: [], index: [], what: [], when: []}});
  const titles = [...counts("type")].sort((a, b) => a[1] - b[1] || b[0].localeCompare(a[0])).map(([type]) => lines.find((l) => l.type === type).title);
  const range = new Bokeh.FactorRange({factors: titles});
  const days = lines.map((line) => Date.parse(line.day ?? "")).filter((t) => !Number.isNaN(t)).sort((a, b) => a - b);
  // A few dates of long ago would press all others into a corner.
  const low = days[Math.floor(days.length * 0.02)] ?? 0, high = days[days.length - 1] ?? 1, room = Math.max((high - low) * 0.04, 864e5 * 3);
  const span = new Bokeh.Range1d({start: low - room, end: high + room});
  const plot = blank({x_range: span, y_range: range, x_axis_type: "datetime"}, true, 24);
  plot.ygrid.grid_line_color = plot.xgrid.grid_line_color = "#eceef2";
  const marks = plot.scatter({field: "x"}, {field: "y"}, {source, size: 9, fill_color: {field: "colour"}, fill_alpha: {field: "fill"},
    line_color: {field: "colour"}, line_alpha: 0.8});
  tips(plot, marks, [["", "@what"], ["", "@when"]]);
  const draw = () => {
    const dated = shown.filter((line) => line.day);
    const kept = new Set(dated.map((line) => line.title));
    range.factors = titles.filter((title) => kept.has(title));
    source.selected.indices = [];
    source.data = {
      x: dated.map((l) => Date.parse(l.day)), y: dated.map((l) => [l.title, ((l.i * 0.618) % 1 - 0.5) * 0.6]), index: dated.map((l) => l.i),
      colour: dated.map((l) => colours.valence[l.valence]), fill: dated.map((l) => (l.earliest ? 0.55 : 0)),
      what: dated.map(say), when: dated.map((l) => (l.earliest ? l.date : `no date; first report ${l.reported}`)),
    };
  };
  await present("timeline", plot, source, draw, (indices, data) => ({lines: indices.map((n) => lines[data.index[n]])}));
}
