// What a long list of works gains with scripts: a filter whose state is kept in the address.

import { folded } from "./folding.js";

const form = document.querySelector(".filter");
const list = document.querySelector(".works");
const none = document.querySelector(".no-match");
const { q } = form.elements;
const controls = [...form.elements].filter(control => control.name);
const facets = controls.filter(control => control !== q);
const folder = form.querySelector("details");
const count = form.querySelector("output");
const groups = [...list.querySelectorAll(".group")];
const topics = new Map([...form.elements.topic?.options ?? []].map(option => [option.value, option.text]));
const SLICE = 20; // milliseconds of work, after which what is done is painted first
const MANY = 200; // works below the window that are shown or put away between two paints
const LEAST = 80; // pixels that a work or a heading takes at least: so many fill the window

// ---- what is known of each work -------------------------------------------------------------------
const keysOf = text => text ? text.split(" ") : [];

const entries = [...list.querySelectorAll(".entry")].map((element, place) => ({
  element,
  place,
  group: element.closest(".group"),
  hit: true,
  shown: true,
  keys: null,
}));

// Each word of the list once, with the places of the works that have it: a key looks through these, not through all texts.
const vocabulary = new Map();
let unread = 0;

// Takes in a work: the values by which it can be found, under the names of the controls, and its words without those that
// every work has: the labels of its toggles, its BibTeX.
function read(entry) {
  const { element } = entry;
  entry.keys = {
    year: [element.querySelector(".dt-published")?.dateTime.slice(0, 4)],
    type: [element.dataset.type],
    venue: [element.dataset.venue],
    topic: keysOf(element.dataset.topics),
    highlight: [...element.querySelectorAll(".highlight")].map(each => each.className.split("is-")[1]),
    selected: ["selected" in element.dataset ? "yes" : ""],
  };
  const parts = [...element.querySelectorAll(".p-name, .authors, .venue, .summary, .p-summary")].map(part => part.textContent);
  const text = [...parts, ...entry.keys.topic.map(key => topics.get(key) ?? "")].join("\n");
  for (const word of new Set(folded(text).split(/\s+/))) {
    const places = vocabulary.get(word);
    if (places) places.push(entry.place);
    else vocabulary.set(word, [entry.place]);
  }
}

// Reads on while there is time; says whether all is read.
function readWhile(thereIsTime) {
  while (unread < entries.length && thereIsTime()) read(entries[unread++]);
  return unread === entries.length;
}

// ---- showing what matches ---------------------------------------------------------------------------
const valueOf = control => control.type === "checkbox" ? (control.checked ? control.value : "") : control.value;
const isActive = () => controls.some(valueOf);
const afterPaint = task => requestAnimationFrame(() => setTimeout(task));

// Which works have a word that contains this one.
function having(asked) {
  const found = new Uint8Array(entries.length);
  for (const [word, places] of vocabulary) if (word.includes(asked)) for (const place of places) found[place] = 1;
  return found;
}

function matcher() {
  const asked = folded(q.value).split(/\s+/).filter(Boolean).map(having);
  const chosen = facets.map(control => [control.name, valueOf(control)]).filter(([, value]) => value);
  return entry => asked.every(found => found[entry.place]) && chosen.every(([name, value]) => entry.keys[name].includes(value));
}

let current = 0;

// Before the next paint: how many works match, and those that fill the window; the others after it.
function apply(run = ++current) {
  if (run !== current) return;
  const end = performance.now() + SLICE;
  if (isActive() && !readWhile(() => performance.now() < end)) return afterPaint(() => apply(run));
  const matches = matcher();
  for (const entry of entries) entry.hit = matches(entry);
  const hits = entries.filter(entry => entry.hit);
  tell(hits.length);
  none.hidden = hits.length > 0;
  const open = new Set(hits.map(entry => entry.group));
  for (const group of groups) if (group.hidden === open.has(group)) group.hidden = !group.hidden;
  show(entries.filter(entry => open.has(entry.group)), run);
}

// Touches only what changes, a window first; the works of a group without a match, which is hidden whole, stay as they were.
function show(rest, run, room = innerHeight / LEAST) {
  if (run !== current) return;
  for (const [place, entry] of rest.entries()) {
    if (room < 0) return afterPaint(() => show(rest.slice(place), run, MANY));
    room -= entry.hit + (entry.group !== rest[place - 1]?.group);
    if (entry.hit === entry.shown) continue;
    entry.element.classList.toggle("away", !entry.hit);
    entry.shown = entry.hit;
  }
}

function tell(shown) {
  const active = isActive();
  count.textContent = active ? form.dataset.count.replace("#", shown).replace("%", entries.length) : "";
  const elsewhere = none.querySelector("a");
  if (elsewhere) elsewhere.search = q.value ? new URLSearchParams({ q: q.value }) : "";
  if (folder) {
    const chosen = facets.filter(valueOf).length;
    folder.querySelector("summary").dataset.active = chosen || "";
  }
}

// ---- the state in the address --------------------------------------------------------------------------
function address() {
  const here = new URL(location.href);
  for (const control of controls) {
    const value = valueOf(control);
    if (value) here.searchParams.set(control.name, value);
    else here.searchParams.delete(control.name);
  }
  return here;
}

// A choice is a step that the back button takes back; words that are being typed are none.
function remember(step) {
  clearTimeout(later);
  later = 0;
  const next = address();
  if (next.href !== location.href) history[step ? "pushState" : "replaceState"](null, "", next);
}

function recall() {
  const asked = new URLSearchParams(location.search);
  for (const control of controls) {
    const value = asked.get(control.name) ?? "";
    if (control.type === "checkbox") control.checked = value === control.value;
    else control.value = value;
  }
  if (folder && facets.some(valueOf)) folder.open = true;
  apply();
}

let later = 0;
form.addEventListener("input", event => {
  apply();
  if (event.target !== q) return remember(true);
  clearTimeout(later);
  later = setTimeout(remember, 250, false);
});
form.addEventListener("submit", event => {
  event.preventDefault();
  remember(false);
});
none.querySelector("button").addEventListener("click", () => {
  for (const control of controls) {
    if (control.type === "checkbox") control.checked = false;
    else control.value = "";
  }
  apply();
  remember(true);
  q.focus();
});
window.addEventListener("pagehide", () => { if (later) remember(false); });
window.addEventListener("popstate", recall);
if (location.search || isActive()) recall();

// ---- what is done while nothing else is to be done -----------------------------------------------------
function whenIdle(task) {
  const wait = window.requestIdleCallback ?? (task => setTimeout(task, 50, { timeRemaining: () => 8 }));
  wait(time => { if (!task(() => time.timeRemaining() > 3)) whenIdle(task); });
}

// A long list gets its true length, for the scroll bar and for jumps. While it is filtered, browsers lay out only what is seen.
function settle() {
  const rest = groups.filter(group => !group.querySelector(".many"));
  whenIdle(() => {
    rest.shift()?.classList.toggle("settled", !form.contains(document.activeElement));
    return !rest.length;
  });
  form.addEventListener("focusin", () => {
    for (const each of list.querySelectorAll(".settled")) each.classList.remove("settled");
  });
}

whenIdle(readWhile); // so that the first key is as quick as the others
if (list.matches(".long")) settle();
