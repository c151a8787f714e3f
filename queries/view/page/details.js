// The panel at the right: a line with its quotes and sources, or a party or pair with its lines.

const MOST = 200;              // lines that a list shows

/** Opens an address only if it is one of the web. */
function link(address, text) {
  if (!/^https?:\/\//i.test(address ?? "")) return text;
  return make("a", {href: address, target: "_blank", rel: "noopener noreferrer"}, text);
}

function nameButton(dot) {
  return make("button", {class: "name", onclick: () => choose({dot})}, dot.name);
}

function quote(said) {
  const article = articles[said.article];
  const source = [article.publisher, article.published?.slice(0, 10)].filter(Boolean).join(", ");
  const cite = make("cite", {}, source, source && (article.title || article.url) ? " · " : "");
  if (article.title || article.url) cite.append(link(article.url, article.title ?? article.url));
  if (said.claimed_by) cite.append(` · as ${said.claimed_by} says`);
  if (said.status !== "actual") cite.append(` · ${said.status}`);
  const block = make("blockquote", {}, `“${said.text}”`, cite);
  return block;
}

function lineDetails(line) {
  const [from, to] = line.ends.map((i) => dots[i]);
  const tags = [line.status, line.mode, line.event].filter(Boolean).map((text) => make("span", {class: "tag"}, text));
  return [
    make("h2", {}, nameButton(from), " ", make("span", {class: "soft"}, line.title), " ", nameButton(to)),
    make("p", {}, ...tags.flatMap((tag) => [tag, " "])),
    make("p", {class: "soft"}, `${line.type} · ${dateOf(line)} · ${many(line.reports, "report")}, `
      + `${number(line.independent)} independent · confidence ${line.confidence.toFixed(2)}`),
    ...(line.quotes ?? []).map(quote),
    line.more ? make("p", {class: "soft"}, `and ${many(line.more, "quote")} more: diplograph show ${line.id}`) : null,
  ];
}

function row(line, about) {
  const [from, to] = line.ends.map((i) => dots[i]);
  let text = say(line);
  if (about === from) text = `${line.title} ${to.name}`;
  else if (about === to && line.symmetric) text = `${line.title} ${from.name}`;
  const status = line.status === "actual" ? "" : ` (${line.status})`;
  return make("li", {}, make("button", {onclick: () => choose({lines: [line]})},
    lineBar(line), make("span", {}, text + status), make("span", {class: "soft"}, line.date ?? "")));
}

function list(found, about) {
  const newest = [...found].sort((a, b) => (b.day ?? "").localeCompare(a.day ?? "") || a.i - b.i);
  return [
    make("ul", {}, ...newest.slice(0, MOST).map((line) => row(line, about))),
    newest.length > MOST ? make("p", {class: "soft"}, `and ${number(newest.length - MOST)} more`) : null,
  ];
}

function dotDetails(dot) {
  const found = shown.filter((line) => line.ends.includes(dot.i));
  const who = dot.kind + (dot.behind ? `, for ${dot.behind}` : "");
  return [
    make("h2", {}, kindDot(dot), " ", dot.name),
    make("p", {class: "soft"}, `${who} · ${many(found.length, "edge")}`),
    ...list(found, dot),
  ];
}

function welcome() {
  return [
    make("h2", {}, "Click an edge or a dot"),
    make("p", {class: "soft"}, "An edge shows the sentences that say so and where they stand. A dot shows all its edges; "
      + "drag it to move it. The wheel zooms, dragging the ground moves the picture."),
    make("h3", {}, "Most reported"),
    ...list([...shown].sort((a, b) => b.independent - a.independent || b.reports - a.reports || (b.day ?? "").localeCompare(a.day ?? "") || a.i - b.i).slice(0, 12)),
  ];
}

function showDetails() {
  let parts;
  if (!chosen) parts = welcome();
  else if (chosen.dot) parts = dotDetails(chosen.dot);
  else if (chosen.lines.length === 1) parts = lineDetails(chosen.lines[0]);
  else parts = [make("h2", {}, chosen.title ?? many(chosen.lines.length, "edge")), ...list(chosen.lines)];
  $("details").replaceChildren(...parts.filter(Boolean));
  $("details").scrollTop = 0;
}

/** Makes a dot or lines what the page is about; nothing for none. */
function choose(what) {
  chosen = what;
  showDetails();
  for (const listener of listeners) listener(false);
}
