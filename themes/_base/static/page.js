// What every page gains with scripts: copying, "open all", the search and the scheme switch. Everything reads well without.
// `filter.js` is for lists of works; `search.js` is fetched when the search opens.

const words = document.querySelector("script[data-copy]").dataset;

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

// ---- the search: a dialog over the page, by the link in the menu or the key `/` ----------------------
function setUpSearch(link) {
  const open = async () => {
    try {
      const { open } = await import("./search.js");
      await open(link.href);
    } catch {
      location.href = link.href; // not to be had: its page says more
    }
  };
  const isOff = () => {
    try { return localStorage.getItem("slash") === "off"; } catch { return false; }
  };
  link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || link.getAttribute("aria-current")) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isOff()) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    open();
  });
}

// ---- copying what stands in a block ---------------------------------------------------------------------
// A reference keeps its italics where it is pasted into a document; BibTeX is plain.
function write(text) {
  const plain = text.textContent;
  if (text.matches("pre") || !window.ClipboardItem) return navigator.clipboard.writeText(plain);
  const forms = { "text/plain": plain, "text/html": text.innerHTML };
  const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

function setUpCopy(button, text) {
  button.addEventListener("click", async () => {
    try {
      await write(text);
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
  setUpCopy(button, block.querySelector("pre, p"));
  block.lastElementChild.append(button);
}

// ---- all abstracts of a list, also those that its filter hides now ---------------------------------------
function setUpOpener(button) {
  const labels = [button.textContent, button.dataset.close];
  const list = button.closest("section, main");
  let open = false;
  button.addEventListener("click", () => {
    open = !open;
    button.textContent = labels[Number(open)];
    for (const abstract of list.querySelectorAll(".entry > .row > .abstract")) abstract.open = open;
  });
}

// ---- on paper links are spelled whole but for their scheme, where they don't say it themselves -------------------
window.addEventListener("beforeprint", () => {
  const here = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  for (const link of document.querySelectorAll(".links a, .contact a, .rows a")) {
    let at;
    try { at = new URL(link.getAttribute("href"), here).href.split("://")[1]; } catch { /* no address: paper shows its words */ }
    if (at) link.dataset.at = at.replace(/\/$/, "") === link.textContent ? "" : at;
  }
});

for (const control of document.querySelectorAll(".scheme")) setUpScheme(control);
for (const link of document.querySelectorAll("a.find")) setUpSearch(link);
for (const button of document.querySelectorAll(".open-all")) setUpOpener(button);
for (const button of document.querySelectorAll("button.copy")) setUpCopy(button, button.parentElement.querySelector("pre"));
const copied = "details:is(.bibtex, .reference)[open]";
for (const block of document.querySelectorAll(copied)) offerCopy(block);
document.addEventListener("toggle", event => {
  if (event.target.matches?.(copied)) offerCopy(event.target);
}, true);
