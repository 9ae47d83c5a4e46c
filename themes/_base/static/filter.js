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

// ---- what is known of each work -------------------------------------------------------------------
const keysOf = text => text ? text.split(" ") : [];

const entries = [...list.querySelectorAll(".entry")].map(element => ({
  element,
  group: element.closest(".group"),
  hit: true,
  shown: true,
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

// Says at once how many works match, and shows them as soon as that and what was typed have been painted. What takes longer
// than a slice goes on after the paint too.
function apply(atOnce = false, from = 0, matches = matcher(), run = ++current) {
  if (run !== current) return;
  const end = performance.now() + SLICE;
  for (let place = from; place < entries.length; place += 1) {
    if (place % 16 === 0 && performance.now() > end) return afterPaint(() => apply(atOnce, place, matches, run));
    entries[place].hit = matches(entries[place]);
  }
  tell(entries.filter(entry => entry.hit).length);
  if (atOnce) show();
  else afterPaint(() => { if (run === current) show(); });
}

// Touches only what changes. A group without a match is hidden whole, and its works stay as they were.
function show() {
  const open = new Set(entries.filter(entry => entry.hit).map(entry => entry.group));
  for (const group of groups) if (group.hidden === open.has(group)) group.hidden = !group.hidden;
  for (const entry of entries) {
    if (entry.hit === entry.shown || (entry.group && !open.has(entry.group))) continue;
    entry.element.hidden = !entry.hit;
    entry.shown = entry.hit;
  }
  none.hidden = open.size > 0;
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
  apply(true);
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
