// The field at the top: finds parties by a part of their name, whatever the accents.

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const folded = dots.map((dot) => fold(`${dot.name} ${dot.id}`));

function matches(words) {
  const wanted = fold(words).trim();
  if (!wanted) return [];
  const found = dots.filter((dot) => folded[dot.i].includes(wanted));
  const first = (dot) => (folded[dot.i].startsWith(wanted) ? 0 : 1);
  return found.sort((a, b) => first(a) - first(b) || b.weight - a.weight || a.i - b.i).slice(0, 12);
}

function startSearch() {
  const field = $("search"), box = $("found");
  let found = [], at = 0;
  const take = (dot) => {
    box.hidden = true;
    field.value = dot.name;
    showTab("graph");
    choose({dot});
    const around = [dot, ...shown.filter((l) => l.ends.includes(dot.i)).flatMap((l) => l.ends.map((i) => dots[i]))];
    fit(around);
  };
  const draw = () => {
    box.replaceChildren(...found.map((dot, n) => make("li", {class: n === at ? "on" : "", onmousedown: () => take(dot)},
      kindDot(dot), dot.name, make("small", {}, [dot.behind, many(dot.weight, "edge")].filter(Boolean).join(" · ")))));
    if (!found.length && field.value.trim()) box.append(make("li", {}, make("small", {}, "nobody of that name")));
    box.hidden = !field.value.trim();
  };
  field.addEventListener("input", () => { found = matches(field.value); at = 0; draw(); });
  field.addEventListener("blur", () => { box.hidden = true; });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && found[at]) take(found[at]);
    else if (event.key === "Escape") { field.value = ""; found = []; draw(); choose(null); }
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      at = Math.max(0, Math.min(found.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)));
      draw();
    }
  });
}
