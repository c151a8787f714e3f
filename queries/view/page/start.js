"use strict";
// The scene as written by Python; all text goes into the page as text, never as markup.

const scene = JSON.parse(document.getElementById("scene").textContent);
const {dots, lines, articles, colours} = scene;
const listeners = [];          // what to call when the filters have changed
let shown = lines;             // the lines that pass the filters
let chosen = null;             // {dot} or {lines, title}: what the details are about

dots.forEach((dot, i) => { dot.i = i; dot.x ??= 0; dot.y ??= 0; dot.weight ??= 0; });
lines.forEach((line, i) => {
  line.i = i;
  line.day = line.earliest ?? line.reported ?? null;
});

const $ = (id) => document.getElementById(id);
const number = (n) => n.toLocaleString("en");
const many = (n, noun) => `${number(n)} ${noun}${n === 1 ? "" : "s"}`;

/** An element with properties (`class` too) and children: elements or text. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") element.className = value;
    else if (name === "colour") element.style.background = value;
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const kindDot = (dot) => make("span", {class: "dot", colour: colours.kind[dot.kind], title: dot.kind});
const lineBar = (line) => make("span", {class: "bar", colour: colours.valence[line.valence], title: line.valence});

/** The year, month or day of a line, or that there is none. */
const dateOf = (line) => line.date ?? "no date";

function say(line) {
  const [from, to] = line.ends.map((i) => dots[i].name);
  return `${from} ${line.title} ${to}`;
}
