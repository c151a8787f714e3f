// What the plots share: an empty one in the style of the page, tips, and showing it when its tab is.

const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif';
const tabs = {};               // what draws a tab again, by name

function blank(options, axes = false, right = 0) {
  const pan = new Bokeh.PanTool(), wheel = new Bokeh.WheelZoomTool();
  const plot = Bokeh.Plotting.figure({...options, tools: [], toolbar_location: null, sizing_mode: "stretch_both", output_backend: "canvas",
    outline_line_color: null, min_border: axes ? 14 : 0, min_border_right: right, lod_threshold: 2000, lod_timeout: 150});
  plot.add_tools(pan, wheel);
  plot.toolbar.active_drag = pan;
  plot.toolbar.active_scroll = wheel;
  for (const axis of [plot.xaxis, plot.yaxis]) {
    axis.axis_line_color = axis.major_tick_line_color = axis.minor_tick_line_color = null;
    axis.major_label_text_font_size = "12px";
    axis.major_label_text_font = FONT;
    axis.major_label_text_color = "#1d2430";
  }
  return plot;
}

function tips(plot, renderer, tooltips) {
  plot.add_tools(new Bokeh.HoverTool({renderers: [renderer], tooltips, point_policy: "follow_mouse"}));
  plot.add_tools(new Bokeh.TapTool({renderers: [renderer]}));
  renderer.nonselection_glyph = null;
}

/** Draws a plot in its section as soon as the section is looked at, and again with the filters. */
async function present(name, plot, source, draw, chosenBy) {
  let stale = true;
  const freshen = () => {
    if (stale && !$(name).hidden) { stale = false; draw(); }
  };
  source.selected.properties.indices.change.connect(() => {
    const indices = source.selected.indices;
    if (indices.length) choose(chosenBy(indices, source.data));
  });
  listeners.push((filtered) => { stale ||= filtered; freshen(); });
  let there = false;
  tabs[name] = async () => {
    freshen();
    if (!there) { there = true; await Bokeh.Plotting.show(plot, $(name)); }
  };
}
