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
const SLICE = 24; // milliseconds of work, after which what is done is shown first
const AT_ONCE = 5; // works that fill a screen

// ---- what is known of each work -------------------------------------------------------------------
const keysOf = text => text ? text.split(" ") : [];

const entries = [...list.querySelectorAll(".entry")].map(element => ({
  element,
  group: element.closest(".group"),
  hit: true,
  text: null,
  keys: null,
}));

// The values by which a work can be found, under the names of the controls.
function keys(entry) {
  const { element } = entry;
  return entry.keys ??= {
    year: [element.querySelector(".dt-published")?.dateTime.slice(0, 4)],
    type: [element.dataset.type],
    venue: [element.dataset.venue],
    topic: keysOf(element.dataset.topics),
    highlight: [...element.querySelectorAll(".highlight")].map(each => each.className.split("is-")[1]),
    selected: ["selected" in element.dataset ? "yes" : ""],
  };
}

// Its words, without those that every work has: the labels of its toggles, its BibTeX.
function words(entry) {
  if (entry.text === null) {
    const parts = [...entry.element.querySelectorAll(".p-name, .authors, .venue, .summary, .p-summary")].map(part => part.textContent);
    entry.text = folded([...parts, ...keys(entry).topic.map(key => topics.get(key) ?? "")].join("\n"));
  }
  return entry.text;
}

// Reads while nothing else is to be done, so that the first key is as quick as the others.
function readAhead(rest) {
  const whenIdle = window.requestIdleCallback ?? (task => setTimeout(task, 50, { timeRemaining: () => 8 }));
  whenIdle(time => {
    for (const entry of rest) {
      words(entry);
      if (time.timeRemaining() < 3) return readAhead(rest);
    }
  });
}

// ---- showing what matches ---------------------------------------------------------------------------
function matcher() {
  const asked = folded(q.value).split(/\s+/).filter(Boolean);
  const chosen = facets.map(control => [control.name, valueOf(control)]).filter(([, value]) => value);
  return entry => {
    for (const [name, value] of chosen) if (!keys(entry)[name].includes(value)) return false;
    for (const word of asked) if (!words(entry).includes(word)) return false;
    return true;
  };
}

const valueOf = control => control.type === "checkbox" ? (control.checked ? control.value : "") : control.value;
const isActive = () => controls.some(valueOf);
const afterPaint = task => requestAnimationFrame(() => setTimeout(task));

let current = 0;
let changed = false; // until all that matches is shown, and nothing else

// Goes through the list; what takes longer than a slice goes on after the page has been painted.
function apply(from = 0, matches = matcher(), run = ++current) {
  if (run !== current) return;
  const end = performance.now() + SLICE;
  for (let place = from; place < entries.length; place += 1) {
    if (place % 16 === 0 && performance.now() > end) return afterPaint(() => apply(place, matches, run));
    const hit = matches(entries[place]);
    changed ||= hit !== entries[place].hit;
    entries[place].hit = hit;
  }
  tell(entries.filter(entry => entry.hit).length);
  if (changed) show(run);
}

let near = new Set(groups.slice(0, 2)); // groups that have been on the screen

// Shows as many works as fill a screen at once, and the others, which come to lie below it, after the page has been painted.
function show(run) {
  const open = new Set();
  const late = [];
  let room = AT_ONCE;
  for (const { element, group, hit } of entries) {
    if (!hit) {
      if (!element.hidden) element.hidden = true;
      continue;
    }
    if (group && room <= 0 && !open.has(group)) {
      open.add(group);
      if (!group.hidden) group.hidden = true;
      late.push(group);
    }
    const waits = room <= 0 && (element.hidden || (group && !near.has(group) && !group.hidden));
    if (room > 0) open.add(group);
    room -= 1;
    if (waits) late.push(element);
    if (element.hidden !== waits) element.hidden = waits;
  }
  near = new Set(groups.filter(group => open.has(group) && !late.includes(group)));
  for (const group of groups) if (group.hidden === near.has(group)) group.hidden = !near.has(group);
  reveal(late, AT_ONCE, run);
}

function reveal(late, many, run) {
  changed &&= late.length > 0;
  if (!changed) return;
  afterPaint(() => {
    if (run !== current) return;
    for (const element of late.slice(0, many)) element.hidden = false;
    reveal(late.slice(many), many * 2, run);
  });
}

function tell(shown) {
  const active = isActive();
  count.textContent = active ? form.dataset.count.replace("#", shown).replace("%", entries.length) : "";
  none.hidden = shown > 0;
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
readAhead(entries.values());
