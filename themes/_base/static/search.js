// The search over all pages of the site: its index is fetched when it is first needed, and after it the works' abstracts.

import { folded } from "./folding.js";

const MOST = 20; // results that are shown
const AT_ONCE = 6; // before the page is painted; the others then
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
let loading = null;

// ---- the index -------------------------------------------------------------------------------------------
const wordsOf = text => folded(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const line = text => ` ${wordsOf(text).join(" ")}`;

function load(url) {
  return loading ??= fetch(url).then(answer => answer.json()).then(index => ({
    ...index,
    base: new URL(".", url),
    pages: index.pages.map(([title, path, kind, year, text]) => ({
      title, path, kind: index.kinds[kind], year, inTitle: line(title), inAll: line(`${title} ${year} ${text}`), inAbstract: "",
    })),
  })).catch(failure => {
    loading = null; // the next key tries again
    throw failure;
  });
}

// Abstracts are many times as long as the index: they are read while nothing else is to be done.
const whenIdle = window.requestIdleCallback ?? (task => setTimeout(task, 50, { timeRemaining: () => 8 }));
const idle = () => new Promise(whenIdle);
let reading = null;

function readAbstracts(urls, pages) {
  return reading ??= (async () => {
    const placed = new Map(pages.map(page => [page.path, page]));
    for (const url of urls) { // what is there in the page's language comes last
      const answer = await (await fetch(url)).text();
      await idle();
      const works = JSON.parse(answer);
      let time = await idle();
      for (const { id, abstract } of works) {
        const page = placed.get(`publications/${id}/`);
        if (page && abstract) page.inAbstract = line(abstract);
        if (time.timeRemaining() < 2) time = await idle();
      }
    }
  })();
}

// A word is looked for at the beginnings of words; where a script has no spaces, anywhere.
const needle = word => WITHOUT_SPACES.test(word) ? word : ` ${word}`;

// What is in the title counts more, most of all what begins it, and what is in the abstract alone counts less; what is alike
// keeps the order of the index.
function find(pages, asked) {
  const words = wordsOf(asked).map(needle);
  const whole = words.join("").trimEnd();
  if (!words.length) return [];
  const score = page => words.filter(word => page.inTitle.includes(word)).length * 2
    + page.inTitle.startsWith(whole) + (page.inTitle === whole) - words.filter(word => !page.inAll.includes(word)).length;
  return pages
    .filter(page => words.every(word => page.inAll.includes(word) || page.inAbstract.includes(word)))
    .map((page, place) => ({ page, place, score: score(page) }))
    .sort((one, other) => other.score - one.score || one.place - other.place)
    .map(({ page }) => page);
}

// ---- the form and what it finds ----------------------------------------------------------------------------
function result({ title, path, kind, year }, base) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(path, base);
  link.textContent = title;
  const about = document.createElement("span");
  about.textContent = [kind, year].filter(Boolean).join(", ");
  item.append(link, " ", about);
  return item;
}

// Brings a form with its field, its `output` and its list of results to life, and gives what shows the results.
function setUp(form) {
  const { q, slash } = form.elements;
  const list = form.querySelector("ol");
  let current = 0;
  const further = form.querySelector(".further a");
  const show = async () => {
    const { pages, base } = await load(new URL(form.dataset.index, location));
    const found = find(pages, q.value);
    const run = ++current;
    const results = found.slice(0, MOST).map(page => result(page, base));
    list.replaceChildren(...results.splice(0, AT_ONCE));
    requestAnimationFrame(() => setTimeout(() => { if (run === current) list.append(...results); }));
    const asked = wordsOf(q.value).length > 0;
    form.querySelector("output").textContent = !asked ? ""
      : found.length ? form.dataset.found.replace("#", found.length) : form.dataset.none;
    if (!further) return;
    further.parentElement.hidden = !asked;
    further.search = new URLSearchParams({ q: q.value });
  };
  form.addEventListener("input", event => { if (event.target === q) show(); });
  form.addEventListener("submit", event => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  form.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [q, ...list.querySelectorAll("a")];
    const place = stops.indexOf(document.activeElement);
    if (!step || place < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(place + step, 0), stops.length - 1)].focus();
  });
  setUpSlash(slash);
  load(new URL(form.dataset.index, location)).then(async ({ pages }) => {
    if (!form.dataset.abstracts) return;
    await readAbstracts(form.dataset.abstracts.split(" "), pages);
    if (q.value) show();
  }).catch(() => {}); // the next key tries the index again; without abstracts titles are found
  return show;
}

// Who speaks to a computer must be able to switch keys of one character off (WCAG 2.1.4).
function setUpSlash(box) {
  try {
    box.checked = localStorage.getItem("slash") !== "off";
    box.addEventListener("change", () => {
      if (box.checked) localStorage.removeItem("slash");
      else localStorage.setItem("slash", "off");
    });
  } catch {
    box.parentElement.hidden = true; // storage is refused
  }
}

// ---- as a page of its own, whose address says what is looked for --------------------------------------------
const inPage = document.querySelector("main form.search");
if (inPage) {
  const { q } = inPage.elements;
  const show = setUp(inPage);
  q.value = new URLSearchParams(location.search).get("q") ?? q.value;
  if (q.value) show();
  inPage.addEventListener("input", () => {
    const here = new URL(location.href);
    here.search = q.value ? new URLSearchParams({ q: q.value }) : "";
    history.replaceState(null, "", here);
  });
}

// ---- as a dialog over any other page ---------------------------------------------------------------------------
let dialog = null;

async function made(address) {
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  const form = document.adoptNode(page.querySelector("form.search"));
  const made = document.createElement("dialog");
  made.className = "finder";
  made.setAttribute("aria-label", form.elements.q.getAttribute("aria-label"));
  made.setAttribute("closedby", "any");
  made.append(form);
  const sheet = form.querySelector("link");
  const styled = sheet && new Promise(done => { sheet.onload = sheet.onerror = done; });
  document.body.append(made);
  await styled;
  form.querySelector(".close").addEventListener("click", () => made.close());
  made.addEventListener("click", event => { if (event.target.closest("a")) made.close(); });
  setUp(form);
  return made;
}

// Opens the search; its form is that of the search's page.
export async function open(address) {
  let form = inPage;
  if (!form) {
    dialog ??= made(address); // one, however often the key is pressed before it is there
    const there = await dialog;
    if (!there.open) there.showModal();
    form = there.querySelector("form");
  }
  const { q } = form.elements;
  q.focus();
  q.select();
}
