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
const SLICE = 24; // milliseconds of work, after which what is done is shown first

// ---- what is known of each work -------------------------------------------------------------------
const entries = [...list.querySelectorAll(".entry")].map(element => ({
  element,
  group: element.closest(".group"),
  hit: true,
  shown: true,
  topics: "",
  text: null,
}));
const having = new Map();

// The works that have a value: an option or a box says how far each is from the one before.
function worksOf(value) {
  if (!having.has(value)) {
    let place = 0;
    having.set(value, new Set(value.dataset.works.split(" ").map(gap => entries[place += Number(gap)])));
  }
  return having.get(value);
}

for (const option of form.elements.topic?.options ?? []) {
  if (option.value) for (const entry of worksOf(option)) entry.topics += `\n${option.text}`;
}

// Its words, without those that every work has: the labels of its toggles, its BibTeX.
function words(entry) {
  if (entry.text === null) {
    const parts = [...entry.element.querySelectorAll(".p-name, .authors, .venue, .summary, .p-summary")].map(part => part.textContent);
    entry.text = folded(parts.join("\n") + entry.topics);
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
const valueOf = control => control.type === "checkbox" ? (control.checked ? control.value : "") : control.value;
const isActive = () => controls.some(valueOf);
const afterPaint = task => requestAnimationFrame(() => setTimeout(task));

const asked = () => ({
  words: folded(q.value).split(/\s+/).filter(Boolean),
  chosen: facets.filter(valueOf).map(control => worksOf(control.selectedOptions?.[0] ?? control)),
});
const matches = (entry, { words: wanted, chosen }) =>
  chosen.every(works => works.has(entry)) && wanted.every(word => words(entry).includes(word));

// Whether all that one question finds is also found by another.
const narrows = (one, other) => other.chosen.every(works => one.chosen.includes(works))
  && other.words.every(word => one.words.some(longer => longer.includes(word)));

let current = 0;
let settled = { words: [], chosen: [] }; // the question that was last answered for every work

// Says at once how many works match, and shows them as soon as that and what was typed have been painted. What takes longer
// than a slice goes on after the paint too. A letter more is looked for in what was found, a letter less in what was not.
function apply(atOnce = false) {
  const question = asked();
  const narrower = settled && narrows(question, settled);
  const wider = settled && !narrower && narrows(settled, question);
  const open = entries.filter(entry => narrower ? entry.hit : wider ? !entry.hit : true);
  const run = ++current;
  settled = null;
  const go = from => {
    if (run !== current) return;
    const end = performance.now() + SLICE;
    for (let place = from; place < open.length; place += 1) {
      if (place % 16 === 0 && performance.now() > end) return afterPaint(() => go(place));
      open[place].hit = matches(open[place], question);
    }
    settled = question;
    tell(entries.filter(entry => entry.hit).length);
    if (atOnce) show();
    else afterPaint(() => { if (run === current) show(); });
  };
  go(0);
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
