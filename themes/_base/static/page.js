// What a page gains with scripts: filter, copy, "open all" and the scheme switch. Everything reads well without.

const words = document.currentScript.dataset;

// ---- the scheme: system, light or dark, remembered by scheme.js ---------------------------------
function setUpScheme(control) {
  const root = document.documentElement;
  const buttons = [...control.querySelectorAll("button")];
  const show = () => {
    const now = root.dataset.scheme ?? "system";
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.value === now));
  };
  const choose = scheme => {
    if (scheme === "system") delete root.dataset.scheme;
    else root.dataset.scheme = scheme;
    try {
      if (scheme === "system") localStorage.removeItem("scheme");
      else localStorage.setItem("scheme", scheme);
    } catch { /* storage is refused: the choice holds for this page */ }
    show();
  };
  for (const button of buttons) button.addEventListener("click", () => choose(button.value));
  window.addEventListener("storage", event => {
    if (event.key === "scheme") choose(event.newValue ?? "system");
  });
  show();
}

// ---- the filter: text, year and type, kept in the address ------------------------------------------
const folded = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function readEntries(list) {
  return [...list.querySelectorAll(".entry")].map(element => ({
    element,
    group: element.closest(".group"),
    year: element.querySelector(".dt-published")?.dateTime.slice(0, 4) ?? "",
    type: element.dataset.type ?? "",
    text: null,
  }));
}

// Reads the words of the entries while nothing else is to be done, so that the first key is as quick as the others.
function readWords(rest) {
  const whenIdle = window.requestIdleCallback ?? (work => setTimeout(work, 50, { timeRemaining: () => 8 }));
  whenIdle(time => {
    for (const entry of rest) {
      entry.text ??= folded(entry.element.textContent);
      if (time.timeRemaining() < 2) return readWords(rest);
    }
  });
}

function matches(entry, wanted) {
  if (wanted.year && entry.year !== wanted.year) return false;
  if (wanted.type && entry.type !== wanted.type) return false;
  if (!wanted.words.length) return true;
  entry.text ??= folded(entry.element.textContent);
  return wanted.words.every(word => entry.text.includes(word));
}

function setUpFilter(form, list) {
  const { q, year, type } = form.elements;
  const controls = [q, year, type].filter(Boolean);
  const count = form.querySelector("output");
  const none = document.querySelector(".no-match");
  let entries = null;

  const apply = () => {
    entries ??= readEntries(list);
    const wanted = { words: folded(q.value).split(/\s+/).filter(Boolean), year: year?.value, type: type?.value };
    const open = new Set();
    let shown = 0;
    for (const entry of entries) {
      const hit = matches(entry, wanted);
      if (entry.element.hidden === hit) entry.element.hidden = !hit;
      if (hit) { shown += 1; open.add(entry.group); }
    }
    for (const group of list.querySelectorAll(".group")) group.hidden = !open.has(group);
    const active = controls.some(control => control.value);
    count.textContent = active ? words.count.replace("#", shown).replace("%", entries.length) : "";
    none.hidden = shown > 0;
  };
  const remember = () => {
    const address = new URL(location.href);
    for (const control of controls) {
      if (control.value) address.searchParams.set(control.name, control.value);
      else address.searchParams.delete(control.name);
    }
    history.replaceState(null, "", address);
  };
  const recall = () => {
    const asked = new URLSearchParams(location.search);
    for (const control of controls) control.value = asked.get(control.name) ?? "";
    if (controls.some(control => control.value)) apply();
  };

  let later = 0;
  form.addEventListener("focusin", () => {
    entries ??= readEntries(list);
    readWords(entries.values());
  }, { once: true });
  form.addEventListener("input", () => {
    apply();
    clearTimeout(later);
    later = setTimeout(remember, 250);
  });
  form.addEventListener("submit", event => event.preventDefault());
  none.querySelector("button").addEventListener("click", () => {
    for (const control of controls) control.value = "";
    apply();
    remember();
    q.focus();
  });
  recall();
}

function setUpOpenAll(button) {
  const abstracts = () => [...document.querySelectorAll(".entry:not([hidden]) > .row > .abstract")];
  const labels = [button.textContent, button.dataset.close];
  let open = false;
  button.addEventListener("click", () => {
    open = !open;
    for (const abstract of abstracts()) abstract.open = open;
    button.textContent = labels[Number(open)];
  });
}

// ---- copying what stands in a block ---------------------------------------------------------------------
function setUpCopy(button, text) {
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = words.copied;
    } catch {
      getSelection().selectAllChildren(text);
    }
    setTimeout(() => { button.textContent = words.copy; }, 2000);
  });
}

function offerCopy(block) {
  if (block.querySelector(".copy")) return;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: words.copy });
  setUpCopy(button, block.querySelector("pre"));
  block.append(button);
}

for (const control of document.querySelectorAll(".scheme")) setUpScheme(control);
for (const form of document.querySelectorAll(".filter")) setUpFilter(form, document.querySelector(".works"));
for (const button of document.querySelectorAll(".open-all")) setUpOpenAll(button);
for (const button of document.querySelectorAll("button.copy")) setUpCopy(button, button.parentElement.querySelector("pre"));
document.addEventListener("toggle", event => {
  if (event.target.matches?.("details.bibtex[open]")) offerCopy(event.target);
}, true);
