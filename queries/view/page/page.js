// Puts the page together.

async function showTab(name) {
  for (const button of document.querySelectorAll("nav button")) button.setAttribute("aria-pressed", String(button.dataset.tab === name));
  for (const section of document.querySelectorAll("main section")) section.hidden = section.id !== name;
  $("zoom").hidden = name !== "graph";
  for (const key of document.querySelectorAll("#legend [data-for]")) key.hidden = !key.dataset.for.includes(name);
  await tabs[name]?.();
}

function startLegend() {
  const used = new Set(dots.map((dot) => dot.kind));
  const key = (tabs, ...parts) => {
    const entry = make("span", {}, ...parts);
    entry.dataset.for = tabs;
    $("legend").append(entry);
  };
  for (const [kind, colour] of Object.entries(colours.kind))
    if (used.has(kind)) key("graph", make("span", {class: "dot", colour}), kind);
  for (const [valence, colour] of Object.entries(colours.valence)) key("graph timeline matrix", stroke([], colour), valence);
  key("graph", "wider: more independent reports");
  key("timeline", "hollow: no date of its own, placed at the first report");
  key("matrix", "rows act on columns; colour: what prevails, deeper: more edges; persons count for whom they speak");
}

async function start() {
  startFilters();
  startLegend();
  startSearch();
  filter();
  await startTimeline();
  await startMatrix();
  if (dots.length) await startGraph();
  await showTab("graph");
  for (const button of document.querySelectorAll("nav button")) button.addEventListener("click", () => showTab(button.dataset.tab));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && chosen) choose(null); });
  document.body.dataset.ready = "yes";
}

Bokeh.set_log_level("warn");
start();
