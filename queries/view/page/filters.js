// The panel at the left: which lines are shown.

const ticked = {status: new Set(), type: new Set()};

function counts(key) {
  const found = new Map();
  for (const line of lines) found.set(line[key], (found.get(line[key]) ?? 0) + 1);
  return found;
}

function tick(key, value, sign, text, count) {
  ticked[key].add(value);
  const box = make("input", {type: "checkbox", checked: true, value});
  box.dataset.key = key;
  box.addEventListener("change", () => {
    if (box.checked) ticked[key].add(value); else ticked[key].delete(value);
    filter();
  });
  return make("label", {}, box, sign, text, make("span", {class: "n"}, number(count)));
}

function passes(line) {
  if (!ticked.status.has(line.status) || !ticked.type.has(line.type)) return false;
  if (line.independent < (Number($("least").value) || 1)) return false;
  if (!line.earliest && !line.latest) return $("undated").checked;
  const since = $("since").value, until = $("until").value;
  if (since && line.latest && line.latest < since) return false;
  return !(until && line.earliest && line.earliest > until);
}

function filter() {
  shown = lines.filter(passes);
  const left = scene.cut ? `; ${number(scene.cut)} less reported ones left out` : "";
  const of = shown.length === lines.length ? "" : ` of ${number(lines.length)}`;
  const parties = new Set(shown.flatMap((line) => line.ends));
  $("shown").textContent = `${number(parties.size)} parties, ${number(shown.length)}${of} edges${left}`;
  if (!chosen || chosen.dot) showDetails();
  for (const listener of listeners) listener(true);
}

function setTypes(on) {
  for (const box of document.querySelectorAll("#types input")) {
    box.checked = on;
    if (on) ticked.type.add(box.value); else ticked.type.delete(box.value);
  }
  filter();
}

function startFilters() {
  const statuses = counts("status");
  for (const status of Object.keys(colours.dash).filter((one) => statuses.has(one)))
    $("statuses").append(tick("status", status, stroke(colours.dash[status]), status, statuses.get(status)));
  const byType = [...counts("type")].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  for (const [type, count] of byType) {
    const line = lines.find((one) => one.type === type);
    const box = tick("type", type, lineBar(line), line.title, count);
    box.title = type;
    $("types").append(box);
  }
  for (const id of ["since", "until", "undated", "least"]) $(id).addEventListener("input", filter);
  $("none").addEventListener("click", () => setTypes(false));
  $("all").addEventListener("click", () => setTypes(true));
}

/** A small line drawn with the dash of a status. */
function stroke(dash, colour = "#667085") {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const line = document.createElementNS(space, "line");
  const set = (element, values) => Object.entries(values).forEach(([name, value]) => element.setAttribute(name, value));
  set(svg, {width: 24, height: 8});
  set(line, {x1: 0, x2: 24, y1: 4, y2: 4, stroke: colour, "stroke-width": 2, "stroke-dasharray": dash.join(" ")});
  svg.append(line);
  return svg;
}
